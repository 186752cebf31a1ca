"""The year of the aanbod as a schoolleider goes through it, on a real vault and with the keyboard."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opp_desk.ground import clock
from opp_desk.model.aanbod import Aanbodjaar, Voorziening
from opp_desk.model.keuzes_aanbod import (
    Aanbodgebied,
    Aanbodstap,
    Gedaan,
    MrAdvies,
    MrInstemming,
    Voorzieningbesluit,
)
from opp_desk.rules.aanbodjaar import Stapstand
from opp_desk.ui.aanbodjaar.scherm import AanbodjaarPage
from opp_desk.usecases import aanbodjaar, aanbodjaar_evalueren
from opp_desk.usecases.aanbodbron import versies
from opp_desk.usecases.formulier import lees_formulier
from tests import bouw
from tests.aanbodjaarbouw import DAG, NU, doorloop, kopie_tweede_jaar, stel_vast
from tests.ui.leerlingen.opstelling import Bank
from tests.ui.schijf import schijf_vol
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opp_desk.ui.aanbodjaar.evalueren import EvaluerenBlad
    from opp_desk.ui.aanbodjaar.tabel import Evaluatietabel
    from opp_desk.ui.aanbodjaar.vaststellen import VaststellenBlad
    from opp_desk.usecases.aanbodjaar_evalueren import Evaluatieregel
    from tests.aanbodjaarbouw import Aanbodschool


class Jaarbank(Bank):
    """A school in its second year."""

    school: Aanbodschool

    def regels(self) -> tuple[Evaluatieregel, ...]:
        """Read the answers from the vault."""
        vraag = partial(aanbodjaar_evalueren.lees_evaluatie, jaar_id=self.school.jaar)
        return self.kluis.lees(vraag).regels

    def waarde(self, naam: str) -> Any:
        """Read a field of the cycle from the vault."""
        vraag = partial(lees_formulier, klasse=Aanbodjaar, rij_id=self.school.jaar)
        return self.kluis.lees(vraag).waarden[naam]

    def standen(self) -> list[Stapstand]:
        """Read how far the steps are from the vault."""
        return [each.stand for each in self.kluis.lees(partial(aanbodjaar.lees_stappen, vandaag=DAG))]


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Jaarbank]:
    """Give a school that adopted last year and began this year."""
    with clock.fixed(NU):
        school = kopie_tweede_jaar(tmp_path)
        gemaakt = Jaarbank(school.kluis, qtbot)
        gemaakt.school = school
        yield gemaakt
        gemaakt.sluit()


def test_a_voorziening_is_evaluated_with_the_keyboard(bank: Jaarbank) -> None:
    """A letter answers and stays, also when it is corrected; Enter and Tab go on, by way of Toelichting."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    blad: EvaluerenBlad = pagina.bladen[Aanbodstap.EVALUEREN]  # type: ignore[assignment]  # the step of that name
    tabel = blad.tabel
    assert tabel.hasFocus()
    QTest.keyClicks(tabel, "xnj")
    assert _cel(tabel) == (0, 1)
    QTest.keyClick(tabel, Qt.Key.Key_Return)
    QTest.keyClicks(tabel, "7")
    assert tabel._verf.veld is not None
    QTest.keyClick(tabel._verf.veld, Qt.Key.Key_Tab)
    QTest.keyClicks(tabel, "d")
    QTest.keyClick(tabel, Qt.Key.Key_Return)
    QTest.keyClicks(tabel, "h")
    QTest.keyClicks(tabel, "a")
    assert _cel(tabel) == (0, 4)
    QTest.keyClick(tabel, Qt.Key.Key_Tab)
    QTest.keyClicks(tabel, "j")
    QTest.keyClicks(tabel._verf.veld, "a, maar korter")
    QTest.keyClick(tabel._verf.veld, Qt.Key.Key_Return)
    bank.rust()
    eerste, tweede, _derde = bank.regels()
    assert (eerste.gedaan, eerste.plekken, eerste.hielp, eerste.besluit, eerste.toelichting) == (
        Gedaan.JA,
        7,
        Gedaan.DEELS,
        Voorzieningbesluit.ANDERS,
        "ja, maar korter",
    )
    assert (tweede.gedaan, tweede.besluit) == (None, None)
    assert _cel(tabel) == (1, 1)
    assert "1 van 3 voorzieningen hebben een besluit" in bank.woorden(pagina)


