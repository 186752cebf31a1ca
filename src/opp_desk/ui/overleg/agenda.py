"""The agenda while it is prepared: its order by keyboard or button, points that come and go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import (
    Hulptekst,
    IcoonKnop,
    Invoer,
    Knop,
    Pil,
    Rijkaart,
    Tekst,
    TekstKnop,
)
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.besprekingen_beeld import Puntbeeld


class Agendarij(QFrame):
    """One point. ``stap`` moves it (-1 up, 1 down; Alt with an arrow too), ``weg`` takes it off the agenda,
    ``ouders`` turns its mark round.
    """  # noqa: D205  one thought

    stap = Signal(int)
    weg = Signal()
    ouders = Signal(bool)

    def __init__(self, nummer: int, punt: Puntbeeld, aantal: int, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.punt = punt
        self._nummer = Hulptekst(f"{nummer}.", self)
        self._nummer.setFixedWidth(24)
        teksten = QVBoxLayout()
        teksten.setSpacing(2)
        teksten.addWidget(Tekst(punt.kop, self))
        if punt.onder:
            teksten.addWidget(Hulptekst(" · ".join(punt.onder), self))
        pil = Pil(self.tr("niet in het verslag") if punt.niet_voor_ouders else "", "let_op", self)
        self.omhoog = self._knop("pijl-omhoog", self.tr("Omhoog: {} (Alt+pijl omhoog)"), nummer > 1)
        self.omlaag = self._knop("pijl", self.tr("Omlaag: {} (Alt+pijl omlaag)"), nummer < aantal)
        verbergt = self.tr("Wel in het verslag zetten: {}")
        toont = self.tr("Niet in het verslag voor ouders zetten: {}")
        self.oog = self._knop("oog", verbergt if punt.niet_voor_ouders else toont, kan=True)
        self.haal_weg = self._knop("prullenbak", self.tr("Van de agenda halen: {}"), kan=True)
        rij = QHBoxLayout(self)
        rij.setSpacing(4)
        rij.addWidget(self._nummer, 0, Qt.AlignmentFlag.AlignTop)
        rij.addLayout(teksten, 1)
        rij.addWidget(pil)
        for knop in (self.omhoog, self.omlaag, self.oog, self.haal_weg):
            rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)
        self.omhoog.clicked.connect(partial(self.stap.emit, -1))
        self.omlaag.clicked.connect(partial(self.stap.emit, 1))
        self.oog.clicked.connect(partial(self.ouders.emit, not punt.niet_voor_ouders))
        self.haal_weg.clicked.connect(self.weg)
        for toets, stap in (("Alt+Up", -1), ("Alt+Down", 1)):
            kort = QShortcut(QKeySequence(toets), self)
            kort.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            kort.activated.connect(partial(self.stap.emit, stap))

    def _knop(self, icoon: str, naam: str, kan: bool) -> IcoonKnop:
        knop = IcoonKnop(icoon, naam.format(self.punt.kop), self)
        blijft = knop.sizePolicy()
        blijft.setRetainSizeWhenHidden(True)
        knop.setSizePolicy(blijft)
        knop.setVisible(kan)
        return knop


class Agendakaart(QWidget):
    """The whole agenda. Signals carry the id of a point; ``erbij`` carries the title of a new one."""

    stap = Signal(object, int)
    weg = Signal(object)
    ouders = Signal(object, bool)
    erbij = Signal(str)
    aanvullen = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._kaart: Rijkaart | None = None
        self.rijen: list[Agendarij] = []
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(12)
        self._plaats = QVBoxLayout()
        self._stapel.addLayout(self._plaats)
        self.nieuw = Invoer(self.tr("Nog een punt, bijvoorbeeld: de overstap naar groep 7"), self)
        self.nieuw.setAccessibleName(self.tr("Nieuw punt voor de agenda"))
        self._voeg = Knop(self.tr("Toevoegen"), ouder=self)
        self._meer = TekstKnop(self.tr("Aanvullen met wat nieuw is"), "plus", self)
        onder = QHBoxLayout()
        onder.setSpacing(8)
        onder.addWidget(self.nieuw, 1)
        onder.addWidget(self._voeg)
        self._stapel.addLayout(onder)
        self._stapel.addWidget(self._meer, 0, Qt.AlignmentFlag.AlignLeft)
        self.nieuw.returnPressed.connect(self._geef)
        self._voeg.clicked.connect(self._geef)
        self._meer.clicked.connect(self.aanvullen)

    def toon(self, punten: tuple[Puntbeeld, ...]) -> None:
        """Show these points; the focus stays with the point and the button that had it."""
        had = self._met_focus()
        oud, self._kaart = self._kaart, Rijkaart(self.tr("Agenda"), ouder=self)
        self.rijen = []
        for nummer, punt in enumerate(punten, start=1):
            rij = Agendarij(nummer, punt, len(punten), self._kaart)
            rij.stap.connect(partial(self.stap.emit, punt.id))
            rij.weg.connect(partial(self.weg.emit, punt.id))
            rij.ouders.connect(partial(self.ouders.emit, punt.id))
            self._kaart.voeg_rij(rij)
            self.rijen.append(rij)
        self._plaats.addWidget(self._kaart)
        if oud is not None:
            self._plaats.removeWidget(oud)
            ruim_op(oud)
        self._zet_focus(had)

    def _geef(self) -> None:
        if titel := self.nieuw.waarde().strip():
            self.nieuw.clear()
            self.erbij.emit(titel)

    def _met_focus(self) -> tuple[UUID, int, str] | None:
        """Return which point and which of its buttons has the focus, and where it stands."""
        for plek, rij in enumerate(self.rijen):
            for naam in ("omhoog", "omlaag", "oog", "haal_weg"):
                if getattr(rij, naam).hasFocus():
                    return rij.punt.id, plek, naam
        return None

    def _zet_focus(self, had: tuple[UUID, int, str] | None) -> None:
        if had is None or not self.rijen:
            return
        sleutel, plek, naam = had
        rij = next((een for een in self.rijen if een.punt.id == sleutel), None)
        rij = rij or self.rijen[min(plek, len(self.rijen) - 1)]
        knop: IcoonKnop = getattr(rij, naam)
        if knop.isHidden():
            knop = rij.haal_weg if rij.omlaag.isHidden() else rij.omlaag
        knop.setFocus(Qt.FocusReason.OtherFocusReason)
