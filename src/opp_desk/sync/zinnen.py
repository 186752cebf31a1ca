"""What a package says when it cannot be used: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import Final

ZINNEN: Final[dict[str, str]] = {
    "geen_pakket": "‘{naam}’ is geen pakket van dit programma. Er is niets gewijzigd. Kies een bestand dat "
    "eindigt op .oppakket.",
    "pakket_beschadigd": "Dit pakket is onderweg veranderd of niet helemaal aangekomen. "
    "Er is niets gewijzigd. Vraag je collega het opnieuw te sturen.",
    "pakket_nieuwer": "Dit pakket is gemaakt met een nieuwere versie van OPP Desk. Er is niets gewijzigd. "
    "Werk het programma bij en probeer het opnieuw.",
    "pakket_te_groot": "Dit pakket is te groot. Er is niets gewijzigd. Maak het opnieuw met minder "
    "leerlingen.",
    "pakket_wachtzin_onjuist": "De wachtzin past niet bij dit pakket. Er is niets gewijzigd. Kijk of elk "
    "woord klopt, of bel je collega.",
    "pakket_voor_ander": "Dit pakket is voor iemand anders gemaakt. Er is niets gewijzigd. Vraag je collega "
    "om een pakket voor jou.",
    "pakket_verlopen": "Dit pakket was te gebruiken tot en met {tot}. Er is niets gewijzigd. Vraag je "
    "collega om een nieuw pakket.",
    "pakket_andere_school": "Dit pakket is van een andere school dan deze kluis. Er is niets gewijzigd. Open "
    "de kluis waar het bij hoort.",
    "pakket_van_hier": "Dit pakket komt uit deze kluis. Er is niets gewijzigd. Geef het aan je collega.",
    "pakket_is_heen": "Dit is een pakket om te openen, geen werk dat terugkomt. Er is niets gewijzigd. Je "
    "collega maakt het terugpakket in de eigen kluis.",
    "pakket_is_terug": "Dit is werk dat een collega teruggeeft. Er is niets gewijzigd. Open de kluis van de "
    "school en neem het daar terug.",
    "pakket_niet_van_hier": "Dit pakket hoort niet bij deze kluis. Er is niets gewijzigd. Open de kluis waar "
    "het pakket is gemaakt.",
}
