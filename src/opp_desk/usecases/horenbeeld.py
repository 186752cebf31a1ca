"""All that the screen of a hoorgesprek shows, read at one moment. What changes it stands in `horen`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import Hoormoment, Informatie, OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Afwijking, Opp
from opp_desk.model.ouder import Ouder
from opp_desk.rules.gezag import verjaardag
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.gezegd import gezegd
from opp_desk.usecases.hoorvragen import TOT_GEZICHTEN, vragen_van_school
from opp_desk.usecases.horen import hoorgesprekken, huidig_gesprek, inbrengen, moment_van
from opp_desk.usecases.opps import school
from opp_desk.usecases.recht import recht
from opp_desk.vault import blobs

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import HoorUitkomst, InPlan, Manier
    from opp_desk.rules.recht import Eis
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.gezegd import Gezegd
    from opp_desk.usecases.hoorvragen import Hoorvragen
    from opp_desk.vault.lezer import Lezer

_BREED: Final = 60


@dataclass(frozen=True, slots=True)
class Keer:
    """Another time that the pupil had the opportunity, in short."""

    id: UUID
    moment: Hoormoment | None
    op: date | None
    manier: Manier | None
    uitkomst: HoorUitkomst
    gezegd: tuple[Gezegd, ...]
    teruggekoppeld_op: date | None


@dataclass(frozen=True, slots=True)
class Horenbeeld:
    """Everything that the screen shows. ``gesprek`` is None while this time was not recorded.

    ``thuis`` is how the pupil calls the people at home ("papa en mama"), ``kan_nieuw`` whether another time
    can be recorded: not once the OPP was closed. ``huidig`` tells that it is about the present moment.
    ``plaatjes`` whether pictures suit this pupil: up to eleven years, later only for who chose them.
    """

    opp: UUID
    leerling: UUID
    naam: str
    roepnaam: str
    leeftijd: int | None
    moment: Hoormoment | None
    gesprek: Formulier | None
    inbrengen: tuple[Formulier, ...]
    doelen: tuple[tuple[UUID, str], ...]
    andere: tuple[Keer, ...]
    thuis: str
    eis: Eis
    kan_nieuw: bool
    huidig: bool
    vragen: Hoorvragen
    plaatjes: bool
    begeleidingen: tuple[tuple[UUID, str], ...] = ()
    afwijkingen: tuple[tuple[UUID, str], ...] = ()


def lees_horen(
    lezer: Lezer,
    vandaag: date,
    opp_id: UUID | None = None,
    hoorgesprek: UUID | None = None,
    *,
    nieuw: bool = False,
) -> Horenbeeld:
    """Return one time, or with ``opp_id`` that of the present moment; with ``nieuw`` a time still to begin.

    RegelFout("niet_gevonden") if it is not there.
    """
    eigen = lezer.haal(Hoorgesprek, hoorgesprek) if hoorgesprek is not None else None
    opp = lezer.haal(Opp, eigen.opp if eigen is not None else opp_id)  # type: ignore[arg-type]  # one is given
    huidig = huidig_gesprek(lezer, opp)
    gesprek = eigen if eigen is not None else None if nieuw else huidig
    leerling = lezer.haal(Leerling, opp.leerling)
    open_ = opp.status != OppStatus.AFGESLOTEN
    moment = gesprek.moment if gesprek is not None else moment_van(opp.status)
    leeftijd = _leeftijd(leerling.geboortedatum, vandaag)
    eis = "evaluatie" if moment == Hoormoment.EVALUEREN else "horen"
    return Horenbeeld(
        opp=opp.id,
        leerling=leerling.id,
        naam=leerling.naam,
        roepnaam=leerling.roepnaam or leerling.naam,
        leeftijd=leeftijd,
        moment=moment,
        gesprek=lees_formulier(lezer, Hoorgesprek, gesprek.id) if gesprek is not None else None,
        inbrengen=tuple(lees_formulier(lezer, Inbreng, each.id) for each in inbrengen(lezer, gesprek.id))
        if gesprek is not None
        else (),
        doelen=_doelen(lezer, opp.id),
        andere=tuple(
            _keer(lezer, each)
            for each in hoorgesprekken(lezer, opp.id)
            if gesprek is None or each.id != gesprek.id
        ),
        thuis=_thuis(lezer, leerling.id),
        eis=recht().eis(eis, school(lezer).sector),
        kan_nieuw=open_,
        huidig=gesprek is None or (huidig is not None and huidig.id == gesprek.id),
        vragen=vragen_van_school(lezer),
        plaatjes=leerling.plaatjes or (leeftijd is not None and leeftijd <= TOT_GEZICHTEN),
        begeleidingen=_begeleidingen(lezer, opp.id),
        afwijkingen=_afwijkingen(lezer, opp.id),
    )


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """One uitspraak as the pupil sees it again: ``beeld`` is the drawing or photo, b"" for none."""

    id: UUID
    vraag: str
    woorden: str
    beeld: bytes
    in_plan: InPlan | None
    anders: str


def uitspraken(lezer: Lezer, hoorgesprek: UUID) -> tuple[Uitspraak, ...]:
    """Return what the pupil told this time, in order; what is empty is left out."""
    return tuple(
        Uitspraak(
            each.id,
            each.vraag or "",
            each.woorden or "",
            blobs.lees(lezer.verbinding, each.tekening) if each.tekening else b"",
            each.in_plan,
            each.anders_gezegd or "",
        )
        for each in inbrengen(lezer, hoorgesprek)
        if each.woorden or each.tekening
    )


def _keer(lezer: Lezer, gesprek: Hoorgesprek) -> Keer:
    return Keer(
        gesprek.id,
        gesprek.moment,
        gesprek.aangeboden_op,
        gesprek.manier_gekozen,
        gesprek.uitkomst,
        gezegd(inbrengen(lezer, gesprek.id)),
        gesprek.terugkoppeling_op,
    )


def _doelen(lezer: Lezer, opp_id: UUID) -> tuple[tuple[UUID, str], ...]:
    """Return the goals as a list to choose from: "Doel 1, Rekenen"."""
    rijen = lezer.lees(select(Doel).where(Doel.opp == opp_id).order_by(Doel.volgorde, Doel.id))
    return tuple(
        (doel.id, f"Doel {nummer}, {naam}" if naam else f"Doel {nummer}")
        for nummer, doel in enumerate(rijen, 1)
        for naam in [doel.gebied or doel.kinddoel or ""]
    )


def _begeleidingen(lezer: Lezer, opp_id: UUID) -> tuple[tuple[UUID, str], ...]:
    vraag = select(Begeleiding).where(Begeleiding.opp == opp_id)
    rijen = lezer.lees(vraag.order_by(Begeleiding.volgorde, Begeleiding.id))
    return _genummerd("Begeleiding", [(each.id, each.wat) for each in rijen])


def _afwijkingen(lezer: Lezer, opp_id: UUID) -> tuple[tuple[UUID, str], ...]:
    vraag = select(Afwijking).where(Afwijking.opp == opp_id)
    rijen = lezer.lees(vraag.order_by(Afwijking.volgorde, Afwijking.id))
    return _genummerd("Afwijking", [(each.id, each.vak or each.vervalt) for each in rijen])


def _genummerd(woord: str, rijen: list[tuple[UUID, str | None]]) -> tuple[tuple[UUID, str], ...]:
    """Return rows as a list to choose from: "Begeleiding 1, elke dag samen lezen"."""
    return tuple(
        (rij_id, f"{woord} {nummer}, {kort}" if kort else f"{woord} {nummer}")
        for nummer, (rij_id, tekst) in enumerate(rijen, 1)
        for kort in [_kort(tekst)]
    )


def _kort(tekst: str | None) -> str:
    regel = " ".join((tekst or "").split())
    return regel if len(regel) <= _BREED else regel[: _BREED - 1].rstrip() + "…"


def _thuis(lezer: Lezer, leerling: UUID) -> str:
    """Return "papa, mama en oma": whom the pupil calls so and who may hear of school."""
    vraag = select(Ouder).where(Ouder.leerling == leerling).order_by(Ouder.volgorde, Ouder.id)
    namen = [
        each.aanspreekvorm
        for each in lezer.lees(vraag)
        if each.aanspreekvorm and each.informatie != Informatie.NIETS
    ]
    return f"{', '.join(namen[:-1])} en {namen[-1]}" if len(namen) > 1 else "".join(namen)


def _leeftijd(geboortedatum: date | None, vandaag: date) -> int | None:
    if geboortedatum is None:
        return None
    jaren = vandaag.year - geboortedatum.year
    return jaren if verjaardag(geboortedatum, jaren) <= vandaag else jaren - 1
