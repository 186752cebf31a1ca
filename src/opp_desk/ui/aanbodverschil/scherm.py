"""The page that compares two years of the aanbod: choose both, and read what differs per chapter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.rules.aanbodverschil import Anders
from opp_desk.ui.aanbodverschil.kaart import Deelkaart
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Keuzelijst,
    Knop,
    Kop,
    LegeStaat,
    Paginakop,
    SchuifPagina,
    TekstKnop,
)
from opp_desk.ui.raam import Raam
from opp_desk.usecases.aanbodverschil import lees_teksten, vergelijk

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.aanbodverschil import Aanbodverschil
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodverschil import Aanbodteksten, Aanbodvergelijking, Deelwoorden

_VERS_MS: Final = 40
_TWEE: Final = 2
_EERST: Final = 25
"""So many parts are shown at once; the rest comes when somebody asks."""


class AanbodverschilPage(QWidget):
    """``toon(van=UUID, tot=UUID)``; without them what changed since last year."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Verschil met een ander jaar"))
        self._werk, self._laatste = werk, Laatste(self)
        self._teksten: Aanbodteksten | None = None
        self.gevonden: Aanbodvergelijking | None = None
        self._delen: list[QWidget] = []
        self._wachten: list[Deelwoorden] = []
        self._kop_van = ""
        self._gevraagd: tuple[UUID, UUID] | None = None
        terug = Knop(self.tr("Naar het jaar"), ouder=self)
        terug.clicked.connect(partial(werk.ga_naar.emit, "aanbodjaar", {}))
        self._papier = Knop(self.tr("Op papier voor de MR"), "print", self)
        self._papier.clicked.connect(self._naar_papier)
        self._kop = Paginakop(self.tr("Wat is er veranderd"), " ", (terug, self._papier), self)
        self.van, self.tot = Keuzelijst(ouder=self, leeg=""), Keuzelijst(ouder=self, leeg="")
        self.van.setAccessibleName(self.tr("Van"))
        self.tot.setAccessibleName(self.tr("Naar"))
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
            self.tr("Na het vaststellen vergelijk je hier wat er sinds vorig jaar veranderde."),
            self.tr("Naar het jaar van het aanbod"),
            "document",
            self,
        )
        self._meer = TekstKnop("", ouder=self)
        self._raam = Raam(self, self._een)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, van: UUID | None = None, tot: UUID | None = None, **_waar: Any) -> None:
        """Compare two texts."""
        if van is not None and tot is not None:
            self._teksten, self._gevraagd = None, (van, tot)
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return which texts were chosen."""
        van, tot = self.van.waarde(), self.tot.waarde()
        return {"van": van, "tot": tot} if van is not None and tot is not None else {}

    def verlaat(self) -> None:
        """Leave: there is nothing to write here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._teksten is not None:
            self._vers.start()

    def _bouw(self) -> None:
        keuze = QHBoxLayout()
        keuze.setContentsMargins(4, 0, 0, 0)
        keuze.setSpacing(12)
        for woord, lijst in ((self.tr("Van"), self.van), (self.tr("naar"), self.tot)):
            tekst = Hulptekst(woord, self)
            tekst.setWordWrap(False)
            keuze.addWidget(tekst)
            keuze.addWidget(lijst, 1)
        keuze.addStretch(1)
        self._pagina.voeg_toe(self._gelijk)
        self._plek = QVBoxLayout()
        self._plek.setSpacing(12)
        self._pagina.voeg_toe(self._plek)
        self._pagina.voeg_toe(self._meer)
        self._pagina.sluit_af()
        self._meer.hide()
        self._raam.vul_kolom(self._kop, keuze, self._pagina)

    def _verbind(self) -> None:
        self._vers.timeout.connect(self._lees)
        self._raam.fout.opnieuw.connect(self._lees)
        self._een.gevraagd.connect(partial(self._werk.ga_naar.emit, "aanbodjaar", {}))
        self.van.gewijzigd.connect(self._vergelijk)
        self.tot.gewijzigd.connect(self._vergelijk)
        self._meer.clicked.connect(self._toon_meer)

    def _lees(self) -> None:
        self._werk.jobs.vraag(lees_teksten, self._kies, self._mislukt)

    def _kies(self, teksten: Aanbodteksten) -> None:
        """Offer the texts; the choice of before stays as long as it is there."""
        if len(teksten.keuzes) < _TWEE:
            self._raam.toon_leeg(self._een)
            return
        if self._teksten != teksten:
            nieuw, self._teksten = self._teksten is None, teksten
            for lijst in (self.van, self.tot):
                lijst.zet_keuzes(teksten.keuzes)
            if nieuw:
                van, tot = self._gevraagd or (teksten.van, teksten.tot)
                self.van.zet_waarde(van)
                self.tot.zet_waarde(tot)
        self._vergelijk()

    def _vergelijk(self) -> None:
        van, tot = self.van.waarde(), self.tot.waarde()
        if van is not None and tot is not None:
            vraag = partial(vergelijk, van=van, tot=tot)
            self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._mislukt)

    def _toon(self, gevonden: Aanbodvergelijking) -> None:
        self._raam.toon()
        if self.gevonden == gevonden and (self._delen or not gevonden.delen):
            return
        self.gevonden = gevonden
        for deel in self._delen:
            self._plek.removeWidget(deel)
            deel.hide()
            deel.deleteLater()
        self._delen, self._kop_van = [], ""
        self._kop.zet(self.tr("Wat is er veranderd"), self._tel(gevonden.verschil))
        self._wachten = list(gevonden.delen)
        self._gelijk.setVisible(not self._wachten)
        self._toon_meer()

    def _toon_meer(self, *_aan: object) -> None:
        """Show the next parts, each chapter under its head; filled first, so that all is laid out once."""
        nu, self._wachten = self._wachten[:_EERST], self._wachten[_EERST:]
        blok = QWidget(self)
        blok.hide()
        stapel = QVBoxLayout(blok)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        for deel in nu:
            if deel.hoofdstuk != self._kop_van:
                self._kop_van = deel.hoofdstuk
                stapel.addWidget(Kop(deel.hoofdstuk, blok))
            stapel.addWidget(Deelkaart(deel, blok))
        self._plek.addWidget(blok)
        self._delen.append(blok)
        blok.show()
        self._meer.setText(self.tr("Nog {} verschillen").format(len(self._wachten)))
        self._meer.setVisible(bool(self._wachten))

    def _tel(self, verschil: Aanbodverschil) -> str:
        """Return "2 nieuw, 5 gewijzigd, 1 vervallen"."""
        woorden = (
            (Anders.ERBIJ, self.tr("{} nieuw")),
            (Anders.GEWIJZIGD, self.tr("{} gewijzigd")),
            (Anders.WEG, self.tr("{} vervallen")),
        )
        delen = [woord.format(aantal) for anders, woord in woorden if (aantal := verschil.aantal(anders))]
        return ", ".join(delen) or self.tr("niets")

    def _naar_papier(self, *_aan: object) -> None:
        gekozen = {"versie": self.tot.waarde(), "van": self.van.waarde()}
        self._werk.ga_naar.emit("schoolgids", {**gekozen, "soort": "mr_verschillen"})

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._teksten is None:
            self._raam.meld_fout(self.tr("De teksten konden niet worden gelezen."))
