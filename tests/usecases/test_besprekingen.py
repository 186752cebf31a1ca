"""A bespreking in a real vault: the agenda that builds itself, decisions, the verslag, the end."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Gesprek, Taak
from opp_desk.model.hoorrecht import Inbreng
from opp_desk.model.keuzes import Besprekingsoort, GesprekSoort, Informatie, InPlan, Meelezen, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.rules.bespreking import maak_bron
from opp_desk.usecases import besprekingen, besprekingen_verslag, metingen, taken, takenlijst
from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld, lees_bespreking
from opp_desk.usecases.besprekingen_papier import lees_pak, lees_verslagblad
from opp_desk.usecases.gesprekken import leg_vast
from tests.bouw import doe, maak_hoorgesprek, maak_leerling, nieuw, zet
from tests.noel import NU, VANDAAG, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.besprekingen_beeld import Puntbeeld
    from tests.noel import Noel

SOORT = Besprekingsoort


@pytest.fixture
def noel(tmp_path: Path) -> Iterator[Noel]:
    """Give the vault of Noël on 16 October 2026."""
    with clock.fixed(NU):
        gemaakt = kopie_van_noel(tmp_path)
        yield gemaakt
        gemaakt.kluis.sluit()


def begin(noel: Noel) -> UUID:
    """Prepare a bespreking about Noël."""
    gemaakt: UUID = doe(noel.kluis, besprekingen.begin_bespreking, leerling=noel.leerling, datum=VANDAAG)
    return gemaakt


def beeld(noel: Noel, bespreking: UUID | None = None) -> Besprekingsbeeld:
    """Return what screens show."""
    gelezen: Besprekingsbeeld = noel.kluis.lees(
        partial(lees_bespreking, leerling=noel.leerling, bespreking=bespreking)
    )
    return gelezen


def soorten(noel: Noel) -> list[Besprekingsoort | None]:
    """Return the kinds on the agenda, in order."""
    return [punt.soort for punt in beeld(noel).punten]


def punt(noel: Noel, soort: Besprekingsoort) -> Puntbeeld:
    """Return the first point of a kind."""
    return next(een for een in beeld(noel).punten if een.soort == soort)


def maak_taak(noel: Noel, wat: str, **waarden: Any) -> UUID:
    """Make a taak in the dossier of Noël."""
    gemaakt: UUID = doe(noel.kluis, taken.maak_taak, leerling=noel.leerling, wat=wat, **waarden)
    return gemaakt


def test_de_agenda_bouwt_zichzelf(noel: Noel) -> None:
    """First the question, then goals with measurement and chart, words without an answer, taken."""
    doe(noel.kluis, metingen.voeg_toe, doel_id=noel.doelen[0], waarde="6", datum=date(2026, 10, 15))
    maak_hoorgesprek(noel.kluis, noel.leerling, noel.opp, date(2026, 10, 14), "Ik wil een hulpkaart.")
    maak_taak(noel, "hulpkaart maken", wie=noel.kluis.persoon, voor=date(2026, 10, 28))
    begin(noel)
    nu = beeld(noel)
    assert soorten(noel) == [SOORT.VRAAG, SOORT.DOEL, SOORT.DOEL, SOORT.INBRENG, SOORT.TAAK]
    vraag, rekenen, _taak, woorden, taak = nu.punten
    assert vraag.kop == "Vraag van vandaag"
    assert rekenen.onder == ("Nu: 6 van de 10, op 15 oktober 2026", "Straks: 8 van de 10 goed")
    assert rekenen.grafiek is not None
    assert len(rekenen.grafiek.metingen) == 1
    assert woorden.kop == "“Ik wil een hulpkaart.”"
    assert taak.kop == "Hulpkaart maken"
    assert taak.onder == ("Marieke de Vries", "Vóór woensdag 28 oktober 2026")


def test_wat_ouders_niet_mogen_zien_komt_er_niet_op(noel: Noel) -> None:
    """Nothing of the team alone, of me alone or closed, also for who may read it; no words kept back."""
    ik = noel.kluis.persoon
    for ruimte in (Ruimte.VERTROUWELIJK, Ruimte.PRIVE, Ruimte.GESLOTEN):
        maak_taak(noel, f"Geheim {ruimte.value}", ruimte=ruimte, eigenaar=ik)
    hoor = maak_hoorgesprek(noel.kluis, noel.leerling, noel.opp, date(2026, 10, 14))
    ouders = {"leerling": noel.leerling, "hoorgesprek": hoor}
    nieuw(noel.kluis, Inbreng, ouders, woorden="Niet vertellen.", in_plan=InPlan.NIET)
    nieuw(noel.kluis, Inbreng, ouders, woorden="Nog niet gevraagd.")
    nieuw(noel.kluis, Inbreng, ouders, woorden="Zo niet.", in_plan=InPlan.ANDERS, anders_gezegd="Liever zo.")
    begin(noel)
    alles = str(beeld(noel).punten)
    titels = str(noel.kluis.lees(lambda lezer: [een.titel for een in lezer.lees(select(Besprekingspunt))]))
    for geheim in ("Geheim", "Niet vertellen", "Nog niet gevraagd", "Zo niet."):
        assert geheim not in titels
        assert geheim not in "".join(f"{een.kop}{een.onder}" for een in beeld(noel).punten)
    assert "Liever zo." in alles
    assert "Liever zo." not in titels
    assert "vraag eerst of ze gelezen mogen worden" in alles


def test_opnieuw_voegt_alleen_toe_wat_nieuw_is(noel: Noel) -> None:
    """What is new comes at the end; what was taken off stays off; order and text stay."""
    bespreking = begin(noel)
    doe(noel.kluis, besprekingen.haal_punt_weg, punt=punt(noel, SOORT.DOEL).id)
    assert doe(noel.kluis, besprekingen.vul_agenda_aan, bespreking=bespreking) == 0
    maak_taak(noel, "Bellen")
    assert doe(noel.kluis, besprekingen.vul_agenda_aan, bespreking=bespreking) == 1
    assert soorten(noel) == [SOORT.VRAAG, SOORT.DOEL, SOORT.TAAK]


def test_de_volgorde_met_de_hand(noel: Noel) -> None:
    """A point goes up and down one place, not beyond the ends; a point of one's own comes at the end."""
    bespreking = begin(noel)
    doe(noel.kluis, besprekingen.voeg_punt_toe, bespreking=bespreking, titel=" Schoolreis ")
    eigen = punt(noel, SOORT.VRIJ).id
    for stap in (-1, -1, -1, -1, -1):
        doe(noel.kluis, besprekingen.verplaats_punt, punt=eigen, stap=stap)
    assert soorten(noel) == [SOORT.VRIJ, SOORT.VRAAG, SOORT.DOEL, SOORT.DOEL]
    doe(noel.kluis, besprekingen.verplaats_punt, punt=eigen, stap=1)
    assert soorten(noel)[:2] == [SOORT.VRAAG, SOORT.VRIJ]
    with pytest.raises(RegelFout, match="punt_leeg"):
        doe(noel.kluis, besprekingen.voeg_punt_toe, bespreking=bespreking, titel=" ")


