"""The index says at every moment exactly what the rows say, whoever changed them and however they arrived."""

from __future__ import annotations

import shutil
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from opp_desk.ground import ids
from opp_desk.ground.errors import Gestopt
from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Bijlage, Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort, Rol, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import Medewerker
from opp_desk.model.versie import OppVersie
from opp_desk.rules.ruimte import Kijker
from opp_desk.rules.zoekvraag import als_fts, lees_vraag
from opp_desk.usecases import velden
from opp_desk.vault import blobs, zoekindex_bouw
from opp_desk.vault.controle import controleer
from opp_desk.vault.engine import ruw
from opp_desk.vault.handeling import handeling
from opp_desk.vault.zoekindex import PER_DAG, vergeet
from opp_desk.vault.zoekindex_lezen import Plaats, vind
from tests.omvang import omvang
from tests.vault.handelingen import begin, nieuw_doel, typ, weg, wijzig
from tests.vault.kluisbouw import kopie

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_NIEMAND = Kijker()


@handeling("Rij erbij")
def erbij(uow: UnitOfWork, rij: Rij) -> UUID:
    """Add a row."""
    return uow.voeg_toe(rij).id


@handeling("Pupil vergeten")
def vergeet_leerling(uow: UnitOfWork, leerling: UUID) -> int:
    """Take a pupil out of the index."""
    return vergeet(uow.verbinding, leerling)


@handeling("Index leeg")
def begin_opnieuw(uow: UnitOfWork) -> None:
    """Empty the index."""
    zoekindex_bouw.begin_opnieuw(uow.verbinding)


@handeling("Index gevuld")
def vul(uow: UnitOfWork, aantal: int) -> int:
    """Fill the index in steps of so many rows; return how many steps."""
    stappen, plaats = 1, zoekindex_bouw.stap(uow.verbinding, None, aantal)
    while plaats is not None:
        stappen, plaats = stappen + 1, zoekindex_bouw.stap(uow.verbinding, plaats, aantal)
    return stappen


def zoek(kluis: Kluis, tekst: str, kijker: Kijker = _NIEMAND, **anders: Any) -> list[Plaats]:
    """Return what a question finds."""
    vraag = lees_vraag(tekst)
    fts = als_fts(vraag)
    return kluis.lees(
        lambda lezer: vind(lezer.verbinding, fts, kijker, vanaf=vraag.vanaf, tot=vraag.tot, **anders)
    )


def inhoud(lezer: Lezer) -> list[tuple[Any, ...]]:
    """Return what the index holds, without the counter within a day."""
    rijen = ruw(lezer.verbinding).execute(
        "select nr / ?, tbl, rij, leerling, ruimte, eigenaar, merk from zoekdoc order by tbl, rij", (PER_DAG,)
    )
    return list(rijen)


def opnieuw(kluis: Kluis, per_stap: int = 3) -> list[tuple[Any, ...]]:
    """Build the index anew and return what it holds."""
    kluis.voer_uit(begin_opnieuw)
    kluis.voer_uit(partial(vul, aantal=per_stap))
    return kluis.lees(inhoud)


@pytest.fixture
def opp(kluis: Kluis) -> tuple[UUID, UUID]:
    """Give a pupil and an OPP."""
    return kluis.voer_uit(begin)[0]


def test_wat_getypt_wordt_is_meteen_te_vinden(kluis: Kluis, opp: tuple[UUID, UUID]) -> None:
    """After one autosave the new word is found and the old one no longer is."""
    doel, _ = kluis.voer_uit(partial(nieuw_doel, opp=opp[1], tekst="Leest vlot"))
    assert [each.rij for each in zoek(kluis, "vlot")] == [doel.hex]
    kluis.voer_uit(partial(typ, klasse=Doel, rij=doel, naam="kan_straks", waarde="Rekent met Łukasz"))
    assert zoek(kluis, "vlot") == []
    (gevonden,) = zoek(kluis, "lukasz")
    assert (gevonden.tbl, gevonden.rij, gevonden.leerling) == (Doel.TABEL, doel.hex, opp[0].hex)
    assert kluis.lees(controleer).bevindingen == ()


def test_weg_en_weer_terug(kluis: Kluis, opp: tuple[UUID, UUID]) -> None:
    """What was removed is not found; undo brings it back."""
    doel, _ = kluis.voer_uit(partial(nieuw_doel, opp=opp[1], tekst="Leest vlot"))
    kluis.voer_uit(partial(weg, klasse=Doel, rij=doel))
    assert zoek(kluis, "vlot") == []
    stap = kluis.ongedaan_te_maken()
    assert stap is not None
    kluis.keer_om(stap)
    assert len(zoek(kluis, "vlot")) == 1
    assert kluis.lees(controleer).bevindingen == ()


