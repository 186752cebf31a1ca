"""A file in the vault is what its name says, or it is refused."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text

from opp_desk.ground import ids
from opp_desk.ground.errors import WereldFout
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import blob

if TYPE_CHECKING:
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork


@handeling("Bestand bewaard")
def bewaar(uow: UnitOfWork, inhoud: bytes) -> str:
    """Keep a file."""
    return blobs.bewaar(uow.verbinding, inhoud)


@handeling("Geknoeid")
def knoei(uow: UnitOfWork, opdracht: str) -> None:
    """Change the vault behind its back."""
    uow.verbinding.execute(text(opdracht))


@pytest.mark.parametrize("lengte", [0, 1, blobs.STUK - 1, blobs.STUK, blobs.STUK + 1, 3 * blobs.STUK])
def test_heen_en_terug(kluis: Kluis, lengte: int) -> None:
    """Any size comes back as it was, in pieces that are not huge."""
    inhoud = ids.seeded(lengte).randbytes(lengte)
    naam = kluis.voer_uit(partial(bewaar, inhoud=inhoud))[0]
    assert kluis.lees(lambda lezer: blobs.lees(lezer.verbinding, naam)) == inhoud
    vraag = select(func.max(func.length(blob.c.data)))
    assert kluis.lees(lambda lezer: lezer.verbinding.execute(vraag).scalar_one()) <= blobs.STUK


def test_gelijke_inhoud_staat_er_eenmaal(kluis: Kluis) -> None:
    """The same paper twice costs one."""
    namen = {kluis.voer_uit(partial(bewaar, inhoud=b"papier"))[0] for _keer in range(3)}
    assert len(namen) == 1
    assert kluis.lees(lambda lezer: len(lezer.verbinding.execute(select(blob)).all())) == 1


@pytest.mark.parametrize(
    "opdracht",
    [
        "update blob set data = zeroblob(length(data)) where deel = 0",
        "update blob set data = cast(data || x'00' as blob) where deel = 1",
        "delete from blob where deel = 1",
        "delete from blob",
    ],
    ids=["gewijzigd", "langer", "stuk weg", "alles weg"],
)
def test_geknoei_wordt_geweigerd(kluis: Kluis, opdracht: str) -> None:
    """Bytes that differ from the name are never given to anybody."""
    naam = kluis.voer_uit(partial(bewaar, inhoud=ids.seeded(1).randbytes(2 * blobs.STUK)))[0]
    kluis.voer_uit(partial(knoei, opdracht=opdracht))
    with pytest.raises(WereldFout, match="inhoud_beschadigd"):
        kluis.lees(lambda lezer: blobs.lees(lezer.verbinding, naam))
