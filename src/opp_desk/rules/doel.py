"""Whether a goal is concrete and measurable: one question at a time that makes it so.

The inspectie finds most often that goals are not (rapport Kwaliteit van de extra ondersteuning, 2024). A
question never blocks; what blocks is an empty field, see `opp_desk.rules.eisen.handelingsdeel`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from opp_desk.model.momentopname import inhoud

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
    measure, where does the pupil stand now and since when, and where to.
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
        (DoelVraag.STREEF_MAAT, not _meetbaar(streven)),
    )
    return next((vraag for vraag, nodig in vragen if nodig), None)


def _vol(tekst: str | None) -> bool:
    return bool(tekst and tekst.strip())


def _meetbaar(tekst: str) -> bool:
    """Tell whether a text holds a number, or says "kan wel" or "kan niet"."""
    return bool(_GETAL.search(tekst) or _KAN.search(tekst))


def _is_vaag(tekst: str) -> bool:
    """Tell whether a text names only what happens inside a pupil, which nobody can see."""
    return bool(_VAAG.search(tekst))
