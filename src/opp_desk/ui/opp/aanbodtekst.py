"""The text about what a whole group gets, under the choice of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.sector import Groepsaanbod
from opp_desk.ui.onderdelen import Hulptekst, TekstKnop
from opp_desk.ui.opp.blad import Blad
from opp_desk.ui.opp.velderij import Velderij
from opp_desk.usecases import groepsaanbod

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.opp.blad import Context
    from opp_desk.usecases.oppbeeld import Oppbeeld

_VELDEN = (("naam",), ("tekst",))


class Aanbodtekst(QWidget):
    """The text for a whole group under the choice of one; what is changed here holds for all its OPP's."""

    def __init__(self, context: Context, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._context = context
        self._hulp = Hulptekst(
            self.tr("Deze tekst geldt voor elk OPP met dit aanbod dat nog niet vastgesteld is."), self
        )
        self.blad = Blad(partial(Velderij, Groepsaanbod, _VELDEN), Groepsaanbod, context, self)
        self._nieuw = TekstKnop(self.tr("Nieuw aanbod voor een groep"), "plus", self)
        self._nieuw.clicked.connect(self._begin)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.addWidget(self._hulp)
        stapel.addWidget(self.blad)
        stapel.addWidget(self._nieuw, 0, Qt.AlignmentFlag.AlignLeft)

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the text that is chosen, if any."""
        gekozen = beeld.opp.waarden["groepsaanbod"]
        rij = next((each for each in beeld.groepsaanbod if each.id == gekozen), None)
        self._hulp.setVisible(rij is not None)
        self.blad.setVisible(rij is not None)
        self._nieuw.setVisible("groepsaanbod" not in beeld.opp.vast)
        if rij is not None:
            self.blad.toon(rij)

    def _begin(self) -> None:
        doe = partial(groepsaanbod.begin, opp_id=self._context.opp, naam="")
        self._context.werk.jobs.run(doe, fout=self._mislukt)

    def _mislukt(self, fout: Fout) -> None:
        self._context.werk.fout.emit(fout, None)
