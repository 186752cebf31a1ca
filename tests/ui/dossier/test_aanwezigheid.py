"""A pupil who does not come, written on the timeline itself, with the way to fewer hours in the OPP."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from sqlalchemy import select

from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.opp import Opbouwstap, Opp
from opp_desk.ui.dossier import DossierPage
from opp_desk.ui.dossier.aanwezigheid import Aanwezigheidsblad
from opp_desk.usecases import aanwezigheid
from tests import bouw

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from tests.ui.leerlingen.opstelling import Bank


def signalen(bank: Bank) -> Sequence[Aanwezigheid]:
    """Read every signal in the vault."""
    return bank.kluis.lees(lambda lezer: lezer.lees(select(Aanwezigheid)))


def blad(pagina: DossierPage) -> Aanwezigheidsblad:
    """Return the editor that is open."""
    (gevonden,) = [r.inhoud for r in pagina.tijdlijn.rijen if isinstance(r.inhoud, Aanwezigheidsblad)]
    return gevonden


def test_a_signal_is_written_in_its_own_row(bank: Bank, noel: UUID) -> None:
    """The button opens a form of today with the cursor in it; what is typed is kept and stands in the row."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    bank.klik(pagina, "Aanwezigheid")
    open_ = blad(pagina)
    bank.qtbot.waitUntil(lambda: open_.binder.invoer("signaal").hasFocus(), timeout=20_000)
    QTest.keyClicks(open_.binder.invoer("signaal"), "Vaak ziek op maandag.")
    QTest.keyClicks(open_.binder.invoer("bekijken_op"), "2-11-2026")
    bank.klik(pagina, "Klaar")
    (rij,) = signalen(bank)
    assert (rij.datum, rij.signaal) == (date(2026, 10, 5), "Vaak ziek op maandag.")
    assert rij.bekijken_op == date(2026, 11, 2)
    namen = [each.knop.accessibleName() for each in pagina.tijdlijn.rijen]
    assert namen[0] == "5 okt, Aanwezigheid, opnieuw bekijken op 2 november 2026, Vaak ziek op maandag."


def test_a_signal_in_which_nothing_was_written_goes_away(bank: Bank, noel: UUID) -> None:
    """Pressing the button by mistake leaves nothing behind."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    bank.klik(pagina, "Aanwezigheid")
    bank.klik(pagina, "Klaar")
    assert signalen(bank) == []


def test_taken_away_it_can_come_back(bank: Bank, noel: UUID) -> None:
    """Weghalen is one press, and so is bringing it back."""
    rij = bouw.doe(bank.kluis, aanwezigheid.noteer, leerling=noel)
    bouw.zet(bank.kluis, Aanwezigheid, rij, signaal="Komt vaak te laat.")
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    pagina.tijdlijn.rijen[0].vouw(uit=True)
    bank.rust()
    bank.klik(pagina, "Weghalen")
    assert signalen(bank) == []
    (tekst, _actie, terug) = bank.meldingen[-1]
    assert tekst == "Aanwezigheid weggehaald"
    terug()
    bank.rust()
    assert [each.signaal for each in signalen(bank)] == ["Komt vaak te laat."]


def test_fewer_hours_are_shown_and_one_press_away(bank: Bank, noel: UUID, opp: UUID) -> None:
    """The build-up as the OPP has it, and the section of the OPP where it is agreed."""
    bouw.zet(bank.kluis, Opp, opp, lestijd_rooster="25", lestijd_nu="18")
    stap = {"vanaf": date(2027, 1, 4), "uren": "20", "hoe": "ook woensdag"}
    bouw.nieuw(bank.kluis, Opbouwstap, {"leerling": noel, "opp": opp}, **stap)
    bouw.doe(bank.kluis, aanwezigheid.noteer, leerling=noel)
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    pagina.tijdlijn.rijen[0].vouw(uit=True)
    bank.rust()
    gezien = bank.woorden(pagina)
    assert "Nu 18 uur per week, volgens het rooster 25." in gezien
    assert "vanaf 4 januari 2027 · 20 uur per week · ook woensdag" in gezien
    bank.klik(pagina, "Opbouw in het OPP openen")
    assert bank.gegaan[-1] == ("opp", {"opp": opp, "sectie": "afwijkingen"})


def test_without_an_opp_it_says_where_fewer_hours_are_agreed(bank: Bank, noel: UUID) -> None:
    """No button that leads nowhere."""
    bouw.doe(bank.kluis, aanwezigheid.noteer, leerling=noel)
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel)
    pagina.tijdlijn.rijen[0].vouw(uit=True)
    bank.rust()
    assert "Minder uren naar school spreek je af in een OPP. Er loopt er nu geen." in bank.woorden(pagina)
