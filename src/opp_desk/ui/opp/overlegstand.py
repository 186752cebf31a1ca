"""One line that says whether there was real overleg: a talk with content, and not only a signature."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from opp_desk.ground import clock
from opp_desk.rules.eisen.ouders import Overlegsoort, Ronde, overlegstand
from opp_desk.rules.zinnen import met_hoofdletter, telwoord
from opp_desk.ui.onderdelen import Hulptekst, Pil, Stroom

if TYPE_CHECKING:
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.oppbeeld import Oppbeeld

_PIL: Final = {Overlegsoort.ECHT: "goed", Overlegsoort.LEEG: "let_op", Overlegsoort.GEEN: "stil"}


class Overlegregel(QWidget):
    """A pill and a sentence above the rounds of overleg."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._pil = Pil("", "stil", self)
        self._zin = Hulptekst("", self)
        rij = Stroom(self, afstand=8)
        rij.addWidget(self._pil)
        rij.addWidget(self._zin)

    def toon(self, beeld: Oppbeeld) -> None:
        """Judge the rounds that are about the present text."""
        rondes = [_ronde(rij) for rij in beeld.lijsten["overleggen"]]
        soort, aantal = overlegstand(rondes, _vorige(beeld), clock.today())
        woord = {
            Overlegsoort.ECHT: self.tr("overleg gevoerd"),
            Overlegsoort.LEEG: self.tr("overleg zonder inhoud"),
            Overlegsoort.GEEN: self.tr("nog geen overleg"),
        }
        self._pil.zet(woord[soort], _PIL[soort])
        if soort is Overlegsoort.ECHT:
            gesprekken = self.tr("gesprek") if aantal == 1 else self.tr("gesprekken")
            zin = self.tr("{} {} over deze tekst waarin staat wie erbij waren en wat eruit kwam.").format(
                met_hoofdletter(telwoord(aantal)), gesprekken
            )
        elif soort is Overlegsoort.LEEG:
            zin = self.tr("Schrijf op wie erbij waren en waarover jullie het eens zijn of niet.")
        else:
            zin = self.tr("Een handtekening alleen is geen overleg.")
        self._zin.setText(zin)


def _ronde(rij: Formulier) -> Ronde:
    w = rij.waarden
    gezegd = any(str(w[naam] or "").strip() for naam in ("eens", "niet_eens", "vervolg"))
    datum = w["datum"]
    return Ronde(datum if isinstance(datum, date) else None, str(w["wie"] or ""), gezegd)


def _vorige(beeld: Oppbeeld) -> date | None:
    """Return when the text before this one was fixed, as `opp_desk.rules.toetsing.Toetsing.vorige` does.

    Of a text that is fixed now the rounds that led to it count.
    """
    vast = beeld.kop.status.value in {"vastgesteld", "afgesloten"}
    dagen = [versie.vastgesteld_op for versie in beeld.versies]
    eerder = dagen[:-1] if vast else dagen
    if eerder:
        return max(eerder)
    overname = beeld.opp.waarden["overname_vastgesteld_op"]
    return overname if isinstance(overname, date) and beeld.kop.status.value != "concept" else None
