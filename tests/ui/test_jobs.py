"""Work beside the screen: answers come on the main thread to who is still there, errors to who asked."""

from __future__ import annotations

import os
import sys
import threading
from functools import partial
from multiprocessing import active_children
from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground import clock
from opp_desk.ground.errors import Fout, RegelFout
from opp_desk.model.opp import Opp
from opp_desk.ui.jobs import Jobs
from opp_desk.usecases import vaststellen, velden
from opp_desk.usecases.opps import concept
from tests.noel import NU, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opp_desk.ui.jobs import Lopend
    from opp_desk.vault.uow import Uitkomst
    from tests.noel import Noel


@pytest.fixture
def noel(tmp_path: Path) -> Iterator[Noel]:
    """Give the vault of Noël."""
    with clock.fixed(NU):
        noel = kopie_van_noel(tmp_path)
        yield noel
        noel.kluis.sluit()


@pytest.fixture
def jobs(noel: Noel, qtbot: QtBot) -> Iterator[Jobs]:
    """Give jobs on that vault, stopped at the end."""
    jobs = Jobs(noel.kluis)
    yield jobs
    jobs.sluit()


class Vrager(QObject):
    """Somebody who asks, and keeps the answers."""

    def __init__(self) -> None:
        super().__init__()
        self.gekregen: list[Any] = []

    def krijg(self, *wat: Any) -> None:
        """Keep an answer."""
        self.gekregen.append(wat)


def schrijf(noel: Noel, tekst: str) -> partial[None]:
    """Return the autosave of one field."""
    return partial(velden.bewaar, klasse=Opp, rij_id=noel.opp, naam="aanleiding", waarde=tekst)


def test_an_answer_comes_on_the_main_thread(jobs: Jobs, noel: Noel, qtbot: QtBot) -> None:
    """The question runs elsewhere, its answer arrives here."""
    waar: list[int] = []

    def vraag(lezer: Any) -> str:
        waar.append(threading.get_ident())
        return str(lezer.haal(Opp, noel.opp).aanleiding)

    antwoorden: list[str] = []

    def dan(tekst: str) -> None:
        antwoorden.append(tekst)
        waar.append(threading.get_ident())

    jobs.vraag(vraag, dan)
    assert jobs.onderweg == 1
    qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert antwoorden[0].startswith("Noël heeft")
    assert waar[0] != threading.get_ident() == waar[1]


def test_what_was_given_is_written_in_order(jobs: Jobs, noel: Noel, qtbot: QtBot) -> None:
    """One writer: the last text that was given stands in the vault, and each commit is told once."""
    gemeld: list[Uitkomst] = []
    jobs.vastgelegd.connect(gemeld.append)
    for nummer in range(5):
        jobs.run(schrijf(noel, f"versie {nummer}"))
    assert jobs.schrijft
    jobs.wacht_op_schrijver()
    assert noel.kluis.lees(lambda lezer: lezer.haal(Opp, noel.opp)).aanleiding == "versie 4"
    qtbot.waitUntil(lambda: not jobs.schrijft)
    assert [noel.leerling in uitkomst.dossiers for uitkomst in gemeld] == [True] * 5


def test_who_is_gone_is_not_called(jobs: Jobs, noel: Noel, qtbot: QtBot) -> None:
    """A screen that was destroyed meanwhile hears nothing, also through a callback filled in beforehand."""
    blijft, weg, label = Vrager(), Vrager(), QLabel()
    jobs.vraag(lambda _lezer: 1, weg.krijg)
    jobs.run(schrijf(noel, "x"), partial(weg.krijg, "ook zo"))
    jobs.vraag(lambda _lezer: 2, partial(blijft.krijg, label))
    jobs.vraag(lambda _lezer: 3, partial(blijft.krijg, "hier"))
    for dood in (weg, label):
        shiboken6.delete(dood)
    qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert weg.gekregen == []
    assert blijft.gekregen == [("hier", 3)]


def test_errors_go_to_who_asked(jobs: Jobs, noel: Noel, qtbot: QtBot) -> None:
    """A rule that says no reaches the caller; without one it is told to everybody."""
    eigen: list[Any] = []
    algemeen: list[Fout] = []
    jobs.mislukt.connect(algemeen.append)

    def mag_niet(_lezer: Any) -> None:
        raise RegelFout("opp_loopt_al")

    jobs.vraag(mag_niet, eigen.append, eigen.append)
    jobs.vraag(mag_niet, eigen.append)
    qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert [fout.code for fout in eigen] == ["opp_loopt_al"]
    assert [fout.code for fout in algemeen] == ["opp_loopt_al"]


