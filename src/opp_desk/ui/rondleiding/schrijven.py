"""The plan of Noël: beginning it, writing every section, and hearing him."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.opp import Opp
from opp_desk.ui.rondleiding.handgrepen import NOEL, Handgrepen, dag, label

if TYPE_CHECKING:
    from datetime import date

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


_WOORDEN: Final = (
    "Ik weet het wel maar dan gaan er te veel dingen tegelijk. Als ik even weg mag kan ik daarna weer."
)


class Schrijven(Handgrepen):
    """The weeks in which the plan is made."""

    def begin_opp(self) -> None:
        """An OPP begins, and the six weeks with it."""
        self._open_noel()
        self._h.tab("OPP")
        self._h.kies(label(Opp, "startgebeurtenis"), "besluit")
        self._h.typ("Vanaf welke dag?", dag(self._dagen.eerder(38)))
        self._h.klik("OPP beginnen")
        self._h.wacht(lambda: self._scherm() == "opp", "de OPP-editor")

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
        self._regels("Noem iets wat helpt", (
            "voordoen, één stap tegelijk",
            "bewegen tussen twee taken",
            "hij onthoudt goed wat hij zelf deed"))  # fmt: skip
        self._regels("Noem iets wat hindert", (
            "veel uitleg achter elkaar", "wisselingen die hij niet ziet aankomen"))  # fmt: skip

    def _perspectief(self) -> None:
        self._sectie("Perspectief")
        self._h.kies(label(Opp, "uitstroom_van"), "vmbo kader")
        self._h.kies(label(Opp, "uitstroom_tot"), "vmbo theor")
        self._typ(Opp, "uitstroom_onderbouwing", (
            "Lezen en woordenschat: niveau van zijn groep. Rekenen: de doelen tot half groep 5. "
            "Sinds maart groeit hij daar even snel als zijn klasgenoten."))  # fmt: skip
        self._h.klik("Feit toevoegen")
        self._h.wacht(lambda: self._h.aantal(f"Waar staat {NOEL} nu?"), "een nieuw feit")
        self._h.typ("Gebied", "Rekenen")
        self._h.typ(f"Waar staat {NOEL} nu?", "Maakt 4 van de 10 sommen tot 1000 goed")
        self._h.typ("Bron", "meting in de klas")
        self._h.typ("Datum", dag(self._dagen.eerder(35)))

    def _handelingsdeel(self) -> None:
        self._sectie("Doelen")
        for nr, doel in enumerate(DOELEN):
            self._nieuwe_kaart("Doel toevoegen", Doel, "kan_straks")
            for veld, tekst in doel.items():
                self._typ(Doel, veld, tekst)
            self._typ(Doel, "nu_datum", dag(self._dagen.eerder(35)))
            if nr == 0:  # the next one begins with the same day
                self._typ(Doel, "evaluatie_op", dag(self._dagen.nu))
        self._sectie("Begeleiding")
        for nr, hulp in enumerate(BEGELEIDING):
            self._nieuwe_kaart("Begeleiding toevoegen", Begeleiding, "wat")
            for veld, tekst in hulp.items():
                if veld == "vorm":
                    self._h.kies(label(Begeleiding, veld), tekst)
                else:
                    self._typ(Begeleiding, veld, tekst)
            if nr == 0:  # the next one begins with the same days
                self._typ(Begeleiding, "van", dag(self._dagen.start))
                self._typ(Begeleiding, "tot", dag(self._dagen.nu))
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
        self._typ(Opp, "geldig_vanaf", dag(self._dagen.start))
        self._typ(Opp, "evaluatie_op", dag(self._dagen.nu))

    def _overleg(self) -> None:
        self._sectie("Ouders")
        self._h.klik("Overleg noteren")
        self._h.wacht(lambda: self._h.aantal("Wie waren erbij?"), "een nieuw overleg")
        self._h.typ("Datum", dag(self._dagen.eerder(20)))
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
        self._hoor(self._dagen.eerder(12), (
            (_WOORDEN,
             "overgenomen", "een rustplek waar hij zelf heen mag (doel 2)"),
            ("Ik wil minder sommen.", "deels", "de sommen blijven, in twee stukken van tien minuten"),
        ))  # fmt: skip

    def hoor_bij_bijstellen(self) -> None:
        """What he said about the next plan."""
        woorden = "De kaart werkt. Ik wil ook bij taal weg mogen."
        self._hoor(self._dagen.nu, ((woorden, "overgenomen", "de kaart geldt voor elk vak (doel 1)"),))

    def _hoor(self, op: date, uitspraken: tuple[tuple[str, str, str], ...]) -> None:
        self._sectie(f"Wat {NOEL} vertelde")
        self._h.klik(f"{NOEL} horen")
        self._h.wacht(lambda: self._scherm() == "horen", "het scherm Horen")
        self._h.wacht(lambda: self._h.aantal("Kans gegeven op"), "het formulier van het horen")
        self._h.typ("Kans gegeven op", dag(op))
        self._rust()
        self._h.typ("Door wie?", "meester Mo")
        self._h.kies(f"Hoe wilde {NOEL} het vertellen?", "buiten")
        for uitspraak in uitspraken:
            self._uitspraak(*uitspraak)
        self._rust()
        self._h.klik("Naar het OPP")
        self._h.wacht(lambda: self._scherm() == "opp", "de OPP-editor")
        self._rust()

    def _uitspraak(self, woorden: str, invloed: str, omdat: str) -> None:
        voor = self._h.aantal("In eigen woorden")
        self._h.klik("Uitspraak opschrijven")
        self._h.wacht(lambda: self._h.aantal("In eigen woorden") > voor, "een nieuwe uitspraak")
        self._h.typ("In eigen woorden", woorden)
        self._h.kies("Hoe", "gezegd")
        self._h.kies("Mag dit zo in je plan?", "zo")
        self._h.kies("Wat deden we ermee?", invloed)
        self._h.typ("Namelijk, of omdat", omdat)
