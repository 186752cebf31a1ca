"""A process that goes on adding files to a dossier, to be killed meanwhile. No test here.

``python -m tests.proeven.bijlager KLUIS LEERLING TEKEN``: the file TEKEN gets a line for each file.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

from opp_desk.ground import ids
from opp_desk.interchange.bijlage import keur
from opp_desk.usecases.bijlagen import voeg_bijlage_toe
from opp_desk.vault.kluis import Kluis
from tests.bouw import SLEUTEL

GROOTTE = 2_000_000


def main(kluis: Path, leerling: UUID, teken: Path) -> None:
    """Add one file after another, each of two million letters that no other has."""
    geopend = Kluis(kluis, SLEUTEL)
    uit = os.open(teken, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for nummer in count():
        gekeurd = keur(f"bestand {nummer}.txt", ids.seeded(nummer).randbytes(GROOTTE // 2).hex().encode())
        geopend.voer_uit(partial(voeg_bijlage_toe, leerling=leerling, gekeurd=gekeurd))
        os.write(uit, b"x\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]), Path(sys.argv[3]))
