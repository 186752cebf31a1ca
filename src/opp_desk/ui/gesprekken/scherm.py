"""The page Gesprekken: what is not finished on top, then every note, newest first, a part at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.gesprek import Bijlage, Gesprek
from opp_desk.model.leerling import Leerling
from opp_desk.ui import sneltoetsen, tokens
from opp_desk.ui.gesprekken.lijst import Gesprekslijst
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.leerlingen.zeefknoppen import Zeefknoppen
from opp_desk.ui.onderdelen import (
    Foutbalk,
    Hulptekst,
    Keuzelijst,
    Knop,
    LegeStaat,
    Paginakop,
    PrimaireKnop,
    Skelet,
    Stapel,
    TekstKnop,
)
from opp_desk.usecases.gesprekken_lijst import HOEVEEL, Zeef, lees_lijst

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.gesprekken_lijst import Bladzijde, Gespreksregel, Plek
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 150
_MIJN, _GROEP = "mijn", "groep"
_LADEN, _LIJST, _LEEG, _NIETS = range(4)


class GesprekkenPage(QWidget):
    """``toon()`` shows the list as it was; the filters are remembered."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._laatste = Laatste(self)
        self._regels: tuple[Gespreksregel, ...] = ()
        self._onaf: tuple[Gespreksregel, ...] = ()
        self._verder: Plek | None = None
        self._haalt = self._oud = False
        self._gevraagd = 0
        self.setWindowTitle(self.tr("Gesprekken"))
        self.noteer = PrimaireKnop(self.tr("Gesprek noteren"), "plus", self)
        self.ronde = Knop(self.tr("Mentorronde"), "leerlingen", self)
        self.ronde.clicked.connect(partial(werk.ga_naar.emit, "mentorronde", {}))
        self.bewaren = TekstKnop(self.tr("Opslaan…"), "document", self)
        self.bewaren.setAccessibleDescription(self.tr("Gesprekken van een periode buiten de kluis"))
        self.bewaren.clicked.connect(partial(werk.ga_naar.emit, "uitvoer", {}))
        self.noteer.setToolTip(sneltoetsen.GESPREK.weergave())
        self.kop = Paginakop(
            self.tr("Gesprekken"),
            self.tr("Wat jullie noteerden, de nieuwste bovenaan"),
            (self.bewaren, self.ronde, self.noteer),
            self,
        )
        namen = ((_MIJN, self.tr("Van mij")), (_GROEP, self.tr("Mijn groep")))
        self.zeef = Zeefknoppen(self.tr("Wat laat je zien?"), namen)
        self.zeef.zet_zichtbaar(_GROEP, zichtbaar=False)
        self.soort = Keuzelijst(placeholder=self.tr("Alle soorten"), leeg=self.tr("Alle soorten"))
        self.soort.setAccessibleName(self.tr("Soort"))
        self.soort.setFixedWidth(240)
        self.lijst = Gesprekslijst()
        self._fout = Foutbalk(self)
        self._lagen = Stapel(self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def _bouw(self) -> None:
        """Put head, filters, list and states in their places."""
        boven = QHBoxLayout()
        boven.setSpacing(12)
        boven.addWidget(self.zeef, 1)
        boven.addWidget(self.soort)
        kop = QVBoxLayout()
        kop.setContentsMargins(tokens.MARGE, tokens.MARGE, tokens.MARGE, 0)
        kop.setSpacing(12)
        kop.addWidget(self.kop)
        kop.addLayout(boven)
        kop.addWidget(self._fout)
        self._leeg = LegeStaat(
            self.tr("Nog geen gesprekken"),
            self.tr(
                "Noteer hier wat je met een leerling, ouders of een collega besprak. Het staat dan meteen in "
                "het dossier. Vanaf elk scherm kan dat met {}."
            ).format(sneltoetsen.GESPREK.weergave()),
            self.tr("Gesprek noteren"),
            "gesprekken",
        )
        niets = Hulptekst(self.tr("Geen gesprekken die hierbij passen. Zet een filter uit."))
        for laag in (Skelet(8), self.lijst, self._leeg, niets):
            self._lagen.addWidget(laag)
        lijst = QVBoxLayout()
        lijst.setContentsMargins(tokens.MARGE, 0, 0, 0)
        lijst.addWidget(self._lagen)
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.setSpacing(16)
        alles.addLayout(kop)
        alles.addLayout(lijst, 1)

    def _verbind(self) -> None:
        self.noteer.clicked.connect(self._noteer)
        self._leeg.gevraagd.connect(self._noteer)
        self._fout.opnieuw.connect(self._lees)
        self.zeef.gewijzigd.connect(self._andere_zeef)
        self.soort.gewijzigd.connect(self._andere_zeef)
        self.lijst.gekozen.connect(self._open)
        self.lijst.einde.connect(self._lees_verder)
        self._vers.timeout.connect(self._lees)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self, **_waar: Any) -> None:
        """Read the list."""
        self._lees()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._vers.start()

    def _zeef(self) -> Zeef:
        aan = self.zeef.waarde()
        return Zeef(_MIJN in aan, self.soort.waarde() or "", _GROEP in aan)

    def _andere_zeef(self) -> None:
        self._regels, self._gevraagd, self._haalt = (), 0, False
        self._lees()

    def _lees(self) -> None:
        """Read as much as is shown, or the first part, and what was on its way: its answer comes too late."""
        meer = HOEVEEL if self._haalt else 0
        self._gevraagd = hoeveel = max(HOEVEEL, self._gevraagd, len(self._regels) + meer)
        self._oud, self._haalt = False, False
        vraag = partial(lees_lijst, zeef=self._zeef(), hoeveel=hoeveel)
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._mislukt)

    def _lees_verder(self) -> None:
        if self._verder is not None and not self._haalt:
            self._haalt = True
            vraag = partial(lees_lijst, zeef=self._zeef(), na=self._verder)
            self._werk.jobs.vraag(vraag, self._laatste.van(self._vul_aan), self._mislukt)

    def _toon(self, blad: Bladzijde) -> None:
        self._fout.hide()
        self._gevraagd = 0
        self._regels, self._onaf, self._verder = blad.regels, blad.onaf, blad.verder
        self.zeef.zet_zichtbaar(_GROEP, zichtbaar=blad.groepen)
        self.soort.zet_keuzes(blad.soorten)
        self._vul()

    def _vul_aan(self, blad: Bladzijde) -> None:
        """Add what is older; a note that stands in more dossiers is there once."""
        self._haalt = False
        bekend = {regel.samen for regel in self._regels if regel.samen}
        self._regels += tuple(regel for regel in blad.regels if regel.samen not in bekend)
        self._verder = blad.verder
        self._vul()

    def _vul(self) -> None:
        self.lijst.zet(self._onaf, self._regels)
        gefilterd = self._zeef() != Zeef()
        leeg = _NIETS if gefilterd else _LEEG
        self._lagen.setCurrentIndex(_LIJST if self._regels or self._onaf else leeg)

    def _open(self, regel: Gespreksregel, *_geklikt: object) -> None:
        van_mij = regel in self._onaf
        self._werk.ga_naar.emit("gesprek", {"gesprek": regel.gesprek, "lezen": not van_mij})

    def _noteer(self) -> None:
        self._werk.ga_naar.emit("gesprek", {})

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if any(sleutel[0] in {Gesprek.TABEL, Bijlage.TABEL, Leerling.TABEL} for sleutel in uitkomst.versies):
            self._oud = True
            if self.isVisible() and not self._vers.isActive():
                self._vers.start()

    def _mislukt(self, fout: Fout) -> None:
        self._haalt, self._gevraagd = False, 0
        self._werk.fout.emit(fout, self._lees)
        if not self._regels:
            self._fout.toon(
                self.tr("De gesprekken konden niet worden gelezen."), self.tr("Er is niets gewijzigd.")
            )
