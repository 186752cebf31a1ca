"""Asking one person for akkoord, and recording the answer: the day, how, what to add, and the paper.

Asking comes first: the card begins with the ways to ask, so that it never suggests to make an answer up.
"""

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
    Hulptekst,
    Kaart,
    Keuzerij,
    Knop,
    Lijn,
    Stroom,
    TekstKnop,
    Tekstvak,
    Veldblok,
)

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from opp_desk.rules.akkoord import Verloop


@dataclass(frozen=True, slots=True)
class Gegeven:
    """An answer as somebody gave it."""

    antwoord: Antwoord
    op: date
    wijze: Wijze
    behalve: str
    opmerking: str


class Antwoordvak(Kaart):
    """A card that asks for an answer. ``gegeven`` carries a `Gegeven`; ``gesloten`` when left for later.

    ``plannen``, ``akkoordblad`` and ``tekenen`` are the other ways; ``uitgenodigd`` carries the day of an
    invitation, ``scan`` asks for the file of a paper that came back. ``let_op`` is said beneath the ways.
    """

    gegeven = Signal(object)
    gesloten = Signal()
    plannen = Signal()
    akkoordblad = Signal()
    tekenen = Signal()
    uitgenodigd = Signal(object)
    scan = Signal()

    def __init__(
        self, wie: str, ouder: QWidget | None = None, verloop: Verloop | None = None, *, let_op: str = ""
    ) -> None:
        super().__init__(self.tr("Wat zei {}?").format(wie), "actief", ouder)
        self._wie, self._verloop, self._let_op = wie, verloop, let_op
        self._antwoord = Keuzerij(((each, each.label) for each in Antwoord), self)
        self._behalve = Veldblok(self.tr("Behalve met"), Tekstvak(ouder=self), ouder=self)
        self._op = Veldblok(self.tr("Op welke dag?"), Datumveld(_lees, self), ouder=self)
        self._wijze = Veldblok(
            self.tr("Hoe?"), Keuzerij(((each, each.label) for each in Wijze), self, liggend=True), ouder=self
        )
        self._opmerking = Veldblok(
            self.tr("Wat {} erbij wil zetten").format(wie),
            Tekstvak(ouder=self),
            self.tr("Komt zo op papier. Leeg laten mag."),
            self,
        )
        self._scan = Knop(self.tr("Scan van het akkoordblad toevoegen…"), "import", self)
        self._scan.clicked.connect(self.scan)
        self._antwoord.setAccessibleName(self.tr("Antwoord van {}").format(wie))
        self._antwoord.gewijzigd.connect(self._wissel)
        self._wijze.veld.gewijzigd.connect(self._wissel)
        self._op.veld.zet_waarde(clock.today())
        self._bewaar = Knop(self.tr("Antwoord vastleggen"), "vinkje", self)
        self._bewaar.clicked.connect(self._geef)
        self.inhoud.setSpacing(12)
        self._bouw_vragen()
        for deel in (self._antwoord, self._behalve, self._op, self._wijze, self._scan, self._opmerking):
            self.voeg_toe(deel)
        self._bouw_voet()
        self._wissel()

    def begin(self) -> None:
        """Put the focus on the first choice."""
        self._antwoord.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bouw_vragen(self) -> None:
        """Put the ways to ask on top."""
        uitleg = self.tr("Nog geen antwoord? Vraag het eerst. Zonder akkoord start de begeleiding niet.")
        self.inhoud.addWidget(Hulptekst(uitleg, self))
        wegen = Stroom(afstand=8)
        for tekst, icoon, signaal in (
            (self.tr("Gesprek plannen"), "kalender", self._vouw_plan),
            (self.tr("Akkoordblad maken"), "document", self.akkoordblad),
            (self.tr("Tekenen aan tafel"), "potlood", self.tekenen),
        ):
            knop = Knop(tekst, icoon, self)
            knop.setAccessibleName(f"{tekst}: {self._wie}")
            knop.clicked.connect(signaal)
            wegen.addWidget(knop)
        self.inhoud.addLayout(wegen)
        if self._let_op:
            self.inhoud.addWidget(Hulptekst(self._let_op, self))
        self._plan = Kaart(soort="verzonken", ouder=self)
        self._dag = Veldblok(self.tr("Uitgenodigd op"), Datumveld(_lees, self._plan), ouder=self._plan)
        gevraagd = self._verloop.uitgenodigd_op if self._verloop is not None else None
        self._dag.veld.zet_waarde(gevraagd or clock.today())
        vast = Knop(self.tr("Uitnodiging vastleggen"), "vinkje", self._plan)
        vast.clicked.connect(self._nodig_uit)
        papier = TekstKnop(self.tr("Uitnodiging op papier maken"), "document", self._plan)
        papier.clicked.connect(self.plannen)
        rij = Stroom(afstand=8)
        rij.addWidget(vast)
        rij.addWidget(papier)
        self._plan.voeg_toe(self._dag)
        self._plan.inhoud.addLayout(rij)
        self._plan.hide()
        self.voeg_toe(self._plan)
        self.voeg_toe(Lijn(self))

    def _bouw_voet(self) -> None:
        later = TekstKnop(self.tr("Nog niet"), ouder=self)
        later.clicked.connect(self.gesloten)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(self._bewaar)
        knoppen.addWidget(later)
        knoppen.addStretch(1)
        self.inhoud.addLayout(knoppen)

    def _vouw_plan(self) -> None:
        self._plan.setVisible(self._plan.isHidden())
        if not self._plan.isHidden():
            self._dag.veld.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nodig_uit(self) -> None:
        dag = self._dag.veld.waarde()
        mist = dag is None or dag > clock.today()
        self._dag.zet_waarschuwing(self.tr("Vul de dag in waarop de uitnodiging wegging.") if mist else "")
        if mist:
            self._dag.veld.setFocus()
            return
        self.uitgenodigd.emit(dag)

    def _wissel(self) -> None:
        """Ask with what, only when there is an exception; a scan belongs to an answer on paper."""
        self._behalve.setVisible(self._antwoord.waarde() == Antwoord.BEHALVE)
        self._scan.setVisible(self._wijze.veld.waarde() == Wijze.PAPIER)
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
            (self._wijze, wijze is None, self.tr("Kies hoe {} het zei.").format(self._wie)),
        ):
            blok.zet_waarschuwing(tekst if mist else "")
            if mist:
                blok.veld.setFocus()
                return
        self.gegeven.emit(Gegeven(antwoord, op, wijze, behalve, self._opmerking.veld.waarde().strip()))


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
