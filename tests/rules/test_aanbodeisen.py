"""What is missing before the aanbod is adopted: nothing of a complete one, and each thing under its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.aanbod import Aanbodjaar, Leerlingstem, Profieldeel, Voorziening, Voorzieningjaar
from opp_desk.model.aanbodopname import Aanbod
from opp_desk.model.keuzes import ContactSoort, Sector
from opp_desk.model.keuzes_aanbod import (
    Aanbodgebied,
    Hoofdstuk,
    MrAdvies,
    MrInstemming,
    Voorzieningbesluit,
    Voorzieningstand,
)
from opp_desk.model.school import School
from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.aanbodeisen import Aanbodstand, ontbreekt, vraagt_reden
from opp_desk.rules.gidspunten import Gidspunt, Gidssoort
from opp_desk.rules.zinnen import ZINNEN
from tests.rules.dossierbouw import RECHT

VANDAAG = date(2027, 6, 10)
_MORGEN = date(2027, 6, 11)
_JAAR = UUID(int=1)


def _voorziening(nummer: int, gebied: Aanbodgebied, **waarden: Any) -> Voorziening:
    gewoon: dict[str, Any] = {
        "titel": f"Voorziening {nummer}",
        "wat": "Drie keer per week.",
        "stand": Voorzieningstand.AANWEZIG,
        "nagekeken_op": VANDAAG,
        "starttekst": False,
    }
    return Voorziening(id=UUID(int=nummer), gebied=gebied, **(gewoon | waarden))


def _antwoord(nummer: int, besluit: Voorzieningbesluit | None) -> Voorzieningjaar:
    return Voorzieningjaar(aanbodjaar=_JAAR, voorziening=UUID(int=nummer), besluit=besluit)


def _jaar(**waarden: Any) -> Aanbodjaar:
    gewoon: dict[str, Any] = {
        "team_op": VANDAAG,
        "ouders_op": VANDAAG,
        "advies_op": VANDAAG,
        "advies": MrAdvies.POSITIEF,
        "instemming_op": VANDAAG,
        "instemming": MrInstemming.JA,
    }
    return Aanbodjaar(id=_JAAR, schooljaar="2027-2028", **(gewoon | waarden))


def _stem(**waarden: Any) -> Leerlingstem:
    gewoon: dict[str, Any] = {
        "groep": "groep 7",
        "hoe": "in de kring",
        "gezegd": "Meer rust.",
        "gedaan": "Een plek erbij.",
    }
    return Leerlingstem(aanbodjaar=_JAAR, **(gewoon | waarden))


def _stand(antwoorden: Any = None, voorstellen: int = 0, **anders: Any) -> Aanbodstand:
    delen: dict[str, Any] = {
        "school": School(naam="De Waterlelie", sector=Sector.PO),
        "jaar": _jaar(),
        "voorzieningen": (_voorziening(7, Aanbodgebied.VROEG), _voorziening(8, Aanbodgebied.EXTRA_PLEK)),
        "stemmen": (_stem(),),
        "contacten": tuple(Contact(soort=soort, naam="Iemand") for soort in ContactSoort),
    }
    if antwoorden is None:
        antwoorden = tuple(_antwoord(nummer, Voorzieningbesluit.HOUDEN) for nummer in (7, 8))
    return Aanbodstand(Aanbod(**(delen | anders)), antwoorden, voorstellen, RECHT, VANDAAG)


def _codes(stand: Aanbodstand) -> list[str]:
    return [punt.code for punt in ontbreekt(stand)]


def test_of_a_complete_aanbod_nothing_is_missing() -> None:
    """No point, so no reason either."""
    assert _codes(_stand()) == []
    assert not vraagt_reden(())


@pytest.mark.parametrize(
    ("anders", "codes"),
    [
        ({"voorzieningen": (_voorziening(8, Aanbodgebied.EXTRA_PLEK),)}, ["geen_basis"]),
        ({"voorzieningen": (_voorziening(7, Aanbodgebied.VROEG),)}, ["geen_extra"]),
        ({"stemmen": ()}, ["geen_stem"]),
        ({"stemmen": (_stem(gedaan=" "),)}, ["geen_invloed_een"]),
        ({"stemmen": (_stem(gedaan=""), _stem(gedaan=""))}, ["geen_invloed"]),
        ({"stemmen": (_stem(hoe=None),)}, ["geen_keuze"]),
        ({"jaar": _jaar(advies_op=None)}, ["geen_advies"]),
        ({"jaar": _jaar(advies=MrAdvies.NEGATIEF)}, ["geen_reactie"]),
        ({"jaar": _jaar(advies=MrAdvies.NEGATIEF, advies_reactie="Wij passen het aan.")}, []),
        ({"jaar": _jaar(instemming=None)}, ["geen_instemming"]),
        ({"jaar": _jaar(instemming=MrInstemming.NEE)}, ["instemming_nee"]),
        ({"jaar": _jaar(instemming=MrInstemming.NEE, instemming_op=None)}, ["instemming_nee"]),
        ({"jaar": _jaar(ouders_op=None)}, ["geen_team"]),
        ({"jaar": _jaar(ouders_op=_MORGEN)}, ["geen_team"]),
        ({"jaar": _jaar(advies_op=_MORGEN, instemming_op=_MORGEN)}, ["geen_advies", "geen_instemming"]),
        ({"contacten": ()}, ["contacten"]),
        (
            {"contacten": (), "delen": (Profieldeel(hoofdstuk=Hoofdstuk.CONTACT, elders="blz. 12"),)},
            [],
        ),
        (
            {
                "voorzieningen": (
                    _voorziening(7, Aanbodgebied.VROEG, starttekst=True),
                    _voorziening(8, Aanbodgebied.EXTRA_PLEK, nagekeken_op=date(2026, 6, 10)),
                )
            },
            ["starttekst_een", "oud_een"],
        ),
    ],
)
def test_each_missing_thing_has_its_own_point(anders: dict[str, Any], codes: list[str]) -> None:
    """Exactly the points that follow from it, with a sentence and a button that exist."""
    punten = ontbreekt(_stand(**anders))
    assert [punt.code for punt in punten] == codes
    assert all(punt.zin and punt.knop for punt in punten)


def test_a_year_later_a_text_is_old_and_a_day_earlier_it_is_not() -> None:
    """Twelve months to the day, whatever the months."""
    for nagekeken, oud in ((date(2026, 6, 11), False), (date(2026, 6, 10), True), (None, True)):
        rijen = (
            _voorziening(7, Aanbodgebied.VROEG, nagekeken_op=nagekeken),
            _voorziening(8, Aanbodgebied.EXTRA_PLEK),
        )
        assert ("oud_een" in _codes(_stand(voorzieningen=rijen))) is oud


def test_only_what_the_law_asks_whole_stops_the_adopting() -> None:
    """Which that is stands in recht.toml; it comes first in the list."""
    punten = ontbreekt(_stand(voorzieningen=(), stemmen=(), antwoorden=()))
    assert [punt.code for punt in punten if punt.hard] == ["geen_basis"]
    assert punten[0].hard


def test_the_geleding_is_that_of_the_sector() -> None:
    """Parents in po, parents and pupils in vo: data, not certain, as its article says."""
    for sector, wie in ((Sector.PO, "oudergeleding"), (Sector.VO, "ouder- en leerlinggeleding")):
        stand = _stand(school=School(sector=sector), jaar=_jaar(instemming_op=None))
        (punt,) = ontbreekt(stand)
        assert f"({wie})" in punt.zin
        assert "niet geverifieerd" in punt.eis.bron


def test_to_stop_and_to_keep_standing_do_not_go_together() -> None:
    """A voorziening that stops is taken away, or says that the school does not have it."""
    antwoorden = (
        _antwoord(7, Voorzieningbesluit.STOPPEN),
        _antwoord(8, Voorzieningbesluit.HOUDEN),
    )
    (punt,) = ontbreekt(_stand(antwoorden))
    assert punt.code == "stoppen_staat_er_nog_een"
    assert punt.zin == "Met deze voorziening willen jullie stoppen, en die staat er nog: Voorziening 7."
    rijen = (
        _voorziening(7, Aanbodgebied.VROEG, stand=Voorzieningstand.NIET),
        _voorziening(8, Aanbodgebied.EXTRA_PLEK),
    )
    assert _codes(_stand(antwoorden, voorzieningen=rijen)) == []


def test_a_name_in_the_text_is_named_with_its_chapter() -> None:
    """It leads to the place: to the groups of pupils, or to the chapter in the profile."""
    stem = Gidspunt(Gidssoort.NAAM, "", "leerlingen", "Sem")
    (punt,) = ontbreekt(replace(_stand(), namen=(stem,)))
    assert not punt.hard
    assert "Sem (bij Wat leerlingen ons vertelden)" in punt.zin
    assert (punt.opent.scherm, punt.knop) == ("aanbodjaar", "Naar leerlingen horen")
    meer = tuple(Gidspunt(Gidssoort.NAAM, "", "school", naam) for naam in ("Noor", "Bo", "Elif"))
    (punt,) = ontbreekt(replace(_stand(), namen=(*meer, stem)))
    assert punt.zin.startswith("Er staan 4 namen")
    assert punt.zin.endswith("Elif (bij Onze school) en nog 1.")
    assert dict(punt.opent.waar) == {"hoofdstuk": "school"}


def test_a_voorziening_says_whether_it_is_there_and_what_is_done() -> None:
    """At most three are named, the button opens the first; what the school does not have needs no text."""
    extra = _voorziening(20, Aanbodgebied.EXTRA_PLEK)
    kaal = tuple(_voorziening(nummer, Aanbodgebied.VROEG, stand=None, wat=" ") for nummer in (10, 11, 12, 13))
    nieuw = frozenset(rij.id for rij in (*kaal, extra))
    geen_stand, geen_wat = ontbreekt(replace(_stand((), voorzieningen=(*kaal, extra)), nieuw=nieuw))
    assert (geen_stand.code, geen_wat.code) == ("geen_stand", "geen_wat")
    assert geen_wat.zin.endswith("Voorziening 10, Voorziening 11, Voorziening 12 en nog 1.")
    assert dict(geen_wat.opent.waar)["rij"] == kaal[0].id
    niet = _voorziening(10, Aanbodgebied.VROEG, stand=Voorzieningstand.NIET, wat="")
    assert _codes(replace(_stand((), voorzieningen=(niet, extra)), nieuw=nieuw)) == []


def test_what_is_new_is_not_looked_back_at() -> None:
    """Nobody knows of a voorziening that was not there last year whether it helped."""
    stand = _stand((_antwoord(7, Voorzieningbesluit.HOUDEN),))
    assert _codes(stand) == ["niet_geevalueerd_een"]
    assert _codes(replace(stand, nieuw=frozenset({UUID(int=8)}))) == []


def test_two_texts_in_one_field_stop_the_adopting() -> None:
    """Nobody chose yet which of them holds; the page where that is done is beside it."""
    for aantal, zin in ((1, "Op één plek schreven twee mensen"), (2, "Op 2 plekken schreven twee mensen")):
        (punt,) = ontbreekt(replace(_stand(), dubbel=aantal))
        assert punt.hard
        assert punt.zin.startswith(zin)
        assert (punt.opent.scherm, punt.knop) == ("bekijken", "Naar Te bekijken")


def test_every_sentence_is_used_and_can_be_filled() -> None:
    """No sentence of this list stands there for nothing: each is one of a code with its plural or button."""
    codes = {naam for naam in ZINNEN if naam.startswith("aanbod_") and not naam.startswith("aanbod_open_")}
    assert {naam.removesuffix("_een") for naam in codes} <= codes


_TEKST = st.none() | st.sampled_from(["", " ", "iets"])


@given(
    st.lists(
        st.builds(
            _voorziening,
            st.integers(1, 9),
            st.sampled_from(Aanbodgebied),
            titel=_TEKST,
            stand=st.none() | st.sampled_from(Voorzieningstand),
            wat=_TEKST,
            starttekst=st.booleans(),
            nagekeken_op=st.none() | st.dates(date(2020, 1, 1), VANDAAG),
        ),
        max_size=6,
    ),
    st.lists(st.builds(_stem, hoe=_TEKST, gezegd=_TEKST, gedaan=_TEKST), max_size=3),
    st.lists(
        st.builds(_antwoord, st.integers(1, 9), st.none() | st.sampled_from(Voorzieningbesluit)), max_size=4
    ),
    st.none() | st.sampled_from(Sector),
    st.integers(0, 3),
    st.integers(0, 2),
)
def test_whatever_stands_there_can_be_judged(
    rijen: list[Voorziening],
    stemmen: list[Leerlingstem],
    antwoorden: list[Voorzieningjaar],
    sector: Sector | None,
    voorstellen: int,
    dubbel: int,
) -> None:
    """Every point has a sentence, a law line and a page; each kind is named once; hard ones come first."""
    stand = _stand(
        antwoorden, voorstellen, voorzieningen=rijen, stemmen=stemmen, school=School(sector=sector)
    )
    punten = ontbreekt(replace(stand, dubbel=dubbel))
    codes = [punt.code.removesuffix("_een") for punt in punten]
    assert len(set(codes)) == len(codes)
    assert [punt.hard for punt in punten] == sorted((punt.hard for punt in punten), reverse=True)
    for punt in punten:
        assert punt.zin[-1] == "."
        assert punt.knop
        assert punt.eis.bron
        assert punt.opent.scherm in {"schoolprofiel", "aanbodjaar", "bekijken"}
