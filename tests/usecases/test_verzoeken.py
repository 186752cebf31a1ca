"""Requests about a dossier: noted with their term, decided with a reason; a remark overwrites nothing."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Verzoekbesluit, Verzoeksoort
from opp_desk.rules.inzage import Vrager
from opp_desk.ui.dossier.woorden import titel
from opp_desk.usecases import verzoeken
from opp_desk.usecases.inzage import lees_inzage
from opp_desk.usecases.tijdlijn import Gebeurd, lees_tijdlijn
from tests.bouw import doe
from tests.noel import VANDAAG, Noel, kopie_van_noel

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.verzoeken import Verzoekbeeld


@pytest.fixture
def noel(tmp_path: Path) -> Noel:
    """Return Noël's dossier."""
    return kopie_van_noel(tmp_path)


def noteer(noel: Noel, soort: Verzoeksoort, tekst: str = "", op: date = VANDAAG) -> UUID:
    """Note a request of the mother."""
    return doe(
        noel.kluis,
        verzoeken.noteer,
        leerling=noel.leerling,
        soort=soort,
        van_wie="Sofie d’Hondt",
        ontvangen_op=op,
        tekst=tekst,
    )


def lees(noel: Noel) -> tuple[Verzoekbeeld, ...]:
    """Return the requests."""
    return noel.kluis.lees(partial(verzoeken.lees_verzoeken, leerling=noel.leerling))


def test_a_request_has_a_month_and_a_decision_ends_it(noel: Noel) -> None:
    """The last day is the same day of the next month until somebody decided, with a reason when it is no."""
    eerste = noteer(noel, Verzoeksoort.CORRECTIE, "De datum klopt niet", date(2026, 9, 30))
    [rij] = lees(noel)
    assert (rij.voor, rij.besluit) == (date(2026, 10, 30), None)
    with pytest.raises(RegelFout, match="verzoek_zonder_reden"):
        doe(noel.kluis, verzoeken.besluit, verzoek=eerste, wat=Verzoekbesluit.NIET)
    doe(noel.kluis, verzoeken.besluit, verzoek=eerste, wat=Verzoekbesluit.NIET, reden="Het klopte al")
    [rij] = lees(noel)
    assert (rij.voor, rij.besluit, rij.reden) == (None, Verzoekbesluit.NIET, "Het klopte al")


def test_a_remark_stands_in_the_dossier(noel: Noel) -> None:
    """A remark is done when it is noted, and goes along with a copy."""
    noteer(noel, Verzoeksoort.OPMERKING, "Wij zien dit thuis heel anders")
    [rij] = lees(noel)
    assert (rij.besluit, rij.voor) == (Verzoekbesluit.GEDAAN, None)
    beeld = noel.kluis.lees(partial(lees_inzage, leerling=noel.leerling, vrager=Vrager.OUDER))
    teksten = [tekst for each in beeld.stukken for _label, tekst in each.stuk.regels]
    assert "Wij zien dit thuis heel anders" in teksten
    alles = noel.kluis.lees(partial(lees_tijdlijn, leerling=noel.leerling))
    [gebeurd] = [each for each in alles if each.code is Gebeurd.VERZOEK]
    assert (gebeurd.kern, gebeurd.dag) == ("Wij zien dit thuis heel anders", VANDAAG)
    assert titel(gebeurd, "Noël") == "Opmerking van Sofie d’Hondt"


@pytest.mark.parametrize(
    ("code", "anders"),
    [
        ("verzoek_zonder_naam", {"van_wie": " "}),
        ("verzoek_zonder_tekst", {"tekst": ""}),
        ("verzoek_in_de_toekomst", {"ontvangen_op": clock.today() + timedelta(1)}),
    ],
)
def test_what_cannot_be_noted(noel: Noel, code: str, anders: dict[str, object]) -> None:
    """Without who, what or a day that has been, nothing is written."""
    gegevens = {"van_wie": "Sofie", "tekst": "Klopt niet", "ontvangen_op": VANDAAG} | anders
    with pytest.raises(RegelFout, match=code):
        doe(
            noel.kluis,
            verzoeken.noteer,
            leerling=noel.leerling,
            soort=Verzoeksoort.CORRECTIE,
            **gegevens,
        )
    assert lees(noel) == ()
