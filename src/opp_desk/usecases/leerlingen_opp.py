"""What the list of pupils shows of an OPP that runs: where it stands, its first term, what it still asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.termen.stap import akkoordstap, is_gehoord
from opp_desk.rules.termijnen import termijnen
from opp_desk.usecases.oppkort import kader, lees_opps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.kort import Kader, OppKort
    from opp_desk.rules.termijnen import Termijn
    from opp_desk.vault.lezer import Lezer


class Aandacht(StrEnum):
    """What a running OPP may still ask; the saved filters of the list."""

    LOOPT_AF = "loopt_af"
    HOREN = "horen"
    AKKOORD = "akkoord"


@dataclass(frozen=True, slots=True)
class LopendOpp:
    """What the list shows of the OPP of a pupil."""

    opp_id: UUID
    status: OppStatus
    volgende: date | None
    te_laat: bool
    aandacht: frozenset[Aandacht]


_IN_DE_MAAK: Final = frozenset({OppStatus.CONCEPT, OppStatus.VOORGELEGD, OppStatus.BIJSTELLING})
_AFLOOP: Final = timedelta(weeks=6)
"""An OPP of which a term that ends something falls within this time "loopt af"."""


def lopende_opps(lezer: Lezer, vandaag: date) -> dict[UUID, LopendOpp]:
    """Return per pupil the OPP that was not closed, with its first term and what it still asks."""
    school = kader(lezer, vandaag)
    opps = [opp for opp in lees_opps(lezer, vandaag) if opp.status != OppStatus.AFGESLOTEN]
    per_opp: dict[UUID | None, list[Termijn]] = {}
    for termijn in termijnen(opps, school):
        per_opp.setdefault(termijn.opp_id, []).append(termijn)
    return {opp.leerling_id: _kort(opp, per_opp.get(opp.opp_id, []), school) for opp in opps}


def _kort(opp: OppKort, rijen: list[Termijn], school: Kader) -> LopendOpp:
    """Return what the list shows of one OPP; terms come in order of date."""
    streng = next((rij.op for rij in rijen if rij.streng), None)
    volgende = streng or opp.evaluatie_op
    return LopendOpp(
        opp.opp_id,
        opp.status,
        volgende,
        streng is not None and streng < school.vandaag,
        frozenset(_aandacht(opp, rijen, school)),
    )


def _aandacht(opp: OppKort, rijen: list[Termijn], school: Kader) -> Iterator[Aandacht]:
    in_de_maak = opp.status in _IN_DE_MAAK
    if in_de_maak and school.vandaag >= school.recht.hoorrecht_vanaf and not is_gehoord(opp):
        yield Aandacht.HOREN
    voorgelegd = opp.status == OppStatus.VOORGELEGD or opp.handelingsdeel_wacht
    if voorgelegd and opp.heeft_begeleiding and akkoordstap(opp, school) is not None:
        yield Aandacht.AKKOORD
    grens = school.vandaag + _AFLOOP
    if any(school.recht.termen[rij.soort.value].loopt_af and rij.op <= grens for rij in rijen):
        yield Aandacht.LOOPT_AF
