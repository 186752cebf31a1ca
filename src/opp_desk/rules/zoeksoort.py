"""What kinds of text can be searched: what people call them, and the marks that the index keeps of each.

A mark is one word in the index: ``t`` and the number of a table, or ``k`` with that number and a code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

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
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.dossier import Aanwezigheid, Escalatiestap, Overdracht
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Meting
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Bijlage, Gesprek, Taak, Verzoek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Afwijking, Beginfeit, Factor, Opp, Overleg, Partner, Visie
from opp_desk.model.sector import Leerlijn, Stage, Toekomstdoel, Toetsafspraak, Vakafspraak
from opp_desk.model.versie import OppVersie
from opp_desk.rules.zoekwoorden import gevouwen

if TYPE_CHECKING:
    from opp_desk.model.basis import Rij

_ONGELDIG: Final = re.compile(r"[^a-z0-9]")

NAMEN: Final[dict[type[Rij], str]] = {
    Leerling: "leerling",
    Gesprek: "gesprek",
    Taak: "taak",
    Bijlage: "bijlage",
    Bespreking: "overleg",
    Besprekingspunt: "punt van overleg",
    Verzoek: "verzoek",
    Opp: "OPP",
    OppVersie: "vastgesteld OPP",
    Doel: "doel",
    Begeleiding: "begeleiding",
    Aanpak: "aanpak in de les",
    Factor: "helpt of hindert",
    Beginfeit: "beginsituatie",
    Overleg: "overleg met ouders",
    Visie: "visie van de ouders",
    Afwijking: "afwijking van het programma",
    Partner: "partner",
    Leerlijn: "tussendoel",
    Vakafspraak: "afspraak per vak",
    Toetsafspraak: "afspraak bij toetsen",
    Inbreng: "inbreng van de leerling",
    Evaluatie: "evaluatie",
    Doelresultaat: "evaluatie van een doel",
    Meting: "meting",
    Aanwezigheid: "aanwezigheid",
    Hoorgesprek: "hoorgesprek",
    Akkoord: "antwoord van een ouder",
    Stage: "stage",
    Toekomstdoel: "doel voor later",
    Overdracht: "overdracht",
    Escalatiestap: "stap bij onenigheid",
    Aanmelding: "aanmelding",
    Profieldeel: "hoofdstuk",
    Voorziening: "voorziening",
    Deskundigheid: "deskundigheid",
    Ambitie: "ambitie",
    Aanbodjaar: "jaar van het aanbod",
    Leerlingstem: "wat leerlingen vertelden",
    Voorzieningjaar: "evaluatie van een voorziening",
    Voorstel: "voorstel",
}
"""What each kind of row is called under what was found."""

_PLAN: Final = (
    Opp, OppVersie, Doel, Begeleiding, Aanpak, Factor, Beginfeit, Overleg, Visie, Afwijking, Partner,
    Leerlijn, Vakafspraak, Toetsafspraak, Evaluatie, Stage, Toekomstdoel,
)  # fmt: skip

_AANBOD: Final = (
    Profieldeel, Voorziening, Deskundigheid, Ambitie, Aanbodjaar, Leerlingstem, Voorzieningjaar, Voorstel,
)  # fmt: skip


def tabelmerk(tbl: int) -> str:
    """Return the mark of every row of a table."""
    return f"t{tbl}"


def codemerk(tbl: int, code: str) -> str:
    """Return the mark of rows of a table with this kind; only small letters and figures are kept."""
    return f"k{tbl}{_ONGELDIG.sub('', gevouwen(code))}"


def _merken(*klassen: type[Rij]) -> frozenset[str]:
    return frozenset(tabelmerk(klasse.TABEL) for klasse in klassen)


def _gesprek(soort: GesprekSoort) -> frozenset[str]:
    return frozenset({codemerk(Gesprek.TABEL, soort.value)})


SOORTEN: Final[dict[str, frozenset[str]]] = {
    "aanbod": _merken(*_AANBOD),
    "aanmelding": _merken(Aanmelding),
    "aanpak": _merken(Aanpak, Vakafspraak),
    "aanwezigheid": _merken(Aanwezigheid) | _gesprek(GesprekSoort.AANWEZIGHEID),
    "afspraak": _merken(Taak, Aanwezigheid, Vakafspraak, Toetsafspraak),
    "begeleiding": _merken(Begeleiding),
    "bespreking": _merken(Bespreking, Besprekingspunt),
    "bijlage": _merken(Bijlage),
    "doel": _merken(Doel, Doelresultaat, Leerlijn, Toekomstdoel),
    "evaluatie": _merken(Evaluatie, Doelresultaat),
    "gesprek": _merken(Gesprek),
    "horen": _merken(Hoorgesprek, Inbreng),
    "inbreng": _merken(Inbreng),
    "leerling": _merken(Leerling),
    "leerlinggesprek": _gesprek(GesprekSoort.LEERLING) | _merken(Inbreng),
    "meting": _merken(Meting),
    "observatie": _gesprek(GesprekSoort.OBSERVATIE),
    "opp": _merken(*_PLAN),
    "ouders": _gesprek(GesprekSoort.OUDERS) | _merken(Overleg, Visie, Akkoord, Escalatiestap),
    "overdracht": _merken(Overdracht),
    "overleg": _merken(Bespreking, Besprekingspunt, Overleg) | _gesprek(GesprekSoort.TEAM),
    "stage": _merken(Stage),
    "taak": _merken(Taak),
    "team": _gesprek(GesprekSoort.TEAM) | _merken(Bespreking, Besprekingspunt),
    "telefoon": _gesprek(GesprekSoort.TELEFOON),
    "veiligheid": _gesprek(GesprekSoort.VEILIGHEID),
    "versie": _merken(OppVersie),
    "verzoek": _merken(Verzoek),
}
"""What may stand after ``soort:``, and the marks that it stands for."""


def soort_van(woord: str) -> frozenset[str]:
    """Return the marks of what is typed after ``soort:``; the beginning of a word is enough."""
    if (precies := SOORTEN.get(woord)) is not None:
        return precies
    begint = (merken for naam, merken in SOORTEN.items() if woord and naam.startswith(woord))
    return frozenset().union(*begint)
