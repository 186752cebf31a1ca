"""The dossier as a person uses it: head, tabs, beginning and ending an OPP, hearings, parents, papers."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from opp_desk.ground.ids import new_id
from opp_desk.model.keuzes import Eindreden, Gezag, HoorUitkomst, OppStatus, Relatie, Startgebeurtenis
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.ui.dossier import DossierPage
from opp_desk.ui.dossier.scherm import TABBLADEN
from opp_desk.ui.onderdelen.papier import Papier
from opp_desk.usecases import dossier, logboek, opps, velden
from opp_desk.vault.uow import Wat
from tests import bouw
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.opp import Opp
    from tests.ui.leerlingen.opstelling import Bank

LANG = "Maximiliaan-Alexander van der |Bergh van Heemstede-Oosterwijkseweg"


@pytest.fixture
def noel(bank: Bank) -> UUID:
    """Give Noël, who has no OPP yet."""
    groep = bouw.maak_groep(bank.kluis, "6b", "6", "Anouk Visser (ma–wo)")
    return bouw.maak_leerling(bank.kluis, "Noël d'|Hondt", groep, geboortedatum=date(2016, 3, 9))


@pytest.fixture
def opp(bank: Bank, noel: UUID) -> UUID:
    """Give the OPP of Noël, just begun."""
    return bouw.maak_opp(bank.kluis, noel, date(2026, 9, 14))


def lopend(bank: Bank, leerling: UUID) -> Opp | None:
    """Read the OPP that runs."""
    return bank.kluis.lees(partial(opps.lopend_opp, leerling=leerling))


# ── head ────────────────────────────────────────────────────────────────────────────────────────────────
def test_head_says_who_where_next_and_missing(bank: Bank, noel: UUID, opp: UUID) -> None:
    """Name, group, age, teacher, state, next term with its button, and how much is missing."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    tekst = bank.woorden(pagina.hoofd)
    for stuk in (
        "Noël d'Hondt",
        "Groep 6b · 10 jaar · Anouk Visser (ma–wo)",
        "OPP concept",
        "26 oktober",
        "OPP vaststellen",
    ):
        assert stuk in tekst
    assert "nodig voor vaststellen. Eerst: " in tekst
    bank.klik(pagina.hoofd, "OPP openen")
    bank.klik(pagina.hoofd, "Begin")
    bank.klik(pagina.hoofd, "Alle leerlingen")
    assert bank.gegaan == [("opp", {"opp": opp}), ("horen", {"opp": opp}), ("leerlingen", {})]


def test_the_first_thing_that_is_missing_opens_its_section(bank: Bank, noel: UUID, opp: UUID) -> None:
    """The link behind the line opens the editor where that can be filled in."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    pagina.hoofd.punt_gevraagd.emit()
    sleutel, waar = bank.gegaan[0]
    assert (sleutel, waar["opp"]) == ("opp", opp)
    assert waar["sectie"]


def test_opening_is_noted_once_per_visit(bank: Bank, noel: UUID) -> None:
    """The logboek says that the dossier was opened; refreshing it says nothing more."""
    bank.toon(DossierPage(bank.werk), leerling=noel)
    bank.jobs.run(partial(velden.bewaar, klasse=Leerling, rij_id=noel, naam="voorletters", waarde="N."))
    bank.rust()
    regels = bank.kluis.lees(partial(logboek.lees_logboek, leerling=noel))
    assert [regel.wat for regel in regels].count(Wat.GEOPEND) == 1
    assert dossier.open_dossier.__name__ == "open_dossier"


def test_a_name_of_sixty_characters_stays_whole(bank: Bank) -> None:
    """A long name wraps and is not cut; without a group the page says so."""
    kind = bouw.maak_leerling(bank.kluis, LANG)
    pagina = bank.toon(DossierPage(bank.werk), leerling=kind)
    assert LANG.replace("|", "") in bank.woorden(pagina.hoofd)
    assert "Zonder groep" in bank.woorden(pagina.hoofd)


def test_a_change_elsewhere_shows(bank: Bank, noel: UUID) -> None:
    """Another name that is written on another screen appears here."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    bank.jobs.run(partial(velden.bewaar, klasse=Leerling, rij_id=noel, naam="roepnaam", waarde="Noé"))
    bank.rust()
    assert "Noé d'Hondt" in bank.woorden(pagina.hoofd)


