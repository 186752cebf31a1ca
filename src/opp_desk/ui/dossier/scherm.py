"""The page: head and tabs of one pupil, read at one moment, refreshed when somebody changes the dossier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.gesprek import Gesprek
from opp_desk.rules.actie import ActieCode
from opp_desk.ui import tokens
from opp_desk.ui.dossier.gegevens import Gegevensblad
from opp_desk.ui.dossier.hoofd import Hoofd
from opp_desk.ui.dossier.horen import Horen
from opp_desk.ui.dossier.opp import Oppbladen
from opp_desk.ui.dossier.ouders import Ouders
from opp_desk.ui.dossier.papieren import Papieren
from opp_desk.ui.dossier.tijdlijn import Tijdlijn
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import LegeStaat, Skelet, Stapel
from opp_desk.ui.vandaag.bestemming import bestemming
from opp_desk.ui.vandaag.doen import Doen
from opp_desk.usecases import dossier as dossiers
from opp_desk.usecases.dossier_papieren import lees_papieren
from opp_desk.usecases.tijdlijn import Gebeurd, lees_tijdlijn

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.punt import Punt
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.dossier_beeld import Dossier
    from opp_desk.usecases.dossier_papieren import Papierregel
    from opp_desk.usecases.tijdlijn import Gebeurtenis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import Uitkomst

TABBLADEN: Final = ("tijdlijn", "opp", "horen", "ouders", "documenten", "gegevens")
_HIER: Final = frozenset({Gesprek.TABEL, Aanwezigheid.TABEL})
"""What is written on the timeline itself."""
_WACHT_MS: Final = 120
_HOREN: Final = frozenset({Gebeurd.GEHOORD, Gebeurd.KANS_GEGEVEN, Gebeurd.HOREN_OPEN, Gebeurd.TERUGGEKOPPELD})


@dataclass(frozen=True, slots=True)
class _Gelezen:
    """Everything the page shows, of one moment."""

    dossier: Dossier
    tijdlijn: tuple[Gebeurtenis, ...]
    papieren: tuple[Papierregel, ...]


class DossierPage(QWidget):
    """One pupil. Opening it is noted in the logboek, once per visit."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._laatste = Laatste(self)
        self._leerling: UUID | None = None
        self._gelezen: _Gelezen | None = None
        self._tab = "tijdlijn"
        self._oud = False
        self._oude_tabs: set[str] = set()
        self.setWindowTitle(self.tr("Dossier"))
        self._doen = Doen(werk, self)
        self._klok = QTimer(self, singleShot=True, interval=_WACHT_MS)
        self._klok.timeout.connect(self._laad)
        self.hoofd = Hoofd()
        self.tijdlijn, self.opp, self.horen = Tijdlijn(werk), Oppbladen(werk), Horen()
        self.ouders, self.papieren, self.gegevens = Ouders(), Papieren(werk), Gegevensblad(werk)
        self._bouw()
        self._verbind()

    def _bouw(self) -> None:
        """Put head and tabs beneath each other, and the states beside them.

        From the outside in: what is put in something else is dressed anew, with all that hangs under it.
        """
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        self._lagen = Stapel(self)
        alles.addWidget(self._lagen)
        heel = QWidget(self._lagen)
        self.tabs = QTabWidget(heel)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Onderdelen van het dossier"))
        stapel = QVBoxLayout(heel)
        stapel.setContentsMargins(tokens.MARGE, 16, 0, 0)
        stapel.setSpacing(12)
        stapel.addWidget(self.hoofd)
        stapel.addWidget(self.tabs, 1)
        self._weg = LegeStaat(
            self.tr("Dit dossier is er niet meer"),
            self.tr("De leerling is weggehaald. Je kunt dat ongedaan maken met Ctrl+Z."),
            self.tr("Naar alle leerlingen"),
            "leerlingen",
        )
        self._weg.gevraagd.connect(partial(self._werk.ga_naar.emit, "leerlingen", {}))
        for laag in (Skelet(8), heel, self._weg):
            self._lagen.addWidget(laag)
        self._voeg_tabs_toe()

    def _voeg_tabs_toe(self) -> None:
        """Put the parts of the dossier behind their names."""
        bladen = (self.tijdlijn, self.opp, self.horen, self.ouders, self.papieren, self.gegevens)
        namen = (
            self.tr("Tijdlijn"),
            self.tr("OPP"),
            self.tr("Hoorrecht"),
            self.tr("Ouders"),
            self.tr("Documenten"),
            self.tr("Gegevens"),
        )
        for blad, naam in zip(bladen, namen, strict=True):
            self.tabs.addTab(blad, naam)

    def _verbind(self) -> None:
        """Join the parts to the screens that they ask for."""
        self.tabs.currentChanged.connect(self._andere_tab)
        self.hoofd.opp_gevraagd.connect(self._open_opp)
        self.hoofd.overleg_gevraagd.connect(self._naar_overleg)
        self.hoofd.termijn_gevraagd.connect(self._doe_termijn)
        self.hoofd.punt_gevraagd.connect(self._doe_eerste_punt)
        self.hoofd.terug_gevraagd.connect(partial(self._werk.ga_naar.emit, "leerlingen", {}))
        self.tijdlijn.gevraagd.connect(self._open_gebeurtenis)
        self.tijdlijn.verouderd.connect(self._klok.start)
        self.opp.open_gevraagd.connect(self._open_opp_in)
        self.opp.punt_gevraagd.connect(self._doe_punt)
        self.horen.hoor_gevraagd.connect(self._hoor)
        self.horen.verslag_gevraagd.connect(self._open_verslag)
        self.horen.opp_gevraagd.connect(self._open_opp)
        self.ouders.bewerken_gevraagd.connect(self._bewerk_ouders)
        self.gegevens.sluiten_gevraagd.connect(self._naar_opps)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self, *, leerling: UUID, tab: str = "", **_waar: Any) -> None:
        """Open a dossier, on a tab if one is named; noted in the logboek."""
        if leerling != self._leerling:
            self.verlaat()
            self._leerling, self._gelezen = leerling, None
            self.tijdlijn.wis()
            self._lagen.setCurrentIndex(0)
            self._tab = tab or "tijdlijn"
        elif tab:
            self._tab = tab
        self.tabs.setCurrentIndex(TABBLADEN.index(self._tab) if self._tab in TABBLADEN else 0)
        self._tab = TABBLADEN[self.tabs.currentIndex()]
        self._werk.jobs.run(partial(dossiers.open_dossier, leerling=leerling), fout=self._verdwenen)
        self._laad()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        return {"leerling": self._leerling, "tab": self._tab} if self._leerling else {}

    def verlaat(self) -> None:
        """Write what is typed."""
        self.tijdlijn.verlaat()
        self.opp.verlaat()
        self.gegevens.verlaat()

    def showEvent(self, event: QShowEvent) -> None:
        """Load again when something changed meanwhile."""
        super().showEvent(event)
        if self._oud:
            self._laad()

    def _laad(self) -> None:
        self._oud = False
        if self._leerling is not None:
            vraag = partial(_lees, leerling=self._leerling)
            self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._verdwenen)

    def _toon(self, gelezen: _Gelezen) -> None:
        dossier = gelezen.dossier
        if dossier.id != self._leerling:
            return
        self._gelezen = gelezen
        self.setWindowTitle(dossier.naam)
        self.hoofd.toon(dossier)
        self._oude_tabs = set(TABBLADEN)
        self._vul_tab()
        self._lagen.setCurrentIndex(1)

    def _vul_tab(self) -> None:
        """Fill the tab that is in sight; the others wait until somebody looks, however long the history."""
        if (gelezen := self._gelezen) is None or self._tab not in self._oude_tabs:
            return
        self._oude_tabs.discard(self._tab)
        dossier = gelezen.dossier
        if self._tab == "tijdlijn":
            self.tijdlijn.toon(dossier.id, dossier.roepnaam, gelezen.tijdlijn)
        elif self._tab == "opp":
            self.opp.toon(dossier)
        elif self._tab == "horen":
            self.horen.toon(dossier)
        elif self._tab == "ouders":
            self.ouders.toon(dossier)
        elif self._tab == "documenten":
            self.papieren.toon(dossier.id, gelezen.papieren)
        else:
            self.gegevens.toon(dossier.id)

    def _verdwenen(self, fout: Fout) -> None:
        if fout.code == "niet_gevonden":
            self._lagen.setCurrentIndex(2)
        else:
            self._werk.fout.emit(fout, self._laad)

    def _andere_tab(self, plek: int) -> None:
        self._tab = TABBLADEN[plek]
        self.hoofd.zet_begin(zichtbaar=self._tab != "opp")
        self._vul_tab()

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        """Load again soon; typing in a note that is open here changes nothing else on the page."""
        if self._leerling not in uitkomst.dossiers:
            return
        open_ = {notitie.hex for notitie in self.tijdlijn.open_notities()}
        if uitkomst.versies and all(tbl in _HIER and rij in open_ for tbl, rij, _fld in uitkomst.versies):
            return
        self._oud = True
        if self.isVisible():
            self._klok.start()

    # ── where the buttons go ────────────────────────────────────────────────────────────────────────────
    def _open_opp(self) -> None:
        """Open the OPP that runs, or the form to begin one."""
        dossier = self._gelezen.dossier if self._gelezen else None
        if dossier is not None and dossier.opp is not None:
            self._open_opp_in(dossier.opp.id, "")
            return
        self.tabs.setCurrentIndex(TABBLADEN.index("opp"))
        self.opp.focus_begin()

    def _naar_opps(self) -> None:
        self.tabs.setCurrentIndex(TABBLADEN.index("opp"))

    def _open_opp_in(self, opp: UUID, sectie: str) -> None:
        waar = {"opp": opp, "sectie": sectie} if sectie else {"opp": opp}
        self._werk.ga_naar.emit("opp", waar)

    def _doe_termijn(self) -> None:
        termijn = self._gelezen.dossier.volgende if self._gelezen else None
        if termijn is None:
            return
        if termijn.actie.code is ActieCode.ZET_GEDAAN:
            self._doen.rod_gedaan((termijn,))
            return
        sleutel, waar = bestemming(termijn.actie, termijn.leerling_id, termijn.opp_id)
        self._ga(sleutel, waar)

    def _doe_eerste_punt(self) -> None:
        if self._gelezen and (opp := self._gelezen.dossier.opp) and opp.punten:
            self._doe_punt(opp.punten[0])

    def _doe_punt(self, punt: Punt) -> None:
        dossier = self._gelezen.dossier if self._gelezen else None
        if dossier is None or dossier.opp is None:
            return
        actie = punt.actie
        if punt.sectie == "horen":
            actie = replace(actie, rij=dossier.hoorgesprek_van(actie.rij))
        self._ga(*bestemming(actie, self._leerling, dossier.opp.id, punt.sectie, punt.veld))

    def _ga(self, sleutel: str, waar: dict[str, Any]) -> None:
        """Go to a screen, or to a tab of this one."""
        if sleutel == "dossier" and waar.get("leerling") == self._leerling:
            self.tabs.setCurrentIndex(TABBLADEN.index(waar.get("tab", "tijdlijn")))
        else:
            self._werk.ga_naar.emit(sleutel, waar)

    def _hoor(self) -> None:
        if self._gelezen and (opp := self._gelezen.dossier.opp):
            self._werk.ga_naar.emit("horen", {"opp": opp.id})

    def _naar_overleg(self) -> None:
        self._werk.ga_naar.emit("bespreking", {"leerling": self._leerling})

    def _open_verslag(self, hoorgesprek: UUID) -> None:
        self._werk.ga_naar.emit("horen", {"hoorgesprek": hoorgesprek})

    def _bewerk_ouders(self) -> None:
        self._werk.ga_naar.emit("ouders", {"leerling": self._leerling})

    def _open_gebeurtenis(self, een: Gebeurtenis) -> None:
        """Open what an item of the timeline is about."""
        if een.code in _HOREN:
            self._open_verslag(een.rij)
        elif een.code is Gebeurd.BESPREKING:
            self._werk.ga_naar.emit("bespreking", {"bespreking": een.rij, "leerling": self._leerling})
        elif een.code in {Gebeurd.DOCUMENT, Gebeurd.BIJLAGE}:
            self.tabs.setCurrentIndex(TABBLADEN.index("documenten"))
            self.papieren.open(een.rij)
        elif een.code is Gebeurd.VASTGESTELD and (papier := self._papier_van(een.rij)):
            self.tabs.setCurrentIndex(TABBLADEN.index("opp"))
            self.opp.toon_papier(papier)
        elif een.opp is not None:
            self._open_opp_in(een.opp, "")

    def _papier_van(self, versie: UUID) -> UUID | None:
        """Return the paper of a fixed version."""
        dossier = self._gelezen.dossier if self._gelezen else None
        bladen = (dossier.opp, *dossier.eerdere) if dossier else ()
        return next(
            (een.document for blad in bladen if blad for een in blad.versies if een.id == versie), None
        )


def _lees(lezer: Lezer, leerling: UUID) -> _Gelezen:
    """Read head, timeline and papers at one moment."""
    return _Gelezen(
        dossiers.lees_dossier(lezer, leerling), lees_tijdlijn(lezer, leerling), lees_papieren(lezer, leerling)
    )
