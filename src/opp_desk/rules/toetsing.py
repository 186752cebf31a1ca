"""One look at one OPP on one day: what every check in `opp_desk.rules.eisen` is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from opp_desk.model.keuzes import OppStatus
from opp_desk.model.momentopname import inhoud
from opp_desk.rules.actie import Actie, ActieCode
from opp_desk.rules.gezag import is_meerderjarig
from opp_desk.rules.punt import Punt, PuntSoort

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.model.keuzes import Sector
    from opp_desk.model.opp import Opp
    from opp_desk.rules.dossier import OppDossier
    from opp_desk.rules.recht import Recht
    from opp_desk.rules.schooldagen import Vakanties

R = TypeVar("R", bound="Rij")


@dataclass(frozen=True, slots=True)
class Toetsing:
    """The dossier, the law and the day."""

    dossier: OppDossier
    recht: Recht
    vandaag: date
    vakanties: Vakanties

    @property
    def opp(self) -> Opp:
        """Return the OPP."""
        return self.dossier.opp

    @property
    def sector(self) -> Sector | None:
        """Return the sector of the school, None while nobody said it."""
        return self.dossier.school.sector

    @property
    def roepnaam(self) -> str:
        """Return how sentences call the pupil."""
        return self.dossier.leerling.roepnaam or self.dossier.leerling.naam or "deze leerling"

    @property
    def meerderjarig(self) -> bool:
        """Tell whether the pupil decides instead of the parents."""
        return is_meerderjarig(self.dossier.leerling.geboortedatum, self.vandaag)

    @property
    def vorige(self) -> date | None:
        """Return when the text before this one was fixed; None when this is the first.

        What was said or heard before that day was about the earlier text (WVO 2020 art. 2.44 lid 4 and 5).
        """
        vastgesteld = [versie.vastgesteld_op for versie in self.dossier.versies if versie.vastgesteld_op]
        if vastgesteld:
            return max(vastgesteld)
        eerste = self.opp.status in {None, OppStatus.CONCEPT}
        return None if eerste else self.opp.overname_vastgesteld_op

    def punt(
        self,
        code: str,
        eis: str,
        soort: PuntSoort = PuntSoort.HARD,
        sectie: str | None = None,
        actie: ActieCode = ActieCode.VUL_IN,
        *,
        rij: UUID | None = None,
        veld: str | None = None,
        **waarden: Any,
    ) -> Punt:
        """Return a point about this pupil."""
        waarden = {"roepnaam": self.roepnaam} | waarden
        return Punt(code, soort, sectie, self.recht.eis(eis, self.sector), waarden, Actie(actie, rij), veld)


def vol(tekst: str | None) -> bool:
    """Tell whether somebody wrote something."""
    return bool(tekst and tekst.strip())


def gevuld(rijen: Iterable[R]) -> tuple[R, ...]:
    """Return the rows that hold anything; an empty row is not printed and is not judged."""
    return tuple(rij for rij in rijen if len(inhoud(rij)) > 1)
