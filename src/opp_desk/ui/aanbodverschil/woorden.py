"""A difference word by word as rich text: what went is struck through, what came is green, in our colours.

For every screen that shows two versions of a piece of the aanbod in one running text.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from opp_desk.rules.verschil import StukSoort
from opp_desk.ui import thema

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opp_desk.rules.verschil import Stuk

_SMALLE_SPATIE: Final = "&#8201;"


def gemarkeerd(stukken: Sequence[Stuk], *, vet: bool = True, kort: Callable[[str], str] | None = None) -> str:
    """Return the difference as rich text; ``vet`` writes what came in bold, ``kort`` shortens what stayed.

    Between a word that went and what came in its place stands a narrow space, so that they can be told apart.
    """
    k = thema.kleuren()
    nieuw = f"background-color:{k.goed_zacht};color:{k.goed};"
    stijlen = {
        StukSoort.WEG: f"background-color:{k.laat_zacht};color:{k.laat};text-decoration:line-through;",
        StukSoort.NIEUW: f"{nieuw}font-weight:600;" if vet else nieuw,
    }
    delen: list[str] = []
    vorig = StukSoort.GELIJK
    for stuk in stukken:
        if {stuk.soort, vorig} == set(stijlen):
            delen.append(_SMALLE_SPATIE)
        if stuk.soort in stijlen:
            delen.append(f'<span style="{stijlen[stuk.soort]}">{als_html(stuk.tekst)}</span>')
        else:
            delen.append(als_html(kort(stuk.tekst) if kort is not None else stuk.tekst))
        vorig = stuk.soort
    return "".join(delen)


def als_html(tekst: str) -> str:
    """Return plain text as rich text, with its lines."""
    return escape(tekst).replace("\n", "<br>")
