"""Dutch dates: as people type them, as other programs export them, and as this program writes them.

Belongs here: from text to a day and back. Not here: terms and school years, which are rules of their own.
Today comes in as an argument; nothing here knows the clock.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_EERSTE_JAAR, _LAATSTE_JAAR = 1900, 2199
_LANGSTE = 60
_SHORTEST_MONTH = 3
_EXCEL_NUL = date(1899, 12, 30)
_EXCEL_EERSTE, _EXCEL_LAATSTE = 3654, 73050  # 1 January 1910 and 31 December 2099
_AFWIJKEND = {
    "mrt": 3, "mar": 3, "march": 3, "may": 5, "okt": 10, "oct": 10, "october": 10, "august": 8,
    "january": 1, "february": 2, "june": 6, "july": 7,
}  # fmt: skip
_DAGVERSCHIL = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}

_TIJD = r"(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?\s?(?:z|[+-]\d{2}:?\d{2})?"
_JAAR = r"(?P<j>\d{4}|'?\d{2})"
_VORMEN = tuple(
    re.compile(rf"{vorm}{_TIJD}", re.ASCII)
    for vorm in (
        r"(?P<j>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})",
        r"(?P<j>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<d>\d{2})(?P<m>\d{2})(?P<j>\d{4})",
        rf"(?P<d>\d{{1,2}}) ?(?P<s>[-/. ]) ?(?P<m>\d{{1,2}}) ?(?P=s) ?{_JAAR}",
        r"(?P<d>\d{1,2}) ?[-/] ?(?P<m>\d{1,2})(?P<j>)",
        rf"(?P<d>\d{{1,2}})(?:e|de|ste)?[-. ]*(?P<m>[a-z]{{3,}})\.?(?:[-. ]*{_JAAR})?",
    )
)
_SERIE = re.compile(r"(\d{4,5})(?:\.0+)?", re.ASCII)


def lees_datum(tekst: str, vandaag: date, *, geboorte: bool = False, excel: bool = False) -> date | None:
    """Return the day that ``tekst`` means, or None when it means none or more than one.

    Understood: 3-3-27, 3/3/2027, 03.03.2027, 3 maart 2027, 3 mrt, 2027-03-03 (with a time of day if need be),
    20270303, gisteren, vandaag, morgen, and maandag (the first one after ``vandaag``); a weekday in front of
    a date must agree with it. A year of two digits is the one nearest to ``vandaag``; with ``geboorte`` it is
    the last one that has been. Without a year it is the day nearest to ``vandaag``, and never a birthday.
    With ``geboorte`` a day in the future is refused; with ``excel`` a day number of a workbook is read.
    """
    kaal = " ".join(unicodedata.normalize("NFKC", tekst).casefold().replace(",", " ").split())
    if not kaal or len(kaal) > _LANGSTE:
        return None
    dag = _lees(kaal, vandaag, geboorte=geboorte, excel=excel)
    if dag is None or not _EERSTE_JAAR <= dag.year <= _LAATSTE_JAAR or (geboorte and dag > vandaag):
        return None
    return dag


def schrijf_datum(dag: date) -> str:
    """Return the day in words, as it is printed: ``3 maart 2027``."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def _lees(kaal: str, vandaag: date, *, geboorte: bool, excel: bool) -> date | None:
    if excel and (serie := _SERIE.fullmatch(kaal)):
        nummer = int(serie[1])
        return _EXCEL_NUL + timedelta(nummer) if _EXCEL_EERSTE <= nummer <= _EXCEL_LAATSTE else None
    if (verschil := _DAGVERSCHIL.get(kaal)) is not None:
        return vandaag + timedelta(verschil)
    weekdag, rest = _weekdag_vooraan(kaal)
    if weekdag is not None and not rest:
        return vandaag + timedelta((weekdag - vandaag.weekday() - 1) % 7 + 1)
    dag = _kalenderdag(rest, vandaag, geboorte=geboorte)
    return dag if dag is not None and weekdag in {None, dag.weekday()} else None


def _weekdag_vooraan(kaal: str) -> tuple[int | None, str]:
    eerste, _, rest = kaal.partition(" ")
    woord = eerste.rstrip(".")
    for nummer, naam in enumerate(DAGEN):
        if woord == naam or (rest and woord == naam[:2]):
            return nummer, rest
    return None, kaal


def _kalenderdag(rest: str, vandaag: date, *, geboorte: bool) -> date | None:
    for vorm in _VORMEN:
        if gevonden := vorm.fullmatch(rest):
            maand, dag, jaar = _maand(gevonden["m"]), int(gevonden["d"]), gevonden["j"] or ""
            if maand is None:
                continue
            if len(jaar) == 4:  # noqa: PLR2004  a year written in full
                kandidaten = [int(jaar)]
            elif jaar:
                kandidaten = _eeuwen(int(jaar.lstrip("'")), vandaag)
            else:
                kandidaten = [] if geboorte else [vandaag.year + d for d in (-1, 0, 1)]
            if (keuze := _dichtstbij(kandidaten, maand, dag, vandaag, geboorte=geboorte)) is not None:
                return keuze
    return None


def _eeuwen(kort: int, vandaag: date) -> list[int]:
    eeuw = vandaag.year // 100 * 100
    return [eeuw + honderd + kort for honderd in (-100, 0, 100)]


def _dichtstbij(jaren: list[int], maand: int, dag: int, vandaag: date, *, geboorte: bool) -> date | None:
    """Return the nearest day that exists; a later day wins a tie, a day still to come is no birthday."""
    dagen = []
    for jaar in jaren:
        try:
            dagen.append(date(jaar, maand, dag))
        except ValueError:  # this year has no such day
            continue
    if geboorte:
        dagen = [d for d in dagen if d <= vandaag]
    return min(dagen, key=lambda d: (abs((d - vandaag).days), d < vandaag), default=None)


def _maand(tekst: str) -> int | None:
    if tekst.isdigit():
        return int(tekst)
    if tekst in _AFWIJKEND:
        return _AFWIJKEND[tekst]
    passend = [n for n, naam in enumerate(MAANDEN, 1) if naam.startswith(tekst)]
    return passend[0] if len(tekst) >= _SHORTEST_MONTH and len(passend) == 1 else None
