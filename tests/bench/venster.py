"""The real window, driven for a measurement: only what a user can do, without waiting longer than needed."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from opp_desk.app import SESSIE, maak_app, maak_programma
from opp_desk.ui.leerlingen.scherm import LeerlingenPage
from opp_desk.ui.onderdelen import Tekstvak
from opp_desk.usecases import leerlingen
from tests.bench.meten import WACHTWOORD, klok

if TYPE_CHECKING:
    from collections.abc import Callable

_GENOEG = 300.0
_TUSSEN_MS = 60


class Proefvenster:
    """One program in one window, on the vault at ``pad``."""

    def __init__(self, pad: str, wachtwoord: str = WACHTWOORD) -> None:
        import importlib

        self._wachtwoord = wachtwoord
        self.app = maak_app()
        self.programma = maak_programma(self.app, Path(pad))
        importlib.import_module(SESSIE)

    def wacht(self, tot: Callable[[], Any]) -> Any:
        """Let the program work until ``tot`` answers something."""
        einde = monotonic() + _GENOEG
        while not (gevonden := tot()):
            if monotonic() > einde:
                raise TimeoutError
            lus = QEventLoop()
            QTimer.singleShot(2, lus.quit)
            lus.exec()
        return gevonden

    def adem(self) -> None:
        """Let the program work for a moment, as between two keys of somebody who types fast."""
        lus = QEventLoop()
        QTimer.singleShot(_TUSSEN_MS, lus.quit)
        lus.exec()

    def ontgrendel(self) -> None:
        """Give the password and wait until the vault is open."""
        pagina = self.wacht(self.programma.schil.alleen_getoond)
        veld = next(
            each for each in pagina.findChildren(QLineEdit) if each.echoMode() != QLineEdit.EchoMode.Normal
        )
        veld.setText(self._wachtwoord)
        veld.returnPressed.emit()
        self.wacht(lambda: self.programma.sessie is not None and hasattr(self.programma.sessie, "werkplek"))

    def ga(self, sleutel: str, waar: dict[str, Any]) -> None:
        """Go to a page."""
        self.programma.sessie.werkplek.ga_naar.emit(sleutel, waar)

    def lijst(self) -> LeerlingenPage | None:
        """Return the visible list of pupils, or None."""
        gevonden = self.programma.schil.findChildren(LeerlingenPage)
        return next((each for each in gevonden if each.isVisible()), None)

    def wacht_op_lijst(self) -> LeerlingenPage:
        """Wait until the list shows pupils, and paint it."""
        pagina: LeerlingenPage = self.wacht(lambda: (each := self.lijst()) and each.tabel.aantal() and each)
        pagina.tabel.viewport().repaint()
        return pagina

    def pagina(self) -> LeerlingenPage:
        """Return the visible list, also when nothing is left in it."""
        pagina: LeerlingenPage = self.wacht(self.lijst)
        return pagina

    def open_een_opp(self) -> None:
        """Open the editor of an OPP and wait for its form."""
        kluis = self.programma.jobs.kluis
        assert kluis is not None
        regels = kluis.lees(leerlingen.lijst)
        opp = next(each.opp_id for each in regels if each.opp_id is not None)
        self.ga("opp", {"opp": opp, "sectie": "aanleiding"})
        self.wacht(lambda: [each for each in self.programma.schil.findChildren(Tekstvak) if each.isVisible()])
        self.wacht(lambda: not self.programma.jobs.onderweg)


def toets(venster: Proefvenster, veld: QLineEdit, letter: str) -> float:
    """Type one letter in the filter and paint the list; return the milliseconds."""
    pagina = venster.pagina()

    def typ() -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        venster.app.sendEvent(veld, event)
        venster.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        pagina.repaint()

    return klok(typ)
