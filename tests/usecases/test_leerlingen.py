"""The list of pupils: right names in the right order, what an OPP still asks, and adding one by hand."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.doel import Begeleiding
from opp_desk.model.keuzes import Antwoord, Eindreden, OppStatus
from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.model.school import Groepsleerkracht
from opp_desk.usecases import aanmeldingen, leerlingen, opps, vandaag, velden
from opp_desk.usecases.leerlingen import leeftijd
from opp_desk.usecases.leerlingen_opp import Aandacht
from tests import bouw, volume

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.leerlingen import LeerlingRegel
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer

NU = datetime(2026, 10, 5, 8, 30)  # noqa: DTZ001  the clock of the machine is local too
LANG = "Maximiliaan-Alexander van der |Bergh van Heemstede-Oosterwijkseweg"


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school without pupils, on a day that stands still."""
    with clock.fixed(NU):
        kluis = bouw.kopie_van_school(tmp_path)
        yield kluis
        kluis.sluit()


def regels(kluis: Kluis) -> tuple[LeerlingRegel, ...]:
    """Read the list."""
    return kluis.lees(leerlingen.lijst)


def regel(kluis: Kluis, leerling: UUID) -> LeerlingRegel:
    """Read the row of one pupil."""
    return next(een for een in regels(kluis) if een.id == leerling)


def test_order_is_dutch(kluis: Kluis) -> None:
    """Surnames sort without voorvoegsel and accents; the same surname by roepnaam."""
    for naam in ("Elif Şahin", "Noël d'|Hondt", "Pim 't |Hooft", "Łukasz Żurek", "IJsbrand Mulder"):
        bouw.maak_leerling(kluis, naam)
    bouw.maak_leerling(kluis, "Ayşe IJzerman")
    bouw.maak_leerling(kluis, "Anna van |Hondt")
    namen = [een.naam for een in regels(kluis)]
    assert namen == [
        "Anna van Hondt",
        "Noël d'Hondt",
        "Pim 't Hooft",
        "Ayşe IJzerman",
        "IJsbrand Mulder",
        "Elif Şahin",
        "Łukasz Żurek",
    ]


@pytest.mark.parametrize(
    ("naam", "typt"),
    [
        ("Elif Şahin", "sahin"),
        ("Łukasz Żurek", "lukasz zurek"),
        ("Noël d'|Hondt", "noel d'hondt"),
        ("Pim 't |Hooft", "'t hooft"),
        ("IJsbrand Mulder", "ijsbrand"),
    ],
)
def test_hurried_typing_finds_the_name(kluis: Kluis, naam: str, typt: str) -> None:
    """What people type without accents and capitals is in the text that is searched, group included."""
    groep = bouw.maak_groep(kluis, "6b", "6")
    kind = regel(kluis, bouw.maak_leerling(kluis, naam, groep))
    assert typt in kind.zoek
    assert "6b" in kind.zoek


def test_row_says_who_where_and_how_old(kluis: Kluis) -> None:
    """Name of sixty characters, group, teachers and age come out whole."""
    groep = bouw.maak_groep(kluis, "6b", "6", "Anouk Visser (ma–wo)", "Mo Jansen")
    kind = regel(kluis, bouw.maak_leerling(kluis, LANG, groep, geboortedatum=date(2016, 10, 6)))
    assert kind.naam == LANG.replace("|", "")
    assert kind.achternaam == "van der Bergh van Heemstede-Oosterwijkseweg"
    assert (kind.groep, kind.leeftijd) == ("6b", 9)
    assert kind.leerkrachten == "Mo Jansen, Anouk Visser"
    assert (kind.opp_id, kind.opp_status, kind.volgende, kind.aandacht) == (None, None, None, frozenset())


@pytest.mark.parametrize(
    ("geboren", "jaren"),
    [
        (date(2016, 10, 5), 10),
        (date(2016, 10, 6), 9),
        (date(2016, 2, 29), 10),
        (None, None),
        (date(2027, 1, 1), None),
    ],
)
def test_age(geboren: date | None, jaren: int | None) -> None:
    """The birthday itself counts; an unknown or future birthday has no age."""
    assert leeftijd(geboren, date(2026, 10, 5)) == jaren


