"""The unlocked program: what opens a vault and what works on it. Loaded behind the first screen."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from opp_desk.documents.herstelblad import maak_herstelblad as maak_blad
from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.model.leerling import Leerling
from opp_desk.ui import schermen
from opp_desk.ui.binder import Binder
from opp_desk.ui.palet import Palet
from opp_desk.ui.schrijfhulp import Schrijfhulp
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from opp_desk.ui.zinnen import zin
from opp_desk.ui.zoeken.klaarzetten import Klaarzetter
from opp_desk.usecases import kluizen, kopieen, toegang
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.buitenkopie import wis_buitenkopieen
from opp_desk.usecases.lege_rij import leeg_geworden
from opp_desk.vault.openen import bekijk
from opp_desk.vault.wachtzin import nieuwe_wachtzin

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.model.school import Medewerker, School
    from opp_desk.ui.gesprekken.opener import Paneelopener
    from opp_desk.ui.jobs import Lopend
    from opp_desk.ui.programma import Programma
    from opp_desk.ui.start import Antwoorden
    from opp_desk.ui.start.pakket import Pakketantwoorden
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.ongedaan import Omkeerbaar
    from opp_desk.vault.uow import Uitkomst

GESPREK = "gesprek"
"""Where pages go to open a note: no page of its own but the panel at the right."""
_LOG = logging.getLogger(__name__)

__all__ = [
    "Binder",
    "Sessie",
    "begin_demo",
    "begin_kluis",
    "begin_pakket",
    "bekijk",
    "bewaar_herstelblad",
    "druk_af",
    "heeft_sleutelring",
    "maak_herstelblad",
    "neem_herstelcode",
    "nieuw_herstelblad",
    "nieuwe_wachtzin",
    "open_en_verplaats",
    "open_met_herstelcode",
    "open_met_sleutelring",
    "open_met_wachtwoord",
    "uitwegen",
    "zet_kopie_terug",
    "zet_sleutels_terug",
    "zin",
]

open_met_wachtwoord = kluizen.open_met_wachtwoord
open_met_herstelcode = kluizen.open_met_herstelcode
open_met_sleutelring = toegang.open_met_sleutelring
open_en_verplaats = toegang.open_en_verplaats
heeft_sleutelring = toegang.heeft_sleutelring
neem_herstelcode = toegang.neem_herstelcode
zet_kopie_terug = kopieen.zet_terug
zet_sleutels_terug = kopieen.zet_sleutels_terug
_UITWEGEN = {
    "wachtwoord_onjuist": ("herstelcode",),
    "sleutels_ontbreken": ("sleutels_uit_kopie", "andere_kluis"),
    "sleutels_beschadigd": ("sleutels_uit_kopie",),
    "kluis_beschadigd": ("kopie_terugzetten",),
    "kluis_afgekapt": ("kopie_terugzetten",),
    "kluis_ontbreekt": ("andere_kluis", "kopie_terugzetten", "nieuwe_school"),
    "geen_kluis": ("andere_kluis",),
    "is_reservekopie": ("kopie_terugzetten",),
}


def begin_kluis(antwoorden: Antwoorden) -> kluizen.Begin:
    """Make the vault that the first start asked for."""
    school = kluizen.NieuweSchool(
        antwoorden.school, antwoorden.brin, Sector(antwoorden.sector), antwoorden.wie, Rol(antwoorden.rol)
    )
    return kluizen.begin_kluis(antwoorden.pad, school, antwoorden.wachtwoord)


def begin_pakket(antwoorden: Pakketantwoorden) -> tuple[kluizen.Begin, str]:
    """Make a small vault from a package; return it with the name of the school."""
    from opp_desk.usecases import pakketkluis  # noqa: PLC0415  once in the life of a vault

    begin = pakketkluis.begin_kleine_kluis(
        antwoorden.pad, antwoorden.pakket, antwoorden.wachtzin, antwoorden.wachtwoord
    )
    school, _wie = begin.kluis.lees(partial(kluizen.schoolgegevens, persoon=begin.kluis.persoon))
    return begin, school.naam or ""


def begin_demo(map_: Path, meld: Any) -> Kluis:
    """Make the demonstration school in ``map_`` and open it."""
    from opp_desk.usecases.demo import maak_demoschool  # noqa: PLC0415  only for who asks for it

    return maak_demoschool(map_, meld)


def maak_herstelblad(school: str, code: str, kluis: Path) -> bytes:
    """Return the Herstelblad as PDF."""
    return maak_blad(school, code, kluis.name, clock.today())


def bewaar_herstelblad(blad: Callable[[], bytes], pad: Path) -> None:
    """Write a sheet to a file; WereldFout("bestand_niet_geschreven") when the folder or the disk refuses."""
    schrijf_bestand(pad, blad())


def nieuw_herstelblad(kluis: Kluis) -> tuple[str, str]:
    """Return the name of the school and a new code, which opens nothing before it is taken."""
    school, _wie = kluis.lees(partial(kluizen.schoolgegevens, persoon=kluis.persoon))
    return school.naam or "", toegang.nieuwe_herstelcode()


def druk_af(blad: Any, ouder: QWidget) -> None:
    """Print a document that ``blad`` makes."""
    from opp_desk.ui.afdrukken import druk_pdf_af  # noqa: PLC0415  printing loads a module of Qt

    druk_pdf_af(blad(), ouder)


def uitwegen(fout: Fout) -> tuple[str, ...]:
    """Return what else the unlock screen offers after an error."""
    return _UITWEGEN.get(fout.code, ())


class Sessie(QObject):
    """One unlocked vault in the window. ``begonnen`` when the school is known and pages can be shown."""

    begonnen = Signal()

    def __init__(self, programma: Programma, kluis: Kluis) -> None:
        super().__init__(programma)
        self._programma, self._kluis = programma, kluis
        self._schil, self._jobs = programma.schil, programma.jobs
        self.werkplek: Werkplek
        self._schrijfhulp: Schrijfhulp
        self._verbonden = self._map_gemist = False
        self._notities: Paneelopener | None = None
        self._kopie_klok = QTimer(self, interval=3_600_000)
        self._kopie_klok.timeout.connect(self._maak_kopie)
        self._klaarzetter = Klaarzetter(self._jobs, self)

    def begin(self) -> None:
        """Read the school and who is working; what an earlier run left open outside the vault goes."""
        wis_buitenkopieen()
        self._jobs.vraag(partial(kluizen.schoolgegevens, persoon=self._kluis.persoon), self._ken, self._faal)

    def maak_pagina(self, sleutel: str) -> QWidget:
        """Make one of the pages."""
        pagina: QWidget = schermen.maak(sleutel, self.werkplek)
        if hasattr(pagina, "aantal"):
            pagina.aantal.connect(partial(self._schil.zet_teller, sleutel))
        if hasattr(pagina, "voorkeuren_gewijzigd"):
            pagina.voorkeuren_gewijzigd.connect(self._programma.neem_voorkeuren)
        if hasattr(pagina, "terug_gevraagd"):
            pagina.terug_gevraagd.connect(self._schil.terug)
        if hasattr(pagina, "kluis_vervangen"):
            pagina.kluis_vervangen.connect(self._vervang_kluis)
        return pagina

    def _vervang_kluis(self, kluis: Kluis) -> None:
        """Go on with the same vault after another key or another place; the old one is closed already."""
        self._kluis = kluis
        self._programma.volg_kluis(kluis.pad)

    def sluit(self) -> None:
        """Close the vault; on quitting a backup is made only when the last one took under two seconds."""
        self._kopie_klok.stop()
        self._verbreek()
        self._jobs.rond_af()
        try:
            if kopieen.snel_genoeg(self._kluis):
                kopieen.maak_als_nodig(self._kluis)
        except WereldFout:
            _LOG.warning("geen kopie bij het sluiten")  # the next start tries again, and says so
        finally:
            self._jobs.kluis = None
            self._kluis.sluit()
            wis_buitenkopieen()
            self.deleteLater()

    def _ken(self, gegevens: tuple[School, Medewerker | None]) -> None:
        if self._jobs.kluis is not self._kluis:
            return  # the window was closed while the vault was opening
        school, medewerker = gegevens
        wie = Wie(
            self._kluis.persoon or school.id,
            medewerker.naam if medewerker else self._naam_van_slot(),
            medewerker.rol if medewerker else None,
        )
        gekend = Schoolgegevens(school.naam or "", school.sector or Sector.PO, school.vakantieregio)
        self.werkplek = Werkplek(self._jobs, self._kluis.pad, wie, gekend)
        self.werkplek.setParent(self)  # with what hangs under it, it goes by Qt's hand and not by Python's
        self._palet = Palet(self.werkplek, self._schil, self._noteer)
        self._verbind()
        self._verbonden = True
        self._schrijfhulp = Schrijfhulp(self.werkplek, self)
        self.begonnen.emit()  # the first page asks, and has the machine for itself
        self._jobs.daarna(self._na_het_begin)

    def _na_het_begin(self) -> None:
        """Do what nobody waits for."""
        if self._jobs.kluis is not self._kluis:
            return  # locked again meanwhile
        self._palet.lees()
        self._maak_kopie()
        self._kopie_klok.start()
        self._klaarzetter.begin()

    def _naam_van_slot(self) -> str:
        return self._kluis.geopend.persoon.naam if self._kluis.geopend else ""

    def _verbind(self) -> None:
        self.werkplek.ga_naar.connect(self._ga_naar)
        self.werkplek.melding.connect(self._meld)
        self.werkplek.fout.connect(self._toon_fout)
        self.werkplek.opgeslagen.connect(self._opgeslagen)
        self.werkplek.aan_tafel.connect(self._programma.slot.zet_aan_tafel)
        self._jobs.vastgelegd.connect(self._vastgelegd)
        self._jobs.mislukt.connect(self._faal)
        self._schil.ongedaan_gevraagd.connect(self._maak_ongedaan)
        self._schil.hulp_gevraagd.connect(self._toon_hulp)
        self._schil.gesprek_gevraagd.connect(self._noteer)
        self._schil.zoeken_gevraagd.connect(self._zoek_alles)
        self._schil.zet_opdrachten(self._palet.opdrachten)

    def _verbreek(self) -> None:
        if not self._verbonden:
            return
        self._schrijfhulp.sluit()
        if self._notities is not None:
            self._notities.sluit_af()
        self._jobs.vastgelegd.disconnect(self._vastgelegd)
        self._jobs.mislukt.disconnect(self._faal)
        self._schil.ongedaan_gevraagd.disconnect(self._maak_ongedaan)
        self._schil.hulp_gevraagd.disconnect(self._toon_hulp)
        self._schil.gesprek_gevraagd.disconnect(self._noteer)
        self._schil.zoeken_gevraagd.disconnect(self._zoek_alles)
        self._schil.zet_opdrachten(tuple)

    def _ga_naar(self, sleutel: str, waar: dict[str, Any]) -> None:
        if sleutel == GESPREK:
            self.notities.open(**waar)
        else:
            self._schil.toon(sleutel, **waar)

    @property
    def notities(self) -> Paneelopener:
        """Return who opens the panel of notes, made when first asked."""
        if self._notities is None:
            from opp_desk.ui.gesprekken.opener import Paneelopener  # noqa: PLC0415  not before somebody writes

            self._notities = Paneelopener(self._schil, self.werkplek, self)
        return self._notities

    def _noteer(self) -> None:
        self.notities.noteer()

    def _meld(self, tekst: str, actie: str, doe: Any) -> None:
        self._schil.meld(tekst, actie, doe)

    def _toon_fout(self, fout: Fout, opnieuw: Any) -> None:
        self._schil.meld(zin(fout), self.tr("Opnieuw") if opnieuw else "", opnieuw)

    def _faal(self, fout: Fout) -> None:
        self._toon_fout(fout, None)

    def _opgeslagen(self) -> None:
        self._schil.zet_opslag(self.tr("Opgeslagen {}").format(clock.now().strftime("%H:%M")))

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if uitkomst.set_id:
            self._opgeslagen()
        if any(tbl == Leerling.TABEL for tbl, _rij, _fld in uitkomst.versies):
            self._palet.lees()

    # ── undo ────────────────────────────────────────────────────────────────────────────────────────────
    def _maak_ongedaan(self) -> None:
        """Undo the last action; an empty note that went when the page was left was the last one."""
        eerst = self._kluis.ongedaan_te_maken()
        self._programma.schrijf_weg()
        stap = self._kluis.ongedaan_te_maken()
        if eerst is not None and (stap is None or stap.seq < eerst.seq):
            self._zeg_ongedaan(eerst, 1)
        elif stap is None:
            self._schil.meld(self.tr("Er is niets om ongedaan te maken."))
        else:
            self._jobs.keer_om(stap, partial(self._ongedaan, stap))

    def _ongedaan(self, stap: Omkeerbaar, _uitkomst: Uitkomst) -> None:
        """Say so; a note in which nothing is left now goes with its text."""
        begin = self._kluis.lees(partial(leeg_geworden, stap=stap))
        if begin is not None and begin == self._kluis.ongedaan_te_maken():
            self._jobs.keer_om(begin, partial(self._met_begin, begin))
        else:
            self._zeg_ongedaan(stap, 1)

    def _met_begin(self, begin: Omkeerbaar, _uitkomst: Uitkomst) -> None:
        self._zeg_ongedaan(begin, 2)

    def _zeg_ongedaan(self, stap: Omkeerbaar, stappen: int) -> None:
        opnieuw = partial(self._doe_opnieuw, stappen)
        self._schil.meld(self.tr("Ongedaan gemaakt: {}").format(stap.label), self.tr("Opnieuw doen"), opnieuw)

    def _doe_opnieuw(self, stappen: int, _uitkomst: object = None) -> None:
        """Bring back what one undo took, step by step."""
        if stappen and (stap := self._kluis.opnieuw_te_doen()) is not None:
            self._jobs.keer_om(stap, partial(self._doe_opnieuw, stappen - 1))

    # ── search, help, backup ────────────────────────────────────────────────────────────────────────────
    def _zoek_alles(self) -> None:
        self._schil.toon("zoeken")

    def _toon_hulp(self, sleutel: str) -> None:
        self._schil.toon("hulp", pagina=sleutel)

    def _maak_kopie(self) -> None:
        """Once a day, when something changed and a folder was chosen: a backup beside the work."""
        self._jobs.werk(self._kopieer, self._let_op_map, self._faal)

    def _kopieer(self, _lopend: Lopend) -> kopieen.Kopiestand:
        kopieen.dagelijks(self._kluis)
        return self._kluis.lees(partial(kopieen.kopiestand, kluis=self._kluis))

    def _let_op_map(self, stand: kopieen.Kopiestand) -> None:
        """Say once that the chosen folder is not there: otherwise backups would end in silence."""
        if stand.map is None or stand.bereikbaar or self._map_gemist:
            return
        self._map_gemist = True
        self._schil.meld(
            self.tr(
                "De map voor reservekopieën is er niet: {}. Je werk staat in de kluis. "
                "Sluit de stick aan, of kies een andere map."
            ).format(stand.map),
            self.tr("Instellingen"),
            partial(self.werkplek.ga_naar.emit, "instellingen", {}),
        )
