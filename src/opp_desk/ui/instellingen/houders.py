"""The card with who can open the vault: a row per person, with what can be done for that person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Pil, Rijkaart, TekstKnop, Tussenkop

if TYPE_CHECKING:
    from opp_desk.usecases.toegang import Sleutelhouder


class Houders(QWidget):
    """Everybody with a key. ``wachtwoord_gevraagd`` and ``weg_gevraagd`` carry the `Sleutelhouder`."""

    wachtwoord_gevraagd = Signal(object)
    weg_gevraagd = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._kaart: Rijkaart | None = None

    def zet(self, houders: tuple[Sleutelhouder, ...]) -> None:
        """Show these people."""
        if self._kaart is not None:
            self._kaart.hide()
            self._kaart.deleteLater()
        self._kaart = Rijkaart(self.tr("Wie kan deze kluis openen?"))
        for houder in houders:
            self._kaart.voeg_rij(self._rij(houder))
        self._stapel.addWidget(self._kaart)

    def _rij(self, houder: Sleutelhouder) -> QWidget:
        rij = QWidget()
        wachtwoord = TekstKnop(
            self.tr("Wachtwoord wijzigen") if houder.ik else self.tr("Nieuw wachtwoord geven")
        )
        wachtwoord.setAccessibleName(f"{wachtwoord.text()}: {houder.naam}")
        wachtwoord.clicked.connect(partial(self.wachtwoord_gevraagd.emit, houder))
        teksten = QVBoxLayout()
        teksten.setSpacing(0)
        teksten.addWidget(Tussenkop(houder.naam))
        teksten.addWidget(Hulptekst(houder.rol.label if houder.rol else self.tr("rol niet ingevuld")))
        regel = QHBoxLayout(rij)
        regel.setSpacing(16)
        regel.addLayout(teksten, 1)
        if houder.ik:
            regel.addWidget(Pil(self.tr("jij"), "stil"))
        regel.addWidget(wachtwoord)
        if not houder.ik:
            weg = TekstKnop(self.tr("Weghalen"))
            weg.setAccessibleName(self.tr("Weghalen: {}").format(houder.naam))
            weg.clicked.connect(partial(self.weg_gevraagd.emit, houder))
            regel.addWidget(weg)
        return rij
