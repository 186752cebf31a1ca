"""The schoolprofiel on the screen: beginning, writing, moving, proposals, vestigingen, many cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from opp_desk.model.aanbod import Profieldeel, Vestiging, Voorziening
from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
from opp_desk.model.school_lijsten import Contact
from opp_desk.ui.instellingen.contacten import Contactlijst
from opp_desk.ui.schoolprofiel.kaart import Aanbodkaart
from opp_desk.ui.schoolprofiel.scherm import SchoolprofielPage
from opp_desk.usecases import aanbod
from opp_desk.usecases.aanbodjaar import begin_jaar
from opp_desk.usecases.contacten import voeg_contact_toe
from tests.bouw import doe, nieuw, zet
from tests.ui.schoolprofiel.opstelling import veel

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from tests.ui.leerlingen.opstelling import Bank

VROEG = Aanbodgebied.VROEG
_MEER = 40
OUD = "Gebouw\nEr is een lift.\nTeam\nWij zijn met tien."


def _rij(bank: Bank, klasse: type[Rij], rij_id: UUID) -> Any:
    return bank.kluis.lees(lambda lezer: lezer.haal(klasse, rij_id))


def _titels(bank: Bank) -> list[str | None]:
    vraag = select(Voorziening).order_by(Voorziening.volgorde)
    return [each.titel for each in bank.kluis.lees(lambda lezer: lezer.lees(vraag))]


def _kaarten(pagina: SchoolprofielPage) -> list[Aanbodkaart]:
    return pagina.bladen[Hoofdstuk.BASIS].findChildren(Aanbodkaart)


def test_an_empty_school_begins_with_examples(bank: Bank) -> None:
    """Three ways to begin; after the first every chapter stands there, marked as an example."""
    pagina = bank.toon(SchoolprofielPage(bank.werk))
    assert "Wat biedt jullie school?" in bank.woorden(pagina)
    bank.klik(pagina, "Begin met voorbeeldteksten")
    woorden = bank.woorden(pagina)
    assert "Schoolprofiel 2027–2028" in woorden
    assert "1 voorbeeldtekst nog aanpassen of goedkeuren" in woorden
    pagina.toon(hoofdstuk="basis")
    bank.rust()
    assert "Voorbeeldtekst: maak er jullie eigen tekst van" in bank.woorden(pagina)
    bank.klik(pagina, "Alles klopt zo")
    assert "Voorbeeldtekst" not in bank.woorden(pagina)
    assert bank.meldingen[-1][:2] == ("Basisondersteuning: alles is nagekeken", "Ongedaan maken")


def test_the_first_key_makes_the_chapter(bank: Bank) -> None:
    """Nothing is there before; what was typed at once is saved whole, and the tick comes."""
    pagina = bank.toon(SchoolprofielPage(bank.werk))
    bank.klik(pagina, "Begin leeg")
    (binder,) = pagina.bladen[Hoofdstuk.SCHOOL].binders()
    vak = binder.invoer("tekst")
    assert vak.hasFocus()
    QTest.keyClicks(vak, "Wij zijn klein.")
    bank.rust()
    pagina.verlaat()
    bank.rust()
    deel = _rij(bank, Profieldeel, aanbod.deel_id(Hoofdstuk.SCHOOL))
    assert (deel.tekst, deel.starttekst) == ("Wij zijn klein.", False)
    assert bank.knop(pagina, "Onze school").accessibleName() == "Onze school, klaar"


def test_a_voorziening_is_added_moved_and_taken_away(bank: Bank) -> None:
    """Adding opens it with the focus in the title; Alt with the arrow moves it; undo brings it back."""
    nieuw(bank.kluis, Voorziening, gebied=VROEG, titel="Eerst", volgorde="V")
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="basis")
    bank.klik(pagina, "Voorziening")
    tweede = _kaarten(pagina)[-1]
    assert tweede.blad is not None
    titel = tweede.blad.invoer("titel")
    assert titel.hasFocus()
    QTest.keyClicks(titel, "Daarna")
    pagina.verlaat()
    bank.rust()
    assert _titels(bank) == ["Eerst", "Daarna"]
    QTest.keyClick(titel, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    bank.rust()
    assert _titels(bank) == ["Daarna", "Eerst"]
    tweede.weg.emit()
    bank.rust()
    assert _titels(bank) == ["Eerst"]
    tekst, _actie, ongedaan = bank.meldingen[-1]
    assert tekst == "“Daarna” weggehaald"
    ongedaan()
    bank.rust()
    assert _titels(bank) == ["Daarna", "Eerst"]


def test_a_hard_sentence_gets_one_calm_line(bank: Bank) -> None:
    """Closed and open the card names the words; a word that an OPP would ask about is no remark here."""
    tekst = "Wij geven medicijnen. De effectiviteit wordt gemonitord."
    nieuw(bank.kluis, Voorziening, gebied=VROEG, titel="Medicijnen", wat=tekst)
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="basis")
    zin = "Moeilijke zin: “effectiviteit”, “gemonitord”. Schrijf voor een ouder aan het hek."
    assert zin in bank.woorden(pagina)
    (kaart,) = _kaarten(pagina)
    kaart.richt("wat")
    bank.rust()
    assert kaart.blad is not None
    blok = kaart.blad.binder.blok("wat")
    assert blok is not None
    assert blok.waarschuwing() == zin


def test_many_cards_come_a_few_at_a_time(bank: Bank) -> None:
    """At rest all of them are there; a hit far down opens its card."""
    laatste = doe(bank.kluis, veel, aantal=_MEER)
    pagina = SchoolprofielPage(bank.werk)
    bank.toon(pagina, hoofdstuk="basis", rij=laatste)
    kaarten = _kaarten(pagina)
    assert len(kaarten) == _MEER
    (open_,) = [kaart for kaart in kaarten if kaart.open]
    assert open_.formulier is not None
    assert open_.formulier.id == laatste


def test_pasting_shows_first_and_changes_then(bank: Bank) -> None:
    """Nothing stands in the vault before the second step; a chapter can be changed; undo is offered."""
    pagina = bank.toon(SchoolprofielPage(bank.werk))
    bank.klik(pagina, "Plak de tekst van vorig jaar")
    pagina.lagen.plakblad.tekst.zet_waarde(OUD)
    bank.klik(pagina, "Kijk waar alles terechtkomt")
    assert "2 stukken, in 2 hoofdstukken · 2 kopjes" in bank.woorden(pagina)
    assert not bank.kluis.lees(lambda lezer: lezer.lees(select(Profieldeel)))
    pagina.lagen.plakblad.tabel.selectRow(1)
    keuze = pagina.lagen.plakblad.hoofdstuk
    keuze.setCurrentIndex(keuze.findText("Zo vraagt u hulp"))
    keuze.activated.emit(keuze.currentIndex())
    bank.rust()
    bank.klik(pagina, "Zet alles in het profiel")
    assert _rij(bank, Profieldeel, aanbod.deel_id(Hoofdstuk.HULP)).tekst == "Er is een lift."
    assert bank.meldingen[-1][1] == "Ongedaan maken"
    assert "Onze school" in bank.woorden(pagina)


def test_a_vestiging_has_a_text_of_its_own(bank: Bank) -> None:
    """After adding Dorp the chooser is there; what is written at Dorp holds there only."""
    doe(bank.kluis, aanbod.begin_deel, hoofdstuk=Hoofdstuk.GEBOUW)
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="gebouw")
    assert not pagina.hoofd.vestiging.isVisible()
    pagina.hoofd.gevraagd.emit("vestigingen")
    bank.rust()
    QTest.keyClicks(pagina.lagen.vestigingen.naam, "Dorp")
    bank.klik(pagina, "Vestiging toevoegen")
    bank.klik(pagina, "Terug naar de hoofdstukken")
    (dorp,) = bank.kluis.lees(lambda lezer: lezer.lees(select(Vestiging)))
    pagina.hoofd.vestiging_gekozen.emit(dorp.id)
    bank.rust()
    assert "Alleen op Dorp:" in bank.woorden(pagina)
    (binder,) = pagina.bladen[Hoofdstuk.GEBOUW].binders()
    QTest.keyClicks(binder.invoer("tekst"), "Hier is een tuin.")
    bank.rust()
    pagina.verlaat()
    bank.rust()
    deel = _rij(bank, Profieldeel, aanbod.deel_id(Hoofdstuk.GEBOUW, dorp.id))
    assert (deel.tekst, deel.vestiging) == ("Hier is een tuin.", dorp.id)


def test_the_steps_of_the_year_lead_on(bank: Bank) -> None:
    """The bar and the button open the page of the step; what is needed leads to its place."""
    doe(bank.kluis, begin_jaar, schooljaar="2027-2028")
    doe(bank.kluis, aanbod.begin_deel, hoofdstuk=Hoofdstuk.SCHOOL)
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="school")
    bank.klik(pagina, "Evalueren")
    bank.klik(pagina, "MR")
    assert bank.gegaan == [("aanbodjaar", {"stap": "evalueren"}), ("aanbodjaar", {"stap": "mr"})]
    assert "Nog nodig voor de schoolgids" in bank.woorden(pagina)
    bronnen = [each for each in pagina.naast.nodig.findChildren(QLabel) if "geverifieerd" in each.text()]
    assert bronnen
    assert all("Jij hoeft hier niets voor te doen." in each.toolTip() for each in bronnen)


def test_a_contact_can_hold_for_one_vestiging(bank: Bank) -> None:
    """With one place nobody is asked; with more the contact can be of one, and stands there only."""
    contact = doe(bank.kluis, voeg_contact_toe, soort=ContactSoort.PESTEN)
    zet(bank.kluis, Contact, contact, naam="Juf Samira", functie="anti-pestcoach")
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="contact")
    bank.klik(pagina, "Begin leeg")
    lijst = pagina.bladen[Hoofdstuk.CONTACT].findChild(Contactlijst)
    assert lijst is not None
    (regel,) = lijst.regels()
    regel.richt()
    bank.rust()
    assert regel.blad is not None
    blok = regel.blad.binder.blok("vestiging")
    assert blok is not None
    assert not blok.isVisible()
    doe(bank.kluis, aanbod.voeg_vestiging_toe, naam="Dorp")
    pagina.toon(hoofdstuk="contact")
    bank.rust()
    assert blok.isVisible()
    keuze = regel.blad.invoer("vestiging")
    assert [keuze.itemText(nr) for nr in range(keuze.count())][-1] == "Dorp"
