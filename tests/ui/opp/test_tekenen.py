"""Signing at the table, scans that come back, and the ladder when people do not agree, on a real vault."""

from __future__ import annotations

from datetime import date
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from opp_desk.model.keuzes import Antwoord, ContactSoort, Escalatie, Wijze
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Overleg
from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.akkoord import Stand
from opp_desk.ui.onderdelen import Pil
from opp_desk.ui.onderdelen.tekenvlak import Tekenvlak
from opp_desk.ui.opp.akkoorddeel import Akkoorddeel
from opp_desk.ui.opp.akkoordpaneel import Akkoordpaneel
from opp_desk.ui.opp.antwoord import Antwoordvak
from opp_desk.ui.opp.escalatie import Escalatiepaneel
from opp_desk.ui.opp.escalatietrede import Pogingvak, Sportblok
from opp_desk.ui.opp.overlegstand import Overlegregel
from opp_desk.ui.opp.scanbeeld import Scanvenster
from opp_desk.ui.opp.scherm import OppPage
from opp_desk.ui.opp.tekenen import Tekenvenster
from opp_desk.usecases import contacten, escalatie
from opp_desk.usecases.escalatie import Pogingklad
from tests.bouw import doe, maak_voorlegging, zet
from tests.noel import VANDAAG
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.rules.akkoord import AkkoordStand
    from tests.ui.opp.conftest import Werkstuk


def vader(stuk: Werkstuk) -> AkkoordStand:
    """Return where the father (or the pupil of 18) stands, in the vault."""
    return next(
        each for each in stuk.beeld.akkoord.standen if each.ouder_id == stuk.noel.vader or each.is_leerling
    )


def open_venster(stuk: Werkstuk, wie: str = "Vader") -> Tekenvenster:
    """Ask somebody for akkoord and choose signing at the table."""
    stuk.open("ouders")
    stuk.knop(f"{wie}: {wie} om akkoord vragen").click()
    vak = stuk.eerste(Antwoordvak)
    next(knop for knop in vak.findChildren(QPushButton) if knop.text() == "Tekenen aan tafel").click()
    stuk.bot.waitUntil(lambda: stuk.pagina.findChild(Tekenvenster) is not None, timeout=20_000)
    stuk.rust()
    return stuk.eerste(Tekenvenster)


def teken(venster: Tekenvenster) -> None:
    """Draw a line with the mouse."""
    vlak = venster.findChild(Tekenvlak)
    assert vlak is not None
    links = Qt.MouseButton.LeftButton
    QTest.mousePress(vlak, links, pos=QPoint(20, 40))
    for x in (40, 80, 120):
        QTest.mouseMove(vlak, QPoint(x, 60))
    QTest.mouseRelease(vlak, links, pos=QPoint(120, 60))


def kies(keuzerij: Any, waarde: object) -> None:
    """Choose as a click does."""
    keuzerij.zet_waarde(waarde)
    keuzerij.gewijzigd.emit()


