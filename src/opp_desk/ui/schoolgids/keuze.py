"""Which text goes out, as what, and from which page number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.documents.schoolgids.uitgaven import UITGAVEN
from opp_desk.ui.onderdelen import Hulptekst, Invoer, Kaart, Keuzelijst, Veldblok, Veldlabel

if TYPE_CHECKING:
    from opp_desk.documents.schoolgids.uitgaven import Uitgave
    from opp_desk.usecases.schoolgids import Gidsen

_MEEST: Final = 999
_SMAL: Final = 80


class Keuzekaart(Kaart):
    """``tekst_gewijzigd`` when another text was chosen, ``vorm_gewijzigd`` when it becomes something else."""

    tekst_gewijzigd = Signal()
    vorm_gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder=ouder)
        self._concepten: frozenset[UUID] = frozenset()
        self.tekst = Keuzelijst(ouder=self, leeg="")
        self.tekst.setAccessibleName(self.tr("Welke tekst"))
        self._concept = Hulptekst(self.tr("Dit is een concept. Dat staat op elke bladzijde."), self)
        self.vorm = Keuzelijst(_vormen(vergelijkt=True), ouder=self, leeg="")
        self.vorm.setAccessibleName(self.tr("Wat wil je maken?"))
        self.vorm.zet_waarde("a4")
        self._uitleg = Hulptekst("", self)
        self.eerste = Invoer("1", self)
        self.eerste.setValidator(QIntValidator(1, _MEEST, self.eerste))
        self.eerste.setFixedWidth(_SMAL)
        self.eerste.setAccessibleName(self.tr("Eerste bladzijnummer"))
        self._nummer = QWidget(self)
        self._kleur = Hulptekst("", self)
        self._bouw()
        self.tekst.gewijzigd.connect(self._andere_tekst)
        self.vorm.gewijzigd.connect(self._andere_vorm)
        self.eerste.gewijzigd.connect(self.vorm_gewijzigd)
        self._werk_bij()

    @property
    def keuze(self) -> UUID | None:
        """Return the chosen text."""
        waarde = self.tekst.waarde()
        return waarde if isinstance(waarde, UUID) else None

    @property
    def is_concept(self) -> bool:
        """Tell whether the chosen text may still change."""
        return self.keuze in self._concepten

    @property
    def nummer(self) -> int:
        """Return the number of the first page; 1 while nothing is filled in."""
        return int(self.eerste.waarde() or 1)

    @property
    def uitgave(self) -> Uitgave:
        """Return the chosen format."""
        return UITGAVEN[str(self.vorm.waarde())]

    def toon(self, gidsen: Gidsen, keuze: UUID | None, sleutel: str | None) -> None:
        """Offer the texts; what was chosen stays, otherwise the first one."""
        self._concepten = frozenset(each.id for each in gidsen.keuzes if each.concept)
        self.tekst.zet_keuzes([(each.id, each.naam) for each in gidsen.keuzes])
        if keuze is not None and any(each.id == keuze for each in gidsen.keuzes):
            self.tekst.zet_waarde(keuze)
        elif self.keuze is None and gidsen.keuzes:
            self.tekst.zet_waarde(gidsen.keuzes[0].id)
        if sleutel in UITGAVEN:
            self.vorm.zet_waarde(sleutel)
        self._kleur.setText(
            self.tr(
                "De kleur van jullie school is iets donkerder gemaakt, zodat tekst erin goed leesbaar is."
            )
        )
        self._kleur.setVisible(gidsen.kleur_aangepast)
        self._werk_bij()

    def zet_vergelijken(self, *, kan: bool) -> None:
        """Offer what compares with an earlier year only when there is one."""
        self.vorm.zet_keuzes(_vormen(vergelijkt=kan))
        if self.vorm.waarde() is None:
            self.vorm.zet_waarde("a4")
        self._werk_bij()

    def _bouw(self) -> None:
        self.voeg_toe(Veldblok(self.tr("Welke tekst"), self.tekst))
        self.voeg_toe(self._concept)
        self.voeg_toe(Veldblok(self.tr("Wat wil je maken?"), self.vorm))
        self.voeg_toe(self._uitleg)
        naast = QHBoxLayout(self._nummer)
        naast.setContentsMargins(0, 0, 0, 0)
        naast.addWidget(Veldlabel(self.tr("Eerste bladzijnummer"), self._nummer), 1)
        naast.addWidget(self.eerste)
        self.voeg_toe(self._nummer)
        self.voeg_toe(self._kleur)

    def _andere_tekst(self) -> None:
        self._werk_bij()
        self.tekst_gewijzigd.emit()

    def _andere_vorm(self) -> None:
        self._werk_bij()
        self.vorm_gewijzigd.emit()

    def _werk_bij(self) -> None:
        self._concept.setVisible(self.is_concept)
        self._uitleg.setText(self._uitleg_van(self.uitgave.sleutel))
        self._nummer.setVisible(self.uitgave.genummerd)

    def _uitleg_van(self, sleutel: str) -> str:
        uitleg: dict[str, Any] = {
            "a4": self.tr("Voor in jullie schoolgids. De bladzijden tellen door vanaf jouw nummer."),
            "a5": self.tr("Kleine bladzijden, los. Ook prettig op een tablet."),
            "drukvel": self.tr(
                "Twee bladzijden op één vel. Druk af over de korte kant en vouw het stapeltje."
            ),
            "samenvatting": self.tr("Alles in het kort op één bladzij, om mee te geven."),
            "formulier": self.tr(
                "Voor ouders, als jullie geen eigen formulier hebben. Het past op één bladzij."
            ),
            "word": self.tr("Plak het in jullie eigen schoolgids: koppen en tabellen nemen de stijl over."),
            "web": self.tr("Eén bestand dat overal opent, ook op een telefoon en met een voorleesprogramma."),
            "fragment": self.tr("Voor wie de website van de school beheert: plak dit in een bladzijde."),
            "data": self.tr("Voor het samenwerkingsverband en voor andere programma’s."),
            "mr_verschillen": self.tr("Wat er anders is dan in een eerdere tekst, woord voor woord."),
            "mr_stukken": self.tr(
                "De twee vragen aan de MR, de verschillen en het hele hoofdstuk in één PDF."
            ),
        }
        return str(uitleg[sleutel])


def _vormen(*, vergelijkt: bool) -> list[tuple[str, str]]:
    return [(each.sleutel, each.titel) for each in UITGAVEN.values() if vergelijkt or not each.vergelijkt]
