"""From a package on the first screen to a small vault in the window, by way of its Herstelblad."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from opp_desk.ui.start.gegevens import Antwoorden
from opp_desk.ui.start.pakket import PakketPage

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.herstelgang import Herstelgang
    from opp_desk.ui.programma import Programma
    from opp_desk.ui.start.pakket import Pakketantwoorden


class Pakketgang(QObject):
    """Begins when somebody says on the first start to have got a package."""

    def __init__(self, programma: Programma, lader: Any, herstelgang: Herstelgang) -> None:
        super().__init__(programma)
        self._programma, self._lader, self._herstelgang = programma, lader, herstelgang

    def begin(self) -> None:
        """Ask for the file, the words and a password."""
        pagina = PakketPage()
        pagina.klaar.connect(partial(self._open, pagina))
        pagina.terug.connect(self._programma.toon_eerste_start)
        self._programma.schil.vergrendel(pagina)

    def _open(self, pagina: PakketPage, antwoorden: Pakketantwoorden) -> None:
        pagina.zet_bezig(True)
        self._programma.jobs.werk(
            lambda _lopend: self._lader.sessie().begin_pakket(antwoorden),
            partial(self._geopend, antwoorden),
            partial(self._mislukt, pagina),
        )

    def _geopend(self, antwoorden: Pakketantwoorden, wat: tuple[Any, str]) -> None:
        begin, school = wat
        leeg = Antwoorden(school, "", "", "", "", "", antwoorden.pad, "leerlingen")
        self._herstelgang.begin(leeg, begin)

    def _mislukt(self, pagina: PakketPage, fout: Fout) -> None:
        pagina.zet_bezig(False)
        pagina.meld_fout(self._lader.sessie().zin(fout))
