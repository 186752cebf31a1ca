"""Section Mensen: who can open the vault, passwords, and the keyring of this computer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.ui.instellingen.houders import Houders
from opp_desk.ui.instellingen.mensen_vormen import CollegaVorm, WachtwoordVorm
from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.onderdelen import Bevestiging, Hulptekst, Kaart, Knop, TekstKnop, Vinkje
from opp_desk.usecases import toegang

if TYPE_CHECKING:
    from opp_desk.model.keuzes import Rol
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.toegang import Sleutelhouder, Toegang


class MensenSectie(Sectie):
    """Who can open the vault. Everybody has a password of the own."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Mensen"),
            werk.tr(
                "Wie hier staat, opent de kluis met een eigen wachtwoord en kan alles lezen en schrijven."
            ),
        )
        self._houders = Houders()
        self._erbij = Knop(self.tr("Collega toevoegen"), "plus")
        self._meegeven = TekstKnop(self.tr("Leerlingen meegeven zonder toegang"), "pijl-rechts", klein=True)
        self._collega, self._wachtwoord = CollegaVorm(), WachtwoordVorm()
        self._collega.hide()
        self._wachtwoord.hide()
        self._bouw_ring()
        for deel in (
            self._wachtwoord,
            self._houders,
            self._erbij,
            self._meegeven,
            self._collega,
            self._ringkaart,
        ):
            self.voeg_toe(deel)
        self.sluit_af()
        self._houders.wachtwoord_gevraagd.connect(self._vraag_wachtwoord)
        self._houders.weg_gevraagd.connect(self._vraag_weg)
        self._erbij.clicked.connect(self._vraag_collega)
        self._meegeven.clicked.connect(partial(werk.ga_naar.emit, "meegeven", {}))
        self._collega.klaar.connect(self._voeg_toe)
        self._collega.gesloten.connect(self._sluit)
        self._wachtwoord.klaar.connect(self._zet_wachtwoord)
        self._wachtwoord.gesloten.connect(self._sluit)

    def _bouw_ring(self) -> None:
        self._ringkaart = Kaart(self.tr("Op deze computer"))
        self._ring = Vinkje(self.tr("Open de kluis voor mij zonder wachtwoord"))
        self._ring.gewijzigd.connect(self._zet_ring)
        self._ringkaart.inhoud.addWidget(self._ring)
        self._ringkaart.inhoud.addWidget(
            Hulptekst(
                self.tr(
                    "De sleutelring van deze computer bewaart dan een sleutel. Doe dit alleen op een "
                    "computer die van jou alleen is: wie er onder jouw naam is aangemeld, kan de kluis "
                    "openen."
                )
            )
        )
        self._ringkaart.hide()

    def toon(self) -> None:
        """Read who can open the vault."""
        self.doe(partial(toegang.toegang, self.kluis), self._toon)

    def verlaat(self) -> None:
        """Forget passwords that were typed but not used."""
        self._collega.hide()
        self._collega.paar.leeg()
        self._wachtwoord.paar.leeg()
        self._erbij.show()

    def _toon(self, stand: Toegang) -> None:
        self._houders.zet(stand.houders)
        self._ringkaart.setVisible(stand.sleutelring is not None and stand.eigen_wachtwoord)
        self._ring.zet_waarde(stand.sleutelring)
        if stand.met_herstelblad and not stand.eigen_wachtwoord and not self._wachtwoord.isVisible():
            self._wachtwoord.kiezen(stand.houders)

    def _vraag_collega(self) -> None:
        self._sluit()
        self._erbij.hide()
        self._collega.begin()
        self.naar(self._collega)

    def _vraag_wachtwoord(self, houder: Sleutelhouder) -> None:
        self._sluit()
        self._wachtwoord.begin(houder)
        self.naar(self._wachtwoord)

    def _sluit(self) -> None:
        self.verlaat()
        self._wachtwoord.hide()
        self.foutbalk.hide()

    def _voeg_toe(self, naam: str, rol: Rol, wachtwoord: str) -> None:
        self.doe(
            partial(toegang.geef_toegang, self.kluis, naam, rol, wachtwoord), partial(self._gedaan, naam)
        )

    def _gedaan(self, naam: str, _id: object) -> None:
        self.werk.melding.emit(self.tr("{} kan de kluis nu openen.").format(naam), "", None)
        self._sluit()
        self.toon()

    def _zet_wachtwoord(self, houder: Sleutelhouder, huidig: str, nieuw: str) -> None:
        doe = (
            partial(toegang.wijzig_wachtwoord, self.kluis, huidig, nieuw)
            if houder.ik
            else partial(toegang.zet_wachtwoord, self.kluis, houder.id, nieuw)
        )
        self.doe(doe, partial(self._gezet, houder))

    def _gezet(self, houder: Sleutelhouder, _niets: None) -> None:
        wie = self.tr("Je nieuwe wachtwoord") if houder.ik else self.tr("Het nieuwe wachtwoord van {}")
        self.werk.melding.emit(self.tr("{} geldt vanaf nu.").format(wie.format(houder.naam)), "", None)
        self._sluit()

    def _vraag_weg(self, houder: Sleutelhouder) -> None:
        vraag = Bevestiging(
            self.tr("{} weghalen?").format(houder.naam),
            self.tr(
                "{0} kan de kluis dan niet meer openen. Wat {0} schreef, blijft staan.\n\n"
                "Heeft {0} nog een kopie van de kluis, dan gaat die wel open met het oude wachtwoord. "
                "Wil je dat niet, vernieuw dan daarna de sleutel."
            ).format(houder.naam),
            self.tr("Weghalen"),
            ouder=self,
        )
        vraag.accepted.connect(partial(self._haal_weg, houder))
        vraag.open()

    def _haal_weg(self, houder: Sleutelhouder) -> None:
        self.doe(partial(toegang.neem_toegang_weg, self.kluis, houder.id), partial(self._weg, houder.naam))

    def _weg(self, naam: str, _niets: None) -> None:
        self.werk.melding.emit(self.tr("{} kan de kluis niet meer openen.").format(naam), "", None)
        self.toon()

    def _zet_ring(self) -> None:
        self.doe(partial(toegang.zet_sleutelring, self.kluis, aan=self._ring.waarde()), self._ring_gezet)

    def _ring_gezet(self, _niets: None) -> None:
        self.toon()
