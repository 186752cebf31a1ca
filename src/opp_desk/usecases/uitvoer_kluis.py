"""The whole vault as an open file that is read without this program.

What only one person reads (work notes) and what is closed (safety) stays in the vault: their rows, their
history and their files. The file is not encrypted; the screen says so first.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.kluisuitvoer import Bladzijde, Kluisschrijver
from opp_desk.model.basis import Besloten, naar_json, tabellen
from opp_desk.model.gesprek import Zoekopdracht
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.veld import velden
from opp_desk.rules.datum import schrijf_datum
from opp_desk.usecases.inzage_bron import lees_stukken
from opp_desk.usecases.opps import school
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import logregel, veldversie, wijzigingsset
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from opp_desk.model.basis import Rij
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_DICHT: Final = (Ruimte.PRIVE, Ruimte.GESLOTEN)
_HASH: Final = 64


def voer_uit(kluis: Kluis, doel: Path, meld: Callable[[int, int], None]) -> None:
    """Write the whole vault to ``doel`` and note it; ``meld`` gets (done, total) and may raise Gestopt.

    WereldFout("bestand_niet_geschreven"); then, and when it was stopped, an older file is as it was.
    """
    deel = doel.with_name(f".{doel.name}.deel")
    try:
        kluis.lees(partial(_schrijf, doel=deel, meld=meld))
        deel.replace(doel)
    except OSError as fout:
        raise WereldFout("bestand_niet_geschreven") from fout
    finally:
        deel.unlink(missing_ok=True)
    kluis.voer_uit(noteer_uitvoer)


@handeling("Hele kluis opgeslagen als open bestand", Soort.DREMPEL)
def noteer_uitvoer(uow: UnitOfWork) -> None:
    """Note in the logboek that everything left the vault."""
    uow.noteer(Wat.GEEXPORTEERD, None, "kluis")


def _schrijf(lezer: Lezer, doel: Path, meld: Callable[[int, int], None]) -> None:
    leerlingen = lezer.lees(select(Leerling).order_by(Leerling.id))
    totaal = len(leerlingen) + 2
    open_: dict[int, set[str]] = {}
    with Kluisschrijver(doel) as schrijver:
        meld(0, totaal)
        for tbl, klasse in sorted(tabellen().items()):
            open_[tbl] = set()
            labels = {plek.naam: plek.veld.label for plek in velden(klasse)}
            schrijver.tabel(klasse.__tablename__, labels, _rijen(lezer, klasse, open_[tbl]))
        meld(1, totaal)
        _geschiedenis(lezer, schrijver, open_)
        for nummer, kind in enumerate(leerlingen, start=2):
            meld(nummer, totaal)
            schrijver.leerling(_bladzijde(lezer, kind))
        schrijver.besluit(school(lezer).naam or "", schrijf_datum(clock.today()))
    meld(totaal, totaal)


def _rijen(lezer: Lezer, klasse: type[Rij], gezien: set[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table, removed ones too, and put their ids in ``gezien``; closed rows stay here.

    So do notes that were taken away: one that became closed stood in the dossier before.
    """
    table: Any = klasse.__table__
    vraag = select(table).order_by(table.c.id)
    if issubclass(klasse, Besloten):
        open_ = [ruimte for ruimte in lezer.kijker.ruimten if ruimte not in _DICHT]
        vraag = vraag.where(table.c.ruimte.in_(open_), table.c.verwijderd.is_(False))
    if klasse is Zoekopdracht:
        vraag = vraag.where(table.c.eigenaar == lezer.persoon)
    plekken = velden(klasse)
    for row in lezer.verbinding.execute(vraag):
        gezien.add(row.id.hex)
        waarden = {plek.naam: naar_json(getattr(row, plek.naam)) for plek in plekken}
        yield {"id": row.id.hex, "ruimte": row.ruimte.value, **waarden}


def _geschiedenis(lezer: Lezer, schrijver: Kluisschrijver, open_: dict[int, set[str]]) -> None:
    """Write who did what, every earlier text of what is in the tables, its files, and the logboek."""
    verbinding = lezer.verbinding
    bestanden: set[str] = set()
    schrijver.regels("geschiedenis/handelingen.jsonl", map(_plat, verbinding.execute(select(wijzigingsset))))
    schrijver.regels("geschiedenis/versies.jsonl", _versies(lezer, open_, bestanden))
    schrijver.regels("geschiedenis/logboek.jsonl", map(_plat, verbinding.execute(select(logregel))))
    for code, inhoud in _bestanden(lezer, sorted(bestanden)):
        schrijver.bestand(code, inhoud)


def _versies(lezer: Lezer, open_: dict[int, set[str]], bestanden: set[str]) -> Iterator[dict[str, Any]]:
    """Yield every version of what is in the tables, and put the codes of files in ``bestanden``."""
    for row in lezer.verbinding.execute(select(veldversie)):
        if row.rij not in open_.get(row.tbl, ()):
            continue
        waarde = json.loads(row.waarde)
        if isinstance(waarde, str) and len(waarde) == _HASH:
            bestanden.add(waarde)
        yield {"tabel": row.tbl, "rij": row.rij, "veld": row.fld, "handeling": row.seq, "waarde": waarde}


def _bestanden(lezer: Lezer, codes: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of these codes; a code of something else than a file is passed over."""
    for code in codes:
        try:
            yield code, lees_blob(lezer.verbinding, code)
        except WereldFout:
            continue


def _plat(row: Any) -> dict[str, Any]:
    return dict(row._mapping)


def _bladzijde(lezer: Lezer, kind: Leerling) -> Bladzijde:
    """Return the page of a pupil: what inzage would show, without masking: it is the school's own copy."""
    stukken = lees_stukken(lezer, kind.id)
    hoofdstukken = []
    for titel in dict.fromkeys(each.hoofdstuk for each in stukken):
        delen = tuple(
            (
                f"{each.stuk.titel} {schrijf_datum(each.stuk.dag) if each.stuk.dag else ''}".strip(),
                each.stuk.regels,
            )
            for each in stukken
            if each.hoofdstuk == titel
        )
        hoofdstukken.append((titel, delen))
    return Bladzijde(kind.id.hex, kind.naam, tuple(hoofdstukken))
