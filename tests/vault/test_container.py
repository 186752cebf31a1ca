"""The one file of a copy: written whole, and read with distrust."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground.errors import WereldFout
from opp_desk.vault import container
from opp_desk.vault.container import KLUIS, MANIFEST, SLEUTELS, Kenmerk
from opp_desk.vault.plek_namen import sleutelbestand
from tests.vault.sleutelbouw import Voorbeeld, draai, zet_neer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kluis(tmp_path: Path) -> Voorbeeld:
    """Return a closed vault."""
    return zet_neer(tmp_path / "kluis")


@pytest.fixture
def kopie(kluis: Voorbeeld, tmp_path: Path) -> Path:
    """Return a container of that vault."""
    doel = tmp_path / "school.oppdesk-kopie"
    container.schrijf(doel, kluis.pad, kluis.bos.ruw(), _kenmerk(kluis))
    return doel


def _kenmerk(kluis: Voorbeeld) -> Kenmerk:
    return Kenmerk(kluis.bos.kluis, datetime(2026, 11, 22, 14, 32, tzinfo=UTC), 7, 123, 45)


def _leden(pad: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(pad) as doos:
        return {lid.filename: doos.read(lid) for lid in doos.infolist()}


def _maak(pad: Path, leden: list[tuple[str, bytes]], manier: int = zipfile.ZIP_STORED) -> Path:
    """Write a zip as a stranger could, the same name twice included."""
    with zipfile.ZipFile(pad, "w", manier) as doos, pytest.MonkeyPatch.context() as stil:
        stil.setattr(zipfile.ZipFile, "_writecheck", lambda *_: None)
        for naam, inhoud in leden:
            doos.writestr(naam, inhoud)
    return pad


def test_heen_en_terug(kluis: Voorbeeld, kopie: Path, tmp_path: Path) -> None:
    """What goes in comes out byte for byte, and the manifest says what it is without any key."""
    manifest = container.pak_uit(kopie, tmp_path / "uit", tmp_path / "uit-sleutels")
    assert (tmp_path / "uit").read_bytes() == kluis.pad.read_bytes()
    assert (tmp_path / "uit-sleutels").read_bytes() == sleutelbestand(kluis.pad).read_bytes()
    assert manifest == container.lees_manifest(kopie) == container.controleer(kopie)
    assert manifest.kenmerk == _kenmerk(kluis)
    assert manifest.kluis.bytes == kluis.pad.stat().st_size
    assert container.lees_sleutels(kopie) == sleutelbestand(kluis.pad).read_bytes()
    assert not (tmp_path / "school.oppdesk-kopie.bezig").exists()


def test_elk_bit_telt(kopie: Path, tmp_path: Path) -> None:
    """A bit changed in the vault or the slots inside is found, and nothing is left unpacked."""
    ruw = kopie.read_bytes()
    for lid, inhoud in _leden(kopie).items():
        begin = ruw.index(inhoud)
        for plek in {begin, begin + len(inhoud) // 2, begin + len(inhoud) - 2}:
            stuk = bytearray(ruw)
            stuk[plek] ^= 4
            kopie.write_bytes(stuk)
            with pytest.raises(WereldFout, match=r"kopie_beschadigd|geen_kopie"):
                container.controleer(kopie)
            with pytest.raises(WereldFout, match=r"kopie_beschadigd|geen_kopie"):
                container.pak_uit(kopie, tmp_path / "uit", tmp_path / "uit-sleutels")
            assert not (tmp_path / "uit").exists(), lid
            assert not (tmp_path / "uit-sleutels").exists(), lid


@pytest.mark.parametrize("deel", [0.0, 0.1, 0.5, 0.99])
def test_afgekapt(kopie: Path, deel: float) -> None:
    """A container of which the end is missing is no container."""
    ruw = kopie.read_bytes()
    kopie.write_bytes(ruw[: int(len(ruw) * deel)])
    with pytest.raises(WereldFout, match="geen_kopie"):
        container.lees_manifest(kopie)


def test_vreemde_leden(kopie: Path) -> None:
    """Another name, a path that climbs, a name twice, one too many and one too few are all refused."""
    leden = _leden(kopie)
    goed = list(leden.items())
    anders = [
        [*goed, ("extra.txt", b"x")],
        goed[:2],
        [("../../kwaad", leden[KLUIS]), *goed[1:]],
        [("/etc/kwaad", leden[KLUIS]), *goed[1:]],
        [*goed, goed[0]],
        [*goed[:2], goed[0]],
        [],
    ]
    for lijst in anders:
        _maak(kopie, lijst)
        with pytest.raises(WereldFout, match="geen_kopie"):
            container.lees_manifest(kopie)
    container.lees_manifest(_maak(kopie, goed))


def test_bom(kopie: Path) -> None:
    """A compressed member, which could grow to anything, is refused before it is read."""
    leden = _leden(kopie)
    leden[KLUIS] = bytes(50_000_000)
    _maak(kopie, list(leden.items()), zipfile.ZIP_DEFLATED)
    assert kopie.stat().st_size < 200_000
    with pytest.raises(WereldFout, match="geen_kopie"):
        container.lees_manifest(kopie)


def test_te_groot_manifest(kopie: Path) -> None:
    """A manifest beyond its limit is refused."""
    leden = _leden(kopie)
    leden[MANIFEST] = leden[MANIFEST] + b" " * 70_000
    with pytest.raises(WereldFout, match="geen_kopie"):
        container.lees_manifest(_maak(kopie, list(leden.items())))


@pytest.mark.parametrize(
    ("veld", "waarde", "code"),
    [
        ("versie", 2, "kopie_nieuwer"),
        ("soort", "iets anders", "geen_kopie"),
        ("kluis", "geen id", "geen_kopie"),
        ("gemaakt", "gisteren", "geen_kopie"),
        ("gemaakt", "2026-11-22T14:32:00", "geen_kopie"),
        ("wijziging", "3", "geen_kopie"),
        ("wijziging", True, "geen_kopie"),
        ("schemaversie", None, "geen_kopie"),
        ("bestanden", {}, "geen_kopie"),
        ("bestanden", {KLUIS: ["00", 1], SLEUTELS: ["00", 1]}, "geen_kopie"),
        ("bestanden", [], "geen_kopie"),
    ],
)
def test_manifest_met_iets_anders(kopie: Path, veld: str, waarde: Any, code: str) -> None:
    """A manifest of a newer program is called that, and one that does not fit is refused."""
    leden = _leden(kopie)
    leden[MANIFEST] = json.dumps({**json.loads(leden[MANIFEST]), veld: waarde}).encode()
    with pytest.raises(WereldFout, match=code):
        container.lees_manifest(_maak(kopie, list(leden.items())))


def test_andere_inhoud_met_zelfde_maat(kopie: Path) -> None:
    """A member of the right size with other content is found by its hash, not only by the zip's own sum."""
    leden = _leden(kopie)
    leden[SLEUTELS] = bytes(len(leden[SLEUTELS]))
    _maak(kopie, list(leden.items()))
    container.lees_manifest(kopie)
    with pytest.raises(WereldFout, match="kopie_beschadigd"):
        container.controleer(kopie)
    with pytest.raises(WereldFout, match="kopie_beschadigd"):
        container.lees_sleutels(kopie)


