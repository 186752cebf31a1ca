"""The small moves that every chapter makes: go to a section, type in a field, wait, save a paper.

What the story is about stands in the chapters; how controls are found stands in ``hand``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from opp_desk.model.veld import plek
from opp_desk.rules.datum import schrijf_datum
from opp_desk.usecases.demo_tekst import terug, vooruit

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from opp_desk.model.basis import Rij
    from opp_desk.ui.programma import Programma
    from opp_desk.ui.rondleiding.hand import Hand

NOEL: Final = "Noël"
_WEKEN: Final = 45
_VERDER: Final = {
    "Noem iets wat helpt": "Wat helpt nog meer?",
    "Noem iets wat hindert": "Wat hindert nog meer?",
}


@dataclass(frozen=True, slots=True)
class Dagen:
    """The days of the story, all school days: the plan is fixed on ``begin`` and evaluated on ``nu``."""

    begin: date
    nu: date

    @classmethod
    def tot(cls, vandaag: date) -> Dagen:
        """Return a story that ends today, or on the last school day before it."""
        return cls(terug(vandaag, _WEKEN), terug(vandaag, 0))

    def eerder(self, dagen: int) -> date:
        """Return a school day that long before the plan was fixed."""
        return terug(self.begin, dagen)

    @property
    def start(self) -> date:
        """Return the day from which the plan holds."""
        return vooruit(self.begin, 1)


class Handgrepen:
    """The base of every chapter: a hand, the program, the folder for what is made, and the days."""

    def __init__(self, hand: Hand, programma: Programma, map_: Path, dagen: Dagen) -> None:
        self._h, self._programma, self._map, self._dagen = hand, programma, map_, dagen

    def _open_noel(self) -> None:
        """Find the pupil by typing and open the dossier."""
        self._h.klik("Leerlingen")
        self._h.typ("Zoek op naam of groep", "noel hondt")
        tabel = self._h.wacht(self._tabel, f"{NOEL} in de lijst")
        tabel.setFocus()
        tabel.selectRow(0)
        self._h.toets(tabel, Qt.Key.Key_Return)
        self._h.wacht(lambda: self._scherm() == "dossier", "het dossier")
        self._rust()

    def _vanuit_dossier(self, knop: str, scherm: str) -> None:
        """Open a page about the OPP from the dossier of the pupil."""
        self._open_noel()
        self._h.tab("OPP")
        self._h.klik(knop)
        self._h.wacht(lambda: self._scherm() == scherm, f"het scherm {scherm}")
        self._rust()

    def _scherm(self) -> str:
        return self._programma.schil.sleutel()

    def _sectie(self, naam: str) -> None:
        self._h.klik(naam)
        self._rust()

    def _typ(self, klasse: type[Rij], veld: str, tekst: str, nummer: int = -1) -> None:
        self._h.typ(label(klasse, veld), tekst, nummer)

    def _nieuwe_kaart(self, knop: str, klasse: type[Rij], veld: str) -> None:
        naam = label(klasse, veld)
        voor = self._h.aantal(naam)
        self._h.klik(knop)
        self._h.wacht(lambda: self._h.aantal(naam) > voor or self._is_leeg(naam), f"{knop}: een nieuwe kaart")

    def _is_leeg(self, naam: str) -> bool:
        return self._h.aantal(naam) > 0 and not str(self._h.veld(naam).waarde()).strip()

    def _regels(self, eerste: str, teksten: tuple[str, ...]) -> None:
        """Fill a list of short lines: a click for the first, another button for the next ones."""
        for nr, tekst in enumerate(teksten):
            self._h.klik(eerste if nr == 0 else _VERDER[eerste])
            self._rust()
            self._typ_regel(tekst)

    def _typ_regel(self, tekst: str) -> None:
        """Type in the line that just got the focus."""
        veld: Any = self._h.wacht(self._lege_regel, "een lege regel met de cursor")
        for teken in tekst:
            self._h.toets(veld, teken)
        self._h.toets(veld, Qt.Key.Key_Tab)
        self._rust()

    def _meer(self, naam: str, dan: int) -> bool:
        return self._h.aantal(naam) > dan

    def _weg(self, knop: str) -> bool:
        return not self._h.ziet(knop)

    def _lege_regel(self) -> Any:
        """Return the field that has the focus, when nothing is in it yet."""
        veld: Any = self._programma.schil.focusWidget()
        return veld if hasattr(veld, "waarde") and not veld.waarde() else None

    def _rust(self) -> None:
        """Wait until everything typed is in the file and the screen shows it."""
        self._h.adem(60)
        self._h.wacht(lambda: not self._programma.jobs.onderweg, "rust")
        self._h.adem(60)

    def _bewaar(self, knop: str, naam: str) -> None:
        """Save what the screen shows, with the dialog that asks for a file."""
        self._h.klik_en_kies(knop, self._map / naam)
        self._h.wacht((self._map / naam).exists, naam)
        self._rust()

    def _tabel(self) -> QTableView | None:
        for tabel in self._programma.schil.findChildren(QTableView):
            if tabel.isVisible() and tabel.model().rowCount() == 1:
                return tabel
        return None


def label(klasse: type[Rij], veld: str) -> str:
    """Return what stands above a field of the model on the screen of this pupil."""
    return plek(klasse, veld).veld.label.format(roepnaam=NOEL)


def dag(wanneer: date) -> str:
    """Return a day as people type it."""
    return schrijf_datum(wanneer)
