"""The single steps of the demonstration school do what their names say, on a real vault."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Gegeven, Meting
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import (
    ContactSoort,
    GegevenAntwoord,
    GesprekSoort,
    Gezag,
    Relatie,
    Sector,
    Vakantieregio,
    Vervolg,
)
from opp_desk.model.ouder import Ouder
from opp_desk.rules.aanmelding import Aanmeldstand
from opp_desk.usecases import demo, demo_aanbod, demo_jaar, demo_verloop, horen, opps
from opp_desk.usecases.aanmeldingen import alleen_aangemeld, lees_aanmeldingen
from opp_desk.usecases.contacten import lees_contacten
from opp_desk.usecases.demo_school import BASISSCHOOL
from tests.bouw import doe, maak_groep, maak_leerling, maak_opp, maak_school, nieuw
from tests.noel import NU

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis

OP = date(2026, 10, 5)


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school in a real vault."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    yield kluis
    kluis.sluit()


@pytest.fixture
def leerling(kluis: Kluis) -> UUID:
    """Give one pupil."""
    return maak_leerling(kluis, "Noël d’|Hondt", maak_groep(kluis, "6b", "6", "Anouk Visser"))


def test_richt_in_fills_what_the_first_start_does_not_ask(kluis: Kluis) -> None:
    """Board, region and mandate are there before the first OPP is fixed."""
    doe(kluis, demo.richt_in, school=BASISSCHOOL)
    school = kluis.lees(opps.school)
    assert (school.bestuur, school.vakantieregio, school.namens_functie) == (
        BASISSCHOOL.bestuur,
        Vakantieregio.MIDDEN,
        "directeur",
    )


@pytest.mark.parametrize("vorm", range(5))
def test_voeg_ouders_toe_gives_every_family_somebody_with_gezag(
    kluis: Kluis, leerling: UUID, vorm: int
) -> None:
    """In every family shape somebody can be asked for akkoord, and gezag has a source and a date."""
    doe(kluis, demo_verloop.voeg_ouders_toe, leerling=leerling, vorm=vorm, op=OP)
    ouders = kluis.lees(lambda lezer: lezer.lees(select(Ouder).where(Ouder.leerling == leerling)))
    gezag = [ouder for ouder in ouders if ouder.gezag == Gezag.JA]
    assert gezag
    assert all(ouder.gezag_bron and ouder.gezag_gecontroleerd_op == OP for ouder in gezag)
    assert not any(ouder.relatie == Relatie.PLEEGOUDER for ouder in gezag)


def test_noteer_gesprek_adds_one_note(kluis: Kluis, leerling: UUID) -> None:
    """A note stands in the dossier of its pupil, on its day."""
    doe(kluis, demo.noteer_gesprek, leerling=leerling, soort=GesprekSoort.OUDERS, op=OP, tekst="Moeder belt.")
    notities = kluis.lees(lambda lezer: lezer.lees(select(Gesprek)))
    assert [(each.leerling, each.datum, each.tekst) for each in notities] == [(leerling, OP, "Moeder belt.")]


def test_koppel_terug_tells_the_pupil(kluis: Kluis, leerling: UUID) -> None:
    """What was done with the words is recorded at every time that the pupil was heard."""
    opp = maak_opp(kluis, leerling, date(2026, 9, 14))
    doe(kluis, horen.begin, opp_id=opp, op=OP, door="juf Anouk")
    kluis.voer_uit(partial(demo_verloop.koppel_terug, opp_id=opp, op=OP, door="juf Anouk"))
    gesprekken = kluis.lees(lambda lezer: lezer.lees(select(Hoorgesprek)))
    assert [each.terugkoppeling_op for each in gesprekken] == [OP]


def test_meet_grows_towards_the_target_on_school_days(kluis: Kluis, leerling: UUID) -> None:
    """Every two weeks a number between the beginning and the target, and none after the last day."""
    opp = maak_opp(kluis, leerling, date(2026, 9, 14))
    nieuw(kluis, Doel, {"leerling": leerling, "opp": opp}, nu="4 van de 10", streef="8 van de 10")
    nieuw(kluis, Doel, {"leerling": leerling, "opp": opp}, nu="soms", streef="vaak")
    with clock.fixed(NU):
        doe(kluis, demo_jaar.meet, opp_id=opp, van=date(2026, 9, 14), tot=OP)
    metingen = kluis.lees(lambda lezer: lezer.lees(select(Meting).order_by(Meting.datum)))
    assert [(each.datum, each.waarde) for each in metingen] == [
        (date(2026, 9, 14), "5"),
        (date(2026, 9, 28), "6"),
    ]


def test_vul_weken_in_leaves_the_last_weeks_unknown(kluis: Kluis, leerling: UUID) -> None:
    """Most weeks are ja, one is nee with its reason, and the weeks of now are not answered yet."""
    opp = maak_opp(kluis, leerling, date(2026, 9, 14))
    nieuw(kluis, Begeleiding, {"leerling": leerling, "opp": opp}, wat="Samen lezen", van=date(2026, 8, 31))
    doe(
        kluis,
        demo_jaar.vul_weken_in,
        opp_id=opp,
        van=date(2026, 8, 31),
        tot=date(2026, 10, 16),
        nummer=0,
    )
    weken = kluis.lees(lambda lezer: lezer.lees(select(Gegeven).order_by(Gegeven.week)))
    assert [each.antwoord for each in weken] == [GegevenAntwoord.JA] * 4 + [GegevenAntwoord.NEE]
    assert weken[-1].reden
    assert weken[-1].week == date(2026, 9, 28)


def test_evalueer_finishes_with_everybody(kluis: Kluis, leerling: UUID) -> None:
    """The evaluation has its day, its people, and a result and a decision for every goal."""
    opp = maak_opp(kluis, leerling, date(2026, 9, 14))
    for streef in ("8 van de 10", "4 van de 5"):
        nieuw(kluis, Doel, {"leerling": leerling, "opp": opp}, streef=streef)
    with clock.fixed(NU):
        doe(kluis, demo_jaar.evalueer, opp_id=opp, op=OP, roepnaam="Noël")
    (evaluatie,) = kluis.lees(lambda lezer: lezer.lees(select(Evaluatie)))
    assert (evaluatie.datum, evaluatie.met_ouders, evaluatie.met_leerling) == (OP, True, True)
    resultaten = kluis.lees(lambda lezer: lezer.lees(select(Doelresultaat)))
    assert {each.vervolg for each in resultaten} == {Vervolg.DOORGAAN, Vervolg.STOPPEN}


def test_vul_contacten_in_keeps_what_the_school_filled_in(kluis: Kluis) -> None:
    """The contacts come once, one of every kind; a second time nothing is added."""
    bron = demo_aanbod.teksten(Sector.PO)
    doe(kluis, demo_aanbod.vul_contacten_in, bron=bron)
    doe(kluis, demo_aanbod.vul_contacten_in, bron=bron)
    soorten = [each.soort for each in kluis.lees(lees_contacten)]
    assert len(soorten) == len(set(soorten)) == len(ContactSoort) - 1
    assert ContactSoort.STEUNPUNT in soorten


def test_meld_kinderen_aan_shows_three_ends_of_the_zorgplicht(kluis: Kluis) -> None:
    """One aanmelding is new, one has more time, one was decided in time; none of them is late."""
    with clock.fixed(NU):
        doe(kluis, demo_jaar.meld_kinderen_aan, vandaag=NU.date())
    beeld = kluis.lees(partial(lees_aanmeldingen, vandaag=NU.date()))
    assert [each.termijn.stand for each in beeld.aanmeldingen] == [
        Aanmeldstand.OPEN,
        Aanmeldstand.OPEN,
        Aanmeldstand.AFGEROND,
    ]
    assert [each.termijn.verlengd for each in beeld.aanmeldingen].count(True) == 1
    assert len(kluis.lees(alleen_aangemeld)) == 3
