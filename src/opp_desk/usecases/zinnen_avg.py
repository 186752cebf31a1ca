"""What the rights over a dossier (inzage, correctie, wissen, uitvoer) say when a rule says no."""

from __future__ import annotations

from typing import Final

AVG: Final[dict[str, str]] = {
    "inzage_alleen_team": (
        "Jij ziet niet alles van dit dossier, en een kopie moet volledig zijn. Er is niets gemaakt. Vraag de "
        "IB’er of iemand van het ondersteuningsteam."
    ),
    "verzoek_zonder_naam": "Er staat nog niet wie het vraagt. Er is niets gewijzigd. Vul een naam in.",
    "verzoek_zonder_tekst": (
        "Er staat nog geen tekst. Er is niets gewijzigd. Schrijf op wat er is gevraagd."
    ),
    "verzoek_in_de_toekomst": "Deze dag is nog niet geweest. Er is niets gewijzigd. Kijk de datum na.",
    "verzoek_zonder_reden": (
        "Schrijf in één zin waarom jullie dit niet of niet helemaal doen. Er is niets gewijzigd."
    ),
}