def teksten(binnen: Any) -> str:
    """Return every word in sight."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in binnen.findChildren(QLabel) if label.isVisible())


def test_signing_shows_the_exact_text_and_nobody_else(stuk: Werkstuk) -> None:
    """The whole handelingsdeel and its code are in sight, worded honestly, and no other pupil."""
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, VANDAAG)
    venster = open_venster(stuk)
    gelezen = teksten(venster)
    assert "Doelen en begeleiding van Noël" in gelezen
    assert f"Code van deze tekst: {venster.blad.code}" in gelezen
    for blok in venster.blad.blokken:
        assert blok.titel in gelezen
        assert all(tekst in gelezen for _label, tekst in blok.regels)
    assert "bewijs van uw antwoord" in gelezen
    assert "geen gekwalificeerde elektronische handtekening" in gelezen
    assert namen_ontbreken(venster) == []


def test_a_drawn_signature_ends_in_the_vault(stuk: Werkstuk) -> None:
    """The button waits for an answer and a line; then the panel says who signed when and what."""
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, VANDAAG)
    venster = open_venster(stuk)
    vastleggen = venster._vak._bewaar
    assert not vastleggen.isEnabled()
    kies(venster._vak._antwoord, Antwoord.AKKOORD)
    assert not vastleggen.isEnabled()
    teken(venster)
    assert vastleggen.isEnabled()
    vastleggen.click()
    stuk.rust()
    stand = vader(stuk)
    assert stand.stand is Stand.AKKOORD
    assert stand.verloop is not None
    assert (stand.verloop.getekend_naam, stand.verloop.wijze) == ("Bart d’Hondt", Wijze.SCHERM)
    assert stand.verloop.heeft_handtekening
    code = f"{stand.verloop.code[:4]} {stand.verloop.code[4:8]}"
    assert f"Getekend door Bart d’Hondt op 16 oktober 2026 om 14.30 uur, tekst {code}." in teksten(
        stuk.eerste(Akkoordpaneel)
    )
    stuk.knop("Vader: Handtekening bekijken, 16 oktober 2026").click()
    stuk.bot.waitUntil(lambda: stuk.pagina.findChild(Scanvenster) is not None, timeout=20_000)
    stuk.rust()
    assert stuk.eerste(Scanvenster).papier._bladen[0].beeld is not None


def test_an_exception_asks_with_what_and_a_name_may_be_typed(stuk: Werkstuk) -> None:
    """Akkoord, behalve needs words; without drawing a typed name signs."""
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, VANDAAG)
    venster = open_venster(stuk)
    vak = venster._vak
    kies(vak._antwoord, Antwoord.BEHALVE)
    kies(vak._manier, "typen")
    stuk.typ(vak._naam.veld, "Bart")
    assert not vak._bewaar.isEnabled()
    stuk.typ(vak._behalve.veld, "het rekenhuiswerk")
    assert vak._bewaar.isEnabled()
    vak._bewaar.click()
    stuk.rust()
    stand = vader(stuk)
    assert (stand.stand, stand.behalve) == (Stand.BEHALVE, "het rekenhuiswerk")
    assert stand.verloop is not None
    assert (stand.verloop.getekend_naam, stand.verloop.heeft_handtekening) == ("Bart", False)


def test_a_pupil_of_18_is_asked_in_the_own_words(stuk: Werkstuk) -> None:
    """From 18 the panel has a row for the pupil alone, and the sheet says je and jouw."""
    zet(stuk.noel.kluis, Leerling, stuk.noel.leerling, geboortedatum=date(2008, 10, 16))
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, VANDAAG)
    venster = open_venster(stuk, "Noël")
    gelezen = teksten(venster)
    assert "bewijs van jouw antwoord" in gelezen
    assert "Uw antwoord" not in gelezen
    paneel = teksten(stuk.eerste(Akkoordpaneel))
    assert "Noël · 18 jaar of ouder, beslist zelf" in paneel
    assert "Vader" not in paneel
    kies(venster._vak._antwoord, Antwoord.AKKOORD)
    teken(venster)
    venster._vak._bewaar.click()
    stuk.rust()
    assert vader(stuk).stand is Stand.AKKOORD


def test_nothing_is_kept_when_the_text_changed_meanwhile(stuk: Werkstuk) -> None:
    """Between laying before and signing a goal changed: the program says so and offers to do it again."""
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, VANDAAG)
    venster = open_venster(stuk)
    kies(venster._vak._antwoord, Antwoord.AKKOORD)
    teken(venster)
    stuk.eerste(Tekenvenster)
    venster.blad = type(venster.blad)(
        **{naam: getattr(venster.blad, naam) for naam in venster.blad.__slots__} | {"hash": "0" * 64}
    )
    venster._vak._blad = venster.blad
    venster._vak._bewaar.click()
    stuk.rust()
    assert venster.isVisible()
    assert "Er is niets getekend" in teksten(venster)
    assert vader(stuk).stand is Stand.VOORGELEGD


def test_ways_to_ask_come_first(stuk: Werkstuk) -> None:
    """The card begins with planning, paper and signing; an invitation is recorded with its day."""
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, VANDAAG)
    stuk.open("ouders")
    stuk.knop("Vader: Vader om akkoord vragen").click()
    stuk.knop("Akkoordblad maken: vader").click()
    assert stuk.gegaan == [("papieren", {"opp": stuk.noel.opp, "papier": "akkoordblad"})]
    stuk.knop("Gesprek plannen: vader").click()
    stuk.knop("Uitnodiging op papier maken").click()
    assert stuk.gegaan[-1] == ("papieren", {"opp": stuk.noel.opp, "papier": "uitnodiging"})
    stuk.eerste(Antwoordvak)._dag.veld.zet_waarde(date(2026, 10, 9))
    stuk.knop("Uitnodiging vastleggen").click()
    stuk.rust()
    verloop = vader(stuk).verloop
    assert verloop is not None
    assert verloop.uitgenodigd_op == date(2026, 10, 9)
    assert "uitgenodigd op 9 oktober 2026" in teksten(stuk.eerste(Akkoordpaneel))


def test_without_a_text_before_them_nobody_is_asked(stuk: Werkstuk) -> None:
    """The way from elsewhere to one parent ends at Voorleggen; no card whose buttons would do nothing."""
    stuk.open("ouders", veld="akkoord", rij=stuk.noel.vader)
    assert stuk.pagina.findChild(Antwoordvak) is None
    assert stuk.knop("Voorleggen").hasFocus()
    assert "noteer je bij Overleg" in teksten(stuk.eerste(Akkoordpaneel))


def test_an_answer_without_a_text_says_so(stuk: Werkstuk) -> None:
    """What cannot be recorded is told, with the way on; nothing disappears in silence."""
    stuk.open("ouders")
    deel = stuk.eerste(Akkoorddeel)
    deel._uitgenodigd(vader(stuk), date(2026, 10, 9))
    assert [fout.code for fout in stuk.fouten] == ["niet_voorgelegd"]
    stuk.fouten.clear()


def test_a_scan_is_added_shown_and_taken_away(stuk: Werkstuk, tmp_path: Path) -> None:
    """A photo of the paper goes into the vault and can be looked at; a wrong file says why not."""
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, VANDAAG)
    stuk.open("ouders")
    deel = stuk.eerste(Akkoorddeel)
    fout, goed = tmp_path / "blad.docx", tmp_path / "blad.png"
    fout.write_bytes(b"PK")
    buffer = BytesIO()
    Image.new("RGB", (80, 110), "white").save(buffer, "PNG")
    goed.write_bytes(buffer.getvalue())
    deel.lees_scan(vader(stuk), str(fout))
    stuk.rust()
    assert [each.code for each in stuk.fouten] == ["scan_soort"]
    deel.lees_scan(vader(stuk), str(goed))
    stuk.bot.waitUntil(lambda: vader(stuk).verloop is not None, timeout=20_000)
    stuk.rust()
    stuk.knop("Vader: Scan bekijken, zonder dag").click()
    stuk.bot.waitUntil(lambda: stuk.pagina.findChild(Scanvenster) is not None, timeout=20_000)
    stuk.rust()
    stuk.knop("Scan weghalen", stuk.eerste(Scanvenster)).click()
    stuk.rust()
    verloop = vader(stuk).verloop
    assert verloop is not None
    assert not verloop.heeft_scan


def test_a_refusal_opens_the_ladder(stuk: Werkstuk) -> None:
    """Not akkoord shows the steps with the school's own contacts; an attempt is recorded at its step."""
    rij = doe(stuk.noel.kluis, contacten.voeg_contact_toe, soort=ContactSoort.STEUNPUNT)
    zet(stuk.noel.kluis, Contact, rij, naam="Steunpunt Het Water", telefoon="030 123 45 67")
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, VANDAAG, **{stuk.noel.vader.hex: Antwoord.NIET_AKKOORD})
    stuk.open("ouders")
    paneel = stuk.eerste(Escalatiepaneel)
    stuk.bot.waitUntil(paneel._kaart.isVisible, timeout=20_000)
    gelezen = teksten(paneel)
    assert "1. Gesprek met de schoolleider" in gelezen
    assert "Steunpunt Het Water · 030 123 45 67" in gelezen
    assert "binnen zes weken" in gelezen
    stuk.knop("Gegevens van Steunpunt Het Water kopiëren").click()
    assert QApplication.clipboard().text() == "Steunpunt Het Water · 030 123 45 67"
    stuk.knop("Gesprek met de schoolleider: noteren wat is geprobeerd").click()
    vak = stuk.eerste(Pogingvak)
    stuk.knop("Poging vastleggen").click()
    assert vak._wie.waarschuwing() == "Schrijf op met wie je sprak."
    stuk.typ(vak._wie.veld, "vader en S. Amrani")
    stuk.typ(vak._uitkomst.veld, "Vader denkt erover na.")
    stuk.knop("Poging vastleggen").click()
    stuk.bot.waitUntil(lambda: "vader en S. Amrani" in teksten(paneel), timeout=20_000)
    ladder = stuk.noel.kluis.lees(partial(escalatie.lees_ladder, opp_id=stuk.noel.opp))
    (poging,) = next(each for each in ladder.sporten if each.trede.stap == Escalatie.SCHOOL).pogingen
    assert (poging.datum, poging.uitkomst) == (VANDAAG, "Vader denkt erover na.")
    stuk.knop("Weghalen: 16 oktober 2026 · vader en S. Amrani").click()
    stuk.bot.waitUntil(lambda: "vader en S. Amrani" not in teksten(paneel), timeout=20_000)
    assert namen_ontbreken(paneel) == []


