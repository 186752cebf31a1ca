"""Which of what a colleague gives back belongs to the exchange; the rest is left out and counted.

Nothing here trusts the program of the sender: a package may have been made by hand. Looked at is only what is
new; what this vault knows already is as it was. Refused is per row and per set, so that no half a row comes
in.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import select

from opp_desk.model.basis import Dossierdeel, Rij, tabellen
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import OppStatus, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp, Oppdeel
from opp_desk.model.veld import plek as veld_van
from opp_desk.sync.keuze import NOOIT
from opp_desk.sync.toegestaan import MAG_SCHRIJVEN, is_afgerond, is_vast, is_vastgelegd, past
from opp_desk.vault.engine import ruw
from opp_desk.vault.tabellen import wijzigingsset
from opp_desk.vault.versies import TOMBSTONE, plek_van

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from opp_desk.rules.ruimte import Kijker
    from opp_desk.sync.keuze import Adres
    from opp_desk.vault.sets import Schrijving, Setdeel

_BEKEND: Final = """
select s.id, v.fld from veldversie v join wijzigingsset s on s.seq = v.seq where v.tbl = ? and v.rij = ?"""


@dataclass(frozen=True, slots=True)
class Gegevens:
    """What somebody was given: who, and which pupils (ids in hexadecimal)."""

    voor: Kijker
    leerlingen: frozenset[str]


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The parts that belong here, how many changes they hold, and how many were left out.

    ``vreemd``: they do not belong to what was given. ``vast``: their OPP was fixed, or their note vastgelegd,
    in the meantime. ``dossiers`` are the pupils of what came in.
    """

    delen: tuple[Setdeel, ...]
    wijzigingen: int
    vreemd: int
    vast: int
    dossiers: frozenset[UUID]


@dataclass(slots=True)
class _Bundel:
    """What one set writes in one row, as far as it is new here."""

    deel: int
    adres: Adres
    ruimte: str
    schrijvingen: list[Schrijving] = field(default_factory=list)

    def waarde(self, fld: int) -> Any:
        return next((each.waarde for each in self.schrijvingen if each.fld == fld), None)

    @property
    def maakt(self) -> bool:
        return any(
            each.fld == TOMBSTONE and each.waarde is False and not each.prev for each in self.schrijvingen
        )


