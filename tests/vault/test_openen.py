"""Opening: each thing that can be wrong has its own answer, and a failure changes nothing on the disk."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import WereldFout
from opp_desk.ground.ids import new_id
from opp_desk.vault import plek
from opp_desk.vault.openen import bekijk, ontgrendel, ontgrendel_met_herstelcode
from opp_desk.vault.openen_bestand import BLADZIJDE, kluis_id, kop
from opp_desk.vault.openen_nieuw import maak_kluis
from opp_desk.vault.plek_namen import bezetbestand, sleutelbestand, werkbestand
from opp_desk.vault.sleutels import Wijze, met_wachtwoord, nieuwe_persoon
from tests.vault.sleutelbouw import (
    KANARIE,
    RIJEN,
    VERSIE,
    WACHTWOORD,
    Voorbeeld,
    afdrukken,
    start,
    tel,
    zet_neer,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kluis(tmp_path: Path) -> Voorbeeld:
    """Return a closed vault in a folder of its own."""
    return zet_neer(tmp_path / "kluis")


def _weiger(
    kluis: Voorbeeld, code: str, *, wachtwoord: str = WACHTWOORD, hoogste: int = VERSIE
) -> WereldFout:
    """Open with Anna's password, expect ``code``, and see that no file changed, came or went."""
    map_ = kluis.pad.parent
    voor = afdrukken(map_)
    with pytest.raises(WereldFout) as fout:
        ontgrendel(kluis.pad, wachtwoord, kluis.anna.id, hoogste_versie=hoogste)
    assert fout.value.code == code
    assert afdrukken(map_) == voor
    return fout.value


def test_openen(kluis: Voorbeeld) -> None:
    """The right password gives the key, who it is, and a lock; nothing else appears on the disk."""
    voor = afdrukken(kluis.pad.parent)
    with ontgrendel(kluis.pad, WACHTWOORD, hoogste_versie=VERSIE) as geopend:
        assert geopend.sleutel == kluis.sleutel
        assert geopend.persoon == kluis.anna
        assert geopend.schemaversie == VERSIE
        assert geopend.plek.soort is plek.Soort.GOED
        assert tel(kluis.pad, geopend.sleutel) == RIJEN
        assert bezetbestand(kluis.pad).exists()
    assert afdrukken(kluis.pad.parent) == voor


def test_van_buiten(kluis: Voorbeeld) -> None:
    """The unlock screen sees who can open a vault without any key."""
    voor = afdrukken(kluis.pad.parent)
    assert bekijk(kluis.pad).personen == (kluis.anna, kluis.ben)
    assert afdrukken(kluis.pad.parent) == voor


def test_met_het_herstelblad(kluis: Voorbeeld) -> None:
    """The recovery code opens the vault for whoever says to hold the sheet."""
    ines = nieuwe_persoon("Ines")
    with ontgrendel_met_herstelcode(kluis.pad, kluis.herstelcode, ines, hoogste_versie=VERSIE) as geopend:
        assert (geopend.persoon, geopend.ontgrendeld.wijze) == (ines, Wijze.HERSTELBLAD)
        assert tel(kluis.pad, geopend.sleutel) == RIJEN
    verkeerd = kluis.herstelcode[:-5] + "00000"
    with pytest.raises(WereldFout, match="herstelcode_tikfout"):
        ontgrendel_met_herstelcode(kluis.pad, verkeerd, ines, hoogste_versie=VERSIE)


def test_verkeerd_wachtwoord(kluis: Voorbeeld) -> None:
    """A wrong password is called that."""
    _weiger(kluis, "wachtwoord_onjuist", wachtwoord="iets heel anders")


def test_sleutels_ontbreken(kluis: Voorbeeld) -> None:
    """A vault without its slots is not called damaged."""
    sleutelbestand(kluis.pad).unlink()
    _weiger(kluis, "sleutels_ontbreken")


def test_sleutels_beschadigd(kluis: Voorbeeld) -> None:
    """Damaged slots are told from a wrong password."""
    bestand = sleutelbestand(kluis.pad)
    bestand.write_bytes(bestand.read_bytes().replace(b"Anna", b"Inna"))
    _weiger(kluis, "sleutels_beschadigd")


def test_sleutels_van_een_andere_kluis(kluis: Voorbeeld, tmp_path: Path) -> None:
    """Slots of another vault are recognised with a right password and with a wrong one."""
    andere = maak_kluis(tmp_path / "andere.oppdesk", kluis.anna, WACHTWOORD)
    andere.geopend.sluit()
    shutil.copy(sleutelbestand(tmp_path / "andere.oppdesk"), sleutelbestand(kluis.pad))
    _weiger(kluis, "sleutels_andere_kluis")
    _weiger(kluis, "sleutels_andere_kluis", wachtwoord="iets heel anders")


