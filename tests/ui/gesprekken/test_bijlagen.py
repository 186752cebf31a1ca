"""A file with the note that is being written: dropped, pasted, taken away, in every dossier of the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.model.gesprek import Bijlage, Gesprek
from opp_desk.usecases.tijdlijn import Gebeurd
from tests.interchange.test_bijlage import pdf

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.ui.gesprekken.paneel import Notitiepaneel
    from tests.ui.gesprekken.opstelling import Bank


def over_noel_en_elif(bank: Bank) -> Notitiepaneel:
    """Begin a note about two pupils, without a word yet."""
    paneel = bank.noteer()
    for naam in ("noel", "elif"):
        bank.typ(naam)
        bank.toets(Qt.Key.Key_Return)
    return paneel


def laat_los(paneel: Notitiepaneel, pad: Path) -> None:
    """Drop a file where one types."""
    inhoud = QMimeData()
    inhoud.setUrls([QUrl.fromLocalFile(str(pad))])
    links, geen, kopie = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    vlak = paneel.vorm.tekst.viewport()
    QApplication.sendEvent(vlak, QDragEnterEvent(QPoint(9, 9), kopie, inhoud, links, geen))
    QApplication.sendEvent(vlak, QDropEvent(QPointF(9, 9), kopie, inhoud, links, geen))


def test_a_dropped_file_comes_in_each_dossier_and_not_in_the_text(bank: Bank, tmp_path: Path) -> None:
    """Before a word was typed: the note is kept for both, a file with each, its path not in the text."""
    paneel = over_noel_en_elif(bank)
    (tmp_path / "verslag.pdf").write_bytes(pdf())
    laat_los(paneel, tmp_path / "verslag.pdf")
    bank.rust()
    notities = {rij.id: rij.leerling for rij in bank.rijen(Gesprek)}
    assert set(notities.values()) == {bank.leerlingen["Noël"], bank.leerlingen["Elif"]}
    assert {rij.gesprek: rij.leerling for rij in bank.rijen(Bijlage)} == notities
    assert "verslag" not in paneel.vorm.tekst.toPlainText()
    assert bank.hand.ziet("verslag.pdf · weghalen")


def test_taken_away_it_is_gone_everywhere_and_comes_back(bank: Bank, tmp_path: Path) -> None:
    """One click takes it out of both dossiers; undo brings it back."""
    paneel = over_noel_en_elif(bank)
    (tmp_path / "verslag.pdf").write_bytes(pdf())
    paneel.bijlagen.toevoeger.voeg_toe([tmp_path / "verslag.pdf"])
    bank.rust()
    bank.hand.klik("verslag.pdf · weghalen")
    bank.rust()
    assert bank.rijen(Bijlage) == []
    bank.hand.klik("Ongedaan maken")
    bank.rust()
    assert len(bank.rijen(Bijlage)) == 2


def test_a_picture_is_pasted_where_one_types(bank: Bank) -> None:
    """Ctrl+V with a picture adds a file; with words it types them."""
    paneel = over_noel_en_elif(bank)
    paneel.vorm.naar_tekst()
    beeld = QImage(20, 20, QImage.Format.Format_RGB32)
    beeld.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(beeld)
    QTest.keyClick(paneel.vorm.tekst, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bank.rust()
    assert {rij.naam for rij in bank.rijen(Bijlage)} == {"Geplakt plaatje.jpg"}
    QApplication.clipboard().setText("gewone woorden")
    QTest.keyClick(paneel.vorm.tekst, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "gewone woorden" in paneel.vorm.tekst.toPlainText()


def test_without_a_pupil_there_is_nowhere_to_keep_a_file(bank: Bank, tmp_path: Path) -> None:
    """The way to a file is not in sight, and what is dropped is not taken."""
    paneel = bank.noteer()
    assert not paneel.bijlagen.isVisible()
    (tmp_path / "verslag.pdf").write_bytes(pdf())
    paneel.bijlagen.toevoeger.voeg_toe([tmp_path / "verslag.pdf"])
    bank.rust()
    assert bank.rijen(Bijlage) == []


def test_a_row_says_that_its_note_has_files(bank: Bank, tmp_path: Path) -> None:
    """On the list at once, while the note is being written; on the timeline too; in words for who listens."""
    bank.ga("gesprekken")
    lijst = bank.schil.pagina("gesprekken").lijst
    paneel = over_noel_en_elif(bank)
    for naam in ("verslag.pdf", "brief.pdf"):
        (tmp_path / naam).write_bytes(pdf() + naam.encode())
        laat_los(paneel, tmp_path / naam)
        bank.rust()
    bank.wacht(lambda: [rij.regel.bijlagen for rij in lijst.rijen] == [2], "de bijlagen op de lijst")
    assert "met 2 bijlagen" in lijst.rijen[0].accessibleName()
    assert lijst.rijen[0].toolTip() == "met 2 bijlagen"
    bank.ga("dossier", leerling=bank.leerlingen["Elif"])
    rijen = bank.schil.pagina("dossier").tijdlijn.rijen
    assert [rij.knop.toolTip() for rij in rijen if rij.een.code is Gebeurd.GESPREK] == ["met 2 bijlagen"]
    assert {rij.knop.toolTip() for rij in rijen if rij.een.code is not Gebeurd.GESPREK} == {""}
