"""The days of a written aanmelding: decide, at most once longer, and a temporary place after ten weeks.

WVO 2020 art. 8.8 lid 2 and 8.13; for the other sectors the same terms, not verified (see ``recht.toml``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import AanmeldBesluit

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.model.aanmelding import Aanmelding
    from opp_desk.rules.recht import Getallen


class Aanmeldstand(StrEnum):
    """Where an aanmelding stands."""

    ZONDER_DATUM = "zonder_datum"
    OPEN = "open"
    TE_LAAT = "te_laat"
    TIJDELIJK = "tijdelijk"
    AFGEROND = "afgerond"


@dataclass(frozen=True, slots=True)
class Aanmeldtermijn:
    """The days of one aanmelding. ``besluit_voor`` is the last day to decide, ``plek_vanaf`` the first day of
    the temporary place if nothing was decided and no other school enrolled the child.
    """  # noqa: D205  one thought

    stand: Aanmeldstand
    besluit_voor: date | None = None
    plek_vanaf: date | None = None
    verlengd: bool = False

    @property
    def geplaatst(self) -> bool:
        """Return whether the child already has a temporary place."""
        return self.stand is Aanmeldstand.TIJDELIJK


def termijn(aanmelding: Aanmelding, getallen: Getallen, vandaag: date) -> Aanmeldtermijn:
    """Return the days of an aanmelding as it is on ``vandaag``.

    The temporary place begins the day after six plus four weeks, whether or not the term was made longer.
    """
    if aanmelding.besluit is not None:
        return Aanmeldtermijn(Aanmeldstand.AFGEROND)
    if aanmelding.ontvangen_op is None:
        return Aanmeldtermijn(Aanmeldstand.ZONDER_DATUM)
    gewoon = aanmelding.ontvangen_op + timedelta(getallen.aanmelding_dagen)
    uiterlijk = gewoon + timedelta(getallen.aanmelding_verlenging_dagen)
    verlengd = aanmelding.verlengd_op is not None
    voor = uiterlijk if verlengd else gewoon
    stand = Aanmeldstand.TE_LAAT if vandaag > voor else Aanmeldstand.OPEN
    if aanmelding.tijdelijk_geplaatst_op is not None:
        stand = Aanmeldstand.TIJDELIJK
    return Aanmeldtermijn(stand, voor, uiterlijk + timedelta(1), verlengd)


def telt_als_leerling(besluit: AanmeldBesluit | None) -> bool:
    """Tell whether the child of an aanmelding with this outcome goes to this school."""
    return besluit is AanmeldBesluit.TOEGELATEN
