"""The composition root: puts the program together, and loads what is heavy after the first paint.

What the unlock screen needs is imported at once; vault, rules and screens come in on a thread behind it.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QApplication

from opp_desk.ground.log import begin_log
from opp_desk.ui import thema, voorkeuren
from opp_desk.ui.opruimen import Opruimer
from opp_desk.ui.programma import Programma

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

SESSIE = "opp_desk.ui.sessie"


class Lader(QObject):
    """The one loader: imports the vault, the rules and every screen while the user types the password."""

    geladen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thread: Thread | None = None
        self.klaar = False

    def begin(self) -> None:
        """Start loading, once."""
        if self._thread is None:
            self._thread = Thread(target=self._laad, name="lader", daemon=True)
            self._thread.start()

    def sessie(self) -> Any:
        """Return the module of the unlocked program, waiting for it if need be."""
        self.begin()
        return importlib.import_module(SESSIE)

    def _laad(self) -> None:
        importlib.import_module(SESSIE)
        gc.freeze()  # what was loaded stays: looking through it again costs a third of each list
        self.klaar = True
        self.geladen.emit()


def maak_app(argumenten: Sequence[str] = ("opp-desk",)) -> QApplication:
    """Return the application with its name, language and look."""
    bestaand = QApplication.instance()
    app = bestaand if isinstance(bestaand, QApplication) else QApplication(list(argumenten))
    app.setOrganizationName("OPP Desk")
    app.setApplicationName("opp-desk")
    app.setDesktopFileName("opp-desk")
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    thema.laad_vertaling(app)
    thema.pas_toe(app, thema.Modus(voorkeuren.lees().uiterlijk))
    Opruimer(app)
    return app


def maak_programma(app: QApplication, kluis: Path | None = None) -> Programma:
    """Return the program, shown and ready for a password; the rest loads as soon as that was painted."""
    lader = Lader()
    programma = Programma(app, lader, kluis)
    lader.setParent(programma)
    programma.begin()
    return programma


def start(kluis: Path | None) -> int:
    """Open the window and stay until it closes."""
    app = maak_app()
    begin_log()
    sys.excepthook = _meld_fout
    programma = maak_programma(app, kluis)
    code = app.exec()
    programma.sluit_af()
    return code


def rondleiding(woorden: Sequence[str]) -> int:
    """Drive the real windows: ``demo --out DIR`` or ``schermen --out DIR``."""
    app = maak_app()
    module = importlib.import_module("opp_desk.ui.rondleiding")
    code: int = module.main(app, partial(maak_programma, app), woorden)
    return code


def smoke_test() -> int:
    """Show the first window and load everything, as a frozen program must be able to; 0 when it works."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # it must also work where there is no screen
    app = maak_app()
    programma = maak_programma(app)
    importlib.import_module(SESSIE)
    importlib.import_module("opp_desk.cli")
    importlib.import_module("opp_desk.ui.rondleiding").proef_pdf()
    app.processEvents()
    goed = programma.schil.isVisible()
    programma.sluit_af()
    return 0 if goed else 1


def _meld_fout(soort: type[BaseException], fout: BaseException, spoor: TracebackType | None) -> None:
    """Report our own bug without any name or text, and go on."""
    importlib.import_module("opp_desk.ui.foutmelding").meld(soort, fout, spoor)
