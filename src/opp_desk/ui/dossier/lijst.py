"""Lists that scroll within a tab, and cards in them that are only built again where something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen import SchuifPagina
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence


class Lijstpagina(SchuifPagina):
    """A page that scrolls along the edge of the window; its content ends where the head of the page ends."""

    def __init__(self, *, smal: bool = False) -> None:
        super().__init__(smal=smal, marge=0)
        self.verticalScrollBar().rangeChanged.connect(self._houd_rand)
        self._houd_rand(0, 0)

    def _houd_rand(self, _van: int, tot: int) -> None:
        """Keep the right edge in its place, with and without a scroll bar."""
        balk = self.verticalScrollBar().sizeHint().width() if tot > 0 else 0
        self.inhoud.setContentsMargins(0, 0, max(0, tokens.MARGE - balk), tokens.MARGE)


class Kaartenlijst(Lijstpagina):
    """Cards beneath each other, or in ``kolommen``. A card of which nothing changed stays as it is."""

    def __init__(self, *, kolommen: int = 1) -> None:
        super().__init__(smal=kolommen == 1)
        self._kolommen = kolommen
        self._kaarten: dict[Hashable, QWidget] = {}
        self._raster = QGridLayout()
        self._raster.setSpacing(12)
        for kolom in range(kolommen):
            self._raster.setColumnStretch(kolom, 1)
        self.voeg_toe(self._raster)
        self.sluit_af()

    def zet(self, kaarten: Sequence[tuple[Hashable, Callable[[], QWidget]]]) -> None:
        """Show these cards: what each is about (compared by value), and how to make it."""
        plek = self.verticalScrollBar().value()
        oud, self._kaarten = self._kaarten, {}
        for kaart in oud.values():
            self._raster.removeWidget(kaart)
        for nummer, (waarover, maak) in enumerate(kaarten):
            kaart = oud.pop(waarover) if waarover in oud else maak()
            self._raster.addWidget(kaart, nummer // self._kolommen, nummer % self._kolommen)
            self._kaarten[waarover] = kaart
        for kaart in oud.values():
            ruim_op(kaart)
        self.verticalScrollBar().setValue(plek)
