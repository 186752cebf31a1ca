"""One dossier as its screen shows it: who it is about, the OPP that runs, hearings, parents. And opening it.

Changing happens elsewhere (``opps``, ``velden``, ``gesprekken`` …); papers stand in ``dossier_papieren``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.gesprek import Bijlage
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Medewerker
from opp_desk.model.versie import Document, OppVersie
from opp_desk.rules.gezag import is_meerderjarig, noem
from opp_desk.rules.keten import in_keten
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.termijnen import termijnen
from opp_desk.usecases.buitenopp import lees_buiten
from opp_desk.usecases.dossier_beeld import (
    Dossier,
    Hoorblad,
    Oppblad,
    Ouderblad,
    Versieregel,
)
from opp_desk.usecases.gezegd import gezegd
from opp_desk.usecases.leerlingen import leeftijd
from opp_desk.usecases.oppkort import kader, lees_opps
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.usecases.opps import laad, leerkrachten
from opp_desk.usecases.vandaag import met_hoorgesprek
from opp_desk.usecases.vaststellen import nog_nodig
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.punt import Punt
    from opp_desk.rules.termijnen import Termijn
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_IN_DE_MAAK: Final = frozenset({OppStatus.CONCEPT, OppStatus.VOORGELEGD, OppStatus.BIJSTELLING})


@handeling("Dossier geopend", Soort.DREMPEL)
def open_dossier(uow: UnitOfWork, leerling: UUID) -> None:
    """Note in the logboek that somebody opened a dossier; RegelFout("niet_gevonden") if it is not there."""
    uow.haal(Leerling, leerling)
    uow.noteer(Wat.GEOPEND, leerling)


def lees_dossier(lezer: Lezer, leerling: UUID) -> Dossier:
    """Return one dossier as it is today; RegelFout("niet_gevonden") if it is not there."""
    kind, vandaag = lezer.haal(Leerling, leerling), clock.today()
    bladen = _opps(lezer, leerling, vandaag)
    steun = lezer.zoek(Medewerker, kind.aanspreekpunt) if kind.aanspreekpunt else None
    return Dossier(
        id=leerling,
        naam=kind.naam,
        roepnaam=kind.roepnaam or kind.naam,
        groep=groepsnamen(lezer).get(kind.groep, "") if kind.groep else kind.jaargroep or "",
        leeftijd=leeftijd(kind.geboortedatum, vandaag),
        leerkrachten=tuple(
            f"{een.naam} ({een.dagen})" if een.dagen else een.naam for een in leerkrachten(lezer, kind.groep)
        ),
        aanspreekpunt=(steun.aanspreekvorm or steun.naam) if steun else "",
        vertrokken_op=kind.uitstroomdatum,
        meerderjarig=is_meerderjarig(kind.geboortedatum, vandaag),
        opp=next((blad for blad in bladen if blad.status != OppStatus.AFGESLOTEN), None),
        eerdere=tuple(blad for blad in bladen if blad.status == OppStatus.AFGESLOTEN),
        volgende=_volgende(lezer, leerling, vandaag),
        hoorgesprekken=_hoorgesprekken(lezer, leerling),
        ouders=_ouders(lezer, leerling),
    )


def _opps(lezer: Lezer, leerling: UUID, vandaag: date) -> tuple[Oppblad, ...]:
    """Return every OPP, the last one first."""
    versies = _versies(lezer, leerling)
    bijlagen = {een.inhoud: een.id for een in lezer.lees(select(Bijlage).where(Bijlage.leerling == leerling))}
    rijen = lezer.lees(select(Opp).where(Opp.leerling == leerling).order_by(Opp.startdatum.desc(), Opp.id))
    return tuple(
        Oppblad(
            opp.id,
            opp.status,
            opp.startgebeurtenis,
            opp.startdatum,
            opp.geldig_vanaf,
            opp.evaluatie_op,
            opp.overname_vastgesteld_op,
            bijlagen.get(opp.overname_document),
            opp.einddatum,
            opp.eindreden,
            opp.slotevaluatie or "",
            tuple(versies.get(opp.id, ())),
            _punten(lezer, opp, vandaag),
        )
        for opp in rijen
    )


def _punten(lezer: Lezer, opp: Opp, vandaag: date) -> tuple[Punt, ...]:
    """Return what is missing for vaststellen; what comes after fixing is not missing."""
    if opp.status not in _IN_DE_MAAK:
        return ()
    punten = nog_nodig(laad(lezer, opp.id), vandaag)
    return tuple(punt for punt in punten if punt.soort is not PuntSoort.DAARNA)


def _versies(lezer: Lezer, leerling: UUID) -> dict[UUID, list[Versieregel]]:
    """Return the fixed versions of each OPP, newest first."""
    papieren = lezer.lees(select(Document).where(Document.leerling == leerling).order_by(Document.id))
    papier = {document.oppversie: document.id for document in papieren}
    per_opp: dict[UUID, list[Versieregel]] = {}
    vraag = select(OppVersie).where(OppVersie.leerling == leerling).order_by(OppVersie.nummer)
    for versie in reversed(in_keten(lezer.lees(vraag))):
        namens = ", ".join(deel for deel in (versie.namens_naam, versie.namens_functie) if deel)
        regel = Versieregel(
            versie.id,
            versie.nummer or 0,
            versie.vastgesteld_op,
            namens,
            versie.handelingsdeel_wacht,
            papier.get(versie.id),
        )
        per_opp.setdefault(versie.opp, []).append(regel)
    return per_opp


def _volgende(lezer: Lezer, leerling: UUID, vandaag: date) -> Termijn | None:
    """Return the first term that somebody must meet, or else the first of any kind.

    How long a dossier is kept stands on Vandaag, where a person decides about it.
    """
    school = kader(lezer, vandaag)
    buiten = replace(lees_buiten(lezer, school, leerling), vertrokken=())
    rijen = met_hoorgesprek(lezer, termijnen(lees_opps(lezer, vandaag, leerling), school, buiten))
    return next((rij for rij in rijen if rij.streng), None) or next(iter(rijen), None)


def _hoorgesprekken(lezer: Lezer, leerling: UUID) -> tuple[Hoorblad, ...]:
    """Return every hearing, newest first; one without a date stands on top."""
    woorden: dict[UUID, list[Inbreng]] = {}
    vraag = select(Inbreng).where(Inbreng.leerling == leerling).order_by(Inbreng.volgorde, Inbreng.id)
    for een in lezer.lees(vraag):
        woorden.setdefault(een.hoorgesprek, []).append(een)
    gesprekken = lezer.lees(
        select(Hoorgesprek)
        .where(Hoorgesprek.leerling == leerling)
        .order_by(Hoorgesprek.aangeboden_op.desc().nulls_first(), Hoorgesprek.id)
    )
    return tuple(
        Hoorblad(
            gesprek.id,
            gesprek.opp,
            gesprek.moment,
            gesprek.aangeboden_op,
            gesprek.door or "",
            gesprek.manier_gekozen,
            gesprek.uitkomst,
            gezegd(woorden.get(gesprek.id, ())),
            gesprek.nogmaals_aanbieden_op,
            gesprek.terugkoppeling_op,
        )
        for gesprek in gesprekken
    )


def _ouders(lezer: Lezer, leerling: UUID) -> tuple[Ouderblad, ...]:
    rijen = lezer.lees(select(Ouder).where(Ouder.leerling == leerling).order_by(Ouder.volgorde, Ouder.id))
    return tuple(
        Ouderblad(
            ouder.id,
            ouder.naam or "",
            noem(ouder, rijen),
            ouder.instelling,
            ouder.contactpersoon or "",
            ouder.gezag,
            ouder.gezag_gecontroleerd_op,
            ouder.gezag_toelichting or "",
            ouder.telefoon or "",
            ouder.email or "",
            ouder.adres or "",
            ouder.afgeschermd,
            ouder.taal or "",
            ouder.tolk_nodig,
            ouder.informatie.label if ouder.informatie else "",
            ouder.huishouden,
        )
        for ouder in rijen
    )
