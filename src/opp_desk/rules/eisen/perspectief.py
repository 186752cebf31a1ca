"""Where the pupil is going and why we think so: destination, grounds, what helps and hinders, where now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes import FactorSoort, Sector, Uitstroom
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.toetsing import gevuld, vol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.rules.punt import Punt
    from opp_desk.rules.toetsing import Toetsing


def punten(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing of the perspective and its grounds."""
    yield from _factoren(toetsing)
    yield from _uitstroom(toetsing)
    if not vol(toetsing.opp.uitstroom_onderbouwing):
        yield toetsing.punt(
            "onderbouwing", "onderbouwing", sectie="perspectief", veld="uitstroom_onderbouwing"
        )
    if not any(vol(feit.feit) for feit in toetsing.opp.beginfeiten):
        yield toetsing.punt("beginsituatie", "beginsituatie", PuntSoort.ZACHT, "perspectief")


def _factoren(toetsing: Toetsing) -> Iterator[Punt]:
    soorten = {factor.soort for factor in gevuld(toetsing.opp.factoren) if vol(factor.tekst)}
    for soort in (FactorSoort.BEVORDEREND, FactorSoort.BELEMMEREND):
        if soort not in soorten:
            yield toetsing.punt(f"factoren_{soort.value}", "factoren", sectie="factoren")


def _uitstroom(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing of the destination; in vso it is one of the uitstroomprofielen."""
    opp, sectie = toetsing.opp, "perspectief"
    if opp.uitstroom_van is None:
        yield toetsing.punt("uitstroom", "uitstroom", sectie=sectie, veld="uitstroom_van")
    elif opp.uitstroom_van == Uitstroom.NOG_NIET:
        if not vol(opp.uitstroom_open_reden):
            yield toetsing.punt("uitstroom_open", "uitstroom", sectie=sectie, veld="uitstroom_open_reden")
    elif toetsing.sector == Sector.VSO and opp.uitstroom_van not in toetsing.recht.uitstroom(Sector.VSO):
        yield toetsing.punt("uitstroomprofiel", "uitstroom", sectie=sectie, veld="uitstroom_van")