def test_nieuwste_eerst_en_verder_bladeren(kluis: Kluis, opp: tuple[UUID, UUID]) -> None:
    """The day of the row orders, and the last number is where the next page begins."""
    for dag in (3, 1, 2):
        rij = Gesprek(leerling=opp[0], datum=date(2026, 3, dag), tekst="rustig gewerkt")
        kluis.voer_uit(partial(erbij, rij=rij))
    eerste = zoek(kluis, "rustig", aantal=2)
    assert [each.dag.day for each in eerste] == [3, 2]
    assert [each.dag.day for each in zoek(kluis, "rustig", voor_nr=eerste[-1].nr)] == [1]


def test_een_andere_dag_verhuist(kluis: Kluis, opp: tuple[UUID, UUID]) -> None:
    """A note that gets another date moves, and is found under that date alone."""
    rij, _ = kluis.voer_uit(partial(erbij, rij=Gesprek(leerling=opp[0], datum=date(2026, 3, 1), tekst="gym")))
    kluis.voer_uit(partial(wijzig, klasse=Gesprek, rij=rij, datum=date(2025, 5, 5)))
    assert [each.dag for each in zoek(kluis, "gym voor:2026")] == [date(2025, 5, 5)]
    assert zoek(kluis, "gym na:2025") == []
    assert kluis.lees(controleer).bevindingen == ()


@pytest.mark.parametrize(
    ("vraag", "hoeveel"),
    [
        ("rekenen", 3),
        ("soort:observatie rekenen", 1),
        ("soort:gesprek rekenen", 2),
        ("soort:taak", 1),
        ('"nieuwe stof"', 1),
        ("rekenen -stof", 2),
    ],
)
def test_soorten_en_zinnen(kluis: Kluis, opp: tuple[UUID, UUID], vraag: str, hoeveel: int) -> None:
    """Kinds and phrases reach into the index itself."""
    for rij in (
        Gesprek(leerling=opp[0], soort=GesprekSoort.OBSERVATIE, tekst="Rekenen: nieuwe stof kost tijd"),
        Gesprek(leerling=opp[0], soort=GesprekSoort.LEERLING, tekst="Stof is nieuwe taal. Geen woord."),
        Gesprek(leerling=opp[0], soort=GesprekSoort.TELEFOON, tekst="over rekenen"),
        Taak(leerling=opp[0], wat="Rekenen oefenen"),
    ):
        kluis.voer_uit(partial(erbij, rij=rij))
    assert len(zoek(kluis, vraag)) == hoeveel


@pytest.fixture
def besloten(kluis: Kluis, opp: tuple[UUID, UUID]) -> dict[Ruimte, UUID]:
    """Give a note in each ruimte, all of one medewerker."""
    wie, _ = kluis.voer_uit(partial(erbij, rij=Medewerker(roepnaam="Anouk", rol=Rol.LEERKRACHT)))
    return {
        ruimte: kluis.voer_uit(
            partial(erbij, rij=Gesprek(leerling=opp[0], ruimte=ruimte, eigenaar=wie, tekst="geheim"))
        )[0]
        for ruimte in (Ruimte.DOSSIER, Ruimte.VERTROUWELIJK, Ruimte.PRIVE, Ruimte.GESLOTEN)
    } | {Ruimte.SCHOOL: wie}


@pytest.mark.parametrize(
    ("kijker", "ziet"),
    [
        (Kijker(), {Ruimte.DOSSIER}),
        (Kijker(in_team=True), {Ruimte.DOSSIER, Ruimte.VERTROUWELIJK}),
        (Kijker(in_team=True, veiligheid=True), {Ruimte.DOSSIER, Ruimte.VERTROUWELIJK, Ruimte.GESLOTEN}),
    ],
)
def test_ruimten_gaan_voor(
    kluis: Kluis, besloten: dict[Ruimte, UUID], kijker: Kijker, ziet: set[Ruimte]
) -> None:
    """The question itself leaves out what this person may not read."""
    assert {each.rij for each in zoek(kluis, "geheim", kijker)} == {besloten[each].hex for each in ziet}


def test_wat_van_jou_is_vind_je(kluis: Kluis, besloten: dict[Ruimte, UUID]) -> None:
    """Whoever wrote them finds them all; without closed ones not even then."""
    eigen = Kijker(besloten[Ruimte.SCHOOL])
    assert len(zoek(kluis, "geheim", eigen)) == 4
    zonder = {each.rij for each in zoek(kluis, "geheim", eigen, gesloten=False)}
    assert zonder == {besloten[each].hex for each in (Ruimte.DOSSIER, Ruimte.VERTROUWELIJK, Ruimte.PRIVE)}


