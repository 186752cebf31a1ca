"""First start: which school, who you are, a password, and how to begin. Two minutes to the first pupil."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout

from opp_desk.ground import paths
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Invoer,
    Keuzelijst,
    Knop,
    Lijn,
    PrimaireKnop,
    Tekst,
    TekstKnop,
    Tussenkop,
    Veldblok,
)
from opp_desk.ui.start.blad import Blad
from opp_desk.ui.start.gegevens import MINIMUM, ROLLEN, SECTOREN, Antwoorden

_STERK: Final = 20


class EersteStartPage(Blad):
    """Four questions and three ways in. ``klaar`` carries `Antwoorden`."""

    klaar = Signal(object)
    demo_gevraagd = Signal(str)
    bestaande_gevraagd = Signal()
    kopie_terugzetten_gevraagd = Signal()
    wachtzin_gevraagd = Signal()
    pakket_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Welkom bij OPP Desk"),
            self.tr("Wat je hier schrijft blijft versleuteld op deze computer."),
            640,
        )
        self._school, self._brin = Invoer(), Invoer("12AB")
        self._sector = Keuzelijst(SECTOREN, leeg="")
        self._wie, self._rol = Invoer(), Keuzelijst(ROLLEN, leeg="")
        self._wachtwoord = Invoer(geheim=True)
        self._nogmaals = Invoer(geheim=True)
        self._map, self._naam_van_kluis = paths.data_dir(), ""
        self._knoppen: list[Knop] = []
        self._bouw_school()
        self._bouw_wachtwoord()
        self._bouw_begin()
        self.setFocusProxy(self._school)

    def _bouw_school(self) -> None:
        self._schoolblok = Veldblok(self.tr("Welke school?"), self._school)
        self._sectorblok = Veldblok(self.tr("Soort school"), self._sector)
        self._brinblok = Veldblok(self.tr("BRIN"), self._brin, self.tr("mag ook later"))
        self._wieblok = Veldblok(self.tr("Wie ben jij?"), self._wie, self.tr("voornaam en achternaam"))
        self._rolblok = Veldblok(
            self.tr("Wat doe je?"), self._rol, self.tr("bepaalt alleen je eerste scherm")
        )
        self.inhoud.addWidget(self._schoolblok)
        self.naast_elkaar(self._sectorblok, self._brinblok)
        self.naast_elkaar(self._wieblok, self._rolblok)

    def _bouw_wachtwoord(self) -> None:
        self._wachtwoordblok = Veldblok(self.tr("Kies een wachtwoord"), self._wachtwoord)
        self._nogmaalsblok = Veldblok(self.tr("Nog een keer"), self._nogmaals)
        self.naast_elkaar(self._wachtwoordblok, self._nogmaalsblok)
        self._wachtwoord.textChanged.connect(self._oordeel)
        self._oordeel()
        self._voorstel = TekstKnop(self.tr("Stel een zin van vijf woorden voor"), klein=True)
        self._voorstel.clicked.connect(self.wachtzin_gevraagd)
        self._zin = Tekst("", self, kies=True)
        self._zin.hide()
        self._plek = Hulptekst("", self)
        wijzig = TekstKnop(self.tr("Andere map kiezen"), klein=True)
        wijzig.clicked.connect(self._kies_map)
        self.inhoud.addWidget(self._zin)
        self.inhoud.addWidget(self._plek)
        self.naast_elkaar(self._voorstel, wijzig, rek=False)
        self._toon_plek()

    def _bouw_begin(self) -> None:
        self.inhoud.addWidget(Lijn(self))
        self.inhoud.addWidget(Tussenkop(self.tr("Hoe wil je beginnen?"), self))
        wegen = (
            (PrimaireKnop(self.tr("Klassenlijst importeren")), "importeren"),
            (Knop(self.tr("Ik heb al lopende OPP’s")), "overnemen"),
            (Knop(self.tr("Leeg beginnen")), "leerlingen"),
        )
        for knop, daarna in wegen:
            knop.clicked.connect(partial(self._klaar, daarna))
            self._knoppen.append(knop)
        self.naast_elkaar(*self._knoppen, rek=False)
        ander = (
            (self.tr("Eerst rondkijken op een demoschool"), self._vraag_demo),
            (self.tr("Ik kreeg een pakket van een collega"), self.pakket_gevraagd),
            (self.tr("Bestaande kluis openen"), self.bestaande_gevraagd),
            (self.tr("Reservekopie terugzetten"), self.kopie_terugzetten_gevraagd),
        )
        klein = []
        for tekst, doel in ander:
            knop = TekstKnop(tekst, klein=True)
            knop.clicked.connect(doel)
            klein.append(knop)
        self._knoppen.extend(klein)
        raster = QGridLayout()
        raster.setVerticalSpacing(0)
        for plek, knop in enumerate(klein):
            raster.addWidget(knop, plek // 2, plek % 2, Qt.AlignmentFlag.AlignLeft)
        raster.setColumnStretch(1, 1)
        self.inhoud.addLayout(raster)
        self._bezig = Tekst(self.tr("De kluis wordt gemaakt. Even geduld…"), self)
        self._bezig.hide()
        self.inhoud.addWidget(self._bezig)

    def zet_plek(self, pad: Path) -> None:
        """Choose where the vault will be, with its name."""
        self._map, self._naam_van_kluis = pad.parent, pad.name
        self._toon_plek()

    def zet_wachtzin(self, zin: str) -> None:
        """Fill in an offered passphrase and show it in clear, to be written down."""
        self._wachtwoord.setText(zin)
        self._nogmaals.setText(zin)
        self._zin.setText(
            self.tr("Je wachtwoord is nu: {}  ·  schrijf het op een veilige plek op.").format(zin)
        )
        self._zin.show()

    def zet_bezig(self, bezig: bool) -> None:
        """Show that the vault is being made."""
        for knop in self._knoppen:
            knop.setEnabled(not bezig)
        self._bezig.setVisible(bezig)
        if bezig:
            self.foutbalk.hide()

    def _oordeel(self) -> None:
        """Say what is still needed; length counts, nothing else does."""
        lengte = len(self._wachtwoord.text())
        if lengte < MINIMUM:
            hulp = self.tr("Minstens {} tekens. Alleen de lengte telt; een zinnetje is prima.").format(
                MINIMUM
            )
        elif lengte < _STERK:
            hulp = self.tr("Goed. Nog langer is nog beter.")
        else:
            hulp = self.tr("Sterk.")
        self._wachtwoordblok.zet_hulp(hulp)

    def _klaar(self, daarna: str) -> None:
        if not self._compleet():
            return
        self.klaar.emit(
            Antwoorden(
                school=self._school.text().strip(),
                brin=self._brin.text().strip(),
                sector=self._sector.waarde(),
                wie=self._wie.text().strip(),
                rol=self._rol.waarde() or "anders",
                wachtwoord=self._wachtwoord.text(),
                pad=self._pad(),
                daarna=daarna,
            )
        )

    def _compleet(self) -> bool:
        """Mark what is missing, the first one with the focus."""
        ontbreekt = (
            (self._schoolblok, not self._school.text().strip(), self.tr("Vul de naam van de school in.")),
            (self._sectorblok, self._sector.waarde() is None, self.tr("Kies wat voor school het is.")),
            (self._wieblok, not self._wie.text().strip(), self.tr("Vul je naam in.")),
            (
                self._wachtwoordblok,
                len(self._wachtwoord.text()) < MINIMUM,
                self.tr("Neem minstens {} tekens.").format(MINIMUM),
            ),
            (
                self._nogmaalsblok,
                self._nogmaals.text() != self._wachtwoord.text(),
                self.tr("Dit is niet hetzelfde wachtwoord."),
            ),
        )
        eerste = None
        for blok, mist, tekst in ontbreekt:
            blok.zet_waarschuwing(tekst if mist else "")
            eerste = eerste or (blok if mist else None)
        if eerste is not None:
            eerste.veld.setFocus()
        return eerste is None

    def _pad(self) -> Path:
        if self._naam_van_kluis:
            return self._map / self._naam_van_kluis
        kaal = "".join(teken if teken.isalnum() else "-" for teken in self._school.text().strip().casefold())
        return self._map / f"{kaal.strip('-') or 'school'}.oppdesk"

    def _toon_plek(self) -> None:
        self._plek.setText(self.tr("De kluis komt in {}").format(self._map))

    def _kies_map(self) -> None:
        if gekozen := QFileDialog.getExistingDirectory(
            self, self.tr("Map voor de kluis"), str(self._map.parent)
        ):
            self._map = Path(gekozen)
            self._toon_plek()

    def _vraag_demo(self) -> None:
        self.demo_gevraagd.emit(str(self._map))
