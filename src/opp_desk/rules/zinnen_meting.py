"""The Dutch sentences about measuring: how to write a measurement, and why a goal gets a question.

Codes: ``meting_`` a measurement that cannot be read. `WAAROM` explains the questions of `rules.doel`.
"""

from __future__ import annotations

from typing import Final

METING: Final = {
    "meting_leeg": "Er staat geen meting. Schrijf wat je zag, bijvoorbeeld ‘4’.",
    "meting_getal": "Dit is niet te lezen als getal. Er is niets gewijzigd. Schrijf bijvoorbeeld ‘4’.",
    "meting_deel": (
        "Dit is niet te lezen als aantal. Er is niets gewijzigd. Schrijf bijvoorbeeld ‘4’ of ‘4 van de 10’."
    ),
    "meting_tijd": "Dit is niet te lezen als tijd. Er is niets gewijzigd. Schrijf bijvoorbeeld ‘12 min’.",
    "meting_ja_nee": "Bij dit doel is het kan wel of kan niet. Er is niets gewijzigd. Schrijf ‘ja’ of ‘nee’.",
    "meting_gas": "Bij dit doel meet je van −2 tot +2. Er is niets gewijzigd. Schrijf bijvoorbeeld ‘+1’.",
    "meting_te_veel": "Het hoogste bij dit doel is {geheel}. Er is niets gewijzigd. Kijk het getal na.",
    "meting_andere_maat": (
        "Dit doel meet je anders. Er is niets gewijzigd. Schrijf het met dezelfde maat, zoals ‘{voorbeeld}’."
    ),
}
"""Code → sentence, a format string."""

WAAROM: Final = {
    "kan": "Een doel zegt wat de leerling straks doet. Dan weet iedereen waar je aan werkt.",
    "zien": "Wat in een hoofd gebeurt, kan niemand zien. Wat de leerling dan doet of zegt wel.",
    "maat": "Zonder maat zegt straks de een ‘het lukt’ en de ander ‘nog niet’.",
    "nu": "Alleen met een begin kun je straks zien hoeveel er is gegroeid.",
    "nu_datum": "Een begin zonder dag is over een half jaar niets meer waard.",
    "streef": "Pas met dezelfde maat, en verder dan nu, zie je of het doel is gehaald.",
    "streef_maat": "De inspectie vindt doelen vaak niet meetbaar. Met een getal is het dat wel.",
}
"""Question → why it is asked."""
