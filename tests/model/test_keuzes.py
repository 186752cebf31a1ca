"""Codes are permanent and never collide; a code of a newer release is kept as it is."""

from __future__ import annotations

import pytest

from opp_desk.model.basis import Keuze
from opp_desk.model.keuzes import Keuzelijst, Uitstroom

LIJSTEN = sorted(Keuzelijst.__subclasses__(), key=lambda each: each.__name__)


@pytest.mark.parametrize("lijst", LIJSTEN, ids=lambda each: each.__name__)
def test_een_lijst_is_goed_opgeschreven(lijst: type[Keuzelijst]) -> None:
    """Every choice has a plain code of its own and a Dutch label."""
    codes = [each.value for each in lijst]
    assert len(set(codes)) == len(codes) > 0
    assert all(code.isascii() and code == code.strip().lower() for code in codes)
    assert all(each.label and each.label == each.label.strip() for each in lijst)


@pytest.mark.parametrize("lijst", LIJSTEN, ids=lambda each: each.__name__)
def test_een_onbekende_code_blijft_staan(lijst: type[Keuzelijst]) -> None:
    """A code of a newer release is read, shown and written back; it is not among the choices."""
    vreemd = lijst("uit_de_toekomst")
    assert (vreemd.value, vreemd.label, vreemd == "uit_de_toekomst") == (
        "uit_de_toekomst",
        "uit_de_toekomst",
        True,
    )
    assert vreemd not in list(lijst)
    soort = Keuze(lijst)
    assert soort.process_bind_param(vreemd, None) == "uit_de_toekomst"  # type: ignore[arg-type]  # no dialect needed
    assert soort.process_result_value("uit_de_toekomst", None) == vreemd  # type: ignore[arg-type]  # as above


@pytest.mark.parametrize("waarde", ["", None, 3])
def test_niets_is_geen_keuze(waarde: object) -> None:
    """An empty code, nothing or a number is a mistake of ours, never a choice."""
    with pytest.raises(ValueError):  # noqa: PT011  it says nothing more
        Uitstroom(waarde)  # type: ignore[arg-type]  # the point of the test