def test_tab_walks_along_the_cells_and_leaves_at_the_end(bank: Jaarbank) -> None:
    """Back with Shift+Tab; behind the last cell the focus goes on, so nobody is caught in the table."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    blad: EvaluerenBlad = pagina.bladen[Aanbodstap.EVALUEREN]  # type: ignore[assignment]  # the step of that name
    tabel = blad.tabel
    QTest.keyClick(tabel, Qt.Key.Key_Tab)
    QTest.keyClick(tabel, Qt.Key.Key_Tab)
    QTest.keyClick(tabel, Qt.Key.Key_Backtab)
    assert _cel(tabel) == (0, 2)
    tabel.setCurrentIndex(tabel.model().index(2, 5))
    QTest.keyClick(tabel, Qt.Key.Key_Return)
    assert (_cel(tabel), tabel.hasFocus()) == ((2, 5), True)
    QTest.keyClick(tabel, Qt.Key.Key_Tab)
    assert not tabel.hasFocus()
    tabel.setFocus()
    tabel.setCurrentIndex(tabel.model().index(0, 1))
    QTest.keyClick(tabel, Qt.Key.Key_Escape)
    assert not tabel.hasFocus()


def test_what_is_new_stands_apart(bank: Jaarbank) -> None:
    """It is named beneath the table, and not counted."""
    bouw.nieuw(bank.kluis, Voorziening, titel="Huiswerkklas", gebied=Aanbodgebied.LEERLIJN)
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    woorden = bank.woorden(pagina)
    assert "nog niets om op terug te kijken: Huiswerkklas." in woorden
    assert "0 van 3 voorzieningen hebben een besluit" in woorden


def _cel(tabel: Evaluatietabel) -> tuple[int, int]:
    """Return where the cursor stands."""
    return tabel.currentIndex().row(), tabel.currentIndex().column()


def test_an_answer_is_taken_back_and_a_number_that_is_none_stays_out(bank: Jaarbank) -> None:
    """Delete empties a cell; "negen" is no number of groups."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    blad: EvaluerenBlad = pagina.bladen[Aanbodstap.EVALUEREN]  # type: ignore[assignment]  # the step of that name
    QTest.keyClicks(blad.tabel, "n")
    blad.tabel.setCurrentIndex(blad.tabel.model().index(0, 1))
    QTest.keyClick(blad.tabel, Qt.Key.Key_Delete)
    assert not blad.tabel.model().setData(blad.tabel.model().index(0, 2), "negen")
    bank.rust()
    assert (bank.regels()[0].gedaan, bank.regels()[0].plekken) == (None, None)


def test_groups_that_are_no_number_stay_and_are_said(bank: Jaarbank) -> None:
    """What was typed stays in its cell with a sentence beneath; a number, or nothing, ends it."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    blad: EvaluerenBlad = pagina.bladen[Aanbodstap.EVALUEREN]  # type: ignore[assignment]  # the step of that name
    tabel, groepen = blad.tabel, blad.tabel.model().index(0, 2)
    for getypt in ("acht", "9 van 8"):
        tabel.setCurrentIndex(groepen)
        QTest.keyClick(tabel, Qt.Key.Key_F2)
        assert tabel._verf.veld is not None
        tabel._verf.veld.selectAll()
        QTest.keyClicks(tabel._verf.veld, getypt)
        QTest.keyClick(tabel._verf.veld, Qt.Key.Key_Return)
        bank.rust()
        assert groepen.data() == getypt
        assert groepen.data(Qt.ItemDataRole.AccessibleTextRole).endswith("geen aantal, niet bewaard")
        zin = f"‘{getypt}’ bij ‘Lezen met een maatje’ is geen aantal groepen. Het staat er nog"
        assert zin in bank.woorden(pagina)
    bouw.zet(bank.kluis, Voorziening, bank.school.voorzieningen[2], titel="Rekengroep")
    pagina.toon()
    bank.rust()
    assert (groepen.data(), bank.regels()[0].plekken) == ("9 van 8", None)
    assert tabel.model().setData(groepen, "7 van 8")
    bank.rust()
    assert (bank.regels()[0].plekken, bank.regels()[0].plekken_van) == (7, 8)
    assert "geen aantal groepen" not in bank.woorden(pagina)
    for rij in range(3):
        tabel.model().setData(tabel.model().index(rij, 2), "veel")
    assert "Ook bij 1 andere." in bank.woorden(pagina)
    assert "Bij Groepen staat iets dat niet bewaard is" in blad.nog_open
    blad.naar_open()
    assert (tabel.currentIndex().row(), tabel.currentIndex().column()) == (0, 2)
    for rij in range(3):
        tabel.setCurrentIndex(tabel.model().index(rij, 2))
        QTest.keyClick(tabel, Qt.Key.Key_Delete)
    bank.rust()
    assert "geen aantal groepen" not in bank.woorden(pagina)
    assert [each.plekken for each in bank.regels()] == [None] * 3


def test_a_disk_that_refuses_costs_no_answer(bank: Jaarbank) -> None:
    """What could not be written stays in the grid, says so, and is written as soon as the disk takes it."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    blad: EvaluerenBlad = pagina.bladen[Aanbodstap.EVALUEREN]  # type: ignore[assignment]  # the step of that name
    with schijf_vol(bank.kluis):
        QTest.keyClicks(blad.tabel, "d")
        bank.qtbot.waitUntil(lambda: pagina.wacht_op_schijf)
    assert bank.fouten
    bank.fouten.clear()
    assert blad.tabel.model().index(0, 1).data() == "deels"
    pagina.verlaat()
    bank.rust()
    assert not pagina.wacht_op_schijf
    assert bank.regels()[0].gedaan == Gedaan.DEELS


