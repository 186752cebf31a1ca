"""The shared widgets of every screen: calm, in words, and whole from the keyboard.

Here is only what knows nothing of a pupil or a rule; a screen has a folder of its own beside this one.
"""

from __future__ import annotations

from opp_desk.ui.onderdelen.actierij import Actierij
from opp_desk.ui.onderdelen.bevestiging import Bevestiging
from opp_desk.ui.onderdelen.datumveld import Datumveld, voluit
from opp_desk.ui.onderdelen.invoer import Invoer, Invoerveld
from opp_desk.ui.onderdelen.kaart import Kaart, Rijkaart
from opp_desk.ui.onderdelen.keuzelijst import Keuzelijst
from opp_desk.ui.onderdelen.keuzerij import Keuzerij, Vinkje
from opp_desk.ui.onderdelen.knoppen import IcoonKnop, Knop, PrimaireKnop, TekstKnop
from opp_desk.ui.onderdelen.linktekst import Linktekst
from opp_desk.ui.onderdelen.paginakop import Paginakop
from opp_desk.ui.onderdelen.papier import Papier
from opp_desk.ui.onderdelen.pil import Pil
from opp_desk.ui.onderdelen.schuif import SchuifPagina, kolombreedte
from opp_desk.ui.onderdelen.stappen import Stap, Stappen
from opp_desk.ui.onderdelen.staten import Beeld, Foutbalk, LegeStaat, Skelet, Voortgang
from opp_desk.ui.onderdelen.stroom import Stroom
from opp_desk.ui.onderdelen.tabel import Tabel
from opp_desk.ui.onderdelen.tabel_model import Kolom, TabelModel
from opp_desk.ui.onderdelen.teksten import (
    Hulptekst,
    Kop,
    Lijn,
    Meldtekst,
    Ondertitel,
    Tekst,
    Titel,
    Tussenkop,
    Veldlabel,
)
from opp_desk.ui.onderdelen.tekstvak import Tekstvak
from opp_desk.ui.onderdelen.veldblok import Veldblok

__all__ = [
    "Actierij",
    "Beeld",
    "Bevestiging",
    "Datumveld",
    "Foutbalk",
    "Hulptekst",
    "IcoonKnop",
    "Invoer",
    "Invoerveld",
    "Kaart",
    "Keuzelijst",
    "Keuzerij",
    "Knop",
    "Kolom",
    "Kop",
    "LegeStaat",
    "Lijn",
    "Linktekst",
    "Meldtekst",
    "Ondertitel",
    "Paginakop",
    "Papier",
    "Pil",
    "PrimaireKnop",
    "Rijkaart",
    "SchuifPagina",
    "Skelet",
    "Stap",
    "Stappen",
    "Stroom",
    "Tabel",
    "TabelModel",
    "Tekst",
    "TekstKnop",
    "Tekstvak",
    "Titel",
    "Tussenkop",
    "Veldblok",
    "Veldlabel",
    "Vinkje",
    "Voortgang",
    "kolombreedte",
    "voluit",
]
