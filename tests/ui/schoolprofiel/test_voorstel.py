"""Proposals on the screen: made, taken over, refused, and what happens when the text changed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from opp_desk.model.aanbod import Voorstel, Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk, Voorstelbesluit
from opp_desk.ui.onderdelen import Linktekst
from opp_desk.ui.schoolprofiel.kaart import Aanbodkaart
from opp_desk.ui.schoolprofiel.scherm import SchoolprofielPage
from opp_desk.ui.schoolprofiel.verschilkaart import Woordverschil
from opp_desk.usecases import velden, voorstellen
from tests.bouw import doe, nieuw, zet

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from tests.ui.leerlingen.opstelling import Bank

VROEG = Aanbodgebied.VROEG


def _rij(bank: Bank, klasse: type[Rij], rij_id: UUID) -> Any:
    return bank.kluis.lees(lambda lezer: lezer.haal(klasse, rij_id))


def _kaarten(pagina: SchoolprofielPage) -> list[Aanbodkaart]:
    return pagina.bladen[Hoofdstuk.BASIS].findChildren(Aanbodkaart)


def test_a_proposal_is_made_and_taken_over(bank: Bank) -> None:
    """The text stays until the schoolleider takes it over; then the card reads otherwise."""
    rij = nieuw(bank.kluis, Voorziening, gebied=VROEG, titel="Lezen", wat="Twee keer per week.")
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="basis")
    _kaarten(pagina)[0].richt()
    bank.rust()
    _kaarten(pagina)[0].voorstel.emit(rij)
    bank.rust()
    pagina.naast.vorm.tekst.zet_waarde("Drie keer per week.")
    bank.klik(pagina, "Voorstellen")
    assert _rij(bank, Voorziening, rij).wat == "Twee keer per week."
    bank.klik(pagina, "Overnemen")
    assert _rij(bank, Voorziening, rij).wat == "Drie keer per week."
    assert bank.kluis.lees(voorstellen.lees_voorstellen) == ()


def test_a_proposal_for_a_text_that_changed_is_no_dead_end(bank: Bank) -> None:
    """Its words can be copied, or come in the place of the text of now, with a way back."""
    rij = nieuw(bank.kluis, Voorziening, gebied=VROEG, titel="Lezen", wat="Twee keer per week.")
    doe(
        bank.kluis,
        voorstellen.stel_voor,
        klasse=Voorziening,
        rij_id=rij,
        naam="wat",
        tekst="Drie keer per week.",
    )
    zet(bank.kluis, Voorziening, rij, wat="Twee keer in de week.")
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="basis")
    assert "De tekst is intussen veranderd." in bank.woorden(pagina)
    (verschil,) = pagina.naast.voorstellen.findChildren(Woordverschil)
    assert verschil.accessibleName() == "weg: Twee nieuw: Drie keer per week."
    bank.klik(pagina, "Tekst kopiëren")
    assert QGuiApplication.clipboard().text() == "Drie keer per week."
    bank.klik(pagina, "Toch zo overnemen")
    assert _rij(bank, Voorziening, rij).wat == "Drie keer per week."
    tekst, _actie, ongedaan = bank.meldingen[-1]
    assert tekst == "Lezen · Wat we doen: voorstel overgenomen"
    ongedaan()
    bank.rust()
    assert _rij(bank, Voorziening, rij).wat == "Twee keer in de week."
    assert len(bank.kluis.lees(voorstellen.lees_voorstellen)) == 1


def test_a_proposal_for_a_text_that_is_gone_has_only_its_words(bank: Bank) -> None:
    """There is no way to it and nothing to take over into; the words are there to copy."""
    rij = nieuw(bank.kluis, Voorziening, gebied=VROEG, titel="Lezen", wat="Twee keer per week.")
    nieuw(bank.kluis, Voorziening, gebied=VROEG, titel="Rekenen")
    doe(bank.kluis, voorstellen.stel_voor, klasse=Voorziening, rij_id=rij, naam="wat", tekst="Elke dag.")
    doe(bank.kluis, velden.haal_weg, klasse=Voorziening, rij_id=rij)
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="basis")
    woorden = bank.woorden(pagina)
    assert "Tekst die er niet meer is" in woorden
    assert "Overnemen" not in woorden
    assert "Tekst kopiëren" in woorden
    assert not pagina.naast.voorstellen.findChildren(Linktekst)


def test_a_proposal_is_refused_with_a_reason(bank: Bank) -> None:
    """The first press asks why, the second answers; without a reason it stays."""
    rij = nieuw(bank.kluis, Voorziening, gebied=VROEG, titel="Lezen", wat="Twee keer per week.")
    voorstel = doe(
        bank.kluis, voorstellen.stel_voor, klasse=Voorziening, rij_id=rij, naam="wat", tekst="Elke dag."
    )
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="basis")
    bank.klik(pagina, "Niet overnemen")
    bank.klik(pagina, "Versturen")
    assert "Schrijf in één zin waarom" in bank.woorden(pagina)
    QTest.keyClicks(pagina.focusWidget(), "Geen tijd.")
    bank.klik(pagina, "Versturen")
    gelezen = _rij(bank, Voorstel, voorstel)
    assert (gelezen.besluit, gelezen.antwoord) == (Voorstelbesluit.NIET, "Geen tijd.")
    assert "jouw voorstel is niet overgenomen. Geen tijd." in bank.woorden(pagina)
