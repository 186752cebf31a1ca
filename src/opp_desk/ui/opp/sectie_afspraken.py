"""Departures from the programme, who works along, and looking back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal

from opp_desk.ground import clock
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Afwijking, Opbouwstap, Opp, Partner
from opp_desk.model.veld import plek
from opp_desk.rules.toestemming import Toestemming, toestemming
from opp_desk.rules.zinnen import punt_zin
from opp_desk.ui.forms.opp_afspraken_ui import Ui_OppAfspraken
from opp_desk.ui.forms.opp_afwijking_ui import Ui_OppAfwijking
from opp_desk.ui.forms.opp_arrangement_ui import Ui_OppArrangement
from opp_desk.ui.forms.opp_evaluatie_ui import Ui_OppEvaluatie
from opp_desk.ui.forms.opp_geen_afwijking_ui import Ui_OppGeenAfwijking
from opp_desk.ui.forms.opp_lestijd_ui import Ui_OppLestijd
from opp_desk.ui.forms.opp_partner_ui import Ui_OppPartner
from opp_desk.ui.onderdelen import Tekst, TekstKnop
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.sectie import Sectie
from opp_desk.ui.opp.velderij import Velderij
from opp_desk.ui.opp.zinsdelen import dag, kort, samen

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.oppbeeld import Oppbeeld

_LESTIJD = ("lestijd_rooster", "lestijd_nu", "lestijd_opbouw", "lestijd_reden", "inspectie_gevraagd_op")


class Afwijkingen(Sectie):
    """Where the school departs from the programme ("geen" is an answer too), and less lesson time."""

    def bouw(self) -> None:
        """A tick, a list, and a form that opens when somebody needs it."""
        self.voeg_blad(Ui_OppGeenAfwijking)
        self.voeg_lijst(
            Regelsoort(
                klasse=Afwijking,
                vorm=Ui_OppAfwijking,
                lijst="afwijkingen",
                naam=self.tr("Afwijking"),
                toevoegen=self.tr("Afwijking toevoegen"),
                weggehaald=self.tr("Afwijking weggehaald"),
                kop=self._kop,
            ),
            self.tr("Waar wijken we af?"),
            self.tr("Wat vervalt, wat komt ervoor in de plaats, en tot wanneer."),
        )
        self.voeg_kop(
            self.tr("Minder lestijd"), self.tr("Alleen als het zo is: tijdelijk, met een opbouw per week.")
        )
        self._begin = TekstKnop(self.tr("Minder lestijd vastleggen"), "plus", self)
        self._begin.clicked.connect(self._open_lestijd)
        self.stapel.addWidget(self._begin)
        self._lestijd = self.voeg_blad(Ui_OppLestijd)
        self._lestijd.hide()
        self._opbouw = self.voeg_lijst(
            Regelsoort(
                klasse=Opbouwstap,
                vorm=partial(Velderij, Opbouwstap, (("vanaf", "uren"), ("hoe",))),
                lijst="opbouwstappen",
                naam=self.tr("Stap"),
                toevoegen=self.tr("Stap in de opbouw toevoegen"),
                weggehaald=self.tr("Stap weggehaald"),
                kop=self._stap,
                op_datum=True,
            )
        )

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the OPP; the form about lesson time once something stands in it."""
        super().toon(beeld)
        if any(beeld.opp.waarden[naam] for naam in _LESTIJD):
            self._lestijd.show()
        self._opbouw.setVisible(not self._lestijd.isHidden())
        self._begin.setVisible(self._lestijd.isHidden())
        self._begin.setEnabled("lestijd_nu" not in beeld.opp.vast)

    def _open_lestijd(self) -> None:
        self._lestijd.show()
        self._opbouw.show()
        self._begin.hide()
        self._lestijd.richt()

    def _stap(self, stap: Formulier, nummer: int) -> Regelkop:
        w = stap.waarden
        titel = samen(", ", dag(w["vanaf"]), w["uren"]) or self.tr("Nieuwe stap")
        regels = ((self.tr("Hoe"), samen("", w["hoe"])),) if w["hoe"] else ()
        return Regelkop(f"{nummer} · {titel}", regels)

    def _kop(self, afwijking: Formulier, nummer: int) -> Regelkop:
        w = afwijking.waarden
        regels = (
            (self.tr("Vervalt"), samen("", w["vervalt"])),
            (self.tr("In plaats"), samen("", w["vervanging"])),
            (self.tr("Tot"), dag(w["tot"])),
        )
        titel = str(w["vak"] or self.tr("Nieuwe afwijking"))
        return Regelkop(f"{nummer} · {titel}", tuple(regel for regel in regels if regel[1]))


