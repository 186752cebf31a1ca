"""One user action: one unit of work, one transaction, one wijzigingsset. There is no second way to write.

A use case gets a `UnitOfWork`, reads rows, assigns attributes, adds and removes rows. Changes are captured
when the session flushes. What the user had on screen rides along as `Gezien`; a use case never sees it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, inspect

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.basis import Dossierdeel, Rij, naar_json
from opp_desk.model.leerling import Leerling
from opp_desk.model.veld import plek as veld_van
from opp_desk.model.veld import velden
from opp_desk.vault.engine import ruw
from opp_desk.vault.lezer import Lezer, R, Sessie
from opp_desk.vault.sets import pas_toe
from opp_desk.vault.vastleggen import Vastlegging, leg_vast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from opp_desk.vault.sets import Setdeel
    from opp_desk.vault.versies import Sleutel

Getoond = tuple[int, int]  # sequence number of a set, counter at its last write
_NIEUWE_LOGREGEL = "insert into logregel (tijd, persoon, wat, leerling, onderwerp) values (?, ?, ?, ?, ?)"


class Soort(StrEnum):
    """What a set is: a decision, typing, an undo, the undo of an undo, or what cannot be undone."""

    ACTIE = "actie"
    AUTOSAVE = "autosave"
    ONGEDAAN = "ongedaan"
    HERDAAN = "herdaan"
    DREMPEL = "drempel"


class Wat(StrEnum):
    """What the logboek records."""

    GEOPEND = "geopend"
    GEPRINT = "geprint"
    GEEXPORTEERD = "geexporteerd"
    GEWIJZIGD = "gewijzigd"
    GEWIST = "gewist"


@dataclass(frozen=True, slots=True)
class Gezien:
    """What the user had on screen: the stand of the screen, and per field the versions really shown."""

    stand: int | None = None
    getoond: Mapping[Sleutel, tuple[Getoond, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a commit did. ``stand`` is the counter to remember; ``versies`` the new version per field;
    ``dossiers`` the pupils whose screens are out of date.
    """  # noqa: D205  one thought

    stand: int
    set_id: str | None = None
    label: str = ""
    versies: Mapping[Sleutel, Getoond] = field(default_factory=dict)
    dossiers: frozenset[UUID] = frozenset()


class UnitOfWork(Lezer):
    """Reads and changes rows; everything or nothing is written, once, by `commit`."""

    def __init__(self, sessie: Sessie, persoon: UUID | None = None, gezien: Gezien | None = None) -> None:
        """Work as ``persoon`` (id of the medewerker who unlocked the vault)."""
        super().__init__(sessie, persoon)
        sessie.info["uow"] = self
        self._gezien = gezien or Gezien()
        self._vangst = Vangst()
        self._opgelost: set[Sleutel] = set()
        self._log: list[tuple[str | None, ...]] = []

    def voeg_toe(self, rij: R) -> R:
        """Add a new row."""
        self._sessie.add(rij)
        return rij

    def zet(self, rij: R) -> R:
        """Add an element whose id follows from what it is; bring it back if it was removed."""
        bestaand = self.zoek(type(rij), rij.id, ook_verwijderd=True)
        if bestaand is None:
            return self.voeg_toe(rij)
        bestaand.verwijderd = False
        return bestaand

    def verwijder(self, rij: Rij) -> None:
        """Remove a row: a tombstone, so that it can come back."""
        rij.verwijderd = True

    def los_op(self, rij: Rij, naam: str, waarde: Any) -> None:
        """Settle a conflict: ``waarde`` replaces every version there is of this field."""
        self._opgelost.add(self._vangst.dwing(rij, naam, waarde))
        setattr(rij, naam, waarde)

    def neem_over(self, delen: Iterable[Setdeel], dossiers: Iterable[UUID]) -> int:
        """Take in parts of sets that were made in another copy; return how many were new.

        ``dossiers`` are the pupils that they are about: their screens are out of date. What was read before
        this is as old as it was.
        """
        self._sessie.flush()
        if nieuw := pas_toe(self.verbinding, delen):
            self._vangst.dossiers.update(dossiers)
        return nieuw

    def noteer(self, wat: Wat, leerling: UUID | None = None, onderwerp: str = "") -> None:
        """Write a line in the logboek. ``onderwerp`` is a code or an id, never a name or a text."""
        nu = clock.now().isoformat(timespec="seconds")
        wie = self.persoon.hex if self.persoon else None
        self._log.append((nu, wie, wat.value, leerling.hex if leerling else None, onderwerp))

    def commit(self, label: str, soort: Soort = Soort.ACTIE, keert_om: int | None = None) -> Uitkomst:
        """Write everything in one transaction and return what was done."""
        self._sessie.flush()
        wat = Vastlegging(label, soort, self.persoon, keert_om, self._gezien, frozenset(self._opgelost))
        uitkomst = leg_vast(self.verbinding, wat, self._vangst)
        if uitkomst.set_id and not uitkomst.gevouwen:
            for dossier in sorted(self._vangst.dossiers, key=str):
                self.noteer(Wat.GEWIJZIGD, dossier)
        if self._log:
            ruw(self.verbinding).executemany(_NIEUWE_LOGREGEL, self._log)
        self._sessie.commit()
        return Uitkomst(
            uitkomst.stand, uitkomst.set_id, label, uitkomst.versies, frozenset(self._vangst.dossiers)
        )


