"""Rows of a table that become parents."""

from __future__ import annotations

from datetime import date

from opp_desk.interchange.klassenlijst import Klassenlijst, LeerlingVerwijzing, OuderIn
from opp_desk.interchange.kolommen import maak_klassenlijst, raad_kolommen
from opp_desk.interchange.tabel import lees_plaktekst

VANDAAG = date(2026, 11, 4)
NOOR = LeerlingVerwijzing(leerlingnummer="7")


def lijst(tekst: str) -> Klassenlijst:
    """Return the parents in a table."""
    tabel = lees_plaktekst(tekst)
    return maak_klassenlijst(
        tabel, raad_kolommen(tabel, "ouders", vandaag=VANDAAG), "ouders", vandaag=VANDAAG
    )


def test_everything_that_can_be_told() -> None:
    """One row with every field of a parent."""
    gelezen = lijst(
        "Leerlingnummer;Voorletters;Tussenvoegsel;Achternaam;Relatie;Gezag;Kind noemt ouder;Taal;Tolk nodig;"
        "Mobiel;E-mail;Straat;Huisnummer;Toevoeging;Postcode;Woonplaats;Geheim adres\n"
        "7;A B;van der;Berg;stiefmoeder;beperkt;mam Ans;Pools;ja;612345678;a@x.nl;Dorpsstraat;1;A;"
        "1234 AB;Gouda;nee\n"
    )
    assert gelezen.ouders == (
        OuderIn(
            leerling=NOOR,
            naam="A.B. van der Berg",
            relatie="stiefouder",
            gezag="deels",
            aanspreekvorm="mam Ans",
            taal="Pools",
            tolk_nodig=True,
            telefoon="0612345678",
            email="a@x.nl",
            adres="Dorpsstraat 1 A, 1234 AB Gouda",
            afgeschermd=False,
        ),
    )


def test_mother_and_father_by_their_columns() -> None:
    """A column of the mother says that she is; a relation that is written wins."""
    gelezen = lijst(
        "Leerlingnummer;Naam moeder;Naam vader;Relatie vader;Adres vader\n"
        "7;Vries, Anna de;J. Vis;stiefvader;Kade 2\n"
    )
    assert [(o.naam, o.relatie, o.adres) for o in gelezen.ouders] == [
        ("Anna de Vries", "moeder", ""),
        ("J. Vis", "stiefouder", "Kade 2"),
    ]


def test_institution_with_somebody_who_speaks_for_it() -> None:
    """A gecertificeerde instelling can hold the gezag; the person is the contact."""
    gelezen = lijst(
        "Leerlingnummer;Naam;Instelling;Relatie\n7;K. Smit;Jeugdbescherming West;voogd\n8;J. Vis;nee;vader\n"
    )
    west, vis = gelezen.ouders
    assert (west.naam, west.instelling, west.contactpersoon) == ("Jeugdbescherming West", True, "K. Smit")
    assert (vis.naam, vis.instelling, vis.contactpersoon) == ("J. Vis", False, "")


def test_pupil_is_pointed_at_by_name_or_number() -> None:
    """Key, number, name, birthday and group: whatever the table has."""
    gelezen = lijst("Leerling;Geboortedatum leerling;Groep;Ouder\nHondt, Noël d';3-3-18;5A;J. d'Hondt\n")
    assert gelezen.ouders[0].leerling == LeerlingVerwijzing(
        roepnaam="Noël", voorvoegsel="d'", achternaam="Hondt", geboortedatum=date(2018, 3, 3), groep="5a"
    )


def test_what_cannot_be_used_is_told() -> None:
    """No pupil, a bad birthday, data without a name: told with the line; unknown words are warnings."""
    gelezen = lijst(
        "Leerling;Geboortedatum leerling;Naam ouder 1;Relatie ouder 1;Gezag ouder 1;E-mail ouder 1;"
        "Telefoon ouder 2\n"
        ";;A. Vis;;;;\nNoor Vis;31-2-18;A. Vis;;;;\nNoor Vis;;A. Vis;buurvrouw;misschien;geen;06\n"
        "Sem Hof;;;;;;\n"
    )
    assert [(o.soort, o.volgnummer, o.regel, o.reden) for o in gelezen.overgeslagen] == [
        ("ouder", 1, 2, "import_geen_leerling"),
        ("ouder", 2, 3, "import_datum_onleesbaar"),
        ("ouder", 3, 4, "import_geen_naam"),
    ]
    assert [(o.relatie, o.gezag, o.email) for o in gelezen.ouders] == [("anders", None, "")]
    assert [w.code for w in gelezen.waarschuwingen] == [
        "import_relatie_onbekend", "import_gezag_onleesbaar", "import_email_onleesbaar",
    ]  # fmt: skip


def test_same_row_twice_is_one_parent() -> None:
    """A parent on two equal rows is one; one with two children is two, one for each child."""
    gelezen = lijst("Leerlingnummer;Naam\n7;J. Vis\n7;J. Vis\n8;J. Vis\n")
    assert [(o.naam, o.leerling.leerlingnummer) for o in gelezen.ouders] == [("J. Vis", "7"), ("J. Vis", "8")]
