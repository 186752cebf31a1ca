"""Section Controle: is the vault whole, said in words."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.instellingen.woorden import getal
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Pil, PrimaireKnop, Skelet, Tekst
from opp_desk.ui.zoeken.klaarzetten import Klaarzetter
from opp_desk.usecases import zoekbeheer
from opp_desk.vault.controle import controleer

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.vault.controle import Controle

ZOEKEN: Final = "zoekindex_wijkt_af"
BEVINDINGEN: Final = {
    "bladzijde_beschadigd": "een bladzijde van het bestand is beschadigd",
    "bestand_beschadigd": "het bestand is vanbinnen beschadigd",
    "verwijzing_stuk": "een regel verwijst naar iets wat er niet is",
    "inhoud_beschadigd": "een bewaard document is beschadigd",
    "keten_gebroken": "de rij vastgestelde versies van een OPP klopt niet",
    "inhoud_ontbreekt": "een bewaard document ontbreekt",
    "geschiedenis_wijkt_af": "een tekst is anders dan de geschiedenis zegt",
    "rij_ontbreekt": "een regel uit de geschiedenis ontbreekt",
    ZOEKEN: "zoeken mist iets, of vindt iets dat er niet meer is",
}
"""Code of a `Bevinding` → what an IB'er reads."""


class ControleSectie(Sectie):
    """Checks the whole vault when asked: seconds for a large one."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Controle"),
            werk.tr("Leest de hele kluis na: versleuteling, documenten, vastgestelde versies, geschiedenis."),
        )
        self.knop = PrimaireKnop(self.tr("Controleer de kluis"))
        self.knop.clicked.connect(self.controleer)
        self._klaarzetter = Klaarzetter(werk.jobs, self)
        self._skelet = Skelet(3)
        self._skelet.hide()
        self._kaart = Kaart(self.tr("Uitslag"))
        self._pil, self._wat, self._verder = Pil(), Tekst(kies=True), Hulptekst()
        self._kaart.kopregel.addWidget(self._pil)
        self._kaart.voeg_toe(self._wat)
        self._kaart.voeg_toe(self._verder)
        self._kaart.hide()
        for deel in (self.knop, self._skelet, self._kaart):
            self.voeg_toe(deel)
        self.sluit_af()

    def controleer(self) -> None:
        """Check, and show what was found."""
        self._kaart.hide()
        self._skelet.show()
        self._bezig(True)
        self.doe(partial(self.kluis.kijk_na, controleer), self._toon, self._mislukt)

    def _toon(self, uitslag: Controle) -> None:
        self._klaar()
        goed = not uitslag.bevindingen
        alleen_zoeken = not goed and {each.code for each in uitslag.bevindingen} == {ZOEKEN}
        self._pil.zet(self.tr("heel") if goed else self.tr("niet heel"), "goed" if goed else "laat")
        self._wat.setText(
            self.tr("De kluis is heel. Er is niets gevonden.") if goed else _in_woorden(uitslag)
        )
        geteld = self.tr(
            "Nagelezen: {} bladzijden, {} regels, {} wijzigingen, {} bewaarde documenten en {} vastgestelde "
            "versies."
        ).format(
            getal(uitslag.bladzijden),
            getal(uitslag.rijen),
            getal(uitslag.versies),
            getal(uitslag.bestanden),
            getal(uitslag.vastgesteld),
        )
        advies = self.tr("Zet een reservekopie terug; de kluis van nu blijft daarbij bewaard.")
        if alleen_zoeken:
            advies = self.tr(
                "Er is geen tekst kwijt. Het zoeken wordt nu opnieuw opgebouwd; je kunt doorwerken."
            )
            self.werk.jobs.run(zoekbeheer.begin_opnieuw, self._bouw_zoeken)
        self._verder.setText(geteld if goed else f"{advies} {geteld}")
        self._kaart.show()

    def _bouw_zoeken(self, _niets: object) -> None:
        self._klaarzetter.begin()

    def _mislukt(self, fout: Fout) -> None:
        self._klaar()
        self.meld_fout(fout)

    def _klaar(self) -> None:
        self._skelet.hide()
        self._bezig(False)

    def _bezig(self, bezig: bool) -> None:
        self.knop.setEnabled(not bezig)
        self.knop.setText(self.tr("Bezig…") if bezig else self.tr("Controleer de kluis"))


def _in_woorden(uitslag: Controle) -> str:
    """Return each kind of finding with how often it occurs."""
    soorten = Counter(bevinding.code for bevinding in uitslag.bevindingen)
    regels = [f"• {BEVINDINGEN.get(code, code)} ({aantal} keer)" for code, aantal in sorted(soorten.items())]
    return "\n".join(("De kluis is niet heel:", *regels))
