"""The way past the Herstelblad: nobody works in a vault before somebody said that the sheet lies safe.

Who closes the window before that gets a sheet again the next time, with a code of its own: the first one is
kept nowhere. The earlier sheet opens the vault until the new one is confirmed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.programma import Programma
    from opp_desk.ui.start.gegevens import Antwoorden
    from opp_desk.ui.start.herstelblad import HerstelbladPage


class Herstelgang(QObject):
    """``veilig`` carries the vault and the first page, once the sheet is safe."""

    veilig = Signal(object, str)

    def __init__(self, programma: Programma, lader: Any) -> None:
        super().__init__(programma)
        self._programma, self._lader = programma, lader
        self._kluis: Any = None

    def nodig(self, pad: Path) -> bool:
        """Return whether nobody said yet that the sheet of this vault is safe."""
        return self._programma.voorkeuren.herstelblad == str(pad)

    def begin(self, antwoorden: Antwoorden, begin: Any) -> None:
        """Show the sheet of a vault that was just made."""
        plek = str(antwoorden.pad)
        self._programma.onthoud(kluis=plek, persoon="", persoon_naam="", herstelblad=plek)
        klaar = partial(self._is_veilig, begin.kluis, antwoorden.daarna, None)
        self._toon(begin.kluis, antwoorden.school, begin.herstelcode).klaar.connect(klaar)

    def opnieuw(self, kluis: Any, eerste: str) -> None:
        """Show a sheet with a new code for a vault of which the first one was never confirmed."""
        school, code = self._lader.sessie().nieuw_herstelblad(kluis)
        pagina = self._toon(kluis, school, code)
        pagina.zeg_nieuw()
        pagina.klaar.connect(partial(self._neem, pagina, kluis, eerste, code))

    def sluit(self) -> None:
        """Close the vault of which the sheet is on the screen: the window closes."""
        if self._kluis is not None:
            kluis, self._kluis = self._kluis, None
            kluis.sluit()

    def _toon(self, kluis: Any, school: str, code: str) -> HerstelbladPage:
        self._kluis = kluis
        pagina = self._programma.toon_herstelblad(code)
        blad = partial(self._lader.sessie().maak_herstelblad, school, code, kluis.pad)
        pagina.bewaren_gevraagd.connect(partial(self._bewaar, pagina, blad))
        pagina.afdrukken_gevraagd.connect(partial(self._lader.sessie().druk_af, blad, pagina))
        return pagina

    def _neem(self, pagina: HerstelbladPage, kluis: Any, eerste: str, code: str) -> None:
        """Let the new sheet open the vault, and an earlier one no longer."""
        pagina.verder.setEnabled(False)
        self._programma.jobs.werk(
            lambda _lopend: self._lader.sessie().neem_herstelcode(kluis, code),
            partial(self._is_veilig, kluis, eerste),
            partial(self._niet_genomen, pagina),
        )

    def _is_veilig(self, kluis: Any, eerste: str, _niets: None) -> None:
        self._kluis = None
        self._programma.onthoud(herstelblad="")
        self.veilig.emit(kluis, eerste)

    def _bewaar(self, pagina: HerstelbladPage, blad: Any, pad: Path) -> None:
        self._programma.jobs.werk(
            lambda _lopend: self._lader.sessie().bewaar_herstelblad(blad, pad),
            partial(self._is_bewaard, pagina, pad),
            partial(self._meld, pagina),
        )

    def _is_bewaard(self, pagina: HerstelbladPage, pad: Path, _niets: None) -> None:
        pagina.zet_bewaard(str(pad))

    def _niet_genomen(self, pagina: HerstelbladPage, fout: Fout) -> None:
        pagina.verder.setEnabled(True)
        self._meld(pagina, fout)

    def _meld(self, pagina: HerstelbladPage, fout: Fout) -> None:
        pagina.meld_fout(self._lader.sessie().zin(fout))
