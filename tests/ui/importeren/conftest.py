"""A workplace on a real, empty vault, and the import screen as a user has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.model.keuzes import Rol, Sector
from opp_desk.ui.importeren.scherm import ImporterenPage
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from tests.bouw import maak_school

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(name="werk")
def _werk(tmp_path: Path) -> Iterator[Werkplek]:
    """Give a workplace on a vault with a school and no pupils."""
    pad = tmp_path / "school.oppdesk"
    kluis = maak_school(pad)
    jobs = Jobs(kluis)
    wie = Wie(kluis.persoon, "Marieke de Vries", Rol.IB)  # type: ignore[arg-type]  # made with a person
    yield Werkplek(jobs, pad, wie, Schoolgegevens("De Wilgenboom", Sector.PO, None))
    jobs.sluit()
    kluis.sluit()


@pytest.fixture(name="pagina")
def _pagina(qtbot: QtBot, werk: Werkplek) -> ImporterenPage:
    """Give the screen, shown."""
    pagina = ImporterenPage(werk)
    qtbot.addWidget(pagina)
    pagina.resize(1080, 680)
    pagina.toon()
    pagina.show()
    return pagina
