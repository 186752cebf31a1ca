"""Making a format in a process of its own: pages as pictures, or words. Nothing of Qt here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opp_desk.documents.schoolgids.html import maak_fragment
from opp_desk.documents.schoolgids.uitgaven import UITGAVEN, maak_uitgave
from opp_desk.ui.opp.rasteren import Vel, teken_pdf

if TYPE_CHECKING:
    from opp_desk.documents.schoolgids.uitgaven import Opdracht


def teken_gids(opdracht: Opdracht, breedte: int) -> Vel:
    """Return a format that has pages, each ``breedte`` pixels wide."""
    return teken_pdf(maak_uitgave(opdracht), breedte)


def woorden_van(opdracht: Opdracht) -> str:
    """Return what stands in a format without pages: the words as simple HTML, or open data as it is read."""
    if UITGAVEN[opdracht.sleutel].bestand.endswith(".json"):
        return json.dumps(json.loads(opdracht.opname), indent=2, ensure_ascii=False)
    return maak_fragment(opdracht.opname).decode()
