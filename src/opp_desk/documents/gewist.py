"""The report of an erasure: what went, in numbers, with nothing of the pupil in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, opsomming, rijen, sectie
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import in_woorden
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph

if TYPE_CHECKING:
    from datetime import date

TITEL: Final = "Verslag van wissen"
_BLIJFT: Final = (
    "In het logboek staat wie op welke dag dit dossier opende, wijzigde en wiste, alleen met het nummer.",
    "Van elke handeling blijft staan dat die er was, zonder tekst.",
    "Wat over deze leerling in het dossier van een ander kind staat, hoort bij dat kind en is niet gewist.",
    "Papieren en bestanden buiten dit programma zijn niet gewist.",
    "Een pakket dat een collega kreeg, bevat het dossier nog tot de einddatum van dat pakket.",
    (
        "Reservekopieën van vóór deze dag bevatten het dossier nog. Het programma gooit oude kopieën na "
        "ongeveer vier maanden weg. Zet iemand er een terug, dan meldt het programma dat het gewist was."
    ),
)
_SOORTEN: Final = {
    "gesprek": "gesprekken en notities",
    "taak": "afspraken en taken",
    "bijlage": "bijlagen",
    "opp": "OPP’s",
    "oppversie": "vastgestelde versies",
    "voorlegversie": "voorgelegde teksten",
    "hoorgesprek": "hoorgesprekken",
    "inbreng": "uitspraken van de leerling",
    "evaluatie": "evaluaties",
    "meting": "metingen",
    "ouder": "ouders en verzorgers",
    "bespreking": "besprekingen",
    "aanwezigheid": "signalen over aanwezigheid",
    "document": "papieren",
    "verzoek": "vragen over het dossier",
}


def maak_wisverslag(
    school: str, nummer: str, op: date, reden: str, verslag: str, door: str, *, tagged: bool = True
) -> bytes:
    """Return the report as a tagged PDF; ``verslag`` is what `vault.wissen` counted, as JSON."""
    geteld: dict[str, Any] = json.loads(verslag)
    papier = Papier(school=school, onderwerp=TITEL)
    inhoud: list[Block] = [
        Paragraph(TITEL, stijl.TITEL, "H1", level=0),
        rijen(
            [
                ("Dossiernummer", nummer),
                ("Gewist op", in_woorden(op)),
                ("Gewist door", door),
                ("Waarom", reden),
            ],
            110,
        ),
        sectie("Wat er weg is", [rijen(_tellingen(geteld), 190)]),
        sectie("Wat er blijft", [opsomming(_BLIJFT)]),
        Stack([alinea("Dit verslag noemt de leerling niet. Bewaar het bij de administratie.")], before=8),
    ]
    meta = Meta(TITEL, school, TITEL, op.isoformat())
    return schrijf_pdf(Stack(inhoud), papier, meta, tagged=tagged)


def _tellingen(geteld: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the counts in words; small parts of a dossier are one line."""
    per_soort: dict[str, int] = dict(geteld["rijen"])
    per_soort.pop("leerling", None)
    regels = [
        (woord.capitalize() if woord[0].islower() else woord, str(per_soort.pop(naam)))
        for naam, woord in _SOORTEN.items()
        if naam in per_soort
    ]
    if over := sum(per_soort.values()):
        regels.append(("Andere onderdelen", str(over)))
    regels += [
        ("Eerdere teksten", str(geteld["versies"])),
        ("Bestanden", str(geteld["bestanden"])),
        ("Half ingevulde velden", str(geteld["klad"])),
        ("Teksten in de zoekfunctie", str(geteld["zoekteksten"])),
    ]
    return regels
