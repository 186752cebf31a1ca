"""The pupil's voice: the opportunity, the way that the pupil chose, the own words, what was done with them.

The duty split into facts: WVO 2020 art. 2.44 lid 3, 5, 6 and 7 onder c.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel
from opp_desk.model.keuzes import Hoormoment, HoorUitkomst, InbrengBron, InPlan, Invloed, Manier
from opp_desk.model.opp import Oppdeel
from opp_desk.model.veld import Merge, delen, ouder, veld


class Hoorgesprek(Oppdeel):
    """One time that the pupil had the opportunity to be heard; it need not be a talk."""

    __tablename__ = "hoorgesprek"
    TABEL = 18

    moment: Mapped[Hoormoment | None] = veld(4, "Wanneer in het plan?", eis="horen", section="horen")
    aangeboden_op: Mapped[date | None] = veld(5, "Kans gegeven op", eis="horen", section="horen")
    door: Mapped[str | None] = veld(6, "Door wie?", eis="horen", section="horen")
    manieren_aangeboden: Mapped[str | None] = veld(7, "Welke manieren stelden jullie voor?", section="horen")
    manier_gekozen: Mapped[Manier | None] = veld(
        8, "Hoe wilde {roepnaam} het vertellen?", help="de leerling kiest", eis="horen", section="horen"
    )
    hulp_gegeven: Mapped[str | None] = veld(
        9,
        "Welke hulp kreeg {roepnaam} daarbij?",
        help="plaatjes, tolk, vertrouwd persoon …",
        section="horen",
        zoek=True,
    )
    aanwezig: Mapped[str | None] = veld(10, "Wie waren erbij?", section="horen")
    uitkomst: Mapped[HoorUitkomst] = veld(
        11, "Uitkomst", default=HoorUitkomst.NOG_NIET, eis="horen", section="horen"
    )
    uitkomst_reden: Mapped[str | None] = veld(12, "Wat zei {roepnaam} daarover?", section="horen", zoek=True)
    nogmaals_aanbieden_op: Mapped[date | None] = veld(13, "Opnieuw aanbieden op", section="horen")
    terugkoppeling_op: Mapped[date | None] = veld(
        14, "Teruggekoppeld op", eis="terugkoppeling", section="horen"
    )
    terugkoppeling_vorm: Mapped[str | None] = veld(15, "Hoe", section="horen")
    terugkoppeling_door: Mapped[str | None] = veld(16, "Door wie", section="horen")
    terugkoppeling_reactie: Mapped[str | None] = veld(
        17, "Wat vond {roepnaam} ervan?", merge=Merge.TEXT, section="horen", zoek=True
    )
    vragenreeks: Mapped[str | None] = veld(18, "Welke vragen", section="horen")

    inbrengen: Mapped[list[Inbreng]] = delen(
        "Inbreng",
        via="foreign(Inbreng.hoorgesprek) == Hoorgesprek.id",
        volgorde="(Inbreng.volgorde, Inbreng.id)",
    )


class Inbreng(Dossierdeel):
    """One uitspraak of the pupil, verbatim; the pupil decides whether and how it is printed."""

    __tablename__ = "inbreng"
    TABEL = 19

    hoorgesprek: Mapped[UUID] = ouder(2, "Hoorgesprek", "hoorgesprek.id")
    volgorde: Mapped[str | None] = veld(3, "Volgorde", merge=Merge.PICK)
    woorden: Mapped[str | None] = veld(
        4,
        "In eigen woorden",
        merge=Merge.TEXT,
        help="precies zoals gezegd",
        eis="inbreng",
        section="horen",
        zoek=True,
    )
    bron: Mapped[InbrengBron | None] = veld(5, "Hoe", section="horen")
    vertolkt_door: Mapped[str | None] = veld(
        6,
        "Vertolkt door",
        help="alleen als iemand anders voor {roepnaam} sprak; noem ook de relatie",
        section="horen",
    )
    in_plan: Mapped[InPlan | None] = veld(
        7, "Mag dit zo in je plan?", help="{roepnaam} beslist", eis="inbreng", section="horen"
    )
    anders_gezegd: Mapped[str | None] = veld(
        8, "Anders gezegd, namelijk", merge=Merge.TEXT, section="horen", zoek=True
    )
    duiding: Mapped[str | None] = veld(
        9,
        "Onze duiding",
        merge=Merge.TEXT,
        help="jouw lezing, apart van de woorden; wordt niet geprint",
        section="horen",
        zoek=True,
    )
    invloed: Mapped[Invloed | None] = veld(10, "Wat deden we ermee?", eis="invloed", section="horen")
    omdat: Mapped[str | None] = veld(
        11,
        "Namelijk, of omdat …",
        merge=Merge.TEXT,
        help="wat er in het plan kwam, of waarom het niet kan",
        eis="invloed",
        section="horen",
        zoek=True,
    )
    doel: Mapped[UUID | None] = veld(12, "Bij welk doel?", section="horen", verwijst="doel.id")
    vraag: Mapped[str | None] = veld(13, "Op de vraag", section="horen")
    tekening: Mapped[str | None] = veld(14, "Tekening of foto", section="horen")
    begeleiding: Mapped[UUID | None] = veld(
        15, "Bij welke begeleiding?", section="horen", verwijst="begeleiding.id"
    )
    afwijking: Mapped[UUID | None] = veld(
        16, "Bij welke afwijking?", section="horen", verwijst="afwijking.id"
    )
