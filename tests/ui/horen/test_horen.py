"""Hearing a pupil as somebody who sits beside the pupil: nothing is recorded before the first act."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import Eindreden, Hoormoment, HoorUitkomst, InPlan, Invloed, Manier
from opp_desk.ui.horen.inzicht import InZicht
from opp_desk.ui.horen.scherm import HorenPage
from opp_desk.usecases import horen, opps
from opp_desk.usecases.horen import hoorgesprekken, inbrengen
from tests.bouw import doe, maak_hoorgesprek, zet
from tests.noel import VANDAAG
from tests.ui.schijf import schijf_vol
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.horen.gesprek import Gesprek
    from opp_desk.ui.opp.blad import Blad
    from tests.ui.horen.opstelling import Werkbank


def open_pagina(bank: Werkbank, breed: int = 1080, **waar: Any) -> HorenPage:
    """Open the screen, at the OPP of Noël unless told otherwise."""
    pagina = HorenPage(bank.werk)
    bank.toon(pagina, breed)
    pagina.toon(**(waar or {"opp": bank.noel.opp}))
    bank.rust(pagina)
    return pagina


def gesprek(pagina: HorenPage) -> Gesprek:
    """Return the talk that is in sight."""
    assert pagina._gesprek is not None
    return pagina._gesprek


def keren(bank: Werkbank) -> list[Hoorgesprek]:
    """Return what was recorded."""
    return list(bank.lees(partial(hoorgesprekken, opp_id=bank.noel.opp)))


def gezegd(bank: Werkbank, hoor: UUID) -> list[Inbreng]:
    """Return the uitspraken of one time."""
    return list(bank.lees(partial(inbrengen, hoorgesprek=hoor)))


def klik(wat: QWidget) -> None:
    """Click in the middle of the text."""
    QTest.mouseClick(wat, Qt.MouseButton.LeftButton)


def keus(blad: Blad, naam: str, tekst: str) -> QRadioButton:
    """Return one choice of a field whose choices are in sight."""
    blok = blad.binder.blok(naam)
    assert blok is not None
    rij = blok.findChild(InZicht)
    assert rij is not None
    return next(knop for knop in rij.findChildren(QRadioButton) if knop.text() == tekst)


def eerste_blad(pagina: HorenPage) -> Blad:
    """Return the open form of the first uitspraak."""
    blad = gesprek(pagina).uitspraken.regels()[0].blad
    assert blad is not None
    return blad


def test_looking_records_nothing(bank: Werkbank) -> None:
    """Opening, leaving and coming back leaves no empty record; what is offered is only a suggestion."""
    pagina = open_pagina(bank)
    assert gesprek(pagina).kans.invoer("aangeboden_op").waarde() == VANDAAG
    assert gesprek(pagina).kans.invoer("door").waarde() == "Marieke de Vries"
    bank.wacht(pagina)
    pagina.toon(opp=bank.noel.opp)
    bank.rust(pagina)
    assert keren(bank) == []


def test_the_way_that_the_pupil_chose_begins_the_record(bank: Werkbank) -> None:
    """One click on a way records the opportunity, today, by me, and the choice (H1, H2)."""
    pagina = open_pagina(bank)
    klik(keus(gesprek(pagina).kans, "manier_gekozen", "tekenen"))
    bank.wacht(pagina)
    (keer,) = keren(bank)
    assert (keer.aangeboden_op, keer.door, keer.manier_gekozen) == (
        VANDAAG,
        "Marieke de Vries",
        Manier.TEKENEN,
    )
    assert pagina.waar() == {"hoorgesprek": keer.id}


@pytest.mark.parametrize(
    ("veld", "getypt", "verwacht"),
    [
        ("door", "juf Anouk", "juf Anouk"),
        ("aangeboden_op", "7-10-26", "2026-10-07"),
        ("aanwezig", "opa", "opa"),
    ],
)
def test_typing_begins_the_record_without_a_second_version(
    bank: Werkbank, veld: str, getypt: str, verwacht: str
) -> None:
    """What is typed first, also over a suggestion, is the one version there is."""
    pagina = open_pagina(bank)
    invoer = gesprek(pagina).kans.invoer(veld)
    invoer.setFocus()
    invoer.selectAll()
    QTest.keyClicks(invoer, getypt)
    bank.wacht(pagina)
    (keer,) = keren(bank)
    rij = bank.rij(Hoorgesprek, keer.id)
    assert (str(rij.waarden[veld]), rij.conflicten) == (verwacht, frozenset())


@pytest.mark.parametrize("eerst", ["manier_gekozen", "aanwezig"])
def test_nothing_typed_while_the_record_is_made_is_lost(bank: Werkbank, eerst: str) -> None:
    """The suggestion typed over before the writer answered is kept, as the only version."""
    pagina = open_pagina(bank)
    kans = gesprek(pagina).kans
    if eerst == "manier_gekozen":
        klik(keus(kans, "manier_gekozen", "tekenen"))
    else:
        QTest.keyClicks(kans.invoer("aanwezig"), "o")
    door = kans.invoer("door")
    door.setFocus()
    door.selectAll()
    QTest.keyClicks(door, "juf Anouk")
    bank.wacht(pagina)
    (keer,) = keren(bank)
    rij = bank.rij(Hoorgesprek, keer.id)
    assert (rij.waarden["door"], rij.waarden["aangeboden_op"]) == ("juf Anouk", VANDAAG)
    assert rij.conflicten == frozenset()
    assert door.waarde() == "juf Anouk"


def test_a_suggestion_emptied_while_the_record_is_made_stays_empty(bank: Werkbank) -> None:
    """Taking away what was offered is typing too."""
    pagina = open_pagina(bank)
    klik(keus(gesprek(pagina).kans, "manier_gekozen", "tekenen"))
    gesprek(pagina).kans.invoer("door").selectAll()
    QTest.keyClick(gesprek(pagina).kans.invoer("door"), Qt.Key.Key_Delete)
    bank.wacht(pagina)
    (keer,) = keren(bank)
    assert keer.door is None


def test_what_is_typed_while_a_photo_is_kept_belongs_to_the_same_time(bank: Werkbank) -> None:
    """The photo makes the record; the words of the meantime make no second one."""
    pagina = open_pagina(bank)
    pagina._samen.neem_foto(gesprek(pagina).waar(), b"\x89PNG foto")
    QTest.keyClicks(gesprek(pagina).kans.invoer("aanwezig"), "opa")
    bank.rust(pagina)
    bank.wacht(pagina)
    (keer,) = keren(bank)
    assert keer.aanwezig == "opa"
    assert [bool(een.tekening) for een in gezegd(bank, keer.id)] == [True]


def test_a_photo_that_was_not_kept_loses_no_words(bank: Werkbank) -> None:
    """A full disk refuses the photo; the words begin the record as soon as there is room."""
    pagina = open_pagina(bank)
    with schijf_vol(bank.noel.kluis):
        pagina._samen.neem_foto(gesprek(pagina).waar(), b"\x89PNG foto")
        QTest.keyClicks(gesprek(pagina).kans.invoer("aanwezig"), "opa")
        bank.qtbot.waitUntil(lambda: len(bank.fouten) > 1)
    bank.fouten.clear()
    bank.wacht(pagina)
    (keer,) = keren(bank)
    assert (keer.aanwezig, gezegd(bank, keer.id)) == ("opa", [])


@pytest.mark.parametrize("vol", [False, True])
def test_a_question_put_while_a_photo_is_kept_is_put_afterwards(bank: Werkbank, *, vol: bool) -> None:
    """It waits for the photo, also when the disk refuses that, and belongs to the one record."""
    pagina = open_pagina(bank)
    with schijf_vol(bank.noel.kluis) if vol else nullcontext():
        pagina._samen.neem_foto(gesprek(pagina).waar(), b"\x89PNG foto")
        bank.jobs.wacht_op_schrijver()
    gesprek(pagina).noteer("Wat helpt jou?")
    bank.rust(pagina)
    bank.fouten.clear()
    (keer,) = keren(bank)
    vragen = [een.vraag for een in gezegd(bank, keer.id) if not een.tekening]
    assert vragen == ["Wat helpt jou?"]


def test_after_a_full_disk_a_photo_makes_the_one_record(bank: Werkbank) -> None:
    """Words that began no record go to that of the photo; leaving makes no second one."""
    pagina = open_pagina(bank)
    with schijf_vol(bank.noel.kluis):
        QTest.keyClicks(gesprek(pagina).kans.invoer("aanwezig"), "opa")
        bank.qtbot.waitUntil(lambda: bool(bank.fouten) and bank.jobs.onderweg == 0)
    bank.fouten.clear()
    pagina._samen.neem_foto(gesprek(pagina).waar(), b"\x89PNG foto")
    bank.rust(pagina)
    bank.wacht(pagina)
    (keer,) = keren(bank)
    assert keer.aanwezig == "opa"


def test_locking_right_after_the_first_key_keeps_it(bank: Werkbank) -> None:
    """Writing away waits for the record and then for the words, without a moment for the reader."""
    pagina = open_pagina(bank)
    QTest.keyClicks(gesprek(pagina).kans.invoer("aanwezig"), "opa")
    pagina.verlaat()
    while bank.jobs.schrijft:
        bank.jobs.wacht_op_schrijver()
        bank.jobs.lever_af()
    (keer,) = keren(bank)
    assert keer.aanwezig == "opa"
    bank.rust(pagina)


def test_a_question_put_while_the_record_is_made_is_put_afterwards(bank: Werkbank) -> None:
    """Another question waits for the record; the same one twice is one uitspraak."""
    pagina = open_pagina(bank)
    for vraag in ("Wat gaat goed?", "Wat gaat goed?", "Wat helpt jou?"):
        gesprek(pagina).noteer(vraag)
    bank.rust(pagina)
    (keer,) = keren(bank)
    assert [een.vraag for een in gezegd(bank, keer.id)] == ["Wat gaat goed?", "Wat helpt jou?"]


def test_a_full_disk_at_the_first_act_keeps_the_words_for_the_next_try(bank: Werkbank) -> None:
    """What was typed stays on the screen, and the button of the bar records all of it."""
    pagina = open_pagina(bank)
    veld = gesprek(pagina).kans.invoer("aanwezig")
    with schijf_vol(bank.noel.kluis):
        QTest.keyClicks(veld, "opa")
        bank.qtbot.waitUntil(lambda: bool(bank.fouten) and bank.jobs.onderweg == 0)
    assert (keren(bank), veld.waarde()) == ([], "opa")
    bank.fouten.clear()
    assert bank.opnieuw is not None
    bank.opnieuw()
    bank.rust(pagina)
    (keer,) = keren(bank)
    assert keer.aanwezig == "opa"


def test_a_question_begins_an_uitspraak_and_is_put_once(bank: Werkbank) -> None:
    """The question stands with the words, the cursor waits for them, and a second click goes back there."""
    pagina = open_pagina(bank)
    vraag = pagina._vragen.knoppen()[2]
    klik(vraag)
    bank.rust(pagina)
    woorden = eerste_blad(pagina).invoer("woorden")
    assert woorden.hasFocus()
    QTest.keyClicks(woorden, "te veel dingen tegelijk")
    bank.wacht(pagina)
    klik(pagina._vragen.knoppen()[2])
    bank.rust(pagina)
    (keer,) = keren(bank)
    (inbreng,) = gezegd(bank, keer.id)
    assert (inbreng.vraag, inbreng.woorden) == (vraag.vraag.tekst, "te veel dingen tegelijk")
    assert keer.uitkomst == HoorUitkomst.GEHOORD
    assert [knop.gesteld for knop in pagina._vragen.knoppen()].count(True) == 1
    assert woorden.hasFocus()


def test_the_pupil_decides_per_uitspraak(volle_bank: Werkbank) -> None:
    """Zo, anders (with its own words) or niet: one click each, and it says what that means."""
    pagina = open_pagina(volle_bank)
    regel = gesprek(pagina).uitspraken.regels()[0]
    regel.richt("in_plan")
    blad = eerste_blad(pagina)
    anders = blad.binder.blok("anders_gezegd")
    assert anders is not None
    assert not anders.isVisible()
    klik(keus(blad, "in_plan", "anders gezegd"))
    assert anders.isVisible()
    QTest.keyClicks(blad.invoer("anders_gezegd"), "Het gaat soms te snel.")
    volle_bank.wacht(pagina)
    (keer,) = keren(volle_bank)
    (inbreng,) = gezegd(volle_bank, keer.id)
    assert (inbreng.in_plan, inbreng.anders_gezegd) == (InPlan.ANDERS, "Het gaat soms te snel.")
    klik(keus(blad, "in_plan", "niet in het plan"))
    volle_bank.wacht(pagina)
    assert gezegd(volle_bank, keer.id)[0].in_plan == InPlan.NIET
    assert "komt niet op papier" in blad.invoer("in_plan").accessibleDescription()


def test_the_adults_reading_and_what_was_done_stand_apart(volle_bank: Werkbank) -> None:
    """Duiding is the adult's, invloed says what was done, with a goal of this OPP to point to."""
    pagina = open_pagina(volle_bank)
    gesprek(pagina).uitspraken.regels()[0].richt()
    blad = eerste_blad(pagina)
    QTest.keyClicks(blad.invoer("duiding"), "Hij zoekt overzicht.")
    klik(keus(blad, "invloed", "deels overgenomen"))
    doel = blad.invoer("doel")
    assert [doel.itemText(plek) for plek in range(doel.count())][1:] == [
        "Doel 1, Rekenen",
        "Doel 2, Taakaanpak",
    ]
    volle_bank.wacht(pagina)
    (keer,) = keren(volle_bank)
    (inbreng,) = gezegd(volle_bank, keer.id)
    assert (inbreng.duiding, inbreng.invloed) == ("Hij zoekt overzicht.", Invloed.DEELS)


