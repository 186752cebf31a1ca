"""The traps of EDEXML and UWLR: what a file means."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from opp_desk.interchange.edexml import lees_edexml
from opp_desk.interchange.edexml_duiden import lees_xml_datum
from opp_desk.interchange.klassenlijst import Klassenlijst, LeerlingIn
from tests.interchange.bouwen import UWLR, edexml, leerling

VOORBEELD = Path(__file__).parents[3] / "shared" / "data" / "edexml"
GROEPEN = (
    "<groepen>"
    '<groep key="4A"><naam>Vlinders</naam><jaargroep>4</jaargroep></groep>'
    '<groep key="56"><naam>5/6</naam><jaargroep>C</jaargroep><omschrijving>Boven</omschrijving></groep>'
    '<samengestelde_groep key="plus"><naam>Plusklas</naam></samengestelde_groep>'
    "</groepen>"
)


def een(inhoud: str, sleutel: str = "L1", rest: str = GROEPEN) -> LeerlingIn:
    """Return the one pupil of a small file."""
    lijst = lees_edexml(edexml(leerling(inhoud, sleutel), rest=rest))
    assert lijst.overgeslagen == ()
    return lijst.leerlingen[0]


def codes(lijst: Klassenlijst) -> list[str]:
    """Return the codes of the warnings."""
    return [waarschuwing.code for waarschuwing in lijst.waarschuwingen]


def test_official_example() -> None:
    """The example of the standard, where it is at hand, is read without a warning and without its BSN."""
    for pad in VOORBEELD.glob("EDEXML.Voorbeeld.*.xml"):
        lijst = lees_edexml(pad)
        assert (lijst.schooljaar, lijst.brin, lijst.vestigingsnummer) == ("2014-2015", "99ZZ", "99ZZ00")
        assert [lln.naam for lln in lijst.leerlingen] == ["Wimpie", "Ismaël Assati", "Gradje van 't Hof"]
        assert lijst.leerlingen[2].uitstroomdatum == date(2014, 7, 18)
        assert lijst.leerlingen[0].samengestelde_groepen == ("sg1", "sg2")
        assert lijst.medewerkers[2].groepen == (("GRP4A", ("STA", "OWA")),)
        assert len(lijst.groepen) == 8
        assert (lijst.waarschuwingen, lijst.overgeslagen) == ((), ())
        assert "133456785" not in repr(lijst)


def test_school_year_after_the_end_of_the_official_list() -> None:
    """The XSD stops at 2024-2025; a year is known by its pattern, and a broken one is only told."""
    assert lees_edexml(edexml(leerling())).schooljaar == "2026-2027"
    for jaar in ("2026-2028", "2026/2027", "26-27", "", "x" * 5000):
        lijst = lees_edexml(edexml(leerling(), school=f"<schooljaar>{jaar}</schooljaar>"))
        assert lijst.schooljaar is None
        assert codes(lijst) == ["import_schooljaar_onbekend"]
        assert len(lijst.leerlingen) == 1


@pytest.mark.parametrize(
    ("school", "brin", "nummer"),
    [
        ("<brincode>12AB</brincode><dependancecode>00</dependancecode>", "12AB", "12AB00"),
        ("<brincode>12AB</brincode>", "12AB", "12AB00"),
        ("<brincode>12ab</brincode><dependancecode>01</dependancecode>", "12AB", "12AB01"),
        ("<brincode>12AB03</brincode>", "12AB", "12AB03"),
        ("<brincode>ABCD</brincode>", None, None),
        ("<instellingsnummer>12345</instellingsnummer>", None, None),
    ],
)
def test_school_and_site(school: str, brin: str | None, nummer: str | None) -> None:
    """An empty dependance code and 00 are the same: the main site."""
    lijst = lees_edexml(edexml(leerling(), school=f"<schooljaar>2026-2027</schooljaar>{school}"))
    assert (lijst.brin, lijst.vestigingsnummer) == (brin, nummer)


@pytest.mark.parametrize(
    ("namen", "verwacht"),
    [
        ("<roepnaam>Noor</roepnaam>", ("Noor", "", "", "Noor")),
        ("<achternaam>Hof</achternaam><voornamen>Anna Maria</voornamen>", ("Anna", "", "Hof", "Anna Hof")),
        ("<achternaam>Hof</achternaam><voorletters-1>AM</voorletters-1>", ("", "", "Hof", "A.M. Hof")),
        ("<achternaam>Hondt</achternaam><voorvoegsel>d'</voorvoegsel><roepnaam>Noël</roepnaam>",
         ("Noël", "d'", "Hondt", "Noël d'Hondt")),
        ("<achternaam>Hof</achternaam><tussenvoegsel>van 't</tussenvoegsel><roepnaam>Bo</roepnaam>",
         ("Bo", "van 't", "Hof", "Bo van 't Hof")),
        ("<achternaam>\n  Hof \t Vis\n</achternaam><roepnaam>Noe\u0308l\u200b</roepnaam>",
         ("Noël", "", "Hof Vis", "Noël Hof Vis")),
        ("<achternaam>Hof</achternaam>", ("", "", "Hof", "Hof")),
    ],
)  # fmt: skip
def test_names(namen: str, verwacht: tuple[str, str, str, str]) -> None:
    """Every way in which the standard and its exporters give a name; NFC, white space collapsed."""
    gelezen = een(namen)
    assert (gelezen.roepnaam, gelezen.voorvoegsel, gelezen.achternaam, gelezen.naam) == verwacht


def test_pupil_without_roepnaam_is_told() -> None:
    """A missing roepnaam is a warning, no reason to skip the pupil."""
    lijst = lees_edexml(edexml(leerling("<achternaam>Hof</achternaam>")))
    assert codes(lijst) == ["import_zonder_roepnaam"]


def test_file_that_names_a_wrong_encoding() -> None:
    """UTF-8 that calls itself Latin-1 can be read, but the names are damaged: that is told."""
    inhoud = edexml(leerling("<roepnaam>Noël</roepnaam>")).replace(b"UTF-8", b"iso-8859-1")
    assert codes(lees_edexml(inhoud)) == ["import_naam_verminkt"]


def test_key_without_its_spaces() -> None:
    """Spaces around a key are not significant, in the pupil and in what points at a group."""
    gelezen = een('<roepnaam>Noor</roepnaam><groep key=" 4A "/>', "  L1\n")
    assert (gelezen.sleutel, gelezen.groep) == ("L1", "4A")


def test_dummy_key_says_nothing() -> None:
    """A key that starts with # is no key: name and birthday must match, and the file says so."""
    lijst = lees_edexml(
        edexml(
            leerling("<roepnaam>Noor</roepnaam><geboortedatum>2018-03-03</geboortedatum>", "#1")
            + leerling("<roepnaam>Sem</roepnaam>", "#1")
            + leerling("<roepnaam>Bo</roepnaam>", "")
        )
    )
    assert [(lln.sleutel, lln.dummy) for lln in lijst.leerlingen] == [
        (None, True),
        (None, True),
        (None, False),
    ]
    assert codes(lijst) == ["import_dummysleutel", "import_zonder_sleutel_en_datum"]
    assert lijst.waarschuwingen[1].aantal == 2


