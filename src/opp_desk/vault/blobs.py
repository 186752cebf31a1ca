"""Files inside the vault: immutable, named by their SHA-256, in pieces so that no page is huge."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from opp_desk.ground.errors import WereldFout
from opp_desk.vault.tabellen import blob

if TYPE_CHECKING:
    from sqlalchemy import Connection

STUK = 256 * 1024


def bewaar(verbinding: Connection, inhoud: bytes) -> str:
    """Keep ``inhoud`` and return its SHA-256 (64 hexadecimal digits); the same content is kept once."""
    naam = sha256(inhoud).hexdigest()
    if verbinding.execute(select(blob.c.deel).where(blob.c.hash == naam).limit(1)).first() is None:
        stukken = [inhoud[begin : begin + STUK] for begin in range(0, len(inhoud) or 1, STUK)]
        verbinding.execute(
            insert(blob), [{"hash": naam, "deel": nr, "data": stuk} for nr, stuk in enumerate(stukken)]
        )
    return naam


def lees(verbinding: Connection, naam: str) -> bytes:
    """Return the content of ``naam``; WereldFout("inhoud_beschadigd") if it is not what its name says."""
    stukken = verbinding.execute(select(blob.c.data).where(blob.c.hash == naam).order_by(blob.c.deel))
    inhoud = b"".join(stukken.scalars())
    if sha256(inhoud).hexdigest() != naam:
        raise WereldFout("inhoud_beschadigd")
    return inhoud
