"""The cards of the aanmeldingen: whose, from when, and before which day the school decides."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.keuzes import AanmeldBesluit
from opp_desk.rules.aanmelding import Aanmeldstand
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.forms.aanmelding_ui import Ui_Aanmelding
from opp_desk.ui.onderdelen import TekstKnop
from opp_desk.ui.opp.kaartregel import Kaartregel
from opp_desk.ui.opp.regel import Regel, Regelkop, Regelsoort
from opp_desk.ui.opp.regellijst import Regellijst
from opp_desk.ui.opp.zinsdelen import dag, samen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.opp.blad import Blad, Context
    from opp_desk.usecases.aanmeldingen import Aangemeld
    from opp_desk.usecases.formulier import Formulier

_NA_BESLUIT: Final = ("besluit_op", "toelichting")


class Aanmeldlijst(Regellijst):
    """Every aanmelding is one card. ``kinderen`` tells whose they are; set it before `toon`.

    ``nieuw`` asks for the form that adds a child, ``dossier`` for the dossier of one.
    """

    nieuw = Signal()
    dossier = Signal(object)

    def __init__(self, context: Context, ouder: QWidget | None = None) -> None:
        soort = Regelsoort(
            klasse=cast("type[Oppdeel]", Aanmelding),
            vorm=Ui_Aanmelding,
            lijst="aanmeldingen",
            naam=QCoreApplication.translate("Aanmeldlijst", "Aanmelding"),
            toevoegen=QCoreApplication.translate("Aanmeldlijst", "Kind aanmelden"),
            weggehaald=QCoreApplication.translate("Aanmeldlijst", "Aanmelding weggehaald"),
            kop=self._kop,
            bij_blad=self._bij_blad,
            op_datum=True,
        )
        self.kinderen: Mapping[UUID, Aangemeld] = {}
        super().__init__(soort, context, ouder)

    def _voeg_toe(self, na: UUID | None) -> None:
        self.nieuw.emit()

    def _maak(self, rij_id: UUID) -> Regel:
        """Make a card that speaks of its own child."""
        kind = self.kinderen[rij_id]
        eigen = replace(self._context, leerling=kind.leerling, roepnaam=kind.roepnaam)
        regel = Kaartregel(self._soort, eigen, self)
        regel.weg.connect(partial(self._vraag_weg, rij_id))
        regel.besloten.connect(partial(self._beslis, rij_id))
        regel.veranderd.connect(self.veranderd)
        return regel

    def _kop(self, aanmelding: Formulier, _nummer: int) -> Regelkop:
        kind, w = self.kinderen[aanmelding.id], aanmelding.waarden
        dag_ = schrijf_datum(kind.geboortedatum) if kind.geboortedatum else ""
        geboren = self.tr("geboren op {}").format(dag_) if dag_ else ""
        stand = kind.termijn
        regels = (
            (self.tr("Ontvangen"), samen(", ", dag(w["ontvangen_op"]), w["van_school"])),
            (self.tr("Besluit uiterlijk"), self._voor(kind)),
            (self.tr("Nodig"), samen("", w["behoefte"])),
            (self.tr("Besluit"), samen(", ", w["besluit"], dag(w["besluit_op"]), w["andere_school"])),
        )
        titel = samen(" · ", kind.naam, geboren)
        return Regelkop(titel, tuple(regel for regel in regels if regel[1]), self._pil(stand.stand))

    def _voor(self, kind: Aangemeld) -> str:
        termijn = kind.termijn
        if termijn.besluit_voor is None or termijn.plek_vanaf is None:
            return ""
        tekst = schrijf_datum(termijn.besluit_voor)
        if termijn.stand is Aanmeldstand.TE_LAAT:
            tekst += self.tr(". Zonder besluit heeft {} vanaf {} recht op een tijdelijke plek.").format(
                kind.roepnaam, schrijf_datum(termijn.plek_vanaf)
            )
        elif not termijn.verlengd:
            tekst += self.tr("; verlengen kan één keer, met bericht aan de ouders")
        return tekst

    def _pil(self, stand: Aanmeldstand) -> tuple[str, str]:
        return {
            Aanmeldstand.ZONDER_DATUM: (self.tr("datum ontbreekt"), "let_op"),
            Aanmeldstand.OPEN: (self.tr("in behandeling"), "neutraal"),
            Aanmeldstand.TE_LAAT: (self.tr("te laat"), "laat"),
            Aanmeldstand.TIJDELIJK: (self.tr("tijdelijk geplaatst"), "neutraal"),
            Aanmeldstand.AFGEROND: (self.tr("afgerond"), "stil"),
        }[stand]

    def _bij_blad(self, blad: Blad, aanmelding: Formulier) -> None:
        if blad.findChild(QLineEdit, "andere_school") and not blad.findChildren(TekstKnop, "naar_dossier"):
            knop = TekstKnop(self.tr("Naar het dossier"), "map", blad)
            knop.setObjectName("naar_dossier")
            knop.clicked.connect(partial(self.dossier.emit, self.kinderen[aanmelding.id].leerling))
            raster = blad.layout()
            if raster is not None:
                raster.addWidget(knop)
            blad.binder.veranderd.connect(partial(self._leg_uit, blad))
        self._leg_uit(blad)

    def _leg_uit(self, blad: Blad, _naam: str = "") -> None:
        """Show what belongs to the choices: nothing to fill in that cannot be known yet."""
        besluit = blad.invoer("besluit").waarde()
        for naam, zichtbaar in (
            *((naam, besluit is not None) for naam in _NA_BESLUIT),
            ("andere_school", besluit == AanmeldBesluit.ANDERE_SCHOOL),
            ("verlengd_reden", blad.invoer("verlengd_op").waarde() is not None),
        ):
            if (blok := blad.binder.blok(naam)) is not None:
                blok.setVisible(zichtbaar or bool(blad.invoer(naam).waarde()))
