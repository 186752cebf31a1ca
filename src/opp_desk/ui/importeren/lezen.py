"""Reading beside the screen: from a file, a pasted text or a table to what the page can show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.interchange.bestand import lees_bestand
from opp_desk.interchange.kolommen import maak_klassenlijst
from opp_desk.interchange.tabel import lees_plaktekst
from opp_desk.model.keuzes import Sector

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from opp_desk.interchange.klassenlijst import Klassenlijst
    from opp_desk.interchange.kolommen import Soort
    from opp_desk.interchange.tabel import Tabel
    from opp_desk.ui.jobs import Lopend

_VO: Final = frozenset({Sector.VO, Sector.PRO, Sector.VSO})


def lees(pad: Path, lopend: Lopend) -> Klassenlijst | Tabel:
    """Read a file; WereldFout as `lees_bestand`, Gestopt when the user did not want to wait."""
    lopend.meld(0, 0)
    gelezen = lees_bestand(pad)
    lopend.meld(0, 0)
    return gelezen


def lees_plak(tekst: str, lopend: Lopend) -> Tabel:
    """Read pasted text; WereldFout as `lees_plaktekst`."""
    lopend.meld(0, 0)
    return lees_plaktekst(tekst)


def maak_lijst(
    tabel: Tabel, kolommen: Mapping[str, int], soort: Soort, sector: Sector, lopend: Lopend
) -> Klassenlijst:
    """Make the class list of a table; a leerjaar of a school for vo is not a group of a basisschool."""
    lijst = maak_klassenlijst(tabel, kolommen, soort, vo=sector in _VO)
    lopend.meld(0, 0)
    return lijst
