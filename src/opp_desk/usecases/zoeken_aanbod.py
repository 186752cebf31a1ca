"""Where to go for a text of the ondersteuningsaanbod that was found: of the school, of no pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opp_desk.model.aanbod import (
    Aanbodjaar,
    Ambitie,
    Deskundigheid,
    Leerlingstem,
    Profieldeel,
    Voorstel,
    Voorziening,
    Voorzieningjaar,
)
from opp_desk.model.keuzes_aanbod import Aanbodstap, Hoofdstuk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opp_desk.model.basis import Rij

VAN_DE_SCHOOL: Final = "Schoolprofiel"
"""Under what name these texts stand among what was found, where others have the name of a pupil."""


def _hoofdstuk(rij: Any, hoofdstuk: Hoofdstuk | None) -> tuple[str, Mapping[str, Any]]:
    waar: dict[str, Any] = {"hoofdstuk": hoofdstuk.value if hoofdstuk is not None else "", "rij": rij.id}
    return "schoolprofiel", waar | ({"vestiging": rij.vestiging} if rij.vestiging is not None else {})


def _voorziening(rij: Voorziening) -> tuple[str, Mapping[str, Any]]:
    return _hoofdstuk(rij, rij.gebied.hoofdstuk if rij.gebied is not None else None)


def _stap(stap: Aanbodstap) -> Callable[[Any], tuple[str, Mapping[str, Any]]]:
    return lambda _rij: ("aanbodjaar", {"stap": stap.value})


AANBODWEGEN: Final[dict[type[Rij], Callable[[Any], tuple[str, Mapping[str, Any]]]]] = {
    Profieldeel: lambda rij: _hoofdstuk(rij, rij.hoofdstuk),
    Voorziening: _voorziening,
    Deskundigheid: lambda rij: _hoofdstuk(rij, Hoofdstuk.TEAM),
    Ambitie: lambda rij: _hoofdstuk(rij, Hoofdstuk.AMBITIES),
    Aanbodjaar: _stap(Aanbodstap.TEAM),
    Leerlingstem: _stap(Aanbodstap.LEERLINGEN),
    Voorzieningjaar: _stap(Aanbodstap.EVALUEREN),
    Voorstel: lambda _rij: ("schoolprofiel", {}),
}
"""Per kind of row the page that shows it and what to tell that page."""
