"""Who belongs to the ondersteuningsteam, and who may say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Rol
from opp_desk.model.school import Medewerker
from opp_desk.usecases.team import lees_team, zet_in_team
from tests.bouw import doe, maak_school, nieuw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school, opened by an IB'er."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    yield kluis
    kluis.sluit()


def leden(kluis: Kluis) -> list[tuple[str, bool, bool]]:
    """Return everybody, who belongs to it and whose role says so."""
    return [(lid.naam, lid.erbij, lid.vast) for lid in kluis.lees(lees_team).mensen]


def test_een_ib_er_hoort_erbij_en_zegt_wie_nog_meer(school: Kluis) -> None:
    """The role is enough for an IB'er; somebody else belongs to it when a member says so."""
    joost = nieuw(school, Medewerker, roepnaam="Joost", achternaam="Aal", rol=Rol.LEERKRACHT)
    assert leden(school) == [("Joost Aal", False, False), ("Marieke de Vries", True, True)]
    doe(school, zet_in_team, medewerker=joost, erbij=True)
    assert leden(school)[0] == ("Joost Aal", True, False)
    school.persoon = joost
    assert school.lees(lambda lezer: lezer.kijker.in_team)
    doe(school, zet_in_team, medewerker=joost, erbij=False)
    assert not school.lees(lambda lezer: lezer.kijker.in_team)


def test_wie_er_niet_bij_hoort_wijzigt_niets(school: Kluis) -> None:
    """A colleague outside the team cannot let oneself in."""
    joost = nieuw(school, Medewerker, roepnaam="Joost", achternaam="Aal", rol=Rol.LEERKRACHT)
    school.persoon = joost
    assert not school.lees(lees_team).mag_wijzigen
    with pytest.raises(RegelFout, match="team_niet_erbij"):
        doe(school, zet_in_team, medewerker=joost, erbij=True)
