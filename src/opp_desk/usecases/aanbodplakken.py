"""Last year's text, pasted from Word or from a schoolgids: each paragraph to the chapter where it belongs.

First a division to look at and change, then one action that puts everything in. Left out are only headings
that said where a text belongs, and those are shown as left out.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from opp_desk.ground import paths
from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.usecases.aanbod import zet_deel
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork

_KOP_WOORDEN: Final = 10
_ZEKER: Final = 2
_KORT: Final = 4
_NUMMER: Final = re.compile(r"^\s*(?:hoofdstuk\s+)?\d+(?:\.\d+)*[.)]?\s+(?=\D)", re.IGNORECASE)
_HOOFDKOP: Final = re.compile(r"^\s*(?:hoofdstuk\s+)?\d+[.)]?\s+(?=\D)", re.IGNORECASE)
_TITEL: Final = re.compile(
    r"ondersteuningsprofiel|schoolprofiel|ondersteuningsaanbod|schoolgids", re.IGNORECASE
)
_ZIN: Final = re.compile(
    r"(?<!\w)(?:is|zijn|heeft|hebben|krijgt|krijgen|kan|kunnen|wordt|worden|komt|komen|werkt|werken|wij|we|er)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""With one of these words a short line may be a sentence that lost its full stop: it stays."""
