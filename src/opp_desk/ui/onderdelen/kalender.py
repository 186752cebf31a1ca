"""The calendar that a date field opens: Dutch, quiet, and gone after choosing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout

from opp_desk.ui import iconen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_NEDERLANDS: Final = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


class Kalenderkader(QFrame):
    """A popup with one month. ``gekozen`` carries the day (`datetime.date`); then it removes itself."""

    gekozen = Signal(object)

    def __init__(self, dag: date | None, ouder: QWidget) -> None:
        super().__init__(ouder, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kalender = QCalendarWidget(self)
        self._kalender.setAccessibleName(self.tr("Kalender"))
        self._kalender.setLocale(_NEDERLANDS)
        self._kalender.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._kalender.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._kalender.setWeekdayTextFormat(weekend, QTextCharFormat())
        if dag is not None:
            self._kalender.setSelectedDate(QDate(dag.year, dag.month, dag.day))
        self._kalender.activated.connect(self._kies)
        self._kalender.clicked.connect(self._kies)
        self._kleed()
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(8, 8, 8, 8)
        stapel.addWidget(self._kalender)

    def toon_onder(self, veld: QWidget) -> None:
        """Show it beneath a field and take the keyboard."""
        self.move(veld.mapToGlobal(QPoint(0, veld.height() + 2)))
        self.show()
        self._kalender.setFocus()

    def _kleed(self) -> None:
        """Give the two arrows our own icons and names."""
        for naam, icoon, tekst in (
            ("qt_calendar_prevmonth", "pijl-links", self.tr("Vorige maand")),
            ("qt_calendar_nextmonth", "pijl-rechts", self.tr("Volgende maand")),
        ):
            knop = self._kalender.findChild(QToolButton, naam)
            if knop is not None:
                knop.setIcon(iconen.icoon(icoon))
                knop.setIconSize(QSize(20, 20))
                knop.setAccessibleName(tekst)
                knop.setToolTip(tekst)

    def _kies(self, dag: QDate) -> None:
        if self.isVisible():
            self.close()
            self.gekozen.emit(date(dag.year(), dag.month(), dag.day()))
