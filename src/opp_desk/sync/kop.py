"""The first part of a package, readable without a key: what it is, until when, and with what it opens.

Nothing of a pupil, a colleague or a school stands in it. What was changed in it makes the rest unreadable
(see ``verzegeld``).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from opp_desk.ground.errors import WereldFout
from opp_desk.sync.sleutelpaar import KORT_TEKENS, Sleutelslot
from opp_desk.vault.sloten import OMHULD_BYTES, SLEUTEL_BYTES, ZOUT_BYTES, Argon, Wachtwoordslot

GROOTSTE_KOP: Final = 16 << 10
_NIEMAND: Final = UUID(int=0)


class Soort(StrEnum):
    """Which way a package goes: to the colleague, or back with the colleague's work."""

    HEEN = "heen"
    TERUG = "terug"


@dataclass(frozen=True, slots=True)
class Kop:
    """What a package says of itself. ``schema`` is the version of the vault that it was made from."""

    soort: Soort
    pakket: UUID
    tot: date
    gemaakt: datetime
    schema: int
    slot: Wachtwoordslot | Sleutelslot

    @property
    def met_wachtzin(self) -> bool:
        """Whether a wachtzin opens it; otherwise the key of the receiver does."""
        return isinstance(self.slot, Wachtwoordslot)


def naar_bytes(kop: Kop) -> bytes:
    """Return a kop as it stands in the file."""
    inhoud = {
        "soort": kop.soort.value,
        "pakket": kop.pakket.hex,
        "tot": kop.tot.isoformat(),
        "gemaakt": kop.gemaakt.isoformat(),
        "schema": kop.schema,
        "slot": _slot_naar_json(kop.slot),
    }
    return json.dumps(inhoud, separators=(",", ":"), sort_keys=True).encode()


def uit_bytes(ruw: bytes) -> Kop:
    """Read a kop. WereldFout("pakket_beschadigd") for anything that we would not have written."""
    try:
        d: dict[str, Any] = json.loads(ruw)
        gemaakt = datetime.fromisoformat(d["gemaakt"]).astimezone()
        return Kop(
            Soort(d["soort"]),
            UUID(d["pakket"]),
            date.fromisoformat(d["tot"]),
            gemaakt,
            _getal(d["schema"]),
            _slot_uit_json(d["slot"], gemaakt),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fout:
        raise WereldFout("pakket_beschadigd") from fout


def _slot_naar_json(slot: Wachtwoordslot | Sleutelslot) -> dict[str, str | int]:
    if isinstance(slot, Wachtwoordslot):
        return {
            "wijze": "wachtzin",
            "zout": slot.zout.hex(),
            "kib": slot.argon.geheugen_kib,
            "rondes": slot.argon.rondes,
            "stroken": slot.argon.stroken,
            "omhuld": slot.omhuld.hex(),
        }
    return {
        "wijze": "sleutel",
        "wie": slot.wie.hex,
        "kort": slot.kort,
        "eenmalig": slot.eenmalig.hex(),
        "omhuld": slot.omhuld.hex(),
    }


def _slot_uit_json(d: dict[str, Any], gemaakt: datetime) -> Wachtwoordslot | Sleutelslot:
    omhuld = _bytes(d["omhuld"], OMHULD_BYTES)
    if d["wijze"] == "wachtzin":
        argon = Argon(*(_getal(d[naam]) for naam in ("kib", "rondes", "stroken")))
        if not argon.binnen_grenzen():
            raise ValueError("argon")
        return Wachtwoordslot(_NIEMAND, gemaakt, _bytes(d["zout"], ZOUT_BYTES), argon, omhuld)
    if d["wijze"] != "sleutel" or len(d["kort"]) != KORT_TEKENS or not d["kort"].isascii():
        raise ValueError("wijze")
    return Sleutelslot(UUID(d["wie"]), d["kort"], _bytes(d["eenmalig"], SLEUTEL_BYTES), omhuld)


def _bytes(tekst: str, lengte: int) -> bytes:
    gelezen = bytes.fromhex(tekst)
    if len(gelezen) != lengte:
        raise ValueError("lengte")
    return gelezen


def _getal(waarde: object) -> int:
    if type(waarde) is not int:
        raise TypeError("getal")
    return waarde
