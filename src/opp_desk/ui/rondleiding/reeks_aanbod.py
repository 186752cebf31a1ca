"""Pictures of the ondersteuningsaanbod: writing it, its year, what changed, the schoolgids, the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes_aanbod import Aanbodstap, Hoofdstuk
from opp_desk.ui.rondleiding.reeks_kind import naar_onder

if TYPE_CHECKING:
    from opp_desk.ui.rondleiding.fotograaf import Fotograaf

PAGINAS: Final = ("schoolprofiel", "aanbodjaar", "aanbodverschil", "schoolgids", "overzicht")
_HOOFDSTUKKEN: Final = (
    Hoofdstuk.BASIS,
    Hoofdstuk.EXTRA,
    Hoofdstuk.TEAM,
    Hoofdstuk.LEERLINGEN,
    Hoofdstuk.AMBITIES,
    Hoofdstuk.CONTACT,
)


def aanbod(f: Fotograaf) -> None:
    """Every page of it in the demonstration school."""
    f.scherm("schoolprofiel", "schoolprofiel-school", hoofdstuk=Hoofdstuk.SCHOOL.value)
    for hoofdstuk in _HOOFDSTUKKEN:
        naam = "schoolprofiel" if hoofdstuk is Hoofdstuk.BASIS else f"schoolprofiel-{hoofdstuk.value}"
        f.scherm("schoolprofiel", naam, hoofdstuk=hoofdstuk.value)
    for stap in Aanbodstap:
        naam = "aanbodjaar" if stap is Aanbodstap.EVALUEREN else f"aanbodjaar-{stap.value}"
        f.scherm("aanbodjaar", naam, stap=stap.value)
    f.scherm("aanbodverschil")
    f.scherm("schoolgids")
    f.scherm("overzicht")
    naar_onder(f)
    f.foto("overzicht-onder")


def twee_vestigingen(f: Fotograaf) -> None:
    """The same in a vo school: shared parts and parts of one vestiging. It opens another vault."""
    f.open_vo()
    for hoofdstuk in (Hoofdstuk.BASIS, Hoofdstuk.GEBOUW, Hoofdstuk.CONTACT):
        f.scherm("schoolprofiel", f"schoolprofiel-vo-{hoofdstuk.value}", hoofdstuk=hoofdstuk.value)
    for pagina in ("aanbodjaar", "aanbodverschil", "schoolgids"):
        f.scherm(pagina, f"{pagina}-vo")
