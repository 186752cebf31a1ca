"""The page of the schoolprofiel with 200 voorzieningen: opening it, and typing in one of its cards."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from opp_desk.app import maak_app
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.schoolprofiel.kaart import Aanbodkaart
from opp_desk.ui.schoolprofiel.scherm import SchoolprofielPage
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from tests import bouw
from tests.bench.cijfers import cijfer
from tests.bench.meten import klok, p95
from tests.ui.schoolprofiel.opstelling import VEEL, veel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.bench.cijfers import Cijfer

_LETTERS: Final = "Daarna kijken we samen hoe het gaat. "
_GENOEG: Final = 60.0
_TUSSEN_MS: Final = 60


def meet_schoolprofiel(map_: Path) -> list[Cijfer]:
    """Open the longest chapter until its first cards are there; then, with all, type in the first."""
    map_.mkdir()
    app = maak_app()
    kluis = bouw.kopie_van_school(map_)
    bouw.doe(kluis, veel)
    jobs = Jobs(kluis)
    school = Schoolgegevens("De Wilgenboom", Sector.PO, None)
    werk = Werkplek(jobs, kluis.pad, Wie(bouw.wie(kluis), "Marieke de Vries", Rol.IB), school)
    pagina = SchoolprofielPage(werk)
    pagina.resize(1080, 744)
    pagina.show()
    pagina.toon(hoofdstuk="school")
    _wacht(lambda: Hoofdstuk.SCHOOL in pagina.bladen)
    eerste = klok(lambda: _open(pagina))
    _wacht(lambda: len(_kaarten(pagina)) == VEEL)
    toetsen = _typ(app, pagina)
    pagina.verlaat()
    _wacht(lambda: not jobs.onderweg)
    pagina.close()
    jobs.sluit()
    kluis.sluit()
    return [
        cijfer("schoolprofiel of 200 voorzieningen, first cards in sight", eerste, reach_value=1000.0),
        cijfer("key in a card among 200 (p95)", p95(toetsen), reach_value=50.0, runs=len(toetsen)),
    ]


def _open(pagina: SchoolprofielPage) -> None:
    pagina.toon(hoofdstuk="basis")
    _wacht(lambda: bool(_kaarten(pagina)))
    pagina.repaint()


def _kaarten(pagina: SchoolprofielPage) -> list[Aanbodkaart]:
    blad = pagina.bladen.get(Hoofdstuk.BASIS)
    return blad.findChildren(Aanbodkaart) if blad is not None else []


def _typ(app: Any, pagina: SchoolprofielPage) -> list[float]:
    """Type a sentence as somebody who types fast; return how long each key held the screen up (ms)."""
    kaart = _kaarten(pagina)[0]
    kaart.richt("wat")
    assert kaart.blad is not None
    vak: QWidget = kaart.blad.invoer("wat")

    def een(letter: str) -> None:
        app.sendEvent(vak, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    metingen = []
    for letter in _LETTERS:
        metingen.append(klok(partial(een, letter)))
        _adem()
    return metingen


def _adem() -> None:
    lus = QEventLoop()
    QTimer.singleShot(_TUSSEN_MS, lus.quit)
    lus.exec()


def _wacht(tot: Callable[[], bool]) -> None:
    einde = monotonic() + _GENOEG
    while not tot():
        if monotonic() > einde:
            raise TimeoutError
        lus = QEventLoop()
        QTimer.singleShot(2, lus.quit)
        lus.exec()
