"""A process that takes a package back, to be killed meanwhile. No test here.

``python -m tests.proeven.terugnemer KLUIS PAKKET TEKEN``: the file TEKEN appears when the first one begins.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from opp_desk.usecases.terugnemen import neem_terug
from opp_desk.vault.kluis import Kluis
from tests.bouw import SLEUTEL


def main(kluis: Path, pakket: Path, teken: Path) -> None:
    """Take the package back once, saying when it begins and when it is done."""
    geopend = Kluis(kluis, SLEUTEL)
    teken.write_text("begin", encoding="ascii")
    geopend.voer_uit(partial(neem_terug, pad=pakket))
    teken.with_suffix(".klaar").write_text("klaar", encoding="ascii")
    geopend.sluit()


if __name__ == "__main__":
    main(*(Path(woord) for woord in sys.argv[1:]))
