"""Who decides: by gezag, by age, and how sentences call them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes import Gezag, Relatie
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.rules.gezag import gezaghouders, is_meerderjarig, nakijken_op, noem, verjaardag

DAG = date(2026, 10, 16)


def ouder(
    naam: str, relatie: Relatie | None, gezag: Gezag | None = Gezag.JA, *, instelling: bool = False
) -> Ouder:
    """Return a parent."""
    return Ouder(leerling=KIND.id, naam=naam, relatie=relatie, gezag=gezag, instelling=instelling)


KIND = Leerling(roepnaam="Sanne", achternaam="Bakker", geboortedatum=date(2010, 5, 1))


@pytest.mark.parametrize("gezag", [*Gezag, None])
def test_only_gezag_decides(gezag: Gezag | None) -> None:
    """Somebody with gezag, whole or in part, decides; somebody without or unknown does not."""
    beslist = gezaghouders(KIND, [ouder("A", Relatie.MOEDER, gezag)], DAG)
    assert bool(beslist) == (gezag in {Gezag.JA, Gezag.DEELS})


def test_names_in_sentences() -> None:
    """A relation is enough when only one has it; two mothers go by name, an institution by its name."""
    moeders = [ouder("Ans de Wit", Relatie.MOEDER), ouder("Bea Kuiper", Relatie.MOEDER)]
    assert [noem(o, moeders) for o in moeders] == ["Ans de Wit", "Bea Kuiper"]
    gemengd = [ouder("Ans de Wit", Relatie.MOEDER), ouder("Jeugdbescherming", Relatie.VOOGD, instelling=True)]
    assert [noem(o, gemengd) for o in gemengd] == ["moeder", "Jeugdbescherming"]
    assert noem(ouder("Rik", Relatie.ANDERS), []) == "Rik"
    assert noem(ouder("", None), []) == "een ouder zonder naam"
    curator = ouder("Kees", Relatie.MENTOR_CURATOR)
    assert noem(curator, [curator]) == "mentor of curator"


def test_pupil_decides_from_18() -> None:
    """From the eighteenth birthday the pupil decides, unless a mentor or curator does."""
    ouders = [ouder("Ans", Relatie.MOEDER)]
    verjaart = date(2028, 5, 1)
    assert [g.wie for g in gezaghouders(KIND, ouders, verjaart - timedelta(1))] == ["moeder"]
    (zelf,) = gezaghouders(KIND, ouders, verjaart)
    assert (zelf.is_leerling, zelf.wie, zelf.naam) == (True, "Sanne", "Sanne Bakker")
    curator = ouder("Kees", Relatie.MENTOR_CURATOR)
    (een,) = gezaghouders(KIND, [*ouders, curator], verjaart)
    assert een.ouder_id == curator.id


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)))
def test_eighteen_from_the_birthday(geboren: date) -> None:
    """One is 18 from the birthday on and not the day before, also when born on 29 February."""
    dag = verjaardag(geboren, 18)
    assert is_meerderjarig(geboren, dag)
    assert not is_meerderjarig(geboren, dag - timedelta(1))
    assert (dag.month, dag.day) == (
        (3, 1) if (geboren.month, geboren.day) == (2, 29) else (geboren.month, geboren.day)
    )


def test_unknown_birthday_is_not_18() -> None:
    """Without a date of birth the parents decide."""
    assert not is_meerderjarig(None, DAG)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(1, 48))
def test_look_again_after_months(dag: date, maanden: int) -> None:
    """The gezag is looked up that many months later, not earlier; a day that a month lacks rolls on."""
    later = nakijken_op(dag, maanden)
    geteld = (later.year - dag.year) * 12 + later.month - dag.month
    gerold = geteld == maanden + 1 and later.day <= 3 and dag.day >= 29
    assert gerold or (geteld, later.day) == (maanden, dag.day)
