"""Paper and practice of a schooljaar, for the schoolleider: charts, and the same for MR and board."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.overzicht import maak_blad
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Kaart,
    Keuzelijst,
    Knop,
    Kop,
    LegeStaat,
    Paginakop,
    PrimaireKnop,
    SchuifPagina,
    Tekst,
    TekstKnop,
)
from opp_desk.ui.overzicht.blok import Blokkaart
from opp_desk.ui.raam import Raam
from opp_desk.usecases import overzicht_uit
from opp_desk.usecases.overzicht import lees_overzicht

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtPrintSupport import QPrinter

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.overzichtblad import Blok
    from opp_desk.rules.praktijk import Overzicht
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 60
_JAAR: Final = 150
_BREED: Final = 900


class OverzichtPage(QWidget):
    """``toon(schooljaar="2026-2027")``; without one the schooljaar of today."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Overzicht"))
        self._werk = werk
        self._schooljaar: str | None = None
        self._overzicht: Overzicht | None = None
        self._oud = False
        self._laatste = Laatste(self)
        self.jaar = Keuzelijst(ouder=self, leeg="")
        self.jaar.setAccessibleName(self.tr("Schooljaar"))
        self.jaar.setFixedWidth(_JAAR)
        self.csv = Knop(self.tr("Tabel opslaan…"), ouder=self)
        self.pdf = Knop(self.tr("PDF opslaan…"), ouder=self)
        self.druk = PrimaireKnop(self.tr("Afdrukken…"), "print", self)
        rechts = (self.jaar, self.csv, self.pdf, self.druk)
        self._kop = Paginakop(self.tr("Overzicht"), self.tr("Op papier en in de praktijk"), rechts, self)
        self._leeg = LegeStaat(
            self.tr("Nog niets om te laten zien"),
            self.tr(
                "Zodra OPP’s zijn vastgesteld, zie je hier wat er van de hulp terechtkwam. Wat het team "
                "antwoordt op de jaarlijkse vraag over de basisondersteuning, komt erbij."
            ),
            self.tr("Naar Leerlingen"),
            "document",
        )
        self._raam = Raam(self, self._leeg)
        self._blad = QWidget()
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, schooljaar: str | None = None, **_waar: Any) -> None:
        """Show a schooljaar."""
        self._schooljaar = schooljaar or self._schooljaar
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        return {"schooljaar": self._schooljaar}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._vers.start()

    def _bouw(self) -> None:
        self._plek = QHBoxLayout()  # beside each other: only so the height follows from the width it gets
        self._plek.addWidget(self._blad, 100)
        self._plek.addStretch(1)
        self._pagina = SchuifPagina(self, smal=False, marge=4)
        self._pagina.voeg_toe(self._plek)
        self._pagina.sluit_af()
        self._raam.vul_kolom(self._kop, self._pagina)

    def _verbind(self) -> None:
        self.jaar.gewijzigd.connect(self._ander_jaar)
        self.csv.clicked.connect(self._vraag_csv)
        self.pdf.clicked.connect(self._vraag_pdf)
        self.druk.clicked.connect(self._vraag_printer)
        self._leeg.gevraagd.connect(self._naar_leerlingen)
        self._raam.fout.opnieuw.connect(self._lees)
        self._vers.timeout.connect(self._lees)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _lees(self) -> None:
        self._oud = False
        doe = partial(lees_overzicht, schooljaar=self._schooljaar)
        self._werk.jobs.vraag(doe, self._laatste.van(self._toon), self._mislukt)

    def _toon(self, overzicht: Overzicht) -> None:
        self._overzicht, self._schooljaar = overzicht, overzicht.schooljaar
        self.jaar.zet_keuzes((jaar, jaar) for jaar in overzicht.jaren)
        self.jaar.zet_waarde(overzicht.schooljaar)
        if not overzicht.leerlingen and not overzicht.voorzieningen and len(overzicht.jaren) == 1:
            self._raam.toon_leeg()
            return
        nieuw = self._maak_blad(overzicht)
        self._plek.replaceWidget(self._blad, nieuw)
        self._blad.deleteLater()
        self._blad = nieuw
        self._raam.toon()

    def _maak_blad(self, overzicht: Overzicht) -> QWidget:
        """Return everything under the head, made anew: it has nothing in it that somebody types."""
        blad = maak_blad(overzicht, afgeschermd=False)
        doek = QWidget(self)
        doek.setMaximumWidth(_BREED)
        stapel = QVBoxLayout(doek)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(16)
        stapel.addWidget(Tekst(self._in_het_kort(overzicht), doek, kies=True))
        stapel.addWidget(
            Hulptekst(
                self.tr(
                    "Hier zie je de echte getallen. Wat je opslaat of afdrukt, gaat naar buiten: daarin is "
                    "geen groep van minder dan vijf leerlingen te vinden, ook niet door terug te rekenen."
                ),
                doek,
            )
        )
        self._stapel_blokken(stapel, self.tr("Extra ondersteuning, uit de OPP’s"), blad.extra, doek)
        self._stapel_blokken(stapel, self.tr("Basisondersteuning, van het team"), blad.basis, doek)
        if not blad.basis:
            stapel.addWidget(self._nog_niet_gevraagd(doek))
        return doek

    def _stapel_blokken(
        self, stapel: QVBoxLayout, kop: str, blokken: tuple[Blok, ...], doek: QWidget
    ) -> None:
        if blokken:
            stapel.addWidget(Kop(kop, doek))
        for blok in blokken:
            stapel.addWidget(Blokkaart(blok, doek))

    def _nog_niet_gevraagd(self, doek: QWidget) -> Kaart:
        kaart = Kaart(self.tr("Basisondersteuning"), "verzonken", doek)
        uitleg = self.tr(
            "Wat er van de basisondersteuning terechtkomt, staat in geen OPP. Dat vraag je één keer per jaar "
            "aan het team, per voorziening. Voor dit schooljaar is dat nog niet gevraagd."
        )
        knop = TekstKnop(self.tr("Naar de jaarlijkse vraag"), ouder=kaart)
        knop.clicked.connect(self._naar_aanbodjaar)
        kaart.voeg_toe(Hulptekst(uitleg, kaart))
        kaart.voeg_toe(knop)
        return kaart

    def _in_het_kort(self, overzicht: Overzicht) -> str:
        aantal, hulp = len(overzicht.leerlingen), overzicht.hulp
        met = self.tr("1 leerling had") if aantal == 1 else self.tr("{} leerlingen hadden").format(aantal)
        zin = self.tr("{0} in {1} een OPP.").format(met, overzicht.schooljaar)
        if not hulp.gepland:
            return zin
        gegeven = self.tr("De begeleiding is gegeven in {0} van {1} geplande weken.")
        open_ = self.tr("Van {} weken is het niet ingevuld.").format(hulp.onbekend) if hulp.onbekend else ""
        return f"{zin} {gegeven.format(hulp.gegeven, hulp.gepland)} {open_}".strip()

    def _ander_jaar(self) -> None:
        self._schooljaar = str(self.jaar.waarde())
        self._lees()

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        self._oud = True
        if self.isVisible():
            self._vers.start()

    def _vraag_pdf(self) -> None:
        self._kies("pdf")

    def _vraag_csv(self) -> None:
        self._kies("csv")

    def _kies(self, soort: str) -> None:
        venster = QFileDialog(self.window(), self.tr("Opslaan"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter(f"{soort.upper()} (*.{soort})")
        venster.setDefaultSuffix(soort)
        venster.selectFile(f"{self.tr('Overzicht')} {self._schooljaar or ''}.{soort}")
        venster.fileSelected.connect(self._gekozen)
        venster.open()

    def _gekozen(self, pad: str) -> None:
        self.bewaar(Path(pad))

    def bewaar(self, doel: Path) -> None:
        """Make the overview beside the screen, as PDF or as table by the name of the file, and write it."""
        if self._overzicht is not None:
            maak = overzicht_uit.maak_csv if doel.suffix == ".csv" else overzicht_uit.maak_pdf
            schrijf = partial(self._schrijf, doel)
            self._werk.jobs.papier(maak, self._overzicht, clock.today(), dan=schrijf, fout=self._meld)

    def _schrijf(self, doel: Path, inhoud: bytes) -> None:
        doe = partial(overzicht_uit.bewaar, inhoud=inhoud, doel=doel)
        self._werk.jobs.run(doe, partial(self._geschreven, doel), self._meld)

    def _geschreven(self, doel: Path, _niets: None) -> None:
        self._werk.melding.emit(self.tr("Opgeslagen: {}").format(doel.name), "", None)

    def _vraag_printer(self) -> None:
        from opp_desk.ui.afdrukken import vraag_printer  # noqa: PLC0415  printing loads a module of Qt

        vraag_printer(self, self._druk_af)

    def _druk_af(self, printer: QPrinter) -> None:
        dan = partial(self._teken, printer)
        self._werk.jobs.papier(
            overzicht_uit.maak_pdf, self._overzicht, clock.today(), dan=dan, fout=self._meld
        )

    def _teken(self, printer: QPrinter, pdf: bytes) -> None:
        from opp_desk.ui.afdrukken import stuur  # noqa: PLC0415  as above

        dan = partial(self._werk.jobs.run, overzicht_uit.noteer_geprint, fout=self._meld)
        stuur(self._werk, self, printer, pdf, dan, self._meld)

    def _naar_leerlingen(self) -> None:
        self._werk.ga_naar.emit("leerlingen", {})

    def _naar_aanbodjaar(self) -> None:
        self._werk.ga_naar.emit("aanbodjaar", {})

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._overzicht is None:
            self._raam.meld_fout(self.tr("Het overzicht kon niet worden gelezen."))
