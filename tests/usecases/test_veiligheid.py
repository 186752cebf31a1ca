"""A note about safety: in a ruimte of its own, for who is on the list, and never on any other way out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort, Rol, Ruimte
from opp_desk.model.school import Medewerker
from opp_desk.usecases import gesprekken, gesprekken_vast, veiligheid, velden
from opp_desk.usecases.agenda import maak_agenda
from opp_desk.usecases.geschil import lees_geschil
from opp_desk.usecases.gesprekken import Invulling
from opp_desk.usecases.inspectie import lees_inspectie
from opp_desk.usecases.inzage_bron import lees_stukken
from opp_desk.usecases.oppbeeld import lees_oppbeeld
from opp_desk.usecases.overdrachtbeeld import lees_beeld
from opp_desk.usecases.pakketten import lees_pakketbron
from opp_desk.usecases.papieren import lees_bron, lees_bronnen
from opp_desk.usecases.tijdlijn import lees_tijdlijn
from opp_desk.usecases.uitvoer import Uitvoervraag, lees_uitvoer
from opp_desk.vault.kluis import Kluis
from tests import bouw
from tests.noel import VANDAAG, Noel

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

SAMEN = "0" * 31 + "3"
KANARIE = "Zqxblauw"


def zorg(noel: Noel) -> UUID:
    """Write a note about safety."""
    wat = Invulling((noel.leerling,), GesprekSoort.VEILIGHEID, tekst="Blauwe plek op de arm.")
    gesprek = bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    assert gesprek is not None
    return gesprek


def ziet(noel: Noel, wie: UUID) -> bool:
    """Return whether somebody finds the note in the list of notes, by its id and on the timeline."""
    kluis = Kluis(noel.kluis.pad, bouw.SLEUTEL, wie)
    rijen = kluis.lees(lambda lezer: lezer.lees(select(Gesprek)))
    tijdlijn = kluis.lees(partial(lees_tijdlijn, leerling=noel.leerling))
    kluis.sluit()
    op_lijn = any("Blauwe plek" in een.kern for een in tijdlijn)
    assert bool(rijen) is op_lijn
    return op_lijn


def test_only_who_is_on_the_list_reads_it(noel: Noel) -> None:
    """The first writer is owner; an IB'er who is not on the list sees nothing until put on it."""
    collega = bouw.nieuw(noel.kluis, Medewerker, roepnaam="Mo", achternaam="Jansen", rol=Rol.IB)
    gesprek = zorg(noel)
    rij = noel.kluis.lees(lambda lezer: lezer.haal(Gesprek, gesprek))
    assert (rij.ruimte, rij.eigenaar) == (Ruimte.GESLOTEN, bouw.wie(noel.kluis))
    assert ziet(noel, bouw.wie(noel.kluis))
    assert not ziet(noel, collega)
    bouw.doe(noel.kluis, veiligheid.zet_lezer, medewerker=collega, leest=True)
    assert ziet(noel, collega)
    bouw.doe(noel.kluis, veiligheid.zet_lezer, medewerker=collega, leest=False)
    assert not ziet(noel, collega)


def test_the_list_guards_itself(noel: Noel) -> None:
    """Who is not on it cannot change it, and the last one stays; before there is a list anybody begins it."""
    collega = bouw.nieuw(noel.kluis, Medewerker, roepnaam="Mo", achternaam="Jansen", rol=Rol.IB)
    beeld = noel.kluis.lees(veiligheid.lees_lezers)
    assert beeld.mag_wijzigen
    assert not any(wie.leest for wie in beeld.mensen)
    zorg(noel)
    assert [wie.naam for wie in noel.kluis.lees(veiligheid.lees_lezers).mensen if wie.leest] == [
        "Marieke de Vries"
    ]
    kluis = Kluis(noel.kluis.pad, bouw.SLEUTEL, collega)
    assert not kluis.lees(veiligheid.lees_lezers).mag_wijzigen
    with pytest.raises(RegelFout, match="veiligheid_niet_op_lijst"):
        bouw.doe(kluis, veiligheid.zet_lezer, medewerker=collega, leest=True)
    kluis.sluit()
    with pytest.raises(RegelFout, match="veiligheid_laatste"):
        bouw.doe(noel.kluis, veiligheid.zet_lezer, medewerker=bouw.wie(noel.kluis), leest=False)


