"""The review: every piece of a dossier, ticked to go along; what stays out gets a reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.inzage import Uitreden
from opp_desk.ui.onderdelen import Hulptekst, Keuzelijst, Pil, Rijkaart, Tekst, TekstKnop, Vinkje
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from opp_desk.usecases.inzage import Inzagebeeld, Stukbeeld


class Stukrij(QWidget):
    """One piece. ``gewijzigd`` at each tick and each reason."""

    gewijzigd = Signal()

    def __init__(self, beeld: Stukbeeld, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.beeld = beeld
        stuk = beeld.stuk
        titel = f"{stuk.titel} · {schrijf_datum(stuk.dag)}" if stuk.dag else stuk.titel
        self.mee = Vinkje(titel, self)
        self.mee.zet_waarde(beeld.voorstel is None)
        self.lees = TekstKnop(self.tr("Lezen"), klein=True, ouder=self)
        self.lees.setAccessibleName(self.tr("{} lezen").format(stuk.titel))
        self.reden = Keuzelijst(placeholder=self.tr("Waarom niet?"), ouder=self)
        self.reden.setAccessibleName(self.tr("Waarom gaat {} niet mee?").format(stuk.titel))
        self.reden.zet_keuzes(tuple((each, each.label) for each in Uitreden))
        self.reden.zet_waarde(beeld.voorstel)
        self.bestand = Vinkje(self.tr("Het bestand zelf ook meegeven"), self)
        self._tekst: Tekst | None = None
        regel = QHBoxLayout()
        regel.setSpacing(8)
        regel.addWidget(self.mee, 1)
        if beeld.namen:
            aantal = self.tr("1 naam") if beeld.namen == 1 else self.tr("{} namen").format(beeld.namen)
            regel.addWidget(Pil(aantal, "neutraal", self))
        if beeld.vertrouwelijk:
            regel.addWidget(Pil(self.tr("ondersteuningsteam"), "let_op", self))
        regel.addWidget(self.lees)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(16, 8, 12, 8)
        self._stapel.setSpacing(6)
        self._stapel.addLayout(regel)
        self._stapel.addWidget(self.reden)
        self._stapel.addWidget(self.bestand)
        self.mee.gewijzigd.connect(self._anders)
        self.reden.gewijzigd.connect(self.gewijzigd)
        self.bestand.gewijzigd.connect(self.gewijzigd)
        self.lees.clicked.connect(self._lees)
        self._werk_bij()

    def weg(self) -> Uitreden | None:
        """Return why it stays out; None when it goes along or no reason was given yet."""
        reden = self.reden.waarde()
        return None if self.mee.waarde() or reden is None else Uitreden(reden)

    def af(self) -> bool:
        """Tell whether it goes along, or a reason stands there."""
        return self.mee.waarde() or self.reden.waarde() is not None

    def neem_over(self, ander: Stukrij) -> None:
        """Take over what was chosen before the texts were read again."""
        self.mee.zet_waarde(ander.mee.waarde())
        self.reden.zet_waarde(ander.reden.waarde())
        self.bestand.zet_waarde(ander.bestand.waarde())
        if ander._tekst is not None and ander._tekst.isVisibleTo(ander):
            self._lees()
        self._werk_bij()

    def neem_weg(self, reden: Uitreden) -> None:
        """Leave it out too, with the reason of what it adds to."""
        self.mee.zet_waarde(False)
        self.reden.zet_waarde(reden)
        self._werk_bij()

    def _anders(self) -> None:
        self._werk_bij()
        if not self.mee.waarde() and self.reden.waarde() is None:
            self.reden.setFocus()
        self.gewijzigd.emit()

    def _werk_bij(self) -> None:
        self.reden.setVisible(not self.mee.waarde())
        self.bestand.setVisible(bool(self.beeld.bestand) and self.mee.waarde())

    def _lees(self) -> None:
        if self._tekst is None:
            regels = [_regel(label, tekst) for label, tekst in self.beeld.stuk.regels]
            self._tekst = Tekst("\n".join(regels), self, kies=True)
            self._stapel.addWidget(self._tekst)
        else:
            self._tekst.setVisible(self._tekst.isHidden())
        dicht = self._tekst.isHidden()
        self.lees.setText(self.tr("Lezen") if dicht else self.tr("Dicht"))


class Stukkenlijst(QWidget):
    """The pieces by chapter. ``gewijzigd`` when the choice changed."""

    gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.rijen: dict[str, Stukrij] = {}
        self._kaarten: list[Rijkaart] = []
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(16)
        self._stapel.addWidget(
            Hulptekst(
                self.tr(
                    "Kijk alles na. Wat aangevinkt is, gaat mee. Haal je iets weg, kies dan waarom: dat komt "
                    "in de kopie te staan. Werknotities van jezelf en van collega’s staan er niet bij."
                ),
                self,
            )
        )

    def toon(self, beeld: Inzagebeeld, *, opnieuw: bool) -> None:
        """Show the pieces; what was chosen stays unless ``opnieuw``."""
        eerder = {} if opnieuw else self.rijen
        self.rijen = {}
        oude, self._kaarten = self._kaarten, []
        for titel in dict.fromkeys(each.hoofdstuk for each in beeld.stukken):
            kaart = Rijkaart(titel, ouder=self)
            for each in beeld.stukken:
                if each.hoofdstuk != titel:
                    continue
                rij = Stukrij(each, kaart)
                if each.stuk.sleutel in eerder:
                    rij.neem_over(eerder[each.stuk.sleutel])
                rij.gewijzigd.connect(partial(self._gewijzigd, rij))
                self.rijen[each.stuk.sleutel] = rij
                kaart.voeg_rij(rij)
            self._kaarten.append(kaart)
            self._stapel.addWidget(kaart)
        for deel in oude:
            ruim_op(deel)
        self.gewijzigd.emit()

    def _gewijzigd(self, rij: Stukrij) -> None:
        """Leave what adds to a note out with it; a person may still tick it again."""
        if (reden := rij.weg()) is not None:
            for ander in self.rijen.values():
                if ander.beeld.boven == rij.beeld.stuk.sleutel and ander.mee.waarde():
                    ander.neem_weg(reden)
        self.gewijzigd.emit()

    def weg(self) -> dict[str, Uitreden]:
        """Return what stays out, with the reason."""
        return {sleutel: reden for sleutel, rij in self.rijen.items() if (reden := rij.weg()) is not None}

    def bijlagen(self) -> frozenset[str]:
        """Return of which pieces the file goes along."""
        return frozenset(
            sleutel for sleutel, rij in self.rijen.items() if rij.mee.waarde() and rij.bestand.waarde()
        )

    def af(self) -> bool:
        """Tell whether everything that stays out has a reason."""
        return bool(self.rijen) and all(rij.af() for rij in self.rijen.values())


def _regel(label: str, tekst: str) -> str:
    """Return "Met wie: juf Anouk"; a label that asks keeps its question mark."""
    if not label:
        return tekst
    return f"{label} {tekst}" if label.endswith("?") else f"{label}: {tekst}"
