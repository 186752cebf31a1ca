"""The page of the papers about one OPP: which paper, for whom, as it will print; or the same for many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.documents.papieren import PAPIEREN
from opp_desk.ground import clock
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    Foutbalk,
    Knop,
    LegeStaat,
    Paginakop,
    PrimaireKnop,
    SchuifPagina,
    Skelet,
    Stapel,
    Veldblok,
    Voortgang,
)
from opp_desk.ui.opp.voorbeeld import Voorbeeld
from opp_desk.ui.papieren.keuze import Papierkeuze
from opp_desk.ui.papieren.reekskeuze import Reekskeuze
from opp_desk.ui.papieren.uitgang import Uitgang
from opp_desk.ui.papieren.vragen import Vragen
from opp_desk.usecases.pakketten import lees_pakketbron
from opp_desk.usecases.papieren import lees_bron, lees_reeksen

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.documents.papieren import Papiersoort
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.pakketten import Pakketbron
    from opp_desk.usecases.papieren import Papierbron, Reeks
    from opp_desk.vault.lezer import Lezer

_VERS_MS: Final = 30
_LINKS: Final = 380


class PapierenPage(QWidget):
    """``toon(opp=UUID, papier="akkoordblad")`` shows one paper as it will print."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Papieren"))
        self._werk = werk
        self._laatste = Laatste(self)
        self._opp: UUID | None = None
        self._papier = ""
        self._reeksen: tuple[Reeks, ...] = ()
        self._kopieer = Knop(self.tr("Kopieer OPP als tekst"), ouder=self)
        self._word = Knop(self.tr("Word-bestand…"), ouder=self)
        self._opslaan = Knop(self.tr("PDF opslaan…"), ouder=self)
        self._afdrukken = PrimaireKnop(self.tr("Afdrukken…"), "print", self)
        knoppen = (self._kopieer, self._word, self._opslaan, self._afdrukken)
        self._kop = Paginakop(self.tr("Papieren"), "", knoppen, self)
        self._voor = Reekskeuze(self)
        self._keuze = Papierkeuze(self)
        self._vragen = Vragen(werk, self)
        self._vragen.hide()  # it comes beneath the paper that is chosen
        self._uitgang = Uitgang(werk, self, self._keuze, self._voor, self._vragen)
        self._voorbeeld = Voorbeeld(werk.jobs, self)
        self._voortgang = Voortgang(self.tr("Papieren maken"), self)
        self._fout = Foutbalk(self)
        self._leeg = LegeStaat(
            self.tr("Geen OPP gekozen"),
            self.tr("Open een leerling en kies daar Papieren."),
            self.tr("Naar Leerlingen"),
            "document",
        )
        self._lagen = Stapel(self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, opp: UUID | None = None, papier: str = "") -> None:
        """Show the papers about an OPP."""
        if opp is not None and opp != self._opp:
            self._opp, self._uitgang.bron = opp, None
            self._voorbeeld.wis()
            self._lagen.setCurrentIndex(0)
        self._papier = papier or self._papier
        if self._opp is None:
            self._lagen.setCurrentWidget(self._leeg)
            return
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {} if self._opp is None else {"opp": self._opp, "papier": self._keuze.sleutel}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        self._vers.start()

    def _bouw(self) -> None:
        links = SchuifPagina(self, smal=False, marge=4)
        links.setFixedWidth(_LINKS)
        links.voeg_toe(Veldblok(self.tr("Van wie"), self._voor))
        links.voeg_toe(self._keuze)
        links.sluit_af()
        self._links = links
        midden = QHBoxLayout()
        midden.setSpacing(24)
        midden.addWidget(links)
        midden.addWidget(self._voorbeeld, 1)
        maat = self._voorbeeld.sizePolicy()
        maat.setRetainSizeWhenHidden(True)
        self._voorbeeld.setSizePolicy(maat)
        inhoud = QWidget()
        stapel = QVBoxLayout(inhoud)
        stapel.setContentsMargins(20, 20, 24, 16)
        stapel.setSpacing(16)
        self._kop.setContentsMargins(4, 0, 0, 0)  # in line with the column, that has room for a ring
        stapel.addWidget(self._kop)
        stapel.addWidget(self._voortgang)
        stapel.addLayout(midden, 1)
        self._voortgang.hide()
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
        self._lagen.setCurrentWidget(self._leeg)

    def _verbind(self) -> None:
        self._vers.timeout.connect(self._lees)
        self._fout.opnieuw.connect(self._lees)
        self._leeg.gevraagd.connect(self._naar_leerlingen)
        self._keuze.gekozen.connect(self._ander_papier)
        self._keuze.elders.connect(self._elders)
        self._voor.gewijzigd.connect(self._vernieuw)
        self._vragen.gewijzigd.connect(self._vernieuw)
        self._uitgang.gelezen.connect(self._vernieuw)
        self._vragen.herlees.connect(self._lees)
        self._voorbeeld.papier.pagina_gewijzigd.connect(self._tel)
        self._kopieer.clicked.connect(self._uitgang.kopieer_tekst)
        self._word.clicked.connect(self._uitgang.bewaar_word)
        self._opslaan.clicked.connect(self._bewaar)
        self._afdrukken.clicked.connect(self._uitgang.druk_af)
        self._voortgang.gestopt.connect(self._uitgang.reekswerk.stop)
        self._uitgang.reekswerk.ver.connect(self._voortgang.zet)
        self._uitgang.reekswerk.klaar.connect(self._reeks_klaar)
        self._uitgang.reekswerk.mislukt.connect(self._meld)

    def _lees(self) -> None:
        if self._opp is None:
            return
        self._uitgang.verouder()
        vraag = partial(_lees_alles, opp=self._opp)
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon_bron), self._mislukt)
        self._werk.jobs.vraag(lees_reeksen, self._zet_reeksen, self._meld)

    def _toon_bron(self, gelezen: tuple[Papierbron, Pakketbron]) -> None:
        bron, pakket = gelezen
        if bron.opp != self._opp:
            return
        self._uitgang.bron = bron
        stand = self._stand(bron)
        self._kop.zet(self.tr("Papieren"), " · ".join(d for d in (bron.naam, bron.groep, stand) if d))
        self._voor.zet_reeksen(bron.naam, self._reeksen)
        self._vragen.toon_bron(bron, pakket)
        self._fout.hide()
        self._lagen.setCurrentIndex(1)
        papier, self._papier = self._papier, ""
        if (soort := PAPIEREN.get(papier)) is not None and soort.scherm:
            self._elders(soort.scherm)
            papier = ""
        if papier or not self._keuze.sleutel:
            self._keuze.kies(papier or "ouders")
        self._vernieuw()

    def _stand(self, bron: Papierbron) -> str:
        if bron.vast:
            return self.tr("vastgesteld")
        return self.tr("voorgelegd, nog niet vastgesteld") if bron.voorgelegd else self.tr("nog een concept")

    def _zet_reeksen(self, reeksen: tuple[Reeks, ...]) -> None:
        self._reeksen = reeksen
        naam = self._uitgang.bron.naam if self._uitgang.bron is not None else self.tr("deze leerling")
        self._voor.zet_reeksen(naam, reeksen)
        self._vernieuw()

    def _ander_papier(self, _sleutel: str) -> None:
        """Put what it asks beneath the paper that was chosen."""
        self._keuze.leg_onder(self._vragen)
        self._vernieuw()
        if self._vragen.isVisibleTo(self) and (knop := self._keuze.knop()) is not None:
            self._links.naar(knop)

    def _elders(self, scherm: str) -> None:
        self._werk.ga_naar.emit(scherm, {} if self._opp is None else {"opp": self._opp})

    def _vernieuw(self, *_niets: object) -> None:
        """Show what this paper asks, and how it will print."""
        soort, bron, reeks = self._keuze.soort(), self._uitgang.bron, self._voor.reeks()
        if soort is None or bron is None:
            return
        self._vragen.toon(soort, bron, reeks=reeks is not None)
        if not self._uitgang.leest_nog():
            self._toon_papier(soort, reeks)

    def _toon_papier(self, soort: Papiersoort, reeks: Reeks | None) -> None:
        opdracht = self._uitgang.opdracht()
        self._voorbeeld.kort = soort.kort and not soort.bundel
        los = reeks is None or soort.bundel
        self._opslaan.setText(self.tr("PDF opslaan…") if los else self.tr("Map kiezen en maken…"))
        self._afdrukken.setVisible(los)
        self._kopieer.setVisible(reeks is None)
        self._word.setVisible(reeks is None and soort.docx is not None)
        for knop in (self._opslaan, self._afdrukken):
            knop.setEnabled(opdracht is not None and not self._uitgang.reekswerk.bezig)
        self._voorbeeld.setVisible(opdracht is not None)
        if opdracht is None:
            self._voorbeeld.wis()
        else:
            self._voorbeeld.zet_papier(opdracht)

    def _tel(self, _pagina: int, paginas: int) -> None:
        """Count the pages beside the parts that can be left out."""
        self._vragen.pakket.zet_omvang(paginas if self._voorbeeld.pdf else 0)

    def _bewaar(self) -> None:
        self._uitgang.bewaar(self.begin_reeks)

    def begin_reeks(self, reeks: Reeks, soort: Papiersoort, map_: str) -> None:
        """Make the papers of a batch in a folder."""
        self._voortgang.show()
        self._opslaan.setEnabled(False)
        self._uitgang.begin_reeks(reeks, soort, map_)

    def _reeks_klaar(self, aantal: int) -> None:
        self._voortgang.hide()
        self._opslaan.setEnabled(True)
        self._werk.melding.emit(self.tr("{} bestanden gemaakt").format(aantal), "", None)

    def _naar_leerlingen(self) -> None:
        self._werk.ga_naar.emit("leerlingen", {})

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._uitgang.bron is None:
            self._fout.toon(self.tr("Het OPP kon niet worden gelezen."), self.tr("Er is niets gewijzigd."))


def _lees_alles(lezer: Lezer, opp: UUID) -> tuple[Papierbron, Pakketbron]:
    return lees_bron(lezer, opp, clock.today()), lees_pakketbron(lezer, opp)