def test_to_stop_is_offered_and_not_done(bank: Jaarbank) -> None:
    """The voorziening stays until the button is used; undo brings it back."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    blad: EvaluerenBlad = pagina.bladen[Aanbodstap.EVALUEREN]  # type: ignore[assignment]  # the step of that name
    blad.tabel.setCurrentIndex(blad.tabel.model().index(0, 4))
    QTest.keyClicks(blad.tabel, "s")
    bank.rust()
    assert len(bank.regels()) == 3
    bank.klik(pagina, "Uit het aanbod halen")
    assert len(bank.regels()) == 2
    _tekst, actie, terug = bank.meldingen[-1]
    assert actie == "Ongedaan maken"
    terug()
    bank.rust()
    assert len(bank.regels()) == 3


def _besluit(bank: Jaarbank, rij: UUID) -> None:
    """Decide of a voorziening that it stays."""
    besluit = {"naam": "besluit", "waarde": Voorzieningbesluit.HOUDEN}
    bouw.doe(
        bank.kluis, aanbodjaar_evalueren.beantwoord, jaar_id=bank.school.jaar, voorziening=rij, **besluit
    )


def test_a_step_is_done_and_leads_to_the_next(bank: Jaarbank) -> None:
    """With everything evaluated one button says so and goes on, unasked; it can be taken back."""
    for rij in bank.school.voorzieningen:
        _besluit(bank, rij)
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    bank.klik(pagina, "Klaar met evalueren")
    assert not pagina.voet.vraagt
    assert bank.standen()[:2] == [Stapstand.KLAAR, Stapstand.NU]
    assert pagina.waar() == {"stap": "leerlingen"}
    pagina.toon(stap="evalueren")
    bank.rust()
    bank.klik(pagina, "Toch nog niet klaar")
    assert bank.standen()[0] is Stapstand.NU


def test_a_step_with_something_open_is_not_closed_unasked(bank: Jaarbank) -> None:
    """The foot says how many are open and leads to the first; who says so closes the step all the same."""
    _besluit(bank, bank.school.voorzieningen[0])
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    blad: EvaluerenBlad = pagina.bladen[Aanbodstap.EVALUEREN]  # type: ignore[assignment]  # the step of that name
    bank.klik(pagina, "Klaar met evalueren")
    assert "2 voorzieningen zijn nog niet geëvalueerd" in bank.woorden(pagina)
    assert pagina.focusWidget().text() == "Naar de eerste"  # type: ignore[attr-defined]  # a button
    assert bank.standen()[0] is Stapstand.NU
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    blad.tabel.setCurrentIndex(blad.tabel.model().index(2, 1))
    bank.klik(pagina, "Naar de eerste")
    assert (_cel(blad.tabel), blad.tabel.hasFocus()) == ((1, 1), True)
    assert "nog niet geëvalueerd" not in bank.woorden(pagina)
    bank.klik(pagina, "Klaar met evalueren")
    _besluit(bank, bank.school.voorzieningen[1])
    bank.rust()
    assert "1 voorziening is nog niet geëvalueerd" in bank.woorden(pagina)
    bank.klik(pagina, "Toch klaar")
    assert bank.standen()[:2] == [Stapstand.KLAAR, Stapstand.NU]
    assert pagina.waar() == {"stap": "leerlingen"}
    assert "nog niet geëvalueerd" not in bank.woorden(pagina)


def test_the_question_goes_with_esc_and_with_the_last_answer(bank: Jaarbank) -> None:
    """Esc brings the button back; when nothing is open any more there is nothing to ask."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    bank.klik(pagina, "Klaar met evalueren")
    QTest.keyClick(pagina.focusWidget(), Qt.Key.Key_Escape)
    assert pagina.voet.klaar_knop.hasFocus()
    assert not pagina.voet.vraagt
    bank.klik(pagina, "Klaar met evalueren")
    for rij in bank.school.voorzieningen:
        _besluit(bank, rij)
    bank.rust()
    assert not pagina.voet.vraagt
    assert pagina.voet.klaar_knop.isVisible()
    assert bank.standen()[0] is Stapstand.NU


