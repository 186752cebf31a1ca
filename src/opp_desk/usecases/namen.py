"""Who is called what at this school: read once, for marking names while typing, asking, and masking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Geennaam
from opp_desk.rules.naamwacht import Genoemde

if TYPE_CHECKING:
    from opp_desk.vault.lezer import Lezer


@dataclass(frozen=True, slots=True)
class Mensen:
    """The pupils, those who left too; the grown-ups around them; and the words that are no names here."""

    leerlingen: tuple[Genoemde, ...]
    groten: tuple[Genoemde, ...]
    geen: tuple[str, ...]


def lees_mensen(lezer: Lezer) -> Mensen:
    """Return everybody with a name; a colleague who is gone may still be named in a text."""
    collegas = [_genoemd(wie) for wie in lezer.lees(select(Medewerker), ook_verwijderd=True)]
    ouders: Any = select(Ouder.id, Ouder.naam)
    woorden: Any = select(Geennaam.woord)
    return Mensen(
        _leerlingen(lezer),
        (*collegas, *(_ouder(ouder) for ouder in lezer.rijen(ouders))),
        tuple(rij.woord for rij in lezer.rijen(woorden) if rij.woord),
    )


def _leerlingen(lezer: Lezer) -> tuple[Genoemde, ...]:
    """Return the pupils by their columns: of 5,000 rows a whole object each takes too long."""
    vraag: Any = select(Leerling.id, Leerling.roepnaam, Leerling.voorvoegsel, Leerling.achternaam)
    return tuple(_genoemd(kind) for kind in lezer.rijen(vraag))


def _genoemd(wie: Any) -> Genoemde:
    return Genoemde(wie.id, wie.roepnaam, wie.voorvoegsel, wie.achternaam)


def _ouder(ouder: Any) -> Genoemde:
    """Return a parent, of whom there is one line: the first word, and what follows."""
    voor, _, achter = (ouder.naam or "").strip().partition(" ")
    return Genoemde(ouder.id, voor, None, achter)
