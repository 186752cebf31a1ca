"""One action = one transaction = one wijzigingsset, and there is no second way to write."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text, update

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import new_id
from opp_desk.model.doel import Doel
from opp_desk.model.keuzes import OppStatus, Uitstroom
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.vault.controle import controleer
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import logregel, veldversie, wijzigingsset
from opp_desk.vault.uow import Gezien
from tests.vault.handelingen import begin, drempel, los_op, nieuw_doel, typ, weg, wijzig

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork

TOEN = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)


def sets(kluis: Kluis) -> int:
    """Count the sets."""
    return kluis.lees(lambda lezer: len(lezer.verbinding.execute(select(wijzigingsset)).all()))


def waarde(kluis: Kluis, opp: UUID, naam: str) -> object:
    """Read one field of the OPP."""
    return kluis.lees(lambda lezer: getattr(lezer.haal(Opp, opp), naam))


def test_every_changed_field_is_in_the_set_and_nothing_else(kluis: Kluis) -> None:
    """A set holds the changed fields only, with what they replaced."""
    (_leerling, opp), eerst = kluis.voer_uit(begin)
    _, daarna = kluis.voer_uit(
        partial(wijzig, klasse=Opp, rij=opp, aanleiding="rekenen", uitstroom_van=Uitstroom.VMBO_KB)
    )
    assert {fld for _tbl, _rij, fld in daarna.versies} == {5, 6}
    assert daarna.stand == eerst.stand + 1
    assert daarna.dossiers == eerst.dossiers
    assert kluis.lees(controleer).bevindingen == ()


def test_assigning_the_same_value_writes_nothing(kluis: Kluis) -> None:
    """A change that ends where it began is no change."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    voor = sets(kluis)
    _, uitkomst = kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, status=OppStatus.CONCEPT))
    assert (uitkomst.set_id, sets(kluis)) == (None, voor)


def test_an_exception_leaves_nothing_behind(kluis: Kluis) -> None:
    """A use case that fails halfway writes neither row nor history."""
    (_leerling, opp), _ = kluis.voer_uit(begin)

    @handeling("Mislukt")
    def faalt(uow: UnitOfWork) -> None:
        uow.haal(Opp, opp).aanleiding = "half"
        uow.lees(select(Opp))
        raise RegelFout("niet_gevonden")

    with pytest.raises(RegelFout):
        kluis.voer_uit(faalt)
    assert waarde(kluis, opp, "aanleiding") is None
    assert kluis.lees(controleer).bevindingen == ()


@pytest.mark.parametrize("opdracht", [update(Opp).values(aanleiding="x"), text("delete from opp")])
def test_there_is_no_second_way_to_write(kluis: Kluis, opdracht: object) -> None:
    """Bulk and raw SQL through the session are refused."""

    @handeling("Achterom")
    def achterom(uow: UnitOfWork) -> None:
        uow.rijen(opdracht)  # type: ignore[arg-type]  # the point of the test

    with pytest.raises(TypeError):
        kluis.voer_uit(achterom)


def test_a_function_without_a_label_is_no_use_case(kluis: Kluis) -> None:
    """Every way to write has a label that undo can show."""
    with pytest.raises(TypeError):
        kluis.voer_uit(lambda uow: uow.lees(select(Opp)))


def test_a_frozen_row_refuses_every_change(kluis: Kluis) -> None:
    """Vastgesteld is vastgesteld: not changed, not removed."""
    (leerling, opp), _ = kluis.voer_uit(begin)

    @handeling("Vast")
    def vast(uow: UnitOfWork) -> UUID:
        return uow.voeg_toe(OppVersie(leerling=leerling, opp=opp, nummer=1)).id

    versie, _ = kluis.voer_uit(vast)
    for poging in (
        partial(wijzig, klasse=OppVersie, rij=versie, nummer=2),
        partial(weg, klasse=OppVersie, rij=versie),
    ):
        with pytest.raises(RegelFout, match="vastgesteld_is_vastgesteld"):
            kluis.voer_uit(poging)


def test_autosaves_within_a_minute_fold_into_one_set(kluis: Kluis) -> None:
    """Nine saves of one field are one set that keeps its id; after a minute a new one begins."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    voor = sets(kluis)
    ids = set()
    for seconde in range(9):
        with clock.fixed(TOEN + timedelta(seconds=6 * seconde)):
            _, uitkomst = kluis.voer_uit(
                partial(typ, klasse=Opp, rij=opp, naam="aanleiding", waarde="a" * (seconde + 1))
            )
            ids.add(uitkomst.set_id)
    assert (len(ids), sets(kluis) - voor) == (1, 1)
    with clock.fixed(TOEN + timedelta(seconds=61)):
        kluis.voer_uit(partial(typ, klasse=Opp, rij=opp, naam="aanleiding", waarde="later"))
    assert sets(kluis) - voor == 2


def test_a_clock_that_went_back_does_not_fold(kluis: Kluis) -> None:
    """A clock set wrong never makes an old set grow."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    for moment, tekst in ((TOEN, "een"), (TOEN - timedelta(days=1), "twee")):
        with clock.fixed(moment):
            kluis.voer_uit(partial(typ, klasse=Opp, rij=opp, naam="aanleiding", waarde=tekst))
    assert kluis.lees(lambda z: lees_formulier(z, Opp, opp)).aantallen["aanleiding"] == 2


