"""What an overdracht asks before it may go: where to, who saw it, who agreed; what is missing, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.dossier import Overdracht
from opp_desk.model.keuzes import Richting
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.overdracht_ui import Ui_Overdracht
from opp_desk.ui.onderdelen import Hulptekst, Kaart, PrimaireKnop, Tekst
from opp_desk.ui.versies import Versies
from opp_desk.usecases.zinnen import ZINNEN

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.overdrachtbeeld import Overdrachtbeeld

_BIJ: Final = {
    Richting.PO_PO: frozenset({"inzage_op", "zienswijze"}),
    Richting.PO_VO: frozenset({"inzage_op", "zienswijze"}),
    Richting.VO: frozenset({"toestemming_van", "toestemming_op"}),
}
_PER_RICHTING: Final = frozenset().union(*_BIJ.values())


class Versturen(QWidget):
    """``begin_gevraagd`` when nothing was begun yet, ``herlees`` when what is missing may have changed."""

    begin_gevraagd = Signal()
    herlees = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.begin = Kaart(self.tr("Nog geen overdracht begonnen"))
        self.begin.voeg_toe(
            Tekst(
                self.tr(
                    "Hiermee krijgt de volgende school het vastgestelde plan: als PDF om te lezen en als "
                    "bestand dat zij kan inlezen. Wat de leerling niet in het plan wil, gaat niet mee."
                )
            )
        )
        self._begin = PrimaireKnop(self.tr("Overdracht beginnen"), ouder=self)
        self._begin.clicked.connect(self.begin_gevraagd)
        self.begin.inhoud.addSpacing(8)
        self.begin.voeg_toe(self._begin)
        self.vorm = Kaart("")
        self.vorm.kop.hide()
        veld = QWidget(self.vorm)
        ontwerp: Any = Ui_Overdracht()
        ontwerp.setupUi(veld)
        self.binder = Binder(veld, Overdracht, werk.jobs)
        self._versies = Versies(self.binder, werk)
        self.vorm.voeg_toe(veld)
        self.nodig = Kaart(self.tr("Nog te doen"))
        self._punten = Tekst("", self.nodig)
        self._regel = Hulptekst("", self.nodig)
        self.nodig.voeg_toe(self._punten)
        self.nodig.voeg_toe(self._regel)
        self.weg = Kaart(self.tr("Al verstuurd"))
        self._weg = Tekst("", self.weg, kies=True)
        self.weg.voeg_toe(self._weg)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(16)
        for kaart in (self.begin, self.nodig, self.vorm, self.weg):
            stapel.addWidget(kaart)
        self.binder.opgeslagen.connect(werk.opgeslagen)
        self.binder.opgeslagen.connect(self.herlees)
        self.binder.veranderd.connect(self._pas)
        self.binder.mislukt.connect(self._mislukt)
        self._werk = werk

    def toon(self, beeld: Overdrachtbeeld) -> None:
        """Show how far this overdracht is."""
        formulier = beeld.formulier
        self.begin.setVisible(formulier is None)
        eerder = self.tr("Nog een overdracht"), self.tr("Nog geen overdracht begonnen")
        self.begin.kop.setText(eerder[not beeld.verstuurd])
        self._begin.setEnabled(bool(beeld.momentopname))
        self.vorm.setVisible(formulier is not None)
        if formulier is not None:
            self.binder.toon(formulier)
            self._versies.toon(formulier)
            self._pas()
        zinnen = [ZINNEN[punt.code] for punt in beeld.punten]
        if not beeld.momentopname:
            zinnen.insert(0, self.tr("Stel het OPP eerst vast. Alleen een vastgesteld plan gaat mee."))
        self.nodig.setVisible(bool(zinnen))
        self._punten.setText("\n".join(f"• {zin}" for zin in zinnen))
        eis = next((punt.eis for punt in beeld.punten if punt.eis is not None), None)
        self._regel.setText(f"{eis.tekst} {eis.bron}." if eis is not None else "")
        self._regel.setVisible(eis is not None)
        self.weg.setVisible(bool(beeld.verstuurd))
        self._weg.setText(
            "\n".join(f"{schrijf_datum(each.op)}: {each.naar}" for each in beeld.verstuurd if each.op)
        )

    def verlaat(self) -> None:
        """Write what is typed."""
        if self.vorm.isVisibleTo(self):
            self.binder.bewaar_nu()

    def _pas(self, _veld: str = "") -> None:
        """Show the fields of this direction only."""
        richting = self.binder.invoer("richting").waarde()
        bij = _BIJ.get(richting, frozenset())
        for naam in _PER_RICHTING:
            if (blok := self.binder.blok(naam)) is not None:
                blok.setVisible(naam in bij)

    def _mislukt(self, fout: object) -> None:
        self._werk.fout.emit(fout, None)
