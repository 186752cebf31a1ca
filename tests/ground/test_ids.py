"""Ids do not repeat, elements of one thing always have the same id, and demonstration chance repeats."""

from __future__ import annotations

from uuid import UUID  # noqa: TC003  Hypothesis reads the annotations

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground import ids


def test_nieuwe_ids_zijn_willekeurig() -> None:
    """Version 4 of RFC 9562, never twice."""
    gemaakt = {ids.new_id() for _keer in range(1000)}
    assert len(gemaakt) == 1000
    assert {each.version for each in gemaakt} == {4}


@given(st.uuids(), st.text())
def test_een_element_volgt_uit_wat_het_is(ouder: UUID, sleutel: str) -> None:
    """Two people who add the same element make the same row; another key or parent makes another."""
    assert ids.element_id(ouder, sleutel) == ids.element_id(ouder, sleutel)
    assert ids.element_id(ouder, sleutel) != ids.element_id(ouder, sleutel + "x")
    assert ids.element_id(ids.element_id(ouder, sleutel), sleutel) != ids.element_id(ouder, sleutel)


def test_sleutelbytes_zijn_zo_lang_als_gevraagd() -> None:
    """Bytes for keys have the length asked for and differ each time."""
    assert [len(ids.random_bytes(n)) for n in (0, 1, 32)] == [0, 1, 32]
    assert ids.random_bytes(32) != ids.random_bytes(32)


def test_gezaaid_toeval_herhaalt_zich() -> None:
    """The demonstration school is the same each time; another seed makes another."""
    een, twee, ander = (ids.seeded(zaad).random() for zaad in (7, 7, 8))
    assert een == twee != ander


def test_kiezen_kiest_uit_wat_er_is() -> None:
    """A choice is one of the options, and not always the same."""
    opties = [f"woord{nr}" for nr in range(50)]
    gekozen = {ids.choice(opties) for _keer in range(200)}
    assert gekozen <= set(opties)
    assert len(gekozen) > 10