def test_our_bugs_go_to_the_excepthook(
    jobs: Jobs, noel: Noel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug in one piece of work is reported, and the next piece runs."""
    gemeld: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda soort, _fout, _spoor: gemeld.append(soort))

    def stuk(_lezer: Any) -> int:
        return 1 // 0

    antwoorden: list[Any] = []
    jobs.vraag(stuk, antwoorden.append, antwoorden.append)
    jobs.vraag(lambda _lezer: 7, antwoorden.append)
    qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert (gemeld, antwoorden) == ([ZeroDivisionError], [7])


def test_longer_work_tells_how_far_it_is(jobs: Jobs, qtbot: QtBot) -> None:
    """Progress arrives in order before the answer."""
    gezien: list[Any] = []

    def tel(lopend: Lopend) -> str:
        for nummer in range(3):
            lopend.meld(nummer, 3)
        return "klaar"

    jobs.werk(tel, gezien.append, voortgang=gezien.append)
    qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert gezien == [(0, 3), (1, 3), (2, 3), "klaar"]


def test_longer_work_stops_when_asked(jobs: Jobs, qtbot: QtBot) -> None:
    """After stop the work ends at its next report; that is neither an answer nor an error."""
    bezig, gestopt = threading.Event(), threading.Event()
    gezien: list[Any] = []

    def eindeloos(lopend: Lopend) -> None:
        try:
            while True:
                lopend.meld(0, 1)
                bezig.set()
        finally:
            gestopt.set()

    jobs.mislukt.connect(gezien.append)
    lopend = jobs.werk(eindeloos, gezien.append, gezien.append)
    assert bezig.wait(10)
    lopend.stop()
    qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert gestopt.is_set()
    assert gezien == []


def test_papers_are_made_in_a_process_of_their_own(jobs: Jobs, noel: Noel, qtbot: QtBot) -> None:
    """Three papers asked at once all come, equal to one made here, and not in this process."""
    opname = noel.kluis.lees(partial(concept, opp_id=noel.opp))
    gemaakt: list[bytes] = []
    elders: list[int] = []
    for _keer in range(3):
        jobs.papier(maak_opp_pdf, opname, dan=gemaakt.append)
    jobs.papier(os.getpid, dan=elders.append)
    assert jobs.onderweg == 4
    qtbot.waitUntil(lambda: jobs.onderweg == 0, timeout=60_000)
    assert gemaakt == [maak_opp_pdf(opname)] * 3
    assert elders[0] != os.getpid()


@pytest.mark.usefixtures("eigen_proces")
def test_the_process_of_papers_ends_with_the_vault(jobs: Jobs, qtbot: QtBot) -> None:
    """When the vault closes nothing stays that has read of pupils; the next paper has its own process."""
    eerst: list[int] = []
    jobs.papier(os.getpid, dan=eerst.append)
    qtbot.waitUntil(lambda: bool(eerst), timeout=60_000)
    jobs.rond_af()
    qtbot.waitUntil(lambda: eerst[0] not in {each.pid for each in active_children()}, timeout=60_000)
    jobs.papier(os.getpid, dan=eerst.append)
    qtbot.waitUntil(lambda: len(eerst) == 2, timeout=60_000)
    assert eerst[0] != eerst[1]


def test_undo_and_redo_are_told_as_any_commit(jobs: Jobs, noel: Noel, qtbot: QtBot) -> None:
    """Undoing through the jobs puts the text back and tells the screens."""
    voor = noel.kluis.lees(lambda lezer: lezer.haal(Opp, noel.opp)).aanleiding
    jobs.run(schrijf(noel, "anders"))
    jobs.wacht_op_schrijver()
    stap = noel.kluis.ongedaan_te_maken()
    assert stap is not None
    gemeld: list[Any] = []
    jobs.vastgelegd.connect(gemeld.append)
    jobs.keer_om(stap, gemeld.append)
    qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert noel.kluis.lees(lambda lezer: lezer.haal(Opp, noel.opp)).aanleiding == voor
    assert len(gemeld) == 3


def test_a_locked_program_reads_nothing_and_refuses_to_lose_text(noel: Noel) -> None:
    """A page that is being put away asks in vain; a save that would get lost is our own bug, not silence."""
    jobs = Jobs(None)
    gekregen: list[Any] = []
    jobs.vraag(lambda _lezer: 1, gekregen.append)
    assert jobs.onderweg == 0
    with pytest.raises(RuntimeError, match="vergrendeld"):
        jobs.run(schrijf(noel, "x"))
    jobs.sluit()


def test_before_the_vault_closes_all_work_on_it_ends(jobs: Jobs, qtbot: QtBot) -> None:
    """What waits is dropped, what runs is finished, and longer work is asked to stop."""
    bezig, door = threading.Event(), threading.Event()
    gezien: list[Any] = []

    def eindeloos(lopend: Lopend) -> None:
        bezig.set()
        while True:
            lopend.meld(0, 1)

    def traag(_lezer: Any) -> str:
        assert door.wait(10)
        return "af"

    jobs.werk(eindeloos, gezien.append)
    jobs.vraag(traag, gezien.append)
    for nummer in range(3):
        jobs.vraag(lambda _lezer, nummer=nummer: nummer, gezien.append)  # type: ignore[misc]  # a number to keep
    assert bezig.wait(10)
    door.set()
    jobs.rond_af()
    qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert "af" in gezien


def test_closing_waits_for_what_was_given(noel: Noel, qtbot: QtBot) -> None:
    """Closing right after a save does not lose it, and the late answer harms nobody."""
    jobs = Jobs(noel.kluis)
    vrager = Vrager()
    jobs.run(schrijf(noel, "op de valreep"), vrager.krijg)
    jobs.sluit()
    shiboken6.delete(jobs)
    assert noel.kluis.lees(lambda lezer: lezer.haal(Opp, noel.opp)).aanleiding == "op de valreep"
    assert vrager.gekregen == []


def test_a_commit_that_came_another_way_is_told_too(jobs: Jobs, noel: Noel, qtbot: QtBot) -> None:
    """What an import writes beside the jobs refreshes the screens; a locked vault is silent."""
    gemeld: list[Uitkomst] = []
    jobs.vastgelegd.connect(gemeld.append)
    doe = partial(velden.bewaar, klasse=Opp, rij_id=noel.opp, naam="opsteller", waarde="Anouk")
    draad = threading.Thread(target=noel.kluis.voer_uit, args=(doe,))
    draad.start()
    draad.join()
    qtbot.waitUntil(lambda: bool(gemeld))
    assert [each.dossiers for each in gemeld] == [frozenset({noel.leerling})]
    jobs.kluis = None
    assert noel.kluis.luisteraar is None


def test_who_waits_for_the_writer_gets_its_answers(jobs: Jobs, noel: Noel) -> None:
    """Locking waits without letting the screen go on: what an answer gives to the writer is written too."""
    gedaan: list[int] = []

    def nog_een(nummer: int, _niets: object) -> None:
        gedaan.append(nummer)
        if nummer < 3:
            jobs.run(schrijf(noel, f"versie {nummer}"), partial(nog_een, nummer + 1))

    jobs.run(schrijf(noel, "versie 0"), partial(nog_een, 1))
    for _ronde in range(4):
        jobs.wacht_op_schrijver()
        jobs.lever_af()
    assert (gedaan, jobs.schrijft) == ([1, 2, 3], False)


def test_what_can_wait_begins_when_all_is_answered(jobs: Jobs, noel: Noel, qtbot: QtBot) -> None:
    """After every answer that was asked before it, and at once when nothing is under way."""
    volgorde: list[str] = []
    jobs.vraag(lambda _lezer: None, lambda _antwoord: volgorde.append("eerste"))
    jobs.run(schrijf(noel, "nieuw"), lambda _antwoord: volgorde.append("tweede"))
    jobs.daarna(partial(volgorde.append, "daarna"))
    qtbot.waitUntil(lambda: len(volgorde) == 3)
    assert volgorde[-1] == "daarna"
    jobs.daarna(partial(volgorde.append, "meteen"))
    assert volgorde[-1] == "meteen"


def test_a_line_in_the_logboek_refreshes_nothing(jobs: Jobs, noel: Noel, qtbot: QtBot) -> None:
    """A paper that was made changed no record: the screens stay as they are."""
    gemeld: list[Uitkomst] = []
    klaar: list[object] = []
    jobs.vastgelegd.connect(gemeld.append)
    doe = partial(vaststellen.noteer_geprint, leerling=noel.leerling, onderwerp=noel.opp)
    jobs.run(doe, klaar.append)
    qtbot.waitUntil(lambda: len(klaar) == 1)
    jobs.run(schrijf(noel, "nieuw"), klaar.append)
    qtbot.waitUntil(lambda: len(klaar) == 2)
    assert len(gemeld) == 1
