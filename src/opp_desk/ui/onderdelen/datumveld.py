"""A date as people write it. What cannot be read stays as typed, with a warning, and is never thrown away."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, Qt, Signal

from opp_desk.ui.onderdelen.invoer import Regelveld
from opp_desk.ui.onderdelen.kalender import Kalenderkader
from opp_desk.ui.onderdelen.knoppen import IcoonKnop

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_KNOP: Final = 32
_NEDERLANDS: Final = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def voluit(dag: date) -> str:
    """Return a date as "3 maart 2027"."""
    return _NEDERLANDS.toString(QDate(dag.year, dag.month, dag.day), "d MMMM yyyy")


class Datumveld(Regelveld):
    """One line for a date, with a calendar behind Alt+Down or the button.

    ``lees`` turns typed text into a date, or None when it is none. `waarde` is a date or None; `ruw` is the
    text that could not be read, or "". ``melding`` carries the warning line ("" takes it away).
    """

    melding = Signal(str)

    def __init__(
        self, lees: Callable[[str], date | None], ouder: QWidget | None = None, *, placeholder: str = ""
    ) -> None:
        super().__init__(placeholder, ouder)
        self._lees = lees
        self._dag: date | None = None
        self._knop = IcoonKnop("kalender", self.tr("Kalender openen (Alt+pijl omlaag)"), self)
        self._knop.setFixedSize(_KNOP, _KNOP)
        self._knop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._knop.clicked.connect(self.open_kalender)

    def waarde(self) -> date | None:
        """Return the date that is filled in (`datetime.date`), or None when empty or unreadable."""
        tekst = self.text().strip()
        return self._lees(tekst) if tekst else None

    def ruw(self) -> str:
        """Return the text when it is no date that can be read, otherwise ""."""
        tekst = self.text().strip()
        return tekst if tekst and self._lees(tekst) is None else ""

    def zet_waarde(self, waarde: object) -> None:
        """Show a date in full, or a text that could not be read earlier; None empties."""
        self.setText(voluit(waarde) if isinstance(waarde, date) else str(waarde or ""))
        self._beoordeel()

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Make it readable but not changeable."""
        super().zet_alleen_lezen(alleen_lezen)
        self._knop.setVisible(not alleen_lezen)

    def open_kalender(self) -> None:
        """Show a calendar beneath the field; choosing a day fills it in."""
        if self.isReadOnly() or not self.isEnabled():
            return
        kader = Kalenderkader(self.waarde(), self)
        kader.gekozen.connect(self._gekozen)
        kader.toon_onder(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down or F4, as every list does."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Down and alt):
            self.open_kalender()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the date in full on leaving, and say so when it cannot be read."""
        dag = self.waarde()
        if dag is not None and self.text() != voluit(dag):
            self.setText(voluit(dag))
        self._beoordeel()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right."""
        super().resizeEvent(event)
        self._knop.move(self.width() - _KNOP - 4, (self.height() - _KNOP) // 2)

    def _beoordeel(self) -> None:
        """Warn about a text that is no date."""
        onleesbaar = bool(self.ruw())
        self.zet_fout(onleesbaar)
        self.melding.emit(
            self.tr("Deze datum kan niet worden gelezen. Schrijf bijvoorbeeld 3-3-2027.")
            if onleesbaar
            else ""
        )

    def _gekozen(self, dag: date) -> None:
        self.zet_waarde(dag)
        self.gewijzigd.emit()
        self.setFocus()
