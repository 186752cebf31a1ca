"""Section Sleutel vernieuwen: when, what lapses, and what there is to do afterwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal

from opp_desk.ui.instellingen.code import Herstelcode
from opp_desk.ui.instellingen.even_wachten import EvenWachten
from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.instellingen.wachtwoord import Wachtwoordpaar
from opp_desk.ui.onderdelen import Bevestiging, Hulptekst, Kaart, Knop, PrimaireKnop, Tekst
from opp_desk.usecases import kopieen, toegang

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Lopend
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.toegang import Toegang, Vernieuwing

_RUST_MS = 50
T = TypeVar("T")


class VernieuwenSectie(Sectie):
    """Another key for the vault. ``vervangen`` carries the `Kluis` that is open under it."""

    vervangen = Signal(object)

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Sleutel vernieuwen"),
            werk.tr("Voor als een wachtwoord, het Herstelblad of een kopie in verkeerde handen kan zijn."),
        )
        self._venster: EvenWachten | None = None
        self._wachtwoord = ""
        self._rust = QTimer(self, interval=_RUST_MS)
        self._rust.timeout.connect(self._begin_als_het_kan)
        self._bouw_vraag()
        self._bouw_na()
        self.voeg_toe(self._vraag)
        self.voeg_toe(self._na)
        self.voeg_toe(self._oudkaart)
        self.sluit_af()

    def _bouw_vraag(self) -> None:
        self._vraag = Kaart(self.tr("Wat er gebeurt"))
        self._vraag.inhoud.setSpacing(12)
        self._wie = Tekst()
        self.paar = Wachtwoordpaar(self.tr("Je nieuwe wachtwoord"))
        self.knop = PrimaireKnop(self.tr("Sleutel vernieuwen…"))
        self.knop.clicked.connect(self._vraag_zeker)
        self.paar.klaar.connect(self._vraag_zeker)
        for deel in (
            Tekst(
                self.tr(
                    "De kluis wordt opnieuw geschreven met een andere sleutel. Alle wachtwoorden, het "
                    "Herstelblad en de sleutelring van nu openen hem daarna niet meer. Aan je dossiers "
                    "verandert niets."
                )
            ),
            self._wie,
            self.paar,
            self.knop,
            Hulptekst(self.tr("Sluit OPP Desk op andere plekken eerst. Het duurt een paar tellen.")),
        ):
            self._vraag.voeg_toe(deel)

    def _bouw_na(self) -> None:
        self._na = Kaart(self.tr("De sleutel is vernieuwd. Dit is je nieuwe Herstelblad"), soort="actief")
        self._na.inhoud.setSpacing(12)
        self.code, self._vervallen = Herstelcode(self.werk), Tekst()
        klaar = Knop(self.tr("Het blad ligt veilig"))
        klaar.clicked.connect(self._klaar)
        for deel in (self.code, self._vervallen, klaar):
            self._na.voeg_toe(deel)
        self._na.hide()
        self._oudkaart = Kaart(self.tr("Oude reservekopieën"))
        self._oudkaart.inhoud.setSpacing(12)
        self._oudtekst, self.weg = Tekst(), Knop(self.tr("Oude kopieën weggooien…"))
        self.weg.clicked.connect(self._vraag_weg)
        self._oudkaart.voeg_toe(self._oudtekst)
        self._oudkaart.voeg_toe(self.weg)
        self._oudkaart.hide()

    def toon(self) -> None:
        """Read whose access would lapse, and which backups still have an old key."""
        self.doe(partial(toegang.toegang, self.kluis), self._toon)
        self.werk.jobs.werk(
            partial(_zonder_voortgang, partial(kopieen.met_oude_sleutel, self.kluis)), self._toon_oude
        )

    def verlaat(self) -> None:
        """Forget a password that was not used."""
        self.paar.leeg()

    def _toon(self, stand: Toegang) -> None:
        anderen = [houder.naam for houder in stand.houders if not houder.ik]
        if not stand.eigen_wachtwoord:
            self._wie.setText(
                self.tr(
                    "Je bent binnen met het Herstelblad. Kies eerst een wachtwoord bij Mensen "
                    "en open de kluis daarmee."
                )
            )
        elif anderen:
            self._wie.setText(
                self.tr("Deze collega’s voeg je daarna opnieuw toe: {}.").format(", ".join(anderen))
            )
        else:
            self._wie.setText(self.tr("Jij bent de enige met een wachtwoord; je kiest een nieuw."))
        self.knop.setEnabled(stand.eigen_wachtwoord)

    def _toon_oude(self, oude: tuple[Path, ...]) -> None:
        self._oudkaart.setVisible(bool(oude))
        self._oudtekst.setText(
            self.tr(
                "{} reservekopieën hebben nog een oude sleutel: wie een oud wachtwoord heeft, kan die lezen. "
                "Als je ze weggooit, maakt OPP Desk eerst een nieuwe kopie."
            ).format(len(oude))
            if len(oude) != 1
            else self.tr(
                "Eén reservekopie heeft nog een oude sleutel: wie een oud wachtwoord heeft, kan die lezen. "
                "Als je hem weggooit, maakt OPP Desk eerst een nieuwe kopie."
            )
        )

    def _vraag_zeker(self) -> None:
        if not self.knop.isEnabled() or (wachtwoord := self.paar.waarde()) is None:
            return
        self._wachtwoord = wachtwoord
        vraag = Bevestiging(
            self.tr("De sleutel vernieuwen?"),
            self.tr(
                "Daarna opent alleen je nieuwe wachtwoord deze kluis, en het nieuwe Herstelblad dat je "
                "zo ziet. Dit kan niet ongedaan worden gemaakt."
            ),
            self.tr("Sleutel vernieuwen"),
            ouder=self,
        )
        vraag.accepted.connect(self._begin)
        vraag.open()

    def _begin(self) -> None:
        """Hold the whole window until the key is another one: nobody may write to the vault meanwhile."""
        self.foutbalk.hide()
        self._venster = EvenWachten(self.tr("De sleutel wordt vernieuwd…"), self)
        self._venster.open()
        self._rust.start()

    def _begin_als_het_kan(self) -> None:
        if self.werk.jobs.onderweg:
            return
        self._rust.stop()
        wachtwoord, self._wachtwoord = self._wachtwoord, ""
        doe = partial(toegang.vernieuw_sleutel, self.kluis, wachtwoord)
        self.werk.jobs.werk(partial(_zonder_voortgang, doe), self._vernieuwd, self._mislukt)

    def _vernieuwd(self, nieuw: Vernieuwing) -> None:
        self._laat_los()
        self.werk.jobs.kluis = nieuw.kluis
        self.vervangen.emit(nieuw.kluis)
        self.paar.leeg()
        self.code.zet(nieuw.herstelcode)
        namen = ", ".join(nieuw.vervallen)
        self._vervallen.setText(
            self.tr("Kan niet meer openen: {}. Voeg je collega’s weer toe bij Mensen.").format(namen)
        )
        self._vervallen.setVisible(bool(namen))
        self._vraag.hide()
        self._na.show()
        self.naar(self._na)
        self.toon()

    def _mislukt(self, fout: Fout) -> None:
        self._laat_los()
        self.meld_fout(fout)

    def _laat_los(self) -> None:
        if self._venster is not None:
            self._venster.klaar()
            self._venster = None

    def _klaar(self) -> None:
        self.code.zet("")
        self._na.hide()
        self._vraag.show()

    def _vraag_weg(self) -> None:
        vraag = Bevestiging(
            self.tr("Oude reservekopieën weggooien?"),
            self.tr("Eerst komt er een nieuwe kopie. Daarna zijn de kopieën met een oude sleutel weg."),
            self.tr("Weggooien"),
            ouder=self,
        )
        vraag.accepted.connect(self._gooi_weg)
        vraag.open()

    def _gooi_weg(self) -> None:
        self.doe(partial(kopieen.verwijder_oude_sleutels, self.kluis), self._weggegooid)

    def _weggegooid(self, aantal: int) -> None:
        self.werk.melding.emit(self.tr("Oude reservekopieën weggegooid: {}.").format(aantal), "", None)
        self.toon()


def _zonder_voortgang(doe: Callable[[], T], _lopend: Lopend) -> T:
    return doe()