def test_what_a_group_told_is_written_down(bank: Jaarbank) -> None:
    """The first group from the empty step; what is done with it is asked for until it is there."""
    pagina = bank.toon(AanbodjaarPage(bank.werk), stap="leerlingen")
    assert "Nog geen groep gehoord" in bank.woorden(pagina)
    bank.klik(pagina, "Groep toevoegen")
    (regel,) = pagina.bladen[Aanbodstap.LEERLINGEN].lijst.regels()  # type: ignore[attr-defined]  # its own list
    QTest.keyClicks(regel.blad.invoer("groep"), "groep 7")
    QTest.keyClicks(regel.blad.invoer("gezegd"), "Meer rust.")
    pagina.verlaat()
    bank.rust()
    assert "1 groep vertelde iets" in bank.woorden(pagina)
    (stem,) = bank.kluis.lees(partial(aanbodjaar.lees_stemmen, jaar_id=bank.school.jaar)).rijen
    assert not regel.blad.binder.blok("vestiging").isVisible()
    assert (stem.waarden["groep"], stem.waarden["gezegd"], stem.waarden["datum"]) == (
        "groep 7",
        "Meer rust.",
        DAG,
    )


def test_advies_and_instemming_are_two_records(bank: Jaarbank) -> None:
    """Only when both have their day the step is done; who has to agree stands there with its article."""
    pagina = bank.toon(AanbodjaarPage(bank.werk), stap="mr")
    bank.klik(pagina, "Stukken maken")
    assert bank.gegaan[-1] == ("schoolgids", {"versie": UUID(int=0), "soort": "mr_stukken"})
    assert "Oudergeleding van de MR." in bank.woorden(pagina)
    assert "nog niet geverifieerd" in bank.woorden(pagina)
    bladen = {naam: blad for blad, _pil, naam in pagina.bladen[Aanbodstap.MR]._bladen}  # type: ignore[attr-defined]  # its forms
    advies, instemming = bladen["advies_op"], bladen["instemming_op"]
    QTest.keyClicks(advies.invoer("advies_op"), "3-3-2027")
    advies.invoer("advies").zet_waarde(MrAdvies.POSITIEF)
    advies.invoer("advies").gewijzigd.emit()
    pagina.verlaat()
    bank.rust()
    assert (bank.waarde("advies_op"), bank.waarde("advies")) == (date(2027, 3, 3), MrAdvies.POSITIEF)
    assert bank.standen()[3] is not Stapstand.KLAAR
    QTest.keyClicks(instemming.invoer("instemming_op"), "5-3-2027")
    pagina.verlaat()
    bank.rust()
    assert bank.standen()[3] is not Stapstand.KLAAR  # a day alone is no answer
    for antwoord, pil in ((MrInstemming.NEE, "stemde niet in"), (MrInstemming.JA, "klaar")):
        instemming.invoer("instemming").zet_waarde(antwoord)
        instemming.invoer("instemming").gewijzigd.emit()
        pagina.verlaat()
        bank.rust()
        assert pil in bank.woorden(pagina)
        assert (bank.standen()[3] is Stapstand.KLAAR) is (antwoord == MrInstemming.JA)
    assert bank.waarde("instemming_wie") == "oudergeleding"


def test_a_talk_that_is_ahead_is_not_done(bank: Jaarbank) -> None:
    """The field says so, also after it was left; today counts."""
    bouw.zet(bank.kluis, Aanbodjaar, bank.school.jaar, team_op=DAG)
    pagina = bank.toon(AanbodjaarPage(bank.werk), stap="team")
    blad = pagina.bladen[Aanbodstap.TEAM]._bladen[1][0]  # type: ignore[attr-defined]  # its forms
    veld = blad.invoer("ouders_op")
    for getypt, klaar in (("1-7-2027", False), ("8-3-2027", True)):
        veld.selectAll()
        QTest.keyClicks(veld, getypt)
        assert ("Deze dag moet nog komen" in bank.woorden(pagina)) is not klaar
        pagina.verlaat()
        bank.rust()
        assert (bank.standen()[2] is Stapstand.KLAAR) is klaar
        assert ("Deze dag moet nog komen" in bank.woorden(pagina)) is not klaar


