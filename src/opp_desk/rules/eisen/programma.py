"""Where the OPP departs from the programme or the lesson time, and who works along from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.toestemming import Toestemming, toestemming
from opp_desk.rules.toetsing import gevuld, vol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.model.opp import Partner
    from opp_desk.rules.punt import Punt
from opp_desk.rules.toetsing import Toetsing

_LESTIJD = ("lestijd_rooster", "lestijd_nu", "lestijd_opbouw", "lestijd_reden")
_INSPECTIE = ("inspectie_gevraagd_op", "inspectie_besluit", "inspectie_tot")


def punten(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing of departures and partners."""
    yield from _afwijking(toetsing)
    yield from _lestijd(toetsing)
    yield from _partners(toetsing)


def _afwijking(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing of the departures; "geen" is an answer too (WVO 2020 art. 2.44 lid 7 onder b)."""
    afwijkingen, sectie = gevuld(toetsing.opp.afwijkingen), "afwijkingen"
    wijkt_af = bool(afwijkingen) or _heeft_lestijd(toetsing)
    if toetsing.opp.geen_afwijking and wijkt_af:
        yield toetsing.punt("afwijking_tegenspraak", "afwijking", sectie=sectie, veld="geen_afwijking")
    elif not toetsing.opp.geen_afwijking and not wijkt_af:
        yield toetsing.punt("afwijking", "afwijking", sectie=sectie, veld="geen_afwijking")
    for nummer, afwijking in enumerate(afwijkingen, 1):
        if not (vol(afwijking.vak) and vol(afwijking.vervalt)):
            yield toetsing.punt(
                "afwijking_onvolledig",
                "afwijking",
                sectie=sectie,
                rij=afwijking.id,
                veld="vak",
                nummer=nummer,
            )
        elif not vol(afwijking.vervanging) or afwijking.tot is None:
            yield toetsing.punt(
                "afwijking_half",
                "afwijking",
                PuntSoort.ZACHT,
                sectie,
                rij=afwijking.id,
                veld="vervanging",
                nummer=nummer,
            )


def _heeft_lestijd(toetsing: Toetsing) -> bool:
    """Tell whether anything was filled in about less lesson time."""
    return any(getattr(toetsing.opp, naam) not in {None, ""} for naam in (*_LESTIJD, *_INSPECTIE))


def _lestijd(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing of less lesson time, once somebody began about it (WVO 2020 art. 2.38 lid 11)."""
    if not _heeft_lestijd(toetsing):
        return
    leeg = [naam for naam in _LESTIJD if not vol(getattr(toetsing.opp, naam))]
    if leeg:
        yield toetsing.punt("lestijd", "lestijd", sectie="afwijkingen", veld=leeg[0])
    if toetsing.opp.inspectie_gevraagd_op is None:
        yield toetsing.punt(
            "lestijd_inspectie", "lestijd", PuntSoort.ZACHT, "afwijkingen", veld="inspectie_gevraagd_op"
        )


def _partners(toetsing: Toetsing) -> Iterator[Punt]:
    for partner in gevuld(toetsing.opp.partners):
        if not _mag_delen(partner, toetsing):
            yield toetsing.punt(
                "partner_toestemming",
                "toestemming",
                PuntSoort.ZACHT,
                "samen",
                rij=partner.id,
                veld="toestemming_van",
                partner=partner.organisatie or partner.persoon or "deze partner",
            )


def _mag_delen(partner: Partner, toetsing: Toetsing) -> bool:
    """Tell whether somebody gave toestemming and it still holds."""
    stand = toestemming(
        partner.toestemming_van, partner.toestemming_op, partner.toestemming_tot, toetsing.vandaag
    )
    return stand is Toestemming.GELDIG