def test_a_sent_set_is_never_folded_into(kluis: Kluis) -> None:
    """What others have received does not change afterwards."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    with clock.fixed(TOEN):
        kluis.voer_uit(partial(typ, klasse=Opp, rij=opp, naam="aanleiding", waarde="een"))
        verzonden = kluis.geef_sets()
        kluis.voer_uit(partial(typ, klasse=Opp, rij=opp, naam="aanleiding", waarde="twee"))
        assert kluis.geef_sets()[: len(verzonden)] == verzonden


@pytest.mark.parametrize("gekozen", ["venster A", "venster B"])
def test_two_windows_on_one_field_give_two_heads(kluis: Kluis, gekozen: str) -> None:
    """Nobody overwrites anybody; choosing the text that stands in the table tells the screens as well."""
    (leerling, opp), _ = kluis.voer_uit(begin)
    kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="begin"))
    venster = kluis.lees(lambda lezer: lees_formulier(lezer, Opp, opp))
    gezien = Gezien(venster.stand, venster.getoond)
    for tekst in ("venster A", "venster B"):
        kluis.voer_uit(partial(typ, klasse=Opp, rij=opp, naam="aanleiding", waarde=tekst), gezien)
    vorm = kluis.lees(lambda lezer: lees_formulier(lezer, Opp, opp))
    assert vorm.conflicten == {"aanleiding"}
    assert len(vorm.getoond[8, opp.hex, 5]) == 2
    assert waarde(kluis, opp, "aanleiding") == "venster B"
    _, opgelost = kluis.voer_uit(partial(los_op, klasse=Opp, rij=opp, naam="aanleiding", waarde=gekozen))
    assert opgelost.dossiers == {leerling}
    assert kluis.lees(lambda lezer: lees_formulier(lezer, Opp, opp)).conflicten == frozenset()
    assert waarde(kluis, opp, "aanleiding") == gekozen
    assert kluis.lees(controleer).bevindingen == ()


def test_a_fold_that_another_window_did_not_see_is_not_buried(kluis: Kluis) -> None:
    """B showed "ab"; A typed on in the same set; B's save competes with A's longer text."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    with clock.fixed(TOEN):
        kluis.voer_uit(partial(typ, klasse=Opp, rij=opp, naam="aanleiding", waarde="ab"))
        venster_b = kluis.lees(lambda lezer: lees_formulier(lezer, Opp, opp))
        kluis.voer_uit(partial(typ, klasse=Opp, rij=opp, naam="aanleiding", waarde="abcdef"))
        kluis.voer_uit(
            partial(typ, klasse=Opp, rij=opp, naam="aanleiding", waarde="B"),
            Gezien(venster_b.stand, venster_b.getoond),
        )
    assert kluis.lees(lambda lezer: lees_formulier(lezer, Opp, opp)).conflicten == {"aanleiding"}


def test_equal_texts_in_two_windows_are_no_conflict(kluis: Kluis) -> None:
    """Two people who write the same do not have to choose."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    venster = kluis.lees(lambda lezer: lees_formulier(lezer, Opp, opp))
    for _keer in range(2):
        kluis.voer_uit(
            partial(wijzig, klasse=Opp, rij=opp, aanleiding="zelfde"), Gezien(venster.stand, venster.getoond)
        )
    assert kluis.lees(lambda lezer: lees_formulier(lezer, Opp, opp)).conflicten == frozenset()


def test_a_row_removed_here_and_edited_there_stays(kluis: Kluis) -> None:
    """A removal by somebody who had not seen the edit does not win."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    doel, _ = kluis.voer_uit(partial(nieuw_doel, opp=opp, tekst="lezen"))
    gezien = Gezien(kluis.lees(lambda lezer: lees_formulier(lezer, Doel, doel)).stand)
    kluis.voer_uit(partial(wijzig, klasse=Doel, rij=doel, kan_straks="vlot lezen"))
    kluis.voer_uit(partial(weg, klasse=Doel, rij=doel), gezien)
    assert kluis.lees(lambda lezer: lezer.haal(Doel, doel).kan_straks) == "vlot lezen"
    koppen = kluis.lees(
        lambda lezer: lezer.verbinding.execute(
            select(veldversie.c.fld).where(veldversie.c.rij == doel.hex, veldversie.c.kop == 2)
        ).all()
    )
    assert [row.fld for row in koppen] == [0]


