"""The calm list of double texts: choose one, put both together, or keep what somebody removed."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.opp import Opp
from opp_desk.ui.bekijken.scherm import BekijkenPage
from opp_desk.ui.vandaag.scherm import VandaagPage
from opp_desk.usecases import velden
from opp_desk.usecases.botsingen import lees_botsingen, tel_botsingen
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.vault.uow import Gezien
from tests.bouw import doe, maak_groep, maak_leerling, maak_opp, nieuw
from tests.ui.leerlingen.opstelling import NU, Bank, maak_bank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from opp_desk.model.basis import Rij

OUD = "Elif leest langzaam.\nZe vertelt graag.\nRekenen gaat goed.\nZe werkt samen."


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """A school with a pupil."""
    with maak_bank(tmp_path, qtbot) as gemaakt:
        yield gemaakt


def tegelijk(bank: Bank, klasse: type[Rij], rij: UUID, naam: str, *waarden: str) -> None:
    """Let two screens that saw the same write different values."""
    gezien = bank.kluis.lees(partial(lees_formulier, klasse=klasse, rij_id=rij))
    zag = Gezien(gezien.stand, gezien.getoond)
    for nummer, waarde in enumerate(waarden):
        with clock.fixed(NU + timedelta(minutes=nummer)):
            wat = partial(velden.zet_terug, klasse=klasse, rij_id=rij, naam=naam, waarde=waarde)
            bank.kluis.voer_uit(wat, zag)


def maak(bank: Bank) -> tuple[UUID, UUID, UUID]:
    """Make a pupil with an OPP and a goal."""
    leerling = maak_leerling(bank.kluis, "Elif Sahin", maak_groep(bank.kluis, "6A", "6"))
    opp = maak_opp(bank.kluis, leerling, NU.date(), aanleiding=OUD)
    doel = nieuw(bank.kluis, Doel, {"leerling": leerling, "opp": opp}, kan_straks="vlot lezen")
    return leerling, opp, doel


def test_leeg_zegt_waar_het_voor_is(bank: Bank) -> None:
    """Nothing to look at."""
    assert "Niets te bekijken" in bank.woorden(bank.toon(BekijkenPage(bank.werk)))


def test_een_kiezen(bank: Bank) -> None:
    """Both texts stand there with who and when; the one that is chosen stays, the other in the history."""
    _leerling, _opp, doel = maak(bank)
    tegelijk(bank, Doel, doel, "kan_straks", "leest vlot", "leest alleen")
    pagina = bank.toon(BekijkenPage(bank.werk))
    tekst = bank.woorden(pagina)
    assert all(each in tekst for each in ("Elif Sahin", "leest vlot", "leest alleen", "Marieke de Vries"))
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    bank.klik(pagina, "Deze gebruiken")
    assert "Niets te bekijken" in bank.woorden(pagina)
    assert bank.kluis.lees(lambda lezer: lezer.haal(Doel, doel).kan_straks) == "leest alleen"
    assert bank.kluis.lees(tel_botsingen) == 0


def test_samen_is_een_voorstel(bank: Bank) -> None:
    """Two who changed other paragraphs: the page shows both together, and writes it when somebody says so."""
    leerling, opp, _doel = maak(bank)
    een, ander = OUD.replace("langzaam", "te langzaam"), OUD.replace("werkt samen", "werkt graag samen")
    tegelijk(bank, Opp, opp, "aanleiding", een, ander)
    pagina = bank.toon(BekijkenPage(bank.werk))
    assert "Samen zou dit er staan" in bank.woorden(pagina)
    assert bank.kluis.lees(lambda lezer: lezer.haal(Opp, opp).aanleiding) == ander
    bank.klik(pagina, "Samen gebruiken")
    samen = bank.kluis.lees(lambda lezer: lezer.haal(Opp, opp).aanleiding) or ""
    assert "te langzaam" in samen
    assert "werkt graag samen" in samen
    assert bank.kluis.lees(tel_botsingen) == 0
    assert bank.gegaan == []
    tegelijk(bank, Opp, opp, "aanleiding", "een", "twee")
    bank.rust()
    pagina.toon()
    bank.rust()
    assert "Samen zou dit er staan" not in bank.woorden(pagina)
    bank.klik(pagina, "Elif Sahin")
    assert bank.gegaan == [("dossier", {"leerling": leerling})]


def test_weggehaald_en_gewijzigd(bank: Bank) -> None:
    """Somebody removed what another changed: keep it or remove it, said in words."""
    _leerling, _opp, doel = maak(bank)
    gezien = bank.kluis.lees(partial(lees_formulier, klasse=Doel, rij_id=doel))
    doe(bank.kluis, velden.bewaar, klasse=Doel, rij_id=doel, naam="kan_straks", waarde="toch nog")
    bank.kluis.voer_uit(
        partial(velden.haal_weg, klasse=Doel, rij_id=doel), Gezien(gezien.stand, gezien.getoond)
    )
    pagina = bank.toon(BekijkenPage(bank.werk))
    assert "Weggehaald door Marieke de Vries" in bank.woorden(pagina)
    bank.klik(pagina, "Laten staan")
    assert bank.kluis.lees(tel_botsingen) == 0
    assert bank.kluis.lees(lambda lezer: lezer.haal(Doel, doel).kan_straks) == "toch nog"


def test_vandaag_noemt_het_stil(bank: Bank) -> None:
    """Vandaag has one line with the way there, and none when everything is settled."""
    _leerling, _opp, doel = maak(bank)
    pagina = bank.toon(VandaagPage(bank.werk))
    assert not pagina.dubbel.isVisible()
    tegelijk(bank, Doel, doel, "kan_straks", "leest vlot", "leest alleen")
    pagina.toon()
    bank.rust()
    assert "Op 1 plek staan twee teksten, van twee collega’s." in bank.woorden(pagina)
    bank.klik(pagina, "Bekijken")
    assert bank.gegaan == [("bekijken", {})]


def test_wat_gesloten_is_staat_er_niet(bank: Bank) -> None:
    """A note that this reader may not read is in no list, and is not counted."""
    leerling, _opp, _doel = maak(bank)
    notitie = nieuw(
        bank.kluis, Gesprek, {"leerling": leerling}, ruimte=Ruimte.PRIVE, eigenaar=bank.werk.wie.id
    )
    tegelijk(bank, Gesprek, notitie, "tekst", "een", "twee")
    assert len(bank.kluis.lees(lees_botsingen)) == 1
    eigen, bank.kluis.persoon = bank.kluis.persoon, None
    assert bank.kluis.lees(lees_botsingen) == ()
    assert bank.kluis.lees(tel_botsingen) == 0
    bank.kluis.persoon = eigen
