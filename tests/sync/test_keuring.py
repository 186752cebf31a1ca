"""A package that was made by hand: what lies outside what was given stays out, and is counted."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import WereldFout
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.basis import naar_json
from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Bijlage, Gesprek, Taak
from opp_desk.model.keuzes import OppStatus, Rol, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Meegeefpakket, Veiligheidslezer
from opp_desk.model.veld import plek
from opp_desk.model.versie import OppVersie
from opp_desk.sync.inhoud import Inhoud, schrijf
from opp_desk.sync.kop import Kop, Soort
from opp_desk.sync.sleutelpaar import sleutelslot
from opp_desk.sync.verzegeld import schrijf_pakket
from opp_desk.usecases import pakketkluis
from opp_desk.usecases.pakketsleutel import herkomst, sleutelpaar
from opp_desk.vault.controle import controleer
from opp_desk.vault.migraties import VERSIE
from opp_desk.vault.sets import Schrijving, Setdeel
from tests.bouw import bevries, doe, maak_leerling, nieuw, zet
from tests.sync.pakketbouw import NU, WACHTZIN, Klas, maak_klas
from tests.vault.handelingen import wijzig

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.sync.inhoud import Bestand
    from opp_desk.usecases.terugnemen import Teruggenomen
    from opp_desk.vault.kluis import Kluis


class Vervalser:
    """Somebody with a real small vault who puts any change in a package that goes back."""

    def __init__(self, klas: Klas) -> None:
        self.klas, self.klein = klas, klas.begin()
        doe(self.klein, pakketkluis.geef_terug, doel=klas.map / "echt.oppakket")

    def schrijf(
        self,
        klasse: type[Rij],
        rij: UUID,
        ruimte: str = "dossier",
        *,
        nieuw: bool = False,
        prev: tuple[tuple[int, str], ...] = (),
        **waarden: Any,
    ) -> Setdeel:
        """Return a set that writes these fields of one row."""
        schrijvingen = [
            Schrijving(klasse.TABEL, rij.hex, plek(klasse, naam).veld.nummer, naar_json(waarde), prev)
            for naam, waarde in waarden.items()
        ]
        if nieuw:
            schrijvingen.append(Schrijving(klasse.TABEL, rij.hex, 0, waarde=False, prev=()))
        tijd = clock.now_utc_text()
        wie = self.klas.mentor.hex
        return Setdeel(ids.new_id().hex, ruimte, tijd, wie, "Typen", "actie", None, tuple(schrijvingen))

    def pak_in(
        self,
        *delen: Setdeel,
        soort: Soort = Soort.TERUG,
        schema: int = VERSIE,
        bestanden: Iterable[Bestand] = (),
    ) -> Path:
        """Seal any parts as this colleague would."""
        van = self.klein.lees(herkomst)
        paar = self.klein.lees(sleutelpaar)
        assert van is not None
        assert paar is not None
        inhoud = Inhoud(van.school, "", van.voor.hex, "", "Anouk Visser", (), paar.openbaar.hex())
        sleutel = ids.random_bytes(32)
        slot = sleutelslot(sleutel, van.sleutel, van.pas, van.voor)
        kop = Kop(soort, van.pakket, van.tot, clock.now(), schema, slot)
        pad = self.klas.map / "vals.oppakket"
        schrijf_pakket(pad, kop, sleutel, schrijf(inhoud, delen, bestanden))
        return pad

    def geef(self, *delen: Setdeel) -> Teruggenomen:
        """Let the school take these parts back."""
        return self.klas.neem(self.pak_in(*delen))


@pytest.fixture
def vals(klas: Klas) -> Vervalser:
    """A colleague who does what the program would not do."""
    return Vervalser(klas)


def stand(kluis: Kluis) -> tuple[int, ...]:
    """Return how much the history holds."""
    vraag = "select (select count(*) from veldversie), (select count(*) from wachtrij)"
    return tuple(kluis.lees(lambda lezer: lezer.verbinding.exec_driver_sql(vraag).one()))


def geweigerd(vals: Vervalser, deel: Setdeel) -> None:
    """The part stays out, is counted once, and the vault holds nothing of it."""
    gehaald = vals.geef(deel)
    assert (gehaald.wijzigingen, gehaald.vreemd, gehaald.vast) == (0, 1, 0)
    rijen = {each.rij for each in deel.schrijvingen}
    bekend = vals.klas.school.lees(
        lambda lezer: lezer.verbinding.exec_driver_sql(
            "select v.rij from veldversie v join wijzigingsset s on s.seq = v.seq where s.id = ?", (deel.id,)
        ).all()
    )
    assert not bekend, rijen
    assert stand(vals.klas.school)[1] == 0
    assert vals.klas.school.lees(controleer).bevindingen == ()


def test_goed_deel_komt_wel_binnen(vals: Vervalser) -> None:
    """The tool of these tests makes packages that are accepted when nothing is wrong with them."""
    gehaald = vals.geef(vals.schrijf(Doel, vals.klas.doel, kan_straks="van de mentor"))
    assert (gehaald.wijzigingen, gehaald.vreemd, gehaald.vast) == (1, 0, 0)


def test_andere_leerling(vals: Vervalser) -> None:
    """A pupil who was not given along is nobody's to write about: not on a row, not on a new one."""
    school = vals.klas.school
    buiten = maak_leerling(school, "Ander Kind")
    notitie = nieuw(school, Gesprek, {"leerling": buiten}, tekst="van school")
    geweigerd(vals, vals.schrijf(Gesprek, notitie, tekst="veranderd"))
    geweigerd(vals, vals.schrijf(Gesprek, ids.new_id(), nieuw=True, leerling=buiten, tekst="erbij"))
    geweigerd(vals, vals.schrijf(Leerling, buiten, vertrouwenspersoon="ik"))
    eigen = vals.klas.leerlingen[0]
    geweigerd(vals, vals.schrijf(Leerling, eigen, bewaarstop=None, achternaam="Anders"))
    geweigerd(vals, vals.schrijf(Gesprek, notitie, leerling=eigen))
    geweigerd(vals, vals.schrijf(Taak, ids.new_id(), nieuw=True, leerling=eigen, wat="x", gesprek=notitie))
    geweigerd(vals, vals.schrijf(Leerling, ids.new_id(), nieuw=True, roepnaam="Nieuw"))


