"""How key slots are written down: the JSON of ``naam.oppdesk-sleutels``, version 1.

Reading is strict: exactly the keys that we write, sizes checked, costs of Argon2id within bounds, and a
checksum that tells damage from a wrong password. Against a person who changes the file on purpose each
generation carries a seal that needs the data key (``sleutels`` checks it after unlocking).
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import astuple, dataclass, replace
from datetime import datetime
from typing import Any, Final, NoReturn
from uuid import UUID

from opp_desk.ground.errors import WereldFout
from opp_desk.vault.sloten import (
    OMHULD_BYTES,
    ZOUT_BYTES,
    Argon,
    Herstelslot,
    Sleutelringslot,
    Wachtwoordslot,
)

VERSIE: Final = 1
SOORT: Final = "oppdesk-sleutels"
GROOTSTE: Final = 1 << 20
"""Largest file that we read, in bytes; a school with a hundred people needs some 50 kB."""
_ZEGEL_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Persoon:
    """Somebody with a key of the own: a permanent id and the name that is shown."""

    id: UUID
    naam: str


@dataclass(frozen=True, slots=True)
class Generatie:
    """All slots of one data key. A vault has one; two for as long as it is being re-keyed.

    ``vorige`` is then, in the newer one, the previous data key wrapped by the new one.
    """

    nummer: int
    personen: tuple[Persoon, ...]
    wachtwoorden: tuple[Wachtwoordslot, ...]
    sleutelringen: tuple[Sleutelringslot, ...] = ()
    herstelblad: Herstelslot | None = None
    vorige: bytes | None = None
    zegel: bytes = b""


def te_zegelen(kluis: UUID, generatie: Generatie) -> bytes:
    """Return the bytes that the seal of a generation covers: everything but the seal."""
    kaal = replace(generatie, zegel=b"")
    return _canoniek({"soort": SOORT, "versie": VERSIE, "kluis": str(kluis), **_generatie_uit(kaal)})


def naar_bytes(kluis: UUID, generaties: tuple[Generatie, ...]) -> bytes:
    """Write the slots of a vault as a file."""
    inhoud = {
        "soort": SOORT,
        "versie": VERSIE,
        "kluis": str(kluis),
        "generaties": [_generatie_uit(g) for g in generaties],
    }
    return json.dumps({**inhoud, "controlesom": _som(inhoud)}, ensure_ascii=False, indent=1).encode() + b"\n"


def uit_bytes(ruw: bytes) -> tuple[UUID, tuple[Generatie, ...]]:
    """Read the slots of a vault.

    Raises `WereldFout`: ``sleutels_beschadigd``, ``sleutels_nieuwer`` (a newer program wrote it) or
    ``sleutels_te_zwak`` (a cost of Argon2id out of bounds).
    """
    try:
        if len(ruw) > GROOTSTE:
            return _geen_sleutels()
        return _lees_inhoud(json.loads(ruw))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fout:
        raise WereldFout("sleutels_beschadigd") from fout


def _geen_sleutels() -> NoReturn:
    raise ValueError


def _lees_inhoud(inhoud: dict[str, Any]) -> tuple[UUID, tuple[Generatie, ...]]:
    if inhoud["soort"] == SOORT and type(inhoud["versie"]) is int and inhoud["versie"] > VERSIE:
        raise WereldFout("sleutels_nieuwer", versie=inhoud["versie"])
    velden = _precies(inhoud, "soort", "versie", "kluis", "generaties", "controlesom")
    som = inhoud.pop("controlesom")
    if som != _som(inhoud) or velden["soort"] != SOORT or velden["versie"] != VERSIE:
        raise ValueError(som)
    generaties = tuple(_generatie(g) for g in velden["generaties"])
    if not generaties or len({g.nummer for g in generaties}) != len(generaties):
        raise ValueError(len(generaties))
    return UUID(velden["kluis"]), generaties


def _generatie_uit(generatie: Generatie) -> dict[str, Any]:
    blad = generatie.herstelblad
    return {
        "nummer": generatie.nummer,
        "personen": [{"id": str(p.id), "naam": p.naam} for p in generatie.personen],
        "wachtwoorden": [
            {"persoon": str(s.persoon), "argon2id": list(astuple(s.argon)), **_slot_uit(s)}
            for s in generatie.wachtwoorden
        ],
        "sleutelringen": [
            {"id": str(s.id), "persoon": str(s.persoon), **_slot_uit(s)} for s in generatie.sleutelringen
        ],
        "herstelblad": None if blad is None else _slot_uit(blad),
        "vorige": None if generatie.vorige is None else _tekst(generatie.vorige),
        "zegel": _tekst(generatie.zegel),
    }


def _slot_uit(slot: Wachtwoordslot | Herstelslot | Sleutelringslot) -> dict[str, str]:
    return {"gemaakt": slot.gemaakt.isoformat(), "zout": _tekst(slot.zout), "omhuld": _tekst(slot.omhuld)}


def _generatie(ruw: dict[str, Any]) -> Generatie:
    v = _precies(ruw, "nummer", "personen", "wachtwoorden", "sleutelringen", "herstelblad", "vorige", "zegel")
    if type(v["nummer"]) is not int:
        raise TypeError("nummer")
    generatie = Generatie(
        nummer=v["nummer"],
        personen=tuple(_persoon(p) for p in v["personen"]),
        wachtwoorden=tuple(_wachtwoordslot(s) for s in v["wachtwoorden"]),
        sleutelringen=tuple(_sleutelringslot(s) for s in v["sleutelringen"]),
        herstelblad=None if v["herstelblad"] is None else Herstelslot(*_slot(v["herstelblad"])),
        vorige=None if v["vorige"] is None else _bytes(v["vorige"], OMHULD_BYTES),
        zegel=_bytes(v["zegel"], _ZEGEL_BYTES),
    )
    bekend = {p.id for p in generatie.personen}
    met_slot = {s.persoon for s in generatie.wachtwoorden} | {s.persoon for s in generatie.sleutelringen}
    if not met_slot <= bekend:
        raise ValueError(generatie.nummer)
    return generatie


def _persoon(ruw: dict[str, Any]) -> Persoon:
    v = _precies(ruw, "id", "naam")
    if not isinstance(v["naam"], str):
        raise TypeError("naam")
    return Persoon(UUID(v["id"]), v["naam"])


def _wachtwoordslot(ruw: dict[str, Any]) -> Wachtwoordslot:
    v = _precies(ruw, "persoon", "argon2id", "gemaakt", "zout", "omhuld")
    geheugen, rondes, stroken = v["argon2id"]
    if {type(geheugen), type(rondes), type(stroken)} != {int}:
        raise TypeError("argon2id")
    argon = Argon(geheugen, rondes, stroken)
    if not argon.binnen_grenzen():
        raise WereldFout("sleutels_te_zwak")
    gemaakt, zout, omhuld = _slot({k: v[k] for k in ("gemaakt", "zout", "omhuld")})
    return Wachtwoordslot(UUID(v["persoon"]), gemaakt, zout, argon, omhuld)


def _sleutelringslot(ruw: dict[str, Any]) -> Sleutelringslot:
    v = _precies(ruw, "id", "persoon", "gemaakt", "zout", "omhuld")
    return Sleutelringslot(
        UUID(v["id"]), UUID(v["persoon"]), *_slot({k: v[k] for k in ("gemaakt", "zout", "omhuld")})
    )


def _slot(ruw: dict[str, Any]) -> tuple[datetime, bytes, bytes]:
    v = _precies(ruw, "gemaakt", "zout", "omhuld")
    return (
        datetime.fromisoformat(v["gemaakt"]),
        _bytes(v["zout"], ZOUT_BYTES),
        _bytes(v["omhuld"], OMHULD_BYTES),
    )


def _precies(ruw: dict[str, Any], *velden: str) -> dict[str, Any]:
    """Return ``ruw`` if it has these keys and no other."""
    if ruw.keys() != set(velden):
        raise ValueError(velden)
    return ruw


def _canoniek(inhoud: dict[str, Any]) -> bytes:
    return json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _som(inhoud: dict[str, Any]) -> str:
    return hashlib.sha256(_canoniek(inhoud)).hexdigest()


def _tekst(ruw: bytes) -> str:
    return base64.b64encode(ruw).decode()


def _bytes(tekst: str, lengte: int) -> bytes:
    ruw = base64.b64decode(tekst, validate=True)
    if len(ruw) != lengte:
        raise ValueError(lengte)
    return ruw
