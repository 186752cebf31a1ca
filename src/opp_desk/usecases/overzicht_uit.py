"""The overview on its way out of the school: as PDF, as table, on paper. Small groups are kept back in all.

An overview has no names and is of no one dossier: the logboek says only that it left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.documents.overzicht import maak_overzicht, tabelregels
from opp_desk.interchange.csvschrijven import schrijf_csv
from opp_desk.rules.overzicht import maak_blad
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from opp_desk.rules.praktijk import Overzicht
    from opp_desk.vault.uow import UnitOfWork

KOPPEN: Final = ("Tabel", "Rij", "Wat", "Aantal")
_ONDERWERP: Final = "overzicht"


def maak_pdf(overzicht: Overzicht, op: date) -> bytes:
    """Return the overview as a tagged PDF, made on ``op``; good for another process."""
    return maak_overzicht(maak_blad(overzicht, afgeschermd=True), op.isoformat())


def maak_csv(overzicht: Overzicht, _op: date) -> bytes:
    """Return the same tables as CSV: one number on a line."""
    return schrijf_csv(KOPPEN, tabelregels(maak_blad(overzicht, afgeschermd=True)))


@handeling("Overzicht opgeslagen", Soort.DREMPEL)
def bewaar(uow: UnitOfWork, inhoud: bytes, doel: Path) -> None:
    """Write an overview to a file outside the vault and note it.

    WereldFout("bestand_niet_geschreven"): nothing was noted, and a file that was there is as it was.
    """
    schrijf_bestand(doel, inhoud)
    uow.noteer(Wat.GEEXPORTEERD, None, _ONDERWERP)


@handeling("Overzicht afgedrukt", Soort.DREMPEL)
def noteer_geprint(uow: UnitOfWork) -> None:
    """Note that an overview was printed."""
    uow.noteer(Wat.GEPRINT, None, _ONDERWERP)
