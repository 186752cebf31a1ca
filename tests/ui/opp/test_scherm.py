"""Writing an OPP as a person does: type, leave, come back, look at another section."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from opp_desk.model.keuzes import OppStatus, Uitstroom
from opp_desk.model.opp import Opp
from opp_desk.rules.punt import PuntSoort
from opp_desk.ui.onderdelen import Keuzelijst, LegeStaat, Pil
from opp_desk.ui.opp.nog_nodig import telt
from opp_desk.ui.versies.botsing import Botsing
from opp_desk.ui.versies.geschiedenis import Geschiedenis
from opp_desk.usecases import velden
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.vault.uow import Gezien
from tests.bouw import doe, maak_leerling, maak_opp, zet
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.opp.conftest import Werkstuk

SECTIES = (
    "aanleiding",
    "factoren",
    "perspectief",
    "doelen",
    "begeleiding",
    "les",
    "horen",
    "ouders",
    "afwijkingen",
    "samen",
    "evaluatie",
)


def test_what_is_typed_saves_itself_and_is_there_again(stuk: Werkstuk) -> None:
    """Type, do nothing, open the OPP anew: the text stands there."""
    stuk.open("aanleiding")
    stuk.typ(stuk.veld("aanleiding"), "Meer tijd bij rekenen.")
    stuk.rust()
    assert stuk.beeld.opp.waarden["aanleiding"] == "Meer tijd bij rekenen."
    stuk.pagina.toon(opp=stuk.noel.opp, sectie="aanleiding")
    stuk.rust()
    assert stuk.veld("aanleiding").waarde() == "Meer tijd bij rekenen."


def test_leaving_at_once_loses_nothing(stuk: Werkstuk) -> None:
    """Locking right after the last key still saves it."""
    stuk.open("aanleiding")
    stuk.typ(stuk.veld("aanleiding"), "Nog net getypt")
    stuk.pagina.verlaat()
    stuk.rust()
    assert stuk.beeld.opp.waarden["aanleiding"] == "Nog net getypt"


def test_another_section_saves_and_comes_back_as_it_was(stuk: Werkstuk) -> None:
    """Choosing another section writes what was typed; the first still shows it."""
    stuk.open("aanleiding")
    stuk.typ(stuk.veld("opsteller"), "Anouk Visser")
    stuk.pagina._kies("perspectief")
    stuk.rust()
    assert stuk.beeld.opp.waarden["opsteller"] == "Anouk Visser"
    stuk.pagina._kies("aanleiding")
    assert stuk.veld("opsteller").waarde() == "Anouk Visser"


def test_a_refresh_leaves_typing_alone(stuk: Werkstuk) -> None:
    """When somebody else changes this dossier, text and cursor of the field in hand stay."""
    stuk.open("aanleiding")
    veld = stuk.veld("opsteller")
    stuk.typ(veld, "Mo")
    veld.setCursorPosition(1)
    stuk.werk.jobs.run(
        partial(velden.bewaar, klasse=Opp, rij_id=stuk.noel.opp, naam="aanleiding", waarde="van een ander")
    )
    stuk.rust()
    assert (veld.text(), veld.cursorPosition()) == ("Mo", 1)
    assert stuk.veld("aanleiding").waarde() == "van een ander"


def test_wie_terugkomt_in_een_veld_schrijft_verder_waar_die_was(stuk: Werkstuk) -> None:
    """A save and a refresh while somebody writes elsewhere leave the cursor where it was."""
    stuk.open("aanleiding")
    veld, ander = stuk.veld("opsteller"), stuk.veld("aanleiding")
    veld.setFocus()
    veld.selectAll()
    QTest.keyClicks(veld, "Noor ")
    ander.setFocus()
    QTest.keyClicks(ander, "x")
    stuk.rust()
    veld.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClicks(veld, "Bos")
    stuk.rust()
    assert veld.text() == "Noor Bos"


def test_a_date_may_be_typed_slowly(stuk: Werkstuk) -> None:
    """A pause in the middle of "3-3-27" saves, but does not write the field full under the hands."""
    stuk.open("evaluatie")
    veld = stuk.veld("evaluatie_op")
    stuk.typ(veld, "3-3")
    stuk.rust()
    assert veld.text() == "3-3"
    QTest.keyClicks(veld, "-27")
    stuk.rust()
    assert veld.text() == "3-3-27"
    assert str(stuk.beeld.opp.waarden["evaluatie_op"]) == "2027-03-03"
    stuk.veld("geldig_vanaf").setFocus()
    stuk.rust()
    assert veld.text() == "3 maart 2027"


def test_a_date_that_cannot_be_read_is_kept(stuk: Werkstuk) -> None:
    """What is no date stays as typed, with a warning, also after opening anew; the value is as it was."""
    stuk.open("evaluatie")
    stuk.typ(stuk.veld("evaluatie_op"), "31-2-26")
    stuk.veld("geldig_vanaf").setFocus()
    stuk.rust()
    assert str(stuk.beeld.opp.waarden["evaluatie_op"]) == "2026-12-17"
    stuk.pagina._formulieren.neem_afscheid()
    stuk.open("evaluatie")
    assert stuk.veld("evaluatie_op").text() == "31-2-26"
    assert stuk.veld("evaluatie_op").ruw() == "31-2-26"


def test_the_pill_counts_what_the_list_shows(maak: Callable[..., Werkstuk]) -> None:
    """Same number, same list; the number goes down with what was filled in."""
    stuk = maak(vol=False)
    stuk.open("aanleiding")
    pil = stuk.eerste(Pil, stuk.pagina._hoofd)
    aantal = telt(stuk.beeld.punten)
    assert pil.tekst() == f"Nog {aantal} dingen voor vaststellen"
    stuk.pagina._hoofd.papierknop.click()
    na = sum(punt.soort is PuntSoort.DAARNA for punt in stuk.beeld.punten)
    assert len(stuk.pagina._zijkant.lijst.findChildren(QPushButton, "doen")) == aantal + na
    stuk.pagina._hoofd.papierknop.click()
    stuk.typ(stuk.veld("aanleiding"), "Meer tijd.")
    stuk.rust()
    assert pil.tekst() == f"Nog {aantal - 1} dingen voor vaststellen"


def test_steps_follow_what_was_written(maak: Callable[..., Werkstuk]) -> None:
    """A section goes from empty to begun to done while somebody writes."""
    stuk = maak(vol=False)
    stuk.open("perspectief")
    knop = stuk.pagina._stappen._knoppen["perspectief"]
    assert knop.stap.staat == "leeg"
    stuk.typ(stuk.veld("uitstroom_onderbouwing"), "Hij groeit.")
    stuk.rust()
    assert knop.stap.staat == "half"


def test_every_section_names_its_controls(stuk: Werkstuk) -> None:
    """Everything that can have the focus says what it is, in every section, with every row open."""
    for sectie in SECTIES:
        stuk.open(sectie)
        for _soort, lijst in stuk.sectie._lijsten:
            for regel in lijst.regels():
                regel.richt()
        assert namen_ontbreken(stuk.pagina) == [], sectie


def test_an_open_destination_asks_why(stuk: Werkstuk) -> None:
    """An open destination brings up the reason and takes the range away."""
    stuk.open("perspectief")
    blad = stuk.sectie._bladen[0]
    reden, tot = blad.binder.blok("uitstroom_open_reden"), blad.binder.blok("uitstroom_tot")
    assert reden is not None
    assert tot is not None
    assert (reden.isHidden(), tot.isHidden()) == (True, False)
    zet(stuk.noel.kluis, Opp, stuk.noel.opp, uitstroom_van=Uitstroom.NOG_NIET)
    stuk.open("perspectief")
    assert (reden.isHidden(), tot.isHidden()) == (False, True)


def test_a_fixed_opp_is_read_and_not_written(stuk: Werkstuk) -> None:
    """In a fixed OPP fields and rows are readable, adding is gone, and the button says Bijstellen."""
    zet(stuk.noel.kluis, Opp, stuk.noel.opp, status=OppStatus.VASTGESTELD)
    stuk.open("aanleiding")
    assert stuk.veld("aanleiding").isReadOnly()
    assert stuk.pagina._hoofd.knop.text() == "Bijstellen"
    stuk.pagina._kies("factoren")
    assert not stuk.sectie._lijsten[0][1]._erbij.isVisible()
    assert stuk.veld("tekst", 0).isReadOnly()
    stuk.knop("Bijstellen").click()
    stuk.rust()
    assert stuk.pagina._hoofd.knop.text() == "Vaststellen"
    assert not stuk.veld("tekst", 0).isReadOnly()


def test_a_closed_opp_offers_nothing_to_decide(stuk: Werkstuk) -> None:
    """Afgesloten: the head says when, and there is no button for what can no longer be."""
    stuk.open("evaluatie")
    stuk.knop("OPP afsluiten…").click()
    venster = stuk.venster()
    assert not venster.doe_knop.isEnabled()
    venster._reden.veld.zet_waarde("doel_bereikt")
    stuk.typ(venster._terugblik.veld, "Noel rekent mee met de groep.")
    assert venster.doe_knop.isEnabled()
    venster.doe_knop.click()
    stuk.rust()
    assert not stuk.pagina._hoofd.knop.isVisible()
    assert stuk.eerste(Pil, stuk.pagina._hoofd).tekst() == "afgesloten op 16 oktober 2026"


def test_an_opp_that_is_gone_shows_the_way(stuk: Werkstuk) -> None:
    """A removed OPP gives an empty screen with a way out, not an error."""
    stuk.open("aanleiding")
    doe(stuk.noel.kluis, velden.haal_weg, klasse=Opp, rij_id=stuk.noel.opp)
    stuk.pagina.toon(opp=stuk.noel.opp)
    stuk.rust()
    leeg = stuk.eerste(LegeStaat)
    assert leeg.isVisible()
    leeg.knop.click()
    assert stuk.gegaan == [("leerlingen", {})]


def test_undo_of_typing_reaches_the_field(stuk: Werkstuk) -> None:
    """Undoing the last action brings the text of before back on the screen."""
    stuk.open("aanleiding")
    eerst = stuk.veld("aanleiding").waarde()
    stuk.typ(stuk.veld("aanleiding"), "Anders")
    stuk.veld("opsteller").setFocus()
    stuk.rust()
    laatste = stuk.noel.kluis.ongedaan_te_maken()
    assert laatste is not None
    stuk.werk.jobs.keer_om(laatste)
    stuk.rust()
    assert stuk.veld("aanleiding").waarde() == eerst


def test_the_keyboard_chooses_sections(stuk: Werkstuk) -> None:
    """The list of sections is one Tab stop; an arrow key brings up the next."""
    stuk.open("aanleiding")
    knop = stuk.pagina._stappen._knoppen["aanleiding"]
    knop.setFocus()
    QTest.keyClick(knop, Qt.Key.Key_Down)
    stuk.rust()
    QTest.keyClick(stuk.pagina._stappen._knoppen["factoren"], Qt.Key.Key_Space)
    stuk.rust()
    assert stuk.pagina.waar() == {"opp": stuk.noel.opp, "sectie": "factoren"}


def test_two_windows_on_one_field_keep_both_texts(stuk: Werkstuk) -> None:
    """A second form that showed the older text saves: the first offers both, and one choice settles it."""
    stuk.open("aanleiding")
    oud = stuk.noel.kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=stuk.noel.opp))
    stuk.typ(stuk.veld("aanleiding"), "tekst hier")
    stuk.veld("opsteller").setFocus()
    stuk.rust()
    stuk.werk.jobs.run(
        partial(velden.bewaar, klasse=Opp, rij_id=stuk.noel.opp, naam="aanleiding", waarde="tekst daar"),
        gezien=Gezien(oud.stand, oud.getoond),
    )
    stuk.rust()
    assert stuk.beeld.opp.conflicten == {"aanleiding"}
    stuk.knop("2 versies, kies er een").click()
    stuk.rust()
    assert len(stuk.sectie.findChildren(QPushButton, "gebruik")) == 2
    stuk.knop("Samenvoegen: zelf typen").click()
    botsing = stuk.eerste(Botsing, stuk.sectie)
    stuk.typ(botsing._eigen, "tekst samen")
    stuk.knop("Deze tekst gebruiken").click()
    stuk.rust()
    assert stuk.beeld.opp.conflicten == frozenset()
    assert stuk.veld("aanleiding").waarde() == "tekst samen"


def test_the_text_that_already_stands_there_can_be_chosen(stuk: Werkstuk) -> None:
    """Choosing the version that the table shows settles it too, and the link goes away."""
    stuk.open("aanleiding")
    oud = stuk.noel.kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=stuk.noel.opp))
    for tekst in ("de ene", "de andere"):
        stuk.noel.kluis.voer_uit(
            partial(velden.bewaar, klasse=Opp, rij_id=stuk.noel.opp, naam="aanleiding", waarde=tekst),
            Gezien(oud.stand, oud.getoond),
        )
    stuk.open("aanleiding")
    wint = stuk.veld("aanleiding").waarde()
    stuk.knop("2 versies, kies er een").click()
    stuk.rust()
    botsing = stuk.eerste(Botsing, stuk.sectie)
    botsing.gekozen.emit(wint)
    stuk.rust()
    assert stuk.beeld.opp.conflicten == frozenset()
    blok = stuk.sectie._bladen[0].binder.blok("aanleiding")
    assert blok is not None
    assert not any(
        knop.text().startswith("2 versies") for knop in blok.findChildren(QPushButton) if knop.isVisible()
    )


def test_an_earlier_text_is_put_back_from_the_history(stuk: Werkstuk) -> None:
    """The link under a field shows who wrote what; Terugzetten brings that text back on the screen."""
    eerst = stuk.beeld.opp.waarden["aanleiding"]
    zet(stuk.noel.kluis, Opp, stuk.noel.opp, aanleiding="Anders.")
    stuk.open("aanleiding")
    blok = stuk.sectie._bladen[0].binder.blok("aanleiding")
    assert blok is not None
    stuk.knop("bekijk 1 versie", blok).click()
    stuk.rust()
    venster = QApplication.activePopupWidget()
    assert isinstance(venster, Geschiedenis)
    stuk.knop("Terugzetten", venster).click()
    stuk.rust()
    assert stuk.veld("aanleiding").waarde() == eerst
    assert stuk.beeld.opp.aantallen["aanleiding"] == 3


def test_a_word_that_seldom_belongs_asks_a_question(stuk: Werkstuk) -> None:
    """A label under a text gets one quiet line at once; another text takes it away, nothing is refused."""
    stuk.open("aanleiding")
    blok = stuk.sectie._bladen[0].binder.blok("aanleiding")
    assert blok is not None
    stuk.typ(stuk.veld("aanleiding"), "Hij heeft ADHD")
    assert blok.waarschuwing().startswith("Beschrijf liever wat")
    stuk.rust()
    assert stuk.beeld.opp.waarden["aanleiding"] == "Hij heeft ADHD"
    stuk.typ(stuk.veld("aanleiding"), "Hij heeft overzicht nodig")
    assert blok.waarschuwing() == ""


def test_a_very_narrow_window_has_a_list_to_choose_from(stuk: Werkstuk) -> None:
    """At 200 % the sections become one list; choosing there brings up the section."""
    stuk.open("aanleiding")
    stuk.pagina.resize(600, 500)
    QApplication.processEvents()
    lijst = stuk.eerste(Keuzelijst)
    assert lijst.isVisible()
    assert not stuk.pagina._stappen.isVisible()
    lijst.zet_waarde("les")
    lijst.gewijzigd.emit()
    stuk.rust()
    assert stuk.pagina.waar()["sectie"] == "les"


def test_another_opp_takes_nothing_along(stuk: Werkstuk) -> None:
    """Opening the OPP of another pupil right after typing saves to the first and shows only the second."""
    leerling = maak_leerling(stuk.noel.kluis, "Elif Sahin")
    ander = maak_opp(stuk.noel.kluis, leerling, date(2026, 10, 1), aanleiding="Elif leest graag.")
    stuk.open("aanleiding")
    stuk.typ(stuk.veld("aanleiding"), "nog net voor Noel")
    stuk.pagina.toon(opp=ander, sectie="aanleiding")
    stuk.rust()
    assert stuk.veld("aanleiding").waarde() == "Elif leest graag."
    assert stuk.beeld.opp.waarden["aanleiding"] == "nog net voor Noel"
    stuk.bot.waitUntil(lambda: not stuk.pagina._formulieren._weg)


def test_the_dossier_is_one_click_away(stuk: Werkstuk) -> None:
    """Above the name stands the way back to the pupil."""
    stuk.open()
    stuk.knop("Dossier van Noël").click()
    assert stuk.gegaan == [("dossier", {"leerling": stuk.noel.leerling, "tab": "opp"})]
