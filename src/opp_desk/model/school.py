"""The school, its people and its groups: what everybody in the school may see."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Rij
from opp_desk.model.keuzes import Rol, Sector, Vakantieregio
from opp_desk.model.naam import volledige_naam
from opp_desk.model.veld import Merge, ouder, veld


class School(Rij):
    """The school of this vault; there is exactly one row."""

    __tablename__ = "school"
    TABEL = 1

    naam: Mapped[str | None] = veld(1, "Naam van de school")
    brin: Mapped[str | None] = veld(2, "BRIN", help="vier tekens, met vestiging zes: 12AB of 12AB01")
    sector: Mapped[Sector | None] = veld(3, "Soort school")
    plaats: Mapped[str | None] = veld(4, "Plaats")
    bestuur: Mapped[str | None] = veld(5, "Schoolbestuur", help="het bevoegd gezag; komt op elk OPP")
    logo: Mapped[str | None] = veld(6, "Logo")
    vakantieregio: Mapped[Vakantieregio | None] = veld(7, "Vakantieregio")
    terugkoppeling_dagen: Mapped[int | None] = veld(
        8, "Terugkoppeling binnen (dagen)", help="afspraak van jullie school; de wet noemt geen termijn"
    )
    namens_naam: Mapped[str | None] = veld(
        9, "Wie stelt vast", help="namens het bestuur, volgens het mandaat"
    )
    namens_functie: Mapped[str | None] = veld(10, "Functie")
    schooljaar: Mapped[str | None] = veld(11, "Schooljaar van de laatste klassenlijst", merge=Merge.PICK)
    swv: Mapped[str | None] = veld(12, "Samenwerkingsverband")
    tlv_vooraf_weken: Mapped[int | None] = veld(
        13, "TLV: zoveel weken van tevoren aanvragen", help="vraag het na bij jullie samenwerkingsverband"
    )
    arrangement_vooraf_weken: Mapped[int | None] = veld(14, "Arrangement: zoveel weken van tevoren evalueren")
    bewaarjaren: Mapped[int | None] = veld(
        15, "Dossier bewaren na vertrek (jaren)", help="afspraak van jullie bestuur"
    )
    swv_neemt_voorlegversie: Mapped[bool] = veld(
        16, "Het samenwerkingsverband neemt ook een tekst zonder akkoord aan", default=False
    )
    veiligheid_bewaarjaren: Mapped[int | None] = veld(
        17, "Zorgen over veiligheid bewaren (jaren)", help="afspraak van jullie bestuur"
    )
    signaal_dagen: Mapped[int | None] = veld(
        18, "Een zorg zonder vervolg laten zien na (dagen)", help="standaard 14"
    )
    website: Mapped[str | None] = veld(19, "Website")
    kleur: Mapped[str | None] = veld(20, "Kleur van de school", help="komt op de schoolgids")
    aanmelden: Mapped[str | None] = veld(
        21, "Adres van het aanmeldformulier", help="leeg: het formulier van dit programma gaat mee"
    )


class Medewerker(Rij):
    """Somebody who works at the school. A role from a class list grants nothing (EDEXML: discouraged)."""

    __tablename__ = "medewerker"
    TABEL = 2

    sleutel: Mapped[str | None] = veld(1, "Sleutel in de leerlingadministratie")
    roepnaam: Mapped[str | None] = veld(2, "Roepnaam")
    voorvoegsel: Mapped[str | None] = veld(3, "Voorvoegsel")
    achternaam: Mapped[str | None] = veld(4, "Achternaam")
    voorletters: Mapped[str | None] = veld(5, "Voorletters")
    rol: Mapped[Rol | None] = veld(6, "Rol")
    aanspreekvorm: Mapped[str | None] = veld(7, "Hoe leerlingen je noemen", help="bijvoorbeeld juf Anouk")
    in_team: Mapped[bool] = veld(8, "Hoort bij het ondersteuningsteam", default=False)
    openbare_sleutel: Mapped[str | None] = veld(9, "Sleutel voor pakketten")

    @property
    def naam(self) -> str:
        """Return the name as people say it."""
        return volledige_naam(self.roepnaam or self.voorletters, self.voorvoegsel, self.achternaam)


class Groep(Rij):
    """A stamgroep, or a combined group that cuts through the stamgroepen."""

    __tablename__ = "groep"
    TABEL = 3

    sleutel: Mapped[str | None] = veld(1, "Sleutel in de leerlingadministratie")
    naam: Mapped[str | None] = veld(2, "Naam")
    jaargroep: Mapped[str | None] = veld(3, "Jaargroep")
    samengesteld: Mapped[bool] = veld(4, "Samengestelde groep", default=False)
    schooljaar: Mapped[str | None] = veld(5, "Schooljaar")


class Groepsleerkracht(Rij):
    """A leerkracht or mentor of a group, and on which days. The id follows from both (`element_id`)."""

    __tablename__ = "groepsleerkracht"
    TABEL = 6

    groep: Mapped[UUID] = ouder(1, "Groep", "groep.id")
    medewerker: Mapped[UUID] = ouder(2, "Leerkracht", "medewerker.id")
    dagen: Mapped[str | None] = veld(3, "Dagen", help="bijvoorbeeld ma–wo")
