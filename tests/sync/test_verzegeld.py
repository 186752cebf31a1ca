"""The sealed file: it opens for who may, and says no to everything that was changed, cut or blown up."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opp_desk.ground import ids
from opp_desk.ground.errors import WereldFout
from opp_desk.sync import verzegeld
from opp_desk.sync.kop import Kop, Soort, naar_bytes, uit_bytes
from opp_desk.sync.sleutelpaar import kort_van, nieuw_sleutelpaar, open_sleutelslot, sleutelslot
from opp_desk.sync.verzegeld import STUK, lees_kop, ontzegel, schrijf_pakket, verzegel
from opp_desk.sync.zinnen import ZINNEN
from opp_desk.vault.sloten import Argon, wachtwoordslot
from tests.omvang import VOORBEELDEN

if TYPE_CHECKING:
    from pathlib import Path

SLEUTEL: Final = bytes(range(32))
WIE: Final = ids.element_id(ids.new_id(), "wie")
SLOT: Final = wachtwoordslot(WIE, "tafel-regen-molen", SLEUTEL)
KOP: Final = Kop(Soort.HEEN, WIE, date(2027, 2, 1), datetime(2026, 10, 16, 12, 0, tzinfo=UTC), 4, SLOT)
REGELS: Final = [b'{"a":1}', b"x" * 300_000, bytes(range(11, 256)) * 400, b""]


@pytest.fixture(scope="module")
def goed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a package of several pieces."""
    pad = tmp_path_factory.mktemp("goed") / "goed.oppakket"
    schrijf_pakket(pad, KOP, SLEUTEL, [*REGELS, ids.random_bytes(STUK * 2).replace(b"\n", b"")])
    return pad.read_bytes()


def test_wat_erin_gaat_komt_eruit(tmp_path: Path) -> None:
    """Every line comes out as it went in, and the kop says the same."""
    pad = tmp_path / "een.oppakket"
    code = schrijf_pakket(pad, KOP, SLEUTEL, REGELS)
    assert list(ontzegel(pad, SLEUTEL)) == REGELS
    gelezen = lees_kop(pad)
    assert (gelezen.soort, gelezen.pakket, gelezen.tot, gelezen.schema) == (Soort.HEEN, WIE, KOP.tot, 4)
    assert gelezen.met_wachtzin
    assert len(code) == 64
    assert [each.name for each in tmp_path.iterdir()] == ["een.oppakket"]


@given(waar=st.integers(0, 10**9), bit=st.integers(0, 7))
@settings(max_examples=VOORBEELDEN)
def test_elke_veranderde_byte_wordt_geweigerd(
    tmp_path_factory: pytest.TempPathFactory, goed: bytes, waar: int, bit: int
) -> None:
    """Whichever bit was changed on the way: no line comes out that was not sealed, and a sentence says so."""
    ruw = bytearray(goed)
    ruw[waar % len(ruw)] ^= 1 << bit
    _weigert(tmp_path_factory.getbasetemp() / "veranderd.oppakket", bytes(ruw))


@given(waar=st.integers(0, 10**9))
@settings(max_examples=VOORBEELDEN)
def test_elk_afgeknipt_bestand_wordt_geweigerd(
    tmp_path_factory: pytest.TempPathFactory, goed: bytes, waar: int
) -> None:
    """A package that did not arrive whole is refused, also when it was cut between two pieces."""
    _weigert(tmp_path_factory.getbasetemp() / "half.oppakket", goed[: waar % len(goed)])


def test_stukken_verwisseld_herhaald_of_erachter(tmp_path: Path, goed: bytes) -> None:
    """Pieces cannot be swapped, repeated, left out or added to."""
    kop = 13 + int.from_bytes(goed[9:13], "big")
    stukken = [goed[i : i + STUK + 16] for i in range(kop, len(goed), STUK + 16)]
    assert len(stukken) > 2
    for anders in (
        [stukken[1], stukken[0], *stukken[2:]],
        [stukken[0], *stukken],
        stukken[1:],
        stukken[:-1],
        [*stukken, b"erachter"],
    ):
        _weigert(tmp_path / "stukken.oppakket", goed[:kop] + b"".join(anders))


def test_een_latere_datum_in_de_kop_opent_niets(tmp_path: Path, goed: bytes) -> None:
    """Who moves the last day of a package keeps nothing readable."""
    ruw = goed.replace(b"2027-02-01", b"2029-02-01")
    assert ruw != goed
    _weigert(tmp_path / "datum.oppakket", ruw)


def _weigert(pad: Path, ruw: bytes) -> None:
    """Refused with a code that has a sentence; what came out before that is what was sealed."""
    pad.write_bytes(ruw)
    with pytest.raises(WereldFout) as fout:
        _lees_heel(pad)
    assert fout.value.code in ZINNEN


