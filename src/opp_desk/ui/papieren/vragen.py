"""What the chosen paper asks: for which household, which appointment, which parts; and what is then made."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.documents.invoer import Verslagkeuze
from opp_desk.documents.papieren import Vraag
from opp_desk.documents.verslag import gesprekken
from opp_desk.ground import clock
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.onderdelen import Hulptekst, Keuzelijst, Veldblok
from opp_desk.ui.opp.rasteren import Papieropdracht
from opp_desk.ui.papieren.afspraak import Afspraakvorm
from opp_desk.ui.papieren.geschil import Geschilvorm
from opp_desk.ui.papieren.pakket import Pakketvorm

if TYPE_CHECKING:
    from opp_desk.documents.papieren import Papiersoort
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.pakketten import Pakketbron
    from opp_desk.usecases.papieren import Papierbron, Reeks


class Vragen(QWidget):
    """The small forms of the papers; only what the chosen one asks is shown.

    ``gewijzigd`` at every change, ``herlees`` when the vault must be asked again.
    """

    gewijzigd = Signal()
    herlees = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.huis = Keuzelijst(ouder=self, leeg="")
        self._huisblok = Veldblok(self.tr("Voor wie"), self.huis)
        self.afspraak = Afspraakvorm(werk.wie.naam, self)
        self.pakket = Pakketvorm(werk, self)
        self.geschil = Geschilvorm(self)
        self.gesprek = Keuzelijst(ouder=self, leeg="")
        self._gesprekblok = Veldblok(self.tr("Welk gesprek"), self.gesprek)
        self._hulp = Hulptekst("", self)
        self._pakketbron: Pakketbron | None = None
        self._bron: Papierbron | None = None
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(28, 0, 0, 8)
        stapel.setSpacing(8)
        self._delen = (
            self._huisblok,
            self._gesprekblok,
            self.afspraak,
            self.pakket,
            self.geschil,
            self._hulp,
        )
        for deel in self._delen:
            stapel.addWidget(deel)
        for vorm in (self.huis, self.gesprek, self.afspraak, self.pakket, self.geschil):
            vorm.gewijzigd.connect(self.gewijzigd)
        self.pakket.toegestaan.connect(self.herlees)

    def toon_bron(self, bron: Papierbron, pakket: Pakketbron) -> None:
        """Show who can get a paper, and which text may go to the samenwerkingsverband."""
        self.huis.zet_keuzes(tuple((nummer, naam) for nummer, (naam, _h) in enumerate(bron.huishoudens)))
        if bron.huishoudens and self.huis.waarde() is None:
            self.huis.zet_waarde(0)
        if self._bron is None or self._bron.opp != bron.opp:
            for vorm in (self.afspraak, self.geschil, self.pakket):
                vorm.wis()
        self._bron = bron
        self._toon_gesprekken(bron)
        self._pakketbron = pakket
        self.pakket.toon(pakket)

    def toon(self, soort: Papiersoort, bron: Papierbron, *, reeks: bool) -> None:
        """Show what this paper asks."""
        vraagt = soort.vraagt
        self._huisblok.setVisible(soort.per_huishouden and not reeks and len(bron.huishoudens) > 1)
        self.afspraak.setVisible(Vraag.AFSPRAAK in vraagt and not reeks)
        self.pakket.setVisible(Vraag.PAKKET in vraagt and not reeks)
        self.geschil.setVisible(Vraag.GESCHIL in vraagt and not reeks)
        self._gesprekblok.setVisible(
            Vraag.VERSLAG in vraagt and not reeks and self.gesprek.waarde() is not None
        )
        self._hulp.setText(self._uitleg(soort, bron, reeks=reeks))
        self._hulp.setVisible(bool(self._hulp.text()))
        self.setVisible(any(not deel.isHidden() for deel in self._delen))

    def opdracht(
        self, soort: Papiersoort, bron: Papierbron, huis: int | None, *, reeks: bool = False
    ) -> Papieropdracht | None:
        """Return the paper to make, for one household or none; in a batch without the appointment of one.

        None when this text may not go, or when what is asked was chosen for another pupil.
        """
        if not soort.reeks and (self._bron is None or self._bron.opp != bron.opp):
            return None
        if Vraag.GESCHIL in soort.vraagt and self.geschil.geschil() is None:
            return None
        opname = bron.nu if soort.nu else bron.momentopname
        if Vraag.PAKKET in soort.vraagt:
            opname = self._pakketbron.momentopname if self._pakketbron else b""
        if not opname:
            return None
        invoer = self._invoer(soort, bron, huis, reeks=reeks)
        return Papieropdracht(soort.sleutel, (opname,), tuple(invoer.items()))

    def bundel(
        self, soort: Papiersoort, bronnen: tuple[Papierbron, ...], reeks: Reeks
    ) -> Papieropdracht | None:
        """Return one paper of several pupils; None when there are none."""
        if not bronnen:
            return None
        naam = reeks.titel if reeks.sleutel.startswith("groep:") else ""
        invoer = ((Vraag.GROEP.value, naam),) if Vraag.GROEP in soort.vraagt else ()
        teksten = tuple(each.nu if soort.nu else each.momentopname for each in bronnen)
        return Papieropdracht(soort.sleutel, teksten, invoer)

    def _invoer(
        self, soort: Papiersoort, bron: Papierbron, huis: int | None, *, reeks: bool
    ) -> dict[str, Any]:
        """Return what the maker asks, by name."""
        alles: dict[Vraag, Any] = {
            Vraag.AFSPRAAK: self.afspraak.leeg() if reeks else self.afspraak.afspraak(),
            Vraag.CONTACTEN: bron.contacten,
            Vraag.AANSPREEKVORMEN: bron.aanspreekvormen,
            Vraag.DAG: clock.today(),
            Vraag.GROEP: bron.groep,
            Vraag.PAKKET: self.pakket.pakket(),
            Vraag.GESCHIL: self.geschil.geschil(),
            Vraag.VERSLAG: Verslagkeuze(self.gesprek.waarde() or "", bron.momentopname if bron.vast else b""),
        }
        if huis is not None and huis < len(bron.huishoudens):
            alles[Vraag.HUISHOUDEN] = bron.huishoudens[huis][1]
        return {vraag.value: alles[vraag] for vraag in soort.vraagt if vraag in alles}

    def _toon_gesprekken(self, bron: Papierbron) -> None:
        """Offer the talks, the last one first."""
        gekozen, alle = self.gesprek.waarde(), gesprekken(bron.nu)
        namen = {"overleg": self.tr("overleg op {}"), "evaluatie": self.tr("evaluatie op {}")}
        self.gesprek.zet_keuzes(
            [
                (each.id, namen[each.soort].format(schrijf_datum(date.fromisoformat(each.dag))))
                for each in alle
            ]
        )
        ids = [each.id for each in alle]
        self.gesprek.zet_waarde(gekozen if gekozen in ids else next(iter(ids), None))

    def _uitleg(self, soort: Papiersoort, bron: Papierbron, *, reeks: bool) -> str:
        if reeks and not soort.reeks:
            return self.tr("Dit papier maak je voor één leerling. Kies bij “Van wie” de leerling.")
        if reeks and soort.bundel:
            return self.tr("De hele groep staat bij elkaar in één bestand.")
        if reeks:
            return self.tr("Elke leerling krijgt een eigen bestand. Hiernaast zie je het eerste voorbeeld.")
        if soort.per_huishouden and not bron.huishoudens:
            return self.tr(
                "Er is nog niemand aan wie dit papier gaat. Kijk bij Ouders na wie gezag heeft, "
                "of vraag de leerling van 18 of de ouders mogen meelezen."
            )
        return ""
