"""Why a question is asked: one small word under the question, the reason when somebody wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, TekstKnop

if TYPE_CHECKING:
    from opp_desk.ui.onderdelen import Veldblok


class Waarom(QWidget):
    """Stands in a `Veldblok`, right under its warning. Closed until the user asks."""

    def __init__(self, blok: Veldblok) -> None:
        super().__init__(blok)
        self._knop = TekstKnop(self.tr("Waarom?"), klein=True, ouder=self)
        self._knop.setAccessibleName(self.tr("Waarom vragen we dit?"))
        self._knop.clicked.connect(self._wissel)
        self._reden = Hulptekst("", self)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(0)
        stapel.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignLeft)
        stapel.addWidget(self._reden)
        self._reden.hide()
        self.hide()
        onder = blok.layout()
        if isinstance(onder, QVBoxLayout):
            onder.insertWidget(onder.indexOf(blok.veld) + 2, self)

    def zet(self, reden: str) -> None:
        """Offer this reason; "" takes the word away. Another question begins closed."""
        if reden != self._reden.text():
            self._reden.setText(reden)
            self._reden.hide()
        self.setVisible(bool(reden))

    def _wissel(self) -> None:
        self._reden.setVisible(self._reden.isHidden())
        self._knop.setAccessibleDescription("" if self._reden.isHidden() else self._reden.text())
