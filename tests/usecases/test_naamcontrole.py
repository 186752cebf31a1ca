"""Which other pupils a paper names: pupils only, and never who it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Geennaam
from opp_desk.usecases.naamcontrole import andere_namen, leer_geen_naam, lees_namen
from tests.bouw import doe, maak_school, nieuw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school with three pupils, a teacher and a mother with the names of pupils."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    nieuw(kluis, Leerling, roepnaam="Elif", achternaam="Şahin")
    nieuw(kluis, Leerling, roepnaam="Anouk", achternaam="Mulder")
    nieuw(kluis, Leerling, roepnaam="Storm", achternaam="Bos")
    nieuw(kluis, Medewerker, roepnaam="Anouk", achternaam="Visser")
    yield kluis
    kluis.sluit()


@pytest.fixture
def noel(school: Kluis) -> UUID:
    """Give Noël, of whom the paper is, and his mother."""
    leerling = nieuw(school, Leerling, roepnaam="Noël", voorvoegsel="d'", achternaam="Hondt")
    nieuw(school, Ouder, {"leerling": leerling}, naam="Elise d'Hondt")
    return leerling


def namen(kluis: Kluis, tekst: str, *wie: UUID) -> tuple[str, ...]:
    """Return who is named."""
    gevonden: tuple[str, ...] = kluis.lees(partial(andere_namen, tekst=tekst, wie=wie))
    return gevonden


def test_alleen_andere_leerlingen(school: Kluis, noel: UUID) -> None:
    """A pupil who is named, once; not who the paper is about, a teacher or a mother."""
    tekst = "Noël zit naast Elif. ELIF helpt Noël. Anouk Visser en Elise praten met Anouk."
    assert namen(school, tekst, noel) == ("Elif Şahin",)
    assert namen(school, tekst) == ("Noël d'Hondt", "Elif Şahin")
    assert namen(school, "Samen met Anouk Mulder.", noel) == ("Anouk Mulder",)
    assert namen(school, "Niemand.", noel) == ()


def test_een_papier_over_meer_leerlingen(school: Kluis, noel: UUID) -> None:
    """Whoever the paper is about may stand in it."""
    ((elif_,),) = school.lees(
        lambda lezer: lezer.rijen(select(Leerling.id).where(Leerling.roepnaam == "Elif"))
    )
    assert namen(school, "Noël en Elif", noel, elif_) == ()


def test_wat_hier_een_woord_is(school: Kluis, noel: UUID) -> None:
    """The school says which names are words."""
    assert namen(school, "Samen met Storm gerekend.", noel) == ("Storm Bos",)
    nieuw(school, Geennaam, woord="Storm")
    assert namen(school, "Samen met Storm gerekend.", noel) == ()


def test_wat_je_leert_geldt_voor_iedereen(school: Kluis, noel: UUID) -> None:
    """Saying so twice is one row; nothing is no word."""
    eerst = doe(school, leer_geen_naam, woord="Storm ")
    assert doe(school, leer_geen_naam, woord="storm") == eerst
    assert namen(school, "Samen met Storm gerekend.", noel) == ()
    with pytest.raises(RegelFout, match="geen_woord"):
        doe(school, leer_geen_naam, woord=" ")


def test_een_notitie_over_meer_leerlingen(school: Kluis, noel: UUID) -> None:
    """Of whoever the note is about no name is marked."""
    kennis = school.lees(lees_namen)
    tekst = "Noël en Elif spelen met Storm."
    assert [een.roepnaam for een in kennis.vind(tekst, roepnaam="Noël en Elif")] == ["Storm"]
    assert [een.roepnaam for een in kennis.vind(tekst, roepnaam="Noël, Elif en Storm")] == []
    assert noel.int
