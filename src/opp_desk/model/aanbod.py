"""The ondersteuningsaanbod of the school: its chapters, voorzieningen and people, and the yearly cycle.

The text is one living text; what was adopted for a schooljaar is an `Aanbodversie`, written once. A part
without ``vestiging`` is shared by all vestigingen. What counts as complete stands in ``rules``.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Rij
from opp_desk.model.keuzes_aanbod import (
    Aanbodgebied,
    Gedaan,
    Hoofdstuk,
    MrAdvies,
    MrInstemming,
    Voorstelbesluit,
    Voorzieningbesluit,
    Voorzieningstand,
)
from opp_desk.model.veld import Merge, ouder, veld


class Vestiging(Rij):
    """A place of the school. A school with one place has none of these rows."""

    __tablename__ = "vestiging"
    TABEL = 55

    naam: Mapped[str | None] = veld(1, "Naam van de vestiging")
    adres: Mapped[str | None] = veld(2, "Adres en plaats")
    brin: Mapped[str | None] = veld(3, "BRIN met vestiging", help="zes tekens, zoals 12AB01")
    volgorde: Mapped[str | None] = veld(4, "Volgorde", merge=Merge.PICK)


class Profieldeel(Rij):
    """The text of a chapter, shared or of one vestiging; the id follows from both (`element_id`).

    ``starttekst`` marks a text that came ready and was not yet made the school's own.
    """

    __tablename__ = "profieldeel"
    TABEL = 56

    hoofdstuk: Mapped[Hoofdstuk | None] = veld(1, "Hoofdstuk", merge=Merge.FROZEN)
    vestiging: Mapped[UUID | None] = veld(2, "Vestiging", merge=Merge.FROZEN, verwijst="vestiging.id")
    tekst: Mapped[str | None] = veld(
        3, "Tekst", merge=Merge.TEXT, help="schrijf zoals je het een ouder aan het hek vertelt", zoek=True
    )
    elders: Mapped[str | None] = veld(
        4, "Staat elders in de schoolgids", help="de bladzij of het hoofdstuk, bijvoorbeeld blz. 12"
    )
    starttekst: Mapped[bool] = veld(5, "Nog een voorbeeldtekst", merge=Merge.PICK, default=False)
    nagekeken_op: Mapped[date | None] = veld(6, "Nagekeken op", merge=Merge.PICK)


class Voorziening(Rij):
    """Something that the school does for pupils who need support: for whom, what, and how it begins."""

    __tablename__ = "voorziening"
    TABEL = 57

    gebied: Mapped[Aanbodgebied | None] = veld(1, "Hoort bij")
    vestiging: Mapped[UUID | None] = veld(2, "Alleen op", verwijst="vestiging.id")
    volgorde: Mapped[str | None] = veld(3, "Volgorde", merge=Merge.PICK)
    titel: Mapped[str | None] = veld(4, "Titel", max_woorden=6, zoek=True)
    voor_wie: Mapped[str | None] = veld(5, "Voor wie", merge=Merge.TEXT, max_woorden=20, zoek=True)
    wat: Mapped[str | None] = veld(6, "Wat we doen", merge=Merge.TEXT, max_woorden=50, zoek=True)
    begin: Mapped[str | None] = veld(7, "Zo begint het", merge=Merge.TEXT, max_woorden=25, zoek=True)
    stand: Mapped[Voorzieningstand | None] = veld(8, "Hebben we dit?")
    starttekst: Mapped[bool] = veld(9, "Nog een voorbeeldtekst", merge=Merge.PICK, default=False)
    nagekeken_op: Mapped[date | None] = veld(10, "Nagekeken op", merge=Merge.PICK)


class Deskundigheid(Rij):
    """What somebody in the team can do. Names stay inside the school, numbers are public."""

    __tablename__ = "deskundigheid"
    TABEL = 58

    vestiging: Mapped[UUID | None] = veld(1, "Alleen op", verwijst="vestiging.id")
    volgorde: Mapped[str | None] = veld(2, "Volgorde", merge=Merge.PICK)
    waarin: Mapped[str | None] = veld(3, "Waarin", help="bijvoorbeeld dyslexie", zoek=True)
    aantal: Mapped[int | None] = veld(4, "Hoeveel mensen")
    namen: Mapped[str | None] = veld(5, "Wie", help="blijft binnen de school", zoek=True)
    uitleg: Mapped[str | None] = veld(6, "Wat zij doen", max_woorden=20, zoek=True)
    nodig: Mapped[str | None] = veld(7, "Volgend jaar nodig", help="blijft binnen de school", zoek=True)


class Ambitie(Rij):
    """Where the school works towards."""

    __tablename__ = "ambitie"
    TABEL = 59

    vestiging: Mapped[UUID | None] = veld(1, "Alleen op", verwijst="vestiging.id")
    volgorde: Mapped[str | None] = veld(2, "Volgorde", merge=Merge.PICK)
    doel: Mapped[str | None] = veld(3, "Wat willen we bereiken?", merge=Merge.TEXT, max_woorden=30, zoek=True)
    wie: Mapped[str | None] = veld(4, "Wie zorgt ervoor?", help="een functie, geen naam")
    voor: Mapped[date | None] = veld(5, "Klaar op")
    resultaat: Mapped[str | None] = veld(6, "Wat is het geworden?", merge=Merge.TEXT, zoek=True)


class Aanbodjaar(Rij):
    """The yearly cycle towards the aanbod of one schooljaar ("2027-2028"); the id follows from the year.

    ``…_voor`` is the last day on which the school wants a step done, ``…_op`` the day on which it was.
    """

    __tablename__ = "aanbodjaar"
    TABEL = 60

    schooljaar: Mapped[str | None] = veld(1, "Voor schooljaar", merge=Merge.FROZEN)
    evalueren_voor: Mapped[date | None] = veld(2, "Evalueren uiterlijk")
    leerlingen_voor: Mapped[date | None] = veld(3, "Leerlingen horen uiterlijk")
    team_voor: Mapped[date | None] = veld(4, "Team en ouders uiterlijk")
    mr_voor: Mapped[date | None] = veld(5, "MR uiterlijk")
    vaststellen_voor: Mapped[date | None] = veld(6, "Vaststellen uiterlijk")
    publiceren_voor: Mapped[date | None] = veld(7, "Publiceren uiterlijk")
    evalueren_op: Mapped[date | None] = veld(8, "Geëvalueerd op")
    leerlingen_op: Mapped[date | None] = veld(9, "Leerlingen gehoord op")
    team_op: Mapped[date | None] = veld(10, "Besproken met het team op")
    team_tekst: Mapped[str | None] = veld(11, "Wat vond het team?", merge=Merge.TEXT, zoek=True)
    ouders_op: Mapped[date | None] = veld(12, "Besproken met ouders op")
    ouders_tekst: Mapped[str | None] = veld(13, "Wat vonden ouders?", merge=Merge.TEXT, zoek=True)
    stukken_op: Mapped[date | None] = veld(14, "Stukken naar de MR op")
    advies_op: Mapped[date | None] = veld(15, "Advies van de MR op", eis="mr_advies")
    advies: Mapped[MrAdvies | None] = veld(16, "Advies over het aanbod", eis="mr_advies")
    advies_tekst: Mapped[str | None] = veld(17, "Wat schreef de MR?", merge=Merge.TEXT, zoek=True)
    advies_reactie: Mapped[str | None] = veld(18, "Wat doen we ermee?", merge=Merge.TEXT, zoek=True)
    instemming_op: Mapped[date | None] = veld(19, "Instemming op", eis="mr_instemming")
    instemming: Mapped[MrInstemming | None] = veld(
        20, "Stemt de geleding in met de schoolgids?", eis="mr_instemming"
    )
    instemming_wie: Mapped[str | None] = veld(21, "Wie stemde in?", help="de geleding van de MR")
    instemming_tekst: Mapped[str | None] = veld(22, "Wat zei de geleding?", merge=Merge.TEXT, zoek=True)
    gepubliceerd_op: Mapped[date | None] = veld(23, "Gepubliceerd op", eis="aanbod_beschikbaar")
    gepubliceerd_waar: Mapped[str | None] = veld(24, "Waar staat het?", help="schoolgids, website, inspectie")


class Leerlingstem(Rij):
    """What a group of pupils said of the aanbod, how they chose to tell it, and what came of it."""

    __tablename__ = "leerlingstem"
    TABEL = 61

    aanbodjaar: Mapped[UUID] = ouder(1, "Jaar", "aanbodjaar.id")
    vestiging: Mapped[UUID | None] = veld(2, "Alleen op", verwijst="vestiging.id")
    volgorde: Mapped[str | None] = veld(3, "Volgorde", merge=Merge.PICK)
    groep: Mapped[str | None] = veld(
        4, "Welke leerlingen?", help="een groep, geen namen: leerlingenraad, groep 7", eis="leerlingen_aanbod"
    )
    hoe: Mapped[str | None] = veld(
        5, "Hoe wilden zij het vertellen?", help="de leerlingen kiezen zelf", eis="leerlingen_aanbod"
    )
    datum: Mapped[date | None] = veld(6, "Datum")
    gezegd: Mapped[str | None] = veld(
        7, "Wat vertelden zij?", merge=Merge.TEXT, eis="leerlingen_aanbod", zoek=True
    )
    gedaan: Mapped[str | None] = veld(
        8, "Wat doen we ermee?", merge=Merge.TEXT, help="of waarom niet", eis="leerlingen_aanbod", zoek=True
    )


class Voorzieningjaar(Rij):
    """The yearly question about one voorziening; the id follows from the year and the voorziening."""

    __tablename__ = "voorzieningjaar"
    TABEL = 62

    aanbodjaar: Mapped[UUID] = ouder(1, "Jaar", "aanbodjaar.id")
    voorziening: Mapped[UUID] = ouder(2, "Voorziening", "voorziening.id")
    gedaan: Mapped[Gedaan | None] = veld(3, "Deden we het?")
    plekken: Mapped[int | None] = veld(4, "In hoeveel groepen?")
    plekken_van: Mapped[int | None] = veld(5, "Van de hoeveel?")
    hielp: Mapped[Gedaan | None] = veld(6, "Hielp het?")
    besluit: Mapped[Voorzieningbesluit | None] = veld(7, "Volgend jaar")
    toelichting: Mapped[str | None] = veld(8, "Toelichting", merge=Merge.TEXT, zoek=True)


class Voorstel(Rij):
    """A change that somebody proposes for one text; the schoolleider takes it over or says why not.

    ``tabel``, ``rij`` (32 hexadecimal digits) and ``naam`` of the field say which text.
    """

    __tablename__ = "voorstel"
    TABEL = 63

    tabel: Mapped[int | None] = veld(1, "Soort tekst", merge=Merge.FROZEN)
    rij: Mapped[str | None] = veld(2, "Welke tekst", merge=Merge.FROZEN)
    naam: Mapped[str | None] = veld(3, "Welk deel", merge=Merge.FROZEN)
    was: Mapped[str | None] = veld(4, "Er stond", merge=Merge.FROZEN)
    tekst: Mapped[str | None] = veld(5, "Zo zou ik het schrijven", merge=Merge.TEXT, zoek=True)
    waarom: Mapped[str | None] = veld(6, "Waarom?", merge=Merge.TEXT, zoek=True)
    van: Mapped[UUID | None] = veld(7, "Van wie", merge=Merge.FROZEN, verwijst="medewerker.id")
    op: Mapped[date | None] = veld(8, "Voorgesteld op", merge=Merge.FROZEN)
    besluit: Mapped[Voorstelbesluit | None] = veld(9, "Besluit")
    besluit_op: Mapped[date | None] = veld(10, "Besloten op")
    antwoord: Mapped[str | None] = veld(11, "Antwoord", merge=Merge.TEXT)


class Aanbodversie(Rij):
    """The aanbod as adopted for a schooljaar: momentopname, hash of the one before, on whose behalf."""

    __tablename__ = "aanbodversie"
    TABEL = 64
    BEVROREN: ClassVar[bool] = True

    aanbodjaar: Mapped[UUID] = ouder(1, "Jaar", "aanbodjaar.id")
    schooljaar: Mapped[str | None] = veld(2, "Voor schooljaar", merge=Merge.FROZEN)
    nummer: Mapped[int | None] = veld(3, "Versie", merge=Merge.FROZEN)
    vastgesteld_op: Mapped[date | None] = veld(
        4, "Vastgesteld op", merge=Merge.FROZEN, eis="aanbod_jaarlijks"
    )
    namens_naam: Mapped[str | None] = veld(5, "Namens het bestuur door", merge=Merge.FROZEN)
    namens_functie: Mapped[str | None] = veld(6, "Functie", merge=Merge.FROZEN)
    momentopname: Mapped[str | None] = veld(7, "Momentopname", merge=Merge.FROZEN)
    vorige_hash: Mapped[str | None] = veld(8, "Momentopname van de vorige versie", merge=Merge.FROZEN)
    toch_omdat: Mapped[str | None] = veld(9, "Toch vastgesteld, omdat", merge=Merge.FROZEN)


class Aanbodpapier(Rij):
    """A paper that was made of an adopted version: stored once, with the renderer that made it."""

    __tablename__ = "aanbodpapier"
    TABEL = 65
    BEVROREN: ClassVar[bool] = True

    aanbodversie: Mapped[UUID] = ouder(1, "Versie", "aanbodversie.id")
    soort: Mapped[str | None] = veld(2, "Soort", merge=Merge.FROZEN)
    naam: Mapped[str | None] = veld(3, "Naam", merge=Merge.FROZEN)
    inhoud: Mapped[str | None] = veld(4, "Inhoud", merge=Merge.FROZEN)
    renderer: Mapped[str | None] = veld(5, "Gemaakt met", merge=Merge.FROZEN)
    gemaakt_op: Mapped[datetime | None] = veld(6, "Gemaakt op", merge=Merge.FROZEN)
