"""Taking notes of a period out of the vault: of one pupil, a group or everybody, as PDF, DOCX or open JSON.

Work notes and notes about safety never go along, whoever asks. Each pupil of whom something left has a line
in the logboek.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.documents.gesprekken import Gesprekken, Leerlingnotities, Notitie
from opp_desk.documents.lezer import in_woorden, rijg
from opp_desk.ground import clock
from opp_desk.model.gesprek import Gesprek, Gesprekssoort, Taak
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Groep, Medewerker
from opp_desk.rules.afscherming import Afscherming
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.naamcontrole import lees_naamwacht
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.usecases.opps import school
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

FORMAAT = "opp-desk-gesprekken"


@dataclass(frozen=True, slots=True)
class Uitvoervraag:
    """What goes out: one pupil, a group, or (both None) everybody; from and to included.

    ``team``: also what only the ondersteuningsteam reads. ``afschermen``: mask the names of other children.
    """

    leerling: UUID | None = None
    groep: UUID | None = None
    van: date | None = None
    tot: date | None = None
    team: bool = False
    afschermen: bool = True


@dataclass(frozen=True, slots=True)
class Uitvoer:
    """The notes, and the pupils of whom there are any."""

    gesprekken: Gesprekken
    wie: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Uitvoerkeuzes:
    """Whom one can choose: pupils and groups as (id, name)."""

    leerlingen: tuple[tuple[UUID, str], ...]
    groepen: tuple[tuple[UUID, str], ...]


def lees_keuzes(lezer: Lezer) -> Uitvoerkeuzes:
    """Return the pupils and groups, by name."""
    leerlingen = lezer.lees(select(Leerling).order_by(Leerling.achternaam, Leerling.roepnaam, Leerling.id))
    groepen = lezer.lees(select(Groep).order_by(Groep.naam, Groep.id))
    return Uitvoerkeuzes(
        tuple((each.id, each.naam) for each in leerlingen),
        tuple((each.id, each.naam or "") for each in groepen),
    )


def lees_uitvoer(lezer: Lezer, vraag: Uitvoervraag) -> Uitvoer:
    """Return the notes that go out, by pupil and day."""
    namen = groepsnamen(lezer)
    soorten = {each.id: each.naam or "" for each in lezer.lees(select(Gesprekssoort), ook_verwijderd=True)}
    wacht = lees_naamwacht(lezer) if vraag.afschermen else None
    per_kind: dict[UUID, list[Gesprek]] = {}
    for rij in lezer.lees(_gesprekken(vraag)):
        per_kind.setdefault(rij.leerling, []).append(rij)
    afgesproken = _afspraken(lezer, vraag)
    geteld, delen = 0, []
    kinderen = [each for each in _leerlingen(lezer, vraag) if each.id in per_kind]
    for kind in kinderen:
        masker = Afscherming(wacht, kind.id) if wacht else None
        notities = tuple(
            _notitie(rij, soorten, afgesproken.get(rij.id, ()), masker) for rij in per_kind[kind.id]
        )
        geteld += sum(masker.gevonden.values()) if masker else 0
        groep = namen.get(kind.groep, "") if kind.groep else ""
        delen.append(Leerlingnotities(kind.naam, groep, notities))
    gesprekken = Gesprekken(
        school(lezer).naam or "", vraag.van, vraag.tot, clock.today(), tuple(delen), geteld
    )
    return Uitvoer(gesprekken, tuple(kind.id for kind in kinderen))


def als_json(wat: Gesprekken) -> bytes:
    """Return the notes as open JSON: UTF-8, dates in ISO 8601, the names of the fields in Dutch."""
    inhoud: dict[str, Any] = {"formaat": FORMAAT, "versie": 1, **asdict(wat)}
    return json.dumps(inhoud, ensure_ascii=False, indent=1, default=_iso).encode()


@handeling("Gesprekken opgeslagen buiten de kluis", Soort.DREMPEL)
def bewaar_uitvoer(uow: UnitOfWork, wie: Sequence[UUID], inhoud: bytes, doel: Path) -> None:
    """Write what was made to a file and note it for every pupil in it.

    WereldFout("bestand_niet_geschreven"): nothing was noted, and a file that was there is as it was.
    """
    schrijf_bestand(doel, inhoud)
    for leerling in wie:
        uow.noteer(Wat.GEEXPORTEERD, leerling, "gesprekken")


def _leerlingen(lezer: Lezer, vraag: Uitvoervraag) -> Iterable[Leerling]:
    kinderen = select(Leerling).order_by(Leerling.achternaam, Leerling.roepnaam, Leerling.id)
    if vraag.leerling is not None:
        kinderen = kinderen.where(Leerling.id == vraag.leerling)
    elif vraag.groep is not None:
        kinderen = kinderen.where(Leerling.groep == vraag.groep)
    return lezer.lees(kinderen)


def _gesprekken(vraag: Uitvoervraag) -> Any:
    """Return the question for the notes; closed kinds are out of it, whoever reads."""
    van_wie = Gesprek.ruimte.in_(_ruimten(vraag))
    gesprekken = select(Gesprek).where(van_wie).order_by(Gesprek.datum, Gesprek.id)
    if vraag.leerling is not None:
        gesprekken = gesprekken.where(Gesprek.leerling == vraag.leerling)
    if vraag.van is not None:
        gesprekken = gesprekken.where(Gesprek.datum >= vraag.van)
    if vraag.tot is not None:
        gesprekken = gesprekken.where(Gesprek.datum <= vraag.tot)
    return gesprekken


def _ruimten(vraag: Uitvoervraag) -> list[Ruimte]:
    return [Ruimte.DOSSIER, *([Ruimte.VERTROUWELIJK] if vraag.team else [])]


def _afspraken(lezer: Lezer, vraag: Uitvoervraag) -> dict[UUID, tuple[str, ...]]:
    """Return what was agreed in these notes, a line each, in order of the day before which it is done."""
    namen = {rij.id: rij.naam for rij in lezer.lees(select(Medewerker), ook_verwijderd=True)}
    in_deze = _gesprekken(vraag).with_only_columns(Gesprek.id).order_by(None)
    regels: dict[UUID, tuple[str, ...]] = {}
    taken = select(Taak).where(Taak.gesprek.in_(in_deze), Taak.ruimte.in_(_ruimten(vraag)))
    for taak in lezer.lees(taken.order_by(Taak.voor, Taak.id)):
        if taak.gesprek is not None and taak.wat:
            wie = namen.get(taak.wie, "") if taak.wie else taak.wie_anders or ""
            dag = f"vóór {in_woorden(taak.voor)}" if taak.voor else ""
            regels[taak.gesprek] = (*regels.get(taak.gesprek, ()), rijg(" · ", taak.wat, wie, dag))
    return regels


def _notitie(
    rij: Gesprek, soorten: Mapping[UUID, str], afspraken: tuple[str, ...], masker: Afscherming | None
) -> Notitie:
    eigen = soorten.get(rij.eigen_soort, "") if rij.eigen_soort else ""
    soort = eigen or (rij.soort.label if rij.soort else "")
    delen = [rij.tekst or "", rij.aanwezig or "", rij.reden or "", *afspraken]
    if masker is not None:
        delen = [masker.scherm_af(deel).tekst for deel in delen]
    tekst, aanwezig, reden, *afgesproken = delen
    return Notitie(
        rij.datum,
        rijg(", ", soort, "correctie" if rij.correctie else ""),
        rij.door or "",
        aanwezig,
        tekst,
        rij.ruimte == Ruimte.VERTROUWELIJK,
        reden,
        tuple(afgesproken),
        rij.vastgelegd_op is None,
    )


def _iso(waarde: date) -> str:
    return waarde.isoformat()
