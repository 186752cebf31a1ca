"""When people do not agree: the steps in order, whom to ask, until when, and what was tried."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import ContactSoort, Escalatie, OppStatus
from opp_desk.model.opp import Opp
from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.recht import Merk
from opp_desk.usecases import contacten, escalatie
from opp_desk.usecases.escalatie import TREDEN, Pogingklad
from tests.bouw import bevries, doe, zet

if TYPE_CHECKING:
    from opp_desk.usecases.escalatie import Ladder, Sport
    from tests.noel import Noel


def ladder(noel: Noel) -> Ladder:
    """Read the ladder of Noël."""
    return noel.kluis.lees(partial(escalatie.lees_ladder, opp_id=noel.opp))


def sport(noel: Noel, stap: Escalatie) -> Sport:
    """Return one step."""
    return next(each for each in ladder(noel).sporten if each.trede.stap == stap)


def test_every_step_once_in_order() -> None:
    """The ladder follows the list of the model, each with words; only the last is not verified."""
    assert [trede.stap for trede in TREDEN] == list(Escalatie)
    assert all(len(trede.uitleg) > 40 for trede in TREDEN)
    assert [trede.stap for trede in TREDEN if trede.merk is not Merk.GEVERIFIEERD] == [Escalatie.RECHTER]
    assert {soort for trede in TREDEN for soort in trede.contacten} == set(ContactSoort)


def test_terms_are_named_with_the_last_day(noel: Noel) -> None:
    """Six weeks count from the day of fixing; without a decision there is no last day."""
    assert "binnen zes weken" in sport(noel, Escalatie.GESCHIL).trede.termijn
    assert "tien weken, vakanties tellen mee" in sport(noel, Escalatie.GESCHIL).trede.termijn
    assert {each.uiterlijk for each in ladder(noel).sporten} == {None}
    bevries(noel.kluis, noel.opp, date(2026, 10, 2))
    assert ladder(noel).besluit_op == date(2026, 10, 2)
    dagen = {each.trede.stap: each.uiterlijk for each in ladder(noel).sporten if each.uiterlijk}
    assert dagen == {Escalatie.BESTUUR: date(2026, 11, 13), Escalatie.GESCHIL: date(2026, 11, 13)}


def test_own_contacts_stand_at_their_step(noel: Noel) -> None:
    """The school's own contacts are one look away, each at the step where they belong."""
    assert ladder(noel).zonder_contacten
    for soort, naam in ((ContactSoort.SWV, "SWV Het Water"), (ContactSoort.STEUNPUNT, "Steunpunt")):
        rij = doe(noel.kluis, contacten.voeg_contact_toe, soort=soort)
        zet(noel.kluis, Contact, rij, naam=naam, telefoon="030 123 45 67")
    doe(noel.kluis, contacten.voeg_contact_toe, soort=ContactSoort.BESTUUR)
    assert not ladder(noel).zonder_contacten
    assert [each.naam for each in sport(noel, Escalatie.STEUNPUNT).contacten] == [
        "SWV Het Water",
        "Steunpunt",
    ]
    assert sport(noel, Escalatie.BESTUUR).contacten == ()


def test_what_is_being_typed_is_kept_and_is_no_attempt_yet(noel: Noel) -> None:
    """The draft stands beside the attempts, and goes when one is recorded or when nobody wants it."""
    klad = Pogingklad(Escalatie.SCHOOL, "gisteren", "vader", "Denkt na.")
    for _keer in range(2):
        doe(noel.kluis, escalatie.bewaar_pogingklad, opp_id=noel.opp, klad=klad)
    assert (ladder(noel).klad, ladder(noel).begonnen) == (klad, False)
    poging = doe(
        noel.kluis,
        escalatie.leg_poging_vast,
        opp_id=noel.opp,
        stap=Escalatie.SCHOOL,
        datum=date(2026, 10, 9),
        met_wie="vader",
    )
    assert ladder(noel).klad is None
    anders = Pogingklad(Escalatie.SCHOOL, "9 oktober 2026", "vader en moeder", "", poging)
    doe(noel.kluis, escalatie.bewaar_pogingklad, opp_id=noel.opp, klad=anders)
    assert ladder(noel).klad == anders
    doe(noel.kluis, escalatie.bewaar_pogingklad, opp_id=noel.opp, klad=None)
    assert ladder(noel).klad is None


def test_attempts_are_kept_changed_and_taken_away(noel: Noel) -> None:
    """Each attempt stands at its step, the oldest first; undo brings one back."""
    vast = partial(doe, noel.kluis, escalatie.leg_poging_vast, opp_id=noel.opp, stap=Escalatie.SCHOOL)
    laatste = vast(datum=date(2026, 10, 14), met_wie=" vader en de directeur ", uitkomst="Vader denkt na.")
    vast(datum=date(2026, 10, 9), met_wie="vader")
    assert ladder(noel).begonnen
    pogingen = sport(noel, Escalatie.SCHOOL).pogingen
    assert [(each.datum, each.met_wie, each.uitkomst) for each in pogingen] == [
        (date(2026, 10, 9), "vader", ""),
        (date(2026, 10, 14), "vader en de directeur", "Vader denkt na."),
    ]
    vast(datum=date(2026, 10, 15), met_wie="vader", stap=Escalatie.CONSULENT, poging=laatste)
    assert [each.id for each in sport(noel, Escalatie.CONSULENT).pogingen] == [laatste]
    doe(noel.kluis, escalatie.haal_poging_weg, poging=laatste)
    assert sport(noel, Escalatie.CONSULENT).pogingen == ()
    stap = noel.kluis.ongedaan_te_maken()
    assert stap is not None
    assert stap.label == "Poging weggehaald"


def test_an_attempt_names_somebody(noel: Noel) -> None:
    """With nobody there was no attempt."""
    with pytest.raises(RegelFout) as fout:
        doe(
            noel.kluis,
            escalatie.leg_poging_vast,
            opp_id=noel.opp,
            stap=Escalatie.SCHOOL,
            datum=date(2026, 10, 9),
            met_wie=" ",
        )
    assert fout.value.code == "poging_leeg"


@pytest.mark.parametrize("status", [OppStatus.VASTGESTELD, OppStatus.AFGESLOTEN])
def test_it_goes_on_after_fixing(noel: Noel, status: OppStatus) -> None:
    """People may disagree about a text that is fixed; the record does not stop there."""
    zet(noel.kluis, Opp, noel.opp, status=status)
    doe(
        noel.kluis,
        escalatie.leg_poging_vast,
        opp_id=noel.opp,
        stap=Escalatie.GESCHIL,
        datum=date(2026, 10, 9),
        met_wie="commissie",
    )
    assert ladder(noel).begonnen
