"""What the rules share: the tree is parsed once, and let go when they are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.architecture.bronnen import gelezen

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="package", autouse=True)
def eenmaal_gelezen() -> Iterator[None]:
    """Forget the trees after the last rule: they are large, and looking for rubbish goes through them."""
    yield
    gelezen.cache_clear()
