"""What has a date beside an OPP that runs: an aanmelding, presence, ROD, and how long a dossier is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from opp_desk.rules.actie import ActieCode
from opp_desk.rules.inzage import antwoord_voor
from opp_desk.rules.termen.aanbod import aanbodstap
from opp_desk.rules.termen.som import jaren_na, optellen
from opp_desk.rules.termen.tabel import duur
from opp_desk.rules.termijn import Termijn, TermijnSoort, termijn_van

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.rules.kort import (
        AanmeldKort,
        AanwezigKort,
        Buiten,
        Kader,
        LeerlingKort,
        RodKort,
        VerzoekKort,
    )


def buiten(alles: Buiten, kader: Kader) -> Iterator[Termijn]:
    """Yield every row, in no order."""
    for aanmelding in alles.aanmeldingen:
        yield zorgplicht(aanmelding, kader)
    for signaal in alles.aanwezigheid:
        yield aanwezigheid(signaal, kader)
    for rod in alles.rod:
        yield leerlingadministratie(rod, kader)
    for vraag in alles.verzoeken:
        yield verzoek(vraag, kader)
    for stap in alles.aanbod:
        yield aanbodstap(stap, kader)
    for kind in alles.vertrokken:
        yield from bewaren(kind, kader)


def zorgplicht(een: AanmeldKort, kader: Kader) -> Termijn:
    """Return the row of an aanmelding without a decision: decide, or after ten weeks a temporary place."""
    dagen, begin = een.termijn, een.ontvangen_op
    getallen = kader.recht.getallen
    if begin is None or dagen.besluit_voor is None or dagen.plek_vanaf is None:
        return termijn_van(
            een,
            kader,
            TermijnSoort.AANMELDING,
            kader.vandaag,
            ActieCode.OPEN_AANMELDING,
            "aanmelding_zonder_dag",
            rij=een.aanmelding_id,
            streng=False,
        )
    plaats = dagen.plek_vanaf <= kader.vandaag and not dagen.geplaatst
    lang = getallen.aanmelding_verlenging_dagen if plaats or dagen.verlengd else 0
    op = dagen.plek_vanaf if plaats else dagen.besluit_voor
    gewoon = "aanmelding_verlengd" if dagen.verlengd else "aanmelding"
    return termijn_van(
        een,
        kader,
        TermijnSoort.TIJDELIJKE_PLEK if plaats else TermijnSoort.AANMELDING,
        op,
        ActieCode.OPEN_AANMELDING,
        "tijdelijke_plek" if plaats else gewoon,
        rij=een.aanmelding_id,
        som=optellen(begin, getallen.aanmelding_dagen + lang, op, dan=" + 1 dag" if plaats else ""),
        start=begin,
    )


def aanwezigheid(een: AanwezigKort, kader: Kader) -> Termijn:
    """Return that somebody agreed to look again at whether the pupil comes to school."""
    return termijn_van(
        een,
        kader,
        TermijnSoort.AANWEZIGHEID,
        een.bekijken_op,
        ActieCode.OPEN_LEERLING,
        "aanwezigheid" if een.datum else "aanwezigheid_zonder_dag",
        rij=een.leerling_id,
        dag=een.datum,
    )


def leerlingadministratie(een: RodKort, kader: Kader) -> Termijn:
    """Return that a begin or end date has to be put in the leerlingadministratie, which sends it to ROD.

    The program cannot see whether that was done: somebody records it.
    """
    dagen = kader.recht.getallen.leerlingadministratie_dagen
    op = een.dag + timedelta(dagen)
    return termijn_van(
        een,
        kader,
        TermijnSoort.ROD_EIND if een.einde else TermijnSoort.ROD_BEGIN,
        op,
        ActieCode.ZET_GEDAAN,
        "rod_dag",
        "rod",
        streng=False,
        som=optellen(een.dag, dagen, op),
        dag=een.dag,
    )


def verzoek(een: VerzoekKort, kader: Kader) -> Termijn:
    """Return that somebody waits for an answer about a dossier (AVG art. 12 lid 3)."""
    op = antwoord_voor(een.ontvangen_op)
    return termijn_van(
        een,
        kader,
        TermijnSoort.VERZOEK,
        op,
        ActieCode.OPEN_INZAGE,
        "verzoek",
        rij=een.verzoek_id,
        som=optellen(een.ontvangen_op, 1, op, eenheid="maand"),
        start=een.ontvangen_op,
        vraag=een.wat,
    )


def bewaren(kind: LeerlingKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that a dossier was kept as long as the board agreed. Erasing it stays the choice of a person."""
    if kind.uitstroomdatum is None:
        return
    jaren = kader.getal("bewaarjaren")
    op = jaren_na(kind.uitstroomdatum, jaren)
    yield termijn_van(
        kind,
        kader,
        TermijnSoort.BEWAREN,
        op,
        ActieCode.OPEN_WISSEN,
        "bewaren_dag",
        "bewaren",
        streng=False,
        som=optellen(kind.uitstroomdatum, jaren, op, eenheid="jaar"),
        dag=kind.uitstroomdatum,
        lang=duur(jaren, "jaar"),
    )
