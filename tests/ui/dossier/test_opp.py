"""The tabs OPP and Documenten as a person uses them: beginning, adjusting and ending an OPP; papers."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from opp_desk.model.keuzes import Eindreden, OppStatus, Startgebeurtenis
from opp_desk.ui.dossier import DossierPage
from opp_desk.ui.dossier.scherm import TABBLADEN
from opp_desk.ui.onderdelen.papier import Papier
from opp_desk.usecases import dossier, dossier_papieren, logboek, opps, overnemen
from opp_desk.usecases.overnemen import LopendOpp
from opp_desk.vault.uow import Wat
from tests import bouw

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.opp import Opp
    from tests.ui.leerlingen.opstelling import Bank


def lopend(bank: Bank, leerling: UUID) -> Opp | None:
    """Read the OPP that runs."""
    return bank.kluis.lees(partial(opps.lopend_opp, leerling=leerling))


def test_beginning_an_opp(bank: Bank, noel: UUID) -> None:
    """Reason and day are needed; the last day for vaststellen is said at once; then the editor opens."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    bank.klik(pagina.hoofd, "OPP beginnen")
    assert pagina.tabs.currentIndex() == TABBLADEN.index("opp")
    vorm = pagina.opp.begin
    assert not bank.knop(vorm, "OPP beginnen").isEnabled()
    vorm.waarom.zet_waarde(Startgebeurtenis.BESLUIT)
    QTest.keyClicks(vorm.vanaf, "1-10-2026")
    assert "Vaststellen uiterlijk op 12 november 2026." in bank.woorden(vorm)
    bank.klik(vorm, "OPP beginnen")
    begonnen = lopend(bank, noel)
    assert begonnen is not None
    assert (begonnen.startgebeurtenis, begonnen.startdatum, begonnen.opsteller) == (
        Startgebeurtenis.BESLUIT,
        date(2026, 10, 1),
        "Marieke de Vries",
    )
    assert bank.gegaan == [("opp", {"opp": begonnen.id, "sectie": "aanleiding"})]
    assert not vorm.isVisible()


def test_what_is_missing_stands_there_with_the_way_to_solve_it(bank: Bank, noel: UUID, opp: UUID) -> None:
    """The first points with their buttons, the rest counted; a point goes to its section."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="opp")
    tekst = bank.woorden(pagina.opp)
    assert "dingen nodig voor vaststellen" in tekst
    bank.klik(pagina.opp, "Invullen")
    assert bank.gegaan[0][0] == "opp"
    assert bank.gegaan[0][1]["opp"] == opp


def test_adjusting_a_fixed_opp(bank: Bank, noel: UUID, opp: UUID) -> None:
    """A fixed OPP is opened for adjustment, with a message that can undo exactly that."""
    bouw.bevries(bank.kluis, opp, date(2026, 9, 28))
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="opp")
    assert "versie 1 vastgesteld" in bank.woorden(pagina)
    bank.klik(pagina.opp, "Bijstellen")
    gewijzigd = lopend(bank, noel)
    assert gewijzigd is not None
    assert gewijzigd.status == OppStatus.BIJSTELLING
    assert bank.gegaan == [("opp", {"opp": opp})]
    bank.meldingen[0][2]()
    bank.rust()
    terug = lopend(bank, noel)
    assert terug is not None
    assert terug.status == OppStatus.VASTGESTELD


def test_ending_an_opp_keeps_what_was_typed(bank: Bank, noel: UUID, opp: UUID) -> None:
    """The form saves while typing; the button works with all three; the OPP then stands under earlier."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="opp")
    bank.klik(pagina.opp, "Afsluiten")
    vorm = pagina.opp.afsluiten
    invoer = vorm.binder.invoer
    QTest.keyClicks(invoer("slotevaluatie"), "Het lukt hem nu zelf.")
    assert not bank.knop(vorm, "OPP afsluiten").isEnabled()
    bank.klik(vorm, "Niet doen")
    half = lopend(bank, noel)
    assert half is not None
    assert half.slotevaluatie == "Het lukt hem nu zelf."
    bank.klik(pagina.opp, "Afsluiten")
    QTest.keyClicks(invoer("einddatum"), "5-10-2026")
    invoer("eindreden").setCurrentIndex(1)
    invoer("eindreden").activated.emit(1)
    bank.klik(vorm, "OPP afsluiten")
    bank.rust()
    assert lopend(bank, noel) is None
    gelezen = bank.kluis.lees(partial(dossier.lees_dossier, leerling=noel))
    assert (gelezen.eerdere[0].eindreden, gelezen.eerdere[0].einddatum) == (
        Eindreden.DOEL_BEREIKT,
        date(2026, 10, 5),
    )
    assert "Eerder OPP, 14 september 2026 tot 5 oktober 2026" in bank.woorden(pagina.opp)
    assert [melding[0] for melding in bank.meldingen] == ["OPP afgesloten"]
    assert opp.int


