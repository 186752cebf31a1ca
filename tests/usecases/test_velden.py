"""Writing one field and the rows of a list, in a real vault."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Factor, Opp, Overleg
from opp_desk.usecases import velden
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.opps import laad
from opp_desk.vault.uow import Gezien
from tests.bouw import doe, nieuw, zet
from tests.noel import NU, kopie_van_noel
from tests.vertaald import nieuw_vertaald

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.veld import Waarde
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from tests.noel import Noel


def opp_van(noel: Noel) -> Opp:
    """Return the OPP as it stands in the table."""
    return noel.kluis.lees(lambda lezer: lezer.haal(Opp, noel.opp))


def formulier(noel: Noel) -> Formulier:
    """Return the OPP as a form shows it."""
    return noel.kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=noel.opp))


def bewaar(noel: Noel, naam: str, waarde: Waarde, gezien: Gezien | None = None) -> None:
    """Save one field of the OPP."""
    noel.kluis.voer_uit(partial(velden.bewaar, klasse=Opp, rij_id=noel.opp, naam=naam, waarde=waarde), gezien)


def teksten(noel: Noel) -> list[str | None]:
    """Return what helps and hinders, in the order of the list."""
    return [factor.tekst for factor in noel.kluis.lees(partial(laad, opp_id=noel.opp)).opp.factoren]


def test_a_saved_field_is_in_the_vault(noel: Noel) -> None:
    """A value that was typed is what the next reader gets."""
    bewaar(noel, "aanleiding", "Noël heeft rust nodig.")
    assert opp_van(noel).aanleiding == "Noël heeft rust nodig."


def test_an_emptied_field_holds_nothing(noel: Noel) -> None:
    """An empty text is no value, so that rules and paper see a gap and not an empty line."""
    bewaar(noel, "aanleiding", "")
    assert opp_van(noel).aanleiding is None


def test_text_of_a_fixed_opp_is_refused(noel: Noel) -> None:
    """Vastgesteld is vastgesteld: a field, a new row, a removal and putting back all say eerst_bijstellen."""
    zet(noel.kluis, Opp, noel.opp, status=OppStatus.VASTGESTELD)
    ouders = {"leerling": noel.leerling, "opp": noel.opp}
    factor = noel.kluis.lees(partial(laad, opp_id=noel.opp)).opp.factoren[0].id
    for handeling in (
        partial(velden.bewaar, klasse=Opp, rij_id=noel.opp, naam="aanleiding", waarde="anders"),
        partial(velden.voeg_toe, klasse=Factor, ouders=ouders),
        partial(velden.haal_weg, klasse=Factor, rij_id=factor),
        partial(velden.verplaats, klasse=Factor, rij_id=factor, voor=None),
        partial(velden.zet_terug, klasse=Opp, rij_id=noel.opp, naam="aanleiding", waarde="anders"),
    ):
        with pytest.raises(RegelFout) as fout:
            noel.kluis.voer_uit(handeling)
        assert fout.value.code == "eerst_bijstellen"


def test_talks_go_on_after_fixing(noel: Noel) -> None:
    """Overleg may be noted in a fixed OPP; it never changes the fixed version."""
    zet(noel.kluis, Opp, noel.opp, status=OppStatus.VASTGESTELD)
    overleg = noel.nieuw(Overleg, datum=date(2026, 11, 4), wie="moeder")
    zet(noel.kluis, Overleg, overleg, eens="Het gaat goed.")
    assert noel.kluis.lees(lambda lezer: lezer.haal(Overleg, overleg)).eens == "Het gaat goed."


def test_input_that_cannot_be_read_is_kept(noel: Noel) -> None:
    """What is no date (31-2-26) stays as it was typed beside the value, until a value takes its place."""
    klad = partial(velden.bewaar_klad, klasse=Opp, rij_id=noel.opp, naam="evaluatie_op", tekst="31-2-26")
    noel.kluis.voer_uit(klad)
    assert formulier(noel).klad == {"evaluatie_op": "31-2-26"}
    assert opp_van(noel).evaluatie_op == date(2026, 12, 17)
    bewaar(noel, "evaluatie_op", date(2026, 12, 16))
    assert formulier(noel).klad == {}


def test_what_was_typed_outlives_no_vault(noel: Noel) -> None:
    """Compiled statements stay when the vault is locked: neither a value nor a draft is kept in one."""
    klad = partial(velden.bewaar_klad, klasse=Opp, rij_id=noel.opp, naam="evaluatie_op", tekst="na mei")
    with nieuw_vertaald() as bewaard:
        bewaar(noel, "aanleiding", "Noël heeft rust nodig.")
        noel.kluis.voer_uit(klad)
        assert formulier(noel).klad == {"evaluatie_op": "na mei"}
    assert not {tekst for tekst in bewaard if "rust nodig" in tekst or "na mei" in tekst}


def test_a_row_is_added_at_the_end_or_after_another(begonnen: Noel) -> None:
    """Without a place a row comes last; with one it comes just after that row."""
    eerste = begonnen.nieuw(Factor, tekst="eerste")
    begonnen.nieuw(Factor, tekst="derde")
    begonnen.nieuw(Factor, tekst="tweede", na=eerste)
    assert teksten(begonnen) == ["eerste", "tweede", "derde"]


def test_a_new_row_begins_with_the_day_of_the_row_before(begonnen: Noel) -> None:
    """First the day of the OPP, then that of the last row; a day that is past is not repeated."""
    erf = {"evaluatie_op": "evaluatie_op"}
    straks, later = NU.date() + timedelta(days=90), NU.date() + timedelta(days=120)

    def nieuw() -> date | None:
        rij = begonnen.nieuw(Doel, zelfde_dagen=erf)
        return begonnen.kluis.lees(lambda lezer: lezer.haal(Doel, rij)).evaluatie_op

    with clock.fixed(NU):
        assert nieuw() is None
        bewaar(begonnen, "evaluatie_op", straks)
        assert nieuw() == straks
        begonnen.nieuw(Doel, evaluatie_op=later, zelfde_dagen=erf)
        assert nieuw() == later
        begonnen.nieuw(Doel, evaluatie_op=NU.date() - timedelta(days=1), zelfde_dagen=erf)
        assert nieuw() is None


def test_a_removed_row_comes_back_whole(noel: Noel) -> None:
    """Undo of a removal brings the row back with every word, in its place."""
    voor = teksten(noel)
    factor = noel.kluis.lees(partial(laad, opp_id=noel.opp)).opp.factoren[1]
    doe(noel.kluis, velden.haal_weg, klasse=Factor, rij_id=factor.id)
    assert teksten(noel) == voor[:1] + voor[2:]
    laatste = noel.kluis.ongedaan_te_maken()
    assert laatste is not None
    noel.kluis.keer_om(laatste)
    assert teksten(noel) == voor


@settings(max_examples=max(8, settings().max_examples // 5))
@given(stappen=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5)), max_size=8))
def test_moving_rows_is_moving_in_a_list(
    tmp_path_factory: pytest.TempPathFactory, stappen: list[tuple[int, int]]
) -> None:
    """Any series of moves gives what the same moves give in an ordinary list."""
    noel = kopie_van_noel(tmp_path_factory.mktemp("volgorde"), vol=False)
    lijst = [noel.nieuw(Factor, tekst=str(nummer)) for nummer in range(5)]
    for wie, plaats in stappen:
        rij = lijst[wie]
        rest = [each for each in lijst if each != rij]
        voor = rest[plaats] if plaats < len(rest) else None
        doe(noel.kluis, velden.verplaats, klasse=Factor, rij_id=rij, voor=voor)
        lijst = [*rest[:plaats], rij, *rest[plaats:]]
    rijen = noel.kluis.lees(partial(laad, opp_id=noel.opp)).opp.factoren
    noel.kluis.sluit()
    assert [factor.id for factor in rijen] == lijst


def test_two_forms_on_one_field_give_two_heads(noel: Noel) -> None:
    """Two windows that showed the same text and save another each leave both; a person settles it."""
    getoond = Gezien(formulier(noel).stand, formulier(noel).getoond)
    bewaar(noel, "aanleiding", "tekst van het ene venster", getoond)
    bewaar(noel, "aanleiding", "tekst van het andere venster", getoond)
    assert formulier(noel).conflicten == {"aanleiding"}
    doe(noel.kluis, velden.kies_versie, klasse=Opp, rij_id=noel.opp, naam="aanleiding", waarde="samen")
    assert formulier(noel).conflicten == frozenset()
    assert opp_van(noel).aanleiding == "samen"


def test_an_earlier_text_is_put_back_as_a_new_version(noel: Noel) -> None:
    """Putting back is a step forward: the text between stays in the history."""
    eerst = opp_van(noel).aanleiding
    bewaar(noel, "aanleiding", "anders")
    doe(noel.kluis, velden.zet_terug, klasse=Opp, rij_id=noel.opp, naam="aanleiding", waarde=eerst)
    assert opp_van(noel).aanleiding == eerst
    assert formulier(noel).aantallen["aanleiding"] == 3


def test_every_row_knows_its_opp(noel: Noel) -> None:
    """A goal, a hearing and an uitspraak of it all lead to the OPP that they belong to."""

    def opps_van(lezer: Lezer) -> set[UUID]:
        rijen = (
            lezer.haal(Doel, noel.doelen[0]),
            lezer.lees(select(Hoorgesprek))[0],
            lezer.lees(select(Inbreng))[0],
        )
        return {gevonden.id for rij in rijen if (gevonden := velden.opp_van(lezer, rij)) is not None}

    assert noel.kluis.lees(opps_van) == {noel.opp}


def test_a_copy_of_the_vault_is_a_copy(noel: Noel, tmp_path: Path) -> None:
    """What one test writes is not in the vault of the next: the fixture copies."""
    bewaar(noel, "aanleiding", "alleen hier")
    (tmp_path / "ander").mkdir()
    ander = kopie_van_noel(tmp_path / "ander")
    assert opp_van(ander).aanleiding != "alleen hier"
    ander.kluis.sluit()


def test_wat_dicht_is_wordt_niet_langs_een_omweg_geschreven(noel: Noel) -> None:
    """Of a closed note or overleg no other text can be "chosen", and nothing of an overleg is taken away."""
    kluis, van = noel.kluis, {"leerling": noel.leerling}
    notitie = nieuw(kluis, Gesprek, van, tekst="zo was het", vastgelegd_op=NU)
    overleg = nieuw(kluis, Bespreking, van, verslag="zo ging het", afgerond_op=NU)
    punt = nieuw(kluis, Besprekingspunt, van | {"bespreking": overleg}, besluit="bellen")
    for klasse, rij, naam, code in (
        (Gesprek, notitie, "tekst", "gesprek_vastgelegd"),
        (Bespreking, overleg, "verslag", "bespreking_afgerond"),
        (Besprekingspunt, punt, "besluit", "bespreking_afgerond"),
    ):
        with pytest.raises(RegelFout, match=code):
            doe(kluis, velden.kies_versie, klasse=klasse, rij_id=rij, naam=naam, waarde="iets anders")
        with pytest.raises(RegelFout, match=code):
            doe(kluis, velden.haal_weg, klasse=klasse, rij_id=rij)
    doe(kluis, velden.kies_versie, klasse=Gesprek, rij_id=notitie, naam="tekst", waarde="zo was het")
