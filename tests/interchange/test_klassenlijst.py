"""The result: frozen, with names and sentences that can be shown."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from opp_desk.interchange.klassenlijst import (
    Klassenlijst,
    LeerlingIn,
    LeerlingVerwijzing,
    MedewerkerIn,
    Overgeslagen,
    Waarschuwing,
)


def test_names_as_people_say_them() -> None:
    """A roepnaam goes first, initials take its place, and a voorvoegsel with an apostrophe sticks."""
    assert LeerlingIn(roepnaam="Noël", voorvoegsel="d'", achternaam="Hondt").naam == "Noël d'Hondt"
    assert LeerlingIn(achternaam="Hof", voorletters="G.").naam == "G. Hof"
    assert MedewerkerIn(roepnaam="Lia").naam == "Lia"
    assert LeerlingVerwijzing(leerlingnummer="1001").naam == ""


def test_frozen_and_slotted() -> None:
    """What travels cannot be changed on the way."""
    with pytest.raises(FrozenInstanceError):
        Klassenlijst("csv").bron = "xlsx"  # type: ignore[misc]  # the point of the test
    assert not hasattr(LeerlingIn(), "__dict__")


@pytest.mark.parametrize(
    ("melding", "zin"),
    [
        (Waarschuwing("import_zonder_roepnaam"), "Bij 1 leerling staat geen roepnaam in het bestand."),
        (Waarschuwing("import_zonder_roepnaam", 3), "Bij 3 leerlingen staat geen roepnaam in het bestand."),
        (
            Waarschuwing("import_groep_onbekend", 2, "7b"),
            "2 personen zitten in groep ‘7b’, maar die groep staat niet bij de groepen.",
        ),
        (
            Overgeslagen("leerling", 4, 12, "import_geen_naam"),
            "Leerling 4 (regel 12): er staat geen naam bij.",
        ),
        (Overgeslagen("ouder", 4, None, "import_geen_naam"), "Ouder 4: er staat geen naam bij."),
    ],
)
def test_sentences(melding: Waarschuwing | Overgeslagen, zin: str) -> None:
    """Every message reads as Dutch, for one and for more."""
    assert melding.zin() == zin
