"""The page that compares two texts of one OPP, field by field, and prints what changed."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.documents.verschillen import maak_verschillen_pdf
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Keuzelijst,
    Knop,
    Kop,
    LegeStaat,
    Paginakop,
    SchuifPagina,
)
from opp_desk.ui.raam import Raam
from opp_desk.ui.uitgave import Uitgave, Uitgifte, zonder_tekens
from opp_desk.ui.vergelijken.kaart import Verschilkaart
from opp_desk.usecases.vergelijken import lees_teksten, vergelijk

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.vergelijken import Teksten, Vergelijking

_VERS_MS: Final = 30
_TWEE: Final = 2


class VergelijkenPage(QWidget):
    """``toon(opp=UUID)`` compares the present text with the fixed version before it."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Wat is er veranderd"))
        self._werk = werk
        self._laatste = Laatste(self)
        self._opp: UUID | None = None
        self._teksten: Teksten | None = None
        self._gevonden: Vergelijking | None = None
        self._delen: list[QWidget] = []
        self._uitgave = Uitgave(werk, self)
        self._opslaan = Knop(self.tr("PDF opslaan…"), ouder=self)
        self._afdrukken = Knop(self.tr("Afdrukken…"), "print", self)
        self._kop = Paginakop(self.tr("Wat is er veranderd"), "", (self._opslaan, self._afdrukken), self)
        self._van, self._tot = Keuzelijst(ouder=self, leeg=""), Keuzelijst(ouder=self, leeg="")
        self._van.setAccessibleName(self.tr("Van"))
        self._tot.setAccessibleName(self.tr("Naar"))
        self._pagina = SchuifPagina(self, smal=False, marge=4)
        self._gelijk = LegeStaat(
            self.tr("Geen verschil"),
            self.tr("In deze twee teksten staat hetzelfde."),
            "",
            "document",
            self,
        )
        self._een = LegeStaat(
            self.tr("Er is nog één tekst"),
            self.tr("Na het voorleggen of vaststellen vergelijk je hier wat er veranderde."),
            self.tr("Naar het OPP"),
            "document",
            self,
        )
        self._geen = LegeStaat(
            self.tr("Geen OPP gekozen"),
            self.tr("Open een leerling en kies daar ‘Wat is er veranderd’."),
            self.tr("Naar Leerlingen"),
            "document",
            self,
        )
        self._raam = Raam(self, self._een, self._geen)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, opp: UUID | None = None) -> None:
        """Compare the texts of an OPP."""
        if opp is not None and opp != self._opp:
            self._opp, self._teksten = opp, None
            self._raam.wacht()
        if self._opp is None:
            self._raam.toon_leeg(self._geen)
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {} if self._opp is None else {"opp": self._opp}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        self._vers.start()

    def _bouw(self) -> None:
        keuze = QHBoxLayout()
        keuze.setContentsMargins(4, 0, 0, 0)
        keuze.setSpacing(12)
        for woord, lijst in ((self.tr("Van"), self._van), (self.tr("naar"), self._tot)):
            tekst = Hulptekst(woord, self)
            tekst.setWordWrap(False)
            keuze.addWidget(tekst)
            keuze.addWidget(lijst, 1)
        keuze.addStretch(1)
        self._pagina.voeg_toe(self._gelijk)
        self._plek = QVBoxLayout()
        self._plek.setSpacing(12)
        houder = QWidget(self)
        houder.setLayout(self._plek)
        self._plek.setContentsMargins(0, 0, 0, 0)
        self._pagina.voeg_toe(houder)
        self._pagina.sluit_af()
        self._raam.vul_kolom(self._kop, keuze, self._pagina)

    def _verbind(self) -> None:
        self._vers.timeout.connect(self._lees)
        self._raam.fout.opnieuw.connect(self._lees)
        self._een.gevraagd.connect(self._naar_opp)
        self._geen.gevraagd.connect(self._naar_leerlingen)
        self._van.gewijzigd.connect(self._vergelijk)
        self._tot.gewijzigd.connect(self._vergelijk)
        self._opslaan.clicked.connect(self._bewaar)
        self._afdrukken.clicked.connect(self._druk_af)

    def _lees(self) -> None:
        if self._opp is not None:
            self._werk.jobs.vraag(partial(lees_teksten, opp_id=self._opp), self._kies, self._mislukt)

    def _kies(self, teksten: Teksten) -> None:
        """Offer the texts; the choice of before stays as long as it is there."""
        if teksten.opp != self._opp:
            return
        if len(teksten.keuzes) < _TWEE:
            self._teksten = None
            self._raam.toon_leeg(self._een)
            return
        if self._teksten != teksten:
            nieuw = self._teksten is None
            self._teksten = teksten
            self._kop.zet(self.tr("Wat is er veranderd"), teksten.naam)
            self._van.zet_keuzes(teksten.keuzes)
            self._tot.zet_keuzes(teksten.keuzes)
            if nieuw:
                self._van.zet_waarde(teksten.van)
                self._tot.zet_waarde(teksten.tot)
        self._vergelijk()

    def _vergelijk(self) -> None:
        van, tot = self._van.waarde(), self._tot.waarde()
        if self._opp is None or van is None or tot is None:
            return
        vraag = partial(vergelijk, opp_id=self._opp, van=van, tot=tot)
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon_verschillen), self._mislukt)

    def _toon_verschillen(self, gevonden: Vergelijking) -> None:
        self._raam.toon()
        if self._gevonden == gevonden and self._delen:
            return
        self._gevonden = gevonden
        for deel in self._delen:
            self._plek.removeWidget(deel)
            deel.hide()
            deel.deleteLater()
        self._delen = []
        for sectie, groep in groupby(gevonden.verschillen, key=lambda each: each.sectie):
            self._voeg_toe(Kop(sectie, self))
            for verschil in groep:
                self._voeg_toe(Verschilkaart(verschil, self))
        self._gelijk.setVisible(not gevonden.verschillen)
        for knop in (self._opslaan, self._afdrukken):
            knop.setEnabled(bool(gevonden.verschillen))

    def _voeg_toe(self, deel: QWidget) -> None:
        self._plek.addWidget(deel)
        self._delen.append(deel)

    def _bewaar(self) -> None:
        if (wat := self._uitgifte()) is not None:
            self._uitgave.vraag_opslaan(wat)

    def _druk_af(self) -> None:
        if (wat := self._uitgifte()) is not None:
            self._uitgave.vraag_afdrukken(wat)

    def _uitgifte(self) -> Uitgifte | None:
        if self._teksten is None or self._gevonden is None:
            return None
        naam = f"OPP {zonder_tekens(self._teksten.naam)} wat is er veranderd.pdf"
        return Uitgifte(naam, self._met_pdf, self._teksten.leerling, self._teksten.opp)

    def _met_pdf(self, dan: Callable[[bytes], None]) -> None:
        if self._gevonden is not None:
            oud, nieuw = self._gevonden.oud, self._gevonden.nieuw
            self._werk.jobs.papier(maak_verschillen_pdf, oud, nieuw, dan=dan, fout=self._meld)

    def _naar_leerlingen(self) -> None:
        self._werk.ga_naar.emit("leerlingen", {})

    def _naar_opp(self) -> None:
        self._werk.ga_naar.emit("opp", {"opp": self._opp})

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._teksten is None:
            self._raam.meld_fout(self.tr("De teksten konden niet worden gelezen."))
