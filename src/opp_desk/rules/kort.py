"""What Vandaag needs to know of many pupils at once: plain columns, cheap to query, no rows of the model.

For one school: 150 OPP's and 1,500 pupils in two queries. How a column is filled stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import OppStatus

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import (
        Antwoord,
        Gezag,
        Relatie,
        Sector,
        Startgebeurtenis,
        Vakantieregio,
    )
    from opp_desk.rules.recht import Recht
    from opp_desk.rules.schooldagen import Vakanties


@dataclass(frozen=True, slots=True)
class Kader:
    """The day and the school. ``terugkoppeling_dagen`` None means the number of ``recht.toml``."""

    vandaag: date
    recht: Recht
    vakanties: Vakanties
    sector: Sector | None = None
    regio: Vakantieregio | None = None
    terugkoppeling_dagen: int | None = None


@dataclass(frozen=True, slots=True)
class LeerlingKort:
    """One pupil without an OPP that is not closed."""

    leerling_id: UUID
    naam: str
    roepnaam: str
    groep: str | None = None
    instroomdatum: date | None = None
    uitstroomdatum: date | None = None


@dataclass(frozen=True, slots=True)
class OuderKort:
    """One parent or representative. ``antwoord``: the one on the last voorlegversie, if any."""

    ouder_id: UUID
    naam: str | None = None
    relatie: Relatie | None = None
    instelling: bool = False
    gezag: Gezag | None = None
    gezag_gecontroleerd_op: date | None = None
    antwoord: Antwoord | None = None


@dataclass(frozen=True, slots=True)
class OppKort:
    """One OPP with its pupil.

    - ``versie``, ``vastgesteld_op``, ``handelingsdeel_wacht``: of the highest oppversie, 0 when there is none
    - ``heeft_begeleiding``: at least one row of begeleiding
    - ``voorgelegd_op``: of the last voorlegversie; ``tekst_gewijzigd``: its hash is not that of the text now
    - ``leerling_antwoord``: as `OuderKort.antwoord`, of a pupil of 18
    - ``gehoord_op``: the last aangeboden_op of a hearing (opstellen or bijstellen) that has an outcome;
      ``nogmaals_aanbieden_op``: of that same hearing when the pupil did not want to
    - ``terug_te_koppelen``: a pupil who was heard was not told yet
    - ``geevalueerd_op``: the last evaluation with parents and pupil (from 18: with the pupil);
      ``deels_geevalueerd_op``: the last one without one of them
    - ``doelen_evaluatie_op``: the earliest agreed day of a goal since, with the number of goals on that day
    """

    opp_id: UUID
    leerling_id: UUID
    naam: str
    roepnaam: str
    status: OppStatus
    groep: str | None = None
    geboortedatum: date | None = None
    uitstroomdatum: date | None = None
    startgebeurtenis: Startgebeurtenis | None = None
    startdatum: date | None = None
    geldig_vanaf: date | None = None
    evaluatie_op: date | None = None
    versie: int = 0
    vastgesteld_op: date | None = None
    handelingsdeel_wacht: bool = False
    heeft_begeleiding: bool = False
    voorgelegd_op: date | None = None
    tekst_gewijzigd: bool = False
    ouders: tuple[OuderKort, ...] = ()
    leerling_antwoord: Antwoord | None = None
    gehoord_op: date | None = None
    nogmaals_aanbieden_op: date | None = None
    terug_te_koppelen: bool = False
    geevalueerd_op: date | None = None
    deels_geevalueerd_op: date | None = None
    doelen_evaluatie_op: date | None = None
    doelen_evaluatie_aantal: int = 0
    arrangement_tot: date | None = None
    arrangement_evaluatie_op: date | None = None
    einddatum: date | None = None
    overname_vastgesteld_op: date | None = None
    overname_geevalueerd_op: date | None = None
    overname_gehoord_op: date | None = None

    @property
    def vorige(self) -> date | None:
        """Return when the text that holds now was fixed, here or where it was taken over from."""
        if self.vastgesteld_op or self.status == OppStatus.CONCEPT:
            return self.vastgesteld_op
        return self.overname_vastgesteld_op
