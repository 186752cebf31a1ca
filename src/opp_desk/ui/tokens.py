"""The one token file: every colour, size and distance of the program.

``thema`` makes the palette and the style sheet of it; widgets that paint themselves ask ``thema.kleuren()``.
No other module names a colour or a font size. Free of Qt, so that contrast can be computed anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from opp_desk.ground.kleur import contrast as contrast  # noqa: PLC0414  screens ask it here


@dataclass(frozen=True, slots=True)
class Kleuren:
    """One complete set of colours; each value is ``#RRGGBB``."""

    donker: bool
    achtergrond: str
    vlak: str
    verzonken: str
    lijn: str
    tekst: str
    gedempt: str
    accent: str
    accent_sterk: str
    op_accent: str
    accent_zacht: str
    rand: str
    laat: str
    laat_zacht: str
    let_op: str
    let_op_zacht: str
    goed: str
    goed_zacht: str
    gekozen: str
    op_gekozen: str
    gekozen_teller: str
    schaduw: str
    papier: str = "#FFFFFF"
    kind_papier: str = "#FFF9EC"
    kind_lijn: str = "#E6DCC5"
    kind_tekst: str = "#1F2A33"
    kind_gedempt: str = "#6B6242"
    kind_accent: str = "#0B6470"
    kind_accent_zacht: str = "#E3F0F1"
    kind_rand: str = "#8A8274"


LICHT: Final = Kleuren(
    donker=False,
    achtergrond="#F7F5F0",
    vlak="#FFFFFF",
    verzonken="#F1EEE7",
    lijn="#E2DDD2",
    tekst="#1F2A33",
    gedempt="#5B6670",
    accent="#0B6470",
    accent_sterk="#084C55",
    op_accent="#FFFFFF",
    accent_zacht="#E3F0F1",
    rand="#8A8274",
    laat="#B3261E",
    laat_zacht="#FBE9E7",
    let_op="#7A5200",
    let_op_zacht="#FFF3D6",
    goed="#1E6A45",
    goed_zacht="#E4F2EA",
    gekozen="#0B6470",
    op_gekozen="#FFFFFF",
    gekozen_teller="#2A7682",
    schaduw="#000000",
)

DONKER: Final = Kleuren(
    donker=True,
    achtergrond="#1B1E22",
    vlak="#24282D",
    verzonken="#16191C",
    lijn="#383E45",
    tekst="#E9E6E0",
    gedempt="#A9B1B8",
    accent="#5CC4C9",
    accent_sterk="#86D6DA",
    op_accent="#0E2A2D",
    accent_zacht="#17363A",
    rand="#7C858D",
    laat="#F2A19B",
    laat_zacht="#3F1F1D",
    let_op="#E9C46A",
    let_op_zacht="#3A2F12",
    goed="#7FD1A3",
    goed_zacht="#173326",
    gekozen="#17363A",
    op_gekozen="#8EDCE0",
    gekozen_teller="#0E2A2D",
    schaduw="#000000",
)

CONTRAST_LICHT: Final = Kleuren(
    donker=False,
    achtergrond="#FFFFFF",
    vlak="#FFFFFF",
    verzonken="#F2F2F2",
    lijn="#5C5C5C",
    tekst="#000000",
    gedempt="#333333",
    accent="#003F48",
    accent_sterk="#00252B",
    op_accent="#FFFFFF",
    accent_zacht="#DDF0F2",
    rand="#000000",
    laat="#8C0F08",
    laat_zacht="#FFECEA",
    let_op="#553900",
    let_op_zacht="#FFF3D6",
    goed="#0B4A2B",
    goed_zacht="#E4F2EA",
    gekozen="#003F48",
    op_gekozen="#FFFFFF",
    gekozen_teller="#00252B",
    schaduw="#000000",
)

CONTRAST_DONKER: Final = Kleuren(
    donker=True,
    achtergrond="#000000",
    vlak="#000000",
    verzonken="#101214",
    lijn="#A0A6AC",
    tekst="#FFFFFF",
    gedempt="#DADDE0",
    accent="#8BE9EE",
    accent_sterk="#C4F6F8",
    op_accent="#001517",
    accent_zacht="#06282B",
    rand="#FFFFFF",
    laat="#FFC2BD",
    laat_zacht="#3A0F0C",
    let_op="#FFE08A",
    let_op_zacht="#2E2300",
    goed="#A6F0C5",
    goed_zacht="#06281A",
    gekozen="#8BE9EE",
    op_gekozen="#001517",
    gekozen_teller="#C4F6F8",
    schaduw="#000000",
)

ALLE: Final = (LICHT, DONKER, CONTRAST_LICHT, CONTRAST_DONKER)

_VLAKKEN: Final = ("achtergrond", "vlak", "verzonken")

TEKSTPAREN: Final = (
    *((tekst, vlak) for vlak in (*_VLAKKEN, "accent_zacht") for tekst in ("tekst", "gedempt", "accent")),
    *(("accent_sterk", vlak) for vlak in (*_VLAKKEN, "accent_zacht")),
    *((soort, vlak) for soort in ("laat", "let_op", "goed") for vlak in (*_VLAKKEN, f"{soort}_zacht")),
    *(("tekst", f"{soort}_zacht") for soort in ("laat", "let_op", "goed")),
    ("op_accent", "accent"),
    ("op_accent", "accent_sterk"),
    ("op_gekozen", "gekozen"),
    ("op_gekozen", "gekozen_teller"),
    *((tekst, vlak) for tekst in ("kind_tekst", "kind_gedempt") for vlak in ("papier", "kind_papier")),
    ("kind_accent", "kind_papier"),
    ("kind_accent", "kind_accent_zacht"),
    ("kind_tekst", "kind_accent_zacht"),
    ("papier", "kind_accent"),
)
"""Every pair (text, background) that may meet on screen; a test holds them at 4.5 : 1 (WCAG 2.2, 1.4.3)."""

RANDPAREN: Final = (
    *(("rand", vlak) for vlak in _VLAKKEN),
    *(("accent", vlak) for vlak in _VLAKKEN),
    ("kind_rand", "kind_papier"),
    ("kind_rand", "papier"),
)
"""Borders and rings that show a control or its focus; a test holds them at 3 : 1 (WCAG 2.2, 1.4.11)."""

RASTER: Final = 4
"""Grid in device-independent pixels; distances are multiples of it."""

LETTER_KLEIN: Final = 13
LETTER: Final = 15
LETTER_KOP: Final = 18
LETTER_TITEL: Final = 24
REGEL: Final = 22

RADIUS: Final = 6
RADIUS_KAART: Final = 8
VELD_HOOGTE: Final = 40
KNOP_HOOGTE: Final = 36
LINK_HOOGTE: Final = 28
LINK_KLEIN: Final = 24
RIJ_HOOGTE: Final = 44
ICOON: Final = 20
NAV_BREEDTE: Final = 200
NAV_SMAL: Final = 64
BALK_HOOGTE: Final = 56
MARGE: Final = 24
TEKENS_PER_REGEL: Final = 72
