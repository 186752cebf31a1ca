"""The tab Tijdlijn: everything in order, newest first, by month; filtered by kind; opened in place."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.dossier import woorden
from opp_desk.ui.dossier.aanwezigheid import Aanwezigheidsblad
from opp_desk.ui.dossier.details import Details
from opp_desk.ui.dossier.invulblad import Invulblad
from opp_desk.ui.dossier.lijst import Lijstpagina
from opp_desk.ui.dossier.notitie import Notitie
from opp_desk.ui.dossier.vouwrij import Vouwrij
from opp_desk.ui.gesprekken.blad import Gesprekslezer
from opp_desk.ui.leerlingen.zeefknoppen import Zeefknoppen
from opp_desk.ui.onderdelen import Keuzelijst, Knop, LegeStaat, Rijkaart, TekstKnop
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases import aanwezigheid, gesprekken
from opp_desk.usecases.tijdlijn import Gebeurd

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QLayout

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.tijdlijn import Gebeurtenis

_EERST: Final = 14
"""How many rows are made before the first look; more than fit on a screen."""
_DAARNA: Final = 60
"""How many stand there a moment later, so that scrolling does not end at once."""
_MEER: Final = 120
_MAANDEN: Final = 4
"""From how many months on it helps to choose one."""
_MAANDBREED: Final = 170
_EERST_ZIEN_MS: Final = 100
_REST_MS: Final = 20
_HIER: Final = frozenset({Gebeurd.GESPREK, Gebeurd.AANWEZIGHEID})
"""What is written in its own row."""
Sleutel = tuple[Gebeurd, "UUID", str]


class Tijdlijnrij(Vouwrij):
    """A row that knows what it is about."""

    een: Gebeurtenis


class Tijdlijn(QWidget):
    """The list. ``gevraagd`` carries a `Gebeurtenis` whose own screen is asked for.

    ``verouderd`` when a note was closed: its title and place may be others now.
    """

    gevraagd = Signal(object)
    verouderd = Signal()

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._leerling: UUID | None = None
        self._roepnaam = ""
        self._alles: tuple[Gebeurtenis, ...] = ()
        self._gelezen = False
        self._hoeveel, self._vanaf = _EERST, 0
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._vul_aan)
        self._te_openen: UUID | None = None
        self._maanden: tuple[str, ...] = ()
        self._rijen: dict[Sleutel, Tijdlijnrij] = {}
        self._kaarten: list[Rijkaart] = []
        self.zeef = Zeefknoppen(self.tr("Wat laat je zien?"), woorden.soortnamen())
        self.zeef.gewijzigd.connect(self._zeef_anders)
        self.maand = Keuzelijst(placeholder=self.tr("Naar maand"), leeg=self.tr("Nieuwste"), ouder=self)
        self.maand.setAccessibleName(self.tr("Naar maand"))
        self.maand.setFixedWidth(_MAANDBREED)
        self.maand.gewijzigd.connect(self._spring)
        self._erbij = Knop(self.tr("Notitie toevoegen"), "plus")
        self._erbij.clicked.connect(self.voeg_notitie_toe)
        self._afwezig = Knop(self.tr("Aanwezigheid"), "plus")
        self._afwezig.setAccessibleDescription(self.tr("Noteren dat de leerling niet of minder komt"))
        self._afwezig.clicked.connect(self.voeg_aanwezigheid_toe)
        self._pagina = Lijstpagina()
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(12)
        self._meer = TekstKnop(self.tr("Ouder laten zien"))
        self._meer.clicked.connect(self._toon_meer)
        self._nieuwer = TekstKnop(self.tr("Nieuwer laten zien"))
        self._nieuwer.clicked.connect(self._toon_nieuwer)
        self._leeg = LegeStaat(
            self.tr("Hier komt alles te staan wat er gebeurt"),
            self.tr("Gesprekken, horen, voorleggen, vaststellen, evalueren: op volgorde, met datum."),
            self.tr("Notitie toevoegen"),
            "geschiedenis",
        )
        self._leeg.gevraagd.connect(self.voeg_notitie_toe)
        self._schik()

    def _schik(self) -> None:
        """Put filters, list and states beneath each other."""
        boven = QHBoxLayout()
        boven.setSpacing(12)
        boven.setContentsMargins(0, 0, tokens.MARGE, 0)
        boven.addWidget(self.zeef, 1)
        boven.addWidget(self.maand, 0, Qt.AlignmentFlag.AlignTop)
        boven.addWidget(self._afwezig, 0, Qt.AlignmentFlag.AlignTop)
        boven.addWidget(self._erbij, 0, Qt.AlignmentFlag.AlignTop)
        self._pagina.voeg_toe(self._leeg)
        self._pagina.inhoud.addWidget(self._nieuwer, 0, Qt.AlignmentFlag.AlignLeft)
        self._pagina.voeg_toe(self._lijst)
        self._pagina.inhoud.addWidget(self._meer, 0, Qt.AlignmentFlag.AlignLeft)
        self._pagina.sluit_af()
        for verborgen in (self._leeg, self._meer, self._nieuwer, self.maand):
            verborgen.hide()
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 16, 0, 0)
        alles.setSpacing(12)
        alles.addLayout(boven)
        alles.addWidget(self._pagina, 1)

    def toon(self, leerling: UUID, roepnaam: str, alles: tuple[Gebeurtenis, ...]) -> None:
        """Show the timeline of a pupil, or refresh it; what is open stays open."""
        if leerling != self._leerling:
            self.wis()
            self._leerling = leerling
        self._roepnaam = roepnaam
        if self._gelezen and alles == self._alles and self._te_openen is None:
            return
        self._alles, self._gelezen = alles, True
        self._bouw()
        self._rest.start(_EERST_ZIEN_MS)
        if self._te_openen is not None:
            self._open_blad(self._te_openen)

    def wis(self) -> None:
        """Show nothing any more, of nobody."""
        self.verlaat()
        self._rest.stop()
        for kaart in self._kaarten:
            self._lijst.removeWidget(kaart)
            ruim_op(kaart)
        self._kaarten, self._rijen, self._alles, self._gelezen = [], {}, (), False
        self._hoeveel, self._vanaf = _EERST, 0
        self.zeef.zet_waarde(())
        self.maand.zet_waarde(None)

    def verlaat(self) -> None:
        """Write what is typed in the notes that are open."""
        for rij in self._rijen.values():
            if isinstance(rij.inhoud, (Invulblad, Gesprekslezer)):
                rij.inhoud.verlaat()

    @property
    def rijen(self) -> tuple[Tijdlijnrij, ...]:
        """Return the rows that are shown, from top to bottom."""
        return tuple(self._rijen.values())

    def open_notities(self) -> frozenset[UUID]:
        """Return the notes that somebody is writing in now."""
        return frozenset(
            rij.inhoud.id for rij in self._rijen.values() if rij.is_open and isinstance(rij.inhoud, Invulblad)
        )

    def voeg_notitie_toe(self) -> None:
        """Begin a note of today and put the cursor in it."""
        if self._leerling is not None:
            doe = partial(gesprekken.noteer, leerling=self._leerling)
            self._werk.jobs.run(doe, self._genoteerd, self._mislukt)

    def voeg_aanwezigheid_toe(self) -> None:
        """Begin a signal of today about a pupil who does not come, and put the cursor in it."""
        if self._leerling is not None:
            doe = partial(aanwezigheid.noteer, leerling=self._leerling)
            self._werk.jobs.run(doe, self._genoteerd, self._mislukt)

    def _genoteerd(self, nieuw: UUID) -> None:
        self._te_openen = nieuw
        if any(een.rij == nieuw for een in self._alles):
            self._open_blad(nieuw)

    def _open_blad(self, nieuw: UUID) -> None:
        """Open what was just begun, as soon as it stands in the list."""
        sleutel = next((s for s in self._rijen if s[1] == nieuw), None)
        if sleutel is None:
            if any(een.rij == nieuw for een in self._alles):
                self.zeef.zet_waarde(())
                self._vanaf = 0
                self.maand.zet_waarde(None)
                self._bouw()
                self._open_blad(nieuw)
            return
        self._te_openen = None
        rij = self._rijen[sleutel]
        blad = self._maak_blad(rij.een, nieuw=True)
        self._zet_blad(rij, blad)
        rij.vouw(uit=True)
        self._pagina.naar(next(kaart for kaart in self._kaarten if kaart.isAncestorOf(rij)))
        if isinstance(blad, Invulblad):
            blad.begin()

    def _maak_blad(self, een: Gebeurtenis, *, nieuw: bool = False) -> Invulblad | Gesprekslezer:
        """Make the editor of a row; a note that is closed or stands in more dossiers is read here."""
        if _is_te_lezen(een):
            return Gesprekslezer(self._werk, een.rij)
        if een.code is Gebeurd.GESPREK or self._leerling is None:
            return Notitie(self._werk, een.rij, nieuw=nieuw)
        return Aanwezigheidsblad(self._werk, een.rij, self._leerling, nieuw=nieuw, roepnaam=self._roepnaam)

    def _getoond(self) -> list[Gebeurtenis]:
        """Return what the filters leave."""
        aan = self.zeef.waarde()
        return [een for een in self._alles if not aan or woorden.SOORTEN[een.code] in aan]

    def _bouw(self) -> None:
        """Put the rows in cards by month; a row that was there is used again, open as it is."""
        gefilterd = self._getoond()
        actief = QApplication.focusWidget()
        focus = next((rij for rij in self._rijen.values() if _heeft(rij, actief)), None)
        plek = self._pagina.verticalScrollBar().value()
        oud, self._rijen = self._rijen, {}
        kaarten, self._kaarten = self._kaarten, []
        for een in gefilterd[self._vanaf : self._vanaf + self._hoeveel]:
            self._plaats(een, oud)
        for rij in oud.values():
            if isinstance(rij.inhoud, (Invulblad, Gesprekslezer)):
                rij.inhoud.verlaat()
        for kaart in kaarten:
            self._lijst.removeWidget(kaart)
            ruim_op(kaart)
        self._tel(gefilterd)
        if actief is not None and focus is not None and focus in self._rijen.values():
            actief.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pagina.verticalScrollBar().setValue(plek)

    def _plaats(self, een: Gebeurtenis, oud: dict[Sleutel, Tijdlijnrij]) -> None:
        """Put one row at the end, in the card of its month."""
        kop = woorden.maand(een.dag)
        if not self._kaarten or self._kaarten[-1].kaartkop.kop.text() != kop:
            self._kaarten.append(Rijkaart(kop))
            self._lijst.addWidget(self._kaarten[-1])
        sleutel = (een.code, een.rij, "" if een.code in _HIER else str(een.dag))
        if (rij := oud.pop(sleutel, None)) is None:
            rij = Tijdlijnrij()
            rij.geopend.connect(partial(self._vul, rij))
            rij.gesloten.connect(partial(self._gesloten, rij))
        rij.een = een
        rij.knop.zet(
            f"{een.dag.day} {woorden.maand_kort(een.dag)}" if een.dag else "",
            woorden.ICONEN[een.code],
            woorden.titel(een, self._roepnaam),
            een.kern,
            int(een.waarden.get("bijlagen", 0)),
        )
        if rij.is_open and (_is_te_lezen(een) or not isinstance(rij.inhoud, Invulblad)):
            self._vul(rij)
        self._rijen[sleutel] = rij
        self._kaarten[-1].voeg_rij(rij)
        cast("QLayout", rij.layout()).setContentsMargins(0, 0, 0, 0)
        if rij.isHidden():  # it stood in a card that is gone
            rij.show()

    def _vul(self, rij: Tijdlijnrij) -> None:
        """Make what an opened row holds."""
        een = rij.een
        if een.code in _HIER:
            if rij.inhoud is None or isinstance(rij.inhoud, Gesprekslezer) != _is_te_lezen(een):
                self._zet_blad(rij, self._maak_blad(een))
            return
        details = Details(een)
        details.gevraagd.connect(partial(self.gevraagd.emit, een))
        rij.zet_inhoud(details)

    def _zet_blad(self, rij: Vouwrij, blad: Invulblad | Gesprekslezer) -> None:
        if isinstance(blad, Invulblad):
            blad.klaar.connect(partial(self._sluit, rij))
        blad.weg.connect(partial(self._sluit, rij))
        rij.zet_inhoud(blad)

    def _sluit(self, rij: Vouwrij) -> None:
        rij.vouw(uit=False)
        rij.knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gesloten(self, rij: Vouwrij) -> None:
        """Write what is typed when a row is closed."""
        if isinstance(rij.inhoud, Gesprekslezer):
            rij.inhoud.verlaat()
        elif isinstance(rij.inhoud, Invulblad):
            rij.inhoud.verlaat()
            self.verouderd.emit()

    def _tel(self, gefilterd: Sequence[Gebeurtenis]) -> None:
        """Show the numbers on the filters, the months there are, and whether there is more."""
        maanden = tuple(dict.fromkeys(woorden.maand(een.dag) for een in gefilterd if een.dag))
        if maanden != self._maanden:
            self._maanden = maanden
            self.maand.zet_keuzes([(each, each) for each in maanden])
        self.maand.setVisible(len(maanden) >= _MAANDEN)
        aantallen = Counter(woorden.SOORTEN[een.code] for een in self._alles)
        for soort in woorden.Soort:
            aantal = aantallen[soort]
            self.zeef.zet_aantal(soort, aantal)
            self.zeef.zet_zichtbaar(soort, zichtbaar=aantal > 0)
        self._leeg.setVisible(not self._alles)
        self._meer.setVisible(len(gefilterd) > self._vanaf + self._hoeveel)
        self._nieuwer.setVisible(self._vanaf > 0)

    def _vul_aan(self) -> None:
        """Make the rows beneath the first look, some at a time: nothing waits for them."""
        gefilterd = self._getoond()
        tot = min(self._hoeveel + _EERST, _DAARNA)
        for een in gefilterd[self._vanaf + self._hoeveel : self._vanaf + tot]:
            self._plaats(een, {})
        self._hoeveel = max(self._hoeveel, tot)
        self._tel(gefilterd)
        if self._hoeveel < min(_DAARNA, len(gefilterd) - self._vanaf):
            self._rest.start(_REST_MS)

    def _zeef_anders(self) -> None:
        self._vanaf = 0
        self.maand.zet_waarde(None)
        self._bouw()

    def _spring(self) -> None:
        """Go to the newest of a month; what is newer is one button away."""
        gekozen = self.maand.waarde()
        koppen = [woorden.maand(een.dag) for een in self._getoond()]
        self._vanaf = koppen.index(gekozen) if gekozen in koppen else 0
        self._hoeveel = _EERST
        self._bouw()
        self._pagina.verticalScrollBar().setValue(0)
        self._rest.start(_EERST_ZIEN_MS)

    def _toon_nieuwer(self) -> None:
        erbij = min(self._vanaf, _MEER)
        self._vanaf -= erbij
        self._hoeveel += erbij
        self._bouw()

    def _toon_meer(self) -> None:
        self._hoeveel += _MEER
        self._bouw()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self.voeg_notitie_toe)


def _is_te_lezen(een: Gebeurtenis) -> bool:
    """Say whether a note is closed, or is written in more dossiers at once: then not in this row."""
    return een.code is Gebeurd.GESPREK and bool(een.waarden.get("vast") or een.waarden.get("samen"))


def _heeft(rij: QWidget, actief: QWidget | None) -> bool:
    """Say whether the focus is somewhere within a row."""
    return actief is not None and rij.isAncestorOf(actief)
