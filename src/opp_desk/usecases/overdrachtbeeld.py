"""What the screen of the overdracht shows: what is to be done before it may go, and what came in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.documents.overdracht import Overdrachtbrief
from opp_desk.interchange.overdracht import lees_overdracht
from opp_desk.interchange.overdracht_inhoud import code_van, maak_inhoud
from opp_desk.model.dossier import Overdracht
from opp_desk.model.keuzes import OppStatus, Richting, Sector
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.rules.overdracht import mag_zelf
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.opps import laad
from opp_desk.usecases.overdracht import ontbreekt
from opp_desk.usecases.vaststellen import momentopname

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.interchange.overdracht import Ontvangen
    from opp_desk.rules.overdracht import Ontbreekt
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer

_UIT_VO = frozenset({Sector.VO, Sector.PRO, Sector.VSO})


@dataclass(frozen=True, slots=True)
class Verstuurd:
    """An overdracht that went."""

    op: date | None
    naar: str


@dataclass(frozen=True, slots=True)
class Overdrachtbeeld:
    """One OPP that goes to another school.

    ``momentopname`` is empty while nothing was fixed. ``formulier`` is the overdracht that is being prepared,
    None when none was begun; ``punten`` is what it lacks. ``brief`` and ``code`` are what the paper says.
    """

    opp: UUID
    leerling: UUID
    naam: str
    leerlingnummer: str
    richting: Richting
    zelf: bool
    momentopname: bytes
    formulier: Formulier | None
    punten: tuple[Ontbreekt, ...]
    brief: Overdrachtbrief
    verstuurd: tuple[Verstuurd, ...]


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A pupil of this school who may be the one in the file; ``loopt`` when an OPP runs already."""

    leerling: UUID
    naam: str
    geboren: date | None
    loopt: bool


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """A file of another school that was read and found good, and who it may be about."""

    bestand: Ontvangen
    geboren: date | None
    kandidaten: tuple[Kandidaat, ...]


def lees_beeld(lezer: Lezer, opp_id: UUID, vandaag: date) -> Overdrachtbeeld:
    """Return the overdracht of an OPP; RegelFout("niet_gevonden"), WereldFout("inhoud_beschadigd")."""
    dossier = laad(lezer, opp_id)
    opname = momentopname(lezer, dossier.versies[-1].id) if dossier.versies else b""
    rijen = lezer.lees(select(Overdracht).where(Overdracht.opp == opp_id).order_by(Overdracht.id))
    open_ = next((each for each in reversed(rijen) if each.verstuurd_op is None), None)
    sector = dossier.school.sector
    return Overdrachtbeeld(
        opp=opp_id,
        leerling=dossier.leerling.id,
        naam=dossier.leerling.naam,
        leerlingnummer=dossier.leerling.leerlingnummer or "",
        richting=Richting.VO if sector in _UIT_VO else Richting.PO_VO,
        zelf=mag_zelf(dossier.leerling.geboortedatum, vandaag),
        momentopname=opname,
        formulier=lees_formulier(lezer, Overdracht, open_.id) if open_ else None,
        punten=ontbreekt(lezer, open_.id, vandaag) if open_ else (),
        brief=_brief(open_, opname, vandaag),
        verstuurd=tuple(Verstuurd(each.verstuurd_op, each.naar or "") for each in rijen if each.verstuurd_op),
    )


def lees_ontvangst(lezer: Lezer, bestand: Path, voor: UUID | None = None) -> Ontvangst:
    """Read the file of another school and look who it may be about, ``voor`` first; nothing is kept.

    WereldFout: the codes of `lees_overdracht`.
    """
    ontvangen = lees_overdracht(bestand)
    leerling = ontvangen.inhoud["leerling"]
    dag = leerling.get("geboortedatum")
    geboren = date.fromisoformat(dag) if dag else None
    naam = vouw(leerling.get("achternaam") or leerling.get("roepnaam") or "")
    return Ontvangst(ontvangen, geboren, _kandidaten(lezer, naam, geboren, voor))


def _kandidaten(lezer: Lezer, naam: str, geboren: date | None, voor: UUID | None) -> tuple[Kandidaat, ...]:
    """Return who has the same name or the same birthday; both first."""
    lopend = set(
        lezer.verbinding.execute(
            select(Opp.leerling).where(Opp.verwijderd.is_(False), Opp.status != OppStatus.AFGESLOTEN)
        ).scalars()
    )
    gevonden = []
    for each in lezer.lees(select(Leerling).where(Leerling.uitstroomdatum.is_(None)).order_by(Leerling.id)):
        zelfde_dag = geboren is not None and each.geboortedatum == geboren
        zelfde_naam = bool(naam) and vouw(each.achternaam or each.roepnaam or "") == naam
        gevraagd = each.id == voor
        if zelfde_dag or zelfde_naam or gevraagd:
            kandidaat = Kandidaat(each.id, each.naam, each.geboortedatum, each.id in lopend)
            gevonden.append((-(zelfde_dag + zelfde_naam + 3 * gevraagd), each.naam, kandidaat))
    return tuple(kandidaat for *_rang, kandidaat in sorted(gevonden, key=lambda each: each[:2]))


def _brief(rij: Overdracht | None, opname: bytes, vandaag: date) -> Overdrachtbrief:
    """Return what stands on the paper beside the plan."""
    code = code_van(maak_inhoud(json.loads(opname))) if opname else ""
    if rij is None:
        return Overdrachtbrief(op=vandaag, code=code)
    return Overdrachtbrief(
        naar=rij.naar or "",
        richting=rij.richting.label if rij.richting else "",
        op=vandaag,
        inzage_op=rij.inzage_op,
        zienswijze=rij.zienswijze or "",
        toestemming_van=rij.toestemming_van or "",
        toestemming_op=rij.toestemming_op,
        code=code,
    )
