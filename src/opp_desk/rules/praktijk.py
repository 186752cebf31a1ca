"""What a schooljaar of extra ondersteuning and basisondersteuning came down to, as numbers with fixed rows.

Rows are fixed so that a table says nothing by which rows it has; words that a school typed itself are put in
one of them. A pupil stands in one row of a table. Reading the vault is for ``usecases``; what of this may
leave the school stands in ``onderdrukking``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import Vorm

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes_aanbod import Aanbodgebied, Gedaan, Voorzieningbesluit, Voorzieningstand

ONBEKEND: Final = "niet ingevuld"
VORMEN: Final = (*(vorm.label for vorm in Vorm), ONBEKEND)
_BRONNEN: Final = (
    ("basisbudget van de school", ("basis", "eigen budget", "lumpsum")),
    ("arrangement of samenwerkingsverband", ("arrangement", "samenwerkingsverband", "swv", "tlv")),
    ("jeugdhulp", ("jeugd", "wijkteam")),
    ("gemeente", ("gemeente", "leerlingenvervoer", "wmo")),
    ("zorgverzekeraar of zorgkantoor", ("zorg", "wlz", "pgb", "verzeker")),
)
_ANDERS: Final = "anders"
MEER_BRONNEN: Final = "meer dan één bron"
BRONNEN: Final = (*(naam for naam, _ in _BRONNEN), _ANDERS, MEER_BRONNEN, ONBEKEND)
_GEBIEDEN: Final = (
    ("lezen", ("lezen", "leest", "dyslexie")),
    ("taal en spelling", ("taal", "spelling", "woord", "nederlands", "nt2", "engels", "frans", "duits")),
    ("rekenen en wiskunde", ("reken", "wiskunde", "dyscalculie")),
    ("leren en werken", ("taak", "werk", "zelfstandig", "plan", "concentratie", "leren")),
    ("gedrag en gevoel", ("gedrag", "sociaal", "emotie", "welbevinden", "faalangst")),
    ("bewegen en zelf doen", ("motoriek", "redzaam", "communicatie", "bewegen", "schrijven")),
    ("aanwezig zijn", ("aanwezig", "verzuim")),
)
GEBIEDEN: Final = (*(naam for naam, _ in _GEBIEDEN), _ANDERS)


@dataclass(slots=True)
class Hulprij:
    """One form of support: who got it, in weeks and minutes. Counts grow while reading."""

    wie: set[UUID] = field(default_factory=set)
    gepland: int = 0
    gegeven: int = 0
    deels: int = 0
    niet: int = 0
    minuten_gepland: int = 0
    minuten_gegeven: int = 0

    @property
    def onbekend(self) -> int:
        """Return for how many weeks nobody filled in whether the help was given."""
        return max(0, self.gepland - self.gegeven - self.deels - self.niet)


@dataclass(slots=True)
class Doelrij:
    """The goals of one area that people looked back on, and whose they are: one pupil may have many."""

    bereikt: int = 0
    niet_bereikt: int = 0
    wie_bereikt: set[UUID] = field(default_factory=set)
    wie_niet: set[UUID] = field(default_factory=set)

    @property
    def wie(self) -> set[UUID]:
        """Return the pupils of all its goals."""
        return self.wie_bereikt | self.wie_niet


@dataclass(frozen=True, slots=True)
class Telling:
    """Of which pupils something was done, and of which it was not."""

    ja: frozenset[UUID] = frozenset()
    nee: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Voorzieningpraktijk:
    """A voorziening and what the team answered to the yearly question; None is not answered."""

    titel: str
    gebied: Aanbodgebied | None
    stand: Voorzieningstand | None
    gedaan: Gedaan | None
    plekken: int | None
    plekken_van: int | None
    hielp: Gedaan | None
    besluit: Voorzieningbesluit | None


@dataclass(frozen=True, slots=True)
class Overzicht:
    """One schooljaar up to ``tot``. Dicts have a row for each of `VORMEN`, `BRONNEN`, `GEBIEDEN`, in order.

    ``leerlingen`` had an OPP that held; ``aanbodjaar`` is the schooljaar whose aanbod was being made when the
    team was asked about this one, empty when it was not.
    """

    school: str
    schooljaar: str
    jaren: tuple[str, ...]
    tot: date
    leerlingen: frozenset[UUID]
    vormen: dict[str, Hulprij]
    bronnen: dict[str, set[UUID]]
    gebieden: dict[str, Doelrij]
    gehoord: Telling
    terugverteld: Telling
    op_tijd: Telling
    teruggekeken: Telling
    aanbodjaar: str
    voorzieningen: tuple[Voorzieningpraktijk, ...]

    @property
    def hulp(self) -> Hulprij:
        """Return all forms together."""
        samen = Hulprij()
        for rij in self.vormen.values():
            samen.wie |= rij.wie
            for naam in ("gepland", "gegeven", "deels", "niet", "minuten_gepland", "minuten_gegeven"):
                setattr(samen, naam, getattr(samen, naam) + getattr(rij, naam))
        return samen


def vorm_van(vormen: set[Vorm | None]) -> str:
    """Return in which row a pupil stands with help in these forms: more than one is a combinatie."""
    bekend = {vorm for vorm in vormen if vorm is not None}
    if len(bekend) > 1:
        return Vorm.COMBINATIE.label
    return next((vorm.label for vorm in bekend), ONBEKEND)


def bron_van(middelen: set[str]) -> str:
    """Return in which row a pupil stands whose help is paid from what was typed."""
    gevonden = {_zoek(tekst, _BRONNEN) for tekst in middelen if tekst.strip()}
    return MEER_BRONNEN if len(gevonden) > 1 else next(iter(gevonden), ONBEKEND)


def gebied_van(tekst: str) -> str:
    """Return in which row a goal stands with this area as it was typed."""
    return _zoek(tekst, _GEBIEDEN)


def _zoek(tekst: str, rijen: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    klein = tekst.casefold()
    return next((naam for naam, woorden in rijen if any(woord in klein for woord in woorden)), _ANDERS)