def test_twee_tegelijk_kan_niet(noel: Noel) -> None:
    """One bespreking about a pupil at a time; about another pupil there may be one."""
    begin(noel)
    with pytest.raises(RegelFout, match="bespreking_loopt_al"):
        begin(noel)
    ander = maak_leerling(noel.kluis, "Elif Şahin")
    bespreking = doe(noel.kluis, besprekingen.begin_bespreking, leerling=ander)
    gelezen = noel.kluis.lees(partial(lees_bespreking, bespreking=bespreking))
    assert [een.soort for een in gelezen.punten] == [SOORT.VRAAG]
    assert gelezen.opp is None


def test_een_besluit_wordt_taak_doel_of_afspraak(noel: Noel) -> None:
    """One line becomes a taak with who and when, a taak to adjust a goal, or a line for the verslag."""
    bespreking = begin(noel)
    bij = punt(noel, SOORT.DOEL).id
    doe(noel.kluis, besprekingen.besluit_taak, punt=bij, regel="Hulpkaart plakken · juf Anouk · 28 oktober")
    weg = doe(noel.kluis, besprekingen.besluit_taak, punt=bij, regel="Bellen · moeder · 21 oktober")
    doe(noel.kluis, besprekingen.haal_taak_weg, punt=bij, taak=weg)
    doe(noel.kluis, besprekingen.besluit_doel, punt=bij, regel="Streef 9 van de 10")
    for regel in ("Thuis geen sommen", "Elke dag lezen"):
        doe(noel.kluis, besprekingen.besluit_afspraak, punt=bij, regel=regel)
    doe(noel.kluis, besprekingen.haal_afspraak_weg, punt=bij, nummer=0)
    nu = punt(noel, SOORT.DOEL)
    assert [(een.wat.wat, een.wat.wie, een.wat.voor) for een in nu.taken] == [
        ("Hulpkaart plakken", "juf Anouk", date(2026, 10, 28)),
        ("Doel aanpassen: Streef 9 van de 10", "Marieke de Vries", None),
    ]
    assert nu.afspraken == ("Elke dag lezen",)
    assert nu.gedaan
    mijn = noel.kluis.lees(partial(takenlijst.lees_taken, van=noel.kluis.persoon))
    assert [een.wat for een in mijn] == ["Doel aanpassen: Streef 9 van de 10"]
    rijen = noel.kluis.lees(lambda lezer: [een.bespreking for een in lezer.lees(select(Taak))])
    assert set(rijen) == {bespreking}


