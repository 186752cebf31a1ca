"""The scenarios of measuring, evaluating and beginning the next version, told by use cases on a vault."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import Fout
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.keuzes import Antwoord, GegevenAntwoord, Resultaat, Vervolg
from opp_desk.model.opp import Opp
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.zinnen import zin
from opp_desk.usecases import evaluaties, metingen, vaststellen
from opp_desk.usecases.evaluatiebeeld import behaalde_doelen, lees_evaluatie
from opp_desk.usecases.voortgang import lees_voortgang
from tests.bouw import doe, maak_voorlegging
from tests.noel import NU, VANDAAG, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.voortgang import Doelvoortgang, Voortgang
    from opp_desk.vault.lezer import Lezer
    from tests.noel import Noel

scenarios("evalueren.feature")


@dataclass
class Jaar:
    """What has happened so far."""

    noel: Noel
    klok: ExitStack
    evaluatie: UUID | None = None
    fout: Fout | None = None

    @property
    def stand(self) -> Voortgang:
        """Read how it goes."""
        return self.noel.kluis.lees(partial(lees_voortgang, opp_id=self.noel.opp))

    def doel(self, gebied: str) -> Doelvoortgang:
        """Return the goal of an area."""
        return next(doel for doel in self.stand.doelen if doel.gebied.casefold() == gebied)


@pytest.fixture
def j(tmp_path: Path) -> Iterator[Jaar]:
    """Begin on the day that the OPP is fixed."""
    with ExitStack() as klok:
        klok.enter_context(clock.fixed(NU))
        jaar = Jaar(kopie_van_noel(tmp_path), klok)
        yield jaar
        jaar.noel.kluis.sluit()


def dag(tekst: str) -> date:
    """Read a day as people write it."""
    gelezen = lees_datum(tekst, VANDAAG)
    assert gelezen is not None
    return gelezen


@given("het vastgestelde OPP van Noël met twee doelen")
def _(j: Jaar) -> None:
    akkoord = {ouder.hex: Antwoord.AKKOORD for ouder in (j.noel.moeder, j.noel.vader)}
    maak_voorlegging(j.noel.kluis, j.noel.opp, VANDAAG, **akkoord)
    namens = {"namens_naam": "S. Amrani", "namens_functie": "directeur"}
    doe(j.noel.kluis, vaststellen.stel_vast, opp_id=j.noel.opp, op=VANDAAG, **namens)


@given(parsers.re(r"het is (?P<wanneer>\d.+)"))
def _(j: Jaar, wanneer: str) -> None:
    j.klok.enter_context(clock.fixed(datetime.combine(dag(wanneer), time(10))))


@when(parsers.parse('ik bij {gebied} op {wanneer} meet "{waarde}"'))
def _(j: Jaar, gebied: str, wanneer: str, waarde: str) -> None:
    try:
        doe(
            j.noel.kluis,
            metingen.voeg_toe,
            doel_id=j.doel(gebied).id,
            waarde=waarde,
            datum=dag(wanneer),
        )
    except Fout as fout:
        j.fout = fout


@when(parsers.parse("in de week van {wanneer} de begeleiding is gegeven"))
def _(j: Jaar, wanneer: str) -> None:
    week = {"week": dag(wanneer), "antwoord": GegevenAntwoord.JA}
    doe(j.noel.kluis, metingen.beantwoord_week, begeleiding_id=j.noel.begeleidingen[0], **week)


@when(parsers.parse('in de week van {wanneer} niet, omdat "{reden}"'))
def _(j: Jaar, wanneer: str, reden: str) -> None:
    week = {"week": dag(wanneer), "antwoord": GegevenAntwoord.NEE, "reden": reden}
    doe(j.noel.kluis, metingen.beantwoord_week, begeleiding_id=j.noel.begeleidingen[0], **week)


@when("we evalueren: rekenen is behaald en stopt, taakaanpak is deels behaald en gaat door")
def _(j: Jaar) -> None:
    j.evaluatie = doe(j.noel.kluis, evaluaties.begin, opp_id=j.noel.opp)
    vraag = partial(lees_evaluatie, evaluatie_id=j.evaluatie, vandaag=clock.today())
    for oordeel, (resultaat, vervolg) in zip(
        j.noel.kluis.lees(vraag).oordelen,
        ((Resultaat.BEHAALD, Vervolg.STOPPEN), (Resultaat.DEELS, Vervolg.DOORGAAN)),
        strict=True,
    ):
        doe(
            j.noel.kluis,
            evaluaties.beantwoord,
            resultaat_id=oordeel.formulier.id,
            resultaat=resultaat,
            vervolg=vervolg,
        )
    doe(j.noel.kluis, evaluaties.rond_af, evaluatie_id=j.evaluatie)


@when("ik bijstel met deze evaluatie")
def _(j: Jaar) -> None:
    doe(j.noel.kluis, evaluaties.stel_bij, evaluatie_id=j.evaluatie)


@then(parsers.parse('staat bij {gebied} "{tekst}" en is het doel gehaald'))
def _(j: Jaar, gebied: str, tekst: str) -> None:
    doel = j.doel(gebied)
    assert (doel.metingen[0].tekst, doel.gehaald) == (tekst, True)


@then(parsers.parse('zegt het programma "{tekst}"'))
def _(j: Jaar, tekst: str) -> None:
    assert j.fout is not None
    assert zin(j.fout) == tekst


@then(parsers.parse("staat bij {gebied} geen meting"))
def _(j: Jaar, gebied: str) -> None:
    assert j.doel(gebied).metingen == ()


@then(
    parsers.parse("is van {weken:d} weken bekend of de begeleiding is gegeven, en was dat {keer:d} keer zo")
)
def _(j: Jaar, weken: int, keer: int) -> None:
    hulp = j.stand.begeleidingen[0]
    assert (hulp.bekend, hulp.tel(GegevenAntwoord.JA), hulp.tel(None)) == (weken, keer, 6)


@then("staat rekenen niet meer in het plan, en de begeleiding daarbij ook niet")
def _(j: Jaar) -> None:
    def rijen(lezer: Lezer) -> tuple[list[UUID], list[UUID]]:
        doelen = lezer.lees(select(Doel).where(Doel.opp == j.noel.opp))
        hulp = lezer.lees(select(Begeleiding).where(Begeleiding.opp == j.noel.opp))
        return [each.id for each in doelen], [each.id for each in hulp]

    assert j.noel.kluis.lees(rijen) == ([j.noel.doelen[1]], [j.noel.begeleidingen[1]])


@then(parsers.parse('begint {gebied} bij "{nu}"'))
def _(j: Jaar, gebied: str, nu: str) -> None:
    assert j.doel(gebied).nu == nu


@then(parsers.parse("is de volgende evaluatie op een schooldag, {wanneer}"))
def _(j: Jaar, wanneer: str) -> None:
    opp = j.noel.kluis.lees(lambda lezer: lezer.haal(Opp, j.noel.opp))
    assert (opp.evaluatie_op, j.stand.doelen[0].evaluatie_op) == (dag(wanneer), dag(wanneer))


@then("is rekenen een voorbeeld van onze school, zonder naam")
def _(j: Jaar) -> None:
    (voorbeeld,) = j.noel.kluis.lees(behaalde_doelen)
    assert voorbeeld.gebied == "Rekenen"
    assert "{roepnaam}" in voorbeeld.kan_straks
    assert "Noël" not in voorbeeld.kan_straks
