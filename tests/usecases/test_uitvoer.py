"""What leaves the vault: notes of a period without what is closed, and everything as an open file."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from opp_desk.documents.gesprekken import maak_gesprekken, maak_gesprekken_docx
from opp_desk.documents.lezer import in_woorden
from opp_desk.ground.errors import Gestopt, WereldFout
from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.usecases import uitvoer, uitvoer_kluis
from opp_desk.usecases.logboek import lees_logboek
from opp_desk.usecases.uitvoer import Uitvoervraag, lees_uitvoer
from opp_desk.vault.uow import Wat
from tests.bouw import doe, nieuw, zet
from tests.documents.keuring import tekst
from tests.usecases.avgbouw import NOOIT, Rijk, maak_rijk

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.usecases.uitvoer import Uitvoer

DAG = date(2027, 3, 3)


@pytest.fixture
def rijk(tmp_path: Path) -> Rijk:
    """Return Noël's dossier with notes in every ruimte."""
    return maak_rijk(tmp_path)


def lees(rijk: Rijk, vraag: Uitvoervraag) -> Uitvoer:
    """Return what goes out."""
    return rijk.noel.kluis.lees(partial(lees_uitvoer, vraag=vraag))


def test_notes_of_one_pupil_without_what_is_closed(rijk: Rijk) -> None:
    """Only the dossier; with the team's notes when asked; names masked when asked; never the closed kinds."""
    uit = lees(rijk, Uitvoervraag(leerling=rijk.noel.leerling))
    teksten = [each.tekst for each in uit.gesprekken.leerlingen[0].notities]
    assert len(teksten) == 1
    assert "[andere leerling] hielp hem" in teksten[0]
    met = lees(rijk, Uitvoervraag(leerling=rijk.noel.leerling, team=True, afschermen=False))
    alles = als_tekst = uitvoer.als_json(met.gesprekken).decode()
    assert "Elif hielp hem" in alles
    assert "gesprek voor het team" in als_tekst
    assert [each for each in NOOIT if each in alles] == []


def test_what_was_agreed_goes_along_and_an_open_note_says_so(rijk: Rijk) -> None:
    """Agreements stand with their note, names masked; a note that is still being written says so."""
    erbij = {"leerling": rijk.noel.leerling, "gesprek": rijk.gesprek}
    nieuw(rijk.noel.kluis, Taak, erbij, wat="Met Elif een rooster maken", wie_anders="moeder", voor=DAG)
    (kind,) = lees(rijk, Uitvoervraag(leerling=rijk.noel.leerling)).gesprekken.leerlingen
    (notitie,) = kind.notities
    dag = in_woorden(DAG)
    assert notitie.afspraken[-1:] == (f"Met [andere leerling] een rooster maken · moeder · vóór {dag}",)
    assert notitie.open
    gelezen = tekst(maak_gesprekken(lees(rijk, Uitvoervraag(leerling=rijk.noel.leerling)).gesprekken))
    assert "Afgesproken" in gelezen
    assert "nog niet vastgelegd" in gelezen
    nu = datetime(2027, 3, 4, 9, tzinfo=UTC)
    zet(rijk.noel.kluis, Gesprek, rijk.gesprek, vastgelegd_op=nu)
    (kind,) = lees(rijk, Uitvoervraag(leerling=rijk.noel.leerling)).gesprekken.leerlingen
    assert not kind.notities[0].open


def test_a_correction_says_that_it_is_one(rijk: Rijk) -> None:
    """Whoever reads the paper sees which text corrects another, and why; names in the reason are masked."""
    erbij = {"leerling": rijk.noel.leerling, "bij": rijk.gesprek}
    nieuw(
        rijk.noel.kluis,
        Gesprek,
        erbij,
        soort=GesprekSoort.LEERLING,
        datum=date(2026, 9, 30),
        tekst="Het ging over knikkers.",
        correctie=True,
        reden="Dat zei Elif later.",
    )
    uit = lees(rijk, Uitvoervraag(leerling=rijk.noel.leerling)).gesprekken
    [later] = [each for each in uit.leerlingen[0].notities if "knikkers" in each.tekst]
    assert later.soort.endswith(", correctie")
    assert later.reden == "Dat zei [andere leerling] later."
    assert "Reden: Dat zei [andere leerling] later." in tekst(maak_gesprekken(uit))


