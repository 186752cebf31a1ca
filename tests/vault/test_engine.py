"""Connections: keyed, durable, with foreign keys, and never on a readable file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from opp_desk.vault.engine import make_engine, unlock_connection
from tests.vault.kluisbouw import leeg_bestand

if TYPE_CHECKING:
    from pathlib import Path

SLEUTEL = bytes(range(32))


def test_zo_staat_een_verbinding(tmp_path: Path) -> None:
    """Full durability, write-ahead log, foreign keys, and temporary tables in memory only."""
    engine = make_engine(leeg_bestand(tmp_path / "kluis", SLEUTEL), SLEUTEL)
    with engine.connect() as verbinding:
        staat = {
            naam: verbinding.exec_driver_sql(f"pragma {naam}").scalar_one()
            for naam in ("foreign_keys", "journal_mode", "synchronous", "temp_store", "busy_timeout")
        }
    engine.dispose()
    assert staat == {
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "temp_store": 2,
        "busy_timeout": 5000,
    }


def test_een_andere_sleutel_leest_niets(tmp_path: Path) -> None:
    """The wrong key shows at the first read; the file does not begin as a database."""
    engine = make_engine(leeg_bestand(tmp_path / "kluis", SLEUTEL), SLEUTEL)
    with engine.begin() as verbinding:
        verbinding.execute(text("create table proef (x)"))
    engine.dispose()
    assert not (tmp_path / "kluis").read_bytes().startswith(b"SQLite")
    ander = make_engine(tmp_path / "kluis", bytes(32))
    with pytest.raises(DatabaseError), ander.connect():
        pass
    ander.dispose()


@pytest.mark.parametrize("lengte", [0, 16, 31, 33])
def test_een_halve_sleutel_wordt_geweigerd(lengte: int) -> None:
    """With a key of another length SQLCipher would write a readable file."""
    verbinding = dbapi2.connect(":memory:")
    with pytest.raises(ValueError, match=str(lengte)):
        unlock_connection(verbinding, bytes(lengte))
    verbinding.close()


def test_ook_tabellen_maken_is_alles_of_niets(tmp_path: Path) -> None:
    """BEGIN is ours, so that a table that was made before an error is gone after it."""
    engine = make_engine(leeg_bestand(tmp_path / "kluis", SLEUTEL), SLEUTEL)
    with engine.begin() as verbinding:
        transactie = verbinding.get_transaction()
        verbinding.execute(text("create table half (x)"))
        with pytest.raises(DatabaseError):
            verbinding.execute(text("insert into bestaat_niet values (1)"))
        assert transactie is not None
        transactie.rollback()
    with engine.connect() as verbinding:
        assert verbinding.execute(text("select count(*) from sqlite_master")).scalar_one() == 0
    engine.dispose()


def test_een_kluis_die_weg_is_wordt_niet_leeg_opnieuw_gemaakt(tmp_path: Path) -> None:
    """A vault that a synchronising program took away is missed, not replaced by an empty one."""
    engine = make_engine(tmp_path / "weg é # ?", SLEUTEL)
    with pytest.raises(DatabaseError, match="unable to open"), engine.connect():
        pass
    engine.dispose()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("naam", ["Zoë & co", "50% #1?", "a b"])
def test_elke_naam_van_een_bestand_mag(tmp_path: Path, naam: str) -> None:
    """Signs that mean something in an address mean nothing in the name of a vault."""
    engine = make_engine(leeg_bestand(tmp_path / naam, SLEUTEL), SLEUTEL)
    with engine.begin() as verbinding:
        verbinding.execute(text("create table proef (x)"))
    engine.dispose()
    assert [pad.name for pad in tmp_path.iterdir()] == [naam]
