"""The chapters of the tour, in the words that stand on the screen: the demonstration OPP of Noël."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.opp import Opp
from opp_desk.model.veld import plek
from opp_desk.model.versie import Document
from opp_desk.rules.datum import schrijf_datum
from opp_desk.usecases import demo, vaststellen
from opp_desk.usecases.demo_school import BASISSCHOOL
from opp_desk.usecases.demo_tekst import terug, vooruit

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from opp_desk.model.basis import Rij
    from opp_desk.ui.programma import Programma
    from opp_desk.ui.rondleiding.hand import Hand
    from opp_desk.vault.lezer import Lezer

NOEL: Final = "Noël"
DOELEN: Final = (
    {
        "kan_straks": "Noël maakt plus- en minsommen tot 1000, door te rijgen op de getallenlijn",
        "maat": "tien sommen, elke vrijdag",
        "nu": "4 van de 10",
        "streef": "8 van de 10 goed",
        "gebied": "Rekenen",
        "kinddoel": "Ik kan sommen tot 1000.",
    },
    {
        "kan_straks": "Noël gebruikt zelf zijn hulpkaart of de rustplek en werkt binnen vijf minuten verder",
        "maat": "aantal van de vijf rekenlessen",
        "nu": "1 van de 5",
        "streef": "4 van de 5",
        "gebied": "Taakaanpak",
        "kinddoel": "Ik vraag zelf hulp met mijn kaart.",
    },
)
BEGELEIDING: Final = (
    {
        "wat": "Rekenen voordoen met de getallenlijn",
        "vorm": "in een groepje",
        "wie": "juf Anouk",
        "waar": "in de klas",
        "keer_per_week": "3",
        "minuten": "15",
    },
    {
        "wat": "Kaart op tafel, en samen terugkijken op de week",
        "vorm": "in de les",
        "wie": "meester Mo",
        "waar": "in de klas",
        "keer_per_week": "1",
        "minuten": "5",
    },
)


class Hoofdstukken:
    """Every chapter is one step of the main job."""

    def __init__(self, hand: Hand, programma: Programma, map_: Path) -> None:
        self._h, self._programma, self._map = hand, programma, map_
        self._vandaag = clock.today()

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
        self._h.wacht(lambda: self._programma.schil.sleutel() == "importeren", "het scherm Importeren")

    def importeren(self, lijst: Path) -> None:
        """The class list, looked at before it is taken over."""
        pagina: Any = self._programma.schil.pagina("importeren")
        pagina.kies_bestand(lijst)
        self._h.wacht(lambda: self._h.ziet(f"{BASISSCHOOL.leerlingen} leerlingen overnemen"), "het voorbeeld")
        self._h.klik(f"{BASISSCHOOL.leerlingen} leerlingen overnemen")
        self._h.wacht(lambda: self._h.ziet("Naar de leerlingen"), "de klassenlijst in de kluis")
        self._richt_school_in()

    def open_noel(self) -> None:
        """Find a pupil by typing and open the dossier."""
        self._h.klik("Leerlingen")
        self._h.typ("Zoek op naam of groep", "noel hondt")
        tabel = self._h.wacht(self._tabel, "Noël in de lijst")
        tabel.setFocus()
        tabel.selectRow(0)
        self._h.toets(tabel, Qt.Key.Key_Return)
        self._h.wacht(lambda: self._programma.schil.sleutel() == "dossier", "het dossier")

    def ouders(self) -> None:
        """Both parents, with gezag that was looked up."""
        self._h.tab("Ouders")
        self._h.klik("Ouders bijwerken" if self._h.ziet("Ouders bijwerken") else "Ouder")
        self._h.wacht(lambda: self._programma.schil.sleutel() == "ouders", "het scherm Ouders")
        for nr, (naam, relatie, zegt) in enumerate(
            (("Ans d'Hondt", "moeder", "mama"), ("Tom d'Hondt", "vader", "papa"))
        ):
            self._h.klik("Ouder of vertegenwoordiger toevoegen")
            self._h.wacht(partial(self._meer, "Naam", nr), "een nieuwe ouder")
            self._h.typ("Naam", naam)
            self._h.kies("Relatie", relatie)
            self._h.klik("ja", -1)
            self._h.kies("Waar staat dat?", "inschrijfformulier")
            self._h.typ("Nagekeken op", self._dag(terug(self._vandaag, 40)))
            self._h.typ(f"Hoe {NOEL} deze persoon noemt", zegt)
        self._rust()

    def begin_opp(self) -> None:
        """An OPP begins, and the six weeks with it."""
        self._naar_dossier()
        self._h.tab("OPP")
        self._h.kies(plek(Opp, "startgebeurtenis").veld.label, "besluit")
        self._h.typ("Vanaf welke dag?", self._dag(terug(self._vandaag, 38)))
        self._h.klik("OPP beginnen")
        self._h.wacht(lambda: self._programma.schil.sleutel() == "opp", "de OPP-editor")

    def schrijf_opp(self) -> None:
        """The whole text, section by section."""
        self._aanleiding()
        self._factoren()
        self._perspectief()
        self._handelingsdeel()
        self._afwijkingen()
        self._overleg()
        self._rust()

    def _aanleiding(self) -> None:
        self._sectie("Aanleiding")
        self._typ(
            Opp,
            "aanleiding",
            "Noël heeft bij rekenen en bij zelfstandig werken meer nodig dan onze basisondersteuning.",
        )

    def _factoren(self) -> None:
        self._sectie("Wat helpt, wat hindert")
        self._regels("Noem iets wat helpt", "Wat helpt", (
            "voordoen, één stap tegelijk",
            "bewegen tussen twee taken",
            "hij onthoudt goed wat hij zelf deed"))  # fmt: skip
        self._regels("Noem iets wat hindert", "Wat hindert", (
            "veel uitleg achter elkaar", "wisselingen die hij niet ziet aankomen"))  # fmt: skip

    def _perspectief(self) -> None:
        self._sectie("Perspectief")
        self._h.kies(plek(Opp, "uitstroom_van").veld.label, "vmbo kader")
        self._h.kies(plek(Opp, "uitstroom_tot").veld.label, "vmbo theor")
        self._typ(Opp, "uitstroom_onderbouwing", (
            "Lezen en woordenschat: niveau van zijn groep (juni 2026). Rekenen: de doelen tot half groep 5. "
            "Sinds maart groeit hij daar even snel als zijn klasgenoten."))  # fmt: skip
        self._h.klik("Feit toevoegen")
        self._h.wacht(lambda: self._h.aantal(f"Waar staat {NOEL} nu?"), "een nieuw feit")
        self._h.typ("Gebied", "Rekenen")
        self._h.typ(f"Waar staat {NOEL} nu?", "Maakt 4 van de 10 sommen tot 1000 goed")
        self._h.typ("Bron", "meting in de klas")
        self._h.typ("Datum", self._dag(terug(self._vandaag, 40)))

    def _handelingsdeel(self) -> None:
        self._sectie("Doelen")
        for doel in DOELEN:
            self._nieuwe_kaart("Doel toevoegen", Doel, "kan_straks")
            for veld, tekst in doel.items():
                self._typ(Doel, veld, tekst)
            self._typ(Doel, "nu_datum", self._dag(terug(self._vandaag, 40)))
            self._typ(Doel, "evaluatie_op", self._dag(self._evaluatie()))
        self._sectie("Begeleiding")
        for nr, hulp in enumerate(BEGELEIDING):
            self._nieuwe_kaart("Begeleiding toevoegen", Begeleiding, "wat")
            for veld, tekst in hulp.items():
                if veld == "vorm":
                    self._h.kies(plek(Begeleiding, veld).veld.label, tekst)
                else:
                    self._typ(Begeleiding, veld, tekst)
            self._typ(Begeleiding, "van", self._dag(vooruit(self._vandaag, 1)))
            self._typ(Begeleiding, "tot", self._dag(self._evaluatie()))
            self._h.kies("Bij welk doel?", f"Doel {nr + 1}")
        self._sectie("In de les")
        self._h.klik("Noem er een")
        self._h.wacht(lambda: self._h.aantal("In de les") or self._h.aantal("Doe dit wel"), "een regel")
        self._typ_regel("Vertel vooraf wat er verandert.")
        self._h.klik("Noem er een", -1)
        self._rust()
        self._typ_regel("Drie opdrachten tegelijk.")

    def _afwijkingen(self) -> None:
        self._sectie("Afwijkingen")
        self._h.vink("We wijken niet af")
        self._sectie("Evaluatie")
        self._typ(Opp, "geldig_vanaf", self._dag(vooruit(self._vandaag, 1)))
        self._typ(Opp, "evaluatie_op", self._dag(self._evaluatie()))

    def _overleg(self) -> None:
        self._sectie("Ouders")
        self._h.klik("Overleg noteren")
        self._h.wacht(lambda: self._h.aantal("Wie waren erbij?"), "een nieuw overleg")
        self._h.typ("Datum", self._dag(terug(self._vandaag, 20)))
        self._h.typ("Wie waren erbij?", "mama, papa, juf Anouk en meester Mo")
        self._h.typ("Waarover eens?", "Drie keer per week rekenen in een groepje; thuis alleen lezen.")
        self._h.typ("Hoe verder?", "We lezen samen het plan.")
        for wie, tekst in (
            ("moeder", "Noël is ’s avonds moe. Liever geen rekenhuiswerk."),
            ("vader", "Ik wil dat hij uitgedaagd blijft."),
        ):
            naam = f"{wie.capitalize()} · hoe kijkt u ernaar?"
            self._h.klik(f"Wat zegt {wie}?")
            self._h.wacht(partial(self._h.aantal, naam), "de visie van een ouder")
            self._h.typ(naam, tekst)

    def hoor(self) -> None:
        """What Noël told, in the way that he chose."""
        self._sectie(f"Wat {NOEL} vertelde")
        self._h.klik(f"{NOEL} horen")
        self._h.wacht(lambda: self._programma.schil.sleutel() == "horen", "het scherm Horen")
        self._hoorpagina()
        self._rust()
        self._terug_naar_opp()

    def _hoorpagina(self) -> None:
        self._h.wacht(lambda: self._h.aantal("Kans gegeven op"), "het formulier van het horen")
        self._h.typ("Kans gegeven op", self._dag(terug(self._vandaag, 12)))
        self._h.typ("Door wie?", "meester Mo")
        self._h.kies(f"Hoe wilde {NOEL} het vertellen?", "buiten")
        self._uitspraak(
            "Ik weet het wel maar dan gaan er te veel dingen tegelijk. "
            "Als ik even weg mag kan ik daarna weer.",
            "overgenomen", "een rustplek waar hij zelf heen mag (doel 2)",
        )  # fmt: skip
        self._uitspraak(
            "Ik wil minder sommen.", "deels", "de sommen blijven, in twee stukken van tien minuten"
        )

    def _uitspraak(self, woorden: str, invloed: str, omdat: str) -> None:
        voor = self._h.aantal("In eigen woorden")
        self._h.klik("Uitspraak opschrijven")
        self._h.wacht(lambda: self._h.aantal("In eigen woorden") > voor, "een nieuwe uitspraak")
        self._h.typ("In eigen woorden", woorden)
        self._h.kies("Hoe", "gezegd")
        self._h.kies("Mag dit zo in je plan?", "zo")
        self._h.kies("Wat deden we ermee?", invloed)
        self._h.typ("Namelijk, of omdat", omdat)

    def leg_voor(self) -> None:
        """The text is frozen and laid before the parents."""
        self._sectie("Ouders")
        self._h.klik("Voorleggen")
        self._h.wacht(lambda: self._h.ziet("Niet doen"), "de uitleg bij het voorleggen")
        self._h.klik("Voorleggen")
        self._h.wacht(self._vraagknop, "wie om akkoord gevraagd wordt")

    def akkoord(self) -> None:
        """Both parents agree."""
        for wie in ("Moeder", "Vader"):
            self._h.klik(f"{wie} om akkoord vragen")
            self._h.wacht(lambda: self._h.ziet("in een gesprek"), f"het antwoord van {wie}")
            self._h.vink("akkoord")
            self._h.vink("in een gesprek")
            self._h.klik("Antwoord vastleggen")
            self._h.wacht(partial(self._weg, f"{wie} om akkoord vragen"), f"het akkoord van {wie}")

    def stel_vast(self) -> None:
        """Fixed on behalf of the board."""
        self._rust()
        self._h.klik("Vaststellen")
        self._h.wacht(lambda: self._h.aantal("Wie stelt vast?"), "het besluit")
        if self._h.aantal("Toch vaststellen"):
            self._h.typ("Toch vaststellen", "Besproken in het ondersteuningsteam.")
        self._h.klik("Vaststellen", -1)
        self._h.wacht(lambda: self._h.ziet("Bijstellen"), "een vastgesteld OPP")

    def bewaar_pdf(self) -> None:
        """The paper that was stored in the vault, as a file."""
        self._h.wacht(lambda: self._h.ziet("PDF opslaan"), "de PDF in de kluis")
        self._schrijf_pdf()

    def vandaag(self) -> None:
        """What needs attention now."""
        self._h.klik("Vandaag")
        self._h.wacht(lambda: self._programma.schil.sleutel() == "vandaag", "het scherm Vandaag")
        self._rust()

    # ── small moves ─────────────────────────────────────────────────────────────────────────────────────
    def _sectie(self, naam: str) -> None:
        self._h.klik(naam)
        self._rust()

    def _typ(self, klasse: type[Rij], veld: str, tekst: str) -> None:
        self._h.typ(plek(klasse, veld).veld.label.format(roepnaam=NOEL), tekst)

    def _nieuwe_kaart(self, knop: str, klasse: type[Rij], veld: str) -> None:
        naam = plek(klasse, veld).veld.label.format(roepnaam=NOEL)
        voor = self._h.aantal(naam)
        self._h.klik(knop)
        self._h.wacht(lambda: self._h.aantal(naam) > voor or self._is_leeg(naam), f"{knop}: een nieuwe kaart")

    def _is_leeg(self, naam: str) -> bool:
        return self._h.aantal(naam) > 0 and not str(self._h.veld(naam).waarde()).strip()

    def _regels(self, eerste: str, naam: str, teksten: tuple[str, ...]) -> None:
        """Fill a list of short lines: a click for the first, Enter for the next ones."""
        for nr, tekst in enumerate(teksten):
            self._h.klik(eerste if nr == 0 else _VERDER[eerste])
            self._rust()
            self._typ_regel(tekst)

    def _typ_regel(self, tekst: str) -> None:
        """Type in the line that just got the focus."""
        veld: Any = self._h.wacht(self._lege_regel, "een lege regel met de cursor")
        for teken in tekst:
            self._h.toets(veld, teken)
        self._h.toets(veld, Qt.Key.Key_Tab)
        self._rust()

    def _meer(self, naam: str, dan: int) -> bool:
        return self._h.aantal(naam) > dan

    def _weg(self, knop: str) -> bool:
        return not self._h.ziet(knop)

    def _lege_regel(self) -> Any:
        """Return the field that has the focus, when nothing is in it yet."""
        veld: Any = self._programma.schil.focusWidget()
        return veld if hasattr(veld, "waarde") and not veld.waarde() else None

    def _rust(self) -> None:
        """Wait until everything typed is in the file and the screen shows it."""
        self._h.adem(60)
        self._h.wacht(lambda: not self._programma.jobs.schrijft, "rust")
        self._h.adem(60)

    def _vraagknop(self) -> str:
        return next((naam for naam in self._h.namen() if naam.endswith("om akkoord vragen")), "")

    def _tabel(self) -> QTableView | None:
        for tabel in self._programma.schil.findChildren(QTableView):
            if tabel.isVisible() and tabel.model().rowCount() == 1:
                return tabel
        return None

    def _naar_dossier(self) -> None:
        self._programma.schil.toon("dossier")
        self._rust()

    def _terug_naar_opp(self) -> None:
        self._programma.schil.toon("opp")
        self._rust()

    def _richt_school_in(self) -> None:
        self._programma.jobs.run(partial(demo.richt_in, school=BASISSCHOOL))
        self._rust()

    def _schrijf_pdf(self) -> None:
        """Save through the same use case as the dialog; the dialog itself belongs to the computer."""
        jobs = self._programma.jobs
        gelezen: list[tuple[Document, bytes]] = []
        jobs.vraag(_eerste_papier, gelezen.append)
        document, pdf = self._h.wacht(lambda: gelezen, "de PDF uit de kluis")[0]
        doel = self._map / "opp.pdf"
        jobs.run(
            partial(
                vaststellen.exporteer, leerling=document.leerling, onderwerp=document.id, pdf=pdf, doel=doel
            )
        )
        self._h.wacht(doel.exists, "opp.pdf")
        self._rust()

    def _evaluatie(self) -> date:
        return terug(vooruit(self._vandaag, 60), 0)

    @staticmethod
    def _dag(dag: date) -> str:
        return schrijf_datum(dag)


def _eerste_papier(lezer: Lezer) -> tuple[Document, bytes]:
    document = lezer.lees(select(Document))[0]
    return document, vaststellen.papier(lezer, document.id)


_VERDER: Final = {
    "Noem iets wat helpt": "Wat helpt nog meer?",
    "Noem iets wat hindert": "Wat hindert nog meer?",
}
