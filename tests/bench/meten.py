"""Measuring one thing at a time inside this process."""

from __future__ import annotations

from functools import partial
from statistics import quantiles
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlcipher3 import dbapi2

from opp_desk.model.opp import Opp
from opp_desk.usecases import velden
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.vault.engine import _SETTINGS, unlock_connection
from opp_desk.vault.uow import Gezien

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis

WACHTWOORD: Final = "molen-fiets-regen-tak"
"""Opens the schools that are measured on."""


def klok(doe: Callable[[], Any]) -> float:
    """Return how long something takes, in milliseconds."""
    begin = perf_counter()
    doe()
    return (perf_counter() - begin) * 1000


def p95(metingen: list[float]) -> float:
    """Return the value that one in twenty exceeds."""
    return quantiles(metingen, n=20)[-1]


def argon2id() -> float:
    """Derive one key as a password slot does (64 MiB, three times, four lanes)."""
    return klok(
        lambda: Argon2id(salt=bytes(16), length=32, iterations=3, lanes=4, memory_cost=64 * 1024).derive(b"x")
    )


def bewaren(kluis: Kluis, opp: UUID, keren: int) -> list[float]:
    """Save one field so many times as a form does, each time as a set of its own and folded by turns."""
    metingen = []
    for keer in range(keren):
        vorm = kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=opp))
        naam = ("aanleiding", "slotevaluatie")[keer // 3 % 2]
        doe = partial(velden.bewaar, klasse=Opp, rij_id=opp, naam=naam, waarde=f"Rekent vlot. {keer} " * 20)
        metingen.append(klok(partial(kluis.voer_uit, doe, Gezien(vorm.stand, vorm.getoond))))
    return metingen


def kaal_bewaren(pad: Path, keren: int) -> list[float]:
    """Commit one row with the bare driver on a file of the same settings."""
    verbinding = dbapi2.connect(str(pad), isolation_level=None)
    unlock_connection(verbinding, bytes(range(32)))
    for instelling in _SETTINGS:
        verbinding.execute(f"pragma {instelling}")
    verbinding.execute("create table proef (id integer primary key, tekst text)")
    verbinding.executemany("insert into proef values (?, ?)", [(nr, "x" * 200) for nr in range(5000)])
    metingen = []
    for keer in range(keren):

        def een(keer: int = keer) -> None:
            verbinding.execute("begin immediate")
            verbinding.execute(
                "update proef set tekst = ? where id = ?", (f"Rekent vlot. {keer} " * 20, keer % 5000)
            )
            verbinding.execute("commit")

        metingen.append(klok(een))
    verbinding.close()
    return metingen
