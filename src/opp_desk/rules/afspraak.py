"""What was agreed, read from one line: "Hulpkaart plakken · ik · woensdag".

Belongs here: from a line to what, who and before when. Nothing of the line is ever lost: what is no name and
no day stays in what was agreed. Today and the names of people come in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from opp_desk.rules.datum import DAGEN, lees_datum
from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

_SCHEIDING: Final = re.compile(r"\s*[·•;|]\s*|\s+[-–—/]\s+|,\s+")
_VOORAF: Final = re.compile(
    r"^(?:uiterlijk |tegen )?(?:vóór|voor|op|uiterlijk|tegen|aanstaande|komende|a\.s\.)\s+", re.IGNORECASE
)
_ACHTERAAN: Final = re.compile(r"^(?P<wat>.+?)\s+(?:uiterlijk|vóór|voor)\s+(?P<dag>\S.*)$", re.IGNORECASE)
_OVER: Final = re.compile(
    r"over (?P<n>\d{1,2}|een|één|twee|drie|vier|vijf|zes) (?P<wat>dag|dagen|week|weken)"
)
_TELWOORD: Final = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
_VOLGENDE_WEEK: Final = re.compile(r"(?:volgende week(?: (?P<na>\w+))?|(?P<voor>\w+) volgende week)")
_JAAR: Final = re.compile(r"\d{4}|[-/.]\d{1,2}[-/.]'?\d{2}$|[a-z] '?\d{2}$")
_VRIJDAG: Final = 4
_WOORDEN_VAN_EEN_NAAM: Final = 4
_IK: Final = "ik"


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One agreement: ``wie`` works at the school, ``wie_anders`` does not; ``voor`` is the last day."""

    wat: str
    wie: UUID | None = None
    wie_anders: str = ""
    voor: date | None = None


def lees_afspraken(tekst: str, vandaag: date, mensen: Mapping[str, UUID]) -> tuple[Afspraak, ...]:
    """Return the agreements of a text, one on each line."""
    gelezen = (lees_afspraak(regel, vandaag, mensen) for regel in tekst.splitlines())
    return tuple(een for een in gelezen if een is not None)


def lees_afspraak(regel: str, vandaag: date, mensen: Mapping[str, UUID]) -> Afspraak | None:
    """Return what one line says, or None for an empty line.

    Parts are kept apart by ``·``, ``;``, ``|``, a comma or a dash between spaces. ``mensen`` are folded names
    of who works here, "ik" among them. A part that is a day is the last day; a part that is a name is who; a
    short part right behind what is to be done is somebody from outside.
    """
    delen = [deel.strip(" .") for deel in _SCHEIDING.split(regel.strip(" -–•*")) if deel.strip(" .")]
    if not delen:
        return None
    rest, dag = _neem_dag(delen, vandaag)
    wie, anders, rest = _neem_wie(rest, mensen, dag_gezien=dag is not None)
    wat = ", ".join(rest) or delen[0]
    if dag is None:
        wat, dag = _dag_achteraan(wat, vandaag)
    return Afspraak(wat, wie, anders, dag)


def lees_dag(tekst: str, vandaag: date) -> date | None:
    """Return the day that a few words mean, on or after ``vandaag`` when no year is named; else None.

    Besides what `lees_datum` reads: "wo", "volgende week" (its Friday), "woensdag volgende week", "deze week"
    (its Friday), "over twee weken".
    """
    kaal = _VOORAF.sub("", " ".join(tekst.casefold().split()))
    kort = next((naam for naam in DAGEN if kaal.rstrip(".") == naam[:2]), kaal)
    if (dag := _week(kort, vandaag)) is not None:
        return dag
    dag = lees_datum(kort, vandaag)
    if dag is None or dag >= vandaag or _JAAR.search(kort) or kort in {"gisteren", "eergisteren"}:
        return dag
    try:
        return dag.replace(year=dag.year + 1)
    except ValueError:  # 29 February
        return dag


def _week(kaal: str, vandaag: date) -> date | None:
    maandag = vandaag - timedelta(vandaag.weekday())
    if kaal == "deze week":
        return max(vandaag, maandag + timedelta(_VRIJDAG))
    if treffer := _VOLGENDE_WEEK.fullmatch(kaal):
        woord = treffer["na"] or treffer["voor"] or DAGEN[_VRIJDAG]
        nummer = next((nr for nr, naam in enumerate(DAGEN) if woord in {naam, naam[:2]}), None)
        return None if nummer is None else maandag + timedelta(7 + nummer)
    if treffer := _OVER.fullmatch(kaal):
        aantal = _TELWOORD.get(treffer["n"]) or int(treffer["n"])
        return vandaag + timedelta(aantal * (7 if treffer["wat"].startswith("we") else 1))
    return None


def _neem_dag(delen: list[str], vandaag: date) -> tuple[list[str], date | None]:
    """Take the last part that is a day out; the first part says what, and is never a day alone."""
    for plek in range(len(delen) - 1, 0, -1):
        if (dag := lees_dag(delen[plek], vandaag)) is not None:
            return delen[:plek] + delen[plek + 1 :], dag
    return delen, None


def _neem_wie(
    delen: list[str], mensen: Mapping[str, UUID], *, dag_gezien: bool
) -> tuple[UUID | None, str, list[str]]:
    """Take who does it out: a colleague anywhere behind the first part, or a short part beside the day."""
    for plek in range(1, len(delen)):
        if (wie := mensen.get(vouw(delen[plek]))) is not None:
            return wie, "", delen[:plek] + delen[plek + 1 :]
    laatste = delen[-1]
    if len(delen) > 1 and dag_gezien and len(laatste.split()) <= _WOORDEN_VAN_EEN_NAAM:
        return None, laatste, delen[:-1]
    eerste, _, rest = delen[0].partition(" ")
    if vouw(eerste) == _IK and rest and _IK in mensen:  # "ik bel moeder"
        return mensen[_IK], "", delen
    return None, "", delen


def _dag_achteraan(wat: str, vandaag: date) -> tuple[str, date | None]:
    """Find a day at the end of a sentence: behind "vóór" it is taken out, a loose "morgen" stays in it."""
    if (treffer := _ACHTERAAN.match(wat)) and (dag := lees_dag(treffer["dag"], vandaag)) is not None:
        return treffer["wat"], dag
    woorden = wat.split()
    for aantal in (3, 2, 1):
        if len(woorden) > aantal and (dag := lees_dag(" ".join(woorden[-aantal:]), vandaag)) is not None:
            return wat, dag
    return wat, None
