"""Two texts that were written at once, put together paragraph by paragraph: only to look at.

Nobody writes the result but a person who says so. In doubt there is none: when both changed the same
paragraph, or paragraphs that touch, or when the old text has the same paragraph twice. Merging by character
was tried and made "Moeder is akkoord" of "Moeder is niet akkoord".
"""

from __future__ import annotations

from difflib import SequenceMatcher

Wijziging = tuple[int, int, tuple[str, ...]]  # from and until which paragraph of the old text, what comes


def samengevoegd(oud: str, een: str, ander: str) -> str | None:
    """Return one text with the changes of both, or None when a person has to look."""
    basis = oud.split("\n")
    if len(set(basis)) != len(basis):
        return None
    links, rechts = _wijzigingen(basis, een.split("\n")), _wijzigingen(basis, ander.split("\n"))
    if any(_raakt(a, b) for a in links for b in rechts):
        return None
    regels, plaats = [], 0
    for begin, eind, nieuw in sorted(links + rechts):
        regels += [*basis[plaats:begin], *nieuw]
        plaats = eind
    return "\n".join(regels + basis[plaats:])


def _wijzigingen(basis: list[str], nieuw: list[str]) -> list[Wijziging]:
    vergelijking = SequenceMatcher(None, basis, nieuw, autojunk=False)
    return [
        (i1, i2, tuple(nieuw[j1:j2]))
        for soort, i1, i2, j1, j2 in vergelijking.get_opcodes()
        if soort != "equal"
    ]


def _raakt(a: Wijziging, b: Wijziging) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
