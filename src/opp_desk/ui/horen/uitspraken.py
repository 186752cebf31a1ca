"""What the pupil said, a card per uitspraak: the words, the pupil's choice, what the school did with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from opp_desk.model.hoorrecht import Inbreng
from opp_desk.model.keuzes import InPlan
from opp_desk.ui.forms.horen_inbreng_ui import Ui_HorenInbreng
from opp_desk.ui.horen.beeldvak import Beeldvak
from opp_desk.ui.horen.inzicht import InZicht
from opp_desk.ui.onderdelen import Kaart
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.regellijst import Regellijst
from opp_desk.ui.opp.zinsdelen import kort, samen
from opp_desk.usecases import horen

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.binder import Lijst
    from opp_desk.ui.opp.blad import Blad, Context
    from opp_desk.usecases.formulier import Formulier

_PIL: Final = {InPlan.ZO: "goed", InPlan.ANDERS: "goed", InPlan.NIET: "stil"}


class Uitspraken(Regellijst):
    """The uitspraken of one time.

    ``begint`` (with the question) asks for the first one while this time was not recorded yet, ``naar``
    carries the card that has to come in sight, ``nieuw_blad`` tells that a card was opened for the first
    time.
    """

    begint = Signal(str)
    naar = Signal(QWidget)
    nieuw_blad = Signal()

    def __init__(self, context: Context, ouder: QWidget | None = None) -> None:
        roepnaam = context.roepnaam
        soort = Regelsoort(
            # Adding and moving are this list's own; the rest works on a row of any kind.
            klasse=cast("type[Oppdeel]", Inbreng),
            vorm=Ui_HorenInbreng,
            lijst="inbrengen",
            naam=QCoreApplication.translate("Uitspraken", "Uitspraak"),
            toevoegen=QCoreApplication.translate("Uitspraken", "Uitspraak opschrijven"),
            weggehaald=QCoreApplication.translate("Uitspraken", "Uitspraak weggehaald"),
            leeg=QCoreApplication.translate(
                "Uitspraken",
                "Schrijf op wat {} zegt, laat zien of tekent: in eigen woorden, ook als het anders klinkt "
                "dan je verwacht. Klik op een vraag, of begin zonder.",
            ).format(roepnaam),
            kop=self._kop,
            bij_blad=self._bij_blad,
        )
        self.hoorgesprek: UUID | None = None
        self._roepnaam = roepnaam
        self._keuzes: dict[str, Lijst] = {}
        self._namen: dict[Any, str] = {}
        super().__init__(soort, context, ouder)

    def noteer(self, vraag: str) -> None:
        """Begin an uitspraak on a question, or go to the one that was begun and is still empty."""
        for rij_id, regel in self._regels.items():
            if regel.formulier is not None and regel.formulier.waarden["vraag"] == vraag:
                self.richt(rij_id, "woorden")
                return
        self._voeg(vraag)

    def richt(self, rij: UUID | None, veld: str = "") -> bool:
        """Put the focus in an uitspraak and bring it in sight."""
        gevonden = super().richt(rij, veld)
        if gevonden and rij is not None:
            self.naar.emit(self._regels[rij])
        return gevonden

    def richt_nieuw(self, rij_id: UUID) -> None:
        """Open a row as soon as it is there."""
        self._toegevoegd(rij_id)

    def _richt_nieuw(self) -> None:
        if self._nieuw is not None and self._nieuw in self._regels:
            nieuw, self._nieuw = self._nieuw, None
            self.richt(nieuw, "woorden")

    def _voeg_toe(self, na: UUID | None) -> None:
        self._voeg("")

    def _voeg(self, vraag: str) -> None:
        if self.hoorgesprek is None:
            self.begint.emit(vraag)
            return
        doe = partial(horen.voeg_inbreng_toe, hoorgesprek=self.hoorgesprek, vraag=vraag)
        self._context.werk.jobs.run(doe, self._toegevoegd, self._mislukt)

    def _verplaats(self, rij_id: UUID, voor: UUID | None) -> partial[None]:
        return partial(horen.verplaats_inbreng, inbreng=rij_id, voor=voor)

    def _kop(self, inbreng: Formulier, nummer: int) -> Regelkop:
        w = inbreng.waarden
        woorden = kort(str(w["woorden"] or ""), 56)
        doel = self._waarbij(inbreng)
        regels = (
            (self.tr("Op de vraag"), samen("", w["vraag"])),
            (
                self.tr("In het plan"),
                samen("", w["anders_gezegd"]) if w["in_plan"] == InPlan.ANDERS else "",
            ),
            (self.tr("Wat deden we"), samen(": ", w["invloed"], samen(", ", w["omdat"], doel))),
        )
        leeg = self.tr("een tekening") if w["tekening"] else self.tr("Nieuwe uitspraak")
        titel = f"{nummer} · “{woorden}”" if woorden else f"{nummer} · {leeg}"
        in_plan = cast("InPlan | None", w["in_plan"])
        pil = (in_plan.label, _PIL.get(in_plan, "stil")) if in_plan else self._nog_te_kiezen()
        return Regelkop(titel, tuple(regel for regel in regels if regel[1]), pil)

    def _waarbij(self, inbreng: Formulier) -> str:
        """Return what an uitspraak changed: "Doel 2, Taakaanpak, Begeleiding 1, Kaart op tafel"."""
        w, namen = inbreng.waarden, {**self._context.namen(), **self._namen}
        plekken = (w[naam] for naam in ("doel", "begeleiding", "afwijking"))
        return samen(", ", *(namen.get(cast("UUID", plek), "") for plek in plekken if plek))

    def _nog_te_kiezen(self) -> tuple[str, str]:
        return self.tr("{} kiest nog").format(self._roepnaam), "let_op"

    def zet_keuzes(self, **keuzes: Lijst) -> None:
        """Offer these begeleidingen and afwijkingen to point to."""
        if keuzes == self._keuzes:
            return
        self._keuzes = keuzes
        self._namen = {rij: naam for lijst in keuzes.values() for rij, naam in lijst}
        for regel in self._regels.values():
            if regel.blad is not None:
                self._bied(regel.blad)

    def _bied(self, blad: Blad) -> None:
        for naam, lijst in self._keuzes.items():
            blad.binder.zet_keuzes(naam, lijst)
            blok = blad.binder.blok(naam)
            if blok is not None:
                blok.setVisible(bool(lijst))

    def _bij_blad(self, blad: Blad, inbreng: Formulier) -> None:
        """Dress the form when it was made, and show what belongs to the pupil's choice."""
        if blad.findChild(InZicht) is None:
            self._kleed(blad)
            self._bied(blad)
            self.nieuw_blad.emit()
        vak = blad.findChild(Beeldvak)
        if vak is not None:
            vak.toon(inbreng)
        self._toon_keuze(blad)

    def _kleed(self, blad: Blad) -> None:
        beeld = Beeldvak(self._context.werk, blad)
        plek: Any = blad.findChild(QWidget, "plek_beeld")
        for naam in ("in_plan", "invloed"):
            InZicht(blad, naam).setObjectName(f"{naam}_in_zicht")
        eigen: Any = blad.findChild(QWidget, "eigen")
        kaart = Kaart(self.tr("Van jou, niet van {}").format(self._roepnaam), "verzonken", blad)
        stapel = blad.layout()
        if stapel is not None:
            stapel.replaceWidget(eigen, kaart)
            stapel.replaceWidget(plek, beeld)
        plek.deleteLater()
        kaart.voeg_toe(eigen)
        blad.binder.veranderd.connect(partial(self._veranderd, blad))

    def _veranderd(self, blad: Blad, naam: str) -> None:
        if naam == "in_plan":
            self._toon_keuze(blad)

    def _toon_keuze(self, blad: Blad) -> None:
        keuze = blad.invoer("in_plan").waarde()
        anders, in_plan = blad.binder.blok("anders_gezegd"), blad.binder.blok("in_plan")
        if anders is not None:
            anders.setVisible(keuze == InPlan.ANDERS)
        if in_plan is not None:
            in_plan.zet_hulp(self._uitleg(keuze))

    def _uitleg(self, keuze: InPlan | None) -> str:
        if keuze == InPlan.NIET:
            return self.tr("Dit blijft hier. Het komt niet op papier, en ook niet wat jullie ermee deden.")
        if keuze == InPlan.ZO:
            return self.tr("De woorden komen letterlijk in het plan.")
        if keuze == InPlan.ANDERS:
            return self.tr("Alleen de andere woorden komen in het plan.")
        return self.tr("{0} beslist. Lees de woorden voor en vraag het aan {0}.").format(self._roepnaam)
