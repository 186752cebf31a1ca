"""The head of the editor: who it is about, how far it is, and the one button that decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import OppStatus, Sector
from opp_desk.ui.onderdelen import Knop, Ondertitel, Pil, PrimaireKnop, TekstKnop, Titel
from opp_desk.ui.opp.nog_nodig import telt
from opp_desk.ui.opp.zinsdelen import dag

if TYPE_CHECKING:
    from opp_desk.usecases.oppbeeld import Oppbeeld, Oppkop

_MENTOREN: Final = frozenset({Sector.VO, Sector.PRO, Sector.VSO})
_VAST: Final = frozenset({OppStatus.VASTGESTELD, OppStatus.OVERGENOMEN})


class Hoofd(QWidget):
    """``besluit`` is the primary button: Vaststellen, Bijstellen, or Handelingsdeel vaststellen.

    ``bijstellen`` is the second one when both can be done; ``papier`` turns the page over in a narrow window,
    ``dossier`` goes to the pupil.
    """

    besluit = Signal()
    dossier = Signal()
    bijstellen = Signal()
    papier = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._titel = Titel("", self)
        self._regel = Ondertitel("", self)
        self._pil = Pil("", "stil", self)
        self.papierknop = Knop(self.tr("Op papier"), "document", self)
        self.papierknop.setCheckable(True)
        self.papierknop.clicked.connect(self.papier)
        self.papierknop.hide()
        self._bijstellen = Knop(self.tr("Bijstellen"), ouder=self)
        self._bijstellen.clicked.connect(self.bijstellen)
        self._bijstellen.hide()
        self.knop = PrimaireKnop("", ouder=self)
        self.knop.clicked.connect(self.besluit)
        kop = QHBoxLayout()
        kop.setSpacing(12)
        kop.addWidget(self._titel, 1)
        for deel in (self._pil, self.papierknop, self._bijstellen, self.knop):
            kop.addWidget(deel)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(2)
        self._dossier = TekstKnop("", "terug", self, klein=True)
        self._dossier.clicked.connect(self.dossier)
        stapel.addWidget(self._dossier, 0, Qt.AlignmentFlag.AlignLeft)
        stapel.addLayout(kop)
        stapel.addWidget(self._regel)
        self._kop, self._stapel = kop, stapel

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the head."""
        kop = beeld.kop
        self._titel.setText(kop.naam)
        self._dossier.setText(self.tr("Dossier van {}").format(kop.roepnaam))
        self._regel.setText(self._zin(kop))
        self._pil.zet(*self._stand(beeld))
        kan_alsnog = beeld.handelingsdeel_kan_vast
        self._bijstellen.setVisible(kan_alsnog)
        if kan_alsnog:
            self.knop.setText(self.tr("Handelingsdeel vaststellen"))
        else:
            vast = kop.status in _VAST
            self.knop.setText(self.tr("Bijstellen") if vast else self.tr("Vaststellen"))
        self.knop.setVisible(kop.status != OppStatus.AFGESLOTEN)

    def zet_klein(self, klein: bool) -> None:
        """Put the pill beneath the rest when there is no room beside the name."""
        if klein == (self._stapel.indexOf(self._pil) >= 0):
            return
        if klein:
            self._kop.removeWidget(self._pil)
            self._stapel.addWidget(self._pil)
        else:
            self._stapel.removeWidget(self._pil)
            self._kop.insertWidget(1, self._pil)

    def _zin(self, kop: Oppkop) -> str:
        delen = []
        if kop.groep:
            delen.append(self.tr("Groep {}").format(kop.groep) if kop.groep[0].isdigit() else kop.groep)
        if kop.leeftijd is not None:
            delen.append(self.tr("{} jaar").format(kop.leeftijd))
        if kop.leerkrachten:
            woord = self._functie(kop)
            delen.append(f"{woord} {', '.join(kop.leerkrachten)}")
        stand = self.tr("voorgelegd") if kop.status == OppStatus.VOORGELEGD else kop.status.label
        delen.append(self.tr("OPP versie {}, {}").format(kop.nummer, stand))
        return " · ".join(delen)

    def _functie(self, kop: Oppkop) -> str:
        een = len(kop.leerkrachten) == 1
        if kop.sector in _MENTOREN:
            return self.tr("mentor") if een else self.tr("mentoren")
        return self.tr("leerkracht") if een else self.tr("leerkrachten")

    def _stand(self, beeld: Oppbeeld) -> tuple[str, str]:
        """Return the pill: how many things are needed, or since when it is fixed."""
        status = beeld.kop.status
        laatste = beeld.versies[-1] if beeld.versies else None
        if status == OppStatus.VASTGESTELD and laatste is not None:
            if laatste.handelingsdeel_wacht:
                return self.tr("vastgesteld, handelingsdeel wacht op akkoord"), "let_op"
            return self.tr("vastgesteld op {}").format(dag(laatste.vastgesteld_op)), "goed"
        if status == OppStatus.OVERGENOMEN:
            return self.tr("overgenomen"), "neutraal"
        if status == OppStatus.AFGESLOTEN:
            return self.tr("afgesloten op {}").format(dag(beeld.opp.waarden["einddatum"])), "stil"
        aantal = telt(beeld.punten)
        if not aantal:
            return self.tr("klaar voor vaststellen"), "goed"
        woord = self.tr("Nog 1 ding voor vaststellen") if aantal == 1 else ""
        return woord or self.tr("Nog {} dingen voor vaststellen").format(aantal), "let_op"
