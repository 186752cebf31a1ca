"""From an error's code to the Dutch sentence that the user reads: the outer edge for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents.zinnen import ZINNEN as DOCUMENTEN
from opp_desk.interchange.zinnen import ZINNEN as UITWISSELING
from opp_desk.rules.zinnen import ZINNEN as REGELS
from opp_desk.sync.zinnen import ZINNEN as PAKKETTEN
from opp_desk.usecases.zinnen import ZINNEN as HANDELINGEN
from opp_desk.vault.zinnen import ZINNEN as KLUIS

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout

ZINNEN = {**DOCUMENTEN, **UITWISSELING, **REGELS, **KLUIS, **PAKKETTEN, **HANDELINGEN}


def zin(fout: Fout) -> str:
    """Return what happened, what is safe and what to do; the bare code if nobody wrote a sentence."""
    sjabloon = ZINNEN.get(fout.code, "Er ging iets mis ({code}). Er is niets verloren. Probeer het opnieuw.")
    return sjabloon.format(code=fout.code, **fout.values)
