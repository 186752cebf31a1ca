"""The demo OPP of Noël d'Hondt as a momentopname, and changes of it."""

from __future__ import annotations

import base64
import json
from copy import deepcopy
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw


def logo() -> str:
    """Return a small school logo: a drop on a blue ground, PNG in base64."""
    picture = Image.new("RGBA", (240, 240), (255, 255, 255, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((10, 10, 230, 230), fill=(58, 110, 165, 255))
    pen.ellipse((70, 90, 170, 190), fill=(255, 255, 255, 255))
    pen.polygon(((120, 40), (76, 120), (164, 120)), fill=(255, 255, 255, 255))
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode()


def canoniek(inhoud: dict[str, Any]) -> bytes:
    """Return the snapshot as it is stored."""
    return json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


_SCHOOL: dict[str, Any] = {
    "naam": "basisschool De Waterlelie",
    "brin": "12AB00",
    "plaats": "Utrecht",
    "bestuur": "Stichting Het Water",
    "sector": "po",
    "logo": None,
}
_LEERLING: dict[str, Any] = {
    "roepnaam": "Noël",
    "achternaam": "d’Hondt",
    "naam": "Noël d’Hondt",
    "geboortedatum": "2016-03-03",
    "groep": "6b",
    "leerkrachten": [
        {"naam": "Anouk Visser", "dagen": "ma–wo"},
        {"naam": "Mo Jansen", "dagen": "do–vr"},
    ],
    "aanspreekpunt": None,
}
_HOREN: dict[str, Any] = {
    "moment": "bijstellen",
    "aangeboden_op": "2026-10-07",
    "manier_gekozen": "wandelend",
    "aanwezig": "meester Mo",
    "uitkomst": "gehoord",
    "terugkoppeling_op": "2026-10-16",
    "terugkoppeling_vorm": "met Mijn plan",
    "inbrengen": [
        {
            "woorden": "Ik weet het wel maar dan gaan er te veel dingen tegelijk. "
            "Als ik even weg mag kan ik daarna weer.",
            "bron": "gezegd",
            "in_plan": "zo",
            "duiding": "Overprikkeling na een wisseling.",
            "invloed": "overgenomen",
            "omdat": "een rustplek waar hij zelf heen mag (doel 2)",
        },
        {
            "woorden": "Rekenen is stom en de juf geeft veel te veel sommen",
            "bron": "gezegd",
            "in_plan": "anders",
            "anders_gezegd": "Ik wil ook minder sommen.",
            "invloed": "deels",
            "omdat": "de sommen blijven, in twee stukken van tien minuten",
        },
        {
            "woorden": "Thuis is er vaak ruzie over rekenen",
            "bron": "gezegd",
            "in_plan": "niet",
            "invloed": "overgenomen",
            "omdat": "we bespreken het huiswerk met beide ouders",
        },
    ],
}
_DOELEN: list[dict[str, Any]] = [
    {
        "id": "d1",
        "gebied": "Rekenen",
        "kan_straks": "Noël maakt plus- en minsommen tot 1000 goed, door te rijgen op de getallenlijn",
        "maat": "elke vrijdag tien sommen",
        "nu": "4 van de 10",
        "nu_datum": "2026-09-14",
        "streef": "8 van de 10",
        "evaluatie_op": "2026-12-18",
        "kinddoel": "Ik kan sommen tot 1000 met de getallenlijn",
    },
    {
        "id": "d2",
        "gebied": "Taakaanpak",
        "kan_straks": "Noël gebruikt in de rekenles zelf zijn hulpkaart of de rustplek, "
        "en werkt binnen vijf minuten verder",
        "maat": "in hoeveel van de vijf lessen",
        "nu": "1 van de 5 lessen",
        "nu_datum": "2026-09-14",
        "streef": "4 van de 5 lessen",
        "evaluatie_op": "2026-12-18",
    },
]
_BEGELEIDINGEN: list[dict[str, Any]] = [
    {
        "wat": "Rijgen op de getallenlijn, met drie kinderen",
        "vorm": "groepje",
        "wie": "juf Anouk",
        "waar": "in de klas",
        "keer_per_week": 3,
        "minuten": 15,
        "van": "2026-10-19",
        "tot": "2026-12-18",
        "doel": "d1",
    },
    {
        "wat": "Kaart op tafel; de leerkracht reageert binnen twee minuten",
        "vorm": "in_de_les",
        "wie": "juf Anouk en meester Mo",
        "van": "2026-10-19",
        "tot": "2026-12-18",
        "doel": "d2",
    },
    {
        "wat": "Terugkijken op de week",
        "wie": "meester Mo",
        "waar": "in de klas",
        "keer_per_week": 1,
        "minuten": 5,
        "van": "2026-10-19",
        "tot": "2026-12-18",
        "doel": "d2",
    },
]
_OPP: dict[str, Any] = {
    "startgebeurtenis": "besluit",
    "startdatum": "2026-09-07",
    "aanleiding": "Noël heeft bij rekenen en bij zelfstandig werken meer nodig dan onze basisondersteuning.",
    "uitstroom_van": "vmbo_kb",
    "uitstroom_tot": "vmbo_tl",
    "uitstroom_open_reden": "In groep 7 kijken we opnieuw.",
    "uitstroom_onderbouwing": "Lezen en woordenschat: niveau van zijn groep (juni 2026). Rekenen: de doelen "
    "tot half groep 5. Sinds maart groeit hij daar even snel als zijn klasgenoten.",
    "opsteller": "Marieke de Boer",
    "geldig_vanaf": "2026-10-16",
    "evaluatie_op": "2026-12-18",
    "factoren": [
        {"soort": "bevorderend", "tekst": "voordoen, één stap tegelijk"},
        {"soort": "bevorderend", "tekst": "bewegen tussen twee taken"},
        {"soort": "bevorderend", "tekst": "hij onthoudt goed wat hij zelf deed"},
        {"soort": "bevorderend", "tekst": "oefenen met opa"},
        {"soort": "belemmerend", "tekst": "veel uitleg achter elkaar"},
        {"soort": "belemmerend", "tekst": "wisselingen die hij niet ziet aankomen"},
    ],
    "visies": [
        {"ouder": "o1", "tekst": "Ziet dat hij ’s avonds moe is en wil geen rekenhuiswerk"},
        {"ouder": "o2", "tekst": "Wil dat hij uitgedaagd blijft"},
    ],
    "hoorgesprekken": [_HOREN],
    "doelen": _DOELEN,
    "begeleidingen": _BEGELEIDINGEN,
    "aanpakken": [
        {"soort": "wel", "tekst": "vertel vooraf wat er verandert"},
        {"soort": "niet", "tekst": "drie opdrachten tegelijk"},
    ],
    "afwijkingen": [
        {
            "vak": "Rekenen",
            "vervalt": "breuken, tot januari",
            "vervanging": "eigen rekendoelen",
            "tot": "2026-12-18",
        }
    ],
    "overleggen": [
        {
            "datum": "2026-09-24",
            "wie": "moeder en vader",
            "eens": "het perspectief, en thuis alleen lezen",
            "vervolg": "de doelen bespreken op 12 oktober",
        },
        {"datum": "2026-10-12", "wie": "moeder en vader", "eens": "de doelen en de begeleiding"},
    ],
}
_TEKSTEN: dict[str, Any] = {
    "labels": {"opp.aanleiding": "Wat heeft {roepnaam} nodig boven onze basisondersteuning?"},
    "keuzes": {
        "opp.startgebeurtenis": {"besluit": "besluit dat extra ondersteuning nodig is"},
        "opp.uitstroom_van": {"vmbo_kb": "vmbo kaderberoepsgericht"},
        "opp.uitstroom_tot": {"vmbo_tl": "vmbo theoretische leerweg"},
        "hoorgesprek.manier_gekozen": {"wandelend": "buiten, al wandelend"},
        "hoorgesprek.moment": {"bijstellen": "bij het bijstellen", "opstellen": "bij het opstellen"},
        "inbreng.invloed": {"overgenomen": "overgenomen", "deels": "deels overgenomen"},
        "begeleiding.vorm": {"groepje": "in een groepje", "in_de_les": "in de les"},
        "ouder.relatie": {"moeder": "moeder", "vader": "vader"},
        "akkoord.wijze": {"papier": "op papier", "gesprek": "in een gesprek"},
    },
}


def noel() -> dict[str, Any]:
    """Return the snapshot of the fixed version, free to change."""
    return deepcopy(
        {
            "soort": "opp",
            "schema": 1,
            "stand": "vastgesteld",
            "school": _SCHOOL | {"logo": logo()},
            "leerling": _LEERLING,
            "opp": _OPP,
            "ouders": [
                {"id": "o1", "naam": "Sofie d’Hondt", "relatie": "moeder", "gezag": "ja"},
                {"id": "o2", "naam": "Karim Aydın", "relatie": "vader", "gezag": "ja"},
            ],
            "akkoorden": [
                {"ouder": "o1", "antwoord": "akkoord", "datum": "2026-10-12", "wijze": "gesprek"},
                {"ouder": "o2", "antwoord": "akkoord", "datum": "2026-10-14", "wijze": "papier"},
            ],
            "vaststelling": {
                "nummer": 2,
                "vastgesteld_op": "2026-10-16",
                "namens_naam": "mevrouw S. Amrani",
                "namens_functie": "directeur",
                "handelingsdeel_wacht": False,
            },
            "hash_handelingsdeel": "4f2a91bc" * 8,
            "teksten": _TEKSTEN,
        }
    )


def concept() -> dict[str, Any]:
    """Return the same plan while it is being written."""
    inhoud = noel()
    return inhoud | {"stand": "concept", "vaststelling": None, "akkoorden": []}
