"""The real program on a school with three pupils, and somebody at the keyboard who counts the keys.

No test here.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from opp_desk.app import maak_programma
from opp_desk.ground import clock
from opp_desk.model.basis import Rij
from opp_desk.ui.rondleiding.hand import Hand
from opp_desk.vault.plek_namen import sleutelbestand
from tests.bouw import maak_groep, maak_leerling
from tests.noel import NU
from tests.usecases.schoolbouw import WACHTWOORD, bouw_school

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from opp_desk.ui.gesprekken.paneel import Notitiepaneel


@cache
def _sjabloon() -> tuple[Path, dict[str, UUID]]:
    with clock.fixed(NU):
        kluis, _code = bouw_school(Path(mkdtemp(prefix="opp-gesprekken-")))
        groep = maak_groep(kluis, "6b", "6", "Anouk Visser")
        namen = ("Elif Şahin", "Noël d’|Hondt", "Elias Bakker")
        ids = {naam.partition(" ")[0]: maak_leerling(kluis, naam, groep) for naam in namen}
        kluis.sluit()
    return kluis.pad, ids


class Bank:
    """The program, unlocked, on one of its pages."""

    def __init__(self, app: QApplication, map_: Path) -> None:
        bron, self.leerlingen = _sjabloon()
        self.pad = map_ / bron.name
        shutil.copy(bron, self.pad)
        shutil.copy(sleutelbestand(bron), sleutelbestand(self.pad))
        self.hand = Hand(app)
        self.programma: Any = maak_programma(app, self.pad)
        self.toetsen = 0
        self.seconden = 0.0
        self._ontgrendel()

    @property
    def schil(self) -> Any:
        """Return the window."""
        return self.programma.schil

    @property
    def paneel(self) -> Notitiepaneel:
        """Return what is in the panel."""
        paneel: Notitiepaneel = self.schil.paneel()
        return paneel

    def ga(self, sleutel: str, **waar: Any) -> None:
        """Go to a page or open a note, as a page asks it."""
        self.programma.sessie.werkplek.ga_naar.emit(sleutel, waar)
        self.rust()

    def noteer(self) -> Notitiepaneel:
        """Press Ctrl+N and wait until the panel can be typed in."""
        self.toets(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        self.rust()
        return self.paneel

    def toets(
        self, toets: Qt.Key, bij: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, keer: int = 1
    ) -> None:
        """Press a key where the focus is, and count it and the time that the program takes."""
        for _keer in range(keer):
            begin = clock.monotonic()
            QTest.keyClick(QApplication.focusWidget() or self.schil, toets, bij)
            QApplication.processEvents()
            self.seconden += clock.monotonic() - begin
            self.toetsen += 1

    def typ(self, tekst: str) -> None:
        """Type where the focus is."""
        for letter in tekst:
            begin = clock.monotonic()
            veld = QApplication.focusWidget()
            assert veld is not None
            self.hand.toets(veld, letter)
            QApplication.processEvents()
            self.seconden += clock.monotonic() - begin
            self.toetsen += 1

    def rust(self) -> None:
        """Wait until nothing is under way."""
        self.hand.wacht(lambda: self.programma.jobs.onderweg == 0, "rust")
        self.hand.adem()
        self.hand.wacht(lambda: self.programma.jobs.onderweg == 0, "rust")

    def wacht(self, tot: Callable[[], Any], wat: str) -> None:
        """Wait until something is to be seen."""
        self.hand.wacht(tot, wat)

    def rijen(self, klasse: type[Any]) -> list[Any]:
        """Read rows of the vault itself."""
        kluis = self.programma.jobs.kluis
        assert issubclass(klasse, Rij)
        return list(kluis.lees(lambda lezer: lezer.lees(select(klasse))))

    def sluit(self) -> None:
        """End the program."""
        self.programma.sluit_af()
        self.schil.close()
        for deel in (self.schil, self.programma.slot, self.programma):
            deel.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _ontgrendel(self) -> None:
        self.programma.begin()
        veld = self.hand.veld("Wachtwoord")
        veld.setFocus()
        veld.setText(WACHTWOORD)
        self.hand.toets(veld, Qt.Key.Key_Return)
        self.wacht(lambda: not self.schil.vergrendeld(), "een open kluis")
        self.schil.activateWindow()
        self.rust()


@contextmanager
def maak_bank(app: QApplication, map_: Path) -> Iterator[Bank]:
    """Open the program on a day that stands still; nothing is left running."""
    with clock.fixed(NU):
        bank = Bank(app, map_)
        yield bank
        bank.sluit()
