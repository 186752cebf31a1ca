"""The page: the list of sections at the left, one section at the right, each made when first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.hulp.wijzer import Hoofdstuk, Wijzer
from opp_desk.ui.instellingen.computer import BeveiligingSectie, ComputerSectie, UiterlijkSectie
from opp_desk.ui.instellingen.contacten import ContactenSectie
from opp_desk.ui.instellingen.controle import ControleSectie
from opp_desk.ui.instellingen.gesprekssoorten import GesprekssoortenSectie
from opp_desk.ui.instellingen.herstelblad import HerstelbladSectie
from opp_desk.ui.instellingen.logboek import LogboekSectie
from opp_desk.ui.instellingen.mensen import MensenSectie
from opp_desk.ui.instellingen.over import OverSectie
from opp_desk.ui.instellingen.recht import RechtSectie
from opp_desk.ui.instellingen.reservekopie import ReservekopieSectie
from opp_desk.ui.instellingen.school import SchoolSectie
from opp_desk.ui.instellingen.spelling import SpellingSectie
from opp_desk.ui.instellingen.team import TeamSectie
from opp_desk.ui.instellingen.tekstblokken import TekstblokkenSectie
from opp_desk.ui.instellingen.veiligheid import VeiligheidSectie
from opp_desk.ui.instellingen.vernieuwen import VernieuwenSectie
from opp_desk.ui.instellingen.vragen import VragenSectie
from opp_desk.ui.onderdelen import Stapel

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.ui.werkplek import Werkplek

_LIJST_BREED: Final = 200
SECTIES: Final[dict[str, tuple[str, str, Callable[[Werkplek], Any]]]] = {
    "school": ("School", "School", SchoolSectie),
    "mensen": ("School", "Mensen", MensenSectie),
    "contacten": ("School", "Contacten", ContactenSectie),
    "vragen": ("School", "Vragen voor het horen", VragenSectie),
    "tekstblokken": ("School", "Tekstblokken", TekstblokkenSectie),
    "gesprekssoorten": ("School", "Soorten gesprekken", GesprekssoortenSectie),
    "team": ("School", "Ondersteuningsteam", TeamSectie),
    "veiligheid": ("School", "Zorgen over veiligheid", VeiligheidSectie),
    "spelling": ("School", "Spelling", SpellingSectie),
    "herstelblad": ("Kluis", "Herstelblad", HerstelbladSectie),
    "vernieuwen": ("Kluis", "Sleutel vernieuwen", VernieuwenSectie),
    "reservekopie": ("Kluis", "Reservekopie", ReservekopieSectie),
    "controle": ("Kluis", "Controle", ControleSectie),
    "logboek": ("Kluis", "Logboek", LogboekSectie),
    "beveiliging": ("Deze computer", "Beveiliging", BeveiligingSectie),
    "uiterlijk": ("Deze computer", "Uiterlijk", UiterlijkSectie),
    "recht": ("Meer weten", "Recht", RechtSectie),
    "over": ("Meer weten", "Over OPP Desk", OverSectie),
}
"""Key → group, title, and what makes the section."""


class InstellingenPage(QWidget):
    """The settings. ``toon(sectie="reservekopie")`` opens a section; otherwise the one of last time.

    ``voorkeuren_gewijzigd`` carries the `Voorkeuren` of this computer as they are on disk now,
    ``kluis_vervangen`` the `Kluis` after another key or another place: the old one is closed by then.
    """

    voorkeuren_gewijzigd = Signal(object)
    kluis_vervangen = Signal(object)

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self.setWindowTitle(self.tr("Instellingen"))
        hoofdstukken = [
            Hoofdstuk(sleutel, titel, groep) for sleutel, (groep, titel, _maak) in SECTIES.items()
        ]
        self._lijst = Wijzer(self.tr("Onderdelen van de instellingen"), hoofdstukken)
        rol = QScrollArea(self)
        rol.setWidget(self._lijst)
        rol.setWidgetResizable(True)
        rol.setFrameShape(QFrame.Shape.NoFrame)
        rol.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rol.setFixedWidth(_LIJST_BREED)
        self._lijst.gekozen.connect(self._kies)
        self._lagen = Stapel()
        self._gemaakt: dict[str, Any] = {}
        self._sleutel = "school"
        rij = QHBoxLayout(self)
        rij.setContentsMargins(tokens.MARGE, tokens.MARGE, 0, 0)
        rij.setSpacing(32)
        rij.addWidget(rol)
        rij.addWidget(self._lagen, 1)

    def toon(self, sectie: str = "", **_waar: object) -> None:
        """Load and show a section."""
        self._sleutel = sectie if sectie in SECTIES else self._sleutel
        self._lijst.kies(self._sleutel)
        deel = self.sectie(self._sleutel)
        self._lagen.setCurrentWidget(deel)
        deel.toon()

    def verlaat(self) -> None:
        """Write what is typed."""
        for deel in self._gemaakt.values():
            deel.verlaat()

    def waar(self) -> dict[str, str]:
        """Return which section is shown."""
        return {"sectie": self._sleutel}

    def sectie(self, sleutel: str) -> Any:
        """Return a section, made when first asked."""
        if sleutel not in self._gemaakt:
            deel = SECTIES[sleutel][2](self._werk)
            if isinstance(deel, ComputerSectie):
                deel.gewijzigd.connect(self.voorkeuren_gewijzigd)
            if isinstance(deel, VernieuwenSectie | ReservekopieSectie):
                deel.vervangen.connect(self.kluis_vervangen)
            self._gemaakt[sleutel] = deel
            self._lagen.addWidget(deel)
        return self._gemaakt[sleutel]

    def _kies(self, sleutel: str) -> None:
        self._gemaakt[self._sleutel].verlaat()
        self.toon(sleutel)
