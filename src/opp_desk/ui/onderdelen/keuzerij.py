"""Choices that are all in sight: one of some (`Keuzerij`), or yes or no (`Vinkje`). Long texts wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QRadioButton, QSizePolicy, QWidget

from opp_desk.ui import iconen, thema
from opp_desk.ui.onderdelen.ring import door_toetsen, teken_ring
from opp_desk.ui.onderdelen.stroom import Stroom

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QPaintEvent

    _Basis = QAbstractButton
else:
    _Basis = object  # mixed into Qt's own buttons; a second Qt base is not possible

_VAK: Final = 20
_AFSTAND: Final = 10
_LUCHT: Final = 6
_LINKS: Final = 3


class _Getekend(_Basis):
    """Painting and measuring that a round and a square choice share."""

    _ring = False

    def hasHeightForWidth(self) -> bool:
        """Wrap long texts."""
        return True

    def heightForWidth(self, breedte: int) -> int:
        """Return the height of the wrapped text."""
        ruimte = max(breedte - _VAK - _AFSTAND - _LINKS, 40)
        vak = thema.maten().boundingRect(QRect(0, 0, ruimte, 4000), Qt.TextFlag.TextWordWrap, self.text())
        return max(vak.height(), _VAK) + 2 * _LUCHT

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        breed = thema.maten().horizontalAdvance(self.text())
        breedte = breed + _VAK + _AFSTAND + 2 * _LUCHT
        return QSize(breedte, self.heightForWidth(breedte))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow size: the text wraps."""
        return QSize(min(120, self.sizeHint().width()), _VAK + 2 * _LUCHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring = door_toetsen(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)

    def hitButton(self, plek: QPoint) -> bool:
        """Take a click anywhere on box or text."""
        return self.rect().contains(plek)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring, box and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ring:
            teken_ring(painter, QRectF(self.rect()), 4)
        regel = thema.maten().height()
        vak = QRectF(_LINKS, _LUCHT + max(0, (regel - _VAK) / 2), _VAK, _VAK)
        self.teken_vak(painter, vak)
        painter.setFont(thema.letter())
        painter.setPen(thema.kleur("tekst" if self.isEnabled() else "gedempt"))
        links = _LINKS + _VAK + _AFSTAND
        ruimte = QRect(links, _LUCHT, self.width() - links, self.height() - 2 * _LUCHT)
        painter.drawText(ruimte, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter), self.text())

    def teken_vak(self, painter: QPainter, vak: QRectF) -> None:
        """Paint the box itself."""
        raise NotImplementedError

    def pen(self) -> QPen:
        """Return the pen of the box: accent when on or pointed at."""
        aan = self.isChecked() or self.underMouse()
        naam = "gedempt" if not self.isEnabled() else "accent" if aan else "rand"
        return QPen(thema.kleur(naam), 1.5)


class Keuze(_Getekend, QRadioButton):
    """One round choice of a `Keuzerij`."""

    def teken_vak(self, painter: QPainter, vak: QRectF) -> None:
        """Paint a circle, with a dot when chosen."""
        painter.setPen(self.pen())
        painter.setBrush(thema.kleur("vlak"))
        painter.drawEllipse(vak.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur("accent" if self.isEnabled() else "gedempt"))
            painter.drawEllipse(vak.adjusted(5, 5, -5, -5))


class Vinkje(_Getekend, QCheckBox):
    """One yes or no. ``waarde`` is a bool."""

    gewijzigd = Signal()
    verlaten = Signal()

    def __init__(self, tekst: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(tekst, ouder)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.clicked.connect(self._geklikt)

    def waarde(self) -> bool:
        """Return whether it is ticked."""
        return self.isChecked()

    def zet_waarde(self, waarde: object) -> None:
        """Tick or untick."""
        self.setChecked(bool(waarde))

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Make it readable but not changeable."""
        self.setEnabled(not alleen_lezen)

    def zet_fout(self, fout: bool) -> None:
        """Do nothing: a tick cannot be wrong by itself."""

    def teken_vak(self, painter: QPainter, vak: QRectF) -> None:
        """Paint a square, filled and ticked when on."""
        aan = self.isChecked()
        painter.setPen(self.pen())
        painter.setBrush(thema.kleur("accent" if aan and self.isEnabled() else "vlak"))
        painter.drawRoundedRect(vak.adjusted(1, 1, -1, -1), 4, 4)
        if aan:
            iconen.teken(
                painter, vak.adjusted(3, 3, -3, -3), "vinkje", "op_accent" if self.isEnabled() else "gedempt"
            )

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.verlaten.emit()

    def _geklikt(self, _aan: bool) -> None:
        self.gewijzigd.emit()


class Keuzerij(QWidget):
    """One of some choices, all in sight: beneath each other, or ``liggend`` in a line that wraps.

    One Tab stop; arrow keys choose. ``waarde`` is the value of the chosen one, or None.
    """

    gewijzigd = Signal()
    verlaten = Signal()

    def __init__(
        self, keuzes: Iterable[tuple[Any, str]] = (), ouder: QWidget | None = None, *, liggend: bool = False
    ) -> None:
        super().__init__(ouder)
        self._groep = QButtonGroup(self)
        self._groep.idClicked.connect(self._gekozen)
        self._waarden: list[Any] = []
        self._stroom = Stroom(self, liggend=liggend, afstand=16 if liggend else 0)
        self.zet_keuzes(keuzes)

    def zet_keuzes(self, keuzes: Iterable[tuple[Any, str]]) -> None:
        """Offer these (value, text) in this order."""
        for knop in self._groep.buttons():
            self._groep.removeButton(knop)
            self._stroom.removeWidget(knop)
            knop.deleteLater()
        self._waarden = []
        for waarde, tekst in keuzes:
            knop = Keuze(tekst, self)
            knop.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            self._groep.addButton(knop, len(self._waarden))
            self._stroom.addWidget(knop)
            self._waarden.append(waarde)
        eerste = self._groep.button(0)
        if eerste is not None:
            self.setFocusProxy(eerste)

    def waarde(self) -> Any:
        """Return the chosen value, or None."""
        plek = self._groep.checkedId()
        return self._waarden[plek] if plek >= 0 else None

    def zet_waarde(self, waarde: object) -> None:
        """Choose a value; None, or one that is not offered, leaves nothing chosen."""
        self._groep.setExclusive(False)
        for plek, een in enumerate(self._waarden):
            self._groep.button(plek).setChecked(een == waarde and waarde is not None)
        self._groep.setExclusive(True)

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Make it readable but not changeable."""
        self.setEnabled(not alleen_lezen)

    def zet_fout(self, fout: bool) -> None:
        """Do nothing: every choice is a good one."""

    def _gekozen(self, _plek: int) -> None:
        self.gewijzigd.emit()
        self.verlaten.emit()
