"""Backups as the program makes them by itself: when, where, proved, thinned, and put back."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import Gestopt, WereldFout
from opp_desk.model.keuzes import Rol
from opp_desk.usecases import kopieen, toegang
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.usecases.school import leg_medewerker_aan
from opp_desk.vault.plek_namen import sleutelbestand, vorige_sleutels
from tests.usecases.schoolbouw import WACHTWOORD, bouw_school

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.usecases.kopieen import Kopiestand
    from opp_desk.vault.kluis import Kluis

NIEUW = "zeven groene paarden lachen"


@pytest.fixture
def kluis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kluis]:
    """Give an open school on a Tuesday in November."""
    zet_klok(monkeypatch, datetime(2026, 11, 3, 15, 0, tzinfo=UTC))
    kluis, _code = bouw_school(tmp_path / "school")
    yield kluis
    kluis.sluit()


@pytest.fixture
def map_(kluis: Kluis, tmp_path: Path) -> Path:
    """Give the folder that was chosen for backups."""
    map_ = tmp_path / "stick"
    map_.mkdir()
    kluis.voer_uit(partial(kopieen.kies_map, map_=map_))
    return map_


def zet_klok(monkeypatch: pytest.MonkeyPatch, nu: datetime) -> None:
    """Let the program think that it is ``nu``."""
    monkeypatch.setenv("OPP_DESK_NU", nu.isoformat())


def stand(kluis: Kluis) -> Kopiestand:
    """Return how the backups stand."""
    return kluis.lees(partial(kopieen.kopiestand, kluis=kluis))


def iets(kluis: Kluis, naam: str = "Anouk Visser") -> None:
    """Change something in the vault."""
    from opp_desk.ground import ids

    kluis.voer_uit(partial(leg_medewerker_aan, wie=ids.new_id(), naam=naam, rol=Rol.LEERKRACHT))


def test_without_a_folder_there_are_no_backups(kluis: Kluis) -> None:
    """Nothing is made as long as nobody chose where; a folder that is not there is refused."""
    assert kopieen.dagelijks(kluis) is None
    assert stand(kluis) == kopieen.Kopiestand(None, False, None, 0, 0, None, None, 0)
    with pytest.raises(WereldFout, match="map_ontbreekt"):
        kluis.voer_uit(partial(kopieen.kies_map, map_=kluis.pad.parent / "weg"))
    assert not kopieen.snel_genoeg(kluis)


def test_once_a_day_when_something_changed(kluis: Kluis, map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first at once, the next only after a day and only when something changed since."""
    assert kopieen.maak_als_nodig(kluis) is not None
    iets(kluis)
    assert kopieen.maak_als_nodig(kluis) is None
    zet_klok(monkeypatch, datetime(2026, 11, 4, 16, 0, tzinfo=UTC))
    assert kopieen.maak_als_nodig(kluis) is not None
    zet_klok(monkeypatch, datetime(2026, 11, 5, 17, 0, tzinfo=UTC))
    assert kopieen.maak_als_nodig(kluis) is None
    assert stand(kluis).aantal == 2
    assert stand(kluis).bytes == sum(pad.stat().st_size for pad in map_.iterdir())
    assert kopieen.snel_genoeg(kluis)


