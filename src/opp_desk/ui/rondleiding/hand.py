"""A hand that uses the window: finds what can be seen by its name, clicks, types, chooses, waits.

It knows controls by what a screen reader would say. It never calls a method of a screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from opp_desk.ground import clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

W = TypeVar("W", bound=QWidget)
_WACHT = 30.0
_ADEM_MS = 10


class NietGevonden(Exception):  # noqa: N818  Dutch
    """The hand did not find what the story says is there."""


class Hand:
    """Uses the windows of one application."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def wacht(self, tot: Callable[[], Any], wat: str, seconden: float = _WACHT) -> Any:
        """Let the program work until ``tot`` answers something; NietGevonden after ``seconden``."""
        einde = clock.monotonic() + seconden
        while not (gevonden := tot()):
            if clock.monotonic() > einde:
                raise NietGevonden(wat, *self.namen())
            self.adem()
        return gevonden

    def adem(self, milliseconden: int = _ADEM_MS) -> None:
        """Let the program go on for a moment."""
        lus = QEventLoop()
        QTimer.singleShot(milliseconden, lus.quit)
        lus.exec()

    def klik(self, tekst: str, nummer: int = 0) -> None:
        """Click the button that begins with this text; ``nummer`` -1 is the last one."""
        knop = self.wacht(lambda: _kies(self._knoppen(tekst), nummer), f"knop {tekst}")
        self._breng_in_beeld(knop)
        QTest.mouseClick(knop, Qt.MouseButton.LeftButton, pos=_midden(knop))
        self.adem()

    def tab(self, tekst: str) -> None:
        """Choose a tab by its text."""

        def zoek() -> tuple[QTabBar, int] | None:
            for balk in self.zichtbare(QTabBar):
                for plek in range(balk.count()):
                    if balk.tabText(plek).replace("&", "").startswith(tekst):
                        return balk, plek
            return None

        balk, plek = self.wacht(zoek, f"tabblad {tekst}")
        QTest.mouseClick(balk, Qt.MouseButton.LeftButton, pos=balk.tabRect(plek).center())
        self.adem()

    def typ(self, naam: str, tekst: str, nummer: int = -1) -> None:
        """Type a text in the field of this name, in place of what stood there, and leave the field."""
        veld = self.veld(naam, nummer)
        self._breng_in_beeld(veld)
        QTest.mouseClick(veld, Qt.MouseButton.LeftButton, pos=_midden(veld))
        veld.selectAll()
        for teken in tekst:
            self.toets(veld, teken)
        self.toets(veld, Qt.Key.Key_Tab)
        self.adem()

    def kies(self, naam: str, keuze: str, nummer: int = -1) -> None:
        """Choose what begins with ``keuze``: in a list with the keyboard, or where all are in sight."""
        lijst = _kies(self._met_naam(QComboBox, naam), nummer)
        if lijst is None:
            self.klik(keuze, nummer)
            return
        self._breng_in_beeld(lijst)
        lijst.setFocus()
        if not lijst.currentText().startswith(keuze):
            self.toets(lijst, Qt.Key.Key_Home)
        for _keer in range(lijst.count() + 1):
            if lijst.currentText().startswith(keuze):
                break
            self.toets(lijst, Qt.Key.Key_Down)
        else:
            raise NietGevonden(naam, keuze)
        self.toets(lijst, Qt.Key.Key_Tab)
        self.adem()

    def vink(self, tekst: str) -> None:
        """Tick or choose by its text."""
        self.klik(tekst)

    def toets(self, veld: QWidget, teken: str | Qt.Key, extra: Qt.KeyboardModifier | None = None) -> None:
        """Press one key, also one that no Dutch keyboard has."""
        sleutel = teken if isinstance(teken, Qt.Key) else Qt.Key(0)
        letter = teken if isinstance(teken, str) else ""
        bij = extra or Qt.KeyboardModifier.NoModifier
        for soort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._app.sendEvent(veld, QKeyEvent(soort, sleutel, bij, letter))

    def veld(self, naam: str, nummer: int = -1) -> Any:
        """Return the visible text field of this name."""
        return self.wacht(
            lambda: _kies([*self._met_naam(QLineEdit, naam), *self._met_naam(QPlainTextEdit, naam)], nummer),
            f"veld {naam}",
        )

    def onderdeel(self, naam: str) -> QWidget:
        """Return whatever can be seen that a screen reader calls so: what has no kind of its own."""
        gevonden: QWidget = self.wacht(lambda: _kies(self._met_naam(QWidget, naam), 0), naam)
        self._breng_in_beeld(gevonden)
        return gevonden

    def klik_en_kies(self, tekst: str, pad: Path) -> None:
        """Click a button that asks for a file, and give it: also when the question waits for its answer."""
        gegeven: list[bool] = []
        wekker = QTimer(interval=_ADEM_MS)
        wekker.timeout.connect(lambda: self._geef_bestand(pad, wekker, gegeven))
        wekker.start()
        self.klik(tekst)
        self.wacht(lambda: gegeven, "het venster om een bestand te kiezen")

    def _geef_bestand(self, pad: Path, wekker: QTimer, gegeven: list[bool]) -> None:
        """Fill in the name of a file in the dialog that asks for it, once it is there, and confirm."""
        venster = self._bestandsvenster()
        veld = _kies(venster.findChildren(QLineEdit), 0) if venster is not None else None
        if veld is None or not veld.isVisible():
            return
        wekker.stop()
        veld.selectAll()
        veld.insert(str(pad.absolute()))  # as pasted: typing would wait for suggestions of the computer
        self.toets(veld, Qt.Key.Key_Return)
        gegeven.append(True)

    def _bestandsvenster(self) -> QFileDialog | None:
        venster = self._app.activeModalWidget()
        return venster if isinstance(venster, QFileDialog) else None

    def ziet(self, tekst: str) -> bool:
        """Say whether a button that begins with this text can be pressed."""
        return bool(self._knoppen(tekst))

    def aantal(self, naam: str) -> int:
        """Count the visible fields of this name."""
        return len(self._met_naam(QLineEdit, naam)) + len(self._met_naam(QPlainTextEdit, naam))

    def namen(self) -> list[str]:
        """Return what could be clicked or filled in now."""
        knoppen = [each.text() for each in self.zichtbare(QAbstractButton) if each.text()]
        velden = [
            each.accessibleName()
            for soort in (QLineEdit, QPlainTextEdit, QComboBox)
            for each in self.zichtbare(soort)
        ]
        return [each for each in knoppen + velden if each]

    def _knoppen(self, tekst: str) -> list[QAbstractButton]:
        return [
            each
            for each in self.zichtbare(QAbstractButton)
            if each.isEnabled()
            and (each.text().replace("&", "").startswith(tekst) or each.accessibleName().startswith(tekst))
        ]

    def _met_naam(self, soort: type[W], naam: str) -> list[W]:
        """Return the controls of exactly this name, or else those whose name begins with it."""
        lijkt = [
            each
            for each in self.zichtbare(soort)
            if each.isEnabled() and each.accessibleName().startswith(naam)
        ]
        return [each for each in lijkt if each.accessibleName() == naam] or lijkt

    def zichtbare(self, soort: type[W]) -> list[W]:
        """Return the controls that can be seen, in the window on top, from top to bottom."""
        modaal = self._app.activeModalWidget()
        vensters = (
            [modaal] if modaal is not None else [w for w in self._app.topLevelWidgets() if w.isVisible()]
        )
        gevonden = [each for venster in vensters for each in venster.findChildren(soort) if each.isVisible()]
        return sorted(gevonden, key=lambda each: each.mapToGlobal(QPoint(0, 0)).y())

    def _breng_in_beeld(self, onderdeel: QWidget) -> None:
        """Scroll to it, and activate its window as a click of a user does."""
        venster = onderdeel.window()
        if not venster.isActiveWindow():
            venster.activateWindow()
            self.adem()
        ouder = onderdeel.parentWidget()
        while ouder is not None:
            if isinstance(ouder, QScrollArea):
                ouder.ensureWidgetVisible(onderdeel, 0, 80)
            ouder = ouder.parentWidget()


def _kies(lijst: list[W], nummer: int) -> W | None:
    try:
        return lijst[nummer]
    except IndexError:
        return None


def _midden(onderdeel: QWidget) -> QPoint:
    return QPoint(min(onderdeel.width() // 2, 24), onderdeel.height() // 2)
