"""Which screens there are: the one list that navigation, command palette and pictures read."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from opp_desk.ui.dossier.scherm import DossierPage
from opp_desk.ui.leerlingen.scherm import LeerlingenPage
from opp_desk.ui.opp.scherm import OppPage
from opp_desk.ui.ouders.scherm import OudersPage
from opp_desk.ui.vandaag.scherm import VandaagPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.werkplek import Werkplek


def _later(module: str, naam: str) -> Callable[[Werkplek], QWidget]:
    """Return a maker of a page that is loaded at its first visit: few open them every day."""

    def maak_eerst(werk: Werkplek) -> QWidget:
        pagina: QWidget = getattr(import_module(module), naam)(werk)
        return pagina

    return maak_eerst


SCHERMEN: Final[dict[str, Callable[[Werkplek], QWidget]]] = {
    "vandaag": VandaagPage,
    "leerlingen": LeerlingenPage,
    "dossier": DossierPage,
    "opp": OppPage,
    "horen": _later("opp_desk.ui.horen.scherm", "HorenPage"),
    "ouders": OudersPage,
    "importeren": _later("opp_desk.ui.importeren.scherm", "ImporterenPage"),
    "overnemen": _later("opp_desk.ui.overnemen.scherm", "OvernemenPage"),
    "aanmeldingen": _later("opp_desk.ui.aanmeldingen.scherm", "AanmeldingenPage"),
    "instellingen": _later("opp_desk.ui.instellingen.scherm", "InstellingenPage"),
    "vergelijken": _later("opp_desk.ui.vergelijken.scherm", "VergelijkenPage"),
    "papieren": _later("opp_desk.ui.papieren.scherm", "PapierenPage"),
    "overdracht": _later("opp_desk.ui.overdracht.scherm", "OverdrachtPage"),
    "inspectielijst": _later("opp_desk.ui.papieren.inspectie", "InspectiePage"),
    "voortgang": _later("opp_desk.ui.voortgang.scherm", "VoortgangPage"),
    "groepswerk": _later("opp_desk.ui.groepswerk.scherm", "GroepswerkPage"),
    "gesprekken": _later("opp_desk.ui.gesprekken.scherm", "GesprekkenPage"),
    "mentorronde": _later("opp_desk.ui.mentorronde.scherm", "MentorrondePage"),
    "meegeven": _later("opp_desk.ui.meegeven.scherm", "MeegevenPage"),
    "bekijken": _later("opp_desk.ui.bekijken.scherm", "BekijkenPage"),
    "zoeken": _later("opp_desk.ui.zoeken.scherm", "ZoekenPage"),
    "inzage": _later("opp_desk.ui.inzage.scherm", "InzagePage"),
    "wissen": _later("opp_desk.ui.wissen.scherm", "WissenPage"),
    "bespreking": _later("opp_desk.ui.overleg.scherm", "BesprekingPage"),
    "uitvoer": _later("opp_desk.ui.uitvoer.scherm", "UitvoerPage"),
    "schoolprofiel": _later("opp_desk.ui.schoolprofiel.scherm", "SchoolprofielPage"),
    "overzicht": _later("opp_desk.ui.overzicht.scherm", "OverzichtPage"),
    "aanbodjaar": _later("opp_desk.ui.aanbodjaar.scherm", "AanbodjaarPage"),
    "aanbodverschil": _later("opp_desk.ui.aanbodverschil.scherm", "AanbodverschilPage"),
    "schoolgids": _later("opp_desk.ui.schoolgids.scherm", "SchoolgidsPage"),
    "hulp": _later("opp_desk.ui.hulp.scherm", "HulpPage"),
}

OPDRACHTEN: Final = (
    ("vandaag", "Vandaag", "wat vraagt aandacht"),
    ("leerlingen", "Leerlingen", "de lijst van alle leerlingen"),
    ("gesprekken", "Gesprekken", "alle notities, de nieuwste bovenaan"),
    ("zoeken", "Zoek in alles", "gesprekken, OPP’s, doelen, taken, bijlagen"),
    ("aanmeldingen", "Aanmeldingen", "wie vroeg om een plek, en vóór wanneer besluiten jullie"),
    ("groepswerk", "Groepswerk", "één doel of aanpak bij meer leerlingen, en samen terugkijken"),
    ("mentorronde", "Mentorronde", "de hele groep in één lijst, één regel per leerling"),
    ("importeren", "Klassenlijst importeren", "uit de leerlingadministratie of Excel"),
    ("overnemen", "Lopende OPP’s overnemen", "in één tabel"),
    ("overdracht", "Overdracht inlezen", "het bestand van een andere school"),
    ("inspectielijst", "Lijst voor de inspectie", "alle lopende OPP’s, met namen of zonder"),
    ("meegeven", "Meegeven aan een collega", "leerlingen in een verzegeld pakket, en werk terugnemen"),
    ("bekijken", "Te bekijken", "waar twee mensen tegelijk schreven"),
    ("uitvoer", "Opslaan buiten de kluis", "gesprekken van een periode, of alles"),
    ("wissen", "Dossiers wissen", "wie lang genoeg is bewaard"),
    ("schoolprofiel", "Schoolprofiel", "wat jullie school biedt, voor de schoolgids"),
    ("overzicht", "Overzicht", "op papier en in de praktijk, voor de MR en het bestuur"),
    ("aanbodjaar", "Jaar van het aanbod", "evalueren, leerlingen, team, MR, vaststellen, publiceren"),
    ("aanbodverschil", "Verschil met een ander jaar", "per voorziening en per woord, ook voor de MR"),
    ("schoolgids", "Schoolgids bekijken", "PDF, Word, web; opslaan en afdrukken"),
    ("instellingen", "Instellingen", "school, collega’s, reservekopie"),
    ("hulp", "Hulp", "de handleiding"),
)

VAN_DE_SCHOOL: Final = frozenset(
    {
        "aanmeldingen",
        "importeren",
        "overnemen",
        "overdracht",
        "inspectielijst",
        "wissen",
        "overzicht",
        "schoolprofiel",
        "schoolgids",
        "aanbodjaar",
        "aanbodverschil",
    }
)
"""Pages that say nothing in the small vault of a colleague, which holds a few pupils."""

VERS: Final[dict[str, dict[str, None]]] = {"overdracht": {"opp": None}}
"""What a page that was open on a pupil is told when a command opens it for something new."""


def maak(sleutel: str, werk: Werkplek) -> QWidget:
    """Make the page of ``sleutel``; KeyError for a page that is not there."""
    return SCHERMEN[sleutel](werk)
