"""Evaluating on the screen: per goal, together, finish, and the bijstelling that follows."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from sqlalchemy import select

from opp_desk.model.doel import Doel
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.keuzes import OppStatus, Resultaat
from opp_desk.ui.voortgang.afrondvraag import Afrondvraag
from opp_desk.usecases.evaluatiebeeld import lees_evaluatie
from tests.bouw import maak_leerling, maak_opp, nieuw
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar
from tests.ui.voortgang.conftest import DECEMBER

if TYPE_CHECKING:
    from opp_desk.usecases.evaluatiebeeld import Evaluatiebeeld
    from tests.ui.voortgang.conftest import Werkstuk


def beeld(stuk: Werkstuk) -> Evaluatiebeeld:
    """Read the evaluation that is open."""
    evaluatie = stuk.pagina.evaluatie.evaluatie
    assert evaluatie is not None
    return stuk.noel.kluis.lees(partial(lees_evaluatie, evaluatie_id=evaluatie, vandaag=DECEMBER.date()))


def kies(stuk: Werkstuk, nummer: int, *keuzes: str) -> None:
    """Choose results on the card of a goal."""
    kaart = stuk.pagina.evaluatie.kaarten[nummer]
    for keuze in keuzes:
        naam, _, woord = keuze.partition(" ")
        knoppen = [k for k in kaart.keuzes[naam]._groep.buttons() if k.text() == woord]
        knoppen[0].click()
        stuk.rust()


def vraag(stuk: Werkstuk) -> Afrondvraag:
    """Return the question that is asked now."""
    vragen = [each for each in stuk.pagina.findChildren(Afrondvraag) if each.isVisible()]
    assert len(vragen) == 1
    return vragen[0]


def test_a_whole_evaluation_to_the_next_version(stuk: Werkstuk) -> None:
    """From Evalueren to a bijstelling in which the reached goal has left, with a way back."""
    stuk.klik("Evalueren")
    assert "Bij 2 doelen ontbreekt nog" in stuk.woorden()
    kies(stuk, 0, "resultaat behaald", "gegeven deels", "vervolg stoppen")
    kies(stuk, 1, "resultaat deels behaald", "vervolg aanpassen")
    binder = stuk.pagina.evaluatie.binder
    assert binder is not None
    for naam in ("met_ouders", "met_leerling"):
        binder.invoer(naam).click()
    stuk.typ(binder.invoer("leerling_vindt"), "Het rijgen gaat vanzelf.")
    stuk.klik("Evaluatie afronden")
    gelezen = beeld(stuk)
    assert gelezen.is_af
    assert gelezen.formulier.waarden["leerling_vindt"] == "Het rijgen gaat vanzelf."
    assert "Afgerond op 17 december 2026" in stuk.woorden()
    assert stuk.pagina.evaluatie.dag.text() == "11 maart 2027"
    stuk.klik("Verslag maken")
    assert stuk.gegaan[-1] == ("papieren", {"opp": stuk.noel.opp, "papier": "verslag"})
    stuk.klik("Bijstellen met deze evaluatie")
    assert stuk.stand.status == OppStatus.BIJSTELLING
    assert [doel.gebied for doel in stuk.stand.doelen] == ["Taakaanpak"]
    assert stuk.gegaan[-1] == ("opp", {"opp": stuk.noel.opp, "sectie": "doelen"})
    tekst, actie, terug = stuk.meldingen[-1]
    assert "Bijstelling begonnen." in tekst
    assert actie == "Ongedaan maken"
    assert "aanpassen" in stuk.woorden()
    terug()
    stuk.rust()
    weer = stuk.stand
    assert (weer.status, len(weer.doelen)) == (OppStatus.VASTGESTELD, 2)


def test_half_done_it_goes_on_later(stuk: Werkstuk) -> None:
    """Going back keeps everything; the button says that it goes on, and it does."""
    stuk.klik("Evalueren")
    kies(stuk, 0, "resultaat niet behaald")
    kaart = stuk.pagina.evaluatie.kaarten[0]
    stuk.typ(kaart.binder.invoer("verschil"), "Te weinig tijd.")
    stuk.klik("Terug naar de voortgang")
    stuk.klik("Verder met evalueren")
    waarden = beeld(stuk).oordelen[0].formulier.waarden
    assert waarden["verschil"] == "Te weinig tijd."
    assert waarden["resultaat"] == Resultaat.NIET
    assert stuk.pagina.evaluatie.kaarten[0].keuzes["resultaat"].waarde() == waarden["resultaat"]


def test_it_does_not_finish_with_a_gap(stuk: Werkstuk) -> None:
    """Finishing too early says what is missing; nothing is lost."""
    stuk.klik("Evalueren")
    kies(stuk, 0, "resultaat behaald", "vervolg doorgaan")
    stuk.klik("Evaluatie afronden")
    assert not beeld(stuk).is_af
    assert "Niet bij elk doel staat een resultaat" in stuk.meldingen[-1][0]
    assert "Bij 1 doel ontbreekt nog" in stuk.woorden()


def test_an_evaluation_without_parents_says_what_it_counts_for(stuk: Werkstuk) -> None:
    """The page says it, finishing asks about it, and nothing forbids it (WVO 2020 art. 2.44 lid 3)."""
    stuk.klik("Evalueren")
    for nummer in (0, 1):
        kies(stuk, nummer, "resultaat behaald", "vervolg doorgaan")
    assert "telt zij pas als je terugkeek met de ouders en met Noël" in stuk.woorden()
    stuk.klik("Evaluatie afronden")
    tekst = vraag(stuk).accessibleDescription()
    assert "dat je met de ouders en met Noël terugkeek" in tekst
    assert "staat nog geen tekst" in tekst
    vraag(stuk).terug_knop.click()
    stuk.rust()
    binder = stuk.pagina.evaluatie.binder
    assert binder is not None
    assert stuk.pagina.focusWidget() is binder.invoer("met_ouders")
    assert not beeld(stuk).is_af
    stuk.klik("Evaluatie afronden")
    vraag(stuk).doe_knop.click()
    stuk.rust()
    assert beeld(stuk).is_af


def test_the_question_names_only_what_is_missing(stuk: Werkstuk) -> None:
    """With the parents there and a text typed a moment ago, only the pupil is asked about."""
    stuk.klik("Evalueren")
    for nummer in (0, 1):
        kies(stuk, nummer, "resultaat behaald", "vervolg doorgaan")
    binder = stuk.pagina.evaluatie.binder
    assert binder is not None
    binder.invoer("met_ouders").click()
    stuk.typ(binder.invoer("gelukt"), "Het rijgen.")
    stuk.klik("Evaluatie afronden")
    tekst = vraag(stuk).accessibleDescription()
    assert "dat je met Noël terugkeek" in tekst
    assert "geen tekst" not in tekst
    vraag(stuk).reject()
    stuk.rust()
    assert not beeld(stuk).is_af


def test_taking_it_away_can_be_undone(stuk: Werkstuk) -> None:
    """One press takes it away, one brings it back."""
    stuk.klik("Evalueren")
    stuk.klik("Evaluatie weghalen")
    assert stuk.stand.open_evaluatie is None
    assert stuk.knop("Evalueren").isVisible()
    stuk.meldingen[-1][2]()
    stuk.rust()
    assert len(stuk.noel.kluis.lees(lambda lezer: lezer.lees(select(Evaluatie)))) == 1


def test_the_pupil_is_heard_about_it(stuk: Werkstuk) -> None:
    """The way to the hoorgesprek stands in the form (WVO 2020 art. 2.44 lid 3)."""
    stuk.klik("Evalueren")
    stuk.klik("Noël hierover horen")
    assert stuk.gegaan[-1] == ("horen", {"opp": stuk.noel.opp})


def test_another_screen_can_send_here(stuk: Werkstuk) -> None:
    """Vandaag opens the evaluation itself."""
    stuk.open(evaluatie=True)
    assert stuk.pagina.evaluatie.isVisible()
    assert stuk.stand.open_evaluatie is not None


def test_a_day_that_is_none_finishes_nothing(stuk: Werkstuk) -> None:
    """An unreadable day stays as typed, with its warning."""
    stuk.klik("Evalueren")
    for nummer in (0, 1):
        kies(stuk, nummer, "resultaat behaald", "vervolg doorgaan")
    dag = stuk.pagina.evaluatie.dag
    dag.setFocus()
    dag.selectAll()
    QTest.keyClicks(dag, "morgen of zo")
    stuk.knop("Evaluatie afronden").setFocus()
    stuk.klik("Evaluatie afronden")
    assert not beeld(stuk).is_af
    assert "Deze datum kan niet worden gelezen" in stuk.woorden()


def test_another_pupil_is_called_by_the_own_name(stuk: Werkstuk) -> None:
    """What was typed about Noël is kept with Noël; the form of Elif asks about Elif."""
    stuk.klik("Evalueren")
    van_noel = stuk.pagina.evaluatie.evaluatie
    binder = stuk.pagina.evaluatie.binder
    assert binder is not None
    assert van_noel is not None
    stuk.typ(binder.invoer("gelukt"), "Rijgen")
    stuk.typ(binder.invoer("aanwezig"), "juf Anouk")
    kluis = stuk.noel.kluis
    elif_ = maak_leerling(kluis, "Elif Yilmaz")
    opp = maak_opp(kluis, elif_, date(2026, 9, 14))
    nieuw(kluis, Doel, {"leerling": elif_, "opp": opp}, gebied="Lezen", streef="8 van de 10")
    stuk.pagina.toon(opp=opp, evaluatie=True)
    stuk.rust()
    assert "Evaluatie van Elif Yilmaz" in stuk.woorden()
    assert "Wat vindt Elif ervan?" in stuk.woorden()
    assert "Noël" not in stuk.woorden()
    gelezen = kluis.lees(partial(lees_evaluatie, evaluatie_id=van_noel, vandaag=DECEMBER.date()))
    waarden = gelezen.formulier.waarden
    assert (waarden["gelukt"], waarden["aanwezig"]) == ("Rijgen", "juf Anouk")


def test_everything_is_named_and_reachable(stuk: Werkstuk) -> None:
    """Every control has a name and Tab comes everywhere."""
    stuk.klik("Evalueren")
    assert namen_ontbreken(stuk.pagina) == []
    assert niet_met_tab_bereikbaar(stuk.pagina) == []
