"""Vandaag as a person uses it: what it says, where its buttons go, another day, and nothing to do."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.model.doel import Begeleiding
from opp_desk.model.keuzes import Antwoord, Relatie, Sector, Startgebeurtenis
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import School
from opp_desk.rules.termijnen import Periode
from opp_desk.ui.onderdelen import Actierij, Ondertitel, Titel
from opp_desk.ui.vandaag import VandaagPage
from opp_desk.ui.vandaag.agendablad import Agendablad
from opp_desk.ui.vandaag.regel import Regelblad
from opp_desk.usecases import aanmeldingen, opps, velden
from tests import bouw, volume
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.ui.leerlingen.opstelling import Bank

NAGEKEKEN = date(2026, 9, 1)


@pytest.fixture
def elif_(bank: Bank) -> tuple[UUID, UUID]:
    """Give Elif, whose six weeks are over and whose father did not answer yet; return pupil and OPP."""
    kind = bouw.maak_leerling(bank.kluis, "Elif Şahin", bouw.maak_groep(bank.kluis, "5a", "5"))
    moeder = bouw.maak_ouder(bank.kluis, kind, "Derya Şahin", gezag_gecontroleerd_op=NAGEKEKEN)
    bouw.maak_ouder(bank.kluis, kind, "Emre Şahin", Relatie.VADER, gezag_gecontroleerd_op=NAGEKEKEN)
    opp = bouw.maak_opp(bank.kluis, kind, date(2026, 8, 21))
    bouw.maak_hoorgesprek(bank.kluis, kind, opp, date(2026, 9, 10), "Ik kies zelf wie me helpt.")
    bouw.nieuw(bank.kluis, Begeleiding, {"leerling": kind, "opp": opp}, wat="Taal in een groepje")
    bouw.maak_voorlegging(bank.kluis, opp, date(2026, 9, 28), **{moeder.hex: Antwoord.AKKOORD})
    return kind, opp


def rijen(pagina: VandaagPage) -> list[Actierij]:
    """Return the rows that are shown, from top to bottom."""
    return [rij for kaart in pagina.groepen for rij in kaart.rijen.values()]


def titel(pagina: VandaagPage) -> tuple[str, str]:
    """Return the title and the line beneath it."""
    return pagina.findChildren(Titel)[0].text(), pagina.findChildren(Ondertitel)[0].text()


def test_says_what_why_and_opens_the_right_place(bank: Bank, elif_: tuple[UUID, UUID]) -> None:
    """The row of Elif: too late, who, why in words, and a button with the verb that opens the OPP there."""
    pagina = bank.toon(VandaagPage(bank.werk))
    assert titel(pagina) == (
        "Goedemorgen, Marieke",
        "Maandag 5 oktober 2026. Eén ding vraagt aandacht.",
    )
    woorden = bank.woorden(pagina)
    for stuk in (
        "Te laat",
        "Elif Şahin",
        "5a",
        "OPP vaststellen",
        "Zes weken na inschrijving op 21 augustus.",
    ):
        assert stuk in woorden
    bank.klik(pagina, "Vader om akkoord vragen")
    assert bank.gegaan == [("opp", {"opp": elif_[1], "sectie": "ouders"})]


def test_the_count_goes_to_the_navigation(bank: Bank, elif_: tuple[UUID, UUID]) -> None:
    """The signal carries the number of today, not of another day that is looked at."""
    geteld: list[int] = []
    pagina = VandaagPage(bank.werk)
    pagina.aantal.connect(geteld.append)
    bank.toon(pagina)
    assert geteld == [1]
    pagina.toon(dag=date(2026, 8, 25))
    bank.rust()
    assert (geteld, rijen(pagina)) == ([1], [])
    assert elif_


def test_another_day_and_back(bank: Bank, elif_: tuple[UUID, UUID]) -> None:
    """A typed date shows the school as it will be; unreadable input changes nothing; one button goes back."""
    pagina = bank.toon(VandaagPage(bank.werk))
    pagina.datum.setFocus()
    pagina.datum.selectAll()
    QTest.keyClicks(pagina.datum, "31-9-26")
    QTest.keyClick(pagina.datum, Qt.Key.Key_Return)
    bank.rust()
    assert titel(pagina)[0] == "Goedemorgen, Marieke"
    pagina.datum.selectAll()
    QTest.keyClicks(pagina.datum, "28-9-2026")
    QTest.keyClick(pagina.datum, Qt.Key.Key_Return)
    bank.rust()
    assert titel(pagina) == ("Zo is het op maandag 28 september 2026", "Eén ding vraagt aandacht, deze week.")
    assert pagina.waar() == {"dag": date(2026, 9, 28)}
    bank.klik(pagina, "Terug naar vandaag")
    assert (titel(pagina)[0], pagina.waar()) == ("Goedemorgen, Marieke", {})
    assert elif_


def test_later_is_folded_and_opens(bank: Bank) -> None:
    """What is later stands behind one button; opening it goes to the first row."""
    for naam in ("Jip Mulder", "Bram Vos"):
        bouw.maak_opp(bank.kluis, bouw.maak_leerling(bank.kluis, naam), date(2026, 10, 1))
    pagina = bank.toon(VandaagPage(bank.werk))
    assert [kaart.periode for kaart in pagina.groepen] == [Periode.LATER]
    assert rijen(pagina) == []
    bank.klik(pagina, "2 laten zien")
    assert len(rijen(pagina)) == 2
    assert rijen(pagina)[0].knop.hasFocus()


def test_a_long_group_shows_its_first_rows(bank: Bank) -> None:
    """Of thirty rows twenty are shown; the rest comes when asked for, and stays after a refresh."""
    ids = bouw.doe(bank.kluis, volume.veel_leerlingen, aantal=30, opp_per=1)
    for kind in ids:
        opp = bank.kluis.lees(partial(opps.lopend_opp, leerling=kind))
        assert opp is not None
        bouw.zet(bank.kluis, Opp, opp.id, startdatum=date(2026, 8, 20))
    pagina = bank.toon(VandaagPage(bank.werk))
    assert len(rijen(pagina)) == 20
    bank.klik(pagina, "Nog 10 laten zien")
    assert len(rijen(pagina)) == 30
    bank.jobs.run(partial(velden.voeg_toe, klasse=Leerling, ouders={}, roepnaam="Mees"))
    bank.rust()
    assert len(rijen(pagina)) == 30


def test_refresh_keeps_the_focus(bank: Bank, elif_: tuple[UUID, UUID]) -> None:
    """When somebody else changes something the focus stays on the button where it was."""
    pagina = bank.toon(VandaagPage(bank.werk))
    rijen(pagina)[0].knop.setFocus()
    ander = bouw.maak_leerling(bank.kluis, "Jip Mulder")
    doe = partial(
        opps.begin,
        leerling=ander,
        startgebeurtenis=Startgebeurtenis.BESLUIT,
        startdatum=date(2026, 8, 24),
        opsteller=None,
    )
    bank.jobs.run(doe)
    bank.rust()
    assert len(rijen(pagina)) == 2
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.text() == "Vader om akkoord vragen"  # type: ignore[attr-defined]  # it is a button
    assert elif_


def test_which_rule_shows_sentence_article_and_how_sure(bank: Bank, elif_: tuple[UUID, UUID]) -> None:
    """The link opens a sheet that says what the law asks and that it was not verified; Escape closes it."""
    pagina = bank.toon(VandaagPage(bank.werk))
    rijen(pagina)[0].regel_gevraagd.emit()
    (blad,) = [een for een in pagina.findChildren(Regelblad) if een.isVisible()]
    tekst = bank.woorden(blad)
    for stuk in (
        "21 augustus + 6 weken = 2 oktober",
        "uiterlijk zes weken na de inschrijving",
        "WPO artikel 40a",
        "nog niet geverifieerd",
    ):
        assert stuk in tekst
    assert blad.accessibleName().startswith("21 augustus + 6 weken = 2 oktober.")
    assert "WPO artikel 40a" in blad.accessibleName()
    QTest.keyClick(blad, Qt.Key.Key_Escape)
    assert not blad.isVisible()
    assert elif_


def test_a_verified_rule_says_when_it_was_read(bank: Bank, elif_: tuple[UUID, UUID]) -> None:
    """In voortgezet onderwijs the article was read in the text in force; the sheet says on what day."""
    school = bank.kluis.lees(opps.school).id
    bouw.zet(bank.kluis, School, school, sector=Sector.VO)
    pagina = bank.toon(VandaagPage(bank.werk))
    rijen(pagina)[0].regel_gevraagd.emit()
    (blad,) = [een for een in pagina.findChildren(Regelblad) if een.isVisible()]
    assert "gecontroleerd op 21 november 2026" in bank.woorden(blad)
    blad.close()
    assert elif_


def test_several_pupils_fold_out_beneath_their_row(bank: Bank) -> None:
    """The button shows the pupils with their dates and folds in again; a name opens the dossier."""
    kinderen = []
    for naam in ("Jip Mulder", "Bram Vos"):
        kind = bouw.maak_leerling(bank.kluis, naam)
        opp = bouw.maak_opp(bank.kluis, kind, date(2026, 9, 1), evaluatie_op=date(2027, 5, 20))
        bouw.bevries(bank.kluis, opp, date(2026, 9, 28))
        kinderen.append(kind)
    pagina = bank.toon(VandaagPage(bank.werk))
    assert "Twee leerlingen" in bank.woorden(pagina)
    bank.klik(pagina, "Lijst openen")
    assert "28 september 2026" in bank.woorden(pagina)
    bank.klik(pagina, "Jip Mulder")
    assert bank.gegaan == [("dossier", {"leerling": kinderen[0]})]
    bank.klik(pagina, "Inklappen")
    assert "28 september 2026" not in bank.woorden(pagina)


def vastgesteld(bank: Bank, *namen: str) -> list[UUID]:
    """Make OPP's that were fixed on 28 September and of which the begin was not recorded."""
    opps_ = []
    for naam in namen:
        opp = bouw.maak_opp(
            bank.kluis, bouw.maak_leerling(bank.kluis, naam), date(2026, 9, 1), evaluatie_op=date(2027, 5, 20)
        )
        bouw.bevries(bank.kluis, opp, date(2026, 9, 28))
        opps_.append(opp)
    return opps_


