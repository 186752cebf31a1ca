"""Which backups may go: a table of days, and what holds for any set of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.vault.reservekopie_uitdunnen import te_verwijderen

NU = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
KOPIEEN = st.lists(
    st.tuples(
        st.timedeltas(timedelta(days=-32), timedelta(days=1050)).map(lambda terug: NU - terug),
        st.integers(0, 1000),
    ),
    max_size=60,
).map(lambda lijst: [(nummer, moment, maat) for nummer, (moment, maat) in enumerate(lijst)])
MAXIMUM = st.none() | st.integers(0, 20_000)


def _over(kopieen: list[tuple[int, datetime, int]], maximum: int | None) -> list[tuple[int, datetime, int]]:
    weg = set(te_verwijderen(kopieen, NU, maximum))
    return [kopie for kopie in kopieen if kopie[0] not in weg]


def test_een_jaar_lang_elke_dag() -> None:
    """Of a copy a day for a year remain three days, three weeks and four months: their newest."""
    kopieen = [(dag, NU - timedelta(days=dag), 1) for dag in range(365)]
    over = [moment.date().isoformat() for _, moment, _ in _over(kopieen, None)]
    assert over == [
        "2026-11-22",  # today, this week, this month
        "2026-11-21",
        "2026-11-20",
        "2026-11-15",  # last Sunday: the newest of that week
        "2026-11-08",
        "2026-10-31",
        "2026-09-30",
        "2026-08-31",
    ]


def test_na_de_zomer() -> None:
    """Weeks without school cost nothing: the periods that have a copy count."""
    kopieen = [(dag, NU - timedelta(days=dag), 1) for dag in (0, 60, 61, 90)]
    assert te_verwijderen(kopieen, NU) == ()


def test_meer_op_een_dag() -> None:
    """Of several copies of one day the newest stays, the oldest goes first."""
    kopieen = [(uur, NU - timedelta(hours=uur), 1) for uur in range(5)]
    assert te_verwijderen(kopieen, NU) == (4, 3, 2, 1)


def test_te_groot() -> None:
    """Above the size the oldest go; the newest stays even when it alone is too much."""
    kopieen = [(dag, NU - timedelta(days=dag), 10) for dag in range(3)]
    assert te_verwijderen(kopieen, NU, 30) == ()
    assert te_verwijderen(kopieen, NU, 29) == (2,)
    assert te_verwijderen(kopieen, NU, 5) == (2, 1)


def test_klok_die_voorliep() -> None:
    """A copy from the future stays, and does not push out a real one."""
    kopieen = [(nummer, NU + timedelta(days=nummer), 1) for nummer in range(1, 9)] + [(0, NU, 1)]
    assert te_verwijderen(kopieen, NU) == ()


@given(KOPIEEN, MAXIMUM)
def test_de_nieuwste_blijft(kopieen: list[tuple[int, datetime, int]], maximum: int | None) -> None:
    """The newest copy never goes, nor the newest of before now."""
    over = {kopie[1] for kopie in _over(kopieen, maximum)}
    if kopieen:
        assert max(moment for _, moment, _ in kopieen) in over
    eerdere = [moment for _, moment, _ in kopieen if moment <= NU]
    if eerdere:
        assert max(eerdere) in over


@given(KOPIEEN, MAXIMUM)
def test_twee_keer_is_niet_meer(kopieen: list[tuple[int, datetime, int]], maximum: int | None) -> None:
    """Doing it again at the same moment removes nothing more."""
    assert te_verwijderen(_over(kopieen, maximum), NU, maximum) == ()


@given(KOPIEEN, st.integers(0, 20_000))
def test_past_in_de_ruimte(kopieen: list[tuple[int, datetime, int]], maximum: int) -> None:
    """What remains of before now fits, unless only its newest is left."""
    over = _over(kopieen, maximum)
    eerdere = [kopie for kopie in over if kopie[1] <= NU]
    assert sum(maat for _, _, maat in over) <= maximum or len(eerdere) <= 1


@given(KOPIEEN)
def test_hoogstens_tien(kopieen: list[tuple[int, datetime, int]]) -> None:
    """At most three, three and four remain of before now, the last three days among them."""
    eerdere = [kopie for kopie in kopieen if kopie[1] <= NU]
    over = [kopie for kopie in _over(kopieen, None) if kopie[1] <= NU]
    assert len(over) <= 10
    dagen = sorted({moment.date() for _, moment, _ in eerdere}, reverse=True)[:3]
    assert set(dagen) <= {moment.date() for _, moment, _ in over}
