"""The schoolgids: every format of a whole chapter, of one with 200 voorzieningen, and two years compared."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from opp_desk.documents.schoolgids.mr import maak_verschillen
from opp_desk.documents.schoolgids.pdf import maak_a4
from opp_desk.model.aanbodopname import maak_aanbodopname
from opp_desk.rules.aanbodverschil import vergelijk_aanbod
from opp_desk.usecases.schoolgids import schrijf_alles
from tests.bench.cijfers import KEREN, cijfer
from tests.bench.meten import klok
from tests.documents.schoolgids.voorbeeld import AANNEMING, groot, opname

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.cijfers import Cijfer

_VEEL: Final = 200


def meet_schoolgids() -> list[Cijfer]:
    """Make everything from bytes, as the process for papers does; the tags are held to a bare PDF."""
    veel = maak_aanbodopname(groot(_VEEL), AANNEMING)
    maak_a4(opname())  # loads ReportLab and the letters
    return [
        cijfer("schoolgids, every format into a folder", _alles(opname()), reach_value=3000.0),
        cijfer("schoolgids of 200 voorzieningen, every format", _alles(veel), reach_value=3000.0),
        cijfer(
            "schoolgids of 200 voorzieningen, tagged PDF",
            _keren(lambda: maak_a4(veel)),
            _keren(lambda: maak_a4(veel, tagged=False)),
            reach_ratio=2.0,
        ),
        cijfer(
            "difference of two years, 200 voorzieningen",
            _keren(lambda: vergelijk_aanbod(_vorig(veel), veel)),
            reach_value=100.0,
        ),
        cijfer("difference of two years as PDF", _keren(lambda: maak_verschillen(_vorig(veel), veel))),
    ]


def _alles(bytes_: bytes) -> float:
    with TemporaryDirectory(prefix="opp-gids-") as naam:
        return _keren(lambda: schrijf_alles(bytes_, Path(naam), _vorig(bytes_)))


def _keren(doe: Callable[[], object]) -> float:
    return median(klok(doe) for _keer in range(KEREN))


def _vorig(bytes_: bytes) -> bytes:
    """Return the text of a year before: a word changed in every voorziening, and one row in ten another."""
    geheel = json.loads(bytes_)
    geheel["schooljaar"] = "2026-2027"
    rijen = [
        rij
        for hoofdstuk in geheel["hoofdstukken"]
        for gebied in hoofdstuk.get("gebieden", ())
        for rij in gebied["voorzieningen"]
    ]
    for nummer, rij in enumerate(rijen):
        rij["wat"] = rij.get("wat", "").replace("uw kind", "elk kind") + " Vorig jaar anders."
        if nummer % 10 == 0:
            rij |= {"id": f"{nummer:032x}", "titel": f"Eerder {nummer}"}
    return json.dumps(geheel).encode()
