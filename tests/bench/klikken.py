"""Counts clicks and keys of the tour, step by step: ``python tests/bench/klikken.py`` prints the table.

The tour drives the real windows; its hand is replaced by one that counts what a user would do. The times are
those of the keystroke-level model (Card, Moran and Newell, 1980), not of a watch.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

WORTEL: Final = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(WORTEL), str(WORTEL / "src")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler

from opp_desk.app import maak_app, maak_programma
from opp_desk.ground import clock
from opp_desk.interchange.edexml_schrijven import schrijf_edexml
from opp_desk.ui.rondleiding.hand import Hand
from opp_desk.ui.rondleiding.verhaal import Verhaal
from opp_desk.usecases.demo_school import BASISSCHOOL, klassenlijst

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

TOETS: Final = 0.28
"""Seconds for a key: somebody who types 40 words a minute."""
KLIK: Final = 1.1 + 0.2
"""Seconds to point at something and click."""
DENK: Final = 1.35
"""Seconds to think what comes next, before each field, choice and button."""


@dataclass
class Tel:
    """What a step asked: clicks, keys for going about, and letters of the text itself."""

    klikken: int = 0
    toetsen: int = 0
    letters: int = 0
    keuzes: int = 0

    @property
    def minuten(self) -> float:
        """Return how long somebody is busy who knows what to write."""
        handen = self.klikken * KLIK + (self.toetsen + self.letters) * TOETS
        return (handen + self.keuzes * DENK) / 60


class TellendeHand(Hand):
    """A hand that counts. A field reached with Tab from the one before costs that key and no click."""

    tel = Tel()

    def klik(self, tekst: str, nummer: int = 0) -> None:
        """Count a click."""
        self.tel.klikken += 1
        self.tel.keuzes += 1
        super().klik(tekst, nummer)

    def tab(self, tekst: str) -> None:
        """Count a click."""
        self.tel.klikken += 1
        self.tel.keuzes += 1
        super().tab(tekst)

    def typ(self, naam: str, tekst: str, nummer: int = -1) -> None:
        """Count a thought; the keys count themselves, Tab at the end included."""
        self.tel.keuzes += 1
        super().typ(naam, tekst, nummer)

    def kies(self, naam: str, keuze: str, nummer: int = -1) -> None:
        """Count a thought; what it takes counts itself."""
        self.tel.keuzes += 1
        voor = self.tel.keuzes
        super().kies(naam, keuze, nummer)
        self.tel.keuzes = voor

    def toets(self, veld: QWidget, teken: str | Qt.Key, extra: Qt.KeyboardModifier | None = None) -> None:
        """Count a key."""
        if isinstance(teken, str):
            self.tel.letters += 1
        else:
            self.tel.toetsen += 1
        super().toets(veld, teken, extra)


class TellendVerhaal(Verhaal):
    """The story, with a count per step; it ends when the first version is fixed."""

    def __init__(self, *mee: Any) -> None:
        super().__init__(*mee)
        self.hand = TellendeHand(mee[0])
        self.stappen: dict[str, Tel] = {}

    def foto(self, naam: str) -> None:
        """Take no picture."""

    def _doe(self, *stappen: tuple[str, Callable[[], None]]) -> None:
        for naam, stap in stappen:
            TellendeHand.tel = self.stappen[naam] = Tel()
            stap()
            if naam == "pdf":
                raise StopIteration


def main() -> None:
    """Tell the story once and print what it asked."""
    app = maak_app()
    qInstallMessageHandler(lambda *_wat: None)
    with TemporaryDirectory() as map_:
        os.environ["OPP_DESK_CONFIG"] = os.environ["OPP_DESK_DATA"] = map_
        lijst = Path(map_) / "klassenlijst.xml"
        lijst.write_bytes(schrijf_edexml(klassenlijst(BASISSCHOOL, clock.today())))
        programma = partial(maak_programma, app)()
        telling = TellendVerhaal(app, programma, Path(map_))
        try:
            telling.vertel(lijst)
        except StopIteration:
            pass
        finally:
            programma.sluit_af()
    print("| Stap | Klikken | Toetsen | Letters | Minuten |\n|---|---|---|---|---|")
    for naam, tel in telling.stappen.items():
        wat = naam.replace("_", " ")
        print(f"| {wat} | {tel.klikken} | {tel.toetsen} | {tel.letters} | {tel.minuten:.1f} |")


if __name__ == "__main__":
    main()
