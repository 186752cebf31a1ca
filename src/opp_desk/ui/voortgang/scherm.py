"""The page: the goals of one OPP with their measurements, the weeks of the help, and the way to evaluate."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.ui.onderdelen import Foutbalk, LegeStaat, Skelet, Stapel
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.voortgang.blad import Voortgangblad
from opp_desk.ui.voortgang.evaluatie import Evaluatieblad
from opp_desk.ui.voortgang.hoofd import Hoofd
from opp_desk.ui.zinnen import zin
from opp_desk.usecases import evaluaties, metingen
from opp_desk.usecases.evaluatiebeeld import aan_te_passen
from opp_desk.usecases.voortgang import lees_voortgang

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.model.keuzes import GegevenAntwoord
    from opp_desk.ui.voortgang.doelkaart import Doelkaart
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.evaluaties import Bijgesteld
    from opp_desk.usecases.voortgang import Voortgang
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 30
_WACHT, _BLAD, _EVALUATIE, _LEEG, _GEEN = range(5)


class VoortgangPage(QWidget):
    """How the goals go. ``toon(opp=UUID)`` opens one; ``evaluatie=True`` goes on to the evaluation."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Voortgang"))
        self._werk = werk
        self._opp: UUID | None = None
        self._beeld: Voortgang | None = None
        self._oud = False
        self._evalueer_straks = False
        self.hoofd = Hoofd(self)
        self.blad = Voortgangblad(self)
        self.evaluatie = Evaluatieblad(werk, self)
        self._fout = Foutbalk(self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._lagen = Stapel(self)
        self._bouw()
        self._verbind()

    def toon(self, opp: UUID | None = None, *, evaluatie: bool = False, **_waar: Any) -> None:
        """Open the progress of an OPP, or come back to the one that is open."""
        if opp is not None and opp != self._opp:
            self.verlaat()
            self.evaluatie.sluit()
            self._opp, self._beeld = opp, None
            self._lagen.setCurrentIndex(_WACHT)
        self._evalueer_straks = evaluatie
        if self._opp is None:
            self._lagen.setCurrentIndex(_GEEN)
        else:
            self._lees()

    def verlaat(self) -> None:
        """Write what is typed."""
        self.blad.bewaar_nu()
        self.evaluatie.bewaar_nu()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        return {} if self._opp is None else {"opp": self._opp}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._lees()

    def _bouw(self) -> None:
        wacht = QWidget()
        laden = QVBoxLayout(wacht)
        laden.setContentsMargins(24, 24, 24, 24)
        laden.addWidget(self._fout)
        laden.addWidget(Skelet(8, wacht))
        laden.addStretch(1)
        self._leeg = LegeStaat(
            self.tr("Nog geen doelen om te volgen"),
            self.tr("Zet in het OPP eerst een doel. Dan kun je hier meten en evalueren."),
            self.tr("Doel maken"),
            "document",
        )
        self._geen = LegeStaat(
            self.tr("Geen OPP gekozen"),
            self.tr("Open een leerling en kies daar de voortgang."),
            self.tr("Naar Leerlingen"),
            "leerlingen",
        )
        for laag in (wacht, self.blad, self.evaluatie, self._leeg, self._geen):
            self._lagen.addWidget(laag)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.setSpacing(0)
        buiten.addWidget(self.hoofd)
        buiten.addWidget(self._lagen, 1)
        self.hoofd.hide()
        self._lagen.setCurrentIndex(_GEEN)

    def _verbind(self) -> None:
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)
        self._vers.timeout.connect(self._lees)
        self._fout.opnieuw.connect(self._lees)
        self._geen.gevraagd.connect(partial(self._werk.ga_naar.emit, "leerlingen", {}))
        self._leeg.gevraagd.connect(partial(self._naar_opp, "doelen"))
        self.hoofd.opp_gevraagd.connect(partial(self._naar_opp, ""))
        self.hoofd.evalueren.connect(self._evalueer)
        self.hoofd.laatste_gevraagd.connect(self._open_laatste)
        self.blad.gemeten.connect(self._meet)
        self.blad.gewijzigd.connect(self._wijzig)
        self.blad.weg.connect(self._haal_weg)
        self.blad.beantwoord.connect(self._beantwoord)
        self.evaluatie.terug.connect(self._terug)
        self.evaluatie.bijgesteld.connect(self._bijgesteld)

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────────
    def _lees(self) -> None:
        if self._opp is None:
            return
        self._oud = False
        vraag = partial(_lees, opp_id=self._opp, vandaag=clock.today())
        self._werk.jobs.vraag(vraag, self._toon, self._niet_gelezen)
        self.evaluatie.lees()

    def _toon(self, gelezen: tuple[Voortgang, frozenset[UUID]]) -> None:
        beeld, aanpassen = gelezen
        if beeld.opp != self._opp:
            return
        self._beeld = beeld
        self._fout.hide()
        self.hoofd.show()
        self.hoofd.toon(beeld, evalueert=self.evaluatie.evaluatie is not None)
        self.blad.toon(beeld, aanpassen)
        if self._evalueer_straks:
            self._evalueer_straks = False
            self._evalueer()
        elif self.evaluatie.evaluatie is None:
            self._lagen.setCurrentIndex(_BLAD if beeld.doelen or beeld.begeleidingen else _LEEG)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        """Read again after a commit about this pupil; later, when nobody looks now."""
        if self._beeld is None or self._beeld.leerling not in uitkomst.dossiers:
            return
        self._oud = True
        if self.isVisible():
            self._vers.start()

    def _niet_gelezen(self, fout: Fout) -> None:
        self._lagen.setCurrentIndex(_WACHT)
        self._fout.toon(zin(fout))

    # ── measuring ───────────────────────────────────────────────────────────────────────────────────────
    def _meet(self, kaart: Doelkaart, doel: UUID, tekst: str, dag: date) -> None:
        self._schrijf(kaart, partial(metingen.voeg_toe, doel_id=doel, waarde=tekst, datum=dag))

    def _wijzig(self, kaart: Doelkaart, meting: UUID, tekst: str) -> None:
        self._schrijf(kaart, partial(metingen.wijzig, meting_id=meting, waarde=tekst))

    def _schrijf(self, kaart: Doelkaart, doe: Callable[..., object]) -> None:
        self._werk.jobs.run(doe, partial(_bewaard, kaart), partial(_geweigerd, kaart))

    def _haal_weg(self, meting: UUID) -> None:
        doe = partial(metingen.haal_weg, meting_id=meting)
        self._werk.jobs.run(doe, self._weggehaald, self._mislukt)

    def _weggehaald(self, _niets: None) -> None:
        self._werk.melding.emit(
            self.tr("Meting weggehaald"), self.tr("Ongedaan maken"), onthoud_laatste(self._werk)
        )

    def _beantwoord(self, hulp: UUID, week: date, antwoord: GegevenAntwoord | None, reden: str) -> None:
        doe = partial(
            metingen.beantwoord_week, begeleiding_id=hulp, week=week, antwoord=antwoord, reden=reden
        )
        self._werk.jobs.run(doe, fout=self._mislukt)

    # ── evaluating ──────────────────────────────────────────────────────────────────────────────────────
    def _evalueer(self) -> None:
        if self._opp is not None:
            doe = partial(evaluaties.begin, opp_id=self._opp)
            self._werk.jobs.run(doe, self._open_evaluatie, self._mislukt)

    def _open_laatste(self) -> None:
        if self._beeld is not None and self._beeld.laatste_evaluatie is not None:
            self._open_evaluatie(self._beeld.laatste_evaluatie)

    def _open_evaluatie(self, evaluatie: UUID) -> None:
        self.blad.bewaar_nu()
        self.evaluatie.open(evaluatie)
        self._lagen.setCurrentIndex(_EVALUATIE)
        if self._beeld is not None:
            self.hoofd.toon(self._beeld, evalueert=True)
        self.evaluatie.verticalScrollBar().setValue(0)

    def _terug(self) -> None:
        self._lagen.setCurrentIndex(_BLAD)
        self._lees()

    def _bijgesteld(self, wat: Bijgesteld) -> None:
        """Say what was taken over and go to the goals."""
        tekst = self.tr("Bijstelling begonnen.")
        if wat.gestopt:
            een = self.tr("Uit het plan: één doel met de begeleiding daarbij.")
            meer = self.tr("Uit het plan: {} doelen met de begeleiding daarbij.").format(len(wat.gestopt))
            tekst += " " + (een if len(wat.gestopt) == 1 else meer)
        if wat.aanpassen:
            tekst += " " + self.tr("Nog aanpassen: {}.").format(len(wat.aanpassen))
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))
        self.evaluatie.sluit()
        self._lagen.setCurrentIndex(_BLAD)
        self._naar_opp("doelen")

    def _naar_opp(self, sectie: str) -> None:
        waar = {"opp": self._opp} | ({"sectie": sectie} if sectie else {})
        self._werk.ga_naar.emit("opp", waar)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.melding.emit(zin(fout), "", None)


def _lees(lezer: Lezer, opp_id: UUID, vandaag: date) -> tuple[Voortgang, frozenset[UUID]]:
    """Read progress and marks at one moment."""
    return lees_voortgang(lezer, opp_id, vandaag), aan_te_passen(lezer, opp_id)


def _bewaard(kaart: Doelkaart, _antwoord: object) -> None:
    kaart.bewaard()


def _geweigerd(kaart: Doelkaart, fout: Fout) -> None:
    kaart.geweigerd(zin(fout))
