"""What measuring and evaluating say when a rule says no: one Dutch sentence per code."""

from __future__ import annotations

from typing import Final

VOORTGANG: Final = {
    "meting_in_toekomst": "Deze dag komt nog. Er is niets gewijzigd. Kies de dag waarop je het zag.",
    "opp_is_afgesloten": "Dit OPP is afgesloten. Er is niets gewijzigd. Begin in het dossier een nieuw OPP.",
    "evaluatie_onvolledig": (
        "Niet bij elk doel staat een resultaat en hoe het verdergaat. Wat je invulde, is bewaard. "
        "Vul dat eerst aan."
    ),
    "evaluatie_in_toekomst": "Deze dag komt nog. Wat je invulde, is bewaard. Rond af na het gesprek.",
    "evaluatie_niet_af": "Deze evaluatie is nog niet afgerond. Er is niets gewijzigd. Rond haar eerst af.",
}
"""Code → sentence, a format string."""
