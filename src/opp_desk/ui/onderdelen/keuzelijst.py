"""A list to choose one from: never editable (screen readers stumble there), deaf to the wheel of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate

from opp_desk.ui import iconen, tokens
from opp_desk.ui.onderdelen.invoer import zet_kenmerk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_PIJL: Final = 18


class Keuzelijst(QComboBox):
    """Choose one value or none. Nothing chosen shows the placeholder; the row ``leeg`` empties it again.

    Pass ``leeg=""`` for a list that, once chosen from, cannot be emptied.
    """

    gewijzigd = Signal()
    verlaten = Signal()

    def __init__(
        self,
        keuzes: Iterable[tuple[Any, str]] = (),
        placeholder: str = "",
        ouder: QWidget | None = None,
        *,
        leeg: str | None = None,
    ) -> None:
        super().__init__(ouder)
        self._leeg = self.tr("Niet ingevuld") if leeg is None else leeg
        self.setPlaceholderText(placeholder or self.tr("Kies…"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(tokens.VELD_HOOGTE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(12)
        self.setItemDelegate(QStyledItemDelegate(self))  # the default one ignores the style sheet
        self.activated.connect(self._gekozen)  # also with the arrow keys, row by row
        self.currentIndexChanged.connect(self._kleur)
        self._kleur(-1)
        self.zet_keuzes(keuzes)

    def zet_keuzes(self, keuzes: Iterable[tuple[Any, str]]) -> None:
        """Offer these (value, text) in this order; keeps the chosen value when it is among them."""
        was = self.waarde()
        self.clear()
        if self._leeg:
            self.addItem(self._leeg, None)
        for waarde, tekst in keuzes:
            self.addItem(tekst, waarde)
        self.setCurrentIndex(-1)
        if was is not None and self._plek(was) >= 0:
            self.zet_waarde(was)

    def waarde(self) -> Any:
        """Return the chosen value, or None."""
        return self.currentData() if self.currentIndex() >= 0 else None

    def zet_waarde(self, waarde: object) -> None:
        """Choose a value; None shows the placeholder. An unknown value stays readable as it is."""
        if waarde is None:
            self.setCurrentIndex(-1)
            return
        plek = self._plek(waarde)
        if plek < 0:
            self.addItem(str(waarde), waarde)
            plek = self.count() - 1
        self.setCurrentIndex(plek)

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Make it readable but not changeable."""
        self.setEnabled(not alleen_lezen)

    def zet_fout(self, fout: bool) -> None:
        """Mark the border when something asks attention."""
        zet_kenmerk(self, "fout", fout)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling must never change an answer."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left; opening its own list is not leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.verlaten.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its arrow."""
        super().paintEvent(event)
        vak = QRect(self.width() - _PIJL - 12, (self.height() - _PIJL) // 2, _PIJL, _PIJL)
        iconen.teken(QPainter(self), vak, "pijl", "tekst" if self.isEnabled() else "gedempt")

    def _plek(self, waarde: object) -> int:
        """Return the row of a value, or -1."""
        return next((rij for rij in range(self.count()) if self.itemData(rij) == waarde), -1)

    def _kleur(self, rij: int) -> None:
        """Mute the placeholder."""
        zet_kenmerk(self, "leeg", rij < 0)

    def _gekozen(self, _rij: int) -> None:
        """Tell it. The row that empties stays current, or the arrow keys could never get past it."""
        self.gewijzigd.emit()