def test_year_of_the_pupil_wins() -> None:
    """A pupil's own year comes first, then the group's; a combination (C) gives none."""
    assert een('<roepnaam>N</roepnaam><jaargroep>3</jaargroep><groep key="4A"/>').jaargroep == "3"
    assert een('<roepnaam>N</roepnaam><groep key="4A"/>').jaargroep == "4"
    assert een('<roepnaam>N</roepnaam><groep key="56"/>').jaargroep is None
    assert een('<roepnaam>N</roepnaam><jaargroep>5</jaargroep><groep key="56"/>').jaargroep == "5"
    assert een('<roepnaam>N</roepnaam><jaargroep>C</jaargroep><groep key="4A"/>').jaargroep == "4"
    assert een("<roepnaam>N</roepnaam><jaargroep>04</jaargroep>").jaargroep == "4"
    assert een("<roepnaam>N</roepnaam><jaargroep>16</jaargroep>").jaargroep == "16"


def test_groups_after_the_pupils() -> None:
    """The order of the blocks does not matter for what points where."""
    lijst = lees_edexml(edexml(leerling('<roepnaam>N</roepnaam><groep key="4A"/>'), na=GROEPEN))
    assert (lijst.leerlingen[0].groep, lijst.leerlingen[0].jaargroep) == ("4A", "4")
    assert lijst.waarschuwingen == ()


