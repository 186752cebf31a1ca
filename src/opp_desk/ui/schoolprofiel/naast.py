"""The right side of the schoolprofiel: proposals, what changed since last year, what the schoolgids needs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.recht import Merk
from opp_desk.ui.onderdelen import Hulptekst, Kaart, SchuifPagina, Tekst, TekstKnop
from opp_desk.ui.schoolprofiel.verschilkaart import Verschilkaart
from opp_desk.ui.schoolprofiel.voorstelkaart import Voorstelkaart, Voorstelvorm
from opp_desk.usecases.aanbodnaast import lees_naast, lees_praktijk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.ground.errors import Fout
    from opp_desk.model.keuzes_aanbod import Hoofdstuk
    from opp_desk.rules.aanbodeisen import Aanbodpunt
    from opp_desk.rules.recht import Eis
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodnaast import Naastbeeld

_BREED: Final = 304
_REGELS: Final = 4
_GEEN_GRENS: Final = (1 << 24) - 1


class Naast(SchuifPagina):
    """``gevraagd`` carries (page key, arguments) of a point, ``voorstel_gevraagd`` a proposal to see,
    ``jaar_gelezen`` how far the year is.
    """  # noqa: D205  one thought

    gevraagd = Signal(str, dict)
    voorstel_gevraagd = Signal(object)
    jaar_gelezen = Signal(object)

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder, smal=False, marge=0)
        self._werk = werk
        self._code: Hoofdstuk | None = None
        self.zet_breed(breed=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.vorm = Voorstelvorm(werk, self)
        self.voorstellen = Voorstelkaart(werk, self)
        self.verschil = Verschilkaart(self)
        self.praktijk = Praktijkkaart(self)
        self.nodig = Nodigkaart(self)
        self.inhoud.setContentsMargins(0, 0, 8, 24)
        self.inhoud.setSpacing(12)
        for kaart in (self.vorm, self.voorstellen, self.verschil, self.praktijk, self.nodig):
            self.voeg_toe(kaart)
        self.sluit_af()
        self.voorstellen.gevraagd.connect(self.voorstel_gevraagd)
        self.nodig.gevraagd.connect(self.gevraagd)
        self.verschil.alles.clicked.connect(partial(self.gevraagd.emit, "aanbodverschil", {}))
        self.praktijk.meer.clicked.connect(partial(self.gevraagd.emit, "overzicht", {}))
        for kaart in (self.verschil, self.praktijk, self.nodig):
            kaart.hide()

    def zet_breed(self, *, breed: bool) -> None:
        """Take the room of the chapter, or only the own column."""
        self.setMinimumWidth(0 if breed else _BREED)
        self.setMaximumWidth(_GEEN_GRENS if breed else _BREED)

    def lees(self, code: Hoofdstuk) -> None:
        """Read and show what stands beside a chapter."""
        self._code = code
        vraag = partial(lees_naast, hoofdstuk=code, vandaag=clock.today())
        self._werk.jobs.vraag(vraag, partial(self._toon, code), self._mislukt)

    def lees_praktijk(self, code: Hoofdstuk) -> None:
        """Ask what is known of practice, once per visit of a chapter: it counts through every OPP."""
        vraag = partial(lees_praktijk, hoofdstuk=code)
        self._werk.jobs.vraag(vraag, partial(self._toon_praktijk, code), self._mislukt)

    def _toon_praktijk(self, code: Hoofdstuk, regels: tuple[str, ...]) -> None:
        if code == self._code:
            self.praktijk.toon(regels)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _toon(self, code: Hoofdstuk, beeld: Naastbeeld) -> None:
        if code != self._code:
            return  # somebody chose another chapter meanwhile
        self.jaar_gelezen.emit(beeld.jaar)
        self.voorstellen.toon(beeld.voorstellen, beeld.antwoorden, beslist=beeld.beslist)
        self.verschil.setVisible(bool(beeld.vorig))
        if beeld.vorig:
            self.verschil.toon(beeld.vorig, beeld.jaar.schooljaar, beeld.anders, beeld.meer)
        self.nodig.setVisible(beeld.jaar.jaar_id is not None)
        self.nodig.toon(beeld.punten, self._niets_meer(beeld))

    def _niets_meer(self, beeld: Naastbeeld) -> str:
        """Return what there is to say when nothing is needed: how far the text of now has come."""
        if beeld.jaar.gepubliceerd and beeld.aangenomen:
            return self.tr("Niets meer. Het aanbod is vastgesteld en gepubliceerd.")
        if beeld.jaar.gepubliceerd:
            return self.tr(
                "Niets meer: het aanbod is gepubliceerd. Wat je daarna wijzigde, staat pas in de schoolgids "
                "als het aanbod opnieuw is vastgesteld."
            )
        if beeld.aangenomen:
            return self.tr("Niets meer. Het aanbod is vastgesteld en kan worden gepubliceerd.")
        return self.tr("Niets meer. Het aanbod kan worden vastgesteld.")


class Praktijkkaart(Kaart):
    """What was promised against what is known of practice; ``meer`` leads to the overview."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(self.tr("Op papier en in de praktijk"), ouder=ouder)
        self._regels = Tekst("", self)
        self.meer = TekstKnop(self.tr("Naar het overzicht"), klein=True, ouder=self)
        self.voeg_toe(self._regels)
        self.voeg_toe(self.meer)

    def toon(self, regels: Sequence[str]) -> None:
        """Show the first lines; nothing known is no card."""
        self._regels.setText("\n".join(regels[:_REGELS]))
        self.setVisible(bool(regels))


class Nodigkaart(Kaart):
    """What is needed before the aanbod can be adopted, the heaviest first, each with its way."""

    gevraagd = Signal(str, dict)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(self.tr("Nog nodig voor de schoolgids"), ouder=ouder)
        self._getoond: object = None
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(8)
        self.inhoud.addLayout(self._rijen)

    def toon(self, punten: Sequence[Aanbodpunt], niets_meer: str) -> None:
        """Show these points; without any of them ``niets_meer`` says so."""
        if (tuple(punten), niets_meer) == self._getoond:
            return
        self._getoond = tuple(punten), niets_meer
        while (deel := self._rijen.takeAt(0)) is not None:
            if (oud := deel.widget()) is not None:
                oud.hide()
                oud.deleteLater()
        if not punten:
            self._rijen.addWidget(Tekst(niets_meer, self))
        for punt in punten:
            self._rijen.addWidget(self._rij(punt))

    def _rij(self, punt: Aanbodpunt) -> QWidget:
        rij = QWidget(self)
        stapel = QVBoxLayout(rij)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(0)
        stapel.addWidget(Tekst(punt.zin, rij))
        if punt.eis.bron:
            stapel.addWidget(self._bron(punt.eis, rij))
        knop = TekstKnop(punt.knop, klein=True, ouder=rij)
        knop.setAccessibleName(f"{punt.knop}: {punt.zin}")
        knop.clicked.connect(partial(self.gevraagd.emit, punt.opent.scherm, dict(punt.opent.waar)))
        stapel.addWidget(knop)
        return rij

    def _bron(self, eis: Eis, rij: QWidget) -> Hulptekst:
        """Return where the rule stands; what is not verified says that it asks nothing of the reader."""
        bron = Hulptekst(eis.bron, rij)
        if eis.merk is Merk.NIET_GEVERIFIEERD:
            uitleg = self.tr(
                "Dit artikel is door de makers nog niet in de geldende wettekst nagelezen. Jij hoeft hier "
                "niets voor te doen."
            )
            bron.setToolTip(uitleg)
            bron.setAccessibleDescription(uitleg)
        return bron
