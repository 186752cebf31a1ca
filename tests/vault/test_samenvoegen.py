"""Three copies of one school, offline edits in any order, exchanged in any order: one result, nothing lost.

A random machine with biased rules, and one directed test per rule: each alone missed faults in the trial.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, ClassVar

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from opp_desk.ground import ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.basis import naar_json
from opp_desk.model.doel import Doel
from opp_desk.model.opp import Opp
from opp_desk.model.veld import velden
from opp_desk.vault.controle import controleer, gevuld
from opp_desk.vault.tabellen import teller, veldversie, wachtrij, wijzigingsset
from opp_desk.vault.versies import koppen, van_rij
from tests.omvang import omvang
from tests.vault.handelingen import begin, nieuw_doel, typ, weg, wijzig
from tests.vault.kluisbouw import kopie
from tests.vertaald import nieuw_vertaald

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer

KOPIEEN = 3
OMVANG = settings(
    max_examples=omvang(20, 500),
    stateful_step_count=omvang(15, 40),
    phases=(
        Phase.explicit,
        Phase.generate,
    ),  # each run makes real vaults: shrinking takes longer than reading
)
_kopie = st.integers(0, KOPIEEN - 1)
_tekst = st.sampled_from(["lezen", "rekenen", "moeder is akkoord", "moeder is niet akkoord", ""])


def beeld(lezer: Lezer) -> dict[str, Any]:
    """Return every row of every plain table as values, and which fields are in conflict."""
    rijen = {
        f"{tbl}:{rij.id.hex}": [naar_json(getattr(rij, plek.naam)) for plek in velden(klasse)]
        for tbl, klasse in gevuld(lezer)
        for rij in lezer.lees(select(klasse), ook_verwijderd=True)
    }
    conflicten = lezer.verbinding.execute(
        select(veldversie.c.tbl, veldversie.c.rij, veldversie.c.fld, wijzigingsset.c.id)
        .join(wijzigingsset, veldversie.c.seq == wijzigingsset.c.seq)
        .where(veldversie.c.kop == 2)
    )
    return {"rijen": rijen, "conflicten": sorted(tuple(row) for row in conflicten)}


def geschreven(lezer: Lezer) -> tuple[int, ...]:
    """Return what no write leaves as it was: the counters, and sums over the history."""
    tik = lezer.verbinding.execute(select(teller.c.waarde)).scalars().all()
    versies = lezer.verbinding.execute(
        select(func.count(), func.sum(veldversie.c.kop), func.sum(veldversie.c.seq)).select_from(veldversie)
    ).one()
    return *tik, *versies


def merken_kloppen(lezer: Lezer) -> bool:
    """Tell whether exactly the versions that nobody replaced are marked as heads, in every row."""
    wachtend = {(row.tbl, row.rij) for row in lezer.verbinding.execute(select(wachtrij))}
    rijen = lezer.verbinding.execute(select(veldversie.c.tbl, veldversie.c.rij).distinct()).all()
    for tbl, rij in {(row.tbl, row.rij) for row in rijen} - wachtend:
        alle = van_rij(lezer.verbinding, tbl, rij)
        if {versie.verwijzing for versie in alle if versie.kop} != {each.verwijzing for each in koppen(alle)}:
            return False
    return True


def ruil(van: Kluis, naar: Kluis, toeval: Random | None = None) -> None:
    """Carry every set of one copy to another, shuffled when asked."""
    delen = list(van.geef_sets())
    if toeval is not None:
        toeval.shuffle(delen)
    naar.neem_sets(delen)


def ruil_alles(kluizen: list[Kluis]) -> None:
    """Carry everything to everybody."""
    for van in kluizen:
        for naar in kluizen:
            if van is not naar:
                ruil(van, naar)


class Kopieen(RuleBasedStateMachine):
    """Random work on three copies."""

    reeksen: ClassVar = 0

    def __init__(self) -> None:
        super().__init__()
        type(self).reeksen += 1
        self.map = Path(mkdtemp(prefix="opp-kopieen-"))
        self.kluizen = [
            kopie(self.map, f"kopie{nr}", ids.element_id(_MAKER, str(nr))) for nr in range(KOPIEEN)
        ]
        self.opp: UUID = _MAKER
        self.doelen: list[UUID] = []
        self.nagekeken: dict[int, tuple[int, ...]] = {}

    @initialize()
    def begin(self) -> None:
        """Everybody starts from the same OPP with two goals."""
        (_leerling, self.opp), _ = self.kluizen[0].voer_uit(begin)
        for tekst in ("eerste", "tweede"):
            self.doelen.append(self.kluizen[0].voer_uit(partial(nieuw_doel, opp=self.opp, tekst=tekst))[0])
        for ander in self.kluizen[1:]:
            ruil(self.kluizen[0], ander)

    def _doel(self, kluis: Kluis, nr: int) -> UUID | None:
        doel = self.doelen[nr % len(self.doelen)]
        return doel if kluis.lees(lambda lezer: lezer.zoek(Doel, doel)) is not None else None

    @rule(wie=_kopie, tekst=_tekst)
    def voeg_toe(self, wie: int, tekst: str) -> None:
        """Somebody adds a goal."""
        self.doelen.append(self.kluizen[wie].voer_uit(partial(nieuw_doel, opp=self.opp, tekst=tekst))[0])

    @rule(wie=_kopie, welk=st.integers(0, 3), tekst=_tekst, veld=st.sampled_from(["kan_straks", "maat"]))
    def schrijf(self, wie: int, welk: int, tekst: str, veld: str) -> None:
        """Somebody types in a goal."""
        if (doel := self._doel(self.kluizen[wie], welk)) is not None:
            self.kluizen[wie].voer_uit(partial(typ, klasse=Doel, rij=doel, naam=veld, waarde=tekst))

    @rule(wie=_kopie, tekst=_tekst)
    def schrijf_opp(self, wie: int, tekst: str) -> None:
        """Somebody writes in the OPP itself: the field where everybody meets."""
        self.kluizen[wie].voer_uit(partial(wijzig, klasse=Opp, rij=self.opp, aanleiding=tekst))

    @rule(wie=_kopie, welk=st.integers(0, 3))
    def haal_weg(self, wie: int, welk: int) -> None:
        """Somebody removes a goal."""
        if (doel := self._doel(self.kluizen[wie], welk)) is not None:
            self.kluizen[wie].voer_uit(partial(weg, klasse=Doel, rij=doel))

    @rule(hier=_kopie, daar=_kopie, welk=st.integers(0, 3), tekst=_tekst)
    def weg_hier_gewijzigd_daar(self, hier: int, daar: int, welk: int, tekst: str) -> None:
        """Biased: removed in one copy while edited in another; random work alone hardly finds it."""
        if hier == daar or self._doel(self.kluizen[daar], welk) is None:
            return
        self.haal_weg(hier, welk)
        self.schrijf(daar, welk, tekst, "kan_straks")
        ruil(self.kluizen[daar], self.kluizen[hier])

    @rule(wie=_kopie)
    def maak_ongedaan(self, wie: int) -> None:
        """Somebody presses Ctrl+Z."""
        kluis = self.kluizen[wie]
        if (stap := kluis.ongedaan_te_maken()) is not None and stap.label != "Begonnen":
            with suppress(RegelFout):  # refused when somebody changed it since, and nothing else
                kluis.keer_om(stap)

    @rule(van=_kopie, naar=_kopie, zaad=st.integers(0, 99))
    def wissel(self, van: int, naar: int, zaad: int) -> None:
        """Two copies meet; the parts arrive in any order, and twice."""
        if van != naar:
            ruil(self.kluizen[van], self.kluizen[naar], ids.seeded(zaad))
            ruil(self.kluizen[van], self.kluizen[naar], ids.seeded(zaad + 1))

    @invariant()
    def tabellen_zijn_de_projectie(self) -> None:
        """In every copy, after every write in it: plain table = projection of the heads."""
        for nr, kluis in enumerate(self.kluizen):
            if self.nagekeken.get(nr) != (inhoud := kluis.lees(geschreven)):
                assert kluis.lees(controleer).bevindingen == ()
                assert kluis.lees(merken_kloppen)
                self.nagekeken[nr] = inhoud

    def teardown(self) -> None:
        """In the end everybody has the same, and every text that was written is in everybody's history."""
        if self.doelen:
            ruil_alles(self.kluizen)
            eerste, *anderen = (kluis.lees(beeld) for kluis in self.kluizen)
            assert all(ander == eerste for ander in anderen)
        for kluis in self.kluizen:
            kluis.sluit()
        shutil.rmtree(self.map)