def test_de_tekst_van_een_vastgestelde_versie(kluis: Kluis, opp: tuple[UUID, UUID]) -> None:
    """The frozen text is searched by the same declarations as the rows; what is damaged has no words."""

    @handeling("Versie")
    def versie(uow: UnitOfWork, opname: bytes) -> UUID:
        naam = blobs.bewaar(uow.verbinding, opname)
        rij = OppVersie(leerling=opp[0], opp=opp[1], vastgesteld_op=date(2024, 2, 3), momentopname=naam)
        return uow.voeg_toe(rij).id

    opname = '{"opp":{"aanleiding":"zwaartekracht","opsteller":"Marieke","doelen":[{"kan_straks":"ﬁetsen"}]}}'
    rij, _ = kluis.voer_uit(partial(versie, opname=opname.encode()))
    kluis.voer_uit(partial(versie, opname=b"geen opname"))
    assert [(each.rij, each.dag.year) for each in zoek(kluis, "zwaartekracht fietsen")] == [(rij.hex, 2024)]
    assert zoek(kluis, "marieke") == []


def test_vergeten_laat_geen_woord_achter(kluis: Kluis, opp: tuple[UUID, UUID]) -> None:
    """After forgetting a pupil no word of that pupil stands in any segment; the others are still found."""
    ander, _ = kluis.voer_uit(partial(erbij, rij=Leerling(roepnaam="Elif")))
    for wie in (opp[0], ander):
        kluis.voer_uit(partial(erbij, rij=Bijlage(leerling=wie, naam="brief.pdf", tekst=f"woord{wie.hex}")))
    kluis.voer_uit(partial(vergeet_leerling, leerling=opp[0]))
    stukken = kluis.lees(
        lambda lezer: ruw(lezer.verbinding).execute("select block from zoekwoord_data").fetchall()
    )
    alles = b"".join(bytes(stuk) for (stuk,) in stukken)
    assert opp[0].hex[4:].encode() not in alles
    assert ander.hex[4:].encode() in alles
    assert len(zoek(kluis, "brief")) == 1


@pytest.mark.parametrize("per_stap", [1, 2, 1000])
def test_opnieuw_bouwen_geeft_hetzelfde(kluis: Kluis, opp: tuple[UUID, UUID], per_stap: int) -> None:
    """In steps of any size the index comes out as it was kept, and until then it says it is not whole."""
    doel, _ = kluis.voer_uit(partial(nieuw_doel, opp=opp[1], tekst="Leest vlot"))
    kluis.voer_uit(partial(nieuw_doel, opp=opp[1], tekst="Schrijft"))
    kluis.voer_uit(partial(weg, klasse=Doel, rij=doel))
    voor = kluis.lees(inhoud)
    kluis.voer_uit(begin_opnieuw)
    assert not kluis.lees(lambda lezer: zoekindex_bouw.is_heel(lezer.verbinding))
    kluis.voer_uit(partial(nieuw_doel, opp=opp[1], tekst="Tussendoor"))
    kluis.voer_uit(partial(vul, aantal=per_stap))
    assert len(kluis.lees(inhoud)) == len(voor) + 1
    assert [each for each in kluis.lees(inhoud) if each in voor] == voor
    assert kluis.lees(lambda lezer: zoekindex_bouw.is_heel(lezer.verbinding))
    assert kluis.lees(controleer).bevindingen == ()


def test_een_stap_zegt_hoe_ver(kluis: Kluis, opp: tuple[UUID, UUID]) -> None:
    """Progress counts rows, and what was removed while it ran is gone in the end."""
    doel, _ = kluis.voer_uit(partial(nieuw_doel, opp=opp[1], tekst="Leest vlot"))
    kluis.voer_uit(begin_opnieuw)

    @handeling("Stap")
    def stap(uow: UnitOfWork, plaats: Any) -> Any:
        return zoekindex_bouw.stap(uow.verbinding, plaats, 1)

    plaats, standen = None, []
    while (plaats := kluis.voer_uit(partial(stap, plaats=plaats))[0]) is not None:
        standen.append((plaats.gedaan, plaats.totaal))
        if plaats.na == doel.hex:
            kluis.voer_uit(partial(weg, klasse=Doel, rij=doel))
    assert standen == sorted(standen)
    assert standen[-1][1] == 3
    assert zoek(kluis, "vlot") == []
    assert kluis.lees(controleer).bevindingen == ()