def test_school_en_rechten(vals: Vervalser) -> None:
    """People, roles, who reads notes about safety, and packages are no business of a package."""
    mentor = vals.klas.mentor
    geweigerd(vals, vals.schrijf(Medewerker, mentor, "school", rol=Rol.IB))
    geweigerd(vals, vals.schrijf(Medewerker, mentor, "school", in_team=True))
    geweigerd(vals, vals.schrijf(Veiligheidslezer, ids.new_id(), "school", nieuw=True, medewerker=mentor))
    geweigerd(vals, vals.schrijf(Meegeefpakket, ids.new_id(), "school", nieuw=True, voor=mentor, inhoud="{}"))


def test_gesloten_en_prive(vals: Vervalser) -> None:
    """What is closed cannot be written, and nothing can be put in a closed ruimte or in another's name."""
    kind, ib = vals.klas.leerlingen[0], vals.klas.school.persoon
    for ruimte in (Ruimte.GESLOTEN, Ruimte.PRIVE, Ruimte.VERTROUWELIJK):
        rij = nieuw(vals.klas.school, Gesprek, {"leerling": kind}, ruimte=ruimte, eigenaar=ib, tekst="x")
        geweigerd(vals, vals.schrijf(Gesprek, rij, ruimte.value, tekst="y"))
        geweigerd(vals, vals.schrijf(Gesprek, rij, tekst="y"))
    for vreemd in ("gesloten", "prive", "school", "een_andere"):
        geweigerd(vals, vals.schrijf(Gesprek, ids.new_id(), vreemd, nieuw=True, leerling=kind, tekst="y"))
    geweigerd(vals, vals.schrijf(Gesprek, ids.new_id(), nieuw=True, leerling=kind, eigenaar=ib, tekst="y"))


