"""A page on a real school, as a user meets it: what it asked, said and failed at is kept. No test here."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import Rol, Sector, Vakantieregio
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.onderdelen import Pil
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from tests import bouw
from tests.ui.pauze import laat_aflopen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opp_desk.ground.errors import Fout
    from opp_desk.vault.kluis import Kluis

W = TypeVar("W", bound=QWidget)

_SHOW, _SET_VISIBLE = QWidget.show, QWidget.setVisible
_PAUZE_MS: Final = 1000
"""What waits longer is patience with something else, and no pause in typing or reading."""
NU: Final = datetime(2026, 10, 5, 8, 30)  # noqa: DTZ001  the clock of the machine is local too


class Vensterwacht:
    """Keeps every part that is shown as a window of its own: a part without a parent flashes as one.

    It looks at who shows. A filter of all events would cost a third of the time of every test.
    """

    def __init__(self) -> None:
        self.gezien: list[str] = []
        self.paginas: list[QWidget] = []

    def begin(self) -> None:
        """Look from now on."""

        def show(wie: QWidget) -> None:
            self._kijk(wie)
            _SHOW(wie)

        def set_visible(wie: QWidget, zichtbaar: bool) -> None:
            if zichtbaar:
                self._kijk(wie)
            _SET_VISIBLE(wie, zichtbaar)

        QWidget.show, QWidget.setVisible = show, set_visible  # type: ignore[method-assign]  # until `eindig`

    @staticmethod
    def eindig() -> None:
        """Look no more."""
        QWidget.show, QWidget.setVisible = _SHOW, _SET_VISIBLE  # type: ignore[method-assign]  # as it was

    def _kijk(self, wie: QWidget) -> None:
        """Pages and sheets are windows because they are meant to be."""
        if wie.isWindow() and wie not in self.paginas and wie.windowType() == Qt.WindowType.Window:
            self.gezien.append(type(wie).__name__)


class Bank:
    """The vault, the workplace, and everything that a page emitted."""

    def __init__(self, kluis: Kluis, qtbot: QtBot) -> None:
        self.kluis, self.qtbot = kluis, qtbot
        self.jobs = Jobs(kluis)
        wie = Wie(bouw.wie(kluis), "Marieke de Vries", Rol.IB)
        school = Schoolgegevens("De Wilgenboom", Sector.PO, Vakantieregio.NOORD)
        self.werk = Werkplek(self.jobs, kluis.pad, wie, school)
        self._wacht = Vensterwacht()
        self._wacht.begin()
        self._stil = 0
        self.fouten: list[Fout] = []
        self.meldingen: list[tuple[str, str, Any]] = []
        self.gegaan: list[tuple[str, dict[str, Any]]] = []
        self.werk.fout.connect(self._fout)
        self.jobs.mislukt.connect(self.fouten.append)
        self.werk.melding.connect(self._melding)
        self.werk.ga_naar.connect(self._gegaan)

    def toon(self, pagina: W, **waar: Any) -> W:
        """Show a page as large as it is in the window, wait until it has the keyboard, and is filled."""
        self.qtbot.addWidget(pagina)
        self._wacht.paginas.append(pagina)
        pagina.resize(1080, 740)
        pagina.show()
        pagina.activateWindow()
        self.qtbot.waitUntil(pagina.isActiveWindow)
        pagina.toon(**waar)  # type: ignore[attr-defined]  # every page has it
        self.rust()
        return pagina

    def rust(self) -> None:
        """Wait until nothing is under way, twice in a row; what is planned within a second happens now."""
        self._stil = 0
        self.qtbot.waitUntil(self._rustig, timeout=20_000)

    def _rustig(self) -> bool:
        gepland = [
            klok
            for pagina in filter(shiboken6.isValid, self._wacht.paginas)
            for klok in pagina.findChildren(QTimer)
            if klok.isActive() and klok.isSingleShot()
        ]
        laat_aflopen([klok for klok in gepland if klok.interval() <= _PAUZE_MS])
        self._stil = 0 if gepland or self.jobs.onderweg else self._stil + 1
        return self._stil > 1

    def klik(self, pagina: QWidget, tekst: str) -> None:
        """Press the visible button with this text, with the keyboard."""
        knop = self.knop(pagina, tekst)
        knop.setFocus()
        QTest.keyClick(knop, Qt.Key.Key_Space)
        self.rust()

    @staticmethod
    def knop(pagina: QWidget, tekst: str) -> QAbstractButton:
        """Return the first visible button with this text."""
        knoppen = [
            een for een in pagina.findChildren(QAbstractButton) if een.text() == tekst and een.isVisible()
        ]
        assert knoppen, tekst
        return knoppen[0]

    @staticmethod
    def woorden(pagina: QWidget) -> str:
        """Return every text that is in sight, those of pills included."""
        teksten = [een.text() for een in pagina.findChildren(QLabel) if een.isVisible()]
        teksten += [een.text() for een in pagina.findChildren(QAbstractButton) if een.isVisible()]
        teksten += [een.tekst() for een in pagina.findChildren(Pil) if een.isVisible()]
        return "\n".join(teksten)

    def sluit(self) -> None:
        """Finish what is under way; nothing failed unseen and nothing flashed as a window of its own."""
        self.rust()
        self._wacht.eindig()
        self.jobs.sluit()
        self.kluis.sluit()
        assert self.fouten == []
        assert self._wacht.gezien == []

    def _fout(self, fout: Fout, _opnieuw: object) -> None:
        self.fouten.append(fout)

    def _melding(self, tekst: str, actie: str, doe: object) -> None:
        self.meldingen.append((tekst, actie, doe))

    def _gegaan(self, sleutel: str, waar: dict[str, Any]) -> None:
        self.gegaan.append((sleutel, waar))


@contextmanager
def maak_bank(map_: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Open a school without pupils on a day that stands still; at the end nothing may have failed unseen."""
    with clock.fixed(NU):
        bank = Bank(bouw.kopie_van_school(map_), qtbot)
        yield bank
        bank.sluit()
