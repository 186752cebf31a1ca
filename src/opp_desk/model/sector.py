"""What only some kinds of school write: learning lines, subjects, tests, stage, life after school.

Which kind has what is data: ``SECTOREN`` on the class, ``sectoren`` on a field of the OPP (content §1.4).
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Rij
from opp_desk.model.keuzes import Levensdomein, Sector, ToetsSoort
from opp_desk.model.opp import Oppdeel
from opp_desk.model.veld import Merge, veld


class Leerlijn(Oppdeel):
    """A subject with an eigen leerlijn and what is reached on the way (tussendoel)."""

    __tablename__ = "leerlijn"
    TABEL = 28
    SECTOREN: ClassVar[tuple[Sector, ...]] = (Sector.PO, Sector.SBO, Sector.SO)

    vak: Mapped[str | None] = veld(4, "Vak", section="leerroute")
    tussendoel: Mapped[str | None] = veld(5, "Tussendoel", section="leerroute", max_woorden=25, zoek=True)
    op: Mapped[date | None] = veld(6, "Bereikt op", help="elk half jaar een tussendoel", section="leerroute")


class Vakafspraak(Oppdeel):
    """What a docent of one subject does and rather does not."""

    __tablename__ = "vakafspraak"
    TABEL = 29
    SECTOREN: ClassVar[tuple[Sector, ...]] = (Sector.VO,)

    vak: Mapped[str | None] = veld(4, "Vak", section="les", handelingsdeel=True)
    docent: Mapped[str | None] = veld(5, "Docent", section="les")
    wel: Mapped[str | None] = veld(
        6, "Doe dit wel", section="les", max_woorden=12, handelingsdeel=True, zoek=True
    )
    niet: Mapped[str | None] = veld(
        7, "Doe dit liever niet", section="les", max_woorden=12, handelingsdeel=True, zoek=True
    )


class Toetsafspraak(Oppdeel):
    """An agreement for tests or for the exam."""

    __tablename__ = "toetsafspraak"
    TABEL = 30
    SECTOREN: ClassVar[tuple[Sector, ...]] = (Sector.VO, Sector.VSO)

    soort: Mapped[ToetsSoort | None] = veld(4, "Waarbij", section="toetsen")
    wat: Mapped[str | None] = veld(5, "Wat is afgesproken?", section="toetsen", max_woorden=20, zoek=True)
    sinds: Mapped[date | None] = veld(6, "Sinds", section="toetsen")
    gemeld_op: Mapped[date | None] = veld(7, "Gemeld bij de examensecretaris op", section="toetsen")


class Stage(Oppdeel):
    """A stage: where, when, with whom, and what is learned there."""

    __tablename__ = "stage"
    TABEL = 31
    SECTOREN: ClassVar[tuple[Sector, ...]] = (Sector.PRO, Sector.VSO)

    bedrijf: Mapped[str | None] = veld(4, "Bedrijf", section="toekomst", zoek=True)
    dagen: Mapped[str | None] = veld(5, "Dagen", section="toekomst")
    begeleider: Mapped[str | None] = veld(6, "Begeleider", section="toekomst")
    leerdoel: Mapped[str | None] = veld(
        7, "Wat leert {roepnaam} daar?", section="toekomst", max_woorden=20, zoek=True
    )
    van: Mapped[date | None] = veld(8, "Van", section="toekomst")
    tot: Mapped[date | None] = veld(9, "Tot", section="toekomst")


class Toekomstdoel(Oppdeel):
    """One goal for one part of life (redzaamheid in pro, na school in vso), and who takes it up."""

    __tablename__ = "toekomstdoel"
    TABEL = 32
    SECTOREN: ClassVar[tuple[Sector, ...]] = (Sector.PRO, Sector.VSO)

    domein: Mapped[Levensdomein | None] = veld(4, "Waarover", section="toekomst")
    doel: Mapped[str | None] = veld(
        5, "Wat willen we bereiken?", section="toekomst", max_woorden=20, zoek=True
    )
    wie: Mapped[str | None] = veld(6, "Wie pakt het op?", section="toekomst")


class Groepsaanbod(Rij):
    """A text about what a whole group gets, written once and linked by its OPP's."""

    __tablename__ = "groepsaanbod"
    TABEL = 33

    naam: Mapped[str | None] = veld(1, "Naam")
    tekst: Mapped[str | None] = veld(2, "Aanbod", merge=Merge.TEXT, max_woorden=150)
