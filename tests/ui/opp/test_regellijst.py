"""Lists of rows: add, take away with a way back, move, by mouse and by keyboard."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opp_desk.model.doel import Doel
from opp_desk.model.keuzes import AanpakSoort, FactorSoort
from opp_desk.model.opp import Overleg
from opp_desk.ui.onderdelen import Pil
from opp_desk.ui.opp.blijfvraag import Blijfvraag
from opp_desk.ui.opp.kaartregel import Kaartregel
from opp_desk.usecases import velden
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.vault.uow import Gezien
from tests.bouw import zet

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.ui.opp.regellijst import Regellijst
    from tests.ui.opp.conftest import Werkstuk


def lijst(stuk: Werkstuk, nummer: int = 0) -> Regellijst:
    """Return a list of the section that is up."""
    return stuk.sectie._lijsten[nummer][1]


def teksten(stuk: Werkstuk, nummer: int = 0) -> list[str]:
    """Return the texts of a list of single lines as the screen shows them."""
    return [regel.blad.invoer("tekst").waarde() for regel in lijst(stuk, nummer).regels() if regel.blad]


def bewaard(stuk: Werkstuk, naam: str, veld: str) -> list[Any]:
    """Return one field of every row of a list in the vault."""
    return [rij.waarden[veld] for rij in stuk.beeld.lijsten[naam]]


def test_a_new_goal_is_open_and_ready_to_type(stuk: Werkstuk) -> None:
    """Adding a goal opens it with the focus in its first field; what is typed there is in the vault."""
    stuk.open("doelen")
    stuk.knop("Doel toevoegen").click()
    stuk.rust()
    regels = lijst(stuk).regels()
    assert len(regels) == 3
    veld = stuk.veld("kan_straks", 2)
    assert veld.hasFocus()
    stuk.typ(veld, "Hij leest de klok.")
    stuk.rust()
    assert bewaard(stuk, "doelen", "kan_straks")[2] == "Hij leest de klok."


def test_a_new_row_takes_the_days_that_were_just_typed(stuk: Werkstuk) -> None:
    """Adding a row right after typing waits for the last field: "Tot" goes along, not only "Van"."""
    stuk.open("begeleiding")
    laatste = len(lijst(stuk).regels()) - 1
    lijst(stuk).regels()[laatste].richt("van")
    stuk.typ(stuk.veld("van", laatste), "2-11-2026")
    stuk.typ(stuk.veld("tot", laatste), "14-5-2027")
    stuk.knop("Begeleiding toevoegen").click()
    stuk.rust()
    assert len(lijst(stuk).regels()) == laatste + 2
    assert bewaard(stuk, "begeleidingen", "van")[-1] == date(2026, 11, 2)
    assert bewaard(stuk, "begeleidingen", "tot")[-1] == date(2027, 5, 14)


def test_tab_walks_through_a_form_as_it_stands(stuk: Werkstuk) -> None:
    """Tab goes from field to field in the order of the page, not in the order of declaration."""
    stuk.open("doelen")
    regel = lijst(stuk).regels()[0]
    regel.richt()
    namen = []
    for _ in range(8):
        met_focus = stuk.pagina.focusWidget()
        assert met_focus is not None
        namen.append(met_focus.objectName())
        QTest.keyClick(met_focus, Qt.Key.Key_Tab)
    assert namen == ["kan_straks", "maat", "nu", "nu_datum", "streef", "evaluatie_op", "gebied", "kinddoel"]


def test_a_goal_that_was_removed_comes_back_with_what_was_just_typed(stuk: Werkstuk) -> None:
    """Taking a goal away while typing in it saves first; the undo in the notice brings everything back."""
    stuk.open("doelen")
    lijst(stuk).regels()[1].richt("nu")
    stuk.typ(stuk.veld("nu", 1), "2 van de 5 lessen")
    stuk.knop("Doel 2 weghalen").click()
    stuk.rust()
    assert bewaard(stuk, "doelen", "gebied") == ["Rekenen"]
    assert len(lijst(stuk).regels()) == 1
    tekst, actie, terug = stuk.meldingen[-1]
    assert (tekst, actie) == ("Doel weggehaald", "Ongedaan maken")
    terug()
    stuk.rust()
    assert bewaard(stuk, "doelen", "nu") == ["4 van de 10", "2 van de 5 lessen"]
    assert len(lijst(stuk).regels()) == 2
    assert stuk.fouten == []


def test_enter_goes_on_to_a_new_line(stuk: Werkstuk) -> None:
    """Enter in a line saves it and begins the next, just beneath; an empty line begins no other."""
    stuk.open("factoren")
    veld = stuk.veld("tekst", 0)
    veld.setFocus()
    QTest.keyClick(veld, Qt.Key.Key_Return)
    stuk.rust()
    assert len(lijst(stuk).regels()) == 4
    nieuw = stuk.veld("tekst", 1)
    assert nieuw.hasFocus()
    QTest.keyClick(nieuw, Qt.Key.Key_Return)
    stuk.rust()
    assert len(lijst(stuk).regels()) == 4
    stuk.typ(nieuw, "een vaste plek")
    stuk.rust()
    assert teksten(stuk)[1] == "een vaste plek"
    helpt = [
        rij.waarden["tekst"]
        for rij in stuk.beeld.lijsten["factoren"]
        if rij.waarden["soort"] == FactorSoort.BEVORDEREND
    ]
    assert helpt[1] == "een vaste plek"


def test_alt_and_arrows_move_a_line(stuk: Werkstuk) -> None:
    """Alt+Down moves the line in hand one place, with the focus; Alt+Up moves it back."""
    stuk.open("factoren")
    voor = teksten(stuk)
    veld = stuk.veld("tekst", 0)
    veld.setFocus()
    QTest.keyClick(veld, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    stuk.rust()
    assert teksten(stuk) == [voor[1], voor[0], voor[2]]
    assert veld.hasFocus()
    QTest.keyClick(veld, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    stuk.rust()
    assert teksten(stuk) == voor
    QTest.keyClick(veld, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    stuk.rust()
    assert teksten(stuk) == voor


def test_two_lists_of_one_kind_stay_apart(stuk: Werkstuk) -> None:
    """What helps and what hinders are rows of one table; each list shows and adds only its own."""
    stuk.open("les")
    assert teksten(stuk, 0) == ["Vertel vooraf wat er verandert."]
    assert teksten(stuk, 1) == ["Drie opdrachten tegelijk."]
    lijst(stuk, 1).voeg_toe()
    stuk.rust()
    assert len(lijst(stuk, 0).regels()) == 1
    assert bewaard(stuk, "aanpakken", "soort").count(AanpakSoort.NIET) == 2


def test_a_goal_asks_its_one_question(stuk: Werkstuk) -> None:
    """A goal without a measure asks for one beneath that field; measurable, it says so when closed."""
    stuk.open("doelen")
    regel = lijst(stuk).regels()[1]
    pil = stuk.eerste(Pil, regel)
    assert pil.tekst() == "concreet en meetbaar"
    regel.richt("maat")
    assert regel.blad is not None
    stuk.typ(regel.blad.invoer("maat"), " ")
    QTest.keyClick(regel.blad.invoer("maat"), Qt.Key.Key_Backspace)
    stuk.rust()
    blok = regel.blad.binder.blok("maat")
    assert blok is not None
    assert blok.waarschuwing().startswith("Hoe zie je dat het lukt? Noem een aantal")
    assert pil.tekst() == "nog een vraag"


def test_a_begeleiding_points_to_a_goal_of_now(stuk: Werkstuk) -> None:
    """A goal that was added a moment ago can be chosen at a begeleiding that was already open."""
    stuk.open("begeleiding")
    lijst(stuk).regels()[0].richt("doel")
    nieuw = stuk.noel.nieuw(Doel, gebied="Klokkijken")
    stuk.open("begeleiding")
    keuze = stuk.veld("doel", 0)
    assert keuze.findText("Doel 3, Klokkijken") >= 0
    assert keuze.waarde() == stuk.noel.doelen[0]
    keuze.zet_waarde(nieuw)
    keuze.gewijzigd.emit()
    stuk.rust()
    assert stuk.beeld.lijsten["begeleidingen"][0].waarden["doel"] == nieuw


def test_cards_open_and_close(stuk: Werkstuk) -> None:
    """A card shows a summary and opens to a form on its head; the head keeps the focus."""
    stuk.open("doelen")
    regel = lijst(stuk).regels()[0]
    assert isinstance(regel, Kaartregel)
    assert regel.blad is None
    regel._kop.setFocus()
    QTest.keyClick(regel._kop, Qt.Key.Key_Space)
    assert regel.open
    assert regel._kop.accessibleDescription() == "open"
    QTest.keyClick(regel._kop, Qt.Key.Key_Space)
    assert not regel.open


def test_talks_stay_in_place_while_somebody_dates_them(stuk: Werkstuk) -> None:
    """A list by date does not jump while a date is typed; opened anew it is in order."""
    stuk.noel.nieuw(Overleg, datum=date(2026, 10, 12), wie="moeder")
    stuk.open("ouders")
    regels = lijst(stuk).regels()
    rij = regels[1].formulier
    assert rij is not None
    zet(stuk.noel.kluis, Overleg, rij.id, datum=date(2026, 9, 1))
    stuk.open("ouders")
    assert lijst(stuk).regels() == regels
    stuk.pagina._formulieren.neem_afscheid()
    stuk.open("ouders")
    eerste = lijst(stuk).regels()[0].formulier
    assert eerste is not None
    assert eerste.id == rij.id


def test_a_long_line_says_so_and_stays(maak: Callable[..., Werkstuk]) -> None:
    """More words than the advice gives a quiet line; nothing is cut."""
    stuk = maak(vol=False)
    stuk.open("factoren")
    stuk.knop("Noem iets wat helpt").click()
    stuk.rust()
    lang = " ".join(["woord"] * 13)
    stuk.typ(stuk.veld("tekst", 0), lang)
    blad = lijst(stuk).regels()[0].blad
    assert blad is not None
    blok = blad.binder.blok("tekst")
    assert blok is not None
    assert blok.waarschuwing() == "13 van 12 woorden; korter leest beter"
    stuk.rust()
    assert bewaard(stuk, "factoren", "tekst") == [lang]


def test_a_row_that_was_removed_and_changed_waits_for_a_choice(stuk: Werkstuk) -> None:
    """Removed in one window and changed in another: the goal stays with a question; Houden settles it."""
    doel = stuk.noel.doelen[1]
    oud = stuk.noel.kluis.lees(partial(lees_formulier, klasse=Doel, rij_id=doel)).stand
    zet(stuk.noel.kluis, Doel, doel, nu="2 van de 5 lessen")
    stuk.noel.kluis.voer_uit(partial(velden.haal_weg, klasse=Doel, rij_id=doel), Gezien(oud))
    stuk.open("doelen")
    assert len(lijst(stuk).regels()) == 2
    assert "conflict" in {punt.code for punt in stuk.beeld.punten}
    stuk.knop("Houden").click()
    stuk.rust()
    assert "conflict" not in {punt.code for punt in stuk.beeld.punten}
    assert bewaard(stuk, "doelen", "nu") == ["4 van de 10", "2 van de 5 lessen"]
    assert not any(knop.isVisible() for knop in stuk.sectie.findChildren(Blijfvraag))
