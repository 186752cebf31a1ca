"""Only ``ground`` knows the time, makes randomness and finds folders; everything else asks it.

A rule that reads the clock cannot be tested, an id made elsewhere cannot be repeated, and a folder found
elsewhere escapes the settings of a test.
"""

from __future__ import annotations

import ast
import re

import pytest

from tests.architecture.bronnen import SRC, Bron, bron, bronnen, gebruikt

VERBODEN = {
    "random": "ground.ids.seeded",
    "secrets": "ground.ids",
    "numpy.random": "ground.ids",
    "os.urandom": "ground.ids.random_bytes",
    "os.getrandom": "ground.ids.random_bytes",
    "uuid.uuid1": "ground.ids.new_id",
    "uuid.uuid4": "ground.ids.new_id",
    "time": "ground.clock",
    "datetime.datetime.now": "ground.clock.now",
    "datetime.datetime.utcnow": "ground.clock.now",
    "datetime.datetime.today": "ground.clock.now",
    "datetime.date.today": "ground.clock.today",
    "PySide6.QtCore.QDate.currentDate": "ground.clock.today",
    "PySide6.QtCore.QTime.currentTime": "ground.clock.now",
    "PySide6.QtCore.QDateTime.currentDateTime": "ground.clock.now",
    "PySide6.QtCore.QDateTime.currentDateTimeUtc": "ground.clock.now",
    "PySide6.QtCore.QDateTime.currentMSecsSinceEpoch": "ground.clock.now",
    "PySide6.QtCore.QRandomGenerator": "ground.ids",
    "PySide6.QtCore.QUuid.createUuid": "ground.ids.new_id",
    "sqlalchemy.func.now": "ground.clock.now",
    "sqlalchemy.func.current_timestamp": "ground.clock.now",
    "sqlalchemy.func.current_date": "ground.clock.today",
    "sqlalchemy.func.random": "ground.ids",
    "appdirs": "ground.paths",
    "platformdirs": "ground.paths",
    "pathlib.Path.home": "ground.paths",
    "os.path.expanduser": "ground.paths",
    "PySide6.QtCore.QStandardPaths": "ground.paths",
}
IN_SQL = re.compile(
    r"\b(current_timestamp|current_date|current_time|randomblob\s*\(|random\s*\(\s*\))|'now'",
    re.IGNORECASE,
)


def overtredingen(stuk: Bron) -> list[str]:
    """Return where a source asks the time, chance or a folder of someone else than ``ground``."""
    gevonden = {
        f"{stuk.plek}:{regel} {naam} → {VERBODEN[verboden]}"
        for regel, naam in gebruikt(stuk.boom)
        for verboden in VERBODEN
        if naam == verboden or naam.startswith(f"{verboden}.")
    }
    gevonden |= {
        f"{stuk.plek}:{knoop.lineno} in SQL: {knoop.value.strip()[:40]}"
        for knoop in ast.walk(stuk.boom)
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and _is_sql(knoop.value)
    }
    return sorted(gevonden)


def _is_sql(tekst: str) -> bool:
    begint = tekst.lstrip().lower().startswith(("select", "insert", "update", "delete", "create", "with "))
    return bool((begint or len(tekst) < 40) and IN_SQL.search(tekst))


def test_only_ground_knows_time_chance_and_folders() -> None:
    """No module outside ``ground`` asks the clock, makes randomness or looks for a folder."""
    stukken = [stuk for stuk in bronnen(SRC) if stuk.kamer != "ground"]
    assert [fout for stuk in stukken for fout in overtredingen(stuk)] == []


@pytest.mark.parametrize(
    "tekst",
    [
        "import datetime\nx = datetime.datetime.now()",
        "import datetime as dt\nx = dt.date.today()",
        "from datetime import datetime as D, UTC\nx = D.now(UTC)",
        "from datetime import date\nkies = date.today",
        "def f():\n    from time import time as t\n    return t()",
        "import time\ntime.sleep(1)",
        "from random import Random\n",
        "import random",
        "from secrets import token_bytes",
        "import os\nx = os.urandom(4)",
        "from uuid import uuid4",
        "from sqlalchemy import func\nx = func.now()",
        "from PySide6.QtCore import QDate\nx = QDate.currentDate()",
        "from PySide6 import QtCore\nx = QtCore.QDateTime.currentDateTime()",
        "from pathlib import Path\nx = Path.home() / 'school'",
        "x = 'insert into logboek values (CURRENT_TIMESTAMP)'",
        "x = \"select datetime('now')\"",
    ],
)
def test_it_is_noticed(tekst: str) -> None:
    """Each way around ``ground`` is found, also renamed, inside a function, through Qt and in SQL."""
    assert overtredingen(bron(tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "from opp_desk.ground import clock\nx = clock.now()",
        "from datetime import date, datetime\ny: datetime | date\nz = datetime.fromisoformat('2026-01-01')",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from random import Random\n",
        "from uuid import UUID\nx = UUID(int=0)",
        "class A:\n    def now(self) -> int: ...\nx = A().now()",
        "import os\nx = os.environ.get('OPP_DESK_NU')",
        "x = 'Dit gesprek is van nu; de andere momenten staan eronder.'",
    ],
)
def test_it_leaves_innocent_code_alone(tekst: str) -> None:
    """Values of time, types, our own clock and ordinary sentences are no offence."""
    assert overtredingen(bron(tekst)) == []