@pytest.mark.parametrize(
    "opdracht",
    [
        "delete from zoekdoc where tbl = 13",
        "delete from zoekwoord where rowid in (select nr from zoekdoc where tbl = 13)",
        "update zoekdoc set merk = merk + 1 where tbl = 13",
        "update zoekdoc set nr = nr + 4294967296 where tbl = 13",
        "update zoekdoc set rij = 'x' where tbl = 13",
        "insert into zoekwoord (rowid, tekst) values (7, 'spook')",
    ],
)
def test_de_controle_vindt_wat_afwijkt_en_bouwen_herstelt_het(
    kluis: Kluis, opp: tuple[UUID, UUID], opdracht: str
) -> None:
    """Missing, surplus, other words, another day: each is found, and gone after building anew."""
    kluis.voer_uit(partial(nieuw_doel, opp=opp[1], tekst="Leest vlot"))

    @handeling("Geknoeid")
    def knoei(uow: UnitOfWork) -> None:
        uow.verbinding.exec_driver_sql(opdracht)

    kluis.voer_uit(knoei)
    assert {each.code for each in kluis.lees(controleer).bevindingen} == {"zoekindex_wijkt_af"}
    opnieuw(kluis)
    assert kluis.lees(controleer).bevindingen == ()
    assert len(zoek(kluis, "vlot")) == 1


def test_een_vraag_die_niemand_meer_stelt_houdt_op(kluis: Kluis, opp: tuple[UUID, UUID]) -> None:
    """A question stops when told so, and the connection answers the next one."""
    assert opp

    @handeling("Veel")
    def veel(uow: UnitOfWork) -> None:
        for nr in range(400):
            uow.voeg_toe(Gesprek(leerling=opp[0], tekst=f"rustig {nr}"))

    kluis.voer_uit(veel)
    with pytest.raises(Gestopt):
        zoek(kluis, "rustig", aantal=400, stop=lambda: True)
    assert len(zoek(kluis, "rustig", aantal=400, stop=lambda: False)) == 400


def _werk(kluis: Kluis, opp: UUID, keuzes: list[int]) -> None:
    """Do some of what people do to goals."""
    for keus in keuzes:
        doelen = kluis.lees(lambda lezer: [each.id for each in lezer.lees(select(Doel).order_by(Doel.id))])
        doel = doelen[keus % len(doelen)] if doelen else None
        if keus % 4 == 0 or doel is None:
            kluis.voer_uit(partial(nieuw_doel, opp=opp, tekst=f"woord{keus}"))
        elif keus % 4 == 1:
            kluis.voer_uit(partial(typ, klasse=Doel, rij=doel, naam="kan_straks", waarde=f"ander{keus}"))
        elif keus % 4 == 2:
            kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, startdatum=date(2026, 1, keus % 28 + 1)))
        else:
            kluis.voer_uit(partial(weg, klasse=Doel, rij=doel))


_KEUZES = st.lists(st.integers(0, 40), max_size=6)


@settings(max_examples=omvang(8, 150))
@given(_KEUZES, _KEUZES, st.integers(0, 99))
def test_ontvangen_in_elke_volgorde(links: list[int], rechts: list[int], zaad: int) -> None:
    """Two copies that met have the same index, whatever came first, and building anew gives it once more."""
    map_ = Path(mkdtemp(prefix="opp-zoek-"))
    maker = ids.element_id(ids.new_id(), "maker")
    a, b = (kopie(map_, naam, ids.element_id(maker, naam)) for naam in "ab")
    (_leerling, opp), _ = a.voer_uit(begin)
    b.neem_sets(a.geef_sets())
    _werk(a, opp, links)
    _werk(b, opp, rechts)
    for van, naar in ((a, b), (b, a)):
        delen = list(van.geef_sets())
        ids.seeded(zaad).shuffle(delen)
        for deel in delen:
            naar.neem_sets([deel])
    assert a.lees(inhoud) == b.lees(inhoud)
    assert a.lees(controleer).bevindingen == b.lees(controleer).bevindingen == ()
    assert opnieuw(a) == b.lees(inhoud)
    a.sluit()
    b.sluit()
    shutil.rmtree(map_)


def test_typen_in_wat_niet_gezocht_wordt_raakt_de_index_niet(
    kluis: Kluis, opp: tuple[UUID, UUID], record_property: Callable[[str, object], None]
) -> None:
    """An autosave of another field writes nothing in the index."""
    voor = kluis.lees(
        lambda lezer: ruw(lezer.verbinding).execute("select max(id) from zoekwoord_data").fetchall()
    )
    kluis.voer_uit(partial(velden.bewaar, klasse=Opp, rij_id=opp[1], naam="opsteller", waarde="Marieke"))
    na = kluis.lees(
        lambda lezer: ruw(lezer.verbinding).execute("select max(id) from zoekwoord_data").fetchall()
    )
    assert voor == na
    record_property("documenten", len(kluis.lees(inhoud)))
