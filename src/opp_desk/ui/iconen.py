"""Line icons of our own drawing, in the colours of now. The drawings are ``resources/iconen/*.svg``.

Each is 24 by 24 with a stroke of 1.75 in ``currentColor``. `teken` paints one at any size; `icoon` makes a
`QIcon` for buttons. After a change of theme a widget asks again (``changeEvent``, ``PaletteChange``).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from opp_desk.ground import paths
from opp_desk.ui import thema, tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

_MATEN: Final = (18, tokens.ICOON)
"""The sizes in which buttons and lists ask for icons, device-independent pixels."""
_RUIM: Final = 3 * tokens.ICOON
"""Physical pixels of the one that is made besides, to be scaled down on a screen that came later."""


def icoon(naam: str, rol: str = "tekst") -> QIcon:
    """Return the icon ``naam`` in the colour of token ``rol`` ("tekst", "gedempt", "accent", "op_accent" …).

    Sharp on every screen that is there. Raises ``FileNotFoundError`` for a name that was never drawn.
    """
    k = thema.kleuren()
    return _icoon(naam, getattr(k, rol), k.gedempt, _pixels())


def teken(painter: QPainter, vak: QRect | QRectF, naam: str, rol: str = "tekst") -> None:
    """Paint an icon within ``vak`` (logical coordinates), in the colour of token ``rol``."""
    _tekening(naam, getattr(thema.kleuren(), rol)).render(painter, QRectF(vak))


def _pixels() -> tuple[int, ...]:
    """Return the sizes in physical pixels for the screens of now: more would cost memory for nothing."""
    schalen = {scherm.devicePixelRatio() for scherm in QGuiApplication.screens()}
    return tuple(sorted({round(maat * schaal) for maat in _MATEN for schaal in schalen} | {_RUIM}))


@lru_cache(maxsize=256)
def _icoon(naam: str, kleur: str, uit: str, pixels: tuple[int, ...]) -> QIcon:
    """Make the icon once per colour, with a muted one for disabled buttons."""
    resultaat = QIcon()
    for maat in pixels:
        resultaat.addPixmap(_beeld(naam, kleur, maat), QIcon.Mode.Normal)
        resultaat.addPixmap(_beeld(naam, uit, maat), QIcon.Mode.Disabled)
    return resultaat


def _beeld(naam: str, kleur: str, maat: int) -> QPixmap:
    """Render one icon of ``maat`` physical pixels."""
    tekening = _tekening(naam, kleur)
    beeld = QPixmap(QSize(maat, maat))
    beeld.fill(Qt.GlobalColor.transparent)
    painter = QPainter(beeld)
    tekening.render(painter, QRectF(0, 0, maat, maat))
    painter.end()
    return beeld


@lru_cache(maxsize=256)
def _tekening(naam: str, kleur: str) -> QSvgRenderer:
    """Return the drawing with its strokes in ``kleur``."""
    return QSvgRenderer(QByteArray(_bron(naam).replace("currentColor", kleur).encode()))


@cache
def _bron(naam: str) -> str:
    """Read a drawing from the resources."""
    return (paths.resources() / "iconen" / f"{naam}.svg").read_text(encoding="utf-8")
