"""How much the tests take on: little every time, the full volumes with ``dev.py test --lang``. No test here.

This is the only place that reads the environment variable with which `dev.py` asks for it.
"""

from __future__ import annotations

import os
from typing import Final

LANG: Final = os.environ.get("OPP_DESK_LANG") == "1"
VOORBEELDEN: Final = 1000 if LANG else 50
"""How many examples Hypothesis tries where a test does not say otherwise."""


def omvang(kort: int, lang: int) -> int:
    """Return how often: ``lang`` in the long run, otherwise ``kort``."""
    return lang if LANG else kort
