"""When a text may be edited: vastgesteld is vastgesteld, and a note that is vastgelegd stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes import OppStatus

if TYPE_CHECKING:
    from datetime import datetime

_IN_DE_MAAK = frozenset({OppStatus.CONCEPT, OppStatus.VOORGELEGD, OppStatus.BIJSTELLING})
# What goes on after vaststellen: hearing, talks, looking back, closing. It never changes the fixed version.
_GAAT_DOOR = frozenset({"horen", "ouders", "evaluatie", "einde", "overname", "akkoord", "escalatie", "tlv"})
# What others decide while the plan runs, each with a term of its own: a TLV, an arrangement, a consent.
_FEITEN = frozenset(
    {
        "arrangement_soort",
        "arrangement_middel",
        "arrangement_door",
        "arrangement_van",
        "arrangement_tot",
        "arrangement_evaluatie_op",
        "toestemming_van",
        "toestemming_op",
        "toestemming_tot",
    }
)


def mag_bewerken(status: OppStatus, section: str | None, veld: str = "") -> bool:
    """Return whether a field of ``section`` may change while the OPP is in ``status``.

    The fixed text changes only through a bijstelling (WVO 2020 art. 2.44 lid 4). ``veld`` names one field: a
    fact that others decide may change though the rest of its section is fixed. Rows are added and removed
    under the rule of the section.
    """
    if status.value in _IN_DE_MAAK:
        return True
    return status.value != OppStatus.AFGESLOTEN.value and (section in _GAAT_DOOR or veld in _FEITEN)


def is_vastgelegd(moment: datetime | None) -> bool:
    """Return whether a note was closed: from then on it is added to or corrected, with its trace."""
    return moment is not None
