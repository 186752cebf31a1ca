"""What stays open to edit, by state of the OPP."""

from __future__ import annotations

import pytest

from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Opp, Partner
from opp_desk.model.veld import velden
from opp_desk.rules.bewerken import mag_bewerken

FEITEN = {
    "arrangement_soort",
    "arrangement_middel",
    "arrangement_door",
    "arrangement_van",
    "arrangement_tot",
    "arrangement_evaluatie_op",
    "tlv_nummer",
    "tlv_van",
    "tlv_tot",
    "tlv_hele_loopbaan",
    "tlv_categorie",
}
"""What others decide while the plan runs."""
PLAN = {"aanleiding", "uitstroom_van", "leerroute", "lestijd_opbouw", "zorg_in_onderwijstijd", "evaluatie_op"}


def open_velden(status: OppStatus) -> set[str]:
    """Return which fields of the OPP itself may change."""
    return {een.naam for een in velden(Opp) if mag_bewerken(status, een.veld.section, een.naam)}


@pytest.mark.parametrize("status", [OppStatus.CONCEPT, OppStatus.VOORGELEGD, OppStatus.BIJSTELLING])
def test_a_text_in_the_making_is_open(status: OppStatus) -> None:
    """Everything may change until it is fixed."""
    assert open_velden(status) >= FEITEN | PLAN


@pytest.mark.parametrize("status", [OppStatus.VASTGESTELD, OppStatus.OVERGENOMEN])
def test_facts_beside_the_plan_stay_open(status: OppStatus) -> None:
    """A TLV or arrangement that is renewed halfway needs no bijstelling; the plan itself does."""
    assert open_velden(status) >= FEITEN
    assert not open_velden(status) & PLAN


def test_consent_of_a_partner_may_be_withdrawn_at_any_time() -> None:
    """The consent changes, who was agreed to do what does not, and no partner comes or goes."""
    vast = OppStatus.VASTGESTELD
    mag = {een.naam for een in velden(Partner) if mag_bewerken(vast, een.veld.section, een.naam)}
    assert mag == {"toestemming_van", "toestemming_op", "toestemming_tot"}
    assert not mag_bewerken(vast, "samen")


def test_a_closed_opp_is_for_reading() -> None:
    """After closing no fact changes either."""
    assert open_velden(OppStatus.AFGESLOTEN) == set()
