"""How the vault of the first schema in this folder was made; a file that is kept is never made again.

``python -m tests.upgrade.maak FOLDER`` makes another one: the use cases of today on the tables of the first
migration. Not a test.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opp_desk.ground import clock
from opp_desk.usecases.demo import maak_demoschool
from opp_desk.usecases.demo_school import VO_SCHOOL
from opp_desk.vault import kluis, migraties
from opp_desk.vault.migraties import uitvoeren

if TYPE_CHECKING:
    from collections.abc import Iterator

NU: Final = datetime.fromisoformat("2026-11-16T10:00:00+01:00")
SCHOOL: Final = replace(VO_SCHOOL, leerlingen=30, opps=12, groepen=VO_SCHOOL.groepen[:3])


@contextmanager
def op_schema(versie: int) -> Iterator[None]:
    """Let new vaults stop at the first ``versie`` migrations."""
    alle = migraties.MIGRATIES
    try:
        _zet(alle[:versie])
        yield
    finally:
        _zet(alle)


def _zet(reeks: tuple[object, ...]) -> None:
    vars(uitvoeren)["MIGRATIES"] = reeks
    vars(uitvoeren)["VERSIE"] = vars(kluis)["VERSIE"] = len(reeks)


def main() -> None:
    """Make ``demo.oppdesk`` and its slots in the folder that is named."""
    doel = Path(sys.argv[1])
    doel.mkdir(parents=True, exist_ok=True)
    with op_schema(1), clock.fixed(NU):
        maak_demoschool(doel, school=SCHOOL).sluit()


if __name__ == "__main__":
    main()
