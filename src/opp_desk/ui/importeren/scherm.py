"""The page: three steps, one at a time. Nothing changes until the button of the last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ground.errors import Gestopt
from opp_desk.ui.importeren import woorden
from opp_desk.ui.importeren.kiezen import Kiezen
from opp_desk.ui.importeren.klaar import Klaar
from opp_desk.ui.importeren.kolommen import Kolommen
from opp_desk.ui.importeren.leesgang import Leesgang
from opp_desk.ui.importeren.ontvangst import Ontvangst
from opp_desk.ui.importeren.voorbeeld import Voorbeeld
from opp_desk.ui.importeren.wachten import Wachten
from opp_desk.ui.jobs import Lopend
from opp_desk.ui.onderdelen import Foutbalk, Hulptekst, Paginakop, SchuifPagina
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.ui.zinnen import zin
from opp_desk.usecases.klassenlijst import neem_over
from opp_desk.vault.ongedaan import Omkeerbaar

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.ground.errors import Fout
    from opp_desk.interchange.klassenlijst import Klassenlijst
    from opp_desk.interchange.kolommen import Soort
    from opp_desk.interchange.tabel import Tabel
    from opp_desk.ui.onderdelen import Knop
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.klassenlijst import Importplan
    from opp_desk.vault.uow import Uitkomst


class ImporterenPage(QWidget):
    """Taking in a class list: choose it, point out the columns of a table, look, take over."""

    _gemeld = Signal(int, int)
    _gestopt = Signal()

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._lijst: Klassenlijst | None = None
        self._lopend: Lopend | None = None
        self._stap: QWidget | None = None
        self._ongedaan: Omkeerbaar | None = None
        self.setWindowTitle(self.tr("Klassenlijst importeren"))
        self._leesgang = Leesgang(werk, self)
        self._ontvangst = Ontvangst(self)
        self._kop = Paginakop(
            self.tr("Klassenlijst importeren"),
            self.tr("Je ziet eerst wat er verandert. Er verandert niets tot je het zelf overneemt."),
        )
        self._balk = Foutbalk()
        self._wachten = Wachten()
        self._bron = Hulptekst()
        self._kiezen = Kiezen()
        self._kolommen = Kolommen()
        self._bouw()
        self._verbind()
        self.begin_opnieuw()

    def _bouw(self) -> None:
        self._pagina = SchuifPagina(smal=False)
        for deel in (self._kop, self._balk, self._wachten, self._kiezen, self._bron, self._kolommen):
            self._pagina.voeg_toe(deel)
        self._plaats = QVBoxLayout()
        self._pagina.voeg_toe(self._plaats)
        self._pagina.sluit_af()
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.addWidget(self._pagina)

    def _verbind(self) -> None:
        self._wachten.gestopt.connect(self.stop)
        self._gemeld.connect(self._wachten.zet)
        self._gestopt.connect(self._is_gestopt)
        self._kiezen.bestand_gekozen.connect(self.kies_bestand)
        self._kiezen.geplakt.connect(self.plak)
        self._ontvangst.bestand.connect(self.kies_bestand)
        self._ontvangst.tekst.connect(self.plak)
        self._ontvangst.boven.connect(self._kiezen.zet_boven)
        self._kolommen.klopt.connect(self.kolommen_kloppen)
        self._kolommen.gewijzigd.connect(self._kolommen_anders)
        self._leesgang.tabel_gelezen.connect(self._toon_kolommen)
        self._leesgang.vergeleken.connect(self._toon_plan)
        self._leesgang.mislukt.connect(self._mislukt)
        self._leesgang.stand.connect(self._wachten.zet)
        self._werk.jobs.mislukt.connect(self._niet_ongedaan)

    # -- what the shell calls

    def toon(self, *, soort: str = "", **_waar: Any) -> None:
        """Show the page; ``soort`` "ouders" begins with a list of parents."""
        if soort:
            self.begin_opnieuw()
            self._kiezen.zet_soort(soort)

    def verlaat(self) -> None:
        """Leave: nothing was changed, there is nothing to write."""

    # -- what a user does, also for a tour

    def begin_opnieuw(self) -> None:
        """Go back to the first step."""
        self._leesgang.stop()
        self._lijst = None
        self._balk.hide()
        self._wachten.klaar()
        self._kiezen.maak_leeg()
        self._toon_stap(None)
        self._kiezen.show()
        self._kolommen.hide()
        self._bron.hide()

    def zet_soort(self, soort: str) -> None:
        """Say what is in the list: "leerlingen" or "ouders"."""
        self._kiezen.zet_soort(soort)

    def kies_bestand(self, pad: Path) -> None:
        """Read a file beside the screen and show what it is."""
        self._begin_lezen(pad.name)
        self._leesgang.lees_bestand(pad, self._soort())

    def plak(self, tekst: str) -> None:
        """Read a pasted list."""
        self._begin_lezen(self.tr("geplakte lijst"))
        self._leesgang.lees_tekst(tekst, self._soort())

    def kolommen_kloppen(self) -> None:
        """Accept the columns, remember them, and show what would change."""
        self._kolommen.vouw_dicht()
        self._wachten.begin(self.tr("Bezig met vergelijken"))
        self._leesgang.met_kolommen(self._kolommen.kolommen(), onthoud=True)

    def kolommen(self) -> Kolommen:
        """Return the step with the columns."""
        return self._kolommen

    def voorbeeld(self) -> Voorbeeld | None:
        """Return the preview while it is there."""
        return self._stap if isinstance(self._stap, Voorbeeld) else None

    def neem_over_knop(self) -> Knop | None:
        """Return the button that takes over, while there is a preview."""
        voorbeeld = self.voorbeeld()
        return voorbeeld.knop() if voorbeeld else None

    def neem_over(self) -> None:
        """Take over what the preview shows."""
        voorbeeld = self.voorbeeld()
        if voorbeeld is None or self._lijst is None:
            return
        voorbeeld.zet_bezig(bezig=True)
        self._wachten.begin(self.tr("De klassenlijst wordt overgenomen"))
        self._lopend = Lopend(self._gemeld.emit)
        doe = partial(neem_over, lijst=self._lijst, keuzes=voorbeeld.keuzes(), meld=self._meld)
        self._werk.jobs.run_met_uitkomst(doe, partial(self._overgenomen, voorbeeld.hoeveel()), self._blijft)

    # -- reading

    def _soort(self) -> Soort:
        return cast("Soort", self._kiezen.soort())

    def _begin_lezen(self, naam: str) -> None:
        soort = self._kiezen.soort()
        self.begin_opnieuw()
        self._kiezen.zet_soort(soort)
        self._bron.setText(naam)
        self._wachten.begin(self.tr("Bezig met lezen: {}").format(naam))

    def _toon_kolommen(self, tabel: Tabel, kolommen: dict[str, int], onthouden: bool) -> None:
        self._wachten.klaar()
        self._kiezen.hide()
        regels = woorden.tel(len(tabel.rijen), self.tr("regel"), self.tr("regels"))
        self._bron.setText(f"{self._bron.text()} · {regels}")
        self._bron.show()
        self._kolommen.zet(tabel, self._soort(), kolommen)
        self._kolommen.show()
        if onthouden:
            self._kolommen.vouw_dicht()
            self._leesgang.met_kolommen(kolommen, onthoud=False)
        else:
            self._kolommen.vouw_open()

    def _kolommen_anders(self) -> None:
        """Take the preview away: it was made with other columns."""
        self._toon_stap(None)
        self._balk.hide()

    def _toon_plan(self, lijst: Klassenlijst, plan: Importplan) -> None:
        self._wachten.klaar()
        self._kiezen.hide()
        self._lijst = lijst
        voorbeeld = Voorbeeld(plan)
        voorbeeld.overnemen.connect(self.neem_over)
        voorbeeld.anders.connect(self.begin_opnieuw)
        self._bron.show()
        self._toon_stap(voorbeeld)
        voorbeeld.knop().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- taking over

    def _meld(self, gedaan: int, totaal: int) -> None:
        """Report from the writer's thread; stop there when the user asked to."""
        try:
            if self._lopend is not None:
                self._lopend.meld(gedaan, totaal)
        except Gestopt:
            self._gestopt.emit()
            raise

    def _overgenomen(self, wie: str, antwoord: tuple[Importplan, Uitkomst]) -> None:
        plan, uitkomst = antwoord
        seq = next((versie[0] for versie in uitkomst.versies.values()), None)
        self._ongedaan = Omkeerbaar(seq, uitkomst.label) if seq is not None else None
        gedaan = self.tr("{} overgenomen").format(wie or self.tr("Groepen en leerkrachten"))
        self.begin_opnieuw()
        self._kiezen.hide()
        klaar = Klaar(self._werk, plan, gedaan, ongedaan=seq is not None)
        klaar.ongedaan.connect(self._maak_ongedaan)
        klaar.ouders.connect(partial(self.toon, soort="ouders"))
        klaar.nog_een.connect(self.begin_opnieuw)
        self._toon_stap(klaar)
        klaar.eerste().setFocus(Qt.FocusReason.OtherFocusReason)

    def _maak_ongedaan(self) -> None:
        if self._ongedaan is not None:
            self._wachten.begin(self.tr("De import wordt ongedaan gemaakt"), stopbaar=False)
            self._werk.jobs.keer_om(self._ongedaan, self._is_ongedaan)
            self._ongedaan = None

    def _is_ongedaan(self, _uitkomst: Uitkomst) -> None:
        self.begin_opnieuw()
        self._werk.melding.emit(self.tr("De import is ongedaan gemaakt."), "", None)

    def _niet_ongedaan(self, _fout: Fout) -> None:
        """Stop waiting; the window itself tells why it could not be undone."""
        self._wachten.klaar()

    # -- stopping and trouble

    def stop(self) -> None:
        """Stop reading or taking over; nothing is changed then."""
        if self.voorbeeld() is None:
            self.begin_opnieuw()
        elif self._lopend is not None:
            self._lopend.stop()

    def _is_gestopt(self) -> None:
        self._wachten.klaar()
        if (voorbeeld := self.voorbeeld()) is not None:
            voorbeeld.zet_bezig(bezig=False)
        self._werk.melding.emit(self.tr("Gestopt. Er is niets gewijzigd."), "", None)

    def _mislukt(self, fout: Fout) -> None:
        self.begin_opnieuw()
        self._toon_fout(fout)

    def _blijft(self, fout: Fout) -> None:
        """Keep the preview when taking over failed: nothing was changed."""
        self._is_klaar_met_schrijven()
        self._toon_fout(fout)

    def _is_klaar_met_schrijven(self) -> None:
        self._wachten.klaar()
        if (voorbeeld := self.voorbeeld()) is not None:
            voorbeeld.zet_bezig(bezig=False)

    def _toon_fout(self, fout: Fout) -> None:
        wat, _, rest = zin(fout).partition(". ")
        self._balk.toon(f"{wat.rstrip('.')}.", rest, knop="")
        self._pagina.verticalScrollBar().setValue(0)

    def _toon_stap(self, stap: QWidget | None) -> None:
        if self._stap is not None:
            self._plaats.removeWidget(self._stap)
            ruim_op(self._stap)
        self._stap = stap
        if stap is not None:
            self._plaats.addWidget(stap)