def test_a_clock_that_ran_ahead_does_not_end_backups(
    kluis: Kluis, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a copy and a proof of ten years ahead there is one a day again, and one proof a month."""
    zet_klok(monkeypatch, datetime(2036, 11, 3, 15, 0, tzinfo=UTC))
    assert kopieen.dagelijks(kluis) is not None
    for dag in (4, 5):
        zet_klok(monkeypatch, datetime(2026, 11, dag, 16, 0, tzinfo=UTC))
        iets(kluis)
        assert kopieen.dagelijks(kluis) is not None
        assert kopieen.dagelijks(kluis) is None
        assert stand(kluis).laatste == datetime(2026, 11, dag, 16, 0, tzinfo=UTC)
    assert stand(kluis).proef_op == datetime(2026, 11, 4, 16, 0, tzinfo=UTC)
    assert len(list(map_.iterdir())) == 3


def test_a_copy_that_a_crash_cut_off_goes_after_a_day(kluis: Kluis, map_: Path) -> None:
    """What a power cut left on the stick does not stay for ever; what is being made now stays."""
    oud, nieuw = (map_ / f"school {naam}.oppdesk-kopie.bezig" for naam in ("oud", "nieuw"))
    for pad, moment in ((oud, datetime(2026, 11, 1, tzinfo=UTC)), (nieuw, datetime(2026, 11, 3, tzinfo=UTC))):
        pad.write_bytes(b"half")
        os.utime(pad, (moment.timestamp(), moment.timestamp()))
    kopieen.maak_nu(kluis)
    assert not oud.exists()
    assert nieuw.exists()


def test_a_stick_that_is_elsewhere_is_said(kluis: Kluis, map_: Path) -> None:
    """The folder is remembered but not reachable; the daily backup waits without an error."""
    map_.rmdir()
    assert not stand(kluis).bereikbaar
    assert stand(kluis).map == map_
    assert kopieen.dagelijks(kluis) is None


def test_a_backup_can_be_asked_and_stopped(kluis: Kluis, map_: Path) -> None:
    """`altijd` makes one though nothing changed; stopping leaves nothing behind."""
    gezien: list[tuple[int, int]] = []
    kopieen.maak(kluis, map_, voortgang=lambda gedaan, totaal: gezien.append((gedaan, totaal)))
    assert kopieen.maak(kluis, map_) is None
    assert kopieen.maak(kluis, map_, altijd=True) is not None
    assert gezien
    assert gezien[-1][0] == gezien[-1][1]

    def stop(_gedaan: int, _totaal: int) -> None:
        raise Gestopt

    with pytest.raises(Gestopt):
        kopieen.maak(kluis, map_, altijd=True, voortgang=stop)
    assert stand(kluis).aantal == 2


def test_the_newest_is_proved_once_a_month(kluis: Kluis, map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first copy is opened at once and its rows are counted; again after thirty days, not before."""
    kopieen.dagelijks(kluis)
    eerste = stand(kluis)
    assert eerste.proef_goed
    assert eerste.rijen > 0
    assert eerste.proef_op == datetime(2026, 11, 3, 15, 0, tzinfo=UTC)
    for dag, proef in ((datetime(2026, 12, 2, tzinfo=UTC), 3), (datetime(2026, 12, 4, tzinfo=UTC), 4)):
        zet_klok(monkeypatch, dag)
        kopieen.dagelijks(kluis)
        gedaan = stand(kluis).proef_op
        assert gedaan is not None
        assert gedaan.day == proef


def test_a_damaged_copy_is_said_with_its_reason(kluis: Kluis, map_: Path) -> None:
    """A copy with one byte changed is a result of the proof, not an error."""
    kopie = kopieen.maak(kluis, map_)
    assert kopie is not None
    ruw = bytearray(kopie.pad.read_bytes())
    ruw[len(ruw) // 2] ^= 1
    kopie.pad.write_bytes(ruw)
    na = kopieen.beproef(kluis)
    assert na.proef_goed is False
    assert na.proef_reden == "kopie_beschadigd"


def test_old_copies_are_thinned(kluis: Kluis, map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After forty days at most three days, three weeks and four months are left, the newest among them."""
    nu = datetime(2026, 9, 1, 15, 0, tzinfo=UTC)
    for dag in range(40):
        zet_klok(monkeypatch, nu + timedelta(days=dag, minutes=dag))
        iets(kluis, f"Collega {dag}")
        assert kopieen.maak_als_nodig(kluis) is not None
    over = stand(kluis)
    assert 5 <= over.aantal <= 8
    assert over.laatste == nu + timedelta(days=39, minutes=39)


def test_a_copy_is_put_back_beside_what_stood_there(kluis: Kluis, map_: Path) -> None:
    """`zet_terug` gives the school of that moment; the vault of now stays under another name."""
    kopie = kopieen.maak(kluis, map_)
    assert kopie is not None
    toegang.geef_toegang(kluis, "Anouk Visser", Rol.LEERKRACHT, NIEUW)
    kluis.sluit()
    assert kopieen.zet_terug(kopie.pad, kluis.pad) == kluis.pad
    terug = open_met_wachtwoord(kluis.pad, WACHTWOORD)
    assert len(toegang.toegang(terug).houders) == 1
    terug.sluit()
    (bewaard,) = (pad for pad in kluis.pad.parent.glob("*.oppdesk") if pad != kluis.pad)
    toen = open_met_wachtwoord(bewaard, NIEUW)
    assert len(toegang.toegang(toen).houders) == 2
    toen.sluit()


def test_lost_keys_come_back_from_a_copy(kluis: Kluis, map_: Path) -> None:
    """`zet_sleutels_terug` finds the key slots in a backup; an empty folder has none."""
    kopieen.maak(kluis, map_)
    kluis.sluit()
    sleutelbestand(kluis.pad).unlink()
    vorige_sleutels(kluis.pad).unlink(missing_ok=True)
    with pytest.raises(WereldFout, match="geen_sleutels_in_kopieen"):
        kopieen.zet_sleutels_terug(kluis.pad, kluis.pad.parent)
    kopieen.zet_sleutels_terug(kluis.pad, map_)
    open_met_wachtwoord(kluis.pad, WACHTWOORD).sluit()


def test_copies_of_an_old_key_are_named_and_removed(
    kluis: Kluis, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After renewing, old copies can go once there is one of the new key; that one is proved good."""
    kopieen.maak(kluis, map_)
    assert kopieen.met_oude_sleutel(kluis) == ()
    nieuw = toegang.vernieuw_sleutel(kluis, NIEUW).kluis
    zet_klok(monkeypatch, datetime(2026, 11, 3, 15, 5, tzinfo=UTC))
    assert kopieen.beproef(nieuw).proef_reden == "kopie_andere_sleutel"
    assert len(kopieen.met_oude_sleutel(nieuw)) == 1
    assert kopieen.verwijder_oude_sleutels(nieuw) == 1
    assert kopieen.verwijder_oude_sleutels(nieuw) == 0
    assert stand(nieuw).aantal == 1
    assert kopieen.beproef(nieuw).proef_goed
    nieuw.sluit()
