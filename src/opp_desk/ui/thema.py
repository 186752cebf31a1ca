"""Look of the whole program: palette, style sheet, font and Qt's own Dutch, made from the tokens.

Widgets that paint themselves take colours from `kleur` and fonts from `letter`; nothing else knows a colour.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette

from opp_desk.ui import tokens
from opp_desk.ui.thema_blad import blad

if sys.platform == "win32":
    import ctypes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_SPI_GETCLIENTAREAANIMATION: Final = 0x1042
_huidig: tokens.Kleuren = tokens.LICHT


class Modus(StrEnum):
    """What the user chose in the settings; `SYSTEEM` follows the computer."""

    SYSTEEM = "systeem"
    LICHT = "licht"
    DONKER = "donker"
    CONTRAST_LICHT = "contrast_licht"
    CONTRAST_DONKER = "contrast_donker"


_VAST: Final = {
    Modus.LICHT: tokens.LICHT,
    Modus.DONKER: tokens.DONKER,
    Modus.CONTRAST_LICHT: tokens.CONTRAST_LICHT,
    Modus.CONTRAST_DONKER: tokens.CONTRAST_DONKER,
}


class _Volger(QObject):
    """Follows the computer when its scheme changes; one per application, a child of it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("thema_volger")
        self._app = app
        self.modus = Modus.SYSTEEM
        app.styleHints().colorSchemeChanged.connect(self.herzie)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self.herzie)

    def herzie(self) -> None:
        """Apply the colours again, for the mode of the user or the scheme of the computer."""
        _zet(self._app, _kies(self._app, self.modus))


def pas_toe(app: QApplication, modus: Modus = Modus.SYSTEEM) -> None:
    """Give the whole application its look; may be called again at any time."""
    volger = app.findChild(_Volger, "thema_volger", Qt.FindChildOption.FindDirectChildrenOnly)
    if volger is None:
        volger = _Volger(app)
        app.setStyle("Fusion")
    volger.modus = modus
    if weinig_beweging():
        app.setCursorFlashTime(0)
        app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
        app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
    volger.herzie()


def kleuren() -> tokens.Kleuren:
    """Return the colours that are on screen now."""
    return _huidig


def kleur(naam: str) -> QColor:
    """Return one colour of now by the name of its token, for instance ``gedempt``."""
    return QColor(getattr(_huidig, naam))


@cache
def letter(pixels: int = tokens.LETTER, *, vet: bool = False) -> QFont:
    """Return the screen font in a size of the type scale (device-independent pixels); do not change it."""
    font = QFont(QFont().families())
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if vet else QFont.Weight.Normal)
    return font


@cache
def maten(pixels: int = tokens.LETTER, *, vet: bool = False) -> QFontMetrics:
    """Return the measures of that font."""
    return QFontMetrics(letter(pixels, vet=vet))


def weinig_beweging() -> bool:
    """Say whether the user asked the computer for less motion.

    ``OPP_DESK_WEINIG_BEWEGING=1`` asks it of this program alone. Qt tells it from 6.12 on; before that
    Windows is asked itself, elsewhere the program has no motion to spare.
    """
    if os.environ.get("OPP_DESK_WEINIG_BEWEGING") == "1":
        return True
    beweegt = True
    if sys.platform == "win32":
        antwoord = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(antwoord), 0)
        beweegt = bool(antwoord.value)
    return not beweegt


def laad_vertaling(app: QApplication) -> bool:
    """Make Qt's own words, dates and numbers Dutch (Opslaan, Annuleren); say whether the words were found."""
    taal = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
    QLocale.setDefault(taal)
    vertaler = QTranslator(app)
    map_ = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return vertaler.load(taal, "qtbase", "_", map_) and app.installTranslator(vertaler)


def _kies(app: QApplication, modus: Modus) -> tokens.Kleuren:
    """Return the colours of a mode; for `SYSTEEM` what the computer asks for."""
    if modus in _VAST:
        return _VAST[modus]
    hints = app.styleHints()
    donker = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return tokens.CONTRAST_DONKER if donker else tokens.CONTRAST_LICHT
    return tokens.DONKER if donker else tokens.LICHT


def _zet(app: QApplication, nieuw: tokens.Kleuren) -> None:
    """Put colours, font and style sheet on the application.

    The old sheet goes first: Qt puts one in the place of another in five times the time (8 s with every page
    open), for it asks each widget what it had.
    """
    global _huidig  # noqa: PLW0603  one program has one look
    _huidig = nieuw
    letter.cache_clear()
    maten.cache_clear()
    app.setStyleSheet("")
    app.setFont(letter())
    app.setPalette(_palet(nieuw))
    app.setStyleSheet(blad(nieuw))


def _palet(k: tokens.Kleuren) -> QPalette:
    """Make Qt's palette of the tokens."""
    rol = QPalette.ColorRole
    gewoon = {
        rol.Window: k.achtergrond,
        rol.Base: k.vlak,
        rol.AlternateBase: k.verzonken,
        rol.Button: k.vlak,
        rol.WindowText: k.tekst,
        rol.Text: k.tekst,
        rol.ButtonText: k.tekst,
        rol.BrightText: k.laat,
        rol.PlaceholderText: k.gedempt,
        rol.Highlight: k.accent,
        rol.HighlightedText: k.op_accent,
        rol.Accent: k.accent,
        rol.Link: k.accent,
        rol.LinkVisited: k.accent,
        rol.ToolTipBase: k.vlak,
        rol.ToolTipText: k.tekst,
        rol.Light: k.vlak,
        rol.Midlight: k.lijn,
        rol.Mid: k.lijn,
        rol.Dark: k.rand,
        rol.Shadow: k.schaduw,
    }
    palet = QPalette()
    for welke, waarde in gewoon.items():
        palet.setColor(welke, QColor(waarde))
    for welke in (rol.WindowText, rol.Text, rol.ButtonText):
        palet.setColor(QPalette.ColorGroup.Disabled, welke, QColor(k.gedempt))
    return palet
