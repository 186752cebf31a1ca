"""Counts clicks and keys of the tour, step by step: ``python3 dev.py klikken`` writes the tables of the page.

The tour drives the real windows, and so does the story of the aanbod; their hand is replaced by one that
counts what a user would do. The times are those of the keystroke-level model (Card, Moran and Newell, 1980),
not of a watch.
"""

from __future__ import annotations

import os
import sys
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

WORTEL: Final = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(WORTEL), str(WORTEL / "src")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QComboBox

from opp_desk.app import maak_app, maak_programma
from opp_desk.ground import clock
from opp_desk.interchange.edexml_schrijven import schrijf_edexml
from opp_desk.ui.rondleiding.hand import Hand
from opp_desk.ui.rondleiding.verhaal import Verhaal
from opp_desk.usecases.demo_school import BASISSCHOOL, klassenlijst
from tests.aanbodjaarbouw import NU
from tests.scenarios.aanbod.verhaal import Aanbodverhaal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

TOETS: Final = 0.28
"""Seconds for a key: somebody who types 40 words a minute."""
KLIK: Final = 1.1 + 0.2
"""Seconds to point at something and click."""
HAND: Final = 0.4
"""Seconds to go with the hand from the keys to the mouse, or back."""
DENK: Final = 1.35
"""Seconds to think what comes next, before each field, choice and button."""
BEDENKEN: Final = 60 / (19 * 5)
"""Seconds for a letter of somebody who thinks up the text: 19 words a minute (Karat et al., 1999)."""
PAGINA: Final = WORTEL / "docs" / "klikken.md"
BEGIN, EINDE = "<!-- tabel -->\n", "<!-- einde tabel -->"
BEGIN_AANBOD, EINDE_AANBOD = "<!-- tabel aanbod -->\n", "<!-- einde tabel aanbod -->"
SCHOOL: Final = ("eerste_start", "herstelblad", "importeren")
"""The steps that a school takes once."""


@dataclass
class Tel:
    """What a step asked: clicks, keys for going about, letters of the text, thoughts, moves of the hand."""

    klikken: int = 0
    toetsen: int = 0
    letters: int = 0
    keuzes: int = 0
    wissels: int = 0

    def __add__(self, ander: Tel) -> Tel:
        return Tel(*(mijn + zijn for mijn, zijn in zip(astuple(self), astuple(ander), strict=True)))

    def minuten(self, letter: float = TOETS) -> float:
        """Return how long somebody is busy who needs so many seconds for a letter."""
        handen = self.klikken * KLIK + self.toetsen * TOETS + self.wissels * HAND
        return (handen + self.keuzes * DENK + self.letters * letter) / 60


class TellendeHand(Hand):
    """A hand that counts. A field that has the focus already costs no click to come there."""

    tel = Tel()
    _aan_de_muis = False

    def klik(self, tekst: str, nummer: int = 0) -> None:
        """Count a click."""
        self._klik()
        super().klik(tekst, nummer)

    def tab(self, tekst: str) -> None:
        """Count a click."""
        self._klik()
        super().tab(tekst)

    def typ(self, naam: str, tekst: str, nummer: int = -1) -> None:
        """Count a thought, and a click when the cursor stands elsewhere; the keys count themselves."""
        if QApplication.focusWidget() is self.veld(naam, nummer):
            self.tel.keuzes += 1
        else:
            self._klik()
        super().typ(naam, tekst, nummer)

    def kies(self, naam: str, keuze: str, nummer: int = -1) -> None:
        """Count a thought, and what it takes; a list that has the focus costs no click to come there."""
        lijsten = [each for each in self.zichtbare(QComboBox) if each.accessibleName().startswith(naam)]
        if lijsten and QApplication.focusWidget() in lijsten:
            self.tel.keuzes += 1
        elif lijsten:
            self._klik()
        super().kies(naam, keuze, nummer)

    def toets(self, veld: QWidget, teken: str | Qt.Key, extra: Qt.KeyboardModifier | None = None) -> None:
        """Count a key."""
        self._wissel(muis=False)
        if isinstance(teken, str):
            self.tel.letters += 1
        else:
            self.tel.toetsen += 1
        super().toets(veld, teken, extra)

    def _klik(self) -> None:
        self._wissel(muis=True)
        self.tel.klikken += 1
        self.tel.keuzes += 1

    def _wissel(self, *, muis: bool) -> None:
        self.tel.wissels += muis != self._aan_de_muis
        self._aan_de_muis = muis


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
    """Tell both stories once, print what they asked, and write it in the page."""
    app = maak_app()
    qInstallMessageHandler(lambda *_wat: None)
    tekst = PAGINA.read_text(encoding="utf-8")
    for grenzen, tabel in (
        ((BEGIN_AANBOD, EINDE_AANBOD), regels_aanbod(tel_aanbod(app))),
        ((BEGIN, EINDE), regels(tel_opp(app))),
    ):
        print("\n".join(tabel) + "\n")
        voor, na = tekst.partition(grenzen[0])[0], tekst.partition(grenzen[1])[2]
        tekst = f"{voor}{grenzen[0]}\n" + "\n".join(tabel) + f"\n\n{grenzen[1]}{na}"
    PAGINA.write_text(tekst, encoding="utf-8")


def tel_opp(app: QApplication) -> dict[str, Tel]:
    """Tell the story of the tour until the first version is fixed."""
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
        return telling.stappen


def tel_aanbod(app: QApplication) -> dict[str, Tel]:
    """Tell the second year of an aanbod, as its scenario does; three voorzieningen, one group, one text."""
    with TemporaryDirectory() as map_, clock.fixed(NU):
        os.environ["OPP_DESK_CONFIG"] = os.environ["OPP_DESK_DATA"] = map_
        verhaal = Aanbodverhaal(app, TellendeHand(app), Path(map_))
        stappen: dict[str, Tel] = {}
        for naam, stap in verhaal.stappen:
            TellendeHand.tel = stappen[naam] = Tel()
            stap()
        verhaal.sluit()
        return stappen


def regels_aanbod(stappen: dict[str, Tel]) -> list[str]:
    """Return the table of the yearly cycle."""
    return _tabel(stappen | {"**één jaar**": sum(stappen.values(), Tel())})


def regels(stappen: dict[str, Tel]) -> list[str]:
    """Return the table: each step, then what a school does once and what one OPP takes."""
    opp = [tel for naam, tel in stappen.items() if naam not in SCHOOL]
    alles = {
        **{naam.replace("_", " "): tel for naam, tel in stappen.items()},
        "**één keer per school**": sum((stappen[naam] for naam in SCHOOL), Tel()),
        "**één OPP**": sum(opp, Tel()),
    }
    return _tabel(alles)


def _tabel(alles: dict[str, Tel]) -> list[str]:
    kop = [
        "| Stap | Klikken | Toetsen | Letters | Overtypen | Zelf bedenken |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    return kop + [
        f"| {naam} | {tel.klikken} | {tel.toetsen} | {tel.letters} | {_duur(tel.minuten())} "
        f"| {_duur(tel.minuten(BEDENKEN))} |"
        for naam, tel in alles.items()
    ]


def _duur(minuten: float) -> str:
    return f"{minuten:.1f}".replace(".", ",") + " min"


if __name__ == "__main__":
    main()
