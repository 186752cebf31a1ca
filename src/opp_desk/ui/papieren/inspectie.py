"""The page of the list for the inspectie: the whole school, with names or without, as PDF and as table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.documents.inspectielijst import maak_lijst
from opp_desk.ground import clock
from opp_desk.ui.onderdelen import (
    Foutbalk,
    Hulptekst,
    Knop,
    LegeStaat,
    Paginakop,
    PrimaireKnop,
    SchuifPagina,
    Skelet,
    Stapel,
)
from opp_desk.ui.onderdelen.keuzerij import Keuzerij
from opp_desk.ui.opp.voorbeeld import Voorbeeld
from opp_desk.ui.uitgave import Uitgave, Uitgifte
from opp_desk.usecases.inspectie import lees_inspectie

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.inspectie import Inspectiebron

_VERS_MS: Final = 30
_LINKS: Final = 300


class InspectiePage(QWidget):
    """``toon()`` shows the list of every OPP that runs; ``opp`` is taken and not used."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Lijst voor de inspectie"))
        self._werk = werk
        self._bron: Inspectiebron | None = None
        self._uitgave = Uitgave(werk, self)
        self._csv = Knop(self.tr("Tabel opslaan…"), ouder=self)
        self._pdf = Knop(self.tr("PDF opslaan…"), ouder=self)
        self._druk = PrimaireKnop(self.tr("Afdrukken…"), "print", self)
        self._kop = Paginakop(
            self.tr("Lijst voor de inspectie"), "", (self._csv, self._pdf, self._druk), self
        )
        self._namen = Keuzerij(ouder=self)
        self._namen.setAccessibleName(self.tr("Met namen of zonder"))
        self._namen.zet_keuzes(((False, self.tr("Zonder namen")), (True, self.tr("Met namen"))))
        self._namen.zet_waarde(False)
        self._telt = Hulptekst("", self)
        self._voorbeeld = Voorbeeld(werk.jobs, self)
        self._fout = Foutbalk(self)
        self._leeg = LegeStaat(
            self.tr("Nog geen vastgestelde OPP’s"),
            self.tr("Zodra een OPP is vastgesteld, staat het op deze lijst."),
            self.tr("Naar Leerlingen"),
            "document",
        )
        self._lagen = Stapel(self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._vers.timeout.connect(self._lees)
        self._fout.opnieuw.connect(self._lees)
        self._leeg.gevraagd.connect(self._naar_leerlingen)
        self._namen.gewijzigd.connect(self._maak)
        self._csv.clicked.connect(self._bewaar_csv)
        self._pdf.clicked.connect(self._bewaar_pdf)
        self._druk.clicked.connect(self._druk_af)

    def toon(self, opp: UUID | None = None) -> None:
        """Show the list."""
        self._lees()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        self._vers.start()

    def _bouw(self) -> None:
        links = SchuifPagina(self, smal=False, marge=4)
        links.setFixedWidth(_LINKS)
        uitleg = self.tr("Eén regel per lopend OPP, uit wat is vastgesteld. De lijst zegt wat er staat.")
        for deel in (Hulptekst(uitleg, self), self._namen, self._telt):
            links.voeg_toe(deel)
        links.sluit_af()
        midden = QHBoxLayout()
        midden.setSpacing(24)
        midden.addWidget(links)
        midden.addWidget(self._voorbeeld, 1)
        inhoud = QWidget()
        stapel = QVBoxLayout(inhoud)
        stapel.setContentsMargins(20, 20, 24, 16)
        stapel.setSpacing(16)
        self._kop.setContentsMargins(4, 0, 0, 0)  # in line with the column, that has room for a ring
        stapel.addWidget(self._kop)
        stapel.addLayout(midden, 1)
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

    def _lees(self) -> None:
        self._werk.jobs.vraag(lees_inspectie, self._toon, self._mislukt)

    def _toon(self, bron: Inspectiebron) -> None:
        self._bron = bron
        self._fout.hide()
        if not bron.versies:
            self._lagen.setCurrentWidget(self._leeg)
            return
        self._lagen.setCurrentIndex(1)
        aantal = len(bron.versies)
        self._kop.zet(
            self.tr("Lijst voor de inspectie"),
            self.tr("1 OPP") if aantal == 1 else self.tr("{} OPP’s").format(aantal),
        )
        zonder = self.tr("{} lopende OPP’s hebben nog geen vastgestelde versie en staan er niet op.")
        een = self.tr("1 lopend OPP heeft nog geen vastgestelde versie en staat er niet op.")
        self._telt.setText(een if bron.zonder == 1 else zonder.format(bron.zonder) if bron.zonder else "")
        self._telt.setVisible(bool(bron.zonder))
        self._maak()

    def _maak(self) -> None:
        self._met_lijst(self._voorbeeld.zet_pdf)

    def _met_lijst(self, dan: Callable[[bytes], None], *, csv: bool = False) -> None:
        """Make the list as it is chosen now, beside the screen."""
        if self._bron is None:
            return
        doe = partial(maak_lijst, met_naam=bool(self._namen.waarde()), csv_=csv)
        self._werk.jobs.papier(
            doe, self._bron.versies, self._bron.school, clock.today(), dan=dan, fout=self._meld
        )

    def _uitgifte(self, *, csv: bool = False) -> Uitgifte | None:
        """Return what leaves, noted with every pupil of whom there is a line."""
        if self._bron is None or not self._bron.wie:
            return None
        namen = "" if self._namen.waarde() else self.tr(" zonder namen")
        naam = f"{self.tr('Lijst voor de inspectie')}{namen}.{'csv' if csv else 'pdf'}"
        wie = self._bron.wie
        return Uitgifte(naam, partial(self._met_lijst, csv=csv), *wie[0], ook=wie[1:])

    def _bewaar_csv(self) -> None:
        if (wat := self._uitgifte(csv=True)) is not None:
            self._uitgave.vraag_opslaan(wat)

    def _bewaar_pdf(self) -> None:
        if (wat := self._uitgifte()) is not None:
            self._uitgave.vraag_opslaan(wat)

    def _druk_af(self) -> None:
        if (wat := self._uitgifte()) is not None:
            self._uitgave.vraag_afdrukken(wat)

    def _naar_leerlingen(self) -> None:
        self._werk.ga_naar.emit("leerlingen", {})

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._bron is None:
            self._fout.toon(self.tr("De lijst kon niet worden gelezen."), self.tr("Er is niets gewijzigd."))
