"""Which text may go to the samenwerkingsverband: fixed always, without akkoord only when they take it."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.model.school import School
from opp_desk.usecases import voorleggen
from opp_desk.usecases.instellingen import onthoud
from opp_desk.usecases.opps import laad
from opp_desk.usecases.pakketten import Pakkettekst, bewaar_indeling, lees_pakketbron
from tests.bouw import doe, zet
from tests.usecases.test_vaststellen import akkoord, stel_vast

if TYPE_CHECKING:
    from opp_desk.usecases.pakketten import Pakketbron
    from tests.noel import Noel


def bron(noel: Noel) -> Pakketbron:
    """Return the text for a package."""
    return noel.kluis.lees(partial(lees_pakketbron, opp_id=noel.opp))


def swv_neemt(noel: Noel) -> None:
    """Tick that the SWV takes a text without akkoord."""
    school = noel.kluis.lees(partial(laad, opp_id=noel.opp)).school.id
    zet(noel.kluis, School, school, swv_neemt_voorlegversie=True, swv="SWV Stichtse Vecht")


def test_a_concept_never_goes(noel: Noel) -> None:
    """Also not when the SWV takes a voorlegversie: nobody was asked anything yet."""
    swv_neemt(noel)
    assert (bron(noel).tekst, bron(noel).mag) == (Pakkettekst.NIET_VOORGELEGD, False)


def test_a_voorlegversie_goes_when_the_swv_takes_it(noel: Noel) -> None:
    """What parents saw, and only after somebody said so (content §9 L12)."""
    doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    assert (bron(noel).tekst, bron(noel).mag) == (Pakkettekst.VOORLEGVERSIE, False)
    swv_neemt(noel)
    assert bron(noel).mag
    assert bron(noel).swv == "SWV Stichtse Vecht"
    assert "vaststelling" not in {naam for naam, deel in json.loads(bron(noel).momentopname).items() if deel}


def test_a_version_whose_handelingsdeel_waits_is_a_text_without_akkoord(noel: Noel) -> None:
    """Fixed but without akkoord: the same question."""
    akkoord(noel, noel.moeder)
    stel_vast(noel, toch_omdat="vader is nog niet bereikt")
    assert bron(noel).tekst is Pakkettekst.VOORLEGVERSIE
    assert not bron(noel).mag


def test_a_fixed_version_always_goes(noel: Noel) -> None:
    """With akkoord nothing more is asked."""
    akkoord(noel, noel.moeder, noel.vader)
    stel_vast(noel, toch_omdat="de eerste keer")
    assert (bron(noel).tekst, bron(noel).mag) == (Pakkettekst.VAST, True)


def test_the_parts_that_the_swv_wants_are_kept_by_kind(noel: Noel) -> None:
    """In order, for one kind; what nobody knows is refused."""
    doe(noel.kluis, bewaar_indeling, soort="arrangement", delen=("horen", "aanleiding"))
    assert bron(noel).indelingen == {"arrangement": ("horen", "aanleiding")}
    for soort, delen in (("anders", ("horen",)), ("tlv", ("diagnose",))):
        with pytest.raises(KeyError):
            doe(noel.kluis, bewaar_indeling, soort=soort, delen=delen)


def test_a_part_of_another_release_is_passed_over(noel: Noel) -> None:
    """What was kept by a newer program does not stop this one."""
    doe(noel.kluis, onthoud, naam="pakket_indeling_tlv", waarde=["horen", "toekomstmuziek", 3])
    assert bron(noel).indelingen == {"tlv": ("horen",)}
