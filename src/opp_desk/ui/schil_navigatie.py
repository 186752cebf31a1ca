"""The left side of the window: where one can go, with how much waits there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QLabel, QSizePolicy, QVBoxLayout

from opp_desk.ui import iconen, thema, tokens
from opp_desk.ui.onderdelen.ring import door_toetsen, teken_ring

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_HOOG: Final = 38
_RAND: Final = 12
_RAND_SMAL: Final = 8


@dataclass(frozen=True, slots=True)
class NavPunt:
    """One place to go: the key of a page, its label and icon; ``onderaan`` puts it at the bottom."""

    sleutel: str
    label: str
    icoon: str
    onderaan: bool = False


class _NavKnop(QAbstractButton):
    """One place in the navigation; icon only when the window is narrow."""

    def __init__(self, punt: NavPunt, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.punt = punt
        self._teller, self._soort, self._smal, self._ring = 0, "laat", False, False
        self.setText(punt.label)
        self.setAccessibleName(punt.label)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet_teller(self, aantal: int, soort: str) -> None:
        """Show how much waits; 0 shows nothing."""
        self._teller, self._soort = aantal, soort
        self.setAccessibleName(f"{self.punt.label}, {aantal}" if aantal else self.punt.label)
        self.update()

    def zet_smal(self, smal: bool) -> None:
        """Show the icon only, with the label as tooltip."""
        self._smal = smal
        self.setToolTip(self.punt.label if smal else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of one place."""
        return QSize(120, _HOOG)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, label and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = QRectF(self.rect())
        gekozen = self.isChecked()
        if gekozen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur("gekozen" if gekozen else "lijn"))
            painter.drawRoundedRect(vak, tokens.RADIUS, tokens.RADIUS)
        voor = "op_gekozen" if gekozen else "tekst"
        x = (self.width() - tokens.ICOON) // 2 if self._smal else 12
        y = (self.height() - tokens.ICOON) // 2
        rol = voor if gekozen else "gedempt"
        iconen.teken(painter, QRect(x, y, tokens.ICOON, tokens.ICOON), self.punt.icoon, rol)
        if not self._smal:
            self._teken_label(painter, voor)
        if self._teller:
            self._teken_teller(painter, gekozen)
        if self._ring:
            teken_ring(painter, vak, tokens.RADIUS, voor if gekozen else "accent", 3 if gekozen else 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring = door_toetsen(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)

    def _teken_label(self, painter: QPainter, rol: str) -> None:
        """Paint the label, cut where the count begins."""
        ruimte = QRect(42, 0, self.width() - 42 - (38 if self._teller else 8), self.height())
        painter.setFont(thema.letter())
        painter.setPen(thema.kleur(rol))
        tekst = QFontMetrics(painter.font()).elidedText(
            self.punt.label, Qt.TextElideMode.ElideRight, ruimte.width()
        )
        painter.drawText(ruimte, int(Qt.AlignmentFlag.AlignVCenter), tekst)

    def _teken_teller(self, painter: QPainter, gekozen: bool) -> None:
        """Paint the count in a round ground."""
        font = thema.letter(tokens.LETTER_KLEIN)
        tekst = str(self._teller) if self._teller < 1000 else "999+"  # noqa: PLR2004  three digits fit
        breed = max(22, QFontMetrics(font).horizontalAdvance(tekst) + 12)
        boven = 1 if self._smal else (self.height() - 22) / 2
        vak = QRectF(self.width() - breed - (1 if self._smal else 10), boven, breed, 18 if self._smal else 22)
        achter = "gekozen_teller" if gekozen else f"{self._soort}_zacht"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(achter))
        painter.drawRoundedRect(vak, vak.height() / 2, vak.height() / 2)
        painter.setFont(font)
        painter.setPen(thema.kleur("op_gekozen" if gekozen else self._soort))
        painter.drawText(vak, Qt.AlignmentFlag.AlignCenter, tekst)


class Navigatie(QFrame):
    """The list of places. One Tab stop, arrow keys go on. ``gekozen`` carries the key of a page."""

    gekozen = Signal(str)

    def __init__(self, punten: Iterable[NavPunt], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName(self.tr("Navigatie"))
        self._groep = QButtonGroup(self)
        self._groep.buttonClicked.connect(self._geklikt)
        self._knoppen: dict[str, _NavKnop] = {}
        self._naam = QLabel("OPP Desk", self)
        self._naam.setContentsMargins(12, 0, 0, 0)
        self._stapel = stapel = QVBoxLayout(self)
        stapel.setSpacing(4)
        stapel.addWidget(self._naam)
        stapel.addSpacing(12)
        alle = tuple(punten)
        for punt in (p for p in alle if not p.onderaan):
            stapel.addWidget(self._maak(punt))
        stapel.addStretch(1)
        for punt in (p for p in alle if p.onderaan):
            stapel.addWidget(self._maak(punt))
        self.zet_smal(False)
        self._kleur_naam()

    def kies(self, sleutel: str) -> None:
        """Mark where one is; a page without a place of its own marks nothing."""
        knop = self._knoppen.get(sleutel)
        if knop is not None:
            knop.setChecked(True)
            return
        self._groep.setExclusive(False)
        for een in self._knoppen.values():
            een.setChecked(False)
        self._groep.setExclusive(True)

    def zet_teller(self, sleutel: str, aantal: int, soort: str = "laat") -> None:
        """Show how much waits at a place."""
        self._knoppen[sleutel].zet_teller(aantal, soort)

    def verberg(self, sleutels: frozenset[str]) -> None:
        """Leave these places out, and show the others."""
        for sleutel, knop in self._knoppen.items():
            knop.setVisible(sleutel not in sleutels)

    def zet_smal(self, smal: bool) -> None:
        """Show icons only, for a narrow window or large letters."""
        self.setFixedWidth(tokens.NAV_SMAL if smal else tokens.NAV_BREEDTE)
        rand = _RAND_SMAL if smal else _RAND
        self._stapel.setContentsMargins(rand, 16, rand, 16)
        self._naam.setText("" if smal else "OPP Desk")
        for knop in self._knoppen.values():
            knop.zet_smal(smal)

    def changeEvent(self, event: QEvent) -> None:
        """Colour the name again after a change of theme."""
        super().changeEvent(event)
        if event.type() in {event.Type.PaletteChange, event.Type.StyleChange} and hasattr(self, "_naam"):
            self._kleur_naam()

    def _kleur_naam(self) -> None:
        """Give the name of the program the accent."""
        self._naam.setFont(thema.letter(tokens.LETTER_KOP, vet=True))
        self._naam.setStyleSheet(f"color: {thema.kleuren().accent};")  # a palette does not outlive a change

    def _maak(self, punt: NavPunt) -> _NavKnop:
        knop = _NavKnop(punt, self)
        self._groep.addButton(knop)
        self._knoppen[punt.sleutel] = knop
        return knop

    def _geklikt(self, knop: QAbstractButton) -> None:
        if isinstance(knop, _NavKnop):
            self.gekozen.emit(knop.punt.sleutel)
