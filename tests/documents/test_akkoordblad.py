"""The akkoordblad: the exact words, a block for everybody whose akkoord is needed, and for nobody else."""

from __future__ import annotations

from datetime import date

from opp_desk.documents.akkoordblad import maak_akkoordblad
from opp_desk.documents.invoer import Huishouden
from tests.documents.keuring import boom, tekst, voorgelezen
from tests.documents.voorbeeld import canoniek, concept, noel
from tests.documents.voorbeeld_papieren import lang, volwassen

OVER = "Dit gaat over de doelen en de begeleiding van Noël (het handelingsdeel)"
SLOT = (
    "Zonder akkoord start deze begeleiding niet. Verandert de tekst, dan vragen we u opnieuw. "
    "Bent u het later niet meer eens, zeg het ons; dan praten we opnieuw."
)
LETTERLIJK = (
    f"{OVER}, tekst van 1 oktober 2026, code van het handelingsdeel 4f2a 91bc.",
    "Ik heb het gelezen en besproken.",
    "Ik ben akkoord.",
    "Ik ben akkoord, behalve met:",
    "Ik ben niet akkoord.",
    "U hoeft niet te zeggen waarom.",
    "Wat ik erbij wil zetten:",
    SLOT,
    "Voor de school",
)


def gehoord(pdf: bytes) -> list[str]:
    """Return the sentences of the sheet with plain spaces."""
    return [zin.replace("\u00a0", " ") for zin in voorgelezen(pdf)]


def test_the_words_are_exact() -> None:
    """What somebody signs reads as it was decided, in its order."""
    zinnen = gehoord(maak_akkoordblad(canoniek(concept()), dag=date(2026, 10, 1)))
    plaatsen = [zinnen.index(zin) for zin in LETTERLIJK]
    assert plaatsen == sorted(plaatsen)


def test_everybody_with_gezag_has_a_block_and_nobody_else() -> None:
    """Two parents and an institution sign; a grandfather without gezag does not."""
    gedrukt = tekst(maak_akkoordblad(canoniek(lang())))
    assert "Sofie d’Hondt (moeder)" in gedrukt
    assert "Karim Aydın (vader)" in gedrukt
    assert "Stichting Jeugdhuis (voogd), Anna Bos, jeugdbeschermer" in gedrukt
    assert "Opa Piet" not in gedrukt
    assert gedrukt.count("Ik ben niet akkoord.") == 3


def test_a_household_gets_only_its_own_block() -> None:
    """The other household's name is not on the sheet."""
    gedrukt = tekst(maak_akkoordblad(canoniek(noel()), huishouden=Huishouden(ouders=("o2",))))
    assert "Karim Aydın" in gedrukt
    assert "Sofie" not in gedrukt


def test_from_eighteen_it_is_for_the_pupil() -> None:
    """The pupil signs, the words say "je", and the parents are not on it."""
    gedrukt = tekst(maak_akkoordblad(canoniek(volwassen())))
    assert "Noël d’Hondt" in gedrukt
    assert "Je hoeft niet te zeggen waarom." in gedrukt
    assert " u " not in gedrukt
    assert "Sofie" not in gedrukt


def test_a_mentor_or_curator_signs_for_a_pupil_of_eighteen() -> None:
    """Who acts for the pupil by law gets the sheet, with "u"."""
    inhoud = volwassen()
    inhoud["ouders"].append({"id": "o9", "naam": "mr. A. Bos", "relatie": "mentor_curator", "gezag": "ja"})
    gedrukt = tekst(maak_akkoordblad(canoniek(inhoud)))
    assert "mr. A. Bos" in gedrukt
    assert "U hoeft niet te zeggen waarom." in gedrukt


def test_a_box_is_heard() -> None:
    """Each box is a figure that says what it is, in front of its sentence."""
    structuur = boom(maak_akkoordblad(canoniek(noel()), huishouden=Huishouden(ouders=("o1",))))
    assert structuur.count("Figure") == 4


def test_without_begeleiding_no_akkoord_is_asked() -> None:
    """A plan without a handelingsdeel needs none, and the sheet says that."""
    inhoud = noel()
    inhoud["opp"] |= {"doelen": [], "begeleidingen": [], "aanpakken": []}
    gedrukt = tekst(maak_akkoordblad(canoniek(inhoud)))
    assert "Er is dus geen akkoord nodig." in gedrukt
    assert "Handtekening" not in gedrukt


def test_who_fixes_the_plan_signs_for_the_school() -> None:
    """The name stands there when it is known, otherwise there is a line for it."""
    assert "mevrouw S. Amrani, directeur" in tekst(maak_akkoordblad(canoniek(noel())))
    assert "Naam en functie" in tekst(maak_akkoordblad(canoniek(concept())))