def test_wil_nu_niet_is_calm_and_offered_again(bank: Werkbank) -> None:
    """One button records it and asks what the pupil said; offering again is a new time beside the old one."""
    pagina = open_pagina(bank)
    klik(gesprek(pagina).wil_niet)
    bank.rust(pagina)
    reden = gesprek(pagina).hoe.invoer("uitkomst_reden")
    assert reden.hasFocus()
    QTest.keyClicks(reden, "geen zin")
    bank.wacht(pagina)
    (keer,) = keren(bank)
    assert (keer.uitkomst, keer.uitkomst_reden) == (HoorUitkomst.KANS_GEGEVEN, "geen zin")
    assert not gesprek(pagina).deel_terug.isVisible()
    klik(gesprek(pagina)._opnieuw)
    bank.rust(pagina)
    assert len(keren(bank)) == 1
    klik(keus(gesprek(pagina).kans, "manier_gekozen", "praten"))
    bank.wacht(pagina)
    assert len(keren(bank)) == 2
    assert pagina._beeld is not None
    assert [andere.id for andere in pagina._beeld.andere] == [keer.id]


def test_there_is_no_te_jong(bank: Werkbank) -> None:
    """The outcomes are three, for a pupil of any age."""
    pagina = open_pagina(bank)
    klik(gesprek(pagina).wil_niet)
    bank.rust(pagina)
    blok = gesprek(pagina).hoe.binder.blok("uitkomst")
    assert blok is not None
    teksten = [knop.text() for knop in blok.findChildren(QRadioButton)]
    assert teksten == ["nog niet", "gehoord", "kans gegeven, de leerling wil nu niet"]