@given(st.binary(max_size=300))
def test_rommel(tmp_path: Path, ruw: bytes) -> None:
    """No bytes whatever are taken for a container, and none crash the reader."""
    pad = tmp_path / "rommel.oppdesk-kopie"
    pad.write_bytes(ruw)
    with pytest.raises(WereldFout, match="geen_kopie"):
        container.lees_manifest(pad)


def test_bestand_is_weg(tmp_path: Path) -> None:
    """A container that is gone is called so."""
    with pytest.raises(WereldFout, match="bestand_weg"):
        container.lees_manifest(tmp_path / "weg.oppdesk-kopie")


VOL = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID
from opp_desk.ground.errors import WereldFout
from opp_desk.vault import container
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
kenmerk = container.Kenmerk(UUID(int=1), datetime.now(UTC), 1, 1)
try:
    container.schrijf(Path(sys.argv[1]), Path(sys.argv[2]), b"sleutels", kenmerk)
except WereldFout as fout:
    print(fout.code)
"""


def test_schijf_vol(kluis: Voorbeeld, tmp_path: Path) -> None:
    """When it does not fit there is no container, and no half one."""
    doel = tmp_path / "doel" / "school.oppdesk-kopie"
    doel.parent.mkdir()
    assert draai(VOL, doel, kluis.pad).stdout.strip() == "schijf_vol"
    assert list(doel.parent.iterdir()) == []


def test_oude_datum(kluis: Voorbeeld, tmp_path: Path) -> None:
    """A computer whose clock stands before 1980, where zip begins, can still make a copy."""
    vroeg = replace(_kenmerk(kluis), gemaakt=datetime(1970, 1, 1, tzinfo=UTC))
    container.schrijf(tmp_path / "oud.oppdesk-kopie", kluis.pad, kluis.bos.ruw(), vroeg)
    assert container.lees_manifest(tmp_path / "oud.oppdesk-kopie").kenmerk == vroeg
