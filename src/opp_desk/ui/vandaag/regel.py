"""Which rule: a small sheet with the sentence, the sum, the article, and how sure we are of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.recht import Eis, Merk
from opp_desk.ui.meldingen import kondig_aan
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Kop, Pil, Tekst, Tussenkop

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_BREED: Final = 400
_SOORT: Final = {
    Merk.GEVERIFIEERD: "goed",
    Merk.NIET_GEVERIFIEERD: "let_op",
    Merk.AFSPRAAK: "neutraal",
    Merk.ADVIES: "neutraal",
    Merk.PROGRAMMA: "stil",
}


class Regelblad(QFrame):
    """A sheet over the page; Escape, Enter or a click beside it takes it away.

    ``som`` is how the day was counted: "1 september + 6 weken = 13 oktober".
    """

    def __init__(self, eis: Eis, ouder: QWidget, *, som: str = "") -> None:
        super().__init__(ouder, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tekst = " ".join(deel for deel in (f"{som}." if som else "", eis.tekst, eis.bron) if deel)
        self.setAccessibleName(self._tekst)
        blad = Kaart(ouder=self)
        blad.setFixedWidth(_BREED)
        blad.inhoud.setSpacing(8)
        if som:
            blad.voeg_toe(Kop(som, blad))
        blad.voeg_toe(Tekst(eis.tekst, blad))
        if eis.artikel:
            blad.voeg_toe(Tussenkop(eis.artikel, blad))
        voet = QHBoxLayout()
        voet.setSpacing(8)
        voet.addWidget(Pil(eis.merk.value, _SOORT[eis.merk], blad))
        wanneer = schrijf_datum(eis.gecontroleerd_op) if eis.gecontroleerd_op else ""
        voet.addWidget(Hulptekst(self.tr("gecontroleerd op {}").format(wanneer) if wanneer else "", blad), 1)
        blad.inhoud.addLayout(voet)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.addWidget(blad)

    def open_bij(self, link: QWidget) -> None:
        """Show the sheet beneath ``link``, within the screen, and let a screen reader say it."""
        self.adjustSize()
        plek = link.mapToGlobal(QPoint(0, link.height() + 4))
        scherm = link.screen().availableGeometry()
        x = min(plek.x(), scherm.right() - self.width())
        y = plek.y() if plek.y() + self.height() <= scherm.bottom() else plek.y() - self.height() - 40
        self.move(max(scherm.left(), x), max(scherm.top(), y))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        kondig_aan(self, self._tekst)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Enter as well; Escape is Qt's own."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape}:
            self.close()
            return
        super().keyPressEvent(event)
