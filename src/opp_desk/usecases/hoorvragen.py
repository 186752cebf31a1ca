"""The questions that help a hoorgesprek along: those of this release, and what the school made of them.

They are a help and no form: nothing is asked of the answers, and none has to be put.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.ground import paths
from opp_desk.ground.ids import element_id
from opp_desk.model.school import School
from opp_desk.model.school_lijsten import Hoorvraag
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from opp_desk.model.keuzes import Hoormoment
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_MAAKT_PLAATS: Final = frozenset({2, 5, 6})
"""The questions that give way when the talk is not about a first plan; the others hold at every moment."""
_VOORSTEL: Final = "{voorstel}"
_OPEN: Final = "…"
GEZICHTEN: Final = "gezichten"
SCHAAL: Final = "schaal"
TOT_ZONDER_SCHAAL: Final = 7
"""Up to this age (years) nobody is asked for a figure from 1 to 10."""
TOT_GEZICHTEN: Final = 11
"""Up to this age faces are offered; after it only to a pupil who asks for them."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question. ``kort`` belongs to the short set; ``uitleg`` is for the adult.

    ``plaats`` is its number in its list, from 1; ``antwoord`` what fits beside words: `GEZICHTEN`, `SCHAAL`,
    choices, or nothing; ``eigen`` says that the school wrote it. With ``voorstel`` it asks what the pupil
    thinks of a proposal.
    """

    tekst: str
    kort: bool = False
    uitleg: str = ""
    plaats: int = 0
    antwoord: str | tuple[str, ...] = ""
    plaatje: str = ""
    eigen: bool = False
    voorstel: bool = False


@dataclass(frozen=True, slots=True)
class Vragenset:
    """The questions for one age; ``tot`` is the last age in years, None for a set that no age chooses.

    ``los`` stands apart from the moments in a plan.
    """

    code: str
    naam: str
    tot: int | None
    uitleg: str
    vragen: tuple[Vraag, ...]
    los: bool = False


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

    def set(self, code: str) -> Vragenset:
        """Return one set."""
        return next(each for each in self.sets if each.code == code)

    def vragen(
        self, code: str, moment: Hoormoment | None, *, roepnaam: str, thuis: str = "", voorstel: str = ""
    ) -> tuple[Vraag, ...]:
        """Return the questions of a set as they are put to this pupil at this moment."""
        gekozen = self.set(code)
        bij_moment = () if gekozen.los else self.moment.get(moment.value if moment else "", ())
        eigen = gekozen.vragen
        if bij_moment:
            eigen = tuple(each for each in eigen if each.plaats not in _MAAKT_PLAATS)
        alle = (*eigen[:1], *bij_moment, *eigen[1:])
        namen = {"{roepnaam}": roepnaam, "{thuis}": thuis or "ze thuis", _VOORSTEL: voorstel or _OPEN}
        return tuple(_vul(each, namen) for each in alle)


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
        {
            code: tuple(replace(each, kort=True) for each in _vragen(lijst))
            for code, lijst in bron["moment"].items()
        },
    )


def vragen_van_school(lezer: Lezer) -> Hoorvragen:
    """Return the questions as this school puts them: other wording, some left out, some of its own."""
    rijen: dict[str, dict[int, Hoorvraag]] = {}
    for rij in lezer.lees(select(Hoorvraag).order_by(Hoorvraag.plaats, Hoorvraag.id)):
        rijen.setdefault(rij.reeks or "", {})[rij.plaats or 0] = rij
    standaard = hoorvragen()
    if not rijen:
        return standaard
    return replace(
        standaard,
        sets=tuple(
            replace(each, vragen=_met_eigen(each.vragen, rijen.get(each.code, {}))) for each in standaard.sets
        ),
        moment={code: _met_eigen(vragen, rijen.get(code, {})) for code, vragen in standaard.moment.items()},
    )


@handeling("Vraag voor het horen gewijzigd")
def zet_vraag(
    uow: UnitOfWork, reeks: str, plaats: int, tekst: str, *, kort: bool = False, vervalt: bool = False
) -> UUID:
    """Put a question of the school's own at a place of a list, or leave that one out with ``vervalt``.

    ``reeks`` is the code of a set or of a moment. Without text the wording of this release stays.
    """
    school = next(iter(uow.lees(select(School))))
    rij = uow.zet(Hoorvraag(id=element_id(school.id, f"hoorvraag:{reeks}:{plaats}")))
    rij.reeks, rij.plaats, rij.tekst = reeks, plaats, tekst.strip() or None
    rij.kort, rij.vervalt = kort, vervalt
    return rij.id


@handeling("Vraag voor het horen teruggezet")
def herstel_vraag(uow: UnitOfWork, reeks: str, plaats: int) -> None:
    """Put the question of this release back; one of the school's own goes away."""
    school = next(iter(uow.lees(select(School))))
    rij = uow.zoek(Hoorvraag, element_id(school.id, f"hoorvraag:{reeks}:{plaats}"))
    if rij is not None:
        uow.verwijder(rij)


def eigen_vragen(lezer: Lezer) -> tuple[Hoorvraag, ...]:
    """Return what this school changed, list by list."""
    return tuple(lezer.lees(select(Hoorvraag).order_by(Hoorvraag.reeks, Hoorvraag.plaats, Hoorvraag.id)))


def _met_eigen(vragen: tuple[Vraag, ...], rijen: Mapping[int, Hoorvraag]) -> tuple[Vraag, ...]:
    """Lay what the school wrote over the questions of one list."""
    gezien = {each.plaats for each in vragen}
    bij = [Vraag("", plaats=plaats) for plaats in sorted(set(rijen) - gezien)]
    return tuple(
        each if rij is None else _eigen(each, rij)
        for each in (*vragen, *bij)
        for rij in [rijen.get(each.plaats)]
        if rij is None or (not rij.vervalt and (rij.tekst or each.tekst))
    )


def _eigen(vraag: Vraag, rij: Hoorvraag) -> Vraag:
    if not rij.tekst or rij.tekst == vraag.tekst:
        return replace(vraag, kort=rij.kort)
    return replace(vraag, tekst=rij.tekst, kort=rij.kort, eigen=True, voorstel=_VOORSTEL in rij.tekst)


def _vul(vraag: Vraag, namen: Mapping[str, str]) -> Vraag:
    """Fill in the names; other braces, which a school may have typed, stay as they are."""
    tekst = vraag.tekst
    for plek, naam in namen.items():
        tekst = tekst.replace(plek, naam)
    return replace(vraag, tekst=tekst)


def _set(bron: dict[str, Any]) -> Vragenset:
    return Vragenset(
        bron["code"],
        bron["naam"],
        bron.get("tot"),
        bron["uitleg"],
        tuple(_vragen(bron["vragen"])),
        bron.get("los", False),
    )


def _vragen(bron: Iterable[dict[str, Any]]) -> Iterable[Vraag]:
    for plaats, each in enumerate(bron, 1):
        antwoord = each.get("antwoord", "")
        yield Vraag(
            **(each | {"antwoord": tuple(antwoord) if isinstance(antwoord, list) else antwoord}),
            plaats=plaats,
            voorstel=_VOORSTEL in each["tekst"],
        )
