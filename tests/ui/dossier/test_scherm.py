"""The dossier as a person uses it: head, going from pupil to pupil, hearings, parents."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.ids import new_id
from opp_desk.model.keuzes import Gezag, HoorUitkomst, Relatie
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.ui.dossier import DossierPage
from opp_desk.ui.dossier.scherm import TABBLADEN
from opp_desk.usecases import dossier, logboek, velden
from opp_desk.vault.uow import Wat
from tests import bouw
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.leerlingen.opstelling import Bank

LANG = "Maximiliaan-Alexander van der |Bergh van Heemstede-Oosterwijkseweg"


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


def test_a_date_for_the_leerlingadministratie_is_ticked_off_in_the_head(bank: Bank, noel: UUID) -> None:
    """The button of the head records it here, with the way back."""
    opp = bouw.maak_opp(bank.kluis, noel, date(2026, 8, 24), evaluatie_op=date(2027, 6, 1))
    bouw.bevries(bank.kluis, opp, date(2026, 10, 1))
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    assert "leerlingadministratie" in bank.woorden(pagina.hoofd)
    pagina.hoofd.termijn_gevraagd.emit()
    bank.rust()
    assert bank.kluis.lees(lambda lezer: lezer.haal(Opp, opp)).rod_begin_op == date(2026, 10, 5)
    assert bank.gegaan == []


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