@pytest.mark.parametrize(
    ("wat", "code"),
    [
        (besprekingen.besluit_taak, "taak_leeg"),
        (besprekingen.besluit_doel, "taak_leeg"),
        (besprekingen.besluit_afspraak, "besluit_leeg"),
    ],
)
def test_een_leeg_besluit_is_er_geen(noel: Noel, wat: Any, code: str) -> None:
    """Nothing typed is nothing decided."""
    begin(noel)
    with pytest.raises(RegelFout, match=code):
        doe(noel.kluis, wat, punt=punt(noel, SOORT.VRAAG).id, regel="  ")


def _tot_verslag(noel: Noel) -> UUID:
    """Go through a meeting up to its verslag."""
    bespreking = begin(noel)
    zet(noel.kluis, Bespreking, bespreking, vraag="Wat helpt Noël nu?", terugkijken_op=date(2026, 12, 17))
    doe(noel.kluis, besprekingen.ga_aan_tafel, bespreking=bespreking)
    bij = punt(noel, SOORT.DOEL).id
    zet(noel.kluis, Besprekingspunt, bij, tekst="Het gaat beter met de getallenlijn.")
    doe(noel.kluis, besprekingen.besluit_afspraak, punt=bij, regel="Thuis alleen lezen")
    doe(noel.kluis, besprekingen.besluit_taak, punt=bij, regel="Kaart plakken · ik · 28 oktober")
    doe(noel.kluis, besprekingen_verslag.stel_op, bespreking=bespreking)
    return bespreking


def test_het_verslag_en_het_einde(noel: Noel) -> None:
    """The verslag follows from the notes; after the end nothing changes, and undo opens it again."""
    bespreking = _tot_verslag(noel)
    tekst = beeld(noel).waarde("verslag")
    assert "Het gaat beter met de getallenlijn." in tekst
    assert "Thuis alleen lezen." in tekst
    assert "Marieke de Vries: Kaart plakken, vóór woensdag 28 oktober 2026." in tekst
    assert "Op donderdag 17 december 2026 kijken we samen terug." in tekst
    zet(noel.kluis, Bespreking, bespreking, akkoord_naam="Claire d’Hondt")
    doe(noel.kluis, besprekingen_verslag.rond_af, bespreking=bespreking)
    af = beeld(noel, bespreking)
    assert af.afgerond
    assert af.akkoord_op == VANDAAG
    eerste = af.punten[0].id
    for wat in (
        partial(zet, noel.kluis, Bespreking, bespreking, verslag="Anders"),
        partial(zet, noel.kluis, Bespreking, bespreking, akkoord_naam="Bart"),
        partial(zet, noel.kluis, Besprekingspunt, eerste, tekst="Anders"),
        partial(doe, noel.kluis, besprekingen.besluit_afspraak, punt=eerste, regel="Anders"),
        partial(doe, noel.kluis, besprekingen.vul_agenda_aan, bespreking=bespreking),
        partial(doe, noel.kluis, besprekingen_verslag.rond_af, bespreking=bespreking),
        partial(doe, noel.kluis, besprekingen_verslag.stel_op, bespreking=bespreking),
    ):
        with pytest.raises(RegelFout, match="bespreking_afgerond"):
            wat()
    assert af.formulier is not None
    assert {"verslag", "vraag", "akkoord_naam"} <= af.formulier.vast
    assert "tekst" in af.punten[0].formulier.vast
    stap = noel.kluis.ongedaan_te_maken()
    assert stap is not None
    assert stap.label == "Overleg afgerond"
    noel.kluis.keer_om(stap)
    assert not beeld(noel, bespreking).afgerond


def test_akkoord_mag_later(noel: Noel) -> None:
    """A parent who reads it at home is akkoord afterwards, once, and with a name."""
    bespreking = _tot_verslag(noel)
    geef = partial(doe, noel.kluis, besprekingen_verslag.geef_akkoord, bespreking=bespreking)
    with pytest.raises(RegelFout, match="bespreking_open"):
        geef()
    doe(noel.kluis, besprekingen_verslag.rond_af, bespreking=bespreking)
    assert beeld(noel, bespreking).akkoord_op is None
    with pytest.raises(RegelFout, match="akkoord_zonder_naam"):
        geef()
    zet(noel.kluis, Bespreking, bespreking, akkoord_naam="Bart", akkoord_opmerking="Graag bellen.")
    geef()
    assert beeld(noel, bespreking).akkoord_op == VANDAAG
    with pytest.raises(RegelFout, match="akkoord_is_er_al"):
        geef()


