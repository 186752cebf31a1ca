"""Working for a whole group on the screen: ticking, typing once, who was passed over, and looking back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from sqlalchemy import select

from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.keuzes import Resultaat, Vervolg
from opp_desk.ui.groepswerk.scherm import GroepswerkPage
from opp_desk.usecases import bulk
from opp_desk.usecases.bulkbeeld import lees_doelregels
from tests import bouw

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ui.groepswerk.leerlingkeuze import Leerlingrij
    from opp_desk.usecases.bulkbeeld import Doelregel
    from tests.ui.leerlingen.opstelling import Bank

TEKST = "[naam] leest een bladzij hardop."


def doelen(bank: Bank) -> list[str]:
    """Return the texts of every goal in the vault."""
    gevonden = bank.kluis.lees(lambda lezer: lezer.lees(select(Doel).order_by(Doel.kan_straks)))
    return [each.kan_straks or "" for each in gevonden]


def typ(pagina: GroepswerkPage, naam: str, tekst: str) -> None:
    """Type something else in a field of one line."""
    veld = pagina.uitdelen.vorm.veld(naam)
    veld.clear()
    QTest.keyClicks(veld, tekst)


def zichtbaar(pagina: GroepswerkPage) -> list[Leerlingrij]:
    """Return the pupils that are listed."""
    return [rij for rij in pagina.uitdelen.wie.rijen if not rij.isHidden()]


def test_one_text_goes_to_everybody_who_is_ticked(bank: Bank, klas: tuple[UUID, ...]) -> None:
    """Type once, untick one, press: two have the goal in their own name, and one undo takes it back."""
    assert len(klas) == 4
    pagina = bank.toon(GroepswerkPage(bank.werk), groep="6b")
    assert [rij.vinkje.text() for rij in zichtbaar(pagina)] == ["Sam Bos", "Noël d'Hondt", "Zoë Mulder"]
    zichtbaar(pagina)[1].vinkje.click()
    pagina.uitdelen.vorm.veld("kan_straks").setPlainText(TEKST)
    assert "Bij Sam staat: “Sam leest een bladzij hardop.”" in bank.woorden(pagina)
    bank.klik(pagina, "Bij 2 leerlingen zetten")
    assert doelen(bank) == ["Sam leest een bladzij hardop.", "Zoë leest een bladzij hardop."]
    assert pagina.uitdelen.vorm.hoofdtekst() == ""
    (tekst, actie, ongedaan) = bank.meldingen[-1]
    assert (tekst, actie) == ("Bij 2 leerlingen gezet", "Ongedaan maken")
    ongedaan()
    bank.rust()
    assert doelen(bank) == []
    assert not zichtbaar(pagina)[1].vinkje.isChecked()


def test_the_button_waits_for_a_text_and_for_somebody(bank: Bank, klas: tuple[UUID, ...]) -> None:
    """Nothing typed or nobody ticked: nothing to press; a number that is none is named."""
    assert klas
    pagina = bank.toon(GroepswerkPage(bank.werk), groep="7a")
    assert not pagina.uitdelen.doe.isEnabled()
    pagina.uitdelen.soort.zet_waarde(Begeleiding)
    pagina.uitdelen.soort.gewijzigd.emit()
    pagina.uitdelen.vorm.veld("wat").setPlainText("Samen lezen")
    assert bank.knop(pagina, "Bij 1 leerling zetten").isEnabled()
    typ(pagina, "minuten", "een kwartier")
    assert not pagina.uitdelen.doe.isEnabled()
    assert "Typ een getal." in bank.woorden(pagina)
    typ(pagina, "minuten", "15")
    bank.klik(pagina, "Niemand")
    assert not pagina.uitdelen.doe.isEnabled()
    bank.klik(pagina, "Allemaal")
    bank.klik(pagina, "Bij 1 leerling zetten")
    (hulp,) = bank.kluis.lees(lambda lezer: lezer.lees(select(Begeleiding)))
    assert (hulp.wat, hulp.minuten, hulp.opp) == ("Samen lezen", 15, klas[3])


def test_who_cannot_take_part_is_told_beforehand(bank: Bank, klas: tuple[UUID, ...]) -> None:
    """A fixed OPP cannot be ticked; one that lies before the parents is not ticked by itself."""
    bouw.bevries(bank.kluis, klas[0], date(2026, 10, 1))
    bouw.maak_voorlegging(bank.kluis, klas[2], date(2026, 10, 1))
    pagina = bank.toon(GroepswerkPage(bank.werk))
    sam, noel, zoe, bo = zichtbaar(pagina)
    assert not sam.vinkje.isEnabled()
    assert not any(rij.vinkje.isChecked() for rij in (sam, noel, zoe, bo))  # a whole school is chosen by hand
    gezien = bank.woorden(pagina)
    assert "6b · staat vast" in gezien
    assert "6b · ligt bij de ouders" in gezien
    assert "Eén OPP staat vast: begin daar eerst een bijstelling." in gezien
    zoe.vinkje.click()
    assert "dan vraag je hun akkoord opnieuw" in bank.woorden(pagina)


def test_who_was_passed_over_is_named_afterwards(bank: Bank, klas: tuple[UUID, ...]) -> None:
    """Who has it already is in the outcome, and so is nobody who got it twice."""
    bouw.doe(bank.kluis, bulk.deel_uit, klasse=Aanpak, opps=klas[:1], waarden={"tekst": "Kort en duidelijk"})
    pagina = bank.toon(GroepswerkPage(bank.werk), groep="6b")
    pagina.uitdelen.soort.zet_waarde(Aanpak)
    pagina.uitdelen.soort.gewijzigd.emit()
    typ(pagina, "tekst", "kort en duidelijk.")
    bank.klik(pagina, "Bij 3 leerlingen zetten")
    assert "Bij 2 leerlingen gezet: Noël d'Hondt, Zoë Mulder.\nHad dit al: Sam Bos." in bank.woorden(pagina)


def test_results_of_a_shared_goal_are_one_tap_each(bank: Bank, klas: tuple[UUID, ...]) -> None:
    """A tap is kept at once; the rest goes on with one button; the arrow opens the talk of one pupil."""
    waarden = {"kan_straks": TEKST, "gebied": "Lezen"}
    bouw.doe(bank.kluis, bulk.deel_uit, klasse=Doel, opps=klas, waarden=waarden)
    for opp in klas[:3]:
        bouw.bevries(bank.kluis, opp, date(2026, 10, 1))
    pagina = bank.toon(GroepswerkPage(bank.werk), groep="6b", tab="terugkijken")
    terug = pagina.terugkijken
    assert terug.doel.currentText() == "Lezen · [naam] leest een bladzij hardop. · 3 leerlingen"
    terug.rijen[1].resultaat.findChildren(QAbstractButton)[1].click()
    bank.rust()
    assert "1 van 3 ingevuld" in bank.woorden(pagina)
    terug.rijen[0].vervolg.zet_waarde(Vervolg.STOPPEN)
    terug.rijen[0].vervolg.gewijzigd.emit()
    bank.rust()
    bank.klik(pagina, "Doorgaan bij wie nog leeg is")
    assert [(r.naam, r.resultaat, r.vervolg) for r in _regels(bank)] == [
        ("Sam Bos", None, Vervolg.STOPPEN),
        ("Noël d'Hondt", Resultaat.DEELS, Vervolg.DOORGAAN),
        ("Zoë Mulder", None, Vervolg.DOORGAAN),
    ]
    assert not terug.verder.isEnabled()
    terug.rijen[2].open.click()
    assert bank.gegaan[-1] == ("voortgang", {"opp": klas[2], "evaluatie": True})


def test_without_a_shared_goal_the_page_says_what_it_is_for(bank: Bank, klas: tuple[UUID, ...]) -> None:
    """Empty tells how it gets filled, and leads there."""
    assert klas
    pagina = bank.toon(GroepswerkPage(bank.werk), tab="terugkijken")
    bank.klik(pagina, "Doel bij meer leerlingen zetten")
    assert pagina.waar() == {"groep": "", "tab": "uitdelen"}


def test_a_school_without_opps_is_sent_to_its_pupils(bank: Bank) -> None:
    """Nothing to work on yet: one way on."""
    pagina = bank.toon(GroepswerkPage(bank.werk))
    bank.klik(pagina, "Naar Leerlingen")
    assert bank.gegaan == [("leerlingen", {})]


def _regels(bank: Bank) -> tuple[Doelregel, ...]:
    alle = bank.kluis.lees(lambda lezer: lezer.lees(select(Doel)))
    regels = bank.kluis.lees(lambda lezer: lees_doelregels(lezer, [each.id for each in alle]))
    return tuple(regel for regel in regels if regel.naam != "Bo Prins")
