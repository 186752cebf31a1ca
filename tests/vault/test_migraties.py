"""Every step is there, in order, and what the program asks often is answered by an index."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, select

from opp_desk.model.versie import Document
from opp_desk.usecases.logboek import tel_logboek
from opp_desk.vault import migraties, ongedaan
from opp_desk.vault.engine import make_engine
from opp_desk.vault.migraties import MIGRATIES, VERSIE, kolommen, uitvoeren
from tests import schema
from tests.vault.handelingen import begin
from tests.vault.kluisbouw import leeg_bestand

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis


def modules() -> list[str]:
    """Return the modules of migrations by name."""
    return sorted(naam for _, naam, _ in pkgutil.iter_modules(migraties.__path__) if naam.startswith("m0"))


def test_elke_module_staat_eenmaal_in_de_rij() -> None:
    """The tuple holds one function of every migration module, in the order of their numbers."""
    assert [functie.__module__.rpartition(".")[2] for functie in MIGRATIES] == modules()
    assert len(MIGRATIES) == VERSIE >= 2
    assert [naam[1:5] for naam in modules()] == [f"{nr:04}" for nr in range(1, VERSIE + 1)]


@pytest.mark.parametrize("naam", modules())
def test_een_migratie_kent_het_programma_niet(naam: str) -> None:
    """A step that imported today's declarations would do something else tomorrow."""
    bron = ast.parse(inspect.getsource(importlib.import_module(f"{migraties.__name__}.{naam}")))
    genoemd = {each.module or "" for each in ast.walk(bron) if isinstance(each, ast.ImportFrom)}
    genoemd |= {deel.name for each in ast.walk(bron) if isinstance(each, ast.Import) for deel in each.names}
    assert {each for each in genoemd if each.startswith("opp_desk")} <= {f"{migraties.__name__}.kolommen"}


def test_de_woorden_van_de_migraties_kennen_het_programma_niet() -> None:
    """What the steps share is frozen with them."""
    assert "opp_desk" not in inspect.getsource(kolommen)


def test_een_lege_kluis_gaat_langs_alle_stappen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new file gets every migration at once; doing it again changes nothing."""
    monkeypatch.setattr(uitvoeren, "_voer_uit", schema.ECHT)
    sleutel = bytes(range(32))
    pad = leeg_bestand(tmp_path / "leeg.oppdesk", sleutel)
    for _keer in range(2):
        uitvoeren.migreer(pad, sleutel)
        engine = make_engine(pad, sleutel)
        with engine.connect() as verbinding:
            assert uitvoeren.versie_van(verbinding) == VERSIE
        engine.dispose()


def inhoud(pad: Path, sleutel: bytes) -> list[str]:
    """Return everything that stands in a vault: how its tables are made, and their rows."""
    engine = make_engine(pad, sleutel)
    with engine.connect() as verbinding:
        vraag = "select name from sqlite_master where type = 'table' order by name"
        namen = verbinding.exec_driver_sql(vraag).scalars().all()
        vragen = [f'select * from "{naam}"' for naam in namen]  # noqa: S608  our own names
        rijen = [verbinding.exec_driver_sql(vraag).all() for vraag in vragen]
        gemaakt = verbinding.exec_driver_sql("select type, name, sql from sqlite_master order by 1, 2").all()
        alles = [*map(str, gemaakt), *map(str, zip(namen, rijen, strict=True))]
    engine.dispose()
    return alles


def test_wat_de_tests_onthouden_is_wat_de_stappen_maken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tests make new vaults from what the first one became; it is the same vault, made by every step."""
    sleutel, gevonden = bytes(range(32)), []
    for nummer, hoe in enumerate((schema.ECHT, schema.voer_uit, schema.voer_uit)):
        monkeypatch.setattr(uitvoeren, "_voer_uit", hoe)
        pad = leeg_bestand(tmp_path / f"{nummer}.oppdesk", sleutel)
        uitvoeren.migreer(pad, sleutel)
        gevonden.append(inhoud(pad, sleutel))
    assert len(gevonden[0]) > 100
    assert gevonden[0] == gevonden[1] == gevonden[2]


def plannen(kluis: Kluis, vraag: Any) -> list[str]:
    """Return how the database answers every statement of a question."""
    gevonden: list[str] = []

    def _leg_uit(_verbinding: Any, cursor: Any, opdracht: str, waarden: Any, *_rest: Any) -> None:
        if opdracht.lstrip().lower().startswith("select"):
            los = cursor.connection.execute(f"explain query plan {opdracht}", waarden)
            gevonden.extend(row[3] for row in los.fetchall())

    def vang(lezer: Any) -> Any:
        event.listen(lezer.verbinding.engine, "after_cursor_execute", _leg_uit)
        try:
            return vraag(lezer)
        finally:
            event.remove(lezer.verbinding.engine, "after_cursor_execute", _leg_uit)

    kluis.lees(vang)
    return gevonden


def test_de_tweede_stap_beantwoordt_wat_vaak_gevraagd_wordt(kluis: Kluis) -> None:
    """Undo, the log of a pupil and the papers of a version are found, not searched for."""
    (leerling, _opp), _ = kluis.voer_uit(begin)
    for vraag, tabel in (
        (partial(tel_logboek, leerling=leerling), "logregel"),
        (lambda lezer: lezer.lees(select(Document).where(Document.oppversie == leerling)), "document"),
    ):
        plan = plannen(kluis, vraag)
        assert any(f"ix_{tabel}" in stap for stap in plan), plan
        assert not any(stap.startswith("SCAN") for stap in plan), plan
    plan = plannen(kluis, lambda lezer: ongedaan.laatste(lezer.verbinding, kluis.persoon))
    assert sum("ix_wijzigingsset_keert_om" in stap for stap in plan) == 2, plan
    assert not any("TEMP B-TREE" in stap for stap in plan), plan
