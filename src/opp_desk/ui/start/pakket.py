"""The first start for who got a package from a colleague: the file, the words, a password of the own."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from opp_desk.ground import paths
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Invoer,
    Knop,
    Meldtekst,
    PrimaireKnop,
    Tekst,
    TekstKnop,
    Veldblok,
    Veldlabel,
)
from opp_desk.ui.start.blad import Blad
from opp_desk.ui.start.gegevens import MINIMUM

_KLUIS: Final = ".oppdesk"


@dataclass(frozen=True, slots=True)
class Pakketantwoorden:
    """What opens a package in a small vault at ``pad``."""

    pakket: Path
    wachtzin: str = field(repr=False)
    wachtwoord: str = field(repr=False)
    pad: Path


class PakketPage(Blad):
    """``klaar`` carries `Pakketantwoorden`, ``terug`` leads back to the first start."""

    klaar = Signal(object)
    terug = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Een pakket van een collega"),
            self.tr("Je krijgt een eigen kleine kluis, met alleen jouw leerlingen."),
            560,
        )
        self._pakket: Path | None = None
        self._kies = Knop(self.tr("Bestand kiezen…"), "import")
        self._bestand = Hulptekst(self.tr("Het bestand eindigt op .oppakket."), self)
        self._mist = Meldtekst(self.tr("Kies het bestand."), self)
        self._mist.hide()
        self._zin, self._wachtwoord = Invoer(), Invoer(geheim=True)
        self._nogmaals = Invoer(geheim=True)
        self._zinblok = Veldblok(
            self.tr("Wachtzin"), self._zin, self.tr("de vijf woorden die je collega doorbelde")
        )
        lengte = self.tr("Minstens {} tekens. Dit opent straks je eigen kluis.").format(MINIMUM)
        self._wachtwoordblok = Veldblok(self.tr("Bedenk een wachtwoord"), self._wachtwoord, lengte)
        self._nogmaalsblok = Veldblok(self.tr("Nog een keer"), self._nogmaals)
        self._open = PrimaireKnop(self.tr("Pakket openen"))
        self._terug = TekstKnop(self.tr("Terug"), klein=True)
        self._bezig = Tekst(self.tr("Je kluis wordt gemaakt. Even geduld…"), self)
        self._bouw()
        self.setFocusProxy(self._kies)
        self._kies.clicked.connect(self._vraag_bestand)
        self._open.clicked.connect(self._vraag_open)
        self._nogmaals.returnPressed.connect(self._vraag_open)
        self._terug.clicked.connect(self.terug)

    def zet_pakket(self, pad: Path) -> None:
        """Choose the file."""
        self._pakket = pad
        self._mist.hide()
        self._bestand.setText(pad.name)

    def zet_bezig(self, bezig: bool) -> None:
        """Show that the vault is being made."""
        for knop in (self._open, self._terug, self._kies):
            knop.setEnabled(not bezig)
        self._bezig.setVisible(bezig)
        if bezig:
            self.foutbalk.hide()

    def _bouw(self) -> None:
        self.inhoud.addWidget(Veldlabel(self.tr("Welk bestand kreeg je?"), self))
        self.naast_elkaar(self._kies, self._bestand, rek=False)
        self.inhoud.addWidget(self._mist)
        self.inhoud.addWidget(self._zinblok)
        self.naast_elkaar(self._wachtwoordblok, self._nogmaalsblok)
        self.inhoud.addWidget(Hulptekst(self.tr("De kluis komt in {}").format(paths.data_dir()), self))
        self.naast_elkaar(self._open, self._terug, rek=False)
        self.inhoud.addWidget(self._bezig)
        self._bezig.hide()

    def _vraag_bestand(self) -> None:
        naam, _soort = QFileDialog.getOpenFileName(
            self, self.tr("Pakket kiezen"), "", self.tr("Pakket van OPP Desk (*.oppakket)")
        )
        if naam:
            self.zet_pakket(Path(naam))

    def _vraag_open(self) -> None:
        if self._compleet() and self._pakket is not None:
            pad = _vrije_plek(self._pakket)
            zin, wachtwoord = self._zin.text(), self._wachtwoord.text()
            self.klaar.emit(Pakketantwoorden(self._pakket, zin, wachtwoord, pad))

    def _compleet(self) -> bool:
        """Mark what is missing, the first one with the focus."""
        kort = len(self._wachtwoord.text()) < MINIMUM
        anders = self._nogmaals.text() != self._wachtwoord.text()
        ontbreekt = (
            (self._zinblok, not self._zin.text().strip(), self.tr("Typ de woorden die je collega noemde.")),
            (self._wachtwoordblok, kort, self.tr("Neem minstens {} tekens.").format(MINIMUM)),
            (self._nogmaalsblok, anders, self.tr("Dit is niet hetzelfde wachtwoord.")),
        )
        eerste = None
        for blok, mist, tekst in ontbreekt:
            blok.zet_waarschuwing(tekst if mist else "")
            eerste = eerste or (blok if mist else None)
        self._mist.setVisible(self._pakket is None)
        if self._pakket is None:
            self._kies.setFocus()
        elif eerste is not None:
            eerste.veld.setFocus()
        return eerste is None and self._pakket is not None


def _vrije_plek(pakket: Path) -> Path:
    """Return where the vault goes: named as the package, and never over another vault."""
    kaal = "".join(teken if teken.isalnum() else "-" for teken in pakket.stem.casefold()).strip("-")
    naam, nummer = kaal or "pakket", 1
    while (pad := paths.data_dir() / f"{naam}{f'-{nummer}' if nummer > 1 else ''}{_KLUIS}").exists():
        nummer += 1
    return pad
