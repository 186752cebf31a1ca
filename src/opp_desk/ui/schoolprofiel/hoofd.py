"""The head of the schoolprofiel: which schooljaar and vestiging, the steps of the year and the next one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from opp_desk.model.keuzes_aanbod import Aanbodstap
from opp_desk.ui.aanbodjaar.stappenbalk import Stappenbalk
from opp_desk.ui.onderdelen import Keuzelijst, Knop, Paginakop, PrimaireKnop

if TYPE_CHECKING:
    from opp_desk.usecases.aanbodbeeld import Aanbodbeeld
    from opp_desk.usecases.aanbodjaar import Jaarbeeld

_VESTIGING: Final = 190
_ALLE: Final = "alle"


class Hoofd(QWidget):
    """``stap_gekozen`` carries the code of a step ("" to begin), ``vestiging_gekozen`` an id or None,
    ``gevraagd`` what the menu asks: schoolgids, aanbodverschil, voorbeeld, plakken, vestigingen.
    """  # noqa: D205  one thought

    stap_gekozen = Signal(str)
    vestiging_gekozen = Signal(object)
    gevraagd = Signal(str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.vestiging = Keuzelijst(ouder=self, leeg="")
        self.vestiging.setAccessibleName(self.tr("Vestiging"))
        self.vestiging.setFixedWidth(_VESTIGING)
        self.vestiging.hide()
        self.meer = Knop(self.tr("Meer"), ouder=self)
        self.meer.setAccessibleName(self.tr("Meer met het schoolprofiel"))
        self.bekijk = Knop(self.tr("Bekijk de schoolgids"), ouder=self)
        self.ernaast = Knop(self.tr("Nog nodig"), ouder=self)
        self.ernaast.setCheckable(True)
        self.ernaast.setToolTip(self.tr("Vorig jaar, voorstellen, en wat er nog nodig is"))
        self.ernaast.hide()
        self.verder = PrimaireKnop("", ouder=self)
        self.verder.hide()
        self._stap, self._leeg = "", True
        self._keuzes: list[tuple[object, str]] = []
        self._kop = Paginakop(
            self.tr("Schoolprofiel"),
            self.tr("Wat onze school biedt, voor de schoolgids"),
            (self.vestiging, self.ernaast, self.meer, self.bekijk, self.verder),
            self,
        )
        self.balk = Stappenbalk(self)
        self.balk.hide()
        self.meer.setMenu(self._menu())
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        stapel.addWidget(self._kop)
        stapel.addWidget(self.balk)
        self.vestiging.gewijzigd.connect(self._kies_vestiging)
        self.bekijk.clicked.connect(partial(self.gevraagd.emit, "schoolgids"))
        self.verder.clicked.connect(self._verder)
        self.balk.gekozen.connect(self._kies_stap)

    def toon(self, beeld: Aanbodbeeld) -> None:
        """Show for which year and where."""
        self._kop.zet(
            self.tr("Schoolprofiel {}").format(beeld.schooljaar.replace("-", "–")),
            self.tr("Wat onze school biedt, voor de schoolgids"),
        )
        keuzes: list[tuple[object, str]] = [(_ALLE, self.tr("Alle vestigingen"))]
        keuzes += [(each.id, each.naam) for each in beeld.vestigingen]
        if keuzes != self._keuzes:  # a list that somebody has open stays open
            self._keuzes = keuzes
            self.vestiging.zet_keuzes(keuzes)
        self.vestiging.zet_waarde(beeld.vestiging or _ALLE)
        self.vestiging.setVisible(bool(beeld.vestigingen))
        self.bekijk.setVisible(not beeld.leeg)
        self._leeg = beeld.leeg
        self._toon_verder()

    def toon_jaar(self, jaar: Jaarbeeld) -> None:
        """Show the steps of the year, and the next one as the button."""
        self.balk.setVisible(bool(jaar.stappen))
        self.balk.zet(jaar.stappen)
        namen = {
            Aanbodstap.EVALUEREN: self.tr("Evalueren"),
            Aanbodstap.LEERLINGEN: self.tr("Leerlingen horen"),
            Aanbodstap.TEAM: self.tr("Team en ouders vragen"),
            Aanbodstap.MR: self.tr("Voorleggen aan de MR"),
            Aanbodstap.VASTSTELLEN: self.tr("Vaststellen"),
            Aanbodstap.PUBLICEREN: self.tr("Publiceren"),
        }
        if jaar.te_beginnen is not None:
            self._stap = ""
            tekst = self.tr("Begin met {}").format(jaar.te_beginnen.replace("-", "–"))
        else:
            self._stap = jaar.huidige.value if jaar.huidige is not None else ""
            tekst = namen[jaar.huidige] if jaar.huidige is not None else ""
        self.verder.setText(tekst)
        self._toon_verder()

    def _toon_verder(self) -> None:
        """Show the next step of the year; before the first word there is another thing to do first."""
        self.verder.setVisible(bool(self.verder.text()) and not self._leeg)

    def _menu(self) -> QMenu:
        menu = QMenu(self.meer)
        for wat, tekst in (
            ("aanbodverschil", self.tr("Verschillen met een eerder jaar")),
            ("plakken", self.tr("Plak de tekst van vorig jaar…")),
            ("voorbeeld", self.tr("Zet voorbeeldteksten waar nog niets staat")),
            ("vestigingen", self.tr("Vestigingen…")),
        ):
            actie = QAction(tekst, menu)
            actie.triggered.connect(partial(self._vraag, wat))
            menu.addAction(actie)
        return menu

    def _vraag(self, wat: str, *_aan: object) -> None:
        self.gevraagd.emit(wat)

    def _kies_vestiging(self) -> None:
        waarde = self.vestiging.waarde()
        self.vestiging_gekozen.emit(None if waarde == _ALLE else waarde)

    def _kies_stap(self, stap: Aanbodstap) -> None:
        self.stap_gekozen.emit(stap.value)

    def _verder(self) -> None:
        self.stap_gekozen.emit(self._stap)
