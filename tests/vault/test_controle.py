"""The check finds each kind of damage, names the place by id, and finds nothing in a vault that is whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from opp_desk.ground.errors import WereldFout
from opp_desk.model.aanbod import Aanbodjaar, Aanbodpapier, Aanbodversie
from opp_desk.model.doel import Doel
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.vault import blobs
from opp_desk.vault.controle import Bevinding, Controle, controleer
from opp_desk.vault.engine import ruw, unlock_connection
from opp_desk.vault.handeling import handeling
from tests.vault.handelingen import begin, nieuw_doel, weg, wijzig

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork


@handeling("Versies gemaakt")
def maak_versies(uow: UnitOfWork, leerling: UUID, opp: UUID) -> None:
    """Fix two versions, each with its frozen text."""
    vorige = None
    for nummer in (1, 2):
        naam = blobs.bewaar(uow.verbinding, f"versie {nummer}".encode())
        uow.voeg_toe(
            OppVersie(leerling=leerling, opp=opp, nummer=nummer, momentopname=naam, vorige_hash=vorige)
        )
        vorige = naam


@handeling("Aanbod vastgesteld")
def stel_aanbod_vast(uow: UnitOfWork) -> None:
    """Adopt the aanbod of two years, with a paper of the first."""
    vorige = None
    for nummer, schooljaar in enumerate(("2026-2027", "2027-2028"), 1):
        jaar = uow.voeg_toe(Aanbodjaar(schooljaar=schooljaar))
        naam = blobs.bewaar(uow.verbinding, f"aanbod {nummer}".encode())
        versie = Aanbodversie(aanbodjaar=jaar.id, nummer=nummer, momentopname=naam, vorige_hash=vorige)
        uow.voeg_toe(versie)
        uow.voeg_toe(Aanbodpapier(aanbodversie=versie.id, inhoud=naam))
        vorige = naam


@handeling("Papier bewaard")
def bewaar(uow: UnitOfWork, inhoud: bytes) -> None:
    """Keep a paper: new pages at the end of the file."""
    blobs.bewaar(uow.verbinding, inhoud)


@handeling("Papier herschreven")
def schud(uow: UnitOfWork, inhoud: bytes) -> None:
    """Write the pages of that paper once more, and some after them."""
    rauw = ruw(uow.verbinding)
    stukken = rauw.execute("select rowid, data from blob where length(data) > 100000").fetchall()
    for plaats, data in stukken:  # the same again is not written: first something else
        rauw.execute("update blob set data = zeroblob(length(data)) where rowid = ?", (plaats,))
        rauw.execute("update blob set data = ? where rowid = ?", (data, plaats))
    blobs.bewaar(uow.verbinding, inhoud[1:])


@pytest.fixture
def gevuld(kluis: Kluis) -> Kluis:
    """Give a vault with an edited OPP, a goal, a removed goal and two fixed versions."""
    (leerling, opp), _ = kluis.voer_uit(begin)
    kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="een"))
    kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="twee"))
    kluis.voer_uit(partial(nieuw_doel, opp=opp, tekst="lezen"))
    doel, _ = kluis.voer_uit(partial(nieuw_doel, opp=opp, tekst="weg"))
    kluis.voer_uit(partial(weg, klasse=Doel, rij=doel))
    kluis.voer_uit(partial(maak_versies, leerling=leerling, opp=opp))
    return kluis


def knoei(kluis: Kluis, *opdrachten: str) -> None:
    """Change the file with a keyed connection that knows no rules."""
    verbinding: Any = dbapi2.connect(str(kluis.pad), isolation_level=None)
    unlock_connection(verbinding, kluis.sleutel)
    verbinding.execute("pragma foreign_keys = off")
    for opdracht in opdrachten:
        verbinding.execute(opdracht)
    verbinding.close()


def codes(kluis: Kluis) -> set[str]:
    """Return the kinds of damage that are found."""
    return {each.code for each in kluis.lees(controleer).bevindingen}


def test_een_hele_kluis_is_goed(gevuld: Kluis) -> None:
    """Nothing is found, and the numbers say what was looked at."""
    verslag = gevuld.lees(controleer)
    assert isinstance(verslag, Controle)
    assert verslag.bevindingen == ()
    assert (verslag.vastgesteld, verslag.bestanden, verslag.sets) == (2, 2, 7)
    assert verslag.rijen == 6
    assert verslag.versies > 10
    assert verslag.bladzijden > 50


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        ("update opp set aanleiding = 'stiekem'", "geschiedenis_wijkt_af"),
        ("update opp set aanleiding = null", "geschiedenis_wijkt_af"),
        ("update doel set volgorde = 'zz'", "geschiedenis_wijkt_af"),
        ("update veldversie set waarde = '\"anders\"' where waarde = '\"twee\"'", "geschiedenis_wijkt_af"),
        ("delete from veldversie where fld = 0 and tbl = 8", "geschiedenis_wijkt_af"),
        (
            "insert into opp (id, ruimte, status) values ('" + "a" * 32 + "', 'dossier', 'concept')",
            "geschiedenis_wijkt_af",
        ),
        ("delete from doel where kan_straks = 'lezen'", "rij_ontbreekt"),
        ("update blob set data = x'00'", "inhoud_beschadigd"),
        ("delete from blob", "inhoud_ontbreekt"),
        ("update oppversie set momentopname = null where nummer = 2", "inhoud_ontbreekt"),
        ("update oppversie set nummer = 3 where nummer = 2", "keten_gebroken"),
        ("update oppversie set vorige_hash = null where nummer = 2", "keten_gebroken"),
        ("update oppversie set vorige_hash = 'x' where nummer = 1", "keten_gebroken"),
        ("update doel set opp = '" + "b" * 32 + "'", "verwijzing_stuk"),
        ("delete from opp", "verwijzing_stuk"),
    ],
)
def test_elke_schade_wordt_gevonden(gevuld: Kluis, opdracht: str, code: str) -> None:
    """One change behind the program's back, one finding of the right kind."""
    knoei(gevuld, opdracht)
    assert code in codes(gevuld)


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        ("update aanbodversie set vorige_hash = null where nummer = 2", "keten_gebroken"),
        ("update aanbodversie set nummer = 3 where nummer = 2", "keten_gebroken"),
        ("update aanbodversie set momentopname = 'x' where nummer = 2", "inhoud_ontbreekt"),
        ("update aanbodpapier set inhoud = 'x'", "inhoud_ontbreekt"),
    ],
)
def test_ook_het_aanbod_is_een_keten(gevuld: Kluis, opdracht: str, code: str) -> None:
    """What was adopted for a schooljaar is checked as a fixed OPP is: its text, its papers, its chain."""
    gevuld.voer_uit(stel_aanbod_vast)
    assert codes(gevuld) == set()
    knoei(gevuld, opdracht)
    assert code in codes(gevuld)


