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
    "wissen_naam": "De naam klopt niet. Er is niets gewist. Typ de hele naam, zoals die er staat.",
    "wissen_bewaarstop": (
        "Er staat een bewaarstop op dit dossier. Er is niets gewist. Is de zaak klaar? Haal de bewaarstop "
        "dan eerst weg."
    ),
    "wissen_vraag_open": (
        "Er is nog een vraag over dit dossier zonder besluit. Er is niets gewist. Beantwoord die eerst."
    ),
    "wissen_opp_loopt": "Er loopt nog een OPP. Er is niets gewist. Sluit het OPP eerst af.",
    "wissen_nog_op_school": (
        "Deze leerling is nog niet vertrokken. Er is niets gewist. Vragen de ouders om te wissen? Noteer dat "
        "eerst als verzoek, met jullie besluit."
    ),
    "wissen_te_vroeg": "Dit dossier moet nog bewaard blijven, tot {tot}. Er is niets gewist.",
}
