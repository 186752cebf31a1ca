"""The quiet sheet that every screen before the vault stands on: one card in the middle of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Foutbalk, Kaart, Ondertitel, Titel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

_BREED = 560


class Blad(QScrollArea):
    """A card with a title; ``inhoud`` (a QVBoxLayout) takes the rest. ``foutbalk`` shows what went wrong."""

    def __init__(self, titel: str, ondertitel: str = "", breed: int = _BREED) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(titel)
        grond = QWidget()
        rij = QHBoxLayout(grond)
        rij.setContentsMargins(24, 24, 24, 24)
        kolom = QVBoxLayout()
        kaart = Kaart()
        kaart.setMaximumWidth(breed)
        kaart.inhoud.setContentsMargins(32, 28, 32, 28)
        kaart.inhoud.setSpacing(14)
        self.inhoud: QVBoxLayout = kaart.inhoud
        self.foutbalk = Foutbalk(kaart)
        self.inhoud.addWidget(Titel(titel, kaart))
        if ondertitel:
            self.inhoud.addWidget(Ondertitel(ondertitel, kaart))
        self.inhoud.addWidget(self.foutbalk)
        kolom.addStretch(1)
        kolom.addWidget(kaart)
        kolom.addStretch(1)
        rij.addStretch(1)
        rij.addLayout(kolom, 100)
        rij.addStretch(1)
        self.setWidget(grond)

    def naast_elkaar(self, *delen: QWidget, rek: bool = True) -> QLayout:
        """Put widgets beside each other in one line."""
        rij = QHBoxLayout()
        rij.setSpacing(12)
        for deel in delen:
            rij.addWidget(deel, 1 if rek else 0)
        if not rek:
            rij.addStretch(1)
        self.inhoud.addLayout(rij)
        return rij

    def meld_fout(self, tekst: str, _acties: tuple[str, ...] = ()) -> None:
        """Show what happened and what is safe; the first sentence is the head."""
        wat, _, veilig = tekst.partition(". ")
        self.foutbalk.toon(wat if wat.endswith(".") else f"{wat}.", veilig, "")
