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
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer


@pytest.mark.parametrize(
    ("zin", "code"),
    [
        ("database or disk is full", "schijf_vol"),
        ("database is locked", "kluis_bezet"),
        ("database disk image is malformed", "kluis_beschadigd"),
        ("file is not a database", "kluis_beschadigd"),
        ("attempt to write a readonly database", "kluis_alleen_lezen"),
        ("disk I/O error", "schijf_fout"),
        ("unable to open database file", "geen_toegang"),
    ],
)
@pytest.mark.parametrize("verpakt", [True, False])
def test_wat_de_database_zegt(tmp_path: Path, zin: str, code: str, verpakt: bool) -> None:
    """What the disk may say has one code, whether SQLAlchemy or the driver itself heard it."""
    fout = dbapi2.OperationalError(zin)
    with pytest.raises(WereldFout, match=code), module._vertaald(tmp_path):  # noqa: SLF001  no other way to hear all
        raise OperationalError("insert", None, fout) if verpakt else fout


def test_een_kluis_die_verdween_komt_niet_leeg_terug(kluis: Kluis) -> None:
    """A file that went away while the vault was open is named; no empty vault takes its place."""
    kluis.voer_uit(begin)
    with kluis.zonder_verbindingen():
        kluis.pad.unlink()
    for poging in (
        partial(kluis.voer_uit, begin),
        partial(kluis.lees, lambda lezer: lezer.lees(select(Opp))),
    ):
        with pytest.raises(WereldFout, match="kluis_ontbreekt") as gevangen:
            poging()
        assert gevangen.value.values == {"naam": kluis.pad.name, "map": str(kluis.pad.parent)}
    assert not kluis.pad.exists()


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
