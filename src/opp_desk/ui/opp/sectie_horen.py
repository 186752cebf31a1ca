"""What the pupil told, in short; the talk itself is a screen of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.keuzes import HoorUitkomst, InPlan
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, Pil, Tekst, TekstKnop
from opp_desk.ui.opp.sectie import Sectie
from opp_desk.ui.opp.zinsdelen import citaat, dag, samen

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.oppbeeld import Hoorbeeld, Oppbeeld


class Horen(Sectie):
    """Every time that the pupil was heard, and the way to hear the pupil again."""

    def bouw(self) -> None:
        """A button, and a card per time."""
        self._getoond: tuple[Hoorbeeld, ...] | None = None
        roepnaam = self.context.roepnaam
        self._leeg = Tekst(
            self.tr(
                "{0} heeft nog niets verteld voor dit plan. {0} kiest zelf hoe: praten, tekenen, iets laten "
                "zien. Niet willen mag ook; dat leg je vast en je vraagt het later opnieuw."
            ).format(roepnaam),
            self,
        )
        self._knop = Knop(self.tr("{} horen").format(roepnaam), "gesprekken", self)
        self._knop.clicked.connect(self._begin)
        self._kaarten = QVBoxLayout()
        self._kaarten.setSpacing(12)
        self.stapel.addWidget(self._leeg)
        self.stapel.addLayout(self._kaarten)
        self.stapel.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignLeft)

    def toon(self, beeld: Oppbeeld) -> None:
        """Show what was told."""
        super().toon(beeld)
        if beeld.hoorgesprekken == self._getoond:
            return
        self._getoond = beeld.hoorgesprekken
        while (deel := self._kaarten.takeAt(0)) is not None:
            if (oud := deel.widget()) is not None:
                oud.hide()
                oud.deleteLater()
        for gesprek in reversed(beeld.hoorgesprekken):
            self._kaarten.addWidget(self._kaart(gesprek))
        self._leeg.setVisible(not beeld.hoorgesprekken)

    def richt_eerste(self) -> None:
        """Put the focus on the button."""
        self._knop.setFocus()

    def _kaart(self, gesprek: Hoorbeeld) -> QWidget:
        titel = samen(", ", dag(gesprek.op) or self.tr("nog geen dag"), gesprek.moment)
        kaart = Kaart(titel, ouder=self)
        soort = "goed" if gesprek.uitkomst != HoorUitkomst.NOG_NIET else "let_op"
        kaart.kopregel.addWidget(Pil(gesprek.uitkomst.label, soort, kaart))
        if gesprek.manier is not None:
            kaart.voeg_toe(Hulptekst(self.tr("Hoe: {}").format(gesprek.manier.label), kaart))
        for uitspraak in gesprek.uitspraken:
            kaart.voeg_toe(Tekst(citaat(uitspraak), kaart))
            besluit = uitspraak.in_plan.label if uitspraak.in_plan else self.tr("nog niet gevraagd")
            regel = Hulptekst(self.tr("Mag dit in het plan? {}").format(besluit), kaart)
            regel.setEnabled(uitspraak.in_plan != InPlan.NIET)
            kaart.voeg_toe(regel)
        terug = dag(gesprek.teruggekoppeld_op)
        kaart.voeg_toe(
            Hulptekst(
                self.tr("Verteld wat we ermee doen op {}").format(terug)
                if terug
                else self.tr("Nog niet verteld wat jullie ermee doen"),
                kaart,
            )
        )
        knop = TekstKnop(self.tr("Openen"), "pijl-rechts", kaart)
        knop.setAccessibleName(self.tr("Openen: {}").format(titel))
        knop.clicked.connect(partial(self._open, gesprek.id))
        kaart.inhoud.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        return kaart

    def _begin(self) -> None:
        self.context.werk.ga_naar.emit("horen", {"opp": self.context.opp})

    def _open(self, hoorgesprek: UUID, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.context.werk.ga_naar.emit("horen", {"hoorgesprek": hoorgesprek})
