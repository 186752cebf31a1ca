"""Who stands beside a pupil, as an IB'er fills it in: unknown gezag is said gently until somebody looks."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from opp_desk.model.keuzes import Gezag, GezagBron, Relatie
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.ui.horen.inzicht import InZicht
from opp_desk.ui.onderdelen import Tekst
from opp_desk.ui.ouders.scherm import OudersPage
from opp_desk.usecases.ouders import ouders_van
from tests.bouw import maak_leerling, maak_ouder, zet
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ui.opp.blad import Blad
    from opp_desk.ui.ouders.lijst import Ouderlijst
    from tests.ui.horen.opstelling import Werkbank


def open_pagina(bank: Werkbank, leerling: UUID | None = None, breed: int = 1080) -> OudersPage:
    """Open the screen at a pupil, Noël unless told otherwise."""
    pagina = OudersPage(bank.werk)
    bank.toon(pagina, breed)
    pagina.toon(leerling=leerling or bank.noel.leerling)
    bank.rust(pagina)
    return pagina


def lijst(pagina: OudersPage) -> Ouderlijst:
    """Return the cards."""
    assert pagina._lijst is not None
    return pagina._lijst


def open_kaart(bank: Werkbank, pagina: OudersPage, rij: UUID) -> Blad:
    """Open the card of a parent and return its form."""
    pagina.toon(rij=rij)
    bank.rust(pagina)
    blad = next(
        regel.blad for regel in lijst(pagina).regels() if regel.formulier and regel.formulier.id == rij
    )
    assert blad is not None
    return blad


def ouders(bank: Werkbank, leerling: UUID | None = None) -> list[Ouder]:
    """Return the parents as they stand in the vault."""
    return list(bank.lees(partial(ouders_van, leerling=leerling or bank.noel.leerling)))


def kies_gezag(blad: Blad, tekst: str) -> None:
    """Click one of the four."""
    rij = blad.findChild(InZicht)
    assert rij is not None
    knop = next(knop for knop in rij.findChildren(QRadioButton) if knop.text() == tekst)
    QTest.mouseClick(knop, Qt.MouseButton.LeftButton)


def zichtbaar(blad: Blad, naam: str) -> bool:
    """Tell whether a field is in sight."""
    blok = blad.binder.blok(naam)
    return blok is not None and blok.isVisible()


def test_the_first_parent_begins_with_a_name_and_unknown_gezag(bank: Werkbank) -> None:
    """The empty screen has one button; the new card has the cursor, and says why gezag matters."""
    leerling = maak_leerling(bank.noel.kluis, "Elif Şahin")
    pagina = open_pagina(bank, leerling)
    assert pagina._geen.isVisible()
    QTest.mouseClick(pagina._geen.knop, Qt.MouseButton.LeftButton)
    bank.rust(pagina)
    (regel,) = lijst(pagina).regels()
    assert regel.blad is not None
    assert QApplication.focusWidget() is regel.blad.invoer("naam")
    QTest.keyClicks(regel.blad.invoer("naam"), "Mevrouw Sahin")
    bank.wacht(pagina)
    (ouder,) = ouders(bank, leerling)
    assert (ouder.naam, ouder.gezag) == ("Mevrouw Sahin", Gezag.ONBEKEND)
    blok = regel.blad.binder.blok("gezag")
    assert blok is not None
    assert "kan het handelingsdeel niet vast" in blok.waarschuwing()
    assert not zichtbaar(regel.blad, "gezag_bron")


@pytest.mark.parametrize(
    ("keus", "gezag", "woord", "toelichting"),
    [
        ("ja", Gezag.JA, "beslist mee", False),
        ("nee", Gezag.NEE, "geen akkoord", False),
        ("deels", Gezag.DEELS, "de rechter", True),
    ],
)
def test_each_gezag_says_what_it_means(
    bank: Werkbank, keus: str, gezag: Gezag, woord: str, *, toelichting: bool
) -> None:
    """After looking it up it says what that means, where it stands and since when; deels asks for more."""
    zet(bank.noel.kluis, Ouder, bank.noel.moeder, gezag=Gezag.ONBEKEND)
    pagina = open_pagina(bank)
    blad = open_kaart(bank, pagina, bank.noel.moeder)
    kies_gezag(blad, keus)
    bank.wacht(pagina)
    blok = blad.binder.blok("gezag")
    assert blok is not None
    assert (blok.waarschuwing(), woord in blad.invoer("gezag").accessibleDescription()) == ("", True)
    assert zichtbaar(blad, "gezag_bron")
    assert zichtbaar(blad, "gezag_toelichting") == toelichting
    assert bank.rij(Ouder, bank.noel.moeder).waarden["gezag"] == gezag


def test_source_and_day_are_kept(bank: Werkbank) -> None:
    """Where it was read and when, as typed: 3/3/26."""
    pagina = open_pagina(bank)
    blad = open_kaart(bank, pagina, bank.noel.moeder)
    bron, datum = blad.invoer("gezag_bron"), blad.invoer("gezag_gecontroleerd_op")
    bron.setFocus()
    QTest.keyClick(bron, Qt.Key.Key_Down)
    QTest.keyClick(bron, Qt.Key.Key_Down)
    datum.setFocus()
    QTest.keyClicks(datum, "3/3/26")
    bank.wacht(pagina)
    waarden = bank.rij(Ouder, bank.noel.moeder).waarden
    assert (waarden["gezag_bron"], waarden["gezag_gecontroleerd_op"]) == (
        GezagBron.INSCHRIJFFORMULIER,
        date(2026, 3, 3),
    )


def test_gezag_of_long_ago_asks_for_a_look(bank: Werkbank) -> None:
    """After a year the card says so, until somebody fills in another day."""
    zet(bank.noel.kluis, Ouder, bank.noel.vader, gezag_gecontroleerd_op=date(2025, 9, 1))
    pagina = open_pagina(bank)
    blad = open_kaart(bank, pagina, bank.noel.vader)
    blok = blad.binder.blok("gezag_gecontroleerd_op")
    assert blok is not None
    assert "langer dan een jaar" in blok.waarschuwing()
    datum = blad.invoer("gezag_gecontroleerd_op")
    datum.setFocus()
    datum.selectAll()
    QTest.keyClicks(datum, "16-10-26")
    bank.wacht(pagina)
    assert blok.waarschuwing() == ""


def test_an_institution_has_a_contact_and_no_pet_name(bank: Werkbank) -> None:
    """A voogdijinstelling is reached through a person in a role; a pupil does not call it papa."""
    pagina = open_pagina(bank)
    blad = open_kaart(bank, pagina, bank.noel.vader)
    assert not zichtbaar(blad, "contactpersoon")
    QTest.mouseClick(blad.invoer("instelling"), Qt.MouseButton.LeftButton)
    assert (zichtbaar(blad, "contactpersoon"), zichtbaar(blad, "aanspreekvorm")) == (True, False)
    QTest.keyClicks(blad.invoer("contactpersoon"), "J. Bos, voogd")
    bank.wacht(pagina)
    waarden = bank.rij(Ouder, bank.noel.vader).waarden
    assert (waarden["instelling"], waarden["contactpersoon"]) == (True, "J. Bos, voogd")


def test_a_parent_that_was_taken_away_comes_back(bank: Werkbank) -> None:
    """Taking away asks nothing and offers the way back, with all that was filled in."""
    pagina = open_pagina(bank)
    blad = open_kaart(bank, pagina, bank.noel.moeder)
    QTest.keyClicks(blad.invoer("telefoon"), "06 12345678")
    regel = next(regel for regel in lijst(pagina).regels() if regel.blad is blad)
    regel.weg.emit()
    bank.rust(pagina)
    bank.qtbot.waitUntil(lambda: len(bank.meldingen) == 1)
    assert [ouder.id for ouder in ouders(bank)] == [bank.noel.vader]
    tekst, actie, zet_terug = bank.meldingen[0]
    assert (tekst, actie) == ("Ouder weggehaald", "Ongedaan maken")
    zet_terug()
    bank.rust(pagina)
    assert bank.rij(Ouder, bank.noel.moeder).waarden["telefoon"] == "06 12345678"


def test_people_choose_the_order(bank: Werkbank) -> None:
    """Up and down on the card move the parent, here and on paper."""
    pagina = open_pagina(bank)
    was = [ouder.id for ouder in ouders(bank)]
    lijst(pagina).regels()[1].omhoog.emit()
    bank.rust(pagina)
    assert [ouder.id for ouder in ouders(bank)] == was[::-1]
    assert [regel.formulier.id for regel in lijst(pagina).regels() if regel.formulier] == was[::-1]


def test_shielded_contact_is_not_shown_on_a_closed_card(bank: Werkbank) -> None:
    """A phone number that is shielded stands nowhere but in its own field."""
    zet(bank.noel.kluis, Ouder, bank.noel.moeder, telefoon="06 12345678", afgeschermd=True)
    pagina = open_pagina(bank)
    moeder = next(
        regel
        for regel in lijst(pagina).regels()
        if regel.formulier and regel.formulier.id == bank.noel.moeder
    )
    teksten = " ".join(deel.text() for deel in moeder.findChildren(Tekst))
    assert "06 12345678" not in teksten
    assert "afgeschermd" in teksten


def test_going_to_another_pupil_saves_what_was_typed(bank: Werkbank) -> None:
    """Half a word goes with the parent of whom it was typed."""
    ander = maak_leerling(bank.noel.kluis, "Elif Yilmaz")
    maak_ouder(bank.noel.kluis, ander, "Fatma Yilmaz", Relatie.MOEDER)
    pagina = open_pagina(bank)
    blad = open_kaart(bank, pagina, bank.noel.moeder)
    for veld, getypt in (("taal", "Frans"), ("adres", "Dorpsstraat 1")):
        blad.invoer(veld).setFocus()
        QTest.keyClicks(blad.invoer(veld), getypt)
    pagina.toon(leerling=ander)
    bank.rust(pagina)
    bank.qtbot.waitUntil(lambda: pagina._afscheid.klaar)
    waarden = bank.rij(Ouder, bank.noel.moeder).waarden
    assert (waarden["taal"], waarden["adres"]) == ("Frans", "Dorpsstraat 1")
    assert [regel.formulier.waarden["naam"] for regel in lijst(pagina).regels() if regel.formulier] == [
        "Fatma Yilmaz"
    ]


def test_at_eighteen_it_says_who_decides(bank: Werkbank) -> None:
    """The pupil of eighteen is asked whether parents may read along."""
    pagina = open_pagina(bank)
    assert not pagina._achttien.isVisible()
    zet(bank.noel.kluis, Leerling, bank.noel.leerling, geboortedatum=date(2008, 1, 8))
    pagina.toon(leerling=bank.noel.leerling)
    bank.rust(pagina)
    assert pagina._achttien.isVisible()


@pytest.mark.parametrize("breed", [1080, 700])
def test_everything_has_a_name_and_tab_reaches_it(bank: Werkbank, breed: int) -> None:
    """With a card open, wide and narrow."""
    pagina = open_pagina(bank, breed=breed)
    open_kaart(bank, pagina, bank.noel.moeder)
    bank.rust(pagina)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []


def test_tab_follows_the_card(bank: Werkbank) -> None:
    """From the name to gezag to contact to household, as it is read."""
    zet(bank.noel.kluis, Ouder, bank.noel.moeder, gezag=Gezag.DEELS)
    pagina = open_pagina(bank)
    blad = open_kaart(bank, pagina, bank.noel.moeder)
    gezag = blad.invoer("gezag").focusProxy()
    verwacht = [
        blad.invoer("naam"), blad.invoer("relatie"), blad.invoer("instelling"), gezag,
        blad.invoer("gezag_bron"), blad.invoer("gezag_gecontroleerd_op"), blad.invoer("gezag_toelichting"),
        blad.invoer("aanspreekvorm"), blad.invoer("taal"), blad.invoer("tolk_nodig"), blad.invoer("telefoon"),
        blad.invoer("email"), blad.invoer("adres"), blad.invoer("afgeschermd"), blad.invoer("informatie"),
        blad.invoer("huishouden"),
    ]  # fmt: skip
    verwacht[0].setFocus()
    gezien = []
    for _keer in range(26):
        gezien.append(QApplication.focusWidget())
        pagina.focusNextChild()
    assert [wie for wie in gezien if wie in verwacht][: len(verwacht)] == verwacht


def test_without_a_pupil_it_says_what_to_do(bank: Werkbank) -> None:
    """The empty screen has one way on."""
    pagina = OudersPage(bank.werk)
    bank.toon(pagina)
    pagina.toon()
    QTest.mouseClick(pagina._nergens.knop, Qt.MouseButton.LeftButton)
    assert bank.gegaan == [("leerlingen", {})]
