"""The parents: talks, how each of them sees it, and their akkoord on the handelingsdeel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Overleg
from opp_desk.rules.akkoord import zijn_het_oneens
from opp_desk.ui.forms.opp_overleg_ui import Ui_OppOverleg
from opp_desk.ui.opp.akkoorddeel import Akkoorddeel
from opp_desk.ui.opp.escalatie import Escalatiepaneel
from opp_desk.ui.opp.overlegstand import Overlegregel
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.sectie import Sectie
from opp_desk.ui.opp.visies import Visies
from opp_desk.ui.opp.zinsdelen import dag, kort, samen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from opp_desk.ui.binder import Binder
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.oppbeeld import Oppbeeld


class Ouders(Sectie):
    """Talks, visies and akkoord. Who the parents are stands in the screen of the parents."""

    def bouw(self) -> None:
        """The akkoord first: that is what people come here for."""
        self._akkoord = Akkoorddeel(self.context, self.bewaar_nu, self)
        self._escalatie = Escalatiepaneel(self.context, self)
        self._overleg = Overlegregel(self)
        self.stapel.addWidget(self._akkoord)
        self.stapel.addWidget(self._escalatie)
        self.voeg_kop(self.tr("Overleg"), self.tr("Minstens één echt gesprek vóór vaststellen."))
        self.stapel.addWidget(self._overleg)
        self._overleggen = self.voeg_lijst(
            Regelsoort(
                klasse=Overleg,
                vorm=Ui_OppOverleg,
                lijst="overleggen",
                naam=self.tr("Overleg"),
                toevoegen=self.tr("Overleg noteren"),
                weggehaald=self.tr("Overleg weggehaald"),
                kop=self._kop,
                op_datum=True,
            )
        )
        self.voeg_kop(self.tr("Hoe kijken de ouders ernaar?"))
        self._visies = Visies(self.context, self)
        self._visies.veranderd.connect(self.veranderd)
        self.stapel.addWidget(self._visies)

    def toon(self, beeld: Oppbeeld) -> None:
        """Show talks, visies and akkoord."""
        super().toon(beeld)
        self._akkoord.toon(beeld)
        self._escalatie.toon(oneens=beeld.akkoord.nodig and zijn_het_oneens(beeld.akkoord.standen))
        self._overleg.toon(beeld)
        self._visies.toon(beeld.ouders, vast=beeld.kop.status == OppStatus.AFGESLOTEN)

    def binders(self) -> Iterator[Binder]:
        """Yield every binder, those of the visies too."""
        yield from super().binders()
        yield from self._visies.binders()

    def bewaar_nu(self) -> None:
        """Give what was typed to the writer, an attempt that is being noted too."""
        super().bewaar_nu()
        self._escalatie.bewaar_nu()

    def richt(self, veld: str = "", rij: UUID | None = None) -> None:
        """Go to a talk, a visie ("visies", of the parent ``rij``), or the akkoord ("akkoord", of ``rij``)."""
        if veld == "akkoord":
            self.vraag_akkoord(rij)
        elif veld == "visies" and rij is not None:
            self._visies.richt(rij)
        elif rij is None and veld == "overleg":
            self._overleggen.richt(None)
        else:
            super().richt(veld, rij)

    def richt_eerste(self) -> None:
        """Put the focus on what can be done about the akkoord."""
        self._akkoord.paneel.richt()

    def noteer_overleg(self) -> None:
        """Begin to note a talk, or go on with one that is still empty."""
        for regel in self._overleggen.regels():
            leeg = regel.formulier is not None and not (
                regel.formulier.waarden["datum"] or regel.formulier.waarden["wie"]
            )
            if leeg:
                regel.richt()
                return
        self._overleggen.voeg_toe()

    def vraag_akkoord(self, ouder: UUID | None) -> None:
        """Open the card that asks one person, and records the answer."""
        self._akkoord.vraag_akkoord(ouder)

    def leg_voor(self) -> None:
        """Ask whether the text of now goes to the parents."""
        self._akkoord.leg_voor()

    def _kop(self, overleg: Formulier, nummer: int) -> Regelkop:
        w = overleg.waarden
        regels = (
            (self.tr("Eens"), samen("", w["eens"])),
            (self.tr("Nog niet eens"), samen("", w["niet_eens"])),
            (self.tr("Hoe verder"), samen("", w["vervolg"])),
        )
        titel = samen(" · ", dag(w["datum"]), w["wie"]) or self.tr("Nieuw overleg")
        return Regelkop(f"{nummer} · {kort(titel)}", tuple(regel for regel in regels if regel[1]))
