"""The six steps of the year in a bar: what was done, what is now, and before when the rest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from opp_desk.rules.aanbodjaar import Stapstand
from opp_desk.ui import thema, tokens
from opp_desk.ui.onderdelen.ring import door_toetsen, teken_ring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from opp_desk.model.keuzes_aanbod import Aanbodstap
    from opp_desk.rules.aanbodjaar import Stapbeeld

_LIJN: Final = 4
_LUCHT: Final = 8
_ROL: Final = {
    Stapstand.KLAAR: "goed",
    Stapstand.NU: "accent",
    Stapstand.LATER: "lijn",
    Stapstand.TE_LAAT: "laat",
}
_VERDER: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class _Stapknop(QAbstractButton):
    """One step: a piece of the line, its title, and when."""

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._ring = False
        self._beeld: Stapbeeld | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def zet(self, beeld: Stapbeeld, plek: int, aantal: int) -> None:
        """Show a step."""
        woorden = {
            Stapstand.KLAAR: self.tr("klaar"),
            Stapstand.NU: self.tr("nu"),
            Stapstand.LATER: self.tr("later"),
            Stapstand.TE_LAAT: self.tr("te laat"),
        }
        self._beeld = beeld
        self.setText(beeld.titel)
        self.setToolTip(beeld.wanneer)
        waar = self.tr("stap {0} van {1}").format(plek, aantal)
        self.setAccessibleName(f"{beeld.titel}, {woorden[beeld.stand]}, {beeld.wanneer}, {waar}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a line and two lines of text."""
        klein, gewoon = thema.maten(tokens.LETTER_KLEIN).height(), thema.maten().height()
        return QSize(140, _LIJN + _LUCHT + gewoon + klein + _LUCHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, the title and when."""
        if (beeld := self._beeld) is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = QRectF(self.rect())
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur("accent_zacht"))
            painter.drawRoundedRect(vak.adjusted(0, _LIJN, -_LUCHT / 2, 0), tokens.RADIUS, tokens.RADIUS)
        painter.fillRect(QRectF(0, 0, vak.width(), _LIJN), thema.kleur(_ROL[beeld.stand]))
        nu = beeld.stand in {Stapstand.NU, Stapstand.TE_LAAT}
        links, breed, boven = _LUCHT, self.width() - 2 * _LUCHT, _LIJN + _LUCHT / 2
        for tekst, letter, kleur in (
            (beeld.titel, thema.letter(vet=nu or self.isChecked()), "tekst"),
            (beeld.wanneer, thema.letter(tokens.LETTER_KLEIN, vet=nu), self._wanneerkleur(beeld)),
        ):
            maat = QFontMetrics(letter)
            painter.setFont(letter)
            painter.setPen(thema.kleur("accent" if kleur == "tekst" and self.underMouse() else kleur))
            regel = maat.elidedText(tekst, Qt.TextElideMode.ElideRight, breed)
            painter.drawText(QRectF(links, boven, breed, maat.height()), 0, regel)
            boven += maat.height()
        if self._ring:
            teken_ring(painter, vak.adjusted(0, _LIJN, -_LUCHT / 2, 0), tokens.RADIUS)

    @staticmethod
    def _wanneerkleur(beeld: Stapbeeld) -> str:
        return "laat" if beeld.stand is Stapstand.TE_LAAT else "gedempt"

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring = door_toetsen(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)


class Stappenbalk(QWidget):
    """The steps beside each other. One Tab stop; arrow keys move. ``gekozen`` carries an `Aanbodstap`."""

    gekozen = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName(self.tr("Stappen van dit jaar"))
        self._groep = QButtonGroup(self)
        self._knoppen: dict[Aanbodstap, _Stapknop] = {}
        self._rij = QHBoxLayout(self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(0)

    def zet(self, stappen: Sequence[Stapbeeld], gekozen: Aanbodstap | None = None) -> None:
        """Show the steps; ``gekozen`` is the one that is open on this page, if any."""
        for beeld in stappen:
            if beeld.stap not in self._knoppen:
                knop = _Stapknop(self)
                knop.clicked.connect(partial(self._geklikt, beeld.stap))
                knop.installEventFilter(self)
                self._groep.addButton(knop)
                self._knoppen[beeld.stap] = knop
                self._rij.addWidget(knop, 1)
        for plek, beeld in enumerate(stappen, 1):
            self._knoppen[beeld.stap].zet(beeld, plek, len(stappen))
        self.kies(gekozen)

    def kies(self, stap: Aanbodstap | None) -> None:
        """Mark the step that is open, without emitting."""
        stop = stap if stap in self._knoppen else next(iter(self._knoppen), None)
        self._groep.setExclusive(False)
        for each, knop in self._knoppen.items():
            knop.setChecked(each is stap)
            knop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is stop else Qt.FocusPolicy.ClickFocus)
        self._groep.setExclusive(True)

    def knop(self, stap: Aanbodstap) -> QAbstractButton:
        """Return the button of a step."""
        return self._knoppen[stap]

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Move with the arrows."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            stap = _VERDER.get(Qt.Key(event.key()))
            knoppen = list(self._knoppen.values())
            if stap is not None and isinstance(wie, _Stapknop):
                plek = max(0, min(knoppen.index(wie) + stap, len(knoppen) - 1))
                knoppen[plek].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(wie, event)

    def _geklikt(self, stap: Aanbodstap, *_aan: object) -> None:
        self.kies(stap)
        self.gekozen.emit(stap)