def test_my_groups_are_those_i_teach(kluis: Kluis) -> None:
    """The stamgroep and a combined group count; a group of somebody else does not."""
    mijn, ander = bouw.maak_groep(kluis, "6b", "6"), bouw.maak_groep(kluis, "8", "8", "Karim Haddad")
    plus = bouw.maak_groep(kluis, "plusklas", "6", samengesteld=True)
    for groep in (mijn, plus):
        bouw.nieuw(kluis, Groepsleerkracht, {"groep": groep, "medewerker": bouw.wie(kluis)})
    kind = bouw.maak_leerling(kluis, "Noël d'|Hondt", ander)
    bouw.nieuw(kluis, Groepsplaats, {"leerling": kind, "groep": plus})
    lijst = kluis.lees(partial(leerlingen.lees_lijst, persoon=kluis.persoon))
    assert lijst.mijn == {mijn, plus}
    assert lijst.regels[0].groepen == {ander, plus}


def test_new_opp_shows_its_six_weeks_and_asks_to_hear(kluis: Kluis) -> None:
    """The first term of a concept is six weeks after its start; who was not heard shows there."""
    kind = bouw.maak_leerling(kluis, "Elif Şahin")
    opp = bouw.maak_opp(kluis, kind, date(2026, 8, 21))
    gevonden = regel(kluis, kind)
    assert (gevonden.opp_id, gevonden.opp_status) == (opp, OppStatus.CONCEPT)
    assert (gevonden.volgende, gevonden.te_laat) == (date(2026, 10, 2), True)
    assert gevonden.aandacht == {Aandacht.HOREN}


def test_akkoord_filter_follows_the_answers_and_the_text(kluis: Kluis) -> None:
    """Somebody without akkoord shows; with every akkoord not; after a change of the handelingsdeel again."""
    kind = bouw.maak_leerling(kluis, "Elif Şahin")
    moeder = bouw.maak_ouder(kluis, kind, "Derya Şahin")
    opp = bouw.maak_opp(kluis, kind, date(2026, 9, 21))
    bouw.maak_hoorgesprek(kluis, kind, opp, date(2026, 9, 25), "Ik wil buiten werken.")
    hulp = bouw.nieuw(kluis, Begeleiding, {"leerling": kind, "opp": opp}, wat="Taal", minuten=15)
    versie = bouw.maak_voorlegging(kluis, opp, date(2026, 9, 28))
    assert regel(kluis, kind).aandacht == {Aandacht.AKKOORD}
    bouw.antwoord(kluis, versie, moeder, Antwoord.AKKOORD, date(2026, 9, 29))
    assert regel(kluis, kind).aandacht == frozenset()
    bouw.zet(kluis, Begeleiding, hulp, minuten=20)
    assert regel(kluis, kind).aandacht == {Aandacht.AKKOORD}


def test_closed_opp_is_not_the_running_one(kluis: Kluis) -> None:
    """After closing the row has no OPP, and a new one may begin."""
    kind = bouw.maak_leerling(kluis, "Elif Şahin")
    opp = bouw.maak_opp(kluis, kind, date(2026, 8, 21))
    reden = Eindreden.DOEL_BEREIKT
    bouw.doe(
        kluis, opps.sluit_af, opp_id=opp, einddatum=date(2026, 10, 1), reden=reden, terugblik="Het lukt."
    )
    assert regel(kluis, kind).opp_id is None


def test_who_left_is_marked_and_not_in_the_palette(kluis: Kluis) -> None:
    """A pupil who left stays in the list, marked; the palette offers who is here, or will leave."""
    weg = bouw.maak_leerling(kluis, "Tess Bakker", uitstroomdatum=date(2026, 7, 17))
    hier = bouw.maak_leerling(kluis, "Jip Mulder")
    straks = bouw.maak_leerling(kluis, "Mo Vos", uitstroomdatum=date(2027, 7, 16))
    gewist = bouw.maak_leerling(kluis, "Bram Vos")
    bouw.doe(kluis, velden.haal_weg, klasse=Leerling, rij_id=gewist)
    assert {een.id: een.vertrokken for een in regels(kluis)} == {weg: True, hier: False, straks: False}
    assert [een.naam for een in kluis.lees(leerlingen.zoekregels)] == ["Jip Mulder", "Mo Vos"]
    getoond = kluis.lees(partial(leerlingen.lees_lijst, persoon=None))
    assert ({een.id for een in getoond.regels}, getoond.vertrokken) == ({hier, straks}, 1)


