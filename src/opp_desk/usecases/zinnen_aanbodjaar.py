"""What the yearly cycle of the ondersteuningsaanbod says when a rule says no."""

from __future__ import annotations

from typing import Final

AANBODJAAR: Final[dict[str, str]] = {
    "aanbodstap_met_dagen": (
        "Deze stap is klaar als de dagen erbij staan. Er is niets gewijzigd. Vul de dagen in."
    ),
    "aanbod_ontbreekt": (
        "Het aanbod kan nog niet worden vastgesteld: er ontbreekt iets dat niet kan wachten. "
        "Er is niets gewijzigd. De lijst hieronder zegt wat."
    ),
    "aanbod_reden_ontbreekt": (
        "Er ontbreekt nog iets. Er is niets gewijzigd. Schrijf in één zin waarom jullie toch vaststellen."
    ),
    "aanbod_namens_ontbreekt": (
        "Er staat nog niet wie vaststelt, en met welke functie. Er is niets gewijzigd. Vul beide in."
    ),
    "aanbod_ongewijzigd": (
        "Deze tekst is precies zo al vastgesteld. Er is niets gewijzigd; een nieuwe versie is niet nodig."
    ),
    "aanbod_niet_vastgesteld": (
        "Deze tekst is nog niet vastgesteld. Er is niets gewijzigd. Stel het aanbod eerst vast."
    ),
    "aanbod_dag_komt_nog": "Deze dag moet nog komen. Er is niets gewijzigd. Kies vandaag of eerder.",
    "aanbod_voor_vaststellen": (
        "Het aanbod is pas vastgesteld op {op}. Er is niets gewijzigd. Kies die dag, of een dag erna."
    ),
}
"""Code → sentence, a format string."""
