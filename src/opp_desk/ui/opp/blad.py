"""One compiled form, bound to one row, with its history and its conflicts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from opp_desk.ui.binder import Binder
from opp_desk.ui.onderdelen import Datumveld, Invoer, Veldlabel
from opp_desk.ui.versies import Versies

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.model.basis import Rij
    from opp_desk.ui.binder import Lijst
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier


@dataclass(slots=True)
class Context:
    """What every part of the editor needs: the workplace, whose OPP it is, and the goals to point to."""

    werk: Werkplek
    opp: UUID
    leerling: UUID
    roepnaam: str
    doelen: tuple[tuple[UUID, str], ...] = field(default=())

    def namen(self) -> Mapping[UUID, str]:
        """Return how rows that a field may point to are called."""
        return dict(self.doelen)


class Blad(QWidget):
    """A form of ``forms/opp_*.ui`` on the screen. ``veranderd`` at every change by the user."""

    veranderd = Signal()

    def __init__(
        self,
        vorm: type[Any],
        klasse: type[Rij],
        context: Context,
        ouder: QWidget | None = None,
        *,
        keuzes: Mapping[str, Lijst] | None = None,
    ) -> None:
        super().__init__(ouder)
        self._context = context
        vorm().setupUi(self)
        self.binder = Binder(self, klasse, context.werk.jobs, roepnaam=context.roepnaam, keuzes=keuzes)
        self.binder.opgeslagen.connect(context.werk.opgeslagen)
        self.binder.mislukt.connect(self._mislukt)
        self.binder.veranderd.connect(self._veranderd)
        self._versies = Versies(self.binder, context.werk, context.roepnaam, context.namen)

    def toon(self, formulier: Formulier) -> None:
        """Show the row, or refresh it; what is being typed stays as it is written, also "3-3-27"."""
        veld = QApplication.focusWidget()
        bezig = veld if isinstance(veld, Datumveld | Invoer) and self.isAncestorOf(veld) else None
        getypt = (bezig.text(), bezig.cursorPosition(), bezig.waarde()) if bezig is not None else None
        self.binder.toon(formulier)
        if bezig is not None and getypt is not None and bezig.text() != getypt[0]:
            if bezig.waarde() == getypt[2]:
                bezig.setText(getypt[0])
                bezig.setCursorPosition(getypt[1])
        self._versies.toon(formulier)

    def invoer(self, naam: str) -> Any:
        """Return the control of a field."""
        return self.binder.invoer(naam)

    def verberg_labels(self) -> None:
        """Leave the visible labels away, in a list of single lines; the controls keep their names."""
        for naam in self.binder.namen:
            blok = self.binder.blok(naam)
            if blok is not None:
                for label in blok.findChildren(Veldlabel):
                    label.hide()

    def richt(self, naam: str = "") -> bool:
        """Put the focus in a field (the first without a name); False if the form has no such field."""
        if not naam:
            naam = self.binder.namen[0] if self.binder.namen else ""
        if naam not in self.binder.namen:
            return False
        self.binder.invoer(naam).setFocus()
        return True

    def _veranderd(self, _naam: str) -> None:
        self.veranderd.emit()

    def _mislukt(self, fout: Fout) -> None:
        self._context.werk.fout.emit(fout, self.binder.bewaar_nu)
