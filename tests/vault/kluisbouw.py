"""Real vaults for tests: one template is made once, and copied (about 3 ms) for each test that asks."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from opp_desk.ground import ids
from opp_desk.vault.kluis import Kluis, open_kluis
from opp_desk.vault.openen_bestand import verbind
from opp_desk.vault.openen_nieuw import maak_kluis
from opp_desk.vault.sleutels import nieuwe_persoon

if TYPE_CHECKING:
    from uuid import UUID

WACHTWOORD = "tafel-regen-molen-fiets"


def leeg_bestand(pad: Path, sleutel: bytes) -> Path:
    """Make an encrypted file without tables, as a new vault begins; nothing else makes a file."""
    verbinding = verbind(pad, sleutel, ids.new_id())
    verbinding.execute("pragma user_version = 0")
    verbinding.execute("vacuum")
    verbinding.close()
    return pad


@cache
def sjabloon() -> tuple[Path, bytes, UUID]:
    """Return an empty vault of this release: its path, its key, and who made it."""
    pad = Path(mkdtemp(prefix="opp-sjabloon-")) / "school.oppdesk"
    geopend = maak_kluis(pad, nieuwe_persoon("Marieke de Boer"), WACHTWOORD).geopend
    sleutel, persoon = geopend.sleutel, geopend.persoon.id
    open_kluis(geopend).sluit()
    return pad, sleutel, persoon


def kopie(map_: Path, naam: str = "school", persoon: UUID | None = None) -> Kluis:
    """Return an open vault in ``map_``, a copy of the template; ``persoon`` works in it."""
    bron, sleutel, maker = sjabloon()
    pad = map_ / f"{naam}.oppdesk"
    shutil.copy(bron, pad)
    shutil.copy(bron.with_name(bron.name + "-sleutels"), pad.with_name(pad.name + "-sleutels"))
    return Kluis(pad, sleutel, persoon or maker)