def test_it_stays_in_its_ruimte(noel: Noel) -> None:
    """Another kind does not open it, and an open note does not become one of these in place."""
    gesprek = zorg(noel)
    open_ = Invulling((noel.leerling,), GesprekSoort.LEERLING, tekst="Blauwe plek op de arm.")
    gewoon = bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling, tekst="Gewoon.")
    gevallen = (
        ("veiligheid_blijft", partial(gesprekken.bewaar, samen=SAMEN, wat=open_)),
        ("geen_werknotitie", partial(gesprekken_vast.zet_in_dossier, gesprek=gesprek)),
        (
            "veiligheid_apart",
            partial(
                velden.bewaar, klasse=Gesprek, rij_id=gewoon, naam="soort", waarde=GesprekSoort.VEILIGHEID
            ),
        ),
    )
    for code, doe in gevallen:
        with pytest.raises(RegelFout, match=code):
            noel.kluis.voer_uit(doe)


def test_an_open_draft_becomes_one_of_these_with_its_rows(noel: Noel) -> None:
    """Choosing this kind while writing takes the text out of the dossier in the same act."""
    wat = Invulling((noel.leerling,), tekst="Blauwe plek op de arm.")
    bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    zorg(noel)
    rijen = noel.kluis.lees(lambda lezer: lezer.lees(select(Gesprek)))
    assert [rij.ruimte for rij in rijen] == [Ruimte.GESLOTEN]


WEGEN: dict[str, Callable[[Noel], object]] = {
    "papieren": lambda noel: noel.kluis.lees(partial(lees_bron, opp_id=noel.opp, vandaag=VANDAAG, nu=True)),
    "meer papieren": lambda noel: noel.kluis.lees(partial(lees_bronnen, opps=[noel.opp], vandaag=VANDAAG)),
    "opp": lambda noel: noel.kluis.lees(partial(lees_oppbeeld, opp_id=noel.opp, vandaag=VANDAAG)),
    "pakket": lambda noel: noel.kluis.lees(partial(lees_pakketbron, opp_id=noel.opp)),
    "geschil": lambda noel: noel.kluis.lees(partial(lees_geschil, opp_id=noel.opp, vandaag=VANDAAG)),
    "overdracht": lambda noel: noel.kluis.lees(partial(lees_beeld, opp_id=noel.opp, vandaag=VANDAAG)),
    "inspectie": lambda noel: noel.kluis.lees(lees_inspectie),
    "agenda": lambda noel: noel.kluis.lees(partial(maak_agenda, vandaag=VANDAAG, met_namen=True)),
    "inzage": lambda noel: noel.kluis.lees(partial(lees_stukken, leerling=noel.leerling)),
    "uitvoer": lambda noel: noel.kluis.lees(
        partial(lees_uitvoer, vraag=Uitvoervraag(noel.leerling, team=True, afschermen=False))
    ),
}
"""Every way on which something of a dossier goes on paper, into a file or into a package."""


@pytest.mark.parametrize("weg", WEGEN)
def test_no_way_out(noel: Noel, weg: str) -> None:
    """Not even for its own writer does it, or what was agreed in it, leave on one of these ways."""
    wat = Invulling(
        (noel.leerling,),
        GesprekSoort.VEILIGHEID,
        aanwezig=KANARIE,
        tekst=KANARIE,
        afspraken=f"{KANARIE} · ik · morgen",
    )
    gesprek = bouw.doe(noel.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)
    assert gesprek is not None
    bouw.doe(noel.kluis, gesprekken.leg_vast, gesprek=gesprek)
    bouw.doe(noel.kluis, gesprekken_vast.vul_aan, gesprek=gesprek, tekst=KANARIE)
    assert KANARIE not in repr(WEGEN[weg](noel))
