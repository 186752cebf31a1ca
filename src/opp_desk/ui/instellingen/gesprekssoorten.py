"""Section Soorten gesprekken: the lines that stand ready, names of the school, kinds of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.gesprek import Gesprekssoort
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.forms.instellingen_gesprekssoort_ui import Ui_InstellingenGesprekssoort
from opp_desk.ui.instellingen.schoollijst import Lijstsectie, Schoollijst
from opp_desk.ui.onderdelen import Hulptekst, Knop, LegeStaat, Stroom, Tussenkop
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.zinsdelen import kort
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases import gesprekssoorten

if TYPE_CHECKING:
    from opp_desk.model.keuzes import GesprekSoort
    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier


class Soortlijst(Schoollijst):
    """The kinds that this school changed or added, as cards."""

    def __init__(self, werk: Werkplek) -> None:
        soort = Regelsoort(
            # Adding is this list's own; the rest works on a row of any kind.
            klasse=cast("type[Oppdeel]", Gesprekssoort),
            vorm=Ui_InstellingenGesprekssoort,
            lijst="gesprekssoorten",
            naam=werk.tr("Soort"),
            toevoegen=werk.tr("Eigen soort toevoegen"),
            weggehaald=werk.tr("Soort weggehaald"),
            kop=self._kop,
            op_datum=True,
        )
        super().__init__(soort, werk, gesprekssoorten.voeg_soort_toe)

    def _kop(self, soort: Formulier, _nummer: int) -> Regelkop:
        w = soort.waarden
        titel = met_hoofdletter(str(w["naam"] or "")) or self.tr("Nieuwe soort")
        regels = " ".join(str(w["sjabloon"] or "").split())
        weg = self.tr("staat niet meer in de lijst") if w["vervalt"] else ""
        delen = ((self.tr("Regels"), kort(regels, 160)), (self.tr("Gebruik"), weg))
        return Regelkop(titel, tuple(deel for deel in delen if deel[1]))


class Ingebouwd(QWidget):
    """The kinds as the program brings them: choosing one makes it a card with its own name and lines."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._knoppen = Stroom(afstand=8)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addWidget(Tussenkop(self.tr("Zoals ze meegeleverd zijn"), self))
        stapel.addWidget(
            Hulptekst(
                self.tr(
                    "Kies een soort om de naam of de regels te wijzigen, of om haar uit de lijst te halen. "
                    "Haal je je wijziging weg, dan is de soort weer zoals meegeleverd."
                ),
                self,
            )
        )
        stapel.addLayout(self._knoppen)

    def toon(self, soorten: tuple[GesprekSoort, ...]) -> None:
        """Show these kinds."""
        while self._knoppen.count():
            deel: Any = self._knoppen.takeAt(0)
            ruim_op(deel.widget())
        for soort in soorten:
            knop = Knop(met_hoofdletter(soort.label), ouder=self)
            knop.setAccessibleDescription(self.tr("Deze soort aanpassen"))
            knop.clicked.connect(partial(self._pas_aan, soort))
            self._knoppen.addWidget(knop)
            knop.show()
        self.setVisible(bool(soorten))

    def _pas_aan(self, soort: GesprekSoort) -> None:
        self._werk.jobs.run(partial(gesprekssoorten.pas_aan, soort=soort))


class GesprekssoortenSectie(Lijstsectie):
    """The kinds of notes of this school."""

    def __init__(self, werk: Werkplek) -> None:
        uitleg = werk.tr(
            "Bij elke soort staan regels klaar voor wie een gesprek noteert. Wat leeg blijft, wordt niet "
            "bewaard."
        )
        leeg = LegeStaat(
            werk.tr("Nog geen eigen soorten"),
            werk.tr("Voeg er een toe voor een gesprek dat jullie vaak hebben, bijvoorbeeld een stagebezoek."),
            werk.tr("Eigen soort toevoegen"),
            "gesprekken",
        )
        invullen = Hulptekst(
            werk.tr(
                "Zet elke vraag op een eigen regel. Waar ‘{roepnaam}’ staat, komt de roepnaam van de "
                "leerling."
            )
        )
        kop, lees = (werk.tr("Soorten gesprekken"), uitleg), gesprekssoorten.lees_soortformulieren
        super().__init__(werk, kop, Soortlijst(werk), leeg, lees, invullen)
        self._ingebouwd = Ingebouwd(werk)
        self.inhoud.insertWidget(self.inhoud.count() - 1, self._ingebouwd)

    def toon(self) -> None:
        """Read the list, and which kinds are still as they were brought."""
        super().toon()
        self.werk.jobs.vraag(gesprekssoorten.nog_zoals_gebracht, self._ingebouwd.toon, self.meld_fout)
