"""The steps Team en ouders, and MR: who was asked on which day, and what they said."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.ground import clock
from opp_desk.model.keuzes_aanbod import MrInstemming
from opp_desk.rules.aanbodjaar import gedaan_op
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.aanbodjaar.blad import Stapblad, bron, jaarblad
from opp_desk.ui.forms.aanbodjaar_advies_ui import Ui_AanbodjaarAdvies
from opp_desk.ui.forms.aanbodjaar_instemming_ui import Ui_AanbodjaarInstemming
from opp_desk.ui.forms.aanbodjaar_ouders_ui import Ui_AanbodjaarOuders
from opp_desk.ui.forms.aanbodjaar_stukken_ui import Ui_AanbodjaarStukken
from opp_desk.ui.forms.aanbodjaar_team_ui import Ui_AanbodjaarTeam
from opp_desk.ui.onderdelen import Kaart, Knop, Pil, Tekst
from opp_desk.usecases import aanbodjaar
from opp_desk.usecases.aanbodverschil import NU
from opp_desk.usecases.recht import recht

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any
    from uuid import UUID

    from opp_desk.ui.binder import Binder
    from opp_desk.ui.opp.blad import Blad
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier


class Overlegblad(Stapblad):
    """A step that is forms of the cycle, each in a card; ``klaar_met`` is the field that makes one done."""

    def __init__(self, werk: Werkplek, titel: str, uitleg: str) -> None:
        super().__init__(werk, titel, uitleg)
        self._bladen: list[tuple[Blad, Pil, str]] = []

    def kaart(self, kop: str, uitleg: str, vorm: Callable[[], Any], klaar_met: str) -> Kaart:
        """Add a card with a form, the last of ``_bladen``."""
        kaart = Kaart(kop, ouder=self)
        pil = Pil("", "goed", kaart)
        kaart.kopregel.addWidget(pil)
        kaart.inhoud.setSpacing(8)
        kaart.voeg_toe(Tekst(uitleg, kaart))
        blad = jaarblad(self.werk, vorm, kaart)
        kaart.voeg_toe(blad)
        self._bladen.append((blad, pil, klaar_met))
        self._bewaak_dagen(blad.binder)
        self.voeg_toe(kaart)
        return kaart

    def lees(self, jaar_id: UUID) -> None:
        """Read the cycle."""
        self.vraag(partial(aanbodjaar.lees_jaarformulier, jaar_id=jaar_id), self._toon)

    def binders(self) -> Iterator[Binder]:
        """Yield those of the cards."""
        for blad, _pil, _naam in self._bladen:
            yield blad.binder

    def richt(self) -> bool:
        """Begin in the first form that is not done."""
        return next((blad.richt() for blad, pil, _naam in self._bladen if not pil.tekst()), False)

    def _toon(self, formulier: Formulier) -> None:
        for blad, pil, naam in self._bladen:
            blad.toon(formulier)
            pil.zet(*self._pil(naam, formulier))
            self._noem_later(blad.binder)

    def _pil(self, naam: str, formulier: Formulier) -> tuple[str, str]:
        """Return what stands beside the title of a card: done, or that the geleding said no."""
        if gedaan_op(naam, formulier.waarden.__getitem__, clock.today()):
            return self.tr("klaar"), "goed"
        nee = naam == "instemming_op" and formulier.waarden["instemming"] == MrInstemming.NEE
        return (self.tr("stemde niet in") if nee else ""), "let_op"

    def _bewaak_dagen(self, binder: Binder) -> None:
        """Look at every day of a form as soon as it changes."""
        for naam in _dagvelden(binder):
            veld = binder.invoer(naam)
            for sein in (veld.gewijzigd, veld.melding):
                sein.connect(partial(self._noem_later, binder))

    def _noem_later(self, binder: Binder, *_aan: object) -> None:
        """Say at a day that is ahead that it does not count yet."""
        for naam in _dagvelden(binder):
            blok, veld = binder.blok(naam), binder.invoer(naam)
            dag = veld.waarde()
            later = dag is not None and dag > clock.today()
            if blok is not None and not veld.ruw():
                zin = self.tr("Deze dag moet nog komen. Kies vandaag of eerder.") if later else ""
                blok.zet_waarschuwing(zin)


class TeamBlad(Overlegblad):
    """Two days and two texts."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Team en ouders: wat vinden zij?"),
            werk.tr(
                "Leg het aanbod voor aan het team en aan ouders, bijvoorbeeld de ouderraad of een "
                "ouderavond. Schrijf per groep op wanneer, en wat jullie eruit meenemen."
            ),
        )
        self.kaart(
            self.tr("Team"),
            self.tr("Collega’s kunnen in het schoolprofiel ook een wijziging voorstellen."),
            Ui_AanbodjaarTeam,
            "team_op",
        )
        self.kaart(
            self.tr("Ouders"),
            self.tr("Welke hulp misten zij? Wat konden zij niet vinden of niet begrijpen?"),
            Ui_AanbodjaarOuders,
            "ouders_op",
        )
        self.sluit_af()


class MrBlad(Overlegblad):
    """Two records: advies of the whole MR on the aanbod, instemming of the geleding with the schoolgids."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("MR: advies en instemming"),
            werk.tr(
                "De MR kijkt er twee keer naar. De hele MR geeft advies over het aanbod. Daarna stemt een "
                "geleding in met de schoolgids. Elk heeft een eigen dag."
            ),
        )
        sector = werk.school.sector
        geleding = recht().geleding(sector)
        stukken = self.kaart(
            self.tr("Stukken"),
            self.tr("Eén PDF met de twee vragen, het hoofdstuk en de verschillen met vorig jaar."),
            Ui_AanbodjaarStukken,
            "stukken_op",
        )
        for tekst, scherm, waar in (
            (self.tr("Wat is er veranderd"), "aanbodverschil", {}),
            (self.tr("Stukken maken"), "schoolgids", {"versie": NU, "soort": "mr_stukken"}),
        ):
            knop = Knop(tekst, ouder=stukken)
            knop.clicked.connect(partial(werk.ga_naar.emit, scherm, waar))
            stukken.kopregel.addWidget(knop)
        advies = self.kaart(
            self.tr("Advies over het aanbod"),
            self.tr("Van de hele MR."),
            Ui_AanbodjaarAdvies,
            "advies_op",
        )
        instemming = self.kaart(
            self.tr("Instemming met de schoolgids"),
            met_hoofdletter(self.tr("{} van de MR.").format(geleding)),
            Ui_AanbodjaarInstemming,
            "instemming_op",
        )
        self._geleding = geleding
        self._bladen[-1][0].binder.veranderd.connect(self._noem_geleding)
        for kaart, eis in ((advies, "mr_advies"), (instemming, "mr_instemming")):
            kaart.voeg_toe(bron(recht().eis(eis, sector).bron, kaart))
        self.sluit_af()

    def _noem_geleding(self, naam: str) -> None:
        """Fill in who agreed when somebody records that it happened; it can be written otherwise."""
        wie = self._bladen[-1][0].invoer("instemming_wie")
        if naam in {"instemming", "instemming_op"} and not wie.waarde():
            wie.zet_waarde(self._geleding)
            wie.gewijzigd.emit()


def _dagvelden(binder: Binder) -> Iterator[str]:
    """Yield the fields that say on which day something was done."""
    yield from (naam for naam in binder.namen if naam.endswith("_op"))