class Vangst:
    """What one unit of work changed: the last value per field, and the value that was there before."""

    def __init__(self) -> None:
        """Start empty."""
        self.waarden: dict[Sleutel, Any] = {}
        self.nieuw: set[tuple[int, str]] = set()
        self.verwijderd: dict[tuple[int, str], bool] = {}
        self.dossiers: set[UUID] = set()
        self._eerst: dict[Sleutel, Any] = {}
        self._gedwongen: set[Sleutel] = set()

    def dwing(self, rij: Rij, naam: str, waarde: Any) -> Sleutel:
        """Write this field even if the plain table already shows the value; return its key."""
        sleutel = (rij.TABEL, rij.id.hex, veld_van(type(rij), naam).veld.nummer)
        self._gedwongen.add(sleutel)
        self.waarden[sleutel] = naar_json(waarde)
        self.verwijderd[rij.TABEL, rij.id.hex] = rij.verwijderd
        self._onthoud_dossier(rij)
        return sleutel

    def vang_nieuw(self, rij: Rij) -> None:
        """Take in a new row: field 0 marks the insert."""
        self.nieuw.add((rij.TABEL, rij.id.hex))
        for plek in velden(type(rij)):
            waarde = naar_json(getattr(rij, plek.naam))
            if waarde is not None:
                self.waarden[rij.TABEL, rij.id.hex, plek.veld.nummer] = waarde
        self._onthoud_dossier(rij)

    def vang_wijziging(self, rij: Rij) -> None:
        """Take in the changed fields of a row; a frozen row refuses."""
        toestand = inspect(rij)
        ongemoeid = toestand.unmodified
        for plek in velden(type(rij)):
            if plek.naam in ongemoeid:
                continue
            geschiedenis = toestand.attrs[plek.naam].history
            if not geschiedenis.has_changes():
                continue
            if rij.staat_vast(plek):
                raise RegelFout("vastgesteld_is_vastgesteld", tabel=rij.TABEL)
            sleutel = (rij.TABEL, rij.id.hex, plek.veld.nummer)
            eerst = geschiedenis.deleted[0] if geschiedenis.deleted else None
            self._eerst.setdefault(sleutel, naar_json(eerst))
            self.waarden[sleutel] = naar_json(getattr(rij, plek.naam))
            self.verwijderd[rij.TABEL, rij.id.hex] = rij.verwijderd
            self._onthoud_dossier(rij)

    def netto(self) -> dict[Sleutel, Any]:
        """Return the changes without those that ended where they began."""
        return {
            sleutel: waarde
            for sleutel, waarde in self.waarden.items()
            if sleutel in self._gedwongen or sleutel not in self._eerst or self._eerst[sleutel] != waarde
        }

    def _onthoud_dossier(self, rij: Rij) -> None:
        if isinstance(rij, Leerling):
            self.dossiers.add(rij.id)
        elif isinstance(rij, Dossierdeel) and rij.leerling is not None:
            self.dossiers.add(rij.leerling)


@event.listens_for(Sessie, "before_flush")
def _geen_echte_verwijdering(sessie: Sessie, _context: Any, _instances: Any) -> None:
    if sessie.deleted:
        raise TypeError


@event.listens_for(Sessie, "after_flush")
def _vang(sessie: Sessie, _context: Any) -> None:
    uow = sessie.info.get("uow")
    if uow is None:
        raise TypeError
    for rij in sessie.new:
        uow._vangst.vang_nieuw(rij)  # noqa: SLF001  the listener is the other half of the unit of work
    for rij in sessie.dirty:
        uow._vangst.vang_wijziging(rij)  # noqa: SLF001  as above
