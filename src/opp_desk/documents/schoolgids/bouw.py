"""From a momentopname of the aanbod to the tree of the schoolgids: title, order of chapters, adoption.

What stands in each chapter is made in ``hoofdstukken``. A momentopname of any year can be read: nothing is
required.
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from opp_desk.documents.lezer import Deel as Rij
from opp_desk.documents.lezer import hoofdletter, lees, na, rijg, zin
from opp_desk.documents.schoolgids.hoofdstukken import blokken
from opp_desk.documents.schoolgids.inhoud import Alinea, Deel, Gids

if TYPE_CHECKING:
    from collections.abc import Iterator

TITEL: Final = "Ons ondersteuningsaanbod"
CONCEPT: Final = "Concept"
NOG_NIET: Final = "Dit is een concept. De tekst is nog niet vastgesteld en kan nog veranderen."
_GELEDING: Final = re.compile(r"(?:\w+- en )?\w*geleding", re.IGNORECASE)
_VASTSTELLING: Final = "Hoe dit is vastgesteld"


def maak_gids(momentopname: bytes) -> Gids:
    """Return the tree; raises `WereldFout` ``momentopname_onleesbaar``."""
    geheel = lees(momentopname)
    school = geheel.deel("school", "school")
    concept = geheel.tekst("stand") != "vastgesteld"
    vast = geheel.deel("vaststelling", "vaststelling")
    return Gids(
        titel=TITEL,
        school=school.tekst("naam"),
        schooljaar=geheel.tekst("schooljaar").replace("-", "–"),
        concept=concept,
        kenmerken=tuple(regel for regel in _kenmerken(geheel, school) if regel),
        delen=tuple(_delen(geheel)),
        stand=NOG_NIET if concept else rijg(" ", "Vastgesteld", na("op", vast.datum("vastgesteld_op"))) + ".",
        kleur=school.tekst("kleur"),
        logo=_logo(school.tekst("logo")),
        moment=vast.tekst("vastgesteld_op") or None,
        website=school.tekst("website"),
        aanmelden=school.tekst("aanmelden"),
        code=sha256(momentopname).hexdigest(),
    )


def _kenmerken(geheel: Rij, school: Rij) -> Iterator[str]:
    yield rijg(", ", school.tekst("naam"), school.tekst("plaats"))
    yield na("Schooljaar", geheel.tekst("schooljaar").replace("-", "–"))
    for plaats in geheel.delen("vestigingen", "vestiging"):
        yield rijg(", ", plaats.tekst("naam"), plaats.tekst("adres"))


def _delen(geheel: Rij) -> Iterator[Deel]:
    for rij in geheel.delen("hoofdstukken", "hoofdstuk"):
        if inhoud := tuple(blokken(rij, geheel)):
            yield Deel(rij.tekst("code"), rij.tekst("titel"), inhoud)
    if regels := tuple(Alinea(regel) for regel in _vaststelling(geheel) if regel):
        yield Deel("vaststelling", _VASTSTELLING, regels)


def _vaststelling(geheel: Rij) -> Iterator[str]:
    """Yield by whom it was adopted and what the MR said, each with its day."""
    vast, mr = geheel.deel("vaststelling", "vaststelling"), geheel.deel("mr", "mr")
    if vast.waarden:
        bestuur = geheel.deel("school", "school").tekst("bestuur")
        namens = rijg(" ", "namens het bestuur", f"({bestuur})" if bestuur else "")
        wie = rijg(", ", vast.tekst("namens_naam"), vast.tekst("namens_functie"))
        yield zin(rijg(" ", "Vastgesteld", na("op", vast.datum("vastgesteld_op")), na(f"{namens} door", wie)))
    else:
        yield NOG_NIET
    if advies := mr.tekst("advies_tekst"):
        op = na("op", mr.datum("advies_op"))
        if mr.tekst("advies") == "geen":
            yield "De medezeggenschapsraad gaf geen advies over dit aanbod."
        else:
            yield zin(rijg(" ", "De medezeggenschapsraad gaf", op, f"advies over dit aanbod: {advies}"))
    if mr.tekst("instemming"):
        wie = mr.tekst("instemming_wie") or "de medezeggenschapsraad"
        hoe = "in met de schoolgids" if mr.tekst("instemming") == "ja" else "niet in met de schoolgids"
        op = na("op", mr.datum("instemming_op"))
        yield zin(rijg(" ", hoofdletter(met_de(wie)), "stemde", op, hoe))


def met_de(wie: str) -> str:
    """Return who agrees as in a sentence: "Oudergeleding" is "de oudergeleding", a name stays a name."""
    return f"de {wie[0].lower()}{wie[1:]}" if _GELEDING.fullmatch(wie) else wie


def _logo(tekst: str) -> bytes | None:
    try:
        return b64decode(tekst, validate=True) or None
    except (binascii.Error, ValueError):
        return None
