"""One step of the ladder on the screen, and the card that records what was tried."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.datum import lees_datum
from opp_desk.rules.recht import Merk
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.meldingen import kondig_aan
from opp_desk.ui.onderdelen import (
    Datumveld,
    Hulptekst,
    Invoer,
    Kaart,
    Knop,
    Pil,
    Tekst,
    TekstKnop,
    Tekstvak,
    Tussenkop,
    Veldblok,
)
from opp_desk.ui.opp.zinsdelen import dag, samen
from opp_desk.usecases.escalatie import Pogingklad

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.usecases.contacten import Contactbeeld
    from opp_desk.usecases.escalatie import Poging, Sport


class Sportblok(QWidget):
    """One step. ``noteer`` carries (sport, poging or None), ``weg`` a poging, ``gekopieerd`` a notice."""

    noteer = Signal(object, object)
    weg = Signal(object)
    gekopieerd = Signal(str)

    def __init__(self, nummer: int, sport: Sport, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.sport = sport
        trede = sport.trede
        self._naam = met_hoofdletter(trede.stap.label)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(4)
        kop = QHBoxLayout()
        kop.setSpacing(8)
        kop.addWidget(Tussenkop(f"{nummer}. {self._naam}", self), 1)
        if trede.merk is not Merk.GEVERIFIEERD:
            kop.addWidget(Pil(trede.merk.value, "let_op", self))
        elif sport.pogingen:
            kop.addWidget(Pil(self.tr("geprobeerd"), "neutraal", self))
        stapel.addLayout(kop)
        stapel.addWidget(Tekst(trede.uitleg, self))
        if termijn := self._termijn():
            stapel.addWidget(Hulptekst(termijn, self))
        for contact in sport.contacten:
            stapel.addWidget(self._contact(contact))
        if trede.website and not any(contact.website for contact in sport.contacten):
            stapel.addWidget(Hulptekst(self.tr("Landelijk: {}").format(trede.website), self))
        for poging in sport.pogingen:
            stapel.addWidget(self._poging(poging))
        erbij = TekstKnop(self.tr("Noteren wat is geprobeerd"), "plus", self, klein=True)
        erbij.setAccessibleName(self.tr("{}: noteren wat is geprobeerd").format(self._naam))
        erbij.clicked.connect(self._nieuw)
        stapel.addWidget(erbij, 0, Qt.AlignmentFlag.AlignLeft)

    def _termijn(self) -> str:
        """Return the terms, with the last day when there is a decision."""
        sport = self.sport
        if sport.uiterlijk is None:
            return sport.trede.termijn
        woord = self.tr("Na het vaststellen kan dat tot en met {}.").format(dag(sport.uiterlijk))
        if sport.uiterlijk < clock.today():
            woord = self.tr("Na het laatste vaststellen kon dat tot en met {}.").format(dag(sport.uiterlijk))
        return samen(" ", sport.trede.termijn, woord)

    def _contact(self, contact: Contactbeeld) -> QWidget:
        rij = QWidget(self)
        naast = QHBoxLayout(rij)
        naast.setContentsMargins(0, 0, 0, 0)
        naast.setSpacing(8)
        tekst = samen(" · ", contact.naam, contact.telefoon, contact.email, contact.website)
        naast.addWidget(Tekst(tekst, rij, kies=True), 1)
        knop = TekstKnop(self.tr("Kopiëren"), ouder=rij, klein=True)
        knop.setAccessibleName(self.tr("Gegevens van {} kopiëren").format(contact.naam or self._naam))
        knop.clicked.connect(partial(self._kopieer, tekst))
        naast.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)
        return rij

    def _poging(self, poging: Poging) -> QWidget:
        blok = Kaart(soort="verzonken", ouder=self)
        kop = samen(" · ", dag(poging.datum), poging.met_wie)
        regel = QHBoxLayout()
        regel.addWidget(Tussenkop(kop, blok), 1)
        for tekst, doe in ((self.tr("Wijzigen"), self._wijzig), (self.tr("Weghalen"), self._weg)):
            knop = TekstKnop(tekst, ouder=blok, klein=True)
            knop.setAccessibleName(f"{tekst}: {kop}")
            knop.clicked.connect(partial(doe, poging))
            regel.addWidget(knop)
        blok.inhoud.addLayout(regel)
        if poging.uitkomst:
            blok.voeg_toe(Tekst(poging.uitkomst, blok))
        return blok

    def _nieuw(self) -> None:
        self.noteer.emit(self.sport, None)

    def _wijzig(self, poging: Poging, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.noteer.emit(self.sport, poging)

    def _weg(self, poging: Poging, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.weg.emit(poging)

    def _kopieer(self, tekst: str, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        QGuiApplication.clipboard().setText(tekst)
        kondig_aan(self, self.tr("Gekopieerd"))
        self.gekopieerd.emit(self.tr("Gekopieerd"))


class Pogingvak(Kaart):
    """A card that asks what was tried.

    ``vast`` carries the arguments of the use case, ``gesloten`` that it was thrown away, ``getypt`` follows
    every change.
    """

    vast = Signal(dict)
    gesloten = Signal()
    getypt = Signal()

    def __init__(self, sport: Sport, poging: UUID | None, ouder: QWidget) -> None:
        super().__init__(self.tr("Wat is er geprobeerd?"), "actief", ouder)
        self.sport, self._poging = sport, poging
        self.is_getypt = False
        self._op = Veldblok(self.tr("Op welke dag?"), Datumveld(_lees, self), ouder=self)
        self._wie = Veldblok(self.tr("Met wie"), Invoer(ouder=self), ouder=self)
        self._uitkomst = Veldblok(self.tr("Wat kwam eruit?"), Tekstvak(ouder=self), ouder=self)
        for blok in (self._op, self._wie, self._uitkomst):
            blok.veld.gewijzigd.connect(self.typ_verder)
        vast = Knop(self.tr("Poging vastleggen"), "vinkje", self)
        later = TekstKnop(self.tr("Niet doen"), ouder=self)
        vast.clicked.connect(self._geef)
        later.clicked.connect(self.gesloten)
        self.inhoud.setSpacing(12)
        for deel in (self._op, self._wie, self._uitkomst):
            self.voeg_toe(deel)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(vast)
        knoppen.addWidget(later)
        knoppen.addStretch(1)
        self.inhoud.addLayout(knoppen)

    def vul(self, op: object, wie: str, uitkomst: str) -> None:
        """Show what was recorded or typed before; ``op`` is a day or a text that is none."""
        self._op.veld.zet_waarde(op)
        self._wie.veld.zet_waarde(wie)
        self._uitkomst.veld.zet_waarde(uitkomst)

    def typ_verder(self) -> None:
        """Note that what stands here was typed and not recorded yet."""
        self.is_getypt = True
        self.getypt.emit()

    def klad(self) -> Pogingklad:
        """Return what stands here now, as it was typed."""
        velden = (self._op.veld.text(), self._wie.veld.waarde(), self._uitkomst.veld.waarde())
        return Pogingklad(self.sport.trede.stap, *velden, self._poging)

    def begin(self) -> None:
        """Put the focus on who was spoken with."""
        self._wie.veld.setFocus(Qt.FocusReason.OtherFocusReason)

    def _geef(self) -> None:
        op, wie = self._op.veld.waarde(), self._wie.veld.waarde().strip()
        for blok, mist, tekst in (
            (self._op, op is None, self.tr("Vul de dag in, bijvoorbeeld 12-10-2026.")),
            (self._op, op is not None and op > clock.today(), self.tr("Deze dag moet nog komen.")),
            (self._wie, not wie, self.tr("Schrijf op met wie je sprak.")),
        ):
            blok.zet_waarschuwing(tekst if mist else "")
            if mist:
                blok.veld.setFocus()
                return
        besluit: dict[str, Any] = {
            "stap": self.sport.trede.stap,
            "datum": op,
            "met_wie": wie,
            "uitkomst": self._uitkomst.veld.waarde().strip(),
            "poging": self._poging,
        }
        self.vast.emit(besluit)


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
