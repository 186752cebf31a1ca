"""Which column is which field: guessed from exports of the usual systems, and pointed out by a person."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.kolommen import (
    Soort,
    kolommen_uit_koppen,
    maak_klassenlijst,
    ontbreekt,
    raad_kolommen,
    velden,
)
from opp_desk.interchange.tabel import Tabel, lees_plaktekst

if TYPE_CHECKING:
    from opp_desk.interchange.klassenlijst import Klassenlijst

VANDAAG = date(2026, 11, 4)
GEBOREN = [(date(2016, 1, 5) + timedelta(37 * n)).strftime("%d-%m-%Y") for n in range(20)]

PARNASSYS = (
    "Groep;Leerlingnummer;Roepnaam;Voorvoegsel;Achternaam;Geboortedatum;Geslacht;Leerjaar;"
    "Inschrijfdatum;BSN;Postcode\n"
    "5/6 Vlinders;10023;Noël;d';Hondt;3-3-2017;m;6;1-8-2021;111222333;1234AB\n"
    "5/6 Vlinders;10024;Sara;;El Idrissi;14-10-2017;v;5;1-8-2021;123456782;1234AB\n"
)
MAGISTER = (
    "Stamnr\tAchternaam\tTussenv.\tRoepnaam\tKlas\tStudie\tM/V\tGeb.datum\tMentor\tE-mail\n"
    "1001\tHof\tvan 't\tBo\tH2a\tHAVO\tM\t3-3-13\tK. Smit\tbo@x.nl\n"
)
SOMTODAY = (
    "Leerlingnummer,Roepnaam,Voorvoegsel,Achternaam,Stamgroep,Lesgroepen,Leerjaar,Geslacht,"
    "Mentor(en),Vestiging\n"
    '1001,Noor,,Vis,3VWO-B,"netl3, wis3",3,Vrouw,"Smit, K.",De Dijk\n'
)
ESIS = "Stamnummer|Naam|Groep|Jaargr.|J/M|Geboren\n77|Vries, Anna de|Groep 7|7|M|2015-05-05\n"
OUDERS = (
    "Leerling;Geboortedatum leerling;Naam ouder 1;Relatie ouder 1;Gezag ouder 1;Telefoon ouder 1;"
    "E-mail ouder 1;"
    "Naam ouder 2;Relatie ouder 2\nNoor Vis;3-3-2018;J. Vis;vader;ja;612345678;j@x.nl;Anna de Vries;moeder\n"
)


def lijst(tekst: str, soort: Soort = "leerlingen", *, vo: bool = False) -> Klassenlijst:
    """Return the class list of a table with the columns as guessed."""
    tabel = lees_plaktekst(tekst)
    return maak_klassenlijst(
        tabel, raad_kolommen(tabel, soort, vandaag=VANDAAG), soort, vandaag=VANDAAG, vo=vo
    )


def geraden(tekst: str, soort: Soort = "leerlingen") -> dict[str, str]:
    """Return the guess as field and header."""
    tabel = lees_plaktekst(tekst)
    return {veld: tabel.kop[plaats] for veld, plaats in raad_kolommen(tabel, soort, vandaag=VANDAAG).items()}


def test_parnassys() -> None:
    """An export as ParnasSys makes it: nothing to point out, BSN not read, address of the pupil not used."""
    gelezen = lijst(PARNASSYS)
    noel, sara = gelezen.leerlingen
    assert (noel.naam, noel.geboortedatum, noel.jaargroep) == ("Noël d'Hondt", date(2017, 3, 3), "6")
    assert (sara.geslacht, sara.leerlingnummer, sara.groep) == ("meisje", "10024", "5/6 vlinders")
    assert noel.geslacht == "jongen"
    assert noel.instroomdatum == date(2021, 8, 1)
    assert gelezen.groepen[0].jaargroep == "C"
    assert [w.code for w in gelezen.waarschuwingen] == ["import_kolommen_weggelaten"]
    assert "1234AB" not in repr(gelezen)


def test_magister() -> None:
    """An export as Magister makes it, with a class as stamgroep and a mentor per pupil."""
    bo = lijst(MAGISTER, vo=True).leerlingen[0]
    assert (bo.naam, bo.leerlingnummer, bo.groep, bo.jaargroep) == ("Bo van 't Hof", "1001", "h2a", "12")
    assert (bo.geslacht, bo.geboortedatum, bo.mentor) == ("jongen", date(2013, 3, 3), "K. Smit")


def test_somtoday() -> None:
    """An export as Somtoday makes it: lesgroepen are combined groups, "Vrouw" is a girl."""
    gelezen = lijst(SOMTODAY, vo=True)
    noor = gelezen.leerlingen[0]
    assert (noor.geslacht, noor.jaargroep, noor.vestiging, noor.mentor) == (
        "meisje",
        "13",
        "De Dijk",
        "Smit, K.",
    )
    assert [(g.naam, g.samengesteld) for g in gelezen.groepen] == [
        ("3VWO-B", False), ("netl3", True), ("wis3", True),
    ]  # fmt: skip
    assert noor.samengestelde_groepen == tuple(g.sleutel for g in gelezen.groepen if g.samengesteld)


def test_esis() -> None:
    """An export as ESIS makes it: a whole name in one column, and M is a girl because the header says J/M."""
    anna = lijst(ESIS).leerlingen[0]
    assert (anna.roepnaam, anna.voorvoegsel, anna.achternaam) == ("Anna", "de", "Vries")
    assert (anna.geslacht, anna.jaargroep, anna.leerlingnummer) == ("meisje", "7", "77")


def test_parents_in_columns() -> None:
    """Two parents in the columns of one row; the pupil is pointed at by name and birthday."""
    gelezen = lijst(OUDERS, "ouders")
    een, twee = gelezen.ouders
    assert gelezen.leerlingen == ()
    assert (een.naam, een.relatie, een.gezag, een.telefoon, een.email) == (
        "J. Vis", "vader", "ja", "0612345678", "j@x.nl",
    )  # fmt: skip
    assert (twee.naam, twee.relatie, twee.gezag) == ("Anna de Vries", "moeder", None)
    assert (een.leerling.naam, een.leerling.geboortedatum) == ("Noor Vis", date(2018, 3, 3))


def test_parents_one_on_a_row() -> None:
    """Beside a leerlingnummer a bare "Achternaam" is the parent's."""
    assert geraden("Leerlingnummer;Roepnaam;Achternaam;Relatie;Telefoon\n1;A;B;moeder;06", "ouders") == {
        "leerlingnummer": "Leerlingnummer",
        "ouder1_roepnaam": "Roepnaam",
        "ouder1_achternaam": "Achternaam",
        "ouder1_relatie": "Relatie",
        "ouder1_telefoon": "Telefoon",
    }


