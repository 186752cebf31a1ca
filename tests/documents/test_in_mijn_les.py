"""In mijn les: half a page per pupil, what a teacher needs and no more, and boxes to fill in."""

from __future__ import annotations

from typing import Any

from opp_desk.documents.in_mijn_les import maak_in_mijn_les
from opp_desk.documents.meetstrook import METINGEN, WEKEN
from tests.documents.keuring import bladen, fouten, tags, tekst, voorgelezen
from tests.documents.voorbeeld import canoniek, concept, noel
from tests.documents.voorbeeld_papieren import gewoon, lang

NIET_VOOR_DE_LES = (
    "d’Hondt", "3 maart 2016", "vmbo", "huiswerk", "uitgedaagd", "dingen tegelijk. Als ik", "moeder", "vader",
    "opa", "Sofie",
)  # fmt: skip


def groep(*inhoud: dict[str, Any], naam: str = "groep 6b") -> bytes:
    """Return the sheets of a group."""
    return maak_in_mijn_les([canoniek(each) for each in inhoud], groep=naam)


def genoemd(roepnaam: str, achternaam: str = "Bos") -> dict[str, Any]:
    """Return the plan under another name."""
    inhoud = noel()
    inhoud["leerling"] |= {"roepnaam": roepnaam, "achternaam": achternaam}
    return inhoud


def test_two_pupils_share_a_page() -> None:
    """Five pupils take three pages, in the given order."""
    namen = ("Anna", "Bram", "Cem", "Daan", "Elif")
    paginas = bladen(groep(*(genoemd(naam) for naam in namen)))
    assert len(paginas) == 3
    for naam, blad in zip(namen, (paginas[0], *paginas[:2], paginas[1], paginas[2]), strict=True):
        assert naam in paginas[namen.index(naam) // 2], blad


def test_each_goal_and_each_help_has_its_boxes() -> None:
    """Two goals and three begeleidingen give five figures, each beside its own text."""
    pdf = groep(noel())
    assert (METINGEN, WEKEN) == (10, 5)
    assert tags(pdf).count("Figure") == 5
    assert fouten(pdf) == []


def test_the_teacher_reads_what_to_do() -> None:
    """Do, rather not, the goal in one line, the kinddoel, how to measure, who helps."""
    gehoord = " ".join(voorgelezen(groep(noel())))
    for deel in (
        "Doe wel", "Vertel vooraf wat er verandert", "Liever niet", "Drie opdrachten tegelijk",
        "plus- en minsommen tot 1000", "“Ik kan sommen tot 1000 met de getallenlijn”",
        "Elke vrijdag tien sommen: nu 4 van de 10, straks 8 van de 10.", "Juf Anouk, 3 keer per week",
    ):  # fmt: skip
        assert deel in gehoord


def test_no_more_is_told_than_a_lesson_needs() -> None:
    """Surname, birthday, perspective, parents and what the pupil told stay in the dossier."""
    gedrukt = tekst(groep(gewoon()))
    assert [woord for woord in NIET_VOOR_DE_LES if woord in gedrukt] == []


def test_two_of_the_same_name_get_a_letter() -> None:
    """Only then, and only one letter."""
    gedrukt = tekst(groep(genoemd("Noël", "Bos"), genoemd("Noël", "Zwart"), genoemd("Elif", "Kaya")))
    assert "Noël B." in gedrukt
    assert "Noël Z." in gedrukt
    assert "Elif K." not in gedrukt


def test_help_that_may_not_begin_is_marked() -> None:
    """A draft and a handelingsdeel that waits for akkoord say so under the name."""
    wacht = noel()
    wacht["vaststelling"]["handelingsdeel_wacht"] = True
    assert "Nog niet beginnen" in tekst(groep(wacht))
    assert "Concept: deze afspraken gelden nog niet." in tekst(groep(concept()))
    assert "Nog niet" not in tekst(groep(noel()))


def test_agreements_per_subject_are_among_them() -> None:
    """In vo what a docent does in one subject stands with the subject."""
    inhoud = noel()
    inhoud["opp"]["vakafspraken"] = [{"vak": "Engels", "wel": "laat inspreken", "niet": "hardop lezen"}]
    gedrukt = tekst(groep(inhoud))
    assert "Engels: laat inspreken" in gedrukt
    assert "Engels: hardop lezen" in gedrukt


def test_a_very_full_plan_takes_more_pages_under_its_name() -> None:
    """Nothing is lost, the title never stands alone, and the next page says whose it is."""
    pdf = groep(lang(), noel())
    paginas = bladen(pdf)
    assert "Doe wel" in paginas[0]
    assert "Şükriye-Małgorzata, vervolg" in paginas[1]
    assert tekst(pdf).count("Juf Anouk, 3 keer per week") == 10
    assert fouten(pdf) == []


def test_no_pupils_give_one_empty_page() -> None:
    """A group without plans is no crash."""
    assert len(bladen(maak_in_mijn_les([]))) == 1
