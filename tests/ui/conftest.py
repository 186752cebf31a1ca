"""What every test of a window needs: one application that looks the same everywhere, and no silent warnings.

Qt's own messages fail a test (``qt_log_level_fail`` in pyproject.toml), and an abort inside Qt prints where
Python was (faulthandler, which pytest switches on).
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QStandardPaths, Qt
from PySide6.QtGui import QFont, QFontDatabase

from opp_desk.ground import paths
from opp_desk.ui import papierwerk, thema
from opp_desk.ui.werkplek import Werkplek
from tests import processen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

_ONSCHULDIG = ("^This plugin does not support",)
"""What the offscreen platform says of itself."""


def pytest_configure(config: pytest.Config) -> None:
    """Ignore what says nothing of our program."""
    for zin in _ONSCHULDIG:
        config.addinivalue_line("qt_log_ignore", zin)


@pytest.fixture(scope="session", name="qapp")
def _qapp(qapp: QApplication) -> QApplication:
    """Give the one application: Fusion, Dutch, our own light colours, the embedded font without hinting."""
    QStandardPaths.setTestModeEnabled(True)
    qapp.setApplicationName("opp-desk-test")
    for bestand in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(bestand))
    font = QFont("Noto Sans")
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    qapp.setFont(font)
    thema.laad_vertaling(qapp)
    thema.pas_toe(qapp, thema.Modus.LICHT)
    qapp.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
    return qapp


papierwerk.maak_proces = processen.Geleend  # type: ignore[assignment]  # one for all tests


@pytest.fixture
def eigen_proces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test have a process of its own for papers and spelling, as the program has."""
    monkeypatch.setattr(papierwerk, "maak_proces", processen.EIGEN)


_WERKPLEKKEN: WeakSet[Werkplek] = WeakSet()
_begin = Werkplek.__init__


@wraps(_begin)
def _onthoud(werk: Werkplek, *plek: Any, **naam: Any) -> None:
    _begin(werk, *plek, **naam)
    _WERKPLEKKEN.add(werk)


Werkplek.__init__ = _onthoud  # type: ignore[assignment, method-assign]  # so that each can be taken away


@pytest.fixture(autouse=True)
def _met_scherm(qapp: QApplication) -> Iterator[None]:
    """Make the application before anything else of a test, and take away what it left behind.

    A page that stays costs the next tests time: each change of look visits every widget there is. A workplace
    that Python takes down, with what hangs under it in Qt, can crash at any later moment.
    """
    voor, werk_voor = set(qapp.topLevelWidgets()), set(_WERKPLEKKEN)
    yield
    for over in (*(set(qapp.topLevelWidgets()) - voor), *(set(_WERKPLEKKEN) - werk_voor)):
        if shiboken6.isValid(over):
            over.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
