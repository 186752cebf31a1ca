"""Noël's dossier with everything that inzage and wissen have to tell apart. No test here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Bijlage, Gesprek, Taak
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import GesprekSoort, Gezag, InPlan, Relatie, Ruimte
from opp_desk.model.ouder import Ouder
from opp_desk.model.school_lijsten import Veiligheidslezer
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from tests.bouw import doe, maak_leerling, maak_ouder, nieuw, wie, zet
from tests.noel import Noel, kopie_van_noel

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork

KANARIE = "Kwikstaartjesnest"
"""A word that stands in every text of Noël and nowhere else."""
IN_DOSSIER = (
    "gesprek in het dossier", "gesprek voor het team", "taak voor het team", "punt van de bespreking",
    "verslag van de bespreking", "brief van de logopedist.pdf",
)  # fmt: skip
NOOIT = ("mijn eigen werknotitie", "zorgen over veiligheid", "mijn eigen taak")


@dataclass(frozen=True, slots=True)
class Rijk:
    """The vault with ids: Noël, Elif, the other parent, the letter, and the notes that stay out."""

    noel: Noel
    elif_: UUID
    vader: UUID
    bijlage: UUID
    gesprek: UUID
    eigen: UUID


def maak_rijk(map_: Path) -> Rijk:
    """Return Noël's dossier with notes in every ruimte, an attachment, a meeting, and another pupil."""
    noel = kopie_van_noel(map_)
    kluis = noel.kluis
    elif_ = maak_leerling(kluis, "Elif Yılmaz")
    vader = maak_ouder(
        kluis,
        noel.leerling,
        "Peter d’Hondt",
        Relatie.VADER,
        gezag=Gezag.JA,
        telefoon="06 55555555",
        adres="Geheimstraat 1",
    )
    nieuw(kluis, Veiligheidslezer, {"medewerker": wie(kluis)})
    ouders = {"leerling": noel.leerling}
    gesprek = _gesprek(
        noel, Ruimte.DOSSIER, f"{KANARIE}: gesprek in het dossier. Elif hielp hem, juf Elif niet."
    )
    _gesprek(noel, Ruimte.VERTROUWELIJK, f"{KANARIE}: gesprek voor het team over Elifs moeder")
    eigen = _gesprek(noel, Ruimte.PRIVE, f"{KANARIE}: mijn eigen werknotitie")
    _gesprek(noel, Ruimte.GESLOTEN, f"{KANARIE}: zorgen over veiligheid", GesprekSoort.VEILIGHEID)
    nieuw(kluis, Taak, ouders, wat=f"{KANARIE}: taak voor het team", gesprek=gesprek, voor=date(2026, 10, 20))
    nieuw(kluis, Taak, ouders, wat=f"{KANARIE}: mijn eigen taak", ruimte=Ruimte.PRIVE, eigenaar=wie(kluis))
    bespreking = nieuw(
        kluis, Bespreking, ouders, datum=date(2026, 10, 1), verslag=f"{KANARIE}: verslag van de bespreking"
    )
    nieuw(
        kluis,
        Besprekingspunt,
        {**ouders, "bespreking": bespreking},
        tekst=f"{KANARIE}: punt van de bespreking",
    )
    hoor = nieuw(
        kluis, Hoorgesprek, {**ouders, "opp": noel.opp}, aangeboden_op=date(2026, 10, 2), door="juf Anouk"
    )
    nieuw(
        kluis,
        Inbreng,
        {**ouders, "hoorgesprek": hoor},
        woorden=f"{KANARIE}: dit hou ik voor mezelf",
        in_plan=InPlan.NIET,
    )
    bijlage = doe(kluis, _bijlage, leerling=noel.leerling)
    zet(kluis, Ouder, noel.moeder, adres="Dorpsweg 3")
    return Rijk(noel, elif_, vader, bijlage, gesprek, eigen)


def _gesprek(noel: Noel, ruimte: Ruimte, tekst: str, soort: GesprekSoort = GesprekSoort.LEERLING) -> UUID:
    eigenaar = wie(noel.kluis) if ruimte in (Ruimte.PRIVE, Ruimte.GESLOTEN) else None
    return nieuw(
        noel.kluis,
        Gesprek,
        {"leerling": noel.leerling},
        ruimte=ruimte,
        eigenaar=eigenaar,
        soort=soort,
        datum=date(2026, 9, 30),
        door="Marieke de Vries",
        tekst=tekst,
    )


@handeling("Bijlage toegevoegd voor een test")
def _bijlage(uow: UnitOfWork, leerling: UUID) -> UUID:
    inhoud = blobs.bewaar(uow.verbinding, f"%PDF-1.7 {KANARIE}".encode() * 9)
    rij = Bijlage(
        leerling=leerling,
        naam="brief van de logopedist.pdf",
        soort="application/pdf",
        inhoud=inhoud,
        grootte=99,
        tekst=f"{KANARIE} in de bijlage",
    )
    return uow.voeg_toe(rij).id
