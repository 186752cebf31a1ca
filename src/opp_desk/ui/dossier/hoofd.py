"""The head of a dossier: name, group, teachers, age; the OPP, what comes next, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.zinnen import punt_zin, termijn_zin, wanneer
from opp_desk.ui import tokens
from opp_desk.ui.dossier import woorden
from opp_desk.ui.leerlingen.kolommen import PILLEN
from opp_desk.ui.onderdelen import Knop, Linktekst, Paginakop, Pil, PrimaireKnop, Tekst, TekstKnop
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.ui.vandaag.woorden import knop

if TYPE_CHECKING:
    from opp_desk.usecases.dossier_beeld import Dossier, Oppblad


class Hoofd(QWidget):
    """The head. ``opp_gevraagd`` opens the OPP or begins one, ``termijn_gevraagd`` does what comes next,
    ``punt_gevraagd`` solves the first thing that is missing, ``overleg_gevraagd`` prepares a meeting.
    """  # noqa: D205  one thought

    opp_gevraagd = Signal()
    overleg_gevraagd = Signal()
    termijn_gevraagd = Signal()
    punt_gevraagd = Signal()
    terug_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heeft_opp, self._begin = False, True
        self._stand = Pil("", "stil", self)
        self._open = PrimaireKnop("", ouder=self)
        self._open.clicked.connect(self.opp_gevraagd)
        self._overleg = Knop(self.tr("Overleg"), "gesprekken", self)
        self._overleg.setAccessibleDescription(self.tr("Een overleg over deze leerling voorbereiden"))
        self._overleg.clicked.connect(self.overleg_gevraagd)
        self._kop = Paginakop(" ", " ", (self._stand, self._overleg, self._open))
        self._pil = Pil("", "stil", self)
        self._straks = Tekst("", self)
        self._doe = Knop("", ouder=self)
        self._doe.clicked.connect(self.termijn_gevraagd)
        self._mist: Linktekst | None = None
        straks = QHBoxLayout()
        straks.setSpacing(12)
        straks.addWidget(self._pil)
        straks.addWidget(self._straks, 1)
        straks.addWidget(self._doe)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, tokens.MARGE, 0)
        self._stapel.setSpacing(8)
        self._terug = TekstKnop(self.tr("Alle leerlingen"), "terug", klein=True)
        self._terug.clicked.connect(self.terug_gevraagd)
        self._stapel.addWidget(self._terug, 0, Qt.AlignmentFlag.AlignLeft)
        self._stapel.addWidget(self._kop)
        self._stapel.addLayout(straks)

    def toon(self, dossier: Dossier) -> None:
        """Show who it is about and what comes next."""
        self._kop.zet(dossier.naam, self._onder(dossier))
        self._open.setText(self.tr("OPP openen") if dossier.opp else self.tr("OPP beginnen"))
        self._heeft_opp = dossier.opp is not None
        self._toon_knop()
        self._toon_stand(dossier)
        self._toon_volgende(dossier)
        self._toon_mist(dossier)

    def zet_begin(self, *, zichtbaar: bool) -> None:
        """Offer to begin an OPP, or not where the form for it is in sight already."""
        self._begin = zichtbaar
        self._toon_knop()

    def _toon_knop(self) -> None:
        self._open.setVisible(self._heeft_opp or self._begin)

    def _onder(self, dossier: Dossier) -> str:
        """Return group, age and teachers on one line."""
        juffen = ", ".join(dossier.leerkrachten)
        delen = (
            self.tr("Groep {}").format(dossier.groep) if dossier.groep else self.tr("Zonder groep"),
            self.tr("{} jaar").format(dossier.leeftijd) if dossier.leeftijd is not None else "",
            juffen,
            self.tr("kan terecht bij {}").format(dossier.aanspreekpunt) if dossier.aanspreekpunt else "",
            self.tr("vertrokken op {}").format(woorden.op(dossier.vertrokken_op))
            if dossier.vertrokken_op
            else "",
        )
        return " · ".join(deel for deel in delen if deel)

    def _toon_stand(self, dossier: Dossier) -> None:
        opp = dossier.opp
        if opp is None:
            self._stand.zet(self.tr("geen OPP"), "stil")
            return
        wacht = _wacht(opp)
        nummer = opp.versies[0].nummer if opp.versies else 0
        soort = "let_op" if wacht else PILLEN.get(opp.status, "stil")
        self._stand.zet(woorden.stand(opp.status, nummer, wacht=wacht), soort)

    def _toon_volgende(self, dossier: Dossier) -> None:
        termijn, vandaag = dossier.volgende, clock.today()
        for deel in (self._pil, self._straks, self._doe):
            deel.setVisible(termijn is not None)
        if termijn is None:
            return
        laat = termijn.streng and termijn.op < vandaag
        dichtbij = (termijn.op - vandaag).days < 7  # noqa: PLR2004  a week
        self._pil.zet(wanneer(termijn, vandaag), "laat" if laat else "let_op" if dichtbij else "neutraal")
        self._straks.setText(termijn_zin(termijn))
        self._doe.setText(knop(termijn))
        self._doe.setAccessibleDescription(termijn_zin(termijn))

    def _toon_mist(self, dossier: Dossier) -> None:
        """Say in one line what is missing, with the way to solve the first of it."""
        if self._mist is not None:
            self._stapel.removeWidget(self._mist)
            ruim_op(self._mist)
            self._mist = None
        punten = dossier.opp.punten if dossier.opp else ()
        if not punten:
            return
        if len(punten) == 1:
            zin = self.tr("Nog 1 ding nodig voor vaststellen: {}").format(punt_zin(punten[0]))
        else:
            zin = self.tr("Nog {} dingen nodig voor vaststellen. Eerst: {}").format(
                len(punten), punt_zin(punten[0])
            )
        self._mist = Linktekst(zin, knop(punten[0]), self)
        self._mist.gevraagd.connect(self.punt_gevraagd)
        self._stapel.addWidget(self._mist)


def _wacht(opp: Oppblad) -> bool:
    vast = opp.status == OppStatus.VASTGESTELD
    return vast and bool(opp.versies) and opp.versies[0].handelingsdeel_wacht
