"""Order of rows in a list: a fractional key per row, so that moving one row never renumbers the others."""

from __future__ import annotations

_TEKENS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LAAGSTE, _HOOGSTE = 0, len(_TEKENS)


def tussen(links: str | None, rechts: str | None) -> str:
    """Return a key that sorts after ``links`` and before ``rechts``; None means there is nothing there.

    ValueError if the two are not in order. Keys never end in the lowest digit, so there is always room.
    """
    a, b = links or "", rechts
    if b is not None and a >= b:
        raise ValueError
    sleutel = ""
    while True:
        plaats = len(sleutel)
        laag = _TEKENS.index(a[plaats]) if plaats < len(a) else _LAAGSTE
        hoog = _TEKENS.index(b[plaats]) if b is not None and plaats < len(b) else _HOOGSTE
        if hoog - laag > 1:
            return sleutel + _TEKENS[(laag + hoog) // 2]
        sleutel += _TEKENS[laag]
        if hoog > laag:
            b = None
