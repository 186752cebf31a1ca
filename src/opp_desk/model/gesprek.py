"""Notes of conversations, what was agreed in them, and other papers in a dossier."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Besloten, Dossierdeel, Rij
from opp_desk.model.keuzes import (
    Besprekingsoort,
    GesprekSoort,
    Herhaling,
    Rondemerk,
    Ruimte,
    Verzoekbesluit,
    Verzoeksoort,
)
from opp_desk.model.veld import Merge, ouder, veld


class Gesprekssoort(Rij):
    """A kind of note of this school: one of its own, or a built-in one renamed (the id follows from it)."""

    __tablename__ = "gesprekssoort"
    TABEL = 45

    naam: Mapped[str | None] = veld(1, "Naam")
    sjabloon: Mapped[str | None] = veld(2, "Regels die klaarstaan", merge=Merge.TEXT)
    basis: Mapped[GesprekSoort | None] = veld(3, "Lijkt op")
    volgorde: Mapped[str | None] = veld(4, "Volgorde", merge=Merge.PICK)
    vervalt: Mapped[bool] = veld(5, "Deze soort gebruiken we niet", default=False)


class Gesprek(Besloten):
    """A note of a conversation or an observation, in one dossier.

    ``vastgelegd_op`` closes it: from then on somebody adds an aanvulling or a correctie, a note of its own
    that names this one in ``bij``. Notes that were written together share ``samen``.
    """

    __tablename__ = "gesprek"
    __table_args__ = (
        Index(None, "samen"),
        Index(None, "datum"),
        Index(None, "bij", sqlite_where=text("bij is not null")),
        Index("ix_gesprek_open", "eigenaar", sqlite_where=text("vastgelegd_op is null")),
    )
    TABEL = 25

    soort: Mapped[GesprekSoort | None] = veld(2, "Soort")
    datum: Mapped[date | None] = veld(3, "Datum")
    door: Mapped[str | None] = veld(4, "Genoteerd door")
    tekst: Mapped[str | None] = veld(5, "Waar ging het over?", merge=Merge.TEXT, zoek=True)
    eigen_soort: Mapped[UUID | None] = veld(6, "Soort van de school", verwijst="gesprekssoort.id")
    samen: Mapped[str | None] = veld(7, "Samen genoteerd", merge=Merge.FROZEN)
    aanwezig: Mapped[str | None] = veld(8, "Erbij waren", zoek=True)
    vastgelegd_op: Mapped[datetime | None] = veld(9, "Vastgelegd op", merge=Merge.PICK)
    bij: Mapped[UUID | None] = veld(10, "Hoort bij", merge=Merge.FROZEN, verwijst="gesprek.id")
    correctie: Mapped[bool] = veld(11, "Dit is een correctie", default=False)
    reden: Mapped[str | None] = veld(12, "Waarom deze correctie?", zoek=True)
    merk: Mapped[Rondemerk | None] = veld(13, "In de mentorronde")
    opgepakt_op: Mapped[date | None] = veld(14, "Opgepakt op")


class Taak(Besloten):
    """What somebody will do, and before when. ``vorige`` is the one that it repeats."""

    __tablename__ = "taak"
    __table_args__ = (Index(None, "gesprek"), Index(None, "wie", sqlite_where=text("gedaan_op is null")))
    TABEL = 46

    wat: Mapped[str | None] = veld(2, "Wat", zoek=True)
    wie: Mapped[UUID | None] = veld(3, "Wie", verwijst="medewerker.id")
    wie_anders: Mapped[str | None] = veld(4, "Wie", help="een ouder, de leerling of iemand van buiten")
    voor: Mapped[date | None] = veld(5, "Vóór")
    gedaan_op: Mapped[date | None] = veld(6, "Gedaan op")
    herhaling: Mapped[Herhaling | None] = veld(7, "Herhalen")
    gesprek: Mapped[UUID | None] = veld(8, "Afgesproken in", verwijst="gesprek.id")
    bespreking: Mapped[UUID | None] = veld(9, "Besloten in", verwijst="bespreking.id")
    vorige: Mapped[UUID | None] = veld(10, "Vorige keer", merge=Merge.FROZEN, verwijst="taak.id")


class Bijlage(Besloten):
    """A file that came from outside, kept inside the vault. ``tekst`` is what can be searched of it."""

    __tablename__ = "bijlage"
    TABEL = 27
    BEVROREN: ClassVar[bool] = True
    WEG_TE_HALEN: ClassVar[bool] = True

    naam: Mapped[str | None] = veld(2, "Naam", merge=Merge.FROZEN, zoek=True)
    soort: Mapped[str | None] = veld(3, "Soort", merge=Merge.FROZEN)
    inhoud: Mapped[str | None] = veld(4, "Inhoud", merge=Merge.FROZEN)
    grootte: Mapped[int | None] = veld(5, "Grootte (bytes)", merge=Merge.FROZEN)
    gesprek: Mapped[UUID | None] = veld(6, "Bij", merge=Merge.FROZEN, verwijst="gesprek.id")
    tekst: Mapped[str | None] = veld(7, "Tekst erin", merge=Merge.FROZEN, zoek=True)


class Bespreking(Dossierdeel):
    """A meeting at the table about one pupil (ondersteuningsteam, MDO), from agenda to report."""

    __tablename__ = "bespreking"
    TABEL = 47

    datum: Mapped[date | None] = veld(2, "Datum")
    aanwezig: Mapped[str | None] = veld(3, "Erbij", help="namen en wie zij zijn")
    vraag: Mapped[str | None] = veld(4, "Vraag van vandaag", help="één zin", zoek=True)
    opp: Mapped[UUID | None] = veld(5, "OPP", verwijst="opp.id")
    begonnen_op: Mapped[datetime | None] = veld(6, "Begonnen op", merge=Merge.PICK)
    afgerond_op: Mapped[datetime | None] = veld(7, "Afgerond op", merge=Merge.PICK)
    verslag: Mapped[str | None] = veld(8, "Verslag voor de ouders", merge=Merge.TEXT, zoek=True)
    terugkijken_op: Mapped[date | None] = veld(9, "We kijken terug op")
    akkoord_naam: Mapped[str | None] = veld(10, "Akkoord met het verslag van")
    akkoord_op: Mapped[date | None] = veld(11, "Akkoord op")
    akkoord_opmerking: Mapped[str | None] = veld(
        12, "Wat de ouder erbij wil zetten", merge=Merge.TEXT, zoek=True
    )


class Besprekingspunt(Dossierdeel):
    """A point on the agenda of a bespreking, what was said of it, and what was decided."""

    __tablename__ = "besprekingspunt"
    TABEL = 48

    bespreking: Mapped[UUID] = ouder(2, "Bespreking", "bespreking.id")
    volgorde: Mapped[str | None] = veld(3, "Volgorde", merge=Merge.PICK)
    soort: Mapped[Besprekingsoort | None] = veld(4, "Soort")
    titel: Mapped[str | None] = veld(5, "Waarover", zoek=True)
    bron: Mapped[str | None] = veld(6, "Gaat over", merge=Merge.FROZEN)
    tekst: Mapped[str | None] = veld(7, "Wat is besproken?", merge=Merge.TEXT, zoek=True)
    besluit: Mapped[str | None] = veld(8, "Besluit", merge=Merge.TEXT, zoek=True)
    niet_voor_ouders: Mapped[bool] = veld(9, "Niet in het verslag voor ouders", default=False)


class Verzoek(Dossierdeel):
    """What a parent, or a pupil of 16 and older, asks about the dossier (AVG art. 12 lid 3, 15, 16, 17)."""

    __tablename__ = "verzoek"
    TABEL = 49

    soort: Mapped[Verzoeksoort | None] = veld(2, "Wat wordt gevraagd")
    van_wie: Mapped[str | None] = veld(3, "Wie vraagt het")
    ontvangen_op: Mapped[date | None] = veld(4, "Gevraagd op")
    tekst: Mapped[str | None] = veld(5, "De vraag, in eigen woorden", merge=Merge.TEXT, zoek=True)
    besluit: Mapped[Verzoekbesluit | None] = veld(6, "Besluit")
    besluit_op: Mapped[date | None] = veld(7, "Besloten op")
    reden: Mapped[str | None] = veld(8, "Waarom", merge=Merge.TEXT, zoek=True)
    weggelaten: Mapped[str | None] = veld(9, "Wat niet is meegegeven, en waarom", merge=Merge.TEXT, zoek=True)


class Zoekopdracht(Rij):
    """A question that somebody keeps, to ask again."""

    __tablename__ = "zoekopdracht"
    TABEL = 50
    RUIMTE: ClassVar[Ruimte] = Ruimte.SCHOOL

    naam: Mapped[str | None] = veld(1, "Naam")
    vraag: Mapped[str | None] = veld(2, "Zoekvraag")
    eigenaar: Mapped[UUID | None] = veld(3, "Van wie", merge=Merge.FROZEN, verwijst="medewerker.id")
