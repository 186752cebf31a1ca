"""Two processes on one vault, a clock that is wrong, a school of five thousand, signals without end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.usecases import leerlingen, velden
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.formulier import eerdere_teksten, lees_formulier
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.vault.controle import controleer
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Gezien
from tests.proeven.proefkluis import begin_proces, open_school

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opp_desk.vault.uow import UnitOfWork

_HOUD_OPEN = """
import sys
from pathlib import Path
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.kluizen import open_met_wachtwoord
kluis = open_met_wachtwoord(Path(sys.argv[1]), WACHTWOORD)
print("open", flush=True)
sys.stdin.readline()
kluis.sluit()
"""


def test_een_tweede_programma_wordt_geweigerd(tmp_path: Path) -> None:
    """Who comes second hears that the vault is open elsewhere; afterwards it opens as always."""
    kluis, _opp = open_school(tmp_path)
    pad = kluis.pad
    kluis.sluit()
    ander = begin_proces(tmp_path, "-c", _HOUD_OPEN, str(pad))
    assert ander.stdout is not None
    assert ander.stdout.readline() == b"open\n"
    with pytest.raises(WereldFout, match="kluis_al_open"):
        open_met_wachtwoord(pad, WACHTWOORD)
    ander.communicate(b"klaar\n", timeout=60)
    assert ander.returncode == 0
    weer = open_met_wachtwoord(pad, WACHTWOORD)
    assert weer.lees(controleer).bevindingen == ()
    weer.sluit()


def test_een_klok_die_een_jaar_terug_gaat(tmp_path: Path) -> None:
    """What was typed last stands in the table, the history holds both, and undo brings the first back."""
    kluis, opp = open_school(tmp_path)
    nu = datetime(2027, 3, 8, 9, 0, tzinfo=UTC)
    for moment, tekst in ((nu, "voor de klok"), (nu - timedelta(days=365), "na de klok"), (nu, "weer goed")):
        with clock.fixed(moment):
            vorm = kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=opp))
            kluis.voer_uit(
                partial(velden.bewaar, klasse=Opp, rij_id=opp, naam="aanleiding", waarde=tekst),
                Gezien(vorm.stand, vorm.getoond),
            )
            assert kluis.lees(lambda lezer: lezer.haal(Opp, opp)).aanleiding == tekst
    teksten = kluis.lees(partial(eerdere_teksten, klasse=Opp, rij_id=opp, naam="aanleiding"))
    assert {"voor de klok", "na de klok", "weer goed"} <= {each.waarde for each in teksten}
    assert [each.waarde for each in teksten if each.huidig] == ["weer goed"]
    terug = []
    for _keer in range(2):
        stap = kluis.ongedaan_te_maken()
        assert stap is not None
        kluis.keer_om(stap)
        terug.append(kluis.lees(lambda lezer: lezer.haal(Opp, opp)).aanleiding)
    assert terug == ["na de klok", "voor de klok"]
    assert kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=opp)).conflicten == frozenset()
    assert kluis.lees(controleer).bevindingen == ()
    kluis.sluit()


@handeling("Proefleerlingen toegevoegd")
def voeg_velen_toe(uow: UnitOfWork, aantal: int) -> None:
    """Add many pupils."""
    for nr in range(aantal):
        naam = f"Achternaam{nr:05}"
        uow.voeg_toe(Leerling(roepnaam=f"Kind{nr % 97}", achternaam=naam, jaargroep=str(nr % 8 + 1)))


def test_vijfduizend_leerlingen(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """A vault of five thousand pupils opens and lists them all, in order."""
    kluis, _opp = open_school(tmp_path)
    al = len(kluis.lees(leerlingen.lijst))
    kluis.voer_uit(partial(voeg_velen_toe, aantal=5000))
    kluis.sluit()
    weer = open_met_wachtwoord(kluis.pad, WACHTWOORD)
    regels = weer.lees(leerlingen.lijst)
    assert len(regels) == 5000 + al
    assert [each.volgorde for each in regels] == sorted(each.volgorde for each in regels)
    assert len(weer.lees(leerlingen.zoekregels)) > 5000
    weer.sluit()
    record_property("leerlingen in de kluis", len(regels))


_SIGNALEN = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bron(QObject):
    kaal, vol = Signal(), Signal(object)

app = QCoreApplication([])
gehoord = []
bron = Bron()
bron.kaal.connect(lambda: gehoord.append(1))
bron.vol.connect(gehoord.append)
for nr in range(5000):
    bron.kaal.emit()
    bron.vol.emit({"nummer": nr})
print(len(gehoord))
"""


def test_vijfduizend_signalen(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """The installed Qt binding survives thousands of Signal.emit; a release of it once aborted."""
    proces = begin_proces(tmp_path, "-c", _SIGNALEN)
    uit, fout = proces.communicate(timeout=100)
    assert (proces.returncode, uit.split(), fout) == (0, [b"10000"], b"")
    record_property("signalen verstuurd en gehoord", int(uit))
