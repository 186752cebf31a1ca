"""A quiet line at the top of Vandaag, with one small button; not there while there is nothing to say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Hulptekst, TekstKnop

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek


class StilleRegel(QWidget):
    """``doe`` stands on the button, which opens the page ``scherm``. What is said stands in who derives."""

    def __init__(self, werk: Werkplek, doe: str, scherm: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._laatste = Laatste(self)
        self._tekst = Hulptekst("", self)
        self._tekst.setWordWrap(False)
        self.knop = TekstKnop(doe, klein=True, ouder=self)
        self.knop.clicked.connect(partial(werk.ga_naar.emit, scherm, {}))
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(8)
        rij.addWidget(self._tekst)
        rij.addWidget(self.knop)
        rij.addStretch(1)
        self.hide()

    def _zeg(self, tekst: str) -> None:
        """Say this; nothing takes the line away."""
        self._tekst.setText(tekst)
        self.setVisible(bool(tekst))
