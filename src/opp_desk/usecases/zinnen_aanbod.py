"""What the ondersteuningsaanbod says when a rule says no."""

from __future__ import annotations

from typing import Final

AANBOD: Final[dict[str, str]] = {
    "vestiging_zonder_naam": "De vestiging heeft nog geen naam. Er is niets gewijzigd. Vul een naam in.",
}
