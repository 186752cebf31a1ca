"""Kill -9 while the work of a colleague is taken back: all of it stands there, or nothing; never half."""

from __future__ import annotations

import shutil
import signal
from contextlib import suppress
from functools import partial
from subprocess import TimeoutExpired
from time import monotonic
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.model.gesprek import Gesprek
from opp_desk.usecases.terugnemen import neem_terug
from opp_desk.vault.controle import controleer
from opp_desk.vault.handeling import handeling
from opp_desk.vault.kluis import Kluis
from tests.bouw import SLEUTEL
from tests.omvang import omvang
from tests.proeven.proefkluis import begin_proces
from tests.sync.pakketbouw import NU, maak_klas

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork

NOTITIES = 600


@handeling("Veel genoteerd")
def _noteer(uow: UnitOfWork, leerling: UUID) -> None:
    for nummer in range(NOTITIES):
        uow.voeg_toe(Gesprek(leerling=leerling, tekst=f"notitie {nummer} " * 8))


def _kill_tijdens(map_: Path, kluis: Path, pakket: Path, wacht: float) -> bool:
    """Take back in a process of its own and kill it ``wacht`` seconds after it began; say if it was done."""
    teken = map_ / "teken"
    proces = begin_proces(map_, "-m", "tests.proeven.terugnemer", str(kluis), str(pakket), str(teken))
    try:
        einde = monotonic() + 60
        while not teken.exists() and monotonic() < einde and proces.poll() is None:
            with suppress(TimeoutExpired):
                proces.wait(0.01)
        with suppress(TimeoutExpired):
            proces.wait(wacht)
    finally:
        proces.send_signal(signal.SIGKILL)
        _uit, fout = proces.communicate()
    assert teken.exists(), fout.decode()[-2000:]
    return teken.with_suffix(".klaar").exists()


def test_kill_tijdens_terugnemen(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """Wherever it was cut off: the vault is whole, it has everything or nothing, and again makes it whole."""
    keren, half_zag = omvang(4, 40), 0
    with clock.fixed(NU):
        klas = maak_klas(tmp_path)
        klein = klas.begin()
        klein.voer_uit(partial(_noteer, leerling=klas.leerlingen[0]))
        pakket = klas.terug(klein)
        klas.sluit()
        for keer in range(keren):
            map_ = tmp_path / str(keer)
            map_.mkdir()
            pad = map_ / "school.oppdesk"
            shutil.copy(klas.school.pad, pad)
            klaar = _kill_tijdens(map_, pad, pakket, ids.seeded(keer).uniform(0.02, 0.9))
            weer = Kluis(pad, SLEUTEL, klas.school.persoon)
            aantal = len(weer.lees(lambda lezer: lezer.lees(select(Gesprek))))
            assert aantal in {0, NOTITIES}
            assert aantal == NOTITIES or not klaar
            half_zag += aantal == 0
            assert weer.lees(controleer).bevindingen == ()
            weer.voer_uit(partial(neem_terug, pad=pakket))
            assert len(weer.lees(lambda lezer: lezer.lees(select(Gesprek)))) == NOTITIES
            weer.sluit()
    record_property("keren kill -9 tijdens het terugnemen", keren)
    record_property("keren dat er nog niets was", half_zag)
