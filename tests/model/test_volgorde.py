"""There is always room for a row between two others, and nobody else moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.volgorde import tussen


@given(st.lists(st.integers(0, 10_000), max_size=80))
def test_invoegen_waar_je_wilt(plekken: list[int]) -> None:
    """Whatever is put where, keys stay in the order of the list and differ."""
    lijst: list[str] = []
    for plek in plekken:
        nr = plek % (len(lijst) + 1)
        links = lijst[nr - 1] if nr else None
        rechts = lijst[nr] if nr < len(lijst) else None
        sleutel = tussen(links, rechts)
        assert links is None or links < sleutel
        assert rechts is None or sleutel < rechts
        assert not sleutel.endswith("0")
        lijst.insert(nr, sleutel)
    assert lijst == sorted(set(lijst))


@pytest.mark.parametrize("kant", ["begin", "eind", "midden"])
def test_steeds_op_dezelfde_plek(kant: str) -> None:
    """A thousand rows at one place is possible; keys grow slowly."""
    links, rechts = tussen(None, None), tussen(tussen(None, None), None)
    for _keer in range(1000):
        if kant == "begin":
            links = tussen(None, links)
        elif kant == "eind":
            rechts = tussen(rechts, None)
        else:
            nieuw = tussen(links, rechts)
            assert links < nieuw < rechts
            rechts = nieuw
    assert max(len(links), len(rechts)) < 260


@pytest.mark.parametrize(("links", "rechts"), [("V", "V"), ("W", "V"), ("Va", "V")])
def test_verkeerd_om_is_een_fout(links: str, rechts: str) -> None:
    """Two keys that are not in order have nothing between them."""
    with pytest.raises(ValueError):  # noqa: PT011  it says nothing more
        tussen(links, rechts)