def rod_begin(bank: Bank, opp: UUID) -> date | None:
    """Return when somebody recorded the begin date."""
    return bank.kluis.lees(lambda lezer: lezer.haal(Opp, opp)).rod_begin_op


def test_one_date_for_rod_is_done_with_one_tap_and_undone_with_one(bank: Bank) -> None:
    """The row says the date to type over; Gedaan records today and the notice takes it back."""
    (opp,) = vastgesteld(bank, "Jip Mulder")
    pagina = bank.toon(VandaagPage(bank.werk))
    assert "De datum is 28 september 2026." in bank.woorden(pagina)
    bank.klik(pagina, "Gedaan")
    assert rod_begin(bank, opp) == date(2026, 10, 5)
    assert "leerlingadministratie" not in bank.woorden(pagina)
    tekst, actie, maak_ongedaan = bank.meldingen[-1]
    assert (tekst, actie) == ("Begindatum in de leerlingadministratie: Jip Mulder", "Ongedaan maken")
    maak_ongedaan()
    bank.rust()
    assert rod_begin(bank, opp) is None
    assert "De datum is 28 september 2026." in bank.woorden(pagina)


def test_dates_for_rod_one_by_one_or_all_at_once(bank: Bank) -> None:
    """The list stays open after one was done, and the rest goes in one tap."""
    alle = vastgesteld(bank, "Bram Vos", "Jip Mulder", "Tess Bos")
    pagina = bank.toon(VandaagPage(bank.werk))
    bank.klik(pagina, "Lijst openen")
    bank.klik(pagina, "Gedaan")
    assert [rod_begin(bank, opp) is not None for opp in alle] == [True, False, False]
    assert "Tess Bos" in bank.woorden(pagina)
    assert QApplication.focusWidget() is rijen(pagina)[0].knop
    bank.klik(pagina, "Alles gedaan (2)")
    assert all(rod_begin(bank, opp) for opp in alle)
    assert bank.meldingen[-1][0] == "Begindatum in de leerlingadministratie: 2 leerlingen"


