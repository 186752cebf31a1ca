"""One dossier on the page Wissen: since when it may go, or why it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.onderdelen import Hulptekst, Invoer, Knop, TekstKnop

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.wissen import Wisregel


class Wisrij(QWidget):
    """``wissen`` asks to erase, ``open_`` to open the dossier, ``bewaard`` (pupil, reason) keeps it."""

    wissen = Signal(object)
    open_ = Signal(object)
    bewaard = Signal(object, str)

    def __init__(self, regel: Wisregel, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.regel = regel
        self._open = TekstKnop(regel.naam, ouder=self)
        self._open.setAccessibleName(self.tr("Dossier van {} openen").format(regel.naam))
        self._waarom = Hulptekst(self._zin(), self)
        self.houd = Knop(
            self.tr("Bewaarstop weghalen") if regel.bewaarstop else self.tr("Langer bewaren"), ouder=self
        )
        self.wis = Knop(self.tr("Wissen…"), ouder=self)
        self.wis.setAccessibleName(self.tr("Dossier van {} wissen").format(regel.naam))
        self.wis.setVisible(not regel.bewaarstop)
        self.reden = Invoer(self.tr("Waarom? Bijvoorbeeld: geschil, klacht, meldcode"), self)
        self.reden.setAccessibleName(self.tr("Waarom blijft dit dossier bewaard?"))
        self.reden.hide()
        links = QVBoxLayout()
        links.setSpacing(2)
        links.addWidget(self._open)
        links.addWidget(self._waarom)
        regelrij = QHBoxLayout()
        regelrij.setSpacing(8)
        regelrij.addLayout(links, 1)
        regelrij.addWidget(self.houd)
        regelrij.addWidget(self.wis)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(16, 8, 12, 8)
        stapel.addLayout(regelrij)
        stapel.addWidget(self.reden)
        self._open.clicked.connect(self._geopend)
        self.wis.clicked.connect(self._gewist)
        self.houd.clicked.connect(self._gehouden)

    def leerling(self) -> UUID:
        """Return whose dossier it is."""
        return self.regel.leerling

    def _zin(self) -> str:
        regel = self.regel
        if regel.eerder is not None:
            return self.tr("Gewist op {}, en weer terug door een oude kopie.").format(
                schrijf_datum(regel.eerder)
            )
        if regel.bewaarstop:
            return self.tr("Bewaarstop: {}").format(regel.bewaarstop)
        if regel.gevraagd:
            return self.tr("Op verzoek: jullie besloten dat dit dossier gewist wordt.")
        if regel.uitstroomdatum is None or regel.tot is None:
            return ""
        return self.tr("Vertrokken op {0}. Bewaard tot {1}.").format(
            schrijf_datum(regel.uitstroomdatum), schrijf_datum(regel.tot)
        )

    def _geopend(self) -> None:
        self.open_.emit(self.regel.leerling)

    def _gewist(self) -> None:
        self.wissen.emit(self.regel)

    def _gehouden(self) -> None:
        """Take the bewaarstop away, or ask the reason first and then set it."""
        if self.regel.bewaarstop:
            self.bewaard.emit(self.regel.leerling, "")
        elif self.reden.isHidden():
            self.reden.show()
            self.reden.setFocus()
            self.houd.setText(self.tr("Bewaarstop zetten"))
        elif reden := str(self.reden.waarde()).strip():
            self.bewaard.emit(self.regel.leerling, reden)
