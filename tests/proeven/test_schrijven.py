"""Somebody writes for a while with the marks on, walks about, locks and opens: it goes on, and it ends."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from opp_desk.ground import clock
from opp_desk.model.opp import Opp
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.kluizen import open_met_wachtwoord
from tests.proeven.proefkluis import begin_proces, school
from tests.proeven.venster import ALINEA, RONDEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VAN_QT: Final = "This plugin does not support"
"""How Qt says that there is no screen."""


def test_schrijven_met_golven(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """No crash and no word on stderr, every word in the vault, and no process left behind."""
    pad, opp = school(tmp_path)
    eigen = ("-m", "tests.proeven.venster", "schrijf", str(pad), str(opp))
    proces = begin_proces(tmp_path, *eigen, groep=True)
    _uit, fout = proces.communicate(timeout=220)
    gezegd = [regel for regel in fout.decode().splitlines() if not regel.startswith(VAN_QT)]
    assert (proces.returncode, gezegd) == (0, [])
    assert _groep_is_weg(proces.pid)
    kluis = open_met_wachtwoord(pad, WACHTWOORD)
    tekst = kluis.lees(lambda lezer: lezer.haal(Opp, opp)).aanleiding or ""
    kluis.sluit()
    assert tekst.count("zelfstadig") == ALINEA.count("zelfstadig") * RONDEN
    assert tekst.count("begeleding") == RONDEN
    record_property("woorden getypt met golven", len(tekst.split()))


def _groep_is_weg(groep: int) -> bool:
    """Tell whether every process that the program started has ended, within half a minute."""
    if sys.platform == "win32":
        return True
    einde = clock.monotonic() + 30
    while clock.monotonic() < einde:
        try:
            os.killpg(groep, 0)
        except ProcessLookupError:
            return True
    return False
