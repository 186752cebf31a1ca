"""One chapter in the middle of the page: its text, its lists, and what stands there by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.instellingen.contacten import Contactlijst
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Kaart,
    Knop,
    Kop,
    Meldtekst,
    SchuifPagina,
    Tekst,
    TekstKnop,
    Tussenkop,
)
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.schoolprofiel.deel import Deelblad
from opp_desk.ui.schoolprofiel.leestekst import Leestekst
from opp_desk.ui.schoolprofiel.lijst import Aanbodlijst
from opp_desk.usecases.aanbod import kijk_hoofdstuk_na

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.schoolprofiel.soorten import Soorten
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodbeeld import Aanbodbeeld, Stembeeld

_UITLEG: Final = {
    Hoofdstuk.SCHOOL: "Wie zijn jullie, en hoe kijken jullie naar kinderen?",
    Hoofdstuk.BASIS: "Hulp die er voor elk kind is. Ouders hoeven er niets voor te regelen.",
    Hoofdstuk.EXTRA: "Hulp met een plan: een ontwikkelingsperspectief.",
    Hoofdstuk.TEAM: "Aantallen staan in de schoolgids, namen niet.",
    Hoofdstuk.GEBOUW: "Wat kan er in het gebouw, en wat nog niet?",
    Hoofdstuk.SAMEN: "Met wie werken jullie samen, en wat merkt een ouder daarvan?",
    Hoofdstuk.HULP: "Bij wie begint een ouder, en wat gebeurt er dan?",
    Hoofdstuk.GRENZEN: "Schrijf wat jullie samen uitzoeken, niet wie er niet welkom is.",
    Hoofdstuk.LEERLINGEN: "Wat zeiden leerlingen over de hulp, en wat deden jullie ermee? De wet vraagt dit.",
    Hoofdstuk.AMBITIES: "Waar werken jullie aan, wie zorgt ervoor en wanneer is het klaar?",
    Hoofdstuk.CONTACT: "Wie kunnen ouders en leerlingen bellen? De rechten zet het programma er zelf bij.",
}


class Hoofdstukpagina(SchuifPagina):
    """One chapter. ``voorstel`` carries the form of the text that somebody wants otherwise."""

    voorstel = Signal(object)

    def __init__(self, code: Hoofdstuk, werk: Werkplek, soorten: Soorten) -> None:
        super().__init__(smal=False, marge=0)
        self.code, self._werk, self._soorten = code, werk, soorten
        self._beeld: Aanbodbeeld | None = None
        self._kop = Kop(code.label, self)
        self._melding = Meldtekst("", self)
        self._leesgemak = Hulptekst("", self)
        self._leesgemak.setToolTip(
            self.tr("De maat van Flesch en Douma: hij telt woorden en zinnen. Het is geen taalniveau.")
        )
        self._goed = TekstKnop(self.tr("Alles klopt zo"), "vinkje", self, klein=True)
        self._goed.setToolTip(self.tr("Zet bij de hele bladzijde dat jij haar vandaag hebt nagekeken"))
        self._goed.clicked.connect(self._kijk_na)
        self.deel = Deelblad(code, werk, self)
        self.deel.voorstel.connect(self.voorstel)
        self._lijsten: list[tuple[Tussenkop | None, Aanbodlijst]] = []
        self._contacten: Contactlijst | None = None
        self._bouw()

    def toon(self, beeld: Aanbodbeeld) -> None:
        """Show the chapter of ``beeld``; focus and what is typed stay."""
        self._beeld = beeld
        self._melding.setText(_melding(beeld))
        self._melding.setVisible(bool(self._melding.text()))
        self._goed.setVisible(bool(beeld.starttekst or beeld.oud))
        self._leesgemak.setText(beeld.leesgemak.zin)
        self._leesgemak.setVisible(bool(beeld.leesgemak.zin))
        self.deel.toon(beeld)
        keuzes = tuple((each.id, each.naam) for each in beeld.vestigingen)
        for _kop, lijst in self._lijsten:
            lijst.vestiging = beeld.vestiging
            lijst.zet_vestigingen(keuzes)
            lijst.toon(beeld.lijst)
        if self._contacten is not None:
            self._contacten.zet_vestigingen(keuzes)
            self._contacten.toon(beeld.lijst, vast=False)
            self._toon_rechten(beeld)
        if self.code == Hoofdstuk.LEERLINGEN:
            self._toon_stemmen(beeld.stemmen)

    def binders(self) -> Iterator[Binder]:
        """Yield every form that is open."""
        yield from self.deel.binders()
        for _kop, lijst in self._lijsten:
            yield from lijst.binders()
        if self._contacten is not None:
            yield from self._contacten.binders()

    def richt(self, rij: UUID | None) -> None:
        """Go to a row, or to the text of the chapter when it is that."""
        if rij is None:
            return
        lijsten = [lijst for _kop, lijst in self._lijsten]
        if not any(lijst.richt(rij) for lijst in lijsten):
            self.deel.richt()

    def _bouw(self) -> None:
        kopregel = QHBoxLayout()
        kopregel.setSpacing(12)
        kopregel.addWidget(self._kop, 1)
        kopregel.addWidget(self._goed)
        self.inhoud.setContentsMargins(0, 0, 8, 24)
        self.inhoud.setSpacing(12)
        self.voeg_toe(kopregel)
        self.voeg_toe(Hulptekst(_UITLEG[self.code], self))
        for deel in (self._melding, self._leesgemak):
            self.voeg_toe(deel)
        self.voeg_toe(self.deel)
        self._bouw_lijsten()
        self.sluit_af()

    def _bouw_lijsten(self) -> None:
        if self.code in {Hoofdstuk.BASIS, Hoofdstuk.EXTRA}:
            for gebied in Aanbodgebied:
                if gebied.hoofdstuk == self.code:
                    self._voeg_lijst(
                        Aanbodlijst(self._soorten.voorzieningen(gebied), self._werk), gebied.label
                    )
        elif self.code == Hoofdstuk.TEAM:
            self._voeg_lijst(Aanbodlijst(self._soorten.deskundigheid(), self._werk))
        elif self.code == Hoofdstuk.AMBITIES:
            self._voeg_lijst(Aanbodlijst(self._soorten.ambities(), self._werk))
        elif self.code == Hoofdstuk.CONTACT:
            self._contacten = Contactlijst(self._werk)
            self.voeg_toe(self._contacten)
            self._rechten = Kaart(self.tr("Dit zet het programma erbij"), "verzonken", self)
            self._rechtentekst = Leestekst(self._rechten)
            self._rechten.voeg_toe(self._rechtentekst)
            self.voeg_toe(self._rechten)
        elif self.code == Hoofdstuk.LEERLINGEN:
            self._stemmen = Kaart(self.tr("Dit vertelden ze dit jaar"), "verzonken", self)
            self._stemtekst = Leestekst(self._stemmen)
            self._geen = Tekst(self.tr("Nog niets opgeschreven."), self._stemmen)
            naar = Knop(self.tr("Naar leerlingen horen"), ouder=self._stemmen)
            naar.clicked.connect(partial(self._werk.ga_naar.emit, "aanbodjaar", {"stap": "leerlingen"}))
            for deel in (self._stemtekst, self._geen, naar):
                self._stemmen.voeg_toe(deel)
            self.voeg_toe(self._stemmen)

    def _voeg_lijst(self, lijst: Aanbodlijst, kop: str = "") -> None:
        label = Tussenkop(kop, self) if kop else None
        if label is not None:
            self.inhoud.addSpacing(8)
            self.voeg_toe(label)
        self.voeg_toe(lijst)
        lijst.voorstel.connect(self.voorstel)
        self._lijsten.append((label, lijst))

    def _toon_rechten(self, beeld: Aanbodbeeld) -> None:
        trappen = (f"{nr}. {trede.titel}. {trede.tekst}" for nr, trede in enumerate(beeld.rechten.ladder, 1))
        self._rechtentekst.zet((*beeld.rechten.zorgplicht, *trappen))

    def _toon_stemmen(self, stemmen: tuple[Stembeeld, ...]) -> None:
        alineas = [
            f"{each.groep or self.tr('Een groep')}: {each.gezegd}"
            + (f" → {each.gedaan}" if each.gedaan else "")
            for each in stemmen
            if each.gezegd
        ]
        self._stemtekst.zet(alineas)
        self._geen.setVisible(not alineas)

    def _kijk_na(self) -> None:
        if self._beeld is None:
            return
        doe = partial(kijk_hoofdstuk_na, hoofdstuk=self.code, vestiging=self._beeld.vestiging)
        self._werk.jobs.run(doe, self._nagekeken, self._mislukt)

    def _nagekeken(self, _niets: None) -> None:
        tekst = self.tr("{}: alles is nagekeken").format(self.code.label)
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)


def _melding(beeld: Aanbodbeeld) -> str:
    """Return what a person still has to look at or to answer here."""
    teksten = ("1 tekst", "{} teksten")
    delen = (
        (beeld.starttekst, ("1 voorbeeldtekst", "{} voorbeeldteksten"), "nog aanpassen of goedkeuren"),
        (beeld.nooit, teksten, "nog niet nagekeken"),
        (beeld.oud - beeld.nooit, teksten, "langer dan een jaar niet nagekeken"),
        (beeld.open, ("bij 1 voorziening", "bij {} voorzieningen"), "nog kiezen: hebben we dit?"),
    )
    zinnen = (f"{wat[aantal > 1].format(aantal)} {zin}" for aantal, wat, zin in delen if aantal)
    return met_hoofdletter(" · ".join(zinnen))
