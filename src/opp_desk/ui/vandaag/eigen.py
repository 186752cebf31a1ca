"""Above the terms: my own taken, and for the ondersteuningsteam a zorg that nobody took up. No law here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.grafiek import dag_kort
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Actierij, Rijkaart
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases import signalen, takenlijst
from opp_desk.usecases.eigenwerk import lees_eigenwerk

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.eigenwerk import Eigenwerk
    from opp_desk.usecases.signalen import Signaal
    from opp_desk.usecases.takenlijst import Taakregel

_BINNENKORT: Final = 7
_WEEK: Final = 7


class Eigen(QWidget):
    """The two cards; a card without rows is not there. ``leerling_gevraagd`` carries the id of a pupil."""

    leerling_gevraagd = Signal(object)

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk, self._laatste = werk, Laatste(self)
        self._dag = clock.today()
        self._beeld: tuple[date, Eigenwerk] | None = None
        self.kaarten: list[Rijkaart] = []
        self._plaats = QVBoxLayout(self)
        self._plaats.setContentsMargins(0, 0, 0, 0)
        self._plaats.setSpacing(16)
        self.hide()

    def laad(self, dag: date | None = None) -> None:
        """Read and show what there is today, or what there will be on ``dag`` when nothing is done."""
        self._dag = dag = dag or self._dag
        self._werk.jobs.vraag(
            partial(lees_eigenwerk, dag=dag), self._laatste.van(partial(self._toon, dag)), self._mislukt
        )

    def _toon(self, dag: date, beeld: Eigenwerk) -> None:
        self.setVisible(bool(beeld.taken or beeld.signalen))
        if (dag, beeld) == self._beeld:
            return
        self._beeld = dag, beeld
        for kaart in self.kaarten:
            self._plaats.removeWidget(kaart)
            ruim_op(kaart)
        self.kaarten = []
        if beeld.taken:
            kop = self.tr("Jouw taken")
            meer = self.tr(" (en nog {})").format(beeld.meer) if beeld.meer else ""
            self._kaart(kop + meer, [self._taakrij(een, dag) for een in beeld.taken])
        if beeld.signalen:
            self._kaart(
                self.tr("Zorg zonder vervolg"), [self._signaalrij(een, dag) for een in beeld.signalen]
            )

    def _kaart(self, kop: str, rijen: list[Actierij]) -> None:
        kaart = Rijkaart(kop, ouder=self)
        for rij in rijen:
            kaart.voeg_rij(rij)
        self._plaats.addWidget(kaart)
        self.kaarten.append(kaart)

    def _taakrij(self, een: Taakregel, dag: date) -> Actierij:
        herhaalt = een.herhaling.label if een.herhaling else ""
        rij = Actierij(
            _wanneer(een.voor, dag),
            een.naam,
            een.wat,
            herhaalt,
            self.tr("Gedaan"),
            regel=self.tr("naar het dossier"),
        )
        zin = self.tr("Afgevinkt: {}").format(een.wat)
        rij.gedaan.connect(partial(self._doe, partial(takenlijst.rond_taak_af, taak=een.id), zin))
        rij.regel_gevraagd.connect(partial(self.leerling_gevraagd.emit, een.leerling))
        return rij

    def _signaalrij(self, een: Signaal, dag: date) -> Actierij:
        weken = max(1, (dag - een.datum).days // _WEEK)
        pil = self.tr("1 week geleden") if weken == 1 else self.tr("{} weken geleden").format(weken)
        wie = self.tr("{0}, {1}").format(een.door, dag_kort(een.datum)) if een.door else dag_kort(een.datum)
        wat = een.tekst or self.tr("Zorg aangekruist in de mentorronde")
        rij = Actierij(
            (pil, "let_op"), een.naam, wat, wie, self.tr("Ik pak dit op"), regel=self.tr("naar het dossier")
        )
        zin = self.tr("Je pakt dit op: {}").format(een.naam)
        rij.gedaan.connect(partial(self._doe, partial(signalen.pak_signaal_op, gesprek=een.gesprek), zin))
        rij.regel_gevraagd.connect(partial(self.leerling_gevraagd.emit, een.leerling))
        return rij

    def _doe(self, doe: Callable[..., object], zin: str) -> None:
        self._werk.jobs.run(doe, partial(self._gedaan, zin), self._mislukt)

    def _gedaan(self, zin: str, _antwoord: object) -> None:
        self._werk.melding.emit(zin, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self.laad)


def _wanneer(voor: date | None, dag: date) -> tuple[str, str]:
    """Return when, and how much that asks attention."""
    if voor is None:
        return "geen dag", "neutraal"
    if voor < dag:
        return f"was {dag_kort(voor)}", "laat"
    if voor == dag:
        return "vandaag", "let_op"
    return f"uiterlijk {dag_kort(voor)}", "let_op" if (voor - dag).days < _BINNENKORT else "neutraal"
