"""Section Recht: what the program asks and where that comes from, as an IB'er reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.rules.recht import Merk
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.onderdelen import Hulptekst, Pil, Rijkaart, Tekst, voluit
from opp_desk.usecases.recht import recht
from opp_desk.usecases.termen import lees_termen

if TYPE_CHECKING:
    from opp_desk.model.keuzes import Sector
    from opp_desk.rules.recht import Eis
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.termen import Termregel

_KOPPEN: Final = {
    Merk.GEVERIFIEERD: "Wet en inspectie, nagelezen",
    Merk.NIET_GEVERIFIEERD: "Wet, nog niet geverifieerd",
    Merk.AFSPRAAK: "Afspraken van jullie school",
    Merk.ADVIES: "Advies, geen wet",
    Merk.PROGRAMMA: "Regels van dit programma",
}
"""In this order, each mark with its head."""
_SOORT: Final = {Merk.GEVERIFIEERD: "goed", Merk.NIET_GEVERIFIEERD: "let_op"} | dict.fromkeys(
    (Merk.AFSPRAAK, Merk.ADVIES, Merk.PROGRAMMA), "neutraal"
)


class RechtSectie(Sectie):
    """The terms of this school, and every requirement with article, mark and day of checking."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk, werk.tr("Recht"), werk.tr("Welke regels OPP Desk gebruikt, en waar ze vandaan komen.")
        )
        self._sector: Sector | None = None
        self._termen: tuple[Termregel, ...] = ()
        self._termkaart: QWidget | None = None
        self._plek = QVBoxLayout()
        self._plek.setSpacing(16)
        self.voeg_toe(
            Tekst(
                self.tr(
                    "‘Nog niet geverifieerd’ wil zeggen: wij lazen de wettekst zelf nog niet na. "
                    "OPP Desk vraagt het wel. Twijfel je, kijk dan op wetten.overheid.nl."
                )
            )
        )
        self.voeg_toe(self._plek)
        self.sluit_af()
        self._deel: QWidget | None = None

    def toon(self) -> None:
        """Show the terms of this school and the requirements of this kind of school."""
        self.werk.jobs.vraag(lees_termen, self._toon_termen, self.meld_fout)
        sector = self.werk.school.sector
        if self._deel is not None and sector is self._sector:
            return
        self._sector = sector
        if self._deel is not None:
            self._deel.hide()
            self._deel.deleteLater()
        self._deel = self._maak(sector)
        self._plek.addWidget(self._deel)

    def _toon_termen(self, termen: tuple[Termregel, ...]) -> None:
        """Show the table of terms above the requirements."""
        if termen == self._termen:
            return
        self._termen = termen
        if self._termkaart is not None:
            self._termkaart.hide()
            self._termkaart.deleteLater()
        kaart = Rijkaart(self.tr("Termijnen"))
        for regel in termen:
            kaart.voeg_rij(self._termrij(regel))
        self._termkaart = kaart
        self._plek.insertWidget(0, kaart)

    def _termrij(self, regel: Termregel) -> QWidget:
        """Return one term: what, how long from when, who and what closes it, and how sure we are."""
        term = regel.term
        begin = term.vanaf if term.vooraf else self.tr("Vanaf {}").format(term.vanaf)
        telt = f"{met_hoofdletter(begin)}: {regel.duur}"
        doet = self.tr("Door: {0} · klaar bij: {1}").format(term.wie, term.klaar)
        rij = _tweeregelig(term.naam, (telt, doet, regel.eis.artikel))
        if regel.eigen:
            pil, soort = self.tr("zelf gekozen"), "goed"
        else:
            pil, soort = regel.eis.merk.value, _SOORT[regel.eis.merk]
        plek = rij.layout()
        if plek is not None:
            plek.addWidget(Pil(pil, soort, rij))
        return rij

    def _maak(self, sector: Sector) -> QWidget:
        deel = QWidget()
        stapel = QVBoxLayout(deel)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(16)
        eisen = sorted((recht().eis(code, sector) for code in recht().codes), key=_volgorde)
        for merk, kop in _KOPPEN.items():
            hier = [eis for eis in eisen if eis.merk is merk]
            if hier:
                kaart = Rijkaart(f"{kop} ({sector.label})" if _is_wet(merk) else kop)
                for eis in hier:
                    kaart.voeg_rij(_rij(eis))
                stapel.addWidget(kaart)
        return deel


def _rij(eis: Eis) -> QWidget:
    """Return one requirement: the sentence, the article, and how sure we are."""
    rij = _tweeregelig(eis.tekst, (eis.artikel,))
    plek = rij.layout()
    if plek is None:
        return rij
    if eis.gecontroleerd_op is not None:
        plek.addWidget(Pil(f"nagelezen {voluit(eis.gecontroleerd_op)}", "goed", rij))
    elif eis.merk is Merk.NIET_GEVERIFIEERD:
        plek.addWidget(Pil(eis.merk.value, "let_op", rij))
    return rij


def _tweeregelig(tekst: str, onder: tuple[str, ...]) -> QWidget:
    """Return a row with a text and muted lines beneath it; at its right is room for a pill."""
    rij = QWidget()
    regel = QHBoxLayout(rij)
    regel.setSpacing(16)
    teksten = QVBoxLayout()
    teksten.setSpacing(2)
    teksten.addWidget(Tekst(tekst, rij, kies=True))
    for een in filter(None, onder):
        teksten.addWidget(Hulptekst(een, rij, kies=True))
    regel.addLayout(teksten, 1)
    return rij


def _is_wet(merk: Merk) -> bool:
    return merk in {Merk.GEVERIFIEERD, Merk.NIET_GEVERIFIEERD}


def _volgorde(eis: Eis) -> tuple[str, str]:
    return eis.artikel or "~", eis.tekst
