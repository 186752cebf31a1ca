"""The handelingsdeel beside its goals: begeleiding, and what to do in the lesson. It touches an akkoord."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from opp_desk.model.doel import Aanpak, Begeleiding
from opp_desk.model.keuzes import AanpakSoort
from opp_desk.model.sector import Vakafspraak
from opp_desk.rules.vaststellen import past_bij
from opp_desk.ui.forms.opp_aanpak_ui import Ui_OppAanpak
from opp_desk.ui.forms.opp_begeleiding_ui import Ui_OppBegeleiding
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.sectie import Sectie
from opp_desk.ui.opp.velderij import Velderij
from opp_desk.ui.opp.zinsdelen import dag, kort, korte_dag, samen

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.formulier import Formulier


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
                zelfde_dagen={"van": "geldig_vanaf", "tot": "evaluatie_op"},
                kop=self._kop,
            )
        )

    def _kop(self, begeleiding: Formulier, nummer: int) -> Regelkop:
        w = begeleiding.waarden
        titel = kort(str(w["wat"] or self.tr("Nieuwe begeleiding")))
        doel = self.context.namen().get(cast("UUID", w["doel"]), "")
        van_tot = samen(" – ", korte_dag(w["van"]), dag(w["tot"]))
        regels = (
            (self.tr("Wie, hoe vaak"), wie_en_hoe_vaak(begeleiding)),
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


def wie_en_hoe_vaak(begeleiding: Formulier) -> str:
    """Return "juf Anouk, 3 × 15 minuten, in een groepje, in de klas"."""
    w = begeleiding.waarden
    keer, minuten = w["keer_per_week"], w["minuten"]
    vaak = f"{keer} × {minuten} minuten" if keer and minuten else f"{keer} × per week" if keer else ""
    return samen(", ", w["wie"], vaak, w["vorm"], w["waar"])
