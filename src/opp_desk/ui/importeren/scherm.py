"""The page: three steps, one at a time. Nothing changes until the button of the last."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from opp_desk.ground.errors import Gestopt
from opp_desk.interchange.klassenlijst import Klassenlijst
from opp_desk.ui.importeren import woorden
from opp_desk.ui.importeren.kiezen import Kiezen
from opp_desk.ui.importeren.klaar import Klaar
from opp_desk.ui.importeren.kolommen import Kolommen
from opp_desk.ui.importeren.lezen import lees, lees_plak, maak_lijst
from opp_desk.ui.importeren.voorbeeld import Voorbeeld
from opp_desk.ui.importeren.wachten import Wachten
from opp_desk.ui.jobs import Lopend
from opp_desk.ui.onderdelen import Foutbalk, Hulptekst, Paginakop, SchuifPagina
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.ui.zinnen import zin
from opp_desk.usecases import instellingen
from opp_desk.usecases.klassenlijst import neem_over, vergelijk
from opp_desk.usecases.klassenlijst_kolommen import kolomsleutel, lees_kolommen
from opp_desk.vault.ongedaan import Omkeerbaar

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from opp_desk.ground.errors import Fout
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
        self._ronde = 0
        self._tabel: Tabel | None = None
        self._lijst: Klassenlijst | None = None
        self._lopend: Lopend | None = None
        self._stap: QWidget | None = None
        self._ongedaan: Omkeerbaar | None = None
        self.setWindowTitle(self.tr("Klassenlijst importeren"))
        self.setAcceptDrops(True)
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
        self._balk.opnieuw.connect(self.begin_opnieuw)
        self._wachten.gestopt.connect(self._stop)
        self._gemeld.connect(self._wachten.zet)
        self._gestopt.connect(self._is_gestopt)
        self._kiezen.bestand_gekozen.connect(self.kies_bestand)
        self._kiezen.geplakt.connect(self.plak)
        self._kolommen.klopt.connect(self.kolommen_kloppen)
        self._kolommen.gewijzigd.connect(self._kolommen_anders)
        plakken = QShortcut(QKeySequence.StandardKey.Paste, self)
        plakken.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        plakken.activated.connect(self._plak_klembord)

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
        self._ronde += 1
        self._tabel = self._lijst = None
        self._balk.hide()
        self._klaar_met_wachten()
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
        ronde = self._ronde
        self._lopend = self._werk.jobs.werk(
            partial(lees, pad), partial(self._gelezen, ronde), partial(self._mislukt, ronde), self._ver
        )

    def plak(self, tekst: str) -> None:
        """Read a pasted list."""
        self._begin_lezen(self.tr("geplakte lijst"))
        ronde = self._ronde
        self._lopend = self._werk.jobs.werk(
            partial(lees_plak, tekst), partial(self._gelezen, ronde), partial(self._mislukt, ronde), self._ver
        )

    def kolommen_kloppen(self) -> None:
        """Accept the columns, remember them, and show what would change."""
        if self._tabel is None:
            return
        soort = cast("Soort", self._kiezen.soort())
        kolommen = self._kolommen.kolommen()
        sleutel = kolomsleutel(self._tabel, soort)
        self._werk.jobs.run(partial(instellingen.onthoud, naam=sleutel, waarde=dict(kolommen)))
        self._kolommen.vouw_dicht()
        self._lees_tabel(soort, kolommen)

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

    def _begin_lezen(self, naam: str) -> None:
        soort = self._kiezen.soort()
        self.begin_opnieuw()
        self._kiezen.zet_soort(soort)
        self._bron.setText(naam)
        self._wachten.begin(self.tr("Bezig met lezen: {}").format(naam))

    def _gelezen(self, ronde: int, gelezen: Klassenlijst | Tabel) -> None:
        if ronde != self._ronde:
            return
        if isinstance(gelezen, Klassenlijst):
            self._kiezen.hide()
            self._vergelijk(gelezen)
            return
        self._tabel = gelezen
        soort = cast("Soort", self._kiezen.soort())
        vraag = partial(lees_kolommen, tabel=gelezen, soort=soort)
        self._werk.jobs.vraag(vraag, partial(self._ken_kolommen, ronde), partial(self._mislukt, ronde))

    def _ken_kolommen(self, ronde: int, gekend: tuple[dict[str, int], bool]) -> None:
        if ronde != self._ronde or self._tabel is None:
            return
        kolommen, onthouden = gekend
        soort = cast("Soort", self._kiezen.soort())
        self._klaar_met_wachten()
        self._kiezen.hide()
        self._bron.setText(self._bronzin())
        self._bron.show()
        self._kolommen.zet(self._tabel, soort, kolommen)
        self._kolommen.show()
        if onthouden:
            self._kolommen.vouw_dicht()
            self._lees_tabel(soort, kolommen)
        else:
            self._kolommen.vouw_open()

    def _bronzin(self) -> str:
        tabel = self._tabel
        aantal = len(tabel.rijen) if tabel else 0
        return f"{self._bron.text()} · {woorden.tel(aantal, self.tr('regel'), self.tr('regels'))}"

    def _kolommen_anders(self) -> None:
        """Take the preview away: it was made with other columns."""
        self._toon_stap(None)
        self._balk.hide()

    def _lees_tabel(self, soort: Soort, kolommen: dict[str, int]) -> None:
        if self._tabel is None:
            return
        self._wachten.begin(self.tr("Bezig met vergelijken"))
        doe = partial(maak_lijst, self._tabel, kolommen, soort, self._werk.school.sector)
        ronde = self._ronde
        self._lopend = self._werk.jobs.werk(
            doe, partial(self._lijst_klaar, ronde), partial(self._mislukt, ronde), self._ver
        )

    def _lijst_klaar(self, ronde: int, lijst: Klassenlijst) -> None:
        if ronde == self._ronde:
            self._vergelijk(lijst)

    def _vergelijk(self, lijst: Klassenlijst) -> None:
        self._lijst = lijst
        ronde = self._ronde
        self._werk.jobs.vraag(
            partial(vergelijk, lijst=lijst), partial(self._toon_plan, ronde), partial(self._mislukt, ronde)
        )

    def _toon_plan(self, ronde: int, plan: Importplan) -> None:
        if ronde != self._ronde:
            return
        self._klaar_met_wachten()
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

    def _overgenomen(self, wat: str, antwoord: tuple[Importplan, Uitkomst]) -> None:
        plan, uitkomst = antwoord
        seq = next((versie[0] for versie in uitkomst.versies.values()), None)
        self._ongedaan = Omkeerbaar(seq, uitkomst.label) if seq is not None else None
        gedaan = self.tr("{} overgenomen").format(wat or self.tr("Groepen en leerkrachten"))
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
            self._werk.jobs.keer_om(self._ongedaan, self._is_ongedaan)
            self._ongedaan = None

    def _is_ongedaan(self, _uitkomst: Uitkomst) -> None:
        self.begin_opnieuw()
        self._werk.melding.emit(self.tr("De import is ongedaan gemaakt."), "", None)

    # -- waiting and trouble

    def _stop(self) -> None:
        if self._lopend is not None:
            self._lopend.stop()
        if self.voorbeeld() is None:
            self.begin_opnieuw()

    def _is_gestopt(self) -> None:
        self._klaar_met_wachten()
        if (voorbeeld := self.voorbeeld()) is not None:
            voorbeeld.zet_bezig(bezig=False)
        self._werk.melding.emit(self.tr("Gestopt. Er is niets gewijzigd."), "", None)

    def _ver(self, stand: tuple[int, int]) -> None:
        self._wachten.zet(*stand)

    def _klaar_met_wachten(self) -> None:
        self._wachten.klaar()
        self._lopend = None

    def _mislukt(self, ronde: int, fout: Fout) -> None:
        if ronde != self._ronde:
            return
        self._klaar_met_wachten()
        wat, _, rest = zin(fout).partition(". ")
        self._kiezen.show()
        self._kolommen.hide()
        self._bron.hide()
        self._toon_stap(None)
        self._balk.toon(f"{wat.rstrip('.')}.", rest, knop="")
        self._pagina.verticalScrollBar().setValue(0)

    def _blijft(self, fout: Fout) -> None:
        """Keep the preview when taking over failed: nothing was changed."""
        self._klaar_met_wachten()
        if (voorbeeld := self.voorbeeld()) is not None:
            voorbeeld.zet_bezig(bezig=False)
        wat, _, rest = zin(fout).partition(". ")
        self._balk.toon(f"{wat.rstrip('.')}.", rest, knop="")

    def _toon_stap(self, stap: QWidget | None) -> None:
        if self._stap is not None:
            self._plaats.removeWidget(self._stap)
            ruim_op(self._stap)
        self._stap = stap
        if stap is not None:
            self._plaats.addWidget(stap)

    # -- dropping and pasting

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Light up for a file."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self._kiezen.valvlak.zet_boven(boven=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go out again."""
        self._kiezen.valvlak.zet_boven(boven=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        self._kiezen.valvlak.zet_boven(boven=False)
        event.acceptProposedAction()
        self._lees_mime(event.mimeData())

    def _plak_klembord(self) -> None:
        self._lees_mime(QApplication.clipboard().mimeData())

    def _lees_mime(self, inhoud: Any) -> None:
        bestanden = [Path(url.toLocalFile()) for url in inhoud.urls() if url.isLocalFile()]
        if bestanden:
            self.kies_bestand(bestanden[0])
        elif inhoud.hasText() and inhoud.text().strip():
            self.plak(inhoud.text())
