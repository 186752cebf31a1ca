"""How each parent sees it, in their own words: a text per parent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.opp import Visie
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.forms.opp_visie_ui import Ui_OppVisie
from opp_desk.ui.onderdelen import Hulptekst, TekstKnop
from opp_desk.ui.opp.blad import Blad
from opp_desk.usecases import opps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.opp.blad import Context
    from opp_desk.usecases.oppbeeld import Ouderbeeld


class Visies(QWidget):
    """How each parent sees it, a text per parent; a parent without one gets a button."""

    veranderd = Signal()

    def __init__(self, context: Context, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._context = context
        self._bladen: dict[UUID, Blad] = {}
        self._delen: dict[UUID, QWidget] = {}
        self._nieuw: UUID | None = None
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(12)
        self._leeg = Hulptekst(self.tr("Er staan nog geen ouders in het dossier."), self)
        self._stapel.addWidget(self._leeg)

    def toon(self, ouders: tuple[Ouderbeeld, ...], *, vast: bool) -> None:
        """Show the parents; what is being typed stays."""
        self._leeg.setVisible(not ouders)
        for ouder in ouders:
            if (ouder.visie is not None) != (ouder.id in self._bladen) or ouder.id not in self._delen:
                self._vervang(ouder)
            if ouder.visie is not None:
                self._bladen[ouder.id].toon(ouder.visie)
            else:
                self._delen[ouder.id].setEnabled(not vast)
        for weg in [each for each in self._delen if each not in {ouder.id for ouder in ouders}]:
            self._delen.pop(weg).deleteLater()
            self._bladen.pop(weg, None)
        if self._nieuw in self._bladen:
            self._bladen[self._nieuw].richt()
            self._nieuw = None

    def binders(self) -> Iterator[Binder]:
        """Yield the binder of every text."""
        for blad in self._bladen.values():
            yield blad.binder

    def richt(self, ouder: UUID) -> None:
        """Put the focus in the text of a parent, or begin it."""
        if ouder in self._bladen:
            self._bladen[ouder].richt()
        elif ouder in self._delen:
            self._delen[ouder].setFocus()

    def _vervang(self, ouder: Ouderbeeld) -> None:
        """Put a text, or a button to begin one, in the place of what stood there."""
        oud = self._delen.pop(ouder.id, None)
        nieuw = self._maak_blad(ouder) if ouder.visie is not None else self._maak_knop(ouder)
        plek = self._stapel.indexOf(oud) if oud is not None else self._stapel.count()
        self._stapel.insertWidget(plek, nieuw)
        self._delen[ouder.id] = nieuw
        if oud is not None:
            oud.hide()
            oud.deleteLater()

    def _maak_blad(self, ouder: Ouderbeeld) -> QWidget:
        blad = Blad(Ui_OppVisie, Visie, self._context, self)
        blad.zet_label("tekst", self.tr("{} · hoe kijkt u ernaar?").format(met_hoofdletter(ouder.wie)))
        blad.veranderd.connect(self.veranderd)
        self._bladen[ouder.id] = blad
        return blad

    def _maak_knop(self, ouder: Ouderbeeld) -> QWidget:
        self._bladen.pop(ouder.id, None)
        knop = TekstKnop(self.tr("Wat zegt {}?").format(ouder.wie), "plus", self)
        knop.clicked.connect(partial(self._begin, ouder.id))
        self._stapel.setAlignment(knop, Qt.AlignmentFlag.AlignLeft)
        return knop

    def _begin(self, ouder: UUID, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self._nieuw = ouder
        doe = partial(opps.begin_visie, opp_id=self._context.opp, ouder=ouder)
        self._context.werk.jobs.run(doe, fout=self._mislukt)

    def _mislukt(self, fout: Fout) -> None:
        self._context.werk.fout.emit(fout, None)
