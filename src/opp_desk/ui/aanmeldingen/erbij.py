"""One child added to the aanmeldingen: a small form above the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.leerling import Leerling
from opp_desk.ui.leerlingen.erbij import Erbij, Plaatsen
from opp_desk.usecases import aanmeldingen

if TYPE_CHECKING:
    from uuid import UUID


class KindErbij(Erbij):
    """A child whose parents applied in writing."""

    PLAATSEN: ClassVar[Plaatsen] = {
        "roepnaam": (Leerling, 0, 0),
        "voorvoegsel": (Leerling, 0, 1),
        "achternaam": (Leerling, 0, 2),
        "geboortedatum": (Leerling, 1, 0),
        "ontvangen_op": (Aanmelding, 1, 1),
        "van_school": (Aanmelding, 1, 2),
    }
    DATUMS: ClassVar[frozenset[str]] = frozenset({"geboortedatum", "ontvangen_op"})

    def titel(self) -> str:
        """Return what the form is for."""
        return self.tr("Kind aanmelden")

    def hulp(self) -> str:
        """Return when the days begin."""
        return self.tr("Op de dag dat de schriftelijke aanmelding binnenkwam, begint de termijn.")

    def handeling(self, waarden: dict[str, Any]) -> partial[UUID]:
        """Return the use case that registers the child."""
        return partial(aanmeldingen.meld_aan, **waarden)

    def toegevoegd(self, naam: str, rij: UUID) -> None:
        """Say that it is done."""
        self._werk.melding.emit(self.tr("{} staat bij de aanmeldingen").format(naam), "", None)
