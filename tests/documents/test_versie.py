"""The renderer has a version, because a PDF is stored with it."""

from __future__ import annotations

import re

from opp_desk.documents.versie import RENDERER


def test_the_renderer_has_a_name_and_a_number() -> None:
    """A PDF that was made once can be told from one of a later renderer."""
    assert re.fullmatch(r"opp-[1-9]\d*", RENDERER)
