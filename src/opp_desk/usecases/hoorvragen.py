"""The questions that help a hoorgesprek along: reads ``resources/horen/vragen.toml``, once.

They are a help and no form: nothing is asked of the answers, and none has to be put.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from opp_desk.ground import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opp_desk.model.keuzes import Hoormoment

_MAAKT_PLAATS: Final = frozenset({2, 5, 6})
"""The questions that give way when the talk is not about a first plan; the others hold at every moment."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question. ``kort`` belongs to the short set; ``uitleg`` is for the adult."""

    tekst: str
    kort: bool = False
    uitleg: str = ""


@dataclass(frozen=True, slots=True)
class Vragenset:
    """The questions for one age; ``tot`` is the last age in years, None for a set that no age chooses."""

    code: str
    naam: str
    tot: int | None
    uitleg: str
    vragen: tuple[Vraag, ...]


@dataclass(frozen=True, slots=True)
class Hoorvragen:
    """All sets, and the sentences that begin and end a talk."""

    eerst: str
    opening: str
    laatst: str
    terug: str
    sets: tuple[Vragenset, ...]
    moment: Mapping[str, tuple[Vraag, ...]]

    def voor_leeftijd(self, jaren: int | None) -> Vragenset:
        """Return the set for an age in years; without an age that of the middle of the basisschool."""
        leeftijd = 8 if jaren is None else jaren
        return next(each for each in self.sets if each.tot is not None and leeftijd <= each.tot)

    def vragen(
        self, code: str, moment: Hoormoment | None, *, roepnaam: str, thuis: str = ""
    ) -> tuple[Vraag, ...]:
        """Return the questions of a set as they are put to this pupil at this moment."""
        gekozen = next(each for each in self.sets if each.code == code)
        bij_moment = self.moment.get(moment.value if moment else "", ())
        eigen = list(enumerate(gekozen.vragen, 1))
        if bij_moment:
            eigen = [paar for paar in eigen if paar[0] not in _MAAKT_PLAATS]
        teksten = [vraag for _nummer, vraag in eigen]
        alle = (*teksten[:1], *bij_moment, *teksten[1:])
        namen = {"roepnaam": roepnaam, "thuis": thuis or "ze thuis"}
        return tuple(Vraag(each.tekst.format(**namen), each.kort, each.uitleg) for each in alle)


@cache
def hoorvragen() -> Hoorvragen:
    """Return the questions of this release; a mistake in the file is a bug and raises."""
    bestand = paths.resources() / "horen" / "vragen.toml"
    bron: dict[str, Any] = tomllib.loads(bestand.read_text(encoding="utf-8"))
    return Hoorvragen(
        bron["eerst"],
        bron["opening"],
        bron["laatst"],
        bron["terug"],
        tuple(_set(each) for each in bron["set"]),
        {code: tuple(Vraag(tekst, kort=True) for tekst in lijst) for code, lijst in bron["moment"].items()},
    )


def _set(bron: dict[str, Any]) -> Vragenset:
    vragen = tuple(Vraag(**each) for each in bron["vragen"])
    return Vragenset(bron["code"], bron["naam"], bron.get("tot"), bron["uitleg"], vragen)
