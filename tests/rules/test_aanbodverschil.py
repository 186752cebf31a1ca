"""Two years of the aanbod side by side: what came, went and changed, by row and by word."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.aanbod import Aanbodjaar, Ambitie, Profieldeel, Vestiging, Voorziening
from opp_desk.model.aanbodopname import Aanbod, Aanneming, Rechten, Trede, maak_aanbodopname
from opp_desk.model.keuzes import ContactSoort, Sector
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk, Voorzieningstand
from opp_desk.model.school import School
from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.aanbodverschil import Aanbodverschil, Anders, vergelijk_aanbod
from opp_desk.rules.verschil import StukSoort

_ZIN = "Kinderen die moeite hebben met lezen, lezen twee keer per week met een maatje. "


def _voorziening(nummer: int, titel: str, **waarden: Any) -> Voorziening:
    return Voorziening(id=UUID(int=nummer), **{"gebied": Aanbodgebied.LEERLIJN, "titel": titel, **waarden})


def _aanbod(*voorzieningen: Voorziening, schooljaar: str = "2027-2028", **delen: Any) -> Aanbod:
    school = School(id=UUID(int=2**64), naam="De Waterlelie", sector=Sector.PO)
    jaar = Aanbodjaar(id=UUID(int=2**65), schooljaar=schooljaar)
    return Aanbod(school, jaar, voorzieningen=voorzieningen, **delen)


def _verschil(oud: Aanbod, nieuw: Aanbod) -> Aanbodverschil:
    vast = Aanneming(1, "2026-06-10", "S. Amrani", "directeur")
    return vergelijk_aanbod(maak_aanbodopname(oud, vast), maak_aanbodopname(nieuw))


def test_a_changed_voorziening_is_shown_by_word() -> None:
    """Only the field that changed, and in it only the words that did."""
    oud = _aanbod(_voorziening(1, "Lezen met een maatje", wat=_ZIN), schooljaar="2026-2027")
    nieuw = _aanbod(_voorziening(1, "Lezen met een maatje", wat=_ZIN.replace("twee", "drie")))
    gevonden = _verschil(oud, nieuw)
    assert (gevonden.van, gevonden.tot) == ("2026-2027", "2027-2028 (concept)")
    (hoofdstuk,) = gevonden.hoofdstukken
    (deel,) = hoofdstuk.delen
    assert (hoofdstuk.titel, deel.titel, deel.anders) == (
        "Basisondersteuning",
        "Lezen met een maatje",
        Anders.GEWIJZIGD,
    )
    (veld,) = deel.velden
    anders = [(each.soort, each.tekst) for each in veld.stukken if each.soort is not StukSoort.GELIJK]
    assert (veld.label, anders) == (
        "Wat we doen",
        [(StukSoort.WEG, "twee"), (StukSoort.NIEUW, "drie")],
    )


def test_what_came_and_what_went_is_shown_whole() -> None:
    """With all its fields on one side."""
    gevonden = _verschil(_aanbod(_voorziening(1, "Plusgroep")), _aanbod(_voorziening(2, "Time-out")))
    delen = gevonden.hoofdstukken[0].delen
    assert [(each.anders, each.titel) for each in delen] == [
        (Anders.ERBIJ, "Time-out"),
        (Anders.WEG, "Plusgroep"),
    ]
    assert (gevonden.aantal(Anders.ERBIJ), gevonden.aantal(Anders.WEG)) == (1, 1)
    assert delen[1].velden[0].nieuw == ""


def test_a_voorziening_typed_again_under_its_title_is_the_same() -> None:
    """Another row with the same title is no loss and no gain, only a change."""
    oud = _aanbod(_voorziening(1, "Lezen met een maatje", stand=Voorzieningstand.AANWEZIG))
    nieuw = _aanbod(_voorziening(9, " lezen met een Maatje", stand=Voorzieningstand.AANWEZIG))
    (deel,) = _verschil(oud, nieuw).hoofdstukken[0].delen
    assert [each.label for each in deel.velden] == ["Titel"]


def test_a_voorziening_that_moved_to_another_chapter_says_so() -> None:
    """It stands with its new chapter and names the area where it stood."""
    gevonden = _verschil(
        _aanbod(_voorziening(1, "Kleine groep")),
        _aanbod(_voorziening(1, "Kleine groep", gebied=Aanbodgebied.EXTRA_PLEK)),
    )
    (hoofdstuk,) = gevonden.hoofdstukken
    assert hoofdstuk.code == "extra"
    assert hoofdstuk.delen[0].velden[0].label == "Hoort bij"


def test_texts_rights_and_days_are_compared_as_a_person_reads_them() -> None:
    """Texts per vestiging, a reference to elsewhere, the zorgplicht, and a day in words."""
    dorp = Vestiging(id=UUID(int=3), naam="Dorp")
    oud = _aanbod(
        delen=(Profieldeel(hoofdstuk=Hoofdstuk.GEBOUW, elders="blz. 12"),),
        vestigingen=(dorp,),
        ambities=(Ambitie(id=UUID(int=4), doel="Een plusgroep", voor=date(2027, 6, 1)),),
    )
    nieuw = _aanbod(
        delen=(Profieldeel(hoofdstuk=Hoofdstuk.SCHOOL, vestiging=dorp.id, tekst="In het dorp."),),
        vestigingen=(dorp,),
        ambities=(Ambitie(id=UUID(int=4), doel="Een plusgroep", voor=date(2028, 6, 1)),),
        rechten=Rechten(("U meldt schriftelijk aan.",), (Trede("Praat met ons", "Altijd."),)),
    )
    gevonden = {each.code: each.delen for each in _verschil(oud, nieuw).hoofdstukken}
    assert list(gevonden) == ["school", "gebouw", "ambities", "contact"]
    assert (gevonden["school"][0].bij, gevonden["school"][0].anders) == ("Dorp", Anders.ERBIJ)
    assert gevonden["gebouw"][0].velden[0].oud == "blz. 12"
    assert gevonden["ambities"][0].velden[0].nieuw == "1 juni 2028"
    assert [each.titel for each in gevonden["contact"]] == ["Praat met ons", "Zorgplicht"]


def test_a_text_of_which_there_is_one_changes_and_does_not_come_and_go() -> None:
    """The zorgplicht and the text of a chapter are compared by word, however much of them changed."""
    kanten = (
        _aanbod(delen=(Profieldeel(hoofdstuk=Hoofdstuk.SCHOOL, tekst=tekst),), rechten=Rechten((tekst,), ()))
        for tekst in ("Wij zijn een school.", "Heel anders.")
    )
    delen = [deel for each in _verschil(*kanten).hoofdstukken for deel in each.delen]
    assert [(each.anders, each.titel) for each in delen] == [
        (Anders.GEWIJZIGD, "Tekst"),
        (Anders.GEWIJZIGD, "Zorgplicht"),
    ]


_NOORD, _ZUID = Vestiging(id=UUID(int=5), naam="Noord"), Vestiging(id=UUID(int=6), naam="Zuid")


def _anders(oud: Aanbod, nieuw: Aanbod) -> list[tuple[str, str, str, str]]:
    """Return each changed field: the part, the label, what it was and what it is."""
    delen = [deel for each in _verschil(oud, nieuw).hoofdstukken for deel in each.delen]
    return [(deel.titel, veld.label, veld.oud, veld.nieuw) for deel in delen for veld in deel.velden]


def test_on_which_vestiging_something_holds_is_a_difference() -> None:
    """From the whole school to one place, and from one place to another."""
    plekken: dict[str, Any] = {"vestigingen": (_NOORD, _ZUID)}
    overal = _aanbod(_voorziening(1, "Plusgroep"), **plekken)
    noord = _aanbod(_voorziening(1, "Plusgroep", vestiging=_NOORD.id), **plekken)
    zuid = _aanbod(_voorziening(1, "Plusgroep", vestiging=_ZUID.id), **plekken)
    assert _anders(overal, noord) == [("Plusgroep", "Alleen op", "", "Noord")]
    assert _anders(noord, zuid) == [("Plusgroep", "Alleen op", "Noord", "Zuid")]
    assert _anders(zuid, overal) == [("Plusgroep", "Alleen op", "Zuid", "")]


def test_a_vestiging_that_came_went_or_got_another_name_is_said_once() -> None:
    """Before the chapters; what stood on a place that is called otherwise did not change."""
    noorderlicht = Vestiging(id=_NOORD.id, naam="Noorderlicht")
    oud = _aanbod(_voorziening(1, "Plusgroep", vestiging=_NOORD.id), vestigingen=(_NOORD,))
    nieuw = _aanbod(_voorziening(1, "Plusgroep", vestiging=_NOORD.id), vestigingen=(noorderlicht, _ZUID))
    (hoofdstuk,) = _verschil(oud, nieuw).hoofdstukken
    assert hoofdstuk.titel == "Vestigingen"
    assert [(each.anders, each.titel) for each in hoofdstuk.delen] == [
        (Anders.GEWIJZIGD, "Noorderlicht"),
        (Anders.ERBIJ, "Zuid"),
    ]


def _contact(**waarden: Any) -> Aanbod:
    sanne: dict[str, Any] = {
        "soort": ContactSoort.VERTROUWEN,
        "naam": "Sanne de Bakker",
        "functie": "vertrouwenspersoon",
        "email": "s.bakker@school.nl",
        "telefoon": "06-12345678",
    }
    return _aanbod(contacten=(Contact(id=UUID(int=8), **(sanne | waarden)),))


def test_a_name_that_was_taken_out_is_not_told_by_the_difference() -> None:
    """Nor by the address or number of that person; that it was taken out stays in sight."""
    zonder = {"zonder_naam": True, "email": "vertrouwen@school.nl", "telefoon": None}
    gevonden = _anders(_contact(functie="Sanne, vertrouwenspersoon"), _contact(**zonder))
    assert {oud for _titel, _label, oud, _nieuw in gevonden} == {"(hier weggelaten)"}
    assert [(label, nieuw) for _titel, label, _oud, nieuw in gevonden] == [
        ("Naam", ""),
        ("Functie", "vertrouwenspersoon"),
        ("Telefoon", ""),
        ("E-mail", "vertrouwen@school.nl"),
    ]


def test_a_contact_that_went_is_told_without_the_person() -> None:
    """Its kind and what it was for; also when the kind was never chosen."""
    for soort, titel in ((ContactSoort.VERTROUWEN, "Vertrouwenspersoon"), (None, "Contact")):
        (hoofdstuk,) = _verschil(_contact(soort=soort), _aanbod()).hoofdstukken
        (deel,) = hoofdstuk.delen
        assert deel.titel.casefold() == titel.casefold()
        assert {"Functie"} <= {veld.label for veld in deel.velden} <= {"Soort", "Functie"}


def test_a_contact_with_another_person_shows_both() -> None:
    """Both names stand in a schoolgids of the school."""
    assert [each[1:] for each in _anders(_contact(), _contact(naam="Jan Visser"))] == [
        ("Naam", "Sanne de Bakker", "Jan Visser")
    ]


_TEKST = st.text("abc  \n.é", max_size=12)
_RIJ = st.builds(
    _voorziening,
    st.integers(1, 6),
    _TEKST,
    gebied=st.sampled_from(Aanbodgebied),
    wat=_TEKST,
    stand=st.none() | st.sampled_from(Voorzieningstand),
)
_RIJEN = st.lists(_RIJ, max_size=6, unique_by=lambda rij: rij.id)


@given(_RIJEN, _RIJEN)
def test_nothing_is_lost_and_nothing_is_told_twice(oud: list[Voorziening], nieuw: list[Voorziening]) -> None:
    """Every part of now is there once at most, what is the same is nowhere, and the words add up."""
    gevonden = _verschil(_aanbod(*oud), _aanbod(*nieuw))
    delen = [deel for each in gevonden.hoofdstukken for deel in each.delen]
    nu = {rij.id.hex for rij in nieuw if (rij.titel or "").strip()}
    was = {rij.id.hex for rij in oud if (rij.titel or "").strip()}
    assert {each.rij for each in delen if each.anders is not Anders.WEG} <= nu
    erbij, weg = gevonden.aantal(Anders.ERBIJ), gevonden.aantal(Anders.WEG)
    assert len(was) + erbij - weg == len(nu)
    assert len({(each.anders, each.rij) for each in delen}) == len(delen)
    for veld in (veld for each in delen for veld in each.velden):
        stukken = veld.stukken
        assert "".join(each.tekst for each in stukken if each.soort is not StukSoort.NIEUW) == veld.oud
        assert "".join(each.tekst for each in stukken if each.soort is not StukSoort.WEG) == veld.nieuw


@given(_RIJEN)
def test_the_same_text_has_no_difference(rijen: list[Voorziening]) -> None:
    """Also when the rows stand in another order."""
    assert _verschil(_aanbod(*rijen), _aanbod(*reversed(rijen))).hoofdstukken == ()


def test_two_hundred_changed_voorzieningen_are_all_told() -> None:
    """None is left out because there are many; how long it takes is measured by the bench."""
    oud = tuple(
        _voorziening(nr, f"Voorziening {nr}", voor_wie=_ZIN, wat=_ZIN * 3, begin=_ZIN) for nr in range(1, 201)
    )
    nieuw = tuple(
        _voorziening(nr, f"Voorziening {nr}", voor_wie=_ZIN, wat=_ZIN * 2 + "Elke dag.", begin=_ZIN)
        for nr in range(1, 201)
    )
    links, rechts = maak_aanbodopname(_aanbod(*oud)), maak_aanbodopname(_aanbod(*nieuw))
    gevonden = vergelijk_aanbod(links, rechts)
    stukken = [veld.stukken for each in gevonden.hoofdstukken for deel in each.delen for veld in deel.velden]
    assert len(stukken) == 200
    assert all(any(stuk.soort != StukSoort.GELIJK for stuk in van_veld) for van_veld in stukken)
