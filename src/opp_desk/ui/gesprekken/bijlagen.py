"""The files of the note that is written: chosen, dropped on the panel, or a picture pasted in the text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from opp_desk.ui.bijlagen.toevoegen import Bijlagetoevoeger
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import TekstKnop
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases.gesprekken_bijlagen import haal_van_notitie, lees_bij_notitie, voeg_bij_notitie

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

    from opp_desk.ui.werkplek import Werkplek


class Paneelbijlagen(QWidget):
    """A line for each file, and the way to one more. ``gevraagd`` before one comes: keep the note first."""

    gevraagd = Signal()

    def __init__(self, werk: Werkplek, paneel: QWidget, tekst: QPlainTextEdit) -> None:
        super().__init__(paneel)
        self._werk, self._tekst, self._samen = werk, tekst, ""
        self._laatste = Laatste(self)
        self._regels: list[TekstKnop] = []
        self.toevoeger = Bijlagetoevoeger(werk, paneel)
        self.erbij = TekstKnop(self.tr("Bestand erbij…"), klein=True, ouder=self)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(0)
        self._stapel.addWidget(self.erbij, 0, Qt.AlignmentFlag.AlignLeft)
        tekst.installEventFilter(self)
        tekst.viewport().installEventFilter(self.toevoeger)
        self.erbij.clicked.connect(self.toevoeger.kies)
        self.toevoeger.bezig.connect(self._onderweg)
        self.toevoeger.toegevoegd.connect(self._lees)
        self.hide()

    def zet(self, samen: str, *, over_iemand: bool) -> None:
        """Show the files of a note; without a pupil there is no dossier to keep one in."""
        self.setVisible(over_iemand)
        self.toevoeger.zet_doel(partial(voeg_bij_notitie, samen=samen) if over_iemand else None)
        if samen != self._samen:
            self._samen = samen
            self._lees()

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Take a picture that is pasted where one types; text goes to the text."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._is_plaatje(event):
            self.toevoeger.plak()
            return True
        return super().eventFilter(wie, event)

    @staticmethod
    def _is_plaatje(event: QKeyEvent) -> bool:
        if not event.matches(QKeySequence.StandardKey.Paste):
            return False  # asking for the clipboard can take long, and this is asked at each key
        inhoud = QApplication.clipboard().mimeData()
        return inhoud.hasImage() and not inhoud.hasText()

    def _onderweg(self, hoeveel: int) -> None:
        if hoeveel:
            self.gevraagd.emit()
        self.erbij.setText(self.tr("Bestand wordt bewaard…") if hoeveel else self.tr("Bestand erbij…"))

    def _lees(self, _bijlage: object = None) -> None:
        vraag = partial(lees_bij_notitie, samen=self._samen)
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon))

    def _toon(self, bestanden: tuple[tuple[str, str], ...]) -> None:
        for oud in self._regels:
            self._stapel.removeWidget(oud)
            ruim_op(oud)
        self._regels = []
        for inhoud, naam in bestanden:
            regel = TekstKnop(self.tr("{} · weghalen").format(naam), klein=True, ouder=self)
            regel.setAccessibleName(self.tr("{} weghalen bij deze notitie").format(naam))
            regel.clicked.connect(partial(self._haal_weg, inhoud))
            self._stapel.insertWidget(len(self._regels), regel, 0, Qt.AlignmentFlag.AlignLeft)
            self._regels.append(regel)

    def _haal_weg(self, inhoud: str) -> None:
        doe = partial(haal_van_notitie, samen=self._samen, inhoud=inhoud)
        self._werk.jobs.run(doe, self._weggehaald)

    def _weggehaald(self, _niets: None) -> None:
        self._werk.melding.emit(
            self.tr("Bijlage weggehaald"), self.tr("Ongedaan maken"), onthoud_laatste(self._werk)
        )
        self._lees()