def test_the_list_and_the_calendar_become_files(bank: Bank, tmp_path: Path) -> None:
    """Both are written where somebody chose, and the page says so."""
    vastgesteld(bank, "Bram Vos", "Jip Mulder")
    pagina = bank.toon(VandaagPage(bank.werk))
    lijst, agenda = tmp_path / "lijst.csv", tmp_path / "termijnen.ics"
    pagina.doen.schrijf_csv(lijst)
    pagina.doen.schrijf_agenda(agenda, met_namen=False)
    bank.rust()
    assert "Bram Vos;;;09-03-2017;begindatum OPP;28-09-2026" in lijst.read_text(encoding="utf-8-sig")
    assert "OPP: B." in agenda.read_text(encoding="utf-8")
    assert "Vos" not in agenda.read_text(encoding="utf-8")
    assert [tekst for tekst, _actie, _doe in bank.meldingen] == [
        "Opgeslagen: lijst.csv",
        "Opgeslagen: termijnen.ics",
    ]


def test_the_calendar_asks_whether_names_go_along(bank: Bank, elif_: tuple[UUID, UUID]) -> None:
    """The sheet opens from the head; by itself without names; Escape closes it."""
    pagina = bank.toon(VandaagPage(bank.werk))
    gekozen: list[bool] = []
    for met_namen in (False, True):
        bank.klik(pagina, "Naar je agenda (.ics)")
        (blad,) = [een for een in pagina.findChildren(Agendablad) if een.isVisible()]
        blad.gekozen.disconnect()
        blad.gekozen.connect(gekozen.append)
        if met_namen:
            bank.klik(blad, "Zet de namen van leerlingen erbij")
        bank.klik(blad, "Opslaan…")
    assert gekozen == [False, True]
    bank.klik(pagina, "Naar je agenda (.ics)")
    (blad,) = [een for een in pagina.findChildren(Agendablad) if een.isVisible()]
    QTest.keyClick(blad, Qt.Key.Key_Escape)
    assert not blad.isVisible()
    assert elif_


