"""Rows of a dossier written as text: labels of fields, names for links, nothing of the machinery."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import select

from opp_desk.documents.inzage import Stuk
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.dossier import Aanwezigheid, Escalatiestap, Overdracht
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Gegeven, Meting
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Bijlage, Gesprek, Gesprekssoort, Taak, Verzoek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import InPlan, Keuzelijst, Ruimte
from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.model.opp import Opp, Overleg
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep, Medewerker
from opp_desk.model.veld import velden
from opp_desk.model.versie import Document
from opp_desk.rules.datum import schrijf_datum

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Plek
    from opp_desk.vault.lezer import Lezer

CONTACT: Final = ("telefoon", "email", "adres")
_TITELS: Final[Mapping[type[Rij], str]] = {
    Leerling: "Gegevens", Groepsplaats: "Andere groep", Aanmelding: "Aanmelding", Hoorgesprek: "Gelegenheid",
    Inbreng: "Wat {roepnaam} zei", Taak: "Afspraak", Bespreking: "Bespreking", Besprekingspunt: "Punt",
    Overleg: "Overleg met ouders", Akkoord: "Antwoord", Escalatiestap: "Stap om eruit te komen",
    Evaluatie: "Evaluatie", Doelresultaat: "Resultaat van een doel", Meting: "Meting",
    Gegeven: "Gegeven hulp", Aanwezigheid: "Aanwezigheid", Overdracht: "Overdracht", Verzoek: "Vraag",
    Document: "Papier", Opp: "Rond het plan",
}  # fmt: skip
_DAGEN: Final = (
    "datum", "aangeboden_op", "ontvangen_op", "week", "gezien_op", "vastgesteld_op", "gemaakt_op", "voor",
)  # fmt: skip
_NIET: Final = frozenset(
    {"leerling", "verwijderd", "volgorde", "momentopname", "samen", "getekend_hash", "hash", "renderer"}
)
_NIET_BIJ: Final = frozenset(
    {
        (Bijlage, "tekst"),
        (Bijlage, "inhoud"),
        (Document, "inhoud"),
        (Document, "naam"),
        (Bijlage, "naam"),
        (Bijlage, "soort"),
        (Ouder, "naam"),
        (Verzoek, "soort"),
        (Gesprek, "soort"),
        (Besprekingspunt, "bron"),
    }
)
_NIET_OP_PAPIER: Final = ("overname_", "rod_")
"""Fields of the OPP that stand on no paper of it, and so not in its text."""
_BESTAND: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Bronstuk:
    """A piece with what a reviewer needs.

    ``ouder`` is the parent it is about, if any; ``contact`` tells that it says how to reach that parent;
    ``voor_zich`` that the pupil keeps it back; ``bestand`` is the hash of a file that belongs to it;
    ``boven`` is the key of the note that it adds to.
    """

    hoofdstuk: str
    stuk: Stuk
    ruimte: Ruimte = Ruimte.DOSSIER
    ouder: UUID | None = None
    voor_zich: bool = False
    bestand: str = ""
    contact: bool = False
    boven: str = ""

    @property
    def vertrouwelijk(self) -> bool:
        """Tell whether it was only for the ondersteuningsteam."""
        return self.ruimte == Ruimte.VERTROUWELIJK


def dag_van(rij: Rij) -> date | None:
    """Return the day of a row, None when it has none."""
    waarde = getattr(rij, _dagveld(rij), None)
    return waarde.astimezone().date() if isinstance(waarde, datetime) else waarde


def _dagveld(rij: Rij) -> str:
    """Return the name of the field that dates a row, empty when none is filled in."""
    return next((naam for naam in _DAGEN if isinstance(getattr(rij, naam, None), date)), "")


class Schrijver:
    """Writes rows as text: labels of the fields, names for links, nothing of what is only machinery."""

    def __init__(self, lezer: Lezer, leerling: UUID, roepnaam: str) -> None:
        """Read once who and what a row may point to."""
        self._roepnaam = roepnaam
        self._namen: dict[UUID, str] = {}
        for klasse in (Medewerker, Groep):
            for rij in lezer.lees(select(klasse), ook_verwijderd=True):
                self._namen[rij.id] = getattr(rij, "naam", None) or ""
        for ouder in lezer.lees(select(Ouder).where(Ouder.leerling == leerling), ook_verwijderd=True):
            self._namen[ouder.id] = ouder.naam or ""
        self._namen |= _doelen(lezer, leerling) | _soorten(lezer)

    def stukken(self, hoofdstuk: str, rij: Rij) -> Iterator[Bronstuk]:
        """Yield a row as one piece; how to reach a parent is a piece of its own."""
        weg = CONTACT if isinstance(rij, Ouder) else ()
        regels = self.regels(rij, niet=weg)
        bestand = (rij.inhoud or "") if isinstance(rij, Bijlage) else ""
        if regels:
            stuk = Stuk(rij.id.hex, self.titel(rij), dag_van(rij), regels)
            wie, zelf = _ouder_van(rij), _voor_zich(rij)
            yield Bronstuk(hoofdstuk, stuk, rij.ruimte, wie, zelf, bestand, boven=_boven(rij))
        if weg and (bereik := self.regels(rij, alleen=weg)):
            titel = f"Contactgegevens van {rij.naam}" if isinstance(rij, Ouder) else ""
            contact = Stuk(f"{rij.id.hex}:contact", titel, None, bereik)
            yield Bronstuk(hoofdstuk, contact, rij.ruimte, rij.id, contact=True)

    def titel(self, rij: Rij) -> str:
        """Return the head of a row."""
        if isinstance(rij, Gesprek):
            eigen = self._namen.get(rij.eigen_soort, "") if rij.eigen_soort else ""
            soort = eigen or (rij.soort.label if rij.soort else "notitie")
            return (f"{soort}, correctie" if rij.correctie else soort).capitalize()
        if isinstance(rij, Ouder):
            return rij.naam or "Ouder zonder naam"
        if isinstance(rij, Verzoek) and rij.soort:
            return rij.soort.label.capitalize()
        if isinstance(rij, Bijlage | Document):
            return rij.naam or "Bestand"
        return _TITELS.get(type(rij), type(rij).__name__).format(roepnaam=self._roepnaam)

    def regels(
        self, rij: Rij, *, niet: tuple[str, ...] = (), alleen: tuple[str, ...] = ()
    ) -> tuple[tuple[str, str], ...]:
        """Return (label, text) of each field that says something."""
        klasse = type(rij)
        dag = _dagveld(rij)
        gekozen = [
            plek
            for plek in velden(klasse)
            if plek.naam not in _NIET
            and plek.naam not in niet
            and (klasse, plek.naam) not in _NIET_BIJ
            and plek.naam != dag
            and (not alleen or plek.naam in alleen)
            and (klasse is not Opp or plek.naam.startswith(_NIET_OP_PAPIER))
        ]
        paren = ((plek, self._tekst(plek, getattr(rij, plek.naam))) for plek in gekozen)
        return tuple(
            (plek.veld.label.format(roepnaam=self._roepnaam), tekst) for plek, tekst in paren if tekst
        )

    def _tekst(self, plek: Plek, waarde: object) -> str:
        if isinstance(waarde, UUID):
            return self._namen.get(waarde, "")
        if isinstance(waarde, Keuzelijst):
            return waarde.label
        if isinstance(waarde, date):
            return schrijf_datum(waarde.astimezone().date() if isinstance(waarde, datetime) else waarde)
        if isinstance(waarde, bool):
            return "ja" if waarde else ""
        if isinstance(waarde, str) and _BESTAND.fullmatch(waarde):
            return "bewaard als bestand"
        return str(waarde).strip() if waarde is not None else ""


def _doelen(lezer: Lezer, leerling: UUID) -> dict[UUID, str]:
    """Return what a measurement or a result is about."""
    vraag = select(Doel).where(Doel.leerling == leerling)
    namen = {each.id: each.kan_straks or "" for each in lezer.lees(vraag, ook_verwijderd=True)}
    hulp = select(Begeleiding).where(Begeleiding.leerling == leerling)
    return namen | {each.id: each.wat or "" for each in lezer.lees(hulp, ook_verwijderd=True)}


def _soorten(lezer: Lezer) -> dict[UUID, str]:
    return {each.id: each.naam or "" for each in lezer.lees(select(Gesprekssoort), ook_verwijderd=True)}


def _boven(rij: Rij) -> str:
    """Return the key of the note that a row belongs to: what it adds to, where it was agreed, whose file."""
    if isinstance(rij, Gesprek):
        return rij.bij.hex if rij.bij else ""
    if isinstance(rij, Taak | Bijlage):
        return rij.gesprek.hex if rij.gesprek else ""
    return ""


def _ouder_van(rij: Rij) -> UUID | None:
    return rij.id if isinstance(rij, Ouder) else getattr(rij, "ouder", None)


def _voor_zich(rij: Rij) -> bool:
    """Tell whether the pupil decided that others do not read it."""
    return isinstance(rij, Inbreng) and rij.in_plan == InPlan.NIET
