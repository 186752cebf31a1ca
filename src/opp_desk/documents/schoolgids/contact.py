"""The chapter about contacts and rights: whom to ask, what to do step by step, and the zorgplicht."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from opp_desk.documents.lezer import hoofdletter, rijg, zin
from opp_desk.documents.schoolgids.inhoud import (
    Alinea,
    Blok,
    Contact,
    Contacten,
    Kop,
    Lijst,
    Punt,
    Verwijzing,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opp_desk.documents.lezer import Deel as Rij

OP_SCHOOL: Final = (
    "eerste_ouders", "eerste_leerlingen", "vertrouwen", "pesten", "ondersteuning", "schoolleider",
)  # fmt: skip
"""The kinds of contact that one finds inside the school."""

FORMULIER: Final = "Gebruik het aanmeldformulier van de school. U kunt het ook bij ons vragen."
_WEB: Final = re.compile(r"https?://", re.IGNORECASE)
_GEEN_CIJFER: Final = re.compile(r"[^0-9+]")


def contact(hoofdstuk: Rij, geheel: Rij, plaatsen: Mapping[str, str]) -> Iterator[Blok]:
    """Yield the chapter; nothing for a chapter that holds no contacts and no rights."""
    rijen = hoofdstuk.delen("contacten", "contact")
    yield from _groepen(rijen, plaatsen)
    zorgplicht = hoofdstuk.waarden.get("zorgplicht")
    if isinstance(zorgplicht, list) and zorgplicht:
        yield Kop("Uw kind aanmelden")
        yield from (Alinea(str(regel)) for regel in zorgplicht)
        yield _aanmelden(geheel.deel("school", "school").tekst("aanmelden"))
    if treden := hoofdstuk.delen("ladder", "trede"):
        yield Kop("Als we er samen niet uitkomen")
        yield Lijst(tuple(_trede(trede) for trede in treden), genummerd=True)


def _groepen(rijen: list[Rij], plaatsen: Mapping[str, str]) -> Iterator[Blok]:
    """Yield the contacts inside the school, those of each vestiging, and those outside it."""
    binnen = [rij for rij in rijen if rij.tekst("soort") in OP_SCHOOL]
    buiten = [rij for rij in rijen if rij.tekst("soort") not in OP_SCHOOL]
    groepen = [("Op school", [rij for rij in binnen if not plaatsen.get(rij.tekst("vestiging"))])]
    groepen += [
        (f"Op {naam}", [rij for rij in binnen if rij.tekst("vestiging") == plek])
        for plek, naam in plaatsen.items()
    ]
    groepen += [("Buiten de school", buiten)]
    for kop, groep in groepen:
        if groep:
            yield Kop(kop)
            yield Contacten(tuple(_contact(rij, plaatsen) for rij in groep))


def _contact(rij: Rij, plaatsen: Mapping[str, str]) -> Contact:
    waarvoor = hoofdletter(rij.tekst("soort_tekst")) if rij.tekst("soort") != "anders" else ""
    wie = hoofdletter(rijg(", ", rij.tekst("naam"), rij.tekst("functie")))
    waar = plaatsen.get(rij.tekst("vestiging"), "")
    wegen = tuple(_wegen(rij))
    wanneer, soort = rij.tekst("bereikbaar"), rij.tekst("soort")
    return Contact(waarvoor or wie, wie if waarvoor else "", wegen, wanneer, waar, soort)


def _wegen(rij: Rij) -> Iterator[Verwijzing]:
    if telefoon := rij.tekst("telefoon"):
        cijfers = _GEEN_CIJFER.sub("", telefoon)
        yield Verwijzing("Telefoon", telefoon, f"tel:{cijfers}" if cijfers else "")
    if email := rij.tekst("email"):
        yield Verwijzing("E-mail", email, f"mailto:{email}" if "@" in email else "")
    if website := rij.tekst("website"):
        yield Verwijzing("Website", kaal(website), webadres(website))


def webadres(adres: str) -> str:
    """Return an address that a browser opens: a page, whatever else was typed."""
    return adres if _WEB.match(adres) else f"https://{adres}"


def kaal(adres: str) -> str:
    """Return an address as people say it, without what stands before "www" and a slash at the end."""
    return _WEB.sub("", adres, count=1).rstrip("/")


def _aanmelden(adres: str) -> Blok:
    if adres:
        return Verwijzing("Het aanmeldformulier", kaal(adres), webadres(adres))
    return Alinea(FORMULIER)


def _trede(trede: Rij) -> Punt:
    return Punt(zin(trede.tekst("tekst")), zin(trede.tekst("titel")))
