"""What a paper needs beside the momentopname: for which household, which appointment, who can be asked.

Plain values that somebody typed or chose, ready to travel to the process that makes documents. A household
has names and no address: contact data of parents stands on no paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

Aanspreekvormen = tuple[tuple[str, str], ...]
"""How pupils call who works at the school: (name as in the plan, "juf Anouk")."""


@dataclass(frozen=True, slots=True)
class Huishouden:
    """Whom a paper is for. ``aanhef`` is "Beste mevrouw d’Hondt"; ``ouders`` are ids as 32 hex digits.

    Empty ``ouders`` means everybody. ``tolk`` is the language of an interpreter that the school arranges.
    """

    aanhef: str = ""
    ouders: tuple[str, ...] = ()
    tolk: str = ""


@dataclass(frozen=True, slots=True)
class Afspraak:
    """A talk to come. What is empty becomes a line to fill in by pen.

    ``tijd`` as written ("15.30"), ``minuten`` how long, ``met`` who will be there, ``waarover`` the points;
    ``contact`` is whom to ask for another moment ("Marieke de Boer, 030 123 45 67"), ``afzender`` who signs.
    """

    datum: date | None = None
    tijd: str = ""
    minuten: int | None = None
    waar: str = ""
    met: tuple[str, ...] = ()
    waarover: tuple[str, ...] = ()
    contact: str = ""
    afzender: str = ""


@dataclass(frozen=True, slots=True)
class Contactregel:
    """Somebody who can be asked for help; ``soort`` is a code of `ContactSoort`."""

    soort: str
    naam: str = ""
    telefoon: str = ""
    email: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Verslagkeuze:
    """Of which talk the verslag is: the id of an overleg or evaluatie (32 hex digits), empty: of the last.

    ``vast`` is the momentopname of the last fixed version: it knows the goals that have stopped since.
    """

    gesprek: str = ""
    vast: bytes = b""


@dataclass(frozen=True, slots=True)
class Antwoordregel:
    """What one person did with a text that was laid before: ``wie`` is an id (32 hex digits), "" the pupil.

    ``antwoord`` and ``hoe`` as words for on paper, empty while there is none.
    """

    wie: str
    uitgenodigd_op: date | None = None
    gezien_op: date | None = None
    antwoord: str = ""
    op: date | None = None
    hoe: str = ""
    behalve: str = ""
    opmerking: str = ""


@dataclass(frozen=True, slots=True)
class Voorlegging:
    """A text that was laid before who decides. ``code`` is that of its handelingsdeel, 64 hex digits."""

    op: date | None
    code: str
    antwoorden: tuple[Antwoordregel, ...] = ()


@dataclass(frozen=True, slots=True)
class Feit:
    """Something that happened beside the texts: a step of the escalatieladder, a day of an aanmelding."""

    dag: date | None
    wat: str
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Termijnregel:
    """One term and how it went: ``afloop`` in words ("op tijd"), ``bron`` the article with its mark."""

    wat: str
    uiterlijk: date | None
    gedaan: date | None
    afloop: str
    bron: str


@dataclass(frozen=True, slots=True)
class Geschil:
    """A whole dossier for who judges. ``versies`` are the momentopnamen as fixed, oldest first.

    ``nu`` is the momentopname of the text of now, ``voorgelegd`` that of the last text that was laid before
    and not fixed; ``pogingen`` the steps that were tried and ``over`` the
    names of those that were not; ``waarover``, ``kenmerk`` and ``op`` stand on the first page.
    """

    versies: tuple[bytes, ...] = ()
    nu: bytes = b""
    voorgelegd: bytes = b""
    voorleggingen: tuple[Voorlegging, ...] = ()
    pogingen: tuple[Feit, ...] = ()
    over: tuple[str, ...] = ()
    feiten: tuple[Feit, ...] = ()
    termijnen: tuple[Termijnregel, ...] = ()
    waarover: str = ""
    kenmerk: str = ""
    op: date | None = None
