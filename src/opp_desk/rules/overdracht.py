"""What must be done before a dossier goes to another school: it follows from the direction (content §9 L8).

From po to vo no consent, but parents see what goes and may add their view. From vo only with consent, of the
parents or of a pupil of 16. Where the law says it stands in ``resources/recht.toml`` under ``overdracht``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import Richting
from opp_desk.rules.gezag import verjaardag

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.model.dossier import Overdracht
    from opp_desk.rules.recht import Eis

ZELF_BESLISSEN: Final = 16
_MET_TOESTEMMING: Final = frozenset({Richting.VO})
_MET_INZAGE: Final = frozenset({Richting.PO_PO, Richting.PO_VO})


@dataclass(frozen=True, slots=True)
class Ontbreekt:
    """One thing that is missing: code of its sentence (``overdracht_…``), the field, and the rule."""

    code: str
    veld: str
    eis: Eis | None


def nog_te_doen(
    overdracht: Overdracht, geboren: date | None, vandaag: date, eis: Eis | None = None
) -> tuple[Ontbreekt, ...]:
    """Return what is missing before the dossier may go, empty when it may; ``eis`` rides along."""
    richting = overdracht.richting
    punten: list[tuple[str, str]] = []
    if richting is None:
        punten.append(("overdracht_richting", "richting"))
    if not (overdracht.naar or "").strip():
        punten.append(("overdracht_naar", "naar"))
    if richting in _MET_INZAGE and not _gebeurd(overdracht.inzage_op, vandaag):
        punten.append(("overdracht_inzage", "inzage_op"))
    if richting in _MET_TOESTEMMING:
        if not (overdracht.toestemming_van or "").strip():
            zelf = mag_zelf(geboren, vandaag)
            punten.append((f"overdracht_toestemming_{'leerling' if zelf else 'ouders'}", "toestemming_van"))
        if not _gebeurd(overdracht.toestemming_op, vandaag):
            punten.append(("overdracht_toestemming_op", "toestemming_op"))
    return tuple(Ontbreekt(code, veld, eis) for code, veld in punten)


def mag_zelf(geboren: date | None, vandaag: date) -> bool:
    """Return whether the pupil gives consent (16 or older); an unknown birthday counts as younger."""
    return geboren is not None and verjaardag(geboren, ZELF_BESLISSEN) <= vandaag


def _gebeurd(dag: date | None, vandaag: date) -> bool:
    return dag is not None and dag <= vandaag