def test_what_was_kept_long_enough_opens_the_page_where_one_chooses(bank: Bank) -> None:
    """Nothing is erased here; the button leads to erasing or keeping longer, for one and for several."""
    for naam in ("Jip Mulder", "Mira Bos"):
        bouw.maak_leerling(bank.kluis, naam, uitstroomdatum=date(2024, 7, 31))
        pagina = bank.toon(VandaagPage(bank.werk))
        assert "OPP Desk wist niets uit zichzelf" in bank.woorden(pagina)
        bank.klik(pagina, "Wissen of bewaren")
    assert bank.gegaan == [("wissen", {}), ("wissen", {})]


def test_an_aanmelding_opens_its_own_page(bank: Bank) -> None:
    """The button of a child that was only aangemeld leads to that aanmelding."""
    rij = bouw.doe(
        bank.kluis,
        aanmeldingen.meld_aan,
        roepnaam="Mira",
        achternaam="Bos",
        ontvangen_op=date(2026, 9, 1),
    )
    pagina = bank.toon(VandaagPage(bank.werk))
    bank.klik(pagina, "Aanmelding openen")
    assert bank.gegaan == [("aanmeldingen", {"rij": rij})]


def test_nothing_to_do_is_a_good_state(bank: Bank) -> None:
    """With OPP's and nothing due the page says that all is well."""
    bouw.maak_opp(bank.kluis, bouw.maak_leerling(bank.kluis, "Jip Mulder"), date(2026, 10, 1))
    pagina = bank.toon(VandaagPage(bank.werk))
    assert "Niets vraagt aandacht" in bank.woorden(pagina)
    assert titel(pagina)[1] == "Maandag 5 oktober 2026. Niets vraagt aandacht."


def test_pupils_but_no_opp_offers_to_take_them_over(bank: Bank) -> None:
    """A school with pupils and no OPP gets the one step that makes this page true."""
    bouw.maak_leerling(bank.kluis, "Jip Mulder")
    pagina = bank.toon(VandaagPage(bank.werk))
    bank.klik(pagina, "Lopende OPP’s overnemen")
    assert bank.gegaan == [("overnemen", {})]


def test_first_use_offers_the_ways_in(bank: Bank) -> None:
    """Without pupils: class list, running OPP's, one by hand; the page fills as soon as there is somebody."""
    pagina = bank.toon(VandaagPage(bank.werk))
    bank.klik(pagina, "Klassenlijst openen of plakken")
    bank.klik(pagina, "Leerling toevoegen")
    assert bank.gegaan == [("importeren", {}), ("leerlingen", {"erbij": True})]
    bank.jobs.run(partial(velden.voeg_toe, klasse=Leerling, ouders={}, roepnaam="Mees"))
    bank.rust()
    assert "Er zijn nog geen OPP’s" in bank.woorden(pagina)


def test_every_control_is_named_and_reached(bank: Bank, elif_: tuple[UUID, UUID]) -> None:
    """A screen reader names everything and Tab reaches everything."""
    pagina = bank.toon(VandaagPage(bank.werk))
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    assert rijen(pagina)[0].knop.accessibleDescription() == "Elif Şahin: OPP vaststellen"
    assert elif_


def test_what_came_another_way_is_there_too(bank: Bank) -> None:
    """A school that is filled beside the screens (an import, a demo) shows at once, nobody opens it again."""
    pagina = bank.toon(VandaagPage(bank.werk))
    assert rijen(pagina) == []
    kind = bouw.maak_leerling(bank.kluis, "Elif Şahin", bouw.maak_groep(bank.kluis, "5a", "5"))
    bouw.maak_opp(bank.kluis, kind, date(2026, 8, 21))
    bank.rust()
    assert [rij.isVisible() for rij in rijen(pagina)] == [True]
