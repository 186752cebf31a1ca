"""What a rule needs to know of one OPP: the rows, loaded, without a session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opp_desk.model.akkoord import Akkoord
    from opp_desk.model.leerling import Leerling
    from opp_desk.model.momentopname import Leerkracht
    from opp_desk.model.opp import Opp
    from opp_desk.model.ouder import Ouder
    from opp_desk.model.school import School
    from opp_desk.model.versie import OppVersie, Voorlegversie


@dataclass(frozen=True, slots=True)
class OppDossier:
    """One OPP with all its lists loaded, and what surrounds it.

    ``voorlegversies`` and ``versies`` in the order in which they were made; ``akkoorden`` of all
    voorlegversies; ``conflicten`` counts the fields of this OPP that have two versions.
    """

    opp: Opp
    leerling: Leerling
    school: School
    groep: str | None
    leerkrachten: tuple[Leerkracht, ...]
    aanspreekpunt: str | None
    ouders: tuple[Ouder, ...]
    voorlegversies: tuple[Voorlegversie, ...]
    akkoorden: tuple[Akkoord, ...]
    versies: tuple[OppVersie, ...]
    conflicten: int = 0
