"""The goals, with what helps to write one: a question and its reason, examples, and the usual areas."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from opp_desk.model.doel import Doel
from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.doel import DoelVraag, vraag_waarom
from opp_desk.rules.zinnen import zin
from opp_desk.ui.forms.opp_doel_ui import Ui_OppDoel
from opp_desk.ui.onderdelen import TekstKnop
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.sectie import Sectie
from opp_desk.ui.opp.sectie_handelingsdeel import wie_en_hoe_vaak
from opp_desk.ui.opp.voorbeelden import Voorbeelden
from opp_desk.ui.opp.waarom import Waarom
from opp_desk.ui.opp.zinsdelen import korte_dag, samen
from opp_desk.usecases.evaluatiebeeld import aan_te_passen, behaalde_doelen

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ui.opp.blad import Blad
    from opp_desk.usecases.evaluatiebeeld import Voorbeelddoel
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.oppbeeld import Oppbeeld

_BIJ_VELD: Final = {
    DoelVraag.KAN: "kan_straks",
    DoelVraag.ZIEN: "kan_straks",
    DoelVraag.STREEF_MAAT: "streef",
}
_GEBIEDEN: Final = (
    "Rekenen",
    "Technisch lezen",
    "Begrijpend lezen",
    "Spelling",
    "Taal",
    "Woordenschat",
    "Taakaanpak",
    "Werkhouding",
    "Zelfstandig werken",
    "Sociaal-emotioneel",
    "Gedrag",
    "Motoriek",
    "Communicatie",
    "Zelfredzaamheid",
    "Aanwezigheid",
)


class Doelen(Sectie):
    """The goals. Under one field at a time stands the question that makes a goal measurable, and why.

    An empty goal offers goals that were reached here before; one that the evaluation wants changed says so.
    """

    def bouw(self) -> None:
        """The way to the progress, and one list."""
        self._beeld: Oppbeeld | None = None
        self._aanpassen: frozenset[UUID] = frozenset()
        self._gelukt: tuple[Voorbeelddoel, ...] | None = None
        self._voortgang = TekstKnop(self.tr("Voortgang"), "pijl-rechts", self)
        self._voortgang.setAccessibleName(self.tr("Voortgang van de doelen bekijken"))
        self._voortgang.clicked.connect(self._naar_voortgang)
        self.stapel.addWidget(self._voortgang, 0, Qt.AlignmentFlag.AlignLeft)
        self.voeg_lijst(
            Regelsoort(
                klasse=Doel,
                vorm=Ui_OppDoel,
                lijst="doelen",
                naam=self.tr("Doel"),
                toevoegen=self.tr("Doel toevoegen"),
                weggehaald=self.tr("Doel weggehaald"),
                leeg=self.tr("Een doel zegt wat {} straks kan, en hoe je dat ziet.").format(
                    self.context.roepnaam
                ),
                zelfde_dagen={"evaluatie_op": "evaluatie_op"},
                kop=self._kop,
                bij_blad=self._vraag,
            )
        )

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the goals with their questions."""
        self._beeld = beeld
        self._voortgang.setVisible(bool(beeld.lijsten["doelen"]))
        super().toon(beeld)
        if beeld.kop.status == OppStatus.BIJSTELLING:
            self.context.werk.jobs.vraag(partial(aan_te_passen, opp_id=beeld.id), self._ken_aanpassen)

    def _naar_voortgang(self) -> None:
        self.context.werk.ga_naar.emit("voortgang", {"opp": self.context.opp})

    def _ken_aanpassen(self, doelen: frozenset[UUID]) -> None:
        if doelen != self._aanpassen and self._beeld is not None:
            self._aanpassen = doelen
            super().toon(self._beeld)

    def _kop(self, doel: Formulier, nummer: int) -> Regelkop:
        w = doel.waarden
        streven = samen(", ", w["kan_straks"], w["streef"])
        nu = samen(" ", w["nu"], f"({korte_dag(w['nu_datum'])})" if w["nu_datum"] else None)
        regels = (
            (korte_dag(w["evaluatie_op"]) or self.tr("Straks"), streven),
            (self.tr("Nu"), nu),
            (self.tr("Wie, hoe vaak"), self._begeleid(doel.id)),
        )
        titel = str(w["gebied"] or self.tr("Nieuw doel"))
        return Regelkop(
            f"{nummer} · {titel}", tuple(regel for regel in regels if regel[1]), self._pil(doel.id)
        )

    def _pil(self, doel: UUID) -> tuple[str, str]:
        if self._beeld is None or not self._is_begonnen(doel):
            return "", "stil"
        if doel in self._aanpassen:
            return self.tr("aanpassen"), "let_op"
        if self._beeld.doelvragen.get(doel) is None:
            return self.tr("concreet en meetbaar"), "goed"
        return self.tr("nog een vraag"), "let_op"

    def _is_begonnen(self, doel: UUID) -> bool:
        rijen = self._beeld.lijsten["doelen"] if self._beeld is not None else ()
        return any(rij.waarden["kan_straks"] or rij.waarden["maat"] for rij in rijen if rij.id == doel)

    def _begeleid(self, doel: UUID) -> str:
        rijen = self._beeld.lijsten["begeleidingen"] if self._beeld is not None else ()
        return "; ".join(wie_en_hoe_vaak(rij) for rij in rijen if rij.waarden["doel"] == doel)

    def _vraag(self, blad: Blad, doel: Formulier) -> None:
        """Show the one question under the field that it is about."""
        vraag = self._beeld.doelvragen.get(doel.id) if self._beeld is not None else None
        veld = (_BIJ_VELD.get(vraag) or vraag.value) if vraag is not None else ""
        tekst = zin(f"doel_{vraag.value}", {"roepnaam": self.context.roepnaam}) if vraag is not None else ""
        for naam in ("kan_straks", "maat", "nu", "streef", "nu_datum"):
            blad.waarschuw(naam, tekst if naam == veld else "")
            _leg_uit(blad, naam, vraag_waarom(vraag) if vraag is not None and naam == veld else "")
        _vul_aan(blad)
        self._bied_voorbeelden(blad, doel)

    def _bied_voorbeelden(self, blad: Blad, doel: Formulier) -> None:
        """Offer goals that were reached here while this one is empty; they are read once, when needed."""
        leeg = not doel.vast and not any(blad.invoer(naam).waarde() for naam in ("kan_straks", "maat"))
        lijst = blad.findChild(Voorbeelden)
        if lijst is None and leeg and (blok := blad.binder.blok("kan_straks")) is not None:
            lijst = Voorbeelden(blok)
            lijst.gekozen.connect(partial(_begin_met, blad, self.context.roepnaam))
        if self._gelukt is None and leeg:
            self._gelukt = ()
            self.context.werk.jobs.vraag(behaalde_doelen, self._ken_gelukt)
        if lijst is not None:
            gebied = str(blad.invoer("gebied").waarde())
            lijst.toon(self._gelukt if leeg and self._gelukt else (), gebied, self.context.roepnaam)

    def _ken_gelukt(self, doelen: tuple[Voorbeelddoel, ...]) -> None:
        self._gelukt = doelen
        if doelen and self._beeld is not None:
            super().toon(self._beeld)


