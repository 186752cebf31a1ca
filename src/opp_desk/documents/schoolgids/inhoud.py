"""What the schoolgids is made of, whatever it becomes: paper, a text to edit, a page on the web.

Only words and what they are to each other. No size, no colour but the school's own, no mark-up.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading inside a chapter; ``niveau`` is 3 or 4.

    ``stand`` (code and words) of the only voorziening below it, when that has no other title than this one.
    """

    tekst: str
    niveau: int = 3
    stand: str = ""
    stand_tekst: str = ""


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph. ``label`` is said before it ("Voor wie"); ``noot`` is for what is good to know."""

    tekst: str
    label: str = ""
    noot: bool = False


@dataclass(frozen=True, slots=True)
class Citaat:
    """What pupils said, in their words."""

    alineas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Punt:
    """A point of a list; ``titel`` stands before its text."""

    tekst: str
    titel: str = ""


@dataclass(frozen=True, slots=True)
class Lijst:
    """Points below each other, or steps when their order counts."""

    punten: tuple[Punt, ...]
    genummerd: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: what it is about (for who listens), its head, its rows; the first cell names the row."""

    onderwerp: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A link that says where it goes: ``tekst`` is the address as a reader of paper needs it.

    Without ``adres`` it is only a text: "via de app".
    """

    label: str
    tekst: str
    adres: str


@dataclass(frozen=True, slots=True)
class Voorziening:
    """A voorziening: its title, whether the school has it (code and words), and what there is to tell.

    ``waar`` is the only vestiging that has it, empty for all of them. ``onder_kop``: the heading above it
    already says its title and its stand.
    """

    titel: str
    stand: str
    stand_tekst: str
    alineas: tuple[Alinea, ...]
    waar: str = ""
    onder_kop: bool = False


@dataclass(frozen=True, slots=True)
class Ambitie:
    """What the school works towards, and what there is to tell about it: who, when, what it became."""

    doel: str
    alineas: tuple[Alinea, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to ask: what for, who, and how to reach them; ``waar`` is a vestiging, ``soort`` a code."""

    waarvoor: str
    wie: str
    wegen: tuple[Verwijzing, ...]
    wanneer: str = ""
    waar: str = ""
    soort: str = ""


@dataclass(frozen=True, slots=True)
class Contacten:
    """Contacts beside or below each other."""

    lijst: tuple[Contact, ...]


Blok = Kop | Alinea | Citaat | Lijst | Tabel | Verwijzing | Voorziening | Ambitie | Contacten


@dataclass(frozen=True, slots=True)
class Deel:
    """A chapter: a code that stays ("basis"), its title and what stands in it."""

    code: str
    titel: str
    blokken: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class Gids:
    """The whole. ``kenmerken`` are the lines under the title, ``stand`` says how far it is adopted.

    ``kleur`` is the school's own as typed, ``logo`` a picture, ``moment`` the day of adoption in ISO 8601.
    ``aanmelden`` is the address of the school's own form, empty when ours goes along.
    """

    titel: str
    school: str
    schooljaar: str
    concept: bool
    kenmerken: tuple[str, ...]
    delen: tuple[Deel, ...]
    stand: str
    kleur: str = ""
    logo: bytes | None = None
    moment: str | None = None
    website: str = ""
    aanmelden: str = ""
    code: str = ""
