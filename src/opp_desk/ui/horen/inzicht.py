"""A bound choice of which all answers are in sight, in the place of the list that folds open.

The binder keeps the list; this shows it, so that label, history and conflicts stay those of the field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from opp_desk.ui.onderdelen import Keuzelijst, Keuzerij

if TYPE_CHECKING:
    from opp_desk.ui.opp.blad import Blad

_AFSTAND: Final = 4


class InZicht(Keuzerij):
    """Shows the list of field ``naam`` of ``blad`` as choices in a row, which the list keeps following."""

    def __init__(self, blad: Blad, naam: str, *, liggend: bool = True) -> None:
        lijst: Keuzelijst = blad.invoer(naam)
        plekken = [plek for plek in range(lijst.count()) if lijst.itemData(plek) is not None]
        keuzes = [(lijst.itemData(plek), lijst.itemText(plek)) for plek in plekken]
        super().__init__(keuzes, lijst.parentWidget(), liggend=liggend)
        self._lijst = lijst
        if (stroom := self.layout()) is not None and liggend:
            stroom.setSpacing(_AFSTAND)
        self.setAccessibleName(lijst.accessibleName())
        for knop in self.findChildren(QRadioButton):
            knop.setAccessibleDescription(lijst.accessibleName())
        houder = lijst.parentWidget()
        stapel = houder.layout() if houder is not None else None
        if stapel is None or stapel.replaceWidget(lijst, self) is None:
            raise TypeError(naam)
        lijst.hide()
        lijst.currentIndexChanged.connect(self._volg)
        lijst.installEventFilter(self)
        self.gewijzigd.connect(self._geef_door)
        self._volg()

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Become unchangeable when the list does."""
        if event.type() == QEvent.Type.EnabledChange:
            self.zet_alleen_lezen(self._lijst.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled))
        return super().eventFilter(wie, event)

    def _volg(self, _plek: int = 0) -> None:
        self.zet_waarde(self._lijst.waarde())
        self._wijs_tab()

    def _wijs_tab(self) -> None:
        """Let Tab come to the chosen one, or to the first; arrow keys do the rest."""
        knoppen = self.findChildren(QRadioButton)
        gekozen = next((knop for knop in knoppen if knop.isChecked()), knoppen[0])
        for knop in knoppen:
            hier = knop is gekozen
            knop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if hier else Qt.FocusPolicy.ClickFocus)
        geen = cast("QWidget", None)  # with a proxy of its own Qt keeps the row where it was made, for Tab
        self.setFocusProxy(geen)
        self._lijst.setFocusProxy(gekozen)

    def _geef_door(self) -> None:
        self._lijst.zet_waarde(self.waarde())
        self._lijst.gewijzigd.emit()
        self._lijst.verlaten.emit()
