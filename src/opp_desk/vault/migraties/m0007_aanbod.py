"""The ondersteuningsaanbod: vestigingen, chapters, voorzieningen, the yearly cycle, what was adopted.

Taken from the declarations and then frozen, as ``m0003_kringloop``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.vault.migraties.kolommen import (
    DATUM,
    GETAL,
    JA_NEE,
    TEKST,
    Soort,
    maak_tabel,
    voeg_kolom_toe,
)

if TYPE_CHECKING:
    from alembic.operations import Operations

NIEUW: Final[dict[str, dict[str, Soort]]] = {
    "vestiging": {
        "naam": TEKST,
        "adres": TEKST,
        "brin": TEKST,
        "volgorde": TEKST,
    },
    "profieldeel": {
        "hoofdstuk": TEKST,
        "vestiging": "vestiging",
        "tekst": TEKST,
        "elders": TEKST,
        "starttekst": JA_NEE,
        "nagekeken_op": DATUM,
    },
    "voorziening": {
        "gebied": TEKST,
        "vestiging": "vestiging",
        "volgorde": TEKST,
        "titel": TEKST,
        "voor_wie": TEKST,
        "wat": TEKST,
        "begin": TEKST,
        "stand": TEKST,
        "starttekst": JA_NEE,
        "nagekeken_op": DATUM,
    },
    "deskundigheid": {
        "vestiging": "vestiging",
        "volgorde": TEKST,
        "waarin": TEKST,
        "aantal": GETAL,
        "namen": TEKST,
        "uitleg": TEKST,
        "nodig": TEKST,
    },
    "ambitie": {
        "vestiging": "vestiging",
        "volgorde": TEKST,
        "doel": TEKST,
        "wie": TEKST,
        "voor": DATUM,
        "resultaat": TEKST,
    },
    "aanbodjaar": {
        "schooljaar": TEKST,
        "evalueren_voor": DATUM,
        "leerlingen_voor": DATUM,
        "team_voor": DATUM,
        "mr_voor": DATUM,
        "vaststellen_voor": DATUM,
        "publiceren_voor": DATUM,
        "evalueren_op": DATUM,
        "leerlingen_op": DATUM,
        "team_op": DATUM,
        "team_tekst": TEKST,
        "ouders_op": DATUM,
        "ouders_tekst": TEKST,
        "stukken_op": DATUM,
        "advies_op": DATUM,
        "advies": TEKST,
        "advies_tekst": TEKST,
        "advies_reactie": TEKST,
        "instemming_op": DATUM,
        "instemming": TEKST,
        "instemming_wie": TEKST,
        "instemming_tekst": TEKST,
        "gepubliceerd_op": DATUM,
        "gepubliceerd_waar": TEKST,
    },
    "leerlingstem": {
        "aanbodjaar": "aanbodjaar",
        "vestiging": "vestiging",
        "volgorde": TEKST,
        "groep": TEKST,
        "hoe": TEKST,
        "datum": DATUM,
        "gezegd": TEKST,
        "gedaan": TEKST,
    },
    "voorzieningjaar": {
        "aanbodjaar": "aanbodjaar",
        "voorziening": "voorziening",
        "gedaan": TEKST,
        "plekken": GETAL,
        "plekken_van": GETAL,
        "hielp": TEKST,
        "besluit": TEKST,
        "toelichting": TEKST,
    },
    "voorstel": {
        "tabel": GETAL,
        "rij": TEKST,
        "naam": TEKST,
        "was": TEKST,
        "tekst": TEKST,
        "waarom": TEKST,
        "van": "medewerker",
        "op": DATUM,
        "besluit": TEKST,
        "besluit_op": DATUM,
        "antwoord": TEKST,
    },
    "aanbodversie": {
        "aanbodjaar": "aanbodjaar",
        "schooljaar": TEKST,
        "nummer": GETAL,
        "vastgesteld_op": DATUM,
        "namens_naam": TEKST,
        "namens_functie": TEKST,
        "momentopname": TEKST,
        "vorige_hash": TEKST,
        "toch_omdat": TEKST,
    },
    "aanbodpapier": {
        "aanbodversie": "aanbodversie",
        "soort": TEKST,
        "naam": TEKST,
        "inhoud": TEKST,
        "renderer": TEKST,
        "gemaakt_op": TEKST,
    },
}
ERBIJ: Final[dict[str, dict[str, Soort]]] = {
    "contact": {
        "functie": TEKST,
        "bereikbaar": TEKST,
        "vestiging": "vestiging",
        "zonder_naam": JA_NEE,
    },
    "school": {
        "website": TEKST,
        "kleur": TEKST,
        "aanmelden": TEKST,
    },
}
ZONDER_INDEX: Final = frozenset(
    [
        ("profieldeel", "vestiging"),
        ("voorziening", "vestiging"),
        ("deskundigheid", "vestiging"),
        ("ambitie", "vestiging"),
        ("leerlingstem", "vestiging"),
        ("voorstel", "van"),
    ]
)


def aanbod(op: Operations) -> None:
    """Add the tables and the columns; no value changes."""
    for naam, velden in NIEUW.items():
        maak_tabel(op, naam, velden, zonder_index=ZONDER_INDEX)
    for naam, velden in ERBIJ.items():
        for veld, soort in velden.items():
            voeg_kolom_toe(op, naam, veld, soort)
