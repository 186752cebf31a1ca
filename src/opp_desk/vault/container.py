"""One file for a vault that travels or rests: ``.oppdesk-kopie``, a backup or a carried copy.

A zip without compression (what is in it is encrypted) with three members of fixed names: the closed vault,
its key slots, and a manifest with the SHA-256 of both. Reading trusts nothing: other names, compression,
sizes that differ and broken hashes are refused before anything is used.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Final
from uuid import UUID

from opp_desk.ground.errors import WereldFout
from opp_desk.vault.plek_namen import werkbestand
from opp_desk.vault.plek_schrijven import blokken, nieuw_bestand, schijffouten, vervang

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOORT: Final = "oppdesk-kopie"
VERSIE: Final = 1
KLUIS: Final = "kluis.oppdesk"
SLEUTELS: Final = "kluis.oppdesk-sleutels"
MANIFEST: Final = "manifest.json"
_GRENZEN: Final = {KLUIS: 64 << 30, SLEUTELS: 1 << 20, MANIFEST: 64 << 10}
"""Most bytes that we read of each member."""


@dataclass(frozen=True, slots=True)
class Bestand:
    """The SHA-256 (hexadecimal) and the size in bytes of one member."""

    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """What a copy says of itself without any key; nothing of a pupil.

    ``wijziging`` is the change counter of the vault when the copy was made, ``milliseconden`` how long
    making it took.
    """

    kluis: UUID
    gemaakt: datetime
    schemaversie: int
    wijziging: int
    milliseconden: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """The table of contents of a container."""

    kenmerk: Kenmerk
    kluis: Bestand
    sleutels: Bestand


def schrijf(doel: Path, kluisbestand: Path, sleutels: bytes, kenmerk: Kenmerk) -> Manifest:
    """Make the container ``doel`` from a closed vault and its slots, in one stroke.

    What was written is read back before it gets its name. Raises `WereldFout` with what the disk says, or
    ``kopie_beschadigd``; then there is no ``doel`` that was not there before.
    """
    bezig = werkbestand(doel)
    with schijffouten(doel):
        try:
            with nieuw_bestand(bezig) as bestand:
                manifest = _schrijf_leden(bestand, kluisbestand, sleutels, kenmerk)
            if controleer(bezig) != manifest:
                raise WereldFout("kopie_beschadigd", naam=doel.name)
            vervang(bezig, doel)
        finally:
            bezig.unlink(missing_ok=True)
    return manifest


def lees_manifest(pad: Path) -> Manifest:
    """Return what a container says of itself, without reading the vault in it.

    Raises `WereldFout`: ``geen_kopie``, ``kopie_nieuwer`` or what the disk says.
    """
    with _open(pad) as (_, manifest):
        return manifest


def controleer(pad: Path) -> Manifest:
    """Read a container from begin to end and check every hash. Raises as `pak_uit`."""
    with _open(pad) as (doos, manifest):
        _stroom(doos, KLUIS, manifest.kluis, None)
        _stroom(doos, SLEUTELS, manifest.sleutels, None)
    return manifest


def lees_sleutels(pad: Path) -> bytes:
    """Return the file with key slots from a container, its hash checked. Raises as `pak_uit`."""
    with _open(pad) as (doos, manifest), doos.open(SLEUTELS) as lid:
        ruw = lid.read(_GRENZEN[SLEUTELS])
        if hashlib.sha256(ruw).hexdigest() != manifest.sleutels.sha256:
            raise WereldFout("kopie_beschadigd", naam=pad.name)
        return ruw


def pak_uit(pad: Path, kluisdoel: Path, sleuteldoel: Path) -> Manifest:
    """Write the vault and the slots of a container to two new files, forced to the disk, hashes checked.

    Raises `WereldFout`: ``geen_kopie``, ``kopie_nieuwer``, ``kopie_beschadigd`` or what the disk says; then
    neither file remains.
    """
    try:
        with _open(pad) as (doos, manifest), schijffouten(kluisdoel):
            with nieuw_bestand(kluisdoel) as uit:
                _stroom(doos, KLUIS, manifest.kluis, uit)
            with nieuw_bestand(sleuteldoel) as uit:
                _stroom(doos, SLEUTELS, manifest.sleutels, uit)
    except BaseException:
        kluisdoel.unlink(missing_ok=True)
        raise
    return manifest


def _schrijf_leden(bestand: BinaryIO, kluisbestand: Path, sleutels: bytes, kenmerk: Kenmerk) -> Manifest:
    with zipfile.ZipFile(bestand, "w", zipfile.ZIP_STORED) as doos:
        with kluisbestand.open("rb") as bron, doos.open(_lid(KLUIS), "w", force_zip64=True) as lid:
            kluis = _kopieer(bron, lid)
        doos.writestr(_lid(SLEUTELS), sleutels)
        manifest = Manifest(kenmerk, kluis, Bestand(hashlib.sha256(sleutels).hexdigest(), len(sleutels)))
        doos.writestr(_lid(MANIFEST), _naar_json(manifest))
    return manifest


def _lid(naam: str) -> zipfile.ZipInfo:
    """Return a member without a date: the manifest has the moment, and zip knows none before 1980."""
    lid = zipfile.ZipInfo(naam)
    lid.external_attr = 0o600 << 16
    return lid


def _kopieer(bron: BinaryIO, naar: IO[bytes]) -> Bestand:
    som, aantal = hashlib.sha256(), 0
    for blok in blokken(bron):
        som.update(blok)
        aantal += len(blok)
        naar.write(blok)
    return Bestand(som.hexdigest(), aantal)


def _naar_json(manifest: Manifest) -> bytes:
    kenmerk = manifest.kenmerk
    inhoud = {
        "soort": SOORT,
        "versie": VERSIE,
        "kluis": str(kenmerk.kluis),
        "gemaakt": kenmerk.gemaakt.isoformat(),
        "schemaversie": kenmerk.schemaversie,
        "wijziging": kenmerk.wijziging,
        "milliseconden": kenmerk.milliseconden,
        "bestanden": {
            KLUIS: [manifest.kluis.sha256, manifest.kluis.bytes],
            SLEUTELS: [manifest.sleutels.sha256, manifest.sleutels.bytes],
        },
    }
    return json.dumps(inhoud, indent=1).encode() + b"\n"


def _uit_json(ruw: bytes) -> Manifest:
    inhoud: dict[str, Any] = json.loads(ruw)
    if inhoud["soort"] != SOORT:
        raise ValueError("soort")
    if _getal(inhoud["versie"]) > VERSIE:
        raise WereldFout("kopie_nieuwer", versie=inhoud["versie"])
    gemaakt = datetime.fromisoformat(inhoud["gemaakt"])
    if gemaakt.tzinfo is None:
        raise ValueError("gemaakt")
    kenmerk = Kenmerk(
        UUID(inhoud["kluis"]),
        gemaakt,
        _getal(inhoud["schemaversie"]),
        _getal(inhoud["wijziging"]),
        _getal(inhoud["milliseconden"]),
    )
    kluis, sleutels = (
        Bestand(str(som), _getal(n)) for som, n in map(inhoud["bestanden"].get, (KLUIS, SLEUTELS))
    )
    return Manifest(kenmerk, kluis, sleutels)


def _getal(waarde: object) -> int:
    if type(waarde) is not int:
        raise TypeError("getal")
    return waarde


@contextmanager
def _open(pad: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """Open a container whose table of contents has been checked."""
    try:
        with schijffouten(pad), zipfile.ZipFile(pad) as doos:
            yield doos, _keur(doos)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        struct.error,
    ) as fout:
        raise WereldFout("geen_kopie", naam=pad.name) from fout


def _keur(doos: zipfile.ZipFile) -> Manifest:
    leden = {lid.filename: lid for lid in doos.infolist()}
    if len(doos.infolist()) != len(_GRENZEN) or leden.keys() != _GRENZEN.keys():
        raise ValueError("leden")
    for naam, lid in leden.items():
        heel = lid.compress_type == zipfile.ZIP_STORED and lid.compress_size == lid.file_size
        if not heel or lid.file_size > _GRENZEN[naam]:
            raise ValueError(naam)
    with doos.open(MANIFEST) as lid_:
        manifest = _uit_json(lid_.read(_GRENZEN[MANIFEST]))
    for naam, bestand in ((KLUIS, manifest.kluis), (SLEUTELS, manifest.sleutels)):
        if leden[naam].file_size != bestand.bytes:
            raise ValueError(naam)
    return manifest


def _stroom(doos: zipfile.ZipFile, naam: str, verwacht: Bestand, uit: BinaryIO | None) -> None:
    """Read one member, write it if asked, and compare with the manifest."""
    som = hashlib.sha256()
    try:
        with doos.open(naam) as lid:
            while blok := lid.read(1 << 20):
                som.update(blok)
                if uit is not None:
                    uit.write(blok)
    except (zipfile.BadZipFile, EOFError) as fout:
        raise WereldFout("kopie_beschadigd", naam=naam) from fout
    if som.hexdigest() != verwacht.sha256:
        raise WereldFout("kopie_beschadigd", naam=naam)
