"""Around the pupil: gezag, turning 18, an arrangement that ends, leaving, and the dates for ROD."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.gezag import BESLIST, MEERDERJARIG, is_meerderjarig, nakijken_op, verjaardag
from opp_desk.rules.termen.stap import gezag_onbekend, noem_kort
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
            "gezag",
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
            "gezag_nakijken",
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
    """Yield that the pupil turns 18 soon and from then on decides."""
    if opp.geboortedatum is None:
        return
    dag = verjaardag(opp.geboortedatum, MEERDERJARIG)
    if kader.vandaag <= dag <= kader.vandaag + timedelta(kader.recht.getallen.achttien_vooraf_dagen):
        yield termijn_van(
            opp,
            kader,
            TermijnSoort.ACHTTIEN,
            dag,
            "meerderjarig",
            ActieCode.OPEN_LEERLING,
            "achttien",
            rij=opp.leerling_id,
            streng=False,
        )


def arrangement(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that the support of the samenwerkingsverband is to be evaluated, and that it ends."""
    for soort, dag in (
        (TermijnSoort.ARRANGEMENT_EVALUATIE, opp.arrangement_evaluatie_op),
        (TermijnSoort.ARRANGEMENT, opp.arrangement_tot),
    ):
        if dag:
            yield termijn_van(
                opp,
                kader,
                soort,
                dag,
                "arrangement",
                ActieCode.OPEN_OPP,
                "arrangement_voorbij" if dag < kader.vandaag else soort.value,
                streng=False,
                dag=dag,
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
                "afsluiten",
                ActieCode.SLUIT_AF,
                code,
                streng=False,
                dag=dag,
            )
            return


def leerlingadministratie(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that a begin or end date has to be put in the leerlingadministratie, which sends it to ROD.

    The program cannot see whether that was done, so the row leaves by itself after its date.
    """
    tijd = timedelta(kader.recht.getallen.leerlingadministratie_dagen)
    if opp.status == OppStatus.AFGESLOTEN:
        gevallen: tuple[tuple[TermijnSoort, date | None], ...] = ((TermijnSoort.ROD_EIND, opp.einddatum),)
    else:
        gevallen = ((TermijnSoort.ROD_BEGIN, opp.vastgesteld_op if opp.versie == 1 else None),)
    for soort, dag in gevallen:
        if dag and dag <= kader.vandaag <= dag + tijd:
            yield termijn_van(opp, kader, soort, dag + tijd, "rod", ActieCode.TOON_LIJST, "rod", streng=False)
