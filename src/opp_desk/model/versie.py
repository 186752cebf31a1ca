"""What was frozen: the text that parents saw, and the version that was fixed, with its paper.

A frozen row is written once; nothing but erasure touches it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel
from opp_desk.model.veld import Merge, ouder, veld


class Voorlegversie(Dossierdeel):
    """The text that was laid before the parents. Gezien and akkoord refer to its hashes (SHA-256, hex)."""

    __tablename__ = "voorlegversie"
    TABEL = 20
    BEVROREN: ClassVar[bool] = True

    opp: Mapped[UUID] = ouder(2, "OPP", "opp.id")
    voorgelegd_op: Mapped[datetime | None] = veld(3, "Voorgelegd op", merge=Merge.FROZEN)
    hash_handelingsdeel: Mapped[str | None] = veld(4, "Code van het handelingsdeel", merge=Merge.FROZEN)
    hash_geheel: Mapped[str | None] = veld(5, "Code van de hele tekst", merge=Merge.FROZEN)
    momentopname: Mapped[str | None] = veld(6, "Momentopname", merge=Merge.FROZEN)


class OppVersie(Dossierdeel):
    """A fixed version: snapshot, its hash, the hash of the version before it, number, on whose behalf."""

    __tablename__ = "oppversie"
    TABEL = 22
    BEVROREN: ClassVar[bool] = True

    opp: Mapped[UUID] = ouder(2, "OPP", "opp.id")
    nummer: Mapped[int | None] = veld(3, "Versie", merge=Merge.FROZEN)
    vastgesteld_op: Mapped[date | None] = veld(4, "Vastgesteld op", merge=Merge.FROZEN, eis="vaststellen")
    namens_naam: Mapped[str | None] = veld(
        5, "Namens het bestuur door", merge=Merge.FROZEN, eis="vaststellen"
    )
    namens_functie: Mapped[str | None] = veld(6, "Functie", merge=Merge.FROZEN)
    handelingsdeel_wacht: Mapped[bool] = veld(
        7, "Handelingsdeel wacht op akkoord", merge=Merge.FROZEN, default=False
    )
    voorlegversie: Mapped[UUID | None] = veld(
        8, "Voorgelegde tekst", merge=Merge.FROZEN, verwijst="voorlegversie.id"
    )
    momentopname: Mapped[str | None] = veld(9, "Momentopname", merge=Merge.FROZEN)
    vorige_hash: Mapped[str | None] = veld(10, "Momentopname van de vorige versie", merge=Merge.FROZEN)
    toch_omdat: Mapped[str | None] = veld(11, "Toch vastgesteld, omdat", merge=Merge.FROZEN)
    erratum_op: Mapped[UUID | None] = veld(12, "Verbetert", merge=Merge.FROZEN, verwijst="oppversie.id")
    erratum_reden: Mapped[str | None] = veld(13, "Wat is verbeterd, en waarom", merge=Merge.FROZEN)


class Document(Dossierdeel):
    """A paper that was made of a fixed version: stored once with its hash and the renderer that made it."""

    __tablename__ = "document"
    __table_args__ = (Index(None, "oppversie"),)
    TABEL = 23
    BEVROREN: ClassVar[bool] = True

    oppversie: Mapped[UUID | None] = veld(2, "Versie", merge=Merge.FROZEN, verwijst="oppversie.id")
    soort: Mapped[str | None] = veld(3, "Soort", merge=Merge.FROZEN)
    naam: Mapped[str | None] = veld(4, "Naam", merge=Merge.FROZEN)
    inhoud: Mapped[str | None] = veld(5, "Inhoud", merge=Merge.FROZEN)
    renderer: Mapped[str | None] = veld(6, "Gemaakt met", merge=Merge.FROZEN)
    gemaakt_op: Mapped[datetime | None] = veld(7, "Gemaakt op", merge=Merge.FROZEN)
