"""The lines that stand ready in a note: putting them in, and leaving those out that stayed empty.

A line that stands ready is a label; what is typed behind it or beneath it belongs to it. The labels stand in
``resources/gesprekssoorten.toml``; the text of that file comes in.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROEPNAAM: Final = "{roepnaam}"
_NIEMAND: Final = "de leerling"


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """The lines of one kind of note and one line of advice; both may speak of ``{roepnaam}``."""

    regels: tuple[str, ...] = ()
    raad: str = ""


def lees_sjablonen(toml: str) -> dict[str, Sjabloon]:
    """Return what is written in ``gesprekssoorten.toml``, by code; a mistake there is a bug and raises."""
    return {
        code: Sjabloon(tuple(tabel["regels"]), str(tabel["raad"]))
        for code, tabel in tomllib.loads(toml).items()
    }


def lees_regels(tekst: str) -> tuple[str, ...]:
    """Return the lines that a school wrote for a kind of its own; each ends with a colon."""
    kaal = (regel.strip() for regel in tekst.splitlines())
    return tuple(regel if regel.endswith((":", "?")) else f"{regel}:" for regel in kaal if regel)


def noem(roepnamen: Sequence[str]) -> str:
    """Return "Noël", "Noël en Elif" or "Noël, Elif en Sem"; without anybody "de leerling"."""
    namen = [naam for naam in roepnamen if naam]
    if len(namen) < 2:  # noqa: PLR2004  one or none
        return namen[0] if namen else _NIEMAND
    return f"{', '.join(namen[:-1])} en {namen[-1]}"


def vul_naam(tekst: str, roepnaam: str) -> str:
    """Return a text of the school about this pupil."""
    return tekst.replace(ROEPNAAM, roepnaam or _NIEMAND)


def met_regels(tekst: str, regels: Iterable[str]) -> str:
    """Return a text with the lines that are missing, in their own order, ready to be filled in.

    A text that uses none of them was written freely and stays as it is.
    """
    klaar = list(regels)
    delen = _delen(tekst, klaar)
    geschreven = {label for label, _regels in delen if label}
    if not klaar or (tekst.strip() and not geschreven):
        return tekst
    uit = [regel for label, eigen in delen if not label for regel in eigen]
    uit = uit if any(regel.strip() for regel in uit) else []
    for label in klaar:
        eigen = [regel for van, lijst in delen if van == label for regel in lijst]
        uit += eigen or [f"{label} "]
    return "\n".join(uit)


def zonder_lege_regels(tekst: str, regels: Iterable[str]) -> str:
    """Return a text as it is kept: a line that stood ready and in which nothing was written is left out."""
    uit: list[str] = []
    for label, eigen in _delen(tekst, list(regels)):
        if not label or _is_geschreven(label, eigen):
            uit += eigen
    return "\n".join(uit).strip("\n").rstrip()


def ander_sjabloon(tekst: str, oud: Sequence[str], nieuw: Sequence[str]) -> str:
    """Return the text with the lines of another kind; what was written stays."""
    return met_regels(zonder_lege_regels(tekst, oud), nieuw)


def eerste_regel(tekst: str, lengte: int = 160) -> str:
    """Return the first words of a note for a list."""
    regel = next((deel.strip() for deel in tekst.splitlines() if deel.strip()), "")
    return regel if len(regel) <= lengte else f"{regel[: lengte - 1].rstrip()}…"


def _delen(tekst: str, regels: list[str]) -> list[tuple[str, list[str]]]:
    """Return the text in pieces: what comes before the first label, and each label with what follows it."""
    delen: list[tuple[str, list[str]]] = [("", [])]
    for regel in tekst.split("\n"):
        label = next((each for each in regels if regel.strip().startswith(each.strip())), "")
        if label:
            delen.append((label, []))
        delen[-1][1].append(regel)
    return delen


def _is_geschreven(label: str, eigen: Sequence[str]) -> bool:
    achter = eigen[0].strip().removeprefix(label.strip())
    return bool(achter.strip()) or any(regel.strip() for regel in eigen[1:])
