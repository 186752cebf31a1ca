"""The ondersteuningsaanbod of a school as open data, schema 1 (``aanbod.schema.json``).

The same bytes are what a school adopted, what its papers are made of and what it shares. Words stand beside
codes (``stand`` and ``stand_tekst``), so that who shows it needs no list of this program.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date  # noqa: TC003  read while running: `lezing` reads these types
from importlib.resources import files
from typing import Any, Final, Literal

from opp_protocol.lezing import Ongeldig, lees

SCHEMA: Final = 1
Hoofdstukcode = Literal[
    "school", "basis", "extra", "team", "gebouw", "samen", "hulp", "grenzen", "leerlingen", "ambities",
    "contact",
]  # fmt: skip
Gebiedcode = Literal[
    "vroeg", "leerlijn", "welbevinden", "toegang", "keten", "medisch", "extra_leren", "extra_gedrag",
    "extra_lichaam", "extra_terug", "extra_plek",
]  # fmt: skip
Standcode = Literal["aanwezig", "in_opbouw", "niet"]
Sectorcode = Literal["po", "sbo", "so", "vo", "pro", "vso"]
Contactcode = Literal[
    "eerste_ouders", "eerste_leerlingen", "vertrouwen", "pesten", "ondersteuning", "schoolleider", "swv",
    "steunpunt", "consulent", "bestuur", "klachten", "gemeente", "geschil", "anders",
]  # fmt: skip
Adviescode = Literal["positief", "opmerkingen", "negatief", "geen"]
Instemmingcode = Literal["ja", "nee"]


@dataclass(frozen=True, slots=True)
class School:
    """The school. ``kleur`` is as typed; ``logo`` is a picture in base64."""

    logo: str | None
    naam: str = ""
    brin: str = ""
    plaats: str = ""
    bestuur: str = ""
    website: str = ""
    kleur: str = ""
    aanmelden: str = ""
    swv: str = ""
    sector: Sectorcode | None = None
    sector_tekst: str = ""


@dataclass(frozen=True, slots=True)
class Vestiging:
    """A place of the school; parts that belong to one name its ``id``."""

    id: str
    naam: str = ""
    adres: str = ""
    brin: str = ""


@dataclass(frozen=True, slots=True)
class Tekst:
    """A text of a chapter, of the whole school or of one vestiging."""

    tekst: str
    vestiging: str = ""


@dataclass(frozen=True, slots=True)
class Voorziening:
    """Something that the school does for pupils who need support."""

    id: str
    titel: str
    voor_wie: str = ""
    wat: str = ""
    begin: str = ""
    stand: Standcode | None = None
    stand_tekst: str = ""
    vestiging: str = ""


@dataclass(frozen=True, slots=True)
class Gebied:
    """A domain of the support, with its voorzieningen in the order of the school."""

    code: Gebiedcode
    titel: str
    voorzieningen: tuple[Voorziening, ...]


@dataclass(frozen=True, slots=True)
class Deskundigheid:
    """What people in the team can do: a number, never a name."""

    id: str
    waarin: str
    aantal: int | None = None
    uitleg: str = ""
    vestiging: str = ""


@dataclass(frozen=True, slots=True)
class Stem:
    """What a group of pupils said, and what came of it."""

    id: str
    gezegd: str
    groep: str = ""
    hoe: str = ""
    datum: date | None = None
    gedaan: str = ""
    vestiging: str = ""


@dataclass(frozen=True, slots=True)
class Ambitie:
    """Where the school works towards."""

    id: str
    doel: str
    wie: str = ""
    voor: date | None = None
    resultaat: str = ""
    vestiging: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to ask; only what the school makes public."""

    id: str
    naam: str = ""
    functie: str = ""
    bereikbaar: str = ""
    telefoon: str = ""
    email: str = ""
    website: str = ""
    soort: Contactcode | None = None
    soort_tekst: str = ""
    vestiging: str = ""


@dataclass(frozen=True, slots=True)
class Trede:
    """A step when people do not agree; ``contacten`` are codes of the kinds of contact that belong to it."""

    titel: str
    tekst: str
    contacten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter: its texts and the list that belongs to it; ``elders`` is where more stands."""

    code: Hoofdstukcode
    titel: str
    elders: str = ""
    teksten: tuple[Tekst, ...] = ()
    gebieden: tuple[Gebied, ...] = ()
    deskundigheid: tuple[Deskundigheid, ...] = ()
    stemmen: tuple[Stem, ...] = ()
    ambities: tuple[Ambitie, ...] = ()
    contacten: tuple[Contact, ...] = ()
    zorgplicht: tuple[str, ...] = ()
    ladder: tuple[Trede, ...] = ()


@dataclass(frozen=True, slots=True)
class Mr:
    """What the MR said: advies on the aanbod, instemming with the schoolgids."""

    advies_op: date | None = None
    advies: Adviescode | None = None
    advies_tekst: str = ""
    instemming_op: date | None = None
    instemming: Instemmingcode | None = None
    instemming_tekst: str = ""
    instemming_wie: str = ""


@dataclass(frozen=True, slots=True)
class Vaststelling:
    """By whom and when it was adopted on behalf of the bevoegd gezag."""

    nummer: int
    vastgesteld_op: date
    namens_naam: str
    namens_functie: str


@dataclass(frozen=True, slots=True)
class Ondersteuningsaanbod:
    """The whole, for one schooljaar ("2027-2028", empty while nobody chose it)."""

    soort: Literal["ondersteuningsaanbod"]
    schema: Literal[1]
    stand: Literal["concept", "vastgesteld"]
    schooljaar: str
    school: School
    vestigingen: tuple[Vestiging, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]
    mr: Mr
    vaststelling: Vaststelling | None


def lees_aanbod(inhoud: bytes) -> Ondersteuningsaanbod:
    """Return the aanbod that the bytes hold; raises `Ongeldig` when they are not one.

    Beyond the types: what is adopted says by whom, a concept does not.
    """
    gelezen = lees(inhoud, Ondersteuningsaanbod)
    if (gelezen.stand == "vastgesteld") != (gelezen.vaststelling is not None):
        raise Ongeldig("waarde", "vaststelling")
    return gelezen


def schema() -> dict[str, Any]:
    """Return the published schema (JSON Schema, draft 2020-12)."""
    tekst = files("opp_protocol").joinpath("aanbod.schema.json").read_text(encoding="utf-8")
    gelezen: dict[str, Any] = json.loads(tekst)
    return gelezen
