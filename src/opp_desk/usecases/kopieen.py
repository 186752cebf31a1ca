"""Backups (reservekopieën) as the program makes them by itself, and putting one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import crc32

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.usecases import instellingen
from opp_desk.vault import container, reservekopie
from opp_desk.vault.handeling import handeling
from opp_desk.vault.plek_schrijven import schijffouten
from opp_desk.vault.reservekopie_herstellen import herstel, proef
from opp_desk.vault.sleutels import Sleutelbos
from opp_desk.vault.tabellen import teller, wijzigingsset
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.reservekopie import Kopie
    from opp_desk.vault.uow import UnitOfWork

ELKE: Final = timedelta(days=1)
PROEF_ELKE: Final = timedelta(days=30)
SNEL_MS: Final = 2000
MAXIMUM_BYTES: Final = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Kopiestand:
    """What the user sees of backups: the folder, the newest copy, and the last proof that one can be opened.

    ``laatste`` is no copy from the future: a clock that ran ahead would end all backups.
    ``bereikbaar`` is whether the folder is there now (a stick may be elsewhere); ``bytes`` what all copies
    take. ``proef_goed`` is None when there has been none; ``rijen`` counts what the proof found, and
    ``proef_reden`` is the code of what went wrong.
    """

    map: Path | None
    bereikbaar: bool
    laatste: datetime | None
    aantal: int
    bytes: int
    proef_op: datetime | None
    proef_goed: bool | None
    rijen: int
    proef_reden: str = ""


@handeling("Map voor reservekopieën gekozen", Soort.DREMPEL)
def kies_map(uow: UnitOfWork, map_: Path | None) -> None:
    """Remember where backups go; None makes none any more. WereldFout("map_ontbreekt")."""
    if map_ is not None and not map_.is_dir():
        raise WereldFout("map_ontbreekt", map=str(map_))
    instellingen.onthoud(uow, instellingen.KOPIEMAP, str(map_) if map_ is not None else None)


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


def maak_nu(
    kluis: Kluis, voortgang: Callable[[int, int], None] = lambda _gedaan, _totaal: None
) -> Kopiestand:
    """Make a backup in the chosen folder though nothing changed, and thin the old ones.

    Gestopt when ``voortgang`` raises it; WereldFout("map_ontbreekt") without a folder, and as `maak`.
    """
    map_ = _map(kluis)
    if map_ is None:
        raise WereldFout("map_ontbreekt", map="")
    maak(kluis, map_, altijd=True, voortgang=voortgang)
    _dun_uit(kluis, map_)
    return kluis.lees(partial(kopiestand, kluis=kluis))


def dagelijks(kluis: Kluis) -> Kopie | None:
    """Make the backup of today if one is due, thin the old ones, and prove the newest once a month."""
    gemaakt = maak_als_nodig(kluis)
    stand = kluis.lees(partial(kopiestand, kluis=kluis))
    if stand.laatste and not _is_pas_gedaan(stand.proef_op, PROEF_ELKE):
        beproef(kluis)
    return gemaakt


def maak_als_nodig(kluis: Kluis) -> Kopie | None:
    """Make a backup when a folder was chosen, the last is a day old and something changed."""
    stand = kluis.lees(partial(kopiestand, kluis=kluis))
    if stand.map is None or not stand.map.is_dir():
        return None
    if _is_pas_gedaan(stand.laatste, ELKE):
        return None
    gemaakt = maak(kluis, stand.map)
    if gemaakt is not None:
        _dun_uit(kluis, stand.map)
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
            rijen, reden = sum(proef(alle[0].pad, kluis.sleutel).aantallen.values()), ""
        except WereldFout as fout:
            rijen, reden = 0, fout.code
        uitslag: instellingen.Json = {
            "op": clock.now().isoformat(),
            "goed": not reden,
            "rijen": rijen,
            "reden": reden,
        }
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
        map_ is not None and map_.is_dir(),
        next((een.kenmerk.gemaakt for een in alle if een.kenmerk.gemaakt <= clock.now()), None),
        len(alle),
        sum(kopie.bytes for kopie in alle),
        datetime.fromisoformat(str(gedaan["op"])) if gedaan else None,
        bool(gedaan["goed"]) if gedaan else None,
        int(str(gedaan["rijen"])) if gedaan else 0,
        str(gedaan.get("reden", "")),
    )


def met_oude_sleutel(kluis: Kluis) -> tuple[Path, ...]:
    """Return the backups that an earlier key opens: whoever had access then can still read those."""
    map_ = _map(kluis)
    alle = reservekopie.kopieen(map_, _id(kluis)) if map_ else ()
    return tuple(kopie.pad for kopie in alle if not _past(kopie, kluis))


def verwijder_oude_sleutels(kluis: Kluis) -> int:
    """Remove the backups of an earlier key and return how many; first there is one of the key of now.

    WereldFout as `maak` and with what the disk says; a copy of the key of now is never touched.
    """
    weg, map_ = met_oude_sleutel(kluis), _map(kluis)
    if not weg or map_ is None:
        return 0
    maak(kluis, map_)
    if not any(_past(kopie, kluis) for kopie in reservekopie.kopieen(map_, _id(kluis))):
        raise WereldFout("kopie_mislukt", naam=kluis.pad.name)
    for pad in weg:
        with schijffouten(pad):
            pad.unlink(missing_ok=True)
    return len(weg)


def zet_terug(kopie: Path, doel: Path) -> Path:
    """Put a backup back as the vault ``doel``; a vault that stands there is kept under another name."""
    return herstel(kopie, doel, bewaar_huidige=True).pad


def zet_sleutels_terug(pad: Path, map_: Path) -> None:
    """Put the newest key slots found in backups beside a vault; WereldFout("geen_sleutels_in_kopieen")."""
    gevonden = reservekopie.zoek_sleutels_in_kopieen(pad, map_)
    if not gevonden:
        raise WereldFout("geen_sleutels_in_kopieen", map=str(map_))
    reservekopie.zet_sleutels_terug(pad, gevonden[0])


def _is_pas_gedaan(moment: datetime | None, elke: timedelta) -> bool:
    """Tell whether ``moment`` is less than ``elke`` ago; not so in the future, after a clock ran ahead."""
    return moment is not None and timedelta(0) <= clock.now() - moment < elke


def _dun_uit(kluis: Kluis, map_: Path) -> None:
    if (eigen := _id(kluis)) is not None:
        reservekopie.dun_uit(map_, eigen, MAXIMUM_BYTES)


def _past(kopie: Kopie, kluis: Kluis) -> bool:
    """Return whether the key of now opens a backup; a damaged one counts as readable, so that it stays."""
    try:
        return Sleutelbos.uit(container.lees_sleutels(kopie.pad)).past_bij(kluis.sleutel)
    except WereldFout:
        return True


def _map(kluis: Kluis) -> Path | None:
    waarde = kluis.lees(partial(instellingen.lees, naam=instellingen.KOPIEMAP))
    return Path(waarde) if isinstance(waarde, str) else None


def _id(kluis: Kluis) -> UUID | None:
    return kluis.geopend.bos.kluis if kluis.geopend is not None else None


def _stand(lezer: Lezer) -> int:
    """Return a number that differs after every change, also after an older copy was put back."""
    tik = int(lezer.verbinding.execute(select(teller.c.waarde).where(teller.c.naam == "tik")).scalar_one())
    laatste = lezer.verbinding.execute(
        select(wijzigingsset.c.id).order_by(wijzigingsset.c.seq.desc()).limit(1)
    ).scalar_one_or_none()
    return tik << 32 | crc32((laatste or "").encode())
