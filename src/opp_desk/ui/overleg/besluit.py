"""One line for a decision, and with one key what it becomes: a taak, another goal, or an agreement."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.afspraak import lees_afspraak
from opp_desk.rules.bespreking import Besluittaak, dag_voluit, taakregel
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.onderdelen import IcoonKnop, Invoer, Knop, Pil, Stroom, Tekst
from opp_desk.ui.overleg.groot import FEIT, TEKST, Groot, vergroot
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from opp_desk.usecases.besprekingen_beeld import Puntbeeld

TAAK, DOEL, AFSPRAAK = "taak", "doel", "afspraak"
_HOOG: Final = 48
_TOETSEN: Final = ((TAAK, "Ctrl+1"), (DOEL, "Ctrl+2"), (AFSPRAAK, "Ctrl+3"))


class Besluitvak(QWidget):
    """``genomen`` carries what the line becomes and the line; ``weg`` a taak (UUID) or a number."""

    genomen = Signal(str, str)
    weg = Signal(object)

    def __init__(
        self, mensen: Mapping[str, UUID], namen: Mapping[UUID, str], ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self._mensen, self._namen = mensen, namen
        self._vast = False
        self.lijst = QVBoxLayout()
        self.lijst.setSpacing(6)
        self._rijen: list[QWidget] = []
        self.regel = Invoer(self.tr("Besluit, bijvoorbeeld: hulpkaart plakken · juf Anouk · woensdag"), self)
        self.regel.setAccessibleName(self.tr("Besluit"))
        self.regel.setFixedHeight(_HOOG)
        vergroot(self.regel, FEIT)
        self.uitleg = Tekst("", self)
        woorden = {
            TAAK: self.tr("Taak"),
            DOEL: self.tr("Doel aanpassen"),
            AFSPRAAK: self.tr("Afspraak"),
        }
        self.knoppen: dict[str, Knop] = {}
        rij = QWidget(self)
        knoppen = Stroom(rij, afstand=8)
        for wat, toets in _TOETSEN:
            knop = Knop(f"{woorden[wat]}  ({toets})", ouder=self)
            knop.clicked.connect(partial(self.neem, wat))
            kort = QShortcut(QKeySequence(toets), self)
            kort.setContext(Qt.ShortcutContext.WindowShortcut)
            kort.activated.connect(partial(self.neem, wat))
            knoppen.addWidget(knop)
            self.knoppen[wat] = knop
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addWidget(self.regel)
        stapel.addWidget(self.uitleg)
        stapel.addWidget(rij)
        stapel.addLayout(self.lijst)
        self.regel.returnPressed.connect(self._enter)
        self.regel.textChanged.connect(self._lees)
        self._lees()

    def toon(self, punt: Puntbeeld, *, vast: bool) -> None:
        """Show what was decided at a point; ``vast`` once the bespreking was afgerond."""
        self._vast = vast
        for rij in self._rijen:
            self.lijst.removeWidget(rij)
            ruim_op(rij)
        self._rijen = []
        for taak in punt.taken:
            self._zet(self.tr("taak"), "neutraal", taakregel(taak.wat), taak.id)
        for nummer, regel in enumerate(punt.afspraken):
            self._zet(self.tr("afspraak"), "goed", met_hoofdletter(regel), nummer)
        for deel in (self.regel, *self.knoppen.values(), self.uitleg):
            deel.setVisible(not vast)

    def neem(self, wat: str) -> None:
        """Give the line to what it becomes; an empty line is no decision."""
        if (regel := self.regel.waarde().strip()) and not self._vast and self.isVisible():
            self.regel.setText("")  # unlike clear() this leaves Ctrl+Z to the window
            self.genomen.emit(wat, regel)

    def zet_terug(self, regel: str) -> None:
        """Put a line back that could not be kept."""
        if not self.regel.waarde():
            self.regel.zet_waarde(regel)

    def half(self) -> str:
        """Return a line that nobody decided on yet, and empty it: whoever asks keeps it."""
        regel = self.regel.waarde().strip()
        self.regel.setText("")
        return regel

    def _enter(self) -> None:
        self.neem(self._wordt())

    def _wordt(self) -> str:
        """Return what Enter makes of the line: a taak when somebody or a day is named."""
        return TAAK if self._gelezen() is not None else AFSPRAAK

    def _gelezen(self) -> Besluittaak | None:
        afspraak = lees_afspraak(self.regel.waarde(), clock.today(), self._mensen)
        if afspraak is None or not (afspraak.wie or afspraak.wie_anders or afspraak.voor):
            return None
        wie = self._namen.get(afspraak.wie, "") if afspraak.wie else afspraak.wie_anders
        return Besluittaak(afspraak.wat, wie, afspraak.voor)

    def _lees(self, _tekst: str = "") -> None:
        """Say beside the buttons what Enter does with this line."""
        if not self.regel.waarde().strip():
            self.uitleg.setText("")
        elif (taak := self._gelezen()) is None:
            self.uitleg.setText(self.tr("Enter: afspraak, komt in het verslag"))
        else:
            wie = self.tr("taak voor {}").format(taak.wie) if taak.wie else self.tr("taak")
            dag = self.tr(", vóór {}").format(dag_voluit(taak.voor)) if taak.voor else ""
            self.uitleg.setText(self.tr("Enter: {0}{1}").format(wie, dag))

    def _zet(self, soort: str, kleur: str, tekst: str, sleutel: object) -> None:
        rij = QWidget(self)
        delen = QHBoxLayout(rij)
        delen.setContentsMargins(0, 0, 0, 0)
        delen.setSpacing(12)
        delen.addWidget(Pil(soort, kleur, rij), 0, Qt.AlignmentFlag.AlignVCenter)
        delen.addWidget(Groot(tekst, rij, maat=TEKST - 2), 1)
        if not self._vast:
            knop = IcoonKnop("prullenbak", self.tr("Besluit weghalen: {}").format(tekst), rij)
            knop.clicked.connect(partial(self.weg.emit, sleutel))
            delen.addWidget(knop)
        self.lijst.addWidget(rij)
        self._rijen.append(rij)
