"""What the documents say is there, is there: links, paths, commands, version, and the shape of decisions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import dev
from opp_desk import __version__
from tests.architecture.bronnen import WORTEL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
DOCUMENTEN = [*(WORTEL / naam for naam in LOS), *sorted((WORTEL / "docs").rglob("*.md"))]
BESLUITEN = sorted((WORTEL / "docs" / "decisions").glob("[0-9]*.md"))
HEILIG = ("python3 dev.py demo", "python3 dev.py test")
KOPPEN = ["Context", "Options", "Decision", "Consequence"]
MAPPEN = ("src", "tests", "docs", "forms", "resources")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
OPDRACHT = re.compile(r"dev\.py ([a-z]+)")


def anker(kop: str) -> str:
    """Return the anchor of a heading, as the pages of a repository make it."""
    return re.sub(r"[^\w\- ]", "", kop.strip().lower()).replace(" ", "-")


def ankers(pad: Path) -> set[str]:
    """Return the anchors of a document."""
    regels = pad.read_text(encoding="utf-8").splitlines()
    return {anker(regel.lstrip("#")) for regel in regels if regel.startswith("#")}


def dode_links(pad: Path) -> list[str]:
    """Return the links of a document to a file or a heading that is not there; the web is not asked."""
    dood = []
    for link in LINK.findall(pad.read_text(encoding="utf-8")):
        naam, _, kop = link.partition("#")
        if "://" in naam:
            continue
        doel = (pad.parent / naam) if naam else pad
        if not doel.exists() or (kop and kop not in ankers(doel)):
            dood.append(link)
    return dood


def genoemd(tekst: str) -> Iterator[str]:
    """Yield the paths that a text names between backticks: from the root, or from ``src/opp_desk``."""
    for code in CODE.findall(tekst):
        begin = code.split("/")[0]
        if re.fullmatch(r"[\w./-]+", code) and "/" in code and (begin in MAPPEN or begin in _kamers()):
            yield code


def _kamers() -> set[str]:
    return {pad.name for pad in (WORTEL / "src" / "opp_desk").iterdir() if pad.is_dir()}


def ontbreekt(tekst: str) -> list[str]:
    """Return the paths that a text names and that are not there."""
    wortels = (WORTEL, WORTEL / "src" / "opp_desk")
    return [pad for pad in genoemd(tekst) if not any((wortel / pad).exists() for wortel in wortels)]


@pytest.mark.parametrize("pad", DOCUMENTEN, ids=lambda pad: pad.relative_to(WORTEL).as_posix())
def test_every_link_leads_somewhere(pad: Path) -> None:
    """Files, pictures and headings that a document links to exist."""
    assert dode_links(pad) == []


@pytest.mark.parametrize("pad", DOCUMENTEN, ids=lambda pad: pad.relative_to(WORTEL).as_posix())
def test_every_path_that_is_named_exists(pad: Path) -> None:
    """A file that was moved or removed is not named any more."""
    assert ontbreekt(pad.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("pad", DOCUMENTEN, ids=lambda pad: pad.relative_to(WORTEL).as_posix())
def test_every_command_exists(pad: Path) -> None:
    """What a document lets a reader type after ``dev.py`` is a command of ``dev.py``."""
    assert set(OPDRACHT.findall(pad.read_text(encoding="utf-8"))) <= set(dev.COMMANDOS)


def test_a_dead_link_and_a_lost_path_are_found(tmp_path: Path) -> None:
    """A wrong file, a wrong heading and a wrong path are each named; good ones and the web are left alone."""
    pad = tmp_path / "a.md"
    pad.write_text(
        "# Eén kop\n[a](#eén-kop) [b](#weg) [c](weg.md) [d](https://voorbeeld.nl/x)", encoding="utf-8"
    )
    assert dode_links(pad) == ["#weg", "weg.md"]
    assert ontbreekt("`src/opp_desk/weg.py` en `vault/uow.py` en `forms/*.ui` en `dev.py`") == [
        "src/opp_desk/weg.py"
    ]


def test_the_readme_holds_the_two_commands() -> None:
    """Whoever opens the repository reads how to see it work and how to test it, each on a line of its own."""
    regels = (WORTEL / "README.md").read_text(encoding="utf-8").splitlines()
    assert [opdracht for opdracht in HEILIG if opdracht not in regels] == []


def test_the_changelog_begins_with_this_version() -> None:
    """The newest version that the changelog tells of is the one that the program says it is."""
    koppen = re.findall(r"^## (\S+)", (WORTEL / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert koppen[0] == __version__


@pytest.mark.parametrize("pad", BESLUITEN, ids=lambda pad: pad.stem)
def test_a_decision_has_its_four_parts(pad: Path) -> None:
    """What was going on, what was possible, what it became, what it costs; none of them empty."""
    delen = re.split(r"^## (.+)$", pad.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert delen[0].startswith(f"# {pad.name[:4]}. ")
    assert delen[1::2] == KOPPEN
    assert all(deel.strip() for deel in delen[2::2])


def test_every_decision_is_in_the_index_under_its_title() -> None:
    """The index names every decision once, by number and title, and the numbers have no gaps."""
    index = (WORTEL / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    titels = [pad.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ") for pad in BESLUITEN]
    regels = [
        f"| [{pad.name[:4]}]({pad.name}) | {titel[6:]} |"
        for pad, titel in zip(BESLUITEN, titels, strict=True)
    ]
    assert [regel for regel in regels if index.splitlines().count(regel) != 1] == []
    assert [pad.name[:4] for pad in BESLUITEN] == [f"{nr:04}" for nr in range(1, len(BESLUITEN) + 1)]
