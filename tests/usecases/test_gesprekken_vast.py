"""A closed note is added to and corrected with its trace; a work note comes in the dossier by one act."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.school import Medewerker
from opp_desk.usecases import gesprekken, gesprekken_vast
from opp_desk.usecases.gesprekken import Invulling
from opp_desk.usecases.gesprekken_beeld import lees_blad
from opp_desk.vault.kluis import Kluis
from tests import bouw
from tests.noel import NU

if TYPE_CHECKING:
    from uuid import UUID

    from tests.noel import Noel

SAMEN = "0" * 31 + "2"


def vastgelegd(noel: Noel, wat: Invulling) -> UUID:
    """Write a note and close it."""
    gesprek = bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    assert gesprek is not None
    bouw.doe(noel.kluis, gesprekken.leg_vast, gesprek=gesprek)
    return gesprek


def test_a_correction_stands_beside_the_original(noel: Noel) -> None:
    """In every dossier of the note: by whom, when and why; the original keeps its words."""
    elif_ = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    gesprek = vastgelegd(noel, Invulling((noel.leerling, elif_), tekst="Vader belde."))
    bouw.doe(
        noel.kluis, gesprekken_vast.corrigeer, gesprek=gesprek, tekst="Moeder belde.", reden="Verkeerde ouder"
    )
    with clock.fixed(NU + timedelta(hours=1)):
        bouw.doe(noel.kluis, gesprekken_vast.vul_aan, gesprek=gesprek, tekst="Ze belt vrijdag weer.")
    for rij in noel.kluis.lees(partial(gesprekken.rijen_van, samen=SAMEN)):
        blad = noel.kluis.lees(partial(lees_blad, gesprek=rij.id))
        assert (blad.tekst, blad.vastgelegd) == ("Vader belde.", True)
        assert [(een.tekst, een.correctie, een.reden, een.door) for een in blad.erbij] == [
            ("Moeder belde.", True, "Verkeerde ouder", "Marieke de Vries"),
            ("Ze belt vrijdag weer.", False, "", "Marieke de Vries"),
        ]


def test_about_one_pupil_only(noel: Noel) -> None:
    """What is added to the part about Elif is in no other dossier."""
    elif_ = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    wat = Invulling((noel.leerling, elif_), tekst="Samen.", alleen=((elif_, "Zij huilde even."),))
    gesprek = vastgelegd(noel, wat)
    apart = noel.kluis.lees(partial(gesprekken.rijen_van, samen=SAMEN))[2]
    bouw.doe(noel.kluis, gesprekken_vast.vul_aan, gesprek=apart.id, tekst="Moeder weet het.")
    van_elif = noel.kluis.lees(partial(lees_blad, gesprek=apart.id))
    assert (van_elif.alleen, [een.tekst for een in van_elif.erbij]) == (
        "Zij huilde even.",
        ["Moeder weet het."],
    )
    van_noel = noel.kluis.lees(partial(lees_blad, gesprek=gesprek))
    assert (van_noel.alleen, van_noel.erbij, van_noel.samen_met) == ("", (), ("Elif",))


def test_what_is_refused(noel: Noel) -> None:
    """No text, no reason, not closed yet, or already in the dossier: nothing is written."""
    open_ = bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling, tekst="Nog bezig.")
    gesprek = vastgelegd(noel, Invulling((noel.leerling,), tekst="Klaar."))
    gevallen = (
        ("gesprek_open", partial(gesprekken_vast.vul_aan, gesprek=open_, tekst="Meer")),
        ("aanvulling_leeg", partial(gesprekken_vast.vul_aan, gesprek=gesprek, tekst=" ")),
        ("reden_leeg", partial(gesprekken_vast.corrigeer, gesprek=gesprek, tekst="Meer", reden=" ")),
        ("geen_werknotitie", partial(gesprekken_vast.zet_in_dossier, gesprek=gesprek)),
    )
    for code, doe in gevallen:
        with pytest.raises(RegelFout, match=code):
            noel.kluis.voer_uit(doe)


def test_a_work_note_comes_in_the_dossier(noel: Noel) -> None:
    """Nobody else reads it before; afterwards everybody does, with its taken and what was added."""
    collega = bouw.nieuw(noel.kluis, Medewerker, roepnaam="Mo", achternaam="Jansen")
    wat = Invulling((noel.leerling,), tekst="Idee.", afspraken="Vragen · ik", ruimte=Ruimte.PRIVE)
    gesprek = vastgelegd(noel, wat)
    bouw.doe(noel.kluis, gesprekken_vast.vul_aan, gesprek=gesprek, tekst="Beter idee.")
    assert leest(noel, collega) == ([], [])
    nieuw = bouw.doe(noel.kluis, gesprekken_vast.zet_in_dossier, gesprek=gesprek)
    assert leest(noel, collega) == (["Idee.", "Beter idee."], ["Vragen"])
    blad = noel.kluis.lees(partial(lees_blad, gesprek=nieuw))
    assert ([een.tekst for een in blad.erbij], [een.wat for een in blad.afgesproken]) == (
        ["Beter idee."],
        ["Vragen"],
    )
    assert (blad.vastgelegd, blad.ruimte) == (True, Ruimte.DOSSIER)


def test_what_is_typed_beside_a_closed_note(noel: Noel) -> None:
    """It waits as typed, apart for adding and correcting, and is no part of the dossier."""
    gesprek = vastgelegd(noel, Invulling((noel.leerling,), tekst="Klaar."))
    doe = partial(bouw.doe, noel.kluis, gesprekken_vast.bewaar_begin, gesprek=gesprek)
    doe(correctie=True, tekst="Het was", reden="Fout")
    assert noel.kluis.lees(partial(gesprekken_vast.lees_begin, gesprek=gesprek, correctie=True)) == (
        "Het was",
        "Fout",
    )
    assert noel.kluis.lees(partial(gesprekken_vast.lees_begin, gesprek=gesprek, correctie=False)) == ("", "")
    assert noel.kluis.lees(partial(lees_blad, gesprek=gesprek)).erbij == ()


def test_two_who_add_to_one_note_each_have_their_own_text(noel: Noel) -> None:
    """What a colleague was typing is not in sight, and is not lost by what I type or finish."""
    gesprek = vastgelegd(noel, Invulling((noel.leerling,), tekst="Klaar."))
    begin = partial(gesprekken_vast.lees_begin, gesprek=gesprek, correctie=False)
    collega = bouw.nieuw(noel.kluis, Medewerker, roepnaam="Mo", achternaam="Jansen")
    bouw.doe(noel.kluis, gesprekken_vast.bewaar_begin, gesprek=gesprek, correctie=False, tekst="Van mij")
    ander = Kluis(noel.kluis.pad, bouw.SLEUTEL, collega)
    assert ander.lees(begin) == ("", "")
    bouw.doe(ander, gesprekken_vast.bewaar_begin, gesprek=gesprek, correctie=False, tekst="Van Mo")
    bouw.doe(noel.kluis, gesprekken_vast.bewaar_begin, gesprek=gesprek, correctie=False, tekst="")
    assert ander.lees(begin) == ("Van Mo", "")
    assert noel.kluis.lees(begin) == ("", "")
    ander.sluit()


def leest(noel: Noel, wie: UUID) -> tuple[list[str | None], list[str | None]]:
    """Return the notes and taken that somebody else sees."""
    kluis = Kluis(noel.kluis.pad, bouw.SLEUTEL, wie)
    teksten = kluis.lees(
        lambda lezer: [rij.tekst for rij in lezer.lees(select(Gesprek).order_by(Gesprek.bij))]
    )
    taken = kluis.lees(lambda lezer: [rij.wat for rij in lezer.lees(select(Taak))])
    kluis.sluit()
    return teksten, taken
