"""Whoever opens a file learns what belongs in it, and whoever sees an exception to a rule learns why."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from typing import TYPE_CHECKING

import pytest

from tests.architecture.bronnen import Bron, bron, eigen_bronnen

if TYPE_CHECKING:
    from collections.abc import Iterator

KORT = 30  # characters; less than this says no more than the name of the file
KORT_IN_TESTS = 15  # a test mirrors a module that explains itself
EDGES = {  # where an exception of any kind may be caught: the three outer edges
    "src/opp_desk/app.py",
    "src/opp_desk/cli.py",
    "src/opp_desk/ui/jobs.py",
}
NOQA = re.compile(r"#\s*noqa(?P<codes>:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?(?P<reden>[^#]*)")
OPMERKING = re.compile(r"#\s*(?:noqa|type:\s*ignore)")
TYPE_IGNORE = re.compile(r"#\s*type:\s*ignore(?P<codes>\[[\w, -]+\])?\s*(?:#\s*(?P<reden>.*))?$")


def opmerkingen(stuk: Bron) -> Iterator[tuple[int, str]]:
    """Yield line number and text of every real comment; text inside strings is no comment."""
    for deel in tokenize.generate_tokens(io.StringIO(stuk.tekst).readline):
        if deel.type == tokenize.COMMENT:
            yield deel.start[0], deel.string


def zonder_reden(stuk: Bron) -> list[str]:
    """Return the places where a rule is switched off without a code or without a reason on that line."""
    gevonden: list[str] = []
    if not OPMERKING.search(stuk.tekst):
        return gevonden  # to take a whole file apart takes long
    for regel, tekst in opmerkingen(stuk):
        for patroon in (NOQA, TYPE_IGNORE):
            for treffer in patroon.finditer(tekst):
                reden = (treffer["reden"] or "") + tekst[treffer.end() :]
                if not treffer["codes"] or len(reden.strip(" #.-")) < 4:
                    gevonden.append(f"{stuk.plek}:{regel}: {tekst}")
    return gevonden


def vangt_alles(stuk: Bron) -> list[str]:
    """Return the places that catch every exception, bugs included, and do not raise it again at their end."""
    gevonden = []
    for knoop in ast.walk(stuk.boom):
        if isinstance(knoop, ast.ExceptHandler) and not _ruimt_op(knoop):
            soorten = knoop.type.elts if isinstance(knoop.type, ast.Tuple) else [knoop.type]
            namen = {ast.unparse(soort) if soort else "" for soort in soorten}
            if namen & {"", "Exception", "BaseException"}:
                gevonden.append(f"{stuk.plek}:{knoop.lineno}")
    return gevonden


def _ruimt_op(blok: ast.ExceptHandler) -> bool:
    """Tell whether a handler only cleans up: its last statement is a bare ``raise``."""
    slot = blok.body[-1]
    return isinstance(slot, ast.Raise) and slot.exc is None


def test_every_module_says_what_belongs_in_it() -> None:
    """Every module has a docstring that is more than its name."""
    kaal = [
        stuk.plek
        for stuk in eigen_bronnen()
        if len(ast.get_docstring(stuk.boom) or "") < (KORT if stuk.kamer else KORT_IN_TESTS)
    ]
    assert kaal == []


def test_every_exception_to_a_rule_has_its_reason() -> None:
    """No ``noqa`` and no ``type: ignore`` stands without a code and a reason beside it."""
    assert [fout for stuk in eigen_bronnen() for fout in zonder_reden(stuk)] == []


@pytest.mark.parametrize(
    "tekst",
    ["x = 1  # noqa", "x = 1  # noqa: S101", "x = f()  # type: ignore", "x = f()  # type: ignore[misc]"],
)
def test_a_bare_exception_to_a_rule_is_found(tekst: str) -> None:
    """A switched-off rule without code or reason is found."""
    assert zonder_reden(bron(tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "x = 1  # noqa: S101, S102  the reason",
        "x = 1  # noqa: S101 # the reason",
        "x = f()  # type: ignore[misc]  # the library has no types",
        "x = '# noqa'",
    ],
)
def test_a_reasoned_exception_to_a_rule_is_left_alone(tekst: str) -> None:
    """A reason on the same line is enough, and a string is no comment."""
    assert zonder_reden(bron(tekst)) == []


def test_only_the_outer_edges_catch_everything() -> None:
    """Catching every exception stands only at the job runner, the command line and the composition root."""
    stukken = [stuk for stuk in eigen_bronnen() if stuk.plek not in EDGES]
    assert [fout for stuk in stukken for fout in vangt_alles(stuk)] == []


@pytest.mark.parametrize("wat", ["except:", "except Exception:", "except (OSError, Exception) as e:"])
def test_catching_everything_is_found(wat: str) -> None:
    """Bare, named and hidden in a tuple: each is found."""
    assert vangt_alles(bron(f"try:\n    pass\n{wat}\n    pass\n"))


@pytest.mark.parametrize(
    "blok", ["except OSError:\n    pass", "except BaseException:\n    ruim_op()\n    raise"]
)
def test_catching_little_or_raising_again_is_fine(blok: str) -> None:
    """A named kind may be caught, and so may everything by a handler that cleans up and lets it go on."""
    assert vangt_alles(bron(f"try:\n    pass\n{blok}\n")) == []
