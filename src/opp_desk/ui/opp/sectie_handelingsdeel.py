"""The handelingsdeel: goals, begeleiding, and what to do in the lesson. A change here touches an akkoord."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.keuzes import AanpakSoort
from opp_desk.model.sector import Vakafspraak
from opp_desk.rules.doel import DoelVraag
from opp_desk.rules.vaststellen import past_bij
from opp_desk.rules.zinnen import zin
from opp_desk.ui.forms.opp_aanpak_ui import Ui_OppAanpak
from opp_desk.ui.forms.opp_begeleiding_ui import Ui_OppBegeleiding
from opp_desk.ui.forms.opp_doel_ui import Ui_OppDoel
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.sectie import Sectie
from opp_desk.ui.opp.velderij import Velderij
from opp_desk.ui.opp.zinsdelen import dag, kort, korte_dag, samen

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ui.opp.blad import Blad
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
    """The goals. Under one field at a time stands the question that makes a goal measurable."""

    def bouw(self) -> None:
        """One list."""
        self._beeld: Oppbeeld | None = None
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
                kop=self._kop,
                bij_blad=self._vraag,
            )
        )

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the goals with their questions."""
        self._beeld = beeld
        super().toon(beeld)

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
        if self._beeld.doelvragen.get(doel) is None:
            return self.tr("concreet en meetbaar"), "goed"
        return self.tr("nog een vraag"), "let_op"

    def _is_begonnen(self, doel: UUID) -> bool:
        rijen = self._beeld.lijsten["doelen"] if self._beeld is not None else ()
        return any(rij.waarden["kan_straks"] or rij.waarden["maat"] for rij in rijen if rij.id == doel)

    def _begeleid(self, doel: UUID) -> str:
        rijen = self._beeld.lijsten["begeleidingen"] if self._beeld is not None else ()
        return "; ".join(_wie_en_hoe_vaak(rij) for rij in rijen if rij.waarden["doel"] == doel)

    def _vraag(self, blad: Blad, doel: Formulier) -> None:
        """Show the one question under the field that it is about."""
        vraag = self._beeld.doelvragen.get(doel.id) if self._beeld is not None else None
        veld = (_BIJ_VELD.get(vraag) or vraag.value) if vraag is not None else ""
        tekst = zin(f"doel_{vraag.value}", {"roepnaam": self.context.roepnaam}) if vraag is not None else ""
        for naam in ("kan_straks", "maat", "nu", "streef", "nu_datum"):
            blad.waarschuw(naam, tekst if naam == veld else "")
        _vul_aan(blad)


class BegeleidingSectie(Sectie):
    """What is done, by whom, where and how often; each with the goal that it serves."""

    def bouw(self) -> None:
        """One list."""
        self.voeg_lijst(
            Regelsoort(
                klasse=Begeleiding,
                vorm=Ui_OppBegeleiding,
                lijst="begeleidingen",
                naam=self.tr("Begeleiding"),
                toevoegen=self.tr("Begeleiding toevoegen"),
                weggehaald=self.tr("Begeleiding weggehaald"),
                leeg=self.tr("Zonder individuele begeleiding is geen akkoord nodig; overleg en horen wel."),
                kop=self._kop,
            )
        )

    def _kop(self, begeleiding: Formulier, nummer: int) -> Regelkop:
        w = begeleiding.waarden
        titel = kort(str(w["wat"] or self.tr("Nieuwe begeleiding")))
        doel = self.context.namen().get(cast("UUID", w["doel"]), "")
        van_tot = samen(" – ", korte_dag(w["van"]), dag(w["tot"]))
        regels = (
            (self.tr("Wie, hoe vaak"), _wie_en_hoe_vaak(begeleiding)),
            (self.tr("Wanneer"), van_tot),
            (self.tr("Bij"), doel),
            (self.tr("Betaald uit"), samen("", w["middelen"])),
        )
        return Regelkop(f"{nummer} · {titel}", tuple(regel for regel in regels if regel[1]))


class Les(Sectie):
    """What to do in the lesson, and what rather not."""

    def bouw(self) -> None:
        """Two lists of single lines."""
        eerste = self.tr("Noem er een")
        for soort, kop, erbij in (
            (AanpakSoort.WEL, self.tr("Doe dit wel"), self.tr("Wat doe je nog meer?")),
            (AanpakSoort.NIET, self.tr("Doe dit liever niet"), self.tr("Wat doe je nog meer liever niet?")),
        ):
            self.voeg_lijst(
                Regelsoort(
                    klasse=Aanpak,
                    vorm=Ui_OppAanpak,
                    lijst="aanpakken",
                    naam=kop,
                    toevoegen=erbij,
                    eerste=eerste,
                    weggehaald=self.tr("Regel weggehaald"),
                    waarden={"soort": soort},
                ),
                kop,
                self.tr("hooguit vier; dit komt op ‘In mijn les’"),
            )
        if past_bij(Vakafspraak, self.context.werk.school.sector):
            self._per_vak()

    def _per_vak(self) -> None:
        """A list for the docenten of separate subjects."""
        self.voeg_lijst(
            Regelsoort(
                klasse=Vakafspraak,
                vorm=partial(Velderij, Vakafspraak, (("vak", "docent"), ("wel",), ("niet",))),
                lijst="vakafspraken",
                naam=self.tr("Vak"),
                toevoegen=self.tr("Vak toevoegen"),
                weggehaald=self.tr("Vak weggehaald"),
                kop=self._kop,
            ),
            self.tr("Per vak"),
            self.tr("Alleen als het bij een vak anders is dan hierboven."),
        )

    def _kop(self, vak: Formulier, nummer: int) -> Regelkop:
        w = vak.waarden
        regels = ((self.tr("Wel"), samen("", w["wel"])), (self.tr("Liever niet"), samen("", w["niet"])))
        titel = samen(" · ", w["vak"] or self.tr("Nieuw vak"), w["docent"])
        return Regelkop(f"{nummer} · {titel}", tuple(regel for regel in regels if regel[1]))


def _wie_en_hoe_vaak(begeleiding: Formulier) -> str:
    """Return "juf Anouk, 3 × 15 minuten, in een groepje, in de klas"."""
    w = begeleiding.waarden
    keer, minuten = w["keer_per_week"], w["minuten"]
    vaak = f"{keer} × {minuten} minuten" if keer and minuten else f"{keer} × per week" if keer else ""
    return samen(", ", w["wie"], vaak, w["vorm"], w["waar"])


def _vul_aan(blad: Blad) -> None:
    """Offer the usual areas while typing; any other word is good too."""
    veld = blad.invoer("gebied")
    if veld.completer() is None:
        aanvuller = QCompleter(_GEBIEDEN, veld)
        aanvuller.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        aanvuller.setFilterMode(Qt.MatchFlag.MatchContains)
        aanvuller.activated.connect(veld.gewijzigd)
        veld.setCompleter(aanvuller)
