"""The fields of the ondersteuningsaanbod that can differ from year to year, with how the paper calls them.

How they are compared stands in ``aanbodverschil``.
"""

from __future__ import annotations

from typing import Final

_ALLEEN_OP: Final = "Alleen op"
VELDEN: Final = {
    "voorzieningen": {
        "titel": "Titel",
        "voor_wie": "Voor wie",
        "wat": "Wat we doen",
        "begin": "Zo begint het",
        "stand_tekst": "Hebben we dit?",
        "gebied": "Hoort bij",
        "plaats": _ALLEEN_OP,
    },
    "deskundigheid": {
        "waarin": "Waarin",
        "aantal": "Hoeveel mensen",
        "uitleg": "Wat zij doen",
        "plaats": _ALLEEN_OP,
    },
    "stemmen": {
        "groep": "Welke leerlingen",
        "hoe": "Hoe zij het vertelden",
        "datum": "Datum",
        "gezegd": "Wat zij vertelden",
        "gedaan": "Wat we ermee doen",
        "plaats": _ALLEEN_OP,
    },
    "ambities": {
        "doel": "Wat we willen",
        "wie": "Wie",
        "voor": "Klaar op",
        "resultaat": "Resultaat",
        "plaats": _ALLEEN_OP,
    },
    "contacten": {
        "soort_tekst": "Soort",
        "naam": "Naam",
        "functie": "Functie",
        "bereikbaar": "Bereikbaar",
        "telefoon": "Telefoon",
        "email": "E-mail",
        "website": "Website",
        "plaats": _ALLEEN_OP,
    },
    "ladder": {"titel": "Stap", "tekst": "Uitleg"},
    "teksten": {"tekst": "Tekst"},
    "vestigingen": {"naam": "Naam", "adres": "Adres en plaats", "brin": "BRIN met vestiging"},
}
"""Per list its fields with how the paper calls them; the first one names the row. Which text of a chapter is
meant follows from its vestiging, so that is no field of a text."""
