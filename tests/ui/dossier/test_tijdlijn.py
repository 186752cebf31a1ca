"""The timeline as a person uses it: opening in place, filtering, and writing a note."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from opp_desk.ground import ids
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.model.opp import Overleg
from opp_desk.ui.dossier import DossierPage
from opp_desk.ui.dossier.notitie import Notitie
from opp_desk.ui.dossier.woorden import ICONEN, SOORTEN, Soort, titel
from opp_desk.usecases import gesprekken
from opp_desk.usecases.tijdlijn import Gebeurd, Gebeurtenis
from tests import bouw

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from tests.ui.leerlingen.opstelling import Bank


@pytest.fixture
def noel(bank: Bank) -> UUID:
    """Give Noël with an OPP, a talk with his parents and one note."""
    kind = bouw.maak_leerling(bank.kluis, "Noël d'|Hondt", bouw.maak_groep(bank.kluis, "6b", "6"))
    opp = bouw.maak_opp(bank.kluis, kind, date(2026, 9, 1))
    bouw.nieuw(
        bank.kluis,
        Overleg,
        {"leerling": kind, "opp": opp},
        datum=date(2026, 9, 22),
        wie="moeder",
        eens="De hulpkaart.",
    )
    bouw.doe(
        bank.kluis,
        gesprekken.noteer,
        leerling=kind,
        soort=GesprekSoort.OBSERVATIE,
        datum=date(2026, 9, 14),
        tekst="Noël pakt de hulpkaart.",
    )
    return kind


def namen(pagina: DossierPage) -> list[str]:
    """Return what a screen reader says of each row."""
    return [rij.knop.accessibleName() for rij in pagina.tijdlijn.rijen]


def notities(bank: Bank) -> Sequence[Gesprek]:
    """Read every note."""
    return bank.kluis.lees(lambda lezer: lezer.lees(select(Gesprek).order_by(Gesprek.datum.desc())))


def test_every_kind_has_words_an_icon_and_a_filter() -> None:
    """Nothing can happen that the timeline cannot show."""
    for code in Gebeurd:
        waarden: dict[str, str | int] = {"wie": "Karin", "antwoord": "akkoord", "nummer": 2}
        woorden = titel(Gebeurtenis(code, None, ids.new_id(), waarden=waarden), "Noël")
        assert woorden
        assert "{" not in woorden
        assert ICONEN[code]
        assert SOORTEN[code] in Soort


def test_newest_first_with_the_first_words(bank: Bank, noel: UUID) -> None:
    """Date, title and first words of each row, the newest on top."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    assert namen(pagina) == [
        "22 sep, Overleg met ouders, De hulpkaart.",
        "14 sep, Observatie, Noël pakt de hulpkaart.",
        "1 sep, OPP begonnen, inschrijving op onze school",
    ]


def test_a_row_opens_in_place_by_keyboard(bank: Bank, noel: UUID) -> None:
    """Space opens a row with its fields beneath it, and closes it again."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    rij = pagina.tijdlijn.rijen[0]
    rij.knop.setFocus()
    QTest.keyClick(rij.knop, Qt.Key.Key_Space)
    assert "Wie waren erbij?\nmoeder" in bank.woorden(rij)
    bank.klik(rij, "OPP openen")
    assert bank.gegaan[0][0] == "opp"
    QTest.keyClick(rij.knop, Qt.Key.Key_Space)
    assert "Wie waren erbij?" not in bank.woorden(rij)


def test_filters_count_and_leave_what_they_say(bank: Bank, noel: UUID) -> None:
    """A chip shows how many there are; kinds that are not there are not offered."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    zeef = pagina.tijdlijn.zeef
    assert zeef.knop(Soort.NOTITIE).accessibleName() == "Notities, 1"
    assert not zeef.knop(Soort.DOCUMENT).isVisible()
    zeef.knop(Soort.NOTITIE).click()
    assert [naam.split(", ")[1] for naam in namen(pagina)] == ["Observatie"]
    zeef.knop(Soort.OUDERS).click()
    assert len(namen(pagina)) == 2


def test_a_note_is_written_in_seconds(bank: Bank, noel: UUID) -> None:
    """One button, the cursor stands in the text, typing is saved, and the row tells what it is about."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    bank.klik(pagina, "Notitie toevoegen")
    veld = QApplication.focusWidget()
    assert veld is not None
    assert veld.objectName() == "tekst"
    QTest.keyClicks(veld, "Moeder belt: hij slaapt beter.")
    pagina.verlaat()
    bank.rust()
    eerste = notities(bank)[0]
    assert (eerste.datum, eerste.tekst, eerste.door) == (
        date(2026, 10, 5),
        "Moeder belt: hij slaapt beter.",
        "Marieke de Vries",
    )
    bank.klik(pagina, "Klaar")
    bank.rust()
    assert namen(pagina)[0] == "5 okt, Notitie, Moeder belt: hij slaapt beter."


def test_typing_survives_a_refresh_by_somebody_else(bank: Bank, noel: UUID) -> None:
    """While one types a note somebody else adds one: text, cursor and focus stay where they are."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    bank.klik(pagina, "Notitie toevoegen")
    veld = QApplication.focusWidget()
    assert veld is not None
    QTest.keyClicks(veld, "Half een zin")
    bank.jobs.run(partial(gesprekken.noteer, leerling=noel, datum=date(2026, 9, 28), tekst="Van een ander."))
    bank.rust()
    assert any("Van een ander." in naam for naam in namen(pagina))
    assert QApplication.focusWidget() is veld
    QTest.keyClicks(veld, " en verder")
    pagina.verlaat()
    bank.rust()
    assert notities(bank)[0].tekst == "Half een zin en verder"


