"""Every code that the vault raises has a sentence, and every sentence fits its values."""

from __future__ import annotations

import ast
import string
from typing import TYPE_CHECKING

import pytest

from opp_desk.vault.zinnen import ZINNEN
from tests.vault.sleutelbouw import SRC

if TYPE_CHECKING:
    from collections.abc import Iterator

FOUTEN = {"WereldFout", "RegelFout"}


def _geworpen() -> Iterator[tuple[str, str, set[str]]]:
    """Yield where, which code, and the names of the values, for every error made in the vault."""
    for pad in sorted((SRC / "opp_desk" / "vault").rglob("*.py")):
        for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
            if not (
                isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id in FOUTEN
            ):
                continue
            waarden = {woord.arg for woord in knoop.keywords if woord.arg}
            for deel in ast.walk(knoop.args[0]):
                if isinstance(deel, ast.Constant) and isinstance(deel.value, str):
                    yield f"{pad.name}:{knoop.lineno}", deel.value, waarden


def test_elke_fout_heeft_een_zin() -> None:
    """No code without a sentence, and no sentence that asks for a value which an error does not carry."""
    alle = list(_geworpen())
    assert len(alle) > 40
    for plek, code, waarden in alle:
        assert code in ZINNEN, plek
        gevraagd = {naam for _, naam, _, _ in string.Formatter().parse(ZINNEN[code]) if naam}
        assert gevraagd <= waarden, (plek, code)


@pytest.mark.parametrize("code", sorted(ZINNEN))
def test_toon(code: str) -> None:
    """A sentence is calm and complete: no exclamation mark, ends with a full stop, says what to do."""
    zin = ZINNEN[code]
    assert "!" not in zin
    assert zin.endswith(".")
    assert zin.count(". ") >= 1
    assert not {"u", "uw", "fout", "helaas", "sorry"} & set(
        zin.lower().replace(".", " ").replace(",", " ").split()
    )
