"""Section Herstelblad: a new sheet, and the moment that the old one lapses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.ui.instellingen.code import Herstelcode
from opp_desk.ui.instellingen.sectie import Sectie, naast_elkaar
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, Pil, PrimaireKnop, Tekst, TekstKnop, Vinkje
from opp_desk.usecases import toegang

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.toegang import Toegang


class HerstelbladSectie(Sectie):
    """The sheet that opens the vault when every password is lost. A new one counts when the user says so."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Herstelblad"),
            werk.tr(
                "Papier waarmee de kluis opengaat als een wachtwoord kwijt is. Zonder kan niemand je helpen."
            ),
        )
        self._stand = Pil()
        self._nu = Kaart(self.tr("Je Herstelblad"))
        self._nu.kopregel.addWidget(self._stand)
        self._nu.inhoud.setSpacing(12)
        self._nu.inhoud.addWidget(
            Tekst(
                self.tr(
                    "Is het blad kwijt, of heeft iemand het gezien die dat niet mocht? Maak dan een nieuw "
                    "blad. Het oude blad opent de kluis daarna niet meer."
                )
            )
        )
        self._maak = Knop(self.tr("Nieuw Herstelblad maken"))
        self._maak.clicked.connect(self._begin)
        self._nu.voeg_toe(self._maak)
        self._bouw_nieuw()
        self.voeg_toe(self._nu)
        self.voeg_toe(self._nieuw)
        self.sluit_af()

    def _bouw_nieuw(self) -> None:
        self._nieuw = Kaart(self.tr("Het nieuwe blad"), soort="actief")
        self._nieuw.inhoud.setSpacing(12)
        self.code = Herstelcode(self.werk)
        self._veilig = Vinkje(
            self.tr("Het nieuwe blad ligt op een veilige plek, of ik heb de code opgeschreven.")
        )
        self._veilig.gewijzigd.connect(self._kan)
        self.geldt = PrimaireKnop(self.tr("Vanaf nu geldt dit blad"))
        self.geldt.clicked.connect(self._neem)
        weg = TekstKnop(self.tr("Niet doen"))
        weg.clicked.connect(self.verlaat)
        self._nieuw.inhoud.addWidget(self.code)
        self._nieuw.inhoud.addWidget(self._veilig)
        self._nieuw.inhoud.addWidget(
            Hulptekst(self.tr("Tot je op de knop drukt, geldt het oude blad nog en opent dit blad niets."))
        )
        self._nieuw.inhoud.addLayout(naast_elkaar(self.geldt, weg))
        self._nieuw.hide()

    def toon(self) -> None:
        """Read whether there is a sheet."""
        self.doe(partial(toegang.toegang, self.kluis), self._toon)

    def verlaat(self) -> None:
        """Forget a code that was not taken."""
        self.code.zet("")
        self._nieuw.hide()
        self._maak.show()

    def bevestig(self) -> None:
        """Tick that the sheet is safe, as somebody who clicks would."""
        self._veilig.click()

    def _toon(self, stand: Toegang) -> None:
        tekst, soort = (self.tr("gemaakt"), "goed") if stand.herstelblad else (self.tr("ontbreekt"), "laat")
        self._stand.zet(tekst, soort)

    def _begin(self) -> None:
        self.code.zet(toegang.nieuwe_herstelcode())
        self._veilig.zet_waarde(False)
        self.geldt.setEnabled(False)
        self._maak.hide()
        self._nieuw.show()
        self.naar(self._nieuw)

    def _kan(self) -> None:
        self.geldt.setEnabled(self._veilig.waarde())

    def _neem(self) -> None:
        self.doe(partial(toegang.neem_herstelcode, self.kluis, self.code.code()), self._genomen)

    def _genomen(self, _niets: None) -> None:
        self.verlaat()
        self.werk.melding.emit(self.tr("Het nieuwe Herstelblad geldt. Vernietig het oude blad."), "", None)
        self.toon()
