"""A full disk during a commit: nothing half, a clear error, and on with the work when there is room again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from opp_desk.ground.errors import WereldFout
from opp_desk.model.opp import Opp
from opp_desk.usecases import velden
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.vault.controle import controleer
from opp_desk.vault.handeling import handeling
from tests.proeven.proefkluis import begin_proces, open_school

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork

GROOT = "een lange tekst over wat nodig is " * 20_000


@handeling("Proefruimte gezet")
def zet_ruimte(uow: UnitOfWork, bladzijden: int) -> int:
    """Let the file grow to so many pages and no further; return what it has."""
    aantal: int = uow.verbinding.execute(text("pragma page_count")).scalar_one()
    uow.verbinding.execute(text(f"pragma max_page_count = {bladzijden or aantal}"))
    return aantal


def bewaar(kluis: Kluis, opp: UUID, tekst: str) -> None:
    """Save one field."""
    kluis.voer_uit(partial(velden.bewaar, klasse=Opp, rij_id=opp, naam="aanleiding", waarde=tekst))


def staat(kluis: Kluis, opp: UUID) -> str | None:
    """Read the field."""
    return kluis.lees(lambda lezer: lezer.haal(Opp, opp)).aanleiding


def test_een_volle_kluis(tmp_path: Path) -> None:
    """No page left: the save fails whole with schijf_vol; with room again the work goes on."""
    kluis, opp = open_school(tmp_path)
    bewaar(kluis, opp, "voor")
    kluis.voer_uit(partial(zet_ruimte, bladzijden=0))
    for _keer in range(3):
        with pytest.raises(WereldFout) as gevangen:
            bewaar(kluis, opp, GROOT)
        assert gevangen.value.code == "schijf_vol"
        assert staat(kluis, opp) == "voor"
    assert kluis.lees(controleer).bevindingen == ()
    kluis.voer_uit(partial(zet_ruimte, bladzijden=1_000_000))
    bewaar(kluis, opp, GROOT)
    assert staat(kluis, opp) == GROOT
    assert kluis.lees(controleer).bevindingen == ()
    kluis.sluit()


_KIND = """
import resource, sys
from pathlib import Path
from uuid import UUID
from tests.proeven.test_schijf_vol import GROOT, bewaar, staat
from opp_desk.ground.errors import WereldFout
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.kluizen import open_met_wachtwoord
pad, opp = Path(sys.argv[1]), UUID(sys.argv[2])
kluis = open_met_wachtwoord(pad, WACHTWOORD)
bewaar(kluis, opp, "voor")
_zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
wal = pad.with_name(pad.name + "-wal")
resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size + 20_000, hard))
codes = []
for _keer in range(2):
    try:
        bewaar(kluis, opp, GROOT)
    except WereldFout as fout:
        codes.append(fout.code)
assert staat(kluis, opp) == "voor", "half"
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
bewaar(kluis, opp, "na")
assert staat(kluis, opp) == "na"
print(*codes)
kluis.sluit()
"""


def test_een_bestand_dat_niet_mag_groeien(tmp_path: Path) -> None:
    """The system refuses to write: the save fails whole, and works again when writing may."""
    kluis, opp = open_school(tmp_path)
    kluis.sluit()
    proces = begin_proces(tmp_path, "-c", _KIND, str(kluis.pad), str(opp))
    uit, fout = proces.communicate(timeout=100)
    assert proces.returncode == 0, fout.decode()
    assert uit.decode().split() in (["schijf_vol"] * 2, ["schijf_fout"] * 2)
    weer = open_met_wachtwoord(kluis.pad, WACHTWOORD)
    assert staat(weer, opp) == "na"
    assert weer.lees(controleer).bevindingen == ()
    weer.sluit()