def test_codes_that_do_not_exist_are_told() -> None:
    """A year or geslacht outside the standard leaves the field empty and the pupil in."""
    lijst = lees_edexml(
        edexml(
            "".join(
                leerling("<roepnaam>N</roepnaam><jaargroep>9</jaargroep><geslacht>3</geslacht>", f"L{n}")
                for n in range(3)
            )
        )
    )
    assert [(w.code, w.aantal, w.waarde, w.regel) for w in lijst.waarschuwingen] == [
        ("import_jaargroep_onbekend", 3, "9", 2),
        ("import_geslacht_onbekend", 3, "", 2),
    ]
    assert {(lln.jaargroep, lln.geslacht) for lln in lijst.leerlingen} == {(None, None)}


def test_geslacht_by_the_standard() -> None:
    """0, 1, 2 and 9 are the codes of NEN-ISO 5218."""
    gelezen = [een(f"<roepnaam>N</roepnaam><geslacht>{code}</geslacht>").geslacht for code in "0129"]
    assert gelezen == ["onbekend", "jongen", "meisje", "niet_gespecificeerd"]


def test_group_that_is_not_listed() -> None:
    """A pupil keeps a group that the file forgot to list; a group twice or without a key is told."""
    lijst = lees_edexml(
        edexml(
            leerling('<roepnaam>N</roepnaam><groep key="7"/>'),
            rest="<groepen><groep><naam>x</naam></groep>"
            '<groep key="4A"><naam>a</naam></groep><groep key="4A"><naam>b</naam></groep></groepen>',
        )
    )
    assert lijst.leerlingen[0].groep == "7"
    assert [(groep.sleutel, groep.naam) for groep in lijst.groepen] == [("4A", "a"), ("7", "7")]
    assert codes(lijst) == ["import_groep_zonder_sleutel", "import_groep_dubbel", "import_groep_onbekend"]


def test_group_and_combined_group_with_one_key() -> None:
    """The standard lets them share a key; in our list the two stay apart."""
    lijst = lees_edexml(
        edexml(
            leerling(
                '<roepnaam>N</roepnaam><groep key="1"/>'
                '<samengestelde_groepen><samengestelde_groep key="1"/></samengestelde_groepen>'
            ),
            rest='<groepen><samengestelde_groep key="1"><naam>Plus</naam></samengestelde_groep>'
            '<groep key="1"><naam>4A</naam><jaargroep>4</jaargroep></groep></groepen>',
        )
    )
    namen = {groep.sleutel: groep.naam for groep in lijst.groepen}
    gelezen = lijst.leerlingen[0]
    assert namen[str(gelezen.groep)] == "4A"
    assert [namen[sleutel] for sleutel in gelezen.samengestelde_groepen] == ["Plus"]
    assert gelezen.jaargroep == "4"


def test_site_by_its_name() -> None:
    """A pupil's vestiging is the name that the file gives it, or its key."""
    rest = '<vestigingen><vestiging key="V1"><naam>De Dijk</naam></vestiging></vestigingen>'
    assert een('<roepnaam>N</roepnaam><vestiging key="V1"/>', rest=rest).vestiging == "De Dijk"
    assert een('<roepnaam>N</roepnaam><vestiging key="V2"/>', rest=rest).vestiging == "V2"


def test_left_pupil_keeps_the_day() -> None:
    """A filled uitstroomdatum says that the pupil has left; the pupil stays in the list."""
    gelezen = een(
        "<roepnaam>N</roepnaam><instroomdatum>2010-08-19</instroomdatum>"
        "<uitstroomdatum>2026-07-18+02:00</uitstroomdatum>"
    )
    assert (gelezen.instroomdatum, gelezen.uitstroomdatum) == (date(2010, 8, 19), date(2026, 7, 18))


