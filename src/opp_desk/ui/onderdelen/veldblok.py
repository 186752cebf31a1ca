"""A field as it stands on a form: label, input, and beneath it help, warning, word count, history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen.knoppen import TekstKnop
from opp_desk.ui.onderdelen.teksten import Hulptekst, Meldtekst, Veldlabel

if TYPE_CHECKING:
    from opp_desk.ui.onderdelen.invoer import Invoerveld

_ONDER_VELD: Final = 2
_TWEE: Final = 2


class Veldblok(QWidget):
    """Label above, ``veld`` (any `Invoerveld`), and the lines beneath it; empty lines take no room.

    ``geschiedenis_gevraagd`` and ``botsing_gevraagd`` come from the links "bekijk 3 versies" and "2 versies".
    A warning is part of the accessible description, so that a screen reader says it with the field.
    """

    geschiedenis_gevraagd = Signal()
    botsing_gevraagd = Signal()

    def __init__(
        self,
        label: str,
        veld: QWidget,
        hulp: str = "",
        ouder: QWidget | None = None,
        *,
        max_woorden: int = 0,
    ) -> None:
        super().__init__(ouder)
        self.veld: Any = veld
        self._max = max_woorden
        self._label = Veldlabel(label, self)
        self._hulp = Hulptekst(hulp, self)
        self._woorden = Hulptekst("", self)
        self._woorden.setWordWrap(False)
        self._gewaarschuwd = ("", "let_op")
        self._waarschuwing: Meldtekst | None = None
        self._geschiedenis: Hulptekst | None = None
        self._versies: TekstKnop | None = None
        self._botsing: TekstKnop | None = None
        self._kop, self._verleden = QHBoxLayout(), QHBoxLayout()
        self._stapel = QVBoxLayout(self)
        self._bouw()
        self._verbind(label)

    def _bouw(self) -> None:
        """Put the lines beneath each other; what few fields have is made when it is first shown."""
        self._kop.setSpacing(8)
        self._kop.addWidget(self._label, 1)
        self._label.setMinimumHeight(tokens.LINK_KLEIN)
        self._kop.addWidget(self._woorden)
        self._verleden.setSpacing(0)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(tokens.RASTER)
        self._stapel.addLayout(self._kop)
        self._stapel.addWidget(self.veld)
        self._stapel.addWidget(self._hulp)
        self._stapel.addLayout(self._verleden)
        self._stapel.addStretch(1)
        self._hulp.setVisible(bool(self._hulp.text()))
        self._woorden.setVisible(bool(self._max))

    def _verbind(self, label: str) -> None:
        """Name the input after the label and listen to it."""
        self._label.setBuddy(self.veld)
        self.veld.setAccessibleName(label)
        if hasattr(self.veld, "melding"):
            self.veld.melding.connect(self.zet_waarschuwing)
        if self._max:
            self.veld.textChanged.connect(self._tel)
            self._tel()
        self._beschrijf()

    def zet_waarschuwing(self, tekst: str, soort: str = "let_op") -> None:
        """Show one line that asks attention ("" takes it away) and mark the border of the input."""
        if (tekst, soort) == self._gewaarschuwd:
            return  # asked at every key; styling anew lays the whole form out
        self._gewaarschuwd = (tekst, soort)
        if self._waarschuwing is None:
            self._waarschuwing = Meldtekst("", self)
            self._stapel.insertWidget(_ONDER_VELD, self._waarschuwing)
        self._waarschuwing.setText(tekst)
        self._waarschuwing.setProperty("soort", soort)
        self._waarschuwing.style().unpolish(self._waarschuwing)
        self._waarschuwing.style().polish(self._waarschuwing)
        self._waarschuwing.setVisible(bool(tekst))
        veld: Invoerveld = self.veld
        veld.zet_fout(bool(tekst) and soort != "goed")
        self._beschrijf()

    def waarschuwing(self) -> str:
        """Return the line that asks attention, or ""."""
        return self._gewaarschuwd[0]

    def zet_hulp(self, tekst: str) -> None:
        """Show another line of help."""
        self._hulp.setText(tekst)
        self._hulp.setVisible(bool(tekst))
        self._beschrijf()

    def zet_geschiedenis(self, tekst: str, aantal: int = 0) -> None:
        """Show "Eerdere tekst: Marieke, dinsdag 14:02" and, with earlier versions, the link to them."""
        if not tekst and aantal < 1 and self._versies is None:
            return
        if self._geschiedenis is None or self._versies is None:
            self._geschiedenis, self._versies = Hulptekst("", self), TekstKnop(klein=True, ouder=self)
            self._geschiedenis.setWordWrap(False)
            self._versies.clicked.connect(self.geschiedenis_gevraagd)
            self._verleden.addWidget(self._geschiedenis)
            self._verleden.addWidget(self._versies)
            self._verleden.addStretch(1)
            self.setTabOrder(self.veld, self._versies)
        self._geschiedenis.setText(f"{tekst} · " if tekst and aantal else tekst)
        self._geschiedenis.setVisible(bool(tekst))
        woord = self.tr("bekijk 1 versie") if aantal == 1 else self.tr("bekijk {} versies").format(aantal)
        self._versies.setText(woord)
        self._versies.setAccessibleName(f"{self._label.text()}: {woord}")
        self._versies.setVisible(aantal > 0)

    def zet_botsing(self, aantal: int) -> None:
        """Show the link "2 versies" when two people wrote at once; 0 or 1 takes it away."""
        if aantal < _TWEE and self._botsing is None:
            return
        if self._botsing is None:
            self._botsing = TekstKnop(klein=True, ouder=self)
            self._botsing.clicked.connect(self.botsing_gevraagd)
            self._kop.addWidget(self._botsing)
            self.setTabOrder(self.veld, self._botsing)
        woord = self.tr("{} versies, kies er een").format(aantal)
        self._botsing.setText(woord)
        self._botsing.setAccessibleName(f"{self._label.text()}: {woord}")
        self._botsing.setVisible(aantal >= _TWEE)

    def _tel(self) -> None:
        """Count the words of the input."""
        aantal = len(str(self.veld.waarde()).split())
        self._woorden.setText(self.tr("{} van {} woorden").format(aantal, self._max))
        self._woorden.setVisible(aantal > 0)

    def _beschrijf(self) -> None:
        """Give a screen reader the lines beneath."""
        delen = (self.waarschuwing(), self._hulp.text())
        self.veld.setAccessibleDescription(" ".join(deel for deel in delen if deel))
