"""Searching a real dossier: people after van:, pieces with marks, where to go, pages, and what is closed."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.ground.errors import Gestopt
from opp_desk.model.doel import Doel
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Meting
from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort, Rol, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Medewerker
from opp_desk.usecases import velden, zoekbeheer
from opp_desk.usecases.zoeken import Treffer, Zoekuitkomst, zoek
from opp_desk.vault.controle import controleer
from opp_desk.vault.handeling import handeling
from tests.bouw import bevries, doe, maak_leerling, nieuw, zet

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork
    from tests.noel import Noel


@handeling("Notitie erbij")
def noteer(uow: UnitOfWork, **waarden: Any) -> UUID:
    """Add a note."""
    return uow.voeg_toe(Gesprek(**waarden)).id


@handeling("Beschadigd")
def beschadig(uow: UnitOfWork) -> None:
    """Damage every frozen text."""
    uow.verbinding.exec_driver_sql("update blob set data = x'00'")


def vraag(kluis: Kluis, tekst: str, **anders: Any) -> Zoekuitkomst:
    """Ask."""
    return kluis.lees(partial(zoek, vraag=tekst, **anders))


def treffers(kluis: Kluis, tekst: str) -> tuple[Treffer, ...]:
    """Return what was found."""
    return vraag(kluis, tekst).treffers


def test_zonder_accenten_gevonden_met_naam_en_stuk(noel: Noel) -> None:
    """A question without accents finds the text with them, of whom it is, and where in it."""
    kind = maak_leerling(noel.kluis, "Elif Yılmaz")
    doe(noel.kluis, noteer, leerling=kind, datum=date(2026, 3, 2), tekst="Praatte met Łukasz over gym")
    (gevonden,) = treffers(noel.kluis, "lukasz gym")
    assert (gevonden.naam, gevonden.leerling, gevonden.dag) == ("Elif Yılmaz", kind, date(2026, 3, 2))
    assert [gevonden.fragment.tekst[a:b] for a, b in gevonden.fragment.merken] == ["Łukasz", "gym"]


@pytest.mark.parametrize(
    "naam", ["van:yilmaz", "van:elif", 'van:"elif yil"', "van:YILMAZ", 'van:"Elif Yılmaz"']
)
def test_van_een_leerling(noel: Noel, naam: str) -> None:
    """After van: stands a pupil, by any name or its beginning."""
    kind = maak_leerling(noel.kluis, "Elif Yılmaz")
    doe(noel.kluis, noteer, leerling=kind, tekst="over gym")
    doe(noel.kluis, noteer, leerling=noel.leerling, tekst="over gym")
    assert [each.leerling for each in treffers(noel.kluis, f"{naam} gym")] == [kind]


@pytest.mark.parametrize("naam", ["van:bos", 'van:"Ines B"', "van:marieke", 'van:"juf anouk"'])
def test_van_wie_het_schreef(noel: Noel, naam: str) -> None:
    """After van: stands who wrote it, as typed in the note or as the vault knows; or who has to do it."""
    anouk = nieuw(noel.kluis, Medewerker, roepnaam="Anouk", rol=Rol.LEERKRACHT, aanspreekvorm="juf Anouk")
    doe(noel.kluis, noteer, leerling=noel.leerling, door="Ines Bos", tekst="over gymles")
    nieuw(noel.kluis, Taak, {"leerling": noel.leerling}, wat="gymles vragen", wie=anouk)
    soorten = {each.soort for each in treffers(noel.kluis, f"{naam} gymles")}
    wie = {"van:marieke": {"gesprek", "taak"}, 'van:"juf anouk"': {"taak"}}
    assert soorten == wie.get(naam, {"gesprek"})
    assert soorten.isdisjoint({each.soort for each in treffers(noel.kluis, f"gymles -{naam}")})


def test_niemand_heet_zo(noel: Noel) -> None:
    """A name of nobody finds nothing, and what is not understood is named."""
    uitkomst = vraag(noel.kluis, "van:zebedeus soort:taxi")
    assert (uitkomst.treffers, uitkomst.gevraagd, uitkomst.onbegrepen) == ((), True, ("soort:taxi",))
    assert not vraag(noel.kluis, "  ").gevraagd


def test_bladeren_geeft_alles_een_keer(noel: Noel) -> None:
    """Page after page, newest first, each row once, until nothing follows."""
    dagen = [date(2026, 1, nr % 9 + 1) for nr in range(17)]
    for dag in dagen:
        doe(noel.kluis, noteer, leerling=noel.leerling, datum=dag, tekst="zwemles")
    gezien: list[Treffer] = []
    verder = None
    while True:
        uitkomst = vraag(noel.kluis, "zwemles", vanaf=verder, aantal=5)
        gezien += uitkomst.treffers
        if (verder := uitkomst.verder) is None:
            break
    assert [each.dag for each in gezien] == sorted(dagen, reverse=True)
    assert len({each.rij for each in gezien}) == 17


def test_elke_soort_weet_waarheen(noel: Noel) -> None:
    """What is found opens where it stands."""
    kluis, ouders = noel.kluis, {"leerling": noel.leerling, "opp": noel.opp}
    doel = nieuw(kluis, Doel, ouders, kan_straks="proefwoord")
    evaluatie = nieuw(kluis, Evaluatie, ouders, gelukt="proefwoord")
    nieuw(kluis, Meting, {"leerling": noel.leerling, "doel": doel}, notitie="proefwoord")
    deel = {"leerling": noel.leerling, "evaluatie": evaluatie, "doel": doel}
    nieuw(kluis, Doelresultaat, deel, verschil="proefwoord")
    gesprek = doe(kluis, noteer, leerling=noel.leerling, tekst="proefwoord", soort=GesprekSoort.TELEFOON)
    waar = {each.soort: (each.pagina, dict(each.waar)) for each in treffers(kluis, "proefwoord")}
    assert waar == {
        "doel": ("opp", {"opp": noel.opp, "sectie": "doelen", "rij": doel}),
        "evaluatie": ("voortgang", {"opp": noel.opp}),
        "meting": ("voortgang", {"opp": noel.opp}),
        "evaluatie van een doel": ("voortgang", {"opp": noel.opp}),
        "telefoon of bericht": ("gesprek", {"gesprek": gesprek, "lezen": True}),
    }
    assert {each.pagina for each in treffers(kluis, "soort:inbreng")} == {"horen"}
    assert treffers(kluis, "soort:leerling noel d'hondt")[0].pagina == "dossier"


def test_een_vastgestelde_versie(noel: Noel) -> None:
    """The frozen text is found on its own day and shows the words as they were."""
    nieuw(noel.kluis, Doel, {"leerling": noel.leerling, "opp": noel.opp}, kan_straks="proefwoord lezen")
    bevries(noel.kluis, noel.opp, date(2026, 9, 9))
    (versie,) = treffers(noel.kluis, "proefwoord soort:versie")
    assert (versie.dag, versie.soort, versie.waar["tab"]) == (
        date(2026, 9, 9),
        "vastgesteld OPP",
        "documenten",
    )
    assert versie.fragment.tekst == "proefwoord lezen"
    assert noel.kluis.lees(controleer).bevindingen == ()
    doe(noel.kluis, beschadig)
    (versie,) = treffers(noel.kluis, "proefwoord soort:versie")
    assert versie.fragment.tekst == ""


def test_besloten_blijft_besloten(noel: Noel) -> None:
    """A closed note is found by who is on the list, and on request by nobody at all."""
    doe(
        noel.kluis,
        noteer,
        leerling=noel.leerling,
        tekst="zorgwoord",
        soort=GesprekSoort.VEILIGHEID,
        ruimte=Ruimte.GESLOTEN,
        eigenaar=noel.kluis.persoon,
    )
    assert len(treffers(noel.kluis, "zorgwoord")) == 1
    assert vraag(noel.kluis, "zorgwoord", gesloten=False).treffers == ()
    noel.kluis.persoon = None
    assert treffers(noel.kluis, "zorgwoord") == ()


def test_een_weggehaalde_leerling_neemt_alles_mee(noel: Noel) -> None:
    """Nothing of a pupil who was removed is shown."""
    kind = maak_leerling(noel.kluis, "Elif Yılmaz")
    doe(noel.kluis, noteer, leerling=kind, tekst="zwemles")
    doe(noel.kluis, velden.haal_weg, klasse=Leerling, rij_id=kind)
    assert treffers(noel.kluis, "zwemles") == ()


def test_ophouden(noel: Noel) -> None:
    """A question that nobody waits for any more is given up."""
    with pytest.raises(Gestopt):
        vraag(noel.kluis, "soort:opp", stop=lambda: True)


def test_opnieuw_opbouwen(noel: Noel) -> None:
    """After beginning anew the screen can say that not all is there yet; then everything is found again."""
    voor = vraag(noel.kluis, "noel")
    doe(noel.kluis, zoekbeheer.begin_opnieuw)
    leeg = vraag(noel.kluis, "noel")
    assert (leeg.treffers, leeg.heel, voor.heel) == ((), False, True)
    standen: list[tuple[int, int]] = []
    zoekbeheer.bouw_alles(noel.kluis, lambda gedaan, totaal: standen.append((gedaan, totaal)))
    assert noel.kluis.lees(zoekbeheer.is_heel)
    assert {(each.rij, each.dag) for each in treffers(noel.kluis, "noel")} == {
        (each.rij, each.dag) for each in voor.treffers
    }
    assert standen[-1][0] == standen[-1][1] > 10
    assert doe(noel.kluis, zoekbeheer.bouw_stap) is None
    assert noel.kluis.lees(controleer).bevindingen == ()


def test_een_andere_naam_verandert_wat_van_vindt(noel: Noel) -> None:
    """A pupil who is renamed is found by the new name at once, with everything."""
    doe(noel.kluis, noteer, leerling=noel.leerling, tekst="zwemles")
    zet(noel.kluis, Leerling, noel.leerling, roepnaam="Björn")
    assert len(treffers(noel.kluis, "van:bjorn zwemles")) == 1
    assert noel.kluis.lees(controleer).bevindingen == ()
    assert treffers(noel.kluis, "van:noel zwemles") == ()
