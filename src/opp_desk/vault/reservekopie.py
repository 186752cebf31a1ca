"""Backups (reservekopieën): made while the vault is in use, thinned, and looked through.

Putting one back and proving that one can be put back is the affair of ``reservekopie_herstellen``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import Gestopt, WereldFout
from opp_desk.vault import container
from opp_desk.vault.openen_bestand import databasefouten, kluis_id, verbind
from opp_desk.vault.plek_namen import KOPIE_ACHTERVOEGSEL, sleutelbestand, vorige_sleutels, werkbestand
from opp_desk.vault.plek_schrijven import schijffouten, schrijf_heel
from opp_desk.vault.reservekopie_uitdunnen import te_verwijderen
from opp_desk.vault.sleutels import Sleutelbos

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.container import Kenmerk

_BLADZIJDEN_PER_STAP: Final = 256
"""One mebibyte: a stop is heard within milliseconds, also on a slow stick."""
_HALF_NA_SECONDEN: Final = 24 * 3600


@dataclass(frozen=True, slots=True)
class Kopie:
    """One backup in a folder; ``bytes`` is the size of the file."""

    pad: Path
    bytes: int
    kenmerk: Kenmerk
    sleutels_sha256: str


@dataclass(frozen=True, slots=True)
class GevondenSleutels:
    """Key slots that belong to a vault, found in the file ``pad`` and made or written at ``moment``."""

    pad: Path
    moment: datetime
    bos: Sleutelbos


def maak_reservekopie(
    pad: Path,
    sleutel: bytes,
    map_: Path,
    *,
    wijziging: int,
    altijd: bool = False,
    voortgang: Callable[[int, int], None] = lambda _gedaan, _totaal: None,
    gestopt: Callable[[], bool] = lambda: False,
) -> Kopie | None:
    """Make a backup of an open vault in the folder ``map_``, on a connection of its own.

    ``wijziging`` is the vault's change counter; when the newest backup has the same one and the same key
    slots nothing is made and None returned, unless ``altijd``. ``voortgang`` hears pages done and in all,
    ``gestopt`` is asked after each mebibyte. People go on writing meanwhile: the copy is of one moment.
    Raises `Gestopt`, or `WereldFout`: ``map_ontbreekt``, ``sleutels_andere_kluis``, ``schijf_vol`` and what
    else the disk or the database says; then nothing new is in the folder.
    """
    begin = clock.monotonic()
    if not map_.is_dir():
        raise WereldFout("map_ontbreekt", map=str(map_))
    bos = Sleutelbos.lees(pad)
    if not bos.past_bij(sleutel):
        raise WereldFout("sleutels_andere_kluis", naam=pad.name)
    if not altijd and _is_er_al(map_, bos, wijziging):
        return None
    bezig = werkbestand(pad, f"kopie-{ids.new_id().hex}")
    try:
        with schijffouten(bezig):
            schemaversie = _kopieer_kluis(pad, bezig, sleutel, bos.kluis, _stapper(voortgang, gestopt))
        doel = _vrije_naam(map_, pad.stem)
        duur = round((clock.monotonic() - begin) * 1000)
        kenmerk = container.Kenmerk(bos.kluis, clock.now(), schemaversie, wijziging, duur)
        return _kopie(doel, container.schrijf(doel, bezig, bos.ruw(), kenmerk))
    finally:
        bezig.unlink(missing_ok=True)


def kopieen(map_: Path, kluis: UUID | None = None) -> tuple[Kopie, ...]:
    """Return the backups in a folder, the newest first; only those of one vault if ``kluis`` is given.

    Files that cannot be read as a backup are left out; a folder that is not there holds none.
    """
    gevonden = []
    for pad in map_.glob("*" + KOPIE_ACHTERVOEGSEL) if map_.is_dir() else ():
        try:
            kopie = _kopie(pad, container.lees_manifest(pad))
        except WereldFout:
            continue
        if kluis in {None, kopie.kenmerk.kluis}:
            gevonden.append(kopie)
    return tuple(sorted(gevonden, key=lambda k: (k.kenmerk.gemaakt, k.pad), reverse=True))


def dun_uit(map_: Path, kluis: UUID, maximum_bytes: int | None = None) -> tuple[Path, ...]:
    """Remove the backups of one vault that `te_verwijderen` lets go, and return them.

    Half-made ones of a crash go too, after a day. Nothing goes as long as the newest cannot be read from
    begin to end.
    Raises `WereldFout` ``kopie_beschadigd`` or what the disk says.
    """
    alle = kopieen(map_, kluis)
    if not alle:
        return ()
    container.controleer(alle[0].pad)
    weg = te_verwijderen(((k.pad, k.kenmerk.gemaakt, k.bytes) for k in alle), clock.now(), maximum_bytes)
    with schijffouten(map_):
        for pad in (*weg, *_half_gemaakt(map_)):
            pad.unlink(missing_ok=True)
    return weg


def zoek_sleutels_in_kopieen(pad: Path, map_: Path) -> tuple[GevondenSleutels, ...]:
    """Look for key slots that belong to the vault at ``pad``, for when its own are gone or damaged.

    First the previous copy beside it, then the backups in ``map_``, the newest first. A password that was
    changed since opens only with the old one.
    """
    with schijffouten(pad):
        kluis = kluis_id(pad)
    gevonden = []
    if (beste := _vorige(pad)) and beste.bos.kluis == kluis:
        gevonden.append(beste)
    for kopie in kopieen(map_, kluis):
        try:
            bos = Sleutelbos.uit(container.lees_sleutels(kopie.pad))
        except WereldFout:
            continue
        if bos.kluis == kluis:
            gevonden.append(GevondenSleutels(kopie.pad, kopie.kenmerk.gemaakt, bos))
    return tuple(gevonden)


def zet_sleutels_terug(pad: Path, gevonden: GevondenSleutels) -> None:
    """Put found key slots beside the vault. What stood there, readable or not, stays as ``.vorige``.

    Raises `WereldFout` with what the disk says; then nothing was changed.
    """
    schrijf_heel(sleutelbestand(pad), gevonden.bos.ruw(), vorige=vorige_sleutels(pad))


def _vorige(pad: Path) -> GevondenSleutels | None:
    bestand = vorige_sleutels(pad)
    try:
        with schijffouten(bestand):
            bos = Sleutelbos.uit(bestand.read_bytes())
    except WereldFout:
        return None
    nieuwste = max(slot.gemaakt for generatie in bos.generaties for slot in generatie.wachtwoorden)
    return GevondenSleutels(bestand, nieuwste, bos)


def _half_gemaakt(map_: Path) -> tuple[Path, ...]:
    """Return copies that a crash cut off; a younger one may still be under way for another vault."""
    gisteren = clock.now().timestamp() - _HALF_NA_SECONDEN
    patroon = "*" + werkbestand(map_ / KOPIE_ACHTERVOEGSEL).name
    return tuple(pad for pad in map_.glob(patroon) if pad.stat().st_mtime < gisteren)


def _is_er_al(map_: Path, bos: Sleutelbos, wijziging: int) -> bool:
    eerdere = (kopie for kopie in kopieen(map_, bos.kluis) if kopie.kenmerk.gemaakt <= clock.now())
    laatste = next(eerdere, None)
    return (
        laatste is not None
        and laatste.kenmerk.wijziging == wijziging
        and laatste.sleutels_sha256 == hashlib.sha256(bos.ruw()).hexdigest()
    )


def _kopie(pad: Path, manifest: container.Manifest) -> Kopie:
    return Kopie(pad, pad.stat().st_size, manifest.kenmerk, manifest.sleutels.sha256)


def _vrije_naam(map_: Path, naam: str) -> Path:
    """Return ``naam 2026-11-22 14.32.oppdesk-kopie`` in the folder, with a number when that is taken."""
    begin = f"{naam} {clock.now():%Y-%m-%d %H.%M}"
    doel, volgnummer = map_ / (begin + KOPIE_ACHTERVOEGSEL), 2
    while doel.exists():
        doel = map_ / f"{begin} ({volgnummer}){KOPIE_ACHTERVOEGSEL}"
        volgnummer += 1
    return doel


def _stapper(
    voortgang: Callable[[int, int], None], gestopt: Callable[[], bool]
) -> Callable[[int, int, int], None]:
    def stap(_status: int, rest: int, totaal: int) -> None:
        if gestopt():
            raise Gestopt
        voortgang(totaal - rest, totaal)

    return stap


def _kopieer_kluis(
    pad: Path, bezig: Path, sleutel: bytes, kluis: UUID, stap: Callable[[int, int, int], None]
) -> int:
    """Copy the vault of one moment into a closed file with the same key; return its schema version."""
    with databasefouten():
        bron = verbind(pad, sleutel)
        doel = verbind(bezig, sleutel, kluis)
        try:
            bron.execute("begin")  # holds one moment, or every autosave would make the copy start again
            bron.execute("select count(*) from sqlite_master").fetchone()
            bron.backup(doel, pages=_BLADZIJDEN_PER_STAP, progress=stap)
            bron.execute("commit")
            doel.execute("pragma journal_mode = delete")
            return int(doel.execute("pragma user_version").fetchone()[0])
        finally:
            doel.close()
            bron.close()
