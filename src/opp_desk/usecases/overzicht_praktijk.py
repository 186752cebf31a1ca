"""What is known of practice beside the text of the aanbod, a sentence each.

The numbers of a whole schooljaar stand in ``overzicht``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.aanbod import Voorziening
from opp_desk.model.keuzes_aanbod import Gedaan, Hoofdstuk
from opp_desk.rules.praktijk import Hulprij
from opp_desk.usecases.overzicht import lees_overzicht
from opp_desk.usecases.overzicht_bron import lees_antwoorden

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from sqlalchemy import ColumnElement

    from opp_desk.model.aanbod import Voorzieningjaar
    from opp_desk.model.keuzes_aanbod import Aanbodgebied
    from opp_desk.vault.lezer import Lezer


def praktijkregel(lezer: Lezer, voorziening: UUID) -> str:
    """Return what the team answered last about a voorziening, in a sentence; "" when nobody was asked."""
    return next(_teamregels(lezer, Voorziening.id == voorziening), "")


def praktijk(lezer: Lezer, *gebieden: Aanbodgebied) -> tuple[str, ...]:
    """Return what is known of practice in these areas, a line each: the team's answers, then the OPP's.

    Ask for all areas of a chapter at once: each source is read once, however many areas there are.
    """
    team = [gebied for gebied in gebieden if gebied.hoofdstuk is not Hoofdstuk.EXTRA]
    regels = list(_teamregels(lezer, Voorziening.gebied.in_(team))) if team else []
    hulp = lees_overzicht(lezer).hulp if len(team) < len(gebieden) else Hulprij()
    if hulp.gepland:
        regels.append(f"Uit de OPP’s: begeleiding gegeven in {hulp.gegeven} van {hulp.gepland} weken.")
    return tuple(regels)


def _teamregels(lezer: Lezer, welke: ColumnElement[bool]) -> Iterator[str]:
    """Return the team's last answer about each of these voorzieningen, in the order of the aanbod."""
    for voorziening, antwoord in lees_antwoorden(lezer, welke):
        yield f"Jaarlijkse vraag aan het team: {_klein(voorziening.titel or '')} {_hoe_het_loopt(antwoord)}."


def _hoe_het_loopt(antwoord: Voorzieningjaar) -> str:
    plekken, van = antwoord.plekken, antwoord.plekken_van
    if plekken is not None and van:
        return f"loopt in {plekken} van {van} {'groep' if van == 1 else 'groepen'}"
    return {
        Gedaan.JA: "gedaan zoals het er staat",
        Gedaan.DEELS: "deels gedaan",
        Gedaan.NEE: "niet gedaan",
    }.get(antwoord.gedaan or Gedaan.WEET_NIET, "dat weten we niet")


def _klein(titel: str) -> str:
    """Return a title within a sentence; an abbreviation keeps its capitals."""
    return titel if titel[1:2].isupper() else titel[:1].lower() + titel[1:]
