"""A closed note in the panel at the right: to read, to add to, to correct."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.gesprekken.blad import Gesprekslezer
from opp_desk.ui.onderdelen import IcoonKnop, Kop, SchuifPagina, TekstKnop
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.gesprekken_beeld import Gesprekblad


class Leespaneel(QWidget):
    """Shows one note; ``gesloten`` when the user is done."""

    gesloten = Signal()

    def __init__(self, werk: Werkplek, gesprek: UUID) -> None:
        super().__init__()
        self._werk = werk
        self._leerling: UUID | None = None
        self.setWindowTitle(self.tr("Gesprek"))
        self._kop = Kop(self.tr("Gesprek"), self)
        self._dossier = TekstKnop("", klein=True, ouder=self)
        self._dossier.hide()
        self._elders = QVBoxLayout()
        self._elders.setSpacing(4)
        sluit = IcoonKnop("kruis", self.tr("Paneel sluiten (Esc)"), self)
        self.blad = Gesprekslezer(werk, gesprek, self)
        kop = QHBoxLayout()
        kop.setSpacing(8)
        kop.addWidget(self._kop, 1)
        kop.addWidget(sluit)
        pagina = SchuifPagina(smal=False, marge=0)
        pagina.voeg_toe(self.blad)
        pagina.sluit_af()
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addLayout(kop)
        stapel.addWidget(self._dossier, 0, Qt.AlignmentFlag.AlignLeft)
        stapel.addLayout(self._elders)
        stapel.addWidget(pagina, 1)
        sluit.clicked.connect(self.gesloten)
        self._dossier.clicked.connect(self._naar_dossier)
        self.blad.gelezen.connect(self._toon)
        self.blad.weg.connect(self.gesloten)
        self._sluit = sluit

    def verlaat(self) -> None:
        """Write what is typed."""
        self.blad.verlaat()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on, so that Escape and Tab work from here."""
        super().focusInEvent(event)
        self._sluit.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.gesloten.emit()
        else:
            super().keyPressEvent(event)

    def _toon(self, blad: Gesprekblad) -> None:
        self._leerling = blad.leerling
        self._kop.setText(self.tr("Gesprek over {}").format(blad.roepnaam))
        self._dossier.setText(self.tr("Naar het dossier van {}").format(blad.roepnaam))
        self._dossier.show()
        while (deel := self._elders.takeAt(0)) is not None:
            if (knop := deel.widget()) is not None:
                ruim_op(knop)
        for gesprek, naam in blad.elders:
            lees = TekstKnop(self.tr("Lees wat alleen bij {} staat").format(naam), klein=True, ouder=self)
            lees.clicked.connect(partial(self._naar_ander, gesprek))
            self._elders.addWidget(lees, 0, Qt.AlignmentFlag.AlignLeft)

    def _naar_ander(self, gesprek: UUID, *_geklikt: object) -> None:
        """Read the same note as it stands in the dossier of another pupil."""
        self._werk.ga_naar.emit("gesprek", {"gesprek": gesprek, "lezen": True})

    def _naar_dossier(self) -> None:
        if self._leerling is not None:
            waar = {"leerling": self._leerling, "tab": "tijdlijn"}
            self._werk.ga_naar.emit("dossier", waar)
