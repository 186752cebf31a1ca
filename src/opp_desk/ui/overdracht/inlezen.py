"""Taking in the file of another school: choose it, see who it is about, say who that is here, keep it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.documents.opp import code_van
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, Meldtekst, PrimaireKnop, Tekst
from opp_desk.ui.onderdelen.keuzerij import Keuzerij
from opp_desk.usecases import overdracht
from opp_desk.usecases.overdrachtbeeld import lees_ontvangst

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.overdrachtbeeld import Kandidaat, Ontvangst

_NIEUW: Final = "nieuw"


class Inlezen(QWidget):
    """``opgenomen`` carries the OPP that was made."""

    opgenomen = Signal(object)

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._ontvangst: Ontvangst | None = None
        self._voor: UUID | None = None
        self._kies = PrimaireKnop(self.tr("Bestand kiezen…"), "import", self)
        begin = Kaart(self.tr("Overdracht van een andere school inlezen"))
        begin.voeg_toe(
            Tekst(
                self.tr(
                    "Kies het bestand dat op .json eindigt. Je ziet eerst om wie het gaat; daarna beslis je. "
                    "Het bestand zelf wordt bij de leerling bewaard."
                )
            )
        )
        begin.inhoud.addSpacing(8)
        begin.voeg_toe(self._kies)
        self._kaart = Kaart("")
        self._feiten = Tekst("", self._kaart, kies=True)
        self._wie = Keuzerij(ouder=self._kaart)
        self._wie.setAccessibleName(self.tr("Wie is dit"))
        self._let_op = Meldtekst("", self._kaart)
        self._let_op.hide()
        self._doe = PrimaireKnop(self.tr("Opnemen"), ouder=self)
        self._niet = Knop(self.tr("Niet doen"), ouder=self)
        self._kaart.voeg_toe(self._feiten)
        self._kaart.voeg_toe(Hulptekst(self.tr("Wie is dit bij jullie?"), self._kaart))
        self._kaart.voeg_toe(self._wie)
        self._kaart.voeg_toe(self._let_op)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(self._doe)
        knoppen.addWidget(self._niet)
        knoppen.addStretch(1)
        self._kaart.inhoud.addLayout(knoppen)
        self._kaart.hide()
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(16)
        stapel.addWidget(begin)
        stapel.addWidget(self._kaart)
        self._kies.clicked.connect(self._vraag_bestand)
        self._wie.gewijzigd.connect(self._beoordeel)
        self._doe.clicked.connect(self._neem_op)
        self._niet.clicked.connect(self.wis)

    def begin(self, leerling: UUID | None) -> None:
        """Be ready for a file, perhaps about this pupil."""
        self._voor = leerling
        self.wis()

    def wis(self) -> None:
        """Forget the file; nothing was kept."""
        self._ontvangst = None
        self._kaart.hide()

    def lees(self, bestand: Path) -> None:
        """Read a file and show who it is about."""
        vraag = partial(lees_ontvangst, bestand=bestand, voor=self._voor)
        self._werk.jobs.vraag(vraag, self._toon, self._mislukt)

    def _vraag_bestand(self) -> None:
        venster = QFileDialog(self.window(), self.tr("Overdracht kiezen"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setFileMode(QFileDialog.FileMode.ExistingFile)
        venster.setNameFilter(self.tr("Overdracht (*.json)"))
        venster.fileSelected.connect(self._gekozen)
        venster.open()

    def _gekozen(self, pad: str) -> None:
        self.lees(Path(pad))

    def _toon(self, ontvangst: Ontvangst) -> None:
        self._ontvangst = ontvangst
        bestand = ontvangst.bestand
        self._kaart.kop.setText(bestand.naam)
        self._kaart.kop.show()
        regels = (
            (self.tr("geboren op {}"), _dag(ontvangst.geboren)),
            (self.tr("van {}"), bestand.school),
            (self.tr("plan vastgesteld op {}"), _dag(bestand.vastgesteld_op)),
            (self.tr("code {}"), code_van(bestand.code)),
        )
        self._feiten.setText("\n".join(zin.format(wat) for zin, wat in regels if wat))
        keuzes: list[tuple[Any, str]] = [(each.leerling, self._naam(each)) for each in ontvangst.kandidaten]
        self._wie.zet_keuzes([*keuzes, (_NIEUW, self.tr("Een nieuwe leerling"))])
        eerste = keuzes[0][0] if keuzes else _NIEUW
        self._wie.zet_waarde(eerste)
        self._kaart.show()
        self._beoordeel()
        self._doe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _naam(self, kandidaat: Kandidaat) -> str:
        return ", ".join(deel for deel in (kandidaat.naam, _dag(kandidaat.geboren)) if deel)

    def _beoordeel(self) -> None:
        """Say when the pupil has an OPP that runs: it must be closed first."""
        if self._ontvangst is None:
            return
        gekozen = self._wie.waarde()
        loopt = any(each.loopt for each in self._ontvangst.kandidaten if each.leerling == gekozen)
        tekst = self.tr("Deze leerling heeft al een lopend OPP. Sluit dat eerst af in het dossier.")
        self._let_op.setText(tekst if loopt else "")
        self._let_op.setVisible(loopt)
        self._doe.setEnabled(gekozen is not None and not loopt)

    def _neem_op(self) -> None:
        if self._ontvangst is None:
            return
        wie = self._wie.waarde()
        doe = partial(
            overdracht.neem_op,
            bestand=self._ontvangst.bestand.ruw,
            leerling=None if wie == _NIEUW else wie,
        )
        self._doe.setEnabled(False)
        self._werk.jobs.run(doe, self._klaar, self._mislukt)

    def _klaar(self, opp: UUID) -> None:
        self.wis()
        self.opgenomen.emit(opp)

    def _mislukt(self, fout: Fout) -> None:
        self._beoordeel()
        self._werk.fout.emit(fout, None)


def _dag(dag: Any) -> str:
    return schrijf_datum(dag) if dag else ""
