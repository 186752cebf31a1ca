"""When the text of an OPP may be edited: vastgesteld is vastgesteld."""

from __future__ import annotations

from opp_desk.model.keuzes import OppStatus

_IN_DE_MAAK = frozenset({OppStatus.CONCEPT, OppStatus.VOORGELEGD, OppStatus.BIJSTELLING})
# What goes on after vaststellen: hearing, talks, looking back, closing. It never changes the fixed version.
_GAAT_DOOR = frozenset({"horen", "ouders", "evaluatie", "einde", "overname", "akkoord", "escalatie"})


def mag_bewerken(status: OppStatus, section: str | None) -> bool:
    """Return whether a field of ``section`` may change while the OPP is in ``status``.

    The fixed text changes only through a bijstelling (WVO 2020 art. 2.44 lid 4).
    """
    if status.value in _IN_DE_MAAK:
        return True
    return status.value != OppStatus.AFGESLOTEN.value and section in _GAAT_DOOR
