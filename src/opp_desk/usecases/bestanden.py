"""Writing a file that the user chose, whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from opp_desk.ground.errors import WereldFout


def schrijf_bestand(doel: Path, inhoud: bytes) -> None:
    """Put ``inhoud`` in the file ``doel``, replacing what is there only when everything is on the disk.

    WereldFout("bestand_niet_geschreven"): the folder or the disk refused; an older file is as it was.
    """
    tijdelijk: Path | None = None
    try:
        with NamedTemporaryFile(dir=doel.parent, prefix=".", suffix=".deel", delete=False) as bestand:
            tijdelijk = Path(bestand.name)
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(doel)
    except OSError as fout:
        if tijdelijk is not None:
            with suppress(OSError):  # what refused to write may refuse this too; the first refusal is told
                tijdelijk.unlink()
        raise WereldFout("bestand_niet_geschreven") from fout
