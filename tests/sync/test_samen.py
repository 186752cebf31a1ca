"""A school and mentors who work offline and exchange real packages: one result, nothing lost."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, ClassVar, Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.basis import tabellen
from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.opp import Opp
from opp_desk.usecases import velden
from opp_desk.vault.controle import controleer
from opp_desk.vault.tabellen import veldversie
from opp_desk.vault.vastleggen import VOUWTIJD
from tests.bouw import doe, nieuw, zet
from tests.omvang import omvang
from tests.sync.pakketbouw import NU, maak_klas, maak_mentor

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer

MENTOREN: Final = omvang(2, 4)
OMVANG: Final = settings(
    max_examples=omvang(4, 60),
    stateful_step_count=omvang(14, 40),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
_copy = st.integers(0, MENTOREN)
_mentor = st.integers(1, MENTOREN)
_tekst = st.text("abc \n", min_size=1, max_size=12).filter(lambda tekst: bool(tekst.strip()))


def beeld(lezer: Lezer) -> dict[str, Any]:
    """Return everything that copies share: the rows of the dossiers, and which fields have several heads."""
    rijen: dict[str, Any] = {}
    for tbl, klasse in tabellen().items():
        if "leerling" in klasse.__table__.c or klasse.__tablename__ == "leerling":
            table: Any = klasse.__table__
            rijen |= {
                f"{tbl}:{row['id'].hex}": dict(row)
                for row in lezer.verbinding.execute(select(table)).mappings()
            }
    vraag = select(veldversie.c.tbl, veldversie.c.rij, veldversie.c.fld).where(veldversie.c.kop == 2)
    botsingen = {tuple(row) for row in lezer.verbinding.execute(vraag)}
    return {"rijen": rijen, "botsingen": botsingen}


class Uitwisseling(RuleBasedStateMachine):
    """Random work in the vault of the school (0) and in those of mentors (1, 2, …)."""

    reeksen: ClassVar = 0

    def __init__(self) -> None:
        super().__init__()
        type(self).reeksen += 1
        self.map = Path(mkdtemp(prefix="opp-pakketten-"))
        self.nummer = 0
        self.onderweg: list[tuple[int, Path]] = []
        self.geschreven: set[str] = set()
        self.nu = NU
        self.moment = clock.fixed(self.nu)
        self.moment.__enter__()

    @initialize()
    def begin(self) -> None:
        """Everybody gets the same class."""
        self.klas = maak_klas(self.map)
        self.mentoren = [self.klas.mentor, *(maak_mentor(self.klas, nr) for nr in range(1, MENTOREN))]
        self.kluizen: list[Kluis] = [self.klas.school]
        for nr, mentor in enumerate(self.mentoren, 1):
            pad = self.klas.geef(voor=mentor, naam=f"begin{nr}")
            self.kluizen.append(self.klas.begin(pad, f"mentor{nr}"))
        self.doelen = [self.klas.doel]

    def _later(self) -> None:
        """Let more than a minute pass: what one person types within it is one text, by design."""
        self.moment.__exit__(None, None, None)
        self.nu += 2 * VOUWTIJD
        self.moment = clock.fixed(self.nu)
        self.moment.__enter__()

    def _doel(self, wie: int, welk: int) -> UUID | None:
        doel = self.doelen[welk % len(self.doelen)]
        return doel if self.kluizen[wie].lees(lambda lezer: lezer.zoek(Doel, doel)) is not None else None

    @rule(wie=_copy, tekst=_tekst)
    def schrijf_opp(self, wie: int, tekst: str) -> None:
        """Somebody writes where everybody meets."""
        self._later()
        zet(self.kluizen[wie], Opp, self.klas.opp, aanleiding=tekst)
        self.geschreven.add(tekst)

    @rule(wie=_copy, welk=st.integers(0, 3), tekst=_tekst)
    def schrijf_doel(self, wie: int, welk: int, tekst: str) -> None:
        """Somebody writes in a goal."""
        self._later()
        if (doel := self._doel(wie, welk)) is not None:
            zet(self.kluizen[wie], Doel, doel, kan_straks=tekst)
            self.geschreven.add(tekst)

    @rule(wie=_copy, tekst=_tekst)
    def nieuw_doel(self, wie: int, tekst: str) -> None:
        """Somebody adds a goal."""
        ouders = {"leerling": self.klas.leerlingen[0], "opp": self.klas.opp}
        self.doelen.append(nieuw(self.kluizen[wie], Doel, ouders, kan_straks=tekst))
        self.geschreven.add(tekst)

    @rule(wie=_copy, tekst=_tekst, kind=st.integers(0, 1))
    def noteer(self, wie: int, tekst: str, kind: int) -> None:
        """Somebody notes a conversation."""
        nieuw(self.kluizen[wie], Gesprek, {"leerling": self.klas.leerlingen[kind]}, tekst=tekst)
        self.geschreven.add(tekst)

    @rule(wie=_copy, welk=st.integers(0, 3))
    def haal_weg(self, wie: int, welk: int) -> None:
        """Somebody removes a goal."""
        if (doel := self._doel(wie, welk)) is not None:
            doe(self.kluizen[wie], velden.haal_weg, klasse=Doel, rij_id=doel)

    @rule(hier=_copy, daar=_copy, welk=st.integers(0, 3), tekst=_tekst)
    def weg_hier_gewijzigd_daar(self, hier: int, daar: int, welk: int, tekst: str) -> None:
        """Biased: removed in one copy while edited in another."""
        if hier != daar and self._doel(hier, welk) and self._doel(daar, welk):
            self.haal_weg(hier, welk)
            self.schrijf_doel(daar, welk, tekst)

    @rule(wie=_copy, welk=st.integers(0, 3))
    def kies(self, wie: int, welk: int) -> None:
        """Somebody settles whatever stands in a goal."""
        if (doel := self._doel(wie, welk)) is not None:
            waarde = self.kluizen[wie].lees(lambda lezer: lezer.haal(Doel, doel).kan_straks)
            doen = partial(velden.kies_versie, klasse=Doel, rij_id=doel, naam="kan_straks", waarde=waarde)
            self.kluizen[wie].voer_uit(doen)

    @rule(wie=_mentor)
    def geef_mee(self, wie: int) -> None:
        """The school makes a package; it stays on the way."""
        self.nummer += 1
        pad = self.klas.geef(voor=self.mentoren[wie - 1], naam=f"heen{self.nummer}")
        self.onderweg.append((wie, pad))

    @rule(wie=_mentor)
    def geef_terug(self, wie: int) -> None:
        """A mentor makes a package back; it stays on the way."""
        self.nummer += 1
        self.onderweg.append((-wie, self.klas.terug(self.kluizen[wie], f"terug{self.nummer}")))

    @rule(welk=st.integers(0, 9))
    def lever(self, welk: int) -> None:
        """Some package arrives: an old one, a new one, one that was taken in before."""
        if self.onderweg:
            wie, pad = self.onderweg[welk % len(self.onderweg)]
            if wie > 0:
                self.klas.werk_bij(self.kluizen[wie], pad)
            else:
                gehaald = self.klas.neem(pad)
                assert (gehaald.vreemd, gehaald.vast) == (0, 0)

    def teardown(self) -> None:
        """In the end everybody has the same, and every text is in the history of the school."""
        if hasattr(self, "klas"):
            for wie in range(1, len(self.kluizen)):
                self.geef_terug(wie)
                self.lever(len(self.onderweg) - 1)
            for wie in range(1, len(self.kluizen)):
                self.geef_mee(wie)
                self.lever(len(self.onderweg) - 1)
            eerste, *anderen = (kluis.lees(self._gedeeld) for kluis in self.kluizen)
            assert all(ander == eerste for ander in anderen)
            versies = self.klas.school.lees(
                lambda lezer: set(lezer.verbinding.execute(select(veldversie.c.waarde)).scalars())
            )
            assert {_json(tekst) for tekst in self.geschreven} <= versies
            assert all(kluis.lees(controleer).bevindingen == () for kluis in self.kluizen)
            self.klas.sluit()
        self.moment.__exit__(None, None, None)
        shutil.rmtree(self.map)

    def _gedeeld(self, lezer: Lezer) -> dict[str, Any]:
        """Return the picture without the pupil who was never given along."""
        kinderen = {each.hex for each in self.klas.leerlingen}
        alles = beeld(lezer)
        alles["rijen"] = {
            sleutel: row
            for sleutel, row in alles["rijen"].items()
            if (row.get("leerling") or row["id"]).hex in kinderen
        }
        return alles


def _json(tekst: str) -> str:
    return json.dumps(tekst, ensure_ascii=False)


def test_school_en_mentoren(record_property: Callable[[str, object], None]) -> None:
    """Whatever a school and its mentors do, and whichever packages arrive when: one result, nothing lost."""
    run_state_machine_as_test(Uitwisseling, settings=OMVANG)
    record_property("reeksen met pakketten", Uitwisseling.reeksen)
    record_property("kluizen per reeks", MENTOREN + 1)
    assert Uitwisseling.reeksen >= OMVANG.max_examples
