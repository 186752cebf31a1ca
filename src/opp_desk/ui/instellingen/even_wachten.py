"""A short hold on the whole window, while the vault itself is being replaced and nothing may be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from opp_desk.ui.onderdelen import Hulptekst, Voortgang

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class EvenWachten(QDialog):
    """Cannot be closed by the user; `klaar` closes it."""

    def __init__(self, wat: str, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        self.setModal(True)
        self.setWindowTitle(wat)
        self.setMinimumWidth(420)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(24, 24, 24, 24)
        stapel.setSpacing(12)
        stapel.addWidget(Voortgang(wat, self, stopbaar=False))
        stapel.addWidget(
            Hulptekst(self.tr("Zet de computer niet uit. Gebeurt dat toch, dan gaat er niets verloren."))
        )

    def reject(self) -> None:
        """Stay: Escape does not stop what must be finished."""

    def klaar(self) -> None:
        """Let the window go."""
        self.accept()
