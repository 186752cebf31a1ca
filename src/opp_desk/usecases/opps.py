"""An OPP through its life: begin, load whole, adjust, close. Voorleggen and vaststellen stand apart."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from opp_desk.ground import ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.evaluatie import Meting
from opp_desk.model.keuzes import Eindreden, OppStatus, Startgebeurtenis
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import Leerkracht, Omgeving, maak_momentopname
from opp_desk.model.opp import Opp, Visie
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker, School
from opp_desk.model.sector import Groepsaanbod
from opp_desk.model.veld import deellijsten
from opp_desk.model.versie import OppVersie, Voorlegversie
from opp_desk.rules.akkoord import met_deze_tekst
from opp_desk.rules.bewerken import mag_bewerken
from opp_desk.rules.datum import DAGEN
from opp_desk.rules.dossier import OppDossier
from opp_desk.rules.keten import in_keten
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.versies import open_botsingen

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy import Select

    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_WEEKEND = 5
_BIJ_TE_STELLEN = (OppStatus.VASTGESTELD, OppStatus.OVERGENOMEN)


@handeling("OPP begonnen")
def begin(
    uow: UnitOfWork,
    leerling: UUID,
    startgebeurtenis: Startgebeurtenis,
    startdatum: date,
    opsteller: str | None,
) -> UUID:
    """Begin an OPP for a pupil; from ``startdatum`` the six weeks count.

    RegelFout("opp_loopt_al") while another OPP of this pupil has not been closed.
    """
    if lopend_opp(uow, leerling) is not None:
        raise RegelFout("opp_loopt_al")
    opp = Opp(
        leerling=leerling,
        startgebeurtenis=startgebeurtenis,
        startdatum=startdatum,
        opsteller=opsteller or None,
    )
    return uow.voeg_toe(opp).id


@handeling("Bijstelling begonnen")
def stel_bij(uow: UnitOfWork, opp_id: UUID) -> None:
    """Open a fixed or taken over OPP for adjustment; the fixed version stays what it is."""
    opp = uow.haal(Opp, opp_id)
    if opp.status not in _BIJ_TE_STELLEN:
        raise RegelFout("niet_bij_te_stellen", status=opp.status.value)
    opp.status = OppStatus.BIJSTELLING


@handeling("OPP afgesloten")
def sluit_af(uow: UnitOfWork, opp_id: UUID, einddatum: date, reden: Eindreden, terugblik: str) -> None:
    """Close an OPP with its reason and closing evaluation; RegelFout if one of them is missing."""
    opp = uow.haal(Opp, opp_id)
    if not terugblik.strip():
        raise RegelFout("slotevaluatie_ontbreekt")
    if opp.startdatum and einddatum < opp.startdatum:
        raise RegelFout("einde_voor_begin")
    opp.einddatum, opp.eindreden, opp.slotevaluatie = einddatum, reden, terugblik.strip()
    opp.status = OppStatus.AFGESLOTEN


@handeling("Visie van een ouder begonnen")
def begin_visie(uow: UnitOfWork, opp_id: UUID, ouder: UUID) -> UUID:
    """Give a parent a place to say how this parent sees it; two people who do so make one row.

    RegelFout("eerst_bijstellen") for an OPP that was closed.
    """
    opp = uow.haal(Opp, opp_id)
    if not mag_bewerken(opp.status, "ouders"):
        raise RegelFout("eerst_bijstellen", status=opp.status.value)
    visie = Visie(id=ids.element_id(opp_id, ouder.hex), leerling=opp.leerling, opp=opp_id, ouder=ouder)
    return uow.zet(visie).id


def lopend_opp(lezer: Lezer, leerling: UUID) -> Opp | None:
    """Return the OPP of a pupil that has not been closed."""
    vraag = select(Opp).where(Opp.leerling == leerling, Opp.status != OppStatus.AFGESLOTEN)
    return next(iter(lezer.lees(vraag)), None)


def laad(lezer: Lezer, opp_id: UUID) -> OppDossier:
    """Return an OPP whole, with everything the rules and the paper need."""
    opp = next(iter(lezer.lees(_heel(select(Opp).where(Opp.id == opp_id)))), None)
    if opp is None:
        raise RegelFout("niet_gevonden", tabel=Opp.TABEL)
    leerling = lezer.haal(Leerling, opp.leerling)
    voorgelegd = lezer.lees(
        select(Voorlegversie)
        .where(Voorlegversie.opp == opp_id)
        .order_by(Voorlegversie.voorgelegd_op, Voorlegversie.id)
    )
    return OppDossier(
        opp=opp,
        leerling=leerling,
        school=school(lezer),
        groep=_groepsnaam(lezer, leerling),
        leerkrachten=leerkrachten(lezer, leerling.groep),
        aanspreekpunt=_aanspreekpunt(lezer, leerling),
        ouders=tuple(
            lezer.lees(select(Ouder).where(Ouder.leerling == leerling.id).order_by(Ouder.volgorde, Ouder.id))
        ),
        voorlegversies=tuple(voorgelegd),
        akkoorden=tuple(
            lezer.lees(select(Akkoord).where(Akkoord.voorlegversie.in_([each.id for each in voorgelegd])))
        ),
        versies=in_keten(
            lezer.lees(select(OppVersie).where(OppVersie.opp == opp_id).order_by(OppVersie.nummer))
        ),
        conflicten=_conflicten(lezer, opp),
    )


def school(lezer: Lezer) -> School:
    """Return the school of this vault."""
    return next(iter(lezer.lees(select(School).order_by(School.id))))


def leerkrachten(lezer: Lezer, groep: UUID | None) -> tuple[Leerkracht, ...]:
    """Return who teaches a group, and on which days: who begins the week comes first."""
    vraag: Any = (
        select(Medewerker, Groepsleerkracht.dagen)
        .join(Groepsleerkracht, Groepsleerkracht.medewerker == Medewerker.id)
        .where(Groepsleerkracht.groep == groep)
        .order_by(Medewerker.achternaam, Medewerker.id)
    )
    rijen: list[Any] = list(lezer.rijen(vraag))
    rijen.sort(key=lambda rij: _eerste_dag(rij[1]))
    return tuple(Leerkracht(medewerker.naam, dagen) for medewerker, dagen in rijen)


def _eerste_dag(dagen: str | None) -> int:
    """Return the first day of "ma–wo" as a number, 0 for Monday; 5 when it names no day."""
    namen = [dag[:2] for dag in DAGEN[:_WEEKEND]]
    begin = (dagen or "").strip()[:2].lower()
    return namen.index(begin) if begin in namen else _WEEKEND


def omgeving(lezer: Lezer, dossier: OppDossier) -> Omgeving:
    """Return what surrounds an OPP on paper, with the logo itself."""
    logo, aanbod = dossier.school.logo, dossier.opp.groepsaanbod
    return Omgeving(
        dossier.school,
        dossier.leerling,
        dossier.groep,
        dossier.leerkrachten,
        dossier.aanspreekpunt,
        dossier.ouders,
        b64encode(lees_blob(lezer.verbinding, logo)).decode() if logo else None,
        lezer.zoek(Groepsaanbod, aanbod) if aanbod else None,
        tuple(
            lezer.lees(
                select(Meting)
                .where(Meting.doel.in_([doel.id for doel in dossier.opp.doelen]))
                .order_by(Meting.datum, Meting.id)
            )
        ),
    )


def concept(lezer: Lezer, opp_id: UUID) -> bytes:
    """Return the momentopname of the text as it stands now, for the live page and for voorleggen."""
    dossier = laad(lezer, opp_id)
    return maak_momentopname(dossier.opp, omgeving(lezer, dossier), geldende_akkoorden(dossier))


def geldende_akkoorden(dossier: OppDossier) -> tuple[Akkoord, ...]:
    """Return the last answer of each parent to exactly this handelingsdeel; what lapsed is not among them."""
    hierop = met_deze_tekst(dossier)
    beantwoord = [each for each in dossier.akkoorden if each.voorlegversie in hierop and each.antwoord]
    beantwoord.sort(key=lambda each: hierop.index(each.voorlegversie))
    laatste = {each.ouder: each for each in beantwoord}
    volgorde = {ouder.id: nummer for nummer, ouder in enumerate(dossier.ouders)}
    return tuple(sorted(laatste.values(), key=lambda each: volgorde.get(each.ouder, -1)))


def _heel(vraag: Select[Opp]) -> Select[Opp]:
    """Load every list of an OPP, and the lists of what stands in them."""
    for naam, klasse in deellijsten(Opp):
        lijst = selectinload(getattr(Opp, naam))
        vraag = vraag.options(lijst)
        for dieper, _deel in deellijsten(klasse):
            vraag = vraag.options(lijst.selectinload(getattr(klasse, dieper)))
    return vraag


def _groepsnaam(lezer: Lezer, leerling: Leerling) -> str | None:
    groep = lezer.zoek(Groep, leerling.groep) if leerling.groep else None
    return groep.naam if groep else leerling.jaargroep


def _aanspreekpunt(lezer: Lezer, leerling: Leerling) -> str | None:
    medewerker = lezer.zoek(Medewerker, leerling.aanspreekpunt) if leerling.aanspreekpunt else None
    return (medewerker.aanspreekvorm or medewerker.naam) if medewerker else None


def _conflicten(lezer: Lezer, opp: Opp) -> int:
    """Count the fields of an OPP and its rows that have two versions."""
    delen: list[Rij] = [opp, *_rijen(opp)]
    delen += [deel for rij in delen[1:] for deel in _rijen(rij)]
    rijen = {(rij.TABEL, rij.id.hex) for rij in delen}
    return sum((tbl, rij) in rijen for tbl, rij, _fld in open_botsingen(lezer.verbinding))


def _rijen(rij: Rij) -> list[Rij]:
    return [deel for naam, _klasse in deellijsten(type(rij)) for deel in getattr(rij, naam)]
