"""Who can open the vault and with what, its key and its place. All is on disk when a function returns.

Passwords and codes are only passed on; the logboek hears what was changed and for whom, never with what.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.school import Medewerker
from opp_desk.usecases import kluizen
from opp_desk.usecases.school import leg_medewerker_aan
from opp_desk.vault import herstelcode, openen, plek, sloten, uow
from opp_desk.vault.handeling import handeling
from opp_desk.vault.kluis import Kluis, open_kluis
from opp_desk.vault.migraties import VERSIE
from opp_desk.vault.plek_verplaatsen import verplaats
from opp_desk.vault.sleutels import Persoon, Wijze, met_wachtwoord, nieuwe_persoon, open_met_wachtwoord
from opp_desk.vault.sleutels_vernieuwen import vernieuw

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.keuzes import Rol
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.openen import Geopend

nieuwe_herstelcode = herstelcode.nieuwe_herstelcode
"""Return a code for a new Herstelblad; it opens nothing until `neem_herstelcode`."""


@dataclass(frozen=True, slots=True)
class Sleutelhouder:
    """Somebody who can open the vault; ``ik`` is who opened it now."""

    id: UUID
    naam: str
    rol: Rol | None
    ik: bool


@dataclass(frozen=True, slots=True)
class Toegang:
    """Who can open the vault and how; ``sleutelring`` is None where this computer has no keyring to trust.

    ``met_herstelblad`` when it is open by way of the recovery sheet. ``dienst`` names the program that
    synchronises the folder of the vault, "" for a good place.
    """

    houders: tuple[Sleutelhouder, ...]
    herstelblad: bool
    met_herstelblad: bool
    eigen_wachtwoord: bool
    sleutelring: bool | None
    dienst: str


@dataclass(frozen=True, slots=True)
class Vernieuwing:
    """The vault open under its new key, the code of the new Herstelblad, and whose access lapsed."""

    kluis: Kluis
    herstelcode: str = field(repr=False)
    vervallen: tuple[str, ...]


def toegang(kluis: Kluis) -> Toegang:
    """Return who can open this vault and how."""
    geopend = _geopend(kluis)
    rollen = kluis.lees(_rollen)
    ik = geopend.persoon.id
    houders = tuple(Sleutelhouder(p.id, p.naam, rollen.get(p.id), p.id == ik) for p in geopend.bos.personen)
    nieuwste = geopend.bos.nieuwste
    return Toegang(
        houders,
        geopend.bos.heeft_herstelblad,
        geopend.ontgrendeld.wijze is Wijze.HERSTELBLAD,
        any(slot.persoon == ik for slot in nieuwste.wachtwoorden),
        any(slot.persoon == ik for slot in nieuwste.sleutelringen) if _sleutelring().is_er_een() else None,
        geopend.plek.dienst if geopend.plek.soort is plek.Soort.GESYNCHRONISEERD else "",
    )


def geef_toegang(kluis: Kluis, naam: str, rol: Rol, wachtwoord: str) -> UUID:
    """Let a colleague open the vault with a password of the own; return the id.

    The vault knows who it is before a key does anything, so that no key is nobody's. RegelFout: naam_leeg,
    naam_bestaat, wachtwoord_te_kort, or WereldFout of the disk; then nobody got a key.
    """
    geopend, persoon = _geopend(kluis), nieuwe_persoon(naam)
    if persoon.naam.casefold() in {p.naam.casefold() for p in geopend.bos.personen}:
        raise RegelFout("naam_bestaat", naam=persoon.naam)
    bos = met_wachtwoord(geopend.bos, geopend.ontgrendeld, persoon, wachtwoord)
    kluis.voer_uit(partial(leg_toegang_aan, wie=persoon, rol=rol))
    try:
        kluis.geopend = geopend.met_bos(bos)
    except BaseException:
        kluis.voer_uit(partial(trek_toegang_in, wie=persoon.id))
        raise
    return persoon.id


def zet_wachtwoord(kluis: Kluis, persoon: UUID, wachtwoord: str) -> None:
    """Give somebody who has a key another password, for who forgot it or came in with the Herstelblad.

    RegelFout wachtwoord_te_kort; WereldFout persoon_onbekend.
    """
    geopend = _geopend(kluis)
    wie = _houder(geopend, persoon)
    kluis.geopend = geopend.met_bos(met_wachtwoord(geopend.bos, geopend.ontgrendeld, wie, wachtwoord))
    kluis.voer_uit(partial(noteer_toegang, onderwerp=f"wachtwoord:{persoon.hex}"))


def wijzig_wachtwoord(kluis: Kluis, huidig: str, nieuw: str) -> None:
    """Change the own password, which is asked again: the screen may have been left alone.

    RegelFout: huidig_wachtwoord_onjuist, wachtwoord_te_kort; WereldFout persoon_onbekend.
    """
    geopend = _geopend(kluis)
    sloten.keur_wachtwoord(nieuw)
    try:
        open_met_wachtwoord(geopend.bos, huidig, geopend.persoon.id)
    except WereldFout as fout:
        if fout.code != "wachtwoord_onjuist":
            raise
        raise RegelFout("huidig_wachtwoord_onjuist") from fout
    zet_wachtwoord(kluis, geopend.persoon.id, nieuw)


def neem_toegang_weg(kluis: Kluis, persoon: UUID) -> None:
    """Take every key of a colleague away. What somebody wrote keeps the name.

    A copy of the old files still opens with the old password: only `vernieuw_sleutel` closes that.
    RegelFout: laatste_wachtwoord, niet_jezelf; WereldFout persoon_onbekend.
    """
    geopend = _geopend(kluis)
    if persoon == geopend.persoon.id:
        raise RegelFout("niet_jezelf")
    _houder(geopend, persoon)
    kluis.geopend = geopend.met_bos(geopend.bos.zonder(geopend.ontgrendeld, persoon))
    kluis.voer_uit(partial(noteer_toegang, onderwerp=f"toegang_weg:{persoon.hex}"))


def neem_herstelcode(kluis: Kluis, code: str) -> None:
    """Let a new Herstelblad with this code open the vault; from now on an earlier sheet does not.

    Apart from making the code, so that the old sheet only lapses when the new one lies safe. WereldFout as
    `herstelcode.lees`.
    """
    geopend = _geopend(kluis)
    slot = sloten.herstelslot(herstelcode.lees(code), geopend.sleutel)
    nieuw = replace(geopend.bos.nieuwste, herstelblad=slot)
    kluis.geopend = geopend.met_bos(geopend.bos.met(nieuw, geopend.sleutel))
    kluis.voer_uit(partial(noteer_toegang, onderwerp="herstelblad"))


def zet_sleutelring(kluis: Kluis, *, aan: bool) -> None:
    """Let the keyring of this computer open the vault for who is working, or no longer.

    RegelFout eerst_wachtwoord; WereldFout: geen_sleutelring, sleutelring_weigert.
    """
    geopend, ring = _geopend(kluis), _sleutelring()
    doe = ring.voeg_toe if aan else ring.haal_weg
    kluis.geopend = geopend.met_bos(doe(geopend.bos, geopend.ontgrendeld))
    kluis.voer_uit(partial(noteer_toegang, onderwerp="sleutelring_aan" if aan else "sleutelring_uit"))


def heeft_sleutelring(pad: Path) -> bool:
    """Tell, without any password, whether the keyring of this computer may open the vault at ``pad``."""
    return bool(openen.bekijk(pad).bos.nieuwste.sleutelringen) and bool(_sleutelring().is_er_een())


def open_met_sleutelring(pad: Path) -> Kluis:
    """Open a vault with what the keyring of this computer holds. WereldFout as `met_sleutelring`."""
    wijze = _sleutelring().met_sleutelring
    return open_kluis(openen.ontgrendel_met(pad, wijze, "sleutelring_zonder_sleutel", hoogste_versie=VERSIE))


def vernieuw_sleutel(kluis: Kluis, wachtwoord: str) -> Vernieuwing:
    """Write the vault again under another key, with a new password for who does it.

    Everybody else's access and the old Herstelblad lapse. ``kluis`` is closed; go on with the one that is
    returned. RegelFout: eerst_eigen_wachtwoord, wachtwoord_te_kort; WereldFout as `vernieuw`: then ``kluis``
    is as it was and works on.
    """
    geopend = _geopend(kluis)
    if geopend.persoon.id not in {p.id for p in geopend.bos.personen}:
        raise RegelFout("eerst_eigen_wachtwoord")
    with kluis.zonder_verbindingen():
        vernieuwd = vernieuw(geopend, wachtwoord)
        _geef_over(kluis)
    nieuw = open_kluis(vernieuwd.geopend)
    nieuw.voer_uit(partial(noteer_toegang, onderwerp="sleutel"))
    return Vernieuwing(nieuw, vernieuwd.herstelcode, tuple(p.naam for p in vernieuwd.vervallen))


def verplaats_naar_veilige_plek(kluis: Kluis) -> Kluis:
    """Move the vault to the local data of this user, and return it, open there; ``kluis`` is closed.

    WereldFout as `verplaats`: then ``kluis`` is where it was and works on.
    """
    return verplaats_naar(kluis, plek.veilige_plek(kluis.pad.stem))


def verplaats_naar(kluis: Kluis, doel: Path) -> Kluis:
    """Move the vault to ``doel`` and return it, open there. As `verplaats_naar_veilige_plek`."""
    geopend = _geopend(kluis)
    with kluis.zonder_verbindingen():
        verplaatst = verplaats(geopend, doel)
        _geef_over(kluis)
    return open_kluis(verplaatst.geopend)


def open_en_verplaats(pad: Path, wachtwoord: str, persoon: UUID | None = None) -> Kluis:
    """Open a vault and move it to a safe place. WereldFout as both; then it is closed where it was."""
    kluis = kluizen.open_met_wachtwoord(pad, wachtwoord, persoon)
    try:
        return verplaats_naar_veilige_plek(kluis)
    except WereldFout:
        kluis.sluit()
        raise


@handeling("Collega toegevoegd", uow.Soort.DREMPEL)
def leg_toegang_aan(werk: uow.UnitOfWork, wie: Persoon, rol: Rol) -> None:
    """Record a colleague who is about to get a key, and that it is given."""
    leg_medewerker_aan(werk, wie=wie.id, naam=wie.naam, rol=rol)
    noteer_toegang(werk, f"toegang:{wie.id.hex}")


@handeling("Collega weggehaald", uow.Soort.DREMPEL)
def trek_toegang_in(werk: uow.UnitOfWork, wie: UUID) -> None:
    """Take a colleague out again whose key could not be written."""
    werk.verwijder(werk.haal(Medewerker, wie))
    noteer_toegang(werk, f"toegang_weg:{wie.hex}")


@handeling("Toegang gewijzigd", uow.Soort.DREMPEL)
def noteer_toegang(werk: uow.UnitOfWork, onderwerp: str) -> None:
    """Write in the logboek what changed in the access: a code, with the id of the person after a colon."""
    werk.noteer(uow.Wat.GEWIJZIGD, onderwerp=onderwerp)


def _geef_over(kluis: Kluis) -> None:
    """Close a vault for good whose claim on the file went over to another, before anybody is let in again."""
    kluis.geopend = None
    kluis.sluit()


def _geopend(kluis: Kluis) -> Geopend:
    if kluis.geopend is None:
        raise WereldFout("kluis_niet_te_lezen")
    return kluis.geopend


def _houder(geopend: Geopend, persoon: UUID) -> Persoon:
    for wie in geopend.bos.personen:
        if wie.id == persoon:
            return wie
    raise WereldFout("persoon_onbekend")


def _rollen(lezer: Lezer) -> dict[UUID, Rol | None]:
    return {rij.id: rij.rol for rij in lezer.lees(select(Medewerker))}


def _sleutelring() -> Any:
    from opp_desk.vault import sleutelring  # noqa: PLC0415  costs as much as opening the vault

    return sleutelring
