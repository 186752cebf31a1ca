"""What to look at before the schoolgids goes out, with the place in the schoolprofiel where it is solved."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.model.school import Medewerker
from opp_desk.rules.gidspunten import (
    Gidspunt,
    Gidssoort,
    contactteksten,
    gidsteksten,
    link_punten,
    moeilijk_punt,
    naam_punten,
)
from opp_desk.rules.naamwacht import Genoemde, Naamwacht
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.aanbodbron import lopend_jaar
from opp_desk.usecases.aanbodvaststellen import nog_nodig
from opp_desk.usecases.leeshulp import lees_moeilijk
from opp_desk.usecases.namen import lees_mensen
from opp_desk.usecases.schoolgids import NU, lees_gids

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer

_VAN_DE_TEKST: Final = (Gidssoort.CONTACTEN, Gidssoort.OUD, Gidssoort.STARTTEKST)
_WOORD: Final = re.compile(r"\w+")
_AANSPREKING: Final = frozenset({"juf", "meester", "meneer", "mevrouw"})
"""How pupils call a teacher; no part of the name."""
_ORDE: Final = tuple(Gidssoort)


def lees_gidspunten(lezer: Lezer, keuze: UUID, vandaag: date) -> tuple[Gidspunt, ...]:
    """Return what to look at in a text: missing contacts, what is old or not adapted, then the words.

    Of an adopted text only the words: the rest can no longer change. Raises as `schoolgids.lees_gids`.
    """
    opname = lees_gids(lezer, keuze)
    teksten = gidsteksten(opname)
    punten = [] if keuze != NU else list(_van_nu(lezer, vandaag))
    mensen = lees_mensen(lezer)
    collegas = _collegas(lezer)
    wacht = Naamwacht((*mensen.leerlingen, *collegas), mensen.geen)
    punten += naam_punten((*teksten, *contactteksten(opname)), wacht, _openbaar(opname, collegas))
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


def _collegas(lezer: Lezer) -> tuple[Genoemde, ...]:
    """Return everybody who works or worked here: a name of before may still stand in a text."""
    rijen = lezer.lees(select(Medewerker), ook_verwijderd=True)
    return tuple(Genoemde(rij.id, rij.roepnaam, rij.voorvoegsel, rij.achternaam) for rij in rijen)


def _openbaar(opname: bytes, collegas: Iterable[Genoemde]) -> frozenset[UUID]:
    """Return the colleagues whom the school names as a contact: these names are public."""
    namen = [
        [woord for woord in _WOORD.findall(vouw(contact.get("naam", ""))) if woord not in _AANSPREKING]
        for hoofdstuk in json.loads(opname)["hoofdstukken"]
        for contact in hoofdstuk.get("contacten", ())
    ]
    return frozenset(wie.leerling for wie in collegas if any(_is(wie, naam) for naam in namen))


def _is(wie: Genoemde, naam: list[str]) -> bool:
    """Tell whether a contact is this colleague: by the first name alone, or by the surname too."""
    voor, achter = (_WOORD.findall(vouw(deel or "")) for deel in (wie.roepnaam, wie.achternaam))
    if not voor or not set(voor) <= set(naam):
        return False
    return naam == voor or bool(achter and set(achter) <= set(naam))
