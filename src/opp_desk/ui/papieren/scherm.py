"""The page of the papers about one OPP: which paper, for whom, as it will print; or the same for many."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from opp_desk.documents.als_tekst import als_tekst
from opp_desk.documents.papieren import PAPIEREN, maak_docx
from opp_desk.ground import clock
from opp_desk.ui.onderdelen import (
    Foutbalk,
    Knop,
    LegeStaat,
    Paginakop,
    PrimaireKnop,
    SchuifPagina,
    Skelet,
    Veldblok,
    Voortgang,
)
from opp_desk.ui.opp.rasteren import Papieropdracht, maak
from opp_desk.ui.opp.voorbeeld import Voorbeeld
from opp_desk.ui.papieren.keuze import Papierkeuze
from opp_desk.ui.papieren.reeks import Reekswerk, bestandsnaam, bundelnaam
from opp_desk.ui.papieren.reekskeuze import Reekskeuze
from opp_desk.ui.papieren.vragen import Vragen
from opp_desk.ui.uitgave import Uitgave, Uitgifte
from opp_desk.usecases.pakketten import lees_pakketbron
from opp_desk.usecases.papieren import lees_bron, lees_bronnen, lees_reeksen

if TYPE_CHECKING:
    from collections.abc import Callable
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
        self._opp: UUID | None = None
        self._papier = ""
        self._bron: Papierbron | None = None
        self._bundel: tuple[Reeks, tuple[Papierbron, ...]] | None = None
        self._uitgave, self._reekswerk = Uitgave(werk, self), Reekswerk(werk, self)
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
        self._voorbeeld = Voorbeeld(werk.jobs, self)
        self._voortgang = Voortgang(self.tr("Papieren maken"), self)
        self._fout = Foutbalk(self)
        self._leeg = LegeStaat(
            self.tr("Geen OPP gekozen"),
            self.tr("Open een leerling en kies daar Papieren."),
            self.tr("Naar Leerlingen"),
            "document",
        )
        self._lagen = QStackedWidget(self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, opp: UUID | None = None, papier: str = "") -> None:
        """Show the papers about an OPP."""
        if opp is not None and opp != self._opp:
            self._opp, self._bron = opp, None
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
        stapel.setContentsMargins(24, 20, 24, 16)
        stapel.setSpacing(16)
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
        self._vragen.herlees.connect(self._lees)
        self._voorbeeld.papier.pagina_gewijzigd.connect(self._tel)
        self._kopieer.clicked.connect(self._kopieer_tekst)
        self._word.clicked.connect(self._bewaar_word)
        self._opslaan.clicked.connect(self._bewaar)
        self._afdrukken.clicked.connect(self._druk_af)
        self._voortgang.gestopt.connect(self._reekswerk.stop)
        self._reekswerk.ver.connect(self._voortgang.zet)
        self._reekswerk.klaar.connect(self._reeks_klaar)
        self._reekswerk.mislukt.connect(self._meld)

    def _lees(self) -> None:
        if self._opp is None:
            return
        self._bundel = None
        self._werk.jobs.vraag(partial(_lees_alles, opp=self._opp), self._toon_bron, self._mislukt)
        self._werk.jobs.vraag(lees_reeksen, self._zet_reeksen, self._meld)

    def _toon_bron(self, gelezen: tuple[Papierbron, Pakketbron]) -> None:
        bron, pakket = gelezen
        if bron.opp != self._opp:
            return
        self._bron = bron
        stand = self.tr("vastgesteld") if bron.vast else self.tr("nog een concept")
        self._kop.zet(self.tr("Papieren"), " · ".join(d for d in (bron.naam, bron.groep, stand) if d))
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

    def _zet_reeksen(self, reeksen: tuple[Reeks, ...]) -> None:
        naam = self._bron.naam if self._bron is not None else self.tr("deze leerling")
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
        soort, bron, reeks = self._keuze.soort(), self._bron, self._voor.reeks()
        if soort is None or bron is None:
            return
        samen = reeks is not None and soort.bundel
        if reeks is not None and samen and (self._bundel is None or self._bundel[0] != reeks):
            vraag = partial(lees_bronnen, opps=reeks.opps, vandaag=clock.today())
            self._werk.jobs.vraag(vraag, partial(self._zet_bundel, reeks), self._meld)
            return
        self._vragen.toon(soort, bron, reeks=reeks is not None)
        opdracht = self._opdracht(soort, bron)
        los = reeks is None or samen
        self._opslaan.setText(self.tr("PDF opslaan…") if los else self.tr("Map kiezen en maken…"))
        self._afdrukken.setVisible(los)
        self._kopieer.setVisible(reeks is None)
        self._word.setVisible(reeks is None and soort.docx is not None)
        for knop in (self._opslaan, self._afdrukken):
            knop.setEnabled(opdracht is not None and not self._reekswerk.bezig)
        self._voorbeeld.setVisible(opdracht is not None)
        if opdracht is None:
            self._voorbeeld.wis()
        else:
            self._voorbeeld.zet_papier(opdracht)

    def _tel(self, _pagina: int, paginas: int) -> None:
        """Count the pages beside the parts that can be left out."""
        self._vragen.pakket.zet_omvang(paginas if self._voorbeeld.pdf else 0)

    def _zet_bundel(self, reeks: Reeks, bronnen: tuple[Papierbron, ...]) -> None:
        if self._voor.reeks() == reeks:
            self._bundel = (reeks, bronnen)
            self._vernieuw()

    def _opdracht(self, soort: Papiersoort, bron: Papierbron) -> Papieropdracht | None:
        """Return what the page shows: the paper of one pupil, or a bundel of a whole batch."""
        if self._bundel is not None and soort.bundel and self._voor.reeks() == self._bundel[0]:
            reeks, bronnen = self._bundel
            return self._vragen.bundel(soort, bronnen, reeks)
        return self._vragen.opdracht(soort, bron, self._vragen.huis.waarde())

    def _reeksopdrachten(self, soort: Papiersoort, bron: Papierbron) -> list[tuple[str, Papieropdracht]]:
        """Return the files of one pupil in a batch: one, or one for each household."""
        namen = [""] if not soort.per_huishouden else [naam for naam, _huishouden in bron.huishoudens]
        return [
            (bestandsnaam(bron, soort.sleutel, naam), opdracht)
            for nummer, naam in enumerate(namen)
            if (opdracht := self._vragen.opdracht(soort, bron, nummer if naam else None)) is not None
        ]

    def _bewaar(self) -> None:
        reeks, soort = self._voor.reeks(), self._keuze.soort()
        if soort is None:
            return
        if reeks is None or soort.bundel:
            if (wat := self._uitgifte(soort)) is not None:
                self._uitgave.vraag_opslaan(wat)
            return
        venster = QFileDialog(self.window(), self.tr("Map kiezen"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setFileMode(QFileDialog.FileMode.Directory)
        venster.setOption(QFileDialog.Option.ShowDirsOnly)
        venster.fileSelected.connect(partial(self.begin_reeks, reeks, soort))
        venster.open()

    def begin_reeks(self, reeks: Reeks, soort: Papiersoort, map_: str) -> None:
        """Make the papers of a batch in a folder."""
        self._voortgang.show()
        self._opslaan.setEnabled(False)
        self._reekswerk.begin(reeks.opps, partial(self._reeksopdrachten, soort), Path(map_))

    def _reeks_klaar(self, aantal: int) -> None:
        self._voortgang.hide()
        self._opslaan.setEnabled(True)
        self._werk.melding.emit(self.tr("{} bestanden gemaakt").format(aantal), "", None)

    def _druk_af(self) -> None:
        soort = self._keuze.soort()
        if soort is not None and (wat := self._uitgifte(soort)) is not None:
            self._uitgave.vraag_afdrukken(wat)

    def _bewaar_word(self) -> None:
        if (wat := self._uitgifte_word()) is not None:
            self._uitgave.vraag_opslaan(wat)

    def _uitgifte(self, soort: Papiersoort) -> Uitgifte | None:
        """Return what leaves now, with the name of its file, and whose dossiers it is of."""
        bron = self._bron
        opdracht = self._opdracht(soort, bron) if bron is not None else None
        if bron is None or opdracht is None:
            return None
        dan = partial(self._met_pdf, opdracht)
        if self._bundel is not None and len(opdracht.momentopnamen) == len(self._bundel[1]) != 1:
            reeks, bronnen = self._bundel
            wie = tuple((each.leerling, each.opp) for each in bronnen)
            return Uitgifte(bundelnaam(soort, reeks), dan, *wie[0], ook=wie[1:])
        return Uitgifte(self._bestandsnaam(soort, bron), dan, bron.leerling, bron.opp)

    def _uitgifte_word(self) -> Uitgifte | None:
        soort, bron = self._keuze.soort(), self._bron
        if soort is None or bron is None or soort.docx is None:
            return None
        naam = self._bestandsnaam(soort, bron).removesuffix(".pdf") + ".docx"
        return Uitgifte(naam, self._met_docx, bron.leerling, bron.opp)

    def _bestandsnaam(self, soort: Papiersoort, bron: Papierbron) -> str:
        huis = self._vragen.huis.waarde() if soort.per_huishouden and len(bron.huishoudens) > 1 else None
        return bestandsnaam(bron, soort.sleutel, bron.huishoudens[huis][0] if huis is not None else "")

    def _met_pdf(self, opdracht: Papieropdracht, dan: Callable[[bytes], None]) -> None:
        self._werk.jobs.papier(maak, opdracht, dan=dan, fout=self._meld)

    def _met_docx(self, dan: Callable[[bytes], None]) -> None:
        soort, bron = self._keuze.soort(), self._bron
        if soort is None or bron is None:
            return
        opdracht = self._vragen.opdracht(soort, bron, self._vragen.huis.waarde())
        if opdracht is not None:
            doe = partial(maak_docx, soort.sleutel, *opdracht.momentopnamen, **dict(opdracht.invoer))
            self._werk.jobs.papier(doe, dan=dan, fout=self._meld)

    def _kopieer_tekst(self) -> None:
        if self._bron is not None:
            self._werk.jobs.papier(als_tekst, self._bron.momentopname, dan=self._op_klembord, fout=self._meld)

    def _op_klembord(self, tekst: str) -> None:
        QApplication.clipboard().setText(tekst)
        self._werk.melding.emit(self.tr("Het OPP staat als tekst op het klembord"), "", None)

    def _naar_leerlingen(self) -> None:
        self._werk.ga_naar.emit("leerlingen", {})

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._bron is None:
            self._fout.toon(self.tr("Het OPP kon niet worden gelezen."), self.tr("Er is niets gewijzigd."))


def _lees_alles(lezer: Lezer, opp: UUID) -> tuple[Papierbron, Pakketbron]:
    return lees_bron(lezer, opp, clock.today()), lees_pakketbron(lezer, opp)
