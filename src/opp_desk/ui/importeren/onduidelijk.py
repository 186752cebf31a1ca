"""Pupils of whom a person says who they are: one of those who look alike, a new pupil, or not now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.importeren.woorden import tr, wie_is
from opp_desk.ui.onderdelen import Hulptekst, Keuzelijst, Knop, Lijn, Meldtekst, TekstKnop, Tussenkop

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from opp_desk.usecases.klassenlijst import Importplan
    from opp_desk.usecases.klassenlijst_plan import Kandidaat

NIEUW: Final = "nieuw"
OVERSLAAN: Final = "overslaan"
_EERST: Final = 40


class Vraag(QWidget):
    """One question: who is this? ``gewijzigd`` after every answer."""

    gewijzigd = Signal()

    def __init__(
        self,
        naam: str,
        onder: str,
        kandidaten: tuple[Kandidaat, ...],
        groepen: Mapping[UUID, str],
        *,
        nieuw: bool,
    ) -> None:
        super().__init__()
        self.naam = naam
        keuzes: list[tuple[Any, str]] = [(each.id, wie_is(each, groepen)) for each in kandidaten]
        keuzes += [(NIEUW, self.tr("Dit is een nieuwe leerling"))] if nieuw else []
        keuzes += [(OVERSLAAN, self.tr("Nu overslaan"))]
        self._eerste = kandidaten[0].id if len(kandidaten) == 1 else None
        self._keuze = Keuzelijst(keuzes, self.tr("Wie is dit?"), leeg="")
        self._keuze.setAccessibleName(self.tr("Wie is {}?").format(naam))
        self._keuze.gewijzigd.connect(self.gewijzigd)
        self._mis = Meldtekst()
        self._mis.hide()
        teksten = QVBoxLayout()
        teksten.setSpacing(0)
        for deel in (Tussenkop(naam), Hulptekst(onder), self._mis):
            teksten.addWidget(deel)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 8, 12, 8)
        rij.setSpacing(16)
        rij.addLayout(teksten, 2)
        rij.addWidget(self._keuze, 3, Qt.AlignmentFlag.AlignVCenter)

    def waarde(self) -> Any:
        """Return a pupil's id, NIEUW, OVERSLAAN, or None while nothing is chosen."""
        return self._keuze.waarde()

    def zet(self, waarde: object) -> None:
        """Answer, as a user does."""
        self._keuze.zet_waarde(waarde)
        self.gewijzigd.emit()

    def neem_voorstel(self) -> bool:
        """Choose the only one who looks alike; say whether there was one."""
        if self._eerste is None or self._keuze.waarde() is not None:
            return False
        self._keuze.zet_waarde(self._eerste)
        return True

    def zet_melding(self, zin: str) -> None:
        """Say what is wrong with the answer."""
        self._mis.setText(zin)
        self._mis.setVisible(bool(zin))


