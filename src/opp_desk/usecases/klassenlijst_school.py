"""The groups and teachers of a class list: found again in the vault, or made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import ids
from opp_desk.model.leerling import Groepsplaats
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker
from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any
    from uuid import UUID

    from opp_desk.interchange.klassenlijst import Klassenlijst, LeerlingIn, MedewerkerIn
    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Groepen:
    """The groups of a file by their key: ids of the vault, or the ids that new ones will get.

    ``namen`` are the names by id, of the vault and of the file together.
    """

    ids: Mapping[str, UUID]
    nieuw: frozenset[str]
    namen: Mapping[UUID, str]
    namen_kluis: Mapping[UUID, str]


def plan_groepen(lezer: Lezer, lijst: Klassenlijst) -> Groepen:
    """Return which groups of the file the vault has: by key, else by name and kind."""
    bestaand = lezer.lees(select(Groep))
    op_sleutel = {each.sleutel: each.id for each in bestaand if each.sleutel}
    gevonden = {
        each.sleutel: op_sleutel[each.sleutel] for each in lijst.groepen if each.sleutel in op_sleutel
    }
    vrij = {(vouw(each.naam or ""), each.samengesteld): each.id for each in bestaand}
    for each in lijst.groepen:
        naam = vouw(each.naam), each.samengesteld
        if each.sleutel not in gevonden and naam in vrij and vrij[naam] not in gevonden.values():
            gevonden[each.sleutel] = vrij[naam]
    nieuw = {each.sleutel: ids.new_id() for each in lijst.groepen if each.sleutel not in gevonden}
    alle = gevonden | nieuw
    kluis = {each.id: each.naam or "" for each in bestaand}
    namen = kluis | {alle[each.sleutel]: each.naam for each in lijst.groepen if each.naam}
    return Groepen(alle, frozenset(nieuw), namen, kluis)


def zet_groepen(uow: UnitOfWork, lijst: Klassenlijst, groepen: Groepen) -> None:
    """Make or update the groups of the file."""
    for each in lijst.groepen:
        verteld: dict[str, Any] = {"sleutel": each.sleutel, "naam": each.naam, "jaargroep": each.jaargroep}
        verteld["schooljaar"] = lijst.schooljaar
        if each.sleutel in groepen.nieuw:
            velden = {naam: waarde for naam, waarde in verteld.items() if waarde}
            uow.voeg_toe(Groep(id=groepen.ids[each.sleutel], samengesteld=each.samengesteld, **velden))
        else:
            zet_velden(uow.haal(Groep, groepen.ids[each.sleutel]), verteld)


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
        velden = ("sleutel", "roepnaam", "voorvoegsel", "achternaam", "voorletters")
        verteld = {veld: getattr(each, veld) for veld in velden}
        zet_velden(rij, verteld)
        op_naam[vouw(rij.naam)] = rij
        koppels |= {(groepen[groep], rij.id) for groep, _rollen in each.groepen if groep in groepen}
    koppels |= _mentoren(uow, lijst.leerlingen, op_naam, groepen)
    _koppel(uow, koppels, ook_weg=bool(lijst.medewerkers))


def lees_plaatsen(lezer: Lezer) -> dict[UUID, frozenset[UUID]]:
    """Return the combined groups of every pupil in the vault."""
    uit: dict[UUID, set[UUID]] = {}
    vraag: Any = select(Groepsplaats.leerling, Groepsplaats.groep).where(Groepsplaats.verwijderd.is_(False))
    for leerling, groep in (tuple(rij) for rij in lezer.rijen(vraag)):
        uit.setdefault(leerling, set()).add(groep)
    return {leerling: frozenset(groepen) for leerling, groepen in uit.items()}


def zet_plaatsen(uow: UnitOfWork, leerling: UUID, eerst: frozenset[UUID], straks: frozenset[UUID]) -> None:
    """Put a pupil in combined groups, and take the pupil out of others."""
    for groep in sorted(straks - eerst):
        uow.zet(Groepsplaats(id=ids.element_id(leerling, groep.hex), leerling=leerling, groep=groep))
    for groep in sorted(eerst - straks):
        uow.verwijder(uow.haal(Groepsplaats, ids.element_id(leerling, groep.hex)))


def zet_velden(rij: Rij, verteld: Mapping[str, Any]) -> bool:
    """Assign what the file tells and differs; return whether anything did."""
    anders = {
        naam: waarde
        for naam, waarde in verteld.items()
        if waarde not in (None, "") and getattr(rij, naam) != waarde
    }
    for naam, waarde in anders.items():
        setattr(rij, naam, waarde)
    return bool(anders)


def _zelfde_naam(op_naam: Mapping[str, Medewerker], invoer: MedewerkerIn) -> Medewerker | None:
    """Return somebody of that name whose key does not say that it is somebody else."""
    rij = op_naam.get(vouw(invoer.naam))
    return None if rij is None or (rij.sleutel and invoer.sleutel and rij.sleutel != invoer.sleutel) else rij


def _mentoren(
    uow: UnitOfWork,
    leerlingen: Iterable[LeerlingIn],
    op_naam: dict[str, Medewerker],
    groepen: Mapping[str, UUID],
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
