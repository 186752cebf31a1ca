"""The list of pupils as a person uses it: typing, filters, opening, adding, and the school without pupils."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Groepsleerkracht
from opp_desk.ui.leerlingen import LeerlingenPage
from opp_desk.ui.leerlingen.kolommen import Zeef
from opp_desk.ui.onderdelen import Ondertitel
from opp_desk.usecases import aanmeldingen, velden
from tests import bouw
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.leerlingen.opstelling import Bank

LANG = "Maximiliaan-Alexander van der |Bergh van Heemstede-Oosterwijkseweg"


@pytest.fixture
def kinderen(bank: Bank) -> dict[str, UUID]:
    """Give six pupils with names that are hard to sort: one in my group, one with an OPP, one gone."""
    mijn, ander = (
        bouw.maak_groep(bank.kluis, "6b", "6"),
        bouw.maak_groep(bank.kluis, "8", "8", "Karim Haddad"),
    )
    bouw.nieuw(bank.kluis, Groepsleerkracht, {"groep": mijn, "medewerker": bouw.wie(bank.kluis)})
    wie = {
        naam.split()[0]: bouw.maak_leerling(bank.kluis, naam, groep)
        for naam, groep in (
            ("Elif Şahin", ander),
            ("Noël d'|Hondt", mijn),
            ("Pim 't |Hooft", ander),
            ("Łukasz Żurek", ander),
            ("IJsbrand Mulder", ander),
            (LANG, ander),
        )
    }
    bouw.zet(bank.kluis, Leerling, wie["Pim"], uitstroomdatum=date(2026, 7, 17))
    bouw.maak_opp(bank.kluis, wie["Elif"], date(2026, 8, 21))
    return wie


def namen(pagina: LeerlingenPage) -> list[str]:
    """Return the names that are shown, in order."""
    model = pagina.tabel.model()
    return [f"{model.index(rij, 0).data()} {model.index(rij, 1).data()}" for rij in range(model.rowCount())]


def onder(pagina: LeerlingenPage) -> str:
    """Return the line beneath the title."""
    return pagina.kop.findChildren(Ondertitel)[0].text()


def test_everybody_who_is_here_in_dutch_order(bank: Bank, kinderen: dict[str, UUID]) -> None:
    """Who left is not shown; the rest by surname without voorvoegsel and accents; the count says how many."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    assert namen(pagina) == [
        LANG.replace("|", ""),
        "Noël d'Hondt",
        "IJsbrand Mulder",
        "Elif Şahin",
        "Łukasz Żurek",
    ]
    assert onder(pagina) == "5 leerlingen"
    assert len(kinderen) == 6


@pytest.mark.parametrize(
    ("kolom", "eerste"),
    [
        (0, "Elif Şahin"),
        (1, LANG.replace("|", "")),
        (2, "Noël d'Hondt"),
    ],
)
def test_every_column_orders(bank: Bank, kinderen: dict[str, UUID], kolom: int, eerste: str) -> None:
    """Roepnaam, surname and group each order the list, and back again."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    pagina.tabel.sorteer(kolom, Qt.SortOrder.AscendingOrder)
    assert namen(pagina)[0] == eerste
    pagina.tabel.sorteer(kolom, Qt.SortOrder.DescendingOrder)
    assert namen(pagina)[-1] == eerste
    assert kinderen


def test_who_is_only_aangemeld_is_counted_apart(bank: Bank, kinderen: dict[str, UUID]) -> None:
    """No row and no count of the list; one quiet line with the way to them, gone when they are enrolled."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    alle, regel = onder(pagina), pagina._aangemeld
    assert regel.isHidden()
    for naam in ("Tom", "Sam"):
        aanmelding = bouw.doe(bank.kluis, aanmeldingen.meld_aan, roepnaam=naam, achternaam="Bos")
    pagina.toon()
    bank.rust()
    assert (onder(pagina), regel.text().split()[0]) == (alle, "2")
    assert not {naam.split()[0] for naam in namen(pagina)} & {"Tom", "Sam"}
    regel.click()
    assert bank.gegaan == [("aanmeldingen", {})]
    sam = bank.kluis.lees(lambda lezer: lezer.haal(Aanmelding, aanmelding)).leerling
    bouw.zet(bank.kluis, Leerling, sam, instroomdatum=date(2026, 10, 5))
    pagina.toon()
    bank.rust()
    assert regel.text() == "1 kind is alleen aangemeld en staat niet in deze lijst"
    assert "Sam Bos" in namen(pagina)
    assert len(namen(pagina)) == len(kinderen)


