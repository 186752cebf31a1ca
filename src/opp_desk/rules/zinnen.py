"""The Dutch sentences of the rules, and how they are filled. Plain words, "je" to the user.

Codes: ``punt_`` missing for vaststellen, ``termijn_`` and ``waarom_`` a row of Vandaag, ``actie_`` a button,
``doel_`` a question about a goal, ``stand_`` of an akkoord, ``sectie_`` and ``periode_`` titles.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from opp_desk.rules.datum import DAGEN, MAANDEN, schrijf_datum
from opp_desk.rules.zinnen_aanbod import AANBODPUNTEN
from opp_desk.rules.zinnen_lezen import LEZEN
from opp_desk.rules.zinnen_meting import METING
from opp_desk.rules.zinnen_punten import PUNTEN
from opp_desk.rules.zinnen_vandaag import VANDAAG

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opp_desk.rules.punt import Punt
    from opp_desk.rules.termijn import Termijn

_TELWOORDEN: Final = (
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
)
_WEEK: Final = 7

_OVERIG: Final = {
    "sectie_aanleiding": "Aanleiding",
    "sectie_aanleiding_wet": "",
    "sectie_factoren": "Wat helpt, wat hindert",
    "sectie_factoren_wet": "bevorderende en belemmerende factoren",
    "sectie_perspectief": "Perspectief",
    "sectie_perspectief_wet": "uitstroombestemming en onderbouwing",
    "sectie_leerroute": "Leerroute en toekomst",
    "sectie_leerroute_wet": "",
    "sectie_doelen": "Doelen",
    "sectie_doelen_wet": "",
    "sectie_begeleiding": "Begeleiding",
    "sectie_begeleiding_wet": "individuele begeleiding",
    "sectie_les": "In de les",
    "sectie_les_wet": "",
    "sectie_horen": "Wat {roepnaam} vertelde",
    "sectie_horen_wet": "hoorrecht",
    "sectie_ouders": "Ouders",
    "sectie_ouders_wet": "overleg en akkoord",
    "sectie_afwijkingen": "Afwijkingen",
    "sectie_afwijkingen_wet": "van het onderwijsprogramma",
    "sectie_samen": "Samen met",
    "sectie_samen_wet": "partners en arrangement",
    "sectie_evaluatie": "Evaluatie",
    "sectie_evaluatie_wet": "",
    "sectie_handelingsdeel": "Handelingsdeel · akkoord van de ouders nodig",
    "sectie_handelingsdeel_18": "Handelingsdeel · akkoord van {roepnaam} nodig",
    "doel_kan": "Wat gaat {roepnaam} kunnen? Begin met iets wat je kunt zien of horen.",
    "doel_zien": "Wat zie of hoor je {roepnaam} dan doen?",
    "doel_maat": "Hoe zie je dat het lukt? Noem een aantal, bijvoorbeeld ‘in 4 van de 5 lessen’.",
    "doel_nu": "Waar staat {roepnaam} nu? Noem het met dezelfde maat.",
    "doel_nu_datum": "Op welke dag heb je dat gezien of gemeten?",
    "doel_streef": "Waar werk je naartoe? Noem het met dezelfde maat.",
    "doel_streef_maat": "Wanneer is het gelukt? Noem een aantal of een tijd, of schrijf ‘kan wel’.",
    "stand_niet_voorgelegd": "nog niet voorgelegd",
    "stand_voorgelegd": "voorgelegd, nog geen antwoord",
    "stand_gezien": "gezien, nog geen antwoord",
    "stand_akkoord": "akkoord",
    "stand_behalve": "akkoord, behalve een deel",
    "stand_niet_akkoord": "niet akkoord",
    "stand_geen_reactie": "geen reactie",
    "stand_vervallen": "akkoord vervallen, de tekst is daarna gewijzigd",
    "persoonsnummer_bsn": (
        "Dit lijkt op een burgerservicenummer. Dat hoort niet in een OPP en is ook nergens voor nodig. "
        "Haal je het weg?"
    ),
    "persoonsnummer_onderwijsnummer": (
        "Dit lijkt op een onderwijsnummer. Dat hoort niet in een OPP en is ook nergens voor nodig. "
        "Haal je het weg?"
    ),
    "niet_in_opp_diagnose": "Beschrijf liever wat {roepnaam} nodig heeft dan het etiket.",
    "niet_in_opp_iq": "Een getal of test zegt weinig over wat helpt. Schrijf liever op wat je ziet.",
    "niet_in_opp_medicijnen": "Afspraken over medicijnen horen in het protocol medisch handelen.",
    "niet_in_opp_thuis": "Moet iedereen die het OPP leest dit over thuis weten?",
    "niet_in_opp_herkomst": "Herkomst en geloof zijn voor het OPP meestal niet nodig.",
    "niet_in_opp_straf": "Incidenten en straffen horen niet in het OPP. Schrijf liever op wat helpt.",
    "niet_in_opp_oordeel": "Dit is een oordeel. Schrijf liever op wat je ziet gebeuren.",
    "zin_lang": "Een zin van {woorden} woorden. Twee korte zinnen lezen vaak makkelijker.",
}

ZINNEN: dict[str, str] = {**AANBODPUNTEN, **LEZEN, **METING, **PUNTEN, **VANDAAG, **_OVERIG}


def zin(code: str, waarden: Mapping[str, Any]) -> str:
    """Return the sentence of ``code`` with its values; KeyError when a code or value is missing.

    A day is written in full (``{dag}``) or without its year (``{dag_kort}``), a number also as a word
    (``{aantal_woord}``), several names with "en"; ``{Wie}`` is ``{wie}`` with a capital.
    """
    return ZINNEN[code].format_map(_geschreven(waarden))


def punt_zin(punt: Punt) -> str:
    """Return what is missing, as one sentence."""
    return zin(f"punt_{punt.code}", punt.waarden)


def termijn_zin(termijn: Termijn) -> str:
    """Return what has to be done, as the title of a row of Vandaag."""
    meer = "_samen" if termijn.leerlingen and f"{termijn.wat}_samen" in ZINNEN else ""
    return zin(termijn.wat + meer, termijn.waarden)


def waarom_zin(termijn: Termijn) -> str:
    """Return the reason of a row of Vandaag, one or more sentences."""
    return " ".join(zin(code, termijn.waarden) for code in termijn.waarom)


def actie_zin(bij: Punt | Termijn) -> str:
    """Return the text of the button."""
    return zin(f"actie_{bij.actie.code.value}", {"wie": "ouders"} | dict(bij.waarden))


def wanneer(termijn: Termijn, vandaag: date) -> str:
    """Return the date label of a row: "3 dagen te laat", "vandaag", "wo 7 oktober", "16 oktober"."""
    over = (termijn.op - vandaag).days
    if over < 0 and termijn.streng:
        return "1 dag te laat" if over == -1 else f"{-over} dagen te laat"
    if over <= 0:
        return "vandaag"
    dag = _kort(termijn.op)
    return f"{DAGEN[termijn.op.weekday()][:2]} {dag}" if over < _WEEK else dag


def telwoord(aantal: int) -> str:
    """Return a small number as a word, a large one in digits."""
    return _TELWOORDEN[aantal] if 0 <= aantal < len(_TELWOORDEN) else str(aantal)


def opsomming(delen: Sequence[str]) -> str:
    """Return "a", "a en b" or "a, b en c"."""
    if len(delen) < 2:  # noqa: PLR2004  one needs no "en"
        return "".join(delen)
    return f"{', '.join(delen[:-1])} en {delen[-1]}"


def met_hoofdletter(tekst: str) -> str:
    """Return ``tekst`` with a capital: "Vader", "Eén", "IJsbrand"."""
    for klein, groot in (("ij", "IJ"), ("één", "Eén")):
        if tekst.startswith(klein):
            return groot + tekst[len(klein) :]
    return tekst[:1].upper() + tekst[1:]


def _geschreven(waarden: Mapping[str, Any]) -> dict[str, Any]:
    geschreven: dict[str, Any] = {}
    for naam, waarde in waarden.items():
        if isinstance(waarde, date):
            geschreven |= {naam: schrijf_datum(waarde), f"{naam}_kort": _kort(waarde)}
        elif isinstance(waarde, int):
            woord = telwoord(waarde)
            geschreven |= {
                naam: waarde,
                f"{naam}_woord": woord,
                f"{met_hoofdletter(naam)}_woord": met_hoofdletter(woord),
            }
        else:
            tekst = opsomming(waarde) if isinstance(waarde, tuple) else waarde
            geschreven |= {naam: tekst, met_hoofdletter(naam): met_hoofdletter(tekst or "")}
    return geschreven


def _kort(dag: date) -> str:
    return f"{dag.day} {MAANDEN[dag.month - 1]}"
