"""Where to go for what was found: the screen that shows a row, and what to tell that screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.doel import Doel
from opp_desk.model.dossier import Escalatiestap, Overdracht
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Meting
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Bijlage, Gesprek, Taak, Verzoek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp, Oppdeel
from opp_desk.model.veld import velden
from opp_desk.model.versie import OppVersie
from opp_desk.usecases.zoeken_aanbod import AANBODWEGEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer

Bestemming = tuple[str, "Mapping[str, Any]"]


def plekken_van(lezer: Lezer, rijen: Iterable[Rij]) -> dict[UUID, Bestemming]:
    """Return for each row (page, arguments) as ``ga_naar`` takes them."""
    alle = list(rijen)
    opps = _opps(lezer, alle)
    return {rij.id: _plek(rij, opps) for rij in alle}


def _plek(rij: Rij, opps: Mapping[UUID, UUID]) -> Bestemming:
    if rij.id in opps:
        return "voortgang", {"opp": opps[rij.id]}
    if weg := _WEGEN.get(type(rij)):
        return weg(rij)
    if isinstance(rij, Oppdeel):
        return "opp", {"opp": rij.opp, "sectie": _sectie(type(rij)), "rij": rij.id}
    return _tijdlijn(rij)


def _tijdlijn(rij: Any) -> Bestemming:
    return "dossier", {"leerling": rij.leerling, "tab": "tijdlijn", "rij": rij.id}


def _documenten(rij: Any) -> Bestemming:
    return "dossier", {"leerling": rij.leerling, "tab": "documenten"}


def _ouders(rij: Any) -> Bestemming:
    return "ouders", {"leerling": rij.leerling}


def _taak(rij: Taak) -> Bestemming:
    return ("gesprek", {"gesprek": rij.gesprek, "lezen": True}) if rij.gesprek else _tijdlijn(rij)


_WEGEN: Final[dict[type[Rij], Callable[[Any], Bestemming]]] = {
    Leerling: lambda rij: ("dossier", {"leerling": rij.id}),
    Opp: lambda rij: ("opp", {"opp": rij.id, "sectie": _sectie(Opp)}),
    OppVersie: _documenten,
    Bijlage: _documenten,
    Overdracht: _documenten,
    Gesprek: lambda rij: ("gesprek", {"gesprek": rij.id, "lezen": True}),
    Taak: _taak,
    Bespreking: lambda rij: ("bespreking", {"bespreking": rij.id, "leerling": rij.leerling}),
    Besprekingspunt: lambda rij: ("bespreking", {"bespreking": rij.bespreking, "leerling": rij.leerling}),
    Hoorgesprek: lambda rij: ("horen", {"hoorgesprek": rij.id}),
    Inbreng: lambda rij: ("horen", {"hoorgesprek": rij.hoorgesprek, "veld": "woorden", "rij": rij.id}),
    Akkoord: _ouders,
    Escalatiestap: _ouders,
    Verzoek: lambda rij: ("inzage", {"leerling": rij.leerling}),
    Aanmelding: lambda rij: ("aanmeldingen", {"rij": rij.id}),
    **AANBODWEGEN,
}
"""Where each kind of row is shown, other than in its OPP or on the timeline."""


def _sectie(klasse: type[Rij]) -> str:
    return next((each.veld.section for each in velden(klasse) if each.veld.section and each.veld.zoek), "")


def _opps(lezer: Lezer, rijen: Iterable[Rij]) -> dict[UUID, UUID]:
    """Return the OPP of rows of which the progress is shown: evaluations, and what hangs under goals."""
    van_doel = {rij.id: rij.doel for rij in rijen if isinstance(rij, Meting)}
    van_evaluatie = {rij.id: rij.evaluatie for rij in rijen if isinstance(rij, Doelresultaat)}
    opps = {rij.id: rij.opp for rij in rijen if isinstance(rij, Evaluatie)}
    for klasse, boven in ((Doel, van_doel), (Evaluatie, van_evaluatie)):
        if boven:
            vraag: Any = select(klasse.id, klasse.opp).where(klasse.id.in_(set(boven.values())))
            per_rij = {row.id: row.opp for row in lezer.rijen(vraag)}
            opps |= {rij: per_rij[waar] for rij, waar in boven.items() if waar in per_rij}
    return opps
