"""A list of parts that somebody chooses and puts in order: buttons, or Alt with the arrow keys and Delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Keuzelijst, TekstKnop, Veldlabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

_RIJ: Final = 28
_MEEST: Final = 9
_SLEUTEL: Final = Qt.ItemDataRole.UserRole


class _Lijst(QListWidget):
    """The rows; the keys that change them."""

    schuif = Signal(int)
    weg = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or take away with the keyboard."""
        stap = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if stap is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.schuif.emit(stap)
        elif event.key() == Qt.Key.Key_Delete:
            self.weg.emit()
        else:
            super().keyPressEvent(event)


class Onderdelenlijst(QWidget):
    """Parts by key and title. ``gewijzigd`` at every change."""

    gewijzigd = Signal()

    def __init__(
        self, label: str, alle: Mapping[str, str], begin: Sequence[str], ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self._alle = alle
        self._leeg: frozenset[str] = frozenset()
        self._lijst = _Lijst(self)
        self._lijst.setStyleSheet("QListWidget::item { padding: 0 8px; }")
        self._lijst.setAccessibleName(label)
        self._lijst.setAccessibleDescription(
            self.tr("Alt met pijl omhoog of omlaag verplaatst, Del haalt weg")
        )
        self._lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._op = TekstKnop(self.tr("Omhoog"), klein=True, ouder=self)
        self._neer = TekstKnop(self.tr("Omlaag"), klein=True, ouder=self)
        self._weg = TekstKnop(self.tr("Weghalen"), klein=True, ouder=self)
        self._erbij = Keuzelijst(placeholder=self.tr("Onderdeel erbij…"), ouder=self, leeg="")
        self._erbij.setAccessibleName(self.tr("Onderdeel erbij"))
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        for knop in (self._op, self._neer, self._weg):
            knoppen.addWidget(knop)
        knoppen.addStretch(1)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(4)
        stapel.addWidget(Veldlabel(label, self))
        stapel.addWidget(self._lijst)
        stapel.addLayout(knoppen)
        stapel.addWidget(self._erbij)
        self._lijst.currentRowChanged.connect(self._kan)
        self._lijst.schuif.connect(self._schuif)
        self._lijst.weg.connect(self._haal_weg)
        self._op.clicked.connect(self._omhoog)
        self._neer.clicked.connect(self._omlaag)
        self._weg.clicked.connect(self._haal_weg)
        self._erbij.gewijzigd.connect(self._voeg_toe)
        self.zet(begin)

    def delen(self) -> tuple[str, ...]:
        """Return the keys that were chosen, in order."""
        return tuple(self._lijst.item(rij).data(_SLEUTEL) for rij in range(self._lijst.count()))

    def zet(self, sleutels: Sequence[str]) -> None:
        """Show these parts."""
        self._lijst.clear()
        for sleutel in sleutels:
            self._nieuw(sleutel)
        self._lijst.setCurrentRow(0)
        self._pas()

    def zet_leeg(self, leeg: frozenset[str]) -> None:
        """Say beside these parts that there is nothing of them to print."""
        if leeg == self._leeg:
            return
        self._leeg = leeg
        for rij in range(self._lijst.count()):
            deel = self._lijst.item(rij)
            deel.setText(self._titel(deel.data(_SLEUTEL)))
        self._pas()

    def _titel(self, sleutel: str) -> str:
        titel = self._alle[sleutel]
        return self.tr("{} (nog leeg)").format(titel) if sleutel in self._leeg else titel

    def _nieuw(self, sleutel: str) -> None:
        rij = QListWidgetItem(self._titel(sleutel), self._lijst)
        rij.setData(_SLEUTEL, sleutel)
        rij.setSizeHint(QSize(0, _RIJ))

    def _pas(self) -> None:
        """Fit the list to its rows, and offer what is not in it."""
        self._lijst.setFixedHeight(min(max(2, self._lijst.count()), _MEEST) * _RIJ + 6)
        gekozen = self.delen()
        self._erbij.zet_keuzes(
            [(sleutel, self._titel(sleutel)) for sleutel in self._alle if sleutel not in gekozen]
        )
        self._erbij.zet_waarde(None)
        self._erbij.setEnabled(len(gekozen) < len(self._alle))
        self._kan()

    def _kan(self, _rij: int = 0) -> None:
        rij, hoeveel = self._lijst.currentRow(), self._lijst.count()
        self._op.setEnabled(rij > 0)
        self._neer.setEnabled(0 <= rij < hoeveel - 1)
        self._weg.setEnabled(rij >= 0)

    def _omhoog(self) -> None:
        self._schuif(-1)

    def _omlaag(self) -> None:
        self._schuif(1)

    def _schuif(self, stap: int) -> None:
        rij = self._lijst.currentRow()
        if rij < 0 or not 0 <= rij + stap < self._lijst.count():
            return
        self._lijst.insertItem(rij + stap, self._lijst.takeItem(rij))
        self._lijst.setCurrentRow(rij + stap)
        self._kan()
        self.gewijzigd.emit()

    def _haal_weg(self) -> None:
        if self._lijst.currentRow() < 0:
            return
        self._lijst.takeItem(self._lijst.currentRow())
        self._pas()
        self.gewijzigd.emit()

    def _voeg_toe(self) -> None:
        sleutel = self._erbij.waarde()
        if sleutel is None:
            return
        self._nieuw(sleutel)
        self._lijst.setCurrentRow(self._lijst.count() - 1)
        self._pas()
        self.gewijzigd.emit()