_GELD: Final = re.compile(
    r"€|(?<!\w)(?:euro|financi|bekostig|budget|begroting|subsidie|ouderbijdrage|geld(?!\w))", re.IGNORECASE
)
_KOPJE: Final = 6
_SLOT: Final = tuple(".!?:;,…”’)")
"""With one of these a line is at its end: what follows is another paragraph, and the line no heading."""
_OPSOMMING: Final = re.compile(r"^\s*(?:[•·▪◦*–-]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph and where it lands. ``zeker`` is False when nothing in the text says where it belongs.

    ``weg`` is a heading that said where the text under it belongs: it stands in no chapter itself.
    """

    tekst: str
    hoofdstuk: Hoofdstuk
    kop: bool = False
    zeker: bool = True
    weg: bool = False


def verdeel(tekst: str) -> tuple[Alinea, ...]:
    """Return the paragraphs of a text in order, each with the chapter where it belongs.

    A heading of which the words name a chapter takes what follows with it; without such a heading the words
    of the paragraph decide, and in doubt it stays where the one before it went. What is about money belongs
    in no chapter by itself: a person looks.
    """
    stukken = _alineas(tekst)
    gevonden: list[Alinea] = []
    nu, onder_kop, geld = Hoofdstuk.SCHOOL, False, False
    for nr, alinea in enumerate(stukken):
        kop, over_geld = _is_kop(alinea), _GELD.search(alinea) is not None
        wijst, punten = (None, 0) if kop and over_geld else _hoofdstuk_van(alinea)
        weg = kop and _blijft_weg(stukken, nr, wijst, None if not onder_kop else nu)
        if kop and wijst is not None:
            nu, onder_kop, geld = wijst, True, False
        elif kop and (over_geld or _is_hoofdkop(stukken, nr)):
            onder_kop, geld = False, over_geld
        elif not kop and not onder_kop and wijst is not None and punten >= _ZEKER:
            nu = wijst
        zeker = not over_geld and not geld and (onder_kop or (wijst is not None and wijst == nu))
        gevonden.append(Alinea(alinea, nu, kop, zeker or weg, weg))
    return tuple(gevonden)


def laat_staan(alineas: Sequence[Alinea], plek: int) -> tuple[Alinea, ...]:
    """Return the division with a heading that was left out back in its chapter."""
    return tuple(replace(each, weg=each.weg and nr != plek) for nr, each in enumerate(alineas))


def leg_bij(alineas: Sequence[Alinea], plek: int, hoofdstuk: Hoofdstuk) -> tuple[Alinea, ...]:
    """Return the division with one paragraph in another chapter; a heading takes what stands under it."""
    tot = plek + 1
    if alineas[plek].kop:
        tot = next((nr for nr in range(tot, len(alineas)) if alineas[nr].kop), len(alineas))
    return tuple(
        replace(each, hoofdstuk=hoofdstuk, zeker=True) if plek <= nr < tot else each
        for nr, each in enumerate(alineas)
    )


@handeling("Tekst van vorig jaar geplakt")
def plak(uow: UnitOfWork, alineas: Sequence[Alinea], vestiging: UUID | None = None) -> int:
    """Put the paragraphs in their chapters, after what the school wrote there; return how many chapters.

    A heading that is ``weg`` is left out; a starting text that nobody touched makes room. What was pasted
    still has to be looked at this year.
    RegelFout("plakken_leeg") without a paragraph.
    """
    if not (blijft := [each for each in alineas if not each.weg]):
        raise RegelFout("plakken_leeg")
    per_hoofdstuk: dict[Hoofdstuk, list[str]] = {}
    for alinea in blijft:
        per_hoofdstuk.setdefault(alinea.hoofdstuk, []).append(alinea.tekst)
    for hoofdstuk, stukken in per_hoofdstuk.items():
        deel = zet_deel(uow, hoofdstuk, vestiging)
        staat = "" if deel.starttekst else (deel.tekst or "").strip()
        deel.tekst = "\n".join([staat, *stukken] if staat else stukken)
        deel.starttekst, deel.nagekeken_op = False, None
    return len(per_hoofdstuk)


def _alineas(tekst: str) -> list[str]:
    """Return the paragraphs; lines that a PDF broke off in the middle of a sentence belong together."""
    heel: list[list[str]] = []
    wit = True
    for regel in tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").split("\n"):
        kaal = " ".join(regel.split())
        if not kaal:
            wit = True
            continue
        loopt_door = not wit and heel and not heel[-1][-1].endswith(_SLOT) and not _OPSOMMING.match(kaal)
        if loopt_door and kaal[0].islower():
            heel[-1].append(kaal)
        else:
            heel.append([kaal])
        wit = False
    return [" ".join(regels) for regels in heel]


def _is_kop(alinea: str) -> bool:
    """Tell whether a paragraph is a heading: short, and no sentence."""
    return (
        len(alinea.split()) <= _KOP_WOORDEN
        and not alinea.endswith(_SLOT)
        and (_NUMMER.match(alinea) is not None or not _OPSOMMING.match(alinea))
    )


def _is_hoofdkop(stukken: Sequence[str], nr: int) -> bool:
    """Tell whether a heading is numbered as a chapter; beside another such line it is one of a list."""
    if not _HOOFDKOP.match(stukken[nr]):
        return False
    buren = (*stukken[max(nr - 1, 0) : nr], *stukken[nr + 1 : nr + 2])
    return not any(_HOOFDKOP.match(each) and _is_kop(each) for each in buren)


def _blijft_weg(stukken: Sequence[str], nr: int, wijst: Hoofdstuk | None, boven: Hoofdstuk | None) -> bool:
    """Tell whether a heading only says where the text under it belongs; in doubt it is text.

    ``boven`` is the chapter of the heading above: one more heading of the same chapter names what is in it.
    """
    kop = stukken[nr]
    if nr + 1 == len(stukken):
        return False
    if nr == 0 and _TITEL.search(kop):
        return True
    if wijst is None:
        return False
    if _NUMMER.match(kop):
        return _is_hoofdkop(stukken, nr)
    if kop.casefold() in {each.label.casefold() for each in Hoofdstuk}:
        return True
    kort = len(kop.split()) <= _KOPJE and not _ZIN.search(kop)
    return kort and wijst != boven and not _is_kop(stukken[nr + 1])


def _hoofdstuk_van(alinea: str) -> tuple[Hoofdstuk | None, int]:
    """Return the chapter that most words of a paragraph point to, and how many do; the longest words win."""
    scores = {
        hoofdstuk: (len(gevonden), max(map(len, gevonden)))
        for hoofdstuk, patroon in _patronen().items()
        if (gevonden := {each.lower() for each in patroon.findall(alinea)})
    }
    if not scores:
        return None, 0
    beste = max(scores, key=lambda hoofdstuk: scores[hoofdstuk])
    return beste, scores[beste][0]


@cache
def _patronen() -> dict[Hoofdstuk, re.Pattern[str]]:
    boek = tomllib.loads((paths.resources() / "aanbod" / "koppen.toml").read_text(encoding="utf-8"))
    return {Hoofdstuk(code): _patroon(woorden) for code, woorden in boek.items()}


def _patroon(woorden: Sequence[str]) -> re.Pattern[str]:
    """Return one pattern for a list of beginnings, the longest first."""
    return re.compile(
        "|".join(_deel(woord) for woord in sorted(woorden, key=len, reverse=True)), re.IGNORECASE
    )


def _deel(woord: str) -> str:
    """Return the pattern of a beginning: a short one (ggd, opp) is a whole word."""
    if woord.startswith("-"):
        return re.escape(woord[1:])
    return rf"(?<!\w){re.escape(woord)}" + (r"(?!\w)" if len(woord) <= _KORT else "")
