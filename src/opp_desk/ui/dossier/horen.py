"""The tab Hoorrecht: every time that the pupil had the opportunity to be heard, and the way to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import HoorUitkomst, InPlan
from opp_desk.ui import tokens
from opp_desk.ui.dossier import woorden
from opp_desk.ui.dossier.lijst import Kaartenlijst
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, LegeStaat, Pil, PrimaireKnop, Tekst
from opp_desk.ui.opp.zinsdelen import citaat

if TYPE_CHECKING:
    from opp_desk.usecases.dossier_beeld import Dossier, Hoorblad


class Horen(QWidget):
    """The records. ``hoor_gevraagd`` asks for a new one, ``verslag_gevraagd`` carries the id of one."""

    hoor_gevraagd = Signal()
    verslag_gevraagd = Signal(object)
    opp_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._uitleg = Hulptekst("", self)
        self._hoor = PrimaireKnop("", ouder=self)
        self._hoor.clicked.connect(self.hoor_gevraagd)
        self._lijst = Kaartenlijst()
        self._leeg = LegeStaat(
            self.tr("Nog niet gehoord"),
            self.tr(
                "De leerling krijgt de kans te vertellen wat helpt, op een manier die hij of zij zelf kiest. "
                "Dat hoeft geen gesprek te zijn."
            ),
            icoon="gesprekken",
        )
        self._geen_opp = LegeStaat(
            self.tr("Eerst een OPP"),
            self.tr("Horen hoort bij een OPP. Begin er een; dan kun je de leerling horen."),
            self.tr("Naar het OPP"),
            "document",
        )
        self._geen_opp.gevraagd.connect(self.opp_gevraagd)
        boven = QHBoxLayout()
        boven.setSpacing(12)
        boven.setContentsMargins(0, 0, tokens.MARGE, 0)
        boven.addWidget(self._uitleg, 1)
        boven.addWidget(self._hoor, 0, Qt.AlignmentFlag.AlignTop)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 16, 0, 0)
        stapel.setSpacing(12)
        stapel.addLayout(boven)
        for deel in (self._leeg, self._geen_opp):
            deel.hide()
            stapel.addWidget(deel)
        stapel.addWidget(self._lijst, 1)

    def toon(self, dossier: Dossier) -> None:
        """Show the records of a pupil."""
        heeft, gehoord = dossier.opp is not None, bool(dossier.hoorgesprekken)
        self._hoor.setText(self.tr("{} horen").format(dossier.roepnaam))
        self._hoor.setVisible(heeft)
        self._uitleg.setText(
            self.tr(
                "Bij elk nieuw OPP en bij elke bijstelling krijgt {} de kans te vertellen wat helpt."
            ).format(dossier.roepnaam)
        )
        self._uitleg.setVisible(heeft or gehoord)
        self._leeg.setVisible(heeft and not gehoord)
        self._geen_opp.setVisible(not heeft and not gehoord)
        self._lijst.setVisible(gehoord)
        self._lijst.zet([(een, partial(self._kaart, een)) for een in dossier.hoorgesprekken])

    def _kaart(self, een: Hoorblad) -> QWidget:
        """Make the card of one record."""
        kop = een.moment.label if een.moment else self.tr("Horen")
        kaart = Kaart(kop[:1].upper() + kop[1:])
        kaart.kopregel.addWidget(Pil(een.uitkomst.label, woorden.PIL_HOREN.get(een.uitkomst, "stil"), kaart))
        waar = [woorden.op(een.op), een.manier.label if een.manier else "", een.door]
        kaart.voeg_toe(Hulptekst(" · ".join(deel for deel in waar if deel) or self.tr("Nog zonder datum")))
        for gezegd in een.uitspraken:
            kaart.inhoud.addSpacing(4)
            kaart.voeg_toe(Tekst(citaat(gezegd), kies=True))
            if gezegd.in_plan is not None and gezegd.in_plan != InPlan.ZO:
                kaart.voeg_toe(Hulptekst(gezegd.in_plan.label))
        kaart.inhoud.addSpacing(8)
        voet = QHBoxLayout()
        voet.setSpacing(12)
        voet.addWidget(Hulptekst(self._daarna(een)), 1)
        openen = Knop(self.tr("Verslag openen"))
        openen.setAccessibleDescription(f"{kop}, {woorden.op(een.op)}")
        openen.clicked.connect(partial(self.verslag_gevraagd.emit, een.id))
        voet.addWidget(openen)
        kaart.inhoud.addLayout(voet)
        return kaart

    def _daarna(self, een: Hoorblad) -> str:
        """Return what comes after: told, still to tell, offered again."""
        if een.teruggekoppeld_op:
            return self.tr("Teruggekoppeld op {}.").format(woorden.op(een.teruggekoppeld_op))
        if een.uitkomst == HoorUitkomst.GEHOORD:
            return self.tr("Nog niet verteld wat er met de inbreng is gedaan.")
        if een.nogmaals_op:
            return self.tr("Opnieuw aanbieden op {}.").format(woorden.op(een.nogmaals_op))
        return ""