def test_the_period_counts(rijk: Rijk) -> None:
    """From and to are included; outside there is nothing, and the paper says so."""
    dag = date(2026, 9, 30)
    assert lees(rijk, Uitvoervraag(van=dag, tot=dag)).wie == (rijk.noel.leerling,)
    leeg = lees(rijk, Uitvoervraag(van=date(2026, 10, 1)))
    assert leeg.wie == ()
    assert "Er zijn geen gesprekken in deze periode." in tekst(maak_gesprekken(leeg.gesprekken))


def test_three_forms_say_the_same(rijk: Rijk, tmp_path: Path) -> None:
    """PDF, DOCX and JSON hold the text; the logboek has a line for the pupil."""
    uit = lees(rijk, Uitvoervraag())
    assert "gesprek in het dossier" in tekst(maak_gesprekken(uit.gesprekken))
    with ZipFile(BytesIO(maak_gesprekken_docx(uit.gesprekken))) as archief:
        assert "gesprek in het dossier" in archief.read("word/document.xml").decode()
    inhoud = uitvoer.als_json(uit.gesprekken)
    gelezen = json.loads(inhoud)
    assert (gelezen["formaat"], gelezen["versie"]) == ("opp-desk-gesprekken", 1)
    assert gelezen["leerlingen"][0]["notities"][0]["datum"] == "2026-09-30"
    doel = tmp_path / "gesprekken.json"
    doe(rijk.noel.kluis, uitvoer.bewaar_uitvoer, wie=uit.wie, inhoud=inhoud, doel=doel)
    assert doel.read_bytes() == inhoud
    [regel] = [each for each in rijk.noel.kluis.lees(lees_logboek) if each.wat is Wat.GEEXPORTEERD]
    assert (regel.leerling, regel.onderwerp) == (rijk.noel.leerling, "gesprekken")


def test_everything_as_an_open_file(rijk: Rijk, tmp_path: Path) -> None:
    """Tables with labels, files, pages and a LEESMIJ, readable with nothing but a zip and a browser."""
    doel = tmp_path / "alles.zip"
    gemeld: list[tuple[int, int]] = []
    uitvoer_kluis.voer_uit(rijk.noel.kluis, doel, lambda gedaan, totaal: gemeld.append((gedaan, totaal)))
    with ZipFile(doel) as archief:
        namen = archief.namelist()
        alles = "\n".join(archief.read(naam).decode("utf-8", "replace") for naam in namen)
        tabel = json.loads(archief.read("tabellen/gesprek.json"))
        pagina = archief.read(f"leerlingen/{rijk.noel.leerling.hex}.html").decode()
        leesmij = archief.read("LEESMIJ.txt").decode()
        versies = archief.read("geschiedenis/versies.jsonl").decode().splitlines()
    assert tabel["velden"]["tekst"] == "Waar ging het over?"
    assert len(tabel["rijen"]) == 2
    assert [each for each in NOOIT if each in alles] == []
    assert "gesprek in het dossier" in pagina
    assert "niet versleuteld" in leesmij
    assert all(json.loads(regel)["rij"] for regel in versies)
    assert any("gesprek in het dossier" in regel for regel in versies)
    assert any(naam.startswith("bestanden/") and naam.endswith(".pdf") for naam in namen)
    assert gemeld[-1][0] == gemeld[-1][1] > 2
    doe(rijk.noel.kluis, uitvoer_kluis.noteer_uitvoer)
    regels = [each for each in rijk.noel.kluis.lees(lees_logboek) if each.wat is Wat.GEEXPORTEERD]
    assert [each.onderwerp for each in regels] == ["kluis", "kluis"]


def test_stopped_leaves_nothing(rijk: Rijk, tmp_path: Path) -> None:
    """Stopped half-way, an older file is as it was and nothing lies beside it."""
    doel = tmp_path / "uit" / "alles.zip"
    doel.parent.mkdir()
    doel.write_bytes(b"eerder")

    def stop(gedaan: int, _totaal: int) -> None:
        if gedaan:
            raise Gestopt

    with pytest.raises(Gestopt):
        uitvoer_kluis.voer_uit(rijk.noel.kluis, doel, stop)
    assert [each.read_bytes() for each in doel.parent.iterdir()] == [b"eerder"]
    with pytest.raises(WereldFout, match="bestand_niet_geschreven"):
        uitvoer_kluis.voer_uit(rijk.noel.kluis, tmp_path / "weg" / "x.zip", lambda _gedaan, _totaal: None)