def test_vastgesteld_en_akkoord(vals: Vervalser) -> None:
    """No fixed version, no answer of a parent, no status of an OPP comes out of a package."""
    kind, opp = vals.klas.leerlingen[0], vals.klas.opp
    geweigerd(vals, vals.schrijf(OppVersie, ids.new_id(), nieuw=True, leerling=kind, opp=opp, nummer=1))
    geweigerd(vals, vals.schrijf(Akkoord, ids.new_id(), nieuw=True, leerling=kind))
    geweigerd(vals, vals.schrijf(Opp, opp, status=OppStatus.VASTGESTELD))
    geweigerd(vals, vals.schrijf(Opp, opp, startdatum=NU.date()))
    geweigerd(vals, vals.schrijf(Opp, opp, verwijderd=True))
    bijlage = nieuw(vals.klas.school, Bijlage, {"leerling": kind}, naam="a.txt", grootte=1)
    geweigerd(vals, vals.schrijf(Bijlage, bijlage, naam="b.txt"))
    geweigerd(vals, vals.schrijf(Bijlage, bijlage, verwijderd=True))


def test_intussen_vastgesteld_is_niet_verloren(vals: Vervalser) -> None:
    """A text that was fixed meanwhile keeps what it is; the same package comes in after a bijstelling."""
    klas = vals.klas
    zet(vals.klein, Doel, klas.doel, kan_straks="te laat")
    pad = klas.terug(vals.klein)
    bevries(klas.school, klas.opp, NU.date())
    gehaald = klas.neem(pad)
    assert (gehaald.wijzigingen, gehaald.vreemd, gehaald.vast) == (0, 0, 1)
    zet_status(klas.school, klas.opp, OppStatus.BIJSTELLING)
    assert klas.neem(pad).wijzigingen == 1


def zet_status(kluis: Kluis, opp: UUID, status: OppStatus) -> None:
    """Put an OPP in a status."""
    kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, status=status))


def test_vastgelegde_notitie(vals: Vervalser) -> None:
    """A note that was vastgelegd is not overwritten."""
    kind = vals.klas.leerlingen[0]
    rij = nieuw(vals.klas.school, Gesprek, {"leerling": kind}, tekst="zo was het", vastgelegd_op=clock.now())
    gehaald = vals.geef(vals.schrijf(Gesprek, rij, tekst="anders"))
    assert (gehaald.wijzigingen, gehaald.vast) == (0, 1)


def test_waarden_die_niet_passen(vals: Vervalser) -> None:
    """A value of the wrong kind, an unknown field or table, a row without its beginning: refused."""
    kind, doel = vals.klas.leerlingen[0], vals.klas.doel
    gewoon = vals.schrijf(Doel, doel, kan_straks="x")
    (een,) = gewoon.schrijvingen
    for anders in (
        replace(een, waarde=7),
        replace(een, waarde=True),
        replace(een, fld=999),
        replace(een, tbl=999),
        replace(een, fld=0, waarde=None),
        replace(een, fld=0, waarde="ja"),
        replace(een, tbl=Opp.TABEL, rij=vals.klas.opp.hex, fld=12, waarde="31-2-26"),
        replace(een, rij=ids.new_id().hex),
    ):
        geweigerd(vals, replace(gewoon, id=ids.new_id().hex, schrijvingen=(anders,)))
    geweigerd(vals, vals.schrijf(Doel, ids.new_id(), nieuw=True, leerling=kind, opp=ids.new_id()))
    geweigerd(vals, vals.schrijf(Taak, ids.new_id(), nieuw=True, leerling=kind, wie=ids.new_id(), wat="x"))


def test_in_andermans_naam(vals: Vervalser) -> None:
    """A set in the name of somebody else, or under the number of a set of the school, is refused."""
    school = vals.klas.school
    deel = vals.schrijf(Doel, vals.klas.doel, kan_straks="vals")
    geweigerd(vals, replace(deel, persoon=school.persoon.hex if school.persoon else None))
    geweigerd(vals, replace(deel, persoon=None))
    ander, zelf = _sets(school, vals.klas.doel)
    for bekend, vreemd in ((ander, 1), (zelf, 0)):  # what wrote this very field stands here: nothing is new
        voor = stand(school)
        gehaald = vals.geef(replace(deel, id=bekend))
        assert (gehaald.wijzigingen, gehaald.vreemd) == (0, vreemd)
        assert stand(school)[0] - voor[0] <= 2  # only what the taking back itself records