def test_undoing_the_first_act_goes_back_to_nothing(bank: Werkbank) -> None:
    """After undo the screen is as it was opened, and the next act begins a record again."""
    pagina = open_pagina(bank)
    klik(pagina._vragen.knoppen()[0])
    bank.rust(pagina)
    omkeerbaar = bank.noel.kluis.ongedaan_te_maken()
    assert omkeerbaar is not None
    bank.jobs.keer_om(omkeerbaar)
    bank.rust(pagina)
    bank.qtbot.waitUntil(lambda: pagina.waar() == {"opp": bank.noel.opp})
    bank.rust(pagina)
    assert keren(bank) == []
    klik(keus(gesprek(pagina).kans, "manier_gekozen", "typen"))
    bank.wacht(pagina)
    assert [keer.manier_gekozen for keer in keren(bank)] == [Manier.TYPEN]


def test_an_uitspraak_that_was_taken_away_comes_back(volle_bank: Werkbank) -> None:
    """Taking away asks nothing and offers the way back."""
    pagina = open_pagina(volle_bank)
    (keer,) = keren(volle_bank)
    gesprek(pagina).uitspraken.regels()[0].weg.emit()
    volle_bank.rust(pagina)
    assert gezegd(volle_bank, keer.id) == []
    tekst, actie, zet_terug = volle_bank.meldingen[-1]
    assert (tekst, actie) == ("Uitspraak weggehaald", "Ongedaan maken")
    zet_terug()
    volle_bank.rust(pagina)
    assert len(gezegd(volle_bank, keer.id)) == 1