class Samen(Sectie):
    """Partners outside the school, and the arrangement of the samenwerkingsverband."""

    def bouw(self) -> None:
        """A list and a form."""
        self.voeg_lijst(
            Regelsoort(
                klasse=Partner,
                vorm=Ui_OppPartner,
                lijst="partners",
                naam=self.tr("Partner"),
                toevoegen=self.tr("Partner toevoegen"),
                weggehaald=self.tr("Partner weggehaald"),
                kop=self._kop,
            ),
            self.tr("Wie werkt er mee?"),
            self.tr("Zonder toestemming delen jullie niets."),
        )
        self.voeg_kop(
            self.tr("Arrangement"),
            self.tr("Heeft een eigen termijn. Bijwerken mag altijd; wat vastgesteld is, verandert niet."),
        )
        self.voeg_blad(Ui_OppArrangement)
        if plek(Opp, "zorg_in_onderwijstijd").veld.past_bij(self.context.werk.school.sector):
            self.voeg_kop(self.tr("Zorg"))
            self.voeg_blad(partial(Velderij, Opp, (("zorg_in_onderwijstijd",),)))

    def _kop(self, partner: Formulier, nummer: int) -> Regelkop:
        w = partner.waarden
        titel = samen(", ", w["organisatie"], w["persoon"]) or self.tr("Nieuwe partner")
        stand = toestemming(
            cast("str | None", w["toestemming_van"]),
            cast("date | None", w["toestemming_op"]),
            cast("date | None", w["toestemming_tot"]),
            clock.today(),
        )
        regels = (
            (self.tr("Afspraak"), samen("", w["afspraak"])),
            (self.tr("Functie"), samen("", w["functie"])),
        )
        pil = {
            Toestemming.GELDIG: (self.tr("toestemming"), "goed"),
            Toestemming.VERLOPEN: (self.tr("toestemming verlopen, niet delen"), "laat"),
            Toestemming.NOG_NIET: (self.tr("toestemming geldt nog niet"), "let_op"),
            Toestemming.GEEN: (self.tr("geen toestemming"), "let_op"),
        }[stand]
        leeg = not any(w[naam] for naam in ("organisatie", "persoon", "afspraak"))
        return Regelkop(
            f"{nummer} · {kort(titel)}",
            tuple(regel for regel in regels if regel[1]),
            ("", "stil") if leeg else pil,
        )


class EvaluatieSectie(Sectie):
    """From when it holds, when to look back, and what was seen then. ``afsluiten`` asks to close the OPP."""

    afsluiten = Signal()

    def bouw(self) -> None:
        """The agreed dates and a list of evaluations."""
        self._blad = self.voeg_blad(Ui_OppAfspraken)
        self.voeg_lijst(
            Regelsoort(
                klasse=Evaluatie,
                vorm=Ui_OppEvaluatie,
                lijst="evaluaties",
                naam=self.tr("Evaluatie"),
                toevoegen=self.tr("Evaluatie toevoegen"),
                weggehaald=self.tr("Evaluatie weggehaald"),
                kop=self._kop,
                op_datum=True,
            ),
            self.tr("Wat is er gelukt?"),
            self.tr("Minstens één keer per schooljaar, met de ouders en met {}.").format(
                self.context.roepnaam
            ),
        )
        self._evalueren = TekstKnop(self.tr("Evalueren per doel"), "pijl-rechts", self)
        self._evalueren.clicked.connect(self._evalueer)
        self.stapel.addWidget(self._evalueren, 0, Qt.AlignmentFlag.AlignLeft)
        self._afsluiten = TekstKnop(self.tr("OPP afsluiten…"), ouder=self)
        self._afsluiten.clicked.connect(self.afsluiten)
        self.stapel.addWidget(self._afsluiten, 0, Qt.AlignmentFlag.AlignLeft)
        self._einde = Tekst("", self)
        self.stapel.addWidget(self._einde)

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the dates; one that falls badly says so beneath the field."""
        super().toon(beeld)
        dicht = beeld.kop.status == OppStatus.AFGESLOTEN
        self._afsluiten.setVisible(not dicht)
        self._evalueren.setVisible(not dicht and bool(beeld.lijsten["doelen"]))
        w = beeld.opp.waarden
        self._einde.setVisible(dicht)
        self._einde.setText(samen(". ", dag(w["einddatum"]), w["eindreden"], w["slotevaluatie"]))
        lastig = (punt for punt in beeld.punten if punt.code.startswith("evaluatie_op_"))
        self._blad.waarschuw("evaluatie_op", " ".join(punt_zin(punt) for punt in lastig))

    def _evalueer(self) -> None:
        self.context.werk.ga_naar.emit("voortgang", {"opp": self.context.opp, "evaluatie": True})

    def _kop(self, evaluatie: Formulier, nummer: int) -> Regelkop:
        w = evaluatie.waarden
        met = samen(
            self.tr(" en "),
            self.tr("de ouders") if w["met_ouders"] else None,
            self.context.roepnaam if w["met_leerling"] else None,
        )
        regels = (
            (self.tr("Met"), met),
            (self.tr("Gelukt"), samen("", w["gelukt"])),
            (self.tr("Hoe verder"), samen("", w["besluit"])),
        )
        titel = dag(w["datum"]) or self.tr("Nieuwe evaluatie")
        return Regelkop(f"{nummer} · {titel}", tuple(regel for regel in regels if regel[1]))
