"""The page of the papers about one OPP: which paper, for whom, as it will print; or the same for many."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from opp_desk.documents.als_tekst import als_tekst
from opp_desk.documents.papieren import Vraag
from opp_desk.ground import clock
from opp_desk.rules.datum import MAANDEN
from opp_desk.ui.onderdelen import (
    Foutbalk,
    Hulptekst,
    Keuzelijst,
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
from opp_desk.ui.papieren.afspraak import Afspraakvorm
from opp_desk.ui.papieren.keuze import Papierkeuze
from opp_desk.ui.papieren.reeks import Reekswerk, bestandsnaam
from opp_desk.ui.uitgave import Uitgave, Uitgifte
from opp_desk.usecases.papieren import lees_bron, lees_reeksen

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.documents.papieren import Papiersoort
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.papieren import Papierbron, Reeks

_VERS_MS: Final = 30
_LINKS: Final = 336
_EEN: Final = "een"


class PapierenPage(QWidget):
    """``toon(opp=UUID, papier="akkoordblad")`` shows one paper as it will print."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Papieren"))
        self._werk = werk
        self._opp: UUID | None = None
        self._papier = ""
        self._bron: Papierbron | None = None
        self._reeksen: dict[str, Reeks] = {}
        self._uitgave, self._reekswerk = Uitgave(werk, self), Reekswerk(werk, self)
        self._kopieer = Knop(self.tr("Kopieer OPP als tekst"), ouder=self)
        self._opslaan = Knop(self.tr("PDF opslaan…"), ouder=self)
        self._afdrukken = PrimaireKnop(self.tr("Afdrukken…"), "print", self)
        knoppen = (self._kopieer, self._opslaan, self._afdrukken)
        self._kop = Paginakop(self.tr("Papieren"), "", knoppen, self)
        self._keuze = Papierkeuze(self)
        self._voor = Keuzelijst(ouder=self, leeg="")
        self._huis = Keuzelijst(ouder=self, leeg="")
        self._huisblok = Veldblok(self.tr("Voor wie"), self._huis)
        self._afspraak = Afspraakvorm(werk.wie.naam, self)
        self._voorbeeld = Voorbeeld(werk.jobs, self)
        self._hulp = Hulptekst("", self)
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
        for deel in (
            Veldblok(self.tr("Van wie"), self._voor),
            self._keuze,
            self._huisblok,
            self._afspraak,
            self._hulp,
        ):
            links.voeg_toe(deel)
        links.sluit_af()
        midden = QHBoxLayout()
        midden.setSpacing(24)
        midden.addWidget(links)
        midden.addWidget(self._voorbeeld, 1)
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
        self._keuze.gekozen.connect(self._vernieuw)
        self._voor.gewijzigd.connect(self._vernieuw)
        self._huis.gewijzigd.connect(self._vernieuw)
        self._afspraak.gewijzigd.connect(self._vernieuw)
        self._kopieer.clicked.connect(self._kopieer_tekst)
        self._opslaan.clicked.connect(self._bewaar)
        self._afdrukken.clicked.connect(self._druk_af)
        self._voortgang.gestopt.connect(self._reekswerk.stop)
        self._reekswerk.ver.connect(self._voortgang.zet)
        self._reekswerk.klaar.connect(self._reeks_klaar)
        self._reekswerk.mislukt.connect(self._meld)

    def _lees(self) -> None:
        if self._opp is None:
            return
        vraag = partial(lees_bron, opp_id=self._opp, vandaag=clock.today())
        self._werk.jobs.vraag(vraag, self._toon_bron, self._mislukt)
        self._werk.jobs.vraag(lees_reeksen, self._zet_reeksen, self._meld)

    def _toon_bron(self, bron: Papierbron) -> None:
        if bron.opp != self._opp:
            return
        self._bron = bron
        stand = self.tr("vastgesteld") if bron.vast else self.tr("nog een concept")
        self._kop.zet(self.tr("Papieren"), " · ".join(d for d in (bron.naam, bron.groep, stand) if d))
        self._huis.zet_keuzes(tuple((nummer, naam) for nummer, (naam, _h) in enumerate(bron.huishoudens)))
        if bron.huishoudens:
            self._huis.zet_waarde(0)
        self._fout.hide()
        self._lagen.setCurrentIndex(1)
        if self._papier or not self._keuze.sleutel:
            self._keuze.kies(self._papier or "ouders")
            self._papier = ""
        self._vernieuw()

    def _zet_reeksen(self, reeksen: tuple[Reeks, ...]) -> None:
        gekozen = self._voor.waarde() or _EEN
        self._reeksen = {reeks.sleutel: reeks for reeks in reeksen}
        naam = self._bron.naam if self._bron is not None else self.tr("deze leerling")
        keuzes = [(_EEN, naam), *((reeks.sleutel, self._reeksnaam(reeks)) for reeks in reeksen)]
        self._voor.zet_keuzes(keuzes)
        self._voor.zet_waarde(gekozen if gekozen in {_EEN, *self._reeksen} else _EEN)
        self._vernieuw()

    def _reeksnaam(self, reeks: Reeks) -> str:
        aantal = len(reeks.opps)
        if reeks.sleutel.startswith("groep:"):
            return self.tr("groep {0} ({1} OPP’s)").format(reeks.titel, aantal)
        if reeks.sleutel.startswith("maand:"):
            jaar, maand = reeks.titel.split("-")
            wanneer = f"{MAANDEN[int(maand) - 1]} {jaar}"
            return self.tr("evaluatie in {0} ({1} OPP’s)").format(wanneer, aantal)
        return self.tr("alle lopende OPP’s ({})").format(aantal)

    def _reeks(self) -> Reeks | None:
        return self._reeksen.get(str(self._voor.waarde()))

    def _vernieuw(self, *_niets: object) -> None:
        """Show what this paper asks, and how it will print."""
        soort, bron, reeks = self._keuze.soort(), self._bron, self._reeks()
        if soort is None or bron is None:
            return
        self._huisblok.setVisible(soort.per_huishouden and reeks is None and len(bron.huishoudens) > 1)
        self._afspraak.setVisible(Vraag.AFSPRAAK in soort.vraagt and reeks is None)
        self._opslaan.setText(self.tr("PDF opslaan…") if reeks is None else self.tr("Map kiezen en maken…"))
        self._afdrukken.setVisible(reeks is None)
        self._kopieer.setVisible(reeks is None)
        self._hulp.setText(self._uitleg(soort, bron, reeks))
        self._hulp.setVisible(bool(self._hulp.text()))
        self._voorbeeld.zet_papier(self._opdracht(soort, bron, self._huis.waarde()))

    def _uitleg(self, soort: Papiersoort, bron: Papierbron, reeks: Reeks | None) -> str:
        if reeks is not None:
            return self.tr("Elke leerling krijgt een eigen bestand. Hiernaast zie je het eerste voorbeeld.")
        if soort.per_huishouden and not bron.huishoudens:
            return self.tr(
                "Er is nog niemand aan wie dit papier gaat. Kijk bij Ouders na wie gezag heeft, "
                "of vraag de leerling van 18 of de ouders mogen meelezen."
            )
        return ""

    def _opdracht(self, soort: Papiersoort, bron: Papierbron, huis: int | None) -> Papieropdracht:
        invoer: dict[str, Any] = {}
        if Vraag.HUISHOUDEN in soort.vraagt and huis is not None and huis < len(bron.huishoudens):
            invoer[Vraag.HUISHOUDEN.value] = bron.huishoudens[huis][1]
        if Vraag.AFSPRAAK in soort.vraagt:
            invoer[Vraag.AFSPRAAK.value] = self._afspraak.afspraak()
        if Vraag.CONTACTEN in soort.vraagt:
            invoer[Vraag.CONTACTEN.value] = bron.contacten
        if Vraag.DAG in soort.vraagt:
            invoer[Vraag.DAG.value] = clock.today()
        if Vraag.GROEP in soort.vraagt:
            invoer[Vraag.GROEP.value] = bron.groep
        return Papieropdracht(soort.sleutel, (bron.momentopname,), tuple(invoer.items()))

    def _reeksopdrachten(self, soort: Papiersoort, bron: Papierbron) -> list[tuple[str, Papieropdracht]]:
        """Return the files of one pupil in a batch: one, or one for each household."""
        if not soort.per_huishouden:
            return [(bestandsnaam(bron, soort.sleutel), self._opdracht(soort, bron, None))]
        return [
            (bestandsnaam(bron, soort.sleutel, naam), self._opdracht(soort, bron, nummer))
            for nummer, (naam, _huishouden) in enumerate(bron.huishoudens)
        ]

    def _bewaar(self) -> None:
        reeks, soort = self._reeks(), self._keuze.soort()
        if soort is None:
            return
        if reeks is None:
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

    def _uitgifte(self, soort: Papiersoort) -> Uitgifte | None:
        if (bron := self._bron) is None:
            return None
        huis = self._huis.waarde() if soort.per_huishouden and len(bron.huishoudens) > 1 else None
        naam = bestandsnaam(bron, soort.sleutel, bron.huishoudens[huis][0] if huis is not None else "")
        opdracht = self._opdracht(soort, bron, self._huis.waarde())
        return Uitgifte(naam, partial(self._met_pdf, opdracht), bron.leerling, bron.opp)

    def _met_pdf(self, opdracht: Papieropdracht, dan: Callable[[bytes], None]) -> None:
        self._werk.jobs.papier(maak, opdracht, dan=dan, fout=self._meld)

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
