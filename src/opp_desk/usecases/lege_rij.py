"""A note that was begun and in which nothing stands: taking it away is undoing its begin.

Reading only; what turns a set round is the vault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import select

from opp_desk.model.basis import tabellen
from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.gesprek import Gesprek
from opp_desk.vault.ongedaan import Omkeerbaar
from opp_desk.vault.tabellen import veldversie, wijzigingsset
from opp_desk.vault.versies import TOMBSTONE

if TYPE_CHECKING:
    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer

GESCHREVEN: Final[dict[type[Rij], tuple[str, ...]]] = {
    Gesprek: ("tekst", "soort"),
    Aanwezigheid: ("signaal", "leerling_zegt", "afspraak", "wie", "bekijken_op"),
}
"""Per kind of note the fields that say whether anybody wrote in it."""


def begin_van(lezer: Lezer, klasse: type[Rij], rij_id: UUID) -> Omkeerbaar | None:
    """Return the set that made this note and nothing else, while nothing is written in it; else None."""
    rij = lezer.zoek(klasse, rij_id)
    if rij is None or any(getattr(rij, naam) for naam in GESCHREVEN[klasse]):
        return None
    waar = (veldversie.c.tbl == klasse.TABEL, veldversie.c.rij == rij_id.hex)
    vraag = (
        select(wijzigingsset.c.seq, wijzigingsset.c.label)
        .join(veldversie, veldversie.c.seq == wijzigingsset.c.seq)
        .where(*waar, veldversie.c.fld == TOMBSTONE, veldversie.c.prev == "[]")
    )
    gevonden = lezer.verbinding.execute(vraag).one_or_none()
    if gevonden is None or _rijen(lezer, gevonden.seq) != {(klasse.TABEL, rij_id.hex)}:
        return None
    return Omkeerbaar(gevonden.seq, gevonden.label)


def leeg_geworden(lezer: Lezer, stap: Omkeerbaar) -> Omkeerbaar | None:
    """Return the begin of the one note that ``stap`` wrote in, when nothing is left in it; else None."""
    rijen = _rijen(lezer, stap.seq)
    if len(rijen) != 1:
        return None
    tbl, naam = next(iter(rijen))
    klasse = tabellen().get(tbl)
    begin = begin_van(lezer, klasse, UUID(naam)) if klasse in GESCHREVEN else None
    return None if begin == stap else begin


def _rijen(lezer: Lezer, seq: int) -> set[tuple[int, str]]:
    vraag = select(veldversie.c.tbl, veldversie.c.rij).where(veldversie.c.seq == seq).distinct()
    return {(row.tbl, row.rij) for row in lezer.verbinding.execute(vraag)}