def test_bare_name_beside_columns_of_parents_is_the_pupils() -> None:
    """With "Telefoon moeder" beside it a bare "Achternaam" is the pupil's."""
    gezien = geraden("Roepnaam;Achternaam;Groep;Moeder;Telefoon moeder;Relatie\nA;B;5;C;06;x", "ouders")
    assert gezien == {
        "roepnaam": "Roepnaam",
        "achternaam": "Achternaam",
        "groep": "Groep",
        "ouder1_relatie": "Relatie",
        "moeder_naam": "Moeder",
        "moeder_telefoon": "Telefoon moeder",
    }


def test_parents_in_a_list_of_pupils() -> None:
    """Parents that stand beside the pupils come along, pointing at them."""
    gelezen = lijst(
        "Leerlingnummer;Roepnaam;Achternaam;Naam vader;E-mail vader;Telefoon\n7;Noor;Vis;J. Vis;x;06\n"
    )
    assert gelezen.leerlingen[0].naam == "Noor Vis"
    assert [(o.naam, o.relatie, o.leerling.leerlingnummer) for o in gelezen.ouders] == [
        ("J. Vis", "vader", "7")
    ]
    assert [w.code for w in gelezen.waarschuwingen] == ["import_email_onleesbaar"]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Voornaam;Achternaam\nNoor;Vis", {"roepnaam": "Voornaam", "achternaam": "Achternaam"}),
        ("Voornaam;Roepnaam\nEleonora;Noor", {"roepnaam": "Roepnaam", "voornamen": "Voornaam"}),
        ("Roepnaam;Naam\nNoor;de Vries\nSem;Vis", {"roepnaam": "Roepnaam", "achternaam": "Naam"}),
        ("Roepnaam;Naam\nNoor;Noor Vis\nSem;Sem Vis", {"roepnaam": "Roepnaam", "naam": "Naam"}),
        ("Nr;Roepnaam\n1;Noor\n2;Sem", {"roepnaam": "Roepnaam"}),
        ("Nr;Roepnaam\n1003;Noor\n1007;Sem", {"roepnaam": "Roepnaam", "leerlingnummer": "Nr"}),
        ("Roepnaam;Roepnaam;Groep\nNoor;x;5", {"roepnaam": "Roepnaam", "groep": "Groep"}),
        ("Noor\tVis\nSem\tHof", {"roepnaam": "Kolom 1", "achternaam": "Kolom 2"}),
        (
            "Noor\tvan\tVis\nSem\t\tHof",
            {"roepnaam": "Kolom 1", "voorvoegsel": "Kolom 2", "achternaam": "Kolom 3"},
        ),
        ("Noor Vis\nSem Hof", {"naam": "Kolom 1"}),
        ("Roepnaam;Opmerking;Kluis\nNoor;lief;101\nSem;druk;102\nBo;stil;103", {"roepnaam": "Roepnaam"}),
    ],
)
def test_doubtful_headers(tekst: str, verwacht: dict[str, str]) -> None:
    """Where a header is vague or absent the content decides, and nothing is taken for what it is not."""
    assert geraden(tekst) == verwacht


def test_birthdays_and_geslacht_under_a_strange_header() -> None:
    """Dates on which children are born, and single letters, are known without their header."""
    rijen = "\n".join(f"Noor{n};{dag};{'jm'[n % 2]};2-11-2020" for n, dag in enumerate(GEBOREN))
    assert geraden(f"Roepnaam;Verjaart;Soort kind;Rapport\n{rijen}") == {
        "roepnaam": "Roepnaam",
        "geboortedatum": "Verjaart",
        "geslacht": "Soort kind",
    }


