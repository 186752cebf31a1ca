"""What every test of a window needs: one application that looks the same everywhere, and no silent warnings.

Qt's own messages fail a test (``qt_log_level_fail`` in pyproject.toml), and an abort inside Qt prints where
Python was (faulthandler, which pytest switches on).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QStandardPaths, Qt
from PySide6.QtGui import QFont, QFontDatabase

from opp_desk.ground import paths
from opp_desk.ui import thema

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


@pytest.fixture(autouse=True)
def _met_scherm(qapp: QApplication) -> Iterator[None]:
    """Make the application before anything else of a test, and take the windows away that it left behind.

    A page that stays costs the next tests time: each change of look visits every widget there is.
    """
    voor = set(qapp.topLevelWidgets())
    yield
    for over in set(qapp.topLevelWidgets()) - voor:
        over.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
