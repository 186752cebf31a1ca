"""What noting costs: the program's own time for one note with an agreement, and looking for names at a key.

The note is typed in the real window from another page, as ``tests/ui/gesprekken`` proves it; waiting for the
disk beside the screen does not count, what holds the keys up does.
"""

from __future__ import annotations

from functools import partial
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt

from opp_desk.app import maak_app
from opp_desk.rules.naamwacht import Genoemde
from opp_desk.usecases.naamcontrole import Namenkennis
from tests.bench.cijfers import KEREN, Cijfer, cijfer
from tests.bench.meten import klok, p95
from tests.ui.gesprekken.opstelling import maak_bank

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.gesprekken.opstelling import Bank

NAMEN: Final = 5000
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_TEKST: Final = "Noel vergeet de hulpkaart als hij boos is."
_AFSPRAAK: Final = "Kaart plakken; ik; wo"
_ZIN: Final = "Rekent vlot tot twintig en heeft bij nieuwe stof een voorbeeld van Elif nodig, zegt Bram. "


def meet_noteren(keren: list[tuple[float, int]]) -> list[Cijfer]:
    """Judge the notes of `noteer_keren`, and type a text with names letter by letter."""
    tijden = [seconden * 1000 for seconden, _toetsen in keren]
    toetsen = keren[0][1] - len(_TEKST) - len(_AFSPRAAK)
    return [
        cijfer("one note with an agreement, own time", median(tijden), reach_value=150.0),
        cijfer("one note, keys besides its text", float(toetsen), unit="keys", reach_value=8.0),
        _namen(),
    ]


def noteer_keren(map_: Path) -> list[tuple[float, int]]:
    """Note seven conversations, after one to warm up; in a process of its own, as the program is."""
    map_.mkdir()
    with maak_bank(maak_app(), map_) as bank:
        bank.ga("instellingen")
        _noteer(bank)
        return [_noteer(bank) for _keer in range(KEREN)]


def _noteer(bank: Bank) -> tuple[float, int]:
    """Note one conversation; return the seconds that the program took, and the keys."""
    bank.seconden, bank.toetsen = 0.0, 0
    bank.noteer()
    bank.typ("@no")
    bank.toets(Qt.Key.Key_Return, keer=2)
    bank.typ(_TEKST)
    bank.toets(Qt.Key.Key_Tab)
    bank.typ(_AFSPRAAK)
    bank.toets(Qt.Key.Key_Return, _CTRL)
    bank.rust()
    return bank.seconden, bank.toetsen


def _namen() -> Cijfer:
    """Look for 5,000 names in a long text after each key of its last sentence."""
    toeval = Random(3)  # noqa: S311  the same names every time
    voor = [
        "".join(toeval.choice("bdfklmnrst") + toeval.choice("aeiou") for _deel in range(3))
        for _ in range(2500)
    ]
    leerlingen = [
        Genoemde(
            UUID(int=nr),
            toeval.choice([*voor, "Elif", "Bram"]).capitalize(),
            None,
            toeval.choice(voor).capitalize(),
        )
        for nr in range(1, NAMEN + 1)
    ]
    kennis = Namenkennis(leerlingen, (), ())
    lang = _ZIN * 12
    vind = partial(kennis.vind, roepnaam="Noël")
    tijden = [klok(partial(vind, lang + _ZIN[:tot])) for tot in range(len(_ZIN))]
    return cijfer("name guard, a key with 5,000 names (p95)", p95(tijden), reach_value=5.0, runs=len(tijden))