_MAKER = ids.element_id(ids.new_id(), "maker")


def test_drie_kopieen(record_property: Callable[[str, object], None]) -> None:
    """Whatever three copies do, and however they meet: one result, nothing lost, every check passes."""
    run_state_machine_as_test(Kopieen, settings=OMVANG)
    record_property("reeksen handelingen op drie kopieën", Kopieen.reeksen)
    record_property("handelingen per reeks, hoogstens", OMVANG.stateful_step_count)
    assert Kopieen.reeksen >= OMVANG.max_examples


def paar(tmp_path: Path) -> tuple[Kluis, Kluis, UUID, UUID]:
    """Return two copies that share an OPP with one goal."""
    a, b = (
        kopie(tmp_path, "a", ids.element_id(_MAKER, "a")),
        kopie(tmp_path, "b", ids.element_id(_MAKER, "b")),
    )
    (_leerling, opp), _ = a.voer_uit(begin)
    doel, _ = a.voer_uit(partial(nieuw_doel, opp=opp, tekst="lezen"))
    ruil(a, b)
    return a, b, opp, doel


def gelijk(a: Kluis, b: Kluis) -> dict[str, Any]:
    """Exchange everything, check that both copies are the same, and return what they show."""
    ruil(a, b)
    ruil(b, a)
    assert a.lees(beeld) == b.lees(beeld)
    assert a.lees(controleer).bevindingen == b.lees(controleer).bevindingen == ()
    return a.lees(beeld)


