"""Taken: whose are open, what is ticked off, what comes back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Taak
from opp_desk.model.keuzes import Herhaling, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.usecases import taken, takenlijst
from opp_desk.usecases.takenlijst import volgende_keer
from tests.bouw import doe, maak_school, nieuw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.takenlijst import Taakregel
    from opp_desk.vault.kluis import Kluis


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    yield kluis
    kluis.sluit()


@pytest.fixture
def elif_(school: Kluis) -> UUID:
    """Give a pupil."""
    return nieuw(school, Leerling, roepnaam="Elif", achternaam="Şahin")


def open_(kluis: Kluis, **wie: Any) -> list[tuple[str, str, date | None]]:
    """Return what is open, for whom, before when."""
    gevonden: tuple[Taakregel, ...] = kluis.lees(partial(takenlijst.lees_taken, **wie))
    return [(een.wat, een.wie, een.voor) for een in gevonden]


def test_wat_open_staat(school: Kluis, elif_: UUID) -> None:
    """Mine, those of a pupil, and all: by day, without a day last; who is not of the school is named too."""
    ander = nieuw(school, Leerling, roepnaam="Sem")
    ik = school.persoon
    maak = partial(doe, school, taken.maak_taak)
    maak(leerling=elif_, wat="Bellen", wie=ik)
    maak(leerling=elif_, wat="Kaart plakken", wie=ik, voor=date(2026, 10, 7))
    maak(leerling=ander, wat="Lezen", wie_anders="moeder", voor=date(2026, 10, 6))
    assert ik is not None
    assert open_(school, van=ik) == [
        ("Kaart plakken", "Marieke de Vries", date(2026, 10, 7)),
        ("Bellen", "Marieke de Vries", None),
    ]
    assert open_(school, leerling=ander) == [("Lezen", "moeder", date(2026, 10, 6))]
    assert [wat for wat, *_ in open_(school)] == ["Lezen", "Kaart plakken", "Bellen"]


def test_een_taak_van_een_werknotitie_ziet_alleen_de_schrijver(school: Kluis, elif_: UUID) -> None:
    """What was agreed in a note of my own is my own."""
    ik = school.persoon
    doe(school, taken.maak_taak, leerling=elif_, wat="Nadenken", ruimte=Ruimte.PRIVE, eigenaar=ik)
    assert len(open_(school)) == 1
    school.persoon = None
    assert open_(school) == []


def test_afvinken_en_terug(school: Kluis, elif_: UUID) -> None:
    """What is ticked off is gone from the list; twice is refused; undo brings it back."""
    taak = doe(school, taken.maak_taak, leerling=elif_, wat="Bellen")
    assert doe(school, takenlijst.rond_taak_af, taak=taak) is None
    assert open_(school) == []
    with pytest.raises(RegelFout, match="taak_al_gedaan"):
        doe(school, takenlijst.rond_taak_af, taak=taak)
    terug = school.ongedaan_te_maken()
    assert terug is not None
    school.keer_om(terug)
    assert len(open_(school)) == 1


def test_wat_terugkomt(school: Kluis, elif_: UUID) -> None:
    """A taak that repeats is followed by one that is due after today; undo takes that one back too."""
    with clock.fixed(datetime(2026, 10, 5, 9, tzinfo=UTC)):
        taak = nieuw(
            school,
            Taak,
            {"leerling": elif_},
            wat="Kijken hoe het gaat",
            voor=date(2026, 9, 28),
            herhaling=Herhaling.WEEK,
        )
        volgende = doe(school, takenlijst.rond_taak_af, taak=taak)
    assert volgende is not None
    assert open_(school) == [("Kijken hoe het gaat", "", date(2026, 10, 12))]
    terug = school.ongedaan_te_maken()
    assert terug is not None
    school.keer_om(terug)
    assert open_(school) == [("Kijken hoe het gaat", "", date(2026, 9, 28))]


@pytest.mark.parametrize(
    ("voor", "herhaling", "vandaag", "dan"),
    [
        (date(2026, 1, 31), Herhaling.MAAND, date(2026, 1, 31), date(2026, 2, 28)),
        (date(2026, 1, 31), Herhaling.MAAND, date(2026, 3, 1), date(2026, 3, 31)),
        (date(2026, 12, 15), Herhaling.MAAND, date(2026, 12, 1), date(2027, 1, 15)),
        (date(2026, 10, 5), Herhaling.TWEE_WEKEN, date(2026, 10, 5), date(2026, 10, 19)),
        (date(2026, 10, 9), Herhaling.WEEK, date(2026, 10, 5), date(2026, 10, 16)),
    ],
)
def test_de_volgende_keer(voor: date, herhaling: Herhaling, vandaag: date, dan: date) -> None:
    """The rhythm goes on from the day that was agreed, also when it was done early or late."""
    assert volgende_keer(voor, herhaling, vandaag) == dan


@pytest.mark.parametrize("herhaling", list(Herhaling))
def test_wie_nooit_typte_krijgt_geen_volgende(herhaling: Herhaling) -> None:
    """The calendar ends in 9999: there is no next day then, and nothing breaks."""
    assert volgende_keer(date.max, herhaling, date(2026, 11, 22)) is None


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(list(Herhaling)), st.integers(0, 900))
def test_de_volgende_keer_ligt_altijd_later(voor: date, herhaling: Herhaling, dagen: int) -> None:
    """Whatever the day: the next one lies after it and after today, and not further than two rounds."""
    vandaag = date.fromordinal(voor.toordinal() + dagen)
    dan = volgende_keer(voor, herhaling, vandaag)
    assert dan is not None
    assert max(voor, vandaag) < dan <= date.fromordinal(max(voor, vandaag).toordinal() + 31)
