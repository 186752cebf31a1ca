"""Everything that happened with one pupil, in order: what, when, and the words that go with it.

The sentence for each kind is the affair of the screen; here are the facts. Reading only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.model.akkoord import Akkoord
from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.gesprek import Bespreking, Bijlage, Verzoek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import HoorUitkomst, Keuzelijst, OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp, Overleg
from opp_desk.model.ouder import Ouder
from opp_desk.model.veld import plek
from opp_desk.model.versie import Document, OppVersie, Voorlegversie
from opp_desk.rules.datum import schrijf_datum
from opp_desk.usecases.gesprekken_tijdlijn import notities
from opp_desk.usecases.momenten import gemaakt_op, gezet_op

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer


class Gebeurd(StrEnum):
    """What happened, in the order of one day in the life of an OPP."""

    INGESCHREVEN = "ingeschreven"
    OPP_BEGONNEN = "opp_begonnen"
    BIJSTELLING = "bijstelling"
    HOREN_OPEN = "horen_open"
    GEHOORD = "gehoord"
    KANS_GEGEVEN = "kans_gegeven"
    GESPREK = "gesprek"
    AANWEZIGHEID = "aanwezigheid"
    OVERLEG = "overleg"
    BESPREKING = "bespreking"
    VOORGELEGD = "voorgelegd"
    GEZIEN = "gezien"
    ANTWOORD = "antwoord"
    OVERGENOMEN = "overgenomen"
    VASTGESTELD = "vastgesteld"
    TERUGGEKOPPELD = "teruggekoppeld"
    EVALUATIE = "evaluatie"
    DOCUMENT = "document"
    BIJLAGE = "bijlage"
    VERZOEK = "verzoek"
    OPP_AFGESLOTEN = "opp_afgesloten"
    VERTROKKEN = "vertrokken"


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of an opened item: the label of the field, and what stands in it."""

    label: str
    tekst: str
    citaat: bool = False


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One thing on the timeline. ``dag`` None: not dated yet. ``rij`` is the row it comes from.

    ``kern`` are the words that stand beneath the title; ``waarden`` fill the title.
    """

    code: Gebeurd
    dag: date | None
    rij: UUID
    opp: UUID | None = None
    kern: str = ""
    waarden: Mapping[str, str | int] = field(default_factory=dict)
    details: tuple[Detail, ...] = ()


_VOLGORDE: Final = {code: plaats for plaats, code in enumerate(Gebeurd)}
_UITKOMST: Final = {
    HoorUitkomst.GEHOORD: Gebeurd.GEHOORD,
    HoorUitkomst.KANS_GEGEVEN: Gebeurd.KANS_GEGEVEN,
}


def lees_tijdlijn(lezer: Lezer, leerling: UUID) -> tuple[Gebeurtenis, ...]:
    """Return everything of one pupil, newest first; what has no date stands on top."""
    kind = lezer.haal(Leerling, leerling)
    naam = kind.roepnaam or kind.naam
    alles = [*_school(kind), *_opps(lezer, leerling, naam), *_horen(lezer, leerling, naam)]
    alles += [*_ouders(lezer, leerling), *_versies(lezer, leerling), *_besproken(lezer, leerling, naam)]
    alles += [*_aanwezig(lezer, leerling), *_papieren(lezer, leerling), *_gevraagd(lezer, leerling)]
    return tuple(
        sorted(alles, key=lambda een: (een.dag or date.max, _VOLGORDE[een.code], een.rij.int), reverse=True)
    )


def _school(kind: Leerling) -> Iterator[Gebeurtenis]:
    for code, dag in (
        (Gebeurd.INGESCHREVEN, kind.instroomdatum),
        (Gebeurd.VERTROKKEN, kind.uitstroomdatum),
    ):
        if dag:
            yield Gebeurtenis(code, dag, kind.id)


def _opps(lezer: Lezer, leerling: UUID, naam: str) -> Iterator[Gebeurtenis]:
    opps = tuple(_van(lezer, Opp, leerling))
    bijgesteld = gezet_op(lezer, Opp, "status", OppStatus.BIJSTELLING.value, (opp.id for opp in opps))
    for opp in opps:
        begin = _details(opp, "startgebeurtenis", "opsteller", "aanleiding", roepnaam=naam)
        kern = opp.startgebeurtenis.label if opp.startgebeurtenis else ""
        yield Gebeurtenis(Gebeurd.OPP_BEGONNEN, opp.startdatum, opp.id, opp.id, kern, details=begin)
        if opp.overname_vastgesteld_op:
            velden = ("overname_geevalueerd_op", "overname_akkoord_op", "overname_gehoord_op")
            dag = opp.overname_vastgesteld_op
            yield Gebeurtenis(Gebeurd.OVERGENOMEN, dag, opp.id, opp.id, details=_details(opp, *velden))
        for dag in bijgesteld.get(opp.id, ()):
            yield Gebeurtenis(Gebeurd.BIJSTELLING, dag, opp.id, opp.id)
        if opp.status == OppStatus.AFGESLOTEN:
            reden = opp.eindreden.label if opp.eindreden else ""
            slot = _details(opp, "eindreden", "slotevaluatie")
            yield Gebeurtenis(Gebeurd.OPP_AFGESLOTEN, opp.einddatum, opp.id, opp.id, reden, details=slot)


def _horen(lezer: Lezer, leerling: UUID, naam: str) -> Iterator[Gebeurtenis]:
    woorden: dict[UUID, list[Any]] = {}
    for inbreng in _kolommen(lezer, Inbreng, leerling, "hoorgesprek", "woorden", "in_plan"):
        if inbreng.woorden:
            woorden.setdefault(inbreng.hoorgesprek, []).append(inbreng)
    for gesprek in _van(lezer, Hoorgesprek, leerling):
        gezegd = woorden.get(gesprek.id, [])
        wanneer = _details(gesprek, "door", "manier_gekozen", "aanwezig", "uitkomst_reden", roepnaam=naam)
        citaten = tuple(Detail(_oordeel(een), een.woorden or "", citaat=True) for een in gezegd)
        yield Gebeurtenis(
            _UITKOMST.get(gesprek.uitkomst, Gebeurd.HOREN_OPEN),
            gesprek.aangeboden_op,
            gesprek.id,
            gesprek.opp,
            (gezegd[0].woorden or "") if gezegd else (gesprek.uitkomst_reden or ""),
            {"moment": gesprek.moment.label if gesprek.moment else ""},
            (*citaten, *wanneer),
        )
        if gesprek.terugkoppeling_op:
            terug = _details(
                gesprek, "terugkoppeling_vorm", "terugkoppeling_door", "terugkoppeling_reactie", roepnaam=naam
            )
            dag, kern = gesprek.terugkoppeling_op, gesprek.terugkoppeling_reactie or ""
            yield Gebeurtenis(Gebeurd.TERUGGEKOPPELD, dag, gesprek.id, gesprek.opp, kern, details=terug)


def _oordeel(inbreng: Any) -> str:
    """Return what the pupil decided about one uitspraak."""
    return inbreng.in_plan.label if inbreng.in_plan else ""


def _ouders(lezer: Lezer, leerling: UUID) -> Iterator[Gebeurtenis]:
    namen = {ouder.id: ouder.naam or "" for ouder in _van(lezer, Ouder, leerling)}
    van_opp = {versie.id: versie.opp for versie in _van(lezer, Voorlegversie, leerling)}
    for versie in _van(lezer, Voorlegversie, leerling):
        dag = versie.voorgelegd_op.astimezone().date() if versie.voorgelegd_op else None
        yield Gebeurtenis(Gebeurd.VOORGELEGD, dag, versie.id, versie.opp)
    for akkoord in _van(lezer, Akkoord, leerling):
        wie = {"wie": namen.get(akkoord.ouder, "")}
        opp = van_opp.get(akkoord.voorlegversie)
        if akkoord.antwoord:
            wie["antwoord"] = akkoord.antwoord.label
            tekst = _details(akkoord, "antwoord", "behalve", "wijze", "gezien_op", "opmerking")
            kern = akkoord.behalve or akkoord.opmerking or ""
            yield Gebeurtenis(Gebeurd.ANTWOORD, akkoord.datum, akkoord.id, opp, kern, wie, tekst)
        elif akkoord.gezien_op:
            yield Gebeurtenis(Gebeurd.GEZIEN, akkoord.gezien_op, akkoord.id, opp, waarden=wie)
    for overleg in _van(lezer, Overleg, leerling):
        tekst = _details(overleg, "wie", "eens", "niet_eens", "vervolg")
        kern = overleg.eens or overleg.niet_eens or overleg.wie or ""
        yield Gebeurtenis(Gebeurd.OVERLEG, overleg.datum, overleg.id, overleg.opp, kern, details=tekst)


def _versies(lezer: Lezer, leerling: UUID) -> Iterator[Gebeurtenis]:
    for versie in _van(lezer, OppVersie, leerling):
        namens = ", ".join(deel for deel in (versie.namens_naam, versie.namens_functie) if deel)
        tekst = _details(versie, "namens_naam", "namens_functie", "handelingsdeel_wacht", "toch_omdat")
        waarden = {"nummer": versie.nummer or 0}
        yield Gebeurtenis(
            Gebeurd.VASTGESTELD, versie.vastgesteld_op, versie.id, versie.opp, namens, waarden, tekst
        )


def _besproken(lezer: Lezer, leerling: UUID, naam: str) -> Iterator[Gebeurtenis]:
    for evaluatie in _van(lezer, Evaluatie, leerling):
        tekst = _details(
            evaluatie, "gelukt", "gegeven", "besluit", "met_ouders", "met_leerling", roepnaam=naam
        )
        kern = evaluatie.gelukt or evaluatie.besluit or ""
        yield Gebeurtenis(
            Gebeurd.EVALUATIE, evaluatie.datum, evaluatie.id, evaluatie.opp, kern, details=tekst
        )
    for overleg in _van(lezer, Bespreking, leerling):
        tekst = _details(overleg, "vraag", "aanwezig", "verslag", "akkoord_naam", "akkoord_opmerking")
        stand = {"klaar": int(overleg.afgerond_op is not None)}
        kern = overleg.vraag or ""
        yield Gebeurtenis(Gebeurd.BESPREKING, overleg.datum, overleg.id, None, kern, stand, tekst)
    for notitie in notities(lezer, leerling):
        yield Gebeurtenis(Gebeurd.GESPREK, notitie.datum, notitie.id, None, notitie.kern, notitie.waarden)


def _aanwezig(lezer: Lezer, leerling: UUID) -> Iterator[Gebeurtenis]:
    for signaal in _van(lezer, Aanwezigheid, leerling):
        kern = signaal.signaal or signaal.afspraak or ""
        waarden = {"opnieuw": schrijf_datum(signaal.bekijken_op)} if signaal.bekijken_op else {}
        yield Gebeurtenis(Gebeurd.AANWEZIGHEID, signaal.datum, signaal.id, None, kern, waarden)


def _gevraagd(lezer: Lezer, leerling: UUID) -> Iterator[Gebeurtenis]:
    """Yield what parents or the pupil asked about the dossier, and what they added to it."""
    for verzoek in _van(lezer, Verzoek, leerling):
        soort = verzoek.soort.label if verzoek.soort else ""
        waarden = {"soort": soort[:1].upper() + soort[1:], "wie": verzoek.van_wie or ""}
        tekst = _details(verzoek, "besluit", "besluit_op", "reden", "weggelaten")
        yield Gebeurtenis(
            Gebeurd.VERZOEK, verzoek.ontvangen_op, verzoek.id, None, verzoek.tekst or "", waarden, tekst
        )


def _papieren(lezer: Lezer, leerling: UUID) -> Iterator[Gebeurtenis]:
    for document in _van(lezer, Document, leerling):
        dag = document.gemaakt_op.astimezone().date() if document.gemaakt_op else None
        yield Gebeurtenis(Gebeurd.DOCUMENT, dag, document.id, None, document.naam or "")
    bijlagen = tuple(_van(lezer, Bijlage, leerling))
    erbij = gemaakt_op(lezer, Bijlage, (bijlage.id for bijlage in bijlagen))
    for bijlage in bijlagen:
        yield Gebeurtenis(Gebeurd.BIJLAGE, erbij.get(bijlage.id), bijlage.id, None, bijlage.naam or "")


def _van(lezer: Lezer, klasse: type[Any], leerling: UUID) -> Iterable[Any]:
    """Return the rows of one dossier, in a fixed order."""
    volgorde = (klasse.volgorde, klasse.id) if hasattr(klasse, "volgorde") else (klasse.id,)
    return lezer.lees(select(klasse).where(klasse.leerling == leerling).order_by(*volgorde))


def _kolommen(lezer: Lezer, klasse: type[Any], leerling: UUID, *namen: str) -> Iterable[Any]:
    """Return some fields of the rows of one dossier: cheaper where there are hundreds."""
    volgorde = (klasse.volgorde, klasse.id) if hasattr(klasse, "volgorde") else (klasse.id,)
    vraag = select(*(getattr(klasse, naam) for naam in namen))
    return lezer.rijen(
        vraag.where(klasse.leerling == leerling, klasse.verwijderd.is_(False)).order_by(*volgorde)
    )


def _details(rij: Rij, *namen: str, roepnaam: str = "") -> tuple[Detail, ...]:
    """Return these fields of a row with their own labels; empty ones are left out."""
    gevuld = ((plek(type(rij), naam).veld.label, _tekst(getattr(rij, naam))) for naam in namen)
    return tuple(Detail(label.format(roepnaam=roepnaam), tekst) for label, tekst in gevuld if tekst)


def _tekst(waarde: object) -> str:
    """Return a value as a person reads it; "no" says nothing here."""
    if isinstance(waarde, Keuzelijst):
        return waarde.label
    if isinstance(waarde, date):
        return schrijf_datum(waarde)
    if isinstance(waarde, bool):
        return "ja" if waarde else ""
    return str(waarde) if waarde is not None else ""
