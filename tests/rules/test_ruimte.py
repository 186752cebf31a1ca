"""Who reads which ruimte."""

from __future__ import annotations

import pytest

from opp_desk.ground import ids
from opp_desk.model.keuzes import Ruimte
from opp_desk.rules.ruimte import Kijker

IK, ANDER = ids.new_id(), ids.new_id()


@pytest.mark.parametrize("ruimte", [Ruimte.SCHOOL, Ruimte.DOSSIER])
def test_wat_open_is_leest_iedereen(ruimte: Ruimte) -> None:
    """What is open is read by everybody, also by nobody in particular."""
    assert Kijker().leest(ruimte, None)
    assert Kijker(IK).leest(ruimte, ANDER)


@pytest.mark.parametrize(
    ("kijker", "leest"),
    [
        (Kijker(IK), {Ruimte.SCHOOL, Ruimte.DOSSIER}),
        (Kijker(IK, in_team=True), {Ruimte.SCHOOL, Ruimte.DOSSIER, Ruimte.VERTROUWELIJK}),
        (Kijker(IK, veiligheid=True), {Ruimte.SCHOOL, Ruimte.DOSSIER, Ruimte.GESLOTEN}),
    ],
)
def test_wat_van_een_ander_is(kijker: Kijker, leest: set[Ruimte]) -> None:
    """Of somebody else's rows each reads what the team or the list allows; nobody reads prive."""
    assert {ruimte for ruimte in Ruimte if kijker.leest(ruimte, ANDER)} == leest


@pytest.mark.parametrize("ruimte", list(Ruimte))
def test_wat_van_jezelf_is_lees_je(ruimte: Ruimte) -> None:
    """What somebody wrote stays readable for who wrote it, in every ruimte."""
    assert Kijker(IK).leest(ruimte, IK)


def test_niemand_is_geen_eigenaar() -> None:
    """A closed row without an owner is not opened by a reader without a name."""
    assert not Kijker().leest(Ruimte.PRIVE, None)
