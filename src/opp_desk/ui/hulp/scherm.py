"""The page: the list of pages with a line to search at the left, one page at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.hulp.bladzijden import GROEPEN, KORT, bladzijden, zoek
from opp_desk.ui.hulp.lezer import Lezer
from opp_desk.ui.hulp.wijzer import Hoofdstuk, Wijzer
from opp_desk.ui.onderdelen import Hulptekst, Invoer, TekstKnop

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek

_LIJST_BREED: Final = 232
_SCHERM: Final = "scherm:"


class HulpPage(QWidget):
    """The handleiding. ``toon(pagina="opp")`` opens a page; one that does not exist opens the first."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._sleutel, self._gelezen = "", list[str]()
        self.setWindowTitle(self.tr("Hulp"))
        self._zoek = Invoer(self.tr("Zoek in de hulp"))
        self._zoek.setAccessibleName(self.tr("Zoek in de hulp"))
        self._zoek.setClearButtonEnabled(True)
        self._zoek.textChanged.connect(self._zeef)
        self._zoek.returnPressed.connect(self._open_eerste)
        self._lijst = Wijzer(self.tr("Onderwerpen"))
        self._lijst.gekozen.connect(self._kies)
        self._niets = Hulptekst(self.tr("Niets gevonden. Probeer een ander woord."))
        self._niets.hide()
        self._terug = TekstKnop(self.tr("Terug"), "pijl-links")
        self._terug.clicked.connect(self.terug)
        self._terug.hide()
        self._lezer = Lezer()
        self._lezer.gevolgd.connect(self._volg)
        self._bouw()
        self._zeef("")

    def _bouw(self) -> None:
        schuif = QScrollArea()
        schuif.setWidgetResizable(True)
        schuif.setFrameShape(QScrollArea.Shape.NoFrame)
        schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        schuif.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        schuif.setWidget(self._lijst)
        links = QWidget()
        links.setFixedWidth(_LIJST_BREED)
        stapel = QVBoxLayout(links)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        stapel.addWidget(self._zoek)
        stapel.addWidget(self._niets)
        stapel.addWidget(schuif, 1)
        rechts = QVBoxLayout()
        rechts.setSpacing(8)
        rechts.addWidget(self._terug, 0, Qt.AlignmentFlag.AlignLeft)
        rechts.addWidget(self._lezer, 1)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(tokens.MARGE, tokens.MARGE, 0, 0)
        rij.setSpacing(32)
        rij.addWidget(links)
        rij.addLayout(rechts, 1)

    def toon(self, pagina: str = "", **_waar: object) -> None:
        """Show a page; without one the page of last time."""
        self._open(pagina or self._sleutel)

    def verlaat(self) -> None:
        """Nothing is typed that must be kept."""

    def waar(self) -> dict[str, str]:
        """Return which page is shown."""
        return {"pagina": self._sleutel}

    def terug(self) -> None:
        """Show the page that was read before."""
        if self._gelezen:
            vorige, self._sleutel = self._gelezen.pop(), ""
            self._open(vorige)

    def _open(self, pagina: str) -> None:
        sleutel = pagina if pagina in bladzijden() else "index"
        if self._sleutel and sleutel != self._sleutel:
            self._gelezen.append(self._sleutel)
        blad = bladzijden()[sleutel]
        if sleutel != self._sleutel:
            self._sleutel = sleutel
            self._lezer.toon(blad.titel, blad.tekst)
        self._lezer.markeer(self._zoek.text())
        self._lijst.kies(sleutel)
        self._terug.setVisible(bool(self._gelezen))

    def _kies(self, sleutel: str) -> None:
        self._open(sleutel)

    def _volg(self, adres: str) -> None:
        """Follow a link: to another page, or to a screen of the program."""
        if adres.startswith(_SCHERM):
            self._werk.ga_naar.emit(adres.removeprefix(_SCHERM), {})
            return
        self._open(adres.rpartition("/")[2].partition("#")[0].removesuffix(".md"))

    def _zeef(self, getypt: str) -> None:
        blijft = set(zoek(getypt))
        self._lijst.zet(
            [
                Hoofdstuk(sleutel, KORT.get(sleutel, bladzijden()[sleutel].titel), groep)
                for groep, sleutels in GROEPEN
                for sleutel in sleutels
                if sleutel in blijft
            ]
        )
        self._lijst.kies(self._sleutel)
        self._niets.setVisible(not blijft)
        if self._sleutel:
            self._lezer.markeer(getypt if self._sleutel in blijft else "")

    def _open_eerste(self) -> None:
        if treffers := zoek(self._zoek.text()):
            self._open(treffers[0])
            self._lezer.setFocus()
