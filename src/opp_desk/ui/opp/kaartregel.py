"""A row that is a card: closed it says in short what is in it, open it is a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Kaart, Pil, Tekst, TekstKnop
from opp_desk.ui.opp.regel import Regel, Regelkop

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opp_desk.usecases.formulier import Formulier

_LABEL: Final = 104
_KOP: Final = 96
_SMAL: Final = 340
_RANDEN: Final = 44


class Kopknop(TekstKnop):
    """The head of a card: opens and closes it; a long title is cut with an ellipsis and read in full."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", "pijl-rechts", ouder)
        self._titel = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_KOP)

    def zet_titel(self, titel: str) -> None:
        """Show this title."""
        self._titel = titel
        self.setAccessibleName(titel)
        self._pas()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut again."""
        super().resizeEvent(event)
        self._pas()

    def _pas(self) -> None:
        ruimte = max(self.width() - _RANDEN, 0)
        kort = QFontMetrics(self.font()).elidedText(self._titel, Qt.TextElideMode.ElideRight, ruimte)
        self.setText(kort)
        self.setToolTip(self._titel if kort != self._titel else "")


class Kaartregel(Regel):
    """The kind must have a ``kop``. The form is made when the card is first opened."""

    def bouw(self) -> None:
        """A head that opens and closes, a summary, and later the form."""
        self._kaart = Kaart(ouder=self)
        self._kop = Kopknop(self._kaart)
        self._kop.clicked.connect(self._wissel)
        self._pil = Pil("", "stil", self._kaart)
        kopregel = QHBoxLayout()
        kopregel.setSpacing(8)
        kopregel.addWidget(self._kop, 1)
        kopregel.addWidget(self._pil)
        kopregel.addWidget(self.knoppen)
        self._samenvatting = QWidget(self._kaart)
        self._regels = QVBoxLayout(self._samenvatting)
        self._regels.setContentsMargins(0, 0, 0, 0)
        self._regels.setSpacing(2)
        self._kaart.inhoud.addLayout(kopregel)
        self._kopregel = kopregel
        self._kaart.voeg_toe(self._samenvatting)
        self.stapel.addWidget(self._kaart)
        self._getoond: Regelkop | None = None
        self.klap(open_=False)

    @property
    def open(self) -> bool:
        """Return whether the form is in sight."""
        return self.blad is not None and not self.blad.isHidden()

    def toon(self, formulier: Formulier, nummer: int) -> None:
        """Show the row, open or closed."""
        super().toon(formulier, nummer)
        if self.soort.kop is not None:
            self._toon_kop(self.soort.kop(formulier, nummer))

    def toon_knoppen(self) -> None:
        """Show the buttons of a card that is open."""
        self.knoppen.setVisible(self.open and not self.vast)

    def klap(self, *, open_: bool) -> None:
        """Open or close the form."""
        if open_ and self.blad is None:
            self._kaart.voeg_toe(self.maak_blad())
        if self.blad is not None:
            self.blad.setVisible(open_)
        self._samenvatting.setVisible(not open_ and self._regels.count() > 0)
        self.toon_knoppen()
        self._kaart.zet_soort("actief" if open_ else "gewoon")
        self._kop.zet_icoon("pijl" if open_ else "pijl-rechts")
        self._kop.setAccessibleDescription(self.tr("open") if open_ else self.tr("gesloten"))

    def richt(self, veld: str = "") -> None:
        """Open the card and put the focus in a field of it."""
        self.klap(open_=True)
        super().richt(veld)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pill beneath the head in a narrow card."""
        super().resizeEvent(event)
        smal = self.width() < _SMAL
        if smal == (self._kaart.inhoud.indexOf(self._pil) >= 0):
            return
        if smal:
            self._kopregel.removeWidget(self._pil)
            self._kaart.inhoud.insertWidget(2, self._pil)
        else:
            self._kaart.inhoud.removeWidget(self._pil)
            self._kopregel.insertWidget(1, self._pil)

    def _wissel(self) -> None:
        self.klap(open_=not self.open)

    def _toon_kop(self, kop: Regelkop) -> None:
        """Show title, pill and lines of the closed card."""
        if kop == self._getoond:
            return
        self._getoond = kop
        self._kop.zet_titel(kop.titel)
        self._pil.zet(*kop.pil)
        while (deel := self._regels.takeAt(0)) is not None:
            if (rij := deel.widget()) is not None:
                rij.hide()
                rij.deleteLater()
        for label, tekst in kop.regels:
            self._regels.addWidget(_tweeluik(label, tekst, self._samenvatting))
        self._samenvatting.setVisible(not self.open and bool(kop.regels))


def _tweeluik(label: str, tekst: str, ouder: QWidget) -> QWidget:
    """Return a muted label and its text beside each other."""
    rij = QWidget(ouder)
    naast = QHBoxLayout(rij)
    naast.setContentsMargins(0, 0, 0, 0)
    naast.setSpacing(12)
    links = Hulptekst(label, rij)
    links.setFixedWidth(_LABEL)
    naast.addWidget(links, 0, Qt.AlignmentFlag.AlignTop)
    naast.addWidget(Tekst(tekst, rij), 1)
    return rij
