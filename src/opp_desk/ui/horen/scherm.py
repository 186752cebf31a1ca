"""The page of a hoorgesprek: the talk in the middle, the questions beside it, other times beneath."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import HoorUitkomst
from opp_desk.ui.horen.afscheid import Afscheid
from opp_desk.ui.horen.beeldvak import foto_of_reden
from opp_desk.ui.horen.eerder import Eerder
from opp_desk.ui.horen.gesprek import Gesprek
from opp_desk.ui.horen.samen import Samen
from opp_desk.ui.horen.vragen import Vragenpaneel
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    Knop,
    LegeStaat,
    Meldtekst,
    Paginakop,
    SchuifPagina,
    TekstKnop,
)
from opp_desk.ui.opp.blad import Context
from opp_desk.ui.opp.zinsdelen import samen
from opp_desk.ui.raam import Raam
from opp_desk.ui.tabvolgorde import volg_indeling
from opp_desk.ui.vandaag.regel import Regelblad
from opp_desk.usecases.horenbeeld import lees_horen

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.horenbeeld import Horenbeeld
    from opp_desk.vault.uow import Uitkomst

_SMAL: Final = 860
_PANEEL: Final = 340
_VERS_MS: Final = 30


class HorenPage(QWidget):
    """``toon(opp=UUID)`` opens the talk of the present moment, ``toon(hoorgesprek=UUID)`` that one.

    Nothing is recorded before somebody does something. ``veld`` and ``rij`` put the focus somewhere.
    """

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Horen"))
        self._werk = werk
        self._laatste = Laatste(self)
        self._opp: UUID | None = None
        self._hoorgesprek: UUID | None = None
        self._nieuw = self._oud = False
        self._doel: tuple[str, UUID | None] | None = None
        self._beeld: Horenbeeld | None = None
        self._gesprek: Gesprek | None = None
        self._afscheid = Afscheid(self)
        self._regel = TekstKnop(self.tr("Welke regel?"), klein=True, ouder=self)
        self._vragenknop = Knop(self.tr("Vragen"), "gesprekken", self)
        self._vragenknop.setCheckable(True)
        self._naar_opp = Knop(self.tr("Naar het OPP"), "document", self)
        self._kop = Paginakop("", "", (self._regel, self._vragenknop, self._naar_opp), self)
        self._vragen = Vragenpaneel(self)
        self._vragen.setFixedWidth(_PANEEL)
        self._samen = Samen(werk, self._vragen, self)
        self._fotofout = Meldtekst("", self)
        self._fotofout.hide()
        self._eerder = Eerder(self)
        self._nog_een = TekstKnop(self.tr("Nog een gesprek beginnen"), "plus", self)
        self._pagina = SchuifPagina(self, marge=4)
        self._leeg = LegeStaat(
            self.tr("Geen OPP gekozen"),
            self.tr("Open een leerling en kies daar het OPP. Horen hoort altijd bij een OPP."),
            self.tr("Naar Leerlingen"),
            "gesprekken",
        )
        self._raam = Raam(self, self._leeg, rijen=8)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._orde = QTimer(self, singleShot=True, interval=0)
        self._bouw()
        self._verbind()

    def toon(
        self,
        opp: UUID | None = None,
        hoorgesprek: UUID | None = None,
        veld: str = "",
        rij: UUID | None = None,
    ) -> None:
        """Open a talk, or go to a place in the one that is open."""
        self._doel = (veld, rij) if veld or rij else None
        if opp is None and hoorgesprek is None:
            opp, hoorgesprek = self._opp, self._hoorgesprek
        if opp is None and hoorgesprek is None:
            self._raam.toon_leeg()
            return
        if hoorgesprek is None or hoorgesprek != self._hoorgesprek:
            self._neem_afscheid()
            self._opp, self._hoorgesprek, self._nieuw = opp, hoorgesprek, False
        self._lees()

    def verlaat(self) -> None:
        """Write what is typed."""
        self._samen.bewaar_nu()
        if self._gesprek is not None:
            self._gesprek.bewaar_nu()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        if self._hoorgesprek is not None:
            return {"hoorgesprek": self._hoorgesprek}
        return {} if self._opp is None else {"opp": self._opp}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._lees()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the questions away when there is no room beside the talk."""
        super().resizeEvent(event)
        self._verdeel()

    def _bouw(self) -> None:
        self._plek = QVBoxLayout()
        self._pagina.voeg_toe(self._fotofout)
        self._pagina.voeg_toe(self._plek)
        self._pagina.voeg_toe(self._nog_een)
        self._pagina.voeg_toe(self._eerder)
        self._pagina.sluit_af()
        midden = QHBoxLayout()
        midden.setSpacing(24)
        midden.addWidget(self._pagina, 1)
        midden.addWidget(self._vragen)
        self._raam.vul_kolom(self._kop, midden)
        self._raam.toon_leeg()

    def _verbind(self) -> None:
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)
        self._vers.timeout.connect(self._lees)
        self._orde.timeout.connect(self._orden)
        self._raam.fout.opnieuw.connect(self._lees)
        self._leeg.gevraagd.connect(self._naar_leerlingen)
        self._regel.clicked.connect(self._toon_regel)
        self._naar_opp.clicked.connect(self._open_opp)
        self._vragenknop.clicked.connect(self._verdeel)
        self._vragen.gekozen.connect(self._noteer)
        self._eerder.gevraagd.connect(self._open)
        self._nog_een.clicked.connect(self._begin_nieuw)
        self._samen.begonnen.connect(self._elders_begonnen)
        self._samen.begint.connect(self._elders_begint)
        self._samen.niet_begonnen.connect(self._niet_elders)

    def _orden(self) -> None:
        volg_indeling(self)

    def _lees(self) -> None:
        if self._opp is None and self._hoorgesprek is None:
            return
        self._oud = False
        vraag = partial(
            lees_horen,
            vandaag=clock.today(),
            opp_id=self._opp,
            hoorgesprek=self._hoorgesprek,
            nieuw=self._nieuw,
        )
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon_beeld), self._mislukt)

    def _toon_beeld(self, beeld: Horenbeeld) -> None:
        if self._hoorgesprek is not None and (beeld.gesprek is None or beeld.gesprek.id != self._hoorgesprek):
            return
        self._beeld, self._opp = beeld, beeld.opp
        if beeld.gesprek is not None:
            self._hoorgesprek = beeld.gesprek.id
        self._kop.zet(self.tr("{} horen").format(beeld.roepnaam), self._onder(beeld))
        gesprek = self._gesprek or self._maak(beeld)
        gesprek.toon(beeld)
        gesprek.setVisible(beeld.gesprek is not None or beeld.kan_nieuw)
        self._vragen.toon(beeld)
        self._eerder.toon(beeld.andere)
        gehoord = beeld.gesprek is not None and beeld.gesprek.waarden["uitkomst"] == HoorUitkomst.GEHOORD
        self._nog_een.setVisible(gehoord and beeld.kan_nieuw)
        self._raam.toon()
        self._verdeel()
        self._orde.start()
        if self._doel is not None:
            doel, self._doel = self._doel, None
            gesprek.richt(*doel)

    def _onder(self, beeld: Horenbeeld) -> str:
        leeftijd = self.tr("{} jaar").format(beeld.leeftijd) if beeld.leeftijd is not None else ""
        stand = "" if beeld.gesprek is not None else self.tr("nog niets vastgelegd")
        if not beeld.kan_nieuw:
            stand = self.tr("dit OPP is afgesloten")
        return samen(" · ", beeld.naam, leeftijd, beeld.moment, stand)

    def _maak(self, beeld: Horenbeeld) -> Gesprek:
        context = Context(self._werk, beeld.opp, beeld.leerling, beeld.roepnaam, beeld.doelen)
        self._gesprek = gesprek = Gesprek(context, self)
        gesprek.begonnen.connect(partial(self._begonnen, gesprek))
        gesprek.uitspraken.nieuw_blad.connect(self._orde.start)
        gesprek.opnieuw.connect(self._begin_nieuw)
        gesprek.naar.connect(self._pagina.naar)
        gesprek.begin.scherm.connect(self._open_scherm)
        gesprek.begin.afdrukken.connect(self._druk_kaart)
        gesprek.begin.opslaan.connect(self._bewaar_kaart)
        gesprek.begin.foto.connect(self._vraag_foto)
        self._plek.addWidget(gesprek)
        return gesprek

    def _begonnen(self, gesprek: Gesprek, hoorgesprek: UUID) -> None:
        if gesprek is not self._gesprek:
            return
        self._hoorgesprek, self._nieuw = hoorgesprek, False
        self._lees()

    def _elders_begonnen(self, hoorgesprek: UUID) -> None:
        if self._gesprek is not None:
            self._gesprek.neem_over(hoorgesprek)

    def _elders_begint(self) -> None:
        if self._gesprek is not None:
            self._gesprek.begint_elders()

    def _niet_elders(self) -> None:
        if self._gesprek is not None:
            self._gesprek.niet_elders()

    def _open_scherm(self, mee: bool) -> None:
        if self._beeld is not None and (gesprek := self._gesprek) is not None:
            gesprek.bewaar_nu()
            voorstel = gesprek.begin.voorstel.waarde()
            self._samen.open_scherm(self._beeld, gesprek.waar(), gesprek.wie_hoort(), voorstel, mee=mee)

    def _druk_kaart(self) -> None:
        if self._beeld is not None:
            self._samen.druk_kaart(self._beeld)

    def _bewaar_kaart(self) -> None:
        if self._beeld is not None:
            self._samen.bewaar_kaart(self._beeld)

    def _vraag_foto(self) -> None:
        if self._gesprek is not None:
            self._samen.vraag_foto(self._gesprek.waar(), self._lees_foto)

    def _lees_foto(self, pad: Path) -> bytes:
        return foto_of_reden(pad, self._fotofout)

    def _begin_nieuw(self) -> None:
        """Offer the opportunity once more: a time of its own, recorded at the first act."""
        self._neem_afscheid()
        self._hoorgesprek, self._nieuw = None, True
        self._lees()

    def _neem_afscheid(self) -> None:
        """Put the talk that was shown out of sight."""
        self._beeld = None
        if (gesprek := self._gesprek) is not None:
            self._gesprek = None
            self._plek.removeWidget(gesprek)
            self._afscheid.neem(gesprek)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if self._beeld is None or self._beeld.leerling not in uitkomst.dossiers:
            return
        if self.isVisible():
            self._vers.start()
        else:
            self._oud = True

    def _noteer(self, vraag: str) -> None:
        """Go to the talk, with the question; in a narrow window that takes the place of the questions."""
        self._vragenknop.setChecked(False)
        self._verdeel()
        if self._gesprek is not None:
            self._gesprek.noteer(vraag)

    def _verdeel(self) -> None:
        smal = self.width() < _SMAL
        open_ = self._beeld is None or self._beeld.kan_nieuw
        self._vragenknop.setVisible(smal and open_)
        aan = self._vragenknop.isChecked()
        self._vragen.setVisible(open_ and (not smal or aan))
        self._pagina.setVisible(not (smal and aan and open_))

    def _toon_regel(self) -> None:
        if self._beeld is not None:
            Regelblad(self._beeld.eis, self).open_bij(self._regel)

    def _open(self, hoorgesprek: UUID) -> None:
        self._werk.ga_naar.emit("horen", {"hoorgesprek": hoorgesprek})

    def _open_opp(self) -> None:
        if self._opp is not None:
            self._werk.ga_naar.emit("opp", {"opp": self._opp, "sectie": "horen"})

    def _naar_leerlingen(self) -> None:
        self._werk.ga_naar.emit("leerlingen", {})

    def _mislukt(self, fout: Fout) -> None:
        if isinstance(fout, RegelFout) and fout.code == "niet_gevonden":
            opp, was = self._opp, self._hoorgesprek
            self._neem_afscheid()
            self._hoorgesprek = None
            if opp is not None and was is not None:
                self._lees()
                return
            self._opp = None
            self._raam.toon_leeg()
            return
        self._werk.fout.emit(fout, self._lees)
        if self._beeld is None:
            self._raam.meld_fout(self.tr("Het gesprek kon niet worden gelezen."))
