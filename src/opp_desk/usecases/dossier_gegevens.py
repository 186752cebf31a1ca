"""What the school keeps of a pupil besides the OPP, for its form: names, group, who is there for the pupil.

Reading only; the fields are written by ``velden``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Medewerker
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.formulier import maak_formulieren
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.usecases.opps import lopend_opp

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer

Keuzes = tuple[tuple["UUID", str], ...]


@dataclass(frozen=True, slots=True)
class Gegevens:
    """One pupil for the form. ``sluit_opp``: the pupil has left and an OPP still runs."""

    formulier: Formulier
    roepnaam: str
    medewerkers: Keuzes
    groepen: Keuzes
    sluit_opp: bool


def lees_gegevens(lezer: Lezer, leerling: UUID) -> Gegevens:
    """Return one pupil for the form; RegelFout("niet_gevonden") if it is not there."""
    kind = lezer.haal(Leerling, leerling)
    collegas = [(een.id, een.aanspreekvorm or een.naam) for een in lezer.lees(select(Medewerker))]
    return Gegevens(
        maak_formulieren(lezer, (kind,), None)[0],
        kind.roepnaam or kind.naam,
        tuple(sorted(collegas, key=lambda paar: (vouw(paar[1]), paar[0].hex))),
        tuple(sorted(groepsnamen(lezer).items(), key=lambda paar: (vouw(paar[1]), paar[0].hex))),
        kind.uitstroomdatum is not None and lopend_opp(lezer, leerling) is not None,
    )
