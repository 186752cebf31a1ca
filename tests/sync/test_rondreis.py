"""From the school to the mentor and back: what goes along, what comes back, and what both show then."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.aanbod import Vestiging
from opp_desk.model.doel import Doel
from opp_desk.model.dossier import Overdracht
from opp_desk.model.gesprek import Bijlage, Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort, Richting, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import Medewerker, School
from opp_desk.model.school_lijsten import Contact, Meegeefpakket, Veiligheidslezer
from opp_desk.ui.instellingen.logboek import wat_in_woorden
from opp_desk.usecases import opps, vaststellen, velden
from opp_desk.usecases.botsingen import lees_botsingen, tel_botsingen
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.usecases.logboek import lees_logboek
from opp_desk.usecases.meegeefbeeld import lees_meegeven
from opp_desk.usecases.meegeven import geef_mee
from opp_desk.usecases.pakketkluis import geef_terug
from opp_desk.vault import blobs
from opp_desk.vault.controle import controleer
from opp_desk.vault.uow import Wat
from tests.bouw import doe, maak_groep, nieuw, zet
from tests.sync.pakketbouw import NU, TOT, WACHTWOORD, WACHTZIN, Klas, wie_heet
from tests.sync.stappen import bewaar_blob

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.kluis import Kluis


def tekst(kluis: Kluis, klasse: type[Rij], rij: UUID, naam: str) -> object:
    """Return one value of a row."""
    return kluis.lees(lambda lezer: getattr(lezer.haal(klasse, rij), naam))


def alle(kluis: Kluis, klasse: type[Rij]) -> list[UUID]:
    """Return the ids of the rows of a class that the person of this vault reads."""
    return sorted((rij.id for rij in kluis.lees(lambda lezer: lezer.lees(select(klasse)))), key=str)


def heel(kluis: Kluis) -> None:
    """Check a vault from end to end."""
    assert kluis.lees(controleer).bevindingen == ()


def test_klein_heeft_alleen_de_eigen_leerlingen(klas: Klas) -> None:
    """The small vault holds the pupils that were given, their OPP and goal, the school; nobody else."""
    klein = klas.begin()
    assert alle(klein, Leerling) == sorted(klas.leerlingen, key=str)
    assert tekst(klein, Doel, klas.doel, "kan_straks") == "vlot lezen"
    assert alle(klein, School)
    assert klein.persoon == klas.mentor
    assert not klein.lees(lambda lezer: lezer.verbinding.exec_driver_sql("select * from wachtrij").all())
    heel(klein)


def test_kluis_opent_daarna_met_het_eigen_wachtwoord(klas: Klas) -> None:
    """From then on it is an ordinary vault of the mentor."""
    klas.begin().sluit()
    weer = open_met_wachtwoord(klas.map / "mentor.oppdesk", WACHTWOORD)
    assert weer.persoon == klas.mentor
    weer.sluit()


def test_werk_komt_terug(klas: Klas) -> None:
    """What the mentor wrote stands in the school's vault; doing so twice changes nothing."""
    klein = klas.begin()
    zet(klein, Doel, klas.doel, kan_straks="vlot lezen op niveau 6")
    notitie = nieuw(klein, Gesprek, {"leerling": klas.leerlingen[1]}, tekst="Ging goed vandaag.")
    pad = klas.terug(klein)
    gehaald = klas.neem(pad)
    assert (gehaald.vreemd, gehaald.vast, gehaald.botsingen, gehaald.na_datum) == (0, 0, 0, None)
    assert (gehaald.wijzigingen, gehaald.dossiers) == (2, 2)
    assert tekst(klas.school, Doel, klas.doel, "kan_straks") == "vlot lezen op niveau 6"
    assert tekst(klas.school, Gesprek, notitie, "tekst") == "Ging goed vandaag."
    opnieuw = klas.neem(pad)
    assert (opnieuw.wijzigingen, opnieuw.vreemd) == (0, 0)
    heel(klas.school)


