"""A copy outside the vault for a program that opens such files: in a folder of our own, wiped again.

Who saves a file elsewhere for good goes through ``dossier_papieren``. What a program such as Word keeps of
the copy by itself (recent files, recovery) is out of our hands; the screen says so.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from opp_desk.ground import ids, paths
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.interchange.bijlage import buitennaam
from opp_desk.usecases.dossier_papieren import lees_papier
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.dossier_papieren import Papierinhoud
    from opp_desk.vault.uow import UnitOfWork

_MAP: Final = "even-geopend"
_STUK: Final = 1024 * 1024


@handeling("Bijlage geopend in een ander programma", Soort.DREMPEL)
def maak_buitenkopie(uow: UnitOfWork, papier_id: UUID) -> Path:
    """Write a copy that only this user can read, not change; the logboek notes it.

    Its name comes from its content too: what another copy of the school gave back was typed by a stranger.
    RegelFout("bijlage_niet_te_openen") for what is no document; WereldFout("bestand_niet_geschreven") when
    the disk says no.
    """
    papier = lees_papier(uow, papier_id)
    map_ = paths.data_dir() / _MAP / ids.new_id().hex
    doel = map_ / _naam(papier)
    try:
        map_.mkdir(parents=True, mode=0o700)
        with os.fdopen(os.open(doel, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400), "wb") as bestand:
            bestand.write(papier.inhoud)
    except OSError as fout:
        shutil.rmtree(map_, ignore_errors=True)
        raise WereldFout("bestand_niet_geschreven") from fout
    uow.noteer(Wat.GEEXPORTEERD, papier.leerling, papier_id.hex)
    return doel


def _naam(papier: Papierinhoud) -> str:
    try:
        return buitennaam(papier.regel.naam, papier.inhoud)
    except RegelFout as fout:
        raise RegelFout("bijlage_niet_te_openen") from fout


def wis_buitenkopieen() -> int:
    """Overwrite and remove every copy; return how many could not go yet because a program holds them.

    To be called when the program starts, locks and ends. On a disk that moves its blocks (SSD) overwriting is
    no promise; removing is.
    """
    bestanden = [pad for pad in (paths.data_dir() / _MAP).glob("*/*") if pad.is_file()]
    for pad in bestanden:
        with suppress(OSError):
            _overschrijf(pad)
            pad.unlink()
            pad.parent.rmdir()
    return sum(pad.exists() for pad in bestanden)


def _overschrijf(pad: Path) -> None:
    pad.chmod(0o600)
    with pad.open("r+b") as bestand:
        for _begin in range(0, pad.stat().st_size, _STUK):
            bestand.write(bytes(_STUK))
        bestand.flush()
        os.fsync(bestand.fileno())
