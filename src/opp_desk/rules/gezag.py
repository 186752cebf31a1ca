"""Who decides for a pupil: parents with gezag, an institution as voogd, or the pupil at 18.

WVO 2020 art. 1.1 ("ouders": met het gezag belaste ouders, voogden of verzorgers).
Not here: what they decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import Gezag, Relatie

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.model.leerling import Leerling
    from opp_desk.model.ouder import Ouder

MEERDERJARIG = 18
BESLIST = frozenset({Gezag.JA, Gezag.DEELS})


@dataclass(frozen=True, slots=True)
class Gezaghouder:
    """Somebody whose akkoord is needed. ``ouder_id`` is None for the pupil of 18 or older.

    ``wie`` is how a sentence calls this person: "vader", "moeder", or the name when two have one relation.
    """

    ouder_id: UUID | None
    naam: str
    wie: str

    @property
    def is_leerling(self) -> bool:
        """Tell whether it is the pupil."""
        return self.ouder_id is None


def verjaardag(geboortedatum: date, jaren: int) -> date:
    """Return the day on which somebody becomes ``jaren`` years old; born on 29 February: 1 March."""
    try:
        return geboortedatum.replace(year=geboortedatum.year + jaren)
    except ValueError:
        return geboortedatum.replace(year=geboortedatum.year + jaren, month=3, day=1)


def nakijken_op(gecontroleerd_op: date, maanden: int) -> date:
    """Return the day on which the gezag has to be looked up again, ``maanden`` after the last time."""
    jaren, maand = divmod(gecontroleerd_op.month - 1 + maanden, 12)
    eerste = gecontroleerd_op.replace(year=gecontroleerd_op.year + jaren, month=maand + 1, day=1)
    return eerste + timedelta(gecontroleerd_op.day - 1)


def is_meerderjarig(geboortedatum: date | None, dag: date) -> bool:
    """Tell whether somebody is 18 or older on ``dag`` (BW 1:233); an unknown birthday counts as younger."""
    return geboortedatum is not None and verjaardag(geboortedatum, MEERDERJARIG) <= dag


def noem(ouder: Ouder, ouders: Sequence[Ouder]) -> str:
    """Return how a sentence calls a parent: the relation when only one has it, otherwise the name."""
    return noem_met(
        ouder.naam, ouder.relatie, [ander.relatie for ander in ouders], instelling=bool(ouder.instelling)
    )


def noem_met(
    naam: str | None, relatie: Relatie | None, alle: Sequence[Relatie | None], *, instelling: bool
) -> str:
    """Return how a sentence calls a parent of whom only these plain values are known."""
    if relatie and relatie != Relatie.ANDERS and alle.count(relatie) == 1 and not instelling:
        return relatie.label.removesuffix(" (18+)")
    return naam or (relatie.label if relatie else "een ouder zonder naam")


def gezaghouders(leerling: Leerling, ouders: Sequence[Ouder], dag: date) -> tuple[Gezaghouder, ...]:
    """Return whose akkoord is needed on ``dag``, in the order of ``ouders``.

    Everybody with gezag "ja" or "deels", persons and institutions alike. From 18 the pupil, unless a mentor
    or curator represents the pupil.
    """
    beslissen = [ouder for ouder in ouders if ouder.gezag in BESLIST]
    if is_meerderjarig(leerling.geboortedatum, dag):
        beslissen = [ouder for ouder in beslissen if ouder.relatie == Relatie.MENTOR_CURATOR]
        if not beslissen:
            return (Gezaghouder(None, leerling.naam, leerling.roepnaam or leerling.naam),)
    return tuple(Gezaghouder(ouder.id, ouder.naam or "", noem(ouder, ouders)) for ouder in beslissen)