def test_tegelijk_geschreven_staat_als_twee_versies(klas: Klas) -> None:
    """Both texts stay; the list names them; whoever chooses settles it in both vaults."""
    klein = klas.begin()
    zet(klas.school, Doel, klas.doel, kan_straks="van de IB'er")
    zet(klein, Doel, klas.doel, kan_straks="van de mentor")
    assert klas.neem(klas.terug(klein)).botsingen == 1
    (botsing,) = klas.school.lees(lees_botsingen)
    assert {each.waarde for each in botsing.teksten} == {"van de IB'er", "van de mentor"}
    assert {each.wie for each in botsing.teksten} == {"Marieke de Vries", "Anouk Visser"}
    punten = klas.school.lees(lambda lezer: vaststellen.nog_nodig(opps.laad(lezer, klas.opp), NU.date()))
    assert "conflict" in {punt.code for punt in punten if punt.hard}
    doe(
        klas.school,
        velden.kies_versie,
        klasse=Doel,
        rij_id=klas.doel,
        naam="kan_straks",
        waarde="van allebei",
    )
    assert klas.school.lees(tel_botsingen) == 0
    klas.werk_bij(klein, klas.geef(naam="heen2"))
    assert tekst(klein, Doel, klas.doel, "kan_straks") == "van allebei"
    assert klein.lees(tel_botsingen) == 0


def test_alineas_samen_alleen_als_voorstel(klas: Klas) -> None:
    """Two who changed other paragraphs get a proposal; nothing is written by itself."""
    zet(klas.school, Opp, klas.opp, aanleiding="Een.\nTwee.\nDrie.\nVier.")
    klein = klas.begin()
    zet(klas.school, Opp, klas.opp, aanleiding="Een!\nTwee.\nDrie.\nVier.")
    zet(klein, Opp, klas.opp, aanleiding="Een.\nTwee.\nDrie.\nVier!")
    klas.neem(klas.terug(klein))
    (botsing,) = klas.school.lees(lees_botsingen)
    assert botsing.samen == "Een!\nTwee.\nDrie.\nVier!"
    assert tekst(klas.school, Opp, klas.opp, "aanleiding") != botsing.samen


def test_weggehaald_hier_gewijzigd_daar(klas: Klas) -> None:
    """A goal that the IB'er removed and the mentor changed stays, and stands in the list."""
    klein = klas.begin()
    doe(klas.school, velden.haal_weg, klasse=Doel, rij_id=klas.doel)
    zet(klein, Doel, klas.doel, kan_straks="toch nog")
    klas.neem(klas.terug(klein))
    (botsing,) = klas.school.lees(lees_botsingen)
    assert botsing.weggehaald
    assert tekst(klas.school, Doel, klas.doel, "kan_straks") == "toch nog"
    doe(klas.school, velden.kies_versie, klasse=Doel, rij_id=klas.doel, naam="verwijderd", waarde=True)
    assert klas.school.lees(tel_botsingen) == 0
    assert klas.school.lees(lambda lezer: lezer.zoek(Doel, klas.doel)) is None


def test_gesloten_en_prive_gaan_nooit_mee(klas: Klas) -> None:
    """Notes about safety and private notes stay, also for somebody who may read them; heen and terug."""
    kind = klas.leerlingen[0]
    nieuw(klas.school, Veiligheidslezer, {"medewerker": klas.mentor})
    for ruimte in (Ruimte.PRIVE, Ruimte.GESLOTEN):
        nieuw(
            klas.school,
            Gesprek,
            {"leerling": kind},
            ruimte=ruimte,
            eigenaar=klas.mentor,
            tekst=f"geheim {ruimte}",
            soort=GesprekSoort.VEILIGHEID if ruimte is Ruimte.GESLOTEN else None,
        )
    klein = klas.begin()
    versies = klein.lees(
        lambda lezer: lezer.verbinding.exec_driver_sql("select waarde from veldversie").scalars().all()
    )
    assert not [waarde for waarde in versies if "geheim" in waarde]
    nieuw(klein, Gesprek, {"leerling": kind}, ruimte=Ruimte.PRIVE, eigenaar=klas.mentor, tekst="van mij")
    nieuw(klein, Gesprek, {"leerling": kind}, ruimte=Ruimte.GESLOTEN, eigenaar=klas.mentor, tekst="zorg")
    open_ = nieuw(klein, Gesprek, {"leerling": kind}, tekst="voor allen")
    uitkomst = doe(klein, geef_terug, doel=klas.map / "terug.oppakket")
    assert (uitkomst.wijzigingen, uitkomst.niet_mee) == (1, 2)
    assert klas.neem(klas.map / "terug.oppakket").wijzigingen == 1
    assert tekst(klas.school, Gesprek, open_, "tekst") == "voor allen"


