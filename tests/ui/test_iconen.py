"""The icons are of one hand and take the colour they are given."""

from __future__ import annotations

import xml.dom.minidom
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from opp_desk.ground import paths
from opp_desk.ui import iconen, tokens

if TYPE_CHECKING:
    from pathlib import Path

ALLE = sorted((paths.resources() / "iconen").glob("*.svg"))


@pytest.mark.parametrize("bestand", ALLE, ids=[pad.stem for pad in ALLE])
def test_drawn_alike(bestand: Path) -> None:
    """Each drawing is 24 by 24, strokes 1.75, and knows no colour but the current one."""
    wortel = xml.dom.minidom.parseString(bestand.read_bytes()).documentElement  # noqa: S318  our own file
    assert wortel is not None
    assert wortel.getAttribute("viewBox") == "0 0 24 24"
    assert wortel.getAttribute("stroke") == "currentColor"
    assert wortel.getAttribute("stroke-width") == "1.75"
    assert "#" not in bestand.read_text(encoding="utf-8").replace("http://www.w3.org", "")


@pytest.mark.parametrize("bestand", ALLE, ids=[pad.stem for pad in ALLE])
def test_stays_within_its_square(bestand: Path) -> None:
    """Each icon draws something, and leaves the outermost pixels free."""
    beeld = QImage(QSize(48, 48), QImage.Format.Format_ARGB32)
    beeld.fill(QColor(0, 0, 0, 0))
    painter = QPainter(beeld)
    iconen.teken(painter, beeld.rect(), bestand.stem, "tekst")
    painter.end()
    gevuld = [(x, y) for x in range(48) for y in range(48) if beeld.pixelColor(x, y).alpha() > 40]
    assert len(gevuld) > 20
    assert all(1 <= x <= 46 and 1 <= y <= 46 for x, y in gevuld)


def test_takes_the_colour_of_its_role() -> None:
    """The drawn pixels have the colour of the token, or the muted one when disabled."""
    teken = iconen.icoon("vinkje", "laat")
    for stand, kleur in ((QIcon.Mode.Normal, tokens.LICHT.laat), (QIcon.Mode.Disabled, tokens.LICHT.gedempt)):
        beeld = teken.pixmap(QSize(48, 48), 1.0, stand).toImage()
        vol = {
            beeld.pixelColor(x, y).name()
            for x in range(48)
            for y in range(48)
            if beeld.pixelColor(x, y).alpha() == 255
        }
        assert vol == {kleur.lower()}


def test_sharp_at_double_size() -> None:
    """On a screen of 200 % an icon of 20 is made of 40 pixels, not enlarged."""
    assert iconen.icoon("zoek").pixmap(QSize(20, 20), 2.0).size() == QSize(40, 40)


def test_an_unknown_name_is_our_mistake() -> None:
    """A name that was never drawn is refused at once."""
    with pytest.raises(FileNotFoundError):
        iconen.icoon("bestaat-niet")
