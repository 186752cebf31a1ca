"""What the program says of a sentence that is hard to read; never a level of language."""

from __future__ import annotations

from typing import Final

LEZEN: Final = {
    "lezen_moeilijk": "Moeilijke zin: {woorden}. Schrijf voor een ouder aan het hek.",
    "lezen_woord": "Moeilijk woord: {woord}. Liever: “{anders}”.",
    "lezen_lang": "Lange zin: {woorden} woorden. Maak er twee van.",
    "lezen_nog_een": "Daarna nog één zin.",
    "lezen_nog": "Daarna nog {aantal} zinnen.",
    "leesgemak": "Leesgemak {getal} van 100: {woord}",
    "leesgemak_een": "1 moeilijke zin",
    "leesgemak_meer": "{aantal} moeilijke zinnen",
}
