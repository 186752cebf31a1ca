"""Making a vault: never without keys, never over something else, never half."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.vault import plek
from opp_desk.vault.openen import ontgrendel, ontgrendel_met_herstelcode
from opp_desk.vault.openen_bestand import kluis_id
from opp_desk.vault.openen_nieuw import maak_kluis
from opp_desk.vault.plek_namen import sleutelbestand, werkbestand
from opp_desk.vault.sleutels import nieuwe_persoon
from tests.vault.sleutelbouw import WACHTWOORD, afdrukken

if TYPE_CHECKING:
    from pathlib import Path

ANNA = nieuwe_persoon("Anna")


def test_nieuwe_kluis(tmp_path: Path) -> None:
    """A new vault opens with the password and with its Herstelblad, and is empty."""
    pad = tmp_path / "nog" / "niet" / "school.oppdesk"
    nieuw = maak_kluis(pad, ANNA, WACHTWOORD)
    assert nieuw.geopend.schemaversie == 0
    assert nieuw.geopend.persoon == ANNA
    assert nieuw.herstelcode not in repr(nieuw)
    with pytest.raises(WereldFout, match="kluis_al_open"):
        ontgrendel(pad, WACHTWOORD, hoogste_versie=1)
    nieuw.geopend.sluit()
    assert sorted(p.name for p in pad.parent.iterdir()) == ["school.oppdesk", "school.oppdesk-sleutels"]
    assert kluis_id(pad) == nieuw.geopend.bos.kluis
    with ontgrendel(pad, WACHTWOORD, ANNA.id, hoogste_versie=1) as geopend:
        assert geopend.sleutel == nieuw.geopend.sleutel
    with ontgrendel_met_herstelcode(pad, nieuw.herstelcode, ANNA, hoogste_versie=1) as geopend:
        assert geopend.sleutel == nieuw.geopend.sleutel


def test_twee_kluizen_hebben_niets_gemeen(tmp_path: Path) -> None:
    """Two vaults of one person with one password have another key and another id."""
    een, twee = (maak_kluis(tmp_path / f"{n}.oppdesk", ANNA, WACHTWOORD) for n in "ab")
    een.geopend.sluit()
    twee.geopend.sluit()
    assert een.geopend.sleutel != twee.geopend.sleutel
    assert een.geopend.bos.kluis != twee.geopend.bos.kluis
    assert een.herstelcode != twee.herstelcode


def test_niet_over_iets_heen(tmp_path: Path) -> None:
    """Where a file stands, or slots of a vault that is away, nothing is made."""
    pad = tmp_path / "school.oppdesk"
    for bezet in (pad, sleutelbestand(pad)):
        bezet.write_bytes(b"van iemand")
        voor = afdrukken(tmp_path)
        with pytest.raises(WereldFout, match="kluis_bestaat_al"):
            maak_kluis(pad, ANNA, WACHTWOORD)
        assert afdrukken(tmp_path) == voor
        bezet.unlink()


def test_na_een_crash_halverwege(tmp_path: Path) -> None:
    """When making a vault was cut off just before it got its name, making it again works."""
    pad = tmp_path / "school.oppdesk"
    eerste = maak_kluis(pad, ANNA, WACHTWOORD)
    eerste.geopend.sluit()
    pad.rename(werkbestand(pad, "nieuw"))
    tweede = maak_kluis(pad, ANNA, WACHTWOORD)
    tweede.geopend.sluit()
    assert tweede.geopend.bos.kluis != eerste.geopend.bos.kluis
    assert sorted(p.name for p in tmp_path.iterdir()) == ["school.oppdesk", "school.oppdesk-sleutels"]


def test_te_kort_wachtwoord_maakt_niets(tmp_path: Path) -> None:
    """A password that is too short leaves the folder empty."""
    with pytest.raises(RegelFout, match="wachtwoord_te_kort"):
        maak_kluis(tmp_path / "school.oppdesk", ANNA, "te kort")
    assert list(tmp_path.iterdir()) == []


def test_niet_op_een_netwerk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a network drive nothing is made."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text("21 1 8:1 / / rw - nfs4 server:/ rw\n")
    monkeypatch.setattr(plek, "MOUNTINFO", mounts)
    with pytest.raises(WereldFout, match="kluis_op_netwerk"):
        maak_kluis(tmp_path / "kluis" / "school.oppdesk", ANNA, WACHTWOORD)
    assert not (tmp_path / "kluis").exists()