def test_trouble_in_one_pupil_skips_that_pupil() -> None:
    """A bad date, no name, a key twice, a book in a field: told by number, line and reason, not by name."""
    goed = leerling("<roepnaam>Noor</roepnaam>", "L1")
    fout = [
        leerling("<roepnaam>Geheim</roepnaam><geboortedatum>2018-02-30</geboortedatum>", "L2"),
        leerling("<roepnaam>Geheim</roepnaam><uitstroomdatum>binnenkort</uitstroomdatum>", "L3"),
        leerling("<voorletters-1>G</voorletters-1>", "L4"),
        leerling("<roepnaam>Geheim</roepnaam>", "L1"),
        leerling(f"<roepnaam>{'Geheim' * 1000}</roepnaam>", "L5"),
        leerling("<roepnaam>Geheim</roepnaam>", "L" * 2000),
    ]
    lijst = lees_edexml(edexml("\n".join([goed, *fout, leerling("<roepnaam>Sem</roepnaam>", "L2")])))
    assert [lln.roepnaam for lln in lijst.leerlingen] == ["Noor", "Sem"]
    assert [(o.soort, o.volgnummer, o.regel, o.reden) for o in lijst.overgeslagen] == [
        ("leerling", 2, 3, "import_datum_onleesbaar"),
        ("leerling", 3, 4, "import_datum_onleesbaar"),
        ("leerling", 4, 5, "import_geen_naam"),
        ("leerling", 5, 6, "import_sleutel_dubbel"),
        ("leerling", 6, 7, "import_veld_te_lang"),
        ("leerling", 7, 8, "import_veld_te_lang"),
    ]
    assert "Geheim" not in repr(lijst.overgeslagen)
    assert lijst.overgeslagen[0].zin() == "Leerling 2 (regel 3): een datum is niet te lezen."


def test_staff_with_roles_that_are_only_words() -> None:
    """Roles are kept as the file has them, of a person and in a group; a nameless one is skipped."""
    lijst = lees_edexml(
        edexml(
            leerling(),
            rest=GROEPEN,
            na="<leerkrachten>"
            '<leerkracht key="LK1" eckid="x"><roepnaam>Lia</roepnaam><rol>IB</rol>'
            "<rolomschrijving>Manusje</rolomschrijving>"
            '<groepen><groep key="4A"><rol>LRK</rol></groep><samengestelde_groep key="plus"/></groepen>'
            "</leerkracht>"
            '<leerkracht key="#2"><achternaam>Veldman</achternaam>'
            "<voorletters-1>UGH</voorletters-1></leerkracht>"
            '<leerkracht key="LK3"/><leerkracht key="LK1"><roepnaam>Kim</roepnaam></leerkracht>'
            "</leerkrachten>",
        )
    )
    lia, veldman = lijst.medewerkers
    assert (lia.sleutel, lia.rollen) == ("LK1", ("IB", "Manusje"))
    assert lia.groepen == (("4A", ("LRK",)), ("plus", ()))
    assert (veldman.sleutel, veldman.naam) == (None, "U.G.H. Veldman")
    assert [(o.soort, o.reden) for o in lijst.overgeslagen] == [
        ("medewerker", "import_geen_naam"),
        ("medewerker", "import_sleutel_dubbel"),
    ]


def test_blocks_of_vendors_and_unknown_elements_are_passed_by() -> None:
    """Vendor blocks, undeclared prefixes and elements of a next version change nothing."""
    vreemd = (
        '<toevoegingen><blok xsi:type="x:Y"><roepnaam>Fout</roepnaam><leerling key="X"/></blok>'
        "</toevoegingen>"
        "<nieuw><geboortedatum>niks</geboortedatum><groep key='niks'/></nieuw><v:roepnaam2>Fout</v:roepnaam2>"
    )
    gewoon = "<roepnaam>Noor</roepnaam><geboortedatum>2018-03-03</geboortedatum>"
    assert een(vreemd + gewoon) == een(gewoon + vreemd) == een(gewoon)


