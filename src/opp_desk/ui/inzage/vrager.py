"""Who asks for a copy, on which day, and what the law says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from opp_desk.ground import clock
from opp_desk.rules.datum import lees_datum
from opp_desk.rules.inzage import Vrager
from opp_desk.ui.onderdelen import Datumveld, Hulptekst, Invoer, Kaart, PrimaireKnop, Veldblok, Vinkje
from opp_desk.ui.onderdelen.keuzerij import Keuzerij

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.verzoeken import Vraagsteller


class Vragerkaart(Kaart):
    """``gekozen`` when another person was chosen, ``gevraagd`` to prepare the copy for who is chosen."""

    gekozen = Signal()
    gevraagd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", ouder=ouder)
        self._vragers: Sequence[Vraagsteller] = ()
        self.wie = Keuzerij(ouder=self)
        self.naam = Invoer(ouder=self)
        self._naamblok = Veldblok(self.tr("Naam"), self.naam)
        self.dag = Datumveld(_dag, self)
        self.uitleg = Hulptekst("", self)
        self.zeker = Vinkje("", self)
        self.verder = PrimaireKnop(self.tr("Kopie voorbereiden"), ouder=self)
        for deel in (
            Veldblok(self.tr("Wie vraagt het?"), self.wie),
            self._naamblok,
            self.uitleg,
            self.zeker,
            Veldblok(self.tr("Gevraagd op"), self.dag, self.tr("binnen een maand geef je antwoord")),
            self.verder,
        ):
            self.voeg_toe(deel)
        self.wie.gewijzigd.connect(self._anders)
        for veld in (self.naam, self.dag, self.zeker):
            veld.gewijzigd.connect(self._werk_bij)
        self.verder.clicked.connect(self.gevraagd)

    def toon(self, vragers: Sequence[Vraagsteller], *, opnieuw: bool) -> None:
        """Offer these people; ``opnieuw`` begins empty, otherwise what was chosen stays."""
        keuze = self.wie.waarde()
        self._vragers = vragers
        self.wie.zet_keuzes(tuple(enumerate(_tekst(each) for each in vragers)))
        self.wie.zet_waarde(None if opnieuw else keuze)
        if opnieuw:
            self.naam.zet_waarde("")
            self.dag.zet_waarde(clock.today())
            self.zeker.zet_waarde(waarde=False)
        self._werk_bij()

    def vraagsteller(self) -> Vraagsteller | None:
        """Return who is chosen."""
        plaats = self.wie.waarde()
        return None if plaats is None else self._vragers[plaats]

    def van_wie(self) -> str:
        """Return the name that stands on the copy."""
        wie = self.vraagsteller()
        return "" if wie is None else wie.naam or str(self.naam.waarde()).strip()

    def gevraagd_op(self) -> date | None:
        """Return the day of the request."""
        return self.dag.waarde()

    def _anders(self) -> None:
        self.zeker.zet_waarde(waarde=False)
        self._werk_bij()
        self.gekozen.emit()

    def _werk_bij(self) -> None:
        wie = self.vraagsteller()
        self._naamblok.setVisible(wie is not None and wie.vrager == Vrager.ANDER)
        self.uitleg.setText(wie.oordeel.uitleg if wie else "")
        self.uitleg.setVisible(wie is not None)
        vraag = wie.oordeel.vraag if wie else ""
        self.zeker.setText(vraag)
        self.zeker.setVisible(bool(vraag))
        self.verder.setEnabled(
            wie is not None
            and wie.oordeel.mag
            and bool(self.van_wie())
            and self.dag.waarde() is not None
            and (not vraag or self.zeker.waarde())
        )


def _tekst(each: Vraagsteller) -> str:
    return f"{each.naam} ({each.rol})" if each.naam and each.rol else each.naam or each.rol.capitalize()


def _dag(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