def _sets(school: Kluis, rij: UUID) -> tuple[str, str]:
    """Return the number of a set of the school that did not write in a row, and of the first that did."""
    schreef = "exists (select 1 from veldversie v where v.seq = s.seq and v.rij = ?)"
    vragen = (
        f"select s.id from wijzigingsset s where not {schreef} order by s.seq limit 1",  # noqa: S608  own text
        f"select s.id from wijzigingsset s where {schreef} order by s.seq limit 1",  # noqa: S608  own text
    )
    ander, zelf = (
        school.lees(lambda lezer: lezer.verbinding.exec_driver_sql(vraag, (rij.hex,)).scalar_one())  # noqa: B023  read at once
        for vraag in vragen
    )
    return ander, zelf


def test_een_slecht_deel_houdt_de_goede_niet_tegen(vals: Vervalser) -> None:
    """Two refused, one accepted; the row that hangs under a refused one goes with it."""
    kind, opp = vals.klas.leerlingen[0], vals.klas.opp
    eerste, tweede = ids.new_id(), ids.new_id()
    gehaald = vals.geef(
        vals.schrijf(Gesprek, eerste, "gesloten", nieuw=True, leerling=kind, tekst="dicht"),
        vals.schrijf(Taak, tweede, nieuw=True, leerling=kind, wat="bellen", gesprek=eerste),
        vals.schrijf(Doel, ids.new_id(), nieuw=True, leerling=kind, opp=opp, kan_straks="nieuw doel"),
    )
    assert (gehaald.wijzigingen, gehaald.vreemd) == (1, 2)
    doelen = vals.klas.school.lees(lambda lezer: lezer.lees(select(Doel)))
    assert {rij.kan_straks for rij in doelen} == {"vlot lezen", "nieuw doel"}


def test_pakket_van_een_ander(klas: Klas, vals: Vervalser, tmp_path: Path) -> None:
    """Another school, another way, a wrong wachtzin, a newer program: each its own sentence."""
    (tmp_path / "ander").mkdir()
    ander = maak_klas(tmp_path / "ander")
    voor = stand(klas.school)
    terug, heen = klas.terug(vals.klein), klas.geef(naam="weer")
    for code, doen in (
        ("pakket_niet_van_hier", partial(ander.neem, terug)),
        ("pakket_is_heen", partial(klas.neem, heen)),
        ("pakket_is_terug", partial(klas.begin, terug, "fout")),
        ("pakket_nieuwer", partial(klas.neem, vals.pak_in(schema=VERSIE + 1))),
        ("pakket_andere_school", partial(klas.werk_bij, _zelfde_mentor(ander, klas), heen)),
        ("pakket_voor_ander", partial(klas.werk_bij, klas.school, heen)),
    ):
        with pytest.raises(WereldFout, match=code):
            doen()
    with pytest.raises(WereldFout, match="pakket_wachtzin_onjuist"):
        klas.werk_bij(vals.klein, heen, "molen-tafel-regen-vlieger-boter")
    assert klas.werk_bij(vals.klein, heen, f" {WACHTZIN.replace('-', '  ').upper()} ").leerlingen == 2
    assert stand(klas.school)[1] == voor[1]
    ander.sluit()


def _zelfde_mentor(ander: Klas, klas: Klas) -> Kluis:
    """Return a vault of another school in which the same person works."""
    ander.school.persoon = klas.mentor
    return ander.school


def test_half_pakket_laat_niets_achter(klas: Klas, vals: Vervalser) -> None:
    """A package that breaks after its sets were read changes nothing, also no small vault is left."""
    heen = klas.geef(naam="half")
    heen.write_bytes(heen.read_bytes()[:-20])
    with pytest.raises(WereldFout, match="pakket_beschadigd"):
        klas.begin(heen, "half")
    assert not (klas.map / "half.oppdesk").exists()
    with pytest.raises(WereldFout, match="pakket_beschadigd"):
        klas.werk_bij(vals.klein, heen)
    zet(vals.klein, Doel, klas.doel, kan_straks="anders")
    terug = klas.terug(vals.klein)
    terug.write_bytes(terug.read_bytes()[:-1])
    voor = stand(klas.school)
    with pytest.raises(WereldFout, match="pakket_beschadigd"):
        klas.neem(terug)
    assert stand(klas.school) == voor
    assert pakketkluis.neem_pakket.__module__ == "opp_desk.usecases.pakketkluis"
