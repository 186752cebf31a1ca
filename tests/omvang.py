"""How much the tests take on: little every time, the full volumes with ``dev.py test --lang``. No test here.

The full volumes are chosen so that all of it ends within an hour on two cores. In seconds of one core, about:
a hundred kills while somebody types 1300, the other kills 600, three copies that merge (500 of 40 steps) 800,
a school with four mentors (60 of 40 steps) 250, a thousand examples of everything else 800, and 1100 for what
the short run does too: 4900, or some 45 minutes.

This is the only place that reads the environment variable with which `dev.py` asks for it.
"""

from __future__ import annotations

import os
from typing import Final

LANG: Final = os.environ.get("OPP_DESK_LANG") == "1"
VOORBEELDEN: Final = 1000 if LANG else 30
"""How many examples Hypothesis tries where a test does not say otherwise."""


def omvang(kort: int, lang: int) -> int:
    """Return how often: ``lang`` in the long run, otherwise ``kort``."""
    return lang if LANG else kort
