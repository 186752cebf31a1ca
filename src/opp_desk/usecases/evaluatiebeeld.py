"""What the form of an evaluation shows, and what follows from evaluations: goals to adjust, good examples."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.model.doel import Doel
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie
from opp_desk.model.keuzes import OppStatus, Resultaat, Vervolg
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import Medewerker
from opp_desk.model.versie import OppVersie
from opp_desk.usecases.evaluaties import resultaten, volgende_evaluatie
from opp_desk.usecases.formulier import lees_formulier, maak_formulieren
from opp_desk.usecases.vaststellen import momentopname
from opp_desk.usecases.voortgang import lees_voortgang

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.voortgang import Begeleidvoortgang, Doelvoortgang, Voortgang
    from opp_desk.vault.lezer import Lezer

_WAT_TELT = ("kan_straks", "maat", "streef")


@dataclass(frozen=True, slots=True)
class Doeloordeel:
    """One goal on the form: how it went, its help, and the row that holds the answers."""

    doel: Doelvoortgang
    hulp: tuple[Begeleidvoortgang, ...]
    formulier: Formulier


@dataclass(frozen=True, slots=True)
class Evaluatiebeeld:
    """One evaluation. ``volgende`` is a proposal for the next; ``mag_bijstellen`` when the OPP is fixed."""

    id: UUID
    formulier: Formulier
    voortgang: Voortgang
    oordelen: tuple[Doeloordeel, ...]
    volgende: date
    mag_bijstellen: bool

    @property
    def is_af(self) -> bool:
        """Return whether it was finished."""
        return self.formulier.waarden["datum"] is not None

    @property
    def nog(self) -> int:
        """Return how many goals miss a result or a decision."""
        rijen = (each.formulier.waarden for each in self.oordelen)
        return sum(not (rij["resultaat"] and rij["vervolg"]) for rij in rijen)


@dataclass(frozen=True, slots=True)
class Voorbeelddoel:
    """A goal of this school that was reached, without names: ``{roepnaam}`` stands for the pupil."""

    gebied: str
    kan_straks: str
    maat: str
    streef: str


def lees_evaluatie(lezer: Lezer, evaluatie_id: UUID, vandaag: date) -> Evaluatiebeeld:
    """Return one evaluation for its form; RegelFout("niet_gevonden") when it was taken away."""
    evaluatie = lezer.haal(Evaluatie, evaluatie_id)
    opp = lezer.haal(Opp, evaluatie.opp)
    stand = lees_voortgang(lezer, opp.id, vandaag)
    per_doel = {doel.id: doel for doel in stand.doelen}
    rijen = [rij for rij in resultaten(lezer, evaluatie_id) if rij.doel in per_doel]
    vormen = maak_formulieren(lezer, rijen, opp)
    return Evaluatiebeeld(
        evaluatie_id,
        lees_formulier(lezer, Evaluatie, evaluatie_id),
        stand,
        tuple(
            Doeloordeel(
                per_doel[rij.doel],
                tuple(each for each in stand.begeleidingen if each.doel == rij.doel),
                vorm,
            )
            for rij, vorm in zip(rijen, vormen, strict=True)
        ),
        volgende_evaluatie(lezer, evaluatie.datum or vandaag),
        opp.status in {OppStatus.VASTGESTELD, OppStatus.OVERGENOMEN},
    )


def aan_te_passen(lezer: Lezer, opp_id: UUID) -> frozenset[UUID]:
    """Return the goals that the last evaluation wants adjusted and that still read as they were fixed.

    Only while a bijstelling is being made; the mark goes away as soon as somebody writes.
    """
    opp = lezer.haal(Opp, opp_id)
    laatste = select(Evaluatie).where(Evaluatie.opp == opp_id, Evaluatie.datum.is_not(None))
    gedaan = lezer.lees(laatste.order_by(Evaluatie.datum.desc(), Evaluatie.id))
    if opp.status != OppStatus.BIJSTELLING or not gedaan:
        return frozenset()
    bedoeld = {each.doel for each in resultaten(lezer, gedaan[0].id) if each.vervolg == Vervolg.AANPASSEN}
    vast = _vastgesteld(lezer, opp_id)
    return frozenset(
        doel.id
        for doel in lezer.lees(select(Doel).where(Doel.id.in_(bedoeld)))
        if vast is None
        or all((getattr(doel, naam) or "") == vast.get(doel.id.hex, {}).get(naam, "") for naam in _WAT_TELT)
    )


def behaalde_doelen(lezer: Lezer, gebied: str = "") -> tuple[Voorbeelddoel, ...]:
    """Return the goals of this school that were reached, as examples, without names; newest first.

    The pupil's own name becomes ``{roepnaam}``; a goal that names anybody else of the school is left out.
    """
    vraag = (
        select(Doel)
        .join(Doelresultaat, Doelresultaat.doel == Doel.id)
        .join(Evaluatie, Evaluatie.id == Doelresultaat.evaluatie)
        .where(
            Doelresultaat.resultaat == Resultaat.BEHAALD,
            Doelresultaat.verwijderd.is_(False),
            Evaluatie.verwijderd.is_(False),
            Evaluatie.datum.is_not(None),
        )
        .order_by(Evaluatie.datum.desc(), Doel.id)
    )
    doelen = lezer.lees(vraag, ook_verwijderd=True)  # a goal that was reached has often left its OPP
    leerlingen = {rij.id: rij for rij in lezer.lees(select(Leerling))}
    anderen = _namen(lezer, leerlingen)
    gevonden = {
        voorbeeld: None
        for doel in doelen
        if doel.leerling in leerlingen
        and (not gebied or (doel.gebied or "").casefold() == gebied.casefold())
        and (voorbeeld := _zonder_naam(doel, leerlingen[doel.leerling], anderen)) is not None
    }
    return tuple(gevonden)


def _vastgesteld(lezer: Lezer, opp_id: UUID) -> dict[str, dict[str, Any]] | None:
    """Return the goals of the last fixed version by id, None when there is none."""
    vraag = select(OppVersie).where(OppVersie.opp == opp_id).order_by(OppVersie.nummer.desc())
    if not (versies := lezer.lees(vraag)):
        return None
    inhoud = json.loads(momentopname(lezer, versies[0].id))
    return {doel["id"]: doel for doel in inhoud["opp"].get("doelen", ())}


def _zonder_naam(doel: Doel, leerling: Leerling, anderen: frozenset[str]) -> Voorbeelddoel | None:
    """Return a goal as an example, or None when it is empty or names somebody."""
    teksten = [_vervang(tekst or "", leerling) for tekst in (doel.kan_straks, doel.maat, doel.streef)]
    woorden = {woord for tekst in teksten for woord in re.findall(r"\w+", tekst)}
    if not teksten[0] or woorden & anderen:
        return None
    return Voorbeelddoel(doel.gebied or "", *teksten)


def _vervang(tekst: str, leerling: Leerling) -> str:
    """Return a text with every name of the pupil as ``{roepnaam}``; "Noëls" keeps its s."""
    vol, roep, achter = (
        re.escape(naam.replace("’", "'"))
        for naam in (leerling.naam, leerling.roepnaam or "", leerling.achternaam or "")
    )
    kaal = tekst.replace("’", "'")
    namen = "|".join(naam for naam in (vol, roep, achter) if naam)
    return re.sub(rf"(?<!\w)(?:{namen})(?='?s?(?!\w))", "{roepnaam}", kaal).replace("'", "’")


def _namen(lezer: Lezer, leerlingen: dict[UUID, Leerling]) -> frozenset[str]:
    """Return the first and last names of everybody in the school, as words."""

    def alle() -> Iterator[str]:
        for leerling in leerlingen.values():
            yield from (leerling.roepnaam or "", leerling.achternaam or "")
        for medewerker in lezer.lees(select(Medewerker)):
            yield from (medewerker.roepnaam or "", medewerker.achternaam or "")

    return frozenset(woord for naam in alle() for woord in re.findall(r"\w+", naam) if woord[0].isupper())
