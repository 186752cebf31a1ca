"""How bright a colour is and how well two can be told apart, on the screen and on paper."""

from __future__ import annotations

from typing import Final

_KNIK: Final = 0.04045
"""Below this sRGB is linear (IEC 61966-2-1)."""


def helderheid(kleur: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2.2 definition)."""
    kanalen = (int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5))
    rood, groen, blauw = (k / 12.92 if k <= _KNIK else ((k + 0.055) / 1.055) ** 2.4 for k in kanalen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een: str, ander: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2 definition)."""
    donker, licht = sorted((helderheid(een), helderheid(ander)))
    return (licht + 0.05) / (donker + 0.05)
