"""The open vault: closed for good, alone with its file, and errors that quote nobody."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from opp_desk.ground.errors import WereldFout
from opp_desk.model.school import School
from opp_desk.vault.tabellen import klad
from tests.vault.handelingen import begin

if TYPE_CHECKING:
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer


def _scholen(lezer: Lezer) -> int:
    return len(lezer.lees(select(School)))


def test_a_closed_vault_answers_nobody_and_holds_no_key(kluis: Kluis) -> None:
    """A question or a write that comes after locking is refused, and the key is nowhere below the vault."""
    kluis.lees(_scholen)
    sleutel = kluis.sleutel
    kluis.sluit()
    for laat in (partial(kluis.lees, _scholen), partial(kluis.voer_uit, begin), kluis.ongedaan_te_maken):
        with pytest.raises(WereldFout, match="kluis_op_slot"):
            laat()
    kluis.sluit()
    gc.collect()
    houders = [each for each in gc.get_referrers(sleutel) if type(each).__name__ == "cell"]
    assert houders == []
    assert kluis.sleutel == b""
    assert kluis.geopend is None


def test_alone_with_the_file_nobody_reads_or_writes(kluis: Kluis) -> None:
    """While the file is replaced every question and write is refused; afterwards all is as before."""
    with kluis.zonder_verbindingen():
        with pytest.raises(WereldFout, match="kluis_bezet"):
            kluis.lees(_scholen)
        with pytest.raises(WereldFout, match="kluis_bezet"):
            kluis.voer_uit(begin)
    assert kluis.lees(_scholen) == 0


def test_nobody_gets_the_file_alone_while_somebody_reads(kluis: Kluis) -> None:
    """A question under way is never cut off."""

    def vraag(lezer: Lezer) -> int:
        with pytest.raises(WereldFout, match="kluis_bezet"), kluis.zonder_verbindingen():
            pass
        return _scholen(lezer)

    assert kluis.lees(vraag) == 0


def test_an_error_of_the_database_quotes_no_text(kluis: Kluis) -> None:
    """What somebody typed is in no exception text, whatever the database refuses."""

    def twee_keer(lezer: Lezer) -> None:
        rij = {"tbl": 1, "rij": "a" * 32, "fld": 1, "tekst": "Noel huilde", "tijd": ""}
        lezer.verbinding.execute(insert(klad).values(**rij))
        lezer.verbinding.execute(insert(klad).values(**rij))

    with pytest.raises(IntegrityError) as gevangen:
        kluis.lees(twee_keer)
    assert "Noel" not in str(gevangen.value)
