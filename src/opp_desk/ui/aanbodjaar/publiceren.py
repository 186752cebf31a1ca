"""Step Publiceren: who must be able to read it, where it stands, and since when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from opp_desk.ground import clock
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.aanbodjaar.blad import Stapblad, bron
from opp_desk.ui.onderdelen import Datumveld, Hulptekst, Invoer, Kaart, Knop, PrimaireKnop, Tekst, Veldblok
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.usecases import aanbodjaar, aanbodvaststellen
from opp_desk.usecases.recht import recht

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier


class PublicerenBlad(Stapblad):
    """Only what was adopted is published."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Publiceren"),
            werk.tr("Zet het vastgestelde aanbod in de schoolgids en vertel waar die te vinden is."),
        )
        wie = Kaart(self.tr("Wie moet erbij kunnen?"), ouder=self)
        for regel in (
            self.tr(
                "• Ouders, en leerlingen van 18 jaar en ouder: de schoolgids, op papier of op de website."
            ),
            self.tr("• De medezeggenschapsraad."),
            self.tr("• De Inspectie van het Onderwijs."),
        ):
            wie.voeg_toe(Tekst(regel, wie))
        wie.voeg_toe(bron(recht().eis("aanbod_beschikbaar", werk.school.sector).bron, wie))
        gids = Knop(self.tr("Naar de schoolgids"), "print", wie)
        gids.clicked.connect(partial(werk.ga_naar.emit, "schoolgids", {}))
        wie.kopregel.addWidget(gids)
        kaart = Kaart(self.tr("Gepubliceerd"), ouder=self)
        self.op = Veldblok(self.tr("Vanaf welke dag?"), Datumveld(_lees), ouder=kaart)
        self.waar = Veldblok(
            self.tr("Waar staat het?"), Invoer(), self.tr("bijvoorbeeld schoolgids en website"), ouder=kaart
        )
        self.doe_knop = PrimaireKnop(self.tr("Gepubliceerd"), ouder=kaart)
        self._nog_niet = Hulptekst(
            self.tr("Dit kan als het aanbod is vastgesteld. Dat is de vorige stap."), kaart
        )
        raster = QGridLayout()
        raster.setHorizontalSpacing(16)
        raster.addWidget(self.op, 0, 0)
        raster.addWidget(self.waar, 0, 1)
        raster.setColumnStretch(1, 2)
        raster.setColumnStretch(0, 1)
        kaart.inhoud.setSpacing(8)
        kaart.inhoud.addLayout(raster)
        kaart.voeg_toe(self.doe_knop)
        kaart.voeg_toe(self._nog_niet)
        self._getoond: UUID | None = None
        self._gezet: dict[Veldblok, object] = {}
        for deel in (wie, kaart):
            self.voeg_toe(deel)
        self.sluit_af()
        self.doe_knop.clicked.connect(self._publiceer)
        for blok in (self.op, self.waar):
            blok.veld.gewijzigd.connect(self._beoordeel)

    def lees(self, jaar_id: UUID) -> None:
        """Read the cycle."""
        self.vraag(partial(aanbodjaar.lees_jaarformulier, jaar_id=jaar_id), self._toon)

    def richt(self) -> bool:
        """Begin at the place; the day is there."""
        self.waar.veld.setFocus()
        return self.waar.isEnabled()

    @property
    def _vastgesteld(self) -> bool:
        return self.jaar is not None and self.jaar.vastgesteld

    def _toon(self, formulier: Formulier) -> None:
        op, waar = formulier.waarden["gepubliceerd_op"], formulier.waarden["gepubliceerd_waar"]
        if self._getoond != formulier.id:
            self._getoond, self._gezet = formulier.id, {}
        self._vul(self.op, op or clock.today())
        self._vul(self.waar, waar or "")
        self.doe_knop.setText(self.tr("Wijzigen") if op else self.tr("Gepubliceerd"))
        self._nog_niet.setVisible(not self._vastgesteld)
        for blok in (self.op, self.waar):
            blok.setEnabled(self._vastgesteld)
        self._beoordeel()

    def _vul(self, blok: Veldblok, waarde: object) -> None:
        """Show what is in the file, unless somebody typed something else since it was last shown."""
        if blok not in self._gezet or blok.veld.waarde() == self._gezet[blok]:
            blok.veld.zet_waarde(waarde)
        if blok.veld.waarde() == waarde:
            self._gezet[blok] = waarde

    def _beoordeel(self) -> None:
        dag = self.op.veld.waarde()
        later = dag is not None and dag > clock.today()
        if later:
            self.op.zet_waarschuwing(self.tr("Deze dag moet nog komen. Kies vandaag of eerder."))
        elif not self.op.veld.ruw():
            self.op.zet_waarschuwing("")
        klaar = dag is not None and not later and bool(self.waar.veld.waarde().strip())
        self.doe_knop.setEnabled(klaar and self._vastgesteld)

    def _publiceer(self, *_aan: object) -> None:
        if self.jaar is not None and self.jaar.jaar_id is not None:
            doe = partial(
                aanbodvaststellen.publiceer,
                jaar_id=self.jaar.jaar_id,
                op=self.op.veld.waarde(),
                waar=self.waar.veld.waarde(),
            )
            self.werk.jobs.run(doe, self._gedaan, self.meld_fout)

    def _gedaan(self, _niets: object) -> None:
        self.werk.melding.emit(
            self.tr("Het aanbod is gepubliceerd"), self.tr("Ongedaan maken"), onthoud_laatste(self.werk)
        )


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
