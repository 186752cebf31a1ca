"""One figure, as it is printed and kept in the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

KEREN: Final = 7


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One figure as the file keeps it: numbers only; ``runs`` is how many measurements it is made of."""

    name: str
    unit: str
    value: float
    floor: float | None = None
    ratio: float | None = None
    reach_ratio: float | None = None
    reach_value: float | None = None
    runs: int = KEREN

    @property
    def gehaald(self) -> bool | None:
        """Return whether it is within reach; None when no reach was set."""
        if self.reach_ratio is not None:
            return (self.ratio or 0.0) <= self.reach_ratio
        return None if self.reach_value is None else self.value <= self.reach_value


def cijfer(naam: str, waarde: float, floor: float | None = None, **anders: Any) -> Cijfer:
    """Return a figure, rounded, with its ratio to the floor."""
    return Cijfer(
        naam,
        anders.pop("unit", "ms"),
        round(waarde, 2),
        None if floor is None else round(floor, 2),
        None if not floor else round(waarde / floor, 3),
        **anders,
    )


def toon(cijfers: list[Cijfer]) -> None:
    """Print the figures as a table."""
    print(f"{'wat':54} {'waarde':>10} {'bodem':>10} {'verh.':>7} {'grens':>11} gehaald")
    for each in cijfers:
        grens = (
            f"x {each.reach_ratio:g}"
            if each.reach_ratio
            else f"{each.reach_value:g}"
            if each.reach_value
            else ""
        )
        bodem = "" if each.floor is None else f"{each.floor:.2f}"
        verhouding = "" if each.ratio is None else f"{each.ratio:.2f}"
        oordeel = {None: "", True: "ja", False: "NEE"}[each.gehaald]
        print(f"{each.name:54}{each.value:>8.2f} {each.unit} {bodem:>9} {verhouding:>6} {grens:>9} {oordeel}")
