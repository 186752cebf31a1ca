"""The kinds of a school: brought along, renamed, of its own, and put aside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.model.gesprek import Gesprekssoort
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.usecases import gesprekssoorten
from opp_desk.usecases.gesprekssoorten import lees_soorten, te_kiezen
from tests import bouw

if TYPE_CHECKING:
    from tests.noel import Noel


def test_what_the_program_brings(noel: Noel) -> None:
    """Seven kinds with their lines and advice; the one about safety last."""
    soorten = noel.kluis.lees(lees_soorten)
    assert [een.soort for een in soorten] == list(GesprekSoort)
    assert all(een.regels and een.raad for een in soorten if een.soort != GesprekSoort.VEILIGHEID)
    assert te_kiezen(soorten)[-1].soort == GesprekSoort.VEILIGHEID


def test_a_school_renames_and_hides(noel: Noel) -> None:
    """A renamed kind begins with the lines that it had; a hidden one is not offered but keeps its name."""
    rij = bouw.doe(noel.kluis, gesprekssoorten.pas_aan, soort=GesprekSoort.TEAM)
    assert bouw.doe(noel.kluis, gesprekssoorten.pas_aan, soort=GesprekSoort.TEAM) == rij
    assert GesprekSoort.TEAM not in noel.kluis.lees(gesprekssoorten.nog_zoals_gebracht)
    bouw.zet(noel.kluis, Gesprekssoort, rij, naam="zorgoverleg", vervalt=True)
    soorten = noel.kluis.lees(lees_soorten)
    team = next(een for een in soorten if een.soort == GesprekSoort.TEAM)
    assert (team.naam, team.regels[0], team.vervalt) == ("zorgoverleg", "Vraag van vandaag (één zin):", True)
    assert team not in te_kiezen(soorten)
    assert gesprekssoorten.soort_van(soorten, GesprekSoort.TEAM, None) == team


def test_a_kind_of_its_own(noel: Noel) -> None:
    """With its own lines, or those of the kind that it is like; without a name it is not offered."""
    eigen = bouw.doe(
        noel.kluis, gesprekssoorten.voeg_soort_toe, naam="Stagebezoek", sjabloon="Wat lukt\nVolgende stap"
    )
    leeg = bouw.doe(noel.kluis, gesprekssoorten.voeg_soort_toe)
    bouw.zet(noel.kluis, Gesprekssoort, leeg, basis=GesprekSoort.OUDERS)
    soorten = noel.kluis.lees(lees_soorten)
    assert [(een.naam, een.regels) for een in soorten if een.eigen] == [
        ("Stagebezoek", ("Wat lukt:", "Volgende stap:"))
    ]
    assert gesprekssoorten.soort_van(soorten, None, eigen) == soorten[-1]
    bouw.zet(noel.kluis, Gesprekssoort, leeg, naam="Keukentafel")
    keuken = next(een for een in noel.kluis.lees(lees_soorten) if een.naam == "Keukentafel")
    assert (keuken.soort, keuken.regels[0]) == (GesprekSoort.OUDERS, "Wat gaat goed, thuis en op school:")
    formulieren = noel.kluis.lees(partial(gesprekssoorten.lees_soortformulieren))
    assert [een.waarden["naam"] for een in formulieren] == ["Keukentafel", "Stagebezoek"]
