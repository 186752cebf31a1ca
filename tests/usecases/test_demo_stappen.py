"""The single steps of the demonstration school do what their names say, on a real vault."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.model.gesprek import Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import GesprekSoort, Gezag, Relatie, Vakantieregio
from opp_desk.model.ouder import Ouder
from opp_desk.usecases import demo, horen, opps
from opp_desk.usecases.demo_school import BASISSCHOOL
from tests.bouw import doe, maak_groep, maak_leerling, maak_opp, maak_school

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
    doe(kluis, demo.voeg_ouders_toe, leerling=leerling, vorm=vorm, op=OP)
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
    kluis.voer_uit(partial(demo.koppel_terug, opp_id=opp, op=OP, door="juf Anouk"))
    gesprekken = kluis.lees(lambda lezer: lezer.lees(select(Hoorgesprek)))
    assert [each.terugkoppeling_op for each in gesprekken] == [OP]
