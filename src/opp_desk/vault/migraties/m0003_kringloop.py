"""The whole cycle of an OPP: sectors, measuring, evaluating, signing, handing over, aanmelding.

Taken from the declarations and then frozen: a migration never imports the program. Every field may be empty;
a yes-or-no begins at no. A name in quotes is the table that a column points to.
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
    "contact": {
        "soort": TEKST,
        "naam": TEKST,
        "telefoon": TEKST,
        "email": TEKST,
        "website": TEKST,
        "volgorde": TEKST,
    },
    "groepsaanbod": {
        "naam": TEKST,
        "tekst": TEKST,
    },
    "hoorvraag": {
        "reeks": TEKST,
        "plaats": GETAL,
        "tekst": TEKST,
        "vervalt": JA_NEE,
        "kort": JA_NEE,
    },
    "tekstblok": {
        "naam": TEKST,
        "tekst": TEKST,
    },
    "woord": {
        "woord": TEKST,
    },
    "aanmelding": {
        "ontvangen_op": DATUM,
        "van_school": TEKST,
        "gewenst_op": DATUM,
        "behoefte_bekend": JA_NEE,
        "behoefte": TEKST,
        "verlengd_op": DATUM,
        "verlengd_reden": TEKST,
        "tijdelijk_geplaatst_op": DATUM,
        "besluit": TEKST,
        "besluit_op": DATUM,
        "andere_school": TEKST,
        "toelichting": TEKST,
        "leerling": "leerling",
    },
    "aanwezigheid": {
        "datum": DATUM,
        "signaal": TEKST,
        "leerling_zegt": TEKST,
        "afspraak": TEKST,
        "wie": TEKST,
        "bekijken_op": DATUM,
        "leerling": "leerling",
    },
    "escalatiestap": {
        "stap": TEKST,
        "datum": DATUM,
        "met_wie": TEKST,
        "uitkomst": TEKST,
        "opp": "opp",
        "volgorde": TEKST,
        "leerling": "leerling",
    },
    "leerlijn": {
        "vak": TEKST,
        "tussendoel": TEKST,
        "op": DATUM,
        "opp": "opp",
        "volgorde": TEKST,
        "leerling": "leerling",
    },
    "opbouwstap": {
        "vanaf": DATUM,
        "uren": TEKST,
        "hoe": TEKST,
        "opp": "opp",
        "volgorde": TEKST,
        "leerling": "leerling",
    },
    "overdracht": {
        "opp": "opp",
        "richting": TEKST,
        "naar": TEKST,
        "inzage_op": DATUM,
        "zienswijze": TEKST,
        "toestemming_van": TEKST,
        "toestemming_op": DATUM,
        "verstuurd_op": DATUM,
        "hash": TEKST,
        "leerling": "leerling",
    },
    "stage": {
        "bedrijf": TEKST,
        "dagen": TEKST,
        "begeleider": TEKST,
        "leerdoel": TEKST,
        "van": DATUM,
        "tot": DATUM,
        "opp": "opp",
        "volgorde": TEKST,
        "leerling": "leerling",
    },
    "toekomstdoel": {
        "domein": TEKST,
        "doel": TEKST,
        "wie": TEKST,
        "opp": "opp",
        "volgorde": TEKST,
        "leerling": "leerling",
    },
    "toetsafspraak": {
        "soort": TEKST,
        "wat": TEKST,
        "sinds": DATUM,
        "gemeld_op": DATUM,
        "opp": "opp",
        "volgorde": TEKST,
        "leerling": "leerling",
    },
    "vakafspraak": {
        "vak": TEKST,
        "docent": TEKST,
        "wel": TEKST,
        "niet": TEKST,
        "opp": "opp",
        "volgorde": TEKST,
        "leerling": "leerling",
    },
    "doelresultaat": {
        "evaluatie": "evaluatie",
        "doel": "doel",
        "volgorde": TEKST,
        "resultaat": TEKST,
        "gegeven": TEKST,
        "verschil": TEKST,
        "vervolg": TEKST,
        "leerling": "leerling",
    },
    "meting": {
        "doel": "doel",
        "datum": DATUM,
        "waarde": TEKST,
        "notitie": TEKST,
        "leerling": "leerling",
    },
    "gegeven": {
        "begeleiding": "begeleiding",
        "week": DATUM,
        "antwoord": TEKST,
        "reden": TEKST,
        "leerling": "leerling",
    },
}
ERBIJ: Final[dict[str, dict[str, Soort]]] = {
    "akkoord": {
        "uitgenodigd_op": DATUM,
        "getekend_op": TEKST,
        "getekend_naam": TEKST,
        "handtekening": TEKST,
        "getekend_hash": TEKST,
        "scan": TEKST,
    },
    "begeleiding": {
        "middelen": TEKST,
    },
    "doel": {
        "schaal": TEKST,
    },
    "evaluatie": {
        "aanwezig": TEKST,
        "leerling_vindt": TEKST,
        "ouders_vinden": TEKST,
    },
    "hoorgesprek": {
        "vragenreeks": TEKST,
    },
    "inbreng": {
        "tekening": TEKST,
        "begeleiding": "begeleiding",
        "afwijking": "afwijking",
    },
    "leerling": {
        "vertrouwenspersoon": TEKST,
        "plaatjes": JA_NEE,
        "meelezen": TEKST,
        "meelezen_gevraagd_op": DATUM,
        "meelezen_toelichting": TEKST,
        "bewaarstop": TEKST,
    },
    "opp": {
        "leerroute": TEKST,
        "schooladvies": TEKST,
        "tlv_nummer": TEKST,
        "tlv_van": DATUM,
        "tlv_tot": DATUM,
        "tlv_hele_loopbaan": JA_NEE,
        "tlv_categorie": TEKST,
        "cvb_datum": DATUM,
        "cvb_leden": TEKST,
        "cvb_advies": TEKST,
        "terugplaatsing_op": DATUM,
        "terugplaatsing_besluit": TEKST,
        "leren_leren": TEKST,
        "communicatie": TEKST,
        "zelfredzaamheid": TEKST,
        "zorg_in_onderwijstijd": TEKST,
        "certificaten": TEKST,
        "nazorg_tot": DATUM,
        "besluit_18plus": TEKST,
        "groepsaanbod": "groepsaanbod",
        "rod_begin_op": DATUM,
        "rod_eind_op": DATUM,
    },
    "oppversie": {
        "erratum_op": "oppversie",
        "erratum_reden": TEKST,
    },
    "school": {
        "swv": TEKST,
        "tlv_vooraf_weken": GETAL,
        "arrangement_vooraf_weken": GETAL,
        "bewaarjaren": GETAL,
        "swv_neemt_voorlegversie": JA_NEE,
    },
}

ZONDER_INDEX: Final = frozenset([("overdracht", "opp")])


def kringloop(op: Operations) -> None:
    """Add the tables and the columns; no value changes."""
    for naam, velden in NIEUW.items():
        maak_tabel(op, naam, velden, zonder_index=ZONDER_INDEX)
    for naam, velden in ERBIJ.items():
        for veld, soort in velden.items():
            voeg_kolom_toe(op, naam, veld, soort)
