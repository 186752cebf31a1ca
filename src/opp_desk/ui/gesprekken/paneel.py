"""The panel in which a note is written: from Ctrl+N to Klaar, kept from the first letter on."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import ids
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import Ruimte
from opp_desk.rules.gesprek import noem
from opp_desk.ui.gesprekken import woorden
from opp_desk.ui.gesprekken.bewaarder import Bewaarder
from opp_desk.ui.gesprekken.bijlagen import Paneelbijlagen
from opp_desk.ui.gesprekken.lezers import Lezersregel
from opp_desk.ui.gesprekken.open_taken import OpenTaken
from opp_desk.ui.gesprekken.vorm import Notitievorm
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Hulptekst, IcoonKnop, Kop, PrimaireKnop, SchuifPagina, TekstKnop
from opp_desk.usecases import gesprekken
from opp_desk.usecases.gesprekken import Invulling
from opp_desk.usecases.gesprekken_beeld import lees_notitie, lees_paneel

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.gesprekken_beeld import Notitie, Paneelbeeld
    from opp_desk.vault.uow import Uitkomst

AUTOSAVE_MS: Final = 600
_VERS_MS: Final = 120


class Notitiepaneel(QWidget):
    """Writes one note, from `begin` on.

    ``gesloten`` when the user is done with it; ``heropen`` carries what was closed a moment ago and undone.
    """

    gesloten = Signal()
    heropen = Signal(str)

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._vraag = partial(lees_paneel)
        self._beeld: Paneelbeeld | None = None
        self._gesprek: UUID | None = None
        self._ruimte: Ruimte = Ruimte.DOSSIER
        self._vuil = self._los = False
        self._bewaard = Invulling(())
        self._bewaarder = Bewaarder(werk, ids.new_id().hex, None)
        self._laatste = Laatste(self)
        self._klok = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self.setWindowTitle(self.tr("Gesprek noteren"))
        self._pagina = SchuifPagina(self, smal=False, marge=0)
        self.vorm = Notitievorm(self, self._pagina.inhoud.parentWidget())
        self._kop, self._opslag = Kop(self.tr("Gesprek noteren"), self), Hulptekst("", self)
        self._opslag.setWordWrap(False)
        self._sluitknop = IcoonKnop("kruis", self.tr("Paneel sluiten (Esc)"), self)
        self._onaf, self._ander = Hulptekst("", self), TekstKnop("", klein=True, ouder=self)
        self.open_taken = OpenTaken(werk, self)
        self.bijlagen = Paneelbijlagen(werk, self, self.vorm.tekst)
        self.lezers = Lezersregel(self)
        self._weg = TekstKnop(self.tr("Weghalen"), ouder=self)
        self.klaarknop = PrimaireKnop(self.tr("Klaar  Ctrl+Enter"), ouder=self)
        self._bouw()
        self._verbind()

    def begin(self, *, samen: str = "", gesprek: UUID | None = None, over: UUID | None = None) -> None:
        """Show the unfinished note ``samen`` or ``gesprek``, or a new one about the pupil ``over``."""
        self._vraag = partial(lees_paneel, samen=samen, gesprek=gesprek, over=over)
        self._lees()

    def _bouw(self) -> None:
        kop = QHBoxLayout()
        kop.setSpacing(8)
        kop.addWidget(self._kop, 1)
        kop.addWidget(self._opslag)
        kop.addWidget(self._sluitknop)
        onaf = QHBoxLayout()
        onaf.setSpacing(8)
        onaf.addWidget(self._onaf)
        onaf.addWidget(self._ander)
        onaf.addStretch(1)
        self._pagina.voeg_toe(self.vorm)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(16)
        knoppen.addWidget(self._weg)
        knoppen.addStretch(1)
        knoppen.addWidget(self.klaarknop)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addLayout(kop)
        stapel.addLayout(onaf)
        stapel.addWidget(self.open_taken)
        stapel.addWidget(self._pagina, 1)
        for deel in (self.bijlagen, self.lezers):
            stapel.addWidget(deel)
        stapel.addLayout(knoppen)
        self._klaar_toets = QShortcut(QKeySequence("Ctrl+Return"), self, self.klaar)
        self._klaar_toets.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._zet_volgorde()

    def _zet_volgorde(self) -> None:
        """Let Tab go through the note as it is written, then to the buttons."""
        knoppen = (
            self.bijlagen.erbij,
            self.lezers.knop,
            self._weg,
            self.klaarknop,
            self._ander,
            self._sluitknop,
        )
        for een, ander in pairwise((*self.vorm.volgorde, *knoppen)):
            QWidget.setTabOrder(een, ander)

    def _verbind(self) -> None:
        self.vorm.geschikt.connect(self._zet_volgorde)
        self._sluitknop.clicked.connect(self.gesloten)
        self.klaarknop.clicked.connect(self.klaar)
        self._weg.clicked.connect(self._gooi_weg)
        self.lezers.gekozen.connect(self.kies_lezers)
        self.bijlagen.gevraagd.connect(self._bewaar_toch)
        self._ander.clicked.connect(self._andere_notitie)
        self.vorm.soort.gewijzigd.connect(self._zeg_wie)
        self.vorm.gewijzigd.connect(self._gewijzigd)
        self.vorm.verlaten.connect(self.bewaar_nu)
        self.vorm.leerlingen_gewijzigd.connect(self._zeg_wie)
        self._klok.timeout.connect(self.bewaar_nu)
        self._vers.timeout.connect(self._lees_opnieuw)
        self._werk.jobs.vastgelegd.connect(self._van_buiten)

    def _lees(self) -> None:
        self._werk.jobs.vraag(self._vraag, self._laatste.van(self._toon), self._mislukt)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────────
    def _toon(self, beeld: Paneelbeeld) -> None:
        """Show the note that was asked for, the one that is not finished, or a new one."""
        self._beeld = beeld
        onaf = beeld.onaf
        past = onaf is not None and (beeld.over is None or beeld.over in onaf.wat.leerlingen)
        if beeld.notitie is not None:
            self._ga_verder(beeld.notitie)
        elif onaf is not None and past and not beeld.los:
            self._ga_verder(onaf)
        else:
            self._begin_nieuw(beeld)
        self._zet_focus()

    def _zet_focus(self) -> None:
        """Begin where something is still to be said; what was typed too early goes along."""
        if self.vorm.leerlingen.waarde():
            self.vorm.naar_tekst()
            self.vorm.tekst.insertPlainText(self.vorm.leerlingen.neem_getypt())
        else:
            self.vorm.leerlingen.richt()

    def _ga_verder(self, notitie: Notitie) -> None:
        assert self._beeld is not None  # noqa: S101  it was read before
        self._vervang_bewaarder(notitie.samen, self._beeld.stand)
        self._gesprek, self._ruimte = notitie.gesprek, notitie.wat.ruimte
        self._bewaard = notitie.wat
        self.vorm.zet(self._beeld, notitie.wat)
        self._kop.setText(self.tr("Verder met je notitie"))
        self._bied_aan("", self.tr("Nieuw gesprek noteren"))
        self._zeg_wie()

    def _begin_nieuw(self, beeld: Paneelbeeld, *, leeg: bool = False) -> None:
        self._vervang_bewaarder(ids.new_id().hex, beeld.stand)
        self._gesprek, self._ruimte = None, Ruimte.DOSSIER
        wie = (beeld.over,) if beeld.over else ()
        wat = Invulling(wie, tekst="" if leeg else beeld.los)
        self._los = bool(beeld.los)
        self._bewaard = Invulling(wie)
        self.vorm.zet(beeld, wat)
        self._kop.setText(self.tr("Gesprek noteren"))
        onaf = beeld.onaf if not leeg else None
        namen = {een.id: een.kort for een in beeld.leerlingen}
        over = noem([namen.get(een, "") for een in onaf.wat.leerlingen]) if onaf else ""
        self._bied_aan(
            self.tr("Je hebt nog een notitie over {}.").format(over) if onaf else "",
            self.tr("Verder ermee") if onaf else "",
        )
        self._zeg_wie()

    def _bied_aan(self, tekst: str, knop: str) -> None:
        self._onaf.setText(tekst)
        self._onaf.setVisible(bool(tekst))
        self._ander.setText(knop)
        self._ander.setVisible(bool(knop))

    def _andere_notitie(self) -> None:
        """Begin a new note, or go on with the unfinished one; what is on the screen is kept first."""
        self.bewaar_nu()
        if self._beeld is None:
            return
        if self._gesprek is None and self._beeld.onaf is not None:
            self._ga_verder(self._beeld.onaf)
        else:
            self._begin_nieuw(self._beeld, leeg=True)
        self._zet_focus()

    def _zeg_wie(self) -> None:
        """Say who reads along, and what can be done now."""
        dicht = self.vorm.is_veiligheid()
        ruimte = Ruimte.GESLOTEN if dicht else self._ruimte
        self.lezers.toon(ruimte, self.vorm.noemnaam())
        leerlingen = self.vorm.leerlingen.waarde()
        self.open_taken.toon({een.id: een.kort for een in leerlingen})
        self.bijlagen.zet(self._bewaarder.samen, over_iemand=bool(leerlingen))
        self._weg.setVisible(self._gesprek is not None)
        vast = dicht and self._gesprek is not None and self._bewaard.waar == Ruimte.GESLOTEN
        self.vorm.soort.setEnabled(not vast)

    # ── saving ──────────────────────────────────────────────────────────────────────────────────────────
    @property
    def wacht_op_schijf(self) -> bool:
        """Return whether text could not be written: locking would lose it."""
        return self._bewaarder.wacht_op_schijf

    def verlaat(self) -> None:
        """Write what is typed."""
        self.bewaar_nu()

    def bewaar_nu(self) -> None:
        """Keep the note as it stands; without a pupil the text waits apart."""
        self._klok.stop()
        if not self._vuil or self._beeld is None:
            return
        self._vuil = False
        wat = self.vorm.waarde(self._ruimte)
        if not wat.leerlingen and self._gesprek is None:
            self._los = bool(wat.tekst)
            self._bewaarder.bewaar_los(wat.tekst)
        elif self._gesprek is not None or not self.vorm.is_leeg():
            self._bewaard = wat
            self._bewaarder.bewaar(wat)

    def _bewaar_toch(self) -> None:
        """Keep the note although nothing was typed yet: a file comes with it."""
        if self._gesprek is None and self.vorm.leerlingen.waarde():
            self._klok.stop()
            self._vuil = False
            self._bewaard = self.vorm.waarde(self._ruimte)
            self._bewaarder.bewaar(self._bewaard)

    def _gewijzigd(self) -> None:
        self._vuil = True
        self.vorm.waarover.zet_waarschuwing("")
        if not self._klok.isActive():
            self._klok.start()

    def _vervang_bewaarder(self, samen: str, stand: int) -> None:
        self._bewaarder.sluit()
        self._bewaarder = Bewaarder(self._werk, samen, stand)
        self._bewaarder.bewaard.connect(self._is_bewaard)
        self._bewaarder.mislukt.connect(self._niet_bewaard)
        self._vuil = False
        self._opslag.setText(self.tr("Wordt bewaard terwijl je typt"))

    def _is_bewaard(self, gesprek: UUID | None) -> None:
        eerst = self._gesprek is None
        self._gesprek = gesprek
        self._opslag.setText(self.tr("Bewaard"))
        self._werk.opgeslagen.emit()
        if gesprek is not None and eerst:
            self._zeg_wie()
        if gesprek is not None and self._los:
            self._los = False
            self._werk.jobs.run(partial(gesprekken.bewaar_los, tekst=""))

    def _niet_bewaard(self, fout: Fout) -> None:
        self._vuil = True
        self._opslag.setText(self.tr("Niet bewaard"))
        self._mislukt(fout)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self.bewaar_nu)

    # ── changed elsewhere, or undone ────────────────────────────────────────────────────────────────────
    def _van_buiten(self, uitkomst: Uitkomst) -> None:
        if self._gesprek is not None and any(sleutel[0] == Gesprek.TABEL for sleutel in uitkomst.versies):
            self._vers.start()

    def _lees_opnieuw(self) -> None:
        if self._bewaarder.rust and not self._vuil:
            vraag = partial(lees_notitie, samen=self._bewaarder.samen)
            self._werk.jobs.vraag(vraag, self._laatste.van(self._ververs), self._mislukt)

    def _ververs(self, notitie: Notitie | None) -> None:
        """Show what became of the note meanwhile; one that was undone or closed makes room for a new one."""
        if self._beeld is None or self._vuil or not self._bewaarder.rust:
            return
        if notitie is None:
            self._lees()
        elif not _gelijk(notitie.wat, self._bewaard):
            self._ga_verder(notitie)

    # ── who reads along ─────────────────────────────────────────────────────────────────────────────────
    def kies_lezers(self, ruimte: Ruimte) -> None:
        """Let others read along; a work note that was kept comes in the dossier only after a question."""
        if ruimte == self._ruimte:
            return
        if self._ruimte == Ruimte.PRIVE and self._gesprek is not None:
            vraag = woorden.vraag_dossier(self, self.vorm.noemnaam())
            vraag.accepted.connect(partial(self._zet_lezers, ruimte))
            vraag.open()
        else:
            self._zet_lezers(ruimte)

    def _zet_lezers(self, ruimte: Ruimte) -> None:
        self._ruimte = ruimte
        self._zeg_wie()
        if self._gesprek is not None:
            self._klok.stop()
            self._vuil = False
            self._bewaard = self.vorm.waarde(ruimte)
            self._bewaarder.bewaar(self._bewaard, lezers=True)

    # ── done ────────────────────────────────────────────────────────────────────────────────────────────
    def klaar(self) -> None:
        """Close the note when it is about somebody and says something; otherwise say what is missing."""
        if not self.vorm.leerlingen.waarde():
            self.vorm.met_wie.zet_waarschuwing(self.tr("Kies eerst over wie dit gaat."))
            self.vorm.leerlingen.richt()
            return
        wat = self.vorm.waarde(self._ruimte)
        if not any(tekst.strip() for tekst in (wat.tekst, wat.afspraken, *(een for _wie, een in wat.alleen))):
            self.vorm.waarover.zet_waarschuwing(self.tr("Schrijf eerst wat je wilt onthouden."))
            self.vorm.naar_tekst()
            return
        self._vuil = True
        self.bewaar_nu()
        self._bewaarder.daarna(self._leg_vast)

    def _leg_vast(self) -> None:
        if self._gesprek is not None:
            doe = partial(gesprekken.leg_vast, gesprek=self._gesprek)
            self._werk.jobs.run(doe, self._vastgelegd, self._mislukt)

    def _vastgelegd(self, _niets: None) -> None:
        kluis = self._werk.jobs.kluis
        stap = kluis.ongedaan_te_maken() if kluis is not None else None
        terug = partial(_maak_open, self._werk, self._bewaarder.samen, stap) if stap else None
        tekst = self.tr("Vastgelegd bij {}").format(self.vorm.noemnaam())
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken") if terug else "", terug)
        self.gesloten.emit()

    def _gooi_weg(self) -> None:
        if self._gesprek is not None:
            self._vuil = False
            self._klok.stop()
            self._bewaarder.daarna(self._haal_weg)

    def _haal_weg(self) -> None:
        if self._gesprek is not None:
            doe = partial(gesprekken.gooi_weg, gesprek=self._gesprek)
            self._werk.jobs.run(doe, self._weggehaald, self._mislukt)

    def _weggehaald(self, _niets: None) -> None:
        kluis = self._werk.jobs.kluis
        stap = kluis.ongedaan_te_maken() if kluis is not None else None
        terug = partial(_maak_open, self._werk, self._bewaarder.samen, stap) if stap else None
        tekst = self.tr("Notitie weggehaald")
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken") if terug else "", terug)
        self.gesloten.emit()

    def ruim_op(self) -> None:
        """Let what is under way be written, and go."""
        self.bewaar_nu()
        self._bewaarder.sluit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to where something is still to be said."""
        super().focusInEvent(event)
        if self._beeld is not None:
            self._zet_focus()
        else:  # being read; whoever types already is not made to wait
            self.vorm.leerlingen.richt()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape: everything is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.gesloten.emit()
        else:
            super().keyPressEvent(event)


def _maak_open(werk: Werkplek, samen: str, stap: Any) -> None:
    """Undo, as long as it was the last thing, and go on writing."""
    kluis = werk.jobs.kluis
    if kluis is not None and kluis.ongedaan_te_maken() == stap:
        werk.jobs.keer_om(stap, partial(_open_weer, werk, samen))


def _open_weer(werk: Werkplek, samen: str, _uitkomst: Uitkomst) -> None:
    werk.ga_naar.emit("gesprek", {"samen": samen})


def _gelijk(een: Invulling, ander: Invulling) -> bool:
    """Return whether two notes say the same; the vault keeps no spaces at the ends."""
    return _kaal(een) == _kaal(ander)


def _kaal(wat: Invulling) -> tuple[object, ...]:
    teksten = (wat.tekst.strip(), wat.aanwezig.strip(), wat.afspraken.strip())
    alleen = {(wie, tekst.strip()) for wie, tekst in wat.alleen}
    return set(wat.leerlingen), wat.soort, wat.eigen_soort, wat.datum, teksten, alleen, wat.waar