def test_een_weggehaalde_rij_die_terugkwam(gevuld: Kluis) -> None:
    """A removed row that somebody made visible again differs from its history."""
    knoei(gevuld, "update doel set verwijderd = 0")
    assert "geschiedenis_wijkt_af" in codes(gevuld)


def test_een_beschadigde_bladzijde(gevuld: Kluis) -> None:
    """A flipped bit anywhere in a page is found by its HMAC."""
    gevuld.lees(lambda lezer: lezer.verbinding.execute(text("select 1")).all())
    knoei(gevuld, "pragma wal_checkpoint(truncate)")
    inhoud = bytearray(gevuld.pad.read_bytes())
    inhoud[-2000] ^= 1
    gevuld.pad.write_bytes(inhoud)
    assert "bladzijde_beschadigd" in codes(gevuld)


def test_wat_nog_in_het_logboek_van_sqlite_wacht_is_geen_schade(gevuld: Kluis) -> None:
    """While somebody reads, pages reach the file in part; looking then at the file alone saw holes in it."""
    lang = b"woorden " * 40_000
    gevuld.voer_uit(partial(bewaar, inhoud=lang))
    lezer: Any = dbapi2.connect(str(gevuld.pad), isolation_level=None)
    unlock_connection(lezer, gevuld.sleutel)
    lezer.execute("begin")
    lezer.execute("select count(*) from blob").fetchall()
    gevuld.voer_uit(partial(schud, inhoud=lang))
    knoei(gevuld, "pragma wal_checkpoint(passive)")
    lezer.execute("rollback")
    lezer.close()
    assert "bladzijde_beschadigd" in codes(gevuld)
    assert gevuld.kijk_na(controleer).bevindingen == ()


def test_wie_nog_leest_houdt_het_nakijken_op(gevuld: Kluis) -> None:
    """Then it says so, instead of a false alarm; here it does not wait five seconds for that."""
    gevuld.lees(lambda lezer: ruw(lezer.verbinding).execute("pragma busy_timeout=50"))
    lezer: Any = dbapi2.connect(str(gevuld.pad), isolation_level=None)
    unlock_connection(lezer, gevuld.sleutel)
    lezer.execute("begin")
    lezer.execute("select count(*) from blob").fetchall()
    gevuld.voer_uit(partial(bewaar, inhoud=b"meer"))
    with pytest.raises(WereldFout, match="kluis_bezet"):
        gevuld.kijk_na(controleer)
    lezer.close()


@pytest.mark.parametrize(
    "opdracht",
    [
        "update doel set id = 'stuk' where kan_straks = 'lezen'",
        "update doel set id = x'00ff' where kan_straks = 'lezen'",
        "update doel set leerling = 'stuk' where kan_straks = 'lezen'",
        "update doel set nu_datum = '31-2-26' where kan_straks = 'lezen'",
        "update veldversie set waarde = '{' where tbl = 13 and waarde = '\"lezen\"'",
    ],
)
def test_een_waarde_die_geen_waarde_is(gevuld: Kluis, opdracht: str) -> None:
    """An id, a date or a version that cannot be read is found, and named by its place only."""
    knoei(gevuld, opdracht)
    plaats = gevuld.lees(
        lambda lezer: lezer.verbinding.execute(
            text("select rowid from doel where kan_straks = 'lezen'")
        ).scalar_one()
    )
    (bevinding,) = gevuld.lees(controleer).bevindingen
    assert bevinding == Bevinding("geschiedenis_wijkt_af", f"{Doel.TABEL}:{plaats}")


def test_een_bevinding_noemt_geen_tekst(gevuld: Kluis) -> None:
    """What is found is named by codes and ids only."""
    knoei(gevuld, "update opp set aanleiding = 'Xq7Zeldzaam'", "update leerling set roepnaam = 'Xq7Zeldzaam'")
    gevonden = gevuld.lees(controleer).bevindingen
    assert {each.code for each in gevonden} == {"geschiedenis_wijkt_af", "zoekindex_wijkt_af"}
    assert "Zeldzaam" not in repr(gevonden)
