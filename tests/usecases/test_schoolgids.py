"""The schoolgids leaves a real vault: texts to choose from, what to look at, files, lines in the logboek."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.documents.schoolgids.uitgaven import maak_uitgave
from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.aanbod import Aanbodpapier, Profieldeel, Voorziening
from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk, Voorzieningstand
from opp_desk.model.school import Medewerker, School
from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.gidspunten import Gidssoort
from opp_desk.usecases import schoolgids
from opp_desk.usecases.aanbodbron import versies
from opp_desk.usecases.logboek import lees_logboek
from opp_desk.usecases.schoolgids_keuring import lees_gidspunten
from opp_desk.usecases.zinnen import ZINNEN
from opp_protocol.aanbod import lees_aanbod
from tests import bouw
from tests.aanbodjaarbouw import DAG, NU, kopie_tweede_jaar
from tests.documents.keuring import tekst

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.rules.gidspunten import Gidspunt
    from opp_desk.usecases.schoolgids import Gidsbron
    from tests.aanbodjaarbouw import Aanbodschool


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Aanbodschool]:
    """Give a school in the second year of its aanbod."""
    with clock.fixed(NU):
        gemaakt = kopie_tweede_jaar(tmp_path)
        yield gemaakt
        gemaakt.kluis.sluit()


def _vast(school: Aanbodschool) -> UUID:
    return school.kluis.lees(versies)[0].id


def _gids(school: Aanbodschool, keuze: UUID) -> bytes:
    return school.kluis.lees(partial(schoolgids.lees_gids, keuze=keuze))


def _punten(school: Aanbodschool, keuze: UUID = schoolgids.NU) -> tuple[Gidspunt, ...]:
    return school.kluis.lees(partial(lees_gidspunten, keuze=keuze, vandaag=DAG))


def _onderwerpen(school: Aanbodschool) -> list[str]:
    return [regel.onderwerp for regel in school.kluis.lees(lees_logboek)]


def test_what_was_adopted_comes_first_and_the_text_of_now_is_a_concept(school: Aanbodschool) -> None:
    """Both can be given out; only one of them says that it may still change."""
    keuzes = school.kluis.lees(schoolgids.lees_gidsen).keuzes
    assert [(each.naam, each.concept) for each in keuzes] == [
        ("2026–2027, van 1 juni 2026", False),
        ("2027–2028, concept van nu", True),
    ]
    assert [json.loads(_gids(school, each.id))["stand"] for each in keuzes] == ["vastgesteld", "concept"]


def test_before_the_first_year_there_is_no_text(tmp_path: Path) -> None:
    """The page says where to begin."""
    with clock.fixed(NU):
        kluis = bouw.kopie_van_school(tmp_path)
        assert kluis.lees(schoolgids.lees_gidsen).keuzes == ()
        with pytest.raises(RegelFout, match="gids_zonder_jaar"):
            kluis.lees(partial(schoolgids.lees_gids, keuze=schoolgids.NU))
        kluis.sluit()
    assert "Begin bij Schoolprofiel" in ZINNEN["gids_zonder_jaar"]


def test_a_colour_that_had_to_change_is_said(school: Aanbodschool) -> None:
    """The school sees which colour comes on paper."""
    (rij,) = school.kluis.lees(lambda lezer: lezer.lees(select(School)))
    for getypt, aangepast in (("#0B6470", False), ("#FFCC00", True)):
        bouw.zet(school.kluis, School, rij.id, kleur=getypt)
        gidsen = school.kluis.lees(schoolgids.lees_gidsen)
        assert gidsen.kleur_aangepast == aangepast
        assert (gidsen.kleur == getypt) != aangepast


def test_what_to_look_at_leads_to_its_chapter(school: Aanbodschool) -> None:
    """A starting text, an old chapter, hard words, a name, and a link: each with where it is solved."""
    bouw.maak_leerling(school.kluis, "Elif Yılmaz")
    bouw.nieuw(
        school.kluis,
        Profieldeel,
        hoofdstuk=Hoofdstuk.HULP,
        tekst="Vraag Elif of klik hier.",
        nagekeken_op=DAG,
    )
    bouw.nieuw(
        school.kluis,
        Voorziening,
        gebied=Aanbodgebied.KETEN,
        titel="Jeugdhulp",
        wat="De effectiviteit van de interventies wordt periodiek gemonitord middels het volgsysteem.",
        stand=Voorzieningstand.AANWEZIG,
        starttekst=True,
    )
    plekken = {(punt.soort, punt.hoofdstuk) for punt in _punten(school)}
    assert {
        (Gidssoort.STARTTEKST, "basis"),
        (Gidssoort.NAAM, "hulp"),
        (Gidssoort.LINK, "hulp"),
        (Gidssoort.MOEILIJK, "basis"),
    } <= plekken
    assert Gidssoort.CONTACTEN not in {soort for soort, _ in plekken}
    assert _punten(school, _vast(school)) == ()  # of an adopted text only its own words


@pytest.mark.parametrize(
    ("contact", "genoemd"),
    [
        ("Jan de Vries (SWV)", True),
        ("Jan Bakker", False),
        ("Meester Jan", False),
        ("jan", False),
        ("Jan van den Bakker", False),
        ("Bakker", True),
    ],
)
def test_a_contact_makes_only_himself_public(school: Aanbodschool, contact: str, genoemd: bool) -> None:
    """Another Jan at the samenwerkingsverband does not put colleague Jan Bakker in the schoolgids."""
    bouw.nieuw(school.kluis, Medewerker, roepnaam="Jan", achternaam="Bakker")
    bouw.nieuw(school.kluis, Contact, soort=ContactSoort.ANDERS, naam=contact)
    bouw.nieuw(
        school.kluis, Profieldeel, hoofdstuk=Hoofdstuk.HULP, tekst="Vraag het Jan Bakker.", nagekeken_op=DAG
    )
    namen = [punt.zin for punt in _punten(school) if punt.soort == Gidssoort.NAAM]
    assert bool(namen) == genoemd


def test_a_contact_without_a_name_is_looked_at(school: Aanbodschool) -> None:
    """Who was left out may still stand in the function or the address; each is asked, and leads there."""
    bouw.nieuw(school.kluis, Medewerker, roepnaam="Sanne", achternaam="Bakker")
    for anders in ({"functie": "Sanne Bakker, gymleraar"}, {"email": "sanne.bakker@school.example"}):
        rij = bouw.nieuw(
            school.kluis, Contact, soort=ContactSoort.ANDERS, naam="Sanne Bakker", zonder_naam=True, **anders
        )
        (punt,) = [each for each in _punten(school) if each.soort == Gidssoort.NAAM]
        assert punt.hoofdstuk == "contact"
        bouw.zet(school.kluis, Contact, rij, functie="", email="")
    bouw.zet(school.kluis, Contact, rij, functie="Sanne Bakker", zonder_naam=False)
    assert [each for each in _punten(school) if each.soort == Gidssoort.NAAM] == []


def _bron(school: Aanbodschool, keuze: UUID) -> Gidsbron:
    return school.kluis.lees(partial(schoolgids.lees_bron, keuze=keuze))


def test_a_paper_is_kept_once_and_given_out_from_what_was_kept(school: Aanbodschool) -> None:
    """The PDF of an adopted version stays what it was; other first pages are papers of their own."""
    vast = _vast(school)
    opdracht = _bron(school, vast).opdracht("a4")
    assert opdracht.klaar is None
    eerst = bouw.doe(school.kluis, schoolgids.bewaar_papier, versie=vast, opdracht=opdracht, pdf=b"%PDF-een")
    weer = bouw.doe(school.kluis, schoolgids.bewaar_papier, versie=vast, opdracht=opdracht, pdf=b"%PDF-twee")
    assert weer == eerst
    later = _bron(school, vast)
    assert maak_uitgave(later.opdracht("a4")) == b"%PDF-een"
    assert maak_uitgave(later.alles()[0]) == b"%PDF-een"
    for anders in (later.opdracht("a5"), later.opdracht("a4", 24)):
        assert anders.klaar is None
    bouw.doe(
        school.kluis,
        schoolgids.bewaar_papier,
        versie=vast,
        opdracht=later.opdracht("a4", 24),
        pdf=b"%PDF-24",
    )
    assert school.kluis.lees(partial(schoolgids.lees_papieren, versie=vast)) == {
        1: b"%PDF-een",
        24: b"%PDF-24",
    }
    rijen = school.kluis.lees(lambda lezer: lezer.lees(select(Aanbodpapier)))
    assert {(rij.naam, rij.renderer) for rij in rijen} == {("schoolgids 2026-2027.pdf", "schoolgids-2")}


def test_a_concept_is_never_kept_as_what_was_adopted(school: Aanbodschool) -> None:
    """A paper made of another text than the adopted one is refused, and nothing is kept."""
    vast, nu = _vast(school), _bron(school, schoolgids.NU)
    assert (nu.versie, _bron(school, vast).versie) == (None, vast)
    with pytest.raises(RegelFout, match="papier_andere_tekst"):
        bouw.doe(
            school.kluis, schoolgids.bewaar_papier, versie=vast, opdracht=nu.opdracht("a4"), pdf=b"%PDF-nu"
        )
    assert school.kluis.lees(partial(schoolgids.lees_papieren, versie=vast)) == {}
    assert "niet bewaard" in ZINNEN["papier_andere_tekst"]


def test_what_leaves_is_noted(school: Aanbodschool, tmp_path: Path) -> None:
    """Saving, printing and a folder each leave a line without a name in it; a file that fails leaves none."""
    doel = tmp_path / "gids.html"
    bouw.doe(school.kluis, schoolgids.bewaar_gids, inhoud=b"<p>", doel=doel, wat="web")
    bouw.doe(school.kluis, schoolgids.noteer_gids_geprint)
    bouw.doe(school.kluis, schoolgids.noteer_map, geheel=False)
    bouw.doe(school.kluis, schoolgids.noteer_map)
    assert doel.read_bytes() == b"<p>"
    assert _onderwerpen(school)[:4] == ["schoolgids:alles", "schoolgids:deel", "schoolgids", "schoolgids:web"]
    with pytest.raises(WereldFout, match="bestand_niet_geschreven"):
        bouw.doe(school.kluis, schoolgids.bewaar_gids, inhoud=b"", doel=tmp_path / "weg" / "gids.html")
    assert _onderwerpen(school)[0] == "schoolgids:alles"


def test_a_folder_never_takes_the_place_of_another(tmp_path: Path) -> None:
    """Each time a new folder with a name that people know; a place that is no folder says what is safe."""
    for naam in ("Schoolgids 2027-2028", "Schoolgids 2027-2028 (2)", "Schoolgids 2027-2028 (3)"):
        gemaakt = schoolgids.maak_map(tmp_path, "2027-2028")
        assert gemaakt == tmp_path / naam
        assert gemaakt.is_dir()
    assert schoolgids.maak_map(tmp_path, "../weg").parent == tmp_path
    (tmp_path / "bestand").write_text("geen map")
    for plek in (tmp_path / "bestand", tmp_path / "bestand" / "dieper"):
        with pytest.raises(WereldFout, match="bestand_niet_geschreven"):
            schoolgids.maak_map(plek, "2027-2028")


def test_everything_in_a_folder(school: Aanbodschool, tmp_path: Path) -> None:
    """Every format, the differences for the MR, and open data that anybody can read; the same files twice."""
    nu, vast = _gids(school, schoolgids.NU), _gids(school, _vast(school))
    gezien: list[str] = []
    maten = schoolgids.schrijf_alles(nu, tmp_path / "een", vast, gezien.append)
    schoolgids.schrijf_alles(nu, tmp_path / "twee", vast)
    namen = {pad.relative_to(tmp_path / "een").as_posix() for pad in (tmp_path / "een").rglob("*.*")}
    assert namen == set(maten) == set(gezien)
    assert {
        "schoolgids.pdf", "schoolgids-a5.pdf", "drukvel/schoolgids.pdf", "ouders-samenvatting.pdf",
        "schoolgids.html", "schoolgids-fragment.html", "schoolgids.docx", "schoolprofiel.json",
        "mr-verschillen.pdf", "aanmeldformulier.pdf",
    } == namen  # fmt: skip
    for naam in namen:
        assert (tmp_path / "een" / naam).read_bytes() == (tmp_path / "twee" / naam).read_bytes()
    assert lees_aanbod((tmp_path / "een" / "schoolprofiel.json").read_bytes()).stand == "concept"


def test_the_stukken_for_the_mr(school: Aanbodschool) -> None:
    """The text of now beside last year's, with the geleding of this sector."""
    bron = _bron(school, schoolgids.NU)
    papier = tekst(maak_uitgave(bron.opdracht("mr_stukken")))
    assert "Instemming van" in papier
    assert "2026–2027 naar 2027–2028 (concept)" in papier


def test_the_first_adopted_text_has_nothing_before_it(school: Aanbodschool) -> None:
    """A text is compared with an earlier schooljaar, never with itself or a later one."""
    bron = _bron(school, _vast(school))
    assert bron.oud is None
    assert bron.opname == _gids(school, _vast(school))


def test_the_text_to_compare_with_can_be_chosen(school: Aanbodschool) -> None:
    """The paper of the MR compares with what the screen compared with, also with the text of now."""
    vast = _vast(school)
    terug = school.kluis.lees(partial(schoolgids.lees_bron, keuze=vast, van=schoolgids.NU))
    assert terug.van == schoolgids.NU
    papier = tekst(maak_uitgave(terug.opdracht("mr_verschillen")))
    assert "van 2027–2028 (concept) naar 2026–2027" in papier
    assert _bron(school, vast).oud is None
    with pytest.raises(RegelFout, match="niet_gevonden"):
        school.kluis.lees(partial(schoolgids.lees_bron, keuze=vast, van=school.jaar))
