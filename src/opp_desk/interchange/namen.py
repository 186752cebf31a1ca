"""Names as they come in: cleaned, and taken apart when a file has a whole name in one column.

How a name is put together again stands in ``model.naam``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

VOORVOEGSELWOORDEN = frozenset(
    [
        "'s", "'t", "'m", "aan", "af", "al", "am", "auf", "aus", "ben", "bij", "bin", "boven", "d", "d'",
        "da", "dal", "dal'", "dalla", "das", "de", "deca", "degli", "dei", "del", "dela", "della", "dello",
        "dem", "den", "der", "des", "di", "die", "do", "don", "dos", "du", "el", "het", "im", "in", "l'",
        "la", "las", "le", "les", "lo", "los", "of", "onder", "op", "over", "s'", "t", "te", "ten", "ter",
        "tho", "thoe", "thor", "to", "toe", "tot", "uijt", "uijten", "uit", "unter", "van", "vd", "v.d.",
        "v/d", "vander", "ver", "vom", "von", "voor", "vor", "zu", "zum", "zur",
    ]
)  # fmt: skip
"""Words that a voorvoegsel is made of, after the national list (RvIG, landelijke tabel 36)."""

_ZEKER = frozenset(
    [
        "'s", "'t", "'m", "aan", "d'", "de", "den", "der", "het", "l'", "op", "te", "ten", "ter", "v.d.",
        "v/d", "van", "vd", "von", "zu",
    ]
)  # fmt: skip
_VERMINKT = re.compile(r"\ufffd|[ÃÂÄÅ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|Ã$")
_APOSTROFS = str.maketrans(dict.fromkeys("’‘`´ʼ", "'"))
_AANGEPLAKT = re.compile(r"(d['’]|l['’]|'t(?=[A-Z])|’t(?=[A-Z]))(?=\w)(.+)")
_HAAKJES = re.compile(r"\s*\(([^()]*)\)\s*")
_VOORLETTERS = re.compile(r"(?:[^\W\d_](?:[a-z]{0,2}\.|(?=[^\W\d_]\.))[ -]?)+[^\W\d_]?")
_LETTERGROEP = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿ]*")
_HOOFDLETTERS = re.compile(r"[^\W\d_]{1,4}")
_AANSPREKING = re.compile(
    r"(?:(?:dhr|mevr|mw|mevrouw|de heer|meneer)\b\.?|(?:mr|drs|dr|ing|ir|prof)\.) ?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Naam:
    """The parts of a name; "" for what is not there."""

    roepnaam: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    voornamen: str = ""
    voorletters: str = ""


def schoon(tekst: str) -> str:
    """Return the text in NFC, white space collapsed, without control and other invisible characters."""
    if tekst.isprintable():
        return " ".join(unicodedata.normalize("NFC", tekst).split())
    zichtbaar = "".join(
        teken if unicodedata.category(teken)[0] != "C" else " " if teken.isspace() else "" for teken in tekst
    )
    return " ".join(unicodedata.normalize("NFC", zichtbaar).split())


def is_verminkt(tekst: str) -> bool:
    """Tell whether letters were lost on the way: "NoÃ«l" or "No\ufffdl", a file read in a wrong encoding."""
    return not tekst.isascii() and bool(_VERMINKT.search(tekst))


def voorletters(tekst: str) -> str:
    """Return initials with points and without spaces: "IH" and "I. H." become "I.H.", "Th.J." stays."""
    groepen = _LETTERGROEP.findall(tekst)
    return "".join(f"{groep}." for groep in groepen) if groepen else tekst


def eerste_voornaam(voornamen: str) -> str:
    """Return what is most likely the roepnaam of somebody whose voornamen alone are known."""
    return voornamen.partition(" ")[0]


def splits_naam(tekst: str) -> Naam:
    """Take a whole name apart: "Hondt, Noël d'", "Noël d'Hondt", "Vries, A.B. (Anna) de" and the like.

    Without a comma or a voorvoegsel the last word is the achternaam.
    """
    kaal = schoon(tekst)
    if aanspreking := _AANSPREKING.match(kaal):
        kaal = kaal[aanspreking.end() :]
    haakjes = _HAAKJES.search(kaal)
    roepnaam = haakjes[1].strip() if haakjes else ""
    delen = [deel.strip() for deel in _HAAKJES.sub(" ", kaal).split(",")]
    delen = [deel for deel in delen if deel]
    if not delen:
        return Naam(roepnaam=roepnaam)
    voornaam, voorvoegsel, achternaam = _met_komma(delen) if len(delen) > 1 else _zonder_komma(delen[0])
    if not voornaam:
        return Naam(roepnaam, voorvoegsel, achternaam)
    if _zijn_voorletters(voornaam, achternaam):
        return Naam(roepnaam, voorvoegsel, achternaam, voorletters=voorletters(voornaam))
    return Naam(roepnaam or voornaam, voorvoegsel, achternaam, voornamen=voornaam if roepnaam else "")


def losse_achternaam(tekst: str) -> tuple[str, str]:
    """Return voorvoegsel and achternaam of "de Vries", "Vries, de" or "d'Hondt"."""
    voor, komma, na = tekst.partition(",")
    if komma and na.strip() and all(_is_voorvoegsel(woord) for woord in na.split()):
        return na.strip(), voor.strip()
    woorden = tekst.split()
    aantal = 0
    while aantal < len(woorden) - 1 and _is_voorvoegsel(woorden[aantal]):
        aantal += 1
    if aantal and not any(_is_zeker(woord) for woord in woorden[:aantal]):
        aantal = 0
    return _los_aangeplakt(woorden[:aantal], woorden[aantal:])


def _met_komma(delen: list[str]) -> tuple[str, str, str]:
    achter, *rest = delen
    los = [deel for deel in rest if all(_is_voorvoegsel(woord) for woord in deel.split())]
    if los and (len(rest) > 1 or all(_is_zeker(woord) and woord[0].islower() for woord in los[0].split())):
        rest.remove(los[0])
        return " ".join(rest), los[0], achter
    woorden = " ".join(rest).split()
    einde = len(woorden)
    while einde > 1 and _is_voorvoegsel(woorden[einde - 1]) and _achteraan(woorden[einde - 1]):
        einde -= 1
    if einde < len(woorden):
        return " ".join(woorden[:einde]), " ".join(woorden[einde:]), achter
    voorvoegsel, achternaam = losse_achternaam(achter)
    return " ".join(woorden), voorvoegsel, achternaam


def _zonder_komma(tekst: str) -> tuple[str, str, str]:
    woorden = tekst.split()
    if len(woorden) == 1:
        return woorden[0], "", ""
    if _is_zeker(woorden[0]):
        return "", *losse_achternaam(tekst)
    for begin in range(1, len(woorden)):
        einde = begin
        while einde < len(woorden) - 1 and _is_voorvoegsel(woorden[einde]):
            einde += 1
        if einde > begin or _AANGEPLAKT.fullmatch(woorden[begin]):
            voorvoegsel, achternaam = _los_aangeplakt(woorden[begin:einde], woorden[einde:])
            return " ".join(woorden[:begin]), voorvoegsel, achternaam
    return " ".join(woorden[:-1]), "", woorden[-1]


def _los_aangeplakt(voorvoegsel: list[str], achternaam: list[str]) -> tuple[str, str]:
    """Loosen "d'" from "d'Hondt"; a capital D' is part of the achternaam."""
    if achternaam and (gevonden := _AANGEPLAKT.fullmatch(achternaam[0])):
        voorvoegsel, achternaam = [*voorvoegsel, gevonden[1]], [gevonden[2], *achternaam[1:]]
    return " ".join(voorvoegsel), " ".join(achternaam)


def _zijn_voorletters(voornaam: str, achternaam: str) -> bool:
    """Tell "J.P." and "JP" from a name; in a list that shouts, "ANNA" is a name too."""
    if _VOORLETTERS.fullmatch(voornaam):
        return True
    return bool(_HOOFDLETTERS.fullmatch(voornaam)) and voornaam.isupper() and not achternaam.isupper()


def is_voorvoegsel(tekst: str) -> bool:
    """Tell whether the text consists of nothing but words of a voorvoegsel."""
    return bool(tekst) and all(_is_voorvoegsel(woord) for woord in tekst.split())


def _gewoon(woord: str) -> str:
    return woord.translate(_APOSTROFS).casefold()


def _is_voorvoegsel(woord: str) -> bool:
    return _gewoon(woord) in VOORVOEGSELWOORDEN


def _is_zeker(woord: str) -> bool:
    return _gewoon(woord) in _ZEKER


def _achteraan(woord: str) -> bool:
    """After a given name "Ben" is more likely a name, "de" and "De" a voorvoegsel."""
    return woord[0].islower() or not woord[0].isalpha() or _is_zeker(woord)
