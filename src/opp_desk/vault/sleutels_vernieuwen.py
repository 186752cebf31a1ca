"""Giving a vault another data key (*Sleutel vernieuwen*), for when an old slot may be in wrong hands.

Why it goes in this order stands in ``docs/decisions/0003-sleutel-vernieuwen.md``: at every moment the slots
that are on the disk open the vault that is on the disk.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from opp_desk.ground.errors import WereldFout
from opp_desk.ground.ids import random_bytes
from opp_desk.vault import herstelcode, sloten
from opp_desk.vault.openen import Geopend, rond_af
from opp_desk.vault.openen_bestand import (
    beschadigde_bladzijden,
    databasefouten,
    sleutel_past,
    sluit_af,
    tel_rijen,
    verbind,
)
from opp_desk.vault.plek_namen import werkbestand
from opp_desk.vault.plek_schrijven import schijffouten, sync_bestand, vervang
from opp_desk.vault.sleutels import Ontgrendeld, Persoon, Wijze, verzegeld
from opp_desk.vault.sleutels_bestand import Generatie

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlcipher3 import dbapi2


class Stap(StrEnum):
    """What has been done, in this order; a crash after any of them leaves a vault that opens."""

    AFGESLOTEN = "afgesloten"
    BEIDE_SLEUTELS = "beide sleutels bewaard"
    HERSCHREVEN = "herschreven"
    GECONTROLEERD = "gecontroleerd"
    VERVANGEN = "vervangen"
    AFGEROND = "afgerond"


@dataclass(frozen=True, slots=True)
class Vernieuwd:
    """The vault under its new key, the code for the new Herstelblad, and who needs a new password."""

    geopend: Geopend
    herstelcode: str = field(repr=False)
    vervallen: tuple[Persoon, ...]


def vernieuw(
    geopend: Geopend, wachtwoord: str, *, stap: Callable[[Stap], None] = lambda _: None
) -> Vernieuwd:
    """Write the vault again under a new data key, with a new password for the person who does it.

    Close every connection first. Everybody else's slots lapse, and all of the keyring. Backups that exist
    keep the old key: whoever has an old slot can still read those. ``stap`` hears of each step done.
    Raises `RegelFout` ``wachtwoord_te_kort``, `WereldFout` ``kluis_bezet``, ``kluis_beschadigd``,
    ``kopie_mislukt`` or what the disk says; then the vault opens as before.
    """
    pad, oude_bos = geopend.pad, geopend.bos
    nieuw, code = _nieuwe_sleutel(geopend, wachtwoord)
    sluit_af(pad, geopend.sleutel)
    stap(Stap.AFGESLOTEN)
    beide = replace(oude_bos, generaties=(oude_bos.nieuwste, nieuw.generatie))
    beide.bewaar(pad)
    stap(Stap.BEIDE_SLEUTELS)
    try:
        _vervang_kluis(geopend, nieuw.ontgrendeld.sleutel, stap)
    except BaseException:
        if sleutel_past(pad, geopend.sleutel):  # otherwise the next opening finishes what was begun
            rond_af(pad, beide, replace(geopend.ontgrendeld, generatie=oude_bos.nieuwste.nummer))
        raise
    stap(Stap.VERVANGEN)
    bos = rond_af(pad, beide, nieuw.ontgrendeld)
    stap(Stap.AFGEROND)
    vervallen = tuple(p for p in oude_bos.personen if p.id != geopend.persoon.id)
    return Vernieuwd(replace(geopend, bos=bos, ontgrendeld=nieuw.ontgrendeld), code, vervallen)


@dataclass(frozen=True, slots=True)
class _Nieuw:
    generatie: Generatie
    ontgrendeld: Ontgrendeld


def _nieuwe_sleutel(geopend: Geopend, wachtwoord: str) -> tuple[_Nieuw, str]:
    persoon, sleutel = geopend.persoon, random_bytes(sloten.SLEUTEL_BYTES)
    code = herstelcode.nieuwe_herstelcode()
    generatie = Generatie(
        nummer=geopend.bos.nieuwste.nummer + 1,
        personen=(persoon,),
        wachtwoorden=(sloten.wachtwoordslot(persoon.id, wachtwoord, sleutel),),
        herstelblad=sloten.herstelslot(herstelcode.lees(code), sleutel),
        vorige=sloten.omhul_vorige(sleutel, geopend.sleutel),
    )
    ontgrendeld = Ontgrendeld(sleutel, persoon, Wijze.WACHTWOORD, generatie.nummer)
    return _Nieuw(verzegeld(geopend.bos.kluis, generatie, sleutel), ontgrendeld), code


def _vervang_kluis(geopend: Geopend, sleutel: bytes, stap: Callable[[Stap], None]) -> None:
    bezig = werkbestand(geopend.pad, "vernieuwd")
    with schijffouten(geopend.pad):
        try:
            bezig.unlink(missing_ok=True)
            _herschrijf(geopend, bezig, sleutel, stap)
            vervang(bezig, geopend.pad)
        finally:
            with suppress(FileNotFoundError):
                bezig.unlink()


def _herschrijf(geopend: Geopend, bezig: Path, sleutel: bytes, stap: Callable[[Stap], None]) -> None:
    """Make the file under the new key and compare it with the old one, table by table."""
    with databasefouten():
        oud = verbind(geopend.pad, geopend.sleutel, alleen_lezen=True)
        nieuw = verbind(bezig, sleutel, geopend.bos.kluis)
        try:
            oud.backup(nieuw)
            nieuw.execute("pragma journal_mode = delete")
            sync_bestand(bezig)
            stap(Stap.HERSCHREVEN)
            _vergelijk(oud, nieuw)
        finally:
            nieuw.close()
            oud.close()
    stap(Stap.GECONTROLEERD)


def _vergelijk(oud: dbapi2.Connection, nieuw: dbapi2.Connection) -> None:
    if beschadigde_bladzijden(oud):
        raise WereldFout("kluis_beschadigd")
    if beschadigde_bladzijden(nieuw) or tel_rijen(oud) != tel_rijen(nieuw):
        raise WereldFout("kopie_mislukt", naam="")