class Onduidelijk(QWidget):
    """The questions about pupils, or about the pupils of parents. ``gewijzigd`` after every answer."""

    gewijzigd = Signal()

    def __init__(self, uitleg: str) -> None:
        super().__init__()
        self._vragen: dict[int, Vraag] = {}
        self._wachtend: list[tuple[int, Vraag]] = []
        self._voorstel = Knop(self.tr("Overal de voorgestelde leerling kiezen"))
        self._voorstel.clicked.connect(self._neem_voorstellen)
        self._meer = TekstKnop()
        self._meer.clicked.connect(self._toon_meer)
        kop = QHBoxLayout()
        kop.addWidget(Hulptekst(uitleg), 1)
        kop.addWidget(self._voorstel)
        grond = QWidget()
        self._lijst = QVBoxLayout(grond)
        self._lijst.setContentsMargins(0, 0, 0, 0)
        self._lijst.setSpacing(0)
        self._lijst.addWidget(self._meer, 0, Qt.AlignmentFlag.AlignLeft)
        self._lijst.addStretch(1)
        gebied = QScrollArea()
        gebied.setWidgetResizable(True)
        gebied.setFrameShape(QScrollArea.Shape.NoFrame)
        gebied.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gebied.setWidget(grond)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 12, 0, 0)
        stapel.setSpacing(8)
        stapel.addLayout(kop)
        stapel.addWidget(gebied, 1)

    def voeg_toe(self, nummer: int, vraag: Vraag) -> None:
        """Add a question; after the first forty they wait behind a button."""
        self._vragen[nummer] = vraag
        vraag.gewijzigd.connect(self._gewijzigd)
        self._wachtend.append((nummer, vraag))

    def klaar(self) -> None:
        """Show the first questions, after the last was added."""
        een = sum(vraag._eerste is not None for vraag in self._vragen.values())  # noqa: SLF001  same module
        self._voorstel.setVisible(een > 1)
        self._toon_meer()

    def antwoorden(self) -> dict[int, Any]:
        """Return the answers by number, without what was skipped or left open."""
        gegeven = {nummer: vraag.waarde() for nummer, vraag in self._vragen.items()}
        return {nummer: w for nummer, w in gegeven.items() if w is not None and w != OVERSLAAN}

    def aantal(self) -> int:
        """Return how many questions there are."""
        return len(self._vragen)

    def vraag(self, nummer: int) -> Vraag:
        """Return one question, to answer it."""
        return self._vragen[nummer]

    def _toon_meer(self) -> None:
        nu, self._wachtend = self._wachtend[:_EERST], self._wachtend[_EERST:]
        for _nummer, vraag in nu:
            plek = self._lijst.count() - 2
            if plek:
                self._lijst.insertWidget(plek, Lijn())
                plek += 1
            self._lijst.insertWidget(plek, vraag)
        self._meer.setText(self.tr("Nog {} laten zien").format(len(self._wachtend)))
        self._meer.setVisible(bool(self._wachtend))

    def _neem_voorstellen(self) -> None:
        for vraag in self._vragen.values():
            vraag.neem_voorstel()
        self._gewijzigd()

    def _gewijzigd(self) -> None:
        """Say it when the same pupil was chosen twice: two people are never one."""
        eerder: dict[Any, str] = {}
        for vraag in self._vragen.values():
            waarde = vraag.waarde()
            dubbel = waarde not in {None, NIEUW, OVERSLAAN} and waarde in eerder
            zin = self.tr("Deze leerling koos je al bij {}.").format(eerder[waarde]) if dubbel else ""
            vraag.zet_melding(zin)
            if waarde is not None:
                eerder.setdefault(waarde, vraag.naam)
        self.gewijzigd.emit()


def vragen_over_leerlingen(plan: Importplan) -> Onduidelijk | None:
    """Return the questions about pupils, or None when everybody is clear."""
    open_ = [each for each in plan.leerlingen if each.kandidaten]
    if not open_:
        return None
    vragen = Onduidelijk(tr("Het bestand zegt niet zeker wie dit zijn. Wie je openlaat, wordt overgeslagen."))
    for each in open_:
        dag = (
            schrijf_datum(each.invoer.geboortedatum)
            if each.invoer.geboortedatum
            else tr("geen geboortedatum")
        )
        groep = next((g.naam for g in plan.lijst.groepen if g.sleutel == each.invoer.groep), "")
        onder = " · ".join(deel for deel in (groep, dag) if deel)
        vragen.voeg_toe(
            each.nummer, Vraag(each.invoer.naam, onder, each.kandidaten, plan.groepsnamen, nieuw=True)
        )
    vragen.klaar()
    return vragen


def vragen_over_ouders(plan: Importplan) -> Onduidelijk | None:
    """Return the questions of which pupil a parent is, or None."""
    open_ = [each for each in plan.ouders if each.kandidaten]
    if not open_:
        return None
    vragen = Onduidelijk(tr("Meer leerlingen heten zo. Bij wie hoort deze ouder?"))
    for each in open_:
        onder = tr("ouder van {}").format(each.invoer.leerling.naam)
        vragen.voeg_toe(
            each.nummer, Vraag(each.invoer.naam, onder, each.kandidaten, plan.groepsnamen, nieuw=False)
        )
    vragen.klaar()
    return vragen
