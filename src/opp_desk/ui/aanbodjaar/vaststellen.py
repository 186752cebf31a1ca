"""Step Vaststellen: what is still missing with the way to it, and the decision."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.aanbodjaar.besluit import AanbodBesluit
from opp_desk.ui.aanbodjaar.blad import Stapblad
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, Pil, Rijkaart, Tekst, TekstKnop
from opp_desk.usecases import aanbodvaststellen

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.rules.aanbodeisen import Aanbodpunt
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodvaststellen import Vaststelbeeld

_PIL = 118


class VaststellenBlad(Stapblad):
    """The list beside the decision: nothing is hidden in a dialog."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Vaststellen"),
            werk.tr(
                "Het bestuur stelt het aanbod elk jaar vast, voor het komende schooljaar. Wat je vaststelt, "
                "blijft bewaard zoals het nu is. Daarvan maak je de schoolgids."
            ),
        )
        self.beeld: Vaststelbeeld | None = None
        self.besluit: AanbodBesluit | None = None
        self._vast = Kaart("", ouder=self)
        self._vast_tekst = Tekst("", self._vast)
        self._vast.voeg_toe(self._vast_tekst)
        self._naar_gids = Knop(self.tr("Naar de schoolgids"), "print", self._vast)
        self._naar_gids.clicked.connect(self._open_gids)
        self._vast.kopregel.addWidget(self._naar_gids)
        self._klaar = Kaart(ouder=self)
        self._klaar.voeg_toe(Tekst(self.tr("Alles staat er. Je kunt vaststellen."), self._klaar))
        self._punten = QVBoxLayout()
        self._waarom_niet = Hulptekst("", self)
        for deel in (self._vast, self._klaar, self._waarom_niet, self._punten):
            self.voeg_toe(deel)
        self.sluit_af()
        for verborgen in (self._vast, self._klaar, self._waarom_niet):
            verborgen.hide()

    def lees(self, jaar_id: UUID) -> None:
        """Read what is missing."""
        vraag = partial(aanbodvaststellen.lees_vaststellen, jaar_id=jaar_id, vandaag=clock.today())
        self.vraag(vraag, self._toon)

    @property
    def actie(self) -> tuple[str, bool]:
        """Return the decision; none while exactly this text was adopted already."""
        if self.beeld is None or not self.beeld.gewijzigd:
            return "", False
        opnieuw = self.beeld.versie is not None
        return self.tr("Opnieuw vaststellen …") if opnieuw else self.tr("Vaststellen …"), self.beeld.kan

    def doe(self) -> None:
        """Ask for the decision."""
        if self.beeld is not None:
            self.besluit = AanbodBesluit(self.beeld, self)
            self.besluit.besloten.connect(self._stel_vast)
            self.besluit.open()

    def _toon(self, beeld: Vaststelbeeld) -> None:
        if beeld == self.beeld:
            return
        self.beeld = beeld
        self._toon_versie(beeld)
        while (oud := self._punten.takeAt(0)) is not None:
            if (deel := oud.widget()) is not None:
                deel.hide()
                deel.deleteLater()
        if beeld.punten and beeld.gewijzigd:
            self._punten.addWidget(self._lijst(beeld.punten))
        self._klaar.setVisible(not beeld.punten and beeld.gewijzigd)
        hard = beeld.gewijzigd and not beeld.kan
        self._waarom_niet.setText(
            self.tr("Vaststellen kan als dit klaar is: {}").format(beeld.punten[0].zin) if hard else ""
        )
        self._waarom_niet.setVisible(hard)
        self.veranderd.emit()

    def _toon_versie(self, beeld: Vaststelbeeld) -> None:
        """Say what was adopted for this year."""
        self._vast.setVisible(beeld.versie is not None)
        if (versie := beeld.versie) is None:
            return
        kop = self.tr("Versie {0} is vastgesteld voor {1}").format(versie.nummer, versie.schooljaar)
        self._vast.kop.setText(kop)
        self._vast.kop.show()
        op = schrijf_datum(versie.vastgesteld_op) if versie.vastgesteld_op else ""
        zin = self.tr("Op {0}, namens het bestuur door {1}.").format(op, versie.namens_naam)
        if beeld.gewijzigd:
            zin += " " + self.tr("Daarna is er iets gewijzigd; dat staat nog niet in de schoolgids.")
        self._vast_tekst.setText(zin)

    def _lijst(self, punten: tuple[Aanbodpunt, ...]) -> Rijkaart:
        een = self.tr("Er ontbreekt nog één ding")
        meer = self.tr("Er ontbreken nog {} dingen").format(len(punten))
        kaart = Rijkaart(een if len(punten) == 1 else meer, ouder=self)
        for punt in punten:
            kaart.voeg_rij(self._rij(punt))
        return kaart

    def _rij(self, punt: Aanbodpunt) -> QWidget:
        houder = QWidget()
        rij = QHBoxLayout(houder)
        rij.setSpacing(16)
        woord, soort = (self.tr("moet eerst"), "laat") if punt.hard else (self.tr("met reden"), "let_op")
        pil = Pil(woord, soort, houder)
        links = QVBoxLayout()
        links.addWidget(pil)
        houder_pil = QWidget(houder)
        houder_pil.setFixedWidth(_PIL)
        houder_pil.setLayout(links)
        links.setContentsMargins(0, 0, 0, 0)
        teksten = QVBoxLayout()
        teksten.setSpacing(0)
        teksten.addWidget(Tekst(punt.zin, houder))
        teksten.addWidget(Hulptekst(punt.eis.bron, houder))
        knop = TekstKnop(punt.knop, ouder=houder)
        knop.setAccessibleName(f"{punt.knop}: {punt.zin}")
        knop.clicked.connect(partial(self._open, punt))
        rij.addWidget(houder_pil)
        rij.addLayout(teksten, 1)
        rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignVCenter)
        return houder

    def _open(self, punt: Aanbodpunt, *_aan: object) -> None:
        self.werk.ga_naar.emit(punt.opent.scherm, dict(punt.opent.waar))

    def _stel_vast(self, besluit: dict[str, Any]) -> None:
        if self.beeld is not None:
            doe = partial(aanbodvaststellen.stel_aanbod_vast, jaar_id=self.beeld.jaar_id, **besluit)
            self.werk.jobs.run(doe, partial(self._vastgesteld, self.beeld.nummer), self.meld_fout)

    def _open_gids(self, *_aan: object) -> None:
        if self.beeld is not None and self.beeld.versie is not None:
            self.werk.ga_naar.emit("schoolgids", {"versie": self.beeld.versie.id})

    def _vastgesteld(self, nummer: int, versie: UUID) -> None:
        self.werk.melding.emit(
            self.tr("Versie {} van het aanbod is vastgesteld").format(nummer),
            self.tr("Naar de schoolgids"),
            partial(self.werk.ga_naar.emit, "schoolgids", {"versie": versie}),
        )
