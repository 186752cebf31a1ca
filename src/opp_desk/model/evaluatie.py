"""Looking back: measurements, whether the help was given, and the yearly evaluation per goal.

The goals themselves stand in ``doel``; what follows from an evaluation is a new concept of the OPP.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel
from opp_desk.model.keuzes import GegevenAntwoord, Resultaat, Vervolg
from opp_desk.model.opp import Oppdeel
from opp_desk.model.veld import Merge, delen, ouder, veld


class Evaluatie(Oppdeel):
    """A look back with parents and pupil, at least once a schooljaar (WVO 2020 art. 2.44 lid 3)."""

    __tablename__ = "evaluatie"
    TABEL = 26

    datum: Mapped[date | None] = veld(4, "Datum", eis="evaluatie", section="evaluatie")
    met_ouders: Mapped[bool] = veld(5, "Met de ouders", default=False, eis="evaluatie", section="evaluatie")
    met_leerling: Mapped[bool] = veld(
        6, "Met {roepnaam}", default=False, eis="evaluatie", section="evaluatie"
    )
    gelukt: Mapped[str | None] = veld(
        7, "Wat is er gelukt?", merge=Merge.TEXT, section="evaluatie", max_woorden=40, zoek=True
    )
    gegeven: Mapped[str | None] = veld(
        8, "Is de begeleiding gegeven?", merge=Merge.TEXT, section="evaluatie", zoek=True
    )
    besluit: Mapped[str | None] = veld(9, "Hoe verder?", merge=Merge.TEXT, section="evaluatie", zoek=True)
    aanwezig: Mapped[str | None] = veld(10, "Wie waren erbij?", section="evaluatie")
    leerling_vindt: Mapped[str | None] = veld(
        11, "Wat vindt {roepnaam} ervan?", merge=Merge.TEXT, section="evaluatie", max_woorden=40, zoek=True
    )
    ouders_vinden: Mapped[str | None] = veld(
        12, "Wat vinden de ouders?", merge=Merge.TEXT, section="evaluatie", max_woorden=40, zoek=True
    )

    doelresultaten: Mapped[list[Doelresultaat]] = delen(
        "Doelresultaat",
        via="foreign(Doelresultaat.evaluatie) == Evaluatie.id",
        volgorde="(Doelresultaat.volgorde, Doelresultaat.id)",
    )


class Doelresultaat(Dossierdeel):
    """What became of one goal at one evaluation. The id follows from both (`element_id`)."""

    __tablename__ = "doelresultaat"
    TABEL = 36

    evaluatie: Mapped[UUID] = ouder(2, "Evaluatie", "evaluatie.id")
    doel: Mapped[UUID] = ouder(3, "Doel", "doel.id")
    volgorde: Mapped[str | None] = veld(4, "Volgorde", merge=Merge.PICK)
    resultaat: Mapped[Resultaat | None] = veld(5, "Resultaat", eis="evaluatie", section="evaluatie")
    gegeven: Mapped[GegevenAntwoord | None] = veld(6, "Is de begeleiding gegeven?", section="evaluatie")
    verschil: Mapped[str | None] = veld(
        7, "Wat maakte het verschil?", merge=Merge.TEXT, section="evaluatie", max_woorden=40, zoek=True
    )
    vervolg: Mapped[Vervolg | None] = veld(8, "Hoe verder?", eis="evaluatie", section="evaluatie")


class Meting(Dossierdeel):
    """One measurement of a goal, as written: a number, a time, ja or nee, or a GAS score."""

    __tablename__ = "meting"
    TABEL = 34

    doel: Mapped[UUID] = ouder(2, "Doel", "doel.id")
    datum: Mapped[date | None] = veld(3, "Datum")
    waarde: Mapped[str | None] = veld(4, "Meting")
    notitie: Mapped[str | None] = veld(5, "Notitie", zoek=True)


class Gegeven(Dossierdeel):
    """Whether one begeleiding was given in one week; no row means unknown. The id follows from both."""

    __tablename__ = "gegeven"
    TABEL = 35

    begeleiding: Mapped[UUID] = ouder(2, "Begeleiding", "begeleiding.id")
    week: Mapped[date | None] = veld(3, "Week van", help="de maandag")
    antwoord: Mapped[GegevenAntwoord | None] = veld(4, "Gegeven?")
    reden: Mapped[str | None] = veld(5, "Waarom niet?")
