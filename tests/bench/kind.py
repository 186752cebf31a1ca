"""What is measured in a process of its own. ``python -m tests.bench.kind WHAT [PATH …]`` prints JSON.

``kaal`` an empty QMainWindow, ``start`` the unlock screen, ``ontgrendel`` unlocking to the filled list,
``geheugen`` a school with the list and an OPP open, ``noteren`` one note after the other.
"""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def geheugen_mb() -> float:
    """Return the memory of this process that is really there, in megabytes (Linux)."""
    with open("/proc/self/statm", encoding="ascii") as bestand:  # noqa: PTH123  no import may weigh here
        return int(bestand.read().split()[1]) * 4096 / 1e6


def kaal() -> None:
    """Show an empty window; say when it was painted."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Venster(QMainWindow):
        def paintEvent(self, _event: object) -> None:  # noqa: N802  Qt's own name
            print(f"[{monotonic()}, {geheugen_mb()}]", flush=True)
            app.quit()

    app = QApplication([])
    venster = Venster()
    venster.show()
    app.exec()


def start(pad: str) -> None:
    """Show the unlock screen; say when the password field was painted and had the focus."""
    from pathlib import Path

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QLineEdit

    from opp_desk.app import maak_app, maak_programma

    class Wacht(QObject):
        def eventFilter(self, ding: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own
            if event.type() == QEvent.Type.Paint and isinstance(ding, QLineEdit) and ding.hasFocus():
                print(f"[{monotonic()}]", flush=True)
                app.quit()
            return False

    app = maak_app()
    programma = maak_programma(app, Path(pad))
    wacht = Wacht()
    for veld in programma.schil.findChildren(QLineEdit):  # a filter on all that moves would weigh itself
        veld.installEventFilter(wacht)
    app.exec()
    programma.sluit_af()


def ontgrendel(pad: str, keren: str) -> None:
    """Unlock with the list as the page of before; print milliseconds, with it and for Argon2id alone."""
    import json

    from tests.bench.meten import argon2id
    from tests.bench.venster import Proefvenster

    venster = Proefvenster(pad)
    venster.ontgrendel()
    venster.ga("leerlingen", {})
    venster.wacht_op_lijst()
    duur, alleen = [], []
    for _keer in range(int(keren)):
        venster.programma.vergrendel()
        alleen.append(argon2id())
        begin = monotonic()
        venster.ontgrendel()
        venster.wacht_op_lijst()
        duur.append((monotonic() - begin) * 1000)
    print(json.dumps([duur, alleen]), flush=True)
    venster.programma.sluit_af()


def geheugen(pad: str, wachtwoord: str) -> None:
    """Open a school, its list and an OPP; print the memory in megabytes."""
    from tests.bench.venster import Proefvenster

    venster = Proefvenster(pad, wachtwoord)
    venster.ontgrendel()
    venster.ga("leerlingen", {})
    venster.wacht_op_lijst()
    venster.open_een_opp()
    print(f"[{geheugen_mb()}]", flush=True)
    venster.programma.sluit_af()


def noteren(map_: str) -> None:
    """Note a few conversations; print of each the seconds that the program took, and the keys."""
    import json
    from pathlib import Path

    from tests.bench.noteren import noteer_keren

    print(json.dumps(noteer_keren(Path(map_))), flush=True)


if __name__ == "__main__":
    wat, *rest = sys.argv[1:]
    KEUZES: dict[str, Callable[..., None]] = {
        "kaal": kaal,
        "start": start,
        "ontgrendel": ontgrendel,
        "geheugen": geheugen,
        "noteren": noteren,
    }
    KEUZES[wat](*rest)
