"""A vault of the first schema opens in this release with everything in it, or does not change at all."""

from __future__ import annotations

import shutil
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select
from sqlcipher3 import dbapi2

from opp_desk.ground.errors import WereldFout
from opp_desk.model.leerling import Leerling
from opp_desk.usecases import kluizen, leerlingen, zoekbeheer
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.zoeken import zoek
from opp_desk.vault import container, openen
from opp_desk.vault import kluis as kluismodule
from opp_desk.vault.controle import controleer
from opp_desk.vault.engine import unlock_connection
from opp_desk.vault.migraties import MIGRATIES, VERSIE, uitvoeren
from tests.upgrade.maak import SCHOOL

if TYPE_CHECKING:
    from collections.abc import Iterator

BEWAARD = Path(__file__).parent / "schema1"


@pytest.fixture
def oud(tmp_path: Path) -> Path:
    """Give a copy of the kept vault of schema 1."""
    shutil.copytree(BEWAARD, tmp_path / "school")
    return tmp_path / "school" / "demo.oppdesk"


@pytest.fixture
def ruw(oud: Path) -> Iterator[Any]:
    """Give a plain keyed connection to the old vault."""
    geopend = openen.ontgrendel(oud, WACHTWOORD, hoogste_versie=1)
    verbinding = dbapi2.connect(str(oud), isolation_level=None)
    unlock_connection(verbinding, geopend.sleutel)
    geopend.sluit()
    yield verbinding
    verbinding.close()


def aantallen(verbinding: Any) -> dict[str, int]:
    """Count the rows of every table."""
    tabellen = verbinding.execute("select name from sqlite_master where type = 'table'").fetchall()
    return {
        naam: verbinding.execute(f'select count(*) from "{naam}"').fetchone()[0]  # noqa: S608  own names
        for (naam,) in tabellen
    }


def vingerafdruk(pad: Path) -> str:
    """Return the hash of the file itself."""
    return sha256(pad.read_bytes()).hexdigest()


def test_het_bewaarde_bestand_is_van_schema_een(ruw: Any) -> None:
    """The kept vault was really made at the first migration, with pupils and OPP's in it."""
    assert ruw.execute("pragma user_version").fetchone()[0] == 1
    telling = aantallen(ruw)
    assert telling["leerling"] == SCHOOL.leerlingen
    assert telling["opp"] == SCHOOL.opps
    assert telling["oppversie"] >= 5
    assert telling["blob"] > telling["oppversie"]


def test_openen_werkt_bij_en_verliest_niets(oud: Path, ruw: Any) -> None:
    """Opening brings the vault to this release: equal row counts, a clean check, and a list that reads."""
    voor = aantallen(ruw)
    ruw.close()
    kluis = kluizen.open_met_wachtwoord(oud, WACHTWOORD)
    verbinding = dbapi2.connect(str(oud))
    unlock_connection(verbinding, kluis.sleutel)
    na = aantallen(verbinding)
    assert {naam: na[naam] for naam in voor} == voor
    nieuw = {naam for naam in na.keys() - voor.keys() if not naam.startswith("zoekwoord_")}  # its own parts
    assert {na[naam] for naam in nieuw} == {0}
    assert verbinding.execute("pragma user_version").fetchone()[0] == VERSIE
    verbinding.close()
    assert kluis.lees(controleer).bevindingen == ()
    assert len(kluis.lees(leerlingen.lijst)) == SCHOOL.leerlingen
    assert len(kluis.lees(lambda lezer: lezer.lees(select(Leerling)))) == SCHOOL.leerlingen
    kluis.sluit()


