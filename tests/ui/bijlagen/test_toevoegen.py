"""Adding, seeing, opening and removing a file in the tab Documenten, on a real vault."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from opp_desk.interchange.bijlage import keur
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import Ruimte
from opp_desk.ui.bijlagen.toevoegen import Bijlagetoevoeger
from opp_desk.ui.dossier.scherm import DossierPage
from opp_desk.ui.onderdelen import Papier
from opp_desk.usecases import bijlagen, dossier_papieren
from opp_desk.usecases.buitenkopie import wis_buitenkopieen
from tests import bouw
from tests.interchange.test_bijlage import EXE, foto, pdf, word
from tests.ui.leerlingen.opstelling import Bank, maak_bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from opp_desk.usecases.dossier_papieren import Papierregel


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bank]:
    """Give a school without pupils."""
    monkeypatch.setenv("OPP_DESK_DATA", str(tmp_path / "data"))
    with maak_bank(tmp_path, qtbot) as gemaakt:
        yield gemaakt


@pytest.fixture
def noel(bank: Bank) -> UUID:
    """Give Noël."""
    return bouw.maak_leerling(bank.kluis, "Noël d'|Hondt", None, geboortedatum=date(2016, 3, 9))


@pytest.fixture
def pagina(bank: Bank, noel: UUID) -> DossierPage:
    """Give the dossier, open at Documenten."""
    gemaakt: DossierPage = bank.toon(DossierPage(bank.werk), leerling=noel, tab="documenten")
    return gemaakt


def regels(bank: Bank, noel: UUID) -> tuple[Papierregel, ...]:
    """Return the papers in the vault."""
    gevonden: tuple[Papierregel, ...] = bank.kluis.lees(
        partial(dossier_papieren.lees_papieren, leerling=noel)
    )
    return gevonden


def laat_los(pagina: DossierPage, *paden: Path) -> None:
    """Drop files on the tab."""
    inhoud = QMimeData()
    inhoud.setUrls([QUrl.fromLocalFile(str(pad)) for pad in paden])
    links, geen, kopie = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    vlak = pagina.papieren
    QApplication.sendEvent(vlak, QDragEnterEvent(QPoint(20, 20), kopie, inhoud, links, geen))
    QApplication.sendEvent(vlak, QDropEvent(QPointF(20, 20), kopie, inhoud, links, geen))


def test_wat_er_valt_wordt_bewaard_en_getoond(
    bank: Bank, noel: UUID, pagina: DossierPage, tmp_path: Path
) -> None:
    """Two files at once: both in the dossier, the last one in sight, with its pages or its text."""
    (tmp_path / "verslag.pdf").write_bytes(pdf())
    laat_los(pagina, tmp_path / "verslag.pdf")
    bank.rust()
    assert [regel.naam for regel in regels(bank, noel)] == ["verslag.pdf"]
    papier = pagina.papieren.blad.findChild(Papier)
    assert papier is not None
    assert papier.isVisible()
    (tmp_path / "brief.docx").write_bytes(word())
    laat_los(pagina, tmp_path / "brief.docx")
    bank.rust()
    tekst = pagina.papieren.blad.findChild(QPlainTextEdit)
    assert tekst is not None
    assert (tekst.toPlainText(), tekst.isVisible()) == ("Hulp bij rekenen", True)
    assert len(regels(bank, noel)) == 2
    assert bank.meldingen[-1][0] == "Bijlage toegevoegd: brief.docx"


def test_een_geplakt_plaatje(bank: Bank, noel: UUID, pagina: DossierPage) -> None:
    """A picture on the clipboard becomes a file that is shown as a sheet."""
    toevoeger = pagina.papieren.findChild(Bijlagetoevoeger)
    assert toevoeger is not None
    toevoeger.voeg_beeld_toe(QImage.fromData(foto("PNG")))
    bank.rust()
    assert [regel.naam for regel in regels(bank, noel)] == ["Geplakt plaatje.jpg"]
    papier = pagina.papieren.blad.findChild(Papier)
    assert papier is not None
    assert papier.isVisible()


def test_een_programma_wordt_geweigerd(bank: Bank, noel: UUID, pagina: DossierPage, tmp_path: Path) -> None:
    """A program with the name of a PDF is refused, and nothing was added."""
    (tmp_path / "brief.pdf").write_bytes(EXE)
    laat_los(pagina, tmp_path / "brief.pdf")
    bank.rust()
    assert regels(bank, noel) == ()
    assert [fout.code for fout in bank.fouten] == ["bijlage_soort"]
    bank.fouten.clear()


def test_openen_weghalen_en_terug(
    bank: Bank, noel: UUID, pagina: DossierPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opened outside through a copy that goes away; removed from the dossier; back by undo."""
    geopend: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: geopend.append(url.toLocalFile()))
    brief = word()
    (tmp_path / "brief.docx").write_bytes(brief)
    laat_los(pagina, tmp_path / "brief.docx")
    bank.rust()
    bank.klik(pagina.papieren, "Openen in een ander programma")
    bank.rust()
    (kopie,) = (Path(pad) for pad in geopend)
    assert kopie.read_bytes() == brief
    wis_buitenkopieen()
    assert not kopie.exists()
    bank.klik(pagina.papieren, "Weghalen")
    bank.rust()
    assert regels(bank, noel) == ()
    assert not pagina.papieren.blad.isVisible()
    terug = bank.kluis.ongedaan_te_maken()
    assert terug is not None
    bank.kluis.keer_om(terug)
    bank.rust()
    assert len(regels(bank, noel)) == 1


def test_bij_een_notitie_over_veiligheid_gaat_niets_naar_buiten(
    bank: Bank, noel: UUID, pagina: DossierPage
) -> None:
    """A file with such a note is looked at here; no button prints, saves or opens it elsewhere."""
    ik = bouw.wie(bank.kluis)
    gesprek = bouw.nieuw(bank.kluis, Gesprek, {"leerling": noel}, ruimte=Ruimte.GESLOTEN, eigenaar=ik)
    gekeurd = keur("brief.docx", word())
    bijlage = bouw.doe(bank.kluis, bijlagen.voeg_bijlage_toe, leerling=noel, gekeurd=gekeurd, gesprek=gesprek)
    bank.rust()
    pagina.papieren.open(bijlage)
    bank.rust()
    blad = pagina.papieren.blad
    assert blad.findChild(QPlainTextEdit).toPlainText() == "Hulp bij rekenen"  # type: ignore[union-attr]  # it has one
    assert blad.uitgifte() is None
    for knop in (blad._opslaan, blad._afdrukken, blad._buiten):
        assert not knop.isVisible()
