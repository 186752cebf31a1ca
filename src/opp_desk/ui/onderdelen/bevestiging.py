"""The only dialog that blocks: a decision that cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from opp_desk.ui.onderdelen.knoppen import Knop, PrimaireKnop
from opp_desk.ui.onderdelen.schuif import kolombreedte
from opp_desk.ui.onderdelen.teksten import Kop, Tekst

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Bevestiging(QDialog):
    """Say in full what will happen and ask with verbs. Show with ``open()``; listen to ``accepted``.

    Enter does not decide: the focus begins on the way back. It removes itself when closed.
    Put extra widgets (a reason to type) in ``inhoud``; ``doe_knop`` may be disabled until they are filled in.
    """

    def __init__(
        self, titel: str, tekst: str, doe: str, niet_doen: str = "", ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(titel)
        self.setModal(True)
        self.setFixedWidth(min(520, kolombreedte()))
        uitleg = Tekst(tekst, self)
        self.setAccessibleDescription(tekst)
        self.doe_knop = PrimaireKnop(doe, ouder=self)
        self.terug_knop = Knop(niet_doen or self.tr("Niet doen"), ouder=self)
        self.doe_knop.clicked.connect(self.accept)
        self.terug_knop.clicked.connect(self.reject)
        self.inhoud = QVBoxLayout()
        self.inhoud.setSpacing(12)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addStretch(1)
        knoppen.addWidget(self.terug_knop)
        knoppen.addWidget(self.doe_knop)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(24, 24, 24, 24)
        stapel.setSpacing(12)
        stapel.addWidget(Kop(titel, self))
        stapel.addWidget(uitleg)
        stapel.addLayout(self.inhoud)
        stapel.addSpacing(8)
        stapel.addLayout(knoppen)
        self.terug_knop.setFocus()
