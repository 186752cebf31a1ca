"""The real window in a process of its own, used by a hand: what the proofs of this folder start and kill.

``python -m tests.proeven.venster typ KLUIS OPP FILE SEED`` types without end, and writes to FILE what
it typed and when; ``lek KLUIS OPP`` makes everything go wrong that can, with a pupil's texts at hand;
``schrijf KLUIS OPP`` writes with marks under the words, walks through the pages, locks and opens again.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from opp_desk.app import _meld_fout, maak_app, maak_programma
from opp_desk.ground import clock, ids
from opp_desk.ui.rondleiding.hand import Hand
from opp_desk.usecases.demo import WACHTWOORD

if TYPE_CHECKING:
    from random import Random

    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.programma import Programma

TOETS_MS: Final = 25
VELDEN: Final = ("aanleiding", "opsteller")
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz ëïéŞ,."
ALINEA: Final = "Hij werkt met een stappenkaart en vraagt zelf om hulp bij zelfstadig werken. " * 12 + "\n"
RONDEN: Final = 2


def open_editor(kluis: Path, opp: UUID) -> tuple[Programma, Hand]:
    """Start the program, unlock the vault with the keyboard, and open the editor at its first section."""
    app = maak_app()
    sys.excepthook = _meld_fout
    programma = maak_programma(app, kluis)
    hand = Hand(app)
    ontgrendel(programma, hand)
    ga_naar_opp(programma, hand, opp)
    return programma, hand


def ontgrendel(programma: Programma, hand: Hand) -> None:
    """Type the password and wait until the vault is open."""
    wachtwoord = hand.veld("Wachtwoord")
    for letter in WACHTWOORD:
        hand.toets(wachtwoord, letter)
    hand.klik("Openen")
    hand.wacht(lambda: programma.sessie is not None and hasattr(programma.sessie, "werkplek"), "de kluis")


def ga_naar_opp(programma: Programma, hand: Hand, opp: UUID) -> None:
    """Open the editor at its first section."""
    programma.sessie.werkplek.ga_naar.emit("opp", {"opp": opp, "sectie": "aanleiding"})
    hand.wacht(lambda: veld(programma, "aanleiding"), "het formulier")


def veld(programma: Programma, naam: str) -> Any:
    """Return the visible control of a field, or None."""
    from PySide6.QtWidgets import QWidget

    gevonden = (each for each in programma.schil.findChildren(QWidget, naam) if each.isVisible())
    return next(gevonden, None)


class Typist:
    """Types one key after another, in two fields by turns, and says what stands there when it was typed."""

    def __init__(self, programma: Programma, hand: Hand, bestand: Path, toeval: Random) -> None:
        self._hand, self._toeval = hand, toeval
        self._velden: dict[str, QWidget] = {naam: veld(programma, naam) for naam in VELDEN}
        self._getypt = dict.fromkeys(VELDEN, "")
        self._naam = VELDEN[0]
        self._uit = os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        for each in self._velden.values():
            each.selectAll()  # type: ignore[attr-defined]  # both kinds of text field have it
        self._velden[self._naam].setFocus()

    def toets(self) -> None:
        """Type one letter; now and then go on in the other field."""
        if self._toeval.random() < 1 / 80:
            self._naam = next(each for each in VELDEN if each != self._naam)
            self._velden[self._naam].setFocus()
        letter = self._toeval.choice(LETTERS)
        self._getypt[self._naam] += letter
        self._hand.toets(self._velden[self._naam], letter)
        regel = [clock.monotonic(), self._naam, self._getypt[self._naam]]
        os.write(self._uit, (json.dumps(regel) + "\n").encode())


def typ(kluis: Path, opp: UUID, bestand: Path, zaad: int) -> int:
    """Type until somebody kills this process."""
    programma, hand = open_editor(kluis, opp)
    typist = Typist(programma, hand, bestand, ids.seeded(zaad))
    ritme = QTimer(programma, interval=TOETS_MS)
    ritme.timeout.connect(typist.toets)
    ritme.start()
    return QApplication.exec()  # `maak_app` would dress every widget anew, a second without a key


def lek(kluis: Path, opp: UUID) -> int:
    """Let slots, jobs, the database and threads fail with what a pupil wrote in their messages."""
    from opp_desk.ground.log import begin_log

    begin_log()
    programma, hand = open_editor(kluis, opp)
    geheim = veld(programma, "aanleiding").toPlainText()
    jobs = programma.jobs

    def faal(*_wat: object) -> None:
        raise RuntimeError(geheim)

    def faal_in_database(lezer: Any) -> None:
        lezer.verbinding.execute(text("select :tekst from bestaat_niet"), {"tekst": geheim})

    QTimer.singleShot(0, faal)
    jobs.werk(faal)
    jobs.vraag(faal_in_database, faal)
    jobs.papier(_faal_elders, geheim)
    hand.typ(veld(programma, "opsteller").accessibleName(), geheim[:40])
    hand.wacht(lambda: jobs.onderweg == 0, "al het werk")
    programma.vergrendel()
    hand.adem(50)
    programma.sluit_af()
    return 0


def schrijf(kluis: Path, opp: UUID) -> int:
    """Write some hundreds of words with marks, walk through pages, lock in the middle; say what was left."""
    programma, hand = open_editor(kluis, opp)
    for ronde in range(RONDEN):
        vak = naar_het_vak(programma, hand)
        for teken in ALINEA:
            hand.toets(vak, teken)
        hand.wacht(vak.extraSelections, "een golf onder een fout woord", 90)
        for pagina in ("vandaag", "leerlingen", "instellingen"):
            programma.sessie.werkplek.ga_naar.emit(pagina, {})
            hand.wacht(partial(_staat_op, programma, pagina), pagina)
        ga_naar_opp(programma, hand, opp)
        vak = naar_het_vak(programma, hand)
        for teken in "begeleding ":
            hand.toets(vak, teken)
        programma.vergrendel()  # while words are being looked up
        hand.wacht(lambda: not multiprocessing.active_children(), "het einde van de andere processen", 60)
        if ronde < RONDEN - 1:
            ontgrendel(programma, hand)
            ga_naar_opp(programma, hand, opp)
    programma.sluit_af()
    return 0


def naar_het_vak(programma: Programma, hand: Hand) -> Any:
    """Put the cursor in the first text, in the window in front; return it."""
    vak = veld(programma, "aanleiding")
    programma.schil.activateWindow()
    vak.setFocus()
    hand.wacht(vak.hasFocus, "de cursor in het tekstvak")
    return vak


def _staat_op(programma: Programma, pagina: str) -> bool:
    return programma.schil.sleutel() == pagina


def _faal_elders(geheim: str) -> None:
    raise KeyError(geheim)


def main() -> int:
    """Do what is asked."""
    wat, kluis, opp, *rest = sys.argv[1:]
    if wat == "typ":
        return typ(Path(kluis), UUID(opp), Path(rest[0]), int(rest[1]))
    doe = {"lek": lek, "schrijf": schrijf}[wat]
    return doe(Path(kluis), UUID(opp))


if __name__ == "__main__":
    sys.exit(main())
