"""A child that is only aangemeld has a place in the vault, once, and is no pupil yet."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.keuzes import AanmeldBesluit
from opp_desk.model.leerling import Leerling
from opp_desk.rules.aanmelding import Aanmeldstand
from opp_desk.usecases import aanmeldingen, leerlingen
from opp_desk.usecases.aanmeldingen import alleen_aangemeld, lees_aanmeldingen
from tests.bouw import doe, zet

if TYPE_CHECKING:
    from opp_desk.usecases.aanmeldingen import Aanmeldbeeld
    from tests.noel import Noel

KIND = {"roepnaam": "Şeyma", "achternaam": "Yıldız", "geboortedatum": date(2022, 3, 4)}
DAG = date(2026, 10, 5)


def beeld(noel: Noel, dag: date = DAG) -> Aanmeldbeeld:
    """Return what the screen shows."""
    return noel.kluis.lees(partial(lees_aanmeldingen, vandaag=dag))


def test_a_child_without_a_class_list_gets_its_days(begonnen: Noel) -> None:
    """Name, day of receipt and the last day to decide stand in the list."""
    doe(begonnen.kluis, aanmeldingen.meld_aan, **KIND, ontvangen_op=date(2026, 9, 1), van_school="thuis")
    (een,) = beeld(begonnen).aanmeldingen
    assert (een.naam, een.termijn.stand) == ("Şeyma Yıldız", Aanmeldstand.OPEN)
    assert een.termijn.besluit_voor == date(2026, 10, 13)
    assert een.formulier.waarden["van_school"] == "thuis"


def test_a_second_aanmelding_makes_no_second_child(begonnen: Noel) -> None:
    """The same names and day of birth are the same child; another birthday is another child."""
    for geboren in (date(2022, 3, 4), date(2022, 3, 4), date(2021, 3, 4), None, None):
        doe(begonnen.kluis, aanmeldingen.meld_aan, **KIND | {"geboortedatum": geboren})
    assert len({each.leerling for each in beeld(begonnen).aanmeldingen}) == 4


@pytest.mark.parametrize("leeg", ["roepnaam", "achternaam"])
def test_a_child_without_a_name_is_refused(begonnen: Noel, leeg: str) -> None:
    """A name is asked, and nothing is written."""
    with pytest.raises(RegelFout, match="naam_leeg"):
        doe(begonnen.kluis, aanmeldingen.meld_aan, **KIND | {leeg: "  "})
    assert beeld(begonnen).aanmeldingen == ()


def test_open_ones_come_first_by_their_last_day(begonnen: Noel) -> None:
    """What is decided stands at the end."""
    for naam, dag in (("Laat", date(2026, 9, 20)), ("Vroeg", date(2026, 9, 1)), ("Klaar", date(2026, 8, 1))):
        doe(begonnen.kluis, aanmeldingen.meld_aan, roepnaam=naam, achternaam="Bos", ontvangen_op=dag)
    klaar = beeld(begonnen).aanmeldingen[0]
    besluit = {"besluit": AanmeldBesluit.INGETROKKEN, "besluit_op": date(2026, 9, 30)}
    zet(begonnen.kluis, Aanmelding, klaar.formulier.id, **besluit)
    assert [each.roepnaam for each in beeld(begonnen).aanmeldingen] == ["Vroeg", "Laat", "Klaar"]


def test_somebody_enrolled_is_a_pupil(begonnen: Noel) -> None:
    """Only aangemeld is who was never enrolled and sits in no group."""
    doe(begonnen.kluis, aanmeldingen.meld_aan, **KIND, ontvangen_op=DAG)
    (een,) = beeld(begonnen).aanmeldingen
    assert begonnen.kluis.lees(alleen_aangemeld) == {een.leerling}
    zet(begonnen.kluis, Leerling, een.leerling, instroomdatum=DAG)
    assert begonnen.kluis.lees(alleen_aangemeld) == frozenset()


def test_a_pupil_of_the_school_may_be_aangemeld_too(begonnen: Noel) -> None:
    """A pupil by hand with the same name and day of birth is taken, not doubled."""
    kind = doe(begonnen.kluis, leerlingen.voeg_leerling_toe, **KIND)
    doe(begonnen.kluis, aanmeldingen.meld_aan, **KIND)
    assert [each.leerling for each in beeld(begonnen).aanmeldingen] == [kind]
