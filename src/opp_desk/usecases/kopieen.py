"""Backups (reservekopieën) as the program makes them by itself, and putting one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.usecases import instellingen
from opp_desk.vault import reservekopie
from opp_desk.vault.reservekopie_herstellen import herstel, proef
from opp_desk.vault.tabellen import teller

if TYPE_CHECKING:
    from collections.abc import Callable

    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.reservekopie import Kopie

ELKE: Final = timedelta(days=1)
PROEF_ELKE: Final = timedelta(days=30)
SNEL_MS: Final = 2000
MAXIMUM_BYTES: Final = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Kopiestand:
    """What the user sees of backups: the folder, the newest copy, and the last proof that one can be opened.

    ``proef_goed`` is None when there has been none; ``rijen`` counts what the proof found.
    """

    map: Path | None
    laatste: datetime | None
    aantal: int
    proef_op: datetime | None
    proef_goed: bool | None
    rijen: int


def maak(
    kluis: Kluis,
    map_: Path,
    *,
    altijd: bool = False,
    voortgang: Callable[[int, int], None] = lambda _gedaan, _totaal: None,
) -> Kopie | None:
    """Make a backup (one file) in ``map_``; None if nothing changed since the last one.

    Gestopt when ``voortgang`` raises it; WereldFout as `reservekopie.maak_reservekopie`.
    """
    return reservekopie.maak_reservekopie(
        kluis.pad, kluis.sleutel, map_, wijziging=kluis.lees(_stand), altijd=altijd, voortgang=voortgang
    )


def dagelijks(kluis: Kluis) -> Kopie | None:
    """Make the backup of today if one is due, thin the old ones, and prove the newest once a month."""
    gemaakt = maak_als_nodig(kluis)
    stand = kluis.lees(partial(kopiestand, kluis=kluis))
    if stand.laatste and (stand.proef_op is None or clock.now() - stand.proef_op >= PROEF_ELKE):
        beproef(kluis)
    return gemaakt


def maak_als_nodig(kluis: Kluis) -> Kopie | None:
    """Make a backup when a folder was chosen, the last is a day old and something changed."""
    stand = kluis.lees(partial(kopiestand, kluis=kluis))
    if stand.map is None or not stand.map.is_dir():
        return None
    if stand.laatste is not None and clock.now() - stand.laatste < ELKE:
        return None
    gemaakt = maak(kluis, stand.map)
    if gemaakt is not None and kluis.geopend is not None:
        reservekopie.dun_uit(stand.map, kluis.geopend.bos.kluis, MAXIMUM_BYTES)
    return gemaakt


def snel_genoeg(kluis: Kluis) -> bool:
    """Return whether the last backup took so little time that quitting may wait for one."""
    map_ = _map(kluis)
    alle = reservekopie.kopieen(map_, _id(kluis)) if map_ else ()
    return bool(alle) and alle[0].kenmerk.milliseconden < SNEL_MS


def beproef(kluis: Kluis) -> Kopiestand:
    """Open the newest backup by itself and remember the result; a bad copy is a result too."""
    map_ = _map(kluis)
    alle = reservekopie.kopieen(map_, _id(kluis)) if map_ else ()
    if alle:
        try:
            rijen = sum(proef(alle[0].pad, kluis.sleutel).aantallen.values())
            goed = True
        except WereldFout:
            goed, rijen = False, 0
        uitslag: instellingen.Json = {"op": clock.now().isoformat(), "goed": goed, "rijen": rijen}
        kluis.voer_uit(partial(instellingen.onthoud, naam=instellingen.PROEF, waarde=uitslag))
    return kluis.lees(partial(kopiestand, kluis=kluis))


def kopiestand(lezer: Lezer, kluis: Kluis) -> Kopiestand:
    """Return how the backups stand."""
    waarde = instellingen.lees(lezer, instellingen.KOPIEMAP)
    map_ = Path(waarde) if isinstance(waarde, str) else None
    alle = reservekopie.kopieen(map_, _id(kluis)) if map_ else ()
    uitslag = instellingen.lees(lezer, instellingen.PROEF)
    gedaan = uitslag if isinstance(uitslag, dict) else {}
    return Kopiestand(
        map_,
        alle[0].kenmerk.gemaakt if alle else None,
        len(alle),
        datetime.fromisoformat(str(gedaan["op"])) if gedaan else None,
        bool(gedaan["goed"]) if gedaan else None,
        int(str(gedaan["rijen"])) if gedaan else 0,
    )


def zet_terug(kopie: Path, doel: Path) -> Path:
    """Put a backup back as the vault ``doel``; a vault that stands there is kept under another name."""
    return herstel(kopie, doel, bewaar_huidige=True).pad


def zet_sleutels_terug(pad: Path, map_: Path) -> None:
    """Put the newest key slots found in backups beside a vault; WereldFout("geen_sleutels_in_kopieen")."""
    gevonden = reservekopie.zoek_sleutels_in_kopieen(pad, map_)
    if not gevonden:
        raise WereldFout("geen_sleutels_in_kopieen", map=str(map_))
    reservekopie.zet_sleutels_terug(pad, gevonden[0])


def _map(kluis: Kluis) -> Path | None:
    waarde = kluis.lees(partial(instellingen.lees, naam=instellingen.KOPIEMAP))
    return Path(waarde) if isinstance(waarde, str) else None


def _id(kluis: Kluis) -> UUID | None:
    return kluis.geopend.bos.kluis if kluis.geopend is not None else None


def _stand(lezer: Lezer) -> int:
    return int(lezer.verbinding.execute(select(teller.c.waarde).where(teller.c.naam == "tik")).scalar_one())
