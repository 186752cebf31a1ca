"""What makes a function a use case: a label that the user reads in "Ongedaan maken: …", and its kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Handeling:
    """The Dutch label of a use case, what it did ("Gesprek vastgelegd"), and its kind."""

    naam: str
    label: str
    soort: Soort


HANDELINGEN: dict[str, Handeling] = {}


def handeling(label: str, soort: Soort = Soort.ACTIE) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Declare a function as a use case. It takes a `UnitOfWork` first and never commits itself."""

    def declare(functie: Callable[P, T]) -> Callable[P, T]:
        naam = f"{functie.__module__.rpartition('.')[2]}.{functie.__name__}"
        HANDELINGEN[naam] = Handeling(naam, label, soort)
        functie.__handeling__ = HANDELINGEN[naam]  # type: ignore[attr-defined]  # the mark that handeling_van reads
        return functie

    return declare


def handeling_van(doe: Callable[..., Any]) -> Handeling:
    """Return the declaration of a use case, also through `functools.partial`; TypeError for anything else."""
    while isinstance(doe, partial):
        doe = doe.func
    gevonden = getattr(doe, "__handeling__", None)
    if not isinstance(gevonden, Handeling):
        raise TypeError(getattr(doe, "__qualname__", "?"))
    return gevonden
