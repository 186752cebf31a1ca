"""Who gets a paper, together with whom, and what of their contact data may stand on it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes import Gezag, Informatie, Meelezen, Relatie
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.rules.huishoudens import ontvangers

DAG = date(2026, 10, 16)
KIND = Leerling(roepnaam="Sanne", achternaam="Bakker", geboortedatum=date(2012, 5, 1))


def ouder(naam: str | None = "An de Wit", **velden: Any) -> Ouder:
    """Return a parent with gezag, unless told otherwise."""
    alles: dict[str, Any] = {
        "relatie": Relatie.MOEDER,
        "gezag": Gezag.JA,
        "instelling": False,
        "afgeschermd": False,
    }
    return Ouder(leerling=KIND.id, naam=naam, **(alles | {"tolk_nodig": False} | velden))


def volwassen(meelezen: Meelezen | None = None) -> Leerling:
    """Return a pupil of 18."""
    return Leerling(roepnaam="Yara", achternaam="Demir", geboortedatum=date(2008, 10, 16), meelezen=meelezen)


@pytest.mark.parametrize(
    ("gezag", "informatie", "krijgt"),
    [
        (Gezag.JA, None, True),
        (Gezag.DEELS, None, True),
        (Gezag.NEE, None, False),
        (Gezag.ONBEKEND, None, False),
        (None, None, False),
        (Gezag.JA, Informatie.ALLES, True),
        (Gezag.NEE, Informatie.ALLES, True),
        (Gezag.ONBEKEND, Informatie.ALLES, True),
        (Gezag.NEE, Informatie.OP_VERZOEK, False),
        (Gezag.JA, Informatie.OP_VERZOEK, True),
        (Gezag.JA, Informatie.NIETS, False),
        (Gezag.NEE, Informatie.NIETS, False),
    ],
)
def test_who_gets_a_paper(gezag: Gezag | None, informatie: Informatie | None, krijgt: bool) -> None:
    """Gezag gives the paper unless a judge says no; without gezag only who is to get all (BW 1:377c)."""
    assert bool(ontvangers([ouder(gezag=gezag, informatie=informatie)], KIND, DAG)) == krijgt


def test_two_households_get_a_paper_each() -> None:
    """Parents who live apart are not named together, and neither reads the other's address."""
    apart = [
        ouder("An de Wit", huishouden=1, adres="Dorpsstraat 1", telefoon="0611111111", taal="Pools"),
        ouder("Bo Bakker", huishouden=2, adres="Kade 9", email="bo@voorbeeld.nl", tolk_nodig=True),
        ouder("Cas Smit", huishouden=1, relatie=Relatie.STIEFOUDER, gezag=Gezag.NEE, informatie="alles"),
    ]
    een, twee = ontvangers(apart, KIND, DAG)
    assert (een.namen, een.aanhef) == (("An de Wit", "Cas Smit"), "Beste An de Wit en Cas Smit")
    assert (een.adres, een.telefoons, een.emails, een.taal) == ("Dorpsstraat 1", ("0611111111",), (), "Pools")
    assert (twee.namen, twee.aanhef, twee.tolk_nodig) == (("Bo Bakker",), "Beste Bo Bakker", True)
    assert (twee.adres, twee.emails, twee.huishouden) == ("Kade 9", ("bo@voorbeeld.nl",), 2)
    assert een.ouders == (apart[0].id, apart[2].id)


def test_without_a_number_addresses_decide() -> None:
    """Nothing said: one paper together. Two addresses: a paper each, and one more for who has none."""
    samen = [ouder("An"), ouder("Bo", adres="Kade 9")]
    assert [each.namen for each in ontvangers(samen, KIND, DAG)] == [("An", "Bo")]
    apart = [ouder("An", adres="Dorpsstraat 1"), ouder("Bo", adres="Kade 9"), ouder("Cas")]
    assert [each.namen for each in ontvangers(apart, KIND, DAG)] == [("An",), ("Bo",), ("Cas",)]
    zelfde = [ouder("An", adres="Dórpsstraat  1"), ouder("Bo", adres="dorpsstraat 1"), ouder("Cas")]
    assert [each.namen for each in ontvangers(zelfde, KIND, DAG)] == [("An", "Bo", "Cas")]


def test_an_institution_gets_its_own_paper() -> None:
    """A voogdijinstelling is never in one envelope with a parent, and is addressed formally."""
    wie = [ouder(), ouder("Jeugdbescherming Oost", instelling=True, relatie=Relatie.VOOGD)]
    een, twee = ontvangers(wie, KIND, DAG)
    assert (een.namen, twee.namen) == (("An de Wit",), ("Jeugdbescherming Oost",))
    assert twee.aanhef == "Geachte heer of mevrouw"


