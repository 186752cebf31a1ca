"""From the start of an OPP, or of a change, until it is fixed and its handelingsdeel too."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.termen.som import optellen
from opp_desk.rules.termen.stap import akkoordstap, volgende_stap
from opp_desk.rules.termijn import Termijn, TermijnSoort, termijn_van

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from opp_desk.rules.kort import Kader, OppKort

_BIJSTELSTAP: Final = {
    "horen_bijstelling": TermijnSoort.HOREN,
    "akkoord_ontbreekt": TermijnSoort.AKKOORD,
    "akkoord_ontbreekt_meer": TermijnSoort.AKKOORD,
    "akkoord_geweigerd": TermijnSoort.AKKOORD,
    "akkoord_geweigerd_meer": TermijnSoort.AKKOORD,
    "gezag_onbekend": TermijnSoort.AKKOORD,
    "akkoord_vervallen": TermijnSoort.AKKOORD_VERVALLEN,
    "voorgelegd_gewijzigd": TermijnSoort.AKKOORD_VERVALLEN,
}


def vaststel_voor(startdatum: date, dagen: int) -> date:
    """Return the last day to fix an OPP: ``dagen`` after the start, holidays counted (art. 2.44 lid 2)."""
    return startdatum + timedelta(dagen)


def eerste_keer(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield the six weeks of an OPP that was never fixed, with the next step as its button."""
    if opp.startdatum is None:
        yield termijn_van(
            opp,
            kader,
            TermijnSoort.START_ONTBREEKT,
            kader.vandaag,
            ActieCode.OPEN_OPP,
            "start_ontbreekt",
            streng=False,
        )
        return
    stap = volgende_stap(opp, kader)
    start = opp.startgebeurtenis.value if opp.startgebeurtenis else "start"
    dagen = kader.recht.getallen.vaststellen_dagen
    uiterlijk = vaststel_voor(opp.startdatum, dagen)
    yield termijn_van(
        opp,
        kader,
        TermijnSoort.VASTSTELLEN,
        uiterlijk,
        stap.actie,
        f"zes_weken_{start}",
        stap.code,
        rij=stap.rij,
        som=optellen(opp.startdatum, dagen, uiterlijk),
        start=opp.startdatum,
        **stap.waarden,
    )


def bijstelling(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield the next step of a change. The law gives it no term: the day on which it should hold counts."""
    if opp.status in {OppStatus.VASTGESTELD, OppStatus.OVERGENOMEN}:
        return
    stap = volgende_stap(opp, kader)
    eigen = (
        opp.geldig_vanaf if opp.geldig_vanaf and (not opp.vorige or opp.geldig_vanaf > opp.vorige) else None
    )
    yield termijn_van(
        opp,
        kader,
        _BIJSTELSTAP.get(stap.code, TermijnSoort.BIJSTELLEN),
        eigen or kader.vandaag + timedelta(kader.recht.getallen.bijstelling_dagen),
        stap.actie,
        stap.code,
        eis=stap.eis,
        rij=stap.rij,
        streng=eigen is not None,
        **stap.waarden,
    )


def wachtend_handelingsdeel(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that the rest is fixed while the handelingsdeel waits, and for whom."""
    if opp.status != OppStatus.VASTGESTELD or not opp.handelingsdeel_wacht:
        return
    stap = akkoordstap(opp, kader)
    basis, dagen = opp.vastgesteld_op or kader.vandaag, kader.recht.getallen.akkoord_wachten_dagen
    op = basis + timedelta(dagen)
    yield termijn_van(
        opp,
        kader,
        TermijnSoort.HANDELINGSDEEL_WACHT,
        op,
        stap.actie if stap else ActieCode.STEL_VAST,
        stap.code if stap else "akkoord_rond",
        "zonder_akkoord",
        rij=stap.rij if stap else None,
        streng=False,
        som=optellen(basis, dagen, op),
        **(stap.waarden if stap else {}),
    )
