"""The source tree as the tests of this folder see it: files, syntax trees, and the full name of what is used.

No rule stands here; each rule has a test module of its own.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WORTEL = Path(__file__).resolve().parents[2]
SRC = WORTEL / "src" / "opp_desk"
PROTOCOL = WORTEL / "src" / "opp_protocol"
GEMAAKT = SRC / "ui" / "forms"


@dataclass(frozen=True, slots=True)
class Bron:
    """One Python file: its place below the root, its text and its syntax tree."""

    plek: str
    tekst: str
    boom: ast.Module

    @property
    def kamer(self) -> str:
        """Return the package or module right below opp_desk that the file belongs to; otherwise ''."""
        delen = Path(self.plek).parts
        return delen[2].removesuffix(".py") if delen[:2] == ("src", "opp_desk") else ""


def bron(tekst: str, plek: str = "src/opp_desk/rules/proef.py") -> Bron:
    """Return a source that exists only in a test."""
    return Bron(plek, tekst, ast.parse(tekst))


def bronnen(map_: Path) -> list[Bron]:
    """Return every Python file below ``map_`` that a person wrote."""
    paden = sorted(pad for pad in map_.rglob("*.py") if GEMAAKT not in pad.parents)
    return [gelezen(pad) for pad in paden]


@cache
def gelezen(pad: Path) -> Bron:
    """Return a file of the tree, read once for all the rules."""
    return bron(pad.read_text(encoding="utf-8"), pad.relative_to(WORTEL).as_posix())


def eigen_bronnen() -> list[Bron]:
    """Return the program, its tests and dev.py."""
    return [*bronnen(SRC), *bronnen(PROTOCOL), *bronnen(WORTEL / "tests"), gelezen(WORTEL / "dev.py")]


def gebruikt(boom: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and full dotted name of everything imported or reached through an import.

    ``from datetime import date as d`` and ``d.today()`` give ``datetime.date`` and ``datetime.date.today``.
    What stands under ``if TYPE_CHECKING`` never runs and is left out.
    """
    knopen = list(_draait(boom))
    namen: dict[str, str] = {}
    for knoop in knopen:
        for naam, vol in _ingevoerd(knoop):
            namen[naam] = vol
            yield knoop.lineno, vol
    for knoop in knopen:
        if isinstance(knoop, ast.Attribute) and (bereikt := _volle_naam(knoop, namen)):
            yield knoop.lineno, bereikt


def _draait(knoop: ast.AST) -> Iterator[ast.stmt | ast.expr]:
    for kind in ast.iter_child_nodes(knoop):
        if isinstance(kind, ast.If) and ast.unparse(kind.test).endswith("TYPE_CHECKING"):
            continue
        if isinstance(kind, ast.stmt | ast.expr):
            yield kind
        yield from _draait(kind)


def _ingevoerd(knoop: ast.stmt | ast.expr) -> Iterator[tuple[str, str]]:
    """Yield (name in this file, full name) of what an import statement brings in."""
    if isinstance(knoop, ast.Import):
        for naam in knoop.names:
            vol = naam.name if naam.asname else naam.name.split(".")[0]
            yield naam.asname or vol, vol
    elif isinstance(knoop, ast.ImportFrom):
        for naam in knoop.names:
            yield naam.asname or naam.name, f"{'.' * knoop.level}{knoop.module or ''}.{naam.name}"


def _volle_naam(knoop: ast.expr, namen: dict[str, str]) -> str | None:
    if isinstance(knoop, ast.Name):
        return namen.get(knoop.id)
    if isinstance(knoop, ast.Attribute) and (voor := _volle_naam(knoop.value, namen)):
        return f"{voor}.{knoop.attr}"
    return None
