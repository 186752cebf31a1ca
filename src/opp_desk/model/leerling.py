"""The pupil and the groups of the pupil. What is written about the pupil stands in modules of its own."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel, Rij
from opp_desk.model.keuzes import Geslacht, Meelezen, Ruimte
from opp_desk.model.naam import sorteernaam, volledige_naam
from opp_desk.model.veld import ouder, veld


class Leerling(Rij):
    """A pupil. No BSN, no origin, no address: the program has no need of them (AVG art. 5 lid 1 c)."""

    __tablename__ = "leerling"
    TABEL = 4
    RUIMTE: ClassVar[Ruimte] = Ruimte.DOSSIER

    sleutel: Mapped[str | None] = veld(1, "Sleutel in de leerlingadministratie")
    leerlingnummer: Mapped[str | None] = veld(2, "Leerlingnummer")
    roepnaam: Mapped[str | None] = veld(3, "Roepnaam", zoek=True)
    voorvoegsel: Mapped[str | None] = veld(4, "Voorvoegsel")
    achternaam: Mapped[str | None] = veld(5, "Achternaam", zoek=True)
    voorletters: Mapped[str | None] = veld(6, "Voorletters")
    geboortedatum: Mapped[date | None] = veld(7, "Geboortedatum", eis="personalia")
    geslacht: Mapped[Geslacht | None] = veld(8, "Geslacht")
    jaargroep: Mapped[str | None] = veld(9, "Jaargroep")
    groep: Mapped[UUID | None] = veld(10, "Groep", verwijst="groep.id")
    vestiging: Mapped[str | None] = veld(11, "Vestiging")
    instroomdatum: Mapped[date | None] = veld(12, "Ingeschreven op")
    uitstroomdatum: Mapped[date | None] = veld(13, "Vertrokken op")
    aanspreekpunt: Mapped[UUID | None] = veld(
        14,
        "Bij wie kan {roepnaam} terecht?",
        help="de leerling kiest mee",
        eis="aanspreekpunt",
        verwijst="medewerker.id",
    )
    vertrouwenspersoon: Mapped[str | None] = veld(15, "Vertrouwenspersoon")
    plaatjes: Mapped[bool] = veld(
        16, "Plaatjes op het papier", default=False, help="vanaf 12 jaar alleen als {roepnaam} dat wil"
    )
    meelezen: Mapped[Meelezen | None] = veld(17, "Mogen je ouders meelezen en erbij zijn?")
    meelezen_gevraagd_op: Mapped[date | None] = veld(18, "Gevraagd op")
    meelezen_toelichting: Mapped[str | None] = veld(19, "Wat zei {roepnaam} daarover?")
    bewaarstop: Mapped[str | None] = veld(20, "Niet wissen, omdat …")

    @property
    def naam(self) -> str:
        """Return "Noël d'Hondt"."""
        return volledige_naam(self.roepnaam or self.voorletters, self.voorvoegsel, self.achternaam)

    @property
    def sorteernaam(self) -> str:
        """Return "Hondt, Noël d'"."""
        return sorteernaam(self.roepnaam or self.voorletters, self.voorvoegsel, self.achternaam)


class Groepsplaats(Dossierdeel):
    """A pupil's place in a combined group. The id follows from both (`element_id`)."""

    __tablename__ = "groepsplaats"
    TABEL = 5

    groep: Mapped[UUID] = ouder(2, "Samengestelde groep", "groep.id")
