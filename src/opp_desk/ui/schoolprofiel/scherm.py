"""The schoolprofiel: the steps of the year, the chapters, and what stands beside them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Keuzelijst, SchuifPagina, Stap, Stapel, Stappen
from opp_desk.ui.raam import Raam
from opp_desk.ui.schoolprofiel.hoofd import Hoofd
from opp_desk.ui.schoolprofiel.hoofdstuk import Hoofdstukpagina
from opp_desk.ui.schoolprofiel.lagen import Lagen
from opp_desk.ui.schoolprofiel.naast import Naast
from opp_desk.ui.schoolprofiel.soorten import Soorten
from opp_desk.usecases.aanbodbeeld import lees_aanbodbeeld

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodbeeld import Aanbodbeeld, Hoofdstukstand
    from opp_desk.usecases.voorstellen import Voorstelbeeld
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 40
_LINKS: Final = 262
_SMAL: Final = 940
_KLEIN: Final = 720


class SchoolprofielPage(QWidget):
    """``toon(hoofdstuk="basis", vestiging=UUID, rij=UUID)`` opens a chapter, at a row.

    A row without ``vestiging`` is of all of them; without a row the vestiging stays that was chosen.
    """

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Schoolprofiel"))
        self._werk = werk
        self._beeld: Aanbodbeeld | None = None
        self._code = Hoofdstuk.SCHOOL
        self._vestiging: UUID | None = None
        self._rij: UUID | None = None
        self._oud = False
        self._lezing = Laatste(self)
        self._soorten = Soorten(werk)
        self.hoofd = Hoofd(self)
        self.stappen = Stappen(ouder=self)
        self.stappen.setAccessibleName(self.tr("Hoofdstukken"))
        self._keuze = Keuzelijst(ouder=self, leeg="")
        self._keuze.setAccessibleName(self.tr("Hoofdstuk"))
        self._keuze.zet_keuzes([(each.value, each.label) for each in Hoofdstuk])
        self.bladen: dict[Hoofdstuk, Hoofdstukpagina] = {}
        self._stapel = Stapel(self)
        self.naast = Naast(werk, self)
        self._inhoud = QWidget(self)
        self.lagen = Lagen(self._inhoud, werk, self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._raam = Raam(self, rijen=8)
        self._bouw()
        self._verbind()

    def toon(
        self, hoofdstuk: str = "", vestiging: UUID | None = None, rij: UUID | None = None, **_waar: Any
    ) -> None:
        """Open a chapter, or show the one that was open."""
        codes = {each.value: each for each in Hoofdstuk}
        if hoofdstuk in codes:
            self._code = codes[hoofdstuk]
        if vestiging is not None or rij is not None:
            self._vestiging = vestiging
        self._rij = rij
        self._lees()
        self.naast.lees_praktijk(self._code)

    def verlaat(self) -> None:
        """Write what is typed."""
        for blad in self.bladen.values():
            for binder in blad.binders():
                binder.bewaar_nu()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        return {"hoofdstuk": self._code.value}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._vers.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what stands beside a chapter beneath it when there is no room."""
        super().resizeEvent(event)
        self._verdeel()

    def _bouw(self) -> None:
        links = SchuifPagina(self, smal=False, marge=0)
        links.setFixedWidth(_LINKS)
        links.voeg_toe(self.stappen)
        self._links = links
        midden = QHBoxLayout()
        midden.setSpacing(16)
        midden.setContentsMargins(0, 0, 0, 0)
        midden.addWidget(links)
        midden.addWidget(self._stapel, 1)
        midden.addWidget(self.naast)
        stapel = QVBoxLayout(self._inhoud)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        stapel.addWidget(self._keuze)
        stapel.addLayout(midden, 1)
        self._keuze.hide()
        self._raam.vul(self.hoofd, self.lagen, afstand=16)
        self._raam.wacht()

    def _verbind(self) -> None:
        self.hoofd.stap_gekozen.connect(self._naar_stap)
        self.hoofd.vestiging_gekozen.connect(self._kies_vestiging)
        self.hoofd.gevraagd.connect(self._doe)
        self.hoofd.ernaast.toggled.connect(self._verdeel)
        self.naast.vorm.gedaan.connect(partial(self.hoofd.ernaast.setChecked, False))
        self.stappen.gekozen.connect(self._kies)
        self._keuze.gewijzigd.connect(self._kies_uit_lijst)
        self.naast.gevraagd.connect(self._werk.ga_naar)
        self.naast.voorstel_gevraagd.connect(self._toon_voorstel)
        self.naast.jaar_gelezen.connect(self.hoofd.toon_jaar)
        self.lagen.leeg_begonnen.connect(self._begin_leeg)
        self._raam.fout.opnieuw.connect(self._lees)
        self._vers.timeout.connect(self._lees)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _lees(self) -> None:
        self._oud = False
        vandaag = clock.today()
        vraag = partial(lees_aanbodbeeld, hoofdstuk=self._code, vestiging=self._vestiging, vandaag=vandaag)
        self._werk.jobs.vraag(vraag, self._lezing.van(self._toon_beeld), self._mislukt)
        self.naast.lees(self._code)

    def _toon_beeld(self, beeld: Aanbodbeeld) -> None:
        self._beeld, self._vestiging = beeld, beeld.vestiging
        self._soorten.namen = {each.id: each.naam for each in beeld.vestigingen}
        self.hoofd.toon(beeld)
        self.stappen.zet_stappen([_stap(each) for each in beeld.hoofdstukken])
        self.stappen.kies(self._code.value)
        self._keuze.zet_waarde(self._code.value)
        blad = self._blad()
        blad.toon(beeld)
        self._stapel.setCurrentWidget(blad)
        self._raam.toon()
        self.lagen.zet_leeg(beeld.leeg)
        self.lagen.plakblad.zet_waar(beeld.vestiging, beeld.vestigingen)
        self._verdeel()
        if (rij := self._rij) is not None:
            self._rij = None
            blad.richt(rij)

    def _blad(self) -> Hoofdstukpagina:
        """Return the page of the chapter, made at the first visit."""
        if self._code not in self.bladen:
            blad = Hoofdstukpagina(self._code, self._werk, self._soorten)
            blad.voorstel.connect(self._stel_voor)
            self.bladen[self._code] = blad
            self._stapel.addWidget(blad)
        return self.bladen[self._code]

    def _kies(self, sleutel: str) -> None:
        self.verlaat()
        self.lagen.naar_inhoud()
        self.hoofd.ernaast.setChecked(False)
        self._code = Hoofdstuk(sleutel)
        self._lees()
        self.naast.lees_praktijk(self._code)

    def _kies_uit_lijst(self) -> None:
        self._kies(str(self._keuze.waarde()))

    def _kies_vestiging(self, vestiging: Any) -> None:
        self.verlaat()
        self._vestiging = vestiging
        self._lees()

    def _naar_stap(self, stap: str) -> None:
        self._werk.ga_naar.emit("aanbodjaar", {"stap": stap} if stap else {})

    def _doe(self, wat: str) -> None:
        """Do what the menu of the page asks."""
        if wat in {"schoolgids", "aanbodverschil"}:
            self._werk.ga_naar.emit(wat, {})
        else:
            self.lagen.doe(wat)

    def _begin_leeg(self) -> None:
        self._blad().deel.richt()

    def _stel_voor(self, formulier: Any) -> None:
        self.naast.vorm.open(formulier)
        self.hoofd.ernaast.setChecked(True)
        self._verdeel()

    def _toon_voorstel(self, voorstel: Voorstelbeeld) -> None:
        if voorstel.hoofdstuk is not None:
            self._rij, self._vestiging = voorstel.rij, voorstel.vestiging
            self._kies(voorstel.hoofdstuk.value)

    def _verdeel(self, *_aan: object) -> None:
        """Put what stands beside a chapter in its place when there is no room for both."""
        klein = self.width() < _KLEIN
        smal = self.width() < _SMAL
        ernaast = smal and self.hoofd.ernaast.isChecked()
        self._links.setVisible(not klein)
        self._keuze.setVisible(klein)
        self.hoofd.ernaast.setVisible(smal and self._beeld is not None and not self._beeld.leeg)
        self.naast.zet_breed(breed=ernaast)
        self.naast.setVisible(not smal or ernaast)
        self._stapel.setVisible(not ernaast)

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        self._oud = True
        if self.isVisible():
            self._vers.start()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._beeld is None:
            self._raam.meld_fout(self.tr("Het schoolprofiel kon niet worden gelezen."))


def _stap(stand: Hoofdstukstand) -> Stap:
    staat = "vol" if stand.klaar else "half" if stand.gevuld else "leeg"
    return Stap(stand.code.value, stand.code.label, staat)
