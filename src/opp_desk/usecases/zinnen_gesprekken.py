"""What use cases about notes and taken say when a rule says no: one Dutch sentence per code."""

from __future__ import annotations

from typing import Final

GESPREKKEN: Final[dict[str, str]] = {
    "gesprek_vastgelegd": "Deze notitie is vastgelegd en blijft zoals die is. Er is niets gewijzigd. "
    "Vul haar aan, of zet er een correctie bij.",
    "gesprek_open": "Deze notitie is nog niet vastgelegd. Er is niets gewijzigd. Schrijf er in verder.",
    "gesprek_leeg": "Er staat nog niets in deze notitie. Er is niets vastgelegd. Schrijf eerst wat je wilt "
    "onthouden.",
    "aanvulling_leeg": "Er staat nog geen tekst. Er is niets gewijzigd.",
    "reden_leeg": "Schrijf in één zin waarom je dit corrigeert. Er is niets gewijzigd.",
    "geen_werknotitie": "Deze notitie staat al in het dossier. Er is niets gewijzigd.",
    "veiligheid_blijft": "Een notitie over veiligheid blijft apart. Er is niets gewijzigd. Maak een nieuwe "
    "notitie voor wat anderen mogen lezen.",
    "veiligheid_niet_naar_buiten": "Dit hoort bij een notitie over veiligheid en blijft in de kluis. Er is "
    "niets opgeslagen. Je kunt het hier wel lezen.",
    "veiligheid_apart": "Zorgen over veiligheid staan apart. Er is niets gewijzigd. Maak daarvoor een nieuwe "
    "notitie.",
    "veiligheid_niet_op_lijst": "Alleen wie zelf op de lijst staat, kan die wijzigen. Er is niets gewijzigd.",
    "veiligheid_laatste": "Er moet iemand zijn die deze notities kan lezen. Er is niets gewijzigd. Zet eerst "
    "iemand anders op de lijst.",
    "wie_onbekend": "Het is niet bekend wie je bent; alleen jij zou dit kunnen lezen. Er is niets bewaard. "
    "Open de kluis met je eigen naam.",
    "taak_leeg": "Er staat nog niet wat er moet gebeuren. Er is niets gewijzigd.",
}
