"""Offering a passphrase (wachtzin) of five plain Dutch words, such as ``tafel-regen-molen-vlieger-boter``.

The words stand in ``resources/woorden/wachtzin.txt``: 1,024 short and common ones, chosen so that no two
sound alike or differ in one letter. One word is a choice out of 2¹⁰, so five of them carry 50 bits. Guessing
half of those behind Argon2id at a hundred guesses a second takes some 180,000 years; a password that people
invent themselves seldom carries 30 bits.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from opp_desk.ground import ids, paths

WOORDEN: Final = 5
SCHEIDING: Final = "-"


def nieuwe_wachtzin() -> str:
    """Return five random words with hyphens, 24 to 44 characters, 50 bits of entropy."""
    return SCHEIDING.join(ids.choice(woorden()) for _ in range(WOORDEN))


@cache
def woorden() -> tuple[str, ...]:
    """Return all words, in alphabetical order."""
    return tuple((paths.resources() / "woorden" / "wachtzin.txt").read_text(encoding="ascii").split())
