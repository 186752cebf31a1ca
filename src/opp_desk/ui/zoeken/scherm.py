"""The page that searches everything: results per leerling while typing, and whole from the keyboard."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.meldingen import kondig_aan
from opp_desk.ui.onderdelen import Hulptekst, Knop, LegeStaat, Paginakop, SchuifPagina, Stapel
from opp_desk.ui.zoeken.begin import Zoekbegin
from opp_desk.ui.zoeken.lijst import Vondstlijst
from opp_desk.ui.zoeken.veld import Zoekveld
from opp_desk.usecases import zoekopdrachten
from opp_desk.usecases.zoeken import zoek

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.zoeken import Treffer, Zoekuitkomst
    from opp_desk.usecases.zoekopdrachten import Opdracht
    from opp_desk.vault.uow import Uitkomst

_WACHT_MS: Final = 30
_VERS_MS: Final = 250
_BEGIN, _GEVONDEN, _NIETS = range(3)


class ZoekenPage(QWidget):
    """``toon(vraag="van:noel gym")``. ``terug_gevraagd``: Escape, back to where somebody came from."""

    terug_gevraagd = Signal()

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Zoeken"))
        self._werk = werk
        self._laatste = Laatste(self)
        self._stop = Event()
        self._uitkomst: Zoekuitkomst | None = None
        self._verder: int | None = None
        self._haalt = self._oud = self._vraagt = self._open_straks = False
        self.veld = Zoekveld(self.tr("Zoek in gesprekken, OPP’s, doelen, taken, bijlagen …"), self)
        self.veld.setAccessibleName(self.tr("Zoek in alles"))
        self.veld.setClearButtonEnabled(True)
        self.bewaar = Knop(self.tr("Bewaar deze zoekvraag"), ouder=self)
        self.stand = Hulptekst("", self)
        self.lijst = Vondstlijst(self)
        self.begin = Zoekbegin(self)
        self._niets = LegeStaat(
            self.tr("Niets gevonden"),
            self.tr(
                "Probeer een deel van het woord, minder woorden, of haal een filter weg. "
                "Wat is weggehaald en wat je niet mag lezen, vind je hier niet."
            ),
            icoon="zoek",
        )
        self._lagen = Stapel(self)
        self._klok = QTimer(self, singleShot=True, interval=_WACHT_MS)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, vraag: str | None = None, **_waar: Any) -> None:
        """Show the page with the cursor in the field; a question is asked at once."""
        if vraag is not None and vraag != self.veld.text():
            self.veld.setText(vraag)
        self.veld.setFocus()
        self.veld.selectAll()
        self._lees_bewaard()
        self._vraag()

    def verlaat(self) -> None:
        """Let no question run on while nobody looks."""
        self._klok.stop()
        self._stop.set()
        self._vraagt = self._open_straks = False

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        return {"vraag": self.veld.text()}

    def showEvent(self, event: QShowEvent) -> None:
        """Ask once more when something changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._vers.start()

    # ── building ────────────────────────────────────────────────────────────────────────────────────────
    def _bouw(self) -> None:
        kop = Paginakop(self.tr("Zoeken"), self.tr("In alles wat jij mag lezen, nieuwste eerst"), (), self)
        regel = QHBoxLayout()
        regel.setSpacing(12)
        regel.addWidget(self.veld, 1)
        regel.addWidget(self.bewaar)
        begin = SchuifPagina(self, smal=False, marge=0)
        begin.voeg_toe(self.begin)
        begin.sluit_af()
        for laag in (begin, self.lijst, self._niets):
            self._lagen.addWidget(laag)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(tokens.MARGE, tokens.MARGE, tokens.MARGE, tokens.MARGE)
        stapel.setSpacing(12)
        stapel.addWidget(kop)
        stapel.addLayout(regel)
        stapel.addWidget(self.stand)
        stapel.addWidget(self._lagen, 1)
        self.bewaar.setEnabled(False)
        self.stand.hide()

    def _verbind(self) -> None:
        self.veld.textChanged.connect(self._getypt)
        self.veld.verplaatst.connect(self.lijst.verplaats)
        self.veld.bevestigd.connect(self._bevestig)
        self.veld.terug.connect(self.terug_gevraagd)
        self.lijst.geopend.connect(self._open)
        self.lijst.einde_in_zicht.connect(self._haal_meer)
        self.begin.gevraagd.connect(self._neem)
        self.begin.weg_gevraagd.connect(self._vergeet)
        self.bewaar.clicked.connect(self._bewaar)
        self._klok.timeout.connect(self._vraag)
        self._vers.timeout.connect(self._vraag)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    # ── asking ──────────────────────────────────────────────────────────────────────────────────────────
    def _getypt(self) -> None:
        """Give up the question that runs, and ask this one when the fingers rest for a moment."""
        self._stop.set()
        self._open_straks = False
        self._klok.start()

    def _vraag(self) -> None:
        self._klok.stop()
        self._vers.stop()
        self._stop.set()
        self._stop, self._oud, self._haalt, self._vraagt = Event(), False, False, True
        vraag = partial(zoek, vraag=self.veld.text(), stop=self._stop.is_set)
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._mislukt)

    def _toon(self, uitkomst: Zoekuitkomst) -> None:
        """Show what was found; what was chosen stays chosen when it is still there."""
        gekozen = self.lijst.gekozen()
        self._uitkomst, self._verder, self._vraagt = uitkomst, uitkomst.verder, False
        self.lijst.vondsten.zet(uitkomst.treffers)
        plek = self.lijst.vondsten.plek_van(gekozen) if gekozen is not None else -1
        laag = _GEVONDEN if uitkomst.treffers else _NIETS if uitkomst.gevraagd else _BEGIN
        self._lagen.setCurrentIndex(laag)
        self.bewaar.setEnabled(uitkomst.gevraagd)
        self.lijst.kies(plek if plek > 0 else 1)
        self._zeg_stand()
        if self._open_straks:
            self._open_straks = False
            self.lijst.open_gekozen()

    def _bevestig(self) -> None:
        """Open what is chosen; who types and presses Enter at once means what was typed."""
        if self._klok.isActive():
            self._vraag()
        self._open_straks = self._vraagt
        if not self._vraagt:
            self.lijst.open_gekozen()

    def _haal_meer(self) -> None:
        """Get the next page when the end of this one comes in sight."""
        if self._verder is None or self._haalt:
            return
        self._haalt = True
        vraag = partial(zoek, vraag=self.veld.text(), vanaf=self._verder, stop=self._stop.is_set)
        self._werk.jobs.vraag(vraag, self._laatste.van(self._voeg_bij), self._mislukt)

    def _voeg_bij(self, uitkomst: Zoekuitkomst) -> None:
        gekozen, plaats = self.lijst.gekozen(), self.lijst.verticalScrollBar().value()
        self._verder, self._haalt = uitkomst.verder, False
        self.lijst.vondsten.voeg_bij(uitkomst.treffers)
        if gekozen is not None:
            self.lijst.setCurrentIndex(self.lijst.vondsten.index(self.lijst.vondsten.plek_van(gekozen), 0))
        self.lijst.verticalScrollBar().setValue(plaats)
        self._zeg_stand()

    def _zeg_stand(self) -> None:
        """Say how many are shown, what was not understood, and whether searching is complete."""
        if (uitkomst := self._uitkomst) is None:
            return
        delen = []
        if uitkomst.gevraagd:
            delen.append(self._hoeveel())
        if uitkomst.onbegrepen:
            delen.append(self.tr("Niet begrepen: {}").format(" ".join(uitkomst.onbegrepen)))
        if not uitkomst.heel:
            delen.append(self.tr("Het zoeken wordt nog klaargezet: je vindt nog niet alles"))
        tekst = " · ".join(delen)
        self.stand.setVisible(bool(tekst))
        if tekst != self.stand.text():
            self.stand.setText(tekst)
            kondig_aan(self.stand, tekst)

    def _hoeveel(self) -> str:
        aantal = self.lijst.vondsten.aantal
        if self._verder is not None:
            return self.tr("De nieuwste {}; er is meer").format(aantal)
        return self.tr("1 gevonden") if aantal == 1 else self.tr("{} gevonden").format(aantal)

    # ── doing ───────────────────────────────────────────────────────────────────────────────────────────
    def _open(self, treffer: Treffer) -> None:
        self._werk.ga_naar.emit(treffer.pagina, dict(treffer.waar))

    def _neem(self, tekst: str) -> None:
        """Put a kept question or the beginning of a filter in the field."""
        self.veld.setText(tekst)
        self.veld.setFocus()

    def _bewaar(self) -> None:
        doe = partial(zoekopdrachten.bewaar, vraag=self.veld.text())
        self._werk.jobs.run(doe, self._bewaard, self._mislukt)

    def _bewaard(self, _opdracht: object) -> None:
        self._werk.melding.emit(
            self.tr("Zoekvraag bewaard. Je vindt hem terug in het lege zoekscherm."), "", None
        )
        self._lees_bewaard()
        self.veld.setFocus()

    def _vergeet(self, opdracht: Opdracht) -> None:
        doe = partial(zoekopdrachten.haal_weg, opdracht=opdracht.id)
        self._werk.jobs.run(doe, self._vergeten, self._mislukt)

    def _vergeten(self, _niets: object) -> None:
        self._werk.melding.emit(self.tr("Zoekvraag weggehaald"), "", None)
        self._lees_bewaard()
        self.veld.setFocus()

    def _lees_bewaard(self) -> None:
        self._werk.jobs.vraag(zoekopdrachten.lees_zoekopdrachten, self.begin.zet, self._mislukt)

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        self._oud = True
        if self.isVisible():
            self._vers.start()

    def _mislukt(self, fout: Fout) -> None:
        self._haalt = self._vraagt = self._open_straks = False
        self._werk.fout.emit(fout, self._vraag)
