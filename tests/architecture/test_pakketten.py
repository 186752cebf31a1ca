"""What the program needs is declared (pyproject.toml), pinned (requirements.lock) and has a known licence."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.bronnen import SRC, WORTEL, bronnen, gebruikt

PROJECT = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))["project"]
GEVRAAGD = [Requirement(regel) for regel in PROJECT["dependencies"]]
GEREEDSCHAP = [Requirement(regel) for regel in PROJECT["optional-dependencies"]["dev"]]
VAST = {
    canonicalize_name(eis.name): eis
    for regel in (WORTEL / "requirements.lock").read_text(encoding="utf-8").splitlines()
    if regel and not regel.startswith("#")
    for eis in [Requirement(regel)]
}
RIJ = re.compile(r"^\| (?P<naam>[\w.-]+) \| (?P<versie>[\d.]+) \| (?P<licentie>[^|]{3,}) \|", re.MULTILINE)


def _versie(naam: str) -> str:
    (deel,) = VAST[canonicalize_name(naam)].specifier
    return deel.version


def test_lock_pins_exactly_and_gives_no_address() -> None:
    """Every line of the lock is one exact version of a package by name."""
    assert [
        str(eis) for eis in VAST.values() if eis.url or not re.fullmatch(r"==[\d.]+", str(eis.specifier))
    ] == []


def test_lock_covers_what_is_asked() -> None:
    """Everything that pyproject.toml asks for is pinned, at a version that it allows."""
    for eis in GEVRAAGD + GEREEDSCHAP:
        assert eis.specifier.contains(_versie(eis.name)), eis


def test_lock_covers_what_packages_ask_of_each_other() -> None:
    """Each pinned package that is here finds its own requirements in the lock too, at a version it allows."""
    for naam, vast in VAST.items():
        if vast.marker and not vast.marker.evaluate():
            continue
        for eis in map(Requirement, metadata.requires(naam) or []):
            if eis.marker is None or eis.marker.evaluate({"extra": ""}):
                assert canonicalize_name(eis.name) in VAST, f"{naam} vraagt {eis}"
                assert eis.specifier.contains(_versie(eis.name)), f"{naam} vraagt {eis}"


def test_qt_stays_below_the_version_that_aborts() -> None:
    """PySide6 6.12 aborts on CPython 3.11 after some hundreds of signals, so it must not slip in."""
    (qt,) = (eis for eis in GEVRAAGD if eis.name == "PySide6-Essentials")
    assert qt.specifier.contains("6.11.3")
    assert not qt.specifier.contains("6.12.0")


def test_program_imports_only_what_is_declared() -> None:
    """Every foreign library that the program imports is a declared dependency, not a lucky by-catch."""
    pakketten = metadata.packages_distributions()
    gevraagd = {canonicalize_name(eis.name) for eis in GEVRAAGD}
    vreemd = {
        naam.split(".")[0] for stuk in bronnen(SRC) for _, naam in gebruikt(stuk.boom) if naam[0] != "."
    }
    vreemd -= {"opp_desk", "opp_protocol", *sys.stdlib_module_names}
    los = {naam for naam in vreemd if not gevraagd & {canonicalize_name(p) for p in pakketten.get(naam, [])}}
    assert los - {"shiboken6"} == set()  # part of PySide6, and pinned by it


def test_every_package_has_its_licence_listed() -> None:
    """The list of licences names every pinned package, at the pinned version, and nothing else."""
    tekst = (WORTEL / "docs" / "licenties.md").read_text(encoding="utf-8")
    genoemd = {canonicalize_name(rij["naam"]): rij["versie"] for rij in RIJ.finditer(tekst)}
    assert genoemd == {naam: _versie(naam) for naam in VAST}
