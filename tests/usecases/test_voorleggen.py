"""Laying the text before the parents, what each said, and when an akkoord lapses: exactly when it should."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.keuzes import Antwoord, OppStatus, Wijze
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Factor, Opp, Overleg
from opp_desk.rules.akkoord import Stand, akkoorden
from opp_desk.usecases import velden, voorleggen
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.opps import concept, laad
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.uow import Gezien
from tests.bouw import doe, maak_voorlegging, zet
from tests.noel import NU, VANDAAG, kopie_van_noel

if TYPE_CHECKING:
    from uuid import UUID

    from tests.noel import Noel

# (class, field, the value in the vault of Noël, another). What the parents agree to, and what is outside it.
BINNEN: Final = (
    (Doel, "streef", "8 van de 10 goed", "9 van de 10 goed"),
    (Doel, "evaluatie_op", date(2026, 12, 17), date(2027, 1, 15)),
    (Begeleiding, "minuten", 15, 20),
    (Begeleiding, "wie", "juf Anouk", "meester Mo"),
)
BUITEN: Final = (
    (Opp, "aanleiding", "Noël heeft rust nodig.", "Noël heeft overzicht nodig."),
    (Opp, "geen_afwijking", True, False),
    (Opp, "uitstroom_onderbouwing", "Groei.", "Veel groei."),
)

DUUR: Final = settings(max_examples=max(8, settings().max_examples // 5))
"""Each example is a vault of its own, with a commit to the disk per step."""


def standen(noel: Noel) -> dict[UUID | None, Stand]:
    """Return where each parent stands."""
    dossier = noel.kluis.lees(partial(laad, opp_id=noel.opp))
    return {stand.ouder_id: stand.stand for stand in akkoorden(dossier, VANDAAG)}


def antwoord(noel: Noel, versie: UUID, ouder: UUID | None, **waarden: object) -> None:
    """Record an answer."""
    gegevens: dict[str, object] = {
        "antwoord": Antwoord.AKKOORD,
        "op": date(2026, 10, 12),
        "wijze": Wijze.GESPREK,
    }
    doe(
        noel.kluis,
        voorleggen.leg_antwoord_vast,
        voorlegversie=versie,
        ouder=ouder,
        **(gegevens | waarden),
    )


def test_what_parents_see_is_frozen(noel: Noel) -> None:
    """The voorlegversie keeps the text of that moment, whatever is written afterwards."""
    voor = noel.kluis.lees(partial(concept, opp_id=noel.opp))
    doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    zet(noel.kluis, Doel, noel.doelen[0], kan_straks="iets heel anders")
    versie = noel.kluis.lees(partial(laad, opp_id=noel.opp)).voorlegversies[-1]
    bewaard = noel.kluis.lees(lambda lezer: lees_blob(lezer.verbinding, versie.momentopname or ""))
    assert json.loads(bewaard)["opp"] == json.loads(voor)["opp"]
    assert json.loads(bewaard)["stand"] == "voorgelegd"
    assert versie.voorgelegd_op == clock.now()


@pytest.mark.parametrize("status", [OppStatus.VASTGESTELD, OppStatus.AFGESLOTEN, OppStatus.OVERGENOMEN])
def test_a_fixed_text_is_not_laid_before_anybody(noel: Noel, status: OppStatus) -> None:
    """Only a text in the making goes to the parents."""
    zet(noel.kluis, Opp, noel.opp, status=status)
    with pytest.raises(RegelFout) as fout:
        doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    assert fout.value.code == "niet_voor_te_leggen"


def test_two_texts_of_one_field_come_first(noel: Noel) -> None:
    """While a field has two versions nobody knows what the parents would see."""
    formulier = noel.kluis.lees(partial(lees_formulier, klasse=Doel, rij_id=noel.doelen[0]))
    gezien = Gezien(formulier.stand, formulier.getoond)
    for tekst in ("de ene tekst", "de andere tekst"):
        bewaar = partial(velden.bewaar, klasse=Doel, rij_id=noel.doelen[0], naam="kan_straks", waarde=tekst)
        noel.kluis.voer_uit(bewaar, gezien)
    with pytest.raises(RegelFout) as fout:
        doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    assert fout.value.code == "conflict_open"


def test_seen_is_not_agreed(noel: Noel) -> None:
    """Gezien is recorded by itself; an answer says also that the text was seen."""
    versie = doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    doe(
        noel.kluis,
        voorleggen.leg_gezien_vast,
        voorlegversie=versie,
        ouder=noel.vader,
        op=date(2026, 10, 12),
    )
    antwoord(noel, versie, noel.moeder)
    assert standen(noel) == {noel.moeder: Stand.AKKOORD, noel.vader: Stand.GEZIEN}
    rijen = {each.ouder: each for each in noel.kluis.lees(partial(laad, opp_id=noel.opp)).akkoorden}
    assert rijen[noel.vader].antwoord is None
    assert rijen[noel.moeder].gezien_op == date(2026, 10, 12)


def test_an_exception_must_be_named(noel: Noel) -> None:
    """Akkoord, behalve … without saying with what is refused; another answer forgets an old exception."""
    versie = doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    with pytest.raises(RegelFout) as fout:
        antwoord(noel, versie, noel.vader, antwoord=Antwoord.BEHALVE, behalve="  ")
    assert fout.value.code == "behalve_leeg"
    antwoord(noel, versie, noel.vader, antwoord=Antwoord.BEHALVE, behalve="het rekenhuiswerk")
    assert standen(noel)[noel.vader] is Stand.BEHALVE
    antwoord(noel, versie, noel.vader, behalve="het rekenhuiswerk")
    rij = noel.kluis.lees(partial(laad, opp_id=noel.opp)).akkoorden[0]
    assert (rij.antwoord, rij.behalve) == (Antwoord.AKKOORD, None)


def test_no_answer_leaves_unseen(noel: Noel) -> None:
    """Geen reactie does not claim that the parent saw the text."""
    versie = doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    antwoord(noel, versie, noel.vader, antwoord=Antwoord.GEEN_REACTIE)
    rij = noel.kluis.lees(partial(laad, opp_id=noel.opp)).akkoorden[0]
    assert rij.gezien_op is None


def test_two_people_record_one_answer(noel: Noel) -> None:
    """One parent and one text is one row, however often it is recorded."""
    versie = doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    antwoord(noel, versie, noel.vader)
    antwoord(noel, versie, noel.vader, antwoord=Antwoord.NIET_AKKOORD)
    assert len(noel.kluis.lees(partial(laad, opp_id=noel.opp)).akkoorden) == 1


def test_from_eighteen_the_pupil_answers(noel: Noel) -> None:
    """The pupil of 18 says akkoord; the answer belongs to no parent."""
    zet(noel.kluis, Leerling, noel.leerling, geboortedatum=date(2008, 3, 3))
    versie = doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    antwoord(noel, versie, None)
    assert standen(noel) == {None: Stand.AKKOORD}
    assert [rij.ouder for rij in noel.kluis.lees(partial(laad, opp_id=noel.opp)).akkoorden] == [None]


@DUUR
@given(
    stappen=st.lists(st.tuples(st.sampled_from(range(len(BINNEN) + len(BUITEN))), st.booleans()), max_size=8)
)
def test_an_akkoord_lapses_exactly_when_the_handelingsdeel_differs(
    tmp_path_factory: pytest.TempPathFactory, stappen: list[tuple[int, bool]]
) -> None:
    """Whatever is typed, in whatever order: akkoord holds if and only if every word inside is as it was."""
    with clock.fixed(NU):
        noel = kopie_van_noel(tmp_path_factory.mktemp("akkoord"))
        rijen = {Doel: noel.doelen[0], Begeleiding: noel.begeleidingen[0], Opp: noel.opp}
        velden_ = BINNEN + BUITEN
        maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 12), **{noel.moeder.hex: Antwoord.AKKOORD})
        stand = [True] * len(velden_)
        for nummer, terug in stappen:
            klasse, naam, eerst, ander = velden_[nummer]
            zet(noel.kluis, klasse, rijen[klasse], **{naam: eerst if terug else ander})
            stand[nummer] = terug
        geldt = standen(noel)[noel.moeder] is Stand.AKKOORD
        noel.kluis.sluit()
    assert geldt == all(stand[: len(BINNEN)])


@pytest.mark.parametrize("klasse", [Doel, Begeleiding, Aanpak])
def test_a_row_more_or_less_lapses_it(noel: Noel, klasse: type[Doel | Begeleiding | Aanpak]) -> None:
    """A goal, a begeleiding or a line for the lesson more is another text; an empty row is not."""
    maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 12), **{noel.moeder.hex: Antwoord.AKKOORD})
    rij = noel.nieuw(klasse)
    assert standen(noel)[noel.moeder] is Stand.AKKOORD
    veld = {Doel: "kan_straks", Begeleiding: "wat", Aanpak: "tekst"}[klasse]
    zet(noel.kluis, klasse, rij, **{veld: "iets nieuws"})
    assert standen(noel)[noel.moeder] is Stand.VERVALLEN
    doe(noel.kluis, velden.haal_weg, klasse=klasse, rij_id=rij)
    assert standen(noel)[noel.moeder] is Stand.AKKOORD


@pytest.mark.parametrize("klasse", [Factor, Overleg])
def test_a_row_outside_keeps_it(noel: Noel, klasse: type[Factor | Overleg]) -> None:
    """What helps, and a talk with the parents, are outside the handelingsdeel."""
    maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 12), **{noel.moeder.hex: Antwoord.AKKOORD})
    noel.nieuw(klasse, **({"tekst": "een vaste plek"} if klasse is Factor else {"wie": "moeder"}))
    assert standen(noel)[noel.moeder] is Stand.AKKOORD


def test_another_order_of_goals_is_another_text(noel: Noel) -> None:
    """Parents agreed to what came first; moving goals makes the akkoord lapse and moving back restores it."""
    maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 12), **{noel.moeder.hex: Antwoord.AKKOORD})
    doe(noel.kluis, velden.verplaats, klasse=Doel, rij_id=noel.doelen[1], voor=noel.doelen[0])
    assert standen(noel)[noel.moeder] is Stand.VERVALLEN
    doe(noel.kluis, velden.verplaats, klasse=Doel, rij_id=noel.doelen[1], voor=None)
    assert standen(noel)[noel.moeder] is Stand.AKKOORD


def test_the_akkoord_names_its_own_text(noel: Noel) -> None:
    """An answer points to the voorlegversie that was shown, never to a later one."""
    eerste = maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 12), **{noel.moeder.hex: Antwoord.AKKOORD})
    zet(noel.kluis, Doel, noel.doelen[0], streef="9 van de 10 goed")
    with clock.fixed(NU + timedelta(days=1)):
        doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    rijen = noel.kluis.lees(partial(laad, opp_id=noel.opp)).akkoorden
    assert [rij.voorlegversie for rij in rijen] == [eerste]
    assert standen(noel)[noel.moeder] is Stand.VOORGELEGD
