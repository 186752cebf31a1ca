"""What the law asks, as data: per requirement a sentence, and per sector the article and how sure we are.

Belongs here: reading ``resources/recht.toml`` and asking it. Not here: the checks themselves. No file is
opened; the text comes in.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from opp_desk.model.keuzes import Sector, Uitstroom
from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.termen.tabel import Term

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Merk(StrEnum):
    """How sure we are of the article, or why there is none."""

    GEVERIFIEERD = "geverifieerd"
    NIET_GEVERIFIEERD = "nog niet geverifieerd"
    AFSPRAAK = "afspraak van de school"
    ADVIES = "advies"
    PROGRAMMA = "regel van dit programma"


@dataclass(frozen=True, slots=True)
class Eis:
    """One requirement as it holds in one sector.

    ``tekst`` is a Dutch sentence for the user; ``artikel`` may be empty when no law asks it;
    ``gecontroleerd_op`` is the day on which the text in force was read, only when verified.
    """

    code: str
    tekst: str
    artikel: str
    merk: Merk
    gecontroleerd_op: date | None = None

    @property
    def bron(self) -> str:
        """Return one line to show under "Welke regel?"."""
        zekerheid = self.merk.value
        if self.merk is Merk.GEVERIFIEERD and self.gecontroleerd_op:
            zekerheid = f"gecontroleerd {schrijf_datum(self.gecontroleerd_op)}"
        regel = " · ".join(deel for deel in (self.artikel, zekerheid) if deel)
        return regel[0].upper() + regel[1:]


@dataclass(frozen=True, slots=True)
class Getallen:
    """Terms and limits; what each means stands beside it in ``recht.toml``."""

    vaststellen_dagen: int
    gezag_maanden: int
    terugkoppeling_dagen: int
    akkoord_wachten_dagen: int
    evaluatie_speling_dagen: int
    jaarevaluatie_vooraf_dagen: int
    achttien_vooraf_dagen: int
    aanmelding_dagen: int
    aanmelding_verlenging_dagen: int
    leerlingadministratie_dagen: int
    bijstelling_dagen: int
    tlv_vooraf_weken: int
    arrangement_vooraf_weken: int
    bewaarjaren: int
    vooruit_dagen: int
    agenda_dagen: int
    bundel_vanaf: int
    aanbod_oud_maanden: int


@dataclass(frozen=True, slots=True)
class Recht:
    """All requirements, terms, numbers and lists. Made by `lees_recht`. ``termen`` is by kind of term.

    ``aanbod_hard`` are the points that stop the adopting of an ondersteuningsaanbod.
    """

    getallen: Getallen
    hoorrecht_vanaf: date
    iedereen: frozenset[str]
    termen: Mapping[str, Term]
    aanbod_hard: frozenset[str]
    _geleding: Mapping[str, str]
    _eisen: Mapping[str, Mapping[str, Eis]]
    _uitstroom: Mapping[str, tuple[Uitstroom, ...]]

    @property
    def codes(self) -> frozenset[str]:
        """Return the code of every requirement."""
        return frozenset(self._eisen)

    def eis(self, code: str, sector: Sector | None) -> Eis:
        """Return a requirement as it holds in ``sector``; KeyError for a code that does not exist.

        A school that has not said its sector yet gets the sentence without an article, never the article
        of another law.
        """
        per_sector = self._eisen[code]
        return per_sector.get(sector.value if sector else "", per_sector[""])

    def uitstroom(self, sector: Sector | None) -> tuple[Uitstroom, ...]:
        """Return the destinations that a school of this sector chooses from; all when it is unknown."""
        return self._uitstroom.get(sector.value if sector else "", tuple(Uitstroom))

    def geleding(self, sector: Sector | None) -> str:
        """Return which part of the MR has to agree with the schoolgids; without a sector "de geleding"."""
        return self._geleding.get(sector.value if sector else "", "de geleding")

    def heeft_iedereen_een_opp(self, sector: Sector | None) -> bool:
        """Tell whether every pupil of this sector has an OPP, also without extra ondersteuning."""
        return sector is not None and sector.value in self.iedereen


def lees_recht(toml: str) -> Recht:
    """Return the law as written in ``recht.toml``; a mistake in that file is a bug and raises."""
    bron = tomllib.loads(toml)
    wetten: dict[str, Any] = bron["wetten"]
    return Recht(
        getallen=Getallen(**bron["getallen"]),
        hoorrecht_vanaf=bron["datums"]["hoorrecht_vanaf"],
        iedereen=frozenset(bron["iedereen"]["sectoren"]),
        termen={soort: Term(soort, **rij) for soort, rij in bron["term"].items()},
        aanbod_hard=frozenset(bron["aanbod"]["hard"]),
        _geleding=bron["aanbod"]["geleding"],
        _eisen={code: _per_sector(code, tabel, wetten) for code, tabel in bron["eis"].items()},
        _uitstroom={
            sector: tuple(Uitstroom(code) for code in lijst) for sector, lijst in bron["uitstroom"].items()
        },
    )


def _per_sector(code: str, tabel: dict[str, Any], wetten: dict[str, Any]) -> dict[str, Eis]:
    """Return the requirement for each sector, and under "" for a school without one."""
    eisen = {"": _eis(code, tabel, wetten, ("alle",))}
    for sector in Sector:
        wet = next(naam for naam, wet in wetten.items() if sector.value in wet["sectoren"])
        eisen[sector.value] = _eis(code, tabel, wetten, (sector.value, wet, "alle"))
    return eisen


def _eis(code: str, tabel: dict[str, Any], wetten: dict[str, Any], sleutels: tuple[str, ...]) -> Eis:
    sleutel = next((naam for naam in sleutels if naam in tabel), None)
    if sleutel is None:
        return Eis(code, tabel["tekst"], "", Merk.NIET_GEVERIFIEERD)
    merk = Merk(tabel[sleutel]["merk"])
    wet = wetten[sleutel if sleutel in wetten else sleutels[1]]
    dag = wet.get("gecontroleerd_op") if merk is Merk.GEVERIFIEERD else None
    return Eis(code, tabel["tekst"], tabel[sleutel]["artikel"], merk, dag)
