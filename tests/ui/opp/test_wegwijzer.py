"""Every point that is missing leads to the place where it is solved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.model.doel import Doel
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import Gezag
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import School
from opp_desk.ui.opp.antwoord import Antwoordvak
from opp_desk.usecases import velden, voorleggen
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.opps import school
from opp_desk.vault.uow import Gezien
from tests.bouw import doe, zet

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.opp.conftest import Werkstuk


def volg(stuk: Werkstuk, code: str) -> None:
    """Use the button of the point with this code."""
    stuk.open("samen")
    punt = next(punt for punt in stuk.beeld.punten if punt.code == code)
    stuk.pagina._zijkant.gevraagd.emit(punt)
    stuk.rust()


@pytest.mark.parametrize(
    ("naam", "code", "sectie"),
    [
        ("aanleiding", "aanleiding", "aanleiding"),
        ("uitstroom_onderbouwing", "onderbouwing", "perspectief"),
        ("evaluatie_op", "evaluatie_op", "evaluatie"),
    ],
)
def test_an_empty_field_is_where_the_button_leads(stuk: Werkstuk, naam: str, code: str, sectie: str) -> None:
    """The button brings up the section with the focus in the field itself."""
    zet(stuk.noel.kluis, Opp, stuk.noel.opp, **{naam: None})
    volg(stuk, code)
    assert stuk.pagina.waar()["sectie"] == sectie
    assert stuk.veld(naam).hasFocus()


def test_a_gap_in_a_goal_opens_that_goal(stuk: Werkstuk) -> None:
    """The second goal opens at the field that is empty."""
    zet(stuk.noel.kluis, Doel, stuk.noel.doelen[1], nu=None)
    volg(stuk, "doel_onvolledig")
    assert stuk.veld("nu", 1).hasFocus()


def test_hearing_leads_to_the_talk(maak: Callable[..., Werkstuk]) -> None:
    """Noël horen opens the screen of the hearing for this OPP."""
    stuk = maak(vol=False)
    volg(stuk, "horen")
    assert stuk.gegaan == [("horen", {"opp": stuk.noel.opp})]


def test_a_gap_in_a_talk_opens_that_talk(stuk: Werkstuk) -> None:
    """Who gave the opportunity is asked in the record itself."""
    (hoor,) = stuk.beeld.hoorgesprekken
    zet(stuk.noel.kluis, Hoorgesprek, hoor.id, door=None)
    volg(stuk, "horen_door")
    assert stuk.gegaan == [("horen", {"hoorgesprek": hoor.id})]


def test_a_talk_with_parents_is_begun_once(maak: Callable[..., Werkstuk]) -> None:
    """Overleg noteren adds a row with the focus in it; using the button again goes on with that row."""
    stuk = maak(vol=False)
    for _ in range(2):
        volg(stuk, "overleg_ouders")
        assert len(stuk.beeld.lijsten["overleggen"]) == 1
    assert stuk.veld("datum", 0).hasFocus()


def test_laying_before_the_parents_is_asked_at_once(stuk: Werkstuk) -> None:
    """Voorleggen in the list brings up the section and the question."""
    volg(stuk, "voorleggen")
    assert stuk.pagina.waar()["sectie"] == "ouders"
    assert stuk.venster().doe_knop.text() == "Voorleggen"


def test_a_missing_akkoord_asks_that_parent(stuk: Werkstuk) -> None:
    """Moeder om akkoord vragen opens the card for her answer."""
    doe(stuk.noel.kluis, voorleggen.leg_voor, opp_id=stuk.noel.opp)
    volg(stuk, "akkoord_ontbreekt")
    assert stuk.eerste(Antwoordvak).kop.text() == "Wat zei moeder?"


def test_gezag_school_and_pupil_are_elsewhere(stuk: Werkstuk) -> None:
    """What is not in the OPP opens the screen that has it."""
    zet(stuk.noel.kluis, Ouder, stuk.noel.vader, gezag=Gezag.ONBEKEND)
    zet(stuk.noel.kluis, Leerling, stuk.noel.leerling, geboortedatum=None)
    zet(stuk.noel.kluis, School, stuk.noel.kluis.lees(school).id, namens_naam=None)
    for code in ("gezag_onbekend", "geboortedatum", "namens"):
        volg(stuk, code)
    assert [sleutel for sleutel, _waar in stuk.gegaan] == ["ouders", "dossier", "instellingen"]


def test_a_field_with_two_texts_is_found(stuk: Werkstuk) -> None:
    """Tekst kiezen opens the goal with the two texts, at that field."""
    formulier = stuk.noel.kluis.lees(partial(lees_formulier, klasse=Doel, rij_id=stuk.noel.doelen[1]))
    for tekst in ("de ene", "de andere"):
        stuk.noel.kluis.voer_uit(
            partial(velden.bewaar, klasse=Doel, rij_id=stuk.noel.doelen[1], naam="streef", waarde=tekst),
            Gezien(formulier.stand, formulier.getoond),
        )
    volg(stuk, "conflict")
    assert stuk.veld("streef", 1).hasFocus()
    assert stuk.knop("2 versies, kies er een").isVisible()
