"""The page of the aanmeldingen: who asked for a place, and before which day the school decides."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from opp_desk.ground import clock
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.ui.aanmeldingen.erbij import KindErbij
from opp_desk.ui.aanmeldingen.lijst import Aanmeldlijst
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    LegeStaat,
    Paginakop,
    PrimaireKnop,
    SchuifPagina,
    TekstKnop,
)
from opp_desk.ui.opp.blad import Context
from opp_desk.ui.raam import Raam
from opp_desk.ui.vandaag.regel import Regelblad
from opp_desk.usecases.aanmeldingen import lees_aanmeldingen

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanmeldingen import Aanmeldbeeld
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 30


class AanmeldingenPage(QWidget):
    """``toon(rij=UUID)`` opens one aanmelding."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Aanmeldingen"))
        self._werk = werk
        self._laatste = Laatste(self)
        self._doel: UUID | None = None
        self._beeld: Aanmeldbeeld | None = None
        self._regel = TekstKnop(self.tr("Welke regel?"), klein=True, ouder=self)
        self._nieuw = PrimaireKnop(self.tr("Kind aanmelden"), "plus", self)
        uitleg = self.tr(
            "Kinderen van wie de ouders schriftelijk om een plek vroegen, ook zonder klassenlijst."
        )
        self._kop = Paginakop(self.tr("Aanmeldingen"), uitleg, (self._regel, self._nieuw), self)
        self._erbij = KindErbij(werk)
        self._lijst = Aanmeldlijst(Context(werk, UUID(int=0), UUID(int=0), ""), self)
        self._geen = LegeStaat(
            self.tr("Geen aanmeldingen"),
            self.tr(
                "Vraagt een ouder schriftelijk om een plek, zet het kind dan hier. Je ziet vóór welke dag "
                "de school besluit, en je kunt al opschrijven wat het kind nodig heeft."
            ),
            self.tr("Kind aanmelden"),
            "persoon",
            self,
        )
        self._raam = Raam(self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, rij: UUID | None = None) -> None:
        """Show the list, or open one aanmelding in it."""
        self._doel = rij
        self._lees()

    def verlaat(self) -> None:
        """Write what is typed."""
        for binder in self._lijst.binders():
            binder.bewaar_nu()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh: days pass, also while nobody looked."""
        super().showEvent(event)
        self._vers.start()

    def _bouw(self) -> None:
        pagina = SchuifPagina(self, marge=4)
        for deel in (self._erbij, self._geen, self._lijst):
            pagina.voeg_toe(deel)
        pagina.sluit_af()
        self._erbij.hide()
        self._raam.vul_kolom(self._kop, pagina)

    def _verbind(self) -> None:
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)
        self._vers.timeout.connect(self._lees)
        self._raam.fout.opnieuw.connect(self._lees)
        self._regel.clicked.connect(self._toon_regel)
        self._lijst.dossier.connect(self._open_dossier)
        for vraag in (self._nieuw.clicked, self._geen.gevraagd, self._lijst.nieuw):
            vraag.connect(self._erbij.open)

    def _lees(self) -> None:
        vraag = partial(lees_aanmeldingen, vandaag=clock.today())
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon_beeld), self._mislukt)

    def _toon_beeld(self, beeld: Aanmeldbeeld) -> None:
        self._beeld = beeld
        self._lijst.kinderen = beeld.per_id
        self._lijst.toon([each.formulier for each in beeld.aanmeldingen], vast=True)  # the button is above
        self._lijst.setVisible(bool(beeld.aanmeldingen))
        self._nieuw.setVisible(bool(beeld.aanmeldingen))  # an empty list has its own
        self._geen.setVisible(not beeld.aanmeldingen and self._erbij.isHidden())
        self._raam.toon()
        if self._doel is not None:
            rij, self._doel = self._doel, None
            self._lijst.richt(rij)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if self.isVisible() and any(tabel == Aanmelding.TABEL for tabel, _rij, _veld in uitkomst.versies):
            self._vers.start()

    def _open_dossier(self, leerling: UUID) -> None:
        self._werk.ga_naar.emit("dossier", {"leerling": leerling})

    def _toon_regel(self) -> None:
        if self._beeld is not None:
            Regelblad(self._beeld.eis, self).open_bij(self._regel)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._beeld is None:
            self._raam.meld_fout(self.tr("De aanmeldingen konden niet worden gelezen."))
