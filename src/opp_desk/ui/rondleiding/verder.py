"""After the plan was fixed: telling the pupil, measuring, evaluating together, and adjusting the plan."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt

from opp_desk.model.evaluatie import Doelresultaat, Evaluatie
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.ui.rondleiding.handgrepen import NOEL, Handgrepen, dag, label
from opp_desk.ui.rondleiding.schrijven import BEGELEIDING
from opp_desk.usecases import demo
from opp_desk.usecases.demo_tekst import terug

METINGEN: Final = (("Doel 1, rekenen", ("5", "6", "8")), ("Doel 2, taakaanpak", ("2", "2", "3")))
_UITKOMST: Final = (
    ("Doel 1, rekenen", "behaald", "stoppen", "Elke dag kort oefenen in het groepje."),
    ("Doel 2, taakaanpak", "deels behaald", "doorgaan", "De kaart ligt nu altijd op tafel."),
)
HULP: Final = tuple(hulp["wat"] for hulp in BEGELEIDING)
_ANTWOORDEN: Final = (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_N)
_SAMEN: Final = (
    ("aanwezig", "mama, papa, Noël, juf Anouk en meester Mo"),
    ("leerling_vindt", "Ik kan nu zelf weg als het te druk is. De kaart is fijn."),
    ("ouders_vinden", "Hij vertelt thuis wat er goed ging. De avonden zijn rustiger."),
    ("gelukt", "Het rekendoel is gehaald."),
    ("besluit", "Het rekendoel stopt. Het doel over hulp vragen gaat door."),
)


class Verder(Handgrepen):
    """Carrying out, looking back, and going on."""

    def vertel_terug(self) -> None:
        """Tell the pupil what was done with his words."""
        self._sectie(f"Wat {NOEL} vertelde")
        self._h.klik("Openen")
        self._h.wacht(lambda: self._h.aantal(label(Hoorgesprek, "terugkoppeling_op")), "het terugvertellen")
        self._rust()
        self._typ(Hoorgesprek, "terugkoppeling_op", dag(self._dagen.begin))
        self._typ(Hoorgesprek, "terugkoppeling_vorm", "met Mijn plan op tafel")
        self._typ(Hoorgesprek, "terugkoppeling_door", "meester Mo")
        self._typ(Hoorgesprek, "terugkoppeling_reactie", "Mag ik de kaart zelf tekenen?")
        self._rust()

    def vergrendel(self) -> None:
        """Leave the desk; the weeks in class go by."""
        self._h.klik("Vandaag")
        self._h.wacht(lambda: self._scherm() == "vandaag", "het scherm Vandaag")
        self._h.klik("Vergrendel")
        self._h.wacht(lambda: self._h.aantal("Wachtwoord"), "het slot")

    def ontgrendel(self) -> None:
        """Come back to it."""
        self._h.typ("Wachtwoord", demo.WACHTWOORD)
        self._h.klik("Openen")
        self._h.wacht(lambda: self._h.ziet("Leerlingen"), "de kluis")
        self._rust()

    def meet(self) -> None:
        """Measure both goals, on three days."""
        self._vanuit_dossier("Voortgang", "voortgang")
        for keer in range(3):
            self._h.typ("Gemeten op", dag(terug(self._dagen.nu, 30 - 14 * keer)))
            for doel, waarden in METINGEN:
                self._h.typ(f"{doel}: Meting", waarden[keer])
                self._rust()

    def vul_weken_in(self, hulp: tuple[str, ...] = HULP) -> None:
        """Answer for every week whether the help was given; once it was not, with the reason."""
        for wat in hulp:
            weken: Any = self._h.onderdeel(f"{wat}. week van")
            weken.setFocus()
            self._h.toets(weken, Qt.Key.Key_Home)
            for toets in _ANTWOORDEN:
                self._h.toets(weken, toets)
                self._rust()
            naam = self._h.wacht(self._waarom, "het veld voor de reden")
            self._h.typ(naam, "Er was een studieweek.")
            self._rust()
            weken.setFocus()
            for toets in (Qt.Key.Key_Right, Qt.Key.Key_J, Qt.Key.Key_J):
                self._h.toets(weken, toets)
                self._rust()

    def _waarom(self) -> str:
        return next((each for each in self._h.namen() if each.startswith("Waarom, in de week van")), "")

    def evalueer(self) -> None:
        """Look back with parents and pupil, goal by goal."""
        self._h.klik("Evalueren")
        self._h.wacht(lambda: self._h.ziet(f"{METINGEN[0][0]}, resultaat:"), "de evaluatie")
        self._rust()
        for nr, (doel, resultaat, verder, verschil) in enumerate(_UITKOMST):
            self._h.klik(f"{doel}, resultaat: {resultaat}")
            self._h.klik(f"{doel}, begeleiding gegeven: ja")
            self._typ(Doelresultaat, "verschil", verschil, nr)
            self._h.klik(f"{doel}, hoe verder: {verder}")
            self._rust()
        self._h.vink(label(Evaluatie, "met_leerling"))
        self._h.vink(label(Evaluatie, "met_ouders"))
        for veld, tekst in _SAMEN:
            self._typ(Evaluatie, veld, tekst)
        self._rust()
        self._h.typ("Gehouden op", dag(self._dagen.nu))
        self._h.klik("Evaluatie afronden")
        self._h.wacht(lambda: self._h.ziet("Bijstellen met deze evaluatie"), "een evaluatie die af is")
        self._rust()

    def overleg(self) -> None:
        """What was agreed with the parents about the next plan."""
        self._sectie("Ouders")
        voor = self._h.aantal("Wie waren erbij?")
        self._h.klik("Overleg noteren", -1)
        self._h.wacht(lambda: self._h.aantal("Wie waren erbij?") != voor or not self._h.veld("Wie").waarde(),
                      "een nieuw overleg")  # fmt: skip
        self._rust()
        self._h.typ("Datum", dag(self._dagen.nu))
        self._h.typ("Wie waren erbij?", "mama, papa, Noël en juf Anouk")
        self._h.typ("Waarover eens?", "Het rekendoel stopt. De kaart gaat mee naar alle vakken.")
        self._h.typ("Hoe verder?", "Na twaalf weken kijken we samen terug.")
        self._rust()

    def stel_bij(self) -> None:
        """Begin the next version where the evaluation ended."""
        self._h.klik("Bijstellen met deze evaluatie")
        self._h.wacht(lambda: self._scherm() == "opp", "de bijstelling")
        self._rust()
