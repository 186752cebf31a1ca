"""The groups, teachers and parents of a class list: found again in the vault, or made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import ids
from opp_desk.model.keuzes import Gezag, Relatie
from opp_desk.model.leerling import Groepsplaats
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker
from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any
    from uuid import UUID

    from opp_desk.interchange.klassenlijst import Klassenlijst, LeerlingIn, MedewerkerIn, OuderIn
    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


def vind_groepen(lezer: Lezer, lijst: Klassenlijst) -> dict[str, UUID]:
    """Return the groups of the file that the vault already has, by their key in the file."""
    bestaand = lezer.lees(select(Groep))
    op_sleutel = {each.sleutel: each.id for each in bestaand if each.sleutel}
    op_naam = {(vouw(each.naam or ""), each.samengesteld): each.id for each in bestaand}
    gevonden: dict[str, UUID] = {}
    for each in lijst.groepen:
        rij = op_sleutel.get(each.sleutel) or op_naam.get((vouw(each.naam), each.samengesteld))
        if rij is not None and rij not in gevonden.values():
            gevonden[each.sleutel] = rij
    return gevonden


def zet_groepen(uow: UnitOfWork, lijst: Klassenlijst) -> dict[str, UUID]:
    """Make or update the groups of the file; return their ids by key."""
    groepen = vind_groepen(uow, lijst)
    for each in lijst.groepen:
        if each.sleutel not in groepen:
            groepen[each.sleutel] = uow.voeg_toe(Groep(sleutel=each.sleutel, samengesteld=each.samengesteld)).id
        rij = uow.haal(Groep, groepen[each.sleutel])
        verteld = {"sleutel": each.sleutel, "naam": each.naam, "jaargroep": each.jaargroep, "schooljaar": lijst.schooljaar}
        zet_velden(rij, verteld)
    return groepen


def zet_medewerkers(uow: UnitOfWork, lijst: Klassenlijst, groepen: Mapping[str, UUID]) -> None:
    """Make or update the people of the file and their groups. A role in a file grants nothing."""
    bestaand = list(uow.lees(select(Medewerker)))
    op_sleutel = {each.sleutel: each for each in bestaand if each.sleutel}
    op_naam = {vouw(each.naam): each for each in bestaand}
    koppels: set[tuple[UUID, UUID]] = set()
    for each in lijst.medewerkers:
        rij = op_sleutel.get(each.sleutel or "") or _zelfde_naam(op_naam, each)
        if rij is None:
            rij = uow.voeg_toe(Medewerker())
        verteld = {"sleutel": each.sleutel, "roepnaam": each.roepnaam, "voorvoegsel": each.voorvoegsel}
        verteld |= {"achternaam": each.achternaam, "voorletters": each.voorletters}
        zet_velden(rij, verteld)
        op_naam[vouw(rij.naam)] = rij
        koppels |= {(groepen[groep], rij.id) for groep, _rollen in each.groepen if groep in groepen}
    koppels |= _mentoren(uow, lijst.leerlingen, op_naam, groepen)
    _koppel(uow, koppels, ook_weg=bool(lijst.medewerkers))


def zet_plaatsen(uow: UnitOfWork, leerling: UUID, sleutels: Iterable[str], groepen: Mapping[str, UUID]) -> None:
    """Put a pupil in the combined groups of the file, and take the pupil out of others."""
    nieuw = {groepen[sleutel] for sleutel in sleutels if sleutel in groepen}
    huidig = {each.groep: each for each in uow.lees(select(Groepsplaats).where(Groepsplaats.leerling == leerling))}
    for groep in nieuw - set(huidig):
        uow.zet(Groepsplaats(id=ids.element_id(leerling, groep.hex), leerling=leerling, groep=groep))
    for groep in set(huidig) - nieuw:
        uow.verwijder(huidig[groep])


def zet_ouder(uow: UnitOfWork, leerling: UUID, invoer: OuderIn) -> tuple[str, bool]:
    """Make or update one parent; return ("nieuw", "bijgewerkt" or "ongewijzigd", whether gezag was left alone).

    Gezag that somebody looked up is never overwritten by a file.
    """
    bestaand = next(
        (
            each
            for each in uow.lees(select(Ouder).where(Ouder.leerling == leerling))
            if vouw(each.naam or "") == vouw(invoer.naam)
        ),
        None,
    )
    rij = bestaand or uow.voeg_toe(Ouder(leerling=leerling, naam=invoer.naam, gezag=Gezag.ONBEKEND))
    verteld: dict[str, Any] = {
        "instelling": invoer.instelling or None,
        "contactpersoon": invoer.contactpersoon,
        "relatie": Relatie(invoer.relatie) if invoer.relatie else None,
        "aanspreekvorm": invoer.aanspreekvorm,
        "taal": invoer.taal,
        "tolk_nodig": invoer.tolk_nodig,
        "telefoon": invoer.telefoon,
        "email": invoer.email,
        "adres": invoer.adres,
        "afgeschermd": invoer.afgeschermd,
    }
    gezag = Gezag(invoer.gezag) if invoer.gezag else None
    nagekeken = rij.gezag_gecontroleerd_op is not None
    if gezag is not None and not nagekeken:
        verteld["gezag"] = gezag
    gewijzigd = zet_velden(rij, verteld)
    soort = "nieuw" if bestaand is None else "bijgewerkt" if gewijzigd else "ongewijzigd"
    return soort, nagekeken and gezag is not None and gezag != rij.gezag


def zet_velden(rij: Rij, verteld: Mapping[str, Any]) -> bool:
    """Assign what the file tells and differs; return whether anything did."""
    anders = {naam: waarde for naam, waarde in verteld.items() if waarde not in (None, "") and getattr(rij, naam) != waarde}
    for naam, waarde in anders.items():
        setattr(rij, naam, waarde)
    return bool(anders)


def _zelfde_naam(op_naam: Mapping[str, Medewerker], invoer: MedewerkerIn) -> Medewerker | None:
    """Return somebody of that name whose key does not say that it is somebody else."""
    rij = op_naam.get(vouw(invoer.naam))
    return None if rij is None or (rij.sleutel and invoer.sleutel and rij.sleutel != invoer.sleutel) else rij


def _mentoren(
    uow: UnitOfWork, leerlingen: Iterable[LeerlingIn], op_naam: dict[str, Medewerker], groepen: Mapping[str, UUID]
) -> set[tuple[UUID, UUID]]:
    koppels: set[tuple[UUID, UUID]] = set()
    for each in leerlingen:
        if not each.mentor or not each.groep or each.groep not in groepen:
            continue
        rij = op_naam.get(vouw(each.mentor))
        if rij is None:
            roepnaam, _, achternaam = each.mentor.partition(" ")
            rij = uow.voeg_toe(Medewerker(roepnaam=roepnaam, achternaam=achternaam or None))
            op_naam[vouw(each.mentor)] = rij
        koppels.add((groepen[each.groep], rij.id))
    return koppels


def _koppel(uow: UnitOfWork, koppels: set[tuple[UUID, UUID]], *, ook_weg: bool) -> None:
    """Put teachers at their groups; a teacher who is no longer at a group of the file goes from it."""
    huidig = {(each.groep, each.medewerker): each for each in uow.lees(select(Groepsleerkracht))}
    for groep, medewerker in sorted(koppels - set(huidig), key=str):
        uow.zet(
            Groepsleerkracht(id=ids.element_id(groep, medewerker.hex), groep=groep, medewerker=medewerker)
        )
    geraakt = {groep for groep, _medewerker in koppels}
    if ook_weg:
        for groep, medewerker in set(huidig) - koppels:
            if groep in geraakt:
                uow.verwijder(huidig[groep, medewerker])
