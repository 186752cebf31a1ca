"""Dutch names: put together as spoken, ordered without the voorvoegsel."""

from __future__ import annotations

import pytest

from opp_desk.model.naam import sorteernaam, volledige_naam

NAMEN = [
    (("Noël", "d'", "Hondt"), "Noël d'Hondt", "Hondt, Noël d'"),
    (("Noël", "d’", "Hondt"), "Noël d’Hondt", "Hondt, Noël d’"),
    (("Zoë", "van der", "Meulen"), "Zoë van der Meulen", "Meulen, Zoë van der"),
    (("Elif", None, "Şahin"), "Elif Şahin", "Şahin, Elif"),
    (("Elif", "", "Şahin"), "Elif Şahin", "Şahin, Elif"),
    ((None, "de", "Vries"), "de Vries", "Vries, de"),
    (("Mo", None, None), "Mo", "Mo"),
    ((None, None, None), "", ""),
    (("Yara", "van 't", "Hof"), "Yara van 't Hof", "Hof, Yara van 't"),
]


@pytest.mark.parametrize(("delen", "voluit", "sorteer"), NAMEN)
def test_namen(delen: tuple[str | None, str | None, str | None], voluit: str, sorteer: str) -> None:
    """Each part that is there stands where Dutch puts it."""
    assert (volledige_naam(*delen), sorteernaam(*delen)) == (voluit, sorteer)
