"""Who can be asked for help: in the order of the ladder, and only what says anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.school_lijsten import Contact
from opp_desk.usecases import contacten, velden
from tests.bouw import doe, zet

if TYPE_CHECKING:
    from tests.noel import Noel


def test_contacts_follow_the_ladder(noel: Noel) -> None:
    """Whatever the order of adding: schoolleider before steunpunt, by name within, without a kind last."""
    for soort, naam in (
        (None, "Iemand"),
        (ContactSoort.STEUNPUNT, "Steunpunt"),
        (ContactSoort.SCHOOLLEIDER, "Zoë"),
        (ContactSoort.SCHOOLLEIDER, "Åsa"),
    ):
        rij = doe(noel.kluis, contacten.voeg_contact_toe, soort=soort)
        zet(noel.kluis, Contact, rij, naam=naam)
    beelden = noel.kluis.lees(contacten.lees_contacten)
    assert [each.naam for each in beelden] == ["Åsa", "Zoë", "Steunpunt", "Iemand"]


def test_an_empty_contact_is_only_in_the_form(noel: Noel) -> None:
    """What nobody filled in is no contact yet, but stays to be filled in; taken away it is gone."""
    rij = doe(noel.kluis, contacten.voeg_contact_toe)
    assert noel.kluis.lees(contacten.lees_contacten) == ()
    assert [each.id for each in noel.kluis.lees(contacten.lees_contactformulieren)] == [rij]
    zet(noel.kluis, Contact, rij, website="voorbeeld.nl")
    assert [each.website for each in noel.kluis.lees(contacten.lees_contacten)] == ["voorbeeld.nl"]
    doe(noel.kluis, velden.haal_weg, klasse=Contact, rij_id=rij)
    assert noel.kluis.lees(contacten.lees_contactformulieren) == ()
