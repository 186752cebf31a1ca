"""Other times that the pupil was heard: short cards to read, with the way to open one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.keuzes import HoorUitkomst
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Pil, Tekst, TekstKnop, Tussenkop
from opp_desk.ui.opp.zinsdelen import citaat, dag, samen

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.horenbeeld import Keer

_PIL: Final = {HoorUitkomst.GEHOORD: "goed", HoorUitkomst.KANS_GEGEVEN: "neutraal"}


class Eerder(QWidget):
    """The cards. ``gevraagd`` carries the hoorgesprek that somebody wants to see."""

    gevraagd = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._keren: tuple[Keer, ...] = ()
        self._kaarten: list[QWidget] = []
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(12)
        self._stapel.addWidget(Tussenkop(self.tr("Andere keren"), self))
        self.hide()

    def toon(self, keren: tuple[Keer, ...]) -> None:
        """Show these times."""
        self.setVisible(bool(keren))
        if keren == self._keren:
            return
        self._keren = keren
        for oud in self._kaarten:
            self._stapel.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        self._kaarten = [self._kaart(keer) for keer in keren]
        for kaart in self._kaarten:
            self._stapel.addWidget(kaart)

    def _kaart(self, keer: Keer) -> QWidget:
        titel = samen(", ", dag(keer.op) or self.tr("zonder datum"), keer.moment)
        kaart = Kaart(titel, ouder=self)
        kaart.kopregel.addWidget(Pil(keer.uitkomst.label, _PIL.get(keer.uitkomst, "let_op"), kaart))
        if keer.manier is not None:
            kaart.voeg_toe(Hulptekst(self.tr("Hoe: {}").format(keer.manier.label), kaart))
        for gezegd in keer.gezegd:
            kaart.voeg_toe(Tekst(citaat(gezegd), kaart, kies=True))
            keuze = gezegd.in_plan.label if gezegd.in_plan else self.tr("nog niet gevraagd")
            kaart.voeg_toe(Hulptekst(self.tr("Mag dit in het plan? {}").format(keuze), kaart))
        terug = dag(keer.teruggekoppeld_op)
        if terug:
            kaart.voeg_toe(Hulptekst(self.tr("Verteld wat we ermee doen op {}").format(terug), kaart))
        knop = TekstKnop(self.tr("Openen"), "pijl-rechts", kaart)
        knop.setAccessibleName(self.tr("Openen: {}").format(titel))
        knop.clicked.connect(partial(self._open, keer.id))
        kaart.voeg_toe(knop)
        return kaart

    def _open(self, hoorgesprek: UUID, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.gevraagd.emit(hoorgesprek)
