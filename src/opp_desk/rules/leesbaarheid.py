"""How easy a Dutch text reads: sentences, words, syllables and the Flesch-Douma score.

The score is W. H. Douma's version of Flesch for Dutch (Landbouwhogeschool Wageningen, 1960): 206.84 − 0.77 ×
syllables per 100 words − 0.93 × words per sentence. Formula and table as given in dbnl.org
/tekst/_taa014197701_01/_taa014197701_01_0089.php (1977). It measures length, not meaning, and says nothing
about levels of language: no such level is ever derived from it. Which sentences are hard stands in
``leesbaarheid_zinnen``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_GROND: Final = 206.84
_PER_LETTERGREEP: Final = 0.77
_PER_WOORD: Final = 0.93
_HONDERD: Final = 100
_WAARDERING: Final = (
    (30, "zeer moeilijk"),
    (45, "moeilijk"),
    (60, "tamelijk moeilijk"),
    (70, "gewoon"),
    (80, "tamelijk gemakkelijk"),
    (90, "gemakkelijk"),
)
"""Below which score a text is what, after the table of Douma; what is higher is very easy."""

WOORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_KERN: Final = re.compile(
    r"aai|ooi|oei|eeu|ieu|ëi|aa|ee|ie|oo|uu|au|ou|ei|eu|ui|oe|ij|ai|oi|ay|ey|oy|[aeiouyâäãåêëîïôöûü]"
)
"""The vowel sounds of Dutch spelling, the longest first; vowels that follow each other otherwise are two."""
_EEN_KLANK: Final = re.compile(r"team|teach|beam|stream|leas|coach|load|road|toast|(?<=q)u")
"""Borrowed words of which two vowels sound as one, and the ``u`` after ``q``."""
_KLEMTOON: Final = str.maketrans("áéíóúàèìòù", "aeiouaeiou")
_EUM: Final = re.compile(r"eum(?=s?$)")
_AFKORTING: Final = re.compile(r"[A-Z]{2,5}")
_EINDE: Final = re.compile(r"(?:(?<![.!?…])[.!?…]+[”’»\")]*(?=\s|$)|\n)")
_GEEN_EINDE: Final = re.compile(
    r"(?:^|[\s(‘“\"])(?:[a-z]|[a-z](?:\.[a-z])+|bijv|blz|nr|art|dhr|mevr|drs?|ing|mr|ir|prof|ca|max|min|incl|excl|"
    r"evt|resp|tel|jl|a\.u\.b|enz|etc)\.$",
    re.IGNORECASE,
)
_SLOT: Final = re.compile(r"(?:enz|etc|e\.d|e\.a|o\.i\.d)\.$", re.IGNORECASE)
"""Abbreviations that often end a sentence: they do when a capital follows."""
_NUMMER: Final = re.compile(r"\s*\d+\.$")
_DAARNA: Final = re.compile(r"[ \t]*(.?)", re.DOTALL)
_AFGEKORT: Final = 40
"""No abbreviation is longer: no more of a sentence is looked at to tell whether it ends with one."""


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence and where it stands in its text."""

    van: int
    tot: int
    tekst: str

    @property
    def woorden(self) -> tuple[str, ...]:
        """Return its words; what is written in figures is no word."""
        return tuple(WOORD.findall(self.tekst))


@dataclass(frozen=True, slots=True)
class Leesbaarheid:
    """What was counted in a text."""

    zinnen: int
    woorden: int
    lettergrepen: int

    def __add__(self, ander: Leesbaarheid) -> Leesbaarheid:
        """Return what was counted in both."""
        return Leesbaarheid(
            self.zinnen + ander.zinnen, self.woorden + ander.woorden, self.lettergrepen + ander.lettergrepen
        )

    @property
    def score(self) -> float | None:
        """Return the Flesch-Douma score: the higher, the easier; None for a text without words."""
        if not self.woorden or not self.zinnen:
            return None
        return flesch_douma(self.lettergrepen * _HONDERD / self.woorden, self.woorden / self.zinnen)


def flesch_douma(woordlengte: float, zinslengte: float) -> float:
    """Return the score of syllables per 100 words and of words per sentence."""
    return _GROND - _PER_LETTERGREEP * woordlengte - _PER_WOORD * zinslengte


def waardering(score: float) -> str:
    """Return what a score means in a word or two: "gemakkelijk"."""
    return next((woord for grens, woord in _WAARDERING if score < grens), "zeer gemakkelijk")


def meet(tekst: str) -> Leesbaarheid:
    """Return what there is to count in a text."""
    telt = [woorden for zin in zinnen(tekst) if (woorden := zin.woorden)]
    return Leesbaarheid(
        len(telt), sum(map(len, telt)), sum(lettergrepen(woord) for zin in telt for woord in zin)
    )


def zinnen(tekst: str) -> tuple[Zin, ...]:
    """Return the sentences of a text in order; a new line ends one too, an abbreviation does not."""
    gevonden, van = [], 0
    for einde in _EINDE.finditer(tekst):
        if not _is_einde(tekst, van, einde):
            continue
        gevonden.append(_zin(tekst, van, einde.end()))
        van = einde.end()
    gevonden.append(_zin(tekst, van, len(tekst)))
    return tuple(zin for zin in gevonden if zin.tekst)


def lettergrepen(woord: str) -> int:
    """Return how many syllables a word has when somebody reads it aloud; an abbreviation is spelled out."""
    if _AFKORTING.fullmatch(woord):
        return len(woord)
    klein = _EUM.sub("e-um", woord.lower().translate(_KLEMTOON))
    gewoon = _EEN_KLANK.sub(_als_een, klein)
    return max(len(_KERN.findall(gewoon)), 1)


def _als_een(stuk: re.Match[str]) -> str:
    """Return a borrowed sound with one vowel in it; what belongs to the letter before it has none."""
    return "" if len(stuk.group()) == 1 else "tat"


def _is_einde(tekst: str, van: int, einde: re.Match[str]) -> bool:
    if einde.group() == "\n":
        return True
    tot = einde.end()
    if _NUMMER.match(tekst, van, tot):
        return False
    begin = max(van - 1, tot - _AFGEKORT, 0)  # what ended before it is white space, or no letter
    if _SLOT.search(tekst, begin, tot):
        na = _na(tekst, tot)
        return not na or na.isupper() or na == "\n"
    return not _GEEN_EINDE.search(tekst, begin, tot)


def _na(tekst: str, plek: int) -> str:
    """Return the first character after a place that is no space, "" at the end."""
    daarna = _DAARNA.match(tekst, plek)
    return daarna.group(1) if daarna else ""


def _zin(tekst: str, van: int, tot: int) -> Zin:
    stuk = tekst[van:tot]
    begin = van + len(stuk) - len(stuk.lstrip())
    kaal = stuk.strip()
    return Zin(begin, begin + len(kaal), kaal)
