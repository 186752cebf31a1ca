"""Before there is a bespreking: what it is for, the button that makes the agenda, and those of before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.onderdelen import Kaart, LegeStaat, TekstKnop
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld

_BREED = 640


class Beginvak(QWidget):
    """``gevraagd`` makes an agenda, ``gekozen`` opens a bespreking of before (its id)."""

    gevraagd = Signal()
    gekozen = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._stapel = QVBoxLayout(self)
        self._leeg = LegeStaat(
            self.tr("De agenda maakt zichzelf"),
            self.tr(
                "Doelen met hun grafiek, wat de leerling zei, open taken en de vorige afspraken staan "
                "meteen klaar. Daarna zet je ze op volgorde."
            ),
            self.tr("Agenda maken"),
            "gesprekken",
        )
        self._leeg.gevraagd.connect(self.gevraagd)
        self._stapel.addWidget(self._leeg, 1)
        self._eerder: Kaart | None = None

    def toon(self, beeld: Besprekingsbeeld) -> None:
        """Name the meetings of before, newest first."""
        if self._eerder is not None:
            self._stapel.removeWidget(self._eerder)
            ruim_op(self._eerder)
            self._eerder = None
        if not beeld.eerder:
            return
        self._eerder = Kaart(self.tr("Eerder overleg"), ouder=self)
        self._eerder.setMaximumWidth(_BREED)
        for een in beeld.eerder:
            delen = (schrijf_datum(een.datum) if een.datum else self.tr("zonder datum"), een.vraag)
            knop = TekstKnop(" · ".join(deel for deel in delen if deel), "document", self._eerder)
            knop.clicked.connect(partial(self.gekozen.emit, een.id))
            self._eerder.voeg_toe(knop)
        self._stapel.addWidget(self._eerder, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stapel.addStretch(1)
