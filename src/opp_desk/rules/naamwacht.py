"""Which words in a text may be the name of another pupil: pure, for each text typed, printed or sent.

A name is looked for as whole words, folded ("yilmaz" is Yılmaz), with the Dutch possessive ("Elifs",
"Emma's", "Max'"). First names and whole names; a surname alone is also that of parents and colleagues. It
finds who it may be; what to do with it is decided elsewhere (masking: `rules.afscherming`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

_TEKENS: Final = "\u00ad\u0300-\u036f\u1dc0-\u1dff\u200d\u20d0-\u20ff"
_WOORD: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_TEKENS}])*")
"""A run of letters, with the marks that stand loose behind them in decomposed text."""
_NAAD: Final = re.compile(r"(?:[^\S\n]+|[^\S\n]*['’ʼʻ`.-][^\S\n]?|[‐‑])")
"""What may stand between two words of one name: a space, an apostrophe, a hyphen, the dot of an initial."""
_BEZIT: Final = re.compile(r"['’ʼ][sS]\b|['’ʼ](?=\s|$)")
_ZINSBEGIN: Final = re.compile(r"(?:^|[.?!:\n•])[\s\"'„“”‘’«»()–—-]*$")
_KOPPEL: Final = "-‐‑'’ʼ"
_ZINSRUIMTE: Final = 12
_AANSPREKING: Final = frozenset(
    {"juf", "juffrouw", "meester", "mevrouw", "mevr", "mw", "meneer", "dhr", "heer", "dokter"}
)
"""Behind one of these stands the name of a grown-up."""
_KORT: Final = 2
VAAK: Final = frozenset(
    [
        "dan",
        "dag",
        "door",
        "een",
        "eer",
        "goed",
        "heer",
        "hij",
        "jong",
        "lief",
        "lucht",
        "mei",
        "nacht",
        "rijk",
        "ten",
        "tijd",
        "ver",
        "wil",
        "winter",
        "wit",
        "zomer",
        "zon",
    ]
)
"""First names that begin many a sentence as a word: a name only with a capital letter inside a sentence."""
DING: Final = frozenset(
    [
        "bas",
        "beer",
        "berg",
        "bloem",
        "boom",
        "boy",
        "bries",
        "fee",
        "hope",
        "joy",
        "kit",
        "lach",
        "lam",
        "lente",
        "lijn",
        "linde",
        "linden",
        "lot",
        "lux",
        "maan",
        "mees",
        "merel",
        "mus",
        "nova",
        "olive",
        "parel",
        "pit",
        "puck",
        "rein",
        "ring",
        "robin",
        "roos",
        "rover",
        "ster",
        "stern",
        "storm",
        "sky",
        "valk",
        "veer",
        "vlinder",
        "vos",
        "ward",
        "wende",
        "wolf",
        "ziel",
    ]
)
"""First names that are ordinary words too, but seldom begin a sentence: a name with a capital letter."""


@dataclass(frozen=True, slots=True)
class Genoemde:
    """A pupil by name; ``leerling`` is the id."""

    leerling: UUID
    roepnaam: str | None
    voorvoegsel: str | None = None
    achternaam: str | None = None


@dataclass(frozen=True, slots=True)
class Treffer:
    """A place in a text (``begin`` and ``eind`` count characters) and which pupils it may mean.

    ``geheel``: it is a whole name, so that it can hardly be anything else.
    """

    begin: int
    eind: int
    tekst: str
    wie: tuple[UUID, ...]
    geheel: bool


@dataclass(frozen=True, slots=True)
class _Woord:
    begin: int
    eind: int
    gevouwen: str


class Naamwacht:
    """Looks for the names of pupils. Made once for a school (5,000 names: some 30 ms), asked at every letter.

    ``geen_namen`` are the words that this school means as words (model Geennaam): as a first name they are
    never found, in a whole name they are.
    """

    def __init__(
        self, namen: Iterable[Genoemde], geen_namen: Iterable[str] = (), anderen: Iterable[str] = ()
    ) -> None:
        """Fold the names once. ``anderen`` are whole names of grown-ups, in which no pupil is meant."""
        self._geen = frozenset(vouw(woord) for woord in geen_namen)
        gevonden: dict[tuple[str, ...], set[UUID]] = {}
        geheel: set[tuple[str, ...]] = set()
        for een in namen:
            for reeks, heel in _reeksen(een):
                gevonden.setdefault(reeks, set()).add(een.leerling)
                if heel:
                    geheel.add(reeks)
        for naam in anderen:
            if len(reeks := _delen(naam)) > 1:
                gevonden.setdefault(reeks, set())
                geheel.add(reeks)
        self._wie = {reeks: tuple(sorted(wie)) for reeks, wie in gevonden.items()}
        self._geheel = frozenset(geheel)
        self._lengten: dict[str, tuple[int, ...]] = {}
        for reeks in sorted(self._wie, key=len, reverse=True):
            eerder = self._lengten.get(reeks[0], ())
            if len(reeks) not in eerder:
                self._lengten[reeks[0]] = (*eerder, len(reeks))

    def vind(self, tekst: str, behalve: UUID | None = None) -> tuple[Treffer, ...]:
        """Return where ``tekst`` may name a pupil, in order; never what may be ``behalve``.

        Of several names on one place the longest counts: "Elif Demir" is not Elif Yılmaz.
        """
        woorden = [_Woord(*each.span(), vouw(each.group())) for each in _WOORD.finditer(tekst)]
        gevonden: list[Treffer] = []
        plaats = 0
        while plaats < len(woorden):
            reeks, lengte = self._langste(tekst, woorden, plaats)
            if reeks and (treffer := self._treffer(tekst, woorden, plaats, reeks)):
                if treffer.wie and (behalve is None or behalve not in treffer.wie):
                    gevonden.append(treffer)
                plaats += lengte
            else:
                plaats += 1
        return tuple(gevonden)

    def _langste(self, tekst: str, woorden: list[_Woord], plaats: int) -> tuple[tuple[str, ...], int]:
        """Return the longest name that begins at a word, and how many words it takes."""
        for begin in _stammen(woorden[plaats].gevouwen):
            for lengte in self._lengten.get(begin, ()):
                stuk = woorden[plaats : plaats + lengte]
                if len(stuk) < lengte or (lengte > 1 and begin != stuk[0].gevouwen):
                    continue
                if not _sluit_aan(tekst, stuk):
                    continue
                voor = tuple(woord.gevouwen for woord in stuk[:-1])
                for laatste in _stammen(stuk[-1].gevouwen):
                    if (*voor, laatste) in self._wie:
                        return (*voor, laatste), lengte
        return (), 0

    def _treffer(
        self, tekst: str, woorden: list[_Woord], plaats: int, reeks: tuple[str, ...]
    ) -> Treffer | None:
        begin, eind = woorden[plaats].begin, woorden[plaats + len(reeks) - 1].eind
        bezit = _BEZIT.match(tekst, eind)
        geheel = reeks in self._geheel
        if not bezit and not geheel and _in_samenstelling(tekst, begin, eind):
            return None
        if plaats and woorden[plaats - 1].gevouwen in _AANSPREKING:
            return None
        if not geheel and not self._telt(tekst, begin, reeks):
            return None
        eind = bezit.end() if bezit else eind
        return Treffer(begin, eind, tekst[begin:eind], self._wie[reeks], geheel)

    def _telt(self, tekst: str, begin: int, reeks: tuple[str, ...]) -> bool:
        """Whether a first name is meant as a name here."""
        if " ".join(reeks) in self._geen or "-".join(reeks) in self._geen:
            return False
        if len(reeks) > 1 or not tekst[begin].islower():
            return len(reeks) > 1 or reeks[0] not in VAAK or not _begint_zin(tekst, begin)
        return reeks[0] not in VAAK | DING and len(reeks[0]) > _KORT


def _begint_zin(tekst: str, plaats: int) -> bool:
    return _ZINSBEGIN.search(tekst, max(0, plaats - _ZINSRUIMTE), plaats) is not None


def _reeksen(een: Genoemde) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the words of the first name, and of the whole name with and without voorvoegsel."""
    voor, tussen, achter = (_delen(each) for each in (een.roepnaam, een.voorvoegsel, een.achternaam))
    if voor and (len(voor) > 1 or len(voor[0]) > 1):
        yield voor, False
    if voor and achter:
        yield (*voor, *tussen, *achter), True
        if tussen:
            yield (*voor, *achter), True


def _delen(naam: str | None) -> tuple[str, ...]:
    return tuple(vouw(each.group()) for each in _WOORD.finditer(naam or ""))


def _stammen(woord: str) -> tuple[str, ...]:
    """Return the word as it stands and, for "Elifs" and "Noëls", what it may be the possessive of."""
    return (woord, woord[:-1]) if len(woord) > _KORT + 1 and woord.endswith("s") else (woord,)


def _sluit_aan(tekst: str, stuk: list[_Woord]) -> bool:
    return all(_NAAD.fullmatch(tekst, een.eind, ander.begin) for een, ander in pairwise(stuk))


def _in_samenstelling(tekst: str, begin: int, eind: int) -> bool:
    """Whether a first name is only a part of something longer: "Jan" in "Jan-Willem", "Al" in "Al-Amin"."""
    voor, na = tekst[begin - 1 : begin], tekst[eind : eind + 1]
    links = voor in _KOPPEL and voor and tekst[max(0, begin - 2) : begin - 1].isalpha()
    rechts = na in _KOPPEL and na and tekst[eind + 1 : eind + 2].isalpha()
    return bool(links or rechts)
