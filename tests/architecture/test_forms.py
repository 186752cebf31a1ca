"""The compiled forms are what ``forms/*.ui`` give now, so that nobody edits them by hand or forgets them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import dev


@pytest.fixture(autouse=True)
def gereedschap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let dev.py find uic beside the Python that runs the tests, whichever that is."""
    monkeypatch.setattr(dev, "BIN", Path(sys.executable).parent)


def test_forms_are_fresh() -> None:
    """Every compiled form equals what its .ui gives, and none is left of a form that is gone."""
    assert dev.oude_forms() == []


def test_stale_forms_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed form, a forgotten one and a left-over one are each named."""
    monkeypatch.setattr(dev, "FORMS", tmp_path / "forms")
    monkeypatch.setattr(dev, "FORMS_PY", tmp_path / "gemaakt")
    dev.FORMS.mkdir()
    leeg = '<ui version="4.0"><class>{0}</class><widget class="QWidget" name="{0}"/></ui>'
    for naam in ("school", "ouder"):
        (dev.FORMS / f"{naam}.ui").write_text(leeg.format(naam.title()), encoding="utf-8")
    dev.compileer_forms(dev.FORMS_PY)
    assert dev.oude_forms() == []

    (dev.FORMS / "school.ui").write_text(leeg.format("Schoolgegevens"), encoding="utf-8")
    (dev.FORMS / "leerling.ui").write_text(leeg.format("Leerling"), encoding="utf-8")
    (dev.FORMS_PY / "weg_ui.py").write_text("", encoding="utf-8")
    assert dev.oude_forms() == ["leerling_ui.py", "school_ui.py", "weg_ui.py"]

    dev.compileer_forms(dev.FORMS_PY)
    assert dev.oude_forms() == []


def test_a_broken_form_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form that Designer could not have written stops with its name."""
    monkeypatch.setattr(dev, "FORMS", tmp_path)
    (tmp_path / "stuk.ui").write_text("<ui", encoding="utf-8")
    with pytest.raises(dev.Mislukt, match=r"stuk\.ui is geen goed formulier"):
        dev.compileer_forms(tmp_path / "gemaakt")
