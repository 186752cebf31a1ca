"""Which screens there are: the one list that navigation, command palette and pictures read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.ui.aanmeldingen.scherm import AanmeldingenPage
from opp_desk.ui.dossier.scherm import DossierPage
from opp_desk.ui.groepswerk.scherm import GroepswerkPage
from opp_desk.ui.horen.scherm import HorenPage
from opp_desk.ui.hulp.scherm import HulpPage
from opp_desk.ui.importeren.scherm import ImporterenPage
from opp_desk.ui.instellingen.scherm import InstellingenPage
from opp_desk.ui.leerlingen.scherm import LeerlingenPage
from opp_desk.ui.opp.scherm import OppPage
from opp_desk.ui.ouders.scherm import OudersPage
from opp_desk.ui.overdracht.scherm import OverdrachtPage
from opp_desk.ui.overnemen.scherm import OvernemenPage
from opp_desk.ui.papieren.inspectie import InspectiePage
from opp_desk.ui.papieren.scherm import PapierenPage
from opp_desk.ui.vandaag.scherm import VandaagPage
from opp_desk.ui.vergelijken.scherm import VergelijkenPage
from opp_desk.ui.voortgang.scherm import VoortgangPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.werkplek import Werkplek

SCHERMEN: Final[dict[str, Callable[[Werkplek], QWidget]]] = {
    "vandaag": VandaagPage,
    "leerlingen": LeerlingenPage,
    "dossier": DossierPage,
    "opp": OppPage,
    "horen": HorenPage,
    "ouders": OudersPage,
    "importeren": ImporterenPage,
    "overnemen": OvernemenPage,
    "aanmeldingen": AanmeldingenPage,
    "instellingen": InstellingenPage,
    "vergelijken": VergelijkenPage,
    "papieren": PapierenPage,
    "overdracht": OverdrachtPage,
    "inspectielijst": InspectiePage,
    "voortgang": VoortgangPage,
    "groepswerk": GroepswerkPage,
    "hulp": HulpPage,
}

OPDRACHTEN: Final = (
    ("vandaag", "Vandaag", "wat vraagt aandacht"),
    ("leerlingen", "Leerlingen", "de lijst van alle leerlingen"),
    ("aanmeldingen", "Aanmeldingen", "wie vroeg om een plek, en vóór wanneer besluiten jullie"),
    ("groepswerk", "Groepswerk", "één doel of aanpak bij meer leerlingen, en samen terugkijken"),
    ("importeren", "Klassenlijst importeren", "uit de leerlingadministratie of Excel"),
    ("overnemen", "Lopende OPP’s overnemen", "in één tabel"),
    ("overdracht", "Overdracht inlezen", "het bestand van een andere school"),
    ("inspectielijst", "Lijst voor de inspectie", "alle lopende OPP’s, met namen of zonder"),
    ("instellingen", "Instellingen", "school, collega’s, reservekopie"),
    ("hulp", "Hulp", "de handleiding"),
)

VERS: Final[dict[str, dict[str, None]]] = {"overdracht": {"opp": None}}
"""What a page that was open on a pupil is told when a command opens it for something new."""


def maak(sleutel: str, werk: Werkplek) -> QWidget:
    """Make the page of ``sleutel``; KeyError for a page that is not there."""
    return SCHERMEN[sleutel](werk)
