"""Why this OPP begins, what helps and hinders, and where the pupil is going."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes import FactorSoort, Uitstroom
from opp_desk.model.opp import Beginfeit, Factor
from opp_desk.ui.forms.opp_aanleiding_ui import Ui_OppAanleiding
from opp_desk.ui.forms.opp_beginfeit_ui import Ui_OppBeginfeit
from opp_desk.ui.forms.opp_factor_ui import Ui_OppFactor
from opp_desk.ui.forms.opp_perspectief_ui import Ui_OppPerspectief
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.sectie import Sectie
from opp_desk.ui.opp.zinsdelen import dag, samen
from opp_desk.usecases.recht import recht

if TYPE_CHECKING:
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.oppbeeld import Oppbeeld


class Aanleiding(Sectie):
    """Why this OPP begins now."""

    def bouw(self) -> None:
        """One form."""
        self.voeg_blad(Ui_OppAanleiding)


class Factoren(Sectie):
    """What helps and what hinders (bevorderende en belemmerende factoren)."""

    def bouw(self) -> None:
        """Two lists of single lines."""
        for soort, kop, hulp, erbij, eerste in (
            (
                FactorSoort.BEVORDEREND,
                self.tr("Wat helpt"),
                self.tr("in de leerling, op school, thuis; hooguit vijf"),
                self.tr("Wat helpt nog meer?"),
                self.tr("Noem iets wat helpt"),
            ),
            (
                FactorSoort.BELEMMEREND,
                self.tr("Wat hindert"),
                self.tr("een omstandigheid, geen oordeel; hooguit vijf"),
                self.tr("Wat hindert nog meer?"),
                self.tr("Noem iets wat hindert"),
            ),
        ):
            self.voeg_lijst(
                Regelsoort(
                    klasse=Factor,
                    vorm=Ui_OppFactor,
                    lijst="factoren",
                    naam=kop,
                    toevoegen=erbij,
                    eerste=eerste,
                    weggehaald=self.tr("Regel weggehaald"),
                    waarden={"soort": soort},
                ),
                kop,
                hulp,
            )


class Perspectief(Sectie):
    """Where the pupil is going, why we think so, and where the pupil stands now."""

    def bouw(self) -> None:
        """The destination, and a list of facts. Choices follow the kind of school."""
        lijst = tuple((each, each.label) for each in recht().uitstroom(self.context.werk.school.sector))
        tot = tuple(paar for paar in lijst if paar[0] is not Uitstroom.NOG_NIET)
        self._blad = self.voeg_blad(Ui_OppPerspectief, keuzes={"uitstroom_van": lijst, "uitstroom_tot": tot})
        self._blad.veranderd.connect(self._wissel)
        self.voeg_lijst(
            Regelsoort(
                klasse=Beginfeit,
                vorm=Ui_OppBeginfeit,
                lijst="beginfeiten",
                naam=self.tr("Feit"),
                toevoegen=self.tr("Feit toevoegen"),
                weggehaald=self.tr("Feit weggehaald"),
                kop=self._kop,
            ),
            self.tr("Waar staat {} nu?").format(self.context.roepnaam),
            self.tr("Drie tot zes feiten: wat je ziet of meet, met de bron en de dag."),
        )

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the OPP; the reason for an open destination only when it is open."""
        super().toon(beeld)
        self._wissel()

    def _wissel(self) -> None:
        open_ = self._blad.invoer("uitstroom_van").waarde() == Uitstroom.NOG_NIET
        for naam, zichtbaar in (("uitstroom_open_reden", open_), ("uitstroom_tot", not open_)):
            blok = self._blad.binder.blok(naam)
            if blok is not None:
                blok.setVisible(zichtbaar)

    def _kop(self, feit: Formulier, nummer: int) -> Regelkop:
        waarden = feit.waarden
        bron = samen(" · ", waarden["bron"], dag(waarden["datum"]))
        regels = ((self.tr("Feit"), str(waarden["feit"] or "")), (self.tr("Bron"), bron))
        titel = str(waarden["gebied"] or self.tr("Nieuw feit"))
        return Regelkop(f"{nummer} · {titel}", tuple(regel for regel in regels if regel[1]))
