"""Vaststellen from the screen: refused with a list, decided in words, done, and the paper that follows."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pypdfium2
from PySide6.QtPrintSupport import QPrinter
from sqlalchemy import select

from opp_desk.ground.errors import WereldFout
from opp_desk.model.keuzes import Antwoord, OppStatus, Wijze
from opp_desk.model.opp import Opp
from opp_desk.model.versie import Document
from opp_desk.ui.afdrukken import druk
from opp_desk.ui.onderdelen import Meldtekst, Pil, Tekst
from opp_desk.ui.opp.antwoord import Antwoordvak
from opp_desk.ui.opp.rasteren import teken_opp
from opp_desk.usecases import vaststellen, voorleggen
from opp_desk.vault.blobs import bewaar
from opp_desk.vault.handeling import handeling
from tests.bouw import doe, maak_voorlegging, zet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork
    from tests.ui.opp.conftest import Werkstuk


def akkoord(stuk: Werkstuk, *wie: UUID) -> None:
    """Lay the text before the parents; these agree."""
    antwoorden = {ouder.hex: Antwoord.AKKOORD for ouder in wie}
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, date(2026, 10, 14), **antwoorden)


def test_something_missing_brings_up_the_list(maak: Callable[..., Werkstuk]) -> None:
    """Vaststellen of an unfinished OPP asks nothing: the list comes up, the focus on its first button."""
    stuk = maak(vol=False)
    stuk.open("doelen")
    stuk.knop("Vaststellen").click()
    stuk.rust()
    assert stuk.pagina._zijkant.lijst.isVisible()
    met_focus = stuk.pagina.focusWidget()
    assert met_focus is not None
    assert met_focus.objectName() == "doen"
    assert stuk.beeld.kop.status is OppStatus.CONCEPT


def test_the_decision_is_said_in_words_and_done(stuk: Werkstuk) -> None:
    """The dialog names version, board and person; after it the OPP is fixed under that name."""
    akkoord(stuk, stuk.noel.moeder, stuk.noel.vader)
    stuk.open("doelen")
    stuk.knop("Vaststellen").click()
    venster = stuk.venster()
    zin = "Je stelt versie 1 vast namens het bestuur (S. Amrani, directeur). "
    assert zin + "Daarna verandert deze tekst niet meer." in {
        tekst.text() for tekst in venster.findChildren(Tekst)
    }
    assert venster.terug_knop.hasFocus() or venster.focusWidget() is venster.terug_knop
    stuk.typ(venster._naam.veld, "A. de Boer")
    assert "(A. de Boer, directeur)" in venster._zin.text()
    venster.doe_knop.click()
    stuk.rust()
    assert stuk.beeld.kop.status is OppStatus.VASTGESTELD
    assert stuk.beeld.versies[0].namens == "A. de Boer, directeur"
    assert stuk.eerste(Pil, stuk.pagina._hoofd).tekst() == "vastgesteld op 16 oktober 2026"


def test_what_waits_and_what_is_soft_is_said(stuk: Werkstuk) -> None:
    """A missing akkoord is named as waiting, a soft gap asks a reason before the button works."""
    zet(stuk.noel.kluis, Opp, stuk.noel.opp, aanleiding=None)
    akkoord(stuk, stuk.noel.moeder)
    stuk.open("doelen")
    stuk.knop("Vaststellen").click()
    venster = stuk.venster()
    assert "Het handelingsdeel wacht op akkoord" in stuk.eerste(Meldtekst, venster).text()
    assert not venster.doe_knop.isEnabled()
    stuk.typ(venster._reden.veld, "staat in het oude plan")
    assert venster.doe_knop.isEnabled()
    venster.doe_knop.click()
    stuk.rust()
    (versie,) = stuk.beeld.versies
    assert versie.handelingsdeel_wacht
    assert stuk.eerste(Pil, stuk.pagina._hoofd).tekst() == "vastgesteld, handelingsdeel wacht op akkoord"


def test_turning_back_changes_nothing(stuk: Werkstuk) -> None:
    """Niet doen leaves everything as it was."""
    akkoord(stuk, stuk.noel.moeder, stuk.noel.vader)
    stuk.open("doelen")
    stuk.knop("Vaststellen").click()
    stuk.venster().terug_knop.click()
    stuk.rust()
    assert stuk.beeld.versies == ()
    assert stuk.beeld.kop.status is OppStatus.VOORGELEGD


def test_the_future_is_no_day_to_fix(stuk: Werkstuk) -> None:
    """A day that has yet to come keeps the button closed and says so."""
    akkoord(stuk, stuk.noel.moeder, stuk.noel.vader)
    stuk.open("doelen")
    stuk.knop("Vaststellen").click()
    venster = stuk.venster()
    stuk.typ(venster._op.veld, "1-12-2026")
    assert not venster.doe_knop.isEnabled()
    assert "moet nog komen" in venster._op.waarschuwing()


def test_akkoord_that_comes_later_fixes_the_handelingsdeel(stuk: Werkstuk) -> None:
    """After the last akkoord the head offers to fix the handelingsdeel, and it becomes the next version."""
    akkoord(stuk, stuk.noel.moeder)
    stuk.open("ouders")
    stuk.knop("Vaststellen").click()
    stuk.venster().doe_knop.click()
    stuk.rust()
    stuk.knop("Vader: Vader om akkoord vragen").click()
    vak = stuk.eerste(Antwoordvak)
    vak._antwoord.zet_waarde(Antwoord.AKKOORD)
    vak._antwoord.gewijzigd.emit()
    vak._wijze.veld.zet_waarde(Wijze.PAPIER)
    stuk.knop("Antwoord vastleggen").click()
    stuk.rust()
    stuk.knop("Handelingsdeel vaststellen").click()
    venster = stuk.venster()
    assert "versie 2" in venster._zin.text()
    venster.doe_knop.click()
    stuk.rust()
    assert [versie.handelingsdeel_wacht for versie in stuk.beeld.versies] == [True, False]
    assert stuk.knop("Bijstellen") is stuk.pagina._hoofd.knop


def test_the_paper_of_a_fixed_version_is_made_kept_and_valid(
    maak: Callable[..., Werkstuk], tmp_path: Path
) -> None:
    """After vaststellen the PDF is made from the frozen text, kept once, and saved outside as it was kept."""
    stuk = maak(breed=True)
    akkoord(stuk, stuk.noel.moeder, stuk.noel.vader)
    stuk.open("doelen")
    stuk.knop("Vaststellen").click()
    stuk.venster().doe_knop.click()
    stuk.rust()
    (versie,) = stuk.beeld.versies
    assert versie.document is not None
    pdf = stuk.noel.kluis.lees(partial(vaststellen.papier, document_id=versie.document))
    with pypdfium2.PdfDocument(pdf) as document:
        tekst = "".join(blad.get_textpage().get_text_bounded() for blad in document)
    assert "Noël d’Hondt" in tekst
    assert "S. Amrani, directeur" in " ".join(tekst.split())
    doel = tmp_path / "plan.pdf"
    stuk.pagina._zijkant.papieren.bewaar_als(doel)
    stuk.rust()
    assert doel.read_bytes() == pdf
    assert stuk.meldingen[-1][0] == "PDF opgeslagen: plan.pdf"
    stuk.pagina._zijkant.papieren.toon(stuk.beeld)
    stuk.rust()
    assert len(stuk.noel.kluis.lees(lambda lezer: lezer.lees(select(Document)))) == 1


def test_a_concept_can_be_saved_too(maak: Callable[..., Werkstuk], tmp_path: Path) -> None:
    """The text of now leaves as a concept, and says so on paper."""
    stuk = maak(breed=True)
    stuk.open("doelen")
    doel = tmp_path / "concept.pdf"
    stuk.pagina._zijkant.papieren.bewaar_als(doel)
    stuk.rust()
    with pypdfium2.PdfDocument(doel.read_bytes()) as document:
        tekst = document[0].get_textpage().get_text_bounded()
    assert "Concept" in tekst


def test_a_paper_that_failed_stays_in_sight_and_is_tried_again(maak: Callable[..., Werkstuk]) -> None:
    """When the frozen text cannot be read the OPP stays fixed, the bar stays, and Opnieuw proberen works."""
    stuk = maak(breed=True)
    akkoord(stuk, stuk.noel.moeder, stuk.noel.vader)
    stuk.open("doelen")
    papieren = stuk.pagina._zijkant.papieren
    stuk.knop("Vaststellen").click()
    stuk.venster().doe_knop.click()
    stuk.bot.waitUntil(lambda: papieren._bezig is not None, timeout=5000)
    papieren._mislukt(WereldFout("inhoud_beschadigd"))
    assert papieren._balk.isVisible()
    stuk.rust()
    stuk.pagina._lees()
    stuk.rust()
    assert papieren._balk.isVisible()
    stuk.knop("Opnieuw proberen", papieren).click()
    stuk.rust()
    assert stuk.beeld.versies[0].document is not None
    assert not papieren._balk.isVisible()


def test_an_opp_that_was_taken_over_shows_the_paper_it_came_with(
    maak: Callable[..., Werkstuk], tmp_path: Path
) -> None:
    """Overgenomen: its own PDF is on the screen and leaves as it came; Bijstellen opens the new form."""
    stuk = maak(breed=True)
    pdf = teken_opp(stuk.beeld.momentopname, 50).pdf
    doe(stuk.noel.kluis, _neem_over, opp_id=stuk.noel.opp, pdf=pdf)
    stuk.open("aanleiding")
    voorbeeld = stuk.pagina._zijkant.voorbeeld
    stuk.bot.waitUntil(lambda: voorbeeld.bij, timeout=20_000)
    assert voorbeeld.pdf == pdf
    assert not stuk.pagina._zijkant.lijst.isVisible()
    doel = tmp_path / "oud.pdf"
    stuk.pagina._zijkant.papieren.bewaar_als(doel)
    stuk.rust()
    assert doel.read_bytes() == pdf
    stuk.knop("Bijstellen").click()
    stuk.rust()
    assert stuk.beeld.kop.status is OppStatus.BIJSTELLING
    assert stuk.pagina._zijkant.lijst.isVisible()


@handeling("Proef: overgenomen")
def _neem_over(uow: UnitOfWork, opp_id: UUID, pdf: bytes) -> None:
    opp = uow.haal(Opp, opp_id)
    opp.status = OppStatus.OVERGENOMEN
    opp.overname_document = bewaar(uow.verbinding, pdf)


def test_pages_go_to_a_printer(stuk: Werkstuk, tmp_path: Path) -> None:
    """Each page is one sheet, and the text is on it."""
    vel = teken_opp(stuk.beeld.momentopname, 400)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "afdruk.pdf"))
    printer.setFullPage(True)
    assert druk(printer, vel.bladzijden)
    with pypdfium2.PdfDocument(tmp_path / "afdruk.pdf") as document:
        assert len(document) == len(vel.bladzijden)
        donker = min(document[0].render(scale=1).to_pil().convert("L").getextrema())
    assert donker < 100


def test_a_fixed_opp_can_be_adjusted_beside_its_handelingsdeel(stuk: Werkstuk) -> None:
    """When the waiting handelingsdeel can be fixed, Bijstellen stays within reach as the second button."""
    akkoord(stuk, stuk.noel.moeder)
    doe(
        stuk.noel.kluis,
        vaststellen.stel_vast,
        opp_id=stuk.noel.opp,
        op=date(2026, 10, 16),
        namens_naam="S. Amrani",
        namens_functie="directeur",
    )
    versie = stuk.beeld.akkoord.voorgelegd
    assert versie is not None
    doe(
        stuk.noel.kluis,
        voorleggen.leg_antwoord_vast,
        voorlegversie=versie.id,
        ouder=stuk.noel.vader,
        antwoord=Antwoord.AKKOORD,
        op=date(2026, 10, 16),
        wijze=Wijze.GESPREK,
    )
    stuk.open("doelen")
    assert stuk.pagina._hoofd.knop.text() == "Handelingsdeel vaststellen"
    stuk.knop("Bijstellen").click()
    stuk.rust()
    assert stuk.beeld.kop.status is OppStatus.BIJSTELLING
