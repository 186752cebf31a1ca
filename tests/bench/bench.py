"""The figures that OPP Desk holds itself to: ``python3 dev.py bench --json FILE``.

Each figure with its floor, measured in the same run on the same machine. Not a test: on a busy
machine the figures say nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

WORTEL: Final = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(WORTEL), str(WORTEL / "src")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QLineEdit  # noqa: TC002  the platform comes first
from sqlalchemy import select

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.usecases import leerlingen, vaststellen
from opp_desk.usecases.demo import WACHTWOORD as DEMO
from opp_desk.usecases.demo import maak_demoschool
from opp_desk.usecases.kluizen import open_met_wachtwoord
from tests.bench.cijfers import KEREN, Cijfer, cijfer, toon
from tests.bench.dossiers import meet_dossier
from tests.bench.meten import WACHTWOORD, argon2id, bewaren, kaal_bewaren, klok, p95
from tests.bench.noteren import meet_noteren
from tests.bench.pakket import meet_pakket
from tests.bench.reeksen import TOETSEN, meet_reeks
from tests.bench.scholen import Maat, maak_school
from tests.bench.schoolgids import meet_schoolgids
from tests.bench.schoolprofiel import meet_schoolprofiel
from tests.bench.venster import Proefvenster, toets
from tests.bench.vinden import KLEIN, VOL, meet_vinden

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TIEN_JAAR: Final = Maat(1500, 150, 9)
GROEI: Final = (Maat(500, 50, 0, 2), Maat(5000, 500, 0, 2))
DELEN: Final = (
    "starten", "ontgrendelen", "bewaren", "papier", "groei", "zoeken", "reeks", "dossier", "vinden",
    "pakket", "noteren", "schoolgids", "schoolprofiel",
)  # fmt: skip


def kind(*woorden: str) -> tuple[float, Any]:
    """Start a process that measures; return when it started and what it answered."""
    eigen = f"{woorden[1]}-instellingen" if len(woorden) > 1 else ""
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path[:2]), "OPP_DESK_CONFIG": eigen}
    begin = monotonic()
    opdracht = [sys.executable, "-m", "tests.bench.kind", *woorden]
    gedaan = subprocess.run(opdracht, env=env, cwd=WORTEL, capture_output=True, check=True)
    return begin, json.loads(gedaan.stdout.splitlines()[-1])


def meet_start(pad: Path) -> list[Cijfer]:
    """From starting the process to a painted password field with the focus; by turns with a bare window."""
    kaal, vol, geheugen = [], [], []
    for keer in range(KEREN + 1):
        begin, (eind, mb) = kind("kaal")
        begin_vol, (eind_vol,) = kind("start", str(pad))
        if keer:  # the first one fills the caches of the system
            kaal.append((eind - begin) * 1000)
            vol.append((eind_vol - begin_vol) * 1000)
            geheugen.append(mb)
    open_mb = [kind("geheugen", str(pad), DEMO)[1][0] for _keer in range(5)]
    return [
        cijfer("process start to usable unlock screen", median(vol), median(kaal), reach_ratio=2.5),
        cijfer(
            "memory, demo school open",
            median(open_mb),
            median(geheugen),
            unit="MB",
            reach_value=200.0,
            runs=5,
        ),
    ]


def meet_ontgrendelen(pad: Path) -> list[Cijfer]:
    """From Enter to a painted list, everything imported; the floor is Argon2id alone."""
    _begin, (duur, alleen) = kind("ontgrendel", str(pad), str(KEREN))
    floor = median(alleen)
    naam = "unlock to filled list, 1,500 pupils, 10 years"
    return [cijfer(naam, median(duur), floor, reach_value=round(floor + 250, 2))]


def meet_bewaren(pad: Path, map_: Path) -> list[Cijfer]:
    """One autosaved field, durable, against one row with the bare driver."""
    kluis = open_met_wachtwoord(pad, WACHTWOORD)
    opp = kluis.lees(_een_opp)
    bewaren(kluis, opp, 20)
    metingen = bewaren(kluis, opp, 200)
    kluis.sluit()
    kaal = kaal_bewaren(map_ / "kaal.db", 200)
    return [cijfer("one autosaved field, durable (p95)", p95(metingen), p95(kaal), reach_value=5.0, runs=200)]


def _een_opp(lezer: Any) -> Any:
    return lezer.lees(select(Opp).where(Opp.status == OppStatus.CONCEPT).limit(1))[0].id


def meet_filter(pad: Path, papier: bytes) -> list[Cijfer]:
    """Type in the filter above 5,000 pupils, at rest and while PDFs are made."""
    venster = Proefvenster(str(pad))
    venster.ontgrendel()
    venster.ga("leerlingen", {})
    pagina = venster.wacht_op_lijst()
    veld: QLineEdit = pagina.zoek
    rust = _typ_reeksen(venster, veld)
    gemaakt: list[bytes] = []

    def nog_een(pdf: bytes | None = None) -> None:
        if pdf is not None:
            gemaakt.append(pdf)
        venster.programma.jobs.papier(maak_opp_pdf, papier, dan=nog_een)

    nog_een()
    venster.wacht(lambda: len(gemaakt) > 1)
    druk = _typ_reeksen(venster, veld)
    assert gemaakt
    venster.programma.sluit_af()
    return [
        cijfer("filter keystroke, 5,000 pupils (p95)", p95(rust), reach_value=16.0, runs=len(rust)),
        cijfer("filter keystroke while PDFs are made (p95)", p95(druk), reach_value=50.0, runs=len(druk)),
    ]


def _typ_reeksen(venster: Proefvenster, veld: QLineEdit) -> list[float]:
    metingen = []
    for _keer in range(KEREN):
        veld.clear()
        venster.app.processEvents()
        metingen += [toets(venster, veld, letter) for letter in TOETSEN]
    return metingen


def meet_pdf(papier: bytes) -> list[Cijfer]:
    """The tagged OPP against the same text without tags."""
    maak_opp_pdf(papier)
    maak_opp_pdf(papier, tagged=False)
    kaal = [klok(partial(maak_opp_pdf, papier, tagged=False)) for _keer in range(15)]
    vol = [klok(partial(maak_opp_pdf, papier)) for _keer in range(15)]
    return [cijfer("tagged OPP PDF", median(vol), median(kaal), reach_ratio=2.0, runs=15)]


def meet_groei(paden: tuple[Path, Path]) -> list[Cijfer]:
    """Open, list and commit on a school and on one ten times as large; the small one is the floor."""
    uit: dict[str, list[float]] = {}
    for pad in paden:
        openen, lijsten = [], []
        for _keer in range(KEREN):
            begin = monotonic()
            kluis = open_met_wachtwoord(pad, WACHTWOORD)
            openen.append((monotonic() - begin) * 1000)
            lijsten.append(klok(partial(kluis.lees, partial(leerlingen.lees_lijst, persoon=kluis.persoon))))
            kluis.sluit()
        kluis = open_met_wachtwoord(pad, WACHTWOORD)
        opslaan = bewaren(kluis, kluis.lees(_een_opp), 60)
        kluis.sluit()
        for naam, reeks in (("open", openen), ("list", lijsten), ("commit", opslaan)):
            uit.setdefault(naam, []).append(median(reeks))
    return [cijfer(f"growth 500 to 5,000 pupils: {naam}", tien, een) for naam, (een, tien) in uit.items()]


def meet_alles(kies: Sequence[str] = (), *, vol: bool = False) -> list[Cijfer]:
    """Make the schools that are needed and measure everything, or only the parts of ``kies``."""
    with TemporaryDirectory(prefix="opp-meten-") as naam:
        map_ = Path(naam)
        os.environ["OPP_DESK_DATA"], os.environ["OPP_DESK_CONFIG"] = str(map_ / "d"), str(map_ / "c")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled already
        os.environ["PYTHONPYCACHEPREFIX"] = str(map_ / "p")
        demo = maak_demoschool(map_)
        papier = demo.lees(lambda lezer: vaststellen.momentopname(lezer, lezer.lees(select(OppVersie))[0].id))
        demo.sluit()
        scholen = Scholen(map_)
        argon2id()
        delen: dict[str, Callable[[], list[Cijfer]]] = {
            "starten": lambda: meet_start(demo.pad),
            "ontgrendelen": lambda: meet_ontgrendelen(scholen.pad(TIEN_JAAR)),
            "bewaren": lambda: meet_bewaren(scholen.pad(TIEN_JAAR), map_),
            "papier": lambda: meet_pdf(papier),
            "groei": lambda: meet_groei((scholen.pad(GROEI[0]), scholen.pad(GROEI[1]))),
            "zoeken": lambda: meet_filter(scholen.pad(GROEI[1]), papier),
            "reeks": lambda: meet_reeks(scholen.pad(TIEN_JAAR), map_),
            "dossier": lambda: meet_dossier(scholen.pad(TIEN_JAAR)),
            "vinden": lambda: meet_vinden(map_, VOL if vol else KLEIN),
            "pakket": lambda: meet_pakket(map_ / "pakket"),
            "noteren": lambda: meet_noteren(kind("noteren", str(map_ / "noteren"))[1]),
            "schoolgids": meet_schoolgids,
            "schoolprofiel": lambda: meet_schoolprofiel(map_ / "schoolprofiel"),
        }
        cijfers: list[Cijfer] = []
        for wat in kies or delen:
            zeg(wat)
            cijfers += delen[wat]()
    return cijfers


class Scholen:
    """The schools to measure on, each made when it is first needed."""

    def __init__(self, map_: Path) -> None:
        """Keep them in ``map_``."""
        self._map = map_
        self._paden: dict[Maat, Path] = {}

    def pad(self, maat: Maat) -> Path:
        """Return the vault of a school of this size."""
        if maat not in self._paden:
            zeg(f"school van {maat.leerlingen} maken")
            self._paden[maat] = self._map / f"school{len(self._paden)}.oppdesk"
            maak_school(self._paden[maat], maat).sluit()
        return self._paden[maat]


def zeg(tekst: str) -> None:
    """Say on stderr what is being done."""
    print(f"· {tekst}", file=sys.stderr, flush=True)


def main() -> int:
    """Measure, print, and keep the figures where asked."""
    lezer = argparse.ArgumentParser(prog="dev.py bench", description="meet wat OPP Desk doet")
    lezer.add_argument("--json", type=Path, help="bestand voor de cijfers")
    lezer.add_argument("delen", nargs="*", choices=[[], *DELEN], help="alleen deze delen; anders alles")
    lezer.add_argument("--vol", action="store_true", help="zoeken in 200.000 notities: minuten")
    keuze = lezer.parse_args()
    cijfers = meet_alles(keuze.delen, vol=keuze.vol)
    toon(cijfers)
    if keuze.json is not None:
        keuze.json.write_text(
            json.dumps([asdict(each) for each in cijfers], indent=1) + "\n", encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