def test_a_pupil_who_is_not_there(bank: Bank) -> None:
    """An unknown pupil gives a page that says so and the way back, no error bar."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=new_id())
    assert "Dit dossier is er niet meer" in bank.woorden(pagina)
    bank.klik(pagina, "Naar alle leerlingen")
    assert bank.gegaan == [("leerlingen", {})]


def test_going_to_another_pupil_leaves_nothing_of_the_first(bank: Bank, noel: UUID, opp: UUID) -> None:
    """Nothing of the one pupil stays on the page of the other."""
    ander = bouw.maak_leerling(bank.kluis, "Elif Şahin")
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="opp")
    assert pagina.waar() == {"leerling": noel, "tab": "opp"}
    pagina.toon(leerling=ander)
    bank.rust()
    assert pagina.waar() == {"leerling": ander, "tab": "tijdlijn"}
    assert "Noël" not in bank.woorden(pagina)
    assert opp.int


# ── the OPP ─────────────────────────────────────────────────────────────────────────────────────────────
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


# ── hearing, parents ────────────────────────────────────────────────────────────────────────────────────
def test_hearings_and_the_way_to_the_next(bank: Bank, noel: UUID, opp: UUID) -> None:
    """Records with the pupil's words and what is still to tell; a new one and an old one open."""
    hoor = bouw.maak_hoorgesprek(bank.kluis, noel, opp, date(2026, 9, 20), "Ik wil niet uit de klas.")
    bouw.maak_hoorgesprek(
        bank.kluis,
        noel,
        opp,
        date(2026, 9, 15),
        uitkomst=HoorUitkomst.KANS_GEGEVEN,
        nogmaals_aanbieden_op=date(2026, 11, 2),
    )
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="horen")
    tekst = bank.woorden(pagina.horen)
    for stuk in (
        "“Ik wil niet uit de klas.”",
        "gehoord",
        "Nog niet verteld wat er met de inbreng is gedaan.",
        "Opnieuw aanbieden op 2 november 2026.",
    ):
        assert stuk in tekst
    bank.klik(pagina.horen, "Noël horen")
    bank.klik(pagina.horen, "Verslag openen")
    assert bank.gegaan == [("horen", {"opp": opp}), ("horen", {"hoorgesprek": hoor})]


def test_hearing_needs_an_opp(bank: Bank, noel: UUID) -> None:
    """Without an OPP the tab says so and leads to beginning one."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="horen")
    bank.klik(pagina.horen, "Naar het OPP")
    assert pagina.tabs.currentIndex() == TABBLADEN.index("opp")


def test_shielded_contact_data_is_shown_only_when_asked(bank: Bank, noel: UUID) -> None:
    """The number of a shielded parent is not in sight until one asks; the card says that it is shielded."""
    bouw.maak_ouder(bank.kluis, noel, "Karin d'Hondt", telefoon="06 98 76 54 32")
    bouw.maak_ouder(
        bank.kluis,
        noel,
        "Peter de Graaf",
        Relatie.VADER,
        gezag=Gezag.ONBEKEND,
        afgeschermd=True,
        telefoon="06 11 11 11 11",
        tolk_nodig=True,
        taal="Pools",
    )
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="ouders")
    tekst = bank.woorden(pagina.ouders)
    for stuk in ("06 98 76 54 32", "gezag", "gezag nog niet nagekeken", "tolk nodig (Pools)", "afgeschermd"):
        assert stuk in tekst
    assert "06 11 11 11 11" not in tekst
    bank.klik(pagina.ouders, "Contactgegevens laten zien")
    assert "06 11 11 11 11" in bank.woorden(pagina.ouders)
    bank.klik(pagina.ouders, "Ouders bewerken")
    assert bank.gegaan == [("ouders", {"leerling": noel})]


def test_parents_follow_changes(bank: Bank, noel: UUID) -> None:
    """The card of a parent whose gezag is looked up changes; the others stay as they are."""
    ouder = bouw.maak_ouder(bank.kluis, noel, "Karin d'Hondt", gezag=Gezag.ONBEKEND)
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="ouders")
    bank.jobs.run(partial(velden.bewaar, klasse=Ouder, rij_id=ouder, naam="gezag", waarde=Gezag.NEE))
    bank.rust()
    assert "geen gezag" in bank.woorden(pagina.ouders)


# ── papers ──────────────────────────────────────────────────────────────────────────────────────────────
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


@pytest.mark.parametrize("tab", TABBLADEN)
def test_every_control_is_named_and_reached(bank: Bank, noel: UUID, opp: UUID, tab: str) -> None:
    """On each tab a screen reader names everything and Tab reaches everything."""
    bouw.maak_ouder(bank.kluis, noel, "Karin d'Hondt", afgeschermd=True, telefoon="06 1")
    bouw.maak_hoorgesprek(bank.kluis, noel, opp, date(2026, 9, 20), "Ja.")
    bouw.bevries(bank.kluis, opp, date(2026, 9, 28))
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab=tab)
    for rij in pagina.tijdlijn.rijen[:3]:
        rij.vouw(uit=True)
    if tab == "opp":
        pagina.opp.vraag_afsluiten()
    bank.rust()
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
