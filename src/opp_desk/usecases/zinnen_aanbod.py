"""What the ondersteuningsaanbod says when a rule says no."""

from __future__ import annotations

from typing import Final

AANBOD: Final[dict[str, str]] = {
    "vestiging_zonder_naam": "De vestiging heeft nog geen naam. Er is niets gewijzigd. Vul een naam in.",
    "vestiging_weg": (
        "Deze vestiging is er niet meer. Er is niets gewijzigd. Kies boven een andere vestiging."
    ),
    "voorstel_niet_hier": (
        "Voor deze tekst kun je geen wijziging voorstellen. Er is niets gewijzigd. Schrijf de tekst zelf, of "
        "vraag de schoolleider."
    ),
    "voorstel_leeg": "Er staat nog geen tekst. Er is niets gewijzigd. Schrijf hoe jij het zou zeggen.",
    "voorstel_gelijk": "Deze tekst staat er al. Er is niets voorgesteld. Pas de tekst eerst aan.",
    "voorstel_alleen_schoolleider": (
        "De schoolleider beslist over voorstellen. Er is niets gewijzigd. Vraag de schoolleider."
    ),
    "voorstel_beantwoord": "Dit voorstel heeft al een antwoord. Er is niets gewijzigd.",
    "voorstel_tekst_gewijzigd": (
        "De tekst is veranderd sinds dit voorstel. Er is niets gewijzigd. Lees allebei, en neem zelf over "
        "wat je wilt houden."
    ),
    "voorstel_zonder_tekst": (
        "Wat hier werd voorgesteld, hoort bij een tekst die er niet meer is. Er is niets gewijzigd. Wijs het "
        "voorstel af, of zet de tekst terug."
    ),
    "voorstel_zonder_antwoord": (
        "Schrijf in één zin waarom jullie dit niet overnemen. Er is niets gewijzigd."
    ),
    "gids_zonder_jaar": (
        "Er is nog geen tekst voor een schooljaar. Er is niets gemaakt. Begin bij Schoolprofiel."
    ),
    "papier_andere_tekst": (
        "Dit papier is van een andere tekst gemaakt. Het is niet bewaard bij de vastgestelde tekst. Kies de "
        "tekst nog een keer."
    ),
    "plakken_leeg": "Er staat nog geen tekst. Er is niets gewijzigd. Plak eerst de tekst van vorig jaar.",
}
