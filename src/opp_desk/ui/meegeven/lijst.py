"""The packages that were made before, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.meegeven import woorden
from opp_desk.ui.onderdelen import Hulptekst, Pil, Rijkaart, Tekst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.usecases.meegeefbeeld import Pakket


class Pakketlijst(QWidget):
    """Shows nothing while there was no package."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._kaart: Rijkaart | None = None
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)

    def toon(self, pakketten: Sequence[Pakket]) -> None:
        """Show these packages."""
        if self._kaart is not None:
            self._kaart.deleteLater()
            self._kaart = None
        self.setVisible(bool(pakketten))
        if not pakketten:
            return
        self._kaart = Rijkaart(self.tr("Eerdere pakketten"), ouder=self)
        for pakket in pakketten:
            self._kaart.voeg_rij(self._rij(pakket))
        self._stapel.addWidget(self._kaart)

    def _rij(self, pakket: Pakket) -> QWidget:
        rij = QWidget(self._kaart)
        gemaakt = schrijf_datum(pakket.gemaakt_op) if pakket.gemaakt_op else ""
        tot = schrijf_datum(pakket.tot) if pakket.tot else ""
        delen = (
            woorden.leerlingen(pakket.leerlingen),
            self.tr("gemaakt op {}").format(gemaakt) if gemaakt else "",
            self.tr("tot en met {}").format(tot) if tot else "",
        )
        links = QVBoxLayout()
        links.setSpacing(2)
        links.addWidget(Tekst(pakket.voor, rij))
        links.addWidget(Hulptekst(" · ".join(deel for deel in delen if deel), rij))
        indeling = QHBoxLayout(rij)
        indeling.addLayout(links, 1)
        indeling.addWidget(Pil(*woorden.stand(pakket), rij))
        return rij
