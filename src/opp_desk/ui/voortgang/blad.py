"""Goals beneath each other with one day to measure on, and the weeks of every begeleiding."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import Datumveld, Hulptekst, Kop, Meldtekst, Rijkaart, SchuifPagina
from opp_desk.ui.voortgang.doelkaart import Doelkaart
from opp_desk.ui.voortgang.hulprij import Hulprij

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.usecases.voortgang import Voortgang


class Voortgangblad(SchuifPagina):
    """The page below the head. What it asks of the page carries the card that asked.

    ``gemeten(card, doel, text, day)``, ``gewijzigd(card, meting, text)``, ``weg(meting)``,
    ``beantwoord(begeleiding, Monday, answer, reason)``.
    """

    gemeten = Signal(object, object, str, object)
    gewijzigd = Signal(object, object, str)
    weg = Signal(object)
    beantwoord = Signal(object, object, object, str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder, smal=False)
        self.kaarten: dict[UUID, Doelkaart] = {}
        self.rijen: dict[UUID, Hulprij] = {}
        self.dag = Datumveld(_lees)
        self.dag.setFixedWidth(220)
        self.dag.setAccessibleName(self.tr("Gemeten op"))
        self._uitleg = Hulptekst(
            self.tr("Typ een meting en druk op Enter. Met Tab ga je naar het volgende doel.")
        )
        self._melding = Meldtekst("")
        self._doelen = QVBoxLayout()
        self._hulp = QVBoxLayout()
        self._kaart: Rijkaart | None = None
        self._bouw()

    def _bouw(self) -> None:
        kop = Kop(self.tr("Doelen"))
        links = QVBoxLayout()
        links.setSpacing(0)
        links.addWidget(kop)
        links.addWidget(self._uitleg)
        self._dagnaam = Hulptekst(self.tr("Gemeten op"))
        self._dagnaam.setWordWrap(False)
        regel = QHBoxLayout()
        regel.setSpacing(12)
        regel.addLayout(links, 1)
        regel.addWidget(self._dagnaam)
        regel.addWidget(self.dag)
        self._doelen.setSpacing(16)
        self.voeg_toe(regel)
        self.voeg_toe(self._melding)
        self._melding.hide()
        self.voeg_toe(self._doelen)
        self.voeg_toe(self._hulp)
        self.sluit_af()
        self.dag.zet_waarde(clock.today())
        self.dag.gewijzigd.connect(self._andere_dag)
        self.dag.verlaten.connect(self._andere_dag)
        self.dag.melding.connect(self._meld)

    def toon(self, beeld: Voortgang, aanpassen: frozenset[UUID]) -> None:
        """Show goals and help; cards stay, so that focus and typing do."""
        vast = beeld.status == OppStatus.AFGESLOTEN
        for deel in (self.dag, self._dagnaam, self._uitleg):
            deel.setVisible(not vast)
        self._ruim_op(beeld)
        for nummer, doel in enumerate(beeld.doelen, start=1):
            kaart = self.kaarten.get(doel.id) or self._maak_kaart(doel.id)
            if self._doelen.indexOf(kaart) != nummer - 1:
                self._doelen.insertWidget(nummer - 1, kaart)
            kaart.zet_dag(self._dag())
            kaart.toon(doel, nummer, aanpassen=doel.id in aanpassen, vast=vast)
        self._toon_hulp(beeld, vast=vast)
        velden = [self.kaarten[doel.id].veld for doel in beeld.doelen]
        for een, ander in pairwise([self.dag, *velden]):
            QWidget.setTabOrder(een, ander)

    def bewaar_nu(self) -> None:
        """Give what was typed."""
        for kaart in self.kaarten.values():
            kaart.veld.noteer()

    def _ruim_op(self, beeld: Voortgang) -> None:
        blijft = {doel.id for doel in beeld.doelen}
        for weg in [each for each in self.kaarten if each not in blijft]:
            kaart = self.kaarten.pop(weg)
            self._doelen.removeWidget(kaart)
            kaart.hide()
            kaart.deleteLater()

    def _maak_kaart(self, doel: UUID) -> Doelkaart:
        kaart = Doelkaart(self)
        kaart.gemeten.connect(partial(self._gemeten, doel))
        kaart.gewijzigd.connect(partial(self._gewijzigd, doel))
        kaart.weg.connect(self.weg)
        self.kaarten[doel] = kaart
        return kaart

    def _toon_hulp(self, beeld: Voortgang, *, vast: bool) -> None:
        """Show the help; the rows are made again only when other help came or went."""
        nu = [hulp.id for hulp in beeld.begeleidingen]
        if list(self.rijen) != nu:
            if self._kaart is not None:
                self._kaart.hide()
                self._kaart.deleteLater()
                self._kaart = None
            self.rijen = {}
            if nu:
                self._kaart = Rijkaart(self.tr("Is de begeleiding gegeven?"))
                self._hulp.addWidget(self._kaart)
        for hulp in beeld.begeleidingen:
            if hulp.id not in self.rijen and self._kaart is not None:
                rij = Hulprij(self._kaart)
                rij.beantwoord.connect(self.beantwoord)
                self.rijen[hulp.id] = rij
                self._kaart.voeg_rij(rij)
            self.rijen[hulp.id].toon(hulp, vast=vast)

    def _dag(self) -> date:
        """Return the day to measure on: today when the field says nothing that can be read."""
        return self.dag.waarde() or clock.today()

    def _andere_dag(self) -> None:
        for kaart in self.kaarten.values():
            kaart.zet_dag(self._dag())

    def _meld(self, tekst: str) -> None:
        self._melding.setText(tekst)
        self._melding.setVisible(bool(tekst))

    def _gemeten(self, doel: UUID, tekst: str) -> None:
        self.gemeten.emit(self.kaarten[doel], doel, tekst, self._dag())

    def _gewijzigd(self, doel: UUID, meting: UUID, tekst: str) -> None:
        self.gewijzigd.emit(self.kaarten[doel], meting, tekst)


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
