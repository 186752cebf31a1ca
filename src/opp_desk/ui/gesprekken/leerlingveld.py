"""About whom a note is: chips of pupils, and a line in which the next one is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ui import iconen, thema, tokens
from opp_desk.ui.gesprekken.suggesties import Suggesties, passend
from opp_desk.ui.onderdelen import Knop, Stroom
from opp_desk.ui.onderdelen.invoer import zet_kenmerk
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from opp_desk.usecases.gesprekken_beeld import Leerlingkeuze

_CHIP: Final = 28
_KRUIS: Final = 14
_REGEL: Final = 120
_LANGST: Final = 300


class Leerlingchip(Knop):
    """One pupil; pressing it takes the pupil out of the note."""

    def __init__(self, keuze: Leerlingkeuze, ouder: QWidget | None = None) -> None:
        super().__init__("", ouder=ouder)
        self.keuze = keuze
        self.setText(thema.maten().elidedText(keuze.naam, Qt.TextElideMode.ElideRight, _LANGST))
        self.setToolTip(keuze.naam)
        self.setAccessibleName(self.tr("{}, uit deze notitie halen").format(keuze.naam))
        self.setFixedHeight(max(_CHIP, thema.maten().height() + 4))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of the name and the cross."""
        return QSize(thema.maten().horizontalAdvance(self.text()) + _KRUIS + 26, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a name is never cut further."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip, as the soft accent of the design."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        op = self.hasFocus() or self.underMouse()
        painter.setPen(thema.kleur("accent") if op else Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur("accent_zacht"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.setPen(thema.kleur("accent"))
        painter.setFont(thema.letter())
        midden = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self.rect().adjusted(10, 0, -_KRUIS - 8, 0), midden, self.text())
        vak = self.rect()
        vak.setLeft(vak.right() - _KRUIS - 6)
        vak.setTop((self.height() - _KRUIS) // 2)
        vak.setSize(QSize(_KRUIS, _KRUIS))
        iconen.teken(painter, vak, "kruis", "accent")


class Naamregel(QLineEdit):
    """The line among the chips."""

    weg = Signal()
    verder = Signal()
    gericht = Signal()
    verlaten = Signal()

    def __init__(self, suggesties: Suggesties, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._suggesties = suggesties
        self.setFrame(False)
        self.setFixedHeight(max(_CHIP, thema.maten().height() + 4))
        self.setMinimumWidth(_REGEL)

    def event(self, event: QEvent) -> bool:
        """Choose with Tab while the list is open; otherwise Tab goes on, as everywhere."""
        if self._suggesties.toets(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last pupil out with Backspace; go on with Enter."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.weg.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.verder.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room for a name."""
        return QSize(_REGEL, self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the frame."""
        super().focusInEvent(event)
        self.gericht.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the frame, and close the list."""
        super().focusOutEvent(event)
        self._suggesties.hide()
        self.verlaten.emit()


class Leerlingveld(QFrame):
    """Looks like a field. ``gewijzigd`` when the pupils changed, ``verder`` when the user goes on."""

    gewijzigd = Signal()
    verder = Signal()
    verlaten = Signal()

    def __init__(self, paneel: QWidget) -> None:
        super().__init__(paneel)
        self._paneel = paneel
        self._alle: Sequence[Leerlingkeuze] = ()
        self._chips: list[Leerlingchip] = []
        self.suggesties = Suggesties(paneel)
        self.regel = Naamregel(self.suggesties, self)
        self._stroom = Stroom(afstand=6)
        self._stroom.addWidget(self.regel)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(8, 5, 8, 5)
        stapel.addLayout(self._stroom)
        self.setMinimumHeight(tokens.VELD_HOOGTE)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.suggesties.gekozen.connect(self.voeg_toe)
        self.regel.textEdited.connect(self._getypt)
        self.regel.weg.connect(self._laatste_weg)
        self.regel.verder.connect(self.verder)
        self.regel.gericht.connect(partial(zet_kenmerk, self, "gericht", True))
        self.regel.verlaten.connect(partial(zet_kenmerk, self, "gericht", False))
        self.regel.verlaten.connect(self.verlaten)
        self._zeg_uit()

    def setAccessibleName(self, naam: str) -> None:
        """Name the line that has the focus too."""
        super().setAccessibleName(naam)
        self.regel.setAccessibleName(naam)

    def zet_leerlingen(self, alle: Sequence[Leerlingkeuze]) -> None:
        """Offer these pupils."""
        self._alle = alle
        if self.regel.text():
            self._getypt(self.regel.text())

    def neem_getypt(self) -> str:
        """Return what is typed in the line, and empty it."""
        tekst = self.regel.text()
        self.regel.clear()
        self.suggesties.hide()
        return tekst

    def waarde(self) -> tuple[Leerlingkeuze, ...]:
        """Return the pupils, in the order in which they were chosen."""
        return tuple(chip.keuze for chip in self._chips)

    def zet_waarde(self, leerlingen: Sequence[UUID]) -> None:
        """Show these pupils, without ``gewijzigd``."""
        if [chip.keuze.id for chip in self._chips] == list(leerlingen):
            return
        for chip in self._chips:
            self._stroom.removeWidget(chip)
            ruim_op(chip)
        self._chips = []
        per_id = {een.id: een for een in self._alle}
        for een in leerlingen:
            if een in per_id:
                self._plaats(per_id[een])
        self._zeg_uit()

    def voeg_toe(self, keuze: Leerlingkeuze) -> None:
        """Add a pupil, once."""
        self.regel.clear()
        if keuze.id in {chip.keuze.id for chip in self._chips}:
            return
        self._plaats(keuze)
        self._zeg_uit()
        self.gewijzigd.emit()

    @property
    def volgorde(self) -> tuple[QWidget, ...]:
        """Return what Tab visits, in order."""
        return (*self._chips, self.regel)

    def richt(self) -> None:
        """Put the cursor in the line."""
        self.regel.setFocus(Qt.FocusReason.OtherFocusReason)

    def zet_fout(self, fout: bool) -> None:
        """Mark the border when something asks attention."""
        zet_kenmerk(self, "fout", fout)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give the line the focus, wherever in the field the click is."""
        super().mousePressEvent(event)
        self.regel.setFocus(Qt.FocusReason.MouseFocusReason)

    def _plaats(self, keuze: Leerlingkeuze) -> None:
        chip = Leerlingchip(keuze, self)
        chip.clicked.connect(partial(self._haal_weg, chip))
        self._chips.append(chip)
        self._stroom.removeWidget(self.regel)
        self._stroom.addWidget(chip)
        self._stroom.addWidget(self.regel)
        chip.show()

    def _haal_weg(self, chip: Leerlingchip) -> None:
        self._chips.remove(chip)
        self._stroom.removeWidget(chip)
        ruim_op(chip)
        self._zeg_uit()
        self.regel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gewijzigd.emit()

    def _laatste_weg(self) -> None:
        if self._chips:
            self._haal_weg(self._chips[-1])

    def _getypt(self, tekst: str) -> None:
        zonder = {chip.keuze.id for chip in self._chips}
        onder = self.regel.mapTo(self._paneel, QPoint(0, self.regel.height()))
        self.suggesties.bied_aan(passend(self._alle, tekst, zonder), onder)

    def _zeg_uit(self) -> None:
        """Say what to type while there is nobody."""
        nog_niemand = self.tr("Naam van de leerling")
        self.regel.setPlaceholderText(self.tr("nog iemand?") if self._chips else nog_niemand)
