"""What the user sees, and what is written, when the program itself has a bug. The program goes on.

The report holds the kind of error and where in our code: never a text, a value or a name.
"""

from __future__ import annotations

import logging
import platform
import traceback
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from opp_desk import __version__
from opp_desk.ground import clock, paths
from opp_desk.ui.onderdelen import Bevestiging

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_LOG = logging.getLogger(__name__)


def meld(soort: type[BaseException], fout: BaseException, spoor: TracebackType | None) -> None:
    """Write a redacted report and say so, once per window; ``fout`` itself is never written."""
    del fout  # its text may hold what somebody typed
    verslag = maak_verslag(soort, spoor)
    pad = _bewaar(verslag)
    _LOG.error("fout in het programma: %s", soort.__name__)
    app = QApplication.instance()
    venster = app.activeWindow() if isinstance(app, QApplication) else None
    if venster is None or venster.findChild(Bevestiging) is not None:
        return
    waar = f" Het verslag staat in {pad}; er staan geen namen of teksten in." if pad else ""
    melding = Bevestiging(
        "Er ging iets mis in OPP Desk",
        f"Wat was opgeslagen, is veilig. Je kunt gewoon verder.{waar}",
        "Verder",
        "Sluiten",
        venster,
    )
    melding.open()


def maak_verslag(soort: type[BaseException], spoor: TracebackType | None) -> str:
    """Return the kind of error and the places in our code, without any value."""
    plekken = [f"{_plek(each.filename)}:{each.lineno} {each.name}" for each in traceback.extract_tb(spoor)]
    regels = [
        f"OPP Desk {__version__} · {clock.now().isoformat(timespec='seconds')}",
        f"{platform.system()} {platform.release()} · Python {platform.python_version()}",
        soort.__name__,
        *plekken,
    ]
    return "\n".join(regels) + "\n"


def _plek(bestand: str) -> str:
    """Return a place in our code, of another's only the name of the file: folders hold the user's name."""
    _voor, ons, plek = bestand.rpartition("opp_desk")
    return plek if ons else PurePath(bestand).name


def _bewaar(verslag: str) -> Path | None:
    pad = paths.log_dir() / f"fout-{clock.now():%Y%m%d-%H%M%S}.txt"
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(verslag, encoding="utf-8")
    except OSError:
        return None
    return pad