def test_zonder_verslag_is_het_niet_af(noel: Noel) -> None:
    """A meeting ends with something that parents can read."""
    with pytest.raises(RegelFout, match="verslag_leeg"):
        doe(noel.kluis, besprekingen_verslag.rond_af, bespreking=begin(noel))


def test_de_volgende_keer_begint_bij_de_vorige(noel: Noel) -> None:
    """What was agreed last time is a point, and so is what was done since the last talk."""
    bespreking = _tot_verslag(noel)
    bij = punt(noel, SOORT.DOEL).id
    doe(noel.kluis, besprekingen_verslag.rond_af, bespreking=bespreking)
    gesprek = nieuw(
        noel.kluis,
        Gesprek,
        {"leerling": noel.leerling},
        soort=GesprekSoort.OUDERS,
        datum=VANDAAG,
        tekst="Gebeld.",
    )
    doe(noel.kluis, leg_vast, gesprek=gesprek)
    gedaan = maak_taak(noel, "moeder bellen", gesprek=gesprek)
    doe(noel.kluis, takenlijst.rond_taak_af, taak=gedaan)
    begin(noel)
    vorige = [een.kop for een in beeld(noel).punten if een.soort == SOORT.AFSPRAAK]
    assert vorige == ["Op 16 oktober 2026: Thuis alleen lezen", "Gedaan: moeder bellen"]
    assert [een.vraag for een in beeld(noel).eerder] == ["Wat helpt Noël nu?"]
    bronnen = noel.kluis.lees(lambda lezer: [een.bron for een in lezer.lees(select(Besprekingspunt))])
    assert maak_bron(Besprekingspunt.TABEL, bij) in bronnen


def test_wie_erbij_kan_zijn(noel: Noel) -> None:
    """The pupil, parents who hear from school, teachers, and who prepares it."""
    zet(noel.kluis, Ouder, noel.vader, informatie=Informatie.NIETS)
    assert beeld(noel).voorstel == (
        "Noël",
        "Claire d’Hondt (moeder)",
        "Anouk Visser (leerkracht)",
        "Marieke de Vries (IB’er of coördinator)",
        "Mo Jansen (leerkracht)",
    )


def test_wat_er_niet_is(noel: Noel) -> None:
    """Nothing runs yet: the page says who it is about; an unknown id is refused."""
    assert beeld(noel).bespreking is None
    with pytest.raises(RegelFout, match="niet_gevonden"):
        beeld(noel, ids.new_id())


def test_de_papieren(noel: Noel) -> None:
    """Both papers say what the vault holds: the agenda with its charts, the verslag as it stands."""
    bespreking = _tot_verslag(noel)
    zet(noel.kluis, Bespreking, bespreking, aanwezig="Claire d’Hondt (moeder)")
    pak = noel.kluis.lees(partial(lees_pak, bespreking=bespreking))
    assert pak.punten[0].kop == "Wat helpt Noël nu?"
    assert pak.punten[1].grafiek is not None
    assert pak.datum == VANDAAG
    blad = noel.kluis.lees(partial(lees_verslagblad, bespreking=bespreking))
    assert blad.verslag == beeld(noel).waarde("verslag")
    assert (blad.school, blad.aanwezig) == ("basisschool De Waterlelie", "Claire d’Hondt (moeder)")
    assert blad.akkoord_op is None


def test_woorden_die_de_leerling_terugneemt_zijn_weg(noel: Noel) -> None:
    """The words stand in the verslag with whose they are; kept back later, they are nowhere any more."""
    hoor = maak_hoorgesprek(noel.kluis, noel.leerling, noel.opp, date(2026, 10, 14), "Ik wil lopen.")
    begin(noel)
    bij = punt(noel, SOORT.INBRENG)
    zet(noel.kluis, Besprekingspunt, bij.id, tekst="Dat mag")
    assert "• Noël zegt: “Ik wil lopen.” Dat mag." in beeld(noel).verslag_nu
    (inbreng,) = noel.kluis.lees(
        lambda lezer: [een.id for een in lezer.lees(select(Inbreng).where(Inbreng.hoorgesprek == hoor))]
    )
    zet(noel.kluis, Inbreng, inbreng, in_plan=InPlan.NIET)
    assert "lopen" not in beeld(noel).verslag_nu
    assert punt(noel, SOORT.INBRENG).kop == "Wat Noël zegt"


def test_vanaf_achttien_beslist_de_leerling_of_ouders_erbij_zijn(noel: Noel) -> None:
    """Parents of a pupil of 18 are offered only when the pupil said that they may be there."""
    zet(noel.kluis, Leerling, noel.leerling, geboortedatum=date(2008, 3, 3))
    assert "Claire d’Hondt (moeder)" not in beeld(noel).voorstel
    zet(noel.kluis, Leerling, noel.leerling, meelezen=Meelezen.JA)
    assert "Claire d’Hondt (moeder)" in beeld(noel).voorstel
