"""A bespreking that was afgerond: the verslag as it stands, who is akkoord, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.gesprek import Bespreking
from opp_desk.rules.bespreking import DOEL_AANPASSEN, lees_verslag
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.overleg_akkoord_ui import Ui_OverlegAkkoord
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, PrimaireKnop, Tekst, TekstKnop, Tussenkop
from opp_desk.ui.overleg.naast import Naast
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.ui.versies import Versies

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld

_RECHTS = 380


class Afgerond(QWidget):
    """``akkoord`` carries the bespreking of which a parent is akkoord afterwards, ``nieuw`` asks another,
    ``doel_gevraagd`` goes to the goals of the OPP.
    """  # noqa: D205  one thought

    akkoord = Signal(object)
    doel_gevraagd = Signal()
    nieuw = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._versies: Versies | None = None
        self._bespreking: UUID | None = None
        self._binder: Binder | None = None
        self._vorm: QWidget | None = None
        self._verslag = Kaart(self.tr("Verslag voor de ouders"), ouder=self)
        self._tekst = QWidget(self._verslag)
        self._verslag.voeg_toe(self._tekst)
        self._kaart = Kaart(self.tr("Akkoord"), ouder=self)
        self._kaart.inhoud.setSpacing(12)
        self._stand = Tekst("", self)
        self._leg_vast = PrimaireKnop(self.tr("Akkoord vastleggen"), ouder=self)
        self._uitleg = Hulptekst(
            self.tr("Dit overleg is afgerond en verandert niet meer. De besluiten staan als taken klaar."),
            self,
        )
        self._nieuw = TekstKnop(self.tr("Volgend overleg voorbereiden"), "plus", self)
        self._doelen = Knop(self.tr("Doelen aanpassen in het OPP"), "potlood", self)
        self._doelen.clicked.connect(self.doel_gevraagd)
        for deel in (self._stand, self._leg_vast, self._uitleg, self._doelen, self._nieuw):
            self._kaart.voeg_toe(deel)
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.addWidget(Naast(self._verslag, self._kaart, vast=self._kaart, breed=_RECHTS, ouder=self))
        self._leg_vast.clicked.connect(self._geef)
        self._nieuw.clicked.connect(self.nieuw)

    def toon(self, beeld: Besprekingsbeeld) -> None:
        """Show the verslag in its parts; what a parent adds is typed here while there is no akkoord."""
        if beeld.bespreking != self._bespreking or self._binder is None:
            self._bespreking = beeld.bespreking
            self._maak_vorm(beeld)
        if self._binder is not None and beeld.formulier is not None:
            self._binder.toon(beeld.formulier)
            if self._versies is not None:
                self._versies.toon(beeld.formulier)
        self._toon_verslag(beeld)
        met = beeld.akkoord_op is not None
        taken = (taak.wat.wat for punt in beeld.punten for taak in punt.taken)
        aan = any(wat.startswith(DOEL_AANPASSEN) for wat in taken)
        self._doelen.setVisible(aan and beeld.opp is not None)
        self._leg_vast.setVisible(not met)
        self._stand.setText(
            self.tr("{0} is akkoord, op {1}.").format(
                beeld.waarde("akkoord_naam"), schrijf_datum(beeld.akkoord_op)
            )
            if beeld.akkoord_op is not None
            else self.tr("Er is nog geen akkoord op dit verslag.")
        )

    def bewaar_nu(self) -> None:
        """Write what is typed."""
        if self._binder is not None:
            self._binder.bewaar_nu()

    def _maak_vorm(self, beeld: Besprekingsbeeld) -> None:
        if self._vorm is not None:
            self._kaart.inhoud.removeWidget(self._vorm)
            ruim_op(self._vorm)
        self._vorm = QWidget(self._kaart)
        ontwerp_akkoord: Any = Ui_OverlegAkkoord()
        ontwerp_akkoord.setupUi(self._vorm)
        self._binder = Binder(self._vorm, Bespreking, self._werk.jobs, roepnaam=beeld.roepnaam)
        self._versies = Versies(self._binder, self._werk, beeld.roepnaam)
        self._kaart.inhoud.insertWidget(2, self._vorm)

    def _toon_verslag(self, beeld: Besprekingsbeeld) -> None:
        oud, self._tekst = self._tekst, QWidget(self._verslag)
        stapel = QVBoxLayout(self._tekst)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(6)
        for deel in lees_verslag(beeld.waarde("verslag")):
            if deel.kop:
                stapel.addSpacing(8)
                stapel.addWidget(Tussenkop(deel.kop, self._tekst))
            for is_punt, regel in deel.regels:
                stapel.addWidget(Tekst(f"•  {regel}" if is_punt else regel, self._tekst, kies=True))
        self._verslag.inhoud.removeWidget(oud)
        ruim_op(oud)
        self._verslag.voeg_toe(self._tekst)

    def _geef(self) -> None:
        self.bewaar_nu()
        self.akkoord.emit(self._bespreking)
