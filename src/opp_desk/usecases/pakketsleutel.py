"""The keys with which this vault seals and opens packages, and what it remembers of where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import UUID

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.rules.datum import schrijf_datum
from opp_desk.sync.kop import Kop, Soort
from opp_desk.sync.sleutelpaar import Sleutelpaar, nieuw_sleutelpaar, open_sleutelslot
from opp_desk.sync.verzegeld import lees_kop
from opp_desk.usecases import instellingen
from opp_desk.usecases.pakketvan import VAN
from opp_desk.vault.migraties import VERSIE
from opp_desk.vault.sloten import Wachtwoordslot, open_wachtwoordslot

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

SLEUTEL: Final = "pakketsleutel"


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where a small vault came from: the school, who made the package, and with what work goes back."""

    school: str
    schoolnaam: str
    voor: UUID
    van_naam: str
    pakket: UUID
    tot: date
    sleutel: bytes
    pas: bytes = field(repr=False)


def sleutelpaar(lezer: Lezer) -> Sleutelpaar | None:
    """Return the keys of this vault, None while nobody needed them."""
    prive = instellingen.lees(lezer, SLEUTEL)
    return Sleutelpaar(bytes.fromhex(prive)) if isinstance(prive, str) else None


def maak_sleutelpaar(uow: UnitOfWork) -> Sleutelpaar:
    """Return the keys of this vault, made when they are not there yet."""
    if (paar := sleutelpaar(uow)) is None:
        paar = nieuw_sleutelpaar()
        instellingen.onthoud(uow, SLEUTEL, paar.prive.hex())
    return paar


def herkomst(lezer: Lezer) -> Herkomst | None:
    """Return where this vault came from, None for the vault of a school."""
    d = instellingen.lees(lezer, VAN)
    if not isinstance(d, dict):
        return None
    return Herkomst(
        str(d["school"]),
        str(d["schoolnaam"]),
        UUID(str(d["voor"])),
        str(d["van_naam"]),
        UUID(str(d["pakket"])),
        date.fromisoformat(str(d["tot"])),
        bytes.fromhex(str(d["sleutel"])),
        bytes.fromhex(str(d["pas"])),
    )


def onthoud_herkomst(uow: UnitOfWork, van: Herkomst) -> None:
    """Remember from which package this vault was filled last."""
    waarden: dict[str, instellingen.Json] = {
        "school": van.school,
        "schoolnaam": van.schoolnaam,
        "voor": van.voor.hex,
        "van_naam": van.van_naam,
        "pakket": van.pakket.hex,
        "tot": van.tot.isoformat(),
        "sleutel": van.sleutel.hex(),
        "pas": van.pas.hex(),
    }
    instellingen.onthoud(uow, VAN, waarden)


def normale_wachtzin(wachtzin: str) -> str:
    """Return a wachtzin as it was sealed, also when it was heard over the telephone and typed with spaces."""
    return "-".join(re.split(r"[\s-]+", wachtzin.strip().casefold()))


def bekijk_pakket(pad: Path, soort: Soort) -> Kop:
    """Return what a package says of itself. WereldFout as `lees_kop`, pakket_is_heen, pakket_is_terug,
    pakket_nieuwer, and for one to open pakket_verlopen.
    """  # noqa: D205  one thought
    kop = lees_kop(pad)
    if kop.soort is not soort:
        raise WereldFout("pakket_is_heen" if kop.soort is Soort.HEEN else "pakket_is_terug")
    if kop.schema > VERSIE:
        raise WereldFout("pakket_nieuwer")
    if soort is Soort.HEEN and clock.today() > kop.tot:
        raise WereldFout("pakket_verlopen", tot=schrijf_datum(kop.tot))
    return kop


def open_met_wachtzin(kop: Kop, wachtzin: str) -> bytes:
    """Return the key of a package; WereldFout: pakket_wachtzin_onjuist, pakket_voor_ander."""
    if not isinstance(kop.slot, Wachtwoordslot):
        raise WereldFout("pakket_voor_ander")
    if (sleutel := open_wachtwoordslot(kop.slot, normale_wachtzin(wachtzin))) is None:
        raise WereldFout("pakket_wachtzin_onjuist")
    return sleutel


def open_met_sleutel(kop: Kop, paar: Sleutelpaar | None, pas: bytes) -> bytes:
    """Return the key of a package that was sealed for this vault; WereldFout("pakket_voor_ander")."""
    if paar is not None and not isinstance(kop.slot, Wachtwoordslot):
        sleutel = open_sleutelslot(kop.slot, paar, pas)
        if sleutel is not None:
            return sleutel
    raise WereldFout("pakket_voor_ander")
