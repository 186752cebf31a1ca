"""At 18 the pupil decides: asked once whether parents may read along, and nothing goes to them before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import Meelezen
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import (
    Datumveld,
    Hulptekst,
    Kaart,
    Keuzerij,
    Knop,
    Tekst,
    TekstKnop,
    Tekstvak,
    Veldblok,
)
from opp_desk.ui.opp.zinsdelen import dag

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.usecases.ouders import Oudersbeeld


class Meelezenkaart(Kaart):
    """Explains who decides, asks, and shows the answer. ``gegeven`` carries the arguments of the use case."""

    gegeven = Signal(dict)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder=ouder)
        self.inhoud.setSpacing(12)
        self._beeld: Oudersbeeld | None = None
        self._uitleg = Tekst("", self)
        self._antwoord = Tekst("", self)
        self._gevolg = Hulptekst("", self)
        self._anders = TekstKnop(self.tr("Antwoord wijzigen"), ouder=self)
        self._anders.clicked.connect(self._vraag)
        self._vorm = Kaart(soort="verzonken", ouder=self)
        self._keuze = Keuzerij(((each, each.label) for each in Meelezen), self._vorm)
        self._op = Veldblok(self.tr("Gevraagd op"), Datumveld(_lees, self._vorm), ouder=self._vorm)
        self._woorden = Veldblok(
            self.tr("Wat zei de leerling daarover?"),
            Tekstvak(ouder=self._vorm),
            self.tr("Leeg laten mag."),
            self._vorm,
        )
        self._bewaar = Knop(self.tr("Antwoord vastleggen"), "vinkje", self._vorm)
        self._bewaar.clicked.connect(self._geef)
        self._keuze.gewijzigd.connect(self._wissel)
        for deel in (self._keuze, self._op, self._woorden):
            self._vorm.voeg_toe(deel)
        knoppen = QHBoxLayout()
        knoppen.addWidget(self._bewaar)
        knoppen.addStretch(1)
        self._vorm.inhoud.setSpacing(12)
        self._vorm.inhoud.addLayout(knoppen)
        for onderdeel in (self._uitleg, self._antwoord, self._gevolg, self._anders, self._vorm):
            self.voeg_toe(onderdeel)

    def toon(self, beeld: Oudersbeeld) -> None:
        """Show the question, or the answer; what is being filled in stays."""
        self.setVisible(beeld.vraag_meelezen)
        vorige, self._beeld = self._beeld, beeld
        if not beeld.vraag_meelezen:
            return
        if vorige is not None and vorige.leerling == beeld.leerling and _zelfde(vorige, beeld):
            return
        wie = beeld.roepnaam
        self.kop.setText(self.tr("Mogen je ouders meelezen en erbij zijn?"))
        self.kop.show()
        self._uitleg.setText(self._leg_uit(beeld))
        self._woorden.veld.setAccessibleName(self.tr("Wat zei {} daarover?").format(wie))
        self._keuze.setAccessibleName(self.tr("Mogen de ouders van {} meelezen?").format(wie))
        self._vul(beeld)
        self._toon_antwoord(beeld)

    def richt(self) -> None:
        """Put the focus on the question, or on changing the answer."""
        doel = self._anders if self._vorm.isHidden() else self._keuze
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leg_uit(self, beeld: Oudersbeeld) -> str:
        if beeld.meerderjarig:
            return self.tr(
                "{0} is 18 of ouder en beslist zelf. Een mentor of curator geeft akkoord in plaats van {0}."
            ).format(beeld.roepnaam)
        return self.tr("{0} wordt 18 op {1}. Vanaf die dag beslist {0} zelf.").format(
            beeld.roepnaam, dag(beeld.achttien)
        )

    def _vul(self, beeld: Oudersbeeld) -> None:
        self._keuze.zet_waarde(beeld.meelezen)
        self._op.veld.zet_waarde(beeld.meelezen_gevraagd_op or clock.today())
        self._woorden.veld.zet_waarde(beeld.meelezen_toelichting)
        self._wissel()

    def _toon_antwoord(self, beeld: Oudersbeeld) -> None:
        gevraagd = beeld.meelezen is not None
        self._vorm.setVisible(not gevraagd)
        for deel in (self._antwoord, self._anders):
            deel.setVisible(gevraagd)
        if beeld.meelezen is None:
            self._gevolg.setText(
                self.tr("Vraag het één keer. Tot het antwoord er is, gaat er niets naar de ouders.")
            )
            return
        woorden = f" ‘{beeld.meelezen_toelichting}’" if beeld.meelezen_toelichting else ""
        self._antwoord.setText(
            self.tr("{0} zei op {1}: {2}.{3}").format(
                beeld.roepnaam, dag(beeld.meelezen_gevraagd_op), beeld.meelezen.label, woorden
            )
        )
        gevolg = {
            Meelezen.JA: self.tr("Papieren gaan ook naar de ouders."),
            Meelezen.DEELS: self.tr("Er gaat niets vanzelf naar de ouders. Deel alleen wat {} zegt.").format(
                beeld.roepnaam
            ),
            Meelezen.NEE: self.tr("Er gaat niets naar de ouders."),
        }
        self._gevolg.setText(gevolg.get(beeld.meelezen, ""))

    def _vraag(self) -> None:
        self._vorm.show()
        self._anders.hide()
        self._keuze.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wissel(self) -> None:
        self._bewaar.setEnabled(self._keuze.waarde() is not None)

    def _geef(self) -> None:
        op = self._op.veld.waarde()
        mist = op is None or op > clock.today()
        self._op.zet_waarschuwing(self.tr("Vul de dag in waarop je het vroeg.") if mist else "")
        if mist:
            self._op.veld.setFocus()
            return
        toelichting = self._woorden.veld.waarde().strip()
        self.gegeven.emit({"antwoord": self._keuze.waarde(), "op": op, "toelichting": toelichting})


def _zelfde(een: Oudersbeeld, ander: Oudersbeeld) -> bool:
    namen = ("meelezen", "meelezen_gevraagd_op", "meelezen_toelichting", "meerderjarig", "roepnaam")
    return all(getattr(een, naam) == getattr(ander, naam) for naam in namen)


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
