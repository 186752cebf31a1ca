"""The window: pages come when asked, keep their place, and leave nothing behind when locked."""

from __future__ import annotations

import gc
import weakref
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from opp_desk.ui.onderdelen import Bevestiging, Knop, Tekstvak
from opp_desk.ui.opdrachten import Opdracht
from opp_desk.ui.schil import NavPunt, Schil
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PUNTEN = (
    NavPunt("vandaag", "Vandaag", "vandaag"),
    NavPunt("leerlingen", "Leerlingen", "leerlingen"),
    NavPunt("instellingen", "Instellingen", "instellingen", onderaan=True),
)
SLEUTELS = ("vandaag", "leerlingen", "instellingen", "dossier")
KANARIE = "Xq7Zeldzaam"


class Pagina(QWidget):
    """A page with a name on it, a text box and a button."""

    def __init__(self, logboek: list[str], sleutel: str) -> None:
        super().__init__()
        self.setWindowTitle(sleutel)
        self._log, self._sleutel = logboek, sleutel
        self.vak = Tekstvak()
        self.vak.setAccessibleName("Doel")
        self.vak.zet_waarde(f"{KANARIE} leert")
        self.knop = Knop("Noteren")
        self.knop.clicked.connect(self.toon)
        stapel = QVBoxLayout(self)
        for deel in (QLabel(KANARIE), self.vak, self.knop):
            stapel.addWidget(deel)
        logboek.append(f"maak {sleutel}")

    def toon(self, **waar: Any) -> None:
        """Remember where."""
        self._log.append(f"toon {self._sleutel} {waar}")

    def verlaat(self) -> None:
        """Remember the leaving."""
        self._log.append(f"verlaat {self._sleutel}")


@pytest.fixture
def logboek() -> list[str]:
    """Return what pages experienced."""
    return []


@pytest.fixture
def schil(qtbot: QtBot, logboek: list[str]) -> Schil:
    """Show a window with three pages and a dossier beneath Leerlingen."""
    venster = Schil(
        PUNTEN,
        {
            naam: partial(Pagina, logboek, naam)
            for naam in ("vandaag", "leerlingen", "instellingen", "dossier")
        },
        onder={"dossier": "leerlingen"},
        maat=(1300, 760),
    )
    qtbot.addWidget(venster)
    venster.show()
    venster.activateWindow()
    with qtbot.waitActive(venster):
        pass
    return venster


def leeg_vuilnis() -> None:
    """Let Qt destroy what was put aside."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def teksten() -> str:
    """Return every text that stands in any widget of the program."""
    alles = []
    for een in QApplication.allWidgets():
        for vraag in ("text", "toPlainText", "windowTitle", "accessibleName", "accessibleDescription"):
            methode = getattr(een, vraag, None)
            if callable(methode):
                alles.append(str(methode()))
    return "\n".join(alles)


def test_pages_are_made_when_first_shown(schil: Schil, logboek: list[str]) -> None:
    """Nothing is made before it is asked, and nothing is made twice."""
    assert logboek == []
    schil.toon("vandaag")
    schil.toon("leerlingen")
    schil.toon("vandaag")
    assert [regel for regel in logboek if regel.startswith("maak")] == ["maak vandaag", "maak leerlingen"]


def test_the_first_paint_is_told_once(qtbot: QtBot, logboek: list[str]) -> None:
    """Who waits with heavy work until there is something to see hears so one time."""
    venster = Schil(PUNTEN, {"vandaag": partial(Pagina, logboek, "vandaag")})
    qtbot.addWidget(venster)
    gehoord: list[bool] = []
    venster.getekend.connect(lambda: gehoord.append(venster.isVisible()))
    venster.show()
    qtbot.waitUntil(lambda: venster.is_getekend)
    venster.repaint()
    assert gehoord == [True]


def test_a_page_hears_where_to_be_and_that_it_is_left(schil: Schil, logboek: list[str]) -> None:
    """Places go to the page's own ``toon``; without one the page stays as it was; leaving is told."""
    schil.toon("dossier", leerling=7)
    schil.toon("vandaag")
    logboek.clear()
    schil.toon("dossier")
    assert logboek == ["verlaat vandaag"]
    schil.toon("dossier", leerling=8)
    assert logboek[1:] == ["toon dossier {'leerling': 8}"]
    assert schil.sleutel() == "dossier"


