"""The scenarios of an overleg at the table, told by use cases on a vault."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from opp_desk.documents.overleg_verslag import maak_overleg_verslag
from opp_desk.ground import clock
from opp_desk.ground.errors import Fout
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Gesprek
from opp_desk.model.keuzes import Besprekingsoort, GesprekSoort, Ruimte
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.zinnen import zin
from opp_desk.usecases import besprekingen, besprekingen_verslag, taken, takenlijst
from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld, lees_bespreking
from opp_desk.usecases.besprekingen_papier import lees_pak, lees_verslagblad
from opp_desk.usecases.tijdlijn import Gebeurd, lees_tijdlijn
from tests.bouw import doe, nieuw, zet
from tests.documents.keuring import tekst as gedrukt
from tests.noel import NU, VANDAAG, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from tests.noel import Noel

scenarios("overleg.feature")
GEHEIM = "Alleen voor het team"


@dataclass
class Verhaal:
    """What has happened so far."""

    noel: Noel
    overleg: UUID | None = None
    punt: UUID | None = None
    fout: Fout | None = None

    @property
    def beeld(self) -> Besprekingsbeeld:
        """Return what the screen shows."""
        gelezen: Besprekingsbeeld = self.noel.kluis.lees(partial(lees_bespreking, bespreking=self.overleg))
        return gelezen


@pytest.fixture
def v(tmp_path: Path) -> Iterator[Verhaal]:
    """Begin on 16 October 2026."""
    with clock.fixed(NU):
        verhaal = Verhaal(kopie_van_noel(tmp_path))
        yield verhaal
        verhaal.noel.kluis.sluit()


@given("het dossier van Noël met twee doelen, een open taak en een notitie van alleen het ondersteuningsteam")
def _(v: Verhaal) -> None:
    doe(v.noel.kluis, taken.maak_taak, leerling=v.noel.leerling, wat="moeder bellen")
    doe(
        v.noel.kluis,
        taken.maak_taak,
        leerling=v.noel.leerling,
        wat=GEHEIM,
        ruimte=Ruimte.VERTROUWELIJK,
    )
    nieuw(
        v.noel.kluis,
        Gesprek,
        {"leerling": v.noel.leerling},
        soort=GesprekSoort.TEAM,
        ruimte=Ruimte.VERTROUWELIJK,
        datum=VANDAAG,
        tekst=GEHEIM,
    )


@when("ik een overleg voorbereid")
def _(v: Verhaal) -> None:
    v.overleg = doe(v.noel.kluis, besprekingen.begin_bespreking, leerling=v.noel.leerling, datum=VANDAAG)


@when(parsers.parse('we bij {gebied} bespreken dat "{wat}"'))
def _(v: Verhaal, gebied: str, wat: str) -> None:
    doe(v.noel.kluis, besprekingen.ga_aan_tafel, bespreking=v.overleg)
    v.punt = next(punt.id for punt in v.beeld.punten if punt.kop.startswith(gebied))
    zet(v.noel.kluis, Besprekingspunt, v.punt, tekst=wat)


@when(parsers.parse('besluiten "{regel}"'))
def _(v: Verhaal, regel: str) -> None:
    doe(v.noel.kluis, besprekingen.besluit_afspraak, punt=v.punt, regel=regel)


@when(parsers.parse('besluiten dat er een taak komt: "{regel}"'))
def _(v: Verhaal, regel: str) -> None:
    doe(v.noel.kluis, besprekingen.besluit_taak, punt=v.punt, regel=regel)


@when(parsers.parse("afspreken om op {dag} terug te kijken"))
def _(v: Verhaal, dag: str) -> None:
    assert v.overleg is not None
    zet(v.noel.kluis, Bespreking, v.overleg, terugkijken_op=lees_datum(dag, VANDAAG))


@when("dat punt niet in het verslag komt")
def _(v: Verhaal) -> None:
    assert v.punt is not None
    zet(v.noel.kluis, Besprekingspunt, v.punt, niet_voor_ouders=True)


@when("het verslag samen lezen")
def _(v: Verhaal) -> None:
    doe(v.noel.kluis, besprekingen_verslag.stel_op, bespreking=v.overleg)


@when(parsers.parse('"{wie}" akkoord is en we het overleg afronden'))
def _(v: Verhaal, wie: str) -> None:
    assert v.overleg is not None
    zet(v.noel.kluis, Bespreking, v.overleg, akkoord_naam=wie)
    doe(v.noel.kluis, besprekingen_verslag.rond_af, bespreking=v.overleg)


@when("ik daarna het verslag verander")
def _(v: Verhaal) -> None:
    assert v.overleg is not None
    try:
        zet(v.noel.kluis, Bespreking, v.overleg, verslag="Een andere tekst")
    except Fout as fout:
        v.fout = fout


@when("ik het afronden ongedaan maak")
def _(v: Verhaal) -> None:
    stap = v.noel.kluis.ongedaan_te_maken()
    assert stap is not None
    v.noel.kluis.keer_om(stap)


@then("staan op de agenda de vraag van vandaag, beide doelen en de open taak")
def _(v: Verhaal) -> None:
    soort = Besprekingsoort
    assert [punt.soort for punt in v.beeld.punten] == [soort.VRAAG, soort.DOEL, soort.DOEL, soort.TAAK]


@then("staat nergens wat alleen van het ondersteuningsteam is")
def _(v: Verhaal) -> None:
    assert v.overleg is not None
    assert GEHEIM not in str(v.beeld)
    assert GEHEIM not in str(v.noel.kluis.lees(partial(lees_pak, bespreking=v.overleg)))


@then(parsers.parse('staat in het verslag "{stuk}"'))
def _(v: Verhaal, stuk: str) -> None:
    assert stuk in v.beeld.waarde("verslag")


@then(parsers.parse('staat op de agenda "{kop}"'))
def _(v: Verhaal, kop: str) -> None:
    assert kop in [punt.kop for punt in v.beeld.punten]


@then(parsers.parse("heeft juf Anouk een taak voor {dag}"))
def _(v: Verhaal, dag: str) -> None:
    regels = v.noel.kluis.lees(partial(takenlijst.lees_taken, leerling=v.noel.leerling))
    gevonden = [(een.wat, een.voor) for een in regels if een.wie == "Anouk Visser"]
    assert gevonden == [("hulpkaart plakken", lees_datum(dag, VANDAAG))]


@then(parsers.parse('staat op papier het verslag met het akkoord van "{wie}"'))
def _(v: Verhaal, wie: str) -> None:
    assert v.overleg is not None
    blad = v.noel.kluis.lees(partial(lees_verslagblad, bespreking=v.overleg))
    papier = " ".join(gedrukt(maak_overleg_verslag(blad)).replace("\u00a0", " ").split())
    assert f"Akkoord met dit verslag {wie}, op 16 oktober 2026." in papier
    assert "Thuis alleen lezen." in papier


@then("staat het overleg op de tijdlijn")
def _(v: Verhaal) -> None:
    alles = v.noel.kluis.lees(partial(lees_tijdlijn, leerling=v.noel.leerling))
    (een,) = [ding for ding in alles if ding.code is Gebeurd.BESPREKING]
    assert (een.rij, een.waarden["klaar"]) == (v.overleg, 1)


@then(parsers.parse('zegt het programma "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    assert v.fout is not None
    assert zin(v.fout) == tekst
