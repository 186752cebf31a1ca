"""At 18 the pupil is asked once who may read along; the page says what follows from the answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from opp_desk.model.keuzes import Meelezen
from opp_desk.model.leerling import Leerling
from opp_desk.ui.ouders.scherm import OudersPage
from tests.bouw import zet
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from opp_desk.ui.ouders.meelezen import Meelezenkaart
    from tests.ui.horen.opstelling import Werkbank


def open_pagina(bank: Werkbank, geboren: date) -> tuple[OudersPage, Meelezenkaart]:
    """Open the page of a pupil born on this day."""
    zet(bank.noel.kluis, Leerling, bank.noel.leerling, geboortedatum=geboren)
    pagina = OudersPage(bank.werk)
    bank.toon(pagina, 1080)
    pagina.toon(leerling=bank.noel.leerling)
    bank.rust(pagina)
    return pagina, pagina._achttien


def teksten(kaart: Meelezenkaart) -> str:
    """Return every word of the card in sight."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in kaart.findChildren(QLabel) if label.isVisible())


def knop(kaart: Meelezenkaart, tekst: str) -> QPushButton:
    """Return a button in sight."""
    return next(each for each in kaart.findChildren(QPushButton) if each.isVisible() and each.text() == tekst)


def test_a_child_is_not_asked(bank: Werkbank) -> None:
    """At ten the parents decide, and the question is not there."""
    _pagina, kaart = open_pagina(bank, date(2016, 3, 3))
    assert not kaart.isVisible()


def test_the_question_comes_before_the_birthday(bank: Werkbank) -> None:
    """Some weeks before 18 it can be asked; the day is named."""
    _pagina, kaart = open_pagina(bank, date(2008, 11, 20))
    assert "Noël wordt 18 op 20 november 2026." in teksten(kaart)
    assert "Tot het antwoord er is, gaat er niets naar de ouders." in teksten(kaart)
    assert namen_ontbreken(kaart) == []


def test_the_answer_is_kept_and_can_change(bank: Werkbank) -> None:
    """What the pupil said stands there with its day and what follows; the pupil may think again."""
    pagina, kaart = open_pagina(bank, date(2008, 10, 16))
    bewaar = knop(kaart, "Antwoord vastleggen")
    assert not bewaar.isEnabled()
    kaart._keuze.zet_waarde(Meelezen.DEELS)
    kaart._keuze.gewijzigd.emit()
    kaart._woorden.veld.zet_waarde("Mama wel, papa niet.")
    kaart._op.veld.zet_waarde(None)
    bewaar.click()
    assert kaart._op.waarschuwing() == "Vul de dag in waarop je het vroeg."
    kaart._op.veld.zet_waarde(date(2026, 10, 16))
    bewaar.click()
    bank.rust(pagina)
    assert "Noël zei op 16 oktober 2026: alleen wat ik zeg. ‘Mama wel, papa niet.’" in teksten(kaart)
    assert "Er gaat niets vanzelf naar de ouders." in teksten(kaart)
    knop(kaart, "Antwoord wijzigen").click()
    kaart._keuze.zet_waarde(Meelezen.JA)
    kaart._keuze.gewijzigd.emit()
    knop(kaart, "Antwoord vastleggen").click()
    bank.rust(pagina)
    assert "Papieren gaan ook naar de ouders." in teksten(kaart)
