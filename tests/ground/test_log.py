"""A log line holds a fixed sentence, ids, codes and numbers: whatever is put into it."""

from __future__ import annotations

import ast
import logging
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground import log, paths
from opp_desk.ground.errors import RegelFout

if TYPE_CHECKING:
    from collections.abc import Iterator

BRON = Path(log.__file__).parents[1]
NAAM = "Xq7Zeldzaam"


@pytest.fixture
def logboek(eigen_mappen: Path) -> Iterator[Path]:
    """Begin a log in the test's own folder; return its file."""
    assert log.begin_log() is not None
    yield paths.log_dir() / "opp-desk.log"
    log.eind_log()


def test_een_regel_van_ons(logboek: Path) -> None:
    """Ids, codes, numbers and kinds of errors are kept; the line says when and where."""
    rij = UUID("00000000-0000-4000-8000-000000000001")
    logging.getLogger("opp_desk.vault").info(
        "set %s van %s: %d rijen, %s, %s",
        rij,
        rij.hex,
        12,
        "schijf_vol",
        RegelFout("niet_gevonden", naam=NAAM),
    )
    (regel,) = logboek.read_text(encoding="utf-8").splitlines()
    assert regel.endswith(f"INFO opp_desk.vault set {rij} van {rij.hex}: 12 rijen, schijf_vol, niet_gevonden")


@pytest.mark.parametrize(
    "waarde", [NAAM, "noël", "Noël d'Hondt", ["x"], {"naam": NAAM}, b"x", "kan al lezen", ""]
)
def test_een_tekst_wordt_weggelaten(logboek: Path, waarde: object, logregels: object) -> None:
    """Anything that may be a name or a text is left out, also in a warning and by position or name."""
    logging.getLogger("opp_desk.ui").warning("bewaard: %s", waarde)
    logging.getLogger("opp_desk.ui").warning("bewaard: %(naam)s", {"naam": waarde})
    tekst = logboek.read_text(encoding="utf-8")
    assert tekst.count(log.WEG) == 2
    assert NAAM not in tekst
    assert logregels


def test_van_een_ander_alleen_de_plek(logboek: Path, logregels: object) -> None:
    """A library's line may hold anything in its sentence: only where it came from is kept."""
    logging.getLogger("sqlalchemy.engine").warning(f"leerling '{NAAM}' bestaat al")  # noqa: G004  that
    (regel,) = logboek.read_text(encoding="utf-8").splitlines()
    assert "test_log:" in regel
    assert NAAM not in regel
    assert logregels


def test_van_een_fout_soort_en_plek(logboek: Path, logregels: object) -> None:
    """An exception leaves its kind, never what it says."""
    try:
        _faal()
    except RuntimeError:
        logging.getLogger("opp_desk.ui").exception("mislukt")
    tekst = logboek.read_text(encoding="utf-8")
    assert "RuntimeError" in tekst
    assert NAAM not in tekst
    assert logregels


def _faal() -> None:
    raise RuntimeError(NAAM)


def test_twee_keer_beginnen_is_een_keer(logboek: Path) -> None:
    """Every line stands there once, however often the log was begun."""
    assert log.begin_log() is log.begin_log()
    logging.getLogger("opp_desk").info("een")
    assert len(logboek.read_text(encoding="utf-8").splitlines()) == 1


def test_het_log_groeit_niet_door(logboek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three files of half a megabyte at most; the oldest lines go."""
    assert log._Bestand.grootte == 512 * 1024  # noqa: SLF001  the limit that holds outside this test
    monkeypatch.setattr(log._Bestand, "grootte", 1024)  # noqa: SLF001  as above
    for nr in range(100):
        logging.getLogger("opp_desk.proef").info("regel %d", nr)
    bestanden = sorted(logboek.parent.glob("opp-desk.log*"))
    assert len(bestanden) == 3
    assert sum(each.stat().st_size for each in bestanden) <= 3 * 1200
    assert "regel 99" in "".join(each.read_text(encoding="utf-8") for each in bestanden)


def test_zonder_map_geen_log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder that cannot be made costs only the log."""
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    monkeypatch.setenv("OPP_DESK_DATA", str(tmp_path / "bestand"))
    assert log.begin_log() is None


@given(st.text())
def test_alleen_codes_komen_erdoor(tekst: str) -> None:
    """A text with a capital, a space, an accent or one word never passes as a code."""
    if log.veilig(tekst) == tekst != log.WEG:
        assert tekst.isascii()
        assert not any(each.isspace() for each in tekst)
        einden = ("Error", "Exception", "Warning", "Fout", "Interrupt")
        assert "_" in tekst or len(tekst) in {32, 36} or tekst.endswith(einden)


def test_soorten_die_mogen() -> None:
    """Enum members give their name, classes their name, nothing stays nothing."""
    soort = Enum("Soort", "EEN")  # type: ignore[misc]  # a small one for the test
    assert [log.veilig(each) for each in (None, True, 3, 2.5, soort.EEN, KeyError, KeyError(NAAM))] == [
        None, True, 3, 2.5, "EEN", "KeyError", "KeyError",
    ]  # fmt: skip


def test_elke_zin_in_het_log_staat_vast() -> None:
    """Nowhere in the program is a sentence for the log put together while running."""
    soorten = {"debug", "info", "warning", "error", "exception", "critical"}
    fout = [
        f"{bestand.name}:{roep.lineno}"
        for bestand in sorted(BRON.rglob("*.py"))
        for roep in ast.walk(ast.parse(bestand.read_text(encoding="utf-8")))
        if isinstance(roep, ast.Call)
        and isinstance(roep.func, ast.Attribute)
        and roep.func.attr in soorten
        and isinstance(roep.func.value, ast.Name)
        and roep.func.value.id.lower().lstrip("_") in {"log", "logger", "logging"}
        and not (roep.args and isinstance(roep.args[0], ast.Constant))
    ]
    assert fout == []
