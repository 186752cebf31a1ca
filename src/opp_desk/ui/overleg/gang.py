"""The way through a meeting: opening the shared screen, writing what is decided there, ending it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.overleg.besluit import AFSPRAAK, DOEL, TAAK
from opp_desk.ui.overleg.papier import Overlegpapier
from opp_desk.ui.overleg.tafel import Tafelvenster
from opp_desk.usecases import besprekingen, besprekingen_verslag
from opp_desk.usecases.besprekingen_beeld import lees_bespreking

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld
    from opp_desk.vault.ongedaan import Omkeerbaar

_WORDT: Final[dict[str, Callable[..., Any]]] = {
    TAAK: besprekingen.besluit_taak,
    DOEL: besprekingen.besluit_doel,
    AFSPRAAK: besprekingen.besluit_afspraak,
}


class Tafelgang(QObject):
    """Belongs to the page. ``venster`` is the shared screen while it is up."""

    def __init__(self, werk: Werkplek, pagina: QWidget) -> None:
        super().__init__(pagina)
        self._werk, self._pagina = werk, pagina
        self._bespreking: UUID | None = None
        self._beeld: Besprekingsbeeld | None = None
        self._einde: Omkeerbaar | None = None
        self.venster: Tafelvenster | None = None
        self._papier: Overlegpapier | None = None

    def begin(self, bespreking: UUID) -> None:
        """Note that the meeting begins, and give the screen to the table."""
        self._bespreking = bespreking
        doe = partial(besprekingen.ga_aan_tafel, bespreking=bespreking)
        self._werk.jobs.run(doe, self._begonnen, self._meld)

    def toon(self, beeld: Besprekingsbeeld) -> None:
        """Show at the table what the vault holds now."""
        if self.venster is None or beeld.bespreking != self._bespreking:
            return
        vorige, self._beeld = self._beeld, beeld
        self.venster.toon(beeld, terug=self._kan_terug())
        volgt = vorige is not None and beeld.waarde("verslag").strip() == vorige.verslag_nu.strip()
        if volgt and beeld.waarde("verslag").strip() != beeld.verslag_nu.strip():
            self._volg()

    def schrijf_weg(self) -> None:
        """Write what is typed at the table."""
        if self.venster is not None:
            self.venster.schrijf_weg()

    def geef_akkoord(self, bespreking: UUID | None) -> None:
        """Record the akkoord of a parent with a verslag that was closed before."""
        if bespreking is not None:
            self._doe(besprekingen_verslag.geef_akkoord, bespreking=bespreking)

    def _begonnen(self, _niets: None) -> None:
        vraag = partial(lees_bespreking, bespreking=self._bespreking)
        self._werk.jobs.vraag(vraag, self._open, self._meld)

    def _open(self, beeld: Besprekingsbeeld) -> None:
        if self.venster is not None:
            return
        self._beeld, self._einde = beeld, None
        venster = self.venster = Tafelvenster(self._werk.jobs, beeld, self._pagina)
        self._papier = Overlegpapier(self._werk, venster)
        venster.genomen.connect(self._neem)
        venster.weg.connect(self._haal_weg)
        venster.verslag_getoond.connect(self._bij_verslag)
        venster.finished.connect(self._dicht)
        verslag = venster.verslag
        verslag.opnieuw.connect(self._stel_op)
        verslag.afronden.connect(self._rond_af)
        verslag.akkoord.connect(self._akkoord)
        verslag.ongedaan.connect(self._heropen)
        verslag.drukken.connect(self._druk)
        verslag.bewaren.connect(self._bewaar)
        self._werk.aan_tafel.emit(True)
        venster.showFullScreen()

    def _dicht(self, _uitslag: int) -> None:
        self.venster, self._papier = None, None
        self._werk.aan_tafel.emit(False)

    def _neem(self, punt: UUID, wat: str, regel: str) -> None:
        doe = partial(_WORDT[wat], punt=punt, regel=regel)
        self._werk.jobs.run(doe, fout=partial(self._niet_genomen, punt, regel))

    def _niet_genomen(self, punt: UUID, regel: str, fout: Fout) -> None:
        if self.venster is not None:
            self.venster.niet_genomen(punt, regel, fout)
        else:
            self._meld(fout)

    def _haal_weg(self, punt: UUID, sleutel: object) -> None:
        if isinstance(sleutel, int):
            self._doe(besprekingen.haal_afspraak_weg, self._weggehaald, punt=punt, nummer=sleutel)
        else:
            self._doe(besprekingen.haal_taak_weg, self._weggehaald, punt=punt, taak=sleutel)

    def _weggehaald(self, _niets: None) -> None:
        if self.venster is not None:
            self.venster.meld(self.tr("Besluit weggehaald"), onthoud_laatste(self._werk))

    def _bij_verslag(self) -> None:
        """Write the verslag at its first visit, when everything that was typed is in the vault."""
        if self._beeld is not None and not self._beeld.afgerond and not self._beeld.waarde("verslag").strip():
            self._stel_op()

    def _volg(self) -> None:
        """Write the verslag anew: nobody changed it by hand, and what it follows from did change."""
        if self._beeld is not None and not self._beeld.afgerond and self._beeld.waarde("verslag").strip():
            self._stel_op()

    def _stel_op(self) -> None:
        self._na_schrijven(partial(self._doe, besprekingen_verslag.stel_op, bespreking=self._bespreking))

    def _rond_af(self) -> None:
        self._na_schrijven(
            partial(self._doe, besprekingen_verslag.rond_af, self._afgerond, bespreking=self._bespreking)
        )

    def _akkoord(self) -> None:
        self._na_schrijven(partial(self.geef_akkoord, self._bespreking))

    def _afgerond(self, _niets: None) -> None:
        kluis = self._werk.jobs.kluis
        self._einde = kluis.ongedaan_te_maken() if kluis is not None else None
        if self.venster is not None and self._beeld is not None:
            self.venster.toon(self._beeld, terug=self._kan_terug())

    def _kan_terug(self) -> bool:
        """Tell whether ending it is still the last thing that was done."""
        kluis = self._werk.jobs.kluis
        return self._einde is not None and kluis is not None and kluis.ongedaan_te_maken() == self._einde

    def _heropen(self) -> None:
        if self._kan_terug() and self._einde is not None:
            self._werk.jobs.keer_om(self._einde, fout=self._fout)
            self._einde = None

    def _druk(self) -> None:
        if self._papier is not None and self._beeld is not None:
            self.schrijf_weg()
            self._papier.uitgave.vraag_afdrukken(self._papier.verslag(self._beeld))

    def _bewaar(self) -> None:
        if self._papier is not None and self._beeld is not None:
            self.schrijf_weg()
            self._papier.uitgave.vraag_opslaan(self._papier.verslag(self._beeld))

    def _na_schrijven(self, doe: Callable[[], None]) -> None:
        self.schrijf_weg()
        self._werk.jobs.daarna(doe)

    def _doe(self, wat: Callable[..., Any], dan: Callable[[Any], None] | None = None, **namen: Any) -> None:
        self._werk.jobs.run(partial(wat, **namen), dan, self._fout)

    def _fout(self, fout: Fout) -> None:
        if self.venster is not None:
            self.venster.mislukt(fout)
        else:
            self._meld(fout)

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
