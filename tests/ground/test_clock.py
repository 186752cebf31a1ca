"""One clock for the whole program, which tests and pictures can hold still."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from opp_desk.ground import clock

TOEN = datetime(2026, 10, 5, 22, 30, tzinfo=UTC)


def test_vastgezet_en_weer_los() -> None:
    """Within the block every question has the same answer; after it the time goes on, also after an error."""
    with clock.fixed(TOEN):
        assert clock.now() == clock.now() == TOEN
        assert clock.now_utc_text() == "2026-10-05T22:30:00.000000+00:00"
    with pytest.raises(KeyError), clock.fixed(TOEN):
        raise KeyError
    assert clock.now() > TOEN + timedelta(days=1)


def test_een_blok_in_een_blok() -> None:
    """The inner moment holds inside, the outer one comes back."""
    with clock.fixed(TOEN):
        with clock.fixed(TOEN + timedelta(days=400)):
            assert clock.today() >= date(2027, 11, 9)
        assert clock.now() == TOEN


def test_een_moment_zonder_zone_is_plaatselijk() -> None:
    """A moment without a zone is the wall clock of this machine; answers always know their zone."""
    with clock.fixed(datetime(2026, 10, 5, 9, 30)):  # noqa: DTZ001  the point of the test
        assert (clock.now().hour, clock.now().minute) == (9, 30)
        assert clock.now().tzinfo is not None
        assert clock.today() == date(2026, 10, 5)


def test_de_omgeving_zet_de_dag(monkeypatch: pytest.MonkeyPatch) -> None:
    """A demonstration shows the day that the environment names; a fixed moment goes before it."""
    monkeypatch.setenv("OPP_DESK_NU", "2026-11-16T10:00:00+01:00")
    assert clock.now_utc_text() == "2026-11-16T09:00:00.000000+00:00"
    with clock.fixed(TOEN):
        assert clock.now() == TOEN


def test_utc_tekst_sorteert() -> None:
    """Moments as text sort as moments, whatever their zone."""
    teksten = []
    for uren in range(0, 200, 7):
        with clock.fixed(TOEN + timedelta(hours=uren, microseconds=uren)):
            teksten.append(clock.now_utc_text())
    assert teksten == sorted(teksten)


def test_de_meetklok_loopt_door() -> None:
    """Holding the clock does not hold a measurement."""
    with clock.fixed(TOEN):
        assert clock.monotonic() <= clock.monotonic()
