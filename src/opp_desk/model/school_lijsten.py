"""Short lists that a school keeps for itself: contacts, snippets, words, questions to ask pupils."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Rij
from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.veld import Merge, veld


class Contact(Rij):
    """Somebody who can be asked for help when school and parents do not agree."""

    __tablename__ = "contact"
    TABEL = 40

    soort: Mapped[ContactSoort | None] = veld(1, "Soort")
    naam: Mapped[str | None] = veld(2, "Naam")
    telefoon: Mapped[str | None] = veld(3, "Telefoon")
    email: Mapped[str | None] = veld(4, "E-mail")
    website: Mapped[str | None] = veld(5, "Website")
    volgorde: Mapped[str | None] = veld(6, "Volgorde", merge=Merge.PICK)


class Tekstblok(Rij):
    """A snippet: typing ``;`` and its name puts the text in place."""

    __tablename__ = "tekstblok"
    TABEL = 42

    naam: Mapped[str | None] = veld(1, "Naam")
    tekst: Mapped[str | None] = veld(2, "Tekst", merge=Merge.TEXT)


class Woord(Rij):
    """A word that the spelling check of this school accepts. The id follows from it (`element_id`)."""

    __tablename__ = "woord"
    TABEL = 43

    woord: Mapped[str | None] = veld(1, "Woord")


class Hoorvraag(Rij):
    """The school's own wording of a question, or one more; the id follows from list and place."""

    __tablename__ = "hoorvraag"
    TABEL = 44

    reeks: Mapped[str | None] = veld(1, "Vragenlijst")
    plaats: Mapped[int | None] = veld(2, "Plaats")
    tekst: Mapped[str | None] = veld(3, "Vraag")
    vervalt: Mapped[bool] = veld(4, "Deze vraag stellen we niet", default=False)
    kort: Mapped[bool] = veld(5, "Hoort bij de korte lijst", default=False)
