"""The unlock screen waits for nothing that it does not show: what may be loaded before its first paint."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.architecture.bronnen import SRC

if TYPE_CHECKING:
    from pathlib import Path

KINDPROGRAMMA = """
import json, sys
voor = set(sys.modules)
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit
from opp_desk.app import SESSIE, maak_app, maak_programma

class Wacht(QObject):
    def eventFilter(self, ding, event):
        if event.type() == QEvent.Type.Paint and ding.hasFocus():
            print(json.dumps(sorted(set(sys.modules) - voor)), flush=True)
            app.quit()
        return False

app, wacht = maak_app(), Wacht()
programma = maak_programma(app, Path(sys.argv[1]))
for veld in programma.schil.findChildren(QLineEdit):
    veld.installEventFilter(wacht)
app.exec()
__import__(SESSIE)
print(json.dumps(sorted(set(sys.modules) - voor)), flush=True)
programma.sluit_af()
"""
BIBLIOTHEKEN = {"PySide6", "appdirs", "opp_desk", "shiboken6", "shibokensupport"}
"""Not of Python itself, and needed to show a window."""
VAN_QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg", "PySide6.QtWidgets"}
KAMERS = {"opp_desk.app", "opp_desk.ground", "opp_desk.ui"}
LATER = {
    "PIL",
    "alembic",
    "concurrent.futures.process",
    "cryptography",
    "defusedxml",
    "hunspell",
    "multiprocessing",
    "openpyxl",
    "opp_desk.documents",
    "opp_desk.model",
    "opp_desk.rules",
    "opp_desk.ui.keurmeester",
    "opp_desk.ui.onderdelen.tabel",
    "opp_desk.ui.opdrachten",
    "opp_desk.ui.schermen",
    "opp_desk.ui.sessie",
    "opp_desk.usecases",
    "opp_desk.vault",
    "pypdfium2",
    "reportlab",
    "socket",
    "sqlalchemy",
    "sqlcipher3",
    "subprocess",
}
"""Heavy, and only needed when a vault opens or after it."""
OOK_DAN_NIET = {
    "PIL",
    "alembic",
    "concurrent.futures.process",
    "defusedxml",
    "hunspell",
    "multiprocessing",
    "openpyxl",
    "opp_desk.ui.keurmeester",
    "pypdfium2",
    "reportlab",
}
"""Not even needed to open a vault: a migration, writing, and making documents ask for them."""


@pytest.fixture(scope="module")
def geladen(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], set[str]]:
    """Start the program; give the modules at its first paint, and those with all that unlocking loads."""
    map_: Path = tmp_path_factory.mktemp("begin")
    eigen = {"OPP_DESK_DATA": str(map_), "OPP_DESK_CONFIG": str(map_), "QT_QPA_PLATFORM": "offscreen"}
    kind = subprocess.run(
        [sys.executable, "-c", KINDPROGRAMMA, str(map_ / "school.oppdesk")],
        env=os.environ | eigen | {"PYTHONPATH": str(SRC.parent)},
        check=True,
        capture_output=True,
        text=True,
    )
    beeld, open_ = (set(json.loads(regel)) for regel in kind.stdout.splitlines())
    return beeld, open_


def test_nothing_heavy_before_the_first_paint(geladen: tuple[set[str], set[str]]) -> None:
    """None of the heavy modules is there when the password field is painted."""
    beeld, _open = geladen
    assert not beeld & LATER


def test_only_what_a_window_needs(geladen: tuple[set[str], set[str]]) -> None:
    """At the first paint there is no library besides Qt and appdirs, and of ours only ground and ui."""
    beeld, _open = geladen
    wortels = {each.partition(".")[0] for each in beeld if not each.startswith("_")}
    assert wortels - sys.stdlib_module_names - {"signature_bootstrap"} == BIBLIOTHEKEN
    assert {each for each in beeld if each.startswith("PySide6.Qt")} == VAN_QT
    assert {".".join(each.split(".")[:2]) for each in beeld if each.startswith("opp_desk.")} == KAMERS


def test_the_unlocked_program_leaves_paper_to_its_process(geladen: tuple[set[str], set[str]]) -> None:
    """With every screen loaded the rest of the list is there, what only makes paper or migrates is not."""
    _beeld, open_ = geladen
    assert LATER - open_ == OOK_DAN_NIET
