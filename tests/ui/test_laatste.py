"""Two questions that were asked after each other may be answered the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from opp_desk.ui.laatste import Laatste

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_only_the_last_question_is_answered(qapp: QApplication) -> None:
    """The answer of before comes too late, whether it comes first or last."""
    gekregen: list[str] = []
    laatste = Laatste(QObject(qapp))
    eerste = laatste.van(gekregen.append)
    tweede = laatste.van(gekregen.append)
    tweede("nieuw")
    eerste("oud")
    assert gekregen == ["nieuw"]
    laatste.van(gekregen.append)("nog nieuwer")
    assert gekregen == ["nieuw", "nog nieuwer"]
    te_oud = laatste.van(gekregen.append)
    laatste.vergeet()
    te_oud("oud")
    assert gekregen == ["nieuw", "nog nieuwer"]
