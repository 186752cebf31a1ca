"""One thing that is missing before an OPP can be fixed, and how heavy it weighs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opp_desk.rules.actie import Actie
    from opp_desk.rules.recht import Eis


class PuntSoort(StrEnum):
    """How heavy a missing thing weighs, heaviest first."""

    HARD = "hard"  # nothing can be fixed
    WACHT = "handelingsdeel wacht"  # the rest can be fixed, the handelingsdeel waits for akkoord
    ZACHT = "zacht"  # can be fixed with a reason ("toch vaststellen, omdat …")
    DAARNA = "daarna"  # to be done after fixing; asks nothing now


@dataclass(frozen=True, slots=True)
class Punt:
    """One missing thing. Its sentence is ``punt_<code>``, filled with ``waarden``.

    ``sectie`` is the key of the editor's section where it can be solved, None when that is elsewhere
    (the pupil, the parents, the settings); ``veld`` is the field to go to, on the row ``actie.rij``.
    """

    code: str
    soort: PuntSoort
    sectie: str | None
    eis: Eis
    waarden: Mapping[str, Any]
    actie: Actie
    veld: str | None = None

    @property
    def hard(self) -> bool:
        """Tell whether this alone stops the fixing."""
        return self.soort is PuntSoort.HARD

    @property
    def vraagt_reden(self) -> bool:
        """Tell whether fixing is possible only with a reason."""
        return self.soort is PuntSoort.ZACHT


def blokkeert(punten: tuple[Punt, ...]) -> bool:
    """Tell whether the OPP cannot be fixed at all."""
    return any(punt.hard for punt in punten)


def handelingsdeel_wacht(punten: tuple[Punt, ...]) -> bool:
    """Tell whether the handelingsdeel waits for akkoord while the rest can be fixed."""
    return any(punt.soort is PuntSoort.WACHT for punt in punten)


def vraagt_reden(punten: tuple[Punt, ...]) -> bool:
    """Tell whether somebody has to say why the OPP is fixed all the same."""
    return any(punt.vraagt_reden for punt in punten)
