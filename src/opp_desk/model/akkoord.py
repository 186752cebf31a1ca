"""What each parent with gezag saw and said of a voorlegversie. *Gezien* is not *akkoord*."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel
from opp_desk.model.keuzes import Antwoord, Wijze
from opp_desk.model.veld import Merge, ouder, veld


class Akkoord(Dossierdeel):
    """One parent and one voorlegversie; the id follows from both (`element_id`). WVO 2020 art. 2.44 lid 2."""

    __tablename__ = "akkoord"
    TABEL = 21

    voorlegversie: Mapped[UUID] = ouder(2, "Voorgelegde tekst", "voorlegversie.id")
    ouder: Mapped[UUID] = ouder(3, "Ouder", "ouder.id")
    gezien_op: Mapped[date | None] = veld(4, "Gezien op", section="akkoord")
    antwoord: Mapped[Antwoord | None] = veld(5, "Antwoord", eis="akkoord", section="akkoord")
    behalve: Mapped[str | None] = veld(6, "Behalve met", merge=Merge.TEXT, section="akkoord", zoek=True)
    datum: Mapped[date | None] = veld(7, "Datum", eis="akkoord", section="akkoord")
    wijze: Mapped[Wijze | None] = veld(8, "Hoe", section="akkoord")
    opmerking: Mapped[str | None] = veld(
        9, "Wat de ouder erbij wil zetten", merge=Merge.TEXT, section="akkoord", zoek=True
    )
    uitgenodigd_op: Mapped[date | None] = veld(10, "Uitgenodigd op", section="akkoord")
    getekend_op: Mapped[datetime | None] = veld(11, "Getekend op", section="akkoord")
    getekend_naam: Mapped[str | None] = veld(12, "Getekend door", section="akkoord")
    handtekening: Mapped[str | None] = veld(13, "Handtekening", section="akkoord")
    getekend_hash: Mapped[str | None] = veld(14, "Code van de getekende tekst", section="akkoord")
    scan: Mapped[str | None] = veld(15, "Scan van het akkoordblad", section="akkoord")