def test_ondersteuningsteam_alleen_voor_wie_erbij_hoort(klas: Klas) -> None:
    """What only the team reads goes along for a colleague of the team; a task about it stays with it."""
    kind = klas.leerlingen[0]
    gesprek = nieuw(
        klas.school, Gesprek, {"leerling": kind}, ruimte=Ruimte.VERTROUWELIJK, tekst="alleen team"
    )
    taak = nieuw(klas.school, Taak, {"leerling": kind}, wat="bellen", gesprek=gesprek)
    zonder = klas.begin(naam="zonder")
    assert gesprek not in alle(zonder, Gesprek)
    assert taak not in alle(zonder, Taak)
    heel(zonder)
    zet(klas.school, Medewerker, klas.mentor, in_team=True)
    met = klas.begin(klas.geef(naam="team"), naam="met")
    assert gesprek in alle(met, Gesprek)
    assert taak in alle(met, Taak)


def test_andere_zaken_van_het_dossier_blijven(klas: Klas) -> None:
    """A transfer to another school is no work of a mentor."""
    kind = klas.leerlingen[0]
    nieuw(klas.school, Overdracht, {"leerling": kind}, opp=klas.opp, richting=next(iter(Richting)))
    assert alle(klas.begin(), Overdracht) == []


def test_bijlage_gaat_mee_tot_een_grens(klas: Klas, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small attachment goes along with its content; a large one stays, row and all."""
    kind = klas.leerlingen[0]
    for naam, inhoud in (("klein.txt", b"klein"), ("groot.txt", b"x" * 5000)):
        hash_ = klas.school.voer_uit(_bewaar(inhoud))[0]
        nieuw(klas.school, Bijlage, {"leerling": kind}, naam=naam, inhoud=hash_, grootte=len(inhoud))
    monkeypatch.setattr("opp_desk.sync.keuze.GROOTSTE_BIJLAGE", 1000)
    klein = klas.begin()
    (bijlage,) = klein.lees(lambda lezer: lezer.lees(select(Bijlage)))
    assert bijlage.naam == "klein.txt"
    assert klein.lees(lambda lezer: blobs.lees(lezer.verbinding, bijlage.inhoud or "")) == b"klein"
    nieuw(
        klein,
        Bijlage,
        {"leerling": kind},
        naam="foto.txt",
        inhoud=klein.voer_uit(_bewaar(b"foto"))[0],
        grootte=4,
    )
    klas.neem(klas.terug(klein))
    assert "foto.txt" in {rij.naam for rij in klas.school.lees(lambda lezer: lezer.lees(select(Bijlage)))}
    heel(klas.school)


def _bewaar(inhoud: bytes) -> partial[str]:
    return partial(bewaar_blob, inhoud=inhoud)


def test_tweede_pakket_opent_met_de_sleutel(klas: Klas) -> None:
    """After the first way back no wachtzin is needed any more; for somebody else it opens nothing."""
    klein = klas.begin()
    with pytest.raises(RegelFout, match="pakket_zonder_sleutel"):
        klas.geef(wachtzin=None, naam="sleutel")
    klas.neem(klas.terug(klein))
    pad = klas.geef(wachtzin=None, naam="sleutel")
    zet(klas.school, Doel, klas.doel, kan_straks="later")
    pad = klas.geef(wachtzin=None, naam="sleutel")
    klas.werk_bij(klein, pad, wachtzin=None)
    assert tekst(klein, Doel, klas.doel, "kan_straks") == "later"
    maak_groep(klas.school, "7A", "7", "Bas Kok")
    bas = klas.school.lees(partial(wie_heet, naam="Bas"))
    ander = klas.begin(klas.geef(voor=bas, naam="bas"), naam="bas")
    with pytest.raises(WereldFout, match="pakket_voor_ander"):
        klas.werk_bij(ander, pad, wachtzin=None)
    with pytest.raises(WereldFout, match="pakket_voor_ander"):
        klas.werk_bij(ander, klas.geef(naam="met_zin"), wachtzin=WACHTZIN)


def test_na_de_datum(klas: Klas) -> None:
    """A package opens on its last day and not after; work that comes back later is taken, with a note."""
    pad = klas.geef()
    with clock.fixed(datetime(2027, 2, 1, 12, 0)):  # noqa: DTZ001  local
        klein = klas.begin(pad)
        zet(klein, Doel, klas.doel, kan_straks="op tijd geschreven")
    with clock.fixed(datetime(2027, 2, 2, 12, 0)):  # noqa: DTZ001  local
        with pytest.raises(WereldFout, match="pakket_verlopen"):
            klas.begin(pad, naam="te_laat")
        assert not (klas.map / "te_laat.oppdesk").exists()
        with pytest.raises(WereldFout, match="pakket_verlopen"):
            klas.werk_bij(klein, pad)
        gehaald = klas.neem(klas.terug(klein))
    assert gehaald.na_datum == TOT
    assert tekst(klas.school, Doel, klas.doel, "kan_straks") == "op tijd geschreven"


def test_regels_bij_het_maken(klas: Klas) -> None:
    """Nobody chosen, a day that is past, and oneself: a rule says no and no file appears."""
    doel = klas.map / "x.oppakket"
    basis = {
        "voor": klas.mentor,
        "leerlingen": klas.leerlingen,
        "tot": TOT,
        "doel": doel,
        "wachtzin": WACHTZIN,
    }
    for code, anders in (
        ("pakket_leeg", {"leerlingen": ()}),
        ("pakket_datum_voorbij", {"tot": NU.date() - timedelta(days=1)}),
        ("pakket_aan_jezelf", {"voor": klas.school.persoon}),
        ("wachtwoord_te_kort", {"wachtzin": "kort"}),
    ):
        with pytest.raises(RegelFout, match=code):
            doe(klas.school, geef_mee, **(basis | anders))
        assert not doel.exists()
    with pytest.raises(RegelFout, match="geen_kleine_kluis"):
        doe(klas.school, geef_terug, doel=doel)


def test_wie_bij_een_vestiging_hoort_gaat_mee(klas: Klas) -> None:
    """A contact of one vestiging comes along with that vestiging: the colleague knows whom to call."""
    stad = nieuw(klas.school, Vestiging, naam="Stad")
    nieuw(klas.school, Contact, naam="Balie", vestiging=stad)
    klein = klas.begin()
    (contact,) = klein.lees(lambda lezer: lezer.lees(select(Contact)))
    assert (contact.naam, contact.vestiging) == ("Balie", stad)


def test_logboek_en_lijst_van_pakketten(klas: Klas) -> None:
    """The logboek knows which pupils left in which package and whose came back; the list until when."""
    klein = klas.begin()
    zet(klein, Doel, klas.doel, kan_straks="anders")
    klas.neem(klas.terug(klein))
    regels = klas.school.lees(lees_logboek)
    mee = {
        each.leerling
        for each in regels
        if each.wat is Wat.GEEXPORTEERD and each.onderwerp.startswith("pakket:")
    }
    assert mee == set(klas.leerlingen)
    assert {each.leerling for each in regels if each.onderwerp.startswith("pakket_terug:")} == {
        klas.leerlingen[0]
    }
    voor = "(Anouk Visser, tot en met 1 februari 2027)"
    zinnen = {wat_in_woorden(each) for each in regels if each.onderwerp.startswith("pakket")}
    assert zinnen == {f"meegegeven in een pakket {voor}", f"werk teruggenomen {voor}"}
    beeld = klas.school.lees(partial(lees_meegeven, vandaag=date(2027, 2, 2)))
    (pakket,) = beeld.pakketten
    assert (pakket.voor, pakket.leerlingen, pakket.tot) == ("Anouk Visser", 2, TOT)
    assert (pakket.teruggenomen_op, pakket.verlopen) == (NU.date(), True)
    (collega,) = beeld.collegas
    assert (collega.naam, collega.groepen, collega.sleutel) == ("Anouk Visser", "6A", True)
    assert collega.leerlingen == frozenset(klas.leerlingen)
    assert klein.lees(partial(lees_meegeven, vandaag=NU.date())).herkomst is not None
    assert len(alle(klas.school, Meegeefpakket)) == 1
