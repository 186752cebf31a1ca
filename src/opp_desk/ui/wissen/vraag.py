"""The last question before a dossier is erased: what goes, what stays, and the name typed in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.rules.vouwen import vouw
from opp_desk.ui.onderdelen import Bevestiging, Invoer, Veldblok

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.wissen import Wisregel


class Wisvraag(Bevestiging):
    """Asks to type the name; the button works when it is right. ``naam`` is the field."""

    def __init__(self, regel: Wisregel, ouder: QWidget) -> None:
        super().__init__(
            ouder.tr("Dossier van {} wissen?").format(regel.naam),
            ouder.tr(
                "Alles van deze leerling gaat weg: OPP’s, gesprekken, bijlagen, metingen, eerdere teksten en "
                "bestanden. Ongedaan maken kan daarna niet, ook niet van wat je eerder deed. In het logboek "
                "blijft alleen een nummer staan. Reservekopieën van vóór vandaag bevatten het dossier nog; "
                "ze verdwijnen in ongeveer vier maanden."
            ),
            ouder.tr("Wissen"),
            ouder.tr("Niet wissen"),
            ouder,
        )
        self.regel = regel
        self.naam = Invoer(ouder=self)
        self.inhoud.addWidget(Veldblok(self.tr("Typ de naam: {}").format(regel.naam), self.naam))
        self.naam.gewijzigd.connect(self._kijk)
        self._kijk()
        self.naam.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the text needs at this width."""
        super().showEvent(event)
        if (indeling := self.layout()) is not None:
            self.setMinimumHeight(indeling.totalHeightForWidth(self.width()))

    def _kijk(self) -> None:
        self.doe_knop.setEnabled(vouw(str(self.naam.waarde())) == vouw(self.regel.naam))