def test_telling_back_is_recorded(volle_bank: Werkbank) -> None:
    """How and when the pupil heard what was done with it (H5)."""
    pagina = open_pagina(volle_bank)
    terug = gesprek(pagina).terug
    for veld, getypt in (
        ("terugkoppeling_op", "16-10-26"),
        ("terugkoppeling_door", "meester Mo"),
        ("terugkoppeling_vorm", "al wandelend"),
        ("terugkoppeling_reactie", "fijn"),
    ):
        terug.invoer(veld).setFocus()
        QTest.keyClicks(terug.invoer(veld), getypt)
    volle_bank.wacht(pagina)
    (keer,) = keren(volle_bank)
    assert (keer.terugkoppeling_op, keer.terugkoppeling_door) == (VANDAAG, "meester Mo")
    assert (keer.terugkoppeling_vorm, keer.terugkoppeling_reactie) == ("al wandelend", "fijn")


def test_what_somebody_else_writes_leaves_my_typing_alone(volle_bank: Werkbank) -> None:
    """A commit elsewhere refreshes the rest of the screen and not the field in which I am."""
    pagina = open_pagina(volle_bank)
    gesprek(pagina).uitspraken.regels()[0].richt()
    duiding = eerste_blad(pagina).invoer("duiding")
    duiding.setFocus()
    QTest.keyClicks(duiding, "Hij zoekt")
    (keer,) = keren(volle_bank)
    volle_bank.jobs.run(partial(horen.voeg_inbreng_toe, hoorgesprek=keer.id, woorden="Nog iets."))
    volle_bank.rust(pagina)
    assert len(gesprek(pagina).uitspraken.regels()) == 2
    assert (duiding.waarde(), QApplication.focusWidget()) == ("Hij zoekt", duiding)
    volle_bank.wacht(pagina)


