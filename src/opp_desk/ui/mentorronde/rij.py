"""One pupil in the mentorronde: how long ago, three marks, and a line that saves itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import Rondemerk
from opp_desk.ui.binder import AUTOSAVE_MS
from opp_desk.ui.onderdelen import Hulptekst, Invoer, Keuzerij, Meldtekst, Tekst

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opp_desk.usecases.mentorronde import Ronderegel

_NAAM: Final = 200
_ZIN: Final = 240
"""What the line needs beside the rest, with the margins."""
_NERGENS: Final = "\0"
"""Stands for what is in the vault when a text is not: equal to nothing typed."""
_TOETSEN: Final = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), Rondemerk, strict=True))


class Ronderij(QWidget):
    """One line. ``merk`` carries the mark that was chosen or None, ``tekst`` what has to be saved, ``stap``
    how many lines up or down to go.
    """  # noqa: D205  one thought

    merk = Signal(object)
    tekst = Signal(str)
    stap = Signal(int)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.regel: Ronderegel | None = None
        self._bewaard = ""
        self.wacht_op_schijf = False
        self._naam, self._wanneer, self._lang = Tekst("", self), Hulptekst("", self), Meldtekst("", self)
        self.merken = Keuzerij([(each, each.label) for each in Rondemerk], self, liggend=True)
        self.merken.setFixedWidth(self.merken.sizeHint().width())
        self.veld = Invoer(self.tr("Eén zin, als je wilt"), self)
        self._klok = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        links = QVBoxLayout()
        links.setSpacing(0)
        links.addWidget(self._naam)
        links.addWidget(self._wanneer)
        links.addWidget(self._lang)
        naam = QWidget(self)
        naam.setLayout(links)
        links.setContentsMargins(0, 0, 0, 0)
        naam.setFixedWidth(_NAAM)
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rij.setSpacing(16)
        self._rij.addWidget(naam)
        self._rij.addWidget(self.merken, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rij.addWidget(self.veld, 1)
        self.veld.installEventFilter(self)
        self.veld.gewijzigd.connect(self._getypt)
        self.veld.verlaten.connect(self.schrijf)
        self._klok.timeout.connect(self.schrijf)
        self.merken.gewijzigd.connect(self._gekozen)

    @property
    def vuil(self) -> bool:
        """Return whether something was typed that nobody saved yet."""
        return self.veld.text() != self._bewaard

    def toon(self, regel: Ronderegel) -> None:
        """Show a pupil; a line that is being written keeps its text."""
        ander = self.regel is None or self.regel.leerling != regel.leerling
        if ander or not self.vuil:
            self._bewaard = regel.tekst
            if not (self.veld.hasFocus() and self.veld.text().strip() == regel.tekst):
                self.veld.zet_waarde(regel.tekst)
            self._bewaard = self.veld.text()
        self.regel = regel
        self._naam.setText(regel.naam)
        geleden = self._geleden(regel)
        tijd = regel.weken is not None and regel.lang_geleden and regel.merk != Rondemerk.GESPROKEN
        for label, zichtbaar in ((self._wanneer, not tijd), (self._lang, tijd)):
            label.setText(geleden)
            label.setVisible(zichtbaar)
        self.merken.zet_waarde(regel.merk)
        self.merken.setAccessibleName(self.tr("{}, merk").format(regel.naam))
        self.veld.setAccessibleName(self.tr("{}, één zin").format(regel.naam))
        self.veld.setAccessibleDescription(geleden)
        for knop, keuze in zip(self.merken.findChildren(QAbstractButton), Rondemerk, strict=False):
            knop.setAccessibleName(f"{regel.naam}, {keuze.label}")

    def schrijf(self) -> None:
        """Give what was typed to be saved, at once."""
        self._klok.stop()
        self.wacht_op_schijf = False
        if self.vuil:
            self._bewaard = self.veld.text()
            self.tekst.emit(self.veld.text())

    def niet_bewaard(self, tekst: str) -> None:
        """Know that the disk refused this text: it is tried again a little later."""
        if self.veld.text() == tekst:
            self._bewaard = _NERGENS
            self.wacht_op_schijf = True
            self._klok.start(10 * AUTOSAVE_MS)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width: the marks and the line then go beneath the name."""
        marges = self._rij.contentsMargins()
        return QSize(
            max(_NAAM, self.merken.width()) + marges.left() + marges.right(),
            super().minimumSizeHint().height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts beneath each other when a panel takes the room."""
        super().resizeEvent(event)
        smal = self.width() < _NAAM + self.merken.width() + _ZIN
        richting = QBoxLayout.Direction
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)
        self._rij.setSpacing(8 if smal else 16)

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Take Enter, the arrows and Ctrl with a digit from the line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._toets(event):
            return True
        return super().eventFilter(wie, event)

    def _toets(self, event: QKeyEvent) -> bool:
        toets, met = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if toets in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not met:
            if self.regel is not None and self.merken.waarde() is None:
                self._zet(Rondemerk.GESPROKEN)
            self.stap.emit(1)
        elif toets in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not met:
            self.stap.emit(1 if toets == Qt.Key.Key_Down else -1)
        elif toets in _TOETSEN and met == Qt.KeyboardModifier.ControlModifier:
            nieuw = _TOETSEN[Qt.Key(toets)]
            self._zet(None if self.merken.waarde() == nieuw else nieuw)
        else:
            return False
        return True

    def _zet(self, merk: Rondemerk | None) -> None:
        self.merken.zet_waarde(merk)
        self.merk.emit(merk)

    def _gekozen(self) -> None:
        self.merk.emit(self.merken.waarde())

    def _getypt(self) -> None:
        if not self._klok.isActive():
            self._klok.start(AUTOSAVE_MS)

    def _geleden(self, regel: Ronderegel) -> str:
        if regel.merk == Rondemerk.GESPROKEN:
            return self.tr("op deze dag gesproken")
        if regel.weken is None:
            return self.tr("nog niet gesproken")
        if regel.weken == 0:
            return self.tr("deze week gesproken")
        weken = self.tr("1 week") if regel.weken == 1 else self.tr("{} weken").format(regel.weken)
        if regel.lang_geleden:
            return self.tr("{} niet gesproken").format(weken)
        return self.tr("{} geleden").format(weken)
