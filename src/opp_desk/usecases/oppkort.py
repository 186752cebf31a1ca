"""Every OPP of the school in short, as the terms need it: plain columns, a fixed number of questions.

What follows from it is the affair of ``opp_desk.rules.termijnen``; how it is read stands in ``oppkort_bron``.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.model.keuzes import HoorUitkomst, OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.opp import Opp
from opp_desk.model.school import School
from opp_desk.rules.gezag import is_meerderjarig
from opp_desk.rules.kort import Kader, OppKort, OuderKort
from opp_desk.usecases.oppkort_bron import Bereik, Bij, Vondst, een_van, lees_bij, rauw, wacht_op_akkoord
from opp_desk.usecases.recht import recht, vakanties

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.keuzes import Antwoord
    from opp_desk.vault.lezer import Lezer

_OPP: Final = (
    "status", "startgebeurtenis", "startdatum", "geldig_vanaf", "evaluatie_op", "arrangement_tot",
    "arrangement_evaluatie_op", "einddatum", "overname_vastgesteld_op", "overname_geevalueerd_op",
    "overname_gehoord_op", "tlv_tot", "tlv_hele_loopbaan",
)  # fmt: skip


def kader(lezer: Lezer, vandaag: date) -> Kader:
    """Return the day, the law and what the school agreed."""
    kolommen = (
        School.sector,
        School.vakantieregio,
        School.terugkoppeling_dagen,
        School.tlv_vooraf_weken,
        School.arrangement_vooraf_weken,
        School.bewaarjaren,
    )
    gevonden = lezer.verbinding.execute(select(*kolommen).order_by(School.id)).first()
    return Kader(vandaag, recht(), vakanties(), *(gevonden or ()))


def lees_opps(lezer: Lezer, vandaag: date, leerling: UUID | None = None) -> tuple[OppKort, ...]:
    """Return every OPP that runs as it is on ``vandaag``: of the school, or of one pupil."""
    welke = [
        Opp.verwijderd.is_(False),
        Leerling.verwijderd.is_(False),
        Opp.status != OppStatus.AFGESLOTEN,
    ]
    if leerling is not None:
        welke.append(Opp.leerling == leerling)
    vraag = select(*_oppkolommen(), *_leerlingkolommen()).join(Leerling, Leerling.id == Opp.leerling)
    rijen = lezer.verbinding.execute(vraag.where(*welke)).all()
    vondst = lees_bij(
        Bereik(lezer, een_van(row.id for row in rijen), een_van(r.leerling for r in rijen)), rijen
    )
    return tuple(_kort(row, vondst, vandaag) for row in rijen)


def _oppkolommen() -> tuple[Any, ...]:
    """Return the columns of an OPP that terms ask; its texts, much longer, stay where they are."""
    tabel = Opp.__table__
    return tuple(tabel.c[naam] for naam in ("id", "leerling", *_OPP))


def _leerlingkolommen() -> tuple[Any, ...]:
    """Return the columns of the pupil, under names of their own."""
    namen = ("roepnaam", "voorletters", "voorvoegsel", "achternaam", "jaargroep", "geboortedatum")
    tabel, erbij = Leerling.__table__, ("uitstroomdatum", "meelezen_gevraagd_op")
    gewoon = tuple(tabel.c[naam].label(f"kind_{naam}") for naam in (*namen, *erbij))
    return (*gewoon, rauw(tabel.c.groep).label("kind_groep"))


def _kort(row: Any, vondst: Vondst, vandaag: date) -> OppKort:
    bij = vondst.bij[row.id.hex]
    voorgelegd = bij.voorgelegd[-1] if bij.voorgelegd else None
    versie = bij.versies[-1] if bij.versies else None
    roepnaam = row.kind_roepnaam or row.kind_voorletters or ""
    return OppKort(
        opp_id=row.id,
        leerling_id=row.leerling,
        naam=volledige_naam(roepnaam, row.kind_voorvoegsel, row.kind_achternaam),
        roepnaam=roepnaam or row.kind_achternaam or "",
        status=row.status,
        groep=vondst.groepen.get(row.kind_groep) or row.kind_jaargroep,
        geboortedatum=row.kind_geboortedatum,
        uitstroomdatum=row.kind_uitstroomdatum,
        startgebeurtenis=row.startgebeurtenis,
        startdatum=row.startdatum,
        geldig_vanaf=row.geldig_vanaf,
        evaluatie_op=row.evaluatie_op,
        versie=versie.nummer or 0 if versie else 0,
        vastgesteld_op=versie.vastgesteld_op if versie else None,
        handelingsdeel_wacht=wacht_op_akkoord(bij),
        heeft_begeleiding=bij.begeleiding,
        voorgelegd_op=_dag(voorgelegd),
        tekst_gewijzigd=row.id.hex in vondst.gewijzigd,
        ouders=_ouders(row, vondst, voorgelegd.id.hex if voorgelegd else None),
        leerling_antwoord=_eigen_antwoord(row, vondst, voorgelegd),
        arrangement_tot=row.arrangement_tot,
        arrangement_evaluatie_op=row.arrangement_evaluatie_op,
        tlv_tot=row.tlv_tot,
        tlv_hele_loopbaan=row.tlv_hele_loopbaan,
        meelezen_gevraagd_op=row.kind_meelezen_gevraagd_op,
        einddatum=row.einddatum,
        overname_vastgesteld_op=row.overname_vastgesteld_op,
        overname_geevalueerd_op=row.overname_geevalueerd_op,
        overname_gehoord_op=row.overname_gehoord_op,
        **_gehoord(bij, vandaag),
        **_geevalueerd(bij, row, vandaag),
    )


def _dag(voorgelegd: Any | None) -> date | None:
    """Return the local day on which a text was laid before the parents."""
    op = voorgelegd.voorgelegd_op if voorgelegd else None
    return op.astimezone().date() if op else None


def _ouders(row: Any, vondst: Vondst, voorlegversie: str | None) -> tuple[OuderKort, ...]:
    return tuple(
        OuderKort(
            ouder.id,
            ouder.naam,
            ouder.relatie,
            ouder.instelling,
            ouder.gezag,
            ouder.gezag_gecontroleerd_op,
            vondst.antwoorden.get((voorlegversie, ouder.id.hex)) if voorlegversie else None,
        )
        for ouder in vondst.ouders.get(row.leerling.hex, ())
    )


def _eigen_antwoord(row: Any, vondst: Vondst, voorgelegd: Any | None) -> Antwoord | None:
    """Return what the pupil of 18 or older answered; such an answer names no parent."""
    if voorgelegd is None:
        return None
    gegeven = (vondst.antwoorden.get((voorgelegd.id.hex, wie)) for wie in (None, row.leerling.hex))
    return next((antwoord for antwoord in gegeven if antwoord), None)


def _gehoord(bij: Bij, vandaag: date) -> dict[str, Any]:
    """Return the last hearing about a text, and whether the pupil was told what was done with it.

    A hearing for a text that is still being made waits for that text; one for an earlier text is past.
    """
    horen = [row for row in bij.horen if row.aangeboden_op is None or row.aangeboden_op <= vandaag]
    if not horen:
        return {}
    laatste = max(horen, key=lambda row: row.aangeboden_op or date.min)
    wilde_niet = laatste.uitkomst == HoorUitkomst.KANS_GEGEVEN
    nogmaals = laatste.nogmaals_aanbieden_op if wilde_niet else None
    dagen = [versie.vastgesteld_op for versie in bij.versies if versie.vastgesteld_op]
    tot = dagen[-1] if dagen else date.max
    vanaf = dagen[-2] if len(dagen) > 1 else date.min
    open_ = any(
        row.uitkomst == HoorUitkomst.GEHOORD
        and row.terugkoppeling_op is None
        and vanaf < (row.aangeboden_op or tot) <= tot
        for row in horen
    )
    return {
        "gehoord_op": laatste.aangeboden_op,
        "nogmaals_aanbieden_op": nogmaals,
        "wilde_niet": wilde_niet and nogmaals is None,
        "terug_te_koppelen": open_,
    }


def _geevalueerd(bij: Bij, opp: Any, vandaag: date) -> dict[str, Any]:
    """Return the last evaluations up to ``vandaag``, and the first agreed day of goals after them.

    From 18 an evaluation with the pupil is a whole one.
    """
    zelf = is_meerderjarig(opp.kind_geboortedatum, vandaag)
    gehad = [row for row in bij.evaluaties if row.datum <= vandaag]
    heel = [row.datum for row in gehad if row.met_leerling and (row.met_ouders or zelf)]
    deels = [row.datum for row in gehad if not (row.met_leerling and (row.met_ouders or zelf))]
    laatste = max((*heel, *deels, opp.overname_geevalueerd_op or date.min), default=date.min)
    straks = [dag for dag in bij.doeldagen if dag > laatste]
    eerste = min(straks, default=None)
    return {
        "geevalueerd_op": max(heel, default=None),
        "deels_geevalueerd_op": max(deels, default=None),
        "doelen_evaluatie_op": eerste,
        "doelen_evaluatie_aantal": straks.count(eerste) if eerste else 0,
    }