class Keuring:
    """Judges one package; asks the vault for the rows as they are now."""

    def __init__(self, verbinding: Connection, gegeven: Gegevens) -> None:
        """Judge what ``gegeven.voor`` brings back."""
        self._verbinding, self._gegeven = verbinding, gegeven
        self._rijen: dict[Adres, Any] = {}
        self._nieuw: dict[Adres, _Bundel] = {}

    def keur(self, delen: Sequence[Setdeel]) -> Oordeel:
        """Return what of these parts may come in."""
        bundels = self._bundel(delen)
        vreemd, vast, goed = 0, 0, []
        for bundel in bundels:
            if delen[bundel.deel].persoon != self._wie or not self._hoort_hier(delen[bundel.deel], bundel):
                vreemd += 1
            elif self._is_vast(bundel):
                vast += 1
            else:
                goed.append(bundel)
        heel = self._met_ouders(goed)
        return Oordeel(
            _samen(delen, heel),
            len(heel),
            vreemd + len(goed) - len(heel),
            vast,
            frozenset(UUID(self._leerling(each)) for each in heel),
        )

    @property
    def _wie(self) -> str | None:
        return self._gegeven.voor.persoon.hex if self._gegeven.voor.persoon else None

    def _bundel(self, delen: Sequence[Setdeel]) -> list[_Bundel]:
        bundels: dict[tuple[int, Adres], _Bundel] = {}
        bekend: dict[Adres, set[tuple[str, int]]] = {}
        for nummer, deel in enumerate(delen):
            for each in deel.schrijvingen:
                adres = (each.tbl, each.rij)
                if adres not in bekend:
                    bekend[adres] = set(ruw(self._verbinding).execute(_BEKEND, adres).fetchall())
                if (deel.id, each.fld) not in bekend[adres]:
                    bundel = bundels.setdefault((nummer, adres), _Bundel(nummer, adres, deel.ruimte))
                    bundel.schrijvingen.append(each)
        for bundel in bundels.values():
            if bundel.maakt and self._rij(bundel.adres) is None:
                self._nieuw.setdefault(bundel.adres, bundel)
        return list(bundels.values())

    def _rij(self, adres: Adres) -> Any:
        """Return the plain row as it is here, or None."""
        if adres not in self._rijen:
            klasse = tabellen().get(adres[0])
            table: Any = klasse.__table__ if klasse and adres[1] else None
            vraag = select(table).where(table.c.id == UUID(adres[1])) if table is not None else None
            self._rijen[adres] = (
                self._verbinding.execute(vraag).mappings().first() if vraag is not None else None
            )
        return self._rijen[adres]

    def _leerling(self, bundel: _Bundel) -> str:
        """Return the pupil (hexadecimal) of the row, "" if nobody can tell."""
        if bundel.adres[0] == Leerling.TABEL:
            return bundel.adres[1]
        if (rij := self._rij(bundel.adres)) is not None:
            return rij["leerling"].hex if rij["leerling"] else ""
        maker = self._nieuw.get(bundel.adres)
        return str(maker.waarde(1) or "") if maker else ""

    def _hoort_hier(self, deel: Setdeel, bundel: _Bundel) -> bool:
        """Tell whether these writes lie within what was given."""
        klasse = tabellen().get(bundel.adres[0])
        if klasse is None or klasse.TABEL not in MAG_SCHRIJVEN or not self._zelfde_set(deel):
            return False
        if self._leerling(bundel) not in self._gegeven.leerlingen or not self._past_in_ruimte(bundel):
            return False
        staat_er, maakt = self._rij(bundel.adres) is not None, self._nieuw.get(bundel.adres) is bundel
        return all(past(klasse, each, maakt=maakt, staat_er=staat_er) for each in bundel.schrijvingen)

    def _zelfde_set(self, deel: Setdeel) -> bool:
        """A set that is known here was made by the same person at the same moment."""
        s = wijzigingsset.c
        vraag = select(s.persoon, s.tijd).where(s.id == deel.id, s.ontvangen == 1)
        gevonden = self._verbinding.execute(vraag).first()
        return gevonden is None or (gevonden.persoon, gevonden.tijd) == (deel.persoon, deel.tijd)

    def _past_in_ruimte(self, bundel: _Bundel) -> bool:
        rij = self._rij(bundel.adres)
        if rij is not None:
            eigen = rij.get("eigenaar")
            return (
                rij["ruimte"].value == bundel.ruimte
                and rij["ruimte"] not in NOOIT
                and self._gegeven.voor.leest(rij["ruimte"], eigen)
            )
        maker = self._nieuw.get(bundel.adres)
        if maker is None or maker.ruimte != bundel.ruimte:
            return False
        eigenaar = next((each.waarde for each in maker.schrijvingen if _naam(each) == "eigenaar"), None)
        if eigenaar not in {None, self._wie}:
            return False
        klasse = tabellen()[bundel.adres[0]]
        if bundel.ruimte == klasse.RUIMTE.value:
            return True
        return bundel.ruimte == Ruimte.VERTROUWELIJK.value and eigenaar == self._wie

    def _is_vast(self, bundel: _Bundel) -> bool:
        """Tell whether the text was fixed here in the meantime."""
        klasse, rij = tabellen()[bundel.adres[0]], self._rij(bundel.adres)
        if klasse is Gesprek and rij is not None and rij["vastgelegd_op"] is not None:
            return any(map(is_vastgelegd, bundel.schrijvingen))
        if (bespreking := self._bespreking(klasse, bundel.adres)) is not None:
            return any(is_afgerond(bespreking, each) for each in bundel.schrijvingen)
        status = self._status(klasse, bundel.adres)
        return status is not None and any(is_vast(klasse, status, each) for each in bundel.schrijvingen)

    def _bespreking(self, klasse: type[Rij], adres: Adres) -> Any:
        """Return the bespreking of a row as it is here, None for another row and for one made elsewhere."""
        if klasse is Besprekingspunt:
            adres = (Bespreking.TABEL, self._ouder(klasse, adres, "bespreking"))
        return self._rij(adres) if klasse in {Bespreking, Besprekingspunt} else None

    def _status(self, klasse: type[Rij], adres: Adres) -> OppStatus | None:
        """Return how far the OPP of a row is in this vault, None without an OPP here."""
        if klasse is Inbreng:
            return self._status(Hoorgesprek, (Hoorgesprek.TABEL, self._ouder(klasse, adres, "hoorgesprek")))
        if issubclass(klasse, Oppdeel):
            adres = (Opp.TABEL, self._ouder(klasse, adres, "opp"))
        elif klasse is not Opp:
            return None
        rij = self._rij(adres)
        status: OppStatus | None = rij["status"] if rij is not None else None
        return status

    def _ouder(self, klasse: type[Rij], adres: Adres, naam: str) -> str:
        """Return the row (hexadecimal) that a row hangs under, "" if nobody can tell."""
        if (rij := self._rij(adres)) is not None:
            return rij[naam].hex if rij[naam] else ""
        maker = self._nieuw.get(adres)
        return str(maker.waarde(veld_van(klasse, naam).veld.nummer) or "") if maker else ""

    def _met_ouders(self, bundels: list[_Bundel]) -> list[_Bundel]:
        """Leave out rows whose parents are not here, or are another pupil's; until nothing changes."""
        over = list(bundels)
        while True:
            komt = {each.adres for each in over if each.maakt}
            blijft = [each for each in over if self._staat_of_komt(each, komt)]
            if len(blijft) == len(over):
                return over
            over = blijft

    def _staat_of_komt(self, bundel: _Bundel, komt: set[Adres]) -> bool:
        if self._rij(bundel.adres) is None and bundel.adres not in komt:
            return False
        klasse = tabellen()[bundel.adres[0]]
        table: Any = klasse.__table__
        per_tabel = {each.__tablename__: each for each in tabellen().values()}
        for each in bundel.schrijvingen:
            plek = plek_van(each.tbl, each.fld)
            for link in table.c[plek.naam].foreign_keys if plek is not None and each.waarde else ():
                if not self._is_bereikbaar(per_tabel[link.column.table.name], str(each.waarde), komt):
                    return False
        return True

    def _is_bereikbaar(self, doel: type[Rij], rij_id: str, komt: set[Adres]) -> bool:
        adres = (doel.TABEL, rij_id)
        rij = self._rij(adres)
        if doel is Leerling:
            return rij is not None and rij_id in self._gegeven.leerlingen
        if not issubclass(doel, Dossierdeel):
            return rij is not None
        if rij is not None:
            leest = self._gegeven.voor.leest(rij["ruimte"], rij.get("eigenaar"))
            return leest and bool(rij["leerling"]) and rij["leerling"].hex in self._gegeven.leerlingen
        return adres in komt


def _samen(delen: Sequence[Setdeel], bundels: list[_Bundel]) -> tuple[Setdeel, ...]:
    per_deel: defaultdict[int, list[Schrijving]] = defaultdict(list)
    for bundel in bundels:
        per_deel[bundel.deel] += bundel.schrijvingen
    return tuple(replace(delen[nummer], schrijvingen=tuple(per_deel[nummer])) for nummer in sorted(per_deel))


def _naam(each: Schrijving) -> str:
    plek = plek_van(each.tbl, each.fld)
    return plek.naam if plek else ""