def test_copied_without_header() -> None:
    """Rows copied without their header are read by content alone."""
    rijen = "\n".join(f"{10040 + n}\tNoor\tde\tVries\t{dag}\tm\t5a" for n, dag in enumerate(GEBOREN))
    gelezen = lijst(rijen.replace("\tm\t", "\tj\t", 1))
    eerste = gelezen.leerlingen[0]
    assert (eerste.leerlingnummer, eerste.naam, eerste.groep) == ("10040", "Noor de Vries", "5a")
    assert (eerste.geboortedatum, eerste.geslacht) == (date(2016, 1, 5), "jongen")
    assert gelezen.leerlingen[1].geslacht == "meisje"
    assert len(gelezen.leerlingen) == 20


def test_chosen_columns() -> None:
    """A person, or the command line, names field and header; capitals do not matter."""
    tabel = lees_plaktekst("Roepnaam;Achternaam;Klas\nNoor;Vis;5a")
    assert kolommen_uit_koppen(tabel, {"roepnaam": "ACHTERNAAM", "groep": " klas "}, "leerlingen") == {
        "roepnaam": 1,
        "groep": 2,
    }
    with pytest.raises(WereldFout, match="import_kolom_onbekend") as kolom:
        kolommen_uit_koppen(tabel, {"roepnaam": "Voornaam"}, "leerlingen")
    assert kolom.value.values == {"kop": "Voornaam", "koppen": "Roepnaam, Achternaam, Klas"}
    with pytest.raises(WereldFout, match="import_veld_onbekend"):
        kolommen_uit_koppen(tabel, {"bsn": "Klas"}, "leerlingen")


def test_what_is_missing() -> None:
    """Without a name, or without a parent, there is nothing to read; the sentence says what to point out."""
    assert ontbreekt({"groep": 0}, "leerlingen") == "de naam van de leerling"
    assert ontbreekt({"roepnaam": 0}, "leerlingen") is None
    assert ontbreekt({"ouder1_naam": 0}, "ouders") == "de leerling (naam of nummer)"
    assert ontbreekt({"leerlingnummer": 0}, "ouders") == "de naam van de ouder"
    assert ontbreekt({"leerlingnummer": 0, "vader_achternaam": 1}, "ouders") is None
    with pytest.raises(WereldFout, match="import_kolommen_te_weinig"):
        maak_klassenlijst(lees_plaktekst("Groep;Klas\n5;5"), {"groep": 0}, "leerlingen", vandaag=VANDAAG)


@pytest.mark.parametrize("soort", ["leerlingen", "ouders"])
def test_every_field_has_a_label(soort: Soort) -> None:
    """What can be chosen has a Dutch label, each its own."""
    labels = velden(soort)
    assert len(set(labels.values())) == len(labels)
    assert all(label[0].isupper() for label in labels.values())


def test_labels() -> None:
    """The label tells whose field it is."""
    assert velden("leerlingen")["geboortedatum"] == "Geboortedatum"
    assert velden("ouders")["geboortedatum"] == "Leerling: geboortedatum"
    assert velden("ouders")["moeder_telefoon"] == "Moeder: telefoon"


@given(st.data(), st.sampled_from(["leerlingen", "ouders"]))
def test_any_table_is_read_or_asked_about(data: st.DataObject, soort: Soort) -> None:
    """Whatever is in the cells and wherever the columns are put, every row is read, merged or told."""
    breedte = data.draw(st.integers(1, 5))
    koppen = st.sampled_from(
        ["Roepnaam", "Naam", "Geb.datum", "M/V", "Groep", "Naam ouder 1", "Leerlingnummer", "?"]
    )
    cel = st.sampled_from(
        ["", "Noor", "Vis, Noor", "3-3-2018", "m", "5a", "1001", "31-2-18", "#1"]
    ) | st.text(max_size=6)
    tabel = Tabel(
        kop=tuple(data.draw(st.lists(koppen, min_size=breedte, max_size=breedte))),
        rijen=tuple(
            data.draw(st.lists(st.lists(cel, min_size=breedte, max_size=breedte).map(tuple), max_size=5)),
        ),
    )
    kolommen = raad_kolommen(tabel, soort, vandaag=VANDAAG)
    if ontbreekt(kolommen, soort):
        kolommen = {"naam": 0, "ouder1_naam": breedte - 1}
    gelezen = maak_klassenlijst(tabel, kolommen, soort, vandaag=VANDAAG)
    if soort == "leerlingen":
        samengevoegd = sum(w.aantal for w in gelezen.waarschuwingen if w.code == "import_dubbele_regels")
        overgeslagen = sum(o.soort == "leerling" for o in gelezen.overgeslagen)
        assert len(gelezen.leerlingen) + samengevoegd + overgeslagen == len(tabel.rijen)
    sleutels = {groep.sleutel for groep in gelezen.groepen}
    assert len(sleutels) == len(gelezen.groepen)
    assert {lln.groep for lln in gelezen.leerlingen} - {None} <= sleutels
