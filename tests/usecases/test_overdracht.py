"""A dossier goes to another school and arrives whole; what may not go stays, and bad files change nothing."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from opp_desk.documents.overdracht import Overdrachtbrief, maak_overdracht_pdf
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.interchange.overdracht import lees_overdracht
from opp_desk.interchange.overdracht_inhoud import code_van, maak_inhoud
from opp_desk.interchange.zinnen import ZINNEN
from opp_desk.model.dossier import Overdracht
from opp_desk.model.evaluatie import Evaluatie, Meting
from opp_desk.model.gesprek import Bijlage
from opp_desk.model.hoorrecht import Inbreng
from opp_desk.model.keuzes import Gezag, InPlan, Invloed, OppStatus, Richting
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opbouwstap, Opp
from opp_desk.model.ouder import Ouder
from opp_desk.usecases import opps, overdracht
from opp_desk.usecases.zinnen import ZINNEN as HANDELINGEN
from opp_desk.vault.controle import controleer
from tests.bouw import doe, kopie_van_school, maak_leerling, nieuw, zet
from tests.documents.keuring import fouten, tekst
from tests.noel import VANDAAG
from tests.usecases.test_vaststellen import akkoord, stel_vast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from tests.noel import Noel

GEHEIM = "Xq7Zeldzaam"


@pytest.fixture
def vast(noel: Noel) -> Noel:
    """Return the OPP fixed, with measurements, evaluation, steps, shielded contact data and kept words."""
    zet(noel.kluis, Ouder, noel.moeder, afgeschermd=True, telefoon=f"06 {GEHEIM}", adres=GEHEIM)
    hoor = noel.kluis.lees(partial(opps.laad, opp_id=noel.opp)).opp.hoorgesprekken[0]
    hangt = {"leerling": noel.leerling, "hoorgesprek": hoor.id}
    nieuw(noel.kluis, Inbreng, hangt, woorden=GEHEIM, in_plan=InPlan.NIET, duiding=GEHEIM)
    nieuw(
        noel.kluis,
        Inbreng,
        hangt,
        woorden=GEHEIM,
        in_plan=InPlan.ANDERS,
        anders_gezegd="Liever rustig.",
        doel=noel.doelen[0],
        invloed=Invloed.OVERGENOMEN,
        omdat="een rustplek",
    )
    for dag, waarde in ((date(2026, 10, 2), "5"), (date(2026, 10, 9), "6")):
        hangt = {"leerling": noel.leerling, "doel": noel.doelen[0]}
        nieuw(noel.kluis, Meting, hangt, datum=dag, waarde=waarde, notitie=GEHEIM)
    for uren in ("12", "15"):
        noel.nieuw(Opbouwstap, vanaf=date(2026, 11, 2), uren=uren)
    noel.nieuw(Evaluatie, datum=VANDAAG, met_ouders=True, gelukt="De hulpkaart werkt.")
    akkoord(noel, noel.moeder, noel.vader)
    stel_vast(noel, toch_omdat="de eerste keer")
    return noel


@pytest.fixture
def elders(tmp_path: Path) -> Iterator[Kluis]:
    """Return the vault of another school."""
    (tmp_path / "elders").mkdir()
    kluis = kopie_van_school(tmp_path / "elders")
    yield kluis
    kluis.sluit()


def begin(noel: Noel, richting: Richting = Richting.PO_VO, **waarden: Any) -> UUID:
    """Begin to hand over, with these fields filled in."""
    rij = doe(
        noel.kluis,
        overdracht.begin_overdracht,
        opp_id=noel.opp,
        richting=richting,
        naar="Het Kompas",
    )
    zet(noel.kluis, Overdracht, rij, **waarden)
    return rij


def bestand(noel: Noel) -> bytes:
    """Return the file for the next school."""
    rij = begin(noel, inzage_op=VANDAAG, zienswijze="Hij kijkt uit naar techniek.")
    return noel.kluis.lees(partial(overdracht.maak_bestand, overdracht_id=rij, op=VANDAAG))


def met(ruw: bytes, **anders: Any) -> bytes:
    """Return the file with other values at the top."""
    return json.dumps(json.loads(ruw) | anders).encode()


def herzegeld(ruw: bytes, verander: Any) -> bytes:
    """Return the file with changed content and a code that fits it: what a hostile maker would send."""
    geheel = json.loads(ruw)
    verander(geheel["inhoud"])
    return json.dumps(geheel | {"code": code_van(geheel["inhoud"])}).encode()


def test_what_arrives_has_the_code_of_what_was_sent(vast: Noel, elders: Kluis) -> None:
    """Goals, links, words, measurements and evaluation come across whole: the code is equal."""
    ruw = bestand(vast)
    gelezen = lees_overdracht(ruw)
    opp_id = doe(elders, overdracht.neem_op, bestand=ruw)
    assert elders.lees(partial(overdracht.inhoudscode, opp_id=opp_id)) == gelezen.code
    vaste = vast.kluis.lees(partial(overdracht.vaste_tekst, opp_id=vast.opp))
    assert gelezen.code == code_van(maak_inhoud(json.loads(vaste)))
    dossier = elders.lees(partial(opps.laad, opp_id=opp_id))
    assert dossier.opp.status is OppStatus.OVERGENOMEN
    assert dossier.opp.overname_vastgesteld_op == VANDAAG
    assert dossier.opp.begeleidingen[0].doel in {doel.id for doel in dossier.opp.doelen}
    assert dossier.leerling.naam == gelezen.naam
    assert {ouder.gezag for ouder in dossier.ouders} == {Gezag.ONBEKEND}
    assert {ouder.naam for ouder in dossier.ouders} == {None}
    assert elders.lees(controleer).bevindingen == ()
    (bijlage,) = elders.lees(lambda lezer: lezer.lees(select(Bijlage)))
    assert bijlage.grootte == len(ruw)
    doe(elders, opps.stel_bij, opp_id=opp_id)


def test_what_may_not_go_is_not_in_the_file(vast: Noel) -> None:
    """Contact data, kept words, the words behind "anders gezegd", readings, notes and ids stay behind."""
    ruw = bestand(vast).decode()
    assert GEHEIM not in ruw
    assert "Liever rustig." in ruw
    assert vast.opp.hex not in ruw
    assert "Hij kijkt uit naar techniek." in ruw


def test_the_file_is_always_the_same(vast: Noel) -> None:
    """Same version, same bytes."""
    rij = begin(vast, inzage_op=VANDAAG)
    maak = partial(overdracht.maak_bestand, overdracht_id=rij, op=VANDAAG)
    assert vast.kluis.lees(maak) == vast.kluis.lees(maak)


def test_sending_asks_what_the_direction_asks(vast: Noel, tmp_path: Path) -> None:
    """From po to vo inzage; the file is written once, and its day and code are kept."""
    doel = tmp_path / "overdracht.json"
    rij = begin(vast)
    with pytest.raises(RegelFout) as fout:
        doe(vast.kluis, overdracht.verstuur, overdracht_id=rij, doel=doel, op=VANDAAG)
    assert [punt.code for punt in fout.value.values["punten"]] == ["overdracht_inzage"]
    assert all(punt.code in HANDELINGEN and punt.eis for punt in fout.value.values["punten"])
    assert not doel.exists()
    zet(vast.kluis, Overdracht, rij, inzage_op=VANDAAG)
    code = doe(vast.kluis, overdracht.verstuur, overdracht_id=rij, doel=doel, op=VANDAAG)
    assert lees_overdracht(doel).code == code
    verstuurd = vast.kluis.lees(lambda lezer: lezer.haal(Overdracht, rij))
    assert verstuurd.verstuurd_op == VANDAAG
    with pytest.raises(RegelFout):
        doe(vast.kluis, overdracht.verstuur, overdracht_id=rij, doel=doel, op=VANDAAG)


def test_a_concept_cannot_be_handed_over(noel: Noel) -> None:
    """Only what was fixed goes; a package can hold a voorlegversie."""
    rij = begin(noel, inzage_op=VANDAAG)
    with pytest.raises(RegelFout) as fout:
        noel.kluis.lees(partial(overdracht.maak_bestand, overdracht_id=rij, op=VANDAAG))
    assert fout.value.code == "overdracht_geen_versie"


def test_a_pupil_who_is_known_keeps_the_parents_that_are_known(vast: Noel, elders: Kluis) -> None:
    """The dossier joins a pupil of the class list; a second running OPP is refused and changes nothing."""
    kind = maak_leerling(elders, "Noël d'|Hondt")
    ruw = bestand(vast)
    doe(elders, overdracht.neem_op, bestand=ruw, leerling=kind)
    with pytest.raises(RegelFout) as fout:
        doe(elders, overdracht.neem_op, bestand=ruw, leerling=kind)
    assert fout.value.code == "opp_loopt_al"
    assert len(elders.lees(lambda lezer: lezer.lees(select(Ouder)))) == 2


def _alles(lezer: Lezer, klasse: type[Rij]) -> list[Rij]:
    return list(lezer.lees(select(klasse)))


def _veel(inhoud: dict[str, Any]) -> None:
    inhoud["opp"]["factoren"] = [{"tekst": "x"}] * 501


KWAAD: list[tuple[str, Any]] = [
    ("getal als tekst", lambda i: i["opp"].update(aanleiding=7)),
    ("tekst als lijst", lambda i: i["opp"].update(doelen="alle")),
    ("datum die niet bestaat", lambda i: i["opp"].update(evaluatie_op="2026-02-30")),
    ("jaar 9999", lambda i: i["leerling"].update(geboortedatum="9999-01-01")),
    ("veel te lang", lambda i: i["opp"].update(aanleiding="x" * 20_001)),
    ("stuurteken", lambda i: i["opp"].update(aanleiding="a\x00b")),
    ("halve emoji", lambda i: i["leerling"].update(roepnaam="\ud83d")),
    ("veld dat niemand kent", lambda i: i["opp"].update(__class__="x")),
    ("stand", lambda i: i["opp"].update(status="vastgesteld")),
    ("verwijzing buiten de lijst", lambda i: i["opp"]["begeleidingen"][0].update(doel=99)),
    ("verwijzing naar nul", lambda i: i["opp"]["begeleidingen"][0].update(doel=0)),
    ("ja als getal", lambda i: i["opp"]["begeleidingen"][0].update(minuten=True)),
    ("getal zonder eind", lambda i: i["opp"]["begeleidingen"][0].update(minuten=10**9)),
    ("code die geen code is", lambda i: i["opp"].update(uitstroom_van="'; drop table opp")),
    ("te veel regels", _veel),
    ("zonder leerling", lambda i: i.pop("leerling")),
    ("zonder naam", lambda i: i.update(leerling={"geboortedatum": "2016-01-01"})),
    ("zonder plan", lambda i: i.pop("opp")),
    ("ouder als tekst", lambda i: i.update(ouders=["moeder"])),
]


@pytest.mark.parametrize("verander", [kwaad for _, kwaad in KWAAD], ids=[naam for naam, _ in KWAAD])
def test_a_hostile_value_is_refused_and_nothing_changes(vast: Noel, elders: Kluis, verander: Any) -> None:
    """Wrong types, impossible days, endless texts: a Dutch sentence, and the vault is as it was."""
    ruw = bestand(vast)
    try:
        stuk = herzegeld(ruw, verander)
    except UnicodeEncodeError:
        stuk = ruw.replace(b'"roepnaam": "No\xc3\xabl"', b'"roepnaam": "\\ud83d"')
    with pytest.raises(WereldFout) as fout:
        doe(elders, overdracht.neem_op, bestand=stuk)
    assert fout.value.code == "import_overdracht_onjuist"
    assert "Er is niets gewijzigd." in ZINNEN[fout.value.code].format(**fout.value.values)
    for klasse in (Leerling, Opp, Ouder, Bijlage):
        assert elders.lees(partial(_alles, klasse=klasse)) == []


@pytest.mark.parametrize(
    ("ruw", "code"),
    [
        (b"", "import_leeg"),
        (b"%PDF-1.7", "import_overdracht_geen_json"),
        (b"[" * 100_000, "import_overdracht_geen_json"),
        (b'{"a":' * 50_000, "import_overdracht_geen_json"),
        (b'{"formaat": 1.5}', "import_overdracht_geen_json"),
        (b'{"formaat": NaN}', "import_overdracht_geen_json"),
        (b'{"a": 1, "a": 2}', "import_overdracht_geen_json"),
        (b'{"versie": ' + b"9" * 5000 + b"}", "import_overdracht_geen_json"),
        (b"\xff\xfe\x00", "import_overdracht_geen_json"),
        (b"[]", "import_overdracht_vreemd"),
        (b'{"formaat": "iets anders"}', "import_overdracht_vreemd"),
        (b'{"formaat": "opp-desk-overdracht", "versie": "1"}', "import_overdracht_onjuist"),
        (b'{"formaat": "opp-desk-overdracht", "versie": 2}', "import_overdracht_nieuwer"),
        (b'{"formaat": "opp-desk-overdracht", "versie": 1}', "import_overdracht_onjuist"),
        (b" " * (4 * 1024 * 1024 + 1), "import_overdracht_te_groot"),
    ],
)
def test_what_is_no_overdracht_says_so(ruw: bytes, code: str) -> None:
    """Empty, binary, deep, doubled, fractional, huge, of another kind, or newer: each has its sentence."""
    with pytest.raises(WereldFout) as fout:
        lees_overdracht(ruw)
    assert fout.value.code == code
    assert ZINNEN[code]


def test_a_changed_word_is_noticed(vast: Noel) -> None:
    """The content no longer has the code of the file."""
    ruw = bestand(vast)
    with pytest.raises(WereldFout) as fout:
        lees_overdracht(ruw.replace(b"Liever rustig.", b"Liever druk."))
    assert fout.value.code == "import_overdracht_gewijzigd"
    with pytest.raises(WereldFout):
        lees_overdracht(met(ruw, code=None))


BLAD = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
BOOM = st.recursive(
    BLAD, lambda k: st.lists(k, max_size=3) | st.dictionaries(st.text(max_size=8), k, max_size=3)
)


@given(BOOM)
def test_wild_content_is_never_a_crash(wild: Any) -> None:
    """Whatever stands where the content should be: an error of the world, and nothing else."""
    geheel = {"formaat": "opp-desk-overdracht", "versie": 1, "code": "x", "inhoud": wild}
    with pytest.raises(WereldFout):
        lees_overdracht(json.dumps(geheel).encode())


def test_the_paper_carries_the_code_of_the_file(vast: Noel) -> None:
    """PDF/UA-1, the same every time, with what helps, inzage, zienswijze and code; no kept words."""
    momentopname = vast.kluis.lees(partial(overdracht.vaste_tekst, opp_id=vast.opp))
    code = lees_overdracht(bestand(vast)).code
    brief = Overdrachtbrief(
        "Het Kompas", "naar het voortgezet onderwijs", VANDAAG, VANDAAG, "Hij houdt van techniek", code=code
    )
    pdf = maak_overdracht_pdf(momentopname, overdracht=brief)
    assert fouten(pdf) == []
    assert pdf == maak_overdracht_pdf(momentopname, overdracht=brief)
    alles = tekst(pdf)
    assert f"Klopt de code {code[:4]} {code[4:8]}, dan is het bestand hetzelfde." in " ".join(alles.split())
    assert "Hij houdt van techniek." in alles
    assert GEHEIM not in alles
