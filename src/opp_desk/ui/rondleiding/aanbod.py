"""The aanbod of the school on its way out: every format of the schoolgids, what the MR gets, the overview."""

from __future__ import annotations

import json
from functools import partial
from shutil import rmtree
from typing import TYPE_CHECKING, Final
from zipfile import is_zipfile

import pypdfium2

from opp_desk.ground import clock
from opp_desk.rules.schooljaar import beginjaar
from opp_desk.ui.rondleiding.handgrepen import Handgrepen
from opp_desk.usecases.demo_school import BASISSCHOOL

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

GIDS: Final = ("schoolgids.pdf", "schoolgids-a5.pdf", "ouders-samenvatting.pdf", "aanmeldformulier.pdf")
MR_VERSCHILLEN: Final = "mr-verschillen.pdf"
OVERZICHT: Final = "overzicht.pdf"
PDF: Final = (*GIDS, MR_VERSCHILLEN, OVERZICHT, "drukvel/schoolgids.pdf")
WORD: Final = "schoolgids.docx"
WEB: Final = ("schoolgids.html", "schoolgids-fragment.html")
DATA: Final = "schoolprofiel.json"
BESTANDEN: Final = (*PDF, WORD, *WEB, DATA)
"""What the story leaves of the school, in the order in which it can be looked at."""
_APART: Final = "alles"
"""Where the program makes its new folder; from there everything goes beside the other papers."""
_VOORZIENING: Final = "Lezen met een maatje"


class Aanbod(Handgrepen):
    """After the school was filled: what was adopted leaves, what changed goes to the MR."""

    def schoolgids(self) -> None:
        """Everything of what was adopted for this schooljaar, in a folder."""
        self._h.klik("Schoolprofiel")
        self._h.wacht(lambda: self._scherm() == "schoolprofiel", "het scherm Schoolprofiel")
        self._rust()
        self._h.klik("Bekijk de schoolgids")
        self._h.wacht(lambda: self._scherm() == "schoolgids", "het scherm Schoolgids")
        self._rust()
        self._h.kies("Welke tekst", self._jaar(0))
        self._rust()
        apart = self._map / _APART
        rmtree(apart, ignore_errors=True)  # of a story that broke off
        apart.mkdir()
        self._h.klik_en_kies("Alles in een map", apart)
        alles = (*GIDS, "drukvel/schoolgids.pdf", WORD, *WEB, DATA)
        for naam in alles:
            self._h.wacht(partial(_staat_er, apart, naam), naam)
        self._rust()
        for naam in alles:
            (self._map / naam).parent.mkdir(exist_ok=True)
            _een(apart, naam).replace(self._map / naam)
        rmtree(apart)

    def verschillen(self) -> None:
        """What changed on the way to the next schooljaar, word by word."""
        self._h.kies("Welke tekst", self._jaar(1))
        self._rust()
        self._h.kies("Wat wil je maken", "MR: wat er verandert")
        self._rust()
        self._bewaar("Opslaan…", MR_VERSCHILLEN)

    def overzicht(self) -> None:
        """Paper and practice, without small groups."""
        self._h.klik("Overzicht")
        self._h.wacht(lambda: self._scherm() == "overzicht", "het scherm Overzicht")
        self._rust()
        self._bewaar("PDF opslaan", OVERZICHT)

    @staticmethod
    def _jaar(later: int) -> str:
        """Return how a list begins to name the text of this schooljaar, or of a later one."""
        begin = beginjaar(clock.today()) + later
        return f"{begin}–{begin + 1}"


def _een(apart: Path, naam: str) -> Path:
    """Return a file in the only folder that was made there."""
    return next(apart.iterdir()) / naam


def _staat_er(apart: Path, naam: str) -> bool:
    return any((map_ / naam).exists() for map_ in apart.iterdir())


def bladzijden(map_: Path) -> Mapping[str, int]:
    """Return how many pages each paper has; 0 when it is not about this school."""
    return {naam: _tel(map_ / naam) for naam in PDF}


def klopt(map_: Path) -> bool:
    """Tell whether every file for other programs is what its name says and holds the aanbod."""
    inhoud = json.loads((map_ / DATA).read_text(encoding="utf-8"))
    return (
        is_zipfile(map_ / WORD)
        and all(_VOORZIENING in (map_ / naam).read_text(encoding="utf-8") for naam in WEB)
        and (inhoud["soort"], inhoud["stand"]) == ("ondersteuningsaanbod", "vastgesteld")
    )


def _tel(pad: Path) -> int:
    pdf = pypdfium2.PdfDocument(pad)
    naam = BASISSCHOOL.naam.rpartition(" ")[2]
    van_school = any(naam in blad.get_textpage().get_text_range() for blad in pdf)
    aantal = len(pdf) if van_school else 0
    pdf.close()
    return aantal
