"""What to look at before the schoolgids goes out, with the place in the schoolprofiel where it is solved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.rules.gidspunten import (
    Gidspunt,
    Gidssoort,
    gidsteksten,
    link_punten,
    moeilijk_punt,
)
from opp_desk.usecases.aanbodbron import lopend_jaar
from opp_desk.usecases.aanbodnamen import genoemden
from opp_desk.usecases.aanbodvaststellen import nog_nodig
from opp_desk.usecases.leeshulp import lees_moeilijk
from opp_desk.usecases.schoolgids import NU, lees_gids

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer

_VAN_DE_TEKST: Final = (Gidssoort.CONTACTEN, Gidssoort.OUD, Gidssoort.STARTTEKST)
_ORDE: Final = tuple(Gidssoort)


def lees_gidspunten(lezer: Lezer, keuze: UUID, vandaag: date) -> tuple[Gidspunt, ...]:
    """Return what to look at in a text: missing contacts, what is old or not adapted, then the words.

    Of an adopted text only the words: the rest can no longer change. Raises as `schoolgids.lees_gids`.
    """
    opname = lees_gids(lezer, keuze)
    teksten = gidsteksten(opname)
    punten = [] if keuze != NU else list(_van_nu(lezer, vandaag))
    punten += genoemden(lezer, opname)
    punten += [punt for each in teksten if (punt := moeilijk_punt(each, lees_moeilijk(each.tekst)))]
    punten += link_punten(teksten)
    return tuple(sorted(punten, key=lambda punt: _ORDE.index(punt.soort)))


def _van_nu(lezer: Lezer, vandaag: date) -> Iterable[Gidspunt]:
    """Yield what the checks before vaststellen know, as far as it shows in the schoolgids."""
    jaar = lopend_jaar(lezer)
    for punt in () if jaar is None else nog_nodig(lezer, jaar.id, vandaag):
        soort = next((each for each in _VAN_DE_TEKST if punt.code.removesuffix("_een") == each), None)
        if soort is not None:
            yield Gidspunt(soort, punt.zin, str(dict(punt.opent.waar).get("hoofdstuk", "")))