def test_the_questions_are_the_adults_to_choose(bank: Werkbank) -> None:
    """The age proposes a set; another one and the short one are a click away and stay chosen."""
    pagina = open_pagina(bank)
    paneel = pagina._vragen
    assert (paneel.sets.currentText(), len(paneel.knoppen())) == ("8 tot en met 11 jaar", 8)
    klik(paneel.kort)
    assert len(paneel.knoppen()) == 4
    paneel.sets.zet_waarde("kiezen")
    paneel.sets.gewijzigd.emit()
    klik(keus(gesprek(pagina).kans, "manier_gekozen", "iets laten zien in de klas"))
    bank.wacht(pagina)
    assert paneel.knoppen()[0].text() == "Waar wil je zijn?"


def test_a_question_answers_to_enter(bank: Werkbank) -> None:
    """The keyboard puts a question as the mouse does."""
    pagina = open_pagina(bank)
    knop = pagina._vragen.knoppen()[0]
    knop.setFocus()
    QTest.keyClick(knop, Qt.Key.Key_Return)
    bank.rust(pagina)
    assert len(keren(bank)) == 1


def test_an_earlier_talk_is_read_and_opened(volle_bank: Werkbank) -> None:
    """Other times stand beneath, with their words, and open in their own right."""
    noel = volle_bank.noel
    (eerste,) = keren(volle_bank)
    tweede = maak_hoorgesprek(noel.kluis, noel.leerling, noel.opp, VANDAAG, "Nu gaat het beter.")
    pagina = open_pagina(volle_bank)
    assert pagina.waar() == {"hoorgesprek": tweede}
    pagina._eerder.gevraagd.emit(eerste.id)
    assert volle_bank.gegaan[-1] == ("horen", {"hoorgesprek": eerste.id})
    pagina.toon(hoorgesprek=eerste.id, veld="terugkoppeling_op")
    volle_bank.rust(pagina)
    assert pagina.waar() == {"hoorgesprek": eerste.id}
    assert QApplication.focusWidget() is gesprek(pagina).terug.invoer("terugkoppeling_op")


