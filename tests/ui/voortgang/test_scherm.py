"""Measuring goals and answering weeks on the screen, with the keyboard, as a person does."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.model.keuzes import Eindreden, GegevenAntwoord
from opp_desk.ui.voortgang.grafiek import Lijngrafiek
from opp_desk.usecases import metingen, opps
from tests.bouw import doe
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.voortgang.conftest import Werkstuk


def metingen_van(stuk: Werkstuk, nummer: int = 0) -> list[tuple[date | None, str]]:
    """Read the measurements of a goal from the vault, newest first."""
    return [(each.datum, each.tekst) for each in stuk.stand.doelen[nummer].metingen]


def test_one_field_and_enter(stuk: Werkstuk) -> None:
    """A number and Enter is today's measurement; the field is empty again and shows it."""
    veld = stuk.kaart().veld
    stuk.typ(veld, "9")
    QTest.keyClick(veld, Qt.Key.Key_Return)
    stuk.rust()
    assert metingen_van(stuk)[0] == (date(2026, 12, 17), "9 van de 10")
    assert veld.text() == ""
    assert veld.hasFocus()
    assert "9 van de 10" in stuk.woorden()


def test_tab_goes_to_the_next_goal_and_keeps_what_was_typed(stuk: Werkstuk) -> None:
    """From the day through every goal with Tab alone: one measurement each, on that day."""
    stuk.pagina.blad.dag.setFocus()
    stuk.pagina.blad.dag.selectAll()
    QTest.keyClicks(stuk.pagina.blad.dag, "11-12-2026")
    for tekst in ("7", "3 van de 5"):
        nu = QApplication.focusWidget()
        assert nu is not None
        QTest.keyClick(nu, Qt.Key.Key_Tab)
        nu = QApplication.focusWidget()
        assert nu is not None
        QTest.keyClicks(nu, tekst)
        veld = nu
    QTest.keyClick(veld, Qt.Key.Key_Tab)
    stuk.rust()
    assert (date(2026, 12, 11), "7 van de 10") in metingen_van(stuk)
    assert metingen_van(stuk, 1) == [(date(2026, 12, 11), "3 van de 5")]


def test_what_cannot_be_read_stays_with_a_sentence(stuk: Werkstuk) -> None:
    """Nothing is written, what was typed stays, and the field says how to write it."""
    veld = stuk.kaart().veld
    stuk.typ(veld, "12")
    QTest.keyClick(veld, Qt.Key.Key_Return)
    stuk.rust()
    assert len(metingen_van(stuk)) == 2
    assert veld.text() == "12"
    assert "Het hoogste bij dit doel is 10" in stuk.woorden()
    assert "hoogste" in veld.accessibleDescription()
    QTest.keyClick(veld, Qt.Key.Key_Backspace)
    assert "Het hoogste" not in stuk.woorden()
    QTest.keyClick(veld, Qt.Key.Key_Escape)
    assert veld.text() == ""


def test_a_day_to_come_is_refused(stuk: Werkstuk) -> None:
    """A measurement of tomorrow is none."""
    stuk.pagina.blad.dag.zet_waarde(date(2026, 12, 18))
    veld = stuk.kaart().veld
    stuk.typ(veld, "9")
    QTest.keyClick(veld, Qt.Key.Key_Return)
    stuk.rust()
    assert "Deze dag komt nog" in stuk.woorden()
    assert len(metingen_van(stuk)) == 2
    veld.clear()


def test_change_and_take_away(stuk: Werkstuk) -> None:
    """A measurement is changed in the same field; taken away it comes back from the message."""
    stuk.klik("Wijzigen: 11 december, 8 van de 10")
    veld = stuk.kaart().veld
    assert veld.text() == "8"
    assert "Meting van 11 december wijzigen" in stuk.woorden()
    QTest.keyClicks(veld, "6")
    QTest.keyClick(veld, Qt.Key.Key_Return)
    stuk.rust()
    assert metingen_van(stuk)[0] == (date(2026, 12, 11), "6 van de 10")
    assert "Meting van vandaag" in stuk.woorden()
    stuk.klik("Weghalen: 11 december, 6 van de 10")
    assert len(metingen_van(stuk)) == 1
    tekst, actie, terug = stuk.meldingen[-1]
    assert (tekst, actie) == ("Meting weggehaald", "Ongedaan maken")
    terug()
    stuk.rust()
    assert len(metingen_van(stuk)) == 2


def test_esc_leaves_a_measurement_as_it_was(stuk: Werkstuk) -> None:
    """Esc while changing goes back to measuring today."""
    stuk.klik("Wijzigen: 11 december, 8 van de 10")
    QTest.keyClick(stuk.kaart().veld, Qt.Key.Key_Escape)
    assert "Meting van vandaag" in stuk.woorden()
    stuk.typ(stuk.kaart().veld, "9")
    QTest.keyClick(stuk.kaart().veld, Qt.Key.Key_Return)
    stuk.rust()
    assert [tekst for _dag, tekst in metingen_van(stuk)] == ["9 van de 10", "8 van de 10", "5 van de 10"]


def test_leaving_the_page_keeps_what_was_typed(stuk: Werkstuk) -> None:
    """Locking or another screen loses no measurement."""
    veld = stuk.kaart(1).veld
    stuk.typ(veld, "4")
    stuk.pagina.verlaat()
    stuk.rust()
    assert metingen_van(stuk, 1) == [(date(2026, 12, 17), "4 van de 5")]


