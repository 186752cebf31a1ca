"""The list of notes: newest first, a line for each, a page at a time, filtered, unfinished ones apart."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.ground import clock, ids
from opp_desk.interchange.bijlage import keur
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Groepsleerkracht, Medewerker
from opp_desk.usecases import gesprekken
from opp_desk.usecases.gesprekken import Invulling
from opp_desk.usecases.gesprekken_bijlagen import voeg_bij_notitie
from opp_desk.usecases.gesprekken_lijst import Zeef, lees_lijst
from opp_desk.usecases.tijdlijn import Gebeurd, lees_tijdlijn
from opp_desk.vault.kluis import Kluis
from tests import bouw
from tests.interchange.test_bijlage import pdf
from tests.noel import NU

if TYPE_CHECKING:
    from opp_desk.usecases.gesprekken_lijst import Bladzijde
    from tests.noel import Noel

DAG = date(2026, 9, 1)


def lijst(noel: Noel, zeef: Zeef | None = None, **namen: object) -> Bladzijde:
    """Read the list."""
    return noel.kluis.lees(partial(lees_lijst, zeef=zeef or Zeef(), **namen))  # type: ignore[arg-type]  # of the test


def schrijf(noel: Noel, wat: Invulling, *, klaar: bool = True) -> None:
    """Write a note, and close it."""
    gesprek = bouw.doe(noel.kluis, gesprekken.bewaar, samen=ids.new_id().hex, wat=wat)
    assert gesprek is not None
    if klaar:
        bouw.doe(noel.kluis, gesprekken.leg_vast, gesprek=gesprek)


def test_pages_from_new_to_old(noel: Noel) -> None:
    """Seven notes in pages of three: each once, in order, also those of one day."""
    for nummer in range(7):
        wat = Invulling(
            (noel.leerling,), datum=DAG + timedelta(nummer // 2), tekst=f"Notitie {nummer}\nen meer"
        )
        with clock.fixed(NU + timedelta(minutes=nummer)):
            schrijf(noel, wat)
    gezien: list[str] = []
    verder = None
    for _ronde in range(3):
        blad = lijst(noel, na=verder, hoeveel=3)
        gezien += [regel.begin for regel in blad.regels]
        verder = blad.verder
    assert gezien == [f"Notitie {nummer}" for nummer in range(6, -1, -1)]
    assert verder is None


def test_one_line_for_a_note_about_two(noel: Noel) -> None:
    """Both names, one line; the part about one pupil is no line of its own."""
    elif_ = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    wat = Invulling((noel.leerling, elif_), GesprekSoort.OUDERS, tekst="Samen.", alleen=((elif_, "Apart."),))
    schrijf(noel, wat)
    [regel] = lijst(noel).regels
    assert (regel.leerlingen, regel.soort, regel.door) == (
        ("Elif Şahin", "Noël d’Hondt"),
        "Gesprek met ouders",
        "Marieke de Vries",
    )


def test_unfinished_notes_stand_apart(noel: Noel) -> None:
    """Those of whoever asks, and only those."""
    schrijf(noel, Invulling((noel.leerling,), tekst="Nog bezig."), klaar=False)
    schrijf(noel, Invulling((noel.leerling,), tekst="Klaar."))
    blad = lijst(noel)
    assert ([regel.begin for regel in blad.onaf], [regel.begin for regel in blad.regels]) == (
        ["Nog bezig."],
        ["Klaar."],
    )


def test_files_are_counted_with_their_note(noel: Noel) -> None:
    """On the list and on the timeline: two, one, none; in the dossier of everybody the note is about."""
    elif_ = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    for tekst, namen in (("Twee.", ("a.pdf", "b.pdf")), ("Een.", ("a.pdf",)), ("Geen.", ())):
        samen = ids.new_id().hex
        wat = Invulling((noel.leerling, elif_), tekst=tekst)
        gesprek = bouw.doe(noel.kluis, gesprekken.bewaar, samen=samen, wat=wat)
        for naam in namen:
            gekeurd = keur(naam, pdf() + naam.encode())
            bouw.doe(noel.kluis, voeg_bij_notitie, samen=samen, gekeurd=gekeurd)
        bouw.doe(noel.kluis, gesprekken.leg_vast, gesprek=gesprek)
    wel = {"Twee.": 2, "Een.": 1, "Geen.": 0}
    assert {regel.begin: regel.bijlagen for regel in lijst(noel).regels} == wel
    for leerling in (noel.leerling, elif_):
        gelezen = noel.kluis.lees(partial(lees_tijdlijn, leerling=leerling))
        notities = [een for een in gelezen if een.code is Gebeurd.GESPREK and een.kern in wel]
        assert {een.kern: een.waarden.get("bijlagen", 0) for een in notities} == wel


def test_filters(noel: Noel) -> None:
    """By writer, by kind, by the groups of whoever asks."""
    ander = bouw.nieuw(noel.kluis, Medewerker, roepnaam="Mo", achternaam="Jansen")
    groep = noel.kluis.lees(lambda lezer: lezer.haal(Leerling, noel.leerling)).groep
    assert groep is not None
    bouw.nieuw(noel.kluis, Groepsleerkracht, {"groep": groep, "medewerker": bouw.wie(noel.kluis)})
    elders = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    schrijf(noel, Invulling((noel.leerling,), GesprekSoort.OUDERS, tekst="Van mij."))
    schrijf(noel, Invulling((elders,), GesprekSoort.TELEFOON, tekst="Over Elif."))
    kluis = Kluis(noel.kluis.pad, bouw.SLEUTEL, ander)
    bouw.doe(kluis, gesprekken.noteer, leerling=noel.leerling, tekst="Van Mo.")
    kluis.sluit()
    assert {regel.begin for regel in lijst(noel).regels} == {"Van mij.", "Over Elif.", "Van Mo."}
    assert {regel.begin for regel in lijst(noel, Zeef(mijn=True)).regels} == {"Van mij.", "Over Elif."}
    assert {regel.begin for regel in lijst(noel, Zeef(soort="ouders")).regels} == {"Van mij."}
    assert {regel.begin for regel in lijst(noel, Zeef(mijn_groep=True)).regels} == {"Van mij.", "Van Mo."}


def test_closed_notes_are_not_listed_for_others(noel: Noel) -> None:
    """A work note and a note about safety are in the list of their writer alone."""
    ander = bouw.nieuw(noel.kluis, Medewerker, roepnaam="Mo", achternaam="Jansen")
    schrijf(noel, Invulling((noel.leerling,), tekst="Werk.", ruimte=Ruimte.PRIVE))
    schrijf(noel, Invulling((noel.leerling,), GesprekSoort.VEILIGHEID, tekst="Zorg."))
    assert {regel.begin for regel in lijst(noel).regels} == {"Werk.", "Zorg."}
    kluis = Kluis(noel.kluis.pad, bouw.SLEUTEL, ander)
    assert kluis.lees(partial(lees_lijst, zeef=Zeef())).regels == ()
    kluis.sluit()
