"""Section Tekstblokken: texts that the school writes often, put in place by typing ``;`` and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from opp_desk.model.school_lijsten import Tekstblok
from opp_desk.ui.forms.instellingen_tekstblok_ui import Ui_InstellingenTekstblok
from opp_desk.ui.instellingen.schoollijst import Lijstsectie, Schoollijst
from opp_desk.ui.onderdelen import Hulptekst, LegeStaat
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.zinsdelen import kort
from opp_desk.usecases import tekstblokken

if TYPE_CHECKING:
    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier


class Bloklijst(Schoollijst):
    """The snippets as cards, by name; each head says what to type."""

    def __init__(self, werk: Werkplek) -> None:
        soort = Regelsoort(
            # Adding is this list's own; the rest works on a row of any kind.
            klasse=cast("type[Oppdeel]", Tekstblok),
            vorm=Ui_InstellingenTekstblok,
            lijst="tekstblokken",
            naam=werk.tr("Tekstblok"),
            toevoegen=werk.tr("Tekstblok toevoegen"),
            weggehaald=werk.tr("Tekstblok weggehaald"),
            kop=self._kop,
            op_datum=True,
        )
        super().__init__(soort, werk, tekstblokken.voeg_tekstblok_toe)

    def _kop(self, blok: Formulier, _nummer: int) -> Regelkop:
        sleutel = tekstblokken.sleutel_van(str(blok.waarden["naam"] or ""))
        tekst = kort(str(blok.waarden["tekst"] or ""), 160)
        return Regelkop(
            f";{sleutel}" if sleutel else self.tr("Nieuw tekstblok"),
            ((self.tr("Tekst"), tekst),) if tekst else (),
        )


class TekstblokkenSectie(Lijstsectie):
    """The snippets of this school. In every text box ``;`` offers them."""

    def __init__(self, werk: Werkplek) -> None:
        uitleg = werk.tr(
            "Zinnen die je vaak schrijft. Typ in een tekstvak ‘;’ en de naam, en dan een spatie."
        )
        leeg = LegeStaat(
            werk.tr("Nog geen tekstblokken"),
            werk.tr("Zet hier een zin die jullie in elk OPP schrijven, bijvoorbeeld over het startgesprek."),
            werk.tr("Tekstblok toevoegen"),
            "document",
        )
        invullen = Hulptekst(
            werk.tr(
                "Waar ‘{roepnaam}’ staat, komt de roepnaam van de leerling. Een tekstblok is een begin: pas "
                "de tekst daarna aan, zodat die over deze leerling gaat."
            )
        )
        kop, lees = (werk.tr("Tekstblokken"), uitleg), tekstblokken.lees_tekstblokformulieren
        super().__init__(werk, kop, Bloklijst(werk), leeg, lees, invullen)