def _leg_uit(blad: Blad, naam: str, reden: str) -> None:
    """Offer the reason under the question; a form that never had a question gets no word for it."""
    blok = blad.binder.blok(naam)
    if blok is None:
        return
    waarom = blok.findChild(Waarom)
    if waarom is None and reden:
        waarom = Waarom(blok)
    if waarom is not None:
        waarom.zet(reden)


def _begin_met(blad: Blad, roepnaam: str, voorbeeld: Voorbeelddoel) -> None:
    """Write an example in the empty fields of a goal, and go on where the pupil stands now."""
    teksten = {"kan_straks": voorbeeld.kan_straks, "maat": voorbeeld.maat, "gebied": voorbeeld.gebied}
    for naam, tekst in teksten.items():
        veld = blad.invoer(naam)
        if tekst and not veld.waarde():
            veld.zet_waarde(tekst.replace("{roepnaam}", roepnaam))
            veld.gewijzigd.emit()
    blad.binder.bewaar_nu()
    blad.richt("nu")


def _vul_aan(blad: Blad) -> None:
    """Offer the usual areas while typing; any other word is good too."""
    veld = blad.invoer("gebied")
    if veld.completer() is None:
        aanvuller = QCompleter(_GEBIEDEN, veld)
        aanvuller.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        aanvuller.setFilterMode(Qt.MatchFlag.MatchContains)
        aanvuller.activated.connect(veld.gewijzigd)
        veld.setCompleter(aanvuller)
