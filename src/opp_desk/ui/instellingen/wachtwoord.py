"""Choosing a password: twice the same, long enough, with a passphrase offered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Invoer, TekstKnop, Veldblok
from opp_desk.ui.start.gegevens import MINIMUM
from opp_desk.vault.wachtzin import nieuwe_wachtzin


class Wachtwoordpaar(QWidget):
    """Two fields and the offer of a passphrase. `waarde` is the password, or None when something is wrong.

    ``klaar`` when Enter is pressed in the second field.
    """

    klaar = Signal()

    def __init__(self, label: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._een, self._twee = Invoer(geheim=True), Invoer(geheim=True)
        self._blok = Veldblok(
            label, self._een, self.tr("Minstens {} tekens. Een zinnetje is prima.").format(MINIMUM)
        )
        self._nogmaals = Veldblok(self.tr("Nog een keer"), self._twee)
        self._twee.setAccessibleName(f"{label}: {self.tr('nog een keer')}")
        self._twee.returnPressed.connect(self.klaar)
        voorstel = TekstKnop(self.tr("Stel een zin van vijf woorden voor"), klein=True)
        voorstel.clicked.connect(self._stel_voor)
        self._zin = Hulptekst("", self)
        self._zin.hide()
        rij = QHBoxLayout()
        rij.setSpacing(12)
        rij.addWidget(self._blok, 1)
        rij.addWidget(self._nogmaals, 1)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(4)
        stapel.addLayout(rij)
        stapel.addWidget(self._zin)
        onder = QHBoxLayout()
        onder.addWidget(voorstel)
        onder.addStretch(1)
        stapel.addLayout(onder)
        self.setFocusProxy(self._een)

    def waarde(self) -> str | None:
        """Return the password; None, with the reason beneath the field, when it cannot be taken."""
        een, twee = self._een.text(), self._twee.text()
        te_kort = len(een) < MINIMUM
        anders = not te_kort and een != twee
        self._blok.zet_waarschuwing(self.tr("Neem minstens {} tekens.").format(MINIMUM) if te_kort else "")
        self._nogmaals.zet_waarschuwing(self.tr("Dit is niet hetzelfde wachtwoord.") if anders else "")
        if te_kort or anders:
            (self._een if te_kort else self._twee).setFocus()
            return None
        return een

    def vul_in(self, wachtwoord: str) -> None:
        """Fill in both fields, as somebody who types would."""
        self._een.setText(wachtwoord)
        self._twee.setText(wachtwoord)

    def leeg(self) -> None:
        """Forget what was typed."""
        self.vul_in("")
        self._zin.hide()
        self._zin.setText("")
        self._blok.zet_waarschuwing("")
        self._nogmaals.zet_waarschuwing("")

    def _stel_voor(self) -> None:
        zin = nieuwe_wachtzin()
        self.vul_in(zin)
        self._zin.setText(
            self.tr("Het wachtwoord is nu: {}  ·  schrijf het op een veilige plek op.").format(zin)
        )
        self._zin.show()