def test_what_is_missing_leads_to_its_place(bank: Jaarbank) -> None:
    """Every point has a button: to a chapter of the profile, or to a step of this page."""
    pagina = bank.toon(AanbodjaarPage(bank.werk), stap="vaststellen")
    assert "Er ontbreken nog" in bank.woorden(pagina)
    bank.klik(pagina, "Naar de MR")
    assert bank.gegaan[-1] == ("aanbodjaar", {"stap": "mr"})


def test_adopting_with_a_reason(bank: Jaarbank) -> None:
    """The dialog says what it does and waits for the reason; then the version stands there."""
    pagina = bank.toon(AanbodjaarPage(bank.werk), stap="vaststellen")
    blad: VaststellenBlad = pagina.bladen[Aanbodstap.VASTSTELLEN]  # type: ignore[assignment]  # the step of that name
    assert pagina.voet.doe_knop.hasFocus()
    bank.klik(pagina, "Vaststellen …")
    venster = blad.besluit
    assert venster is not None
    assert not venster.doe_knop.isEnabled()
    QTest.keyClicks(venster.reden.veld, "De MR vergadert pas in mei.")
    assert venster.doe_knop.isEnabled()
    venster.accept()
    bank.rust()
    assert bank.kluis.lees(versies)[0].nummer == 2
    assert "Versie 2 is vastgesteld voor 2027-2028" in bank.woorden(pagina)
    assert bank.meldingen[-1][1] == "Naar de schoolgids"
    bank.klik(pagina, "Naar de schoolgids")
    assert bank.gegaan[-1] == ("schoolgids", {"versie": bank.kluis.lees(versies)[0].id})


def test_publishing_ends_the_year(bank: Jaarbank) -> None:
    """Only after vaststellen; with a day and a place."""
    doorloop(bank.kluis, bank.school.jaar, bank.school.voorzieningen, DAG)
    pagina = bank.toon(AanbodjaarPage(bank.werk), stap="publiceren")
    blad: Any = pagina.bladen[Aanbodstap.PUBLICEREN]
    assert not blad.doe_knop.isEnabled()
    stel_vast(bank.kluis, bank.school.jaar, DAG, "Onze school is nog van vorig jaar.")
    pagina.toon(stap="publiceren")
    bank.rust()
    QTest.keyClicks(blad.waar.veld, "schoolgids en website")
    bank.klik(pagina, "Gepubliceerd")
    assert bank.waarde("gepubliceerd_op") == DAG
    assert set(bank.standen()) == {Stapstand.KLAAR}
    pagina.toon(stap="vaststellen")
    bank.rust()
    assert "Versie 2 is vastgesteld" in bank.woorden(pagina)
    assert "ontbre" not in bank.woorden(pagina)


def test_a_year_that_is_over_leads_to_the_coming_one(bank: Jaarbank) -> None:
    """Never adopted, and its schooljaar is past: the page says so and begins the coming year."""
    with clock.fixed(datetime(2028, 8, 1, 8, 30)):  # noqa: DTZ001  the clock of the machine is local too
        pagina = bank.toon(AanbodjaarPage(bank.werk))
        assert "Dit schooljaar is voorbij" in bank.woorden(pagina)
        assert pagina.waar() == {"stap": "publiceren"}
        bank.klik(pagina, "Begin met 2029–2030")
        assert "Aanbod 2029–2030" in bank.woorden(pagina)
        assert pagina.waar() == {"stap": "evalueren"}


def test_a_refresh_leaves_alone_what_is_being_typed(bank: Jaarbank) -> None:
    """Also after publishing: a colleague who saves something else changes nothing in these fields."""
    stel_vast(bank.kluis, bank.school.jaar, date(2027, 3, 5), "Haast.")
    pagina = bank.toon(AanbodjaarPage(bank.werk), stap="publiceren")
    blad: Any = pagina.bladen[Aanbodstap.PUBLICEREN]
    QTest.keyClicks(blad.waar.veld, "schoolgids")
    bank.klik(pagina, "Gepubliceerd")
    QTest.keyClicks(blad.waar.veld, " en website")
    bouw.zet(bank.kluis, Aanbodjaar, bank.school.jaar, gepubliceerd_op=date(2027, 3, 6))
    pagina.toon(stap="publiceren")
    bank.rust()
    assert (blad.waar.veld.waarde(), blad.op.veld.waarde()) == ("schoolgids en website", date(2027, 3, 6))
    bank.klik(pagina, "Wijzigen")
    assert bank.waarde("gepubliceerd_waar") == "schoolgids en website"


