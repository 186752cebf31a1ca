"""The yearly question about every voorziening: did we do it, in how many groups, did it help, what next.

An answer is written on the row of year and voorziening; deciding to stop takes nothing away by itself.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from opp_desk.ground import ids
from opp_desk.model.aanbod import Aanbodjaar, Voorziening, Voorzieningjaar
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Voorzieningbesluit, Voorzieningstand
from opp_desk.model.school import Groep
from opp_desk.usecases.aanbodbron import lees_aanbod, lees_versie, versies
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from opp_desk.model.aanbodopname import Aanbod
    from opp_desk.model.keuzes_aanbod import Gedaan
    from opp_desk.model.veld import Waarde
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

VRAGEN: Final = ("gedaan", "plekken", "plekken_van", "hielp", "besluit", "toelichting")
"""The fields of `Voorzieningjaar` that are asked, in order."""


@dataclass(frozen=True, slots=True)
class Evaluatieregel:
    """One voorziening with the answers of this year; ``vorig`` says what was answered the year before.

    ``bij`` names the vestiging, empty when it is for the whole school.
    """

    voorziening: UUID
    titel: str
    gebied: Aanbodgebied
    bij: str
    in_opbouw: bool
    gedaan: Gedaan | None = None
    plekken: int | None = None
    plekken_van: int | None = None
    hielp: Gedaan | None = None
    besluit: Voorzieningbesluit | None = None
    toelichting: str = ""
    vorig: str = ""

    @property
    def klaar(self) -> bool:
        """Tell whether it is known what happens next year."""
        return self.besluit is not None

    @property
    def stopt(self) -> bool:
        """Tell whether the school wants to stop with it."""
        return self.besluit == Voorzieningbesluit.STOPPEN


@dataclass(frozen=True, slots=True)
class Evaluatie:
    """The voorzieningen that the school has, in the order of the schoolgids. ``groepen``: of how many.

    ``nieuw`` are the titles of those that began after the aanbod was last adopted: of these nobody asks how
    they went.
    """

    jaar_id: UUID
    regels: tuple[Evaluatieregel, ...]
    groepen: int | None
    nieuw: tuple[str, ...] = ()

    @property
    def klaar(self) -> int:
        """Return of how many voorzieningen it is known what happens next year."""
        return sum(regel.klaar for regel in self.regels)


@handeling("Voorziening geëvalueerd", Soort.AUTOSAVE)
def beantwoord(uow: UnitOfWork, jaar_id: UUID, voorziening: UUID, naam: str, waarde: Waarde) -> None:
    """Keep one answer (``naam`` of `VRAGEN`); an empty text or None takes it back.

    The first number of groups brings the number of all groups, as it was given last in this year.
    """
    if naam not in VRAGEN:
        raise TypeError(naam)
    uow.haal(Aanbodjaar, jaar_id)
    uow.haal(Voorziening, voorziening)
    rij = uow.zet(
        Voorzieningjaar(id=antwoord_id(jaar_id, voorziening), aanbodjaar=jaar_id, voorziening=voorziening)
    )
    setattr(rij, naam, waarde if waarde != "" else None)
    if naam == "plekken" and waarde is not None and rij.plekken_van is None:
        rij.plekken_van = _groepen(uow, jaar_id)


def antwoord_id(jaar_id: UUID, voorziening: UUID) -> UUID:
    """Return the id of the answers about a voorziening in a year."""
    return ids.element_id(jaar_id, f"voorziening:{voorziening.hex}")


def lees_evaluatie(lezer: Lezer, jaar_id: UUID) -> Evaluatie:
    """Return what is asked in this year, with the answers that there are.

    Only what the school has: with a title, and not "niet op deze school". What it did not have yet when the
    aanbod was last adopted for an earlier schooljaar stands apart.
    """
    jaar = lezer.haal(Aanbodjaar, jaar_id)
    antwoorden = lees_antwoorden(lezer, jaar_id)
    vorige = _vorige(lezer, jaar)
    aanbod = lees_aanbod(lezer, jaar)
    plaatsen = {each.id: each.naam or "" for each in aanbod.vestigingen}
    lopende, nieuw = tuple(_lopende(aanbod.voorzieningen)), nieuwe_voorzieningen(lezer, aanbod)
    regels = tuple(
        _regel(rij, gebied, plaatsen, antwoorden.get(rij.id), vorige.get(rij.id))
        for gebied, rij in lopende
        if rij.id not in nieuw
    )
    titels = tuple((rij.titel or "").strip() for _gebied, rij in lopende if rij.id in nieuw)
    return Evaluatie(jaar_id, regels, _groepen(lezer, jaar_id), titels)


def nieuwe_voorzieningen(lezer: Lezer, aanbod: Aanbod) -> frozenset[UUID]:
    """Return which voorzieningen the school did not have when it last adopted for an earlier schooljaar.

    None before the first time: then everything is looked at.
    """
    dit = aanbod.jaar.schooljaar or ""
    eerder = next((each for each in versies(lezer) if each.schooljaar < dit), None)
    if eerder is None:
        return frozenset()
    toen = {
        voorziening["id"]
        for hoofdstuk in json.loads(lees_versie(lezer, eerder.id))["hoofdstukken"]
        for gebied in hoofdstuk.get("gebieden", ())
        for voorziening in gebied["voorzieningen"]
        if voorziening.get("stand") != Voorzieningstand.NIET.value
    }
    return frozenset(rij.id for rij in aanbod.voorzieningen if rij.id.hex not in toen)


def lees_antwoorden(lezer: Lezer, jaar_id: UUID) -> dict[UUID, Voorzieningjaar]:
    """Return the answers of a year by voorziening."""
    rijen = lezer.lees(select(Voorzieningjaar).where(Voorzieningjaar.aanbodjaar == jaar_id))
    return {rij.voorziening: rij for rij in rijen}


def _lopende(rijen: Sequence[Voorziening]) -> Iterator[tuple[Aanbodgebied, Voorziening]]:
    for gebied in Aanbodgebied:
        for rij in rijen:
            if rij.gebied == gebied and (rij.titel or "").strip() and rij.stand != Voorzieningstand.NIET:
                yield gebied, rij


def _regel(
    rij: Voorziening,
    gebied: Aanbodgebied,
    plaatsen: dict[UUID, str],
    nu: Voorzieningjaar | None,
    vorig: Voorzieningjaar | None,
) -> Evaluatieregel:
    antwoord = nu or Voorzieningjaar(aanbodjaar=rij.id, voorziening=rij.id)
    return Evaluatieregel(
        rij.id,
        (rij.titel or "").strip(),
        gebied,
        plaatsen.get(rij.vestiging, "") if rij.vestiging else "",
        rij.stand == Voorzieningstand.IN_OPBOUW,
        antwoord.gedaan,
        antwoord.plekken,
        antwoord.plekken_van,
        antwoord.hielp,
        antwoord.besluit,
        antwoord.toelichting or "",
        _in_woorden(vorig),
    )


def _in_woorden(rij: Voorzieningjaar | None) -> str:
    """Return what was answered: "gedaan: ja, in 7 van 8 groepen; hielp: deels; houden"."""
    if rij is None:
        return ""
    waar = f", in {rij.plekken} van {rij.plekken_van} groepen" if rij.plekken and rij.plekken_van else ""
    delen = (
        f"gedaan: {rij.gedaan.label}{waar}" if rij.gedaan else "",
        f"hielp: {rij.hielp.label}" if rij.hielp else "",
        rij.besluit.label if rij.besluit else "",
    )
    return "; ".join(deel for deel in delen if deel)


def _vorige(lezer: Lezer, jaar: Aanbodjaar) -> dict[UUID, Voorzieningjaar]:
    """Return the answers of the last year before this one in which anything was answered."""
    vraag = (
        select(Aanbodjaar)
        .where(Aanbodjaar.schooljaar < jaar.schooljaar)
        .order_by(Aanbodjaar.schooljaar.desc())
    )
    eerder = (lees_antwoorden(lezer, each.id) for each in lezer.lees(vraag))
    return next((antwoorden for antwoorden in eerder if antwoorden), {})


def _groepen(lezer: Lezer, jaar_id: UUID) -> int | None:
    """Return of how many groups: as given last in this year, or else the stamgroepen of the school."""
    gegeven = [
        rij.plekken_van
        for rij in lezer.lees(select(Voorzieningjaar).where(Voorzieningjaar.aanbodjaar == jaar_id))
        if rij.plekken_van
    ]
    if gegeven:
        return max(set(gegeven), key=gegeven.count)
    vraag = select(func.count()).where(Groep.verwijderd.is_(False), Groep.samengesteld.is_(False))
    return lezer.rijen(vraag)[0][0] or None
