"""A pupil's name and texts reach no log, no crash report and no terminal, whatever goes wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.ui.foutmelding import maak_verslag
from opp_desk.vault.handeling import handeling
from tests.proeven.proefkluis import begin_proces, open_school

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork

NAAM = "Xq7Zeldzaam"
TEKST = f"{NAAM} schrijft kanarietekst"


@handeling("Naam gezet")
def geef_naam(uow: UnitOfWork, opp: UUID) -> None:
    """Call the pupil of an OPP by a name that stands nowhere else."""
    rij = uow.haal(Opp, opp)
    rij.aanleiding = TEKST
    uow.haal(Leerling, rij.leerling).achternaam = NAAM


def test_een_verslag_noemt_alleen_plekken() -> None:
    """A crash report holds the kind of error and the places in our code."""
    with pytest.raises(RuntimeError) as gevangen:
        _faal()
    verslag = maak_verslag(gevangen.type, gevangen.tb)
    assert "RuntimeError" in verslag
    assert NAAM not in verslag


def _faal() -> None:
    raise RuntimeError(TEKST)


def test_geen_naam_buiten_de_kluis(tmp_path: Path) -> None:
    """Slots, jobs, the database and the paper process fail with the text in hand; nothing of it gets out."""
    kluis, opp = open_school(tmp_path)
    kluis.voer_uit(partial(geef_naam, opp=opp))
    kluis.sluit()
    proces = begin_proces(tmp_path, "-m", "tests.proeven.venster", "lek", str(kluis.pad), str(opp))
    uit, fout = proces.communicate(timeout=150)
    assert proces.returncode == 0, fout.decode()
    verslagen = sorted((tmp_path / "gegevens" / "logboeken").iterdir())
    soorten = "".join(each.read_text(encoding="utf-8") for each in verslagen)
    assert "RuntimeError" in soorten
    assert "opp-desk.log" in {each.name for each in verslagen}
    alles = {"stdout": uit, "stderr": fout} | {
        each.name: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()
    }
    for deel in (NAAM, "kanarietekst"):
        lekken = [naam for naam, inhoud in alles.items() if deel.encode() in inhoud]
        assert lekken == []
