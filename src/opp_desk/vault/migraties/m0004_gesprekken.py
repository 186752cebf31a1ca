"""Gesprekken and team: kinds of notes, taken, besprekingen, requests, who may read what, what was erased.

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
    "gesprekssoort": {
        "naam": TEKST,
        "sjabloon": TEKST,
        "basis": TEKST,
        "volgorde": TEKST,
        "vervalt": JA_NEE,
    },
    "bespreking": {
        "leerling": "leerling",
        "datum": DATUM,
        "aanwezig": TEKST,
        "vraag": TEKST,
        "opp": "opp",
        "begonnen_op": TEKST,
        "afgerond_op": TEKST,
        "verslag": TEKST,
        "terugkijken_op": DATUM,
        "akkoord_naam": TEKST,
        "akkoord_op": DATUM,
        "akkoord_opmerking": TEKST,
    },
    "besprekingspunt": {
        "leerling": "leerling",
        "bespreking": "bespreking",
        "volgorde": TEKST,
        "soort": TEKST,
        "titel": TEKST,
        "bron": TEKST,
        "tekst": TEKST,
        "besluit": TEKST,
        "niet_voor_ouders": JA_NEE,
    },
    "taak": {
        "leerling": "leerling",
        "wat": TEKST,
        "wie": "medewerker",
        "wie_anders": TEKST,
        "voor": DATUM,
        "gedaan_op": DATUM,
        "herhaling": TEKST,
        "gesprek": "gesprek",
        "bespreking": "bespreking",
        "vorige": "taak",
        "eigenaar": "medewerker",
    },
    "verzoek": {
        "leerling": "leerling",
        "soort": TEKST,
        "van_wie": TEKST,
        "ontvangen_op": DATUM,
        "tekst": TEKST,
        "besluit": TEKST,
        "besluit_op": DATUM,
        "reden": TEKST,
        "weggelaten": TEKST,
    },
    "zoekopdracht": {
        "naam": TEKST,
        "vraag": TEKST,
        "eigenaar": "medewerker",
    },
    "geennaam": {
        "woord": TEKST,
    },
    "veiligheidslezer": {
        "medewerker": "medewerker",
    },
    "meegeefpakket": {
        "voor": "medewerker",
        "tot": DATUM,
        "gemaakt_op": DATUM,
        "inhoud": TEKST,
        "teruggenomen_op": DATUM,
        "hash": TEKST,
    },
    "gewist": {
        "leerling": TEKST,
        "kenmerk": TEKST,
        "gewist_op": DATUM,
        "reden": TEKST,
        "verslag": TEKST,
    },
}
ERBIJ: Final[dict[str, dict[str, Soort]]] = {
    "gesprek": {
        "eigen_soort": "gesprekssoort",
        "samen": TEKST,
        "aanwezig": TEKST,
        "vastgelegd_op": TEKST,
        "bij": "gesprek",
        "correctie": JA_NEE,
        "reden": TEKST,
        "merk": TEKST,
        "opgepakt_op": DATUM,
        "eigenaar": "medewerker",
    },
    "bijlage": {
        "gesprek": "gesprek",
        "tekst": TEKST,
        "eigenaar": "medewerker",
    },
    "medewerker": {
        "in_team": JA_NEE,
        "openbare_sleutel": TEKST,
    },
    "school": {
        "veiligheid_bewaarjaren": GETAL,
        "signaal_dagen": GETAL,
    },
}
ZONDER_INDEX: Final = frozenset(
    [
        ("bespreking", "opp"),
        ("taak", "wie"),
        ("taak", "gesprek"),
        ("taak", "bespreking"),
        ("taak", "vorige"),
        ("taak", "eigenaar"),
        ("zoekopdracht", "eigenaar"),
    ]
)


def gesprekken(op: Operations) -> None:
    """Add the tables and the columns; no value changes."""
    for naam, velden in NIEUW.items():
        maak_tabel(op, naam, velden, zonder_index=ZONDER_INDEX)
    for naam, velden in ERBIJ.items():
        for veld, soort in velden.items():
            voeg_kolom_toe(op, naam, veld, soort)
