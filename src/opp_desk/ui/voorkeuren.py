"""What this computer remembers for one user: last vault, window, look. Never a pupil or a password.

Light on purpose: it is read before the first paint.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from opp_desk.ground import paths

if TYPE_CHECKING:
    from pathlib import Path

_BESTAND = "voorkeuren.json"


@dataclass(frozen=True, slots=True)
class Voorkeuren:
    """Preferences; ``vergrendel_na`` and ``aan_tafel`` in minutes, ``maat`` in pixels at 100 %.

    ``herstelblad`` is the vault of which nobody said yet that its Herstelblad is safe.
    """

    kluis: str = ""
    persoon: str = ""
    persoon_naam: str = ""
    uiterlijk: str = "systeem"
    vergrendel_na: int = 5
    aan_tafel: int = 45
    breedte: int = 1280
    hoogte: int = 800
    spelling: bool = True
    herstelblad: str = ""


def lees() -> Voorkeuren:
    """Return the preferences; what is missing or unreadable is as on the first day."""
    try:
        gelezen: Any = json.loads((paths.config_dir() / _BESTAND).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Voorkeuren()
    standaard = Voorkeuren()
    if not isinstance(gelezen, dict):
        return standaard
    goed = {
        each.name: gelezen[each.name]
        for each in fields(Voorkeuren)
        if type(gelezen.get(each.name)) is type(getattr(standaard, each.name))
    }
    return replace(standaard, **goed)


def bewaar(voorkeuren: Voorkeuren) -> None:
    """Write the preferences; a full or locked disk costs only these."""
    map_ = paths.config_dir()
    try:
        map_.mkdir(parents=True, exist_ok=True)
        nieuw: Path = map_ / (_BESTAND + ".nieuw")
        nieuw.write_text(json.dumps(asdict(voorkeuren), indent=1, sort_keys=True), encoding="utf-8")
        nieuw.replace(map_ / _BESTAND)
    except OSError:
        return
