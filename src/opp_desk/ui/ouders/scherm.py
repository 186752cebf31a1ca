"""The page of the parents and representatives of one pupil."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.ui.horen.afscheid import Afscheid
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Knop,
    LegeStaat,
    Paginakop,
    SchuifPagina,
    TekstKnop,
)
from opp_desk.ui.opp.blad import Context
from opp_desk.ui.ouders.lijst import Ouderlijst
from opp_desk.ui.ouders.meelezen import Meelezenkaart
from opp_desk.ui.raam import Raam
from opp_desk.ui.tabvolgorde import volg_indeling
from opp_desk.ui.vandaag.regel import Regelblad
from opp_desk.usecases.ouders import lees_ouders, leg_meelezen_vast

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.ouders import Oudersbeeld
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 30


class OudersPage(QWidget):
    """``toon(leerling=UUID)`` shows who stand beside a pupil; ``rij`` opens one of them."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Ouders"))
        self._werk = werk
        self._laatste = Laatste(self)
        self._leerling: UUID | None = None
        self._doel: tuple[str, UUID] | None = None
        self._beeld: Oudersbeeld | None = None
        self._lijst: Ouderlijst | None = None
        self._afscheid = Afscheid(self)
        self._oud = False
        self._regel = TekstKnop(self.tr("Welke regel?"), klein=True, ouder=self)
        self._naar_dossier = Knop(self.tr("Naar het dossier"), "map", self)
        self._kop = Paginakop("", "", (self._regel, self._naar_dossier), self)
        self._achttien = Meelezenkaart(self)
        self._uitleg = Hulptekst(
            self.tr("De volgorde hier is die op papier. Ouders met gezag vraag je om akkoord."), self
        )
        self._geen = self._maak_leeg()
        self._pagina = SchuifPagina(self, marge=4)
        self._nergens = LegeStaat(
            self.tr("Geen leerling gekozen"),
            self.tr("Open een leerling; daar staan de ouders."),
            self.tr("Naar Leerlingen"),
            "persoon",
        )
        self._raam = Raam(self, self._nergens)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._orde = QTimer(self, singleShot=True, interval=0)
        self._bouw()
        self._verbind()

    def toon(self, leerling: UUID | None = None, rij: UUID | None = None, veld: str = "") -> None:
        """Show the parents of a pupil, or go to one of them."""
        leerling = leerling or self._leerling
        if leerling is None:
            self._raam.toon_leeg()
            return
        if leerling != self._leerling:
            self._neem_afscheid()
            self._leerling = leerling
            self._raam.wacht()
        self._doel = (veld, rij) if rij is not None else None
        self._lees()

    def verlaat(self) -> None:
        """Write what is typed."""
        if self._lijst is not None:
            for binder in self._lijst.binders():
                binder.bewaar_nu()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {} if self._leerling is None else {"leerling": self._leerling}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._lees()

    def _maak_leeg(self) -> LegeStaat:
        return LegeStaat(
            self.tr("Nog geen ouders"),
            self.tr(
                "Zet hier wie er naast de leerling staan: ouders, voogd, of een instelling met gezag. "
                "Wie gezag heeft, geeft akkoord op de begeleiding."
            ),
            self.tr("Ouder of vertegenwoordiger toevoegen"),
            "persoon",
            self,
        )

    def _bouw(self) -> None:
        self._plek = QVBoxLayout()
        for deel in (self._achttien, self._uitleg, self._plek, self._geen):
            self._pagina.voeg_toe(deel)
        self._pagina.sluit_af()
        self._raam.vul_kolom(self._kop, self._pagina)
        self._raam.toon_leeg()

    def _verbind(self) -> None:
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)
        self._vers.timeout.connect(self._lees)
        self._orde.timeout.connect(self._orden)
        self._raam.fout.opnieuw.connect(self._lees)
        self._nergens.gevraagd.connect(self._naar_leerlingen)
        self._geen.gevraagd.connect(self._voeg_toe)
        self._regel.clicked.connect(self._toon_regel)
        self._naar_dossier.clicked.connect(self._open_dossier)
        self._achttien.gegeven.connect(self._leg_meelezen_vast)

    def _orden(self) -> None:
        volg_indeling(self)

    def _lees(self) -> None:
        if self._leerling is None:
            return
        self._oud = False
        vraag = partial(lees_ouders, leerling=self._leerling, vandaag=clock.today())
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon_beeld), self._mislukt)

    def _toon_beeld(self, beeld: Oudersbeeld) -> None:
        if beeld.leerling != self._leerling:
            return
        self._beeld = beeld
        self._kop.zet(self.tr("Ouders van {}").format(beeld.roepnaam), beeld.naam)
        self._achttien.toon(beeld)
        lijst = self._lijst or self._maak(beeld)
        lijst.nakijken = beeld.nakijken
        lijst.toon(beeld.ouders)
        lijst.setVisible(bool(beeld.ouders))
        self._uitleg.setVisible(bool(beeld.ouders))
        self._geen.setVisible(not beeld.ouders)
        self._raam.toon()
        self._orde.start()
        if self._doel is not None:
            (veld, rij), self._doel = self._doel, None
            lijst.richt(rij, veld)

    def _maak(self, beeld: Oudersbeeld) -> Ouderlijst:
        # A parent hangs under the pupil and under no OPP.
        context = Context(self._werk, beeld.leerling, beeld.leerling, beeld.roepnaam)
        self._lijst = Ouderlijst(context, self)
        self._lijst.nieuw_blad.connect(self._orde.start)
        self._plek.addWidget(self._lijst)
        return self._lijst

    def _voeg_toe(self) -> None:
        if self._lijst is not None:
            self._lijst.voeg_toe()

    def _neem_afscheid(self) -> None:
        """Put the cards of another pupil out of sight."""
        self._beeld = None
        if (lijst := self._lijst) is not None:
            self._lijst = None
            self._plek.removeWidget(lijst)
            self._afscheid.neem(lijst)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if self._leerling is None or self._leerling not in uitkomst.dossiers:
            return
        if self.isVisible():
            self._vers.start()
        else:
            self._oud = True

    def _leg_meelezen_vast(self, wat: dict[str, Any]) -> None:
        if self._leerling is not None:
            doe = partial(leg_meelezen_vast, leerling=self._leerling, **wat)
            self._werk.jobs.run(doe, self._meelezen_vast, self._meld_fout)

    def _meelezen_vast(self, _niets: None) -> None:
        self._werk.melding.emit(self.tr("Antwoord vastgelegd"), "", None)

    def _meld_fout(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _toon_regel(self) -> None:
        if self._beeld is not None:
            Regelblad(self._beeld.eis, self).open_bij(self._regel)

    def _open_dossier(self) -> None:
        self._werk.ga_naar.emit("dossier", {"leerling": self._leerling, "tab": "ouders"})

    def _naar_leerlingen(self) -> None:
        self._werk.ga_naar.emit("leerlingen", {})

    def _mislukt(self, fout: Fout) -> None:
        if isinstance(fout, RegelFout) and fout.code == "niet_gevonden":
            self._neem_afscheid()
            self._leerling = None
            self._raam.toon_leeg()
            return
        self._werk.fout.emit(fout, self._lees)
        if self._beeld is None:
            self._raam.meld_fout(self.tr("De ouders konden niet worden gelezen."))
