"""What the pupil does at the screen is recorded as the pupil's: words, pointing, drawing, and what not."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import HoorUitkomst, InbrengBron, InPlan, Manier
from opp_desk.usecases import horen
from opp_desk.usecases.hoorscherm import Antwoord, antwoord, beeld, kies_manier, voeg_beeld_toe, zet_beeld
from opp_desk.usecases.horen import Kans, inbrengen
from opp_desk.usecases.horenbeeld import uitspraken
from opp_desk.usecases.velden import bewaar
from tests.bouw import doe
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from uuid import UUID

    from tests.noel import Noel

BEELD = b"\x89PNG een tekening"


def hoor(noel: Noel, hoorgesprek: UUID) -> Hoorgesprek:
    """Return the record."""
    return noel.kluis.lees(lambda lezer: lezer.haal(Hoorgesprek, hoorgesprek))


def test_the_way_that_the_pupil_chose_begins_the_record(begonnen: Noel) -> None:
    """Choosing how is the first fact; nothing was told yet."""
    wie = Kans(begonnen.opp, VANDAAG, "meester Mo")
    gesprek = doe(begonnen.kluis, kies_manier, waar=wie, manier=Manier.WANDELEND, reeks="8-12")
    rij = hoor(begonnen, gesprek)
    assert (rij.manier_gekozen, rij.uitkomst, rij.door) == (
        Manier.WANDELEND,
        HoorUitkomst.NOG_NIET,
        "meester Mo",
    )
    assert rij.vragenreeks == "8-12"


def test_who_did_not_want_to_may_begin_after_all(begonnen: Noel) -> None:
    """Choosing a way takes "wil nu niet" back, with its day."""
    gesprek = doe(
        begonnen.kluis,
        horen.wil_nu_niet,
        hoorgesprek=Kans(begonnen.opp, VANDAAG),
        reden="moe",
        opnieuw_op=date(2026, 12, 1),
    )
    doe(begonnen.kluis, kies_manier, waar=gesprek, manier=Manier.TEKENEN)
    rij = hoor(begonnen, gesprek)
    assert (rij.uitkomst, rij.uitkomst_reden, rij.nogmaals_aanbieden_op) == (
        HoorUitkomst.NOG_NIET,
        None,
        None,
    )


def test_an_answer_grows_and_goes(begonnen: Noel) -> None:
    """The same answer is one uitspraak however often it is saved; wiped, it goes away."""
    kluis = begonnen.kluis
    eerste = Antwoord("Wat helpt?", "een rustige", InbrengBron.GETYPT)
    gesprek, inbreng = doe(kluis, antwoord, waar=Kans(begonnen.opp, VANDAAG), gegeven=eerste)
    tweede = Antwoord("Wat helpt?", "een rustige plek", InbrengBron.GETYPT, BEELD)
    assert doe(kluis, antwoord, waar=gesprek, gegeven=tweede, inbreng=inbreng) == (gesprek, inbreng)
    assert [each.woorden for each in kluis.lees(partial(uitspraken, hoorgesprek=gesprek))] == [
        "een rustige plek"
    ]
    assert inbreng is not None
    assert kluis.lees(partial(beeld, inbreng=inbreng)) == BEELD
    assert hoor(begonnen, gesprek).uitkomst == HoorUitkomst.GEHOORD
    leeg = Antwoord("Wat helpt?", "  ", InbrengBron.GETYPT)
    assert doe(kluis, antwoord, waar=gesprek, gegeven=leeg, inbreng=inbreng) == (gesprek, None)
    assert kluis.lees(partial(inbrengen, hoorgesprek=gesprek)) == ()


def test_other_words_ask_the_pupil_again(begonnen: Noel) -> None:
    """A yes to the old words is no yes to the new ones."""
    kluis = begonnen.kluis
    gegeven = Antwoord("", "te druk", InbrengBron.GEZEGD)
    gesprek, inbreng = doe(kluis, antwoord, waar=Kans(begonnen.opp, VANDAAG), gegeven=gegeven)
    assert inbreng is not None
    doe(kluis, bewaar, klasse=Inbreng, rij_id=inbreng, naam="in_plan", waarde=InPlan.ZO)
    doe(kluis, antwoord, waar=gesprek, gegeven=gegeven, inbreng=inbreng)
    assert kluis.lees(partial(uitspraken, hoorgesprek=gesprek))[0].in_plan == InPlan.ZO
    anders = Antwoord("", "heel erg te druk", InbrengBron.GEZEGD)
    doe(kluis, antwoord, waar=gesprek, gegeven=anders, inbreng=inbreng)
    assert kluis.lees(partial(uitspraken, hoorgesprek=gesprek))[0].in_plan is None


def test_a_photo_comes_later(begonnen: Noel) -> None:
    """A photographed praatkaart is an uitspraak that was drawn; it can be taken away again."""
    kluis = begonnen.kluis
    gesprek, inbreng = doe(kluis, voeg_beeld_toe, waar=Kans(begonnen.opp, VANDAAG), beeld=BEELD)
    rij = kluis.lees(partial(inbrengen, hoorgesprek=gesprek))[0]
    assert (rij.bron, rij.woorden) == (InbrengBron.GETEKEND, None)
    assert kluis.lees(partial(uitspraken, hoorgesprek=gesprek))[0].beeld == BEELD
    doe(kluis, zet_beeld, inbreng=inbreng, beeld=b"")
    assert kluis.lees(partial(beeld, inbreng=inbreng)) == b""
    doe(kluis, zet_beeld, inbreng=inbreng, beeld=BEELD)
    assert kluis.lees(partial(beeld, inbreng=inbreng)) == BEELD
