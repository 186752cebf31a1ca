"""Everything that has a date or waits for somebody: the rows of Vandaag, for a whole school at once.

The terms are law (six weeks, once a schooljaar), agreements of the school, or advice; each row says which.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.actie import Actie, ActieCode
from opp_desk.rules.termen import evaluatie, horen, leerling, opstellen
from opp_desk.rules.termijn import Groep, Periode, Termijn, TermijnSoort, groepeer, periode
from opp_desk.rules.zinnen import met_hoofdletter, telwoord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opp_desk.rules.kort import Kader, LeerlingKort, OppKort

__all__ = [
    "Groep",
    "Periode",
    "Termijn",
    "TermijnSoort",
    "groepeer",
    "periode",
    "termijnen",
    "wie_zonder_opp",
]

_BUNDEL: Final = frozenset({TermijnSoort.ROD_BEGIN, TermijnSoort.ROD_EIND})
_ALTIJD: Final = (leerling.gezag, leerling.achttien, leerling.arrangement, horen.nogmaals)
_LOPEND: Final = (
    opstellen.bijstelling,
    opstellen.wachtend_handelingsdeel,
    horen.terugkoppeling,
    horen.overgenomen,
    evaluatie.afgesproken,
    evaluatie.jaarlijks,
    evaluatie.op_vrije_dag,
    leerling.leerlingadministratie,
)


def termijnen(opps: Iterable[OppKort], kader: Kader) -> tuple[Termijn, ...]:
    """Return the rows of all OPP's in order of date, not further ahead than ``getallen.vooruit_dagen``.

    A pupil who left has one row: close the OPP. Of a closed OPP only its end date for ROD is left. Dates for
    ROD of several pupils are one row.
    """
    grens = kader.vandaag + timedelta(kader.recht.getallen.vooruit_dagen)
    rijen = [rij for opp in opps for rij in _van(opp, kader) if rij.op <= grens]
    return _gesorteerd(_gebundeld(rijen))


def wie_zonder_opp(leerlingen: Iterable[LeerlingKort], kader: Kader) -> tuple[Termijn, ...]:
    """Return the pupils without an OPP where every pupil should have one (pro, sbo, so, vso).

    The six weeks count from the enrolment; without that date nothing is late. Many at once are one row: such
    a school has OPP's elsewhere and has to take them over.
    """
    if not kader.recht.heeft_iedereen_een_opp(kader.sector):
        return ()
    rijen = [_zonder(kind, kader) for kind in leerlingen if not _weg(kind, kader)]
    if len(rijen) < kader.recht.getallen.bundel_vanaf:
        return _gesorteerd(rijen)
    samen = replace(
        _samen(rijen),
        op=kader.vandaag,
        waarom=("waarom_iedereen_opp",),
        actie=Actie(ActieCode.NEEM_OVER),
        streng=False,
    )
    return (samen,)


def _van(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    if opp.status == OppStatus.AFGESLOTEN:
        yield from leerling.leerlingadministratie(opp, kader)
        return
    sluiten = tuple(leerling.afsluiten(opp, kader))
    yield from sluiten
    if sluiten:
        return
    for altijd in _ALTIJD:
        yield from altijd(opp, kader)
    if _is_nieuw(opp):
        yield from opstellen.eerste_keer(opp, kader)
        return
    for lopend in _LOPEND:
        yield from lopend(opp, kader)


def _is_nieuw(opp: OppKort) -> bool:
    """Tell whether no text of this OPP was ever fixed, here or where it was taken over from."""
    return opp.vorige is None and opp.status in {OppStatus.CONCEPT, OppStatus.VOORGELEGD}


def _gebundeld(rijen: list[Termijn]) -> list[Termijn]:
    """Return the rows with those for ROD together, per kind."""
    per_soort = [[rij for rij in rijen if rij.soort == soort] for soort in sorted(_BUNDEL)]
    samen = [zelfde[0] if len(zelfde) == 1 else _samen(zelfde) for zelfde in per_soort if zelfde]
    return [*(rij for rij in rijen if rij.soort not in _BUNDEL), *samen]


def _samen(rijen: list[Termijn]) -> Termijn:
    """Return one row for several pupils, on the earliest date; it counts them instead of naming one."""
    eerste = min(rijen, key=lambda rij: rij.op)
    leerlingen = tuple(rij.leerling_id for rij in rijen if rij.leerling_id)
    return replace(
        eerste,
        leerling_id=None,
        opp_id=None,
        naam=f"{met_hoofdletter(telwoord(len(leerlingen)))} leerlingen",
        groep=None,
        waarden={"aantal": len(leerlingen)},
        leerlingen=leerlingen,
    )


def _weg(kind: LeerlingKort, kader: Kader) -> bool:
    return kind.uitstroomdatum is not None and kind.uitstroomdatum <= kader.vandaag


def _zonder(kind: LeerlingKort, kader: Kader) -> Termijn:
    begin = kind.instroomdatum
    op = opstellen.vaststel_voor(begin, kader.recht.getallen.vaststellen_dagen) if begin else kader.vandaag
    return Termijn(
        TermijnSoort.ZONDER_OPP,
        kind.leerling_id,
        None,
        kind.naam,
        kind.groep,
        ("waarom_iedereen_opp", "waarom_zes_weken_inschrijving") if begin else ("waarom_iedereen_opp",),
        {"roepnaam": kind.roepnaam, "start": begin, "aantal": 1},
        op,
        kader.recht.eis("opp_voor_wie", kader.sector),
        Actie(ActieCode.MAAK_OPP, kind.leerling_id),
        streng=begin is not None,
    )


def _gesorteerd(rijen: Iterable[Termijn]) -> tuple[Termijn, ...]:
    return tuple(sorted(rijen, key=lambda rij: (rij.op, rij.naam, rij.soort)))
