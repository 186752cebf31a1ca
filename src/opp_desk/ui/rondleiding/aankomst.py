"""The first day: a new vault, the recovery sheet, the class list, and the parents of one pupil."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from opp_desk.ui.rondleiding.handgrepen import NOEL, Handgrepen, dag
from opp_desk.usecases import demo
from opp_desk.usecases.demo_school import BASISSCHOOL

if TYPE_CHECKING:
    from pathlib import Path


class Aankomst(Handgrepen):
    """From nothing to a pupil whose parents are known."""

    def eerste_start(self) -> None:
        """Four questions."""
        pagina: Any = self._programma.schil.alleen_getoond()
        if not hasattr(pagina, "zet_plek"):
            self._programma.toon_eerste_start()
            pagina = self._programma.schil.alleen_getoond()
        pagina.zet_plek(self._map / "demo.oppdesk")
        self._h.typ("Welke school?", BASISSCHOOL.naam)
        self._h.kies("Soort school", "basisschool")
        self._h.typ("BRIN", BASISSCHOOL.brin)
        self._h.typ("Wie ben jij?", demo.IB)
        self._h.kies("Wat doe je?", "IB")
        self._h.typ("Kies een wachtwoord", demo.WACHTWOORD)
        self._h.typ("Nog een keer", demo.WACHTWOORD)
        self._h.klik("Klassenlijst importeren")
        self._h.wacht(lambda: self._h.ziet("Het Herstelblad ligt"), "het Herstelblad")

    def herstelblad(self) -> None:
        """The recovery sheet is put away."""
        self._h.vink("Het Herstelblad ligt")
        self._h.klik("Begin")
        self._h.wacht(lambda: self._scherm() == "importeren", "het scherm Importeren")

    def importeren(self, lijst: Path) -> None:
        """The class list, looked at before it is taken over."""
        pagina: Any = self._programma.schil.pagina("importeren")
        pagina.kies_bestand(lijst)
        self._h.wacht(lambda: self._h.ziet(f"{BASISSCHOOL.leerlingen} leerlingen overnemen"), "het voorbeeld")
        self._h.klik(f"{BASISSCHOOL.leerlingen} leerlingen overnemen")
        self._h.wacht(lambda: self._h.ziet("Naar de leerlingen"), "de klassenlijst in de kluis")
        self._programma.jobs.run(partial(demo.richt_in, school=BASISSCHOOL))
        self._rust()

    def open_noel(self) -> None:
        """Find a pupil by typing and open the dossier."""
        self._open_noel()

    def ouders(self) -> None:
        """Both parents, with gezag that was looked up."""
        self._h.tab("Ouders")
        self._h.klik("Ouders bijwerken" if self._h.ziet("Ouders bijwerken") else "Ouder")
        self._h.wacht(lambda: self._scherm() == "ouders", "het scherm Ouders")
        for nr, (naam, relatie, zegt) in enumerate(
            (("Ans d'Hondt", "moeder", "mama"), ("Tom d'Hondt", "vader", "papa"))
        ):
            self._h.klik("Ouder of vertegenwoordiger toevoegen")
            self._h.wacht(partial(self._meer, "Naam", nr), "een nieuwe ouder")
            self._h.typ("Naam", naam)
            self._h.kies("Relatie", relatie)
            self._h.klik("ja", -1)
            self._h.kies("Waar staat dat?", "inschrijfformulier")
            self._h.typ("Nagekeken op", dag(self._dagen.eerder(35)))
            self._h.typ(f"Hoe {NOEL} deze persoon noemt", zegt)
        self._rust()
