"""Small use cases for the tests of packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from opp_desk.vault.uow import UnitOfWork


@handeling("Bestand bewaard")
def bewaar_blob(uow: UnitOfWork, inhoud: bytes) -> str:
    """Keep a file and return its hash."""
    return blobs.bewaar(uow.verbinding, inhoud)