def test_a_day_that_is_ahead_or_too_early_is_said_at_the_field(bank: Jaarbank) -> None:
    """The button waits; a day before the adopting comes back with its sentence, and nothing was written."""
    stel_vast(bank.kluis, bank.school.jaar, DAG, "Haast.")
    pagina = bank.toon(AanbodjaarPage(bank.werk), stap="publiceren")
    blad: Any = pagina.bladen[Aanbodstap.PUBLICEREN]
    QTest.keyClicks(blad.waar.veld, "website")
    blad.op.veld.selectAll()
    QTest.keyClicks(blad.op.veld, "1-7-2027")
    assert not blad.doe_knop.isEnabled()
    assert "Deze dag moet nog komen" in bank.woorden(pagina)
    blad.op.veld.selectAll()
    QTest.keyClicks(blad.op.veld, "1-3-2027")
    assert blad.doe_knop.isEnabled()
    bank.klik(pagina, "Gepubliceerd")
    assert [fout.code for fout in bank.fouten] == ["aanbod_voor_vaststellen"]
    bank.fouten.clear()
    assert bank.waarde("gepubliceerd_op") is None


def test_the_planned_days_can_be_moved(bank: Jaarbank) -> None:
    """All six in one card; the bar follows."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    bank.klik(pagina, "Dagen")
    veld = pagina.planning._blad.invoer("mr_voor")
    veld.selectAll()
    QTest.keyClicks(veld, "20-5-2027")
    pagina.verlaat()
    bank.rust()
    assert "uiterlijk 20 mei" in pagina.balk.knop(Aanbodstap.MR).accessibleName()


def test_before_the_first_year_one_button_begins_it(tmp_path: Path, qtbot: QtBot) -> None:
    """What this page is for, and then its first step."""
    with clock.fixed(NU):
        bank = Bank(bouw.kopie_van_school(tmp_path), qtbot)
        pagina = bank.toon(AanbodjaarPage(bank.werk))
        assert "Begin met 2026–2027" in bank.woorden(pagina)
        bank.klik(pagina, "Begin met 2027–2028")
        assert "Aanbod 2027–2028" in bank.woorden(pagina)
        assert "Nog geen voorzieningen" in bank.woorden(pagina)
        bank.sluit()


def test_every_step_is_named_and_reached_with_the_keyboard(bank: Jaarbank) -> None:
    """No control without a name, none that Tab cannot reach."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    for stap in Aanbodstap:
        pagina.toon(stap=stap.value)
        bank.rust()
        assert namen_ontbreken(pagina) == []
        assert niet_met_tab_bereikbaar(pagina) == []


def test_the_arrows_walk_along_the_steps(bank: Jaarbank) -> None:
    """One Tab stop; Space opens the step."""
    pagina = bank.toon(AanbodjaarPage(bank.werk))
    eerste = pagina.balk.knop(Aanbodstap.EVALUEREN)
    eerste.setFocus()
    QTest.keyClick(eerste, Qt.Key.Key_Right)
    tweede = pagina.balk.knop(Aanbodstap.LEERLINGEN)
    assert tweede.hasFocus()
    QTest.keyClick(tweede, Qt.Key.Key_Space)
    bank.rust()
    assert pagina.waar() == {"stap": "leerlingen"}


def test_who_types_is_not_called_back_to_the_button(bank: Jaarbank) -> None:
    """The focus begins at the foot of an empty step, and stays in the field while it saves itself."""
    pagina = bank.toon(AanbodjaarPage(bank.werk), stap="leerlingen")
    assert pagina.voet.klaar_knop.hasFocus()
    bank.klik(pagina, "Groep toevoegen")
    (regel,) = pagina.bladen[Aanbodstap.LEERLINGEN].lijst.regels()  # type: ignore[attr-defined]  # its own list
    veld = regel.blad.invoer("groep")
    assert veld.hasFocus()
    QTest.keyClicks(veld, "groep 7")
    bank.rust()
    assert veld.hasFocus()
