"""Nothing of the vault is ever readable on the disk: not in use, not at rest, not in a copy."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import WereldFout
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.model.opp import Opp
from opp_desk.usecases import kluizen, kopieen, velden, voorleggen
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.kluizen import NieuweSchool, begin_kluis
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from tests.proeven.proefkluis import open_school, sleutels

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opp_desk.vault.uow import UnitOfWork

KANARIE = "kanarie-in-de-kluis-Zoë"
BYTES = tuple(KANARIE.encode(soort) for soort in ("utf-8", "utf-16-le", "utf-16-be"))


@handeling("Proefbijlage bewaard")
def bewaar_bijlage(uow: UnitOfWork, inhoud: bytes) -> None:
    """Keep a file."""
    blobs.bewaar(uow.verbinding, inhoud)


def leesbaar(map_: Path) -> list[str]:
    """Return every file below ``map_`` that shows the canary, or that begins as a readable database."""
    gevonden = []
    for pad in sorted(each for each in map_.rglob("*") if each.is_file()):
        inhoud = pad.read_bytes()
        if any(each in inhoud for each in BYTES) or inhoud.startswith(b"SQLite format 3"):
            gevonden.append(pad.name)
    return gevonden


def test_een_kanarie_staat_in_geen_bestand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After real use a text is in no file: vault, -wal, -shm, slots, backups, temporary ones."""
    tijdelijk = tmp_path / "tijdelijk"
    tijdelijk.mkdir()
    monkeypatch.setenv("TMPDIR", str(tijdelijk))
    kluis, opp = open_school(tmp_path / "school")
    for keer in range(30):
        tekst = f"{KANARIE} {keer} " * 200
        kluis.voer_uit(partial(velden.bewaar, klasse=Opp, rij_id=opp, naam="aanleiding", waarde=tekst))
    kluis.voer_uit(partial(velden.bewaar_klad, klasse=Opp, rij_id=opp, naam="startdatum", tekst=KANARIE))
    kluis.voer_uit(partial(bewaar_bijlage, inhoud=(KANARIE * 50_000).encode()))
    kluis.voer_uit(partial(voorleggen.leg_voor, opp_id=opp))
    achter = [pad.name for pad in (tmp_path / "school").iterdir()]
    assert {"demo.oppdesk", "demo.oppdesk-wal", "demo.oppdesk-shm", "demo.oppdesk-sleutels"} <= set(achter)
    assert (tmp_path / "school" / "demo.oppdesk-wal").stat().st_size > 100_000
    assert leesbaar(tmp_path) == []
    (tmp_path / "kopieen").mkdir()
    assert kopieen.maak(kluis, tmp_path / "kopieen") is not None
    assert leesbaar(tmp_path) == []
    assert KANARIE in kluis.lees(lambda lezer: lezer.haal(Opp, opp).aanleiding or "")
    kluis.sluit()
    (kopie,) = (tmp_path / "kopieen").glob("*.oppdesk-kopie")
    kopieen.zet_terug(kopie, tmp_path / "terug" / "school.oppdesk")
    assert leesbaar(tmp_path) == []
    terug = kluizen.open_met_wachtwoord(tmp_path / "terug" / "school.oppdesk", WACHTWOORD)
    assert KANARIE in terug.lees(lambda lezer: lezer.haal(Opp, opp).aanleiding or "")
    terug.sluit()
    assert leesbaar(tmp_path) == []


def test_sleutels_openen_en_verkeerde_niet(tmp_path: Path) -> None:
    """The password and the code of the Herstelblad open; a wrong one of either and no slots do not."""
    pad = tmp_path / "nieuw.oppdesk"
    begin = begin_kluis(
        pad, NieuweSchool("De Vijver", "", Sector.PO, "Ines Bos", Rol.IB), "molen-fiets-regen-tak"
    )
    begin.kluis.sluit()
    kluizen.open_met_wachtwoord(pad, "molen-fiets-regen-tak").sluit()
    kluizen.open_met_herstelcode(pad, begin.herstelcode, "Ines Bos").sluit()
    verkeerd = "".join("B" if each == "A" else "A" if each.isalpha() else each for each in begin.herstelcode)
    bestand = pad.read_bytes()
    pogingen: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: kluizen.open_met_wachtwoord(pad, "molen-fiets-regen-tas"), "wachtwoord_onjuist"),
        (lambda: kluizen.open_met_herstelcode(pad, verkeerd, "Ines Bos"), "herstelcode"),
    )
    for open_, code in pogingen:
        with pytest.raises(WereldFout, match=code):
            open_()
        assert pad.read_bytes() == bestand
    sleutels(pad).rename(tmp_path / "weg")
    with pytest.raises(WereldFout, match="sleutels_ontbreken"):
        kluizen.open_met_wachtwoord(pad, "molen-fiets-regen-tak")
    assert pad.read_bytes() == bestand
