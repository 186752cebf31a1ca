"""What must be done before a dossier goes, by direction and by age."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opp_desk.ground.ids import new_id
from opp_desk.model.dossier import Overdracht
from opp_desk.model.keuzes import Richting, Sector
from opp_desk.rules.overdracht import mag_zelf, nog_te_doen
from opp_desk.usecases.recht import recht

VANDAAG = date(2027, 3, 1)
KIND = date(2015, 5, 5)
ZESTIEN = date(2011, 3, 1)


def codes(geboren: date | None = KIND, **waarden: Any) -> list[str]:
    """Return what is missing."""
    gegevens: dict[str, Any] = {"leerling": new_id(), "richting": Richting.PO_VO, "naar": "Het Kompas"}
    rij = Overdracht(**(gegevens | waarden))
    return [punt.code for punt in nog_te_doen(rij, geboren, VANDAAG)]


@pytest.mark.parametrize(
    ("waarden", "verwacht"),
    [
        ({}, ["overdracht_inzage"]),
        ({"inzage_op": VANDAAG}, []),
        ({"inzage_op": date(2027, 3, 2)}, ["overdracht_inzage"]),
        ({"richting": Richting.PO_PO}, ["overdracht_inzage"]),
        ({"richting": None, "naar": " "}, ["overdracht_richting", "overdracht_naar"]),
        ({"richting": Richting.VO}, ["overdracht_toestemming_ouders", "overdracht_toestemming_op"]),
        ({"richting": Richting.VO, "toestemming_van": "moeder"}, ["overdracht_toestemming_op"]),
        ({"richting": Richting.VO, "toestemming_van": "moeder", "toestemming_op": VANDAAG}, []),
    ],
)
def test_the_direction_decides(waarden: dict[str, Any], verwacht: list[str]) -> None:
    """To the vo inzage and no consent, from the vo consent (content §9 L8)."""
    assert codes(**waarden) == verwacht


def test_from_sixteen_the_pupil_gives_consent() -> None:
    """On the birthday itself it is the pupil's; an unknown birthday counts as younger."""
    assert "overdracht_toestemming_leerling" in codes(ZESTIEN, richting=Richting.VO)
    assert not mag_zelf(date(2011, 3, 2), VANDAAG)
    assert not mag_zelf(None, VANDAAG)


def test_each_point_names_its_rule() -> None:
    """The question “Welke regel?” shows the source and that it is not verified."""
    eis = recht().eis("overdracht", Sector.PO)
    (punt,) = nog_te_doen(
        Overdracht(leerling=new_id(), richting=Richting.PO_VO, naar="X"), KIND, VANDAAG, eis
    )
    assert punt.eis is eis
    assert "nog niet geverifieerd" in eis.bron.lower()
