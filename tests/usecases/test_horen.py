"""Recording the pupil's voice: nothing before the first act, one undo, and what the pupil keeps stays in."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

import pytest

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground.errors import RegelFout
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import (
    Eindreden,
    Hoormoment,
    HoorUitkomst,
    Informatie,
    InPlan,
    Invloed,
    Manier,
    OppStatus,
)
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.usecases import horen, opps
from opp_desk.usecases.horen import Kans, huidig_gesprek, inbrengen
from opp_desk.usecases.horenbeeld import lees_horen
from opp_desk.usecases.vaststellen import momentopname, stel_vast
from opp_desk.vault.ongedaan import Omkeerbaar, laatste
from tests.bouw import doe, maak_hoorgesprek, maak_voorlegging, zet
from tests.documents.keuring import tekst
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from tests.noel import Noel


def gesprek(noel: Noel, hoor: UUID) -> tuple[HoorUitkomst, Manier | None, str | None, date | None]:
    """Return outcome, way, reason and the day of offering again."""
    rij = noel.kluis.lees(lambda lezer: lezer.haal(Hoorgesprek, hoor))
    return rij.uitkomst, rij.manier_gekozen, rij.uitkomst_reden, rij.nogmaals_aanbieden_op


def woorden(noel: Noel, hoor: UUID) -> list[str | None]:
    """Return the words of one time, in order."""
    return [each.woorden for each in noel.kluis.lees(partial(inbrengen, hoorgesprek=hoor))]


def huidig(noel: Noel) -> UUID | None:
    """Return the talk of the present moment."""

    def vraag(lezer: Lezer) -> UUID | None:
        gevonden = huidig_gesprek(lezer, lezer.haal(Opp, noel.opp))
        return gevonden.id if gevonden is not None else None

    return noel.kluis.lees(vraag)


def stel_noel_vast(noel: Noel) -> None:
    """Fix the complete OPP; the akkoord waits."""
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    doe(
        noel.kluis,
        stel_vast,
        opp_id=noel.opp,
        op=VANDAAG,
        namens_naam="S. Amrani",
        namens_functie="directeur",
        toch_omdat="het kan niet wachten",
    )


def test_begin_records_who_and_when(begonnen: Noel) -> None:
    """An opportunity in a first plan is one of drawing up, with its day and who gave it (H1)."""
    hoor = doe(begonnen.kluis, horen.begin, opp_id=begonnen.opp, op=VANDAAG, door="meester Mo")
    beeld = begonnen.kluis.lees(partial(lees_horen, vandaag=VANDAAG, hoorgesprek=hoor))
    assert beeld.gesprek is not None
    waarden = beeld.gesprek.waarden
    assert (waarden["moment"], waarden["aangeboden_op"], waarden["door"], waarden["uitkomst"]) == (
        Hoormoment.OPSTELLEN,
        VANDAAG,
        "meester Mo",
        HoorUitkomst.NOG_NIET,
    )


@pytest.mark.parametrize(
    ("status", "moment"),
    [
        (OppStatus.VOORGELEGD, Hoormoment.OPSTELLEN),
        (OppStatus.BIJSTELLING, Hoormoment.BIJSTELLEN),
        (OppStatus.VASTGESTELD, Hoormoment.EVALUEREN),
        (OppStatus.OVERGENOMEN, Hoormoment.EVALUEREN),
    ],
)
def test_the_moment_follows_the_opp(begonnen: Noel, status: OppStatus, moment: Hoormoment) -> None:
    """Where the OPP stands decides what the talk is for; nobody chooses it."""
    zet(begonnen.kluis, Opp, begonnen.opp, status=status)
    beeld = begonnen.kluis.lees(partial(lees_horen, vandaag=VANDAAG, opp_id=begonnen.opp))
    assert (beeld.gesprek, beeld.moment) == (None, moment)


def test_a_closed_opp_takes_no_new_talk(begonnen: Noel) -> None:
    """After closing nothing is added, not by any of the three ways to begin."""
    doe(
        begonnen.kluis,
        opps.sluit_af,
        opp_id=begonnen.opp,
        einddatum=VANDAAG,
        reden=Eindreden.DOEL_BEREIKT,
        terugblik="Het lukt nu zonder.",
    )
    kans = Kans(begonnen.opp, VANDAAG)
    for poging in (
        partial(horen.begin, opp_id=begonnen.opp, op=VANDAAG, door=""),
        partial(horen.begin_met_inbreng, kans=kans),
        partial(horen.wil_nu_niet, hoorgesprek=kans),
    ):
        with pytest.raises(RegelFout, match="eerst_bijstellen"):
            doe(begonnen.kluis, poging)
    beeld = begonnen.kluis.lees(partial(lees_horen, vandaag=VANDAAG, opp_id=begonnen.opp))
    assert (beeld.kan_nieuw, beeld.andere) == (False, ())


def test_the_first_words_begin_the_record_and_one_undo_ends_it(begonnen: Noel) -> None:
    """A question that was put by accident leaves no empty record behind."""
    kans = Kans(begonnen.opp, VANDAAG, "meester Mo")
    hoor, _inbreng = doe(begonnen.kluis, horen.begin_met_inbreng, kans=kans, vraag="Wat vind je lastig?")
    assert gesprek(begonnen, hoor)[0] == HoorUitkomst.GEHOORD
    omkeerbaar = begonnen.kluis.lees(lambda lezer: laatste(lezer.verbinding, begonnen.kluis.persoon))
    assert isinstance(omkeerbaar, Omkeerbaar)
    begonnen.kluis.keer_om(omkeerbaar)
    assert huidig(begonnen) is None


def test_wil_nu_niet_counts_and_is_taken_back_by_telling(begonnen: Noel) -> None:
    """Not wanting is an outcome of its own; a pupil who tells after all was heard, without the old reason."""
    hoor = doe(
        begonnen.kluis,
        horen.wil_nu_niet,
        hoorgesprek=Kans(begonnen.opp, VANDAAG, "juf Anouk"),
        reden="Ik heb er geen zin in.",
        opnieuw_op=date(2026, 11, 2),
    )
    assert gesprek(begonnen, hoor) == (
        HoorUitkomst.KANS_GEGEVEN,
        Manier.NU_NIET,
        "Ik heb er geen zin in.",
        date(2026, 11, 2),
    )
    doe(begonnen.kluis, horen.voeg_inbreng_toe, hoorgesprek=hoor, woorden="Toch wel.")
    assert gesprek(begonnen, hoor) == (HoorUitkomst.GEHOORD, None, None, None)


def test_uitspraken_keep_the_order_in_which_they_came_until_moved(begonnen: Noel) -> None:
    """New words come last; moving puts them before another or at the end."""
    hoor = maak_hoorgesprek(begonnen.kluis, begonnen.leerling, begonnen.opp, VANDAAG)
    ids = [
        doe(begonnen.kluis, horen.voeg_inbreng_toe, hoorgesprek=hoor, woorden=zin) for zin in ("a", "b", "c")
    ]
    assert woorden(begonnen, hoor) == ["a", "b", "c"]
    doe(begonnen.kluis, horen.verplaats_inbreng, inbreng=ids[2], voor=ids[0])
    assert woorden(begonnen, hoor) == ["c", "a", "b"]
    doe(begonnen.kluis, horen.verplaats_inbreng, inbreng=ids[0], voor=None)
    assert woorden(begonnen, hoor) == ["c", "b", "a"]


def test_each_text_has_a_talk_of_its_own(noel: Noel) -> None:
    """What was heard for the first plan is not the hearing of the evaluation or of the adjustment."""
    eerste = huidig(noel)
    assert eerste is not None
    stel_noel_vast(noel)
    assert huidig(noel) is None
    evaluatie = doe(noel.kluis, horen.begin, opp_id=noel.opp, op=VANDAAG, door="meester Mo")
    assert huidig(noel) == evaluatie
    noel.nieuw(Evaluatie, datum=VANDAAG)
    assert huidig(noel) is None
    doe(noel.kluis, opps.stel_bij, opp_id=noel.opp)
    assert huidig(noel) is None
    beeld = noel.kluis.lees(partial(lees_horen, vandaag=VANDAAG, opp_id=noel.opp))
    assert [keer.id for keer in beeld.andere] == [evaluatie, eerste]


def test_the_screen_knows_the_people_at_home(noel: Noel) -> None:
    """The question names those whom the pupil calls so, but nobody who may hear nothing of school."""
    zet(noel.kluis, Ouder, noel.moeder, aanspreekvorm="mama")
    zet(noel.kluis, Ouder, noel.vader, aanspreekvorm="papa")
    beeld = noel.kluis.lees(partial(lees_horen, vandaag=VANDAAG, opp_id=noel.opp))
    assert (set(beeld.thuis.split(" en ")), beeld.leeftijd) == ({"mama", "papa"}, 10)
    zet(noel.kluis, Ouder, noel.vader, informatie=Informatie.NIETS)
    assert noel.kluis.lees(partial(lees_horen, vandaag=VANDAAG, opp_id=noel.opp)).thuis == "mama"


def test_what_the_pupil_keeps_in_never_reaches_the_paper(begonnen: Noel) -> None:
    """In every pair of choices only "zo" prints the words and only "anders" the other ones.

    A reading, a question, a refusal and what was done with a refusal are printed never.
    """
    hoor = doe(begonnen.kluis, horen.begin, opp_id=begonnen.opp, op=VANDAAG, door="meester Mo")
    rijen = [
        doe(begonnen.kluis, horen.voeg_inbreng_toe, hoorgesprek=hoor, vraag=f"vraag{nr}q") for nr in range(2)
    ]
    for nummer, rij in enumerate(rijen):
        zet(
            begonnen.kluis,
            Inbreng,
            rij,
            woorden=f"woorden{nummer}w",
            anders_gezegd=f"anders{nummer}a",
            duiding=f"duiding{nummer}d",
            omdat=f"omdat{nummer}o",
            invloed=Invloed.DEELS,
        )
    for keuzes in product([InPlan.ZO, InPlan.ANDERS, InPlan.NIET, None], repeat=2):
        for rij, keuze in zip(rijen, keuzes, strict=True):
            zet(begonnen.kluis, Inbreng, rij, in_plan=keuze)
        blad = tekst(maak_opp_pdf(begonnen.kluis.lees(partial(opps.concept, opp_id=begonnen.opp))))
        for nummer, keuze in enumerate(keuzes):
            assert (f"woorden{nummer}w" in blad) == (keuze == InPlan.ZO), keuzes
            assert (f"anders{nummer}a" in blad) == (keuze == InPlan.ANDERS), keuzes
            assert (f"omdat{nummer}o" in blad) == (keuze in {InPlan.ZO, InPlan.ANDERS}), keuzes
            assert f"duiding{nummer}d" not in blad
            assert f"vraag{nummer}q" not in blad


def test_a_fixed_plan_never_prints_a_niet(noel: Noel) -> None:
    """The fixed version says that the pupil told, and not what."""
    hoor = huidig(noel)
    assert hoor is not None
    for each in noel.kluis.lees(partial(inbrengen, hoorgesprek=hoor)):
        zet(noel.kluis, Inbreng, each.id, in_plan=InPlan.NIET, woorden="geheimzin", omdat="geheimgevolg")
    stel_noel_vast(noel)
    versie = noel.kluis.lees(partial(opps.laad, opp_id=noel.opp)).versies[-1].id
    blad = tekst(maak_opp_pdf(noel.kluis.lees(partial(momentopname, versie_id=versie))))
    assert "geheim" not in blad
    assert "wil niet dat het hier staat" in blad
