"""An OPP through its life: begin, adjust, close; and reading it whole."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Doel
from opp_desk.model.keuzes import Antwoord, Eindreden, OppStatus, Startgebeurtenis, Wijze
from opp_desk.model.opp import Opp, Visie
from opp_desk.usecases import opps, voorleggen
from tests.bouw import doe, maak_voorlegging, zet
from tests.noel import NU

if TYPE_CHECKING:
    from opp_desk.rules.dossier import OppDossier
    from tests.noel import Noel


def dossier(noel: Noel) -> OppDossier:
    """Return the OPP whole."""
    return noel.kluis.lees(partial(opps.laad, opp_id=noel.opp))


def sluit_af(noel: Noel, **waarden: object) -> None:
    """Close the OPP."""
    gegevens: dict[str, object] = {
        "einddatum": date(2027, 1, 8),
        "reden": Eindreden.DOEL_BEREIKT,
        "terugblik": "Noël rekent mee met de groep.",
    }
    doe(noel.kluis, opps.sluit_af, opp_id=noel.opp, **(gegevens | waarden))


def test_one_running_opp_per_pupil(begonnen: Noel) -> None:
    """A second OPP is refused while the first runs, and possible after it was closed."""
    nieuw = partial(
        opps.begin,
        leerling=begonnen.leerling,
        startgebeurtenis=Startgebeurtenis.BESLUIT,
        startdatum=date(2027, 1, 11),
        opsteller=None,
    )
    with pytest.raises(RegelFout) as fout:
        begonnen.kluis.voer_uit(nieuw)
    assert fout.value.code == "opp_loopt_al"
    sluit_af(begonnen)
    begonnen.kluis.voer_uit(nieuw)
    lopend = begonnen.kluis.lees(partial(opps.lopend_opp, leerling=begonnen.leerling))
    assert lopend is not None
    assert lopend.startdatum == date(2027, 1, 11)


@pytest.mark.parametrize("status", [OppStatus.VASTGESTELD, OppStatus.OVERGENOMEN])
def test_a_fixed_or_taken_over_opp_is_opened_for_adjustment(noel: Noel, status: OppStatus) -> None:
    """Bijstellen opens the text; the text itself stays as it was."""
    zet(noel.kluis, Opp, noel.opp, status=status)
    voor = dossier(noel).opp.aanleiding
    doe(noel.kluis, opps.stel_bij, opp_id=noel.opp)
    assert dossier(noel).opp.status is OppStatus.BIJSTELLING
    assert dossier(noel).opp.aanleiding == voor


@pytest.mark.parametrize("status", [OppStatus.CONCEPT, OppStatus.VOORGELEGD, OppStatus.AFGESLOTEN])
def test_what_is_not_fixed_cannot_be_adjusted(noel: Noel, status: OppStatus) -> None:
    """An OPP in the making needs no bijstelling, a closed one gets none."""
    zet(noel.kluis, Opp, noel.opp, status=status)
    with pytest.raises(RegelFout) as fout:
        doe(noel.kluis, opps.stel_bij, opp_id=noel.opp)
    assert fout.value.code == "niet_bij_te_stellen"


def test_closing_asks_a_look_back_and_a_sensible_day(noel: Noel) -> None:
    """Without terugblik, or with an end before the begin, nothing is closed."""
    for code, waarden in (
        ("slotevaluatie_ontbreekt", {"terugblik": "  "}),
        ("einde_voor_begin", {"einddatum": date(2026, 9, 1)}),
    ):
        with pytest.raises(RegelFout) as fout:
            sluit_af(noel, **waarden)
        assert fout.value.code == code
    assert dossier(noel).opp.status is OppStatus.CONCEPT
    sluit_af(noel)
    assert dossier(noel).opp.status is OppStatus.AFGESLOTEN


def test_an_opp_is_read_whole(noel: Noel) -> None:
    """One read gives every list in its order, the parents, and who teaches, the begin of the week first."""
    heel = dossier(noel)
    assert [doel.gebied for doel in heel.opp.doelen] == ["Rekenen", "Taakaanpak"]
    assert [len(gesprek.inbrengen) for gesprek in heel.opp.hoorgesprekken] == [1]
    assert [(each.naam, each.dagen) for each in heel.leerkrachten] == [
        ("Anouk Visser", "ma–wo"),
        ("Mo Jansen", "do–vr"),
    ]
    assert {ouder.id for ouder in heel.ouders} == {noel.moeder, noel.vader}
    assert heel.groep == "6b"


def test_a_visie_is_one_row_whoever_begins_it(begonnen: Noel) -> None:
    """Beginning the text of a parent twice gives one row; a closed OPP gets none."""
    eerste = doe(begonnen.kluis, opps.begin_visie, opp_id=begonnen.opp, ouder=begonnen.moeder)
    tweede = doe(begonnen.kluis, opps.begin_visie, opp_id=begonnen.opp, ouder=begonnen.moeder)
    assert eerste == tweede
    zet(begonnen.kluis, Visie, eerste, tekst="Hij is moe.")
    assert [visie.tekst for visie in dossier(begonnen).opp.visies] == ["Hij is moe."]
    sluit_af(begonnen)
    with pytest.raises(RegelFout):
        doe(begonnen.kluis, opps.begin_visie, opp_id=begonnen.opp, ouder=begonnen.vader)


def test_only_answers_to_this_text_hold(noel: Noel) -> None:
    """An answer drops out when the handelingsdeel changes, comes back with it, and the last one counts."""
    antwoorden = {noel.moeder.hex: Antwoord.AKKOORD, noel.vader.hex: Antwoord.NIET_AKKOORD}
    maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 12), **antwoorden)

    def geldend() -> dict[object, Antwoord | None]:
        return {each.ouder: each.antwoord for each in opps.geldende_akkoorden(dossier(noel))}

    eerst = {noel.moeder: Antwoord.AKKOORD, noel.vader: Antwoord.NIET_AKKOORD}
    assert geldend() == eerst
    zet(noel.kluis, Doel, noel.doelen[0], streef="9 van de 10 goed")
    assert geldend() == {}
    zet(noel.kluis, Doel, noel.doelen[0], streef="8 van de 10 goed")
    assert geldend() == eerst
    zet(noel.kluis, Opp, noel.opp, aanleiding="Buiten het handelingsdeel.")
    with clock.fixed(NU + timedelta(days=1)):
        tweede = doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    doe(
        noel.kluis,
        voorleggen.leg_antwoord_vast,
        voorlegversie=tweede,
        ouder=noel.vader,
        antwoord=Antwoord.AKKOORD,
        op=date(2026, 10, 14),
        wijze=Wijze.PAPIER,
    )
    assert geldend() == {noel.moeder: Antwoord.AKKOORD, noel.vader: Antwoord.AKKOORD}
