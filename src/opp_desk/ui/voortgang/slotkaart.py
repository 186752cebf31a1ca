"""The end of an evaluation: what is missing, its day, finishing it, and the bijstelling that may follow."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from opp_desk.ground import clock
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import (
    Datumveld,
    Hulptekst,
    Kaart,
    Knop,
    PrimaireKnop,
    Veldblok,
    Veldlabel,
    voluit,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.evaluatiebeeld import Evaluatiebeeld


class Slotkaart(Kaart):
    """The card. ``dag`` is when it was held, or when to look back next; ``doe`` is the next step.

    ``verslag`` leads to the paper about it, once it was held.
    """

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(" ", "actief", ouder)
        self._zegt = Hulptekst("", self)
        self.dag = Datumveld(_lees)
        self._dagblok = Veldblok(self.tr("Gehouden op"), self.dag, ouder=self)
        self._dagblok.setFixedWidth(200)
        self.doe = PrimaireKnop("", ouder=self)
        self.verslag = Knop(self.tr("Verslag maken"), ouder=self)
        self._was_af = False
        voet = QHBoxLayout()
        voet.setSpacing(16)
        voet.addWidget(self._dagblok, 0, Qt.AlignmentFlag.AlignTop)
        voet.addStretch(1)
        voet.addWidget(self.verslag, 0, Qt.AlignmentFlag.AlignBottom)
        voet.addWidget(self.doe, 0, Qt.AlignmentFlag.AlignBottom)
        self.inhoud.addWidget(self._zegt)
        self.inhoud.addSpacing(4)
        self.inhoud.addLayout(voet)

    def toon(self, beeld: Evaluatiebeeld, *, eerste: bool) -> None:
        """Say what is next; the day is proposed when that is new, and then left to the user."""
        kan_verder = not beeld.is_af or beeld.mag_bijstellen
        self._dagblok.setVisible(kan_verder)
        self.doe.setVisible(kan_verder)
        self.verslag.setVisible(beeld.is_af)
        nieuw = eerste or beeld.is_af != self._was_af
        self._was_af = beeld.is_af
        gehouden = beeld.formulier.waarden["datum"]
        if not isinstance(gehouden, date):
            self._noem(self.tr("Evaluatie afronden"), self.tr("Gehouden op"), self._wat_mist(beeld))
            self.doe.setText(self.tr("Evaluatie afronden"))
        else:
            kop = self.tr("Afgerond op {}").format(voluit(gehouden))
            self._noem(kop, self.tr("Volgende evaluatie op"), self._wat_volgt(beeld))
            self.doe.setText(self.tr("Bijstellen met deze evaluatie"))
        if nieuw:
            self.dag.zet_waarde(beeld.volgende if beeld.is_af else clock.today())

    def _noem(self, kop: str, dag: str, zegt: str) -> None:
        self.kop.setText(kop)
        self._zegt.setText(zegt)
        if (boven := self._dagblok.findChild(Veldlabel)) is not None:
            boven.setText(dag)
        self.dag.setAccessibleName(dag)

    def _wat_mist(self, beeld: Evaluatiebeeld) -> str:
        if beeld.nog == 1:
            return self.tr("Bij 1 doel ontbreekt nog het resultaat of hoe het verdergaat.")
        if beeld.nog:
            vorm = self.tr("Bij {} doelen ontbreekt nog het resultaat of hoe het verdergaat.")
            return vorm.format(beeld.nog)
        waarden = beeld.formulier.waarden
        if not (waarden["met_ouders"] and waarden["met_leerling"]):
            vorm = self.tr("Als jaarlijkse evaluatie telt zij pas als je terugkeek met de ouders en met {}.")
            return vorm.format(beeld.voortgang.roepnaam)
        return self.tr("Alles staat erin.")

    def _wat_volgt(self, beeld: Evaluatiebeeld) -> str:
        if not beeld.mag_bijstellen:
            return self.tr("Er loopt al een bijstelling, of dit OPP is nog niet vastgesteld.")
        return self.tr(
            "Doelen die stoppen gaan uit het plan, met hun begeleiding. De andere beginnen bij de laatste "
            "meting. Je kunt alles daarna nog veranderen, en het ongedaan maken."
        )


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
