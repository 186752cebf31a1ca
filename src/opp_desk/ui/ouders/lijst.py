"""The cards of the parents: who it is, what gezag this person has, how to reach and address this person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, Signal

from opp_desk.model.keuzes import Gezag, Informatie
from opp_desk.model.ouder import Ouder
from opp_desk.ui.forms.ouders_ouder_ui import Ui_OudersOuder
from opp_desk.ui.horen.inzicht import InZicht
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.regellijst import Regellijst
from opp_desk.ui.opp.zinsdelen import dag, samen
from opp_desk.usecases import ouders

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.opp.blad import Blad, Context
    from opp_desk.usecases.formulier import Formulier

_PIL: Final = {Gezag.JA: "goed", Gezag.DEELS: "neutraal", Gezag.NEE: "stil"}


class Ouderlijst(Regellijst):
    """The parents of one pupil. ``nakijken`` are those whose gezag is due for a look.

    ``nieuw_blad`` tells that a card was opened for the first time.
    """

    nieuw_blad = Signal()

    def __init__(self, context: Context, ouder: QWidget | None = None) -> None:
        soort = Regelsoort(
            # Adding and moving are this list's own; the rest works on a row of any kind.
            klasse=cast("type[Oppdeel]", Ouder),
            vorm=Ui_OudersOuder,
            lijst="ouders",
            naam=QCoreApplication.translate("Ouderlijst", "Ouder"),
            toevoegen=QCoreApplication.translate("Ouderlijst", "Ouder of vertegenwoordiger toevoegen"),
            weggehaald=QCoreApplication.translate("Ouderlijst", "Ouder weggehaald"),
            kop=self._kop,
            bij_blad=self._bij_blad,
        )
        self.nakijken: Mapping[UUID, date] = {}
        super().__init__(soort, context, ouder)

    def _voeg_toe(self, na: UUID | None) -> None:
        doe = partial(ouders.voeg_toe, leerling=self._context.leerling)
        self._context.werk.jobs.run(doe, self._toegevoegd, self._mislukt)

    def _verplaats(self, rij_id: UUID, voor: UUID | None) -> partial[None]:
        return partial(ouders.verplaats, ouder=rij_id, voor=voor)

    def _kop(self, ouder: Formulier, _nummer: int) -> Regelkop:
        w = ouder.waarden
        titel = samen(" · ", w["naam"] or self.tr("Nieuwe ouder"), w["relatie"])
        bron = samen(", ", w["gezag_bron"], dag(w["gezag_gecontroleerd_op"]))
        afgeschermd = self.tr("afgeschermd, staat op geen enkel papier") if w["afgeschermd"] else ""
        tolk = self.tr("tolk nodig") if w["tolk_nodig"] else ""
        huis = self.tr("huishouden {}").format(w["huishouden"]) if w["huishouden"] else ""
        informatie = w["informatie"] if w["informatie"] != Informatie.ALLES else None
        regels = (
            (self.tr("Contactpersoon"), samen("", w["contactpersoon"]) if w["instelling"] else ""),
            (self.tr("Gezag"), samen(" · ", bron, w["gezag_toelichting"])),
            (self.tr("Bereikbaar"), afgeschermd or samen(" · ", w["telefoon"], w["email"])),
            (self.tr("Taal"), samen(", ", w["taal"], tolk)),
            (self.tr("School vertelt"), samen("", informatie)),
            (self.tr("Woont in"), huis),
        )
        return Regelkop(titel, tuple(regel for regel in regels if regel[1]), self._pil(ouder))

    def _pil(self, ouder: Formulier) -> tuple[str, str]:
        gezag = cast("Gezag | None", ouder.waarden["gezag"]) or Gezag.ONBEKEND
        if gezag == Gezag.ONBEKEND:
            return self.tr("gezag nog niet nagekeken"), "let_op"
        if ouder.id in self.nakijken:
            return self.tr("gezag opnieuw nakijken"), "let_op"
        return self.tr("gezag: {}").format(gezag.label), _PIL.get(gezag, "stil")

    def _bij_blad(self, blad: Blad, _ouder: Formulier) -> None:
        if blad.findChild(InZicht) is None:
            InZicht(blad, "gezag")
            blad.binder.veranderd.connect(partial(self._getypt, blad))
            self.nieuw_blad.emit()
        self._leg_uit(blad)

    def _getypt(self, blad: Blad, naam: str) -> None:
        if naam in {"gezag", "instelling", "gezag_gecontroleerd_op", "afgeschermd"}:
            self._leg_uit(blad)

    def _leg_uit(self, blad: Blad) -> None:
        """Show what belongs to the choices, and say what they mean."""
        gezag = blad.invoer("gezag").waarde() or Gezag.ONBEKEND
        nagekeken = gezag != Gezag.ONBEKEND
        for naam, zichtbaar in (
            ("contactpersoon", blad.invoer("instelling").waarde()),
            ("aanspreekvorm", not blad.invoer("instelling").waarde()),
            ("gezag_bron", nagekeken),
            ("gezag_gecontroleerd_op", nagekeken),
            ("gezag_toelichting", gezag == Gezag.DEELS or bool(blad.invoer("gezag_toelichting").waarde())),
        ):
            if (blok := blad.binder.blok(naam)) is not None:
                blok.setVisible(bool(zichtbaar))
        self._leg_gezag_uit(blad, gezag)

    def _leg_gezag_uit(self, blad: Blad, gezag: Gezag) -> None:
        blok, datum = blad.binder.blok("gezag"), blad.binder.blok("gezag_gecontroleerd_op")
        uitleg = {
            Gezag.JA: self.tr("Deze ouder beslist mee: we vragen akkoord op de begeleiding."),
            Gezag.NEE: self.tr(
                "We vragen deze ouder geen akkoord. Een ouder zonder gezag mag wel om informatie vragen."
            ),
            Gezag.DEELS: self.tr(
                "Deze ouder heeft gezag, maar de rechter gaf een stuk ervan aan een ander of besliste zelf "
                "over één onderwerp, bijvoorbeeld bij een ondertoezichtstelling. We blijven deze ouder om "
                "akkoord vragen. Schrijf hieronder wat wel en wat niet."
            ),
        }
        waarschuwing = self.tr(
            "Nog niet nagekeken. Zonder gezag is er geen akkoord nodig, met gezag wel: zolang je dit niet "
            "weet, kan het handelingsdeel niet vast. Kijk op het inschrijfformulier of in het gezagsregister."
        )
        if blok is not None:
            blok.zet_hulp(uitleg.get(gezag, ""))
            blok.zet_waarschuwing(waarschuwing if gezag == Gezag.ONBEKEND else "")
        if datum is not None and not blad.invoer("gezag_gecontroleerd_op").ruw():
            datum.zet_waarschuwing(self._verlopen(blad))

    def _verlopen(self, blad: Blad) -> str:
        regel = next((regel for regel in self._regels.values() if regel.blad is blad), None)
        formulier = regel.formulier if regel is not None else None
        if formulier is None or formulier.id not in self.nakijken:
            return ""
        if blad.invoer("gezag_gecontroleerd_op").waarde() != formulier.waarden["gezag_gecontroleerd_op"]:
            return ""
        return self.tr("Dit is langer dan een jaar geleden. Gezag kan veranderen: kijk het opnieuw na.")
