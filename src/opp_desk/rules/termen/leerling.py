"""Around the pupil: gezag, turning 18, a TLV or arrangement that ends, leaving."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import Relatie
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.gezag import BESLIST, MEERDERJARIG, is_meerderjarig, nakijken_op, verjaardag
from opp_desk.rules.termen.som import gelijk, optellen, weken_voor
from opp_desk.rules.termen.stap import gezag_onbekend, noem_kort
from opp_desk.rules.termen.tabel import duur
from opp_desk.rules.termijn import Termijn, TermijnSoort, termijn_van

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from opp_desk.rules.kort import Kader, OppKort, OuderKort


def gezag(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield whose gezag nobody looked up, and whose was looked up too long ago."""
    naar = ActieCode.KIJK_GEZAG_NA
    if onbekend := gezag_onbekend(opp, kader):
        yield termijn_van(
            opp,
            kader,
            TermijnSoort.GEZAG_ONBEKEND,
            kader.vandaag,
            naar,
            "gezag_onbekend",
            rij=next(iter(onbekend)) if len(onbekend) == 1 else None,
            streng=False,
            wie=tuple(onbekend.values()),
        )
    if oud := _te_oud(opp, kader):
        yield termijn_van(
            opp,
            kader,
            TermijnSoort.GEZAG_OUD,
            kader.vandaag,
            naar,
            "gezag_oud",
            rij=oud[0].ouder_id if len(oud) == 1 else None,
            streng=False,
            wie=tuple(noem_kort(ouder, opp) for ouder in oud),
            dag=min(ouder.gezag_gecontroleerd_op for ouder in oud if ouder.gezag_gecontroleerd_op),
        )


def _te_oud(opp: OppKort, kader: Kader) -> list[OuderKort]:
    """Return whose gezag was looked up longer ago than the agreed months; nobody at 18."""
    maanden = kader.recht.getallen.gezag_maanden
    if is_meerderjarig(opp.geboortedatum, kader.vandaag):
        return []
    return [
        ouder
        for ouder in opp.ouders
        if ouder.gezag in BESLIST
        and ouder.gezag_gecontroleerd_op
        and nakijken_op(ouder.gezag_gecontroleerd_op, maanden) < kader.vandaag
    ]


def achttien(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that the pupil turns 18 soon and from then on decides, until it was asked who may read along.

    After the birthday nothing goes to parents before the answer, so that row stays. Somebody else who decides
    (a mentor or curator) is not asked by this program.
    """
    if opp.geboortedatum is None or opp.meelezen_gevraagd_op:
        return
    dag = verjaardag(opp.geboortedatum, MEERDERJARIG)
    if kader.vandaag < dag - timedelta(kader.recht.getallen.achttien_vooraf_dagen):
        return
    is_al = dag < kader.vandaag
    if is_al and not _ouders_van_18(opp):
        return
    yield termijn_van(
        opp,
        kader,
        TermijnSoort.MEELEZEN if is_al else TermijnSoort.ACHTTIEN,
        kader.vandaag if is_al else dag,
        ActieCode.OPEN_OUDERS,
        "meelezen" if is_al else "achttien",
        streng=False,
        som=gelijk(f"{schrijf_datum(opp.geboortedatum)} + {MEERDERJARIG} jaar", dag),
        dag=dag,
    )


def _ouders_van_18(opp: OppKort) -> bool:
    """Tell whether there are parents of whom a pupil of 18 can say that they may read along."""
    beslist = any(o.relatie == Relatie.MENTOR_CURATOR and o.gezag in BESLIST for o in opp.ouders)
    return bool(opp.ouders) and not beslist


def arrangement(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield the agreed day to evaluate support of the samenwerkingsverband, and in time that it ends."""
    if dag := opp.arrangement_evaluatie_op:
        yield termijn_van(
            opp,
            kader,
            TermijnSoort.ARRANGEMENT_EVALUATIE,
            dag,
            ActieCode.OPEN_OPP,
            "arrangement_voorbij" if dag < kader.vandaag else "arrangement_evaluatie",
            streng=False,
            dag=dag,
        )
    if opp.arrangement_tot:
        yield _loopt_af(opp, kader, TermijnSoort.ARRANGEMENT, opp.arrangement_tot)


def tlv(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield in time that a TLV ends; one for the hele schoolloopbaan does not (content L11)."""
    if opp.tlv_tot and not opp.tlv_hele_loopbaan:
        yield _loopt_af(opp, kader, TermijnSoort.TLV, opp.tlv_tot)


def _loopt_af(opp: OppKort, kader: Kader, soort: TermijnSoort, tot: date) -> Termijn:
    """Return the row of something that ends, so many weeks ahead as the school agreed; never too late."""
    weken = kader.getal(f"{soort.value}_vooraf_weken")
    op = weken_voor(tot, weken)
    return termijn_van(
        opp,
        kader,
        soort,
        op,
        ActieCode.OPEN_OPP,
        f"{soort.value}_voorbij" if tot < kader.vandaag else soort.value,
        streng=False,
        som=optellen(tot, weken, op, eenheid="weken", terug=True),
        dag=tot,
        lang=duur(weken, "weken"),
    )


def afsluiten(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that a pupil left, or the agreed end passed, while the OPP is open."""
    for code, dag in (("vertrokken", opp.uitstroomdatum), ("einddatum", opp.einddatum)):
        if dag and dag <= kader.vandaag:
            yield termijn_van(
                opp,
                kader,
                TermijnSoort.AFSLUITEN,
                dag,
                ActieCode.SLUIT_AF,
                code,
                streng=False,
                dag=dag,
            )
            return
