"""What was asked about a dossier: each request with its last day, deciding on it, and adding one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import Verzoekbesluit, Verzoeksoort
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Invoer,
    Kaart,
    Keuzelijst,
    Knop,
    Lijn,
    Pil,
    Tekst,
    Tekstvak,
    Tussenkop,
    Veldblok,
)
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from opp_desk.usecases.verzoeken import Verzoekbeeld


class Vragenkaart(Kaart):
    """``nieuw`` (kind, who, text) notes a request; ``besloten`` (id, decision, reason) ends one."""

    nieuw = Signal(object)
    besloten = Signal(UUID, object, str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", ouder=ouder)
        self.rijen: list[Vraagrij] = []
        self._delen: list[QWidget] = []
        self.soort = Keuzelijst(placeholder=self.tr("Wat wordt gevraagd?"), ouder=self)
        self.soort.zet_keuzes(
            (soort, soort.label.capitalize()) for soort in Verzoeksoort if soort != Verzoeksoort.INZAGE
        )
        self.van_wie = Invoer(ouder=self)
        self.tekst = Tekstvak(min_regels=2, max_regels=6)
        self.bewaar = Knop(self.tr("Noteren"), ouder=self)
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(10)
        self.voeg_toe(Tussenkop(self.tr("Vragen en opmerkingen"), self))
        self.inhoud.addLayout(self._lijst)
        for deel in (
            Veldblok(self.tr("Nieuwe vraag of opmerking"), self.soort),
            Veldblok(self.tr("Van wie"), self.van_wie),
            Veldblok(
                self.tr("In eigen woorden"), self.tekst, self.tr("een opmerking blijft bij het dossier staan")
            ),
            self.bewaar,
        ):
            self.voeg_toe(deel)
        self.bewaar.clicked.connect(self._noteer)

    def toon(self, verzoeken: tuple[Verzoekbeeld, ...]) -> None:
        """Show the requests: open ones first."""
        oude, self._delen, self.rijen = self._delen, [], []
        for each in verzoeken:
            rij = Vraagrij(each, self)
            rij.besloten.connect(self.besloten)
            self.rijen.append(rij)
            self._delen += [rij, Lijn(self)]
        for deel in self._delen:
            self._lijst.addWidget(deel)
        for deel in oude:
            ruim_op(deel)

    def wis(self) -> None:
        """Begin empty: it was noted."""
        self.soort.zet_waarde(None)
        self.van_wie.zet_waarde("")
        self.tekst.zet_waarde("")

    def _noteer(self) -> None:
        soort = Verzoeksoort(self.soort.waarde() or Verzoeksoort.OPMERKING)
        wat: dict[str, Any] = {
            "soort": soort,
            "van_wie": str(self.van_wie.waarde()),
            "tekst": self.tekst.waarde(),
        }
        self.nieuw.emit(wat)


class Vraagrij(QWidget):
    """One request; an open one can be decided."""

    besloten = Signal(UUID, object, str)

    def __init__(self, beeld: Verzoekbeeld, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._id = beeld.id
        kop = QHBoxLayout()
        soort = beeld.soort.label.capitalize() if beeld.soort else self.tr("Vraag")
        kop.addWidget(Tekst(f"{soort} · {beeld.van_wie}", self), 1)
        kop.addWidget(Pil(*_stand(beeld), self))
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(6)
        stapel.addLayout(kop)
        for tekst in (beeld.tekst, beeld.reden, beeld.weggelaten):
            if tekst:
                stapel.addWidget(Hulptekst(tekst, self))
        if beeld.besluit is None:
            self.keuze = Keuzelijst(placeholder=self.tr("Besluit"), ouder=self)
            self.keuze.setAccessibleName(self.tr("Besluit"))
            self.keuze.zet_keuzes((each, each.label.capitalize()) for each in Verzoekbesluit)
            self.reden = Invoer(self.tr("Waarom (bij niet of deels)"), self)
            self.reden.setAccessibleName(self.tr("Waarom"))
            leg_vast = Knop(self.tr("Besluit vastleggen"), ouder=self)
            leg_vast.clicked.connect(self._besluit)
            for deel in (self.keuze, self.reden, leg_vast):
                stapel.addWidget(deel)

    def _besluit(self) -> None:
        if self.keuze.waarde() is not None:
            self.besloten.emit(self._id, Verzoekbesluit(self.keuze.waarde()), str(self.reden.waarde()))


def _stand(beeld: Verzoekbeeld) -> tuple[str, str]:
    """Return the words and colour of the pill."""
    if beeld.besluit is not None:
        op = f" · {schrijf_datum(beeld.besluit_op)}" if beeld.besluit_op else ""
        return f"{beeld.besluit.label}{op}", "stil"
    if beeld.voor is None:
        return "open", "let_op"
    return f"uiterlijk {schrijf_datum(beeld.voor)}", "laat" if beeld.voor < clock.today() else "let_op"
