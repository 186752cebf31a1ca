"""Who in a class list is who in the vault: by key, by number, by name and birthday; else a person decides.

A key that begins with # says nothing (EDEXML 2.1), so the parser leaves it out. A wrong match mixes up two
children, a missed one makes a double; where there is doubt, nothing is guessed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from opp_desk.interchange.klassenlijst import LeerlingIn, LeerlingVerwijzing
    from opp_desk.model.leerling import Leerling


@dataclass(frozen=True, slots=True)
class Koppeling:
    """One pupil of the file: who it is, or who it may be; neither means that it is a new pupil."""

    leerling: Leerling | None = None
    kandidaten: tuple[Leerling, ...] = ()


class Bestand:
    """The pupils that the vault has, findable by key, number and name.

    ``groepsnamen`` are the names of the groups of the vault by id; ``in_lijst`` the keys that the file has: a
    key of the vault that is not among them contradicts nobody (the school changed systems).
    """

    def __init__(
        self,
        leerlingen: Iterable[Leerling],
        groepsnamen: Mapping[UUID, str] | None = None,
        in_lijst: Iterable[str | None] = (),
    ) -> None:
        self.alle = list(leerlingen)
        self.op_id = {each.id: each for each in self.alle}
        self._groepsnamen = dict(groepsnamen or {})
        self._in_lijst = frozenset(in_lijst)
        self._sleutel = {each.sleutel: each for each in self.alle if each.sleutel}
        self._nummer: dict[str, list[Leerling]] = {}
        self._naam: dict[str, list[Leerling]] = {}
        self._deel: dict[object, list[Leerling]] = {}
        for each in self.alle:
            if each.leerlingnummer:
                self._nummer.setdefault(each.leerlingnummer, []).append(each)
            self._naam.setdefault(_naam(each), []).append(each)
            for deel in _delen(each):
                self._deel.setdefault(deel, []).append(each)

    def met_sleutel(self, sleutel: str | None) -> Leerling | None:
        """Return the pupil with this key of the leerlingadministratie."""
        return self._sleutel.get(sleutel or "")

    def zeker(self, invoer: LeerlingIn) -> Leerling | None:
        """Return the one pupil that this must be without a key, or None."""
        nummer = self._nummer.get(invoer.leerlingnummer or "", [])
        if len(nummer) == 1 and self._vrij(nummer[0], invoer) and _zelfde(nummer[0], invoer):
            return nummer[0]
        namen = [each for each in self._naam.get(_naam(invoer), []) if self._vrij(each, invoer)]
        lijkend = [each for each in namen if _kan(each, invoer)]
        if len(lijkend) != 1:
            return None
        gevonden = lijkend[0]
        if gevonden.geboortedatum and invoer.geboortedatum:
            return gevonden
        return gevonden if self._zelfde_groep(gevonden, invoer) else None

    def lijkend(self, invoer: LeerlingIn, bezet: frozenset[UUID]) -> tuple[Leerling, ...]:
        """Return who it may be: the same name, or a birthday with half a name that nobody else claimed."""
        zelfde = [e for e in self._naam.get(_naam(invoer), []) if self._vrij(e, invoer) and _kan(e, invoer)]
        half = {
            each.id: each
            for deel in _delen(invoer)
            for each in self._deel.get(deel, [])
            if each.id not in bezet and self._vrij(each, invoer)
        }
        nummer = {e.id: e for e in self._nummer.get(invoer.leerlingnummer or "", []) if e.id not in bezet}
        vrij = {e.id: e for e in nummer.values() if self._vrij(e, invoer)}
        return tuple(({each.id: each for each in zelfde} | half | vrij).values())

    def bij_ouder(self, wie: LeerlingVerwijzing) -> tuple[Leerling, ...]:
        """Return the pupil that a parent belongs to; more than one when it is unclear, none when unknown."""
        if gevonden := self.met_sleutel(wie.sleutel):
            return (gevonden,)
        nummer = self._nummer.get(wie.leerlingnummer or "", [])
        if nummer and (not wie.naam or all(_naam(each) == _naam(wie) for each in nummer)):
            return tuple(nummer)
        namen = self._naam.get(_naam(wie), []) if wie.naam else []
        lijkend = [each for each in namen if _kan(each, wie)]
        if len(lijkend) > 1 and wie.groep:
            in_groep = [each for each in lijkend if self._zelfde_groep(each, wie)]
            return tuple(in_groep or lijkend)
        return tuple(lijkend)

    def _vrij(self, leerling: Leerling, invoer: LeerlingIn) -> bool:
        """Whether no key contradicts that the file is about this pupil."""
        return not (invoer.sleutel and leerling.sleutel and leerling.sleutel in self._in_lijst)

    def _zelfde_groep(self, leerling: Leerling, invoer: LeerlingIn | LeerlingVerwijzing) -> bool:
        """Whether the group is called as in the file; in a table the key of a group is its name."""
        naam = self._groepsnamen.get(leerling.groep) if leerling.groep else None
        dummy = getattr(invoer, "dummy", False)
        return bool(naam and invoer.groep and not dummy and vouw(naam) == vouw(invoer.groep))


def koppel(
    invoer: Sequence[LeerlingIn], bestand: Bestand, gekozen: Mapping[int, UUID | None]
) -> tuple[Koppeling, ...]:
    """Return who each pupil of the file is. Keys go first, then what a person chose, then what must be."""
    wie: dict[int, Koppeling] = {}
    bezet: set[UUID] = set()
    for nummer, each in enumerate(invoer):
        if (gevonden := bestand.met_sleutel(each.sleutel)) and gevonden.id not in bezet:
            wie[nummer] = Koppeling(gevonden)
            bezet.add(gevonden.id)
    for nummer, keuze in gekozen.items():
        if nummer in wie or not 0 <= nummer < len(invoer) or keuze in bezet:
            continue
        leerling = bestand.op_id.get(keuze) if keuze is not None else None
        if keuze is None or leerling is not None:
            wie[nummer] = Koppeling(leerling)
            bezet |= {leerling.id} if leerling is not None else set()
    zeker = {
        n: gevonden for n, each in enumerate(invoer) if n not in wie and (gevonden := bestand.zeker(each))
    }
    vaker = Counter(leerling.id for leerling in zeker.values())
    for nummer, leerling in zeker.items():
        if vaker[leerling.id] == 1 and leerling.id not in bezet:
            wie[nummer] = Koppeling(leerling)
    dicht = frozenset(bezet | {k.leerling.id for k in wie.values() if k.leerling is not None})
    return tuple(
        wie[nummer] if nummer in wie else Koppeling(None, bestand.lijkend(each, dicht))
        for nummer, each in enumerate(invoer)
    )


def _naam(wie: Leerling | LeerlingIn | LeerlingVerwijzing) -> str:
    return vouw(" ".join((wie.roepnaam or "", wie.voorvoegsel or "", wie.achternaam or "")))


def _delen(wie: Leerling | LeerlingIn) -> tuple[tuple[object, ...], ...]:
    """Return a birthday with either half of the name: enough to ask, never enough to be sure."""
    if wie.geboortedatum is None:
        return ()
    halven = (("r", wie.roepnaam), ("a", wie.achternaam))
    return tuple((wie.geboortedatum, soort, vouw(deel)) for soort, deel in halven if deel)


def _kan(leerling: Leerling, invoer: LeerlingIn | LeerlingVerwijzing) -> bool:
    """Whether birthdays do not contradict each other."""
    if leerling.geboortedatum is None or invoer.geboortedatum is None:
        return True
    return leerling.geboortedatum == invoer.geboortedatum


def _zelfde(leerling: Leerling, invoer: LeerlingIn) -> bool:
    """Whether more than the number agrees: numbers are given out again after years."""
    dag = leerling.geboortedatum is not None and leerling.geboortedatum == invoer.geboortedatum
    return dag or (_naam(leerling) == _naam(invoer) and _kan(leerling, invoer))
