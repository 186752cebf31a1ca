"""What is missing before the ondersteuningsaanbod is adopted, as sentences, and the buttons beside them."""

from __future__ import annotations

from typing import Final

AANBODPUNTEN: Final[dict[str, str]] = {
    "aanbod_twee_teksten": (
        "Op {aantal} plekken schreven twee mensen tegelijk. Kies daar eerst welke tekst geldt."
    ),
    "aanbod_twee_teksten_een": (
        "Op één plek schreven twee mensen tegelijk. Kies daar eerst welke tekst geldt."
    ),
    "aanbod_geen_basis": "Er staat nog niets bij Basisondersteuning.",
    "aanbod_geen_extra": "Er staat nog niets bij Extra ondersteuning.",
    "aanbod_namen": "Er staan {aantal} namen die misschien niet in de schoolgids horen: {namen}.",
    "aanbod_namen_een": "Er staat een naam die misschien niet in de schoolgids hoort: {namen}.",
    "aanbod_geen_stem": "Er staat nog niet wat leerlingen over het aanbod vertelden.",
    "aanbod_geen_invloed": (
        "Bij {aantal} groepen staat nog niet wat jullie doen met wat zij vertelden, of waarom niet."
    ),
    "aanbod_geen_invloed_een": (
        "Bij één groep staat nog niet wat jullie doen met wat zij vertelden, of waarom niet."
    ),
    "aanbod_geen_keuze": "Er staat nog niet overal hoe leerlingen het wilden vertellen.",
    "aanbod_geen_advies": "Het advies van de MR op het aanbod staat er nog niet.",
    "aanbod_geen_reactie": "Er staat nog niet wat jullie doen met de opmerkingen van de MR.",
    "aanbod_geen_instemming": "De instemming met de schoolgids ({wie}) staat er nog niet.",
    "aanbod_instemming_nee": "De geleding stemde niet in met de schoolgids.",
    "aanbod_contacten": "Deze contacten staan er nog niet: {namen}.",
    "aanbod_starttekst": "{aantal} voorbeeldteksten zijn nog niet door jullie aangepast.",
    "aanbod_starttekst_een": "Eén voorbeeldtekst is nog niet door jullie aangepast.",
    "aanbod_oud": "{aantal} hoofdstukken zijn nog niet, of langer dan een jaar niet, nagekeken: {namen}.",
    "aanbod_oud_een": "Eén hoofdstuk is nog niet, of langer dan een jaar niet, nagekeken: {namen}.",
    "aanbod_niet_geevalueerd": "Van {aantal} voorzieningen staat er nog niet wat jullie volgend jaar doen.",
    "aanbod_niet_geevalueerd_een": "Van één voorziening staat er nog niet wat jullie volgend jaar doen.",
    "aanbod_stoppen_staat_er_nog": (
        "Met deze voorzieningen willen jullie stoppen, en ze staan er nog: {namen}."
    ),
    "aanbod_stoppen_staat_er_nog_een": (
        "Met deze voorziening willen jullie stoppen, en die staat er nog: {namen}."
    ),
    "aanbod_geen_stand": "Van deze voorzieningen staat er nog niet of jullie ze hebben: {namen}.",
    "aanbod_geen_stand_een": "Van deze voorziening staat er nog niet of jullie die hebben: {namen}.",
    "aanbod_geen_wat": "Bij deze voorzieningen staat er nog niet wat jullie doen: {namen}.",
    "aanbod_geen_wat_een": "Bij deze voorziening staat er nog niet wat jullie doen: {namen}.",
    "aanbod_geen_team": "Team en ouders hebben nog niet allebei meegedacht.",
    "aanbod_voorstellen": "{aantal} voorstellen van collega’s wachten op antwoord.",
    "aanbod_voorstellen_een": "Eén voorstel van een collega wacht op antwoord.",
    "aanbod_open_bekijken": "Naar Te bekijken",
    "aanbod_open_schoolprofiel": "Naar het hoofdstuk",
    "aanbod_open_evalueren": "Naar evalueren",
    "aanbod_open_leerlingen": "Naar leerlingen horen",
    "aanbod_open_team": "Naar team en ouders",
    "aanbod_open_mr": "Naar de MR",
}
"""Code → sentence, a format string."""