def test_shielded_is_on_no_paper() -> None:
    """A shielded parent without a household is alone; an address that is shielded for one is for all."""
    verborgen = ouder("An", afgeschermd=True, adres="Geheim 3", telefoon="0612", email="an@voorbeeld.nl")
    een, twee = ontvangers([verborgen, ouder("Bo", adres="Kade 9")], KIND, DAG)
    assert (een.namen, een.adres, een.telefoons, een.emails) == (("An",), None, (), ())
    assert twee.adres == "Kade 9"
    huisgenoot = ouder("Cas", huishouden=1, adres="Geheim 3", telefoon="0699")
    samen = ouder("An", huishouden=1, afgeschermd=True, adres="Geheim 3", telefoon="0612")
    (huis,) = ontvangers([samen, huisgenoot], KIND, DAG)
    assert (huis.namen, huis.adres, huis.telefoons) == (("An", "Cas"), None, ("0699",))
    zonder_gezag = ouder(gezag=Gezag.NEE, afgeschermd=True, adres="Geheim 3")
    (los,) = ontvangers([ouder("Cas", adres="geheim 3"), zonder_gezag], KIND, DAG)
    assert los.adres is None


@pytest.mark.parametrize("meelezen", [*Meelezen, None])
def test_at_18_nothing_goes_to_parents_before_the_answer(meelezen: Meelezen | None) -> None:
    """The pupil gets the paper; parents only after yes, a mentor or curator with gezag always."""
    ouders = [
        ouder("An"),
        ouder("Mr. Kuiper", relatie=Relatie.MENTOR_CURATOR),
        ouder("Lia", relatie=Relatie.MENTOR_CURATOR, gezag=Gezag.ONBEKEND),
    ]
    gevonden = ontvangers(ouders, volwassen(meelezen), DAG)
    assert (gevonden[0].is_leerling, gevonden[0].aanhef) == (True, "Beste Yara")
    namen = [each.namen for each in gevonden[1:]]
    assert namen == ([("An",), ("Mr. Kuiper",)] if meelezen == Meelezen.JA else [("Mr. Kuiper",)])


def test_the_day_before_18_the_parents_get_it() -> None:
    """On the birthday the pupil takes the place of the parents, not a day earlier (BW 1:233)."""
    leerling = volwassen()
    assert [each.is_leerling for each in ontvangers([ouder()], leerling, date(2026, 10, 15))] == [False]
    assert [each.is_leerling for each in ontvangers([ouder()], leerling, DAG)] == [True]


def test_a_parent_without_a_name_is_addressed() -> None:
    """A row that is half filled in still gives a decent letter."""
    (een,) = ontvangers([ouder(None), ouder("Bo")], KIND, DAG)
    assert (een.namen, een.aanhef) == (("moeder", "Bo"), "Beste ouders")
    assert ontvangers([ouder(None)], KIND, DAG)[0].aanhef == "Beste ouder"
    drie = ontvangers([ouder("An"), ouder("Bo"), ouder("Cas")], KIND, DAG)
    assert drie[0].aanhef == "Beste An, Bo en Cas"
    (zonder,) = ontvangers([], Leerling(geboortedatum=date(2000, 1, 1)), DAG)
    assert zonder.aanhef == "Beste leerling"


_ouder = st.builds(
    ouder,
    st.sampled_from(["An", "Bo", None]),
    huishouden=st.sampled_from([None, 1, 2]),
    afgeschermd=st.booleans(),
    instelling=st.booleans(),
    adres=st.sampled_from([None, "Kade 9", "kade 9", "Geheim 3"]),
    telefoon=st.sampled_from([None, "1", "2"]),
    gezag=st.sampled_from([*Gezag, None]),
    relatie=st.sampled_from(list(Relatie)),
    informatie=st.sampled_from([*Informatie, None]),
)


@given(st.lists(_ouder, max_size=5), st.sampled_from([*Meelezen, None]), st.booleans())
def test_never_shielded_never_twice(ouders: list[Ouder], meelezen: Meelezen | None, zelf: bool) -> None:
    """Whoever they are: nobody gets two papers, and nothing that is shielded stands on one."""
    kind = volwassen(meelezen) if zelf else KIND
    gevonden = ontvangers(ouders, kind, DAG)
    ids = [each for ontvanger in gevonden for each in ontvanger.ouders]
    assert len(ids) == len(set(ids))
    geheim = {each.adres.lower() for each in ouders if each.afgeschermd and each.adres}
    assert not geheim & {each.adres.lower() for each in gevonden if each.adres}
    for ontvanger in gevonden:
        eigen = [each for each in ouders if each.id in ontvanger.ouders]
        assert set(ontvanger.telefoons) <= {each.telefoon for each in eigen if not each.afgeschermd}
