"""The terms for the own calendar: what goes into the file, and whether names may be in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Kaart, PrimaireKnop, Tekst, TekstKnop, Vinkje

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_BREED: Final = 400


class Agendablad(QFrame):
    """A sheet over the page. ``gekozen`` tells whether the names go along; Escape takes the sheet away."""

    gekozen = Signal(bool)

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(self.tr("Termijnen naar je agenda"))
        blad = Kaart(self.tr("Naar je agenda"), ouder=self)
        blad.setFixedWidth(_BREED)
        blad.inhoud.setSpacing(8)
        uitleg = self.tr(
            "Je krijgt een bestand met de termijnen van het komende jaar. Open het met je agenda. "
            "Maak je later een nieuw bestand, dan schuiven de dagen mee."
        )
        blad.voeg_toe(Tekst(uitleg, blad))
        self._namen = Vinkje(self.tr("Zet de namen van leerlingen erbij"), blad)
        blad.voeg_toe(self._namen)
        letter = self.tr("Zonder vinkje staat er alleen ‘OPP: N.’. Denk aan wie er in je agenda meekijkt.")
        blad.voeg_toe(Hulptekst(letter, blad))
        bewaar, sluit = (
            PrimaireKnop(self.tr("Opslaan…"), ouder=blad),
            TekstKnop(self.tr("Sluiten"), ouder=blad),
        )
        bewaar.clicked.connect(self._kies)
        sluit.clicked.connect(self.close)
        voet = QHBoxLayout()
        voet.setSpacing(8)
        voet.addWidget(bewaar)
        voet.addWidget(sluit)
        voet.addStretch(1)
        blad.inhoud.addLayout(voet)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.addWidget(blad)

    def open_bij(self, knop: QWidget) -> None:
        """Show the sheet beneath a button, within the screen, with the focus on the choice."""
        self.adjustSize()
        plek = knop.mapToGlobal(QPoint(knop.width() - self.width(), knop.height() + 4))
        scherm = knop.screen().availableGeometry()
        self.move(max(scherm.left(), min(plek.x(), scherm.right() - self.width())), plek.y())
        self.show()
        self._namen.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _kies(self) -> None:
        self.close()
        self.gekozen.emit(self._namen.isChecked())
