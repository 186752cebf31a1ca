"""Writing days into a calendar file (iCalendar, RFC 5545): whole days, one entry per term.

Not here: which days, and what may be said about whom. The clock is an argument.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

_OCTETTEN: Final = 75
_MAKER: Final = "-//OPP Desk//Termijnen//NL"
_STUUR: Final = {ord(teken): None for teken in map(chr, (*range(32), 127)) if teken != "\n"}


@dataclass(frozen=True, slots=True)
class Agendadag:
    """One whole day. The same ``uid`` in a later file moves the entry instead of adding one."""

    uid: UUID
    dag: date
    titel: str
    omschrijving: str = ""


def schrijf_ics(dagen: Iterable[Agendadag], gemaakt: datetime, naam: str = "OPP Desk") -> bytes:
    """Return a calendar as UTF-8; ``gemaakt`` is a moment with a time zone, ``naam`` names the calendar.

    Lines end in CRLF and are folded at 75 octets (§3.1), never within a character; texts are escaped
    (§3.3.11), the end of a whole day is the day after it (§3.6.1).
    """
    stempel = gemaakt.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    regels = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_MAKER}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_tekst(naam)}",
    ]
    for een in dagen:
        regels += _gebeurtenis(een, stempel)
    regels.append("END:VCALENDAR")
    return b"".join(_gevouwen(regel) for regel in regels)


def _gebeurtenis(een: Agendadag, stempel: str) -> list[str]:
    regels = [
        "BEGIN:VEVENT",
        f"UID:{een.uid}",
        f"DTSTAMP:{stempel}",
        f"DTSTART;VALUE=DATE:{een.dag:%Y%m%d}",
        f"DTEND;VALUE=DATE:{een.dag + timedelta(1):%Y%m%d}",
        f"SUMMARY:{_tekst(een.titel)}",
    ]
    if een.omschrijving:
        regels.append(f"DESCRIPTION:{_tekst(een.omschrijving)}")
    return [*regels, "CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT"]


def _tekst(tekst: str) -> str:
    """Return a TEXT value: backslash, semicolon, comma and line end escaped, other control marks left out."""
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n").translate(_STUUR)
    for teken in "\\;,":
        regels = regels.replace(teken, f"\\{teken}")
    return regels.replace("\n", "\\n")


def _gevouwen(regel: str) -> bytes:
    """Return a content line in pieces of at most 75 octets, each following one begun with a space."""
    stukken, nu = [], b""
    for teken in regel:
        octetten = teken.encode()
        if len(nu) + len(octetten) > _OCTETTEN:
            stukken.append(nu)
            nu = b" "
        nu += octetten
    return b"\r\n".join([*stukken, nu]) + b"\r\n"
