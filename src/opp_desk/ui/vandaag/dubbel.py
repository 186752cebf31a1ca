"""The quiet line on Vandaag when two people wrote in one field: how often, and the way there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Hulptekst, TekstKnop
from opp_desk.usecases.botsingen import tel_botsingen

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek


class Dubbelregel(QWidget):
    """Not there while there is nothing to look at."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._laatste = Laatste(self)
        self._tekst = Hulptekst("", self)
        self._tekst.setWordWrap(False)
        self.knop = TekstKnop(self.tr("Bekijken"), klein=True, ouder=self)
        self.knop.clicked.connect(partial(werk.ga_naar.emit, "bekijken", {}))
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(8)
        rij.addWidget(self._tekst)
        rij.addWidget(self.knop)
        rij.addStretch(1)
        self.hide()

    def laad(self) -> None:
        """Count again."""
        self._werk.jobs.vraag(tel_botsingen, self._laatste.van(self._toon))

    def _toon(self, aantal: int) -> None:
        self._tekst.setText(
            self.tr("Op 1 plek staan twee teksten, van twee collega’s.")
            if aantal == 1
            else self.tr("Op {} plekken staan twee teksten, van twee collega’s.").format(aantal)
        )
        self.setVisible(bool(aantal))
