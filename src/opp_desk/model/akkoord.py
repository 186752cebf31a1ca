"""What each parent with gezag saw and said of a voorlegversie. *Gezien* is not *akkoord*."""

from __future__ import annotations

from datetime import date
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
    behalve: Mapped[str | None] = veld(6, "Behalve met", merge=Merge.TEXT, section="akkoord")
    datum: Mapped[date | None] = veld(7, "Datum", eis="akkoord", section="akkoord")
    wijze: Mapped[Wijze | None] = veld(8, "Hoe", section="akkoord")
    opmerking: Mapped[str | None] = veld(
        9, "Wat de ouder erbij wil zetten", merge=Merge.TEXT, section="akkoord"
    )
