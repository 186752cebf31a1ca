"""The names of every pupil of the school, to look for in a text. Looking is `rules.naamwacht`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Geennaam
from opp_desk.rules.naamwacht import Genoemde, Naamwacht

if TYPE_CHECKING:
    from opp_desk.vault.lezer import Lezer


def lees_naamwacht(lezer: Lezer) -> Naamwacht:
    """Return what finds the pupils of this school, those who left too, without the words of the school."""
    vraag: Any = select(Leerling.id, Leerling.roepnaam, Leerling.voorvoegsel, Leerling.achternaam)
    namen = lezer.rijen(vraag.where(Leerling.verwijderd.is_(False)))
    woorden = lezer.rijen(select(Geennaam.woord).where(Geennaam.verwijderd.is_(False)))
    groot = [each.naam for each in lezer.lees(select(Medewerker), ook_verwijderd=True)]
    ouders = lezer.rijen(select(Ouder.naam).where(Ouder.verwijderd.is_(False)))
    groot += [row.naam for row in ouders if row.naam]
    return Naamwacht(
        (Genoemde(row.id, row.roepnaam, row.voorvoegsel, row.achternaam) for row in namen),
        (row.woord for row in woorden if row.woord),
        groot,
    )
