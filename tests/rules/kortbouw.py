"""A school and two OPP's in plain columns, for the tests of Vandaag: one that waits, one in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from opp_desk.model.keuzes import Antwoord, Gezag, OppStatus, Relatie, Sector, Startgebeurtenis, Vakantieregio
from opp_desk.rules.kort import Kader, OppKort, OuderKort
from opp_desk.rules.termijnen import (
    Termijn,
    TermijnSoort,
    termijnen,
)
from opp_desk.rules.zinnen import actie_zin, termijn_zin, waarom_zin
from tests.rules.dossierbouw import RECHT, VAKANTIES

MAANDAG = date(2026, 10, 5)


NUL = UUID(int=0)


S = TermijnSoort


MOEDER = OuderKort(
    uuid5(NUL, "moeder"),
    "Ayşe Şahin",
    Relatie.MOEDER,
    gezag=Gezag.JA,
    gezag_gecontroleerd_op=date(2026, 8, 21),
    antwoord=Antwoord.AKKOORD,
)


VADER = replace(MOEDER, ouder_id=uuid5(NUL, "vader"), naam="Emre Şahin", relatie=Relatie.VADER, antwoord=None)


def kader(vandaag: date = MAANDAG, sector: Sector = Sector.PO, **anders: Any) -> Kader:
    """Return a school in the middle region."""
    return Kader(vandaag, RECHT, VAKANTIES, sector, Vakantieregio.MIDDEN, **anders)


def elif_(**anders: Any) -> OppKort:
    """Return an OPP that waits for the father: heard, laid before, six weeks passed on 2 October."""
    basis: dict[str, Any] = {
        "status": OppStatus.VOORGELEGD,
        "groep": "5a",
        "geboortedatum": date(2017, 1, 1),
        "startgebeurtenis": Startgebeurtenis.INSCHRIJVING,
        "startdatum": date(2026, 8, 21),
        "heeft_begeleiding": True,
        "gehoord_op": date(2026, 9, 10),
        "voorgelegd_op": date(2026, 9, 28),
        "ouders": (MOEDER, VADER),
    }
    return OppKort(uuid5(NUL, "opp"), uuid5(NUL, "elif"), "Elif Şahin", "Elif", **(basis | anders))


def vast(**anders: Any) -> OppKort:
    """Return an OPP that was fixed on 25 September, with everything in order until December."""
    basis: dict[str, Any] = {
        "status": OppStatus.VASTGESTELD,
        "versie": 2,
        "vastgesteld_op": date(2026, 9, 25),
        "evaluatie_op": date(2026, 12, 18),
        "geevalueerd_op": date(2026, 8, 31),
        "gehoord_op": date(2026, 9, 18),
        "ouders": (MOEDER, replace(VADER, antwoord=Antwoord.AKKOORD)),
    }
    return elif_(**(basis | anders))


def rijen(opp: OppKort, op: date = MAANDAG, **anders: Any) -> dict[TermijnSoort, Termijn]:
    """Return the rows of one OPP by kind, without the agreed evaluation in December."""
    alle = termijnen([opp], kader(op, **anders))
    assert len({rij.soort for rij in alle}) == len(alle)
    for rij in alle:
        for tekst in (termijn_zin(rij), waarom_zin(rij), actie_zin(rij)):
            assert "{" not in tekst
            assert tekst[0] == tekst[0].upper()
    return {rij.soort: rij for rij in alle if rij.soort is not S.EVALUEREN or rij.op != date(2026, 12, 18)}
