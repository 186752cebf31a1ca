"""What parents read in the schoolgids of the zorgplicht, and whom they can ask when people do not agree.

The words stand in ``resources/aanbod/rechten.toml``, the terms in ``resources/recht.toml``.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from opp_desk.ground import paths
from opp_desk.model.aanbodopname import Rechten, Trede
from opp_desk.usecases.recht import recht

if TYPE_CHECKING:
    from opp_desk.model.keuzes import Sector

_WEEK: Final = 7
_GETALLEN: Final = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


@cache
def rechten(sector: Sector | None) -> Rechten:
    """Return zorgplicht and steps for a school of this sector; without one, as in po."""
    pad = paths.resources() / "aanbod" / "rechten.toml"
    bron = tomllib.loads(pad.read_text(encoding="utf-8"))
    woorden = _termen() | _wie(bron["wie"], sector)
    return Rechten(
        tuple(tekst.format(**woorden) for tekst in bron["zorgplicht"]),
        tuple(
            Trede(
                trede["titel"].format(**woorden), trede["tekst"].format(**woorden), tuple(trede["contacten"])
            )
            for trede in bron["trede"]
        ),
    )


def _termen() -> dict[str, str]:
    """Return the terms of an aanmelding in weeks (WVO 2020 art. 8.8 lid 2)."""
    getallen = recht().getallen
    return {
        "besluit": _in_woorden(getallen.aanmelding_dagen // _WEEK),
        "verlenging": _in_woorden(getallen.aanmelding_verlenging_dagen // _WEEK),
    }


def _wie(bron: dict[str, Any], sector: Sector | None) -> dict[str, str]:
    van_sector = next((deel for deel in bron.values() if sector in deel["sectoren"]), bron["leerkracht"])
    return {naam: van_sector[naam] for naam in ("eerste", "tweede")}


def _in_woorden(getal: int) -> str:
    return _GETALLEN[getal] if getal < len(_GETALLEN) else str(getal)