def test_going_to_another_talk_saves_what_was_typed(volle_bank: Werkbank) -> None:
    """Half a sentence goes with the talk in which it was typed."""
    noel = volle_bank.noel
    (eerste,) = keren(volle_bank)
    tweede = maak_hoorgesprek(noel.kluis, noel.leerling, noel.opp, VANDAAG, "Nu gaat het beter.")
    pagina = open_pagina(volle_bank, hoorgesprek=eerste.id)
    hulp, erbij = gesprek(pagina).kans.invoer("hulp_gegeven"), gesprek(pagina).kans.invoer("aanwezig")
    for invoer, getypt in ((hulp, "plaatjes"), (erbij, "opa")):
        invoer.setFocus()
        QTest.keyClicks(invoer, getypt)
    pagina.toon(hoorgesprek=tweede)
    volle_bank.rust(pagina)
    volle_bank.qtbot.waitUntil(lambda: pagina._afscheid.klaar)
    waarden = volle_bank.rij(Hoorgesprek, eerste.id).waarden
    assert (waarden["hulp_gegeven"], waarden["aanwezig"]) == ("plaatjes", "opa")
    assert volle_bank.rij(Hoorgesprek, tweede).waarden["aanwezig"] is None


def test_a_closed_opp_is_for_reading(volle_bank: Werkbank) -> None:
    """After closing the talk is readable and nothing can be added or changed."""
    doe(
        volle_bank.noel.kluis,
        opps.sluit_af,
        opp_id=volle_bank.noel.opp,
        einddatum=VANDAAG,
        reden=Eindreden.DOEL_BEREIKT,
        terugblik="Het lukt nu zonder.",
    )
    (keer,) = keren(volle_bank)
    pagina = open_pagina(volle_bank, hoorgesprek=keer.id)
    assert not pagina._vragen.isVisible()
    assert not gesprek(pagina).wil_niet.isVisible()
    assert not keus(gesprek(pagina).kans, "manier_gekozen", "praten").isEnabled()
    assert gesprek(pagina).kans.invoer("door").isReadOnly()


@pytest.mark.parametrize("breed", [1080, 720])
def test_everything_has_a_name_and_tab_reaches_it(volle_bank: Werkbank, breed: int) -> None:
    """Also with an uitspraak open, also in a narrow window."""
    pagina = open_pagina(volle_bank, breed)
    gesprek(pagina).uitspraken.regels()[0].richt()
    volle_bank.rust(pagina)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []


