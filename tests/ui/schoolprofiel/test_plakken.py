"""Dividing what was pasted: beside the screen, for the text that stands there, said in good Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.aanbod import Profieldeel, Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
from opp_desk.ui.schoolprofiel.scherm import SchoolprofielPage
from opp_desk.usecases.aanbod import deel_id
from opp_desk.usecases.aanbodplakken import plak, verdeel
from tests.bouw import doe, nieuw

if TYPE_CHECKING:
    from opp_desk.ui.schoolprofiel.plakken import Plakblad
    from tests.ui.leerlingen.opstelling import Bank

VERDER = "Kijk waar alles terechtkomt"


def _blad(bank: Bank, tekst: str) -> Plakblad:
    pagina = bank.toon(SchoolprofielPage(bank.werk))
    pagina.hoofd.gevraagd.emit("plakken")
    pagina.lagen.plakblad.tekst.zet_waarde(tekst)
    return pagina.lagen.plakblad


def test_the_screen_does_not_wait_for_the_division(bank: Bank) -> None:
    """After the press the page is free, and one press is enough; then the division is there."""
    blad = _blad(bank, "Gebouw\nEr is een lift.")
    knop = bank.knop(blad, VERDER)
    knop.click()
    assert (blad.alineas, knop.isEnabled()) == ((), False)
    bank.rust()
    assert len(blad.alineas) == 2
    assert "1 stuk, in 1 hoofdstuk · 1 kopje" in bank.woorden(blad).split("\n")


def test_who_types_on_presses_again(bank: Bank) -> None:
    """A division of another text than the one that stands there is not shown."""
    blad = _blad(bank, "Gebouw\nEr is een lift.")
    bank.knop(blad, VERDER).click()
    blad.tekst.zet_waarde("Er is een trap.")
    bank.rust()
    assert blad.alineas == ()
    bank.klik(blad, VERDER)
    assert "1 stuk, in 1 hoofdstuk" in bank.woorden(blad)
    bank.klik(blad, "Zet alles in het profiel")
    assert bank.meldingen[-1][0] == "De tekst staat in 1 hoofdstuk. Kijk alles nog even na."


def test_a_heading_is_shown_as_left_out(bank: Bank) -> None:
    """It stands in the list, is not in the text, and can be put in after all."""
    blad = _blad(bank, "Gebouw\nEr is een lift.")
    bank.klik(blad, VERDER)
    model = blad.tabel.model()
    assert [model.index(nr, 1).data() for nr in range(2)] == [
        "kopje, niet in de tekst",
        "Gebouw en hulpmiddelen",
    ]
    bank.klik(blad, "Zet dit kopje er wel in")
    assert "2 stukken, in 1 hoofdstuk" in bank.woorden(blad)
    assert not blad.laat.isVisible()
    bank.klik(blad, "Zet alles in het profiel")
    deel = bank.kluis.lees(lambda lezer: lezer.haal(Profieldeel, deel_id(Hoofdstuk.GEBOUW)))
    assert deel.tekst == "Gebouw\nEr is een lift."


def test_what_was_pasted_is_not_nagekeken_yet(bank: Bank) -> None:
    """The chapter says that nobody looked yet, not that it is a year ago; a voorziening asks its answer."""
    doe(bank.kluis, plak, alineas=verdeel("Basisondersteuning\nElk kind leest."))
    nieuw(bank.kluis, Voorziening, gebied=Aanbodgebied.VROEG, titel="Lezen", wat="Elke dag.")
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="basis")
    woorden = bank.woorden(pagina).split("\n")
    assert "2 teksten nog niet nagekeken · bij 1 voorziening nog kiezen: hebben we dit?" in woorden
    assert "Nog niet nagekeken" in woorden
    bank.klik(pagina, "Alles klopt zo")
    assert "Bij 1 voorziening nog kiezen: hebben we dit?" in bank.woorden(pagina)
    assert bank.knop(pagina, "Basisondersteuning").accessibleName() != "Basisondersteuning, klaar"
