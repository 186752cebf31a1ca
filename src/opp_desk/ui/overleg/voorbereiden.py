"""Preparing a bespreking: when, who, the question of the day, and the agenda."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.gesprek import Bespreking
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.overleg_voorbereiden_ui import Ui_OverlegVoorbereiden
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Stroom, TekstKnop
from opp_desk.ui.overleg.agenda import Agendakaart
from opp_desk.ui.overleg.naast import Naast
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.ui.versies import Versies

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld

_LINKS = 400


class Voorbereiding(QWidget):
    """What is filled in at the left, the agenda at the right. ``agenda`` tells what is asked of it."""

    getypt = Signal()

    def __init__(self, werk: Werkplek, roepnaam: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        vorm = QWidget(self)
        ontwerp_voorbereiden: Any = Ui_OverlegVoorbereiden()
        ontwerp_voorbereiden.setupUi(vorm)
        self.binder = Binder(vorm, Bespreking, werk.jobs, roepnaam=roepnaam)
        self._versies = Versies(self.binder, werk, roepnaam)
        self.agenda = Agendakaart(self)
        kaart = Kaart(self.tr("Het overleg"), ouder=self)
        kaart.inhoud.setSpacing(12)
        kaart.voeg_toe(vorm)
        self._erbij = QWidget(self)
        self._stroom = Stroom(self._erbij, afstand=4)
        kaart.voeg_toe(self._erbij)
        links = QWidget(self)
        onder = QVBoxLayout(links)
        onder.setContentsMargins(0, 0, 0, 0)
        onder.setSpacing(16)
        onder.addWidget(kaart)
        onder.addWidget(
            Hulptekst(
                self.tr(
                    "De agenda komt uit het dossier: doelen, wat {} zei, open taken en vorige afspraken. "
                    "Werknotities en notities van alleen het ondersteuningsteam komen er nooit op: ouders "
                    "kijken mee."
                ).format(roepnaam),
                links,
            )
        )
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.addWidget(Naast(links, self.agenda, vast=links, breed=_LINKS, ouder=self))
        self._voorstel: tuple[str, ...] = ()

    def toon(self, beeld: Besprekingsbeeld) -> None:
        """Show what stands there; what is being typed stays."""
        if beeld.formulier is not None:
            self.binder.toon(beeld.formulier)
            self._versies.toon(beeld.formulier)
        self.agenda.toon(beeld.punten)
        self._voorstel = beeld.voorstel
        self._toon_voorstel()

    def _toon_voorstel(self) -> None:
        """Offer who is not named yet, one button each."""
        staat = str(self.binder.invoer("aanwezig").waarde() or "")
        while (deel := self._stroom.takeAt(0)) is not None:
            if (knop := deel.widget()) is not None:
                ruim_op(knop)
        over = [wie for wie in self._voorstel if wie not in staat]
        for wie in over:
            knop = TekstKnop(wie, "plus", self._erbij, klein=True)
            knop.setAccessibleName(self.tr("{} is erbij").format(wie))
            knop.clicked.connect(partial(self._voeg_bij, wie))
            self._stroom.addWidget(knop)
            knop.show()
        self._erbij.setVisible(bool(over))

    def _voeg_bij(self, wie: str) -> None:
        veld = self.binder.invoer("aanwezig")
        staat = str(veld.waarde() or "").strip().rstrip(",")
        veld.zet_waarde(f"{staat}, {wie}" if staat else wie)
        veld.gewijzigd.emit()
        self.binder.bewaar_nu()
        veld.setFocus()
        self._toon_voorstel()
