"""Before a paper leaves: which other pupils it names. What is a name is decided in ``rules.naamwacht``.

Colleagues and parents may have the first name of a pupil; a word that may mean one of them is passed over, so
that the question is asked seldom enough to be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.model.leerling import Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Geennaam
from opp_desk.rules.naamwacht import Genoemde, Naamwacht

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer


def andere_namen(lezer: Lezer, tekst: str, wie: Collection[UUID]) -> tuple[str, ...]:
    """Return the pupils that a text names besides ``wie``, by their whole name, in the order of the text."""
    namen = {
        kind.id: Genoemde(kind.id, kind.roepnaam, kind.voorvoegsel, kind.achternaam)
        for kind in _kolommen(lezer, Leerling)
    }
    wacht = Naamwacht((*namen.values(), *_groten(lezer)), _geen_namen(lezer))
    gevonden: dict[UUID, None] = {}
    for treffer in wacht.vind(tekst):
        if not set(treffer.wie) & set(wie) and all(een in namen for een in treffer.wie):
            gevonden[treffer.wie[0]] = None
    return tuple(_voluit(namen[een]) for een in gevonden)


def _groten(lezer: Lezer) -> list[Genoemde]:
    """Return colleagues and parents; of a parent there is one line: the first word, and what follows."""
    groten = [
        Genoemde(wie.id, wie.roepnaam, wie.voorvoegsel, wie.achternaam)
        for wie in _kolommen(lezer, Medewerker)
    ]
    ouders: Any = select(Ouder.id, Ouder.naam)
    for ouder in lezer.rijen(ouders):
        voor, _, achter = (ouder.naam or "").strip().partition(" ")
        groten.append(Genoemde(ouder.id, voor, None, achter))
    return groten


def _kolommen(lezer: Lezer, klasse: Any) -> Any:
    return lezer.rijen(select(klasse.id, klasse.roepnaam, klasse.voorvoegsel, klasse.achternaam))


def _geen_namen(lezer: Lezer) -> list[str]:
    return [rij.woord for rij in lezer.rijen(select(Geennaam.woord)) if rij.woord]


def _voluit(wie: Genoemde) -> str:
    return volledige_naam(wie.roepnaam, wie.voorvoegsel, wie.achternaam)
