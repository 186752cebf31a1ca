"""The calendar file, read back by a small reader of its own that knows RFC 5545 and nothing of the writer."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.interchange.ics import Agendadag, schrijf_ics

NUL = UUID(int=0)
NU = datetime(2026, 10, 5, 9, 30, tzinfo=timezone(timedelta(hours=2)))


def ontvouw(inhoud: bytes) -> list[str]:
    """Return the content lines; every line on disk must end in CRLF and hold at most 75 octets."""
    assert inhoud.endswith(b"\r\n")
    rauw = inhoud.split(b"\r\n")[:-1]
    assert all(len(regel) <= 75 for regel in rauw)
    assert not any(b"\n" in regel or b"\r" in regel for regel in rauw)
    regels: list[str] = []
    for regel in rauw:
        tekst = regel.decode("utf-8")
        if tekst.startswith(" "):
            regels[-1] += tekst[1:]
        else:
            regels.append(tekst)
    return regels


def ontsnap(waarde: str) -> str:
    """Return a TEXT value as it was meant (§3.3.11)."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], waarde)


def lees(inhoud: bytes) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Return the properties of the calendar, and those of each event."""
    kop: dict[str, str] = {}
    dagen: list[dict[str, str]] = []
    stapel: list[str] = []
    for regel in ontvouw(inhoud):
        naam, _, waarde = regel.partition(":")
        if naam == "BEGIN":
            stapel.append(waarde)
            if waarde == "VEVENT":
                dagen.append({})
        elif naam == "END":
            assert stapel.pop() == waarde
        else:
            doel = dagen[-1] if stapel[-1] == "VEVENT" else kop
            assert naam not in doel
            doel[naam] = waarde
    assert stapel == []
    return kop, dagen


def test_a_whole_day_with_everything_a_calendar_needs() -> None:
    """Version, maker, a stamp in UTC, a day that ends the day after, and a stable id."""
    een = Agendadag(uuid5(NUL, "een"), date(2028, 2, 28), "OPP: N.", "OPP evalueren\nWVO 2020, artikel 2.44")
    kop, (dag,) = lees(schrijf_ics([een], NU, "OPP-termijnen"))
    assert (kop["VERSION"], kop["CALSCALE"], kop["X-WR-CALNAME"]) == ("2.0", "GREGORIAN", "OPP-termijnen")
    assert kop["PRODID"]
    assert (dag["DTSTART;VALUE=DATE"], dag["DTEND;VALUE=DATE"]) == ("20280228", "20280229")
    assert (dag["UID"], dag["DTSTAMP"]) == (str(een.uid), "20261005T073000Z")
    assert ontsnap(dag["SUMMARY"]) == "OPP: N."
    assert ontsnap(dag["DESCRIPTION"]) == een.omschrijving


def test_an_empty_calendar_is_whole() -> None:
    """Without terms there is a calendar without events."""
    kop, dagen = lees(schrijf_ics([], NU))
    assert (kop["METHOD"], dagen) == ("PUBLISH", [])


@given(
    st.text(st.characters(codec="utf-8"), max_size=200),
    st.dates(date(1900, 1, 1), date(9998, 12, 31)),
)
def test_any_text_comes_back(tekst: str, dag: date) -> None:
    """Commas, semicolons, backslashes, line ends, emoji and long texts survive folding and escaping."""
    een = Agendadag(uuid5(NUL, tekst), dag, tekst, tekst)
    _kop, (gelezen,) = lees(schrijf_ics([een], NU.astimezone(UTC)))
    bedoeld = tekst.replace("\r\n", "\n").replace("\r", "\n")
    bedoeld = "".join(
        teken for teken in bedoeld if teken == "\n" or not (ord(teken) < 32 or ord(teken) == 127)
    )
    assert ontsnap(gelezen["SUMMARY"]) == bedoeld
    assert ontsnap(gelezen.get("DESCRIPTION", "")) == bedoeld
    begin = date.fromisoformat(gelezen["DTSTART;VALUE=DATE"])
    assert date.fromisoformat(gelezen["DTEND;VALUE=DATE"]) - begin == timedelta(days=1)
