"""Which column was which field, remembered in the vault per set of headers."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from opp_desk.interchange.kolommen import raad_kolommen, velden
from opp_desk.usecases import instellingen

if TYPE_CHECKING:
    from opp_desk.interchange.kolommen import Soort
    from opp_desk.interchange.tabel import Tabel
    from opp_desk.vault.lezer import Lezer


def kolomsleutel(tabel: Tabel, soort: Soort) -> str:
    """Return under which name the columns of these headers are remembered; order counts."""
    koppen = "\x1f".join(kop.casefold() for kop in tabel.kop)
    return f"kolommen_{soort}_{sha256(koppen.encode()).hexdigest()[:16]}"


def lees_kolommen(lezer: Lezer, tabel: Tabel, soort: Soort) -> tuple[dict[str, int], bool]:
    """Return the columns as they were confirmed before, or as guessed; and whether they were remembered."""
    onthouden = instellingen.lees(lezer, kolomsleutel(tabel, soort))
    if not isinstance(onthouden, dict):
        return raad_kolommen(tabel, soort), False
    bekend = velden(soort)
    past = {
        veld: plek
        for veld, plek in onthouden.items()
        if veld in bekend and isinstance(plek, int) and 0 <= plek < len(tabel.kop)
    }
    return past, True
