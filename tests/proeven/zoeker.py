"""Writing and indexing without end, until killed: ``python -m tests.proeven.zoeker VAULT schrijf|bouw``."""

from __future__ import annotations

import sys
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.leerling import Leerling
from opp_desk.usecases import velden, zoekbeheer
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.kluizen import open_met_wachtwoord

if TYPE_CHECKING:
    from opp_desk.vault.kluis import Kluis


def schrijf(kluis: Kluis, nummer: int) -> None:
    """Add a note and type in it."""
    kind = kluis.lees(lambda lezer: lezer.lees(select(Leerling).limit(1)))[0].id
    erbij = partial(velden.voeg_toe, klasse=Gesprek, ouders={"leerling": kind})
    rij, _ = kluis.voer_uit(partial(erbij, datum=clock.today(), tekst=f"woord{nummer}"))
    for keer in range(3):
        tekst = f"woord{nummer} keer{keer} " * 20
        kluis.voer_uit(partial(velden.bewaar, klasse=Gesprek, rij_id=rij, naam="tekst", waarde=tekst))


def main() -> None:
    """Say when it is under way, and go on until killed."""
    kluis = open_met_wachtwoord(Path(sys.argv[1]), WACHTWOORD)
    if sys.argv[2] == "schrijf":
        zoekbeheer.bouw_alles(kluis)
    for nummer in count():
        if sys.argv[2] == "bouw":
            kluis.voer_uit(zoekbeheer.begin_opnieuw)
            zoekbeheer.bouw_alles(kluis)
        schrijf(kluis, nummer)
        if nummer == 0:
            sys.stdout.write("begonnen\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
