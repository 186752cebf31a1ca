"""The import screen as a user drives it: choose, point out, look, take over, take back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from sqlalchemy import select

from opp_desk.interchange.edexml_schrijven import schrijf_edexml
from opp_desk.interchange.klassenlijst import GroepIn, Klassenlijst, LeerlingIn
from opp_desk.model.leerling import Leerling
from opp_desk.ui.importeren.onduidelijk import NIEUW
from opp_desk.ui.onderdelen import Foutbalk
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from opp_desk.ui.importeren.scherm import ImporterenPage
    from opp_desk.ui.werkplek import Werkplek

ELIF = LeerlingIn(
    sleutel="L1",
    roepnaam="Elif",
    achternaam="Şahin",
    geboortedatum=date(2016, 5, 4),
    jaargroep="6",
    groep="G6",
)
LUKASZ = replace(ELIF, sleutel="L2", roepnaam="Łukasz", achternaam="Żurek")
LIJST = Klassenlijst(
    "edexml", "2026-2027", "12AB", groepen=(GroepIn("G6", "6a", "6"),), leerlingen=(ELIF, LUKASZ)
)
PLAK = "Wie\tGeboren\tKlas\nElif Şahin\t4-5-2016\t6a\nTess 't Hooft\t9-1-2015\t7\n"


def rust(qtbot: QtBot, werk: Werkplek) -> None:
    """Wait until nothing is under way; one answer may ask the next question."""
    for _keer in range(3):
        qtbot.waitUntil(lambda: werk.jobs.onderweg == 0)
        QApplication.processEvents()


def bestand(map_: Path, lijst: Klassenlijst) -> Path:
    """Write a list as an EDEXML file."""
    pad = map_ / "klassenlijst.xml"
    pad.write_bytes(schrijf_edexml(lijst))
    return pad


def namen(werk: Werkplek) -> set[str]:
    """Return the pupils of the vault."""
    assert werk.jobs.kluis is not None
    return {each.naam for each in werk.jobs.kluis.lees(lambda lezer: lezer.lees(select(Leerling)))}


def zichtbaar(pagina: QWidget) -> str:
    """Return every text in sight."""
    labels = [each.text() for each in pagina.findChildren(QLabel) if each.isVisible()]
    return "\n".join(labels + [each.text() for each in pagina.findChildren(QPushButton) if each.isVisible()])


def klik(pagina: QWidget, tekst: str) -> None:
    """Click the visible button with this text."""
    knop = next(k for k in pagina.findChildren(QPushButton) if k.text() == tekst and k.isVisible())
    QTest.mouseClick(knop, Qt.MouseButton.LeftButton)


def test_edexml_van_begin_tot_ongedaan(
    qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage, tmp_path: Path
) -> None:
    """A file is looked at first and changes nothing; the button takes it over; one step takes it back."""
    pagina.kies_bestand(bestand(tmp_path, LIJST))
    rust(qtbot, werk)
    assert not namen(werk)
    assert "2 leerlingen zijn nieuw." in zichtbaar(pagina)
    klik(pagina, "2 leerlingen overnemen")
    rust(qtbot, werk)
    assert namen(werk) == {"Elif Şahin", "Łukasz Żurek"}
    assert "2 leerlingen overgenomen" in zichtbaar(pagina)
    klik(pagina, "Ongedaan maken")
    rust(qtbot, werk)
    assert not namen(werk)
    assert "Sleep de klassenlijst hierheen" in zichtbaar(pagina)


def test_nog_een_keer_verandert_niets(
    qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage, tmp_path: Path
) -> None:
    """The same file again says that everybody is up to date and offers no pupils to take over."""
    for _keer in range(2):
        pagina.kies_bestand(bestand(tmp_path, LIJST))
        rust(qtbot, werk)
        pagina.neem_over()
        rust(qtbot, werk)
    pagina.kies_bestand(bestand(tmp_path, LIJST))
    rust(qtbot, werk)
    assert "Alle leerlingen zijn al bij." in zichtbaar(pagina)
    assert "2 leerlingen overnemen" not in zichtbaar(pagina)


def test_plakken_kolom_wijzen_en_onthouden(qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage) -> None:
    """Ctrl+V reads the clipboard, an unknown column is pointed out, and the next time it is known."""
    QApplication.clipboard().setText(PLAK)
    pagina.activateWindow()
    pagina.setFocus()
    QTest.keySequence(pagina, QKeySequence(QKeySequence.StandardKey.Paste))
    rust(qtbot, werk)
    pagina.kolommen().kies("Wie", "naam")
    klik(pagina, "Klopt, laat zien wat er verandert")
    rust(qtbot, werk)
    klik(pagina, "2 leerlingen overnemen")
    rust(qtbot, werk)
    assert namen(werk) == {"Elif Şahin", "Tess 't Hooft"}
    pagina.plak(PLAK.replace("6a", "6b"))
    rust(qtbot, werk)
    assert pagina.neem_over_knop() is not None
    assert "Bij 1 leerling verandert iets." in zichtbaar(pagina)


def test_een_veld_staat_in_een_kolom(qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage) -> None:
    """Choosing a field that another column had takes it from there."""
    pagina.plak("Roepnaam\tAchternaam\nElif\tŞahin\n")
    rust(qtbot, werk)
    pagina.kolommen().kies("Achternaam", "roepnaam")
    assert pagina.kolommen().kolommen() == {"roepnaam": 1}


def test_slepen(qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage, tmp_path: Path) -> None:
    """A file that is dropped on the page is read."""
    inhoud = QMimeData()
    inhoud.setUrls([QUrl.fromLocalFile(str(bestand(tmp_path, LIJST)))])
    links, geen, kopie = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(pagina, QDragEnterEvent(QPoint(200, 300), kopie, inhoud, links, geen))
    QApplication.sendEvent(pagina, QDropEvent(QPointF(200, 300), kopie, inhoud, links, geen))
    rust(qtbot, werk)
    assert "2 leerlingen overnemen" in zichtbaar(pagina)


def test_verkeerd_bestand(qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage, tmp_path: Path) -> None:
    """A hostile or wrong file is a bar with what happened, what is safe and what to do; one may go on."""
    pad = tmp_path / "lijst.xml"
    pad.write_bytes(b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><EDEX>&b;</EDEX>')
    pagina.kies_bestand(pad)
    rust(qtbot, werk)
    balk = pagina.findChild(Foutbalk)
    assert isinstance(balk, Foutbalk)
    assert balk.isVisible()
    assert "Er is niets gewijzigd." in balk.accessibleName()
    pagina.kies_bestand(bestand(tmp_path, LIJST))
    rust(qtbot, werk)
    assert not balk.isVisible()
    assert pagina.neem_over_knop() is not None


def test_onduidelijk_kiezen(qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage, tmp_path: Path) -> None:
    """An unclear pupil is skipped until a person says who it is; the button counts along."""
    pagina.kies_bestand(bestand(tmp_path, LIJST))
    rust(qtbot, werk)
    pagina.neem_over()
    rust(qtbot, werk)
    vaag = replace(ELIF, sleutel=None, dummy=True, geboortedatum=None, jaargroep="7")
    pagina.kies_bestand(bestand(tmp_path, replace(LIJST, leerlingen=(vaag, LUKASZ))))
    rust(qtbot, werk)
    assert "1 leerling wordt overgeslagen tot je kiest wie het is." in zichtbaar(pagina)
    voorbeeld = pagina.voorbeeld()
    assert voorbeeld is not None
    vragen = voorbeeld.vragen()
    assert vragen is not None
    vragen.vraag(0).zet(NIEUW)
    assert voorbeeld.keuzes().leerlingen == {0: None}
    assert voorbeeld.knop().text() == "1 leerling overnemen"


def test_andere_school(qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage, tmp_path: Path) -> None:
    """Another BRIN stands large above the preview and stops nothing."""
    pagina.kies_bestand(bestand(tmp_path, replace(LIJST, brin="99ZZ")))
    rust(qtbot, werk)
    assert "Dit bestand is van een andere school." in zichtbaar(pagina)
    knop = pagina.neem_over_knop()
    assert knop is not None
    assert knop.isEnabled()


def test_ouders_zonder_leerling_staan_er(qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage) -> None:
    """A parent whose pupil is unknown has a tab of its own."""
    pagina.zet_soort("ouders")
    pagina.plak("Leerling\tMoeder\nPiet Onbekend\tMia Onbekend\n")
    rust(qtbot, werk)
    pagina.kolommen_kloppen()
    rust(qtbot, werk)
    voorbeeld = pagina.voorbeeld()
    assert voorbeeld is not None
    titels = [voorbeeld.tabs.tabText(plek) for plek in range(voorbeeld.tabs.count())]
    assert titels == ["Ouders zonder leerling 1"]


def test_toegankelijk(qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage, tmp_path: Path) -> None:
    """In every step each control has a name and Tab reaches it."""
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    pagina.plak(PLAK)
    rust(qtbot, werk)
    assert namen_ontbreken(pagina) == []
    pagina.kies_bestand(bestand(tmp_path, LIJST))
    rust(qtbot, werk)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []


def test_stoppen_halverwege(qtbot: QtBot, werk: Werkplek, pagina: ImporterenPage, tmp_path: Path) -> None:
    """Stopping while it is taken over leaves the vault as it was, and the preview ready to try again."""
    veel = tuple(replace(ELIF, sleutel=f"L{n}", achternaam=f"Şahin {n}") for n in range(200))
    pagina.kies_bestand(bestand(tmp_path, replace(LIJST, leerlingen=veel)))
    rust(qtbot, werk)
    with qtbot.waitSignal(werk.melding) as gemeld:
        pagina.neem_over()
        pagina.stop()
    rust(qtbot, werk)
    assert gemeld.args is not None
    assert gemeld.args[0] == "Gestopt. Er is niets gewijzigd."
    assert not namen(werk)
    knop = pagina.neem_over_knop()
    assert knop is not None
    assert knop.isEnabled()
