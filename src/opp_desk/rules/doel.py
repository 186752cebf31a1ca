"""Whether a goal is concrete and measurable: one question at a time that makes it so, and why it is asked.

The inspectie finds most often that goals are not (rapport Kwaliteit van de extra ondersteuning, 2024). A
question never blocks; what blocks is an empty field, see `opp_desk.rules.eisen.handelingsdeel`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import Meetschaal
from opp_desk.model.momentopname import inhoud
from opp_desk.rules.meetwoorden import Soort, lees_tekst
from opp_desk.rules.meting import Streven, beginwaarde, streefwaarde
from opp_desk.rules.zinnen_meting import WAAROM

if TYPE_CHECKING:
    from opp_desk.model.doel import Doel


class DoelVraag(StrEnum):
    """The questions, in the order in which they help; the sentence is ``doel_<code>``."""

    KAN = "kan"
    ZIEN = "zien"
    MAAT = "maat"
    NU = "nu"
    NU_DATUM = "nu_datum"
    STREEF = "streef"
    STREEF_MAAT = "streef_maat"


_ECHT_ANDERS: Final = frozenset({Soort.DEEL, Soort.TIJD, Soort.JA_NEE})
_GETAL: Final = re.compile(
    r"\d|½|¼|¾|\b(?:nul|geen|een keer|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien"
    r"|elf|twaalf|vijftien|twintig|helft|alle|elke|iedere|altijd|nooit|foutloos)\b",
    re.IGNORECASE,
)
_KAN: Final = re.compile(r"\b(?:kan|lukt|doet)(?: (?:het|dit|dat))? (?:nog )?(?:wel|niet)\b", re.IGNORECASE)
_VAAG: Final = re.compile(
    r"\b(?:begrijp(?:t|en)|snap(?:t|pen)|weet|weten|voelt|voelen|ervaart|ervaren|beseft|beseffen|beheerst|beheersen"
    r"|verbetert|verbeteren|vergroot|vergroten|versterkt|versterken|ontwikkelt|ontwikkelen|groeit|groeien"
    r"|gemotiveerd(?:er)?|zelfvertrouwen|zelfverzekerd(?:er)?|zelfstandiger|rustiger|geconcentreerder"
    r"|inzicht|bewust(?:er)?|lekker in (?:zijn|haar|hun|het) vel|beter|vooruit(?:gaan|gaat)?|leert|leren)\b",
    re.IGNORECASE,
)


def doel_vraag(doel: Doel) -> DoelVraag | None:
    """Return the question that would make this goal more concrete or measurable, or None.

    An empty goal gets no question. Asked in order: what will the pupil do, can one see that, by what do we
    measure, where does the pupil stand now and since when, and where to; both in one measure, and apart.
    """
    if len(inhoud(doel)) == 1:
        return None
    streven = f"{doel.maat or ''} {doel.streef or ''}"
    vragen = (
        (DoelVraag.KAN, not _vol(doel.kan_straks)),
        (DoelVraag.ZIEN, _is_vaag(doel.kan_straks or "") and not _meetbaar(doel.kan_straks or "")),
        (DoelVraag.MAAT, not _vol(doel.maat)),
        (DoelVraag.NU, not _vol(doel.nu)),
        (DoelVraag.NU_DATUM, doel.nu_datum is None),
        (DoelVraag.STREEF, not _vol(doel.streef)),
        (DoelVraag.STREEF_MAAT, not _meetbaar(streven) and doel.schaal != Meetschaal.GAS),
        (DoelVraag.STREEF, _andere_maat(doel) or _is_er_al(doel)),
    )
    return next((vraag for vraag, nodig in vragen if nodig), None)


def vraag_waarom(vraag: DoelVraag) -> str:
    """Return why this is asked, in one sentence for who fills it in."""
    return WAAROM[vraag.value]


def streven_van(doel: Doel) -> Streven:
    """Return what a goal says of its measure."""
    return Streven(doel.schaal, doel.maat or "", doel.nu or "", doel.nu_datum, doel.streef or "")


def _andere_maat(doel: Doel) -> bool:
    """Tell whether now and later are read in measures that cannot be compared: "4 van de 10", "12 min"."""
    nu, straks = lees_tekst(doel.nu or ""), lees_tekst(doel.streef or "")
    if nu is None or straks is None or doel.schaal == Meetschaal.GAS:
        return False
    return nu.soort is not straks.soort and {nu.soort, straks.soort} <= _ECHT_ANDERS


def _is_er_al(doel: Doel) -> bool:
    """Tell whether the target is where the pupil stands already: nothing is left to reach."""
    streven = streven_van(doel)
    straks = streefwaarde(streven)
    return straks is not None and straks == beginwaarde(streven)


def _vol(tekst: str | None) -> bool:
    return bool(tekst and tekst.strip())


def _meetbaar(tekst: str) -> bool:
    """Tell whether a text holds a number, or says "kan wel" or "kan niet"."""
    return bool(_GETAL.search(tekst) or _KAN.search(tekst))


def _is_vaag(tekst: str) -> bool:
    """Tell whether a text names only what happens inside a pupil, which nobody can see."""
    return bool(_VAAG.search(tekst))
