"""Consent to share with a partner: who gave it, since when, until when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from opp_desk.rules.toestemming import Toestemming, toestemming

VANDAAG = date(2026, 10, 5)
GISTEREN, MORGEN = VANDAAG - timedelta(1), VANDAAG + timedelta(1)


@pytest.mark.parametrize(
    ("van", "op", "tot", "stand"),
    [
        ("moeder", GISTEREN, None, Toestemming.GELDIG),
        ("moeder", VANDAAG, VANDAAG, Toestemming.GELDIG),
        ("moeder", GISTEREN, GISTEREN, Toestemming.VERLOPEN),
        ("moeder", MORGEN, None, Toestemming.NOG_NIET),
        ("moeder", None, MORGEN, Toestemming.GEEN),
        (" ", GISTEREN, None, Toestemming.GEEN),
        (None, GISTEREN, None, Toestemming.GEEN),
    ],
)
def test_only_consent_that_holds_today_lets_the_school_share(
    van: str | None, op: date | None, tot: date | None, stand: Toestemming
) -> None:
    """The last day counts; without a name or a day there is no consent."""
    assert toestemming(van, op, tot, VANDAAG) is stand
