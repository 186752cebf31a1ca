"""An akkoord belongs to a text: it lapses exactly when the handelingsdeel changes, and names the words."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any
from unicodedata import normalize
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.keuzes import Antwoord, Gezag, Keuzelijst, Relatie
from opp_desk.model.momentopname import canoniek, handelingsdeel, hash_handelingsdeel, hash_van
from opp_desk.model.veld import Plek, velden
from opp_desk.rules.akkoord import AkkoordStand, Stand, akkoord_nodig, akkoorden, zijn_het_oneens
from opp_desk.rules.wijziging import Wijziging, bevroren_deel, wijzigingen
from opp_desk.rules.zinnen import ZINNEN
from tests.rules.dossierbouw import VANDAAG, Bouw, volledig

if TYPE_CHECKING:
    from opp_desk.model.basis import Rij

HANDELINGSDEEL = {"doelen", "begeleidingen", "aanpakken"}
BUITEN = ("factoren", "beginfeiten", "overleggen", "visies", "afwijkingen", "hoorgesprekken")
NIET = {"gezag", "relatie", "instelling", "geboortedatum", "verwijderd"}
"""Fields that decide who has to agree, not on what; and the tombstone, which no loader hands to a rule."""


def waarden(plek: Plek) -> st.SearchStrategy[Any]:
    """Return values of the kind of a field, empty included."""
    if issubclass(plek.soort, Keuzelijst):
        return st.sampled_from([*plek.soort, None])
    per_soort: dict[type, st.SearchStrategy[Any]] = {
        str: st.one_of(st.text(max_size=20), st.sampled_from(["8 van de 10", "Noël", "Noe\u0308l", None])),
        date: st.one_of(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.none()),
        int: st.one_of(st.integers(0, 99), st.none()),
        bool: st.booleans(),
        UUID: st.one_of(st.uuids(), st.none()),
    }
    soort: type = plek.soort
    return per_soort[soort]


def _binnen(bouw: Bouw) -> list[tuple[Rij, Plek]]:
    """Return every field of the handelingsdeel."""
    rijen: list[Rij] = [rij for lijst in sorted(HANDELINGSDEEL) for rij in getattr(bouw.opp, lijst)]
    return [(rij, plek) for rij in rijen for plek in velden(type(rij)) if plek.veld.handelingsdeel]


def _buiten(bouw: Bouw) -> list[tuple[Rij, Plek]]:
    """Return every other field of the dossier that a person can change, places in lists included."""
    rijen: list[Rij] = [
        bouw.opp,
        bouw.leerling,
        bouw.school,
        *bouw.ouders,
        *bouw.opp.hoorgesprekken[0].inbrengen,
    ]
    rijen += [rij for lijst in (*BUITEN, *sorted(HANDELINGSDEEL)) for rij in getattr(bouw.opp, lijst)]
    return [
        (rij, plek)
        for rij in rijen
        for plek in velden(type(rij))
        if not plek.veld.handelingsdeel and plek.naam not in NIET and plek.soort is not UUID
    ]


def standen(bouw: Bouw, *, met_tekst: bool = True) -> tuple[AkkoordStand, ...]:
    """Return where everybody stands, with the frozen text of every voorlegversie at hand."""
    teksten = {v.id: json.loads(v.momentopname) for v in bouw.voorlegversies if v.momentopname}
    return akkoorden(bouw.dossier(), VANDAAG, teksten if met_tekst else None)


def akkoord_op_bevroren_tekst() -> Bouw:
    """Return a complete dossier whose frozen text is kept, everybody agreed."""
    bouw = volledig()
    bouw.voorlegversies[-1].momentopname = bouw.momentopname().decode()
    return bouw


def gelijk(waarde: Any) -> Any:
    """Return a value as the hash sees it: empty text is nothing, text composed."""
    return normalize("NFC", waarde) or None if isinstance(waarde, str) else waarde


def kopie(bouw: Bouw, rij: Rij) -> Rij:
    """Return the same words in another row."""
    eigen = {plek.naam: getattr(rij, plek.naam) for plek in velden(type(rij)) if plek.veld.handelingsdeel}
    nieuw: Rij = bouw.deel(type(rij), id=uuid5(rij.id, "opnieuw"), **eigen)
    return nieuw


@given(st.data())
def test_edits_outside_never_lapse(data: st.DataObject) -> None:
    """Whatever is changed outside the handelingsdeel, every akkoord stays."""
    bouw = akkoord_op_bevroren_tekst()
    for rij, plek in data.draw(st.lists(st.sampled_from(_buiten(bouw)), min_size=1, max_size=5)):
        setattr(rij, plek.naam, data.draw(waarden(plek)))
    assert [(s.stand, s.gewijzigd) for s in standen(bouw)] == [(Stand.AKKOORD, ())] * 2


@given(st.data())
def test_edits_inside_lapse_exactly_when_content_differs(data: st.DataObject) -> None:
    """An edit inside the handelingsdeel makes every akkoord lapse unless the content is the same again."""
    bouw = akkoord_op_bevroren_tekst()
    rij, plek = data.draw(st.sampled_from(_binnen(bouw)))
    oud, nieuw = getattr(rij, plek.naam), data.draw(waarden(plek))
    setattr(rij, plek.naam, nieuw)
    verwacht = Stand.AKKOORD if gelijk(oud) == gelijk(nieuw) else Stand.VERVALLEN
    for stand in standen(bouw):
        assert stand.stand is verwacht
        assert bool(stand.gewijzigd) == (verwacht is Stand.VERVALLEN)


@given(st.data())
def test_putting_back_restores(data: st.DataObject) -> None:
    """After any edits inside, putting the old values back makes every akkoord hold again."""
    bouw = akkoord_op_bevroren_tekst()
    plekken = data.draw(st.lists(st.sampled_from(_binnen(bouw)), min_size=1, max_size=6))
    bewaard = [(rij, plek, getattr(rij, plek.naam)) for rij, plek in plekken]
    for rij, plek in plekken:
        setattr(rij, plek.naam, data.draw(waarden(plek)))
    for rij, plek, waarde in reversed(bewaard):
        setattr(rij, plek.naam, waarde)
    assert {stand.stand for stand in standen(bouw)} == {Stand.AKKOORD}


@given(st.data())
def test_changes_are_named_exactly_when_the_hash_differs(data: st.DataObject) -> None:
    """Editing, adding, removing and moving rows: something is named if and only if the hash differs."""
    bouw = volledig()
    voor, hash_voor = handelingsdeel(bouw.opp), hash_handelingsdeel(bouw.opp)
    for lijst, klasse in (("doelen", Doel), ("begeleidingen", Begeleiding), ("aanpakken", Aanpak)):
        rijen = [*getattr(bouw.opp, lijst)]
        nieuw = [
            bouw.deel(klasse, id=uuid5(UUID(int=7), f"{lijst}{n}"))
            for n in range(data.draw(st.integers(0, 2)))
        ]
        opnieuw = [kopie(bouw, rij) for rij in data.draw(st.lists(st.sampled_from(rijen), max_size=2))]
        rijen = data.draw(st.permutations([*rijen, *nieuw, *opnieuw]))
        bouw.zet(lijst, *rijen[: data.draw(st.integers(1, len(rijen)))])
    for rij, plek in data.draw(st.lists(st.sampled_from(_binnen(bouw)), max_size=4)):
        setattr(rij, plek.naam, data.draw(waarden(plek)))
    namen = wijzigingen(voor, handelingsdeel(bouw.opp), "Noël")
    assert bool(namen) == (hash_handelingsdeel(bouw.opp) != hash_voor)


def test_frozen_text_gives_the_same_handelingsdeel() -> None:
    """What is read back from a frozen momentopname is the handelingsdeel as it was hashed."""
    bouw = volledig()
    assert bevroren_deel(json.loads(bouw.momentopname())) == json.loads(canoniek(handelingsdeel(bouw.opp)))


def test_the_same_words_typed_again_are_the_same_text() -> None:
    """A goal that was taken away and typed again lapses nothing; parents read no numbers of rows."""
    bouw = akkoord_op_bevroren_tekst()
    eerste = bouw.opp.doelen[0]
    opnieuw = kopie(bouw, eerste)
    bouw.zet("doelen", *bouw.opp.doelen[1:])
    assert standen(bouw)[0].stand is Stand.VERVALLEN
    bouw.zet("doelen", opnieuw, *bouw.opp.doelen)
    for hulp in bouw.opp.begeleidingen:
        hulp.doel = opnieuw.id if hulp.doel == eerste.id else hulp.doel
    assert [(each.stand, each.gewijzigd) for each in standen(bouw)] == [(Stand.AKKOORD, ())] * 2


def test_help_that_stayed_behind_when_its_goal_was_typed_again_is_named() -> None:
    """The goal is back word for word, its help belongs to no goal any more: that lapses, and is said."""
    bouw = akkoord_op_bevroren_tekst()
    opnieuw = kopie(bouw, bouw.opp.doelen[0])
    bouw.zet("doelen", opnieuw, *bouw.opp.doelen[1:])
    moeder = standen(bouw)[0]
    assert moeder.stand is Stand.VERVALLEN
    assert moeder.gewijzigd == (Wijziging("Begeleiding 1: Bij welk doel?", "doel 1", ""),)


def test_only_what_differs_from_what_was_typed_again_is_named() -> None:
    """Beside a row that stands there again, word for word, the real change is the only one."""
    bouw = akkoord_op_bevroren_tekst()
    bouw.zet("aanpakken", *(kopie(bouw, rij) for rij in bouw.opp.aanpakken))
    bouw.opp.doelen[0].streef = "9 van de 10"
    assert [each.label for each in standen(bouw)[0].gewijzigd] == ["Doel 1: Straks"]


def test_help_at_another_goal_is_another_text() -> None:
    """To which goal something belongs is read by parents."""
    bouw = akkoord_op_bevroren_tekst()
    tweede = bouw.deel(Doel, kan_straks="Leest een kwartier.")
    bouw.zet("doelen", *bouw.opp.doelen, tweede)
    bouw.voorlegversies[-1].hash_handelingsdeel = hash_handelingsdeel(bouw.opp)
    assert standen(bouw)[0].stand is Stand.AKKOORD
    bouw.opp.begeleidingen[0].doel = tweede.id
    assert standen(bouw)[0].stand is Stand.VERVALLEN


def test_a_text_that_release_0_1_froze_is_still_known() -> None:
    """An akkoord to a text with a code of before holds, and lapses by an edit."""
    bouw = akkoord_op_bevroren_tekst()
    bouw.voorlegversies[-1].hash_handelingsdeel = hash_van(canoniek(handelingsdeel(bouw.opp)))
    assert standen(bouw)[0].stand is Stand.AKKOORD
    bouw.opp.doelen[0].streef = "9 van de 10"
    assert standen(bouw)[0].stand is Stand.VERVALLEN


def test_lapsed_akkoord_names_the_words() -> None:
    """A lapsed akkoord keeps its date and names the field, the old and the new words, in Dutch."""
    bouw = akkoord_op_bevroren_tekst()
    bouw.opp.doelen[0].streef = "9 van de 10"
    bouw.opp.begeleidingen[0].tot = date(2027, 1, 15)
    bouw.opp.begeleidingen[0].doel = None
    moeder, vader = standen(bouw)
    assert (moeder.stand, moeder.datum, moeder.naam) == (Stand.VERVALLEN, date(2026, 10, 12), "Fleur d’Hondt")
    assert vader.gewijzigd == (
        Wijziging("Doel 1: Straks", "8 van de 10", "9 van de 10"),
        Wijziging("Begeleiding 1: Tot", "18 december 2026", "15 januari 2027"),
        Wijziging("Begeleiding 1: Bij welk doel?", "doel 1", ""),
    )
    assert [stuk.tekst for stuk in vader.gewijzigd[0].stukken] == ["8", "9", " van de 10"]


def test_rows_that_came_went_and_moved_are_named() -> None:
    """A row that is new, gone or moved is named with what it says, a choice by its label."""
    bouw = akkoord_op_bevroren_tekst()
    wel, niet = bouw.opp.aanpakken
    bouw.zet("aanpakken", niet, wel)
    bouw.zet("doelen")
    bouw.zet("begeleidingen", *bouw.opp.begeleidingen, bouw.deel(Begeleiding, wat="lezen met een maatje"))
    namen = [(w.label, w.oud, w.nieuw) for w in standen(bouw)[0].gewijzigd]
    label, weg, nieuw = namen[0]
    assert (label, nieuw) == ("Doel 1 weggehaald", "")
    assert weg.endswith("4 van de 10 · 14 september 2026 · 8 van de 10 · 18 december 2026")
    assert namen[1:] == [
        ("Begeleiding 2 erbij", "", "lezen met een maatje"),
        ("In de les: andere volgorde", "1, 2", "2, 1"),
    ]


def test_without_the_frozen_text_a_lapse_is_still_seen() -> None:
    """When the frozen text is not at hand the akkoord lapses all the same, only without the words."""
    bouw = akkoord_op_bevroren_tekst()
    bouw.opp.doelen[0].streef = "9 van de 10"
    assert [(s.stand, s.gewijzigd) for s in standen(bouw, met_tekst=False)] == [(Stand.VERVALLEN, ())] * 2


@pytest.mark.parametrize("antwoord", Antwoord)
def test_answer_on_the_present_text(antwoord: Antwoord) -> None:
    """An answer to the present text is the stand, with its date."""
    bouw = volledig()
    bouw.akkoorden[1].antwoord = antwoord
    vader = standen(bouw)[1]
    assert (vader.stand.value, vader.datum) == (antwoord.value, date(2026, 10, 12))
    assert f"stand_{vader.stand.value}" in ZINNEN


def test_laid_before_seen_and_not() -> None:
    """Without an answer: seen, laid before, or not laid before; seen is not akkoord."""
    bouw = volledig()
    bouw.akkoorden.pop()
    assert (standen(bouw)[1].stand, standen(bouw)[1].datum) == (Stand.VOORGELEGD, date(2026, 10, 8))
    bouw.antwoord(bouw.ouders[1].id, None, gezien_op=date(2026, 10, 9), datum=None)
    assert (standen(bouw)[1].stand, standen(bouw)[1].datum) == (Stand.GEZIEN, date(2026, 10, 9))
    bouw.voorlegversies.clear()
    bouw.akkoorden.clear()
    assert {s.stand for s in standen(bouw)} == {Stand.NIET_VOORGELEGD}


def test_refusal_of_an_earlier_text_says_nothing_of_this_one() -> None:
    """Somebody who refused an earlier text simply has to be asked about the present one."""
    bouw = volledig()
    bouw.akkoorden[1].antwoord = Antwoord.NIET_AKKOORD
    bouw.opp.doelen[0].streef = "6 van de 10"
    assert [s.stand for s in standen(bouw)] == [Stand.VERVALLEN, Stand.NIET_VOORGELEGD]


def test_laid_before_again() -> None:
    """Laid before them again, the stand is about the new text and still names the change."""
    bouw = akkoord_op_bevroren_tekst()
    bouw.opp.doelen[0].streef = "9 van de 10"
    nieuw = bouw.leg_voor(date(2026, 10, 15))
    moeder = standen(bouw)[0]
    assert (moeder.stand, moeder.voorlegversie, len(moeder.gewijzigd)) == (Stand.VOORGELEGD, nieuw.id, 1)
    bouw.antwoord(bouw.ouders[0].id, datum=date(2026, 10, 16))
    assert (standen(bouw)[0].stand, standen(bouw)[0].gewijzigd) == (Stand.AKKOORD, ())


def test_same_text_twice_takes_the_last_answer() -> None:
    """An akkoord to the same text holds when it is laid before them twice; a later refusal replaces it."""
    bouw = volledig()
    bouw.leg_voor(date(2026, 10, 15))
    assert standen(bouw)[0].stand is Stand.AKKOORD
    bouw.antwoord(bouw.ouders[0].id, Antwoord.NIET_AKKOORD, datum=date(2026, 10, 16))
    assert standen(bouw)[0].stand is Stand.NIET_AKKOORD


def test_what_was_recorded_comes_along() -> None:
    """Invited, seen, how, and signed on which text stand with the person; earlier answers stay in sight."""
    bouw = volledig()
    moeder = bouw.ouders[0].id
    oud = bouw.voorlegversies[-1].hash_handelingsdeel
    bouw.akkoorden[0].getekend_naam, bouw.akkoorden[0].handtekening = "Fleur d’Hondt", "ab" * 32
    bouw.opp.doelen[0].streef = "9 van de 10"
    versie = bouw.leg_voor(date(2026, 10, 14))
    bouw.antwoord(moeder, None, datum=None, uitgenodigd_op=date(2026, 10, 13), gezien_op=date(2026, 10, 15))
    stand = standen(bouw)[0]
    assert stand.stand is Stand.GEZIEN
    assert stand.verloop is not None
    assert (stand.verloop.uitgenodigd_op, stand.verloop.gezien_op) == (date(2026, 10, 13), date(2026, 10, 15))
    assert (stand.verloop.code, stand.verloop.heeft_scan) == (versie.hash_handelingsdeel, False)
    (eerder,) = stand.eerder
    assert (eerder.antwoord, eerder.code, eerder.getekend_naam) == (Antwoord.AKKOORD, oud, "Fleur d’Hondt")
    assert eerder.heeft_handtekening


def test_when_people_disagree() -> None:
    """Only no, or akkoord with an exception, is disagreement; no answer and a lapsed akkoord are not."""
    for zegt, oneens in (
        (Antwoord.NIET_AKKOORD, True),
        (Antwoord.BEHALVE, True),
        (Antwoord.GEEN_REACTIE, False),
        (Antwoord.AKKOORD, False),
    ):
        bouw = volledig()
        bouw.akkoorden[-1].antwoord = zegt
        assert zijn_het_oneens(standen(bouw)) is oneens


def test_who_is_asked() -> None:
    """Everybody with gezag, an institution too; at 18 only the pupil, whose answer names no parent."""
    bouw = volledig()
    bouw.ouders[0].gezag, bouw.ouders[1].gezag = Gezag.DEELS, Gezag.NEE
    assert [(s.wie, s.stand) for s in standen(bouw)] == [("moeder", Stand.AKKOORD)]
    bouw.leerling.geboortedatum = date(2008, 1, 1)
    assert [(s.ouder_id, s.wie, s.stand) for s in standen(bouw)] == [(None, "Noël", Stand.VOORGELEGD)]
    bouw.antwoord(None)
    assert standen(bouw)[0].stand is Stand.AKKOORD
    bouw.akkoorden[-1].ouder = bouw.leerling.id
    assert standen(bouw)[0].stand is Stand.AKKOORD
    bouw.ouders[0].relatie = Relatie.MENTOR_CURATOR
    assert [(s.ouder_id, s.stand) for s in standen(bouw)] == [(bouw.ouders[0].id, Stand.AKKOORD)]


def test_no_begeleiding_needs_no_akkoord() -> None:
    """Akkoord is about individuele begeleiding; without any (an empty row is none) nobody has to agree."""
    bouw = volledig()
    assert akkoord_nodig(bouw.opp)
    bouw.zet("begeleidingen", bouw.deel(Begeleiding))
    assert not akkoord_nodig(bouw.opp)


def test_the_strategies_reach_every_field() -> None:
    """The edits above can touch each field of the handelingsdeel and more than fifty others."""
    bouw = volledig()
    binnen = {plek.sleutel for _rij, plek in _binnen(bouw)}
    alle = {p.sleutel for k in (Doel, Begeleiding, Aanpak) for p in velden(k) if p.veld.handelingsdeel}
    assert binnen == alle
    assert len({plek.sleutel for _rij, plek in _buiten(bouw)}) > 50
