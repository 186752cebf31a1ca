"""Undo of something large: all of it or nothing, in as few questions as undo of something small."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, func, select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.vault.controle import controleer
from opp_desk.vault.handeling import handeling
from tests.vault.handelingen import wijzig
from tests.vault.kluisbouw import kopie

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork


@handeling("Klassenlijst ingelezen")
def lees_in(uow: UnitOfWork, aantal: int) -> list[UUID]:
    """Add pupils, each with a parent; return the ids of the pupils."""
    leerlingen = [uow.voeg_toe(Leerling(roepnaam=f"Noël {nr}", achternaam="Mulder")) for nr in range(aantal)]
    for each in leerlingen:
        uow.voeg_toe(Ouder(leerling=each.id, naam="moeder"))
    return [each.id for each in leerlingen]


@handeling("Klassenlijst bijgewerkt")
def werk_bij(uow: UnitOfWork) -> None:
    """Move every pupil up a year."""
    for leerling in uow.lees(select(Leerling)):
        leerling.jaargroep = "6"


def aanwezig(kluis: Kluis) -> list[str | None]:
    """Return the years of the pupils that are there."""
    return kluis.lees(lambda lezer: [each.jaargroep for each in lezer.lees(select(Leerling))])


def vragen_bij_ongedaan(kluis: Kluis) -> int:
    """Undo the last thing and return how many questions about rows that took."""
    stap = kluis.ongedaan_te_maken()
    assert stap is not None
    gesteld: list[str] = []

    def noteer(*gegevens: object) -> None:
        gesteld.append(str(gegevens[2]))

    event.listen(kluis._engine, "before_cursor_execute", noteer)  # noqa: SLF001  to count what no answer shows
    try:
        kluis.keer_om(stap)
    finally:
        event.remove(kluis._engine, "before_cursor_execute", noteer)  # noqa: SLF001  as above
    return len([each for each in gesteld if each.lstrip().lower().startswith("select")])


def test_veel_leerlingen_kosten_niet_meer_vragen(tmp_path: Path) -> None:
    """Rows are read a bundle at a time, when an import is undone and when a change of all rows is."""
    aantallen = []
    for aantal in (3, 120):
        kluis = kopie(tmp_path, f"school{aantal}")
        kluis.voer_uit(partial(lees_in, aantal=aantal))
        kluis.voer_uit(werk_bij)
        gevraagd = vragen_bij_ongedaan(kluis)
        assert aanwezig(kluis) == [None] * aantal
        aantallen.append((gevraagd, vragen_bij_ongedaan(kluis)))
        assert aanwezig(kluis) == []
        kluis.sluit()
    assert aantallen[0] == aantallen[1]


def test_meer_dan_een_bundel_heen_en_terug(kluis: Kluis) -> None:
    """Every row of an import goes and comes back, also those after the first bundle."""
    kluis.voer_uit(partial(lees_in, aantal=620))
    kluis.voer_uit(werk_bij)
    vragen_bij_ongedaan(kluis)
    vragen_bij_ongedaan(kluis)
    assert aanwezig(kluis) == []
    while (stap := kluis.opnieuw_te_doen()) is not None:
        kluis.keer_om(stap)
    assert aanwezig(kluis) == ["6"] * 620
    assert kluis.lees(lambda lezer: lezer.rijen(select(func.count()).select_from(Ouder))[0][0]) == 620
    assert kluis.lees(controleer).bevindingen == ()


@pytest.mark.parametrize("veld", ["jaargroep", "leerlingnummer"])
def test_een_regel_die_later_anders_werd_houdt_alles_tegen(kluis: Kluis, veld: str) -> None:
    """One pupil that was changed since, in a field of the import or in another: nothing is undone."""
    leerlingen, _ = kluis.voer_uit(partial(lees_in, aantal=5))
    stap = kluis.ongedaan_te_maken()
    assert stap is not None
    anders: dict[str, Any] = {veld: "7"}
    kluis.voer_uit(partial(wijzig, klasse=Leerling, rij=leerlingen[3], **anders))
    with pytest.raises(RegelFout, match="niet_meer_ongedaan"):
        kluis.keer_om(stap)
    assert len(aanwezig(kluis)) == 5
    assert kluis.lees(controleer).bevindingen == ()