def test_uwlr_in_its_namespace_and_in_soap() -> None:
    """UWLR is the same list with a namespace, with or without a prefix, alone or inside a SOAP envelope."""
    kern = (
        "<{p}school><{p}schooljaar>2026-2027</{p}schooljaar><{p}brincode>12AB</{p}brincode></{p}school>"
        '<{p}groepen><{p}groep key="4A"><{p}naam>4A</{p}naam><{p}jaargroep>4</{p}jaargroep></{p}groep>'
        "</{p}groepen>"
        '<{p}leerlingen><{p}leerling key="L1"><{p}roepnaam>Noor</{p}roepnaam><{p}groep key="4A"/>'
        "</{p}leerling></{p}leerlingen>"
    )
    kaal = f'<leerlinggegevens xmlns="{UWLR}">{kern.format(p="")}</leerlinggegevens>'
    met = f'<le:leerlinggegevens xmlns:le="{UWLR}">{kern.format(p="le:")}</le:leerlinggegevens>'
    soap = (
        '<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">'
        "<s:Header><autorisatie><autorisatiesleutel>geheim</autorisatiesleutel></autorisatie></s:Header>"
        f"<s:Body><le:leerlinggegevens_antwoord>{met}</le:leerlinggegevens_antwoord></s:Body></s:Envelope>"
    )
    lijsten = [lees_edexml(tekst.encode()) for tekst in (kaal, met, soap)]
    assert lijsten[0] == lijsten[1] == lijsten[2]
    assert (lijsten[0].bron, lijsten[0].brin) == ("uwlr", "12AB")
    assert lijsten[0].leerlingen == (LeerlingIn("L1", roepnaam="Noor", jaargroep="4", groep="4A"),)


def test_uwlr_without_key_and_birthday() -> None:
    """UWLR 2.3 may give an ECK iD only: the pupil has no key then, and the ECK iD is not kept."""
    lijst = lees_edexml(
        edexml('<leerling eckid="https://ketenid.nl/201703/ab"><roepnaam>Noor</roepnaam></leerling>')
    )
    assert lijst.leerlingen == (LeerlingIn(roepnaam="Noor"),)
    assert codes(lijst) == ["import_zonder_sleutel_en_datum"]
    assert "ketenid" not in repr(lijst)


def test_list_without_pupils_is_told() -> None:
    """An empty list is no error of the file, but somebody should know."""
    assert codes(lees_edexml(edexml())) == ["import_geen_leerlingen"]


def test_unknown_peildatum_is_told() -> None:
    """A date of the whole file that cannot be read skips nobody."""
    school = "<schooljaar>2026-2027</schooljaar><peildatum>1 oktober</peildatum>"
    lijst = lees_edexml(edexml(leerling(), school=school))
    assert (lijst.peildatum, codes(lijst)) == (None, ["import_peildatum_onleesbaar"])


@pytest.mark.parametrize(
    ("waarde", "dag"),
    [
        ("2018-03-03", date(2018, 3, 3)),
        ("2018-03-03Z", date(2018, 3, 3)),
        ("2018-03-03+01:00", date(2018, 3, 3)),
        ("2018-03-03T00:00:00", date(2018, 3, 3)),
        ("2018-03-03T00:00:00.000+01:00", date(2018, 3, 3)),
        ("0001-01-01T00:00:00", None),
        ("1900-01-01", None),
        ("9999-12-31", None),
    ],
)
def test_dates_of_xml(waarde: str, dag: date | None) -> None:
    """A date of XML, with a zone or a time; the days that databases write for "none" are none."""
    assert lees_xml_datum(waarde) == dag


@pytest.mark.parametrize("waarde", ["3-3-2018", "2018-3-3", "2018-02-30", "20180303", "0000-00-00", "n.v.t."])
def test_no_dates_of_xml(waarde: str) -> None:
    """Anything else is not guessed in XML."""
    with pytest.raises(ValueError, match="geen datum"):
        lees_xml_datum(waarde)
