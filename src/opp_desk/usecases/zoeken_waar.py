"""Where to go for what was found: the screen that shows a row, and what to tell that screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.model.doel import Doel
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Meting
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Bijlage, Gesprek, Taak, Verzoek
from opp_desk.model.hoorrecht import Inbreng
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp, Oppdeel
from opp_desk.model.veld import velden
from opp_desk.model.versie import OppVersie

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
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
    if isinstance(rij, Opp):
        return "opp", {"opp": rij.id, "sectie": _sectie(type(rij))}
    if isinstance(rij, Oppdeel):
        return "opp", {"opp": rij.opp, "sectie": _sectie(type(rij)), "rij": rij.id}
    if isinstance(rij, Inbreng):
        return "horen", {"hoorgesprek": rij.hoorgesprek, "veld": "woorden", "rij": rij.id}
    if isinstance(rij, Gesprek):
        return "gesprek", {"gesprek": rij.id, "lezen": True}
    return _in_dossier(rij)


def _in_dossier(rij: Any) -> Bestemming:
    if isinstance(rij, Leerling):
        return "dossier", {"leerling": rij.id}
    if isinstance(rij, Taak) and rij.gesprek:
        return "gesprek", {"gesprek": rij.gesprek, "lezen": True}
    if isinstance(rij, Bespreking | Besprekingspunt):
        van = rij.id if isinstance(rij, Bespreking) else rij.bespreking
        return "bespreking", {"bespreking": van, "leerling": rij.leerling}
    if isinstance(rij, Verzoek):
        return "inzage", {"leerling": rij.leerling}
    if isinstance(rij, OppVersie | Bijlage):
        return "dossier", {"leerling": rij.leerling, "tab": "documenten"}
    return "dossier", {"leerling": rij.leerling, "tab": "tijdlijn", "rij": rij.id}


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