@pytest.mark.parametrize(
    ("typt", "vindt"),
    [
        ("sahin", "Elif Şahin"),
        ("zurek lukasz", "Łukasz Żurek"),
        ("d'hondt", "Noël d'Hondt"),
        ("ijsb", "IJsbrand Mulder"),
        ("6b", "Noël d'Hondt"),
    ],
)
def test_typing_filters_and_enter_opens(bank: Bank, kinderen: dict[str, UUID], typt: str, vindt: str) -> None:
    """Every keystroke narrows the list; Enter opens the one that is left."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    QTest.keyClicks(pagina.zoek, typt)
    assert namen(pagina) == [vindt]
    assert onder(pagina) == "1 leerling gevonden"
    QTest.keyClick(pagina.zoek, Qt.Key.Key_Return)
    assert bank.gegaan == [("dossier", {"leerling": kinderen[vindt.split(maxsplit=1)[0]]})]


def test_arrows_go_from_the_line_to_the_table_and_enter_opens(bank: Bank, kinderen: dict[str, UUID]) -> None:
    """Down goes to the first row, down again to the next; Enter opens it; Escape in the line empties it."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    pagina.zoek.setFocus()
    QTest.keyClick(pagina.zoek, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is pagina.tabel
    QTest.keyClick(pagina.tabel, Qt.Key.Key_Down)
    QTest.keyClick(pagina.tabel, Qt.Key.Key_Return)
    assert bank.gegaan == [("dossier", {"leerling": kinderen["Noël"]})]
    QTest.keyClicks(pagina.zoek, "zz")
    QTest.keyClick(pagina.zoek, Qt.Key.Key_Escape)
    assert pagina.zoek.text() == ""


@pytest.mark.parametrize(
    ("zeef", "blijft"),
    [
        (Zeef.MIJN_GROEP, ["Noël d'Hondt"]),
        (Zeef.OPP, ["Elif Şahin"]),
        (Zeef.HOREN, ["Elif Şahin"]),
        (Zeef.AKKOORD, []),
        (Zeef.LOOPT_AF, []),
        (Zeef.VERTROKKEN, ["Pim 't Hooft"]),
    ],
)
def test_saved_filters(bank: Bank, kinderen: dict[str, UUID], zeef: Zeef, blijft: list[str]) -> None:
    """Each chip leaves exactly what it says, with the same number on it; Space switches it."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    chip = pagina.zeef.knop(zeef)
    assert chip.accessibleName().endswith(f", {len(blijft)}")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    bank.qtbot.waitUntil(lambda: namen(pagina) == blijft)  # who left is read when asked for
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert len(namen(pagina)) == 5
    assert kinderen


def test_filters_and_typing_count_together(bank: Bank, kinderen: dict[str, UUID]) -> None:
    """A chip and a text both narrow; when nothing is left one button shows all again."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    pagina.zeef.knop(Zeef.OPP).click()
    QTest.keyClicks(pagina.zoek, "noel")
    assert namen(pagina) == []
    bank.klik(pagina, "Alles laten zien")
    assert len(namen(pagina)) == 5
    assert kinderen


def test_arrow_keys_go_along_the_chips(bank: Bank, kinderen: dict[str, UUID]) -> None:
    """Right and left move over the chips that are offered, round the end."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    eerste, tweede = pagina.zeef.knop(Zeef.MIJN_GROEP), pagina.zeef.knop(Zeef.OPP)
    eerste.setFocus()
    QTest.keyClick(eerste, Qt.Key.Key_Right)
    assert tweede.hasFocus()
    QTest.keyClick(tweede, Qt.Key.Key_Left)
    QTest.keyClick(eerste, Qt.Key.Key_Left)
    assert pagina.zeef.knop(Zeef.VERTROKKEN).hasFocus()
    assert kinderen


def test_who_teaches_nobody_is_not_offered_mijn_groep(bank: Bank) -> None:
    """The chip is there only for whoever has a group."""
    bouw.maak_leerling(bank.kluis, "Jip Mulder", bouw.maak_groep(bank.kluis, "8", "8"))
    pagina = bank.toon(LeerlingenPage(bank.werk))
    assert not pagina.zeef.knop(Zeef.MIJN_GROEP).isVisible()


def test_refresh_keeps_filter_order_and_chosen_row(bank: Bank, kinderen: dict[str, UUID]) -> None:
    """A pupil who is added elsewhere appears; what was typed, chosen and ordered stays."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    pagina.tabel.sorteer(0)
    QTest.keyClicks(pagina.zoek, "m")
    pagina.tabel.kies(kinderen["IJsbrand"])
    doe = partial(velden.voeg_toe, klasse=Leerling, ouders={}, roepnaam="Mees", achternaam="Aarts")
    bank.jobs.run(doe)
    bank.rust()
    assert namen(pagina)[-1] == "Mees Aarts"
    assert (pagina.tabel.sleutel(), pagina.zoek.text()) == (kinderen["IJsbrand"], "m")


def test_a_hidden_page_reads_again_when_it_comes_back(bank: Bank, kinderen: dict[str, UUID]) -> None:
    """Changes made while one is elsewhere are there on return, and cost nothing before."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    pagina.hide()
    doe = partial(velden.voeg_toe, klasse=Leerling, ouders={}, roepnaam="Mees", achternaam="Aarts")
    bank.jobs.run(doe)
    bank.rust()
    assert len(namen(pagina)) == 5
    pagina.show()
    bank.rust()
    assert namen(pagina)[0] == "Mees Aarts"
    assert kinderen


def test_where_it_was_holds_no_names(bank: Bank, kinderen: dict[str, UUID]) -> None:
    """What is remembered over a lock are codes and ids, and brings the page back as it was."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    pagina.zeef.knop(Zeef.OPP).click()
    pagina.tabel.kies(kinderen["Elif"])
    waar = pagina.waar()
    assert waar == {"zeef": ("opp",), "leerling": kinderen["Elif"]}
    ander = bank.toon(LeerlingenPage(bank.werk), **waar)
    assert (namen(ander), ander.tabel.sleutel()) == (["Elif Şahin"], kinderen["Elif"])


def test_a_school_without_pupils_offers_three_ways(bank: Bank) -> None:
    """Class list, running OPP's and one pupil by hand, each with its own button."""
    pagina = bank.toon(LeerlingenPage(bank.werk))
    bank.klik(pagina, "Klassenlijst openen of plakken")
    bank.klik(pagina, "Lopende OPP’s overnemen")
    assert bank.gegaan == [("importeren", {}), ("overnemen", {})]
    bank.klik(pagina, "Leerling toevoegen")
    assert pagina.erbij.isVisible()
    assert pagina.erbij.veld("roepnaam").hasFocus()


def test_adding_one_by_hand(bank: Bank) -> None:
    """Names are enough; the pupil stands in the list, the form waits for the next, the dossier is near."""
    pagina = bank.toon(LeerlingenPage(bank.werk), erbij=True)
    vorm = pagina.erbij
    assert not bank.knop(vorm, "Toevoegen").isEnabled()
    QTest.keyClicks(vorm.veld("roepnaam"), "Jip")
    QTest.keyClicks(vorm.veld("voorvoegsel"), "van der")
    QTest.keyClicks(vorm.veld("achternaam"), "Berg")
    QTest.keyClicks(vorm.veld("geboortedatum"), "31-2-2016")
    assert not bank.knop(vorm, "Toevoegen").isEnabled()
    vorm.veld("geboortedatum").setText("3-2-16")
    QTest.keyClicks(vorm.veld("groep"), "7a")
    QTest.keyClick(vorm.veld("groep"), Qt.Key.Key_Return)
    bank.rust()
    assert namen(pagina) == ["Jip van der Berg"]
    assert (vorm.veld("roepnaam").text(), vorm.veld("roepnaam").hasFocus()) == ("", True)
    tekst, actie, doe = bank.meldingen[0]
    assert (tekst, actie) == ("Jip van der Berg staat in de lijst", "Dossier openen")
    doe()
    assert bank.gegaan[0][0] == "dossier"
    QTest.keyClick(vorm.veld("roepnaam"), Qt.Key.Key_Escape)
    assert not vorm.isVisible()


def test_every_control_is_named_and_reached(bank: Bank, kinderen: dict[str, UUID]) -> None:
    """A screen reader names everything and Tab reaches everything, with the form open too."""
    pagina = bank.toon(LeerlingenPage(bank.werk), erbij=True)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    assert kinderen
