"""The school itself: its BRIN, its logo, its people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.model.school import Medewerker
from opp_desk.usecases import school
from tests.usecases.schoolbouw import bouw_school

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give an open school."""
    kluis, _code = bouw_school(tmp_path)
    yield kluis
    kluis.sluit()


@pytest.mark.parametrize(("getypt", "brin"), [("12ab", "12AB"), (" 07XY01 ", "07XY01")])
def test_a_brin_is_written_in_capitals(getypt: str, brin: str) -> None:
    """Four characters, or six with the vestiging, in any case and with spaces around."""
    assert school.keur_brin(getypt) == brin


@pytest.mark.parametrize("getypt", ["", "12A", "AB12", "12AB1", "12AB001", "12ÄB", "1234", "١٢AB"])
def test_what_is_no_brin_is_refused(getypt: str) -> None:
    """Anything else is no BRIN."""
    with pytest.raises(RegelFout, match="brin_onjuist"):
        school.keur_brin(getypt)


def test_a_new_school_knows_what_was_answered(kluis: Kluis) -> None:
    """`leg_school_aan` kept name, BRIN and kind of school of the first start."""
    beeld = kluis.lees(school.schoolbeeld)
    assert (beeld.naam, beeld.brin, beeld.sector, beeld.logo) == ("De Wilgenroos", "12AB", Sector.PO, b"")


def test_a_wrong_brin_changes_nothing(kluis: Kluis) -> None:
    """`zet_brin` keeps a good one, refuses a wrong one, and takes it away when emptied."""
    wie = kluis.lees(school.schoolbeeld).id
    kluis.voer_uit(partial(school.zet_brin, school=wie, brin="07xy01"))
    with pytest.raises(RegelFout, match="brin_onjuist"):
        kluis.voer_uit(partial(school.zet_brin, school=wie, brin="7XY"))
    assert kluis.lees(school.schoolbeeld).brin == "07XY01"
    kluis.voer_uit(partial(school.zet_brin, school=wie, brin=" "))
    assert kluis.lees(school.schoolbeeld).brin == ""


def test_a_logo_is_a_small_png(kluis: Kluis) -> None:
    """`kies_logo` keeps the very bytes and refuses other files; `haal_logo_weg` takes it away."""
    wie = kluis.lees(school.schoolbeeld).id
    kluis.voer_uit(partial(school.kies_logo, school=wie, png=PNG))
    assert kluis.lees(school.schoolbeeld).logo == PNG
    with pytest.raises(RegelFout, match="logo_geen_png"):
        kluis.voer_uit(partial(school.kies_logo, school=wie, png=b"GIF89a"))
    with pytest.raises(RegelFout, match="logo_te_groot"):
        kluis.voer_uit(partial(school.kies_logo, school=wie, png=PNG + bytes(school.LOGO_MAXIMUM)))
    assert kluis.lees(school.schoolbeeld).logo == PNG
    kluis.voer_uit(partial(school.haal_logo_weg, school=wie))
    assert kluis.lees(school.schoolbeeld).logo == b""


def test_a_colleague_has_a_name_in_parts(kluis: Kluis) -> None:
    """`leg_medewerker_aan` splits the first name off, and a single name stays whole."""
    for naam in ("Anouk Visser", "Selim"):
        wie = ids.new_id()
        kluis.voer_uit(partial(school.leg_medewerker_aan, wie=wie, naam=naam, rol=Rol.LEERKRACHT))
        assert kluis.lees(partial(_naam, wie=wie)) == naam


def _naam(lezer: Lezer, wie: UUID) -> str:
    return lezer.haal(Medewerker, wie).naam