def test_an_attempt_that_is_being_typed_survives_leaving(stuk: Werkstuk) -> None:
    """Another page opened at once shows it again, word for word; recording or throwing away ends that."""
    stuk.open("ouders")
    stuk.knop("We komen er niet uit").click()
    stuk.knop("Gesprek met de schoolleider: noteren wat is geprobeerd").click()
    stuk.typ(stuk.eerste(Pogingvak)._op.veld, "31-2-26")
    stuk.typ(stuk.eerste(Pogingvak)._uitkomst.veld, "Vader denkt erover na.")
    stuk.pagina.verlaat()
    stuk.rust()
    ander = OppPage(stuk.werk)
    stuk.bot.addWidget(ander)
    ander.show()
    ander.toon(opp=stuk.noel.opp, sectie="ouders")
    stuk.bot.waitUntil(lambda: ander.findChild(Pogingvak) is not None, timeout=20_000)
    klad = stuk.eerste(Pogingvak, ander).klad()
    assert klad == Pogingklad(Escalatie.SCHOOL, "31-2-26", "", "Vader denkt erover na.")
    stuk.bot.waitUntil(stuk.eerste(Escalatiepaneel, ander)._kaart.isVisible, timeout=20_000)
    stuk.knop("Niet doen", ander).click()
    stuk.rust()
    assert stuk.noel.kluis.lees(partial(escalatie.lees_ladder, opp_id=stuk.noel.opp)).klad is None


