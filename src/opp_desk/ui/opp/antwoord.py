"""Recording what one parent said about the handelingsdeel: the answer, the day, how, and what to add."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from opp_desk.ground import clock
from opp_desk.model.keuzes import Antwoord, Wijze
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import (
    Datumveld,
    Kaart,
    Keuzerij,
    Knop,
    TekstKnop,
    Tekstvak,
    Veldblok,
)

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Gegeven:
    """An answer as somebody gave it."""

    antwoord: Antwoord
    op: date
    wijze: Wijze
    behalve: str
    opmerking: str


class Antwoordvak(Kaart):
    """A card that asks for an answer. ``gegeven`` carries a `Gegeven`; ``gesloten`` when left for later."""

    gegeven = Signal(object)
    gesloten = Signal()

    def __init__(self, wie: str, ouder: QWidget | None = None) -> None:
        super().__init__(self.tr("Wat zei {}?").format(wie), "actief", ouder)
        self._antwoord = Keuzerij(((each, each.label) for each in Antwoord), self)
        self._behalve = Veldblok(self.tr("Behalve met"), Tekstvak(ouder=self), ouder=self)
        self._op = Veldblok(self.tr("Op welke dag?"), Datumveld(_lees, self), ouder=self)
        self._wijze = Veldblok(
            self.tr("Hoe?"), Keuzerij(((each, each.label) for each in Wijze), self, liggend=True), ouder=self
        )
        self._opmerking = Veldblok(
            self.tr("Wat de ouder erbij wil zetten"),
            Tekstvak(ouder=self),
            self.tr("Komt zo op papier. Leeg laten mag."),
            self,
        )
        self._antwoord.setAccessibleName(self.tr("Antwoord van {}").format(wie))
        self._antwoord.gewijzigd.connect(self._wissel)
        self._op.veld.zet_waarde(clock.today())
        self._bewaar = Knop(self.tr("Antwoord vastleggen"), "vinkje", self)
        self._bewaar.clicked.connect(self._geef)
        later = TekstKnop(self.tr("Nog niet"), ouder=self)
        later.clicked.connect(self.gesloten)
        self.inhoud.setSpacing(12)
        for deel in (self._antwoord, self._behalve, self._op, self._wijze, self._opmerking):
            self.voeg_toe(deel)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(self._bewaar)
        knoppen.addWidget(later)
        knoppen.addStretch(1)
        self.inhoud.addLayout(knoppen)
        self._wissel()

    def begin(self) -> None:
        """Put the focus on the first choice."""
        self._antwoord.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wissel(self) -> None:
        """Ask with what, only when there is an exception."""
        self._behalve.setVisible(self._antwoord.waarde() == Antwoord.BEHALVE)
        self._bewaar.setEnabled(self._antwoord.waarde() is not None)

    def _geef(self) -> None:
        """Give the answer, or say under the field what is missing."""
        antwoord, op, wijze = self._antwoord.waarde(), self._op.veld.waarde(), self._wijze.veld.waarde()
        behalve = self._behalve.veld.waarde().strip()
        mist_behalve = antwoord == Antwoord.BEHALVE and not behalve
        for blok, mist, tekst in (
            (self._behalve, mist_behalve, self.tr("Schrijf erbij waarmee niet.")),
            (self._op, op is None, self.tr("Vul de dag in, bijvoorbeeld 12-10-2026.")),
            (self._op, op is not None and op > clock.today(), self.tr("Deze dag moet nog komen.")),
            (self._wijze, wijze is None, self.tr("Kies hoe de ouder het zei.")),
        ):
            blok.zet_waarschuwing(tekst if mist else "")
            if mist:
                blok.veld.setFocus()
                return
        self.gegeven.emit(Gegeven(antwoord, op, wijze, behalve, self._opmerking.veld.waarde().strip()))


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
