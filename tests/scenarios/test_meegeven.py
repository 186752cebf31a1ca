"""The scenarios of giving pupils along, told by use cases on real vaults and real packages."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import Fout
from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.model.school_lijsten import Veiligheidslezer
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.meegeven.woorden import teruggenomen
from opp_desk.ui.zinnen import zin
from opp_desk.usecases import velden, voorleggen
from opp_desk.usecases.botsingen import lees_botsingen, tel_botsingen
from tests.bouw import doe, nieuw, zet
from tests.sync.pakketbouw import NU, TOT, maak_klas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.terugnemen import Teruggenomen
    from opp_desk.vault.kluis import Kluis
    from tests.sync.pakketbouw import Klas

scenarios("meegeven.feature")
pytestmark = pytest.mark.usefixtures("argon_vlug")


@dataclass
class Verhaal:
    """What has happened so far."""

    klas: Klas
    klok: ExitStack
    pakket: Path | None = None
    anouk: Kluis | None = None
    terug: Teruggenomen | None = None
    notitie: UUID | None = None

    @property
    def klein(self) -> Kluis:
        """Return the vault of the mentor."""
        assert self.anouk is not None
        return self.anouk

    def doel(self, kluis: Kluis) -> str | None:
        """Return the goal as a vault shows it."""
        return kluis.lees(lambda lezer: lezer.haal(Doel, self.klas.doel).kan_straks)


@pytest.fixture
def verhaal(tmp_path: Path) -> Iterator[Verhaal]:
    """Begin on a day that stands still."""
    with ExitStack() as klok:
        klok.enter_context(clock.fixed(NU))
        gemaakt = Verhaal(maak_klas(tmp_path), klok)
        yield gemaakt
        gemaakt.klas.sluit()


@given("een school met klas 6A en mentor Anouk")
def _school(verhaal: Verhaal) -> None:
    assert verhaal.klas.leerlingen


@given(parsers.parse('een OPP met het doel "{tekst}"'))
def _opp(verhaal: Verhaal, tekst: str) -> None:
    assert verhaal.doel(verhaal.klas.school) == tekst


@given(parsers.parse("een pakket voor Anouk tot en met {dag}"))
def _pakket(verhaal: Verhaal, dag: str) -> None:
    assert lees_datum(dag, NU.date()) == TOT
    verhaal.pakket = verhaal.klas.geef()


@given("een notitie over veiligheid")
def _veiligheid(verhaal: Verhaal) -> None:
    school = verhaal.klas.school
    nieuw(school, Veiligheidslezer, {"medewerker": verhaal.klas.mentor})
    verhaal.notitie = nieuw(
        school,
        Gesprek,
        {"leerling": verhaal.klas.leerlingen[0]},
        soort=GesprekSoort.VEILIGHEID,
        ruimte=Ruimte.GESLOTEN,
        tekst="een zorg",
    )


@when("Anouk het pakket opent met de wachtzin")
def _open(verhaal: Verhaal) -> None:
    verhaal.anouk = verhaal.klas.begin(verhaal.pakket)


@when(parsers.parse('Anouk het doel wijzigt in "{tekst}"'))
def _anouk_wijzigt(verhaal: Verhaal, tekst: str) -> None:
    zet(verhaal.klein, Doel, verhaal.klas.doel, kan_straks=tekst)


@when(parsers.parse('de IB\'er het doel wijzigt in "{tekst}"'))
def _ib_wijzigt(verhaal: Verhaal, tekst: str) -> None:
    zet(verhaal.klas.school, Doel, verhaal.klas.doel, kan_straks=tekst)


@when("de IB'er het werk van Anouk terugneemt")
def _neem_terug(verhaal: Verhaal) -> None:
    verhaal.terug = verhaal.klas.neem(verhaal.klas.terug(verhaal.klein))


@when(parsers.parse("het {dag} is"))
def _dag(verhaal: Verhaal, dag: str) -> None:
    gelezen = lees_datum(dag, NU.date())
    assert gelezen is not None
    verhaal.klok.enter_context(clock.fixed(datetime.combine(gelezen, time(9))))


@when(parsers.parse('de IB\'er kiest voor "{tekst}"'))
def _kies(verhaal: Verhaal, tekst: str) -> None:
    doe(
        verhaal.klas.school,
        velden.kies_versie,
        klasse=Doel,
        rij_id=verhaal.klas.doel,
        naam="kan_straks",
        waarde=tekst,
    )


@when("Anouk een nieuw pakket opent")
def _open_nieuw(verhaal: Verhaal) -> None:
    verhaal.klas.werk_bij(verhaal.klein, verhaal.klas.geef(wachtzin=None, naam="nieuw"), None)


@then(parsers.parse('staan er bij het doel twee teksten: "{een}" en "{ander}"'))
def _twee(verhaal: Verhaal, een: str, ander: str) -> None:
    (botsing,) = verhaal.klas.school.lees(lees_botsingen)
    assert {each.waarde for each in botsing.teksten} == {een, ander}


@then(parsers.parse('kan het OPP niet worden voorgelegd: "{tekst}"'))
def _niet_voorleggen(verhaal: Verhaal, tekst: str) -> None:
    with pytest.raises(Fout) as fout:
        doe(verhaal.klas.school, voorleggen.leg_voor, opp_id=verhaal.klas.opp)
    assert zin(fout.value).startswith(tekst)


@then(parsers.parse('staat er bij allebei "{tekst}"'))
def _bij_allebei(verhaal: Verhaal, tekst: str) -> None:
    assert {verhaal.doel(verhaal.klas.school), verhaal.doel(verhaal.klein)} == {tekst}


@then("is er niets te bekijken")
def _niets(verhaal: Verhaal) -> None:
    assert [kluis.lees(tel_botsingen) for kluis in (verhaal.klas.school, verhaal.klein)] == [0, 0]


@then(parsers.parse('opent het pakket niet: "{tekst}"'))
def _opent_niet(verhaal: Verhaal, tekst: str) -> None:
    with pytest.raises(Fout) as fout:
        verhaal.klas.begin(verhaal.pakket, "te_laat")
    assert zin(fout.value).startswith(tekst)


@then(parsers.parse('staat er bij de IB\'er "{tekst}"'))
def _bij_ib(verhaal: Verhaal, tekst: str) -> None:
    assert verhaal.doel(verhaal.klas.school) == tekst


@then(parsers.parse('leest de IB\'er "{tekst}"'))
def _leest(verhaal: Verhaal, tekst: str) -> None:
    assert verhaal.terug is not None
    assert tekst in " ".join(teruggenomen(verhaal.terug))


@then("staat die notitie niet in de kluis van Anouk")
def _geen_notitie(verhaal: Verhaal) -> None:
    gevonden = verhaal.klein.lees(lambda lezer: lezer.lees(select(Gesprek), ook_verwijderd=True))
    assert verhaal.notitie not in {each.id for each in gevonden}
    ruw = verhaal.klein.lees(
        lambda lezer: lezer.verbinding.exec_driver_sql("select count(*) from gesprek").scalar()
    )
    assert ruw == 0
