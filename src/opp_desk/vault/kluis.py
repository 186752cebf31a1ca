"""The open vault: the one object through which the program reads and writes a school's file."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import configure_mappers
from sqlcipher3 import dbapi2

import opp_desk.model  # noqa: F401  every table must be declared before the first session
from opp_desk.ground.errors import WereldFout
from opp_desk.vault import ongedaan, sets
from opp_desk.vault.engine import make_engine, ruw, zonder_sleutel
from opp_desk.vault.handeling import handeling_van
from opp_desk.vault.lezer import Lezer, Sessie
from opp_desk.vault.migraties import VERSIE
from opp_desk.vault.migraties.uitvoeren import migreer
from opp_desk.vault.openen_bestand import code_van
from opp_desk.vault.poort import Poort
from opp_desk.vault.uow import Gezien, Uitkomst, UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy import Engine

    from opp_desk.vault.ongedaan import Omkeerbaar
    from opp_desk.vault.openen import Geopend

T = TypeVar("T")


class Kluis:
    """A vault that is unlocked. Safe to read from several threads; the caller writes from one.

    ``luisteraar`` is told of every commit, whichever way it came, on the thread that wrote it.
    """

    luisteraar: Callable[[Uitkomst], None] | None = None

    def __init__(
        self, pad: Path, sleutel: bytes, persoon: UUID | None = None, geopend: Geopend | None = None
    ) -> None:
        """Connect to a vault of this release (`open_kluis` sees to that); ``geopend`` is freed at the end."""
        configure_mappers()
        self.pad = pad
        self.persoon = persoon
        self.geopend = geopend
        self._sleutel = sleutel
        self._engine = make_engine(pad, sleutel)
        self._lezend: Engine = self._engine.execution_options(alleen_lezen=True)
        self._poort = Poort()

    @property
    def sleutel(self) -> bytes:
        """Return the data key (32 bytes), for backups and new key slots."""
        return self._sleutel

    def voer_uit(self, doe: Callable[[UnitOfWork], T], gezien: Gezien | None = None) -> tuple[T, Uitkomst]:
        """Run one use case in one transaction; return its answer and what was written.

        Whatever it raises ends the unit of work and nothing is written. WereldFout when the disk says no, and
        as `Poort.binnen`.
        """
        declared = handeling_van(doe)
        with (
            self._poort.binnen(),
            _vertaald(self.pad),
            Sessie(self._engine, expire_on_commit=False) as sessie,
        ):
            uow = UnitOfWork(sessie, self.persoon, gezien)
            antwoord = doe(uow)
            uitkomst = uow.commit(declared.label, declared.soort)
        self._vertel(uitkomst)
        return antwoord, uitkomst

    def lees(self, vraag: Callable[[Lezer], T]) -> T:
        """Answer a question about one moment."""
        with (
            self._poort.binnen(),
            _vertaald(self.pad),
            Sessie(self._lezend, expire_on_commit=False) as sessie,
        ):
            return vraag(Lezer(sessie, self.persoon))

    def kijk_na(self, vraag: Callable[[Lezer], T]) -> T:
        """Answer a question about the file itself, such as ``controle.controleer``.

        First what stands in the -wal comes into the file: SQLCipher checks pages where they lie, and one of
        which the newest form still waits is old in the file or was never written there, a false alarm.
        WereldFout("kluis_bezet") while somebody else goes on reading.
        """
        with self._poort.binnen(), _vertaald(self.pad), self._engine.connect() as verbinding:
            [(bezig, *_bladzijden)] = ruw(verbinding).execute("pragma wal_checkpoint(truncate)").fetchall()
        if bezig:
            raise WereldFout("kluis_bezet")
        return self.lees(vraag)

    def ongedaan_te_maken(self) -> Omkeerbaar | None:
        """Return what undo would undo, or None."""
        return self.lees(lambda lezer: ongedaan.laatste(lezer.verbinding, self.persoon))

    def opnieuw_te_doen(self) -> Omkeerbaar | None:
        """Return what redo would bring back, or None."""
        return self.lees(lambda lezer: ongedaan.laatste_ongedaan(lezer.verbinding, self.persoon))

    def keer_om(self, wat: Omkeerbaar) -> Uitkomst:
        """Undo a set, or undo an undo. RegelFout("niet_meer_ongedaan") if it was changed since."""
        with (
            self._poort.binnen(),
            _vertaald(self.pad),
            Sessie(self._engine, expire_on_commit=False) as sessie,
        ):
            uitkomst = ongedaan.keer_om(UnitOfWork(sessie, self.persoon), wat.seq)
        self._vertel(uitkomst)
        return uitkomst

    def _vertel(self, uitkomst: Uitkomst) -> None:
        if (luisteraar := self.luisteraar) is not None:
            luisteraar(uitkomst)

    def geef_sets(self, na_seq: int = 0) -> tuple[sets.Setdeel, ...]:
        """Return the sets of this copy and close them: they will be on their way."""
        with self._poort.binnen(), _vertaald(self.pad), self._engine.begin() as verbinding:
            sets.sluit_sets(verbinding)
            return tuple(sets.lees_sets(verbinding, na_seq))

    def neem_sets(self, delen: Iterable[sets.Setdeel]) -> int:
        """Take in sets of other copies; return how many parts were new."""
        with self._poort.binnen(), _vertaald(self.pad), self._engine.begin() as verbinding:
            return sets.pas_toe(verbinding, delen)

    @contextmanager
    def zonder_verbindingen(self) -> Iterator[None]:
        """Close every connection and let nobody read or write meanwhile: to replace or move the file.

        WereldFout("kluis_bezet") while somebody is reading or writing; nothing was done.
        """
        with self._poort.alleen():
            self._engine.dispose()
            yield

    def sluit(self) -> None:
        """Close every connection, forget the key and let another process open the vault; for good.

        Whatever comes after gets WereldFout("kluis_op_slot"). Doing so twice is no mistake.
        """
        self._poort.sluit()
        self._engine.dispose()
        self._engine = self._lezend = zonder_sleutel()
        self._sleutel = b""
        geopend, self.geopend = self.geopend, None
        if geopend is not None:
            geopend.sluit()


def open_kluis(geopend: Geopend, voor_migratie: Callable[[], object] | None = None) -> Kluis:
    """Connect to a vault that was unlocked, first bringing it to this release.

    ``voor_migratie`` makes the backup that precedes a migration of a vault with content. WereldFout:
    kluis_te_nieuw, kluis_beschadigd, migratie_mislukt; then the vault is given free and unchanged.
    """
    try:
        if geopend.schemaversie < VERSIE:
            if geopend.schemaversie and voor_migratie is not None:
                voor_migratie()
            with _vertaald(geopend.pad):
                migreer(geopend.pad, geopend.sleutel)
        return Kluis(geopend.pad, geopend.sleutel, geopend.persoon.id, geopend)
    except BaseException:
        geopend.sluit()
        raise


@contextmanager
def _vertaald(pad: Path) -> Iterator[None]:
    """Translate what the database says into the world's own codes; the texts stay out of any log."""
    try:
        yield
    except (DatabaseError, dbapi2.DatabaseError) as fout:
        code = code_van(fout.orig or fout if isinstance(fout, DatabaseError) else fout)
        if code is None:
            raise
        if not pad.exists():
            raise WereldFout("kluis_ontbreekt", naam=pad.name, map=str(pad.parent)) from fout
        raise WereldFout(code) from fout
