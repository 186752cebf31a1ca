"""One part of the aanbod as a card: closed it reads as in the schoolgids, open it is a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from opp_desk.ui.onderdelen import Hulptekst, Meldtekst, Stroom, TekstKnop
from opp_desk.ui.opp.kaartregel import Kaartregel
from opp_desk.ui.opp.regel import Regelkop
from opp_desk.ui.schoolprofiel.leestekst import Leestekst
from opp_desk.usecases.leeshulp import leeshint
from opp_desk.usecases.voorstellen import VELDEN

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.formulier import Formulier


@dataclass(frozen=True, slots=True)
class Aanbodkop(Regelkop):
    """What a closed card shows besides title and pill: text, where it holds, and what asks attention."""

    alineas: tuple[str, ...] = ()
    plaats: str = ""
    melding: str = ""
    na_te_kijken: bool = False
    voorstellen: int = 0


class Aanbodkaart(Kaartregel):
    """``nagekeken`` and ``voorstel`` carry the id of the row when somebody presses that button."""

    nagekeken = Signal(object)
    voorstel = Signal(object)

    def bouw(self) -> None:
        """Add the text, one calm line, and what can be done without opening."""
        self._laatst: tuple[object, ...] = ()
        super().bouw()
        self._tekst = Leestekst(self._samenvatting)
        self._hint = Meldtekst("", self._samenvatting)
        self._plaats = Hulptekst("", self._samenvatting)
        for deel in (self._tekst, self._hint, self._plaats):
            self._regels.addWidget(deel)
        self._melding = Meldtekst("", self._kaart)
        self._goed = TekstKnop(self.tr("Klopt zo"), "vinkje", self._kaart, klein=True)
        self._anders = TekstKnop(self.tr("Wijziging voorstellen"), ouder=self._kaart, klein=True)
        self._goed.clicked.connect(self._kijk_na)
        self._anders.clicked.connect(self._stel_voor)
        self._melding.setWordWrap(False)
        voet = Stroom(afstand=12)
        for onderdeel in (self._melding, self._goed, self._anders):
            voet.addWidget(onderdeel)
        self._kaart.inhoud.addLayout(voet)
        self._anders.hide()

    def toon(self, formulier: Formulier, nummer: int) -> None:
        """Show the row; a closed card that would look the same only remembers what was read."""
        nu = (nummer, formulier.waarden, formulier.conflicten, (self.soort.keuzes or {}).get("vestiging"))
        if self.blad is None and nu == self._laatst:
            self.formulier = formulier
            return
        self._laatst = nu
        super().toon(formulier, nummer)

    def klap(self, *, open_: bool) -> None:
        """Open or close the form; the form comes above the foot."""
        super().klap(open_=open_)
        if self.blad is not None and hasattr(self, "_anders"):
            plek = self._kaart.inhoud.count() - 2
            if self._kaart.inhoud.indexOf(self.blad) > plek:
                self._kaart.inhoud.removeWidget(self.blad)
                self._kaart.inhoud.insertWidget(plek, self.blad)
            self._anders.setVisible(open_ and self.soort.klasse in VELDEN)

    def _toon_kop(self, kop: Regelkop) -> None:
        if kop == self._getoond or not isinstance(kop, Aanbodkop):
            return
        self._getoond = kop
        self._kop.zet_titel(kop.titel)
        self._pil.zet(*kop.pil)
        self._tekst.zet(kop.alineas)
        hint = leeshint("\n".join(kop.alineas))
        for label, tekst in ((self._hint, hint), (self._plaats, kop.plaats), (self._melding, kop.melding)):
            label.setText(tekst)
            label.setVisible(bool(tekst))
        self._goed.setVisible(kop.na_te_kijken)
        self._goed.setAccessibleName(self.tr("{} klopt zo").format(kop.titel))
        self._samenvatting.setVisible(not self.open)

    @property
    def _rij(self) -> UUID | None:
        return None if self.formulier is None else self.formulier.id

    def _kijk_na(self) -> None:
        self.nagekeken.emit(self._rij)

    def _stel_voor(self) -> None:
        self.voorstel.emit(self._rij)
