"""Starting texts: what a school can begin with, per kind of school, put in where nothing stands yet.

The texts stand in ``resources/aanbod``; each stays marked until a person wrote in it or said it is right.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.ground import paths
from opp_desk.model.aanbod import Ambitie, Deskundigheid, Voorziening
from opp_desk.model.keuzes import Sector
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
from opp_desk.model.volgorde import tussen
from opp_desk.usecases.aanbod import zet_deel
from opp_desk.usecases.opps import school
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opp_desk.vault.uow import UnitOfWork

_LIJSTEN: Final = ("voorziening", "deskundigheid", "ambitie")


@dataclass(frozen=True, slots=True)
class Startteksten:
    """The starting texts of one kind of school: a text per chapter, and the values of each row."""

    hoofdstukken: Mapping[Hoofdstuk, str]
    voorzieningen: tuple[Mapping[str, str], ...]
    deskundigheid: tuple[Mapping[str, str], ...]
    ambities: tuple[Mapping[str, str], ...]


@handeling("Voorbeeldteksten erbij gezet")
def zet_startteksten(uow: UnitOfWork) -> int:
    """Put the starting texts of this school's kind where nothing stands; return how many were put.

    A chapter with a word in it keeps it; an area with a voorziening, and a list with a row, get no more.
    """
    van_school = school(uow)
    woorden = {"school": van_school.naam or "Onze school", "plaats": van_school.plaats or "onze plaats"}
    start = startteksten(van_school.sector or Sector.PO)
    return (
        _zet_hoofdstukken(uow, start, woorden)
        + _zet_voorzieningen(uow, start)
        + _zet_lijst(uow, Deskundigheid, start.deskundigheid)
        + _zet_lijst(uow, Ambitie, start.ambities)
    )


@cache
def startteksten(sector: Sector) -> Startteksten:
    """Return the starting texts of a kind of school."""
    boek = _lees(sector.value)
    return Startteksten(
        {Hoofdstuk(code): tekst.strip() for code, tekst in boek["hoofdstuk"].items()},
        tuple(
            sorted(boek["voorziening"], key=lambda rij: [*Aanbodgebied].index(Aanbodgebied(rij["gebied"])))
        ),
        tuple(boek["deskundigheid"]),
        tuple(boek["ambitie"]),
    )


def _lees(naam: str) -> dict[str, Any]:
    """Return one file; what it says nothing about comes from the file that it follows."""
    tekst = (paths.resources() / "aanbod" / f"{naam}.toml").read_text(encoding="utf-8")
    boek = tomllib.loads(tekst)
    onder: dict[str, Any] = _lees(boek["volgt"]) if "volgt" in boek else {}
    zonder = set(boek.get("zonder", ())) | {rij["titel"] for rij in boek.get("voorziening", ())}
    return {
        "hoofdstuk": onder.get("hoofdstuk", {}) | boek["hoofdstuk"],
        **{lijst: [*_blijft(onder.get(lijst, ()), zonder), *boek.get(lijst, ())] for lijst in _LIJSTEN},
    }


def _blijft(rijen: Iterable[Mapping[str, str]], zonder: set[str]) -> list[Mapping[str, str]]:
    return [rij for rij in rijen if rij.get("titel", "") not in zonder]


def _zet_hoofdstukken(uow: UnitOfWork, start: Startteksten, woorden: Mapping[str, str]) -> int:
    gezet = 0
    for hoofdstuk, tekst in start.hoofdstukken.items():
        deel = zet_deel(uow, hoofdstuk)
        if not (deel.tekst or "").strip() and not deel.elders:
            deel.tekst, deel.starttekst, deel.nagekeken_op = tekst.format(**woorden), True, None
            gezet += 1
    return gezet


def _zet_voorzieningen(uow: UnitOfWork, start: Startteksten) -> int:
    staan = {rij.gebied for rij in uow.lees(select(Voorziening))}
    erbij = [rij for rij in start.voorzieningen if Aanbodgebied(rij["gebied"]) not in staan]
    vorige: str | None = None
    for rij in erbij:
        vorige = tussen(vorige, None)
        waarden: dict[str, Any] = dict(rij) | {"gebied": Aanbodgebied(rij["gebied"])}
        uow.voeg_toe(Voorziening(volgorde=vorige, starttekst=True, **waarden))
    return len(erbij)


def _zet_lijst(uow: UnitOfWork, klasse: type[Any], rijen: Iterable[Mapping[str, str]]) -> int:
    if uow.lees(select(klasse)):
        return 0
    vorige, aantal = None, 0
    for rij in rijen:
        vorige, aantal = tussen(vorige, None), aantal + 1
        uow.voeg_toe(klasse(volgorde=vorige, **rij))
    return aantal
