"""A closed note on the timeline and in the panel: read-only, added to, corrected, put in the dossier."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from opp_desk.ground import ids
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import Ruimte
from opp_desk.ui.gesprekken.blad import Gesprekslezer
from opp_desk.usecases import gesprekken
from opp_desk.usecases.gesprekken import Invulling

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.gesprekken.opstelling import Bank


def schrijf(
    bank: Bank,
    tekst: str,
    *,
    klaar: bool = True,
    wie: tuple[str, ...] = ("Noël",),
    rust: bool = True,
    **meer: Any,
) -> UUID:
    """Write a note in the vault, beside the screen; ``rust`` waits until the screen knows it."""
    kluis = bank.programma.jobs.kluis
    wat = Invulling(tuple(bank.leerlingen[naam] for naam in wie), tekst=tekst, **meer)
    gesprek, _uitkomst = kluis.voer_uit(partial(gesprekken.bewaar, samen=ids.new_id().hex, wat=wat))
    if klaar:
        kluis.voer_uit(partial(gesprekken.leg_vast, gesprek=gesprek))
    if rust:
        bank.rust()
    return gesprek  # type: ignore[no-any-return]  # there is a pupil


def woorden(deel: Any) -> str:
    """Return the labels that can be seen in a part of the window."""
    return "\n".join(een.text() for een in deel.findChildren(QLabel) if een.isVisible())


def tijdlijn(bank: Bank) -> Any:
    """Return the timeline of the dossier in sight."""
    return bank.schil.pagina("dossier").tijdlijn


def regel(bank: Bank, kern: str, **waarden: object) -> Any:
    """Return the row of the timeline with these words, or None while it is not there."""
    rijen = (een for een in tijdlijn(bank).rijen if een.een.kern == kern)
    return next((rij for rij in rijen if waarden.items() <= dict(rij.een.waarden).items()), None)


def test_klaar_on_the_timeline_closes_the_note(bank: Bank) -> None:
    """Written in its row, closed with Klaar, and from then on read there; undo opens it again."""
    bank.ga("dossier", leerling=bank.leerlingen["Noël"])
    bank.hand.klik("Notitie toevoegen")
    bank.wacht(lambda: bank.hand.aantal("Waar ging het over?"), "de notitie")
    bank.rust()
    bank.hand.typ("Waar ging het over?", "Rustige dag")
    bank.rust()
    bank.hand.klik("Klaar")
    bank.wacht(lambda: bank.rijen(Gesprek)[0].vastgelegd_op, "een vastgelegde notitie")
    bank.rust()
    bank.wacht(lambda: regel(bank, "Rustige dag", vast=1), "de tijdlijn")
    rij = regel(bank, "Rustige dag", vast=1)
    rij.vouw(uit=True)
    bank.rust()
    assert isinstance(rij.inhoud, Gesprekslezer)
    assert "Rustige dag" in woorden(rij)
    bank.hand.klik("Ongedaan maken")
    bank.wacht(lambda: bank.rijen(Gesprek)[0].vastgelegd_op is None, "een open notitie")


def test_a_correction_stands_beside_the_note(bank: Bank) -> None:
    """Text and reason are asked; the first text stays in sight, the correction stands with it."""
    schrijf(bank, "Vader belde.")
    bank.ga("dossier", leerling=bank.leerlingen["Noël"])
    [rij] = [een for een in tijdlijn(bank).rijen if een.een.kern == "Vader belde."]
    rij.vouw(uit=True)
    bank.rust()
    bank.hand.klik("Corrigeren")
    bank.rust()
    bank.hand.klik("Corrigeren", -1)
    assert "Er staat nog geen tekst." in woorden(rij)
    bank.hand.typ("Hoe is het wel?", "Moeder belde.")
    bank.hand.klik("Corrigeren", -1)
    assert "Schrijf in één zin waarom." in woorden(rij)
    bank.hand.typ("Waarom deze correctie?", "Verkeerd gehoord")
    bank.hand.klik("Corrigeren", -1)
    bank.rust()
    bank.wacht(lambda: "Reden: Verkeerd gehoord" in woorden(rij), "de correctie")
    assert "Vader belde." in woorden(rij)
    assert "Moeder belde." in woorden(rij)
    bank.wacht(lambda: rij.een.waarden.get("gecorrigeerd"), "de titel")


def test_escape_closes_the_panel_after_a_correction(bank: Bank) -> None:
    """The focus stays in the panel when the correction is written, so that Escape still closes it."""
    gesprek = schrijf(bank, "Vader belde.")
    bank.ga("gesprek", gesprek=gesprek, lezen=True)
    bank.hand.klik("Corrigeren")
    bank.hand.typ("Hoe is het wel?", "Moeder belde.")
    bank.hand.typ("Waarom deze correctie?", "Verkeerd gehoord")
    bank.hand.klik("Corrigeren", -1)
    bank.rust()
    paneel = bank.schil.paneel()
    focus = bank.schil.focusWidget()
    assert focus is not None
    assert paneel.isAncestorOf(focus)
    bank.hand.toets(focus, Qt.Key.Key_Escape)
    bank.wacht(lambda: bank.schil.paneel() is None, "een dicht paneel")


def test_a_part_about_another_pupil_is_one_click_away(bank: Bank) -> None:
    """The note as it stands with one pupil names the other of whom there is more, and opens that."""
    bij_elif = ((bank.leerlingen["Elif"], "Elif slaapt slecht."),)
    gesprek = schrijf(bank, "Ruzie op het plein.", wie=("Noël", "Elif"), alleen=bij_elif)
    bank.ga("gesprek", gesprek=gesprek, lezen=True)
    bank.rust()
    assert "Elif slaapt slecht." not in woorden(bank.schil.paneel())
    bank.hand.klik("Lees wat alleen bij Elif staat")
    bank.wacht(lambda: "Elif slaapt slecht." in woorden(bank.schil.paneel()), "het stuk van Elif")
    assert not bank.hand.ziet("Lees wat alleen bij")


def test_text_beside_a_note_waits(bank: Bank) -> None:
    """Closing in the middle of an addition keeps it; Niet doen forgets it."""
    gesprek = schrijf(bank, "Vader belde.")
    bank.ga("gesprek", gesprek=gesprek, lezen=True)
    bank.hand.klik("Aanvullen")
    bank.hand.typ("Wat wil je erbij zetten?", "Hij belt weer")
    bank.hand.klik("Paneel sluiten")
    bank.rust()
    bank.ga("gesprek", gesprek=gesprek, lezen=True)
    bank.hand.klik("Aanvullen")
    bank.rust()
    assert bank.hand.veld("Wat wil je erbij zetten?").waarde() == "Hij belt weer"
    bank.hand.klik("Niet doen")
    bank.rust()
    bank.hand.klik("Aanvullen")
    bank.rust()
    assert bank.hand.veld("Wat wil je erbij zetten?").waarde() == ""


def test_a_note_in_more_dossiers_goes_on_in_the_panel(bank: Bank) -> None:
    """On the timeline it is read; writing goes on where both dossiers change together."""
    schrijf(bank, "Samen gerekend.", klaar=False, wie=("Noël", "Elif"))
    bank.ga("dossier", leerling=bank.leerlingen["Elif"])
    [rij] = [een for een in tijdlijn(bank).rijen if een.een.kern == "Samen gerekend."]
    rij.vouw(uit=True)
    bank.rust()
    assert "ook bij Noël" in woorden(rij)
    bank.hand.klik("Verder schrijven")
    bank.rust()
    assert bank.paneel.vorm.roepnaam() == "Elif en Noël"


def test_a_work_note_asks_before_it_comes_in_the_dossier(bank: Bank) -> None:
    """The question says that parents may read it then; afterwards it is an ordinary note."""
    gesprek = schrijf(bank, "Idee.", ruimte=Ruimte.PRIVE)
    bank.ga("gesprek", gesprek=gesprek, lezen=True)
    assert "alleen jij" in woorden(bank.schil.paneel())
    bank.hand.klik("In het dossier zetten")
    bank.wacht(bank.hand._app.activeModalWidget, "de vraag")
    assert "Ouders mogen de notitie dan inzien" in woorden(bank.hand._app.activeModalWidget())
    bank.hand.klik("In het dossier zetten")
    bank.rust()
    assert [rij.ruimte for rij in bank.rijen(Gesprek)] == [Ruimte.DOSSIER]
    bank.wacht(lambda: "alleen jij" not in woorden(bank.schil.paneel()), "het blad")
