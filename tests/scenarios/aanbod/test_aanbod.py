"""The second year of the aanbod, told with keys and clicks in the real windows."""

from __future__ import annotations

import json
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from opp_desk.ground import clock
from opp_desk.model.aanbod import Aanbodversie
from opp_desk.rules.aanbodjaar import Stapstand
from opp_desk.rules.aanbodverschil import Anders
from opp_desk.ui.rondleiding.hand import Hand
from opp_desk.usecases import aanbodjaar, aanbodvaststellen, aanbodverschil
from opp_desk.usecases.aanbodbron import lees_versie, versies
from tests.aanbodjaarbouw import DAG, NU
from tests.documents.keuring import tekst
from tests.scenarios.aanbod.verhaal import NIEUW, TITELS, Aanbodverhaal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from PySide6.QtWidgets import QApplication

    from opp_desk.vault.lezer import Lezer

scenarios(str(Path(__file__).with_name("aanbod.feature")))


@pytest.fixture
def verhaal(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Aanbodverhaal]:
    """Give the window on a school in its second year, on a day that stands still."""
    with ExitStack() as klok:
        klok.enter_context(clock.fixed(NU))
        monkeypatch.setenv("OPP_DESK_NU", NU.astimezone().isoformat())
        gemaakt = Aanbodverhaal(qapp, Hand(qapp), tmp_path)
        yield gemaakt
        gemaakt.sluit()


def _lees(v: Aanbodverhaal, vraag: Any) -> Any:
    return v.school.kluis.lees(vraag)


@given("een school die vorig jaar haar aanbod vaststelde en publiceerde", target_fixture="v")
def _(verhaal: Aanbodverhaal) -> Aanbodverhaal:
    assert [each.nummer for each in _lees(verhaal, versies)] == [1]
    return verhaal


@when("de schoolleider het programma opent en het nieuwe jaar begint")
def _(v: Aanbodverhaal) -> None:
    v.open()


@when("het team elke voorziening evalueert")
def _(v: Aanbodverhaal) -> None:
    v.evalueer()


@when("een groep leerlingen vertelt wat er beter kan")
def _(v: Aanbodverhaal) -> None:
    v.hoor()


@when("team en ouders hebben meegedacht")
def _(v: Aanbodverhaal) -> None:
    v.bespreek()


@when("de tekst bij de tijd is gebracht")
def _(v: Aanbodverhaal) -> None:
    v.werk_bij()


@when("de MR advies geeft en de geleding instemt")
def _(v: Aanbodverhaal) -> None:
    v.mr()


@then("verschilt het aanbod van vorig jaar alleen op wat gewijzigd is")
def _(v: Aanbodverhaal) -> None:
    teksten = _lees(v, aanbodverschil.lees_teksten)
    gevonden = _lees(v, partial(aanbodverschil.vergelijk, van=teksten.van, tot=teksten.tot)).verschil
    delen = {deel.titel: deel for each in gevonden.hoofdstukken for deel in each.delen}
    assert delen[TITELS[0]].anders is Anders.GEWIJZIGD
    assert [veld.nieuw for veld in delen[TITELS[0]].velden] == [NIEUW]
    assert set(delen) == {TITELS[0], "groep 7"}  # what pupils told is of this year


@then("ontbreekt er niets meer")
def _(v: Aanbodverhaal) -> None:
    assert _lees(v, partial(aanbodvaststellen.nog_nodig, jaar_id=v.school.jaar, vandaag=DAG)) == ()


@when("de schoolleider vaststelt namens het bestuur")
def _(v: Aanbodverhaal) -> None:
    v.stel_vast()


@when("zij het hoofdstuk maakt voor de schoolgids")
def _(v: Aanbodverhaal) -> None:
    v.maak_papier()


@when("vastlegt waar het te vinden is")
def _(v: Aanbodverhaal) -> None:
    v.publiceer()


def _haal(lezer: Lezer, rij: UUID) -> Aanbodversie:
    return lezer.haal(Aanbodversie, rij)


@then(parsers.parse('is er een tweede versie voor "{schooljaar}", met de hash van de eerste'))
def _(v: Aanbodverhaal, schooljaar: str) -> None:
    nieuw, oud = _lees(v, versies)
    assert (nieuw.nummer, nieuw.schooljaar) == (2, schooljaar)
    rijen = [_lees(v, partial(_haal, rij=each.id)) for each in (nieuw, oud)]
    assert rijen[0].vorige_hash == rijen[1].momentopname
    assert rijen[0].namens_naam == "S. Amrani"


@then("staat in die versie wat de leerlingen vertelden en wat de MR zei")
def _(v: Aanbodverhaal) -> None:
    opname = json.loads(_lees(v, partial(lees_versie, versie_id=_lees(v, versies)[0].id)))
    (stem,) = next(each for each in opname["hoofdstukken"] if each["code"] == "leerlingen")["stemmen"]
    assert stem["gedaan"] == "In elke groep komt een rustige plek."
    assert (opname["mr"]["advies"], opname["mr"]["instemming"]) == ("positief", "ja")


@then("staat de nieuwe tekst op papier, zonder het woord concept")
def _(v: Aanbodverhaal) -> None:
    papier = " ".join(tekst(v.papier.read_bytes()).split())
    assert NIEUW in papier
    assert "In elke groep komt een rustige plek." in papier
    assert "concept" not in papier.lower()


@then("is het jaar klaar")
def _(v: Aanbodverhaal) -> None:
    stappen = _lees(v, partial(aanbodjaar.lees_stappen, vandaag=DAG))
    assert {each.stand for each in stappen} == {Stapstand.KLAAR}
