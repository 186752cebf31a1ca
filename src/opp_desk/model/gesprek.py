"""Notes of conversations, and other papers in a dossier."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.model.veld import Merge, veld


class Gesprek(Dossierdeel):
    """A note of a conversation or an observation, in one dossier."""

    __tablename__ = "gesprek"
    TABEL = 25

    soort: Mapped[GesprekSoort | None] = veld(2, "Soort")
    datum: Mapped[date | None] = veld(3, "Datum")
    door: Mapped[str | None] = veld(4, "Genoteerd door")
    tekst: Mapped[str | None] = veld(5, "Waar ging het over?", merge=Merge.TEXT, zoek=True)


class Bijlage(Dossierdeel):
    """A file that came from outside, kept inside the vault."""

    __tablename__ = "bijlage"
    TABEL = 27
    BEVROREN: ClassVar[bool] = True

    naam: Mapped[str | None] = veld(2, "Naam", merge=Merge.FROZEN)
    soort: Mapped[str | None] = veld(3, "Soort", merge=Merge.FROZEN)
    inhoud: Mapped[str | None] = veld(4, "Inhoud", merge=Merge.FROZEN)
    grootte: Mapped[int | None] = veld(5, "Grootte (bytes)", merge=Merge.FROZEN)
