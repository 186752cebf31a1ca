"""Notes: by whom and when without being asked, in the right dossier, and taken away and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.usecases import gesprekken, velden
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.gesprekken import Invulling
from opp_desk.usecases.gesprekken_beeld import lees_blad, lees_paneel
from opp_desk.vault.tabellen import wijzigingsset
from tests import bouw
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.noel import Noel


SAMEN = "0" * 31 + "1"


def aantal_sets(noel: Noel) -> int:
    """Return how many acts there have been."""
    vraag = select(func.count()).select_from(wijzigingsset)
    return noel.kluis.lees(lambda lezer: int(lezer.verbinding.execute(vraag).scalar_one()))


def taken_van(noel: Noel) -> list[Taak]:
    """Read what is to be done for Noël."""
    return list(noel.kluis.lees(lambda lezer: lezer.lees(select(Taak).where(Taak.leerling == noel.leerling))))


def notities(noel: Noel) -> Sequence[Gesprek]:
    """Read the notes of Noël."""
    return noel.kluis.lees(lambda lezer: lezer.lees(select(Gesprek).where(Gesprek.leerling == noel.leerling)))


def test_a_note_knows_who_and_when(noel: Noel) -> None:
    """Today, by whoever unlocked the vault, unless another day is given."""
    bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling)
    assert [(een.datum, een.door, een.soort, een.tekst) for een in notities(noel)] == [
        (VANDAAG, "Marieke de Vries", None, None)
    ]


def test_a_note_with_everything(noel: Noel) -> None:
    """Kind, day and text are kept; spaces around the text are not."""
    bouw.doe(
        noel.kluis,
        gesprekken.noteer,
        leerling=noel.leerling,
        soort=GesprekSoort.OUDERS,
        datum=date(2026, 10, 1),
        tekst="  Moeder vertelt dat Noël rustiger is.\n",
    )
    een = notities(noel)[0]
    assert (een.soort, een.datum) == (GesprekSoort.OUDERS, date(2026, 10, 1))
    assert een.tekst == "Moeder vertelt dat Noël rustiger is."


def test_taking_away_can_be_undone(noel: Noel) -> None:
    """A note that was taken away comes back whole."""
    gesprek = bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling, tekst="De hulpkaart werkt.")
    bouw.doe(noel.kluis, velden.haal_weg, klasse=Gesprek, rij_id=gesprek)
    assert notities(noel) == []
    stap = noel.kluis.ongedaan_te_maken()
    assert stap is not None
    noel.kluis.keer_om(stap)
    assert [een.tekst for een in notities(noel)] == ["De hulpkaart werkt."]


def test_writing_a_note_refreshes_only_its_dossier(noel: Noel) -> None:
    """The outcome of a save names this pupil and nobody else."""
    doe = partial(gesprekken.noteer, leerling=noel.leerling)
    _gesprek, uitkomst = noel.kluis.voer_uit(doe)
    assert uitkomst.dossiers == {noel.leerling}


def test_one_note_in_two_dossiers(noel: Noel) -> None:
    """Two rows with one text, written by one act; what is about one pupil stands in that dossier only."""
    elif_ = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    wat = Invulling((noel.leerling, elif_), GesprekSoort.LEERLING, tekst="Samen gerekend.")
    sets = aantal_sets(noel)
    begin = bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    assert aantal_sets(noel) == sets + 1
    wat = replace(wat, tekst="Samen gerekend en gelezen.", alleen=((elif_, "Elif las voor."),))
    assert bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat) == begin
    assert aantal_sets(noel) == sets + 2
    rijen = noel.kluis.lees(partial(gesprekken.rijen_van, samen=SAMEN))
    van_elif = next(rij.id for rij in rijen if rij.leerling == elif_ and rij.bij is None)
    assert {(rij.leerling, rij.tekst, rij.bij) for rij in rijen} == {
        (noel.leerling, "Samen gerekend en gelezen.", None),
        (elif_, "Samen gerekend en gelezen.", None),
        (elif_, "Elif las voor.", van_elif),
    }
    bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=replace(wat, leerlingen=(elif_,)))
    assert notities(noel) == []


def test_what_was_agreed_becomes_a_taak(noel: Noel) -> None:
    """The agreements stay as typed until the note is closed; then each is a taak in the dossier."""
    wat = Invulling((noel.leerling,), tekst="De hulpkaart werkt.", afspraken="Kaart plakken · ik · 21-10")
    gesprek = bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    assert gesprek is not None
    paneel = noel.kluis.lees(partial(lees_paneel, samen=SAMEN))
    assert paneel.notitie is not None
    assert paneel.notitie.wat == replace(wat, datum=VANDAAG)
    assert paneel.onaf == paneel.notitie
    assert taken_van(noel) == []
    bouw.doe(noel.kluis, gesprekken.leg_vast, gesprek=gesprek)
    assert [(taak.wat, taak.wie, taak.voor, taak.gesprek) for taak in taken_van(noel)] == [
        ("Kaart plakken", bouw.wie(noel.kluis), date(2026, 10, 21), gesprek)
    ]
    blad = noel.kluis.lees(partial(lees_blad, gesprek=gesprek))
    assert [(een.wat, een.wie) for een in blad.afgesproken] == [("Kaart plakken", "Marieke de Vries")]
    assert noel.kluis.lees(lees_paneel).onaf is None


def test_undoing_klaar(noel: Noel) -> None:
    """Right after closing it is open again, with the agreements as they were typed and no taak."""
    wat = Invulling((noel.leerling,), tekst="Kort.", afspraken="Bellen · moeder · morgen")
    gesprek = bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    assert gesprek is not None
    bouw.doe(noel.kluis, gesprekken.leg_vast, gesprek=gesprek)
    stap = noel.kluis.ongedaan_te_maken()
    assert stap is not None
    noel.kluis.keer_om(stap)
    paneel = noel.kluis.lees(partial(lees_paneel, samen=SAMEN))
    assert paneel.notitie is not None
    assert paneel.notitie.wat.afspraken == "Bellen · moeder · morgen"
    assert taken_van(noel) == []
    bouw.doe(noel.kluis, gesprekken.leg_vast, gesprek=gesprek)
    assert [taak.wie_anders for taak in taken_van(noel)] == ["moeder"]


def test_closed_is_not_overwritten(noel: Noel) -> None:
    """No way of writing changes a closed note, and its form says so; an empty one cannot be closed."""
    leeg = bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling)
    with pytest.raises(RegelFout, match="gesprek_leeg"):
        bouw.doe(noel.kluis, gesprekken.leg_vast, gesprek=leeg)
    gesprek = bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling, tekst="Zo was het.")
    bouw.doe(noel.kluis, gesprekken.leg_vast, gesprek=gesprek)
    rij = noel.kluis.lees(lambda lezer: lezer.haal(Gesprek, gesprek))
    anders = Invulling((noel.leerling,), tekst="Anders.")
    for doe in (
        partial(velden.bewaar, klasse=Gesprek, rij_id=gesprek, naam="tekst", waarde="Anders."),
        partial(velden.zet_terug, klasse=Gesprek, rij_id=gesprek, naam="tekst", waarde="Anders."),
        partial(velden.haal_weg, klasse=Gesprek, rij_id=gesprek),
        partial(gesprekken.bewaar, samen=rij.samen or "", wat=anders),
        partial(gesprekken.leg_vast, gesprek=gesprek),
        partial(gesprekken.gooi_weg, gesprek=gesprek),
    ):
        with pytest.raises(RegelFout, match="gesprek_vastgelegd"):
            noel.kluis.voer_uit(doe)
    formulier = noel.kluis.lees(partial(lees_formulier, klasse=Gesprek, rij_id=gesprek))
    assert {"tekst", "soort", "datum"} <= formulier.vast
    assert noel.kluis.lees(partial(lees_blad, gesprek=gesprek)).tekst == "Zo was het."


def test_another_ruimte_is_another_row(noel: Noel) -> None:
    """Changing who reads along makes a new row and takes the old one away, in one act that can be undone."""
    wat = Invulling((noel.leerling,), tekst="Voor het team.")
    eerst = bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    sets = aantal_sets(noel)
    apart = replace(wat, ruimte=Ruimte.VERTROUWELIJK)
    daarna = bouw.doe(noel.kluis, gesprekken.wijzig_lezers, samen=SAMEN, wat=apart)
    assert aantal_sets(noel) == sets + 1
    assert daarna != eerst
    assert [(rij.id, rij.ruimte) for rij in notities(noel)] == [(daarna, Ruimte.VERTROUWELIJK)]
    stap = noel.kluis.ongedaan_te_maken()
    assert stap is not None
    noel.kluis.keer_om(stap)
    assert [(rij.id, rij.ruimte) for rij in notities(noel)] == [(eerst, Ruimte.DOSSIER)]


def test_a_note_without_anybody(noel: Noel) -> None:
    """Text that is about nobody yet waits for whoever wrote it; taking a note away works in every dossier."""
    bouw.doe(noel.kluis, gesprekken.bewaar_los, tekst="Wie was dit ook weer")
    assert noel.kluis.lees(lees_paneel).los == "Wie was dit ook weer"
    bouw.doe(noel.kluis, gesprekken.bewaar_los, tekst="")
    assert noel.kluis.lees(lees_paneel).los == ""
    elif_ = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    wat = Invulling((noel.leerling, elif_), tekst="Toch niet.")
    gesprek = bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    assert gesprek is not None
    bouw.doe(noel.kluis, gesprekken.gooi_weg, gesprek=gesprek)
    assert noel.kluis.lees(partial(gesprekken.rijen_van, samen=SAMEN)) == ()


def test_a_note_of_before_goes_on(noel: Noel) -> None:
    """A row that shares nothing with others goes on under its own id, and can go to a second dossier."""
    begin = bouw.nieuw(noel.kluis, Gesprek, {"leerling": noel.leerling}, tekst="Van vroeger.")
    paneel = noel.kluis.lees(partial(lees_paneel, gesprek=begin))
    assert paneel.notitie is not None
    elif_ = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    wat = replace(paneel.notitie.wat, leerlingen=(noel.leerling, elif_), tekst="Van nu.")
    bouw.doe(noel.kluis, gesprekken.bewaar, samen=paneel.notitie.samen, wat=wat)
    rijen = noel.kluis.lees(partial(gesprekken.van_notitie, gesprek=begin))
    assert {(rij.leerling, rij.tekst) for rij in rijen} == {(noel.leerling, "Van nu."), (elif_, "Van nu.")}
    assert begin in {rij.id for rij in rijen}


def test_zonder_leerling_gaat_de_tekst_niet_weg(noel: Noel) -> None:
    """A note whose only pupil is taken out waits apart with all its text, beside what waited already."""
    wat = Invulling((noel.leerling,), tekst="Wat hij zei.", afspraken="ik: bellen")
    bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=replace(wat, leerlingen=()))
    assert not notities(noel)
    assert noel.kluis.lees(lees_paneel).los == "Wat hij zei.\nik: bellen"
    bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    assert noel.kluis.lees(lees_paneel).los == ""
    bouw.doe(noel.kluis, gesprekken.bewaar_los, tekst="Van gisteren.")
    bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=replace(wat, leerlingen=(), afspraken=""))
    assert noel.kluis.lees(lees_paneel).los == "Van gisteren.\n\nWat hij zei."
