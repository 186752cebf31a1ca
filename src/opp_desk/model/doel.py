"""The handelingsdeel: goals, begeleiding, approach in the lesson. All of it needs the parents’ akkoord."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.keuzes import AanpakSoort, Meetschaal, Vorm
from opp_desk.model.opp import Oppdeel
from opp_desk.model.veld import Merge, veld


class Doel(Oppdeel):
    """A goal: something that one can see or hear, with a measure now and later."""

    __tablename__ = "doel"
    TABEL = 13

    gebied: Mapped[str | None] = veld(4, "Gebied", section="doelen", handelingsdeel=True)
    kan_straks: Mapped[str | None] = veld(
        5,
        "Wat gaat {roepnaam} kunnen?",
        merge=Merge.TEXT,
        help="iets wat je kunt zien of horen",
        eis="doelen",
        section="doelen",
        max_woorden=25,
        handelingsdeel=True,
        zoek=True,
    )
    maat: Mapped[str | None] = veld(
        6,
        "Hoe zie je dat?",
        help="een aantal, een tijd of ‘kan wel, kan niet’",
        eis="doelen",
        section="doelen",
        handelingsdeel=True,
    )
    nu: Mapped[str | None] = veld(7, "Nu", eis="doelen", section="doelen", handelingsdeel=True)
    nu_datum: Mapped[date | None] = veld(8, "Gemeten op", eis="doelen", section="doelen", handelingsdeel=True)
    streef: Mapped[str | None] = veld(9, "Straks", eis="doelen", section="doelen", handelingsdeel=True)
    evaluatie_op: Mapped[date | None] = veld(
        10, "Evalueren op", eis="doelen", section="doelen", handelingsdeel=True
    )
    kinddoel: Mapped[str | None] = veld(
        11,
        "In de woorden van {roepnaam}",
        help="“Ik kan …”",
        section="doelen",
        max_woorden=12,
        handelingsdeel=True,
        zoek=True,
    )
    schaal: Mapped[Meetschaal | None] = veld(12, "Zo meten we", section="doelen")


class Begeleiding(Oppdeel):
    """Individuele begeleiding: what, who, where, how often (WVO 2020 art. 2.44 lid 2 and 7 onder a)."""

    __tablename__ = "begeleiding"
    TABEL = 14

    wat: Mapped[str | None] = veld(
        4,
        "Wat doen we?",
        merge=Merge.TEXT,
        eis="begeleiding",
        section="begeleiding",
        max_woorden=25,
        handelingsdeel=True,
        zoek=True,
    )
    vorm: Mapped[Vorm | None] = veld(5, "Vorm", eis="begeleiding", section="begeleiding", handelingsdeel=True)
    wie: Mapped[str | None] = veld(6, "Wie", eis="begeleiding", section="begeleiding", handelingsdeel=True)
    waar: Mapped[str | None] = veld(7, "Waar", section="begeleiding", handelingsdeel=True)
    keer_per_week: Mapped[int | None] = veld(
        8, "Keer per week", eis="begeleiding", section="begeleiding", handelingsdeel=True
    )
    minuten: Mapped[int | None] = veld(
        9, "Minuten per keer", eis="begeleiding", section="begeleiding", handelingsdeel=True
    )
    van: Mapped[date | None] = veld(10, "Van", eis="begeleiding", section="begeleiding", handelingsdeel=True)
    tot: Mapped[date | None] = veld(11, "Tot", eis="begeleiding", section="begeleiding", handelingsdeel=True)
    doel: Mapped[UUID | None] = veld(
        12, "Bij welk doel?", section="begeleiding", handelingsdeel=True, verwijst="doel.id"
    )
    middelen: Mapped[str | None] = veld(
        13, "Waaruit betaald?", help="basisbudget, arrangement, jeugdhulp, gemeente …", section="begeleiding"
    )


class Aanpak(Oppdeel):
    """What to do, and rather not, in the lesson with this pupil."""

    __tablename__ = "aanpak"
    TABEL = 15

    soort: Mapped[AanpakSoort | None] = veld(4, "Soort", section="les", handelingsdeel=True)
    tekst: Mapped[str | None] = veld(
        5,
        "In de les",
        help="dit komt op ‘In mijn les’",
        section="les",
        max_woorden=12,
        handelingsdeel=True,
        zoek=True,
    )