def _lees_heel(pad: Path) -> None:
    lees_kop(pad)
    for verwacht, regel in zip([*REGELS, None], ontzegel(pad, SLEUTEL), strict=True):
        assert verwacht in {None, regel}


def test_te_grote_beweringen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kop that claims 4 GB is refused unread, and so is a file that is larger than any package."""
    pad = tmp_path / "groot.oppakket"
    pad.write_bytes(verzegeld.MERK + b"\x01" + b"\xff\xff\xff\xff")
    with pytest.raises(WereldFout, match="pakket_beschadigd"):
        lees_kop(pad)
    schrijf_pakket(pad, KOP, SLEUTEL, REGELS)
    monkeypatch.setattr(verzegeld, "GROOTSTE_BESTAND", 100)
    with pytest.raises(WereldFout, match="pakket_te_groot"):
        lees_kop(pad)


def test_wat_zich_opblaast_stopt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Content that unpacks to more than we take is refused while unpacking: one line, or many."""
    for regels in ([b"0" * 3_000_000], [b"0" * 100] * 30_000):
        pad = tmp_path / "bom.oppakket"
        with pad.open("wb") as uit:
            verzegel(uit, KOP, SLEUTEL, regels)
        assert pad.stat().st_size < 100_000
        with monkeypatch.context() as grens:
            grens.setattr(verzegeld, "GROOTSTE_INHOUD", 2_000_000)
            with pytest.raises(WereldFout, match="pakket_te_groot"):
                list(ontzegel(pad, SLEUTEL))
            with pytest.raises(WereldFout, match="pakket_te_groot"):
                verzegel(io.BytesIO(), KOP, SLEUTEL, regels)


def test_geperst_met_een_staart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Content that is cut off inside, or goes on after its end, is refused though its seal is good."""
    heel = zlib.compress(b"een\ntwee\n")
    for geperst in (heel + b"meer", heel[:-6], zlib.compress(b"een\nhalf"), b"geen zlib"):
        pad = tmp_path / "staart.oppakket"
        with monkeypatch.context() as vervangen:
            vervangen.setattr(verzegeld, "_geperst", lambda _regels, wat=geperst: [wat])
            schrijf_pakket(pad, KOP, SLEUTEL, [])
        with pytest.raises(WereldFout, match="pakket_beschadigd"):
            list(ontzegel(pad, SLEUTEL))


def test_nieuwer_en_iets_anders(tmp_path: Path) -> None:
    """A later form says to update the program; another file says what it is not."""
    pad = tmp_path / "a.oppakket"
    pad.write_bytes(verzegeld.MERK + b"\x02" + b"\x00" * 20)
    with pytest.raises(WereldFout, match="pakket_nieuwer"):
        lees_kop(pad)
    for ruw in (b"", b"PK\x03\x04 een zip", verzegeld.MERK):
        pad.write_bytes(ruw)
        with pytest.raises(WereldFout, match="geen_pakket"):
            lees_kop(pad)


@pytest.mark.parametrize("anders", [Argon(1 << 30, 3, 4), Argon(8, 1, 1)])
def test_duur_of_goedkoop_slot(anders: Argon) -> None:
    """A slot that asks a terabyte of memory, or costs nothing to guess at, is refused before it is tried."""
    with pytest.raises(WereldFout, match="pakket_beschadigd"):
        uit_bytes(naar_bytes(replace(KOP, slot=replace(SLOT, argon=anders))))


@given(ruw=st.binary(max_size=200))
@settings(max_examples=VOORBEELDEN)
def test_wilde_kop(ruw: bytes) -> None:
    """Whatever stands where the kop should: refused, never a crash."""
    with pytest.raises(WereldFout, match="pakket_beschadigd"):
        uit_bytes(ruw)


def test_sleutelslot_alleen_voor_de_een_met_de_pas() -> None:
    """The key opens with the right private half and the right pas; the kop keeps it whole."""
    paar, ander = nieuw_sleutelpaar(), nieuw_sleutelpaar()
    pas = ander.pas(WIE)
    slot = sleutelslot(SLEUTEL, paar.openbaar, pas, WIE)
    assert uit_bytes(naar_bytes(replace(KOP, slot=slot))).slot == slot
    assert open_sleutelslot(slot, paar, pas) == SLEUTEL
    assert open_sleutelslot(slot, ander, pas) is None
    assert open_sleutelslot(slot, paar, ander.pas(ids.new_id())) is None
    laag = replace(slot, eenmalig=bytes(32))
    assert open_sleutelslot(laag, paar, pas) is None
    vals = replace(slot, kort=kort_van(ander.openbaar))
    assert open_sleutelslot(vals, ander, pas) is None
