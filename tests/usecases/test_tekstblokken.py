"""Snippets: what is typed after the semicolon, and the text about this pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.school_lijsten import Tekstblok
from opp_desk.usecases import tekstblokken, velden
from tests.bouw import doe, zet

if TYPE_CHECKING:
    from tests.noel import Noel


def test_a_name_becomes_what_is_typed(noel: Noel) -> None:
    """Capitals, accents and spaces are not needed to find a snippet; the text keeps them."""
    doe(
        noel.kluis,
        tekstblokken.voeg_tekstblok_toe,
        naam="Één taak tegelijk",
        tekst="Geef {roepnaam} één taak.",
    )
    (blok,) = noel.kluis.lees(tekstblokken.lees_tekstblokken)
    assert blok.sleutel == "een-taak-tegelijk"
    assert blok.voor("Noël") == "Geef Noël één taak."
    assert blok.voor("") == "Geef de leerling één taak."


def test_only_what_is_whole_can_be_typed(noel: Noel) -> None:
    """A snippet without a name or without a text stays in the form only; by name, those without last."""
    leeg = doe(noel.kluis, tekstblokken.voeg_tekstblok_toe)
    zonder = doe(noel.kluis, tekstblokken.voeg_tekstblok_toe, naam="b")
    heel = doe(noel.kluis, tekstblokken.voeg_tekstblok_toe, naam="a", tekst="Tekst")
    assert [each.id for each in noel.kluis.lees(tekstblokken.lees_tekstblokken)] == [heel]
    vormen = [each.id for each in noel.kluis.lees(tekstblokken.lees_tekstblokformulieren)]
    assert vormen == [heel, zonder, leeg]
    zet(noel.kluis, Tekstblok, zonder, tekst="Nu wel")
    assert len(noel.kluis.lees(tekstblokken.lees_tekstblokken)) == 2
    doe(noel.kluis, velden.haal_weg, klasse=Tekstblok, rij_id=heel)
    assert [each.sleutel for each in noel.kluis.lees(tekstblokken.lees_tekstblokken)] == ["b"]