def _verander(pad: Path, plek_: int, bit: int = 1) -> None:
    with pad.open("r+b") as bestand:
        bestand.seek(plek_)
        teken = bestand.read(1)[0]
        bestand.seek(plek_)
        bestand.write(bytes([teken ^ bit]))


@pytest.mark.parametrize("plek_", [0, 15, 16, 100, 2000, BLADZIJDE - 1])
def test_beschadigd_begin(kluis: Voorbeeld, plek_: int) -> None:
    """One bit changed anywhere in the first page is called damage, not a wrong password."""
    _verander(kluis.pad, plek_)
    _weiger(kluis, "kluis_beschadigd")


@pytest.mark.parametrize(
    ("maat", "code"),
    [
        (0, "kluis_afgekapt"),
        (10, "kluis_afgekapt"),
        (BLADZIJDE - 1, "kluis_afgekapt"),
        (3 * BLADZIJDE + 7, "kluis_afgekapt"),
        (3 * BLADZIJDE, "kluis_beschadigd"),
    ],
)
def test_afgekapt(kluis: Voorbeeld, maat: int, code: str) -> None:
    """A vault of which the end is missing is not opened, wherever it was cut."""
    with kluis.pad.open("r+b") as bestand:
        bestand.truncate(maat)
    _weiger(kluis, code)


@pytest.mark.parametrize(
    "inhoud",
    [
        b"SQLite format 3\0" + bytes(4080),
        b"%PDF-1.7 " + bytes(5000),
        b"PK\x03\x04" + bytes(4092),
        b"Gewoon tekst.\n" * 600,
    ],
)
def test_geen_kluis(kluis: Voorbeeld, inhoud: bytes) -> None:
    """A file of another kind is called so, with and without a file of slots beside it."""
    kluis.pad.write_bytes(inhoud)
    _weiger(kluis, "geen_kluis")
    sleutelbestand(kluis.pad).unlink()
    _weiger(kluis, "geen_kluis")


def test_map_en_kopie_zijn_geen_kluis(kluis: Voorbeeld, tmp_path: Path) -> None:
    """A folder is no vault, and a backup says that it is one."""
    with pytest.raises(WereldFout, match="geen_kluis"):
        bekijk(tmp_path)
    kopie = tmp_path / "school 2026-11-22 14.32.oppdesk-kopie"
    shutil.copy(kluis.pad, kopie)
    with pytest.raises(WereldFout, match="is_reservekopie"):
        bekijk(kopie)


def test_ontbreekt(kluis: Voorbeeld) -> None:
    """A vault that is gone is called so, with the place where it was looked for."""
    kluis.pad.unlink()
    fout = _weiger(kluis, "kluis_ontbreekt")
    assert fout.values == {"naam": "school.oppdesk", "map": str(kluis.pad.parent)}


def test_nieuwere_versie(kluis: Voorbeeld) -> None:
    """A vault of a newer program is left alone."""
    fout = _weiger(kluis, "kluis_te_nieuw", hoogste=VERSIE - 1)
    assert fout.values == {"versie": VERSIE, "hoogste": VERSIE - 1}


def test_nieuwere_versie_met_een_wal(kluis: Voorbeeld, tmp_path: Path) -> None:
    """So it is when the version stands only in the log that a crash left behind; the log stays as it was."""
    verbinding = kluis.verbind()
    verbinding.execute(f"pragma user_version = {VERSIE + 1}")
    na_crash = Voorbeeld(tmp_path / "crash" / kluis.pad.name, kluis.sleutel, kluis.anna, kluis.ben, "")
    shutil.copytree(kluis.pad.parent, na_crash.pad.parent, ignore=shutil.ignore_patterns("*-shm"))
    verbinding.close()
    assert len(afdrukken(na_crash.pad.parent)) == 3
    _weiger(na_crash, "kluis_te_nieuw")
    with ontgrendel(na_crash.pad, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE + 1) as geopend:
        assert geopend.schemaversie == VERSIE + 1


HOUD_OPEN = """
import sys
from pathlib import Path
from opp_desk.vault.openen import ontgrendel
geopend = ontgrendel(Path(sys.argv[1]), sys.argv[2], hoogste_versie=99)
print("klaar", flush=True)
sys.stdin.read()
"""