def test_words_about_an_attempt_go_along_to_another_step(stuk: Werkstuk) -> None:
    """Who began at the wrong step types nothing twice."""
    stuk.open("ouders")
    stuk.knop("We komen er niet uit").click()
    stuk.knop("Gesprek met de schoolleider: noteren wat is geprobeerd").click()
    stuk.typ(stuk.eerste(Pogingvak)._wie.veld, "vader")
    paneel = stuk.eerste(Escalatiepaneel)
    tweede = paneel.findChildren(Sportblok)[1].sport
    paneel._noteer(tweede, None)
    assert paneel._vak is not None
    klad = paneel._vak.klad()
    assert (klad.stap, klad.met_wie) == (tweede.trede.stap, "vader")
    stuk.knop("Poging vastleggen").click()
    stuk.rust()
    ladder = stuk.noel.kluis.lees(partial(escalatie.lees_ladder, opp_id=stuk.noel.opp))
    assert [len(each.pogingen) for each in ladder.sporten][:2] == [0, 1]
    assert ladder.klad is None


def test_without_disagreement_the_ladder_is_one_button(stuk: Werkstuk) -> None:
    """Nobody is shown a geschillencommissie before it is needed; a click opens it and leads to contacts."""
    stuk.open("ouders")
    paneel = stuk.eerste(Escalatiepaneel)
    stuk.rust()
    assert not paneel._kaart.isVisible()
    stuk.knop("We komen er niet uit").click()
    assert paneel._kaart.isVisible()
    stuk.knop("Contacten invullen").click()
    assert stuk.gegaan[-1] == ("instellingen", {"sectie": "contacten"})
    stuk.knop("Dossier voor de commissie maken").click()
    assert stuk.gegaan[-1] == ("papieren", {"opp": stuk.noel.opp, "papier": "geschil"})
    stuk.knop("Inklappen").click()
    assert not paneel._kaart.isVisible()


def test_real_overleg_is_told_from_a_signature(stuk: Werkstuk) -> None:
    """A talk with content counts; a day without words does not, and a signature is no talk."""
    stuk.open("ouders")
    regel = stuk.eerste(Overlegregel)
    pil = regel.findChild(Pil)
    assert pil is not None
    assert pil.tekst() == "overleg gevoerd"
    (rij,) = [each.id for each in stuk.beeld.lijsten["overleggen"]]
    zet(stuk.noel.kluis, Overleg, rij, eens="", vervolg="")
    stuk.open("ouders")
    assert pil.tekst() == "overleg zonder inhoud"
    zet(stuk.noel.kluis, Overleg, rij, datum=None)
    stuk.open("ouders")
    assert pil.tekst() == "nog geen overleg"
    assert "Een handtekening alleen is geen overleg." in teksten(regel)
