"""A school with a class, a mentor, and real packages between their vaults. No test here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.model.doel import Doel
from opp_desk.model.keuzes import Rol
from opp_desk.model.school import Medewerker
from opp_desk.usecases.meegeven import geef_mee
from opp_desk.usecases.pakketkluis import begin_kleine_kluis, geef_terug, werk_bij
from opp_desk.usecases.terugnemen import neem_terug
from tests.bouw import doe, kopie_van_school, maak_groep, maak_leerling, maak_opp, nieuw

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.pakketkluis import Bijgewerkt
    from opp_desk.usecases.terugnemen import Teruggenomen
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer

NU: Final = datetime(2026, 10, 16, 14, 30)  # noqa: DTZ001  the clock of the machine is local too
TOT: Final = date(2027, 2, 1)
WACHTZIN: Final = "tafel-regen-molen-vlieger-boter"
WACHTWOORD: Final = "een eigen lang wachtwoord"


@dataclass(slots=True)
class Klas:
    """The vault of the school, the mentor, the pupils given, one OPP and one goal of the first."""

    map: Path
    school: Kluis
    mentor: UUID
    groep: UUID
    leerlingen: tuple[UUID, ...]
    opp: UUID
    doel: UUID
    klein: list[Kluis] = field(default_factory=list)

    def geef(self, *, wachtzin: str | None = WACHTZIN, voor: UUID | None = None, naam: str = "heen") -> Path:
        """Make a package with the pupils of the class."""
        pad = self.map / f"{naam}.oppakket"
        doe(
            self.school,
            geef_mee,
            voor=voor or self.mentor,
            leerlingen=self.leerlingen,
            tot=TOT,
            doel=pad,
            wachtzin=wachtzin,
        )
        return pad

    def begin(self, pakket: Path | None = None, naam: str = "mentor") -> Kluis:
        """Open a package in a small vault of its own."""
        pad = self.map / f"{naam}.oppdesk"
        self.klein.append(begin_kleine_kluis(pad, pakket or self.geef(), WACHTZIN, WACHTWOORD).kluis)
        return self.klein[-1]

    def terug(self, kluis: Kluis, naam: str = "terug") -> Path:
        """Let a colleague give the work back."""
        pad = self.map / f"{naam}.oppakket"
        doe(kluis, geef_terug, doel=pad)
        return pad

    def neem(self, pad: Path) -> Teruggenomen:
        """Take the work back."""
        return doe(self.school, neem_terug, pad=pad)

    def werk_bij(self, kluis: Kluis, pakket: Path, wachtzin: str | None = WACHTZIN) -> Bijgewerkt:
        """Bring a small vault up to date."""
        return doe(kluis, werk_bij, pad=pakket, wachtzin=wachtzin)

    def sluit(self) -> None:
        """Close every vault."""
        for kluis in (self.school, *self.klein):
            kluis.sluit()


def maak_klas(map_: Path, aantal: int = 2) -> Klas:
    """Make a school with one class of ``aantal`` pupils and one outside it."""
    school = kopie_van_school(map_)
    groep = maak_groep(school, "6A", "6", "Anouk Visser")
    mentor = school.lees(partial(wie_heet, naam="Anouk"))
    kinderen = tuple(maak_leerling(school, f"Kind{nr} Jansen", groep) for nr in range(aantal))
    maak_leerling(school, "Buiten Deklas")
    opp = maak_opp(school, kinderen[0], date(2026, 9, 1), aanleiding="Leest langzaam.")
    doel = nieuw(school, Doel, {"leerling": kinderen[0], "opp": opp}, kan_straks="vlot lezen")
    return Klas(map_, school, mentor, groep, kinderen, opp, doel)


def maak_mentor(klas: Klas, nummer: int) -> UUID:
    """Add another colleague of the class."""
    return nieuw(klas.school, Medewerker, roepnaam=f"Mentor{nummer}", achternaam="Bos", rol=Rol.LEERKRACHT)


def wie_heet(lezer: Lezer, naam: str) -> UUID:
    """Return the colleague with this roepnaam."""
    return next(each.id for each in lezer.lees(select(Medewerker)) if each.roepnaam == naam)
