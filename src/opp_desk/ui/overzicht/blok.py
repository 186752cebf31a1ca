"""One subject of the overview as a card: what it says, its chart, and its table when somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
)

from opp_desk.ui.onderdelen import Hulptekst, Kaart, TekstKnop
from opp_desk.ui.overzicht.balkenvlak import Balkenvlak

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from opp_desk.rules.overzichtblad import Blok

    Index = QModelIndex | QPersistentModelIndex

_RIJ: Final = 32
_KOP: Final = 36
_GETAL: Final = 136
_INSPRING: Final = 8
"""How far a cell begins from its edge, in line with its head."""


class Blokkaart(Kaart):
    """A card of one `Blok`. Without a chart the table stands there at once."""

    def __init__(self, blok: Blok, ouder: QWidget | None = None) -> None:
        super().__init__(blok.kop, ouder=ouder)
        self._blok = blok
        self.inhoud.setSpacing(10)
        self.voeg_toe(Hulptekst(blok.uitleg, self))
        if blok.balken is not None:
            vlak = Balkenvlak(self)
            vlak.toon(blok.balken)
            self.voeg_toe(vlak)
        self.tabel = Cijfers(blok, self)
        self.knop = TekstKnop(self.tr("Als tabel"), ouder=self)
        self.knop.setAccessibleName(self.tr("{}, als tabel").format(blok.kop))
        self.voeg_toe(self.knop)
        self.voeg_toe(self.tabel)
        self.tabel.setVisible(blok.balken is None)
        self.knop.setVisible(blok.balken is not None)
        self.knop.clicked.connect(self._wissel)

    def _wissel(self) -> None:
        """Show the table, or hide it."""
        toon = self.tabel.isHidden()
        self.tabel.setVisible(toon)
        self.knop.setText(self.tr("Tabel verbergen") if toon else self.tr("Als tabel"))


class Cijfers(QTableWidget):
    """The numbers of a block, whole on the page: it scrolls with it."""

    def __init__(self, blok: Blok, ouder: QWidget | None = None) -> None:
        super().__init__(len(blok.regels), len(blok.koppen), ouder)
        self.setAccessibleName(blok.kop)
        self.setHorizontalHeaderLabels(list(blok.koppen))
        for rij, regel in enumerate(blok.regels):
            for kolom, waarde in enumerate(regel):
                self.setItem(rij, kolom, QTableWidgetItem(waarde))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setItemDelegate(_Cel(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_RIJ)
        kop = self.horizontalHeader()
        kop.setFixedHeight(_KOP)
        kop.setSectionsClickable(False)
        kop.setHighlightSections(False)
        kop.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for kolom in range(len(blok.koppen)):
            rek = QHeaderView.ResizeMode.Fixed if kolom else QHeaderView.ResizeMode.Stretch
            kop.setSectionResizeMode(kolom, rek)
            if kolom:
                self.setColumnWidth(kolom, _GETAL)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_KOP + _RIJ * len(blok.regels) + 4)


class _Cel(QStyledItemDelegate):
    """A cell in line with the head above it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Begin a little to the right."""
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(_INSPRING, 0, 0, 0)