def test_an_empty_note_leaves_nothing(bank: Bank, noel: UUID) -> None:
    """Beginning a note and going away again leaves no empty row behind."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    bank.klik(pagina, "Notitie toevoegen")
    assert len(notities(bank)) == 2
    bank.klik(pagina, "Klaar")
    bank.rust()
    assert len(notities(bank)) == 1
    assert len(namen(pagina)) == 3
    assert bank.meldingen == []


def test_taking_a_note_away_and_back(bank: Bank, noel: UUID) -> None:
    """The note goes, a message says so, and its button brings it back."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    rij = pagina.tijdlijn.rijen[1]
    rij.vouw(uit=True)
    bank.rust()
    assert isinstance(rij.inhoud, Notitie)
    bank.klik(rij, "Weghalen")
    bank.rust()
    assert len(namen(pagina)) == 2
    tekst, actie, doe = bank.meldingen[0]
    assert (tekst, actie) == ("Notitie weggehaald", "Ongedaan maken")
    doe()
    bank.rust()
    assert "14 sep, Observatie, Noël pakt de hulpkaart." in namen(pagina)


def test_the_message_never_undoes_something_else(bank: Bank, noel: UUID) -> None:
    """When something else happened since, the button of an old message does nothing."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    rij = pagina.tijdlijn.rijen[1]
    rij.vouw(uit=True)
    bank.rust()
    bank.klik(rij, "Weghalen")
    bank.jobs.run(partial(gesprekken.noteer, leerling=noel, tekst="Daarna."))
    bank.rust()
    bank.meldingen[0][2]()
    bank.rust()
    assert [een.tekst for een in notities(bank)] == ["Daarna."]


def test_a_date_changed_in_a_note_moves_it(bank: Bank, noel: UUID) -> None:
    """After closing, the note stands in the month of its new date, with its kind as title."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    rij = pagina.tijdlijn.rijen[1]
    rij.vouw(uit=True)
    bank.rust()
    inhoud = rij.inhoud
    assert isinstance(inhoud, Notitie)
    datum = inhoud.binder.invoer("datum")
    datum.selectAll()
    QTest.keyClicks(datum, "2-8-2026")
    bank.klik(rij, "Klaar")
    bank.rust()
    assert namen(pagina)[-1].startswith("2 aug, Observatie")


def test_only_the_last_sixty_at_first(bank: Bank, noel: UUID) -> None:
    """A long life shows its newest part; older comes when asked for."""
    for dag in range(70):
        bouw.nieuw(bank.kluis, Gesprek, {"leerling": noel}, datum=date(2025, 1, 1 + dag % 28))
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    assert len(namen(pagina)) == 60
    bank.klik(pagina, "Ouder laten zien")
    assert len(namen(pagina)) == 73


def test_nothing_happened_yet(bank: Bank) -> None:
    """An empty timeline says what will stand there and offers the first note."""
    kind = bouw.maak_leerling(bank.kluis, "Jip Mulder")
    pagina = bank.toon(DossierPage(bank.werk), leerling=kind)
    assert "Hier komt alles te staan wat er gebeurt" in bank.woorden(pagina)
    bank.klik(pagina, "Notitie toevoegen")
    assert len(namen(pagina)) == 1


def test_to_a_month_of_years_ago(bank: Bank, noel: UUID) -> None:
    """Choosing a month shows the newest of it on top; what is newer and what is older is one button away."""
    for nummer in range(100):
        bouw.doe(
            bank.kluis,
            gesprekken.noteer,
            leerling=noel,
            datum=date(2026, 9, 1) - timedelta(days=10 * nummer),
            tekst=f"Notitie {nummer}",
        )
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="tijdlijn")
    tijdlijn = pagina.tijdlijn
    assert tijdlijn.maand.isVisible()
    tijdlijn.maand.zet_waarde("Maart 2025")
    tijdlijn.maand.gewijzigd.emit()
    bank.rust()
    assert tijdlijn.rijen[0].een.dag is not None
    assert (tijdlijn.rijen[0].een.dag.year, tijdlijn.rijen[0].een.dag.month) == (2025, 3)
    assert len(tijdlijn.rijen) == 60 or tijdlijn.rijen[-1].een.kern == "Notitie 99"
    bank.klik(tijdlijn, "Nieuwer laten zien")
    bank.rust()
    assert any(rij.een.kern == "Notitie 0" for rij in tijdlijn.rijen)
    assert not tijdlijn._nieuwer.isVisible()
    tijdlijn.zeef.zet_waarde(())
    tijdlijn.zeef.gewijzigd.emit()
    bank.rust()
    assert tijdlijn.rijen[0].een.dag is not None
    assert tijdlijn.rijen[0].een.dag.year == 2026
