"""Identifiers and randomness, nowhere else."""

from __future__ import annotations

import random
import secrets
from typing import TYPE_CHECKING
from uuid import UUID, uuid4, uuid5

if TYPE_CHECKING:
    from collections.abc import Sequence


def new_id() -> UUID:
    """Return a new random identifier (UUID version 4, RFC 9562)."""
    return uuid4()


def element_id(parent: UUID, key: str) -> UUID:
    """Return the id of the element ``key`` below ``parent``.

    Two people who add the same element make the same row (UUID version 5, RFC 9562).
    """
    return uuid5(parent, key)


def random_bytes(count: int) -> bytes:
    """Return ``count`` bytes fit for keys and salts."""
    return secrets.token_bytes(count)


def choice(options: Sequence[str]) -> str:
    """Return one of ``options``, unpredictable: for passphrases."""
    return secrets.choice(options)


def seeded(seed: int) -> random.Random:
    """Return a repeatable source of chance for demonstration data; never for keys."""
    return random.Random(seed)  # noqa: S311  demonstration data must be the same each time
