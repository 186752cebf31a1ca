"""The file with key slots: written and read back, and refused when anything in it was changed."""

from __future__ import annotations

import base64
import copy
import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground.errors import WereldFout
from opp_desk.vault.sleutels import Sleutelbos, open_met_herstelcode, open_met_wachtwoord
from opp_desk.vault.sleutels_bestand import GROOTSTE, naar_bytes, uit_bytes
from tests.vault.sleutelbouw import WACHTWOORD, Voorbeeld, zet_neer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(scope="module")
def kluis(tmp_path_factory: pytest.TempPathFactory) -> Voorbeeld:
    """Return a vault with two people and a Herstelblad; these tests only read it."""
    return zet_neer(tmp_path_factory.mktemp("kluis"))


def _bladeren(wat: Any, pad: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield where every value in a piece of JSON stands."""
    if isinstance(wat, dict | list):
        for sleutel, waarde in wat.items() if isinstance(wat, dict) else enumerate(wat):
            yield from _bladeren(waarde, (*pad, sleutel))
    else:
        yield pad


def _anders(waarde: Any) -> Any:
    """Return another value of the same kind that is still well-formed."""
    if waarde is None:
        return base64.b64encode(bytes(40)).decode()
    if isinstance(waarde, int):
        return waarde + 1
    try:
        ruw = bytearray(base64.b64decode(waarde, validate=True))
    except ValueError:
        return ("0" if waarde[0] != "0" else "1") + waarde[1:]
    ruw[0] ^= 1
    return base64.b64encode(bytes(ruw)).decode()


def _som(inhoud: dict[str, Any]) -> str:
    """Return the checksum as the format defines it, written again from its description."""
    kaal = {k: v for k, v in inhoud.items() if k != "controlesom"}
    tekst = json.dumps(kaal, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(tekst.encode()).hexdigest()


def _varianten(ruw: bytes) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
    """Yield the file once for each of its values, with only that value changed."""
    inhoud = json.loads(ruw)
    for pad in _bladeren(inhoud):
        anders = copy.deepcopy(inhoud)
        plek = anders
        for stap in pad[:-1]:
            plek = plek[stap]
        plek[pad[-1]] = _anders(plek[pad[-1]])
        yield pad, anders


def _opent_nog(ruw: bytes, kluis: Voorbeeld) -> list[str]:
    """Return everything that still opens a file of slots."""
    pogingen: dict[str, Callable[[Sleutelbos], object]] = {
        "Anna": lambda bos: open_met_wachtwoord(bos, WACHTWOORD, kluis.anna.id),
        "blad": lambda bos: open_met_herstelcode(bos, kluis.herstelcode, kluis.anna),
    }
    open_ = []
    for naam, poging in pogingen.items():
        try:
            poging(Sleutelbos.uit(ruw))
        except WereldFout:
            continue
        open_.append(naam)
    return open_


def test_heen_en_terug(kluis: Voorbeeld) -> None:
    """What was written is read back equal, and writing it again gives the same bytes."""
    ruw = kluis.bos.ruw()
    assert naar_bytes(*uit_bytes(ruw)) == ruw
    assert _opent_nog(ruw, kluis) == ["Anna", "blad"]


def test_elk_gewijzigd_veld_is_schade(kluis: Voorbeeld) -> None:
    """Any value that changed by accident is seen before a password is tried."""
    aantal = 0
    for pad, anders in _varianten(kluis.bos.ruw()):
        aantal += 1
        with pytest.raises(WereldFout, match="sleutels_") as fout:
            uit_bytes(json.dumps(anders).encode())
        assert fout.value.code == ("sleutels_nieuwer" if pad == ("versie",) else "sleutels_beschadigd"), pad
    assert aantal > 20


def test_elk_opzettelijk_gewijzigd_veld_wordt_geweigerd(kluis: Voorbeeld) -> None:
    """Whoever changes a value and mends the checksum gets nothing: no password or sheet opens that file."""
    for pad, anders in _varianten(kluis.bos.ruw()):
        if pad == ("controlesom",):
            continue
        anders["controlesom"] = _som(anders)
        assert _opent_nog(json.dumps(anders).encode(), kluis) == [], pad


def test_een_slot_weghalen_wordt_geweigerd(kluis: Voorbeeld) -> None:
    """Taking a slot or a person out of the file on purpose breaks the seal."""
    for lijst in ("wachtwoorden", "personen"):
        inhoud = json.loads(kluis.bos.ruw())
        inhoud["generaties"][0][lijst].pop(0)
        inhoud["controlesom"] = _som(inhoud)
        assert _opent_nog(json.dumps(inhoud).encode(), kluis) == []
    inhoud = json.loads(kluis.bos.ruw())
    inhoud["generaties"][0]["herstelblad"] = None
    inhoud["controlesom"] = _som(inhoud)
    with pytest.raises(WereldFout, match="sleutels_gewijzigd"):
        open_met_wachtwoord(Sleutelbos.uit(json.dumps(inhoud).encode()), WACHTWOORD, kluis.anna.id)


@pytest.mark.parametrize(
    "argon", [[8, 1, 1], [65_536, 3, 1], [65_536, 1, 4], [1 << 22, 3, 4], [65_536, 999, 4]]
)
def test_te_zwak_of_te_zwaar(kluis: Voorbeeld, argon: list[int]) -> None:
    """A file that asks for a cheaper Argon2id than ours, or one that would stop the computer, is refused."""
    inhoud = json.loads(kluis.bos.ruw())
    inhoud["generaties"][0]["wachtwoorden"][0]["argon2id"] = argon
    inhoud["controlesom"] = _som(inhoud)
    with pytest.raises(WereldFout, match="sleutels_te_zwak"):
        uit_bytes(json.dumps(inhoud).encode())


def test_nieuwere_versie() -> None:
    """A file of a newer program is told from a damaged one, whatever else it may hold."""
    with pytest.raises(WereldFout, match="sleutels_nieuwer"):
        uit_bytes(b'{"soort": "oppdesk-sleutels", "versie": 2, "iets": "nieuws"}')


def test_afgekapt_of_een_bit_om(kluis: Voorbeeld) -> None:
    """A file cut off anywhere, or with one bit changed, is refused or opens nothing else than before."""
    ruw = kluis.bos.ruw()
    for lengte in range(0, len(ruw) - 2, 7):
        with pytest.raises(WereldFout, match="sleutels_beschadigd"):
            uit_bytes(ruw[:lengte])
    for plek in range(0, len(ruw), 5):
        stuk = bytearray(ruw)
        stuk[plek] ^= 1 << plek % 8
        try:
            gelezen = uit_bytes(bytes(stuk))
        except WereldFout:
            continue
        assert naar_bytes(*gelezen) == ruw  # the bit was in the white space


@pytest.mark.parametrize(
    "ruw",
    [b"", b"null", b"[]", b"3", b"{}", b"\xff\xfe", b"[" * 100_000, b" " * (GROOTSTE + 1), b'{"soort": []}'],
)
def test_rommel(ruw: bytes) -> None:
    """Other JSON, no JSON, deep nesting and far too much are all the same: damaged."""
    with pytest.raises(WereldFout, match="sleutels_beschadigd"):
        uit_bytes(ruw)


@given(st.binary(max_size=400))
def test_willekeurige_bytes(ruw: bytes) -> None:
    """No bytes whatever get past the reader, and none crash it."""
    with pytest.raises(WereldFout, match="sleutels_beschadigd"):
        uit_bytes(ruw)


def test_niets_leesbaars(kluis: Voorbeeld) -> None:
    """The file holds neither the data key, in any usual writing, nor a password or code."""
    ruw = kluis.bos.ruw()
    for geheim in (
        kluis.sleutel,
        kluis.sleutel.hex().encode(),
        base64.b64encode(kluis.sleutel),
        WACHTWOORD.encode(),
        kluis.herstelcode.encode(),
    ):
        assert geheim not in ruw