def test_wat_er_al_stond_is_daarna_te_vinden(oud: Path) -> None:
    """The index of an old vault begins empty and says so; filled in steps it holds every pupil."""
    kluis = kluizen.open_met_wachtwoord(oud, WACHTWOORD)
    assert not kluis.lees(zoekbeheer.is_heel)
    assert kluis.lees(partial(zoek, vraag="soort:leerling")).treffers == ()
    zoekbeheer.bouw_alles(kluis)
    assert kluis.kijk_na(controleer).bevindingen == ()
    alle = partial(zoek, aantal=10_000)
    assert len(kluis.lees(partial(alle, vraag="soort:leerling")).treffers) == SCHOOL.leerlingen
    versies = kluis.lees(partial(alle, vraag="soort:versie")).treffers
    assert len(versies) >= 5
    assert all(each.fragment.tekst for each in versies)
    kluis.sluit()


def test_vooraf_is_een_kopie_gemaakt_van_het_oude(oud: Path, tmp_path: Path) -> None:
    """Before a migration a backup stands beside the vault; it still has the first schema and opens."""
    kluizen.open_met_wachtwoord(oud, WACHTWOORD).sluit()
    (kopie,) = oud.parent.glob("*.oppdesk-kopie")
    manifest = container.pak_uit(kopie, tmp_path / "oud.oppdesk", tmp_path / "oud.oppdesk-sleutels")
    assert manifest.kenmerk.schemaversie == 1
    geopend = openen.ontgrendel(tmp_path / "oud.oppdesk", WACHTWOORD, hoogste_versie=VERSIE)
    assert geopend.schemaversie == 1
    geopend.sluit()


def test_een_tweede_keer_openen_maakt_geen_kopie_meer(oud: Path) -> None:
    """Only a migration needs the backup; after it the vault opens as any other."""
    for _keer in range(2):
        kluizen.open_met_wachtwoord(oud, WACHTWOORD).sluit()
    assert len(list(oud.parent.glob("*.oppdesk-kopie"))) == 1


def test_een_nieuwere_kluis_wordt_geweigerd_en_blijft_gelijk(oud: Path, ruw: Any) -> None:
    """A vault of a later release is refused with its own sentence, byte for byte untouched."""
    ruw.execute("pragma user_version = 99")
    ruw.close()
    voor = vingerafdruk(oud)
    with pytest.raises(WereldFout) as gevangen:
        kluizen.open_met_wachtwoord(oud, WACHTWOORD)
    assert (gevangen.value.code, gevangen.value.values["versie"]) == ("kluis_te_nieuw", 99)
    assert vingerafdruk(oud) == voor
    assert not list(oud.parent.glob("*.oppdesk-kopie"))


def _gooit(op: Any) -> None:
    op.execute("create table half (id integer)")
    op.execute("alter table leerling add column half text")
    raise RuntimeError


def _wist(op: Any) -> None:
    op.execute("delete from evaluatie")
    op.execute("delete from partner")
    op.execute("delete from gesprek")


def _breekt_verwijzing(op: Any) -> None:
    op.execute("update doel set opp = 'bestaat niet'")


@pytest.mark.parametrize(
    ("derde", "fout"),
    [(_gooit, RuntimeError), (_wist, WereldFout), (_breekt_verwijzing, WereldFout)],
    ids=["gooit", "wist rijen", "breekt verwijzing"],
)
def test_een_mislukte_migratie_laat_niets_achter(
    oud: Path, ruw: Any, monkeypatch: pytest.MonkeyPatch, derde: Any, fout: type[Exception]
) -> None:
    """One step that fails, loses rows or breaks a link undoes the others; the vault still opens later."""
    voor = ruw.execute("select type, name, sql from sqlite_master order by name").fetchall(), aantallen(ruw)
    with monkeypatch.context() as anders:
        anders.setattr(uitvoeren, "MIGRATIES", (*MIGRATIES, derde))
        anders.setattr(uitvoeren, "VERSIE", VERSIE + 1)
        anders.setattr(kluismodule, "VERSIE", VERSIE + 1)
        with pytest.raises(fout):
            kluizen.open_met_wachtwoord(oud, WACHTWOORD)
    na = ruw.execute("select type, name, sql from sqlite_master order by name").fetchall(), aantallen(ruw)
    assert na == voor
    assert ruw.execute("pragma user_version").fetchone()[0] == 1
    kluizen.open_met_wachtwoord(oud, WACHTWOORD).sluit()
