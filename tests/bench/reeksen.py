"""A batch of 150 OPP's from the window: pages a second beside raw ReportLab, typing meanwhile, stopping."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from itertools import cycle
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from opp_desk.ground import paths
from opp_desk.ui.opp.rasteren import Papieropdracht
from opp_desk.ui.papieren.reeks import Reekswerk, bestandsnaam
from opp_desk.usecases.papieren import lees_reeksen
from tests.bench.cijfers import cijfer
from tests.bench.meten import klok, p95
from tests.bench.venster import Proefvenster, toets

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.papieren import Papierbron
    from tests.bench.cijfers import Cijfer

AANTAL: Final = 150
GENOEG: Final = 40
"""After how many papers the second batch is stopped: typing has been measured by then."""
TOETSEN: Final = "zoë van der meulen"
_LETTER: Final = "NotoSans-Regular"


def meet_reeks(pad: Path, map_: Path) -> list[Cijfer]:
    """Make the batch twice: once alone for the pages a second, once under somebody who types, and stopped."""
    venster = Proefvenster(str(pad))
    venster.ontgrendel()
    venster.ga("leerlingen", {})
    venster.wacht_op_lijst()
    reeks = Reeksmeting(venster, map_)
    reeks.maak(3)  # starts the process and fills its caches
    duur = reeks.maak(AANTAL)
    gemaakt = sorted((map_ / "reeks 2").glob("*.pdf"))
    bladen = [teksten(pdf) for pdf in gemaakt]
    aantal = sum(len(blad) for blad in bladen)
    kaal = kaal_reportlab(bladen)
    ver, toetsen, stoppen, over = reeks.maak_en_typ()
    venster.programma.sluit_af()
    assert len(gemaakt) == AANTAL
    assert ver[-1] == (AANTAL, AANTAL)
    assert 0 < over < AANTAL
    tempo = {"unit": "pages/s", "runs": aantal}
    return [
        cijfer("batch of 150 OPP’s, from vault to files", aantal / duur, aantal / kaal, **tempo),
        cijfer("filter keystroke during the batch (p95)", p95(toetsen), reach_value=50.0, runs=len(toetsen)),
        cijfer("batch stops after asking", stoppen, reach_value=1000.0, runs=1),
    ]


class Reeksmeting:
    """The batch of the page Papieren, driven from the window."""

    def __init__(self, venster: Proefvenster, map_: Path) -> None:
        """Make batches in folders under ``map_``."""
        self._venster, self._map, self._keer = venster, map_, 0
        kluis = venster.programma.jobs.kluis
        assert kluis is not None
        self._opps: tuple[UUID, ...] = kluis.lees(lees_reeksen)[-1].opps
        self._ver: list[tuple[int, int]] = []
        self._klaar: list[int] = []

    def begin(self, aantal: int) -> Reekswerk:
        """Begin a batch."""
        self._keer += 1
        map_ = self._map / f"reeks {self._keer}"
        map_.mkdir()
        self._ver, self._klaar = [], []
        schil = self._venster.programma.schil
        werk = Reekswerk(self._venster.programma.sessie.werkplek, schil)
        werk.ver.connect(self._vooruit)
        werk.klaar.connect(self._klaar.append)
        werk.mislukt.connect(_mislukt)
        werk.begin(self._opps[:aantal], opdrachten, map_)
        return werk

    def maak(self, aantal: int) -> float:
        """Make a batch to its end; return the seconds that it took."""
        begin = perf_counter()
        self.begin(aantal)
        self._venster.wacht(lambda: self._klaar)
        assert self._klaar == [aantal], (self._klaar, self._ver[-1])
        return perf_counter() - begin

    def maak_en_typ(self) -> tuple[list[tuple[int, int]], list[float], float, int]:
        """Type while a batch is made and stop it on the way.

        Return the progress of the batch before, milliseconds per key, how long stopping took, and how many
        papers there were.
        """
        ver = self._ver
        werk = self.begin(AANTAL)
        veld: Any = self._venster.pagina().zoek
        metingen: list[float] = []
        for letter in cycle(TOETSEN):
            metingen.append(toets(self._venster, veld, letter))
            if len(metingen) % len(TOETSEN) == 0:
                veld.clear()
            self._venster.adem()
            if self._ver[-1][0] >= GENOEG:
                break
        stoppen = klok(partial(self._stop, werk))
        return ver, metingen, stoppen, self._klaar[0]

    def _stop(self, werk: Reekswerk) -> None:
        werk.stop()
        self._venster.wacht(lambda: self._klaar)

    def _vooruit(self, gedaan: int, totaal: int) -> None:
        self._ver.append((gedaan, totaal))


def opdrachten(bron: Papierbron) -> list[tuple[str, Papieropdracht]]:
    """Return the OPP of one pupil as it is asked of the worker; measured pupils often have the same name."""
    return [(f"{bron.opp.hex} {bestandsnaam(bron, 'opp')}", Papieropdracht("opp", (bron.momentopname,)))]


def teksten(pdf: Path) -> list[list[str]]:
    """Return the lines of text of every page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [blad.get_textpage().get_text_range().splitlines() for blad in document]


def kaal_reportlab(boeken: list[list[list[str]]]) -> float:
    """Return the seconds that bare ReportLab takes for the same lines on as many pages, in as many files."""
    pdfmetrics.registerFont(TTFont("Kaal", paths.resources() / "fonts" / f"{_LETTER}.ttf"))
    begin = perf_counter()
    for bladen in boeken:
        canvas = Canvas(BytesIO(), pagesize=A4)
        for regels in bladen:
            canvas.setFont("Kaal", 10)
            for nummer, regel in enumerate(regels):
                canvas.drawString(50, A4[1] - 50 - 11 * nummer, regel)
            canvas.showPage()
        canvas.getpdfdata()
    return perf_counter() - begin


def _mislukt(fout: BaseException) -> None:
    raise fout
