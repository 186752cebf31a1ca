"""The one question that makes a goal concrete and measurable."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from opp_desk.model.doel import Doel
from opp_desk.model.keuzes import Meetschaal
from opp_desk.rules.doel import DoelVraag, doel_vraag, vraag_waarom
from opp_desk.rules.zinnen import zin

VOL = {
    "kan_straks": "maakt plus- en minsommen tot 1000 door te rijgen",
    "maat": "goede sommen op vrijdag",
    "nu": "4 van de 10",
    "nu_datum": date(2026, 9, 14),
    "streef": "8 van de 10",
}
LEERLING, OPP = UUID(int=1), UUID(int=2)


def doel(**anders: object) -> Doel:
    """Return the goal of the demo OPP with something else in it."""
    doel = Doel(leerling=LEERLING, opp=OPP)
    for naam, waarde in {**VOL, **anders}.items():
        setattr(doel, naam, waarde)
    return doel


@pytest.mark.parametrize(
    ("anders", "vraag"),
    [
        ({}, None),
        ({"kan_straks": None}, DoelVraag.KAN),
        ({"kan_straks": "heeft meer zelfvertrouwen"}, DoelVraag.ZIEN),
        ({"kan_straks": "begrijpt breuken"}, DoelVraag.ZIEN),
        ({"kan_straks": "verbetert zijn werkhouding"}, DoelVraag.ZIEN),
        ({"kan_straks": "leert in 4 van de 5 lessen zelf hulp te vragen"}, None),
        ({"kan_straks": "vraagt zelf hulp met zijn hulpkaart als hij vastloopt"}, None),
        ({"maat": None}, DoelVraag.MAAT),
        ({"maat": "  "}, DoelVraag.MAAT),
        ({"nu": None}, DoelVraag.NU),
        ({"nu_datum": None}, DoelVraag.NU_DATUM),
        ({"streef": None}, DoelVraag.STREEF),
        ({"streef": "vaker"}, DoelVraag.STREEF_MAAT),
        ({"maat": "veters strikken", "nu": "kan niet", "streef": "kan wel"}, None),
        ({"streef": "in elke rekenles"}, None),
        ({"nu": "twee minuten", "streef": "vijf minuten achter elkaar"}, None),
        ({"streef": "vijf minuten achter elkaar"}, DoelVraag.STREEF),
        ({"streef": "4 van de 10"}, DoelVraag.STREEF),
        ({"streef": "40%"}, DoelVraag.STREEF),
        ({"streef": "80%"}, None),
        ({"nu": "8 keer per week", "streef": "2 keer per week"}, None),
        ({"schaal": Meetschaal.GAS, "maat": "samen afgesproken", "nu": "-2", "streef": "nul"}, None),
    ],
)
def test_question(anders: dict[str, object], vraag: DoelVraag | None) -> None:
    """Each gap gives its own question; a goal with a number, or with can and cannot, gives none."""
    assert doel_vraag(doel(**anders)) == vraag


def test_empty_goal_gets_no_question() -> None:
    """Somebody who only made a new goal is left in peace."""
    assert doel_vraag(Doel(leerling=LEERLING, opp=OPP)) is None


@pytest.mark.parametrize("vraag", DoelVraag)
def test_every_question_has_a_sentence(vraag: DoelVraag) -> None:
    """Every question can be shown."""
    assert "{" not in zin(f"doel_{vraag.value}", {"roepnaam": "Noël"})


@pytest.mark.parametrize("vraag", DoelVraag)
def test_every_question_explains_itself(vraag: DoelVraag) -> None:
    """Who is asked something can read why."""
    assert vraag_waarom(vraag).endswith(".")
