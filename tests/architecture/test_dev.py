"""dev.py says truthfully how a run ended, keeps the user's settings out, and explains what is missing."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

import dev

if TYPE_CHECKING:
    from pathlib import Path


def _geval(naam: str, *uitkomsten: str) -> ET.Element:
    """Return one test as pytest writes it into its report."""
    module, test = naam.split("::")
    geval = ET.Element("testcase", classname=module, name=test)
    for uitkomst in uitkomsten:
        ET.SubElement(geval, uitkomst)
    return geval


GOED = _geval("tests.a::test_goed")
OOK_GOED = _geval("tests.b::test_goed")
MIS = _geval("tests.a::test_mis", "failure")
FOUT = _geval("tests.a::test_fout", "error")
NA_GOED_TOCH_FOUT = _geval("tests.a::test_goed", "error")
OVER = _geval("tests.a::test_over", "skipped")


@pytest.mark.parametrize(
    ("gevallen", "pytest_code", "regel", "code"),
    [
        ([GOED, OOK_GOED], 0, "2 passed, 0 failed", 0),
        ([GOED, MIS], 1, "1 passed, 1 failed", 1),
        ([GOED, MIS, FOUT], 1, "1 passed, 2 failed", 1),
        ([GOED, NA_GOED_TOCH_FOUT], 1, "0 passed, 1 failed", 1),
        ([GOED, OVER], 0, "1 passed, 0 failed", 0),
        ([OVER], 0, "0 passed, 0 failed", 1),
        ([], 5, "0 passed, 0 failed", 1),
        ([], 4, "0 passed, 1 failed", 1),
        ([GOED], 3, "1 passed, 1 failed", 1),
    ],
)
def test_totals_count_errors_as_failed(
    gevallen: list[ET.Element], pytest_code: int, regel: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """The last line counts every test once, an error is a failure, and a run of nothing is no success."""
    assert dev.totalen(gevallen, pytest_code) == code
    assert capsys.readouterr().out.splitlines()[-1] == regel


def test_what_could_not_be_looked_at_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A machine without a browser passes, and says once what nobody looked at."""
    gevallen = [_geval("tests.a::test_een"), _geval("tests.a::test_twee")]
    for geval in gevallen:
        eigen = ET.SubElement(geval, "properties")
        ET.SubElement(eigen, "property", name="niet nagekeken", value="de webbladzijde")
    assert dev.totalen(gevallen, 0) == 0
    assert capsys.readouterr().out.splitlines() == ["Niet nagekeken: de webbladzijde", "2 passed, 0 failed"]


def test_figures_say_what_was_run_and_how_it_ended() -> None:
    """The page of the long run has the command, the totals, each figure with its test, and what failed."""
    kill, wild = _geval("tests.a::test_kill"), _geval("tests.b::test_wild")
    for geval, naam, waarde in ((kill, "keren", "100"), (wild, "voorbeelden", "1000")):
        ET.SubElement(ET.SubElement(geval, "properties"), "property", name=naam, value=waarde)
    kill.set("time", "61.4")
    blad = dev.cijferblad([kill, wild, MIS], ["tests/a.py"], 120.0)
    assert "`python3 dev.py test --lang tests/a.py`" in blad
    assert "2 tests geslaagd, 1 mislukt" in blad
    assert "1000 voorbeelden in 1 tests" in blad
    assert "| `test_kill` | keren | 100 | 61 s |" in blad
    assert "| `test_mis` | **mislukt** | | |" in blad
    assert "| `test_wild`" not in blad
    assert "eerder gestopt" not in blad
    assert "eerder gestopt" in dev.cijferblad([kill], [], 120.0, 2)


def test_settings_of_the_user_stay_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test run sees no screen, session, keyring, vault or Python setting of whoever started it."""
    van_de_gebruiker = {
        "DISPLAY": ":0",
        "DBUS_SESSION_BUS_ADDRESS": "unix:x",
        "OPP_DESK_DATA": "thuis",
        "PYTHONPATH": "elders",
        "PYTHON_KEYRING_BACKEND": "echt",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": "hier",
    }
    for naam, waarde in van_de_gebruiker.items():
        monkeypatch.setenv(naam, waarde)
    env = dev.testomgeving("proefmap")
    assert not set(env.values()) & set(van_de_gebruiker.values())
    assert env["QT_QPA_PLATFORM"] == "offscreen"
    assert env["OPP_DESK_DATA"].startswith("proefmap")
    assert env["PATH"]


def test_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without apt-get at hand, a missing library of Qt stops with the exact line to type."""
    monkeypatch.setattr(dev, "QT_ALTIJD", {"libbestaatniet.so.9": "libbestaatniet9"})
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(dev.Mislukt, match="sudo apt-get install libbestaatniet9"):
        dev.zorg_voor_systeem(alles=False)


def test_missing_window_library_only_warns(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What only a real window needs is named, but does not stop work without a screen."""
    monkeypatch.setattr(dev, "QT_ALTIJD", {})
    monkeypatch.setattr(dev, "QT_VENSTER", {"libbestaatniet.so.9": "libbestaatniet9"})
    monkeypatch.setattr(dev, "heeft_lettertype", lambda: True)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", "")
    dev.zorg_voor_systeem(alles=True)
    assert "libbestaatniet9" in capsys.readouterr().out


def test_stamp_follows_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The workplace counts as ready until the lock changes."""
    for naam in ("LOCK", "PYTHON", "STEMPEL"):
        monkeypatch.setattr(dev, naam, tmp_path / naam.lower())
    dev.LOCK.write_text("pakket==1\n", encoding="utf-8")
    dev.PYTHON.touch()
    assert not dev.is_klaar()
    dev.STEMPEL.write_text(dev.merk(), encoding="utf-8")
    assert dev.is_klaar()
    dev.LOCK.write_text("pakket==2\n", encoding="utf-8")
    assert not dev.is_klaar()


def test_unknown_command_shows_them_all(capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped command ends with code 2 and the list of commands; asking for help is no error."""
    assert dev.main(["tset"]) == 2
    gezegd = capsys.readouterr().out
    assert all(naam in gezegd for naam in dev.COMMANDOS)
    assert dev.main(["--help"]) == 0


def test_out_may_stand_anywhere() -> None:
    """``--out DIR`` is taken out of the arguments, has a usual value, and complains without a folder."""
    assert dev.met_uitvoer(["--snel"], "demo-uit") == ["demo-uit", "--snel"]
    assert dev.met_uitvoer(["--snel", "--out", "hier", "x"], "demo-uit") == ["hier", "--snel", "x"]
    with pytest.raises(dev.Mislukt):
        dev.met_uitvoer(["--out"], "demo-uit")
