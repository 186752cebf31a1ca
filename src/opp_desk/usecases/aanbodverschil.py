"""Two years of the ondersteuningsaanbod side by side: adopted texts, and the text of now. Reading only.

Which differences there are is found in ``rules.aanbodverschil``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from opp_desk.rules.aanbodverschil import Aanbodverschil, Anders, vergelijk_aanbod
from opp_desk.rules.datum import schrijf_datum
from opp_desk.usecases.aanbodbron import lees_opname, lees_versie, lopend_jaar, versies

if TYPE_CHECKING:
    from opp_desk.rules.aanbodverschil import Deelverschil
    from opp_desk.rules.verschil import Stuk
    from opp_desk.usecases.aanbodbron import Versiekop
    from opp_desk.vault.lezer import Lezer

NU = UUID(int=0)
"""The text of now, which is no row."""


@dataclass(frozen=True, slots=True)
class Aanbodteksten:
    """The texts that can be compared, oldest first: (id, how it is called).

    ``van`` and ``tot`` are what somebody wants to see first: what changed since last year.
    """

    keuzes: tuple[tuple[UUID, str], ...]
    van: UUID | None
    tot: UUID | None


@dataclass(frozen=True, slots=True)
class Woorden:
    """A field that differs: what it is called, what it said and says, and the difference word by word.

    ``stukken`` is empty for a field of a part that came or went whole.
    """

    label: str
    oud: str
    nieuw: str
    stukken: tuple[Stuk, ...]


@dataclass(frozen=True, slots=True)
class Deelwoorden:
    """A part that differs: the title of its chapter, what it is called, where it stands, and its fields."""

    hoofdstuk: str
    anders: Anders
    titel: str
    bij: str
    velden: tuple[Woorden, ...]


@dataclass(frozen=True, slots=True)
class Aanbodvergelijking:
    """Everything that differs, by chapter and, in the same order, the parts with their words."""

    verschil: Aanbodverschil
    delen: tuple[Deelwoorden, ...]


def lees_teksten(lezer: Lezer) -> Aanbodteksten:
    """Return what can be compared; the text of now is there as long as a cycle was begun."""
    alle, jaar = tuple(reversed(versies(lezer))), lopend_jaar(lezer)
    keuzes = [(versie.id, _noem(versie)) for versie in alle]
    schooljaar = (jaar.schooljaar or "") if jaar is not None else ""
    if jaar is not None:
        keuzes.append((NU, f"{schooljaar}, de tekst van nu"))
    tot = keuzes[-1][0] if keuzes else None
    eerder = [versie.id for versie in alle if versie.schooljaar < schooljaar and versie.id != tot]
    anders = [versie.id for versie in alle if versie.id != tot]
    return Aanbodteksten(tuple(keuzes), next(reversed(eerder or anders), None), tot)


def vergelijk(lezer: Lezer, van: UUID, tot: UUID) -> Aanbodvergelijking:
    """Return what changed from one text to another.

    RegelFout("niet_gevonden") for a text that is not there, WereldFout("inhoud_beschadigd") for one that was
    tampered with.
    """
    verschil = vergelijk_aanbod(_opname(lezer, van), _opname(lezer, tot))
    return Aanbodvergelijking(
        verschil,
        tuple(
            Deelwoorden(each.titel, deel.anders, deel.titel, deel.bij, woorden_van(deel))
            for each in verschil.hoofdstukken
            for deel in each.delen
        ),
    )


def woorden_van(deel: Deelverschil) -> tuple[Woorden, ...]:
    """Return the fields of a part, word by word where it changed: that takes a while, and no screen waits."""
    per_woord = deel.anders is Anders.GEWIJZIGD
    return tuple(
        Woorden(each.label, each.oud, each.nieuw, each.stukken if per_woord else ()) for each in deel.velden
    )


def _opname(lezer: Lezer, tekst: UUID) -> bytes:
    jaar = lopend_jaar(lezer)
    return lees_opname(lezer, jaar.id) if tekst == NU and jaar is not None else lees_versie(lezer, tekst)


def _noem(versie: Versiekop) -> str:
    op = f", vastgesteld op {schrijf_datum(versie.vastgesteld_op)}" if versie.vastgesteld_op else ""
    return f"{versie.schooljaar}{op}"
