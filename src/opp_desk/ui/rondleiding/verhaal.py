"""The main job from beginning to end: first start, import, OPP, horen, akkoord, vaststellen, PDF."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import pypdfium2

from opp_desk.ground import clock
from opp_desk.interchange.edexml_schrijven import schrijf_edexml
from opp_desk.ui.rondleiding.hand import Hand, NietGevonden
from opp_desk.ui.rondleiding.hoofdstukken import Hoofdstukken
from opp_desk.usecases import demo, leerlingen, opplijst
from opp_desk.usecases.demo_school import BASISSCHOOL, klassenlijst
from opp_desk.vault.controle import controleer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opp_desk.ui.programma import Programma


def vertel(app: QApplication, begin: Callable[[], Programma], map_: Path, *, blijf: bool) -> int:
    """Drive the windows; leave demo.oppdesk, klassenlijst.xml, opp.pdf, schermen/ and demo.json in ``map_``.

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
        """Do every step."""
        h = Hoofdstukken(self.hand, self._programma, self._map)
        stappen: tuple[tuple[str, Any], ...] = (
            ("eerste_start", h.eerste_start),
            ("herstelblad", h.herstelblad),
            ("importeren", partial(h.importeren, lijst)),
            ("leerling_openen", h.open_noel),
            ("ouders", h.ouders),
            ("opp_beginnen", h.begin_opp),
            ("opp_schrijven", h.schrijf_opp),
            ("horen", h.hoor),
            ("voorleggen", h.leg_voor),
            ("akkoord", h.akkoord),
            ("vaststellen", h.stel_vast),
            ("pdf", h.bewaar_pdf),
            ("school_vullen", self._vul_school),
            ("vandaag", h.vandaag),
        )
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
        pdf = pypdfium2.PdfDocument(self._map / "opp.pdf")
        bladzijden = len(pdf)
        tekst = pdf[0].get_textpage().get_text_range()
        pdf.close()
        aantallen = {
            "leerlingen": len(kluis.lees(leerlingen.lijst)),
            "opps": len(opps),
            "vastgesteld": sum(opp.status == "vastgesteld" for opp in opps),
            "bladzijden": bladzijden,
            "bevindingen": len(kluis.lees(controleer).bevindingen),
        }
        inhoud = {"wachtwoord": demo.WACHTWOORD, "aantallen": aantallen, "milliseconden": self._milliseconden}
        (self._map / "demo.json").write_text(
            json.dumps(inhoud, indent=1, ensure_ascii=False), encoding="utf-8"
        )
        return (
            aantallen["leerlingen"] == BASISSCHOOL.leerlingen
            and aantallen["opps"] == BASISSCHOOL.opps
            and not aantallen["bevindingen"]
            and bladzijden == 2  # noqa: PLR2004  the OPP of the demonstration fits on two pages
            and "Noël" in tekst
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


def _ruim_op(map_: Path) -> None:
    """Take away what an earlier telling left, and nothing else."""
    for naam in (
        "demo.oppdesk*",
        "klassenlijst.xml",
        "opp.pdf",
        "demo.json",
        "schermen/*.png",
        ".demo.oppdesk*",
    ):
        for pad in map_.glob(naam):
            if pad.is_file():
                pad.unlink()