def test_a_paper_is_shown_and_saved(bank: Bank, noel: UUID, opp: UUID, tmp_path: Path) -> None:
    """The PDF of a version shows its pages; saved outside the vault it is the same, and noted."""
    bouw.bevries(bank.kluis, opp, date(2026, 9, 28))
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="opp")
    bank.klik(pagina.opp, "Bekijken")
    blad = pagina.opp.blad
    papier = blad.findChild(Papier)
    assert blad.papier is not None
    assert papier is not None
    assert papier.accessibleDescription() == "1 pagina"
    doel = tmp_path / "opp.pdf"
    blad.bewaar_als(doel)
    bank.rust()
    assert doel.read_bytes() == blad.papier.inhoud
    assert bank.kluis.lees(logboek.lees_logboek)[0].wat is Wat.GEEXPORTEERD
    assert bank.meldingen[-1][0] == "Opgeslagen: opp.pdf"
    blad.sluit()
    assert not blad.isVisible()


def test_a_paper_is_printed_where_it_is_read(bank: Bank, noel: UUID, opp: UUID, tmp_path: Path) -> None:
    """Beside saving stands printing; the logboek says that it left for the printer."""
    bouw.bevries(bank.kluis, opp, date(2026, 10, 2))
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="documenten")
    blad = pagina.papieren.blad
    assert blad.uitgifte() is None
    (papier,) = bank.kluis.lees(partial(dossier_papieren.lees_papieren, leerling=noel))
    pagina.papieren.open(papier.id)
    bank.rust()
    assert blad._afdrukken.isVisible()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "geprint.pdf"))
    wat = blad.uitgifte()
    assert wat is not None
    blad._uitgave._druk_af(wat, printer)
    bank.rust()
    assert (tmp_path / "geprint.pdf").stat().st_size
    regels = bank.kluis.lees(partial(logboek.lees_logboek, leerling=noel))
    assert Wat.GEPRINT in [regel.wat for regel in regels]


def test_the_paper_of_an_opp_that_was_taken_over(bank: Bank, noel: UUID, opp: UUID) -> None:
    """The PDF that came along is one button away, as it was."""
    bouw.bevries(bank.kluis, opp, date(2026, 9, 28))
    gemaakt = bank.kluis.lees(partial(dossier_papieren.lees_papieren, leerling=noel))[0].id
    pdf = bank.kluis.lees(partial(dossier_papieren.lees_papier, papier_id=gemaakt)).inhoud
    ander = bouw.maak_leerling(bank.kluis, "Elif Şahin")
    oud = LopendOpp(ander, startdatum=date(2025, 9, 1), pdf=pdf, pdf_naam="oud.pdf")
    bouw.doe(bank.kluis, overnemen.bewaar_papieren, opps=(oud,))
    bouw.doe(bank.kluis, overnemen.neem_over, opps=(oud,))
    pagina = bank.toon(DossierPage(bank.werk), leerling=ander, tab="opp")
    bank.klik(pagina.opp, "PDF bekijken")
    assert pagina.opp.blad.papier is not None
    assert pagina.opp.blad.papier.inhoud == pdf


def test_the_list_of_papers_and_none(bank: Bank, noel: UUID, opp: UUID) -> None:
    """Without papers the tab says what will stand there; with one it is in the table with its size."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="documenten")
    assert "Nog geen documenten" in bank.woorden(pagina.papieren)
    bouw.bevries(bank.kluis, opp, date(2026, 9, 28))
    pagina.toon(leerling=noel)
    bank.rust()
    model = pagina.papieren.tabel.model()
    assert [model.index(0, kolom).data() for kolom in (0, 1, 2)] == [
        "OPP versie 1.pdf",
        "OPP versie 1",
        "5 oktober 2026",
    ]
