"""A package that was made by hand to do harm: what it may not reach, and that it gets a sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Bijlage, Gesprek, Taak
from opp_desk.sync.inhoud import PER_REGEL, Bestand, Inhoud, lees, schrijf
from opp_desk.usecases import buitenkopie
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from tests.bouw import doe, nieuw
from tests.sync.test_keuring import Vervalser, geweigerd, stand

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.sets import Setdeel
    from opp_desk.vault.uow import UnitOfWork
    from tests.sync.pakketbouw import Klas

TEKST = b"Wat de logopedist schreef."


@pytest.fixture
def vals(klas: Klas) -> Vervalser:
    """A colleague who does what the program would not do."""
    return Vervalser(klas)


def kop_van(kluis: Kluis, rij: UUID, fld: int) -> tuple[tuple[int, str], ...]:
    """Return what a change of a field has to name to replace it, as its writer would know it."""
    vraag = "select s.id from veldversie v join wijzigingsset s on s.seq = v.seq where rij = ? and fld = ?"
    waarden = (rij.hex, fld)
    return ((fld, kluis.lees(lambda lezer: lezer.verbinding.exec_driver_sql(vraag, waarden).scalar_one())),)


def test_vastgelegd_gaat_niet_meer_open(vals: Vervalser) -> None:
    """Nobody opens a note that was vastgelegd with one package to write another text with the next."""
    school = vals.klas.school
    kind = vals.klas.leerlingen[0]
    rij = nieuw(school, Gesprek, {"leerling": kind}, tekst="zo was het", vastgelegd_op=clock.now())
    open_ = vals.schrijf(Gesprek, rij, vastgelegd_op=None, prev=kop_van(school, rij, 9))
    assert (vals.geef(open_).wijzigingen, vals.geef(open_).vast) == (0, 1)
    anders = vals.schrijf(Gesprek, rij, tekst="anders", prev=kop_van(school, rij, 5))
    assert vals.geef(anders).vast == 1
    opgepakt = vals.schrijf(Gesprek, rij, opgepakt_op=clock.today())
    assert vals.geef(opgepakt).wijzigingen == 1
    assert school.lees(lambda lezer: lezer.haal(Gesprek, rij).tekst) == "zo was het"


def test_verslag_van_een_afgerond_overleg_blijft(vals: Vervalser) -> None:
    """What parents read of an overleg that was afgerond stays as it is; their name may still come."""
    kind = vals.klas.leerlingen[0]
    rij = nieuw(vals.klas.school, Bespreking, {"leerling": kind}, verslag="zo", afgerond_op=clock.now())
    punt = nieuw(vals.klas.school, Besprekingspunt, {"leerling": kind, "bespreking": rij}, besluit="a")
    for deel in (
        vals.schrijf(Bespreking, rij, verslag="anders"),
        vals.schrijf(Bespreking, rij, afgerond_op=None),
        vals.schrijf(Bespreking, rij, verwijderd=True),
        vals.schrijf(Besprekingspunt, punt, besluit="b"),
        vals.schrijf(Besprekingspunt, ids.new_id(), nieuw=True, leerling=kind, bespreking=rij, titel="c"),
    ):
        assert (vals.geef(deel).wijzigingen, vals.geef(deel).vast) == (0, 1)
    assert vals.geef(vals.schrijf(Bespreking, rij, akkoord_naam="Mevrouw Jansen")).wijzigingen == 1
    assert vals.geef(vals.schrijf(Bespreking, rij, akkoord_op=clock.today())).wijzigingen == 1
    assert vals.geef(vals.schrijf(Bespreking, rij, akkoord_naam="Iemand anders")).vast == 1


def test_een_veld_twee_keer(vals: Vervalser) -> None:
    """A set that writes one field twice is refused as a whole with a sentence, not with a breakdown."""
    deel = vals.schrijf(Doel, vals.klas.doel, kan_straks="x")
    voor = stand(vals.klas.school)
    with pytest.raises(WereldFout, match="pakket_beschadigd"):
        vals.geef(replace(deel, schrijvingen=deel.schrijvingen * 2))
    with pytest.raises(WereldFout, match="pakket_beschadigd"):
        vals.geef(deel, replace(deel, tijd="2026-10-16T14:30:00.000001+00:00"))
    assert stand(vals.klas.school) == voor


def test_half_letterteken(vals: Vervalser) -> None:
    """JSON can spell half a character, which no vault can keep: refused where it is read."""
    inhoud = vals.pak_in(vals.schrijf(Doel, vals.klas.doel, kan_straks="x"))
    assert vals.klas.neem(inhoud).wijzigingen == 1
    kop, deel = schrijf(_inhoud(), [vals.schrijf(Doel, vals.klas.doel, kan_straks="hier")], ())
    for regels in (
        [kop, deel.replace(b"hier", rb"\ud800")],
        [kop, deel.replace(b"Typen", rb"\udfff")],
        [kop.replace(b'"schoolnaam":""', rb'"schoolnaam":"\ud800"'), deel],
    ):
        assert all(json.loads(regel) for regel in regels)
        with pytest.raises(WereldFout, match="pakket_beschadigd"):
            lees(regels)
    assert len(lees([kop, deel])[1]) == 1


def _inhoud() -> Inhoud:
    nul = "0" * 32
    return Inhoud(nul, "", nul, "", "", (), "0" * 64)


def test_andere_schrijfwijze(vals: Vervalser) -> None:
    """A day or an id that is spelled in another way would make the history differ from the row."""
    kind, opp = vals.klas.leerlingen[0], vals.klas.opp
    taak = vals.schrijf(Taak, ids.new_id(), nieuw=True, leerling=kind, wat="x", voor="20261101")
    geweigerd(vals, taak)
    geweigerd(vals, vals.schrijf(Doel, ids.new_id(), nieuw=True, leerling=kind, opp=str(opp)))


def test_grote_set_komt_heel_terug(vals: Vervalser) -> None:
    """A set of more than one line is judged whole: a row that was cut in two is not refused for half."""
    kind = vals.klas.leerlingen[0]
    delen = [
        vals.schrijf(
            Taak, ids.new_id(), "vertrouwelijk", nieuw=True, leerling=kind, wat=f"taak {nr}",
            voor=clock.today(), wie=vals.klas.mentor, eigenaar=vals.klas.mentor,
        )
        for nr in range(PER_REGEL // 5)
    ]  # fmt: skip
    alles = tuple(each for deel in delen for each in deel.schrijvingen)
    assert len(alles) > PER_REGEL
    assert len(alles) % PER_REGEL
    gehaald = vals.geef(replace(delen[0], schrijvingen=alles))
    assert (gehaald.wijzigingen, gehaald.vreemd) == (len(delen), 0)


def test_bijlage_met_een_pad_als_naam(vals: Vervalser, klas: Klas) -> None:
    """An attachment from a package is judged as one from the disk: its name is no path, its kind no lie."""
    kind, buiten = klas.leerlingen[0], klas.map / "buiten.txt"
    for naam, inhoud in (
        (str(buiten), TEKST),
        ("../../buiten.txt", TEKST),
        ("brief.pdf", TEKST),
        ("brief.txt", b"MZ\x90\x00programma"),
        ("brief.exe", b"MZ\x90\x00programma"),
    ):
        pad = vals.pak_in(bijlage(vals, kind, naam, inhoud), bestanden=[bestand(inhoud)])
        gehaald = klas.neem(pad)
        assert (gehaald.wijzigingen, gehaald.vreemd) == (0, 1)
    geweigerd(vals, bijlage(vals, kind, "zonder.txt", b"dat er niet bij zit"))
    assert not _blobs(klas.school)
    goed = bijlage(vals, kind, "brief.txt", TEKST)
    assert klas.neem(vals.pak_in(goed, bestanden=[bestand(TEKST)])).wijzigingen == 1
    assert _blobs(klas.school) == {sha256(TEKST).hexdigest()}


def test_kopie_buiten_de_kluis_heet_naar_wat_het_is(klas: Klas, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever name stands in the vault, a copy outside stays in its folder and is no program."""
    monkeypatch.setenv("OPP_DESK_DATA", str(klas.map / "data"))
    kind, buiten = klas.leerlingen[0], klas.map / "buiten.txt"
    rij = doe(klas.school, _zet_bijlage, kind=kind, naam=str(buiten), inhoud=TEKST)
    pad = doe(klas.school, buitenkopie.maak_buitenkopie, papier_id=rij)
    assert pad.name == "buiten.txt"
    assert not buiten.exists()
    assert buitenkopie.wis_buitenkopieen() == 0
    rij = doe(klas.school, _zet_bijlage, kind=kind, naam="brief.exe", inhoud=b"MZ\x90\x00programma")
    with pytest.raises(RegelFout, match="bijlage_niet_te_openen"):
        doe(klas.school, buitenkopie.maak_buitenkopie, papier_id=rij)


@handeling("Proef")
def _zet_bijlage(uow: UnitOfWork, kind: UUID, naam: str, inhoud: bytes) -> UUID:
    code = blobs.bewaar(uow.verbinding, inhoud)
    return uow.voeg_toe(Bijlage(leerling=kind, naam=naam, inhoud=code, grootte=len(inhoud))).id


def bijlage(vals: Vervalser, kind: UUID, naam: str, inhoud: bytes) -> Setdeel:
    """Return a set that makes an attachment."""
    code = sha256(inhoud).hexdigest()
    return vals.schrijf(Bijlage, ids.new_id(), nieuw=True, leerling=kind, naam=naam, inhoud=code)


def bestand(inhoud: bytes) -> Bestand:
    """Return a file of a package."""
    return Bestand(sha256(inhoud).hexdigest(), inhoud)


def _blobs(kluis: Kluis) -> set[str]:
    vraag = "select distinct hash from blob where data like ?"
    patroon = (TEKST[:10] + b"%",)
    gevonden = kluis.lees(lambda lezer: lezer.verbinding.exec_driver_sql(vraag, patroon).all())
    return {naam for (naam,) in gevonden}
