"""A pupil who does not come: what we see, what the pupil says, what was agreed, and the way back to lessons.

Fewer hours themselves stand in the OPP, because parents agree to that text; here is what it says.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from opp_desk.model.dossier import Aanwezigheid
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.dossier.invulblad import Invulblad
from opp_desk.ui.forms.dossier_aanwezigheid_ui import Ui_DossierAanwezigheid
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Tekst, TekstKnop
from opp_desk.usecases.aanwezigheid import lees_lestijd

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.model.basis import Rij
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanwezigheid import Lestijd
    from opp_desk.usecases.formulier import Formulier


class Aanwezigheidsblad(Invulblad):
    """The editor of one signal."""

    KLASSE: ClassVar[type[Rij]] = Aanwezigheid
    VORM: ClassVar[type[Any]] = Ui_DossierAanwezigheid
    EERSTE: ClassVar[str] = "signaal"

    def __init__(
        self, werk: Werkplek, rij: UUID, leerling: UUID, *, nieuw: bool = False, roepnaam: str = ""
    ) -> None:
        self._leerling = leerling
        super().__init__(werk, rij, nieuw=nieuw, roepnaam=roepnaam)
        self.lestijd = Lestijdkaart(self)
        self.lestijd.opp_gevraagd.connect(self._naar_opp)
        self.stapel.insertWidget(1, self.lestijd)

    def weggehaald(self) -> str:
        """Return the words for having taken it away."""
        return self.tr("Aanwezigheid weggehaald")

    def onder(self, formulier: Formulier) -> str:
        """Return when this comes back."""
        if formulier.waarden["bekijken_op"]:
            return self.tr("Komt die dag bij Vandaag. Opgeslagen terwijl je typt.")
        return self.tr("Vul in wanneer je opnieuw kijkt. Opgeslagen terwijl je typt.")

    def lees(self) -> None:
        """Read the signal, and what the OPP says about hours."""
        super().lees()
        vraag = partial(lees_lestijd, leerling=self._leerling)
        self._werk.jobs.vraag(vraag, self._toon_lestijd, self._verdwenen)

    def _toon_lestijd(self, wat: Lestijd | None) -> None:
        self.lestijd.toon(wat)

    def _naar_opp(self, opp: UUID) -> None:
        self._werk.ga_naar.emit("opp", {"opp": opp, "sectie": "afwijkingen"})


class Lestijdkaart(Kaart):
    """Fewer hours and the steps back, as the OPP has them. ``opp_gevraagd`` with the OPP to go there."""

    opp_gevraagd = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", "verzonken", ouder)
        self.kop.setText(self.tr("Minder lestijd"))
        self.kop.show()
        self._opp: UUID | None = None
        self._uren = Tekst("", self)
        self._stappen = QVBoxLayout()
        self._stappen.setSpacing(2)
        self._uitleg = Hulptekst("", self)
        self._knop = TekstKnop("", "document", self)
        self._knop.clicked.connect(self._geklikt)
        self.inhoud.addWidget(self._uren)
        self.inhoud.addLayout(self._stappen)
        self.inhoud.addWidget(self._uitleg)
        self.inhoud.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def toon(self, wat: Lestijd | None) -> None:
        """Show the hours and the steps; without an OPP, where that would stand."""
        self._opp = wat.opp if wat else None
        while (deel := self._stappen.takeAt(0)) is not None:
            if (regel := deel.widget()) is not None:
                regel.hide()
                regel.deleteLater()
        for dag, uren, hoe in wat.stappen if wat else ():
            self._stappen.addWidget(Hulptekst(self._stap(schrijf_datum(dag) if dag else "", uren, hoe), self))
        self._uren.setText(self._zin(wat) if wat else "")
        self._uren.setVisible(bool(self._uren.text()))
        self._uitleg.setText(self._wijs(wat))
        self._uitleg.setVisible(bool(self._uitleg.text()))
        self._knop.setText(
            self.tr("Opbouw in het OPP openen")
            if wat and wat.minder
            else self.tr("Minder lestijd afspreken in het OPP")
        )
        self._knop.setVisible(wat is not None)
        self.show()

    def _zin(self, wat: Lestijd) -> str:
        if not wat.nu:
            return ""
        if wat.rooster:
            return self.tr("Nu {0} uur per week, volgens het rooster {1}.").format(wat.nu, wat.rooster)
        return self.tr("Nu {} uur per week.").format(wat.nu)

    def _stap(self, dag: str, uren: str, hoe: str) -> str:
        vanaf = self.tr("vanaf {}").format(dag) if dag else ""
        per_week = self.tr("{} uur per week").format(uren) if uren else ""
        return " · ".join(deel for deel in (vanaf, per_week, hoe) if deel)

    def _wijs(self, wat: Lestijd | None) -> str:
        if wat is None:
            return self.tr("Minder uren naar school spreek je af in een OPP. Er loopt er nu geen.")
        if not wat.minder:
            return self.tr("Er is geen minder lestijd afgesproken.")
        return "" if wat.stappen else self.tr("Er staat nog geen opbouw naar hele dagen bij.")

    def _geklikt(self) -> None:
        if self._opp is not None:
            self.opp_gevraagd.emit(self._opp)
