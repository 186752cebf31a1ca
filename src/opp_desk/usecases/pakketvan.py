"""Whether this is the small vault of a colleague: who made the package, until when. Light, for any screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from opp_desk.usecases import instellingen

if TYPE_CHECKING:
    from opp_desk.vault.lezer import Lezer

VAN: Final = "pakket_van"
"""Under which name a small vault remembers where it came from; all of it is read in ``pakketsleutel``."""


@dataclass(frozen=True, slots=True)
class Pakketvan:
    """Who made the package, and the last day on which it opens."""

    naam: str
    tot: date


def lees_pakketvan(lezer: Lezer) -> Pakketvan | None:
    """Return where a small vault came from, None for the vault of a school."""
    d = instellingen.lees(lezer, VAN)
    if not isinstance(d, dict):
        return None
    return Pakketvan(str(d["van_naam"]), date.fromisoformat(str(d["tot"])))
