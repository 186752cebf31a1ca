"""The parents in the editor: voorleggen, gezien, answers, what lapsed and which words, and their visies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel

from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.keuzes import Antwoord, OppStatus, Wijze
from opp_desk.model.opp import Opp
from opp_desk.rules.akkoord import Stand
from opp_desk.rules.verschil import StukSoort, woordverschil
from opp_desk.ui.onderdelen import Pil
from opp_desk.ui.opp.akkoordpaneel import Akkoordpaneel, rondom
from opp_desk.ui.opp.antwoord import Antwoordvak
from opp_desk.usecases import velden
from tests.bouw import doe, maak_voorlegging, zet

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from tests.ui.opp.conftest import Werkstuk


def standen(stuk: Werkstuk) -> dict[UUID | None, Stand]:
    """Return where each parent stands, in the vault."""
    return {stand.ouder_id: stand.stand for stand in stuk.beeld.akkoord.standen}


def woorden(stuk: Werkstuk) -> list[str]:
    """Return every text that the panel shows."""
    QApplication.processEvents()
    paneel = stuk.eerste(Akkoordpaneel)
    return [label.text() for label in paneel.findChildren(QLabel) if label.isVisible()]


def pillen(stuk: Werkstuk) -> list[str]:
    """Return the word of each parent."""
    QApplication.processEvents()
    return [pil.tekst() for pil in stuk.eerste(Akkoordpaneel).findChildren(Pil) if pil.isVisible()]


def leg_voor(stuk: Werkstuk) -> None:
    """Press Voorleggen and say yes."""
    stuk.knop("Voorleggen", stuk.sectie).click()
    stuk.venster().doe_knop.click()
    stuk.rust()


def test_laying_before_the_parents_says_what_freezes(stuk: Werkstuk) -> None:
    """The button explains in words and only then freezes; not doing it leaves a concept."""
    stuk.open("ouders")
    assert pillen(stuk) == ["nog niet voorgelegd", "nog niet voorgelegd"]
    stuk.knop("Voorleggen", stuk.sectie).click()
    assert "voor precies deze tekst" in stuk.venster().accessibleDescription()
    stuk.venster().terug_knop.click()
    stuk.rust()
    assert stuk.beeld.kop.status.value == "concept"
    leg_voor(stuk)
    assert stuk.beeld.kop.status.value == "voorgelegd"
    assert pillen(stuk) == ["voorgelegd, nog geen antwoord"] * 2


def test_laying_a_text_that_is_not_complete_before_the_parents_says_what_is_missing(stuk: Werkstuk) -> None:
    """The question names the gap, leads to it, and lets go on; Escape and going there freeze nothing."""
    stuk.open("ouders")
    stuk.knop("Voorleggen", stuk.sectie).click()
    assert "ontbreekt" not in stuk.venster().accessibleDescription()
    stuk.venster().reject()
    zet(stuk.noel.kluis, Begeleiding, stuk.noel.begeleidingen[1], tot=None)
    stuk.open("ouders")
    stuk.knop("Voorleggen", stuk.sectie).click()
    vraag = stuk.venster()
    assert (
        "In het handelingsdeel ontbreekt nog:\n– Vul begeleiding 2 aan: ‘Tot’.\n"
        "Vul je dat later aan, dan vervalt het akkoord."
    ) in vraag.accessibleDescription()
    assert (vraag.terug_knop.text(), vraag.doe_knop.text()) == ("Eerst aanvullen", "Toch voorleggen")
    vraag.reject()
    assert stuk.gegaan == []
    stuk.knop("Voorleggen", stuk.sectie).click()
    stuk.venster().terug_knop.click()
    waar = {"opp": stuk.noel.opp, "sectie": "begeleiding", "veld": "tot", "rij": stuk.noel.begeleidingen[1]}
    assert stuk.gegaan == [("opp", waar)]
    stuk.rust()
    assert stuk.beeld.kop.status.value == "concept"
    leg_voor(stuk)
    assert stuk.beeld.kop.status.value == "voorgelegd"
    stuk.knop("Vader om akkoord vragen").click()
    stuk.rust()
    QApplication.processEvents()  # a card that was just made comes into sight
    gezegd = [label.text() for label in stuk.eerste(Antwoordvak).findChildren(QLabel) if label.isVisible()]
    assert any("Vul begeleiding 2 aan: ‘Tot’." in tekst for tekst in gezegd)


def test_what_is_filled_in_meanwhile_is_no_longer_missing(stuk: Werkstuk) -> None:
    """A save that comes in while the question is open takes its sentence away."""
    zet(stuk.noel.kluis, Begeleiding, stuk.noel.begeleidingen[1], tot=None)
    stuk.open("ouders")
    stuk.knop("Voorleggen", stuk.sectie).click()
    assert stuk.venster().doe_knop.text() == "Toch voorleggen"
    zet(stuk.noel.kluis, Begeleiding, stuk.noel.begeleidingen[1], tot=date(2027, 5, 14))
    stuk.pagina._lees()
    stuk.rust()
    assert stuk.venster().doe_knop.text() == "Voorleggen"
    assert "ontbreekt" not in stuk.venster().accessibleDescription()


def test_an_answer_is_recorded_with_day_and_manner(stuk: Werkstuk) -> None:
    """Vader om akkoord vragen asks what he said and says what is missing; complete it is in the vault."""
    stuk.open("ouders")
    leg_voor(stuk)
    stuk.knop("Vader om akkoord vragen").click()
    vak = stuk.eerste(Antwoordvak)
    vastleggen = stuk.knop("Antwoord vastleggen")
    assert not vastleggen.isEnabled()
    vak._antwoord.zet_waarde(Antwoord.BEHALVE)
    vak._antwoord.gewijzigd.emit()
    vastleggen.click()
    assert vak._behalve.waarschuwing() == "Schrijf erbij waarmee niet."
    stuk.typ(vak._behalve.veld, "het rekenhuiswerk")
    vastleggen.click()
    assert vak._wijze.waarschuwing() == "Kies hoe vader het zei."
    vak._wijze.veld.zet_waarde(Wijze.GESPREK)
    vastleggen.click()
    stuk.rust()
    (vader,) = [stand for stand in stuk.beeld.akkoord.standen if stand.ouder_id == stuk.noel.vader]
    assert (vader.stand, vader.behalve, vader.datum) == (
        Stand.BEHALVE,
        "het rekenhuiswerk",
        date(2026, 10, 16),
    )
    assert stuk.sectie.findChild(Antwoordvak) is None or not stuk.eerste(Antwoordvak).isVisible()


def test_seen_is_a_step_of_its_own(stuk: Werkstuk) -> None:
    """Heeft het gezien records just that; the button to ask stays."""
    stuk.open("ouders")
    leg_voor(stuk)
    stuk.knop("Moeder heeft het gezien").click()
    stuk.rust()
    assert standen(stuk)[stuk.noel.moeder] is Stand.GEZIEN
    assert stuk.knop("Moeder om akkoord vragen").isVisible()


def test_an_edit_inside_lapses_the_akkoord_and_names_the_words(stuk: Werkstuk) -> None:
    """Typing in a goal after the akkoord shows it lapsed, with the words; it can be laid before anew."""
    antwoorden = {stuk.noel.moeder.hex: Antwoord.AKKOORD, stuk.noel.vader.hex: Antwoord.AKKOORD}
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, date(2026, 10, 12), **antwoorden)
    stuk.open("ouders")
    assert pillen(stuk) == ["akkoord", "akkoord"]
    stuk.pagina._kies("doelen")
    stuk.sectie._lijsten[0][1].regels()[1].richt("streef")
    stuk.typ(stuk.veld("streef", 1), "in 3 van de 5 lessen")
    stuk.pagina._kies("ouders")
    stuk.rust()
    assert pillen(stuk) == ["vervallen", "vervallen"]
    teksten = woorden(stuk)
    assert "Doel 2: Straks · daarna gewijzigd" in teksten
    assert "was: ‘in 4 van de 5 lessen’" in teksten
    assert "nu: ‘in 3 van de 5 lessen’" in teksten
    assert stuk.knop("Opnieuw voorleggen", stuk.sectie).isEnabled()


def test_an_edit_outside_keeps_the_akkoord(stuk: Werkstuk) -> None:
    """Typing in the aanleiding after the akkoord changes nothing for the parents."""
    maak_voorlegging(
        stuk.noel.kluis, stuk.noel.opp, date(2026, 10, 12), **{stuk.noel.moeder.hex: Antwoord.AKKOORD}
    )
    stuk.open("aanleiding")
    stuk.typ(stuk.veld("aanleiding"), "Anders gezegd.")
    stuk.rust()
    assert standen(stuk)[stuk.noel.moeder] is Stand.AKKOORD


def test_without_begeleiding_no_akkoord_is_asked(stuk: Werkstuk) -> None:
    """No individuele begeleiding, no akkoord: the panel says so and has no button."""
    for rij in stuk.noel.begeleidingen:
        doe(stuk.noel.kluis, velden.haal_weg, klasse=Begeleiding, rij_id=rij)
    stuk.open("ouders")
    assert any("Dan is geen akkoord nodig" in tekst for tekst in woorden(stuk))
    assert not stuk.eerste(Akkoordpaneel)._knop.isVisible()


def test_a_parent_without_a_text_gets_one(maak: Callable[..., Werkstuk]) -> None:
    """Wat zegt moeder? begins her text with the focus in it; what is typed is hers alone."""
    stuk = maak(vol=False)
    stuk.open("ouders")
    stuk.knop("Wat zegt moeder?").click()
    stuk.rust()
    visies = {ouder.id: ouder.visie for ouder in stuk.beeld.ouders}
    assert visies[stuk.noel.moeder] is not None
    assert visies[stuk.noel.vader] is None
    veld = stuk.pagina.focusWidget()
    assert veld is not None
    assert veld.accessibleName() == "Moeder · hoe kijkt u ernaar?"
    stuk.typ(veld, "Hij is vaak moe.")
    stuk.rust()
    moeder = next(ouder for ouder in stuk.beeld.ouders if ouder.id == stuk.noel.moeder)
    assert moeder.visie is not None
    assert moeder.visie.waarden["tekst"] == "Hij is vaak moe."


def test_an_answer_to_a_fixed_text_can_still_come(stuk: Werkstuk) -> None:
    """After vaststellen a parent may still answer; laying before again needs a bijstelling."""
    maak_voorlegging(stuk.noel.kluis, stuk.noel.opp, date(2026, 10, 12))
    zet(stuk.noel.kluis, Opp, stuk.noel.opp, status=OppStatus.VASTGESTELD)
    stuk.open("ouders")
    assert stuk.knop("Vader om akkoord vragen").isVisible()
    assert not stuk.eerste(Akkoordpaneel)._knop.isVisible()


def test_words_around_a_change_are_few() -> None:
    """Of a long text only the words next to the change are shown; a short one is shown whole."""
    lang = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"
    stukken = woordverschil(f"{lang} oud {lang}", f"{lang} nieuw {lang}")
    assert rondom(stukken, StukSoort.WEG) == "… acht negen tien elf twaalf oud een twee drie vier vijf …"
    kort = woordverschil("4 van de 5", "3 van de 5")
    assert rondom(kort, StukSoort.NIEUW) == "3 van de 5"


def test_a_new_goal_counts_as_a_change(stuk: Werkstuk) -> None:
    """A goal that came after the akkoord is named as such."""
    maak_voorlegging(
        stuk.noel.kluis, stuk.noel.opp, date(2026, 10, 12), **{stuk.noel.moeder.hex: Antwoord.AKKOORD}
    )
    stuk.noel.nieuw(Doel, kan_straks="Hij leest de klok.")
    stuk.open("ouders")
    assert "Doel 3 erbij · daarna gewijzigd" in woorden(stuk)
