"""What stands in each chapter of the schoolgids: texts, voorzieningen, people, pupils' words, goals.

The chapter about contacts and rights is made in ``contact``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from opp_desk.documents.lezer import als_dag, hoofdletter, na, rijg, zin
from opp_desk.documents.schoolgids.contact import contact
from opp_desk.documents.schoolgids.inhoud import (
    Alinea,
    Ambitie,
    Blok,
    Citaat,
    Kop,
    Lijst,
    Punt,
    Tabel,
    Voorziening,
)
from opp_desk.rules.datum import MAANDEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.documents.lezer import Deel as Rij

_PUNT: Final = re.compile(r"\s*[-•*–]\s+(.*)")
_VELDEN: Final = (("voor_wie", "Voor wie"), ("wat", "Wat we doen"), ("begin", "Zo begint het"))


def blokken(hoofdstuk: Rij, geheel: Rij) -> Iterator[Blok]:
    """Yield what stands in one chapter, in the order of the momentopname."""
    plaatsen = vestigingen(geheel)
    if elders := hoofdstuk.tekst("elders"):
        yield Alinea(zin(f"Elders in deze schoolgids: {elders}"), noot=True)
    for rij in hoofdstuk.delen("teksten", "tekst"):
        if waar := plaatsen.get(rij.tekst("vestiging")):
            yield Kop(waar)
        yield from tekst(rij.tekst("tekst"))
    yield from _gebieden(hoofdstuk, plaatsen)
    yield from _deskundigheid(hoofdstuk, plaatsen)
    yield from _stemmen(hoofdstuk, plaatsen)
    yield from _ambities(hoofdstuk, plaatsen)
    yield from contact(hoofdstuk, geheel, plaatsen)


def vestigingen(geheel: Rij) -> dict[str, str]:
    """Return the names of the vestigingen by their id."""
    return {rij.tekst("id"): rij.tekst("naam") for rij in geheel.delen("vestigingen", "vestiging")}


def tekst(getypt: str) -> Iterator[Blok]:
    """Yield a typed text: a paragraph for each line, and a list where lines begin with a dash or a bullet."""
    regels = [regel for regel in getypt.splitlines() if regel.strip()]
    for is_lijst, groep in groupby(regels, key=lambda regel: bool(_PUNT.fullmatch(regel))):
        if is_lijst:
            yield Lijst(tuple(Punt(_PUNT.sub(r"\1", regel).strip()) for regel in groep))
        else:
            yield from (Alinea(regel.strip()) for regel in groep)


def _gebieden(hoofdstuk: Rij, plaatsen: dict[str, str]) -> Iterator[Blok]:
    for gebied in hoofdstuk.delen("gebieden", "gebied"):
        lijst = [_voorziening(rij, plaatsen) for rij in gebied.delen("voorzieningen", "voorziening")]
        titel = gebied.tekst("titel")
        if len(lijst) == 1 and _zelfde(lijst[0].titel, titel):
            yield Kop(titel, stand=lijst[0].stand, stand_tekst=lijst[0].stand_tekst)
            yield replace(lijst[0], onder_kop=True)
        else:
            yield Kop(titel)
            yield from lijst


def _zelfde(een: str, ander: str) -> bool:
    """Tell whether two titles are the same words."""
    return een.split() != [] and een.casefold().rstrip(" .").split() == ander.casefold().rstrip(" .").split()


def _voorziening(rij: Rij, plaatsen: dict[str, str]) -> Voorziening:
    alineas = [
        Alinea(regel.strip(), "" if nummer or _zegt_het_al(regel, label) else label)
        for naam, label in _VELDEN
        for nummer, regel in enumerate(r for r in rij.tekst(naam).splitlines() if r.strip())
    ]
    if waar := plaatsen.get(rij.tekst("vestiging"), ""):
        alineas.append(Alinea(waar, "Alleen op"))
    return Voorziening(rij.tekst("titel"), rij.tekst("stand"), rij.tekst("stand_tekst"), tuple(alineas), waar)


def _zegt_het_al(regel: str, label: str) -> bool:
    """Tell whether a text begins with the word that would be said before it: "Voor wie: Voor elk kind"."""
    return regel.split()[:1] == label.split()[:1]


def _deskundigheid(hoofdstuk: Rij, plaatsen: dict[str, str]) -> Iterator[Blok]:
    """Yield who can do what, as a table; a column that is empty everywhere is left out."""
    rijen = hoofdstuk.delen("deskundigheid", "deskundigheid")
    kolommen = (
        ("Waarin", [hoofdletter(rij.tekst("waarin")) for rij in rijen]),
        ("Hoeveel mensen", [rij.tekst("aantal") for rij in rijen]),
        ("Wat zij doen", [rij.tekst("uitleg") for rij in rijen]),
        ("Waar", [plaatsen.get(rij.tekst("vestiging"), "") for rij in rijen]),
    )
    yield from _tabel("Wat mensen in ons team kunnen", kolommen)


def _tabel(onderwerp: str, kolommen: tuple[tuple[str, list[str]], ...]) -> Iterator[Blok]:
    gevuld = [(kop, cellen) for kop, cellen in kolommen if any(cellen)]
    if gevuld:
        koppen = tuple(kop for kop, _ in gevuld)
        yield Tabel(onderwerp, koppen, tuple(zip(*(cellen for _, cellen in gevuld), strict=True)))


def _stemmen(hoofdstuk: Rij, plaatsen: dict[str, str]) -> Iterator[Blok]:
    """Yield what pupils said and what the school does with it; a group, never a name."""
    for rij in hoofdstuk.delen("stemmen", "stem"):
        waar = plaatsen.get(rij.tekst("vestiging"), "")
        yield Kop(hoofdletter(rijg(", ", rij.tekst("groep"), waar)) or "Leerlingen")
        if hoe := rijg(", ", _maand(rij.tekst("datum")), rij.tekst("hoe")):
            yield Alinea(zin(hoofdletter(hoe)), "Zo vertelden zij het")
        if gezegd := rij.tekst("gezegd"):
            yield Citaat(tuple(regel.strip() for regel in gezegd.splitlines() if regel.strip()))
        for nummer, regel in enumerate(r for r in rij.tekst("gedaan").splitlines() if r.strip()):
            yield Alinea(regel.strip(), "" if nummer else "Wat we ermee doen")


def _maand(tekst_: str) -> str:
    dag = als_dag(tekst_)
    return "" if dag is None else f"in {MAANDEN[dag.month - 1]} {dag.year}"


def _ambities(hoofdstuk: Rij, plaatsen: dict[str, str]) -> Iterator[Blok]:
    """Yield what the school works towards; who and when stand together, the rest on lines of their own."""
    for rij in hoofdstuk.delen("ambities", "ambitie"):
        wie = hoofdletter(rijg(" · ", rij.tekst("wie"), na("klaar", _maand(rij.tekst("voor")))))
        alineas = [Alinea(wie, noot=True)] if wie else []
        regels = [regel.strip() for regel in rij.tekst("resultaat").splitlines() if regel.strip()]
        alineas += [Alinea(regel, "" if nr else "Wat het is geworden") for nr, regel in enumerate(regels)]
        if waar := plaatsen.get(rij.tekst("vestiging"), ""):
            alineas.append(Alinea(waar, "Alleen op"))
        yield Ambitie(rij.tekst("doel"), tuple(alineas))
