"""A real school for tests: a vault with Marieke de Boer, IB'er of De Wilgenroos."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import Rol, Sector
from opp_desk.usecases.kluizen import NieuweSchool, begin_kluis, open_met_wachtwoord
from opp_desk.vault.plek_namen import sleutelbestand

if TYPE_CHECKING:
    from opp_desk.vault.kluis import Kluis

WACHTWOORD = "tafel-regen-molen-fiets"
SCHOOL = NieuweSchool("De Wilgenroos", "12AB", Sector.PO, "Marieke de Boer", Rol.IB)


@cache
def _sjabloon() -> tuple[Path, str]:
    pad = Path(mkdtemp(prefix="opp-school-")) / "wilgenroos.oppdesk"
    begin = begin_kluis(pad, SCHOOL, WACHTWOORD)
    begin.kluis.sluit()
    return pad, begin.herstelcode


def bouw_school(map_: Path) -> tuple[Kluis, str]:
    """Return an open vault in ``map_`` and the code of its Herstelblad."""
    bron, code = _sjabloon()
    map_.mkdir(parents=True, exist_ok=True)
    pad = map_ / bron.name
    shutil.copy(bron, pad)
    shutil.copy(sleutelbestand(bron), sleutelbestand(pad))
    return open_met_wachtwoord(pad, WACHTWOORD), code
