"""The days of an aanmelding: six weeks, at most four more, a temporary place the day after."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground import ids
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.keuzes import AanmeldBesluit
from opp_desk.rules.aanmelding import Aanmeldstand, telt_als_leerling, termijn
from opp_desk.usecases.recht import recht

GETALLEN = recht().getallen
ONTVANGEN = date(2026, 9, 1)
DAGEN = st.dates(date(2000, 1, 1), date(2090, 1, 1))


def aanmelding(**waarden: object) -> Aanmelding:
    """Return an aanmelding of some child."""
    return Aanmelding(leerling=ids.new_id(), **waarden)  # type: ignore[arg-type]  # the test names real fields


@pytest.mark.parametrize(
    ("waarden", "vandaag", "stand", "voor"),
    [
        ({}, ONTVANGEN, Aanmeldstand.ZONDER_DATUM, None),
        ({"ontvangen_op": ONTVANGEN}, date(2026, 10, 13), Aanmeldstand.OPEN, date(2026, 10, 13)),
        ({"ontvangen_op": ONTVANGEN}, date(2026, 10, 14), Aanmeldstand.TE_LAAT, date(2026, 10, 13)),
        (
            {"ontvangen_op": ONTVANGEN, "verlengd_op": date(2026, 10, 10)},
            date(2026, 11, 10),
            Aanmeldstand.OPEN,
            date(2026, 11, 10),
        ),
        (
            {"ontvangen_op": ONTVANGEN, "verlengd_op": date(2026, 10, 10)},
            date(2026, 11, 11),
            Aanmeldstand.TE_LAAT,
            date(2026, 11, 10),
        ),
        (
            {"ontvangen_op": ONTVANGEN, "tijdelijk_geplaatst_op": date(2026, 11, 11)},
            date(2026, 12, 1),
            Aanmeldstand.TIJDELIJK,
            date(2026, 10, 13),
        ),
        (
            {"ontvangen_op": ONTVANGEN, "besluit": AanmeldBesluit.ANDERE_SCHOOL},
            date(2027, 1, 1),
            Aanmeldstand.AFGEROND,
            None,
        ),
    ],
)
def test_where_an_aanmelding_stands(
    waarden: dict[str, object], vandaag: date, stand: Aanmeldstand, voor: date | None
) -> None:
    """Six weeks count holidays too; the last day itself is in time (WVO 2020 art. 8.8 lid 2)."""
    gevonden = termijn(aanmelding(**waarden), GETALLEN, vandaag)
    assert (gevonden.stand, gevonden.besluit_voor) == (stand, voor)


@given(DAGEN, DAGEN, st.booleans())
def test_the_temporary_place_comes_after_ten_weeks(ontvangen: date, vandaag: date, verlengd: bool) -> None:
    """Making the term longer moves the decision, never the day of the temporary place (art. 8.13)."""
    rij = aanmelding(ontvangen_op=ontvangen, verlengd_op=ontvangen if verlengd else None)
    gevonden = termijn(rij, GETALLEN, vandaag)
    assert gevonden.plek_vanaf == ontvangen + timedelta(71)
    assert gevonden.besluit_voor == ontvangen + timedelta(70 if verlengd else 42)
    assert (gevonden.stand is Aanmeldstand.TE_LAAT) == (vandaag > gevonden.besluit_voor)


def test_only_who_was_admitted_comes_to_this_school() -> None:
    """Nobody else becomes a pupil because of an aanmelding."""
    assert [each for each in (None, *AanmeldBesluit) if telt_als_leerling(each)] == [
        AanmeldBesluit.TOEGELATEN
    ]
