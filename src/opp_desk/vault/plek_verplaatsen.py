"""Moving a vault to a safe place (*Zet hem op een veilige plek*), so that a power cut never leaves none."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opp_desk.ground.errors import WereldFout
from opp_desk.vault import plek
from opp_desk.vault.openen_bestand import beschadigde_bladzijden, databasefouten, sluit_af, verbind
from opp_desk.vault.openen_bezet import Bezet
from opp_desk.vault.plek_namen import sleutelbestand, vorige_sleutels, werkbestand
from opp_desk.vault.plek_schrijven import kopieer, schijffouten, sync_map, vervang, vingerafdruk
from opp_desk.vault.sleutels import Sleutelbos

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opp_desk.vault.openen import Geopend


@dataclass(frozen=True, slots=True)
class Verplaatst:
    """The vault, opened at its new place, and what of the old one could not be removed (normally nothing)."""

    geopend: Geopend
    achtergebleven: tuple[Path, ...]


def verplaats(geopend: Geopend, doel: Path, *, stap: Callable[[str], None] = lambda _: None) -> Verplaatst:
    """Move a vault with its keys to the path ``doel`` (of the vault itself).

    Close every connection first. The copy is complete and verified before anything of the original goes:
    slots first, then the vault, then the original vault, then its slots. After a crash in between, doing it
    again finishes the work. ``stap`` hears the name of each step that was done.
    Raises `WereldFout`: ``doel_bestaat`` (another file has that name), ``kluis_op_netwerk``,
    ``kopie_mislukt``, ``kluis_bezet``, or what the disk says; then the original is where it was.
    """
    bron = geopend.pad
    oordeel = plek.beoordeel(doel)
    if oordeel.soort is plek.Soort.NETWERK:
        raise WereldFout("kluis_op_netwerk", dienst=oordeel.dienst)
    sluit_af(bron, geopend.sleutel)
    with schijffouten(doel):
        doel.parent.mkdir(parents=True, exist_ok=True)
        _keur_doel(geopend, doel)
        bezet = Bezet.neem(doel)
        try:
            _kopieer_paar(geopend, doel, stap)
            bron.unlink()
        except BaseException:
            bezet.laat_los()
            raise
    stap("oude kluis weg")
    rest = _verwijder_sleutels(bron)
    stap("oude sleutels weg")
    geopend.sluit()
    return Verplaatst(replace(geopend, pad=doel, plek=oordeel, bezet=bezet), rest)


def _keur_doel(geopend: Geopend, doel: Path) -> None:
    """Refuse a name that is taken, unless it is this very vault, left there by a move that was cut short."""
    bron = geopend.pad
    vrij = not doel.exists() or (not doel.samefile(bron) and vingerafdruk(doel) == vingerafdruk(bron))
    if not vrij or (sleutelbestand(doel).exists() and Sleutelbos.lees(doel).kluis != geopend.bos.kluis):
        raise WereldFout("doel_bestaat", naam=doel.name, map=str(doel.parent))


def _kopieer_paar(geopend: Geopend, doel: Path, stap: Callable[[str], None]) -> None:
    bron = geopend.pad
    bezig = werkbestand(doel, "verplaatst")
    try:
        _kopieer_gelijk(bron, bezig)
        _controleer(bezig, geopend.sleutel)
        stap("kluis gekopieerd")
        sleutels = werkbestand(sleutelbestand(doel))
        _kopieer_gelijk(sleutelbestand(bron), sleutels)
        vervang(sleutels, sleutelbestand(doel))
        stap("sleutels op hun plek")
        vervang(bezig, doel)
        stap("kluis op zijn plek")
    finally:
        with suppress(FileNotFoundError):
            bezig.unlink()


def _kopieer_gelijk(bron: Path, doel: Path) -> None:
    """Copy, and read the copy back from the disk."""
    if kopieer(bron, doel) != vingerafdruk(doel):
        raise WereldFout("kopie_mislukt", naam=doel.name)


def _controleer(pad: Path, sleutel: bytes) -> None:
    with databasefouten():
        verbinding = verbind(pad, sleutel, alleen_lezen=True)
        try:
            if beschadigde_bladzijden(verbinding):
                raise WereldFout("kluis_beschadigd")
        finally:
            verbinding.close()


def _verwijder_sleutels(bron: Path) -> tuple[Path, ...]:
    """Remove the original slots, now that their vault is gone; return those that another program holds."""
    rest = []
    for pad in (sleutelbestand(bron), vorige_sleutels(bron)):
        try:
            pad.unlink(missing_ok=True)
        except OSError:
            rest.append(pad)
    sync_map(bron.parent)
    return tuple(rest)
