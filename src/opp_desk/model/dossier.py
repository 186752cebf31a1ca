"""What a dossier holds beside the OPP itself: presence, steps when we do not agree, handing over."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel
from opp_desk.model.keuzes import Escalatie, Richting
from opp_desk.model.opp import Oppdeel
from opp_desk.model.veld import Merge, veld


class Aanwezigheid(Dossierdeel):
    """A signal that a pupil does not come, and what was agreed (schoolaanwezigheid)."""

    __tablename__ = "aanwezigheid"
    TABEL = 38

    datum: Mapped[date | None] = veld(2, "Datum")
    signaal: Mapped[str | None] = veld(3, "Wat zien we?", merge=Merge.TEXT, max_woorden=40, zoek=True)
    leerling_zegt: Mapped[str | None] = veld(
        4, "Wat lukt wel en wat niet, volgens {roepnaam}?", merge=Merge.TEXT, max_woorden=40, zoek=True
    )
    afspraak: Mapped[str | None] = veld(5, "Wat spreken we af?", merge=Merge.TEXT, max_woorden=40, zoek=True)
    wie: Mapped[str | None] = veld(6, "Wie staat klaar?")
    bekijken_op: Mapped[date | None] = veld(7, "Opnieuw bekijken op")


class Escalatiestap(Oppdeel):
    """One attempt to come to an agreement with parents."""

    __tablename__ = "escalatiestap"
    TABEL = 39

    stap: Mapped[Escalatie | None] = veld(4, "Stap", section="escalatie")
    datum: Mapped[date | None] = veld(5, "Datum", section="escalatie")
    met_wie: Mapped[str | None] = veld(6, "Met wie", section="escalatie")
    uitkomst: Mapped[str | None] = veld(
        7, "Wat kwam eruit?", merge=Merge.TEXT, section="escalatie", zoek=True
    )


class Overdracht(Dossierdeel):
    """A dossier that goes to another school: who looked at it, who agreed, what was sent."""

    __tablename__ = "overdracht"
    TABEL = 41

    opp: Mapped[UUID | None] = veld(2, "OPP", verwijst="opp.id")
    richting: Mapped[Richting | None] = veld(3, "Waarheen", eis="overdracht")
    naar: Mapped[str | None] = veld(4, "Welke school")
    inzage_op: Mapped[date | None] = veld(5, "Ouders hebben het gezien op", eis="overdracht")
    zienswijze: Mapped[str | None] = veld(6, "Wat ouders erbij willen zetten", merge=Merge.TEXT, zoek=True)
    toestemming_van: Mapped[str | None] = veld(7, "Toestemming van", eis="overdracht")
    toestemming_op: Mapped[date | None] = veld(8, "Toestemming op", eis="overdracht")
    verstuurd_op: Mapped[date | None] = veld(9, "Verstuurd op")
    hash: Mapped[str | None] = veld(10, "Code van het bestand")
