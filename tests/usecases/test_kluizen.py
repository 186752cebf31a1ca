"""Vaults as a whole: make one for a school, open it, know the school."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.usecases import kluizen
from opp_desk.usecases.kluizen import NieuweSchool
from tests.usecases.schoolbouw import SCHOOL, WACHTWOORD, bouw_school
from tests.vault.kluisbouw import kopie

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_vault_knows_its_school_and_maker(tmp_path: Path) -> None:
    """What the first start asked stands in the vault, and the password opens it again."""
    kluis, _code = bouw_school(tmp_path)
    school, wie = kluis.lees(partial(kluizen.schoolgegevens, persoon=kluis.persoon))
    assert (school.naam, school.sector) == (SCHOOL.naam, Sector.PO)
    assert wie is not None
    assert (wie.naam, wie.rol) == ("Marieke de Boer", Rol.IB)
    kluis.sluit()
    kluizen.open_met_wachtwoord(kluis.pad, WACHTWOORD).sluit()


def test_the_sheet_opens_under_the_name_that_was_said(tmp_path: Path) -> None:
    """The code of the Herstelblad opens; who uses it is nobody that the school knows."""
    kluis, code = bouw_school(tmp_path)
    kluis.sluit()
    met_blad = kluizen.open_met_herstelcode(kluis.pad, code, "Selim")
    assert met_blad.lees(partial(kluizen.schoolgegevens, persoon=met_blad.persoon))[1] is None
    assert met_blad.geopend is not None
    assert met_blad.geopend.persoon.naam == "Selim"
    met_blad.sluit()


@pytest.mark.parametrize(
    ("school", "wachtwoord", "code"),
    [
        (SCHOOL, "kort", "wachtwoord_te_kort"),
        (NieuweSchool("De Wilgenroos", "AB12", Sector.PO, "Marieke", Rol.IB), WACHTWOORD, "brin_onjuist"),
        (NieuweSchool("De Wilgenroos", "", Sector.PO, "  ", Rol.IB), WACHTWOORD, "naam_leeg"),
    ],
)
def test_a_wrong_answer_makes_no_file(
    tmp_path: Path, school: NieuweSchool, wachtwoord: str, code: str
) -> None:
    """A rule that says no leaves no half vault behind."""
    with pytest.raises(RegelFout, match=code):
        kluizen.begin_kluis(tmp_path / "kluis" / "school.oppdesk", school, wachtwoord)
    assert list(tmp_path.rglob("*.oppdesk*")) == []


def test_a_failed_start_can_be_done_again(tmp_path: Path) -> None:
    """When the school cannot be recorded no vault without a school is left, nor its lock."""
    pad = tmp_path / "school.oppdesk"
    with pytest.raises(UnicodeEncodeError):
        kluizen.begin_kluis(pad, replace(SCHOOL, naam="De Wilgen\ud800roos"), WACHTWOORD)
    assert list(tmp_path.iterdir()) == []
    kluizen.begin_kluis(pad, SCHOOL, WACHTWOORD).kluis.sluit()


def test_a_vault_without_a_school_is_said(tmp_path: Path) -> None:
    """A vault in which no school was recorded is an error of the world, with a sentence."""
    kluis = kopie(tmp_path)
    with pytest.raises(WereldFout, match="geen_school"):
        kluis.lees(partial(kluizen.schoolgegevens, persoon=None))
    kluis.sluit()