def test_many_measurements_fold(stuk: Werkstuk) -> None:
    """Three stand in sight, the rest behind a link."""
    for dag in range(1, 9):
        doe(
            stuk.noel.kluis,
            metingen.voeg_toe,
            doel_id=stuk.noel.doelen[0],
            waarde=str(dag),
            datum=date(2026, 12, dag),
        )
    stuk.open()
    assert "3 december" not in stuk.woorden()
    stuk.klik("Nog 7 metingen")
    assert "3 december" in stuk.woorden()
    stuk.klik("Minder metingen")
    assert "3 december" not in stuk.woorden()


def test_the_chart_speaks(stuk: Werkstuk) -> None:
    """A screen reader hears begin, points and target; the pointer names a point."""
    grafiek = stuk.kaart().findChild(Lijngrafiek)
    assert grafiek is not None
    assert grafiek.accessibleDescription() == (
        "Van 4 van de 10 op 14 september naar 5 van de 10 op 6 november, 8 van de 10 op 11 december. "
        "Straks: 8 van de 10, gehaald."
    )
    raak = {
        grafiek.noem(punt)
        for x in range(0, grafiek.width(), 6)
        for y in range(0, grafiek.height(), 6)
        if (punt := grafiek.punt_bij(QPointF(x, y))) is not None
    }
    assert raak == {
        "begin, 14 september: 4 van de 10",
        "6 november: 5 van de 10",
        "11 december: 8 van de 10",
    }


def test_one_tap_per_week(stuk: Werkstuk) -> None:
    """The last week is asked first; deels and nee ask why, and yes goes on."""
    rij = stuk.hulp()
    assert "Gegeven in de week van 14 december?" in stuk.woorden()
    stuk.knop("Sommen rijgen op de getallenlijn: nee").click()
    stuk.rust()
    stuk.typ(rij.reden, "juf Anouk was ziek")
    QTest.keyClick(rij.reden, Qt.Key.Key_Return)
    stuk.rust()
    week = stuk.stand.begeleidingen[0].weken[-1]
    assert (week.antwoord, week.reden) == (GegevenAntwoord.NEE, "juf Anouk was ziek")
    assert "0 van de 1 week gegeven, 7 onbekend" in stuk.woorden()


def test_weeks_with_the_keyboard(stuk: Werkstuk) -> None:
    """Home, then a letter per week: yes goes on by itself, Delete makes unknown again."""
    weken = stuk.hulp().weken
    weken.setFocus()
    QTest.keyClick(weken, Qt.Key.Key_Home)
    for toets in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_D):
        QTest.keyClick(weken, toets)
        stuk.rust()
    assert weken.accessibleName().endswith("week van 9 november: deels")
    QTest.keyClick(weken, Qt.Key.Key_Left)
    QTest.keyClick(weken, Qt.Key.Key_Delete)
    stuk.rust()
    antwoorden = [week.antwoord for week in stuk.stand.begeleidingen[0].weken[:4]]
    assert antwoorden == [GegevenAntwoord.JA, None, GegevenAntwoord.DEELS, None]


def test_weeks_with_the_mouse(stuk: Werkstuk) -> None:
    """A click chooses a week; a click on the chosen empty one says yes."""
    weken = stuk.hulp().weken
    plek = QPoint(4 + 16, 20 + 16)
    QTest.mouseClick(weken, Qt.MouseButton.LeftButton, pos=plek)
    assert stuk.stand.begeleidingen[0].weken[0].antwoord is None
    QTest.mouseClick(weken, Qt.MouseButton.LeftButton, pos=plek)
    stuk.rust()
    assert stuk.stand.begeleidingen[0].weken[0].antwoord is GegevenAntwoord.JA


def test_somebody_else_measures_meanwhile(stuk: Werkstuk) -> None:
    """A change from elsewhere appears without taking focus or what is being typed."""
    veld = stuk.kaart(1).veld
    stuk.typ(veld, "2 van")
    stuk.werk.jobs.run(partial(metingen.voeg_toe, doel_id=stuk.noel.doelen[0], waarde="7"))
    stuk.rust()
    assert "7 van de 10" in stuk.woorden()
    assert (veld.text(), veld.hasFocus()) == ("2 van", True)
    veld.clear()


def test_empty_says_what_to_do(maak: Callable[..., Werkstuk]) -> None:
    """Without goals the page sends to the OPP; without an OPP to the pupils."""
    stuk = maak(vol=False)
    stuk.pagina.toon()
    stuk.klik("Naar Leerlingen")
    stuk.open()
    stuk.klik("Doel maken")
    assert stuk.gegaan == [("leerlingen", {}), ("opp", {"opp": stuk.noel.opp, "sectie": "doelen"})]


def test_an_ended_opp_can_only_be_read(stuk: Werkstuk) -> None:
    """What was measured stays in sight; nothing asks for more."""
    doe(
        stuk.noel.kluis,
        opps.sluit_af,
        opp_id=stuk.noel.opp,
        einddatum=date(2026, 12, 17),
        reden=Eindreden.DOEL_BEREIKT,
        terugblik="Het is gelukt.",
    )
    stuk.open()
    assert "8 van de 10" in stuk.woorden()
    assert not stuk.kaart().veld.isVisible()
    assert "Gegeven in de week" not in stuk.woorden()
    assert not stuk.pagina.hoofd.evalueer.isVisible()


def test_everything_is_named_and_reachable(stuk: Werkstuk) -> None:
    """Every control has a name and Tab comes everywhere, also when it is narrow."""
    assert namen_ontbreken(stuk.pagina) == []
    assert niet_met_tab_bereikbaar(stuk.pagina) == []
    stuk.pagina.resize(620, 700)
    stuk.rust()
    kaart = stuk.kaart()
    assert kaart.veld.mapTo(kaart, QPoint(0, 0)).x() < 40
    assert stuk.pagina.blad.horizontalScrollBar().maximum() == 0
