"""The ontwikkelingsperspectief: why, where to, what helps and hinders, talks, departures and partners.

Goals and begeleiding stand in ``doel``, the pupil's voice in ``hoorrecht``, what was fixed in ``versie``.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel
from opp_desk.model.keuzes import (
    Eindreden,
    FactorSoort,
    OppStatus,
    Sector,
    Startgebeurtenis,
    Uitstroom,
)
from opp_desk.model.veld import Merge, delen, ouder, veld

if TYPE_CHECKING:
    from opp_desk.model.doel import Aanpak, Begeleiding, Doel
    from opp_desk.model.evaluatie import Evaluatie
    from opp_desk.model.hoorrecht import Hoorgesprek
    from opp_desk.model.sector import Leerlijn, Stage, Toekomstdoel, Toetsafspraak, Vakafspraak

SPECIAAL = (Sector.SO, Sector.VSO)
MET_TLV = (Sector.SBO, Sector.SO, Sector.VSO, Sector.PRO)


class Opp(Dossierdeel):
    """One OPP of one pupil through its whole life; its rows are the text that is being worked on."""

    __tablename__ = "opp"
    TABEL = 8

    status: Mapped[OppStatus] = veld(2, "Stand", default=OppStatus.CONCEPT)
    startgebeurtenis: Mapped[Startgebeurtenis | None] = veld(
        3, "Waarom begint dit OPP nu?", eis="termijn", section="aanleiding"
    )
    startdatum: Mapped[date | None] = veld(
        4, "Vanaf welke dag?", help="hier beginnen de zes weken", eis="termijn", section="aanleiding"
    )
    aanleiding: Mapped[str | None] = veld(
        5,
        "Wat heeft {roepnaam} nodig boven onze basisondersteuning?",
        merge=Merge.TEXT,
        help="beschrijf de behoefte, niet het etiket",
        section="aanleiding",
        max_woorden=60,
        zoek=True,
    )
    uitstroom_van: Mapped[Uitstroom | None] = veld(
        6, "Verwachte uitstroombestemming", help="een bandbreedte mag", eis="uitstroom", section="perspectief"
    )
    uitstroom_tot: Mapped[Uitstroom | None] = veld(7, "tot en met", eis="uitstroom", section="perspectief")
    uitstroom_open_reden: Mapped[str | None] = veld(
        8,
        "Nog niet te bepalen, omdat …",
        merge=Merge.TEXT,
        help="alleen bij jonge of pas ingestroomde leerlingen; noem wanneer wel",
        eis="uitstroom",
        section="perspectief",
        max_woorden=40,
        zoek=True,
    )
    uitstroom_onderbouwing: Mapped[str | None] = veld(
        9,
        "Waarom denken we dat?",
        merge=Merge.TEXT,
        help="feiten met datum, groei, wat de leerling en de ouders verwachten",
        eis="onderbouwing",
        section="perspectief",
        max_woorden=80,
        zoek=True,
    )
    opsteller: Mapped[str | None] = veld(10, "Opgesteld door", eis="personalia", section="aanleiding")
    geldig_vanaf: Mapped[date | None] = veld(11, "Geldig vanaf", eis="evaluatiedatum", section="afspraken")
    evaluatie_op: Mapped[date | None] = veld(
        12,
        "Evalueren op",
        help="een schooldag, niet in het weekend of de vakantie",
        eis="evaluatiedatum",
        section="afspraken",
    )
    geen_afwijking: Mapped[bool] = veld(
        13, "We wijken niet af van het programma", default=False, eis="afwijking", section="afwijkingen"
    )
    lestijd_rooster: Mapped[str | None] = veld(14, "Uren per week volgens het rooster", section="afwijkingen")
    lestijd_nu: Mapped[str | None] = veld(
        15,
        "Uren per week nu",
        help="alleen bij minder lestijd; tijdelijk, met opbouw",
        section="afwijkingen",
        zoek=True,
    )
    lestijd_opbouw: Mapped[str | None] = veld(
        16,
        "Opbouw per week",
        merge=Merge.TEXT,
        eis="lestijd",
        section="afwijkingen",
        max_woorden=40,
        zoek=True,
    )
    lestijd_reden: Mapped[str | None] = veld(
        17,
        "Waarom minder lestijd?",
        merge=Merge.TEXT,
        eis="lestijd",
        section="afwijkingen",
        max_woorden=40,
        zoek=True,
    )
    inspectie_gevraagd_op: Mapped[date | None] = veld(
        18, "Toestemming inspectie gevraagd op", eis="lestijd", section="afwijkingen"
    )
    inspectie_besluit: Mapped[str | None] = veld(
        19, "Besluit van de inspectie", section="afwijkingen", zoek=True
    )
    inspectie_tot: Mapped[date | None] = veld(20, "Toestemming tot en met", section="afwijkingen")
    arrangement_soort: Mapped[str | None] = veld(
        21, "Ondersteuning van het samenwerkingsverband", section="samen"
    )
    arrangement_middel: Mapped[str | None] = veld(22, "Uren of middelen", section="samen")
    arrangement_door: Mapped[str | None] = veld(23, "Toegekend door", section="samen")
    arrangement_van: Mapped[date | None] = veld(24, "Van", section="samen")
    arrangement_tot: Mapped[date | None] = veld(25, "Tot en met", section="samen")
    arrangement_evaluatie_op: Mapped[date | None] = veld(26, "Evalueren bij het SWV op", section="samen")
    einddatum: Mapped[date | None] = veld(27, "Einde van dit OPP", eis="afsluiten", section="einde")
    eindreden: Mapped[Eindreden | None] = veld(28, "Waarom eindigt het?", eis="afsluiten", section="einde")
    slotevaluatie: Mapped[str | None] = veld(
        29, "Terugblik", merge=Merge.TEXT, eis="afsluiten", section="einde", max_woorden=60, zoek=True
    )
    overname_vastgesteld_op: Mapped[date | None] = veld(30, "Vastgesteld op", section="overname")
    overname_geevalueerd_op: Mapped[date | None] = veld(31, "Laatste evaluatie", section="overname")
    overname_akkoord_op: Mapped[date | None] = veld(32, "Akkoord op", section="overname")
    overname_gehoord_op: Mapped[date | None] = veld(
        33, "Gehoord op", help="mag leeg bij een OPP van vóór 1 augustus 2025", section="overname"
    )
    overname_document: Mapped[str | None] = veld(34, "Het OPP als PDF", section="overname")

    leerroute: Mapped[str | None] = veld(
        35, "Leerroute", section="leerroute", sectoren=(Sector.SBO, Sector.SO, Sector.VO)
    )
    schooladvies: Mapped[str | None] = veld(
        36,
        "Schooladvies",
        help="in groep 7 en 8: alleen de uitkomst",
        section="leerroute",
        sectoren=(Sector.PO, Sector.SBO),
    )
    tlv_nummer: Mapped[str | None] = veld(37, "Volgnummer van de TLV", section="tlv", sectoren=MET_TLV)
    tlv_van: Mapped[date | None] = veld(38, "TLV van", section="tlv", sectoren=MET_TLV)
    tlv_tot: Mapped[date | None] = veld(
        39, "TLV tot en met", help="leeg bij ‘hele schoolloopbaan’", section="tlv", sectoren=MET_TLV
    )
    tlv_hele_loopbaan: Mapped[bool] = veld(
        40, "Geldt de hele schoolloopbaan", default=False, section="tlv", sectoren=MET_TLV
    )
    tlv_categorie: Mapped[str | None] = veld(
        41,
        "Categorie",
        help="zoals jullie samenwerkingsverband ze noemt",
        section="tlv",
        sectoren=(Sector.SO, Sector.VSO),
    )
    cvb_datum: Mapped[date | None] = veld(
        42, "Commissie voor de begeleiding op", section="cvb", sectoren=SPECIAAL
    )
    cvb_leden: Mapped[str | None] = veld(43, "Wie zaten erin?", section="cvb", sectoren=SPECIAAL)
    cvb_advies: Mapped[str | None] = veld(
        44, "Advies", merge=Merge.TEXT, section="cvb", max_woorden=60, sectoren=SPECIAAL, zoek=True
    )
    terugplaatsing_op: Mapped[date | None] = veld(
        45,
        "Terug- of overplaatsing besproken op",
        help="elk jaar opnieuw",
        section="cvb",
        sectoren=(Sector.SBO, *SPECIAAL),
    )
    terugplaatsing_besluit: Mapped[str | None] = veld(
        46,
        "Wat kwam daaruit?",
        merge=Merge.TEXT,
        section="cvb",
        max_woorden=40,
        sectoren=(Sector.SBO, *SPECIAAL),
        zoek=True,
    )
    leren_leren: Mapped[str | None] = veld(
        47,
        "Leren leren",
        merge=Merge.TEXT,
        section="leerroute",
        max_woorden=40,
        sectoren=(Sector.SO,),
        zoek=True,
    )
    communicatie: Mapped[str | None] = veld(
        48,
        "Communicatie",
        merge=Merge.TEXT,
        section="leerroute",
        max_woorden=40,
        sectoren=(Sector.SO,),
        zoek=True,
    )
    zelfredzaamheid: Mapped[str | None] = veld(
        49,
        "Zelfredzaamheid",
        merge=Merge.TEXT,
        section="leerroute",
        max_woorden=40,
        sectoren=(Sector.SO,),
        zoek=True,
    )
    zorg_in_onderwijstijd: Mapped[str | None] = veld(
        50,
        "Zorg in onderwijstijd",
        merge=Merge.TEXT,
        help="wie, wanneer",
        section="samen",
        max_woorden=40,
        sectoren=SPECIAAL,
        zoek=True,
    )
    certificaten: Mapped[str | None] = veld(53, "Certificaten", section="toekomst", sectoren=(Sector.PRO,))
    nazorg_tot: Mapped[date | None] = veld(54, "Nazorg tot", section="toekomst", sectoren=(Sector.PRO,))
    besluit_18plus: Mapped[str | None] = veld(
        55,
        "Blijven na 18: besluit",
        merge=Merge.TEXT,
        section="toekomst",
        max_woorden=40,
        sectoren=(Sector.VSO,),
        zoek=True,
    )
    groepsaanbod: Mapped[UUID | None] = veld(
        56,
        "Aanbod voor de hele groep",
        help="één tekst voor de groep, niet per leerling",
        section="leerroute",
        verwijst="groepsaanbod.id",
        sectoren=(Sector.SBO, *SPECIAAL),
    )
    rod_begin_op: Mapped[date | None] = veld(57, "Begindatum in de leerlingadministratie gezet op")
    rod_eind_op: Mapped[date | None] = veld(58, "Einddatum in de leerlingadministratie gezet op")

    factoren: Mapped[list[Factor]] = delen(
        "Factor", via="foreign(Factor.opp) == Opp.id", volgorde="(Factor.volgorde, Factor.id)"
    )
    beginfeiten: Mapped[list[Beginfeit]] = delen(
        "Beginfeit", via="foreign(Beginfeit.opp) == Opp.id", volgorde="(Beginfeit.volgorde, Beginfeit.id)"
    )
    doelen: Mapped[list[Doel]] = delen(
        "Doel", via="foreign(Doel.opp) == Opp.id", volgorde="(Doel.volgorde, Doel.id)"
    )
    begeleidingen: Mapped[list[Begeleiding]] = delen(
        "Begeleiding",
        via="foreign(Begeleiding.opp) == Opp.id",
        volgorde="(Begeleiding.volgorde, Begeleiding.id)",
    )
    aanpakken: Mapped[list[Aanpak]] = delen(
        "Aanpak", via="foreign(Aanpak.opp) == Opp.id", volgorde="(Aanpak.volgorde, Aanpak.id)"
    )
    afwijkingen: Mapped[list[Afwijking]] = delen(
        "Afwijking", via="foreign(Afwijking.opp) == Opp.id", volgorde="(Afwijking.volgorde, Afwijking.id)"
    )
    partners: Mapped[list[Partner]] = delen(
        "Partner", via="foreign(Partner.opp) == Opp.id", volgorde="(Partner.volgorde, Partner.id)"
    )
    overleggen: Mapped[list[Overleg]] = delen(
        "Overleg", via="foreign(Overleg.opp) == Opp.id", volgorde="(Overleg.datum, Overleg.id)"
    )
    visies: Mapped[list[Visie]] = delen(
        "Visie", via="foreign(Visie.opp) == Opp.id", volgorde="(Visie.volgorde, Visie.id)"
    )
    hoorgesprekken: Mapped[list[Hoorgesprek]] = delen(
        "Hoorgesprek",
        via="foreign(Hoorgesprek.opp) == Opp.id",
        volgorde="(Hoorgesprek.aangeboden_op, Hoorgesprek.id)",
    )
    leerlijnen: Mapped[list[Leerlijn]] = delen(
        "Leerlijn", via="foreign(Leerlijn.opp) == Opp.id", volgorde="(Leerlijn.volgorde, Leerlijn.id)"
    )
    vakafspraken: Mapped[list[Vakafspraak]] = delen(
        "Vakafspraak",
        via="foreign(Vakafspraak.opp) == Opp.id",
        volgorde="(Vakafspraak.volgorde, Vakafspraak.id)",
    )
    toetsafspraken: Mapped[list[Toetsafspraak]] = delen(
        "Toetsafspraak",
        via="foreign(Toetsafspraak.opp) == Opp.id",
        volgorde="(Toetsafspraak.volgorde, Toetsafspraak.id)",
    )
    stages: Mapped[list[Stage]] = delen(
        "Stage", via="foreign(Stage.opp) == Opp.id", volgorde="(Stage.volgorde, Stage.id)"
    )
    toekomstdoelen: Mapped[list[Toekomstdoel]] = delen(
        "Toekomstdoel",
        via="foreign(Toekomstdoel.opp) == Opp.id",
        volgorde="(Toekomstdoel.volgorde, Toekomstdoel.id)",
    )
    opbouwstappen: Mapped[list[Opbouwstap]] = delen(
        "Opbouwstap", via="foreign(Opbouwstap.opp) == Opp.id", volgorde="(Opbouwstap.vanaf, Opbouwstap.id)"
    )
    evaluaties: Mapped[list[Evaluatie]] = delen(
        "Evaluatie", via="foreign(Evaluatie.opp) == Opp.id", volgorde="(Evaluatie.datum, Evaluatie.id)"
    )


class Oppdeel(Dossierdeel):
    """A row that belongs to one OPP. Its place in a list is a fractional key, never a number to renumber.

    ``SECTOREN`` are the kinds of school that have such rows, empty for all.
    """

    __abstract__ = True
    SECTOREN: ClassVar[tuple[Sector, ...]] = ()

    opp: Mapped[UUID] = ouder(2, "OPP", "opp.id")
    volgorde: Mapped[str | None] = veld(3, "Volgorde", merge=Merge.PICK)


class Factor(Oppdeel):
    """Something that helps or hinders (bevorderende en belemmerende factoren)."""

    __tablename__ = "factor"
    TABEL = 9

    soort: Mapped[FactorSoort | None] = veld(4, "Soort", eis="factoren", section="factoren")
    tekst: Mapped[str | None] = veld(
        5, "Wat helpt of hindert", eis="factoren", section="factoren", max_woorden=12, zoek=True
    )


class Beginfeit(Oppdeel):
    """A fact about where the pupil stands now (beginsituatie)."""

    __tablename__ = "beginfeit"
    TABEL = 10

    gebied: Mapped[str | None] = veld(4, "Gebied", section="beginsituatie")
    feit: Mapped[str | None] = veld(
        5, "Waar staat {roepnaam} nu?", section="beginsituatie", max_woorden=15, zoek=True
    )
    bron: Mapped[str | None] = veld(6, "Bron", section="beginsituatie")
    datum: Mapped[date | None] = veld(7, "Datum", section="beginsituatie")


class Overleg(Oppdeel):
    """A talk with parents: at least one real talk before an OPP is fixed (WVO 2020 art. 2.44 lid 1)."""

    __tablename__ = "overleg"
    TABEL = 11

    datum: Mapped[date | None] = veld(4, "Datum", eis="overleg", section="ouders")
    wie: Mapped[str | None] = veld(5, "Wie waren erbij?", section="ouders")
    eens: Mapped[str | None] = veld(6, "Waarover eens?", merge=Merge.TEXT, section="ouders", zoek=True)
    niet_eens: Mapped[str | None] = veld(
        7, "Waarover nog niet?", merge=Merge.TEXT, section="ouders", zoek=True
    )
    vervolg: Mapped[str | None] = veld(8, "Hoe verder?", merge=Merge.TEXT, section="ouders", zoek=True)


class Visie(Oppdeel):
    """How one parent sees it. The id follows from OPP and parent (`element_id`)."""

    __tablename__ = "visie"
    TABEL = 12

    ouder: Mapped[UUID] = ouder(4, "Ouder", "ouder.id")
    tekst: Mapped[str | None] = veld(
        5,
        "Hoe kijkt u ernaar?",
        merge=Merge.TEXT,
        help="in hun eigen woorden",
        section="ouders",
        max_woorden=60,
        zoek=True,
    )


class Afwijking(Oppdeel):
    """A part of the programme that is left out, and what comes instead (WVO 2020 art. 2.44 lid 7 onder b)."""

    __tablename__ = "afwijking"
    TABEL = 16

    vak: Mapped[str | None] = veld(4, "Vak", eis="afwijking", section="afwijkingen")
    vervalt: Mapped[str | None] = veld(
        5, "Wat vervalt?", eis="afwijking", section="afwijkingen", max_woorden=20, zoek=True
    )
    vervanging: Mapped[str | None] = veld(
        6, "Wat komt ervoor in de plaats?", section="afwijkingen", max_woorden=20, zoek=True
    )
    tot: Mapped[date | None] = veld(7, "Tot", section="afwijkingen")


class Partner(Oppdeel):
    """Somebody outside the school who works along. Without toestemming nothing is shared."""

    __tablename__ = "partner"
    TABEL = 17

    organisatie: Mapped[str | None] = veld(4, "Organisatie", section="samen")
    persoon: Mapped[str | None] = veld(5, "Persoon", section="samen")
    functie: Mapped[str | None] = veld(6, "Functie", section="samen")
    afspraak: Mapped[str | None] = veld(7, "Afspraak", section="samen", max_woorden=20, zoek=True)
    toestemming_van: Mapped[str | None] = veld(
        8, "Toestemming van", help="geen toestemming betekent: niets delen", section="samen"
    )
    toestemming_op: Mapped[date | None] = veld(9, "Toestemming op", section="samen")
    toestemming_tot: Mapped[date | None] = veld(10, "Geldig tot", section="samen")
    toestemming_voor: Mapped[str | None] = veld(11, "Waarvoor", section="samen")


class Opbouwstap(Oppdeel):
    """One step back to full lessons: from this day, so many hours (verzuim, minder lestijd)."""

    __tablename__ = "opbouwstap"
    TABEL = 37

    vanaf: Mapped[date | None] = veld(4, "Vanaf", section="afwijkingen")
    uren: Mapped[str | None] = veld(5, "Uren per week", section="afwijkingen")
    hoe: Mapped[str | None] = veld(6, "Hoe ziet dat eruit?", section="afwijkingen", max_woorden=20)
