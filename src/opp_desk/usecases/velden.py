"""Writing one field, and the rows of a list: what every form does, whatever its subject.

Decisions (voorleggen, vaststellen …) have modules of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert, select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.basis import naar_json
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.model.opp import Opp, Oppdeel
from opp_desk.model.veld import Merge, plek, velden
from opp_desk.model.volgorde import tussen
from opp_desk.rules.bespreking import mag_schrijven
from opp_desk.rules.bewerken import is_vastgelegd, mag_bewerken
from opp_desk.usecases.aanbodmerk import merk_nagekeken
from opp_desk.vault.engine import ruw
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import klad
from opp_desk.vault.uow import Soort
from opp_desk.vault.versies import koppen_van_veld

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Waarde
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_WIS_KLAD: Final = "delete from klad where tbl = ? and rij = ? and fld = ?"


@handeling("Typen", Soort.AUTOSAVE)
def bewaar(uow: UnitOfWork, klasse: type[Rij], rij_id: UUID, naam: str, waarde: Waarde) -> None:
    """Keep the value of one field. An empty text is no value.

    RegelFout("eerst_bijstellen") for the text of a fixed OPP, RegelFout("gesprek_vastgelegd") for a note that
    is closed, RegelFout("bespreking_afgerond") for a meeting that is, RegelFout("veiligheid_apart") when a
    note that others read would become one about safety.
    """
    rij = uow.haal(klasse, rij_id)
    _eis_open(rij)
    _eis_lopend(uow, rij, naam)
    if naam == "soort" and waarde == GesprekSoort.VEILIGHEID and rij.ruimte != Ruimte.GESLOTEN:
        raise RegelFout("veiligheid_apart")
    _eis_bewerkbaar(uow, rij, plek(klasse, naam).veld.section, naam)
    setattr(rij, naam, waarde if waarde != "" else None)
    merk_nagekeken(rij, naam)
    wis_klad(uow, klasse, rij_id, naam)


@handeling("Klad bewaard", Soort.AUTOSAVE)
def bewaar_klad(uow: UnitOfWork, klasse: type[Rij], rij_id: UUID, naam: str, tekst: str) -> None:
    """Keep input that cannot be read as a value ("31-2-26") as it was typed; the value stays what it was."""
    wis_klad(uow, klasse, rij_id, naam)
    adres = {"tbl": klasse.TABEL, "rij": rij_id.hex, "fld": plek(klasse, naam).veld.nummer}
    uow.verbinding.execute(insert(klad), adres | {"tekst": tekst, "tijd": clock.now_utc_text()})


@handeling("Regel toegevoegd")
def voeg_toe(
    uow: UnitOfWork,
    klasse: type[Rij],
    ouders: dict[str, UUID],
    na: UUID | None = None,
    zelfde_dagen: Mapping[str, str] | None = None,
    **waarden: Any,
) -> UUID:
    """Add a row to its list: just after the row ``na``, or at the end.

    ``ouders`` are the rows it hangs under, by attribute. ``zelfde_dagen`` are as in the last row of the
    list, or else as that field of the OPP; a day that is past is not repeated.
    RegelFout("eerst_bijstellen") when it is fixed.
    """
    for naam, van_opp in (zelfde_dagen or {}).items():
        waarden.setdefault(naam, _zelfde_dag(uow, klasse, ouders, naam, van_opp))
    if _heeft_volgorde(klasse):
        waarden.setdefault("volgorde", _plaats_na(uow, klasse, ouders, na))
    rij: Rij = klasse(**ouders, **waarden)
    _eis_bewerkbaar(uow, rij, _section_van(klasse))
    return uow.voeg_toe(rij).id


@handeling("Regel weggehaald")
def haal_weg(uow: UnitOfWork, klasse: type[Rij], rij_id: UUID) -> None:
    """Take a row out of its list; undo brings it back.

    RegelFout("gesprek_vastgelegd") for a closed note, RegelFout("bespreking_afgerond") for a meeting that is.
    """
    rij = uow.haal(klasse, rij_id)
    _eis_open(rij)
    _eis_lopend(uow, rij, "verwijderd")
    _eis_bewerkbaar(uow, rij, _section_van(klasse))
    uow.verwijder(rij)


@handeling("Volgorde gewijzigd")
def verplaats(uow: UnitOfWork, klasse: type[Oppdeel], rij_id: UUID, voor: UUID | None) -> None:
    """Put a row just before the row ``voor`` of the same list, or at the end."""
    rij = uow.haal(klasse, rij_id)
    _eis_bewerkbaar(uow, rij, _section_van(klasse))
    anderen = [each for each in _lijst(uow, klasse, {"opp": rij.opp}) if each.id != rij_id]
    plaats = next((nr for nr, each in enumerate(anderen) if each.id == voor), len(anderen))
    links = anderen[plaats - 1].volgorde if plaats else None
    rechts = anderen[plaats].volgorde if plaats < len(anderen) else None
    rij.volgorde = tussen(links, rechts)


@handeling("Versie gekozen")
def kies_versie(uow: UnitOfWork, klasse: type[Rij], rij_id: UUID, naam: str, waarde: Waarde) -> None:
    """Settle two versions of one field: this value replaces both.

    Of what is closed only one of the two can be chosen, nothing else written: RegelFout as `bewaar`.
    """
    rij = uow.haal(klasse, rij_id)
    sleutel = (klasse.TABEL, rij_id.hex, plek(klasse, naam).veld.nummer)
    if naar_json(waarde) not in {each.waarde for each in koppen_van_veld(uow.verbinding, sleutel)}:
        _eis_open(rij)
        _eis_lopend(uow, rij, naam)
    _eis_bewerkbaar(uow, rij, plek(klasse, naam).veld.section, naam)
    uow.los_op(rij, naam, waarde)
    merk_nagekeken(rij, naam)


@handeling("Eerdere tekst teruggezet")
def zet_terug(uow: UnitOfWork, klasse: type[Rij], rij_id: UUID, naam: str, waarde: Waarde) -> None:
    """Put an earlier value of a field back."""
    rij = uow.haal(klasse, rij_id)
    _eis_open(rij)
    _eis_lopend(uow, rij, naam)
    _eis_bewerkbaar(uow, rij, plek(klasse, naam).veld.section, naam)
    setattr(rij, naam, waarde)
    merk_nagekeken(rij, naam)


def opp_van(lezer: Lezer, rij: Rij) -> Opp | None:
    """Return the OPP that a row belongs to, or None if it belongs to none."""
    if isinstance(rij, Opp):
        return rij
    if isinstance(rij, Inbreng):
        return lezer.zoek(Opp, lezer.haal(Hoorgesprek, rij.hoorgesprek).opp)
    return lezer.zoek(Opp, rij.opp) if isinstance(rij, Oppdeel) else None


def _eis_bewerkbaar(uow: UnitOfWork, rij: Rij, section: str | None, veld: str = "") -> None:
    opp = opp_van(uow, rij)
    if opp is not None and not mag_bewerken(opp.status, section, veld):
        raise RegelFout("eerst_bijstellen", status=opp.status.value)


def _eis_open(rij: Rij) -> None:
    if isinstance(rij, Gesprek) and is_vastgelegd(rij.vastgelegd_op):
        raise RegelFout("gesprek_vastgelegd")


def _eis_lopend(lezer: Lezer, rij: Rij, naam: str) -> None:
    if not mag_in_bespreking(lezer, rij, naam):
        raise RegelFout("bespreking_afgerond")


def mag_in_bespreking(lezer: Lezer, rij: Rij, naam: str) -> bool:
    """Return whether a field of a bespreking or of its points may change; True for any other row."""
    van = lezer.zoek(Bespreking, rij.bespreking) if isinstance(rij, Besprekingspunt) else rij
    return not isinstance(van, Bespreking) or mag_schrijven(van.afgerond_op, van.akkoord_op, naam)


def _section_van(klasse: type[Rij]) -> str | None:
    return next((each.veld.section for each in velden(klasse) if each.veld.section), None)


def _heeft_volgorde(klasse: type[Rij]) -> bool:
    return any(each.naam == "volgorde" and each.veld.merge is not Merge.FROZEN for each in velden(klasse))


def _plaats_na(uow: UnitOfWork, klasse: type[Rij], ouders: dict[str, UUID], na: UUID | None) -> str:
    """Return a key after the row ``na`` and before the row that follows it; at the end without one."""
    rijen = [each for each in _lijst(uow, klasse, ouders) if each.volgorde]
    plaats = next((nr for nr, each in enumerate(rijen) if each.id == na), len(rijen) - 1)
    links = rijen[plaats].volgorde if rijen else None
    rechts = rijen[plaats + 1].volgorde if plaats + 1 < len(rijen) else None
    return tussen(links, rechts if links != rechts else None)


def _zelfde_dag(
    uow: UnitOfWork, klasse: type[Rij], ouders: dict[str, UUID], naam: str, van_opp: str
) -> date | None:
    """Return the day that the last row or else the OPP has: nobody types it twice."""
    rijen = [getattr(each, naam) for each in _lijst(uow, klasse, ouders)[-1:]]
    dag: date | None = next((each for each in rijen if each), None) or getattr(
        uow.haal(Opp, ouders["opp"]), van_opp
    )
    return dag if dag is not None and dag >= clock.today() else None


def _lijst(uow: UnitOfWork, klasse: type[Any], ouders: dict[str, UUID]) -> list[Any]:
    vraag = select(klasse).order_by(klasse.volgorde, klasse.id)
    for naam, ouder_id in ouders.items():
        vraag = vraag.where(getattr(klasse, naam) == ouder_id)
    return list(uow.lees(vraag))


def wis_klad(uow: UnitOfWork, klasse: type[Rij], rij_id: UUID, naam: str) -> None:
    """Forget the draft of a field: its text stands in a value now, or nobody wants it."""
    ruw(uow.verbinding).execute(_WIS_KLAD, (klasse.TABEL, rij_id.hex, plek(klasse, naam).veld.nummer))
