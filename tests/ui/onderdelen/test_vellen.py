"""Pages, paper, cards, rows, pills and the one dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from opp_desk.ui import thema
from opp_desk.ui.onderdelen import (
    Actierij,
    Bevestiging,
    Invoer,
    Kaart,
    Knop,
    Linktekst,
    Paginakop,
    Papier,
    Pil,
    Rijkaart,
    SchuifPagina,
    Tekst,
    Titel,
    kolombreedte,
)
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def toon(qtbot: QtBot, wat: QWidget, breed: int = 800, hoog: int = 600) -> None:
    """Show a widget at a size."""
    qtbot.addWidget(wat)
    wat.resize(breed, hoog)
    wat.show()
    QApplication.processEvents()


def test_a_column_is_at_most_72_characters(qtbot: QtBot) -> None:
    """On a wide window the text stays in a readable column; on a narrow one nothing falls off."""
    pagina = SchuifPagina()
    tekst = Tekst("Noël leert graag door te doen. " * 40)
    pagina.voeg_toe(tekst)
    pagina.sluit_af()
    toon(qtbot, pagina, 1600)
    gemiddeld = QFontMetrics(thema.letter()).averageCharWidth()
    assert tekst.width() <= kolombreedte()
    assert tekst.width() / gemiddeld < 80
    pagina.resize(500, 400)
    QApplication.processEvents()
    assert tekst.width() < 500
    assert pagina.horizontalScrollBar().maximum() == 0


def test_a_page_scrolls_to_a_part(qtbot: QtBot) -> None:
    """The asked part comes to the top."""
    pagina = SchuifPagina()
    delen = [Kaart(f"Deel {nummer}") for nummer in range(30)]
    for deel in delen:
        pagina.voeg_toe(deel)
    pagina.sluit_af()
    toon(qtbot, pagina, 600, 300)
    pagina.naar(delen[20])
    qtbot.waitUntil(lambda: 0 <= delen[20].mapTo(pagina, delen[20].rect().topLeft()).y() <= 40)


def test_buttons_keep_their_width(qtbot: QtBot) -> None:
    """A button in a card or page is as wide as its words, and pushes no text aside."""
    pagina, knop, los = SchuifPagina(), Knop("Gebruik"), Knop("Overslaan")
    kaart = Kaart()
    tekst = Tekst("Een zin die de ruimte krijgt. " * 5)
    kaart.voeg_toe(tekst)
    kaart.voeg_toe(knop)
    pagina.voeg_toe(kaart)
    pagina.voeg_toe(los)
    toon(qtbot, pagina)
    assert knop.width() < 200
    assert los.width() < 200
    assert tekst.width() > 400


def test_paper_shows_every_page_and_tells_where_it_is(qtbot: QtBot) -> None:
    """Three pages stand beneath each other in A4 proportion; scrolling tells the page."""
    papier = Papier()
    toon(qtbot, papier, 400, 500)
    beelden = [QImage(QSize(210, 297), QImage.Format.Format_RGB32) for _keer in range(3)]
    for beeld in beelden:
        beeld.fill(QColor("white"))
    gemeld: list[tuple[int, int]] = []
    papier.pagina_gewijzigd.connect(lambda nu, van: gemeld.append((nu, van)))
    papier.zet_beelden(beelden)
    QApplication.processEvents()
    assert papier.accessibleDescription() == "3 pagina's"
    qtbot.waitUntil(lambda: papier.verticalScrollBar().maximum() > 900)
    papier.verticalScrollBar().setValue(papier.verticalScrollBar().maximum())
    assert gemeld[-1] == (3, 3)
    papier.zet_beelden(beelden[:1])
    assert gemeld[-1] == (1, 1)
    assert papier.accessibleDescription() == "1 pagina"


def test_paper_asks_for_sharp_images(qtbot: QtBot) -> None:
    """A while after resizing it tells the width in physical pixels."""
    papier = Papier()
    toon(qtbot, papier, 400, 500)
    with qtbot.waitSignal(papier.breedte_gewijzigd, timeout=2000) as gemeld:
        papier.resize(600, 500)
    assert gemeld.args == [papier.gewenste_breedte()]
    assert 500 < papier.gewenste_breedte() < 600


def test_a_decision_is_never_taken_by_enter_alone(qtbot: QtBot) -> None:
    """The focus begins on the way back; Enter and Escape both go back, only the verb decides."""
    for toets in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        vraag = Bevestiging(
            "Versie 2 vaststellen", "Daarna verandert deze tekst niet meer.", "Vaststellen", "Nog niet"
        )
        uitkomst: list[int] = []
        vraag.finished.connect(uitkomst.append)
        vraag.open()
        vraag.activateWindow()
        with qtbot.waitActive(vraag):
            pass
        assert namen_ontbreken(vraag) == []
        assert niet_met_tab_bereikbaar(vraag) == []
        vraag.terug_knop.setFocus()
        QTest.keyClick(vraag.focusWidget(), toets)
        assert uitkomst == [0]
    vraag = Bevestiging("Versie 2 vaststellen", "Daarna niet meer.", "Vaststellen")
    assert vraag.terug_knop.text() == "Niet doen"
    vraag.open()
    with qtbot.waitSignal(vraag.accepted):
        QTest.mouseClick(vraag.doe_knop, Qt.MouseButton.LeftButton)


def test_the_question_begins_on_the_way_back(qtbot: QtBot) -> None:
    """When the dialog opens the keyboard stands on the safe button."""
    vraag = Bevestiging("Wissen", "Dit kan niet terug.", "Wissen")
    vraag.open()
    vraag.activateWindow()
    with qtbot.waitActive(vraag):
        pass
    assert vraag.focusWidget() is vraag.terug_knop
    vraag.reject()


@pytest.mark.parametrize("breed", [1000, 720, 420])
def test_a_row_folds_and_stays_whole(qtbot: QtBot, breed: int) -> None:
    """Pill, name, text and button stay within the row at any width, and both ways out are told."""
    rij = Actierij(
        ("3 dagen te laat", "laat"), "Elif Şahin", "OPP vaststellen", "Zes weken na inschrijving. " * 3,
        "Vader om akkoord vragen", bij="5a", regel="Welke regel?", primair=True,
    )  # fmt: skip
    kaart = Rijkaart("Te laat", "laat")
    kaart.voeg_rij(rij)
    pagina = SchuifPagina(smal=False)
    pagina.voeg_toe(kaart)
    pagina.sluit_af()
    toon(qtbot, pagina, breed)
    QApplication.processEvents()
    for deel in (rij.knop, *rij.findChildren(Pil), *rij.findChildren(QLabel)):
        rechts = deel.mapTo(pagina, deel.rect().topRight()).x()
        assert rechts < breed, deel
    with qtbot.waitSignal(rij.gedaan):
        QTest.mouseClick(rij.knop, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(rij.regel_gevraagd):
        rij.findChildren(Linktekst)[0].linkActivated.emit("#")
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []


def test_a_name_is_never_markup(qtbot: QtBot) -> None:
    """Signs of HTML in a name are shown as they are, in every label."""
    kwaad = '<b>Robbert</b> & "zoon"'
    rij = Actierij(("nu", "laat"), kwaad, kwaad, kwaad, "Begin", bij=kwaad, regel=kwaad)
    toon(qtbot, rij)
    for label in rij.findChildren(QLabel):
        if label.textFormat() == Qt.TextFormat.PlainText:
            assert label.text() == kwaad
        else:
            assert "<b>Robbert" not in label.text().replace(f"<b>{'&lt;b&gt;Robbert'}", "")
            assert "&lt;b&gt;Robbert" in label.text()


def test_a_link_is_seen_and_followed_by_keyboard(qtbot: QtBot) -> None:
    """The focus is visible in the text itself, and Enter and the space bar follow the link."""
    link = Linktekst("Zes weken na inschrijving.", "Welke regel?")
    toon(qtbot, link, 400, 40)
    rust = link.text()
    link.activateWindow()
    with qtbot.waitActive(link):
        pass
    link.clearFocus()
    link.setFocus(Qt.FocusReason.TabFocusReason)
    assert link.text() != rust
    for toets in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(link.gevraagd):
            QTest.keyClick(link, toets)
    link.clearFocus()
    assert link.text() == rust
    assert Linktekst("Alleen tekst.").focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_page_head_folds(qtbot: QtBot) -> None:
    """In a narrow window what stands at the right goes beneath the title."""
    knop = Knop("Importeren")
    kop = Paginakop("Leerlingen", "226 leerlingen", (knop,))
    toon(qtbot, kop, 900, 80)
    titel = kop.findChildren(Titel)[0]
    assert knop.x() > 600
    kop.resize(400, 160)
    QApplication.processEvents()
    assert knop.y() >= titel.geometry().bottom()
    kop.zet("Andere titel")
    assert titel.text() == "Andere titel"


def test_pills_speak_and_hide(qtbot: QtBot) -> None:
    """A pill has its words as name, vanishes when empty, and knows five kinds only."""
    houder = QWidget()
    pil = Pil("te laat", "laat", houder)
    toon(qtbot, houder)
    assert pil.accessibleName() == pil.tekst() == "te laat"
    pil.zet("", "laat")
    assert not pil.isVisible()
    pil.zet("goed", "goed")
    assert pil.isVisible()
    with pytest.raises(ValueError, match="roze"):
        pil.zet("x", "roze")


def test_cards_part_their_rows(qtbot: QtBot) -> None:
    """Rows are counted and lie beneath each other; a card can become the active one."""
    kaart = Rijkaart("Deze week")
    rijen = [Invoer() for _keer in range(3)]
    for rij in rijen:
        kaart.voeg_rij(rij)
    toon(qtbot, kaart)
    assert kaart.aantal() == 3
    assert rijen[0].geometry().bottom() < rijen[1].y() < rijen[2].y()
    actief = Kaart("1 · Rekenen")
    actief.zet_soort("actief")
    assert actief.property("soort") == "actief"
