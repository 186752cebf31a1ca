"""Putting a backup back, and the proof that it can be done."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.ground.ids import new_id, random_bytes
from opp_desk.vault import container, plek
from opp_desk.vault.openen import ontgrendel
from opp_desk.vault.plek_namen import sleutelbestand
from opp_desk.vault.reservekopie import maak_reservekopie
from opp_desk.vault.reservekopie_herstellen import herstel, proef
from opp_desk.vault.sleutels_vernieuwen import vernieuw
from tests.vault.sleutelbouw import RIJEN, VERSIE, WACHTWOORD, Voorbeeld, afdrukken, draai, tel, zet_neer

if TYPE_CHECKING:
    from pathlib import Path

NU = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


@pytest.fixture
def kluis(tmp_path: Path) -> Voorbeeld:
    """Return a closed vault."""
    return zet_neer(tmp_path / "kluis")


@pytest.fixture
def kopie(kluis: Voorbeeld, tmp_path: Path) -> Path:
    """Return a backup of that vault."""
    map_ = tmp_path / "kopieen"
    map_.mkdir()
    gemaakt = maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=1)
    assert gemaakt is not None
    return gemaakt.pad


def _maak_leeg(kluis: Voorbeeld) -> None:
    """Do the harm that a backup is for."""
    verbinding = kluis.verbind()
    verbinding.execute("delete from leerling")
    verbinding.close()


def test_op_een_lege_plek(kluis: Voorbeeld, kopie: Path, tmp_path: Path) -> None:
    """On another computer a backup becomes a vault that opens with a password of that time."""
    doel = tmp_path / "andere computer" / "School.oppdesk"
    hersteld = herstel(kopie, doel)
    assert (hersteld.pad, hersteld.bewaard) == (doel, None)
    assert hersteld.kenmerk.kluis == kluis.bos.kluis
    assert sorted(p.name for p in doel.parent.iterdir()) == ["School.oppdesk", "School.oppdesk-sleutels"]
    with ontgrendel(doel, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE) as geopend:
        assert tel(doel, geopend.sleutel) == RIJEN


def test_niet_zomaar_over_een_kluis(kluis: Voorbeeld, kopie: Path) -> None:
    """A vault that stands there is left alone unless keeping it aside was asked for."""
    _maak_leeg(kluis)
    voor = afdrukken(kluis.pad.parent)
    with pytest.raises(WereldFout, match="kluis_bestaat_al"):
        herstel(kopie, kluis.pad)
    assert afdrukken(kluis.pad.parent) == voor


def test_oude_kluis_blijft_bewaard(kluis: Voorbeeld, kopie: Path) -> None:
    """Kept aside under a name with the date, the old vault opens as before; twice gets two names."""
    _maak_leeg(kluis)
    with clock.fixed(NU):
        eerste = herstel(kopie, kluis.pad, bewaar_huidige=True)
        tweede = herstel(kopie, kluis.pad, bewaar_huidige=True)
    moment = f"{NU.astimezone():%Y-%m-%d %H.%M}"
    assert eerste.bewaard == kluis.pad.with_name(f"school (bewaard {moment}).oppdesk")
    assert tweede.bewaard == kluis.pad.with_name(f"school (bewaard {moment}, 2).oppdesk")
    for pad, aantal in ((kluis.pad, RIJEN), (eerste.bewaard, 0), (tweede.bewaard, RIJEN)):
        with ontgrendel(pad, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE) as geopend:
            assert tel(pad, geopend.sleutel) == aantal


def test_oude_kluis_met_een_log(kluis: Voorbeeld, kopie: Path, tmp_path: Path) -> None:
    """Rows that a crash left in the -wal stay with the vault kept aside and never enter the restored one."""
    verbinding = kluis.verbind()
    verbinding.execute("insert into leerling (tekst) values ('pas net')")
    crash = Voorbeeld(tmp_path / "crash" / kluis.pad.name, kluis.sleutel, kluis.anna, kluis.ben, "")
    shutil.copytree(kluis.pad.parent, crash.pad.parent)
    verbinding.close()
    bewaard = herstel(kopie, crash.pad, bewaar_huidige=True).bewaard
    assert bewaard is not None
    assert tel(crash.pad, kluis.sleutel) == RIJEN
    assert tel(bewaard, kluis.sleutel) == RIJEN + 1


def test_open_kluis_wordt_niet_vervangen(kluis: Voorbeeld, kopie: Path) -> None:
    """A vault that somebody has open is not replaced."""
    voor = afdrukken(kluis.pad.parent)
    with kluis.open(), pytest.raises(WereldFout, match="kluis_al_open"):
        herstel(kopie, kluis.pad, bewaar_huidige=True)
    assert afdrukken(kluis.pad.parent) == voor


@pytest.mark.parametrize("plek_", [200, 30_000])
def test_beschadigde_kopie(kluis: Voorbeeld, kopie: Path, plek_: int) -> None:
    """A damaged backup is refused, and nothing of it stays behind."""
    with kopie.open("r+b") as bestand:
        bestand.seek(plek_)
        bestand.write(b"\x00stuk\xff")
    voor = afdrukken(kluis.pad.parent)
    with pytest.raises(WereldFout, match="kopie_beschadigd"):
        herstel(kopie, kluis.pad, bewaar_huidige=True)
    assert afdrukken(kluis.pad.parent) == voor


def test_kopie_met_delen_van_twee_kluizen(kluis: Voorbeeld, tmp_path: Path) -> None:
    """A container of which vault and manifest do not belong together is refused."""
    kopie = tmp_path / "gemengd.oppdesk-kopie"
    container.schrijf(kopie, kluis.pad, kluis.bos.ruw(), container.Kenmerk(new_id(), NU, VERSIE, 1))
    with pytest.raises(WereldFout, match="kopie_beschadigd"):
        herstel(kopie, tmp_path / "doel" / "school.oppdesk")
    assert list((tmp_path / "doel").iterdir()) == []


def test_niet_op_een_netwerk(kopie: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup is not put back on a network drive."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text("21 1 8:1 / / rw - nfs4 s:/ rw\n")
    monkeypatch.setattr(plek, "MOUNTINFO", mounts)
    with pytest.raises(WereldFout, match="kluis_op_netwerk"):
        herstel(kopie, tmp_path / "doel" / "school.oppdesk")


CRASH = """
import os, sys
from pathlib import Path
from opp_desk.vault.reservekopie_herstellen import herstel
over = int(sys.argv[3])
def luister(gebeurtenis, _waarden):
    global over
    if gebeurtenis in {"os.rename", "os.remove", "os.link"}:
        over -= 1
        if over == 0:
            os._exit(9)
