"""Making a new vault: an encrypted file with its id as salt, its key slots and its Herstelblad."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opp_desk.ground.errors import WereldFout
from opp_desk.vault import plek
from opp_desk.vault.openen import Geopend
from opp_desk.vault.openen_bestand import databasefouten, kluis_id, verbind
from opp_desk.vault.openen_bezet import Bezet
from opp_desk.vault.plek_namen import sleutelbestand, werkbestand
from opp_desk.vault.plek_schrijven import schijffouten, sync_bestand, vervang
from opp_desk.vault.sleutels import Ontgrendeld, Persoon, Sleutelbos, met_herstelcode

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Nieuw:
    """A new vault, unlocked and still without tables, and the code for its Herstelblad."""

    geopend: Geopend
    herstelcode: str = field(repr=False)


def maak_kluis(pad: Path, persoon: Persoon, wachtwoord: str) -> Nieuw:
    """Make a new, empty vault at ``pad`` that ``persoon`` can open; its schema version is 0.

    The file is finished under another name and the slots are there before the vault gets its own, so there
    is never a vault without keys. Raises `RegelFout` ``wachtwoord_te_kort``; `WereldFout`:
    ``kluis_bestaat_al``, ``kluis_op_netwerk``, ``kluis_al_open`` or what the disk says; then nothing is
    made.
    """
    oordeel = plek.beoordeel(pad)
    if oordeel.soort is plek.Soort.NETWERK:
        raise WereldFout("kluis_op_netwerk", dienst=oordeel.dienst)
    if pad.exists() or (sleutelbestand(pad).exists() and not _half_gemaakt(pad)):
        raise WereldFout("kluis_bestaat_al", naam=pad.name, map=str(pad.parent))
    bos, ontgrendeld = Sleutelbos.nieuw(persoon, wachtwoord)
    bos, code = met_herstelcode(bos, ontgrendeld)
    with schijffouten(pad):
        pad.parent.mkdir(parents=True, exist_ok=True)
        bezet = Bezet.neem(pad)
        try:
            _leg_neer(pad, bos, ontgrendeld)
        except BaseException:
            bezet.laat_los()
            raise
    return Nieuw(Geopend(pad, bos, ontgrendeld, 0, oordeel, bezet), code)


def _half_gemaakt(pad: Path) -> bool:
    """Tell whether the slots that stand there are of a vault that was cut off before it got its name."""
    bezig = werkbestand(pad, "nieuw")
    return bezig.is_file() and kluis_id(bezig) == Sleutelbos.lees(pad).kluis


def _leg_neer(pad: Path, bos: Sleutelbos, ontgrendeld: Ontgrendeld) -> None:
    bezig = werkbestand(pad, "nieuw")
    try:
        for rest in (bezig, sleutelbestand(pad)):  # of a first try that was cut off
            rest.unlink(missing_ok=True)
        _schrijf_leeg(bezig, ontgrendeld.sleutel, bos)
        bos.bewaar(pad)
        vervang(bezig, pad)
    except BaseException:
        bezig.unlink(missing_ok=True)
        sleutelbestand(pad).unlink(missing_ok=True)
        raise


def _schrijf_leeg(bezig: Path, sleutel: bytes, bos: Sleutelbos) -> None:
    """Write the first page; an empty database is only a file once something has been set in it."""
    with databasefouten():
        verbinding = verbind(bezig, sleutel, bos.kluis)
        try:
            verbinding.execute("pragma user_version = 0")
            verbinding.execute("vacuum")
        finally:
            verbinding.close()
    sync_bestand(bezig)
