"""Everything that has a date or waits for somebody: the rows of Vandaag, for a whole school at once.

The terms are law (six weeks, once a schooljaar), agreements of the school, or advice; each row says which.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.actie import Actie, ActieCode
from opp_desk.rules.schooldagen import vrij_omdat
from opp_desk.rules.termen import evaluatie, horen, leerling, opstellen
from opp_desk.rules.termen.buiten import buiten as rijen_buiten
from opp_desk.rules.termen.som import optellen
from opp_desk.rules.termijn import Groep, Periode, Termijn, TermijnSoort, groepeer, periode, termijn_van
from opp_desk.rules.zinnen import met_hoofdletter, telwoord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opp_desk.rules.kort import Buiten, Kader, LeerlingKort, OppKort

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

_ZATERDAG: Final = 5
_BUNDEL: Final = frozenset({TermijnSoort.ROD_BEGIN, TermijnSoort.ROD_EIND, TermijnSoort.BEWAREN})
_ZELF_GENOEMD: Final = frozenset({TermijnSoort.EVALUEREN, TermijnSoort.EVALUATIE_VRIJ, *_BUNDEL})
"""Rows of which the day was named already, or on which no school day is needed."""
_ALTIJD: Final = (leerling.gezag, leerling.achttien, leerling.arrangement, leerling.tlv, horen.nogmaals)
_LOPEND: Final = (
    opstellen.bijstelling,
    opstellen.wachtend_handelingsdeel,
    horen.terugkoppeling,
    horen.bij_evaluatie,
    horen.overgenomen,
    evaluatie.afgesproken,
    evaluatie.jaarlijks,
    evaluatie.op_vrije_dag,
)


def termijnen(
    opps: Iterable[OppKort], kader: Kader, buiten: Buiten | None = None, vooruit: int | None = None
) -> tuple[Termijn, ...]:
    """Return the rows of all OPP's, and of what stands beside them, in order of date.

    Not further ahead than ``vooruit`` days (None: ``getallen.vooruit_dagen``). A pupil who left has one row:
    close the OPP; a closed OPP asks nothing. Dates for ROD of several pupils are one row, and so are dossiers
    that were kept long enough. A day without school is named.
    """
    grens = kader.vandaag + timedelta(kader.recht.getallen.vooruit_dagen if vooruit is None else vooruit)
    alle = [rij for opp in opps for rij in _van(opp, kader)]
    alle += rijen_buiten(buiten, kader) if buiten else ()
    rijen = [_noem_vrij(rij, kader) for rij in alle if rij.op <= grens]
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


def _noem_vrij(rij: Termijn, kader: Kader) -> Termijn:
    """Return the row with the holiday in which its day falls; a weekend needs no explanation."""
    if rij.op <= kader.vandaag or rij.op.weekday() >= _ZATERDAG or rij.soort in _ZELF_GENOEMD:
        return rij
    reden = vrij_omdat(rij.op, kader.regio, kader.vakanties)
    if reden is None:
        return rij
    waarden = dict(rij.waarden) | {"op": rij.op, "vrij": reden}
    return replace(rij, waarom=(*rij.waarom, "waarom_valt_vrij"), waarden=waarden)


def _gebundeld(rijen: list[Termijn]) -> list[Termijn]:
    """Return the rows with those for ROD together, per kind, and those about keeping a dossier."""
    per_soort = [[rij for rij in rijen if rij.soort == soort] for soort in sorted(_BUNDEL)]
    samen = [_lijst(zelfde) for zelfde in per_soort if zelfde]
    return [*(rij for rij in rijen if rij.soort not in _BUNDEL), *samen]


def _lijst(rijen: list[Termijn]) -> Termijn:
    """Return one row for all, with its list unless a page has it; a single one stays as it is."""
    if len(rijen) == 1:
        return rijen[0]
    zonder_dag = tuple(code for code in rijen[0].waarom if not code.endswith("_dag"))
    op_een_bladzij = rijen[0].actie.code is ActieCode.OPEN_WISSEN
    actie = rijen[0].actie if op_een_bladzij else Actie(ActieCode.TOON_LIJST)
    return replace(_samen(rijen), waarom=zonder_dag, actie=actie)


def _samen(rijen: list[Termijn]) -> Termijn:
    """Return one row for several pupils, on the earliest date; it counts them instead of naming one."""
    delen = tuple(_gesorteerd(rijen))
    return replace(
        delen[0],
        leerling_id=None,
        opp_id=None,
        naam=f"{met_hoofdletter(telwoord(len(delen)))} leerlingen",
        groep=None,
        waarden={"aantal": len(delen)} | {k: v for k, v in delen[0].waarden.items() if k == "lang"},
        som="",
        delen=delen,
    )


def _weg(kind: LeerlingKort, kader: Kader) -> bool:
    return kind.uitstroomdatum is not None and kind.uitstroomdatum <= kader.vandaag


def _zonder(kind: LeerlingKort, kader: Kader) -> Termijn:
    begin, dagen = kind.instroomdatum, kader.recht.getallen.vaststellen_dagen
    op = opstellen.vaststel_voor(begin, dagen) if begin else kader.vandaag
    return termijn_van(
        kind,
        kader,
        TermijnSoort.ZONDER_OPP,
        op,
        ActieCode.MAAK_OPP,
        *(("iedereen_opp", "zes_weken_inschrijving") if begin else ("iedereen_opp",)),
        rij=kind.leerling_id,
        streng=begin is not None,
        som=optellen(begin, dagen, op) if begin else "",
        start=begin,
        aantal=1,
    )


def _gesorteerd(rijen: Iterable[Termijn]) -> tuple[Termijn, ...]:
    return tuple(sorted(rijen, key=lambda rij: (rij.op, rij.naam, rij.soort)))
