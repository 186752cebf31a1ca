"""The query language of searching: what somebody types, as a question to the index. Pure.

Words must all be there, the last one may still be unfinished; "…" asks words in that order; a minus in front
excludes. ``van:`` names a pupil or who wrote it, ``soort:`` a kind, ``voor:`` and ``na:`` a day, month or
year. Whatever is typed, the question is a good one: what is not understood is left out and named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from opp_desk.rules.zoeksoort import soort_van
from opp_desk.rules.zoekwoorden import woorden

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ALLES: Final = "x"
"""The mark that every document carries."""
_NIETS: Final = '""'
_LANGST: Final = 400
_MEESTE: Final = 24
_KORTST: Final = 2
_DEEL: Final = re.compile(
    r"""(?P<niet>-)?(?:(?P<veld>van|soort|voor|na|vóór):)?(?:["“”„](?P<zin>[^"“”„]*)(?P<dicht>["“”„])?|(?P<woord>[^\s"“”„]+))""",
    re.IGNORECASE,
)
_HOE: Final = {
    (False, False): "wel",
    (True, False): "niet",
    (False, True): "van",
    (True, True): "niet_van",
}
_DAG: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAG_NL: Final = re.compile(r"(?:(\d{1,2})-)?(\d{1,2})-(\d{4})")


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand in this order; ``open``: the last one may go on."""

    woorden: tuple[str, ...]
    open: bool = False

    @property
    def reeks(self) -> tuple[tuple[str, ...], bool]:
        """Return it as `patroon_van` takes it."""
        return self.woorden, self.open


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What is asked: terms that must be there, terms that must not, whose, of which kinds, of which days.

    ``onbegrepen`` are the parts that were left out, as they were typed. ``vanaf`` is the first day that
    counts, ``tot`` the first one that does not.
    """

    wel: tuple[Term, ...] = ()
    niet: tuple[Term, ...] = ()
    van: tuple[Term, ...] = ()
    niet_van: tuple[Term, ...] = ()
    soorten: tuple[frozenset[str], ...] = ()
    niet_soorten: tuple[frozenset[str], ...] = ()
    vanaf: date | None = None
    tot: date | None = None
    onbegrepen: tuple[str, ...] = ()

    @property
    def leeg(self) -> bool:
        """Return whether nothing is asked."""
        niet = self.niet or self.niet_van or self.niet_soorten
        return not (self.wel or self.van or self.soorten or self.vanaf or self.tot or niet)


def lees_vraag(tekst: str) -> Zoekvraag:
    """Read what somebody typed."""
    tekst = tekst[:_LANGST]
    lezer = _Lezer(tekst)
    for deel in _DEEL.finditer(tekst):
        lezer.neem(deel)
    return lezer.vraag()


def als_fts(
    vraag: Zoekvraag, van: Sequence[Iterable[str]] = (), niet_van: Sequence[Iterable[str]] = ()
) -> str:
    """Write a question as FTS5 reads it. ``van`` holds for each name the marks of who is meant."""
    wel = [_tekst(term) for term in vraag.wel]
    wel += [_kenmerk(merken) for merken in (*van, *vraag.soorten)]
    niet = [_tekst(term) for term in vraag.niet]
    niet += [_kenmerk(merken) for merken in (*niet_van, *vraag.niet_soorten)]
    geheel = " AND ".join(wel) or _kenmerk((ALLES,))
    return f"({geheel}) NOT ({' OR '.join(niet)})" if niet else geheel


class _Lezer:
    """Collects the parts of one question."""

    def __init__(self, tekst: str) -> None:
        self._eind = len(tekst.rstrip()) if tekst[-1:].strip() else len(tekst) + 1
        self._termen: dict[str, list[Term]] = {"wel": [], "niet": [], "van": [], "niet_van": []}
        self._soorten: list[frozenset[str]] = []
        self._niet_soorten: list[frozenset[str]] = []
        self._vanaf: date | None = None
        self._tot: date | None = None
        self._onbegrepen: list[str] = []

    def neem(self, deel: re.Match[str]) -> None:
        """Take one part of what was typed."""
        veld = (deel["veld"] or "").lower().replace("ó", "o")
        waarde = deel["zin"] if deel["zin"] is not None else deel["woord"]
        niet = deel["niet"] is not None
        if not veld or veld == "van":
            self._neem_woorden(deel, waarde, _HOE[niet, bool(veld)])
        elif veld == "soort":
            self._neem_soort(deel, waarde, niet=niet)
        else:
            self._neem_dag(deel, waarde, voor=(veld == "voor") != niet)

    def vraag(self) -> Zoekvraag:
        """Return what was taken."""
        termen = {naam: tuple(each[:_MEESTE]) for naam, each in self._termen.items()}
        return Zoekvraag(
            **termen,
            soorten=tuple(self._soorten[:_MEESTE]),
            niet_soorten=tuple(self._niet_soorten[:_MEESTE]),
            vanaf=self._vanaf,
            tot=self._tot,
            onbegrepen=tuple(self._onbegrepen),
        )

    def _neem_woorden(self, deel: re.Match[str], waarde: str, soort: str) -> None:
        """Take words. A single letter that is still being typed would find half of the vault: not yet."""
        gelezen = tuple(woorden(waarde)[:_MEESTE])
        typt = deel.end() == self._eind and deel["dicht"] is None
        if typt and gelezen and len(gelezen[-1]) < _KORTST and not gelezen[-1].isdigit():
            gelezen = gelezen[:-1]
            typt = False
        if gelezen:
            self._termen[soort].append(Term(gelezen, typt or soort.endswith("van")))

    def _neem_soort(self, deel: re.Match[str], waarde: str, *, niet: bool) -> None:
        merken = soort_van("".join(woorden(waarde)))
        if not merken:
            self._onbegrepen.append(deel.group())
        else:
            (self._niet_soorten if niet else self._soorten).append(merken)

    def _neem_dag(self, deel: re.Match[str], waarde: str, *, voor: bool) -> None:
        if (dagen := _dagen(waarde.strip())) is None:
            self._onbegrepen.append(deel.group())
        elif voor:
            self._tot = min(dagen[0], self._tot or date.max)
        else:
            self._vanaf = max(dagen[1], self._vanaf or date.min)


def _dagen(tekst: str) -> tuple[date, date] | None:
    """Return the first day of a year, month or day, and the first day after it; None for anything else."""
    if treffer := _DAG.fullmatch(tekst):
        jaar, maand, dag = treffer.groups()
    elif treffer := _DAG_NL.fullmatch(tekst):
        dag, maand, jaar = treffer.groups()
    else:
        return None
    try:
        begin = date(int(jaar), int(maand or 1), int(dag or 1))
        if dag:
            return begin, begin + timedelta(days=1)
        if maand:
            return begin, date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
        return begin, date(begin.year + 1, 1, 1)
    except (ValueError, OverflowError):
        return None


def _tekst(term: Term) -> str:
    return f'tekst : "{" ".join(term.woorden)}"' + (" *" if term.open else "")


def _kenmerk(merken: Iterable[str]) -> str:
    """Ask one of these marks; of marks with a space between them all. A mark that ends in * may go on."""
    delen = [" AND ".join(_merk(deel) for deel in merk.split()) for merk in sorted(merken)]
    return f"kenmerk : ({' OR '.join(f'({deel})' for deel in delen) or _NIETS})"


def _merk(merk: str) -> str:
    return f'"{merk.rstrip("*")}"' + (" *" if merk.endswith("*") else "")
