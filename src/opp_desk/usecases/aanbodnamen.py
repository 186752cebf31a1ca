"""Who is named in the text of the aanbod, while nobody made that name public. Reading only.

What counts as a name stands in ``rules.naamwacht``, which texts are public in ``rules.gidspunten``.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.model.school import Medewerker
from opp_desk.rules.gidspunten import Gidspunt, contactteksten, gidsteksten, naam_punten
from opp_desk.rules.naamwacht import Genoemde, Naamwacht
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.namen import lees_mensen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer

_WOORD: Final = re.compile(r"\w+")
_AANSPREKING: Final = frozenset({"juf", "meester", "meneer", "mevrouw"})
"""How pupils call a teacher; no part of the name."""


def genoemden(lezer: Lezer, opname: bytes) -> tuple[Gidspunt, ...]:
    """Return the pupils and colleagues who are named in a momentopname, each once in a chapter.

    Not a colleague whom the school names as a contact.
    """
    mensen, collegas = lees_mensen(lezer), _collegas(lezer)
    wacht = Naamwacht((*mensen.leerlingen, *collegas), mensen.geen)
    teksten = (*gidsteksten(opname), *contactteksten(opname))
    return tuple(naam_punten(teksten, wacht, _openbaar(opname, collegas)))


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
