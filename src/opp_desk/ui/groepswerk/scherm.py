"""The page for a whole group: choose the group, give the same to several pupils, or look back together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from opp_desk.ui.groepswerk.terugkijken import Terugkijken
from opp_desk.ui.groepswerk.uitdelen import Uitdelen
from opp_desk.ui.onderdelen import Foutbalk, Keuzelijst, LegeStaat, Paginakop, Skelet, Stapel
from opp_desk.usecases.bulkbeeld import lees_groepsbeeld

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.bulkbeeld import Groepsbeeld
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 60
_GROEP: Final = 220
_ALLE: Final = ""
TABBLADEN: Final = ("uitdelen", "terugkijken")


class GroepswerkPage(QWidget):
    """``toon(groep="6b", tab="terugkijken")``; without a group everybody."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Groepswerk"))
        self._werk = werk
        self._beeld: Groepsbeeld | None = None
        self._groep = _ALLE
        self._oud = False
        self.groep = Keuzelijst(ouder=self, leeg="")
        self.groep.setAccessibleName(self.tr("Groep"))
        self.groep.setFixedWidth(_GROEP)
        self._kop = Paginakop(
            self.tr("Groepswerk"), self.tr("Eén keer typen, bij meer leerlingen"), (self.groep,), self
        )
        self.uitdelen, self.terugkijken = Uitdelen(werk, self), Terugkijken(werk, self)
        self.tabs = QTabWidget(self)
        self._fout = Foutbalk(self)
        self._leeg = LegeStaat(
            self.tr("Nog geen lopende OPP’s"),
            self.tr("Begin eerst bij een paar leerlingen een OPP. Daarna werk je hier voor de hele groep."),
            self.tr("Naar Leerlingen"),
            "leerlingen",
        )
        self._lagen = Stapel(self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, groep: str | None = None, tab: str = "", **_waar: Any) -> None:
        """Show the page, for a group if one is named."""
        if groep is not None:
            self._groep = groep
        if tab in TABBLADEN:
            self.tabs.setCurrentIndex(TABBLADEN.index(tab))
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        return {"groep": self._groep, "tab": TABBLADEN[self.tabs.currentIndex()]}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._vers.start()

    def _bouw(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Onderdelen van het groepswerk"))
        self.tabs.addTab(self.uitdelen, self.tr("Bij meer leerlingen zetten"))
        self.tabs.addTab(self.terugkijken, self.tr("Samen terugkijken"))
        inhoud = QWidget()
        stapel = QVBoxLayout(inhoud)
        stapel.setContentsMargins(24, 20, 24, 16)
        stapel.setSpacing(12)
        stapel.addWidget(self._kop)
        stapel.addWidget(self.tabs, 1)
        wachten = QWidget()
        laden = QVBoxLayout(wachten)
        laden.setContentsMargins(24, 24, 24, 24)
        laden.addWidget(self._fout)
        laden.addWidget(Skelet(8, wachten))
        laden.addStretch(1)
        for laag in (wachten, inhoud, self._leeg):
            self._lagen.addWidget(laag)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(self._lagen)

    def _verbind(self) -> None:
        self.groep.gewijzigd.connect(self._andere_groep)
        self.terugkijken.uitdelen_gevraagd.connect(self._naar_uitdelen)
        self._leeg.gevraagd.connect(self._naar_leerlingen)
        self._fout.opnieuw.connect(self._lees)
        self._vers.timeout.connect(self._lees)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _lees(self) -> None:
        self._oud = False
        self._werk.jobs.vraag(lees_groepsbeeld, self._toon_beeld, self._mislukt)

    def _toon_beeld(self, beeld: Groepsbeeld) -> None:
        self._beeld = beeld
        self._fout.hide()
        namen = [(_ALLE, self.tr("Alle groepen ({})").format(len(beeld.kandidaten)))]
        namen += [(naam, self.tr("Groep {0} ({1})").format(naam, aantal)) for naam, aantal in beeld.groepen]
        self.groep.zet_keuzes(namen)
        if self._groep not in dict(beeld.groepen):
            self._groep = _ALLE
        self.groep.zet_waarde(self._groep)
        self._lagen.setCurrentIndex(1 if beeld.kandidaten else 2)
        self._vul()

    def _vul(self) -> None:
        if self._beeld is not None:
            self.uitdelen.toon(self._beeld, self._groep)
            self.terugkijken.toon(self._beeld, self._groep)

    def _andere_groep(self) -> None:
        self._groep = self.groep.waarde() or _ALLE
        self._vul()

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        self._oud = True
        if self.isVisible():
            self._vers.start()

    def _naar_uitdelen(self) -> None:
        self.tabs.setCurrentIndex(0)

    def _naar_leerlingen(self) -> None:
        self._werk.ga_naar.emit("leerlingen", {})

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._beeld is None:
            self._fout.toon(
                self.tr("De OPP’s konden niet worden gelezen."), self.tr("Er is niets gewijzigd.")
            )