def test_tab_follows_the_talk(volle_bank: Werkbank) -> None:
    """From the day to the way to the words to the choice of the pupil, as it is read."""
    pagina = open_pagina(volle_bank)
    gesprek(pagina).uitspraken.regels()[0].richt()
    volle_bank.wacht(pagina)
    pagina.toon()
    volle_bank.rust(pagina)
    kans, blad = gesprek(pagina).kans, eerste_blad(pagina)
    kans.invoer("aangeboden_op").setFocus()
    gezien: list[QWidget | None] = []
    for _keer in range(24):
        gezien.append(QApplication.focusWidget())
        pagina.focusNextChild()
    verwacht = [
        kans.invoer("aangeboden_op"),
        kans.invoer("door"),
        kans.invoer("manieren_aangeboden"),
        keus(kans, "manier_gekozen", "buiten, al wandelend"),
        kans.invoer("aanwezig"),
        kans.invoer("hulp_gegeven"),
        blad.invoer("vraag"),
        blad.invoer("woorden"),
        blad.invoer("bron"),
        blad.invoer("vertolkt_door"),
        keus(blad, "in_plan", "zo in het plan"),
        blad.invoer("duiding"),
        keus(blad, "invloed", "overgenomen"),
        blad.invoer("omdat"),
        blad.invoer("doel"),
    ]
    assert [wie for wie in gezien if wie in verwacht] == verwacht


def test_a_narrow_window_shows_talk_or_questions(bank: Werkbank) -> None:
    """Without room for both a button turns to the questions, and one of them turns back to the talk."""
    pagina = open_pagina(bank, breed=720)
    assert not pagina._vragen.isVisible()
    klik(pagina._vragenknop)
    assert pagina._vragen.isVisible()
    klik(pagina._vragen.knoppen()[0])
    bank.rust(pagina)
    assert gesprek(pagina).isVisible()
    assert QApplication.focusWidget() is eerste_blad(pagina).invoer("woorden")


def test_without_an_opp_it_says_what_to_do(bank: Werkbank) -> None:
    """The empty screen has one way on."""
    pagina = HorenPage(bank.werk)
    bank.toon(pagina)
    pagina.toon()
    klik(pagina._leeg.knop)
    assert bank.gegaan == [("leerlingen", {})]


def test_a_long_name_and_many_words_fit(volle_bank: Werkbank) -> None:
    """Sixty characters of name and three hundred lines make the page longer, never wider."""
    (keer,) = keren(volle_bank)
    (inbreng,) = gezegd(volle_bank, keer.id)
    zet(volle_bank.noel.kluis, Inbreng, inbreng.id, woorden="Nog een zin. " * 900)
    pagina = open_pagina(volle_bank)
    gesprek(pagina).uitspraken.regels()[0].richt()
    volle_bank.rust(pagina)
    assert pagina._pagina.horizontalScrollBar().maximum() == 0


def test_leaving_at_once_after_the_first_act_loses_nothing(bank: Werkbank) -> None:
    """The record and the words reach the vault, also when another talk is opened before it answered."""
    ander = maak_hoorgesprek(bank.noel.kluis, bank.noel.leerling, bank.noel.opp, date(2026, 9, 1), "Eerder.")
    zet(bank.noel.kluis, Hoorgesprek, ander, moment=Hoormoment.EVALUEREN)
    pagina = open_pagina(bank)
    invoer = gesprek(pagina).kans.invoer("aanwezig")
    invoer.setFocus()
    QTest.keyClicks(invoer, "opa")
    pagina.toon(hoorgesprek=ander)
    bank.rust(pagina)
    bank.qtbot.waitUntil(lambda: pagina._afscheid.klaar)
    assert pagina.waar() == {"hoorgesprek": ander}
    assert {keer.aanwezig for keer in keren(bank)} == {"opa", None}
