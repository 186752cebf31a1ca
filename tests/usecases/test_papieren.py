"""Papers about several pupils at once: written whole or not at all, and noted with each pupil."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from opp_desk.documents.papieren import maak_papier
from opp_desk.ground.errors import WereldFout
from opp_desk.usecases import papieren
from opp_desk.usecases.papieren import lees_bron, lees_bronnen
from opp_desk.vault.uow import Wat
from tests.bouw import doe, maak_leerling, maak_opp
from tests.documents.keuring import tekst
from tests.noel import VANDAAG
from tests.usecases.test_vaststellen import logboek

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.noel import Noel


def twee(noel: Noel) -> tuple[tuple[UUID, UUID], ...]:
    """Return two pupils with their OPP's."""
    kind = maak_leerling(noel.kluis, "Łukasz Żurek")
    return ((noel.leerling, noel.opp), (kind, maak_opp(noel.kluis, kind, date(2026, 9, 1))))


def test_one_file_is_noted_with_each_pupil(noel: Noel, tmp_path: Path) -> None:
    """Who asks what left of one dossier finds it."""
    wie = twee(noel)
    doel = tmp_path / "groep.pdf"
    doe(noel.kluis, papieren.exporteer_samen, wie=wie, inhoud=b"%PDF-", doel=doel)
    doe(noel.kluis, papieren.noteer_samen_geprint, wie=wie)
    assert doel.read_bytes() == b"%PDF-"
    gezien = logboek(noel)
    for _leerling, opp in wie:
        assert (Wat.GEEXPORTEERD, opp.hex) in gezien
        assert (Wat.GEPRINT, opp.hex) in gezien


def test_a_folder_that_is_gone_notes_nothing(noel: Noel, tmp_path: Path) -> None:
    """Nothing left, so nothing is noted."""
    wie, eerst = twee(noel), len(logboek(noel))
    with pytest.raises(WereldFout):
        doe(noel.kluis, papieren.exporteer_samen, wie=wie, inhoud=b"x", doel=tmp_path / "weg" / "groep.pdf")
    assert len(logboek(noel)) == eerst


def test_several_opps_are_read_for_one_paper(noel: Noel) -> None:
    """In the order that was asked."""
    opps = [opp for _leerling, opp in twee(noel)]
    bronnen = noel.kluis.lees(lambda lezer: lees_bronnen(lezer, opps, VANDAAG))
    assert [bron.naam for bron in bronnen] == ["Noël d’Hondt", "Łukasz Żurek"]


def test_a_paper_knows_how_pupils_call_who_works_here(noel: Noel) -> None:
    """Mijn plan says "juf Anouk"; who filled in nothing keeps the name."""
    bron = noel.kluis.lees(lambda lezer: lees_bron(lezer, noel.opp, VANDAAG))
    assert ("Anouk Visser", "juf Anouk") in bron.aanspreekvormen
    assert all(vorm for _naam, vorm in bron.aanspreekvormen)
    plan = maak_papier("mijn_plan", (bron.momentopname,), aanspreekvormen=bron.aanspreekvormen)
    gelezen = tekst(plan).replace("\u00a0", " ")
    assert "juf Anouk" in gelezen
    assert "Anouk Visser" not in gelezen