def test_who_is_only_aangemeld_is_no_pupil(kluis: Kluis) -> None:
    """No row and no count; the palette finds the child and says so; with an OPP it is a pupil after all."""
    kinderen = [
        kluis.lees(partial(_leerling_van, aanmelding=een))
        for naam in ("Tom", "Sam")
        for een in [bouw.doe(kluis, aanmeldingen.meld_aan, roepnaam=naam, achternaam="Bos")]
    ]
    assert (regels(kluis), kluis.lees(partial(leerlingen.lees_lijst, persoon=None)).aangemeld) == ((), 2)
    assert kluis.lees(partial(vandaag.lees_vandaag, dag=NU.date())).leerlingen == 0
    assert {een.groep for een in kluis.lees(leerlingen.zoekregels)} == {"alleen aangemeld"}
    bouw.maak_opp(kluis, kinderen[0], date(2026, 9, 14))
    assert [een.naam for een in regels(kluis)] == ["Tom Bos"]


def _leerling_van(lezer: Lezer, aanmelding: UUID) -> UUID:
    return lezer.haal(Aanmelding, aanmelding).leerling


@pytest.mark.parametrize(
    ("datum", "verwacht"),
    [
        (date(2026, 12, 18), {Aandacht.LOOPT_AF}),
        (date(2027, 6, 1), set()),
    ],
)
def test_an_arrangement_that_ends_counts_for_loopt_af(
    kluis: Kluis, datum: date, verwacht: set[Aandacht]
) -> None:
    """What counts for the filter stands in the table of terms: also a TLV or arrangement."""
    kind = bouw.maak_leerling(kluis, "Elif Şahin")
    opp = bouw.maak_opp(kluis, kind, date(2026, 9, 14), arrangement_tot=datum)
    bouw.bevries(kluis, opp, date(2026, 10, 1))
    assert regel(kluis, kind).aandacht & {Aandacht.LOOPT_AF} == verwacht


def test_adding_by_hand_uses_the_group_that_is_there(kluis: Kluis) -> None:
    """The same group typed in another way is the same group; an unknown one is made."""
    groep = bouw.maak_groep(kluis, "6B", "6")
    eerste = bouw.doe(
        kluis,
        leerlingen.voeg_leerling_toe,
        roepnaam=" Noël ",
        voorvoegsel="d’",
        achternaam="Hondt",
        geboortedatum=date(2016, 3, 9),
        groep="6b",
    )
    tweede = bouw.doe(kluis, leerlingen.voeg_leerling_toe, roepnaam="Jip", achternaam="Mulder", groep="7")
    assert regel(kluis, eerste).naam == "Noël d’Hondt"
    assert regel(kluis, eerste).groepen == {groep}
    assert regel(kluis, tweede).groep == "7"


@pytest.mark.parametrize(("roepnaam", "achternaam"), [("", "Mulder"), ("Jip", "  ")])
def test_a_pupil_needs_a_name(kluis: Kluis, roepnaam: str, achternaam: str) -> None:
    """Without a name nothing is added."""
    with pytest.raises(RegelFout, match="naam_leeg"):
        bouw.doe(kluis, leerlingen.voeg_leerling_toe, roepnaam=roepnaam, achternaam=achternaam)
    assert regels(kluis) == ()


def test_number_of_questions_does_not_grow_with_the_school(kluis: Kluis) -> None:
    """Three hundred pupils with thirty OPP's are read in as many questions as three."""
    bouw.doe(kluis, volume.veel_leerlingen, aantal=3)
    weinig = volume.tel_vragen(kluis, leerlingen.lijst)
    bouw.doe(kluis, volume.veel_leerlingen, aantal=300)
    assert len(regels(kluis)) == 303
    assert volume.tel_vragen(kluis, leerlingen.lijst) == weinig
