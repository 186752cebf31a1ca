"""Short lists that a school keeps for itself: contacts, snippets, words, questions, who may read what."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Rij
from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.veld import Merge, ouder, veld


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
    functie: Mapped[str | None] = veld(7, "Functie", help="wat iemand is, bijvoorbeeld intern begeleider")
    bereikbaar: Mapped[str | None] = veld(8, "Bereikbaar", help="bijvoorbeeld maandag tot en met donderdag")
    vestiging: Mapped[UUID | None] = veld(9, "Alleen op", verwijst="vestiging.id")
    zonder_naam: Mapped[bool] = veld(10, "Zet de naam niet in de schoolgids", default=False)


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


class Geennaam(Rij):
    """A word that is also a pupil's name and that this school means as a word ("Bloem", "Storm").

    The id follows from it (`element_id`).
    """

    __tablename__ = "geennaam"
    TABEL = 51

    woord: Mapped[str | None] = veld(1, "Woord")


class Veiligheidslezer(Rij):
    """Somebody who may read notes about safety (meldcode). The id follows from who it is (`element_id`)."""

    __tablename__ = "veiligheidslezer"
    TABEL = 52

    medewerker: Mapped[UUID] = ouder(1, "Wie", "medewerker.id")


class Meegeefpakket(Rij):
    """A sealed file that was made for a colleague: for whom, until when, and what came back."""

    __tablename__ = "meegeefpakket"
    TABEL = 53

    voor: Mapped[UUID] = ouder(1, "Voor wie", "medewerker.id")
    tot: Mapped[date | None] = veld(2, "Te gebruiken tot")
    gemaakt_op: Mapped[date | None] = veld(3, "Gemaakt op")
    inhoud: Mapped[str | None] = veld(4, "Wat erin zit")
    teruggenomen_op: Mapped[date | None] = veld(5, "Teruggenomen op")
    hash: Mapped[str | None] = veld(6, "Code van het bestand")


class Gewist(Rij):
    """A dossier that was erased: enough to keep it away and to answer for it, nothing of the pupil.

    ``kenmerk`` is a SHA-256 over school and key of the pupil in the leerlingadministratie, so that a later
    class list does not bring the pupil back; ``leerling`` is the id that the row had (32 hexadecimal digits).
    """

    __tablename__ = "gewist"
    TABEL = 54

    leerling: Mapped[str | None] = veld(1, "Nummer van het dossier", merge=Merge.FROZEN)
    kenmerk: Mapped[str | None] = veld(2, "Kenmerk", merge=Merge.FROZEN)
    gewist_op: Mapped[date | None] = veld(3, "Gewist op", merge=Merge.FROZEN)
    reden: Mapped[str | None] = veld(4, "Waarom", merge=Merge.FROZEN)
    verslag: Mapped[str | None] = veld(5, "Wat er weg is", merge=Merge.FROZEN)
