"""One pupil from the first day to the second version of the plan, and the page for each reader."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING, Final
from zipfile import is_zipfile

import pypdfium2

from opp_desk.ground import clock
from opp_desk.interchange.edexml_schrijven import schrijf_edexml
from opp_desk.interchange.overdracht import lees_overdracht
from opp_desk.sync.verzegeld import lees_kop
from opp_desk.ui.rondleiding import aanbod
from opp_desk.ui.rondleiding.aankomst import Aankomst
from opp_desk.ui.rondleiding.besluiten import Besluiten
from opp_desk.ui.rondleiding.hand import Hand, NietGevonden
from opp_desk.ui.rondleiding.handgrepen import NOEL, Dagen
from opp_desk.ui.rondleiding.papieren import (
    AGENDA,
    BLADEN,
    OVERDRACHT,
    OVERDRACHT_PAPIER,
    VERSCHILLEN,
    WORD,
    Papieren,
)
from opp_desk.ui.rondleiding.schrijven import Schrijven
from opp_desk.ui.rondleiding.team import GESPREKKEN, INZAGE, OVERLEG, PAKKET, Team
from opp_desk.ui.rondleiding.verder import Verder
from opp_desk.usecases import demo, leerlingen, opplijst
from opp_desk.usecases.demo_school import BASISSCHOOL, klassenlijst
from opp_desk.vault.controle import controleer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opp_desk.ui.programma import Programma

_OCHTEND: Final = time(9, 30)
PAPIEREN: Final = (
    "opp.pdf",
    VERSCHILLEN,
    *(naam for _titel, naam in BLADEN),
    OVERDRACHT_PAPIER,
    GESPREKKEN,
    OVERLEG,
    INZAGE,
)
"""What the story leaves of one pupil, on paper."""
ANDERS: Final = (WORD, OVERDRACHT, AGENDA, PAKKET)
"""What it leaves for other programs."""


def vertel(app: QApplication, begin: Callable[[], Programma], map_: Path, *, blijf: bool) -> int:
    """Drive the windows; leave the vault, the class list, `PAPIEREN`, pictures and demo.json in ``map_``.

    Return 0 only when everything was made and checked.
    """
    _ruim_op(map_)
    lijst = map_ / "klassenlijst.xml"
    lijst.write_bytes(schrijf_edexml(klassenlijst(BASISSCHOOL, clock.today())))
    programma = begin()
    verhaal = Verhaal(app, programma, map_)
    try:
        verhaal.vertel(lijst)
        klopt = verhaal.controleer()
    except NietGevonden as fout:
        verhaal.foto("hier-liep-het-vast")
        print(f"De rondleiding liep vast: {' · '.join(map(str, fout.args))}", file=sys.stderr)  # noqa: T201  talks to a terminal
        klopt = False
    if klopt and blijf:
        return int(app.exec())
    programma.sluit_af()
    return 0 if klopt else 1


class Verhaal:
    """One telling: the window, the pictures, and how long each step took."""

    def __init__(self, app: QApplication, programma: Programma, map_: Path) -> None:
        self._map, self._programma = map_, programma
        self._schermen = map_ / "schermen"
        self._schermen.mkdir(exist_ok=True)
        self._milliseconden: dict[str, int] = {}
        self.hand = Hand(app)

    def vertel(self, lijst: Path) -> None:
        """Do every step: the plan some weeks ago, with the clock on that day, and the rest today."""
        dagen = Dagen.tot(clock.today())
        mee = (self.hand, self._programma, self._map, dagen)
        aankomst, schrijven, besluiten = Aankomst(*mee), Schrijven(*mee), Besluiten(*mee)
        verder, papieren, team = Verder(*mee), Papieren(*mee), Team(*mee)
        school = aanbod.Aanbod(*mee)
        with clock.fixed(datetime.combine(dagen.begin, _OCHTEND)):
            self._doe(
                ("eerste_start", aankomst.eerste_start),
                ("herstelblad", aankomst.herstelblad),
                ("importeren", partial(aankomst.importeren, lijst)),
                ("leerling_openen", aankomst.open_noel),
                ("ouders", aankomst.ouders),
                ("opp_beginnen", schrijven.begin_opp),
                ("opp_schrijven", schrijven.schrijf_opp),
                ("horen", schrijven.hoor),
                ("voorleggen", besluiten.leg_voor),
                ("akkoord", besluiten.akkoord),
                ("vaststellen", besluiten.stel_vast),
                ("pdf", besluiten.bewaar_opp),
                ("terugvertellen", verder.vertel_terug),
                ("vergrendelen", verder.vergrendel),
            )
        self._doe(
            ("ontgrendelen", verder.ontgrendel),
            ("meten", verder.meet),
            ("weken", verder.vul_weken_in),
            ("evalueren", verder.evalueer),
            ("bijstellen", verder.stel_bij),
            ("opnieuw_horen", schrijven.hoor_bij_bijstellen),
            ("opnieuw_overleg", verder.overleg),
            ("opnieuw_voorleggen", besluiten.leg_voor),
            ("opnieuw_akkoord", besluiten.akkoord),
            ("versie_2", besluiten.stel_vast),
            ("verschillen", papieren.verschillen),
            ("papieren", papieren.bladen),
            ("overdracht", papieren.overdracht),
            ("gesprek", team.noteer),
            ("mentorronde", team.ronde),
            ("gesprekken", team.gesprekken),
            ("overleg", team.overleg),
            ("inzage", team.inzage),
            ("meegeven", team.geef_mee),
            ("agenda", papieren.agenda),
            ("school_vullen", self._vul_school),
            ("schoolgids", school.schoolgids),
            ("mr_verschillen", school.verschillen),
            ("overzicht", school.overzicht),
            ("vandaag", papieren.vandaag),
        )

    def _doe(self, *stappen: tuple[str, Callable[[], None]]) -> None:
        """Do steps, one after the other; each with its time and its picture."""
        for naam, stap in stappen:
            with self._meet(naam):
                stap()
            self.foto(naam)
            print(f"  {naam.replace('_', ' ')}: {self._milliseconden[naam]} ms")  # noqa: T201  talks to a terminal

    def foto(self, naam: str) -> None:
        """Take a picture of the window."""
        self.hand.adem(200)
        self.hand.wacht(lambda: not self._programma.jobs.onderweg, f"rust voor {naam}")
        self.hand.adem(200)
        nummer = len(list(self._schermen.glob("*.png"))) + 1
        self._programma.schil.grab().save(str(self._schermen / f"{nummer:02}-{naam}.png"))

    def controleer(self) -> bool:
        """Check what was made, and write demo.json."""
        kluis = self._programma.jobs.kluis
        assert kluis is not None  # noqa: S101  the story has just used it
        opps = kluis.lees(opplijst.lijst)
        bevindingen = kluis.kijk_na(controleer).bevindingen
        for bevinding in bevindingen:
            print(f"De kluis klopt niet: {bevinding.code} {bevinding.waar}", file=sys.stderr)  # noqa: T201  talks to a terminal
        bladzijden = {naam: _bladzijden(self._map / naam) for naam in PAPIEREN}
        bladzijden |= aanbod.bladzijden(self._map)
        aantallen = {
            "leerlingen": sum(bool(each.groep) for each in kluis.lees(leerlingen.lijst)),
            "opps": len(opps),
            "vastgesteld": sum(opp.status == "vastgesteld" for opp in opps),
            "bevindingen": len(bevindingen),
        }
        inhoud = {
            "wachtwoord": demo.WACHTWOORD,
            "aantallen": aantallen,
            "bladzijden": bladzijden,
            "milliseconden": self._milliseconden,
        }
        (self._map / "demo.json").write_text(
            json.dumps(inhoud, indent=1, ensure_ascii=False), encoding="utf-8"
        )
        return (
            aantallen["leerlingen"] == BASISSCHOOL.leerlingen
            and aantallen["opps"] == BASISSCHOOL.opps
            and not aantallen["bevindingen"]
            and bladzijden["opp.pdf"] == 2  # noqa: PLR2004  the OPP of the demonstration fits on two pages
            and all(bladzijden.values())
            and _in_agenda(self._map / AGENDA)
            and is_zipfile(self._map / WORD)
            and bool(lees_kop(self._map / PAKKET))
            and bool(lees_overdracht(self._map / OVERDRACHT).code)
            and aanbod.klopt(self._map)
        )

    def _vul_school(self) -> None:
        """The rest of the school: nineteen other OPP's, as if the year had been going on."""
        klaar: list[bool] = []
        kluis = self._programma.jobs.kluis
        assert kluis is not None  # noqa: S101  the story has just used it
        self._programma.jobs.werk(
            lambda lopend: demo.vul(kluis, BASISSCHOOL, lopend.meld), lambda _niets: klaar.append(True)
        )
        self.hand.wacht(lambda: klaar, "een gevulde demoschool", 120)

    @contextmanager
    def _meet(self, naam: str) -> Iterator[None]:
        begin = clock.monotonic()
        yield
        self._milliseconden[naam] = round((clock.monotonic() - begin) * 1000)


def _bladzijden(pad: Path) -> int:
    """Return how many pages a paper has; 0 when it is not about this pupil."""
    pdf = pypdfium2.PdfDocument(pad)
    over_noel = any(NOEL in blad.get_textpage().get_text_range() for blad in pdf)
    aantal = len(pdf) if over_noel else 0
    pdf.close()
    return aantal


def _in_agenda(pad: Path) -> bool:
    """Tell whether a calendar file holds a day of this pupil."""
    tekst = pad.read_text(encoding="utf-8")
    return tekst.startswith("BEGIN:VCALENDAR") and NOEL in tekst


def _ruim_op(map_: Path) -> None:
    """Take away what an earlier telling left, and nothing else."""
    for naam in (
        "demo.oppdesk*",
        "klassenlijst.xml",
        *PAPIEREN,
        *ANDERS,
        *aanbod.BESTANDEN,
        "demo.json",
        "schermen/*.png",
        ".demo.oppdesk*",
    ):
        for pad in map_.glob(naam):
            if pad.is_file():
                pad.unlink()
