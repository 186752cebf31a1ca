"""A card with a tick for everybody who works at the school, and why it cannot be changed when that is so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from opp_desk.ui.onderdelen import Kaart, Meldtekst, Vinkje
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget


class Vinkjeskaart(Kaart):
    """``gezet`` carries who, and whether ticked now. ``waarom`` stands there while nothing may change."""

    gezet = Signal(object, bool)

    def __init__(self, kop: str, waarom: str, ouder: QWidget | None = None) -> None:
        super().__init__(kop, ouder=ouder)
        self.vinkjes: list[Vinkje] = []
        self._waarom = Meldtekst(waarom, self)
        self.voeg_toe(self._waarom)

    def zet(self, mensen: Iterable[tuple[UUID, str, bool, bool]], *, mag: bool) -> None:
        """Show these (who, name, ticked, fixed); the focus stays with whom it was."""
        gericht = next((een.objectName() for een in self.vinkjes if een.hasFocus()), "")
        for oud in self.vinkjes:
            self.inhoud.removeWidget(oud)
            ruim_op(oud)
        self.vinkjes = []
        for wie, naam, aan, vast in mensen:
            vinkje = Vinkje(naam, self)
            vinkje.setObjectName(wie.hex)
            vinkje.zet_waarde(aan)
            vinkje.setEnabled(mag and not vast)
            vinkje.gewijzigd.connect(partial(self._geklikt, wie, vinkje))
            self.voeg_toe(vinkje)
            self.vinkjes.append(vinkje)
            vinkje.show()
            if gericht == wie.hex:
                vinkje.setFocus()
        self._waarom.setVisible(not mag)

    def _geklikt(self, wie: UUID, vinkje: Vinkje) -> None:
        self.gezet.emit(wie, vinkje.waarde())
