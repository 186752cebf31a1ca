"""Putting a backup back (terugzetten), and proving that it can be done without touching the vault."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.vault import container, plek
from opp_desk.vault.openen_bestand import (
    beschadigde_bladzijden,
    databasefouten,
    kluis_id,
    sleutel_past,
    tel_rijen,
    verbind,
)
from opp_desk.vault.openen_bezet import Bezet
from opp_desk.vault.plek_namen import (
    ACHTERVOEGSEL,
    logboek_van_sqlite,
    sleutelbestand,
    vorige_sleutels,
    werkbestand,
)
from opp_desk.vault.plek_schrijven import kopieer, schijffouten, sync_map, vervang
from opp_desk.vault.sleutels import Sleutelbos

if TYPE_CHECKING:
    from opp_desk.vault.container import Kenmerk


@dataclass(frozen=True, slots=True)
class Hersteld:
    """A vault that was put back, and where the one that stood there is kept (None if there was none)."""

    pad: Path
    kenmerk: Kenmerk
    bewaard: Path | None


@dataclass(frozen=True, slots=True)
class Proef:
    """A backup that was opened by itself and found whole: rows per table, in a copy of ``bytes`` bytes."""

    pad: Path
    kenmerk: Kenmerk
    aantallen: dict[str, int]
    bytes: int


def herstel(kopie: Path, doel: Path, *, bewaar_huidige: bool = False) -> Hersteld:
    """Put a backup back as the vault ``doel``, closed; open it afterwards with a password of that time.

    A vault that stands there is only replaced with ``bewaar_huidige``, and then kept beside it under a name
    with the date. The copy is complete and checked before anything moves; at every moment the old pair or
    the new one is whole, and after a crash in between doing it again works.
    Raises `WereldFout`: ``kluis_bestaat_al``, ``kluis_al_open``, ``kluis_op_netwerk``, as
    `container.pak_uit`, or what the disk says; then ``doel`` is as it was.
    """
    oordeel = plek.beoordeel(doel)
    if oordeel.soort is plek.Soort.NETWERK:
        raise WereldFout("kluis_op_netwerk", dienst=oordeel.dienst)
    if doel.exists() and not bewaar_huidige:
        raise WereldFout("kluis_bestaat_al", naam=doel.name, map=str(doel.parent))
    kluis, sleutels = werkbestand(doel, "hersteld"), werkbestand(sleutelbestand(doel), "hersteld")
    with schijffouten(doel):
        doel.parent.mkdir(parents=True, exist_ok=True)
        with Bezet.neem(doel):
            try:
                kenmerk = _pak_uit(kopie, kluis, sleutels)
                bewaard = _zet_opzij(doel)
                _verwijder_database(doel)
                _verschuif_sleutels(doel)
                vervang(sleutels, sleutelbestand(doel))
                vervang(kluis, doel)
            finally:
                for rest in (kluis, sleutels):
                    rest.unlink(missing_ok=True)
    return Hersteld(doel, kenmerk, bewaard)


def proef(kopie: Path, sleutel: bytes) -> Proef:
    """Open a backup by itself in a temporary folder, check every page, count the rows, and wipe it again.

    Raises `WereldFout`: ``kopie_andere_sleutel`` (from before the key was renewed), ``kopie_beschadigd``,
    ``geen_kopie``, ``kopie_nieuwer`` or what the disk says.
    """
    with tempfile.TemporaryDirectory(prefix="oppdesk-proef-") as map_:
        pad = Path(map_) / ("proef" + ACHTERVOEGSEL)
        manifest = container.pak_uit(kopie, pad, sleutelbestand(pad))
        bos = Sleutelbos.lees(pad)
        if not bos.past_bij(sleutel) or not sleutel_past(pad, sleutel):
            raise WereldFout("kopie_andere_sleutel", naam=kopie.name)
        return Proef(kopie, manifest.kenmerk, _doorzoek(pad, sleutel, kopie.name), manifest.kluis.bytes)


def _doorzoek(pad: Path, sleutel: bytes, naam: str) -> dict[str, int]:
    with databasefouten():
        verbinding = verbind(pad, sleutel, alleen_lezen=True)
        try:
            if beschadigde_bladzijden(verbinding):
                raise WereldFout("kopie_beschadigd", naam=naam)
            return tel_rijen(verbinding)
        finally:
            verbinding.close()


def _pak_uit(kopie: Path, kluis: Path, sleutels: Path) -> Kenmerk:
    """Unpack and see that the three parts speak of the same vault."""
    kenmerk = container.pak_uit(kopie, kluis, sleutels).kenmerk
    if not kenmerk.kluis == kluis_id(kluis) == Sleutelbos.uit(sleutels.read_bytes()).kluis:
        raise WereldFout("kopie_beschadigd", naam=kopie.name)
    return kenmerk


def _zet_opzij(doel: Path) -> Path | None:
    """Give the vault that stands there a second name with the date: log first, slots, and the vault last."""
    if not doel.exists():
        return None
    opzij = _vrije_naam(doel)
    wal, _, journal = logboek_van_sqlite(doel)
    wal_opzij, _, journal_opzij = logboek_van_sqlite(opzij)
    for van, naar in (
        (wal, wal_opzij),
        (journal, journal_opzij),
        (vorige_sleutels(doel), vorige_sleutels(opzij)),
        (sleutelbestand(doel), sleutelbestand(opzij)),
        (doel, opzij),
    ):
        if van.exists():
            _tweede_naam(van, naar)
    sync_map(doel.parent)
    return opzij


def _vrije_naam(doel: Path) -> Path:
    begin = f"{doel.stem} (bewaard {clock.now():%Y-%m-%d %H.%M}"
    opzij, volgnummer = doel.with_name(f"{begin}){ACHTERVOEGSEL}"), 2
    while opzij.exists() or sleutelbestand(opzij).exists():
        opzij = doel.with_name(f"{begin}, {volgnummer}){ACHTERVOEGSEL}")
        volgnummer += 1
    return opzij


def _tweede_naam(van: Path, naar: Path) -> None:
    """Link a file under a second name; copy it where the file system knows no links (a FAT stick)."""
    try:
        os.link(van, naar)
    except OSError:
        kopieer(van, naar)


def _verwijder_database(doel: Path) -> None:
    """Take the first name of the old vault away, so that its log can never be mixed with the new one."""
    for pad in (doel, *logboek_van_sqlite(doel)):
        pad.unlink(missing_ok=True)
    sync_map(doel.parent)


def _verschuif_sleutels(doel: Path) -> None:
    with suppress(FileNotFoundError):
        sleutelbestand(doel).replace(vorige_sleutels(doel))
