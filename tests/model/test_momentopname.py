"""The canonical bytes are those of RFC 8785 for what we put in them, and anything else is refused."""

from __future__ import annotations

import json
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.momentopname import canoniek, hash_van

SLEUTELS = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12)
BLADEREN = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=30)
BOMEN = st.recursive(
    BLADEREN,
    lambda kind: st.lists(kind, max_size=4) | st.dictionaries(SLEUTELS, kind, max_size=4),
    max_leaves=20,
)
_KORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def rfc8785(waarde: Any) -> str:
    """Write a value as RFC 8785 says (sections 3.2.2 and 3.2.3), slowly and by the letter."""
    if waarde is None or isinstance(waarde, bool):
        return {None: "null", True: "true", False: "false"}[waarde]
    if isinstance(waarde, int):
        return str(waarde)
    if isinstance(waarde, str):
        return '"' + "".join(_teken(each) for each in normalize("NFC", waarde)) + '"'
    if isinstance(waarde, list):
        return "[" + ",".join(rfc8785(each) for each in waarde) + "]"
    volgorde = sorted(waarde, key=lambda sleutel: sleutel.encode("utf-16-be"))
    return "{" + ",".join(f"{rfc8785(each)}:{rfc8785(waarde[each])}" for each in volgorde) + "}"


def _teken(teken: str) -> str:
    return _KORT.get(teken) or (f"\\u{ord(teken):04x}" if ord(teken) < 32 else teken)


@given(BOMEN)
def test_gelijk_aan_de_standaard(waarde: Any) -> None:
    """Byte for byte what RFC 8785 says, for ASCII keys, whole numbers and text in NFC."""
    assert canoniek(waarde) == rfc8785(waarde).encode()


@given(BOMEN)
def test_heen_en_terug(waarde: Any) -> None:
    """What is read back and written again has the same bytes and the same code."""
    bytes_ = canoniek(waarde)
    assert canoniek(json.loads(bytes_)) == bytes_
    assert hash_van(canoniek(json.loads(bytes_))) == hash_van(bytes_)


def test_volgorde_en_schrijfwijze_tellen_niet() -> None:
    """Another order of keys or another way to write é is the same text."""
    assert (
        canoniek({"b": "Zoe\u0308", "a": 1})
        == canoniek({"a": 1, "b": "Zo\u00eb"})
        == '{"a":1,"b":"Zoë"}'.encode()
    )


@pytest.mark.parametrize("waarde", [1.5, [1.0], {"a": [{"b": 0.1}]}, float("nan")])
def test_een_kommagetal_wordt_geweigerd(waarde: Any) -> None:
    """Two programs write one fraction in two ways; so there are none."""
    with pytest.raises(TypeError):
        canoniek(waarde)
