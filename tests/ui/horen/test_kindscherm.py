"""The pupil's own screen on a real vault: each set, words kept back, "nu liever niet", the code."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from opp_desk.ground import clock
from opp_desk.model.keuzes import Hoormoment, HoorUitkomst, InbrengBron, InPlan, Manier
from opp_desk.ui.horen.kindscherm import Kindscherm, Opzet
from opp_desk.usecases.hoorpin import heeft_pin, kies_pin
from opp_desk.usecases.hoorvragen import SCHAAL, hoorvragen
from opp_desk.usecases.horen import Kans, hoorgesprekken, inbrengen
from tests.bouw import doe
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
    from opp_desk.usecases.hoorvragen import Vraag
    from tests.ui.horen.opstelling import Werkbank

LEEFTIJD = {"4-7": 6, "8-12": 9, "12-18": 14, "18": 18, "kiezen": 12}


def vragen_van(code: str, moment: Hoormoment = Hoormoment.OPSTELLEN) -> tuple[Vraag, ...]:
    """Return the questions as they are put."""
    return hoorvragen().vragen(code, moment, roepnaam="Noël", thuis="papa", voorstel="een eigen plek.")


def open_scherm(
    bank: Werkbank, code: str = "8-12", *, mee: bool = False, breed: int = 1280, hoog: int = 800
) -> Kindscherm:
    """Show the screen for a pupil of that age."""
    jong = LEEFTIJD[code] < 12 or code == "kiezen"
    opzet = Opzet(
        "Noël", "meester Mo", "papa en mama", code, vragen_van(code), mee, jong, jong, ziet=code == "kiezen"
    )
    scherm = Kindscherm(bank.werk, opzet, Kans(bank.noel.opp, clock.today(), "meester Mo"))
    bank.qtbot.addWidget(scherm)
    scherm.resize(breed, hoog)
    scherm.show()
    return scherm


def rust(bank: Werkbank, scherm: Kindscherm) -> None:
    """Wait until all that the pupil did is in the vault."""
    scherm.bewaar_nu()
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and not scherm.opslag._rij)


def keer(bank: Werkbank) -> Hoorgesprek:
    """Return the one record there is."""
    (gesprek,) = bank.lees(partial(hoorgesprekken, opp_id=bank.noel.opp))
    return gesprek


def verteld(bank: Werkbank) -> list[Inbreng]:
    """Return what was told, in order."""
    return list(bank.lees(partial(inbrengen, hoorgesprek=keer(bank).id)))


def tot_vragen(scherm: Kindscherm, manier: Manier = Manier.PRATEN) -> None:
    """Choose a way and go to the first question."""
    klik(next(tegel for tegel in scherm.hoe.tegels if tegel.waarde is manier))
    klik(scherm.volgende)


def klik(wat: object) -> None:
    """Click as a finger would."""
    QTest.mouseClick(wat, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]  # any widget


def tot_plan(bank: Werkbank, scherm: Kindscherm) -> None:
    """Skip the questions that are left."""
    while scherm._nu() is scherm.vraag:
        klik(scherm.overslaan)
        rust(bank, scherm)


@pytest.mark.parametrize("code", list(LEEFTIJD))
def test_each_set_is_told_from_how_to_plan(bank: Werkbank, code: str) -> None:
    """Every question comes by alone and may be skipped; nothing on the screen is without a name."""
    scherm = open_scherm(bank, code, mee=code in {"4-7", "kiezen"})
    assert scherm.hoe.titel.text() == "Hoe wil je het vertellen?"
    assert namen_ontbreken(scherm) == []
    tot_vragen(scherm)
    gezien = []
    for vraag in vragen_van(code):
        assert scherm._nu() is scherm.vraag
        gezien.append(scherm.vraag.titel.text())
        assert namen_ontbreken(scherm) == []
        assert scherm.overslaan.isVisible()
        assert scherm.weet_niet.isVisible()
        assert scherm.vraag.schaalbalk.isVisible() == (vraag.antwoord == SCHAAL)
        assert not (LEEFTIJD[code] >= 12 and code != "kiezen" and scherm.vraag.met_gezichten())
        beeld = bool(scherm._opzet.plaatjes and vraag.plaatje) and not scherm.vraag.met_gezichten()
        assert scherm.vraag.plaatje.isVisible() == beeld
        scherm.vraag.vak.setPlainText(f"antwoord op {len(gezien)}")
        klik(scherm.volgende)
    assert gezien == [each.tekst for each in vragen_van(code)]
    rust(bank, scherm)
    assert scherm._nu() is scherm.plan
    assert [each.woorden for each in verteld(bank)] == [
        f"antwoord op {nr}" for nr in range(1, len(gezien) + 1)
    ]
    bronnen = {"4-7": InbrengBron.GEZEGD, "kiezen": InbrengBron.GEZIEN}
    assert {each.bron for each in verteld(bank)} == {bronnen.get(code, InbrengBron.GETYPT)}
    assert (keer(bank).manier_gekozen, keer(bank).vragenreeks) == (Manier.PRATEN, code)


def test_nu_liever_niet_ends_kindly(bank: Werkbank) -> None:
    """A pupil who does not want to is asked nothing more; the opportunity was given and counts."""
    scherm = open_scherm(bank)
    klik(next(tegel for tegel in scherm.hoe.tegels if tegel.waarde is Manier.NU_NIET))
    rust(bank, scherm)
    assert scherm._nu() is scherm.einde
    assert scherm.einde.titel.text() == "Dank je wel, Noël"
    assert "Dat mag" in scherm.einde.regel.text()
    assert keer(bank).uitkomst == HoorUitkomst.KANS_GEGEVEN
    assert verteld(bank) == []


def test_all_skipped_tells_nothing(bank: Werkbank) -> None:
    """Skipping everything records that the way was offered and no word."""
    scherm = open_scherm(bank)
    tot_vragen(scherm)
    tot_plan(bank, scherm)
    assert scherm._nu() is scherm.terug
    assert verteld(bank) == []
    assert keer(bank).uitkomst == HoorUitkomst.NOG_NIET


def test_the_pupil_decides_per_uitspraak(bank: Werkbank) -> None:
    """Zo, anders gezegd and niet are kept as the pupil chose; and how to be told back."""
    scherm = open_scherm(bank)
    tot_vragen(scherm)
    for woorden in ("ik ken alle tafels", "juf praat te veel", "ik ben bang voor gym"):
        scherm.vraag.vak.setPlainText(woorden)
        klik(scherm.volgende)
    tot_plan(bank, scherm)
    assert scherm.plan.woorden.text() == "“ik ken alle tafels”"
    klik(scherm.plan.tegels[0])
    klik(scherm.volgende)
    klik(scherm.plan.tegels[1])
    scherm.plan.vak.setPlainText("ik heb graag korte uitleg")
    klik(scherm.volgende)
    klik(scherm.plan.tegels[2])
    klik(scherm.volgende)
    klik(scherm.terug.tegels[1])
    klik(scherm.volgende)
    rust(bank, scherm)
    assert [(each.in_plan, each.anders_gezegd) for each in verteld(bank)] == [
        (InPlan.ZO, None),
        (InPlan.ANDERS, "ik heb graag korte uitleg"),
        (InPlan.NIET, None),
    ]
    assert keer(bank).terugkoppeling_vorm == "op papier: Mijn plan"
    assert "Geef het scherm terug aan meester Mo." in scherm.einde.regel.text()


def test_who_is_there_is_chosen_or_typed(bank: Werkbank) -> None:
    """A name that was typed takes the place of a tile; it begins the record when nothing else did."""
    scherm = open_scherm(bank)
    klik(scherm.overslaan)
    klik(scherm.wie.tegels[1])
    scherm.wie.vak.setPlainText("opa Jan")
    klik(scherm.volgende)
    rust(bank, scherm)
    assert (keer(bank).aanwezig, keer(bank).manier_gekozen) == ("opa Jan", None)


def test_pointing_and_words_are_one_uitspraak(bank: Werkbank) -> None:
    """A face or choice alone was pointed at; with words they stand together. Pressing again takes it back."""
    scherm = open_scherm(bank)
    tot_vragen(scherm)
    klik(scherm.gezichtjes)
    klik(scherm.vraag.gezichten[2])
    klik(scherm.volgende)
    klik(scherm.gezichtjes)
    klik(scherm.vraag.gezichten[0])
    scherm.vraag.vak.setPlainText("het is te druk")
    klik(scherm.volgende)
    klik(scherm.gezichtjes)
    klik(scherm.vraag.gezichten[1])
    klik(scherm.vraag.gezichten[1])
    klik(scherm.volgende)
    klik(scherm.weet_niet)
    rust(bank, scherm)
    assert [(each.woorden, each.bron) for each in verteld(bank)] == [
        ("fijn", InbrengBron.AANGEWEZEN),
        ("Niet fijn. het is te druk", InbrengBron.GETYPT),
        ("weet ik niet", InbrengBron.GETYPT),
    ]


def test_a_figure_is_only_given_when_chosen(bank: Werkbank) -> None:
    """The slider stands nowhere until it is moved; then its figure goes with the words."""
    scherm = open_scherm(bank, "12-18")
    tot_vragen(scherm)
    assert scherm.vraag.schaalbalk.waarde() is None
    klik(scherm.volgende)
    klik(scherm.vorige)
    QTest.keyClick(scherm.vraag.schaalbalk.schuif, Qt.Key.Key_Right)
    scherm.vraag.vak.setPlainText("door mijn vrienden")
    klik(scherm.volgende)
    rust(bank, scherm)
    assert [each.woorden for each in verteld(bank)] == ["6. door mijn vrienden"]


def test_a_drawing_is_kept_and_shown_again(bank: Werkbank) -> None:
    """What was drawn is an uitspraak of its own kind; going back shows it, wiping takes it away."""
    scherm = open_scherm(bank, "4-7")
    tot_vragen(scherm)
    klik(scherm.tekenen)
    vlak = scherm.vraag.tekening.vlak
    QTest.mousePress(vlak, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    QTest.mouseMove(vlak, QPoint(140, 90))
    QTest.mouseRelease(vlak, Qt.MouseButton.LeftButton, pos=QPoint(160, 60))
    klik(scherm.volgende)
    klik(scherm.vorige)
    assert vlak.isVisible()
    assert len(vlak.streken()) == 1
    rust(bank, scherm)
    (inbreng,) = verteld(bank)
    assert (inbreng.bron, inbreng.woorden, len(inbreng.tekening or "")) == (InbrengBron.GETEKEND, None, 64)
    vlak.wis()
    rust(bank, scherm)
    assert verteld(bank) == []


def test_going_back_changes_the_same_uitspraak(bank: Werkbank) -> None:
    """Another answer at the same question replaces the first, and skipping it takes it away."""
    scherm = open_scherm(bank)
    tot_vragen(scherm)
    scherm.vraag.vak.setPlainText("eerst dit")
    klik(scherm.volgende)
    klik(scherm.vorige)
    assert scherm.vraag.vak.toPlainText() == "eerst dit"
    scherm.vraag.vak.setPlainText("toch dat")
    klik(scherm.volgende)
    rust(bank, scherm)
    assert [each.woorden for each in verteld(bank)] == ["toch dat"]
    klik(scherm.vorige)
    klik(scherm.overslaan)
    rust(bank, scherm)
    assert verteld(bank) == []


def test_typing_is_kept_without_a_click(bank: Werkbank) -> None:
    """A moment after the last key the words are in the vault."""
    scherm = open_scherm(bank)
    tot_vragen(scherm)
    QTest.keyClicks(scherm.vraag.vak, "te druk")
    bank.qtbot.waitUntil(lambda: 0 in scherm.opslag.inbrengen)
    bank.qtbot.waitUntil(lambda: [each.woorden for each in verteld(bank)] == ["te druk"])


def test_nothing_but_the_code_closes_it(bank: Werkbank) -> None:
    """Escape and closing the window do nothing; the right code does, and all is kept."""
    doe(bank.noel.kluis, kies_pin, persoon=bank.werk.wie.id, pin="0427")
    scherm = open_scherm(bank)
    dicht: list[bool] = []
    scherm.klaar.connect(partial(dicht.append, True))
    tot_vragen(scherm)
    scherm.vraag.vak.setPlainText("te druk")
    QTest.keyClick(scherm, Qt.Key.Key_Escape)
    scherm.close()
    assert scherm.isVisible()
    klik(scherm.slot)
    QTest.keyClicks(scherm.code.veld, "1111")
    bank.qtbot.waitUntil(lambda: "klopt niet" in scherm.code.uitleg.text())
    klik(scherm.code.naar_gesprek)
    assert scherm.vraag.vak.toPlainText() == "te druk"
    klik(scherm.slot)
    QTest.keyClicks(scherm.code.veld, "0427")
    bank.qtbot.waitUntil(lambda: dicht == [True])
    assert not scherm.isVisible()
    bank.qtbot.waitUntil(lambda: not scherm.opslag._rij)
    assert [each.woorden for each in verteld(bank)] == ["te druk"]


def test_three_wrong_codes_ask_for_the_lock(bank: Werkbank) -> None:
    """Twice is said how often is left; the third time the vault has to lock."""
    doe(bank.noel.kluis, kies_pin, persoon=bank.werk.wie.id, pin="0427")
    scherm = open_scherm(bank)
    op_slot: list[bool] = []
    scherm.op_slot.connect(partial(op_slot.append, True))
    klik(scherm.slot)
    for over in ("nog 2 keer", "nog één keer", ""):
        QTest.keyClicks(scherm.code.veld, "9999")
        bank.qtbot.waitUntil(partial(_gezegd, scherm, over) if over else partial(bool, op_slot))
    assert op_slot == [True]


def _gezegd(scherm: Kindscherm, wat: str) -> bool:
    return wat in scherm.code.uitleg.text()


def _uitleg(scherm: Kindscherm) -> str:
    return scherm.code.uitleg.text()


def test_a_forgotten_code_needs_the_password(bank: Werkbank) -> None:
    """It says first what happens; then the code is forgotten and the vault locks: only the password opens."""
    doe(bank.noel.kluis, kies_pin, persoon=bank.werk.wie.id, pin="0427")
    scherm = open_scherm(bank)
    op_slot: list[bool] = []
    scherm.op_slot.connect(partial(op_slot.append, True))
    klik(scherm.slot)
    klik(scherm.code.vergeten)
    assert "Alles is bewaard" in scherm.code.uitleg.text()
    assert op_slot == []
    klik(scherm.code.vergeten)
    bank.qtbot.waitUntil(lambda: op_slot == [True])
    assert not bank.lees(partial(heeft_pin, persoon=bank.werk.wie.id))


def test_keys_of_the_program_do_nothing_here(bank: Werkbank, qapp: QApplication) -> None:
    """A window behind it gets no key while the pupil is at the screen."""
    achter = QMainWindow()
    bank.qtbot.addWidget(achter)
    achter.show()
    scherm = open_scherm(bank)
    assert QApplication.activeModalWidget() is scherm
    assert scherm.windowModality() == Qt.WindowModality.ApplicationModal


@pytest.mark.parametrize(("breed", "hoog"), [(1280, 720), (640, 360), (2560, 1600)])
def test_it_fits_small_and_grows_large(bank: Werkbank, breed: int, hoog: int) -> None:
    """At 200 % of a small laptop every button is whole in sight; on a large screen the letters grow."""
    scherm = open_scherm(bank, breed=breed, hoog=hoog)
    tot_vragen(scherm)
    for knop in (scherm.vorige, scherm.tekenen, scherm.overslaan, scherm.volgende):
        assert scherm.rect().contains(knop.mapTo(scherm, knop.rect().bottomRight()))
        assert knop.width() >= knop.sizeHint().width()
    links = [knop.mapTo(scherm, QPoint()).x() for knop in (scherm.vorige, scherm.tekenen, scherm.volgende)]
    assert links == sorted(links)
    assert niet_met_tab_bereikbaar(scherm) == []