def test_al_open(kluis: Voorbeeld) -> None:
    """A vault that another process has open is refused; when that process was killed it is not."""
    proces = start(HOUD_OPEN, kluis.pad, WACHTWOORD)
    fout = _weiger(kluis, "kluis_al_open")
    assert fout.values["pid"] == proces.pid
    with pytest.raises(WereldFout, match="kluis_al_open"):
        bekijk(kluis.pad)
    proces.kill()
    proces.communicate()
    with ontgrendel(kluis.pad, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE) as geopend:
        assert geopend.bezet.vorige is not None
        assert geopend.bezet.vorige.pid == proces.pid


def test_op_een_netwerk(kluis: Voorbeeld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A vault on a network drive is refused before anything else."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        f"21 1 8:1 / / rw - ext4 /dev/sda1 rw\n36 21 0:40 / {kluis.pad.parent} rw - cifs //server/map rw\n"
    )
    monkeypatch.setattr(plek, "MOUNTINFO", mounts)
    assert _weiger(kluis, "kluis_op_netwerk").values == {"dienst": "cifs"}


def test_gesynchroniseerd_mag(kluis: Voorbeeld, tmp_path: Path) -> None:
    """A vault in a synchronised folder opens, and says where it is, so that moving it can be offered."""
    onedrive = zet_neer(tmp_path / "OneDrive - De Wilg" / "Documenten")
    with ontgrendel(onedrive.pad, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE) as geopend:
        assert geopend.plek == plek.Plek(plek.Soort.GESYNCHRONISEERD, "OneDrive")


def test_onbekend_persoon(kluis: Voorbeeld) -> None:
    """A person who is not in the slots gets another answer than a wrong password."""
    with pytest.raises(WereldFout, match="persoon_onbekend"):
        ontgrendel(kluis.pad, WACHTWOORD, new_id(), hoogste_versie=VERSIE)


def test_resten_van_een_crash_gaan_weg(kluis: Voorbeeld) -> None:
    """Half-made files of an earlier crash stay after a failure and are cleared by a success."""
    for rest in (werkbestand(kluis.pad, "kopie-1"), werkbestand(sleutelbestand(kluis.pad))):
        rest.write_bytes(b"half")
    _weiger(kluis, "wachtwoord_onjuist", wachtwoord="iets heel anders")
    with ontgrendel(kluis.pad, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE):
        assert sorted(p.suffix for p in kluis.pad.parent.iterdir()) == [
            ".oppdesk",
            ".oppdesk-bezet",
            ".oppdesk-sleutels",
        ]


def test_andere_sleutels_meenemen(kluis: Voorbeeld) -> None:
    """What is changed in the slots of an open vault is on the disk and in the vault at hand."""
    with kluis.open() as geopend:
        bos = met_wachtwoord(geopend.bos, geopend.ontgrendeld, kluis.anna, "een nieuw geheim")
        assert geopend.met_bos(bos).bos == kluis.bos == bos


def test_kluis_id_staat_voorop(kluis: Voorbeeld) -> None:
    """The first sixteen bytes of a vault are its id, and say nothing else; they stay so in use."""
    assert kluis_id(kluis.pad) == kluis.bos.kluis
    verbinding = kluis.verbind()
    verbinding.execute("delete from leerling where id > 3")
    verbinding.execute("vacuum")
    verbinding.close()
    assert kop(kluis.pad) == kluis.bos.kluis.bytes


def test_nooit_leesbaar(kluis: Voorbeeld) -> None:
    """No file beside a vault in use, the log of SQLite included, holds a readable word or the data key."""
    with kluis.open() as geopend:
        geopend.met_bos(met_wachtwoord(geopend.bos, geopend.ontgrendeld, kluis.ben, "een nieuw geheim"))
        verbinding = kluis.verbind()
        verbinding.execute("insert into leerling (tekst) values (?)", (KANARIE,))
        verbinding.execute("insert into zoek (tekst) values (?)", (KANARIE,))
        bestanden = {pad.name: pad.read_bytes() for pad in kluis.pad.parent.iterdir()}
        verbinding.close()
    einden = ("", "-wal", "-shm", "-bezet", "-sleutels", "-sleutels.vorige")
    assert bestanden.keys() == {kluis.pad.name + einde for einde in einden}
    for naam, inhoud in bestanden.items():
        assert not inhoud.startswith(b"SQLite format 3")
        for geheim in (b"Kanarie", b"Zeldzaam", kluis.sleutel, kluis.sleutel.hex().encode()):
            assert geheim not in inhoud, naam
