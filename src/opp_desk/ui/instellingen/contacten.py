"""Section Contacten: whom the school, its board and its samenwerkingsverband are to be asked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.forms.instellingen_contact_ui import Ui_InstellingenContact
from opp_desk.ui.instellingen.schoollijst import Lijstsectie, Schoollijst
from opp_desk.ui.onderdelen import LegeStaat
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.zinsdelen import samen
from opp_desk.usecases import contacten

if TYPE_CHECKING:
    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier


class Contactlijst(Schoollijst):
    """The contacts as cards. They order themselves: schoolleider first, as the steps are taken."""

    def __init__(self, werk: Werkplek) -> None:
        soort = Regelsoort(
            # Adding is this list's own; the rest works on a row of any kind.
            klasse=cast("type[Oppdeel]", Contact),
            vorm=Ui_InstellingenContact,
            lijst="contacten",
            naam=werk.tr("Contact"),
            toevoegen=werk.tr("Contact toevoegen"),
            weggehaald=werk.tr("Contact weggehaald"),
            kop=self._kop,
            op_datum=True,
            bij_blad=self.toon_vestiging,
        )
        super().__init__(soort, werk, contacten.voeg_contact_toe)

    def _kop(self, contact: Formulier, _nummer: int) -> Regelkop:
        w = contact.waarden
        titel = samen(" · ", w["naam"], w["functie"], w["soort"]) or self.tr("Nieuw contact")
        regels = (
            (self.tr("Bereikbaar"), str(w["bereikbaar"] or "")),
            (self.tr("Telefoon"), str(w["telefoon"] or "")),
            (self.tr("E-mail"), str(w["email"] or "")),
            (self.tr("Website"), str(w["website"] or "")),
        )
        return Regelkop(met_hoofdletter(titel), tuple(regel for regel in regels if regel[1]))


class ContactenSectie(Lijstsectie):
    """Who can help when school and parents do not agree. Shown at "We komen er niet uit" and on paper."""

    def __init__(self, werk: Werkplek) -> None:
        uitleg = werk.tr(
            "Wie kan helpen als jullie er met ouders niet uitkomen? Deze gegevens staan dan klaar bij de "
            "stappen, op het blad met rechten voor ouders, en in de schoolgids."
        )
        leeg = LegeStaat(
            werk.tr("Nog geen contacten"),
            werk.tr(
                "Vul de schoolleider, het samenwerkingsverband, het ouder- en jeugdsteunpunt en het bestuur "
                "in. Voor de onderwijsconsulent en de geschillencommissie staat de landelijke website er al."
            ),
            werk.tr("Contact toevoegen"),
            "persoon",
        )
        kop, lees = (werk.tr("Contacten"), uitleg), contacten.lees_contactformulieren
        super().__init__(werk, kop, Contactlijst(werk), leeg, lees)
