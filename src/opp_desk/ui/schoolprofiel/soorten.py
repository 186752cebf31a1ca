"""What the lists of the aanbod look like: the form of a row, and its card when it is closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from opp_desk.ground import clock
from opp_desk.model.aanbod import Ambitie, Deskundigheid, Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Voorzieningstand
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.forms.schoolprofiel_ambitie_ui import Ui_SchoolprofielAmbitie
from opp_desk.ui.forms.schoolprofiel_deskundigheid_ui import Ui_SchoolprofielDeskundigheid
from opp_desk.ui.forms.schoolprofiel_voorziening_ui import Ui_SchoolprofielVoorziening
from opp_desk.ui.opp.regel import Regelsoort
from opp_desk.ui.opp.zinsdelen import dag, kort, samen
from opp_desk.ui.schoolprofiel.kaart import Aanbodkop
from opp_desk.ui.schoolprofiel.lijst import Lijstsoort
from opp_desk.usecases import aanbod
from opp_desk.usecases.aanbodbeeld import is_oud_op

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.opp.blad import Blad
    from opp_desk.ui.opp.regel import Regelkop
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier

_TITEL: Final = 40
_PIL: dict[Voorzieningstand | None, str] = {
    Voorzieningstand.AANWEZIG: "goed",
    Voorzieningstand.IN_OPBOUW: "let_op",
    Voorzieningstand.NIET: "stil",
}


class Soorten:
    """The kinds of lists. ``namen`` are the vestigingen by id; replace it when they change."""

    def __init__(self, werk: Werkplek) -> None:
        self._werk = werk
        self.namen: Mapping[UUID, str] = {}

    def voorzieningen(self, gebied: Aanbodgebied) -> Lijstsoort:
        """Return the list of an area."""
        tr = self._werk.tr
        regel = self._regel(
            Voorziening,
            Ui_SchoolprofielVoorziening,
            (tr("Voorziening"), tr("Voorziening weggehaald")),
            self._voorziening,
            {"gebied": gebied},
        )
        return Lijstsoort(regel, partial(aanbod.voeg_voorziening_toe, gebied=gebied))

    def deskundigheid(self) -> Lijstsoort:
        """Return the list of what people in the team can do."""
        namen = (self._werk.tr("Deskundigheid"), self._werk.tr("Deskundigheid weggehaald"))
        regel = self._regel(Deskundigheid, Ui_SchoolprofielDeskundigheid, namen, self._deskundigheid)
        return Lijstsoort(regel, aanbod.voeg_deskundigheid_toe)

    def ambities(self) -> Lijstsoort:
        """Return the list of where the school works towards."""
        namen = (self._werk.tr("Ambitie"), self._werk.tr("Ambitie weggehaald"))
        regel = self._regel(Ambitie, Ui_SchoolprofielAmbitie, namen, self._ambitie)
        return Lijstsoort(regel, aanbod.voeg_ambitie_toe)

    def _regel(
        self,
        klasse: type[Rij],
        vorm: Callable[[], Any],
        namen: tuple[str, str],
        kop: Callable[[Formulier, int], Regelkop],
        waarden: Mapping[str, Any] | None = None,
    ) -> Regelsoort:
        return Regelsoort(
            klasse=cast(
                "type[Oppdeel]", klasse
            ),  # the lists of the OPP were first; a row of any kind will do
            vorm=vorm,
            lijst="",
            naam=namen[0],
            toevoegen=namen[0],
            weggehaald=namen[1],
            waarden=waarden or {},
            kop=kop,
            bij_blad=self._bij_blad,
        )

    def _bij_blad(self, blad: Blad, _formulier: Formulier) -> None:
        """Show the field with the place only where there are places."""
        blok = blad.binder.blok("vestiging")
        if blok is not None:
            blok.setVisible(bool(self.namen))

    def _voorziening(self, rij: Formulier, _nummer: int) -> Aanbodkop:
        w = rij.waarden
        stand = cast("Voorzieningstand | None", w["stand"])
        nagekeken = cast("date | None", w["nagekeken_op"])
        start, oud = bool(w["starttekst"]), is_oud_op(nagekeken, clock.today())
        alineas = tuple(str(w[naam]).strip() for naam in ("voor_wie", "wat", "begin") if w[naam])
        return Aanbodkop(
            str(w["titel"] or self._werk.tr("Nieuwe voorziening")),
            pil=(stand.label if stand else self._werk.tr("Hebben we dit?"), _PIL.get(stand, "let_op")),
            alineas=alineas,
            plaats=self._plaats(rij),
            melding=self._melding(start=start, oud=oud and bool(alineas), nooit=nagekeken is None),
            na_te_kijken=start or (oud and bool(alineas)),
        )

    def _melding(self, *, start: bool, oud: bool, nooit: bool) -> str:
        if start:
            return self._werk.tr("Voorbeeldtekst: maak er jullie eigen tekst van")
        if oud and nooit:
            return self._werk.tr("Nog niet nagekeken")
        return self._werk.tr("Langer dan een jaar niet nagekeken") if oud else ""

    def _deskundigheid(self, rij: Formulier, _nummer: int) -> Aanbodkop:
        w, tr = rij.waarden, self._werk.tr
        aantal = w["aantal"]
        mensen = "" if not aantal else tr("1 mens") if aantal == 1 else tr("{} mensen").format(aantal)
        binnen = [tr("Wie: {}").format(w["namen"])] if w["namen"] else []
        binnen += [tr("Volgend jaar nodig: {}").format(w["nodig"])] if w["nodig"] else []
        return Aanbodkop(
            str(w["waarin"] or tr("Nieuwe deskundigheid")),
            pil=(mensen, "stil"),
            alineas=(met_hoofdletter(str(w["uitleg"])),) if w["uitleg"] else (),
            plaats=samen(
                " · ", self._plaats(rij), *(f"{each} ({tr('blijft binnen de school')})" for each in binnen)
            ),
        )

    def _ambitie(self, rij: Formulier, _nummer: int) -> Aanbodkop:
        w, tr = rij.waarden, self._werk.tr
        voor = tr("vóór {}").format(dag(w["voor"])) if w["voor"] else ""
        doel = str(w["doel"] or tr("Nieuwe ambitie"))
        titel = kort(doel, _TITEL)
        resultaat = (tr("Geworden: {}").format(w["resultaat"]),) if w["resultaat"] else ()
        return Aanbodkop(
            titel,
            pil=(tr("bereikt") if w["resultaat"] else "", "goed"),
            alineas=((doel,) if titel != doel else ()) + resultaat,
            plaats=samen(" · ", w["wie"], voor, self._plaats(rij)),
        )

    def _plaats(self, rij: Formulier) -> str:
        naam = self.namen.get(cast("UUID", rij.waarden["vestiging"]), "")
        return self._werk.tr("Alleen op {}").format(naam) if naam else ""
