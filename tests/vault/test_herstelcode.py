"""The recovery code: random, readable by people, and a mistake in it is found."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground.errors import WereldFout
from opp_desk.vault import herstelcode
from opp_desk.vault.herstelcode import BYTES, TEKENS, lees, nieuwe_herstelcode, schrijf

GEHEIM = st.binary(min_size=BYTES, max_size=BYTES)
ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(GEHEIM)
def test_heen_en_terug(geheim: bytes) -> None:
    """Whatever the twenty bytes, reading what was written gives them back."""
    assert lees(schrijf(geheim)) == geheim


def test_vorm() -> None:
    """A code is eight groups of five out of Crockford's alphabet, and no two codes are equal."""
    codes = {nieuwe_herstelcode() for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        groepen = code.split("-")
        assert [len(groep) for groep in groepen] == [5] * 8
        assert set("".join(groepen)) <= set(ALFABET)


@given(GEHEIM, st.sampled_from([" ", "", "-", " - ", "\n", "."]))
def test_lezen_vergeeft(geheim: bytes, scheiding: str) -> None:
    """Lower case, other separators, o for 0, i and l for 1 and u for v are read as they were meant."""
    tekst = scheiding.join(schrijf(geheim).split("-")).lower().replace("0", "o").replace("1", "l")
    assert lees(f"  {tekst} ") == geheim
    assert lees(tekst.replace("l", "i").replace("v", "u")) == geheim


@given(GEHEIM, st.integers(0, TEKENS - 1), st.sampled_from(ALFABET))
def test_een_verkeerd_teken_wordt_gevonden(geheim: bytes, plek: int, teken: str) -> None:
    """Any one wrong character is found and the right group is named."""
    kaal = schrijf(geheim).replace("-", "")
    if kaal[plek] == teken:
        return
    with pytest.raises(WereldFout, match="herstelcode_tikfout") as fout:
        lees(kaal[:plek] + teken + kaal[plek + 1 :])
    assert fout.value.values == {"groep": plek // 5 + 1}


@given(GEHEIM, st.integers(0, TEKENS - 2))
def test_twee_verwisselde_tekens_worden_gevonden(geheim: bytes, plek: int) -> None:
    """Two neighbours that changed places are found."""
    kaal = schrijf(geheim).replace("-", "")
    gewisseld = kaal[:plek] + kaal[plek + 1] + kaal[plek] + kaal[plek + 2 :]
    if gewisseld == kaal:
        return
    with pytest.raises(WereldFout, match="herstelcode_tikfout"):
        lees(gewisseld)


@given(GEHEIM)
def test_verwisselde_groepen_worden_gevonden(geheim: bytes) -> None:
    """Any two groups that changed places are found, also when they are equal but for their check."""
    groepen = schrijf(geheim).split("-")
    for a, b in itertools.combinations(range(8), 2):
        anders = list(groepen)
        anders[a], anders[b] = anders[b], anders[a]
        with pytest.raises(WereldFout, match="herstelcode_tikfout"):
            lees("-".join(anders))


@pytest.mark.parametrize(
    ("tekst", "code", "waarden"),
    [
        ("", "herstelcode_lengte", {"aantal": 0, "verwacht": 40}),
        ("ABCDE-FGHJK", "herstelcode_lengte", {"aantal": 10, "verwacht": 40}),
        ("7K2M*", "herstelcode_teken", {"teken": "*"}),
        ("7K2Mé", "herstelcode_teken", {"teken": "É"}),
    ],
)
def test_onleesbaar(tekst: str, code: str, waarden: dict[str, object]) -> None:
    """A code that is too short or has a strange character says which."""
    with pytest.raises(WereldFout, match=code) as fout:
        herstelcode.lees(tekst)
    assert fout.value.values == waarden