def test_undo_and_redo_of_a_value_an_insert_and_a_removal(kluis: Kluis) -> None:
    """Undo writes the inverse forward; redo brings it back; each once."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    doel, _ = kluis.voer_uit(partial(nieuw_doel, opp=opp, tekst="lezen"))
    kluis.voer_uit(partial(wijzig, klasse=Doel, rij=doel, nu_datum=date(2026, 9, 14)))
    kluis.voer_uit(partial(weg, klasse=Doel, rij=doel))
    gezien: list[object] = []
    while (stap := kluis.ongedaan_te_maken()) is not None and len(gezien) < 3:
        kluis.keer_om(stap)
        gezien.append(
            kluis.lees(lambda lezer: (rij := lezer.zoek(Doel, doel)) and (rij.kan_straks, rij.nu_datum))
        )
    assert gezien == [("lezen", date(2026, 9, 14)), ("lezen", None), None]
    while (stap := kluis.opnieuw_te_doen()) is not None:
        kluis.keer_om(stap)
    assert kluis.lees(lambda lezer: lezer.zoek(Doel, doel)) is None
    assert kluis.lees(controleer).bevindingen == ()


def test_undo_is_refused_after_a_later_change(kluis: Kluis) -> None:
    """What somebody wrote since is never taken away."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="een"))
    stap = kluis.ongedaan_te_maken()
    assert stap is not None
    kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="twee"))
    with pytest.raises(RegelFout, match="niet_meer_ongedaan"):
        kluis.keer_om(stap)


def test_a_threshold_ends_undo(kluis: Kluis) -> None:
    """Nothing from before vaststellen can be undone."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    kluis.voer_uit(partial(drempel, opp=opp))
    assert kluis.ongedaan_te_maken() is None


def test_a_threshold_of_a_colleague_ends_undo(kluis: Kluis) -> None:
    """What somebody else fixed is not changed by undoing what I typed before, nor by a step held in hand."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, aanleiding="een"))
    stap, eigen = kluis.ongedaan_te_maken(), kluis.persoon
    assert stap is not None
    kluis.persoon = new_id()
    kluis.voer_uit(partial(drempel, opp=opp))
    kluis.persoon = eigen
    assert kluis.ongedaan_te_maken() is None
    with pytest.raises(RegelFout, match="niet_meer_ongedaan"):
        kluis.keer_om(stap)


def test_a_row_on_which_others_built_stays(kluis: Kluis) -> None:
    """Undoing the making of a row is refused once something hangs under it, or a field of it was filled."""
    (leerling, opp), _ = kluis.voer_uit(begin)
    gemaakt = kluis.ongedaan_te_maken()
    assert gemaakt is not None
    kluis.voer_uit(partial(wijzig, klasse=Leerling, rij=leerling, leerlingnummer="123"))
    with pytest.raises(RegelFout, match="niet_meer_ongedaan"):
        kluis.keer_om(gemaakt)
    kluis.voer_uit(partial(wijzig, klasse=Leerling, rij=leerling, leerlingnummer=None))
    doel, _ = kluis.voer_uit(partial(nieuw_doel, opp=opp, tekst="lezen"))
    with pytest.raises(RegelFout, match="niet_meer_ongedaan"):
        kluis.keer_om(gemaakt)
    kluis.voer_uit(partial(weg, klasse=Doel, rij=doel))
    kluis.keer_om(gemaakt)
    assert kluis.lees(lambda lezer: lezer.zoek(Leerling, leerling)) is None
    assert kluis.lees(controleer).bevindingen == ()


def test_the_logboek_only_grows(kluis: Kluis) -> None:
    """Every action leaves a line; no line can be changed or removed."""
    (leerling, _opp), _ = kluis.voer_uit(begin)
    regels = kluis.lees(lambda lezer: lezer.verbinding.execute(select(logregel)).all())
    assert [(row.wat, row.leerling) for row in regels] == [("gewijzigd", leerling.hex)]
    for opdracht in ("delete from logregel", "update logregel set wat = 'x'"):

        @handeling("Knoei")
        def knoei(uow: UnitOfWork, opdracht: str = opdracht) -> None:
            uow.verbinding.execute(text(opdracht))

        with pytest.raises(Exception, match="alleen om aan te vullen"):
            kluis.voer_uit(knoei)


def test_a_choice_of_a_newer_release_stays_readable(kluis: Kluis) -> None:
    """An unknown code is kept, shown and not offered."""
    (_leerling, opp), _ = kluis.voer_uit(begin)
    kluis.voer_uit(partial(wijzig, klasse=Opp, rij=opp, uitstroom_van=Uitstroom("nieuw_soort")))
    assert waarde(kluis, opp, "uitstroom_van") == "nieuw_soort"
    assert "nieuw_soort" not in list(Uitstroom)
