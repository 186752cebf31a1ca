"""What the editor shows of one OPP, read at one moment."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Doel
from opp_desk.model.keuzes import Antwoord, OppStatus
from opp_desk.model.opp import Opp
from opp_desk.rules.akkoord import Stand
from opp_desk.rules.doel import DoelVraag
from opp_desk.usecases import vaststellen
from opp_desk.usecases.oppbeeld import lees_oppbeeld
from tests.bouw import doe, maak_voorlegging, zet
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from opp_desk.usecases.oppbeeld import Oppbeeld
    from tests.noel import Noel


def beeld(noel: Noel) -> Oppbeeld:
    """Read what the editor shows."""
    return noel.kluis.lees(partial(lees_oppbeeld, opp_id=noel.opp, vandaag=VANDAAG))


def test_the_head_says_who_and_where_it_stands(noel: Noel) -> None:
    """Name, age, group, who teaches on which days, and the version that is being made."""
    kop = beeld(noel).kop
    assert (kop.naam, kop.groep, kop.leeftijd, kop.nummer) == ("Noël d’Hondt", "6b", 10, 1)
    assert kop.leerkrachten == ("Anouk Visser (ma–wo)", "Mo Jansen (do–vr)")


@pytest.mark.parametrize(("dag", "leeftijd"), [(date(2026, 3, 2), 9), (date(2026, 3, 3), 10)])
def test_somebody_is_a_year_older_on_the_day_itself(noel: Noel, dag: date, leeftijd: int) -> None:
    """The age goes up on the birthday, not before."""
    gelezen = noel.kluis.lees(partial(lees_oppbeeld, opp_id=noel.opp, vandaag=dag))
    assert gelezen.kop.leeftijd == leeftijd


def test_lists_sections_and_questions_are_there(noel: Noel) -> None:
    """The rows of every list, how far each section is, and the question that a goal still has."""
    zet(noel.kluis, Doel, noel.doelen[1], maat=None)
    gelezen = beeld(noel)
    assert [rij.id for rij in gelezen.lijsten["doelen"]] == list(noel.doelen)
    assert gelezen.doelvragen == {noel.doelen[0]: None, noel.doelen[1]: DoelVraag.MAAT}
    stand = {sectie.sleutel: sectie.stand.value for sectie in gelezen.secties}
    assert (stand["doelen"], stand["factoren"], stand["samen"]) == ("half", "vol", "leeg")


def test_a_lapsed_akkoord_names_the_words(noel: Noel) -> None:
    """After an edit inside the handelingsdeel the screen knows who agreed to what, and what it reads now."""
    maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 12), **{noel.moeder.hex: Antwoord.AKKOORD})
    zet(noel.kluis, Doel, noel.doelen[1], streef="in 3 van de 5 lessen")
    akkoord = beeld(noel).akkoord
    assert akkoord.voorgelegd is not None
    assert not akkoord.voorgelegd.geldt
    (moeder,) = [stand for stand in akkoord.standen if stand.ouder_id == noel.moeder]
    assert moeder.stand is Stand.VERVALLEN
    (wijziging,) = moeder.gewijzigd
    assert (wijziging.oud, wijziging.nieuw) == ("in 4 van de 5 lessen", "in 3 van de 5 lessen")


def test_a_fixed_opp_shows_its_frozen_text(noel: Noel) -> None:
    """The live page of a fixed OPP is the frozen text, also when the screen reads later."""
    antwoorden = {noel.moeder.hex: Antwoord.AKKOORD, noel.vader.hex: Antwoord.AKKOORD}
    maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 12), **antwoorden)
    versie = doe(
        noel.kluis,
        vaststellen.stel_vast,
        opp_id=noel.opp,
        op=VANDAAG,
        namens_naam="S. Amrani",
        namens_functie="directeur",
    )
    gelezen = beeld(noel)
    bevroren = noel.kluis.lees(partial(vaststellen.momentopname, versie_id=versie))
    assert gelezen.momentopname == bevroren
    (laatste,) = gelezen.versies
    assert (laatste.nummer, laatste.namens, laatste.document) == (1, "S. Amrani, directeur", None)
    assert gelezen.kop.nummer == 1
    doe(noel.kluis, vaststellen.bewaar_document, versie_id=versie, pdf=b"%PDF", naam="x", renderer="y")
    assert beeld(noel).versies[0].document is not None


def test_a_text_in_the_making_shows_itself(noel: Noel) -> None:
    """The live page follows what was saved last."""
    zet(noel.kluis, Opp, noel.opp, aanleiding="Nu net getypt.")
    assert json.loads(beeld(noel).momentopname)["opp"]["aanleiding"] == "Nu net getypt."


def test_the_number_goes_up_with_an_adjustment(noel: Noel) -> None:
    """A bijstelling of a taken over OPP makes version 1 of this form; a closed OPP makes nothing."""
    zet(noel.kluis, Opp, noel.opp, status=OppStatus.BIJSTELLING)
    assert beeld(noel).kop.nummer == 1
    zet(noel.kluis, Opp, noel.opp, status=OppStatus.AFGESLOTEN)
    assert beeld(noel).kop.nummer == 1


def test_an_opp_that_is_not_there_says_so(noel: Noel) -> None:
    """An id that leads nowhere is niet_gevonden, not an empty screen."""
    with pytest.raises(RegelFout) as fout:
        noel.kluis.lees(partial(lees_oppbeeld, opp_id=ids.new_id(), vandaag=VANDAAG))
    assert fout.value.code == "niet_gevonden"
