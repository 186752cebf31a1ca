"""The class list (klassenlijst) as every parser hands it over: plain, frozen, without what must not be kept.

Absent texts are "", absent codes, keys and dates are None: None means that the file does not tell. Not here:
how a file is read, and what the vault makes of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from opp_desk.interchange.zinnen import zin
from opp_desk.model.naam import volledige_naam

if TYPE_CHECKING:
    from datetime import date

Geslacht = Literal["onbekend", "jongen", "meisje", "niet_gespecificeerd"]
Soort = Literal["leerling", "medewerker", "ouder"]

ROLNAMEN = {
    "ADJ": "adjunct-directeur",
    "ADM": "administratief medewerker",
    "CON": "conciërge",
    "DIR": "directeur of schoolleider",
    "ICT": "ICT-coördinator",
    "IB": "intern begeleider",
    "KLA": "klassenassistent",
    "LRK": "leerkracht",
    "LOS": "lerarenondersteuner",
    "LOC": "locatieleider",
    "OWA": "onderwijsassistent",
    "OUD": "ouder",
    "RT": "remedial teacher",
    "SMW": "schoolmaatschappelijk werker",
    "STA": "stagiair",
    "TAL": "toetsafnameleider",
    "VAK": "vakleerkracht",
}
"""What the role codes of EDEXML 2.1 mean. Information only: a role from a file grants nothing."""


@dataclass(frozen=True, slots=True)
class Waarschuwing:
    """Something to tell the user about the file as a whole; ``aantal`` times, first on ``regel`` (from 1)."""

    code: str
    aantal: int = 1
    waarde: str = ""
    regel: int | None = None

    def zin(self) -> str:
        """Return the Dutch sentence; it never names a pupil."""
        return zin(self.code, aantal=self.aantal, waarde=self.waarde)


@dataclass(frozen=True, slots=True)
class Overgeslagen:
    """One person in the file that could not be read; ``volgnummer`` counts its kind from 1."""

    soort: Soort
    volgnummer: int
    regel: int | None
    reden: str

    def zin(self) -> str:
        """Return the Dutch sentence: which one, where, and why; it never names anybody."""
        plaats = f"{self.soort.capitalize()} {self.volgnummer}"
        if self.regel is not None:
            plaats += f" (regel {self.regel})"
        return f"{plaats}: {zin(self.reden)}"


@dataclass(frozen=True, slots=True)
class GroepIn:
    """A stamgroep, or a combined group (``samengesteld``) that cuts through them.

    ``sleutel`` is unique in the list; for a table it is the name in lower case. ``jaargroep`` is the EDEXML
    code; "C" is a combination of years, where every pupil has a year of its own.
    """

    sleutel: str
    naam: str
    jaargroep: str | None = None
    samengesteld: bool = False
    omschrijving: str = ""


@dataclass(frozen=True, slots=True)
class LeerlingIn:
    """A pupil. ``sleutel`` is None without a key or with a ``dummy`` one: then name and birthday must match.

    ``roepnaam`` is the first of the ``voornamen`` when the file has no roepnaam. ``jaargroep`` (EDEXML code)
    is the pupil's own, otherwise the one of ``groep`` (the key of a stamgroep in the same list). A filled
    ``uitstroomdatum`` means that the pupil has left, or leaves, on that day.
    """

    sleutel: str | None = None
    dummy: bool = False
    roepnaam: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    voornamen: str = ""
    voorletters: str = ""
    geboortedatum: date | None = None
    geslacht: Geslacht | None = None
    jaargroep: str | None = None
    groep: str | None = None
    samengestelde_groepen: tuple[str, ...] = ()
    vestiging: str | None = None
    instroomdatum: date | None = None
    uitstroomdatum: date | None = None
    leerlingnummer: str | None = None
    mentor: str | None = None

    @property
    def naam(self) -> str:
        """Return "Noël d'Hondt", with initials where there is no roepnaam."""
        return volledige_naam(self.roepnaam or self.voorletters, self.voorvoegsel, self.achternaam)


@dataclass(frozen=True, slots=True)
class MedewerkerIn:
    """Somebody who works at the school. Roles are what the file calls them; they grant nothing.

    ``groepen`` are pairs of the key of a group and the roles in that group.
    """

    sleutel: str | None = None
    roepnaam: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    voornamen: str = ""
    voorletters: str = ""
    rollen: tuple[str, ...] = ()
    groepen: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def naam(self) -> str:
        """Return "Uilke Veldman", with initials where there is no roepnaam."""
        return volledige_naam(self.roepnaam or self.voorletters, self.voorvoegsel, self.achternaam)


@dataclass(frozen=True, slots=True)
class LeerlingVerwijzing:
    """How a list of parents points at a pupil: by key or number, otherwise by name, birthday and group."""

    sleutel: str | None = None
    leerlingnummer: str | None = None
    roepnaam: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    geboortedatum: date | None = None
    groep: str | None = None

    @property
    def naam(self) -> str:
        """Return the pupil's name as people say it, "" when only a number points."""
        return volledige_naam(self.roepnaam, self.voorvoegsel, self.achternaam)


@dataclass(frozen=True, slots=True)
class OuderIn:
    """A parent or other representative of one pupil; somebody with two children in the file is there twice.

    ``relatie`` and ``gezag`` are codes of ``model.keuzes``. With ``instelling`` the name is that of an
    institution and ``contactpersoon`` speaks for it. None in a flag means that the file does not tell.
    """

    leerling: LeerlingVerwijzing
    naam: str = ""
    instelling: bool = False
    contactpersoon: str = ""
    relatie: str | None = None
    gezag: str | None = None
    aanspreekvorm: str = ""
    taal: str = ""
    tolk_nodig: bool | None = None
    telefoon: str = ""
    email: str = ""
    adres: str = ""
    afgeschermd: bool | None = None


@dataclass(frozen=True, slots=True)
class Klassenlijst:
    """One class list. ``bron`` is edexml, uwlr, csv, xlsx or plak; keys of different sources differ.

    ``brin`` is the four-character code of the school, ``vestigingsnummer`` the same with two digits ("00" is
    the main site, also when the file leaves them out). ``schooljaar`` is like "2026-2027".
    """

    bron: str
    schooljaar: str | None = None
    brin: str | None = None
    vestigingsnummer: str | None = None
    peildatum: date | None = None
    groepen: tuple[GroepIn, ...] = ()
    leerlingen: tuple[LeerlingIn, ...] = ()
    medewerkers: tuple[MedewerkerIn, ...] = ()
    ouders: tuple[OuderIn, ...] = ()
    waarschuwingen: tuple[Waarschuwing, ...] = ()
    overgeslagen: tuple[Overgeslagen, ...] = ()