sys.addaudithook(luister)
herstel(Path(sys.argv[1]), Path(sys.argv[2]), bewaar_huidige=True)
"""


def test_crash_bij_elke_handeling(kluis: Voorbeeld, kopie: Path, tmp_path: Path) -> None:
    """Dying before any link, rename or removal leaves a whole pair, and doing it again works."""
    _maak_leeg(kluis)
    for keer in range(1, 40):
        map_ = tmp_path / f"keer{keer}"
        shutil.copytree(kluis.pad.parent, map_)
        pad = map_ / kluis.pad.name
        klaar = draai(CRASH, kopie, pad, keer).returncode == 0
        heel = [p for p in map_.glob("*.oppdesk") if sleutelbestand(p).exists()]
        assert {tel(p, kluis.sleutel) for p in heel} & {0, RIJEN}
        if pad.exists():
            with ontgrendel(pad, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE) as geopend:
                assert tel(pad, geopend.sleutel) == (RIJEN if klaar else tel(pad, geopend.sleutel))
        else:
            assert 0 in {tel(p, kluis.sleutel) for p in heel}
        herstel(kopie, pad, bewaar_huidige=True)
        assert tel(pad, kluis.sleutel) == RIJEN
        assert 0 in {tel(p, kluis.sleutel) for p in map_.glob("*.oppdesk")}
        assert not list(map_.glob("*.bezig"))
        if klaar:
            break
    else:
        pytest.fail("het herstellen kwam nooit klaar")
    assert keer > 5


def test_proef(kluis: Voorbeeld, kopie: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof opens the backup by itself, counts its rows, and leaves nothing behind anywhere."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tijdelijk"))
    (tmp_path / "tijdelijk").mkdir()
    voor = afdrukken(tmp_path)
    geproefd = proef(kopie, kluis.sleutel)
    assert geproefd.aantallen["leerling"] == RIJEN
    assert geproefd.kenmerk.kluis == kluis.bos.kluis
    assert geproefd.bytes == kluis.pad.stat().st_size
    assert afdrukken(tmp_path) == voor
    assert list((tmp_path / "tijdelijk").iterdir()) == []


def test_proef_met_een_andere_sleutel(kluis: Voorbeeld, kopie: Path) -> None:
    """A backup from before the key was renewed says so; it is not called damaged."""
    with kluis.open() as geopend:
        nieuw = vernieuw(geopend, "een heel nieuw geheim").geopend
    with pytest.raises(WereldFout, match="kopie_andere_sleutel"):
        proef(kopie, nieuw.sleutel)
    with pytest.raises(WereldFout, match="kopie_andere_sleutel"):
        proef(kopie, random_bytes(32))
    assert proef(kopie, kluis.sleutel).aantallen["leerling"] == RIJEN


def test_proef_van_een_stille_beschadiging(kluis: Voorbeeld, tmp_path: Path) -> None:
    """A page damaged before the copy was made is found by the proof, although every hash is right."""
    with kluis.pad.open("r+b") as bestand:
        bestand.seek(20 * 4096 + 77)
        bestand.write(b"\x00\xff\x00")
    kopie = tmp_path / "stil.oppdesk-kopie"
    container.schrijf(kopie, kluis.pad, kluis.bos.ruw(), container.Kenmerk(kluis.bos.kluis, NU, VERSIE, 1))
    container.controleer(kopie)
    with pytest.raises(WereldFout, match="kopie_beschadigd"):
        proef(kopie, kluis.sleutel)
