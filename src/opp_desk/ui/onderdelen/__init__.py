"""The shared widgets of every screen: calm, in words, and whole from the keyboard.

Here is only what knows nothing of a pupil or a rule; a screen has a folder of its own beside this one.
A widget is loaded when it is first asked for (PEP 562): the unlock screen needs only a few of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
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
    from opp_desk.ui.onderdelen.stapel import Stapel
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
    "Stapel",
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

_MODULE: Final = {
    "Actierij": "actierij",
    "Beeld": "staten",
    "Bevestiging": "bevestiging",
    "Datumveld": "datumveld",
    "Foutbalk": "staten",
    "Hulptekst": "teksten",
    "IcoonKnop": "knoppen",
    "Invoer": "invoer",
    "Invoerveld": "invoer",
    "Kaart": "kaart",
    "Keuzelijst": "keuzelijst",
    "Keuzerij": "keuzerij",
    "Knop": "knoppen",
    "Kolom": "tabel_model",
    "Kop": "teksten",
    "LegeStaat": "staten",
    "Lijn": "teksten",
    "Linktekst": "linktekst",
    "Meldtekst": "teksten",
    "Ondertitel": "teksten",
    "Paginakop": "paginakop",
    "Papier": "papier",
    "Pil": "pil",
    "PrimaireKnop": "knoppen",
    "Rijkaart": "kaart",
    "SchuifPagina": "schuif",
    "Skelet": "staten",
    "Stap": "stappen",
    "Stapel": "stapel",
    "Stappen": "stappen",
    "Stroom": "stroom",
    "Tabel": "tabel",
    "TabelModel": "tabel_model",
    "Tekst": "teksten",
    "TekstKnop": "knoppen",
    "Tekstvak": "tekstvak",
    "Titel": "teksten",
    "Tussenkop": "teksten",
    "Veldblok": "veldblok",
    "Veldlabel": "teksten",
    "Vinkje": "keuzerij",
    "Voortgang": "staten",
    "kolombreedte": "schuif",
    "voluit": "datumveld",
}

if not TYPE_CHECKING:  # a type checker reads the imports above, and then finds a name that is misspelled

    def __getattr__(naam: str) -> Any:
        """Load the module of a widget; from then on the name stands here."""
        if naam not in _MODULE:
            raise AttributeError(naam)
        onderdeel = getattr(import_module(f"{__name__}.{_MODULE[naam]}"), naam)
        globals()[naam] = onderdeel
        return onderdeel