def test_back_leads_along_the_way_one_came(schil: Schil) -> None:
    """Alt+Left goes back page by page and stops at the first."""
    for sleutel in ("vandaag", "leerlingen", "dossier"):
        schil.toon(sleutel)
    gezien = []
    for _keer in range(4):
        QTest.keyClick(schil, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        gezien.append(schil.sleutel())
    assert gezien == ["leerlingen", "vandaag", "vandaag", "vandaag"]


def test_locking_leaves_nothing_readable(schil: Schil, logboek: list[str]) -> None:
    """After locking no widget holds a name: pages, dialogs, toast, palette and panel are gone or empty."""
    pagina = schil.toon("dossier", leerling=7)
    schil.toon("vandaag")
    schil.open_paneel(Pagina(logboek, "paneel"))
    schil.meld(f"Gesprek genoteerd bij {KANARIE}.", doe=schil.terug)
    schil.zet_opdrachten(lambda: [Opdracht(KANARIE, "groep 6", "", schil.terug)])
    schil.open_opdrachten()
    vraag = Bevestiging("Wissen", f"{KANARIE} wissen?", "Wissen", ouder=schil)
    vraag.open()
    assert KANARIE in teksten()
    schil.vergrendel(QLabel("Vergrendeld"))
    leeg_vuilnis()
    assert KANARIE not in teksten()
    assert pagina is not None
    assert not isValid(pagina)
    assert not isValid(vraag)
    assert schil.vergrendeld()
    assert schil.toon("vandaag") is None
    assert {"verlaat vandaag", "verlaat dossier", "verlaat paneel"} <= set(logboek)


def test_unlocking_leads_back(schil: Schil, logboek: list[str]) -> None:
    """The page of before the lock is made anew, at the place where it was."""
    schil.toon("dossier", leerling=7)
    schil.vergrendel(QLabel("Vergrendeld"))
    logboek.clear()
    schil.ontgrendel("vandaag")
    assert schil.sleutel() == "dossier"
    assert logboek == ["maak dossier", "toon dossier {'leerling': 7}"]
    assert not schil.vergrendeld()


def test_another_vault_starts_afresh(schil: Schil, logboek: list[str]) -> None:
    """After forgetting, unlocking shows the default and a page hears of no earlier place."""
    schil.toon("dossier", leerling=7)
    schil.vergrendel(QLabel("Vergrendeld"))
    schil.vergeet()
    logboek.clear()
    schil.ontgrendel("vandaag")
    schil.toon("dossier")
    assert schil.sleutel() == "dossier"
    assert "toon dossier {}" in logboek


def test_the_first_unlock_shows_the_default(schil: Schil) -> None:
    """Where nothing was shown before, the given page comes."""
    schil.vergrendel(QLabel("Vergrendeld"))
    schil.ontgrendel("vandaag")
    assert schil.sleutel() == "vandaag"


def test_locked_keys_do_nothing(schil: Schil, qtbot: QtBot) -> None:
    """While locked, or with a pupil at the screen, no key reaches the pages; afterwards they do."""
    schil.toon("vandaag")
    gehoord: list[str] = []
    schil.vergrendel_gevraagd.connect(lambda: gehoord.append("slot"))
    schil.gesprek_gevraagd.connect(lambda: gehoord.append("gesprek"))
    schil.hulp_gevraagd.connect(gehoord.append)
    alleen = QLineEdit()
    schil.alleen(alleen)
    toetsen = ((Qt.Key.Key_L, "slot"), (Qt.Key.Key_N, "gesprek"))
    for toets, _wat in toetsen:
        QTest.keyClick(alleen, toets, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(alleen, Qt.Key.Key_F1)
    assert gehoord == []
    schil.samen()
    pagina = schil.pagina("vandaag")
    assert pagina is not None
    for toets, _wat in toetsen:
        QTest.keyClick(schil, toets, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(schil, Qt.Key.Key_F1)
    assert gehoord == ["slot", "gesprek", "vandaag"]


def test_undo_asks_the_window(schil: Schil, qtbot: QtBot) -> None:
    """Ctrl+Z outside typing is the undo of the last action."""
    pagina = schil.toon("vandaag")
    assert isinstance(pagina, Pagina)
    pagina.vak.setFocus()
    with qtbot.waitSignal(schil.ongedaan_gevraagd):
        QTest.keyClick(pagina.vak, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_navigation_by_keyboard(schil: Schil) -> None:
    """Arrows walk through the places, the page follows, and the keyboard stays in the navigation."""
    schil.toon("vandaag")
    knop = next(een for een in schil.findChildren(QWidget) if een.accessibleName() == "Vandaag")
    knop.setFocus()
    QTest.keyClick(knop, Qt.Key.Key_Down)
    assert schil.sleutel() == "leerlingen"
    assert schil.focusWidget() is not None
    assert schil.focusWidget().accessibleName() == "Leerlingen"


def test_a_page_gets_the_keyboard(schil: Schil) -> None:
    """A page that comes up from within another has the focus; coming back it is where it was."""
    eerst = schil.toon("vandaag")
    assert isinstance(eerst, Pagina)
    eerst.knop.setFocus()
    dossier = schil.toon("dossier", leerling=7)
    assert isinstance(dossier, Pagina)
    assert dossier.hasFocus()
    dossier.knop.setFocus()
    schil.toon("leerlingen")
    schil.toon("dossier")
    assert dossier.knop.hasFocus()


def test_a_page_says_itself_where_the_keyboard_goes(schil: Schil) -> None:
    """A page with a focus proxy, as a list, gets the keyboard there at once."""
    leerlingen = schil.toon("leerlingen")
    assert isinstance(leerlingen, Pagina)
    leerlingen.setFocusProxy(leerlingen.vak)
    vandaag = schil.toon("vandaag")
    assert isinstance(vandaag, Pagina)
    vandaag.knop.setFocus()
    schil.toon("leerlingen")
    assert leerlingen.vak.hasFocus()


def test_counts_are_said(schil: Schil) -> None:
    """A count belongs to the name of its place, and goes when nothing waits."""
    schil.zet_teller("vandaag", 6)
    namen = {een.accessibleName() for een in schil.findChildren(QWidget)}
    assert "Vandaag, 6" in namen
    schil.zet_teller("vandaag", 0)
    assert "Vandaag" in {een.accessibleName() for een in schil.findChildren(QWidget)}


@pytest.mark.parametrize("breed", [1300, 760, 640])
def test_everything_named_and_reachable(schil: Schil, breed: int) -> None:
    """At every width all controls have a name and Tab reaches them; the page fits."""
    schil.resize(breed, 480)
    pagina = schil.toon("vandaag")
    schil.meld("Gesprek genoteerd.", doe=schil.terug)
    assert pagina is not None
    QApplication.processEvents()
    assert namen_ontbreken(schil) == []
    assert niet_met_tab_bereikbaar(schil) == []
    assert schil.width() == breed
    assert pagina.mapTo(schil, pagina.rect().bottomRight()).x() < breed


def test_the_size_is_kept(qtbot: QtBot, logboek: list[str]) -> None:
    """Closing gives the size of the window to who keeps it, and lets pages write."""
    gehoord: list[tuple[int, int]] = []
    schil = Schil(
        PUNTEN,
        {"vandaag": partial(Pagina, logboek, "vandaag")},
        bewaar_maat=lambda breed, hoog: gehoord.append((breed, hoog)),
    )
    qtbot.addWidget(schil)
    schil.show()
    schil.toon("vandaag")
    schil.resize(1111, 700)
    with qtbot.waitSignal(schil.sluit):
        schil.close()
    assert gehoord == [(1111, 700)]
    assert logboek[-1] == "verlaat vandaag"


def test_the_panel_takes_the_keyboard_and_goes(schil: Schil, logboek: list[str]) -> None:
    """A panel stands beside the page, one at a time, and writes before it goes."""
    pagina = schil.toon("vandaag")
    assert pagina is not None
    breed = pagina.width()
    eerste, tweede = Pagina(logboek, "een"), Pagina(logboek, "twee")
    schil.open_paneel(eerste)
    QApplication.processEvents()
    assert pagina.width() < breed
    schil.open_paneel(tweede)
    leeg_vuilnis()
    assert "verlaat een" in logboek
    assert not isValid(eerste)
    schil.sluit_paneel()
    QApplication.processEvents()
    assert pagina.width() == breed


def test_removed_pages_are_really_gone(schil: Schil) -> None:
    """No connection keeps a page alive after locking: the Python side is collected too."""
    wijzer = weakref.ref(schil.toon("vandaag"))
    schil.vergrendel(QLabel("Vergrendeld"))
    leeg_vuilnis()
    gc.collect()
    assert wijzer() is None


def test_a_dialog_of_someone_else_is_closed_too(schil: Schil, qtbot: QtBot) -> None:
    """Locking closes every dialog of the program, with or without a parent."""
    los = QDialog()
    qtbot.addWidget(los)
    los.show()
    schil.vergrendel(QLabel("Vergrendeld"))
    leeg_vuilnis()
    assert not isValid(los)


def test_thousands_of_signals_survive() -> None:
    """Five thousand signals with a bool are sent and heard (PySide6 6.12.0 on Python 3.11 aborts here)."""

    class Bron(QObject):
        sein = Signal(bool)

    bron = Bron()
    gehoord: list[bool] = []
    bron.sein.connect(gehoord.append)
    for nummer in range(5_000):
        bron.sein.emit(nummer % 2 == 0)
    assert len(gehoord) == 5_000


@pytest.mark.parametrize("maat", [(1280, 720), (900, 600)])
def test_a_message_covers_no_text_of_a_page(schil: Schil, maat: tuple[int, int]) -> None:
    """It stands in the bar above the page, beside the save state; also after the window changed size."""
    schil.toon("vandaag")
    schil.meld("Doel weggehaald", "Ongedaan maken", int)
    schil.resize(*maat)
    schil.zet_opslag("Opgeslagen 14:32")
    QApplication.processEvents()
    toast, balk = schil._toast, schil._balk
    assert toast.isVisible()
    assert balk.rect().contains(toast.geometry().translated(-balk.mapTo(schil._werk, QPoint())))
    opslag = balk._opslag
    assert toast.geometry().right() < opslag.mapTo(schil._werk, QPoint()).x()
