"""The program before and around an unlocked vault: first start, unlocking, locking, quitting.

Light on purpose: what needs the vault stands in ``sessie`` and is loaded behind the first screen.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from opp_desk.ground import paths
from opp_desk.ui import voorkeuren
from opp_desk.ui.autoslot import Autoslot
from opp_desk.ui.herstelgang import Herstelgang
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.pakketgang import Pakketgang
from opp_desk.ui.schil import NavPunt, Schil
from opp_desk.ui.start import Antwoorden, EersteStartPage, HerstelbladPage, OntgrendelPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from opp_desk.ground.errors import Fout

NAVIGATIE = (
    NavPunt("vandaag", "Vandaag", "vandaag"),
    NavPunt("leerlingen", "Leerlingen", "leerlingen"),
    NavPunt("gesprekken", "Gesprekken", "gesprekken"),
    NavPunt("schoolprofiel", "Schoolprofiel", "school"),
    NavPunt("overzicht", "Overzicht", "overzicht"),
    NavPunt("instellingen", "Instellingen", "instellingen", onderaan=True),
    NavPunt("hulp", "Hulp", "help", onderaan=True),
)
ONDER = {
    "dossier": "leerlingen",
    "opp": "leerlingen",
    "horen": "leerlingen",
    "ouders": "leerlingen",
    "importeren": "leerlingen",
    "overnemen": "leerlingen",
    "aanmeldingen": "leerlingen",
    "voortgang": "leerlingen",
    "vergelijken": "leerlingen",
    "papieren": "leerlingen",
    "overdracht": "leerlingen",
    "inspectielijst": "leerlingen",
    "groepswerk": "leerlingen",
    "inzage": "leerlingen",
    "wissen": "leerlingen",
    "uitvoer": "leerlingen",
    "zoeken": "leerlingen",
    "meegeven": "leerlingen",
    "bekijken": "leerlingen",
    "mentorronde": "gesprekken",
    "bespreking": "leerlingen",
    "aanbodjaar": "schoolprofiel",
    "aanbodverschil": "schoolprofiel",
    "schoolgids": "schoolprofiel",
}
_EERSTE = {"schoolleider": "schoolprofiel"}
"""The first page per role, where that is not Vandaag."""
_RONDEN = 200


class Lader(Protocol):
    """What `opp_desk.app` gives: the module of the unlocked program, loaded behind the first screen."""

    geladen: Any

    def begin(self) -> None:
        """Start loading, once."""

    def sessie(self) -> Any:
        """Return the module ``sessie``."""


class Programma(QObject):
    """The window with or without an unlocked vault.

    ``geopend`` when a vault is open and its first page is shown, ``vergrendeld`` when it was closed.
    """

    geopend = Signal()
    vergrendeld = Signal()

    def __init__(self, app: QApplication, lader: Lader, kluis: Path | None = None) -> None:
        super().__init__(app)
        self._lader = lader
        self.voorkeuren = voorkeuren.lees()
        self._pad = kluis or (Path(self.voorkeuren.kluis) if self.voorkeuren.kluis else None)
        self.jobs = Jobs(None, self)
        self._bij_de_kluis = Lock()
        self._herstelgang = Herstelgang(self, lader)
        self._herstelgang.veilig.connect(self._begin_sessie)
        self._pakketgang = Pakketgang(self, lader, self._herstelgang)
        self.sessie: Any = None
        sleutels = [punt.sleutel for punt in NAVIGATIE] + list(ONDER)
        self.schil = Schil(
            NAVIGATIE,
            {sleutel: partial(self._maak_pagina, sleutel) for sleutel in sleutels},
            onder=ONDER,
            maat=(self.voorkeuren.breedte, self.voorkeuren.hoogte),
            bewaar_maat=self._onthoud_maat,
            houd_open=self._waarom_open,
        )
        self.slot = Autoslot(app, self.voorkeuren.vergrendel_na, self.voorkeuren.aan_tafel)
        self.slot.verlopen.connect(self.vergrendel)
        self.schil.vergrendel_gevraagd.connect(self.vergrendel)
        self.schil.getoond.connect(self._getoond)
        self.schil.getekend.connect(self._begin_laden, Qt.ConnectionType.QueuedConnection)
        self.schil.sluit.connect(self._sluit_vault)

    def begin(self) -> None:
        """Show the first screen: unlocking, or the first start when there is no vault yet."""
        if self._pad is None:
            self.toon_eerste_start()
        else:
            self.toon_ontgrendelen()
        self.schil.show()

    def toon_ontgrendelen(self) -> None:
        """Ask the password of the vault; who may open it fills in when the loader is ready."""
        assert self._pad is not None  # noqa: S101  the caller chose a vault
        eigen = (self.voorkeuren.persoon, self.voorkeuren.persoon_naam)
        bekend = all(eigen) and str(self._pad) == self.voorkeuren.kluis  # somebody of this vault
        pagina = OntgrendelPage(self._pad.stem, (eigen,) if bekend else (), eigen[0] if bekend else "")
        pagina.ontgrendel_gevraagd.connect(self._ontgrendel)
        pagina.herstelcode_gevraagd.connect(self._ontgrendel_met_code)
        pagina.andere_kluis_gevraagd.connect(self._kies_kluis)
        pagina.nieuwe_school_gevraagd.connect(self.toon_eerste_start)
        pagina.kopie_terugzetten_gevraagd.connect(self._zet_kopie_terug)
        pagina.sleutels_uit_kopie_gevraagd.connect(self._sleutels_uit_kopie)
        pagina.sleutelring_gevraagd.connect(self._ontgrendel_met_ring)
        self._toon_alleen(pagina)
        self._sluit_vault()
        if self.schil.is_getekend:
            self._bekijk_voor(pagina)

    def toon_eerste_start(self) -> None:
        """Ask the four questions that a new vault needs."""
        pagina = EersteStartPage()
        pagina.klaar.connect(self._begin_kluis)
        pagina.bestaande_gevraagd.connect(self._kies_kluis)
        pagina.kopie_terugzetten_gevraagd.connect(self._zet_kopie_terug)
        pagina.demo_gevraagd.connect(self._begin_demo)
        pagina.wachtzin_gevraagd.connect(partial(self._stel_wachtzin_voor, pagina))
        pagina.pakket_gevraagd.connect(self._pakketgang.begin)
        self._toon_alleen(pagina)

    def toon_herstelblad(self, code: str) -> HerstelbladPage:
        """Show the recovery sheet and return its page."""
        pagina = HerstelbladPage(code)
        self._toon_alleen(pagina)
        return pagina

    def vergrendel(self) -> None:
        """Write what is typed, close the vault, forget the key, and leave nothing readable."""
        if self.sessie is None:
            return
        self.schrijf_weg()
        if self._iets_niet_bewaard():
            self.schil.meld(
                self.tr("Nog niet vergrendeld: niet alles is opgeslagen. Maak ruimte op de schijf vrij.")
            )
            self.slot.begin()
            return
        self.toon_ontgrendelen()  # the pages go before the vault closes: nothing can keep the window open
        self.vergrendeld.emit()

    def neem_voorkeuren(self, nieuw: voorkeuren.Voorkeuren) -> None:
        """Follow the preferences that were changed in the settings."""
        self.voorkeuren = nieuw
        self.slot.zet_minuten(nieuw.vergrendel_na, nieuw.aan_tafel)

    def volg_kluis(self, pad: Path) -> None:
        """Remember where the open vault is now."""
        self._pad = pad
        self.onthoud(kluis=str(pad))

    def schrijf_weg(self) -> None:
        """Let the page that is shown save everything, and wait until it is in the file."""
        if (pagina := self.schil.pagina(self.schil.sleutel())) is not None and hasattr(pagina, "verlaat"):
            pagina.verlaat()
        if (paneel := self.schil.paneel()) is not None and hasattr(paneel, "verlaat"):
            paneel.verlaat()
        for _ronde in range(_RONDEN):
            self.jobs.wacht_op_schrijver()
            self.jobs.lever_af()
            if not self.jobs.schrijft:
                return

    def _waarom_open(self) -> str:
        """Say why the window should not close now, or "": what the disk refused would be gone."""
        if self.sessie is None:
            return ""
        self.schrijf_weg()
        if not self._iets_niet_bewaard():
            return ""
        return self.tr("Niet alles is opgeslagen: de schijf weigert. Maak ruimte vrij, dan gaat het vanzelf.")

    def _iets_niet_bewaard(self) -> bool:
        """Say whether text on the page that is shown could not be written: locking would lose it."""
        pagina = self.schil.pagina(self.schil.sleutel())
        if any(getattr(each, "wacht_op_schijf", False) for each in (self.schil.paneel(), pagina)):
            return True
        if pagina is None:
            return False
        binder = self._lader.sessie().Binder
        return any(each.wacht_op_schijf for each in pagina.findChildren(binder))

    def sluit_af(self) -> None:
        """Close the vault and stop the threads: at the end of the program."""
        self._sluit_vault()
        self.jobs.sluit()

    def _sluit_vault(self) -> None:
        self.slot.stop()
        self._herstelgang.sluit()
        if self.sessie is not None:
            self.schrijf_weg()
            sessie, self.sessie = self.sessie, None
            sessie.sluit()

    def _getoond(self, sleutel: str) -> None:
        """Wait longer before locking while a pupil is at the table."""
        self.slot.zet_aan_tafel(sleutel == "horen")

    def _toon_alleen(self, pagina: QWidget) -> None:
        self.schil.vergrendel(pagina)

    def _maak_pagina(self, sleutel: str) -> QWidget:
        pagina: QWidget = self.sessie.maak_pagina(sleutel)
        return pagina

    # ── a vault is opened ───────────────────────────────────────────────────────────────────────────────
    def _begin_laden(self) -> None:
        """Load the rest, now that the first screen can be used: earlier it would only keep that waiting."""
        self._lader.begin()
        if isinstance(pagina := self.schil.alleen_getoond(), OntgrendelPage):
            self._bekijk_voor(pagina)

    def _bekijk_voor(self, pagina: OntgrendelPage) -> None:
        """Look who can open the vault, and tell the page."""
        self.jobs.werk(self._bekijk, partial(_zet_personen, pagina), partial(self._meld, pagina))

    def _bekijk(self, _lopend: object) -> Any:
        sessie = self._lader.sessie()
        with self._bij_de_kluis:  # beside our own opening it would see a vault that is in use
            return sessie.bekijk(self._pad), sessie.heeft_sleutelring(self._pad)

    def _open_met(self, hoe: str, pad: Path | None, *sleutel: Any) -> Any:
        """Open the vault with what the user gave, after looking at it."""
        openen = getattr(self._lader.sessie(), hoe)
        with self._bij_de_kluis:
            return openen(pad, *sleutel)

    def _ontgrendel(self, wachtwoord: str, persoon: str) -> None:
        pagina, pad = self._wachtend(), self._pad
        hoe = "open_en_verplaats" if pagina.verplaatsen else "open_met_wachtwoord"
        self.jobs.werk(
            lambda _lopend: self._open_met(hoe, pad, wachtwoord, UUID(persoon) if persoon else None),
            partial(self.open, eerste="vandaag"),
            partial(self._meld, pagina),
        )

    def _ontgrendel_met_ring(self) -> None:
        pagina, pad = self._wachtend(), self._pad
        self.jobs.werk(
            lambda _lopend: self._open_met("open_met_sleutelring", pad),
            partial(self.open, eerste="vandaag"),
            partial(self._meld, pagina),
        )

    def _ontgrendel_met_code(self, code: str, naam: str) -> None:
        pagina, pad = self._wachtend(), self._pad
        self.jobs.werk(
            lambda _lopend: self._open_met("open_met_herstelcode", pad, code, naam),
            partial(self.open, eerste="instellingen"),
            partial(self._meld, pagina),
        )

    def _begin_kluis(self, antwoorden: Antwoorden) -> None:
        pagina = self._wachtend()
        self.jobs.werk(
            lambda _lopend: self._lader.sessie().begin_kluis(antwoorden),
            partial(self._herstelgang.begin, antwoorden),
            partial(self._meld, pagina),
        )

    def _begin_demo(self, map_: str) -> None:
        pagina = self._wachtend()
        self.jobs.werk(
            lambda lopend: self._lader.sessie().begin_demo(Path(map_ or paths.data_dir()), lopend.meld),
            partial(self.open, eerste="vandaag"),
            partial(self._meld, pagina),
        )

    def open(self, kluis: Any, eerste: str) -> None:
        """Open a vault in the window, or first its Herstelblad when nobody said that it is safe."""
        if self._herstelgang.nodig(kluis.pad):
            self._herstelgang.opnieuw(kluis, eerste)
        else:
            self._begin_sessie(kluis, eerste)

    def _begin_sessie(self, kluis: Any, eerste: str) -> None:
        """Start the session on an open vault and show the page of before, or ``eerste``."""
        if self._pad != kluis.pad:
            self.schil.vergeet()
        self._pad = kluis.pad
        self.jobs.kluis = kluis
        self.sessie = self._lader.sessie().Sessie(self, kluis)
        self.sessie.begonnen.connect(partial(self._begonnen, eerste))
        self.sessie.begin()

    def _begonnen(self, eerste: str) -> None:
        wie = self.sessie.werkplek.wie
        if eerste == "vandaag":
            eerste = _EERSTE.get(str(wie.rol), eerste)
        self.onthoud(kluis=str(self._pad), persoon=wie.id.hex, persoon_naam=wie.naam)
        pagina = self.schil.ontgrendel(eerste)
        if pagina is not None:
            pagina.setFocus()  # so that Ctrl+V pastes a class list at once
        self.slot.begin()
        self.geopend.emit()

    # ── other ways in ───────────────────────────────────────────────────────────────────────────────────
    def _kies_kluis(self) -> None:
        naam, _soort = QFileDialog.getOpenFileName(
            self.schil,
            self.tr("Kluis kiezen"),
            str(paths.data_dir()),
            self.tr("Kluis van OPP Desk (*.oppdesk)"),
        )
        if naam:
            self._pad = Path(naam)
            self.toon_ontgrendelen()

    def _zet_kopie_terug(self) -> None:
        naam, _soort = QFileDialog.getOpenFileName(
            self.schil, self.tr("Reservekopie kiezen"), "", self.tr("Reservekopie (*.oppdesk-kopie)")
        )
        if not naam:
            return
        pagina = self._wachtend()
        doel = self._pad or paths.data_dir() / "school.oppdesk"
        self.jobs.werk(
            lambda _lopend: self._lader.sessie().zet_kopie_terug(Path(naam), doel),
            self._teruggezet,
            partial(self._meld, pagina),
        )

    def _teruggezet(self, pad: Path) -> None:
        self._pad = pad
        self.toon_ontgrendelen()

    def _sleutels_uit_kopie(self) -> None:
        map_ = QFileDialog.getExistingDirectory(self.schil, self.tr("Map met reservekopieën"))
        if not map_:
            return
        pagina, pad = self._wachtend(), self._pad
        self.jobs.werk(
            lambda _lopend: self._lader.sessie().zet_sleutels_terug(pad, Path(map_)),
            lambda _gedaan: self.toon_ontgrendelen(),
            partial(self._meld, pagina),
        )

    def _stel_wachtzin_voor(self, pagina: EersteStartPage) -> None:
        self.jobs.werk(lambda _lopend: self._lader.sessie().nieuwe_wachtzin(), pagina.zet_wachtzin)

    # ── small things ────────────────────────────────────────────────────────────────────────────────────
    def _wachtend(self) -> Any:
        """Return the page that is shown alone, showing that work is under way."""
        pagina: Any = self.schil.alleen_getoond()
        pagina.zet_bezig(True)
        return pagina

    def _meld(self, pagina: Any, fout: Fout) -> None:
        pagina.zet_bezig(False)
        pagina.meld_fout(self._lader.sessie().zin(fout), self._lader.sessie().uitwegen(fout))

    def onthoud(self, **anders: Any) -> None:
        """Keep preferences of this computer."""
        self.voorkeuren = replace(voorkeuren.lees(), **anders)
        voorkeuren.bewaar(self.voorkeuren)

    def _onthoud_maat(self, breedte: int, hoogte: int) -> None:
        self.onthoud(breedte=breedte, hoogte=hoogte)


def _zet_personen(pagina: OntgrendelPage, gezien: tuple[Any, bool]) -> None:
    gezicht, ring = gezien
    pagina.zet_sleutelring(ring)
    personen = tuple((persoon.id.hex, persoon.naam) for persoon in gezicht.personen)
    pagina.zet_personen(personen, "")
    if gezicht.plek.dienst:
        pagina.zet_waarschuwing_plek(gezicht.plek.dienst)