def test_concurrent_edits_keep_both_and_show_the_same_winner(tmp_path: Path) -> None:
    """Two people write in one field: both texts are heads, every copy shows the same one."""
    a, b, opp, _doel = paar(tmp_path)
    for kluis, tekst in ((a, "moeder is akkoord"), (b, "moeder is niet akkoord")):
        kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding=tekst))
    assert len(gelijk(a, b)["conflicten"]) == 2


def test_edit_beats_a_removal_that_did_not_see_it(tmp_path: Path) -> None:
    """Removed here, edited there: the row stays and says so, in both orders of arrival."""
    a, b, _opp, doel = paar(tmp_path)
    a.voer_uit(partial(weg, klasse=Doel, rij=doel))
    b.voer_uit(partial(wijzig, klasse=Doel, rij=doel, kan_straks="vlot lezen"))
    gelijk(a, b)
    assert a.lees(lambda lezer: lezer.haal(Doel, doel).kan_straks) == "vlot lezen"


def test_undo_of_an_edit_of_a_row_that_is_gone_elsewhere(tmp_path: Path) -> None:
    """The divergence that the trial found: existence is recomputed at every write, here and there."""
    a, b, _opp, doel = paar(tmp_path)
    a.voer_uit(partial(wijzig, klasse=Doel, rij=doel, kan_straks="spellen"))
    stap = a.ongedaan_te_maken()
    ruil(a, b)
    b.voer_uit(partial(weg, klasse=Doel, rij=doel))
    assert stap is not None
    a.keer_om(stap)
    gelijk(a, b)
    assert a.lees(lambda lezer: lezer.haal(Doel, doel).kan_straks) == "lezen"


def test_a_removal_everybody_saw_stays_a_removal(tmp_path: Path) -> None:
    """Without a concurrent edit the row is gone in every copy."""
    a, b, _opp, doel = paar(tmp_path)
    b.voer_uit(partial(weg, klasse=Doel, rij=doel))
    assert gelijk(a, b)["conflicten"] == []
    assert a.lees(lambda lezer: lezer.zoek(Doel, doel)) is None


def test_parts_in_reverse_order_wait_for_their_parents(tmp_path: Path) -> None:
    """A goal that arrives before its pupil waits, and appears when the pupil arrives."""
    a, b = kopie(tmp_path, "a"), kopie(tmp_path, "b")
    (_leerling, opp), _ = a.voer_uit(begin)
    doel, _ = a.voer_uit(partial(nieuw_doel, opp=opp, tekst="lezen"))
    a.voer_uit(partial(wijzig, klasse=Doel, rij=doel, kan_straks="vlot lezen"))
    for deel in reversed(a.geef_sets()):
        assert b.neem_sets([deel]) == 1
        assert b.neem_sets([deel]) == 0
        assert b.lees(controleer).bevindingen == ()
    assert b.lees(beeld) == a.lees(beeld)


def test_equal_edits_are_no_conflict(tmp_path: Path) -> None:
    """The same text written twice asks nobody to choose."""
    a, b, opp, _doel = paar(tmp_path)
    for kluis in (a, b):
        kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="zelfde"))
    assert gelijk(a, b)["conflicten"] == []


def test_what_a_colleague_wrote_outlives_no_vault(tmp_path: Path) -> None:
    """Compiled statements stay when the vault is locked; the texts of rows that were received do not."""
    a, b, opp, _doel = paar(tmp_path)
    a.voer_uit(partial(nieuw_doel, opp=opp, tekst="leest met plezier"))
    with nieuw_vertaald() as bewaard:
        ruil(a, b)
    assert gelijk(a, b)["rijen"]
    assert not {tekst for tekst in bewaard if "plezier" in tekst}
