"""The open vault: what the database says becomes a code, and a closed vault is really closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2

from opp_desk.ground.errors import WereldFout
from opp_desk.model.opp import Opp
from opp_desk.vault import kluis as module
from opp_desk.vault.engine import unlock_connection
from tests.vault.handelingen import begin, wijzig

if TYPE_CHECKING:
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer


@pytest.mark.parametrize(
    ("zin", "code"),
    [
        ("database or disk is full", "schijf_vol"),
        ("database is locked", "kluis_bezet"),
        ("database disk image is malformed", "kluis_beschadigd"),
        ("file is not a database", "kluis_niet_te_lezen"),
        ("attempt to write a readonly database", "kluis_alleen_lezen"),
        ("disk I/O error", "schijf_fout"),
    ],
)
def test_wat_de_database_zegt(zin: str, code: str) -> None:
    """Each thing that the disk may say has a code of its own."""
    with pytest.raises(WereldFout, match=code), module._vertaald():  # noqa: SLF001  no other way to hear all six
        raise OperationalError("insert", None, dbapi2.OperationalError(zin))


def test_een_fout_van_onszelf_blijft_dat(kluis: Kluis) -> None:
    """A question about a table that is not there is our bug, not the world's."""
    with pytest.raises(OperationalError):
        kluis.lees(lambda lezer: lezer.verbinding.execute(text("select * from bestaat_niet")))


def test_een_bezette_kluis_zegt_dat(kluis: Kluis) -> None:
    """Another program that holds the write lock gives a code, and nothing is lost; afterwards it works."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    kluis.lees(lambda lezer: lezer.verbinding.execute(text("select 1")).all())
    ander = dbapi2.connect(str(kluis.pad), isolation_level=None)
    unlock_connection(ander, kluis.sleutel)
    ander.execute("begin immediate")

    def zonder_geduld(lezer: Lezer) -> None:
        lezer.verbinding.exec_driver_sql("pragma busy_timeout = 50")

    kluis.lees(zonder_geduld)
    with pytest.raises(WereldFout, match="kluis_bezet"):
        kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="tegelijk"))
    ander.execute("rollback")
    ander.close()
    kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="daarna"))
    assert kluis.lees(lambda lezer: lezer.haal(Opp, opp)).aanleiding == "daarna"


def test_lezen_ziet_een_moment(kluis: Kluis) -> None:
    """A question that takes long sees one state, whatever is written meanwhile; writing does not wait."""
    (_leerling, opp), _ = kluis.voer_uit(begin)

    def tweemaal(lezer: Lezer) -> list[str | None]:
        eerst = lezer.rijen(select(Opp.aanleiding))[0][0]
        kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="tussendoor"))
        return [eerst, lezer.rijen(select(Opp.aanleiding))[0][0]]

    assert kluis.lees(tweemaal) == [None, None]
    assert kluis.lees(lambda lezer: lezer.haal(Opp, opp)).aanleiding == "tussendoor"


def test_een_gesloten_kluis_is_dicht(kluis: Kluis) -> None:
    """The key is forgotten, and nothing can be read without unlocking again."""
    kluis.voer_uit(begin)
    kluis.sluit()
    assert kluis.sleutel == b""
    assert not kluis.pad.with_name(kluis.pad.name + "-wal").exists()
