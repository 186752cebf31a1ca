"""The parents: talks, how each of them sees it, and their akkoord on the handelingsdeel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from opp_desk.ground import clock
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Overleg
from opp_desk.ui.forms.opp_overleg_ui import Ui_OppOverleg
from opp_desk.ui.onderdelen import Bevestiging
from opp_desk.ui.opp.akkoordpaneel import Akkoordpaneel
from opp_desk.ui.opp.antwoord import Antwoordvak
from opp_desk.ui.opp.in_zicht import breng_in_zicht
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.sectie import Sectie
from opp_desk.ui.opp.visies import Visies
from opp_desk.ui.opp.zinsdelen import dag, kort, samen
from opp_desk.usecases import voorleggen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.akkoord import AkkoordStand
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.opp.antwoord import Gegeven
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.oppbeeld import Oppbeeld


class Ouders(Sectie):
    """Talks, visies and akkoord. Who the parents are stands in the screen of the parents."""

    def bouw(self) -> None:
        """The akkoord first: that is what people come here for."""
        self._voorlegversie: UUID | None = None
        self._standen: tuple[AkkoordStand, ...] = ()
        self._vak: Antwoordvak | None = None
        self._paneel = Akkoordpaneel(self)
        self._paneel.voorleggen.connect(self._vraag_voorleggen)
        self._paneel.gezien.connect(self._gezien)
        self._paneel.antwoord.connect(self._open_vak)
        self.stapel.addWidget(self._paneel)
        self._plek = QVBoxLayout()
        self.stapel.addLayout(self._plek)
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
            ),
            self.tr("Overleg met de ouders"),
            self.tr("Minstens één echt gesprek vóór vaststellen."),
        )
        self.voeg_kop(self.tr("Hoe kijken de ouders ernaar?"))
        self._visies = Visies(self.context, self)
        self._visies.veranderd.connect(self.veranderd)
        self.stapel.addWidget(self._visies)

    def toon(self, beeld: Oppbeeld) -> None:
        """Show talks, visies and akkoord."""
        super().toon(beeld)
        self._voorlegversie = beeld.akkoord.voorgelegd.id if beeld.akkoord.voorgelegd else None
        self._standen = beeld.akkoord.standen
        self._paneel.toon(beeld.akkoord, beeld.kop.status)
        self._visies.toon(beeld.ouders, vast=beeld.kop.status == OppStatus.AFGESLOTEN)

    def binders(self) -> Iterator[Binder]:
        """Yield every binder, those of the visies too."""
        yield from super().binders()
        yield from self._visies.binders()

    def richt(self, veld: str = "", rij: UUID | None = None) -> None:
        """Go to a talk, a visie ("visies", of the parent ``rij``), or the akkoord."""
        if veld == "visies" and rij is not None:
            self._visies.richt(rij)
        elif rij is None and veld == "overleg":
            self._overleggen.richt(None)
        else:
            super().richt(veld, rij)

    def richt_eerste(self) -> None:
        """Put the focus on what can be done about the akkoord."""
        self._paneel.richt()

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
        """Open the card that records the answer of a parent."""
        for stand in self._standen:
            if stand.ouder_id == ouder:
                self._open_vak(stand)

    def leg_voor(self) -> None:
        """Ask whether the text of now goes to the parents."""
        self._vraag_voorleggen()

    def _kop(self, overleg: Formulier, nummer: int) -> Regelkop:
        w = overleg.waarden
        regels = (
            (self.tr("Eens"), samen("", w["eens"])),
            (self.tr("Nog niet eens"), samen("", w["niet_eens"])),
            (self.tr("Hoe verder"), samen("", w["vervolg"])),
        )
        titel = samen(" · ", dag(w["datum"]), w["wie"]) or self.tr("Nieuw overleg")
        return Regelkop(f"{nummer} · {kort(titel)}", tuple(regel for regel in regels if regel[1]))

    def _vraag_voorleggen(self) -> None:
        """Explain what freezes; go on when somebody says so."""
        venster = Bevestiging(
            self.tr("Voorleggen aan de ouders"),
            self.tr(
                "De tekst van nu wordt bewaard zoals de ouders hem zien, en hun antwoord geldt voor precies "
                "deze tekst. Je kunt verder schrijven. Verandert er daarna iets in het handelingsdeel, dan "
                "vervalt het akkoord en kun je opnieuw voorleggen."
            ),
            self.tr("Voorleggen"),
            ouder=self.window(),
        )
        venster.accepted.connect(self._leg_voor)
        venster.open()

    def _leg_voor(self) -> None:
        self.bewaar_nu()
        doe = partial(voorleggen.leg_voor, opp_id=self.context.opp)
        self.context.werk.jobs.run(doe, self._voorgelegd, self._mislukt)

    def _voorgelegd(self, _versie: UUID) -> None:
        self.context.werk.melding.emit(self.tr("Voorgelegd. Leg hier vast wat de ouders zeggen."), "", None)

    def _gezien(self, stand: AkkoordStand) -> None:
        if (versie := stand.voorlegversie or self._voorlegversie) is None:
            return
        doe = partial(
            voorleggen.leg_gezien_vast, voorlegversie=versie, ouder=stand.ouder_id, op=clock.today()
        )
        self.context.werk.jobs.run(doe, fout=self._mislukt)

    def _open_vak(self, stand: AkkoordStand) -> None:
        self._sluit_vak()
        vak = Antwoordvak(stand.wie, self)
        vak.gegeven.connect(partial(self._leg_vast, stand))
        vak.gesloten.connect(self._sluit_vak)
        self._plek.addWidget(vak)
        self._vak = vak
        vak.begin()
        breng_in_zicht(vak)

    def _sluit_vak(self) -> None:
        if self._vak is not None:
            self._vak.hide()
            self._vak.deleteLater()
            self._vak = None

    def _leg_vast(self, stand: AkkoordStand, gegeven: Gegeven) -> None:
        if (versie := stand.voorlegversie or self._voorlegversie) is None:
            return
        doe = partial(
            voorleggen.leg_antwoord_vast,
            voorlegversie=versie,
            ouder=stand.ouder_id,
            antwoord=gegeven.antwoord,
            op=gegeven.op,
            wijze=gegeven.wijze,
            behalve=gegeven.behalve or None,
            opmerking=gegeven.opmerking or None,
        )
        self.context.werk.jobs.run(doe, self._vastgelegd, self._mislukt)

    def _vastgelegd(self, _niets: None) -> None:
        self._sluit_vak()
        self.context.werk.melding.emit(self.tr("Antwoord vastgelegd"), "", None)

    def _mislukt(self, fout: Fout) -> None:
        self.context.werk.fout.emit(fout, None)
