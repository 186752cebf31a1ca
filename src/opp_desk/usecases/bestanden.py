"""Writing a file that the user chose, whole or not at all."""

from __future__ import annotations

import os
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from opp_desk.ground.errors import WereldFout

if TYPE_CHECKING:
    from pathlib import Path


def schrijf_bestand(doel: Path, inhoud: bytes) -> None:
    """Put ``inhoud`` in the file ``doel``, replacing what is there only when everything is on the disk.

    WereldFout("bestand_niet_geschreven"): the folder or the disk refused; an older file is as it was.
    """
    tijdelijk = None
    try:
        with NamedTemporaryFile(dir=doel.parent, prefix=".", suffix=".deel", delete=False) as bestand:
            tijdelijk = bestand.name
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        os.replace(tijdelijk, doel)
    except OSError as fout:
        if tijdelijk is not None and os.path.exists(tijdelijk):
            os.unlink(tijdelijk)
        raise WereldFout("bestand_niet_geschreven") from fout
