"""How a vault of an older release becomes one of this release.

A tuple of functions, one per version of the file; each gets Alembic's `Operations` and changes tables, never
values, and never imports the program. ``pragma user_version`` says how many have run. Alembic costs 80 ms to
import, so it is imported only when the number differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.vault.migraties.m0001_begin import begin
from opp_desk.vault.migraties.m0002_zoeken import zoeken
from opp_desk.vault.migraties.m0003_kringloop import kringloop
from opp_desk.vault.migraties.m0004_gesprekken import gesprekken
from opp_desk.vault.migraties.m0005_zoekindex import zoekindex
from opp_desk.vault.migraties.m0006_vlot import vlot
from opp_desk.vault.migraties.m0007_aanbod import aanbod

if TYPE_CHECKING:
    from collections.abc import Callable

    from alembic.operations import Operations

MIGRATIES: tuple[Callable[[Operations], None], ...] = (
    begin,
    zoeken,
    kringloop,
    gesprekken,
    zoekindex,
    vlot,
    aanbod,
)
VERSIE = len(MIGRATIES)
