"""Correcting a typo in a fixed OPP: which text, what it should say, and why; the version before it stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.documents.versie import RENDERER
from opp_desk.ground import clock
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Invoer,
    Kaart,
    Keuzelijst,
    Knop,
    PrimaireKnop,
    Tekstvak,
    Veldblok,
)
from opp_desk.usecases import vaststellen
from opp_desk.usecases.erratum import Verbetering, lees_vaste_teksten, verbeter

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.erratum import VasteTekst

_LANG: Final = 60


class Erratum(Kaart):
    """The form; hidden until `open`. ``verbeterd`` when the corrected version was made."""

    verbeterd = Signal()

    def __init__(self, werk: Werkplek) -> None:
        super().__init__("", "actief")
        self._werk = werk
        self._opp: UUID | None = None
        self._naam = ""
        self._teksten: tuple[VasteTekst, ...] = ()
        self._nieuw: dict[int, str] = {}
        self.kop.setText(self.tr("Schrijffout verbeteren"))
        self.kop.show()
        self.welke = Keuzelijst(placeholder=self.tr("Kies de tekst…"), ouder=self, leeg="")
        self.tekst = Tekstvak(min_regels=2, max_regels=10)
        self.reden = Invoer()
        self.reden_handelingsdeel = Invoer()
        self._extra = Veldblok(
            self.tr("Waarom blijft het akkoord gelden?"),
            self.reden_handelingsdeel,
            self.tr("Deze tekst hoort bij het handelingsdeel. Schrijf op waarom het dezelfde afspraak is."),
        )
        self._anders = Hulptekst("", self)
        self.doe = PrimaireKnop(self.tr("Verbetering vastleggen"), ouder=self)
        self._niet = Knop(self.tr("Niet doen"), ouder=self)
        uitleg = self.tr(
            "Alleen voor een schrijffout. De tekst zegt daarna nog hetzelfde; verandert de afspraak, begin "
            "dan een bijstelling. De versie van vóór de verbetering blijft bewaard."
        )
        voet = QHBoxLayout()
        voet.setSpacing(8)
        voet.addStretch(1)
        voet.addWidget(self._niet)
        voet.addWidget(self.doe)
        for deel in (
            Hulptekst(uitleg, self),
            Veldblok(self.tr("Welke tekst"), self.welke),
            Veldblok(self.tr("Zo moet het zijn"), self.tekst),
            self._anders,
            Veldblok(self.tr("Wat was er fout?"), self.reden, self.tr("bijvoorbeeld: heft moest heeft zijn")),
            self._extra,
        ):
            self.voeg_toe(deel)
        self.inhoud.addLayout(voet)
        self.welke.gewijzigd.connect(self._kies)
        for veld in (self.tekst, self.reden, self.reden_handelingsdeel):
            veld.gewijzigd.connect(self._beoordeel)
        self.doe.clicked.connect(self._verbeter)
        self._niet.clicked.connect(self.sluit)
        self.hide()

    def open(self, opp: UUID, naam: str) -> None:
        """Come up for the last fixed version of an OPP; ``naam`` begins the name of its paper."""
        self._opp, self._naam = opp, naam
        self._werk.jobs.vraag(partial(lees_vaste_teksten, opp_id=opp), self._toon, self._mislukt)
        self.show()

    def sluit(self) -> None:
        """Go away; nothing was changed."""
        self._opp = None
        self._teksten, self._nieuw = (), {}
        self.hide()

    def _toon(self, teksten: tuple[VasteTekst, ...]) -> None:
        self._teksten, self._nieuw = teksten, {}
        self.welke.zet_keuzes(tuple((nummer, _kort(each)) for nummer, each in enumerate(teksten)))
        self.welke.zet_waarde(None)
        for veld in (self.tekst, self.reden, self.reden_handelingsdeel):
            veld.zet_waarde("")
        self.welke.setFocus(Qt.FocusReason.OtherFocusReason)
        self._beoordeel()

    def _kies(self) -> None:
        """Show the text that was chosen, with what was typed in it before."""
        nummer = self.welke.waarde()
        if nummer is not None:
            self.tekst.zet_waarde(self._nieuw.get(nummer, self._teksten[nummer].tekst))
        self._beoordeel()

    def _beoordeel(self) -> None:
        """Keep what is typed, say which texts differ, and ask what is needed."""
        nummer = self.welke.waarde()
        self.tekst.setEnabled(nummer is not None)
        if nummer is not None:
            self._nieuw[nummer] = self.tekst.waarde()
        anders = self._gewijzigd()
        in_deel = any(self._teksten[nummer].handelingsdeel for nummer in anders)
        self._extra.setVisible(in_deel)
        self._anders.setText(
            self.tr("Je verbetert: {}").format(", ".join(self._teksten[nummer].label for nummer in anders))
        )
        self._anders.setVisible(bool(anders))
        reden = bool(self.reden.waarde().strip())
        extra = not in_deel or bool(self.reden_handelingsdeel.waarde().strip())
        self.doe.setEnabled(bool(anders) and reden and extra)

    def _gewijzigd(self) -> list[int]:
        return [
            nummer for nummer, nieuw in self._nieuw.items() if nieuw.strip() != self._teksten[nummer].tekst
        ]

    def _verbeter(self) -> None:
        if self._opp is None:
            return
        anders = self._gewijzigd()
        wat = [
            Verbetering(each.klasse, each.rij, each.veld, self._nieuw[nummer])
            for nummer, each in enumerate(self._teksten)
            if nummer in anders
        ]
        doe = partial(
            verbeter,
            opp_id=self._opp,
            verbeteringen=wat,
            op=clock.today(),
            reden=self.reden.waarde(),
            handelingsdeel_reden=self.reden_handelingsdeel.waarde(),
        )
        self.doe.setEnabled(False)
        self._werk.jobs.run(doe, self._verbeterd, self._mislukt)

    def _verbeterd(self, versie: UUID) -> None:
        """Make the paper of the corrected version, and keep it."""
        naam, self._opp = self._naam, None
        self.hide()
        self._werk.melding.emit(self.tr("Schrijffout verbeterd. De eerdere tekst blijft bewaard."), "", None)
        self.verbeterd.emit()
        vraag = partial(vaststellen.momentopname, versie_id=versie)
        self._werk.jobs.vraag(vraag, partial(self._druk, versie, naam), self._mislukt)

    def _druk(self, versie: UUID, naam: str, momentopname: bytes) -> None:
        dan = partial(self._bewaar, versie, naam)
        self._werk.jobs.papier(maak_opp_pdf, momentopname, dan=dan, fout=self._mislukt)

    def _bewaar(self, versie: UUID, naam: str, pdf: bytes) -> None:
        doe = partial(
            vaststellen.bewaar_document,
            versie_id=versie,
            pdf=pdf,
            naam=self.tr("OPP {} verbeterd.pdf").format(naam),
            renderer=RENDERER,
        )
        self._werk.jobs.run(doe, fout=self._mislukt)

    def _mislukt(self, fout: Fout) -> None:
        if self._opp is not None:
            self._beoordeel()
        self._werk.fout.emit(fout, None)


def _kort(tekst: VasteTekst) -> str:
    """Return the label with the beginning of the text."""
    begin = " ".join(tekst.tekst.split())
    return f"{tekst.label}: {begin if len(begin) <= _LANG else begin[:_LANG] + '…'}"
