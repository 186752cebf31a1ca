"""Section Reservekopie: where copies go, the last one, the proof that it opens, and how to put one back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from opp_desk.ui.instellingen.even_wachten import EvenWachten
from opp_desk.ui.instellingen.sectie import Sectie, naast_elkaar
from opp_desk.ui.instellingen.woorden import getal, maat, moment
from opp_desk.ui.onderdelen import (
    Foutbalk,
    Hulptekst,
    Kaart,
    Knop,
    Pil,
    PrimaireKnop,
    Tekst,
    TekstKnop,
    Voortgang,
    voluit,
)
from opp_desk.ui.zinnen import ZINNEN
from opp_desk.usecases import kopieen, toegang

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Lopend
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.kopieen import Kopiestand
    from opp_desk.usecases.toegang import Toegang
    from opp_desk.vault.kluis import Kluis

_RUST_MS = 50


class ReservekopieSectie(Sectie):
    """Backups. ``vervangen`` carries the `Kluis` after it was moved to a safe place."""

    vervangen = Signal(object)

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Reservekopie"),
            werk.tr("Elke dag dat er iets verandert, maakt OPP Desk een kopie. Ook de kopie is versleuteld."),
        )
        self._lopend: Lopend | None = None
        self._map: Path | None = None
        self._na_keuze = False
        self._venster: EvenWachten | None = None
        self._rust = QTimer(self, interval=_RUST_MS)
        self._rust.timeout.connect(self._verplaats_als_het_kan)
        self._plekbalk, self._geenmap = Foutbalk(soort="let_op"), Foutbalk(soort="let_op")
        self._plekbalk.opnieuw.connect(self._verplaats)
        self._geenmap.opnieuw.connect(self._kies)
        self._bouw_map()
        self._bouw_laatste()
        self._bouw_proef()
        for deel in (
            self._plekbalk,
            self._geenmap,
            self._mapkaart,
            self._laatste,
            self._proef,
            self._terugzetten(),
        ):
            self.voeg_toe(deel)
        self.sluit_af()

    def _bouw_map(self) -> None:
        self._mapkaart = Kaart(self.tr("Map"))
        self._mapkaart.inhoud.setSpacing(12)
        self._maptekst = Tekst(kies=True)
        self._kiesknop, self._geen = (
            Knop(self.tr("Map kiezen…"), "map"),
            TekstKnop(self.tr("Geen kopieën meer")),
        )
        self._kiesknop.clicked.connect(self._kies)
        self._geen.clicked.connect(partial(self.kies_map, None))
        uitleg = Hulptekst(
            self.tr(
                "Het liefst niet op deze computer: een stick of een map van school. OneDrive mag hier wel."
            )
        )
        self._mapkaart.voeg_toe(self._maptekst)
        self._mapkaart.voeg_toe(uitleg)
        self._mapkaart.inhoud.addLayout(naast_elkaar(self._kiesknop, self._geen))

    def _bouw_laatste(self) -> None:
        self._laatste = Kaart(self.tr("Laatste kopie"))
        self._laatste.inhoud.setSpacing(12)
        self._laatstetekst, self._ruimte = Tekst(), Hulptekst()
        self._nu = PrimaireKnop(self.tr("Nu een reservekopie maken"))
        self._nu.clicked.connect(self.maak_nu)
        self._voortgang = Voortgang(self.tr("De kopie wordt gemaakt…"))
        self._voortgang.gestopt.connect(self._stop)
        self._voortgang.hide()
        for deel in (self._laatstetekst, self._ruimte, self._nu, self._voortgang):
            self._laatste.voeg_toe(deel)

    def _bouw_proef(self) -> None:
        self._proef = Kaart(self.tr("Proef"))
        self._proef.inhoud.setSpacing(12)
        self._proefpil, self._proeftekst = Pil(), Tekst()
        self._proef.kopregel.addWidget(self._proefpil)
        self._beproef = Knop(self.tr("Nu beproeven"))
        self._beproef.clicked.connect(self.beproef)
        self._proef.voeg_toe(self._proeftekst)
        self._proef.voeg_toe(
            Hulptekst(self.tr("OPP Desk doet dit elke maand vanzelf. Je kluis blijft daarbij zoals hij is."))
        )
        self._proef.voeg_toe(self._beproef)

    def _terugzetten(self) -> Kaart:
        kaart = Kaart(self.tr("Een kopie terugzetten"), soort="verzonken")
        kaart.inhoud.setSpacing(8)
        kaart.voeg_toe(
            Tekst(
                self.tr(
                    "1. Vergrendel OPP Desk met Ctrl+L.\n"
                    "2. Kies op het openingsscherm ‘Reservekopie terugzetten’.\n"
                    "3. Kies de kopie en open hem met het wachtwoord van toen."
                )
            )
        )
        kaart.voeg_toe(Hulptekst(self.tr("De kluis die er nu staat, blijft bewaard onder een andere naam.")))
        return kaart

    def toon(self) -> None:
        """Read how the backups stand, and whether the vault lies in a good place."""
        kluis = self.kluis
        self.werk.jobs.vraag(partial(kopieen.kopiestand, kluis=kluis), self._toon, self.meld_fout)
        self.doe(partial(toegang.toegang, kluis), self._toon_plek)

    def kies_map(self, map_: Path | None) -> None:
        """Take a folder for the backups, as somebody who chose it would; None makes none any more."""
        self.foutbalk.hide()
        self.werk.jobs.run(partial(kopieen.kies_map, map_=map_), partial(self._gekozen, map_), self.meld_fout)

    def maak_nu(self) -> None:
        """Make a backup now, with progress and a way to stop."""
        if self._map is None:
            self._na_keuze = True
            self._kies()
            return
        self.foutbalk.hide()
        self._bezig(True)
        self._lopend = self.werk.jobs.werk(
            partial(_maak_nu, self.kluis), self._gemaakt, self._mislukt, self._toon_voortgang
        )

    def beproef(self) -> None:
        """Open the newest backup by itself and say what was found."""
        self._beproef.setEnabled(False)
        self._beproef.setText(self.tr("Bezig…"))
        self.doe(partial(kopieen.beproef, self.kluis), self._toon)

    def _toon(self, stand: Kopiestand) -> None:
        self._map = stand.map
        self._bezig(False)
        self._toon_map(stand)
        self._toon_laatste(stand)
        self._toon_proef(stand)

    def _toon_map(self, stand: Kopiestand) -> None:
        self._maptekst.setText(str(stand.map) if stand.map else self.tr("Nog niet gekozen."))
        self._kiesknop.setText(self.tr("Andere map kiezen…") if stand.map else self.tr("Map kiezen…"))
        self._geen.setVisible(stand.map is not None)
        if stand.map is None:
            self._geenmap.toon(
                self.tr("Er worden nog geen reservekopieën gemaakt."),
                self.tr("Gaat deze computer stuk, dan ben je alles kwijt. Kies een map."),
                self.tr("Map kiezen"),
            )
        elif not stand.bereikbaar:
            self._geenmap.toon(
                self.tr("De map voor reservekopieën is er nu niet."),
                self.tr("Is het een stick? Steek hem in de computer. De kopieën daarop blijven goed."),
                self.tr("Andere map kiezen"),
            )
        else:
            self._geenmap.hide()

    def _toon_laatste(self, stand: Kopiestand) -> None:
        self._laatstetekst.setText(
            moment(stand.laatste) if stand.laatste else self.tr("Er is nog geen kopie in deze map.")
        )
        woord = self.tr("kopie") if stand.aantal == 1 else self.tr("kopieën")
        self._ruimte.setText(
            self.tr("{} {}, {}. Oude kopieën ruimt OPP Desk zelf op.").format(
                stand.aantal, woord, maat(stand.bytes)
            )
        )
        self._ruimte.setVisible(stand.aantal > 0)
        self._nu.setEnabled(stand.map is None or stand.bereikbaar)

    def _toon_proef(self, stand: Kopiestand) -> None:
        self._beproef.setText(self.tr("Nu beproeven"))
        self._beproef.setEnabled(stand.laatste is not None)
        if stand.proef_op is None:
            self._proefpil.zet(self.tr("nog niet gedaan"), "stil")
            self._proeftekst.setText(self.tr("Nog geen kopie is geopend om te zien of hij heel is."))
            return
        dag = voluit(stand.proef_op.astimezone().date())
        if stand.proef_goed:
            self._proefpil.zet(self.tr("heel"), "goed")
            self._proeftekst.setText(
                self.tr("De nieuwste kopie is op {} geopend en heel bevonden ({} regels).").format(
                    dag, getal(stand.rijen)
                )
            )
            return
        self._proefpil.zet(self.tr("niet goed"), "laat")
        reden = ZINNEN.get(stand.proef_reden, "").split("{")[0]
        tekst = self.tr("De nieuwste kopie is op {} geopend en is niet goed.").format(dag)
        if not reden or "{" in ZINNEN.get(stand.proef_reden, ""):
            reden = self.tr("Je kluis zelf is niet geraakt. Maak nu een nieuwe kopie en beproef die.")
        self._proeftekst.setText(f"{tekst} {reden}")

    def _toon_plek(self, stand: Toegang) -> None:
        if not stand.dienst:
            self._plekbalk.hide()
            return
        self._plekbalk.toon(
            self.tr("Je kluis staat in een map van {}.").format(stand.dienst),
            self.tr(
                "Zo’n map kan een kluis beschadigen. OPP Desk zet hem op een plek die alleen van jou is."
            ),
            self.tr("Zet hem op een veilige plek"),
        )

    def _bezig(self, bezig: bool) -> None:
        self._voortgang.setVisible(bezig)
        self._nu.setVisible(not bezig)
        if bezig:
            self._voortgang.zet(0, 0)

    def _toon_voortgang(self, ver: tuple[int, int]) -> None:
        self._voortgang.zet(*ver)

    def _stop(self) -> None:
        if self._lopend is not None:
            self._lopend.stop()
        self._bezig(False)

    def _gemaakt(self, stand: Kopiestand) -> None:
        self._toon(stand)
        self.werk.melding.emit(self.tr("De reservekopie is gemaakt."), "", None)

    def _mislukt(self, fout: Fout) -> None:
        self._bezig(False)
        self.meld_fout(fout)

    def _gekozen(self, map_: Path | None, _niets: None) -> None:
        """Show the new folder; go on with the backup that was asked for when there was none yet."""
        self._map = map_
        self.toon()
        if self._na_keuze and map_ is not None:
            self.maak_nu()
        self._na_keuze = False

    def _kies(self) -> None:
        begin = str(self._map) if self._map else ""
        if gekozen := QFileDialog.getExistingDirectory(self, self.tr("Map voor reservekopieën"), begin):
            self.kies_map(Path(gekozen))
        else:
            self._na_keuze = False

    def _verplaats(self) -> None:
        """Hold the window until the vault stands elsewhere: nobody may write to it meanwhile."""
        self._venster = EvenWachten(self.tr("De kluis gaat naar een veilige plek…"), self)
        self._venster.open()
        self._rust.start()

    def _verplaats_als_het_kan(self) -> None:
        if self.werk.jobs.onderweg:
            return
        self._rust.stop()
        self.werk.jobs.werk(partial(_verplaats, self.kluis), self._verplaatst, self._niet_verplaatst)

    def _verplaatst(self, nieuw: Kluis) -> None:
        self._laat_los()
        self.werk.jobs.kluis, self.werk.pad = nieuw, nieuw.pad
        self.vervangen.emit(nieuw)
        self.werk.melding.emit(self.tr("De kluis staat nu in {}.").format(nieuw.pad.parent), "", None)
        self.toon()

    def _niet_verplaatst(self, fout: Fout) -> None:
        self._laat_los()
        self.meld_fout(fout)

    def _laat_los(self) -> None:
        if self._venster is not None:
            self._venster.klaar()
            self._venster = None


def _maak_nu(kluis: Kluis, lopend: Lopend) -> Kopiestand:
    return kopieen.maak_nu(kluis, lopend.meld)


def _verplaats(kluis: Kluis, _lopend: Lopend) -> Kluis:
    return toegang.verplaats_naar_veilige_plek(kluis)
