"""The groups of an EDEXML file: their keys, their years, and what points at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.interchange.jaargroep import COMBINATIE, JAARGROEPEN
from opp_desk.interchange.klassenlijst import GroepIn

if TYPE_CHECKING:
    from opp_desk.interchange.edexml_ruw import Record, Ruw
    from opp_desk.interchange.meldingen import Meldingen


class Groepen:
    """The groups by key; here a stamgroep and a combined group never share one, in EDEXML they may."""

    def __init__(self, ruw: Ruw, meldingen: Meldingen) -> None:
        self.alle: dict[str, GroepIn] = {}
        self._meldingen = meldingen
        self._stam = {r.sleutel for r in ruw.records["groepen"] if r.element == "groep"}
        for record in ruw.records["groepen"]:
            self._neem_op(record)

    def sleutel(self, element: str, sleutel: str) -> str:
        """Return the key in our list of a group that a person points at; an unknown one is added."""
        if element == "samengestelde_groep" and sleutel in self._stam:
            return f"samengesteld:{sleutel}"
        if sleutel not in self.alle:
            self._meldingen.waarschuw("import_groep_onbekend", waarde=sleutel[:40])
            self.alle[sleutel] = GroepIn(sleutel, sleutel, samengesteld=element == "samengestelde_groep")
        return sleutel

    def jaargroep(self, sleutel: str | None) -> str | None:
        """Return the year of a stamgroep, unless it combines years."""
        jaargroep = self.alle[sleutel].jaargroep if sleutel else None
        return None if jaargroep == COMBINATIE else jaargroep

    def _neem_op(self, record: Record) -> None:
        if not record.sleutel or record.te_lang:
            self._meldingen.waarschuw("import_groep_zonder_sleutel", regel=record.regel)
            return
        samengesteld = record.element == "samengestelde_groep"
        eigen = (
            f"samengesteld:{record.sleutel}"
            if samengesteld and record.sleutel in self._stam
            else record.sleutel
        )
        if eigen in self.alle:
            self._meldingen.waarschuw("import_groep_dubbel", waarde=record.sleutel[:40], regel=record.regel)
            return
        self.alle[eigen] = GroepIn(
            sleutel=eigen,
            naam=record.velden.get("naam") or record.sleutel,
            jaargroep=None if samengesteld else eigen_jaargroep(record, self._meldingen),
            samengesteld=samengesteld,
            omschrijving=record.velden.get("omschrijving", ""),
        )


def eigen_jaargroep(record: Record, meldingen: Meldingen) -> str | None:
    """Return the year that a record gives, if it is a code of EDEXML."""
    waarde = record.velden.get("jaargroep", "").upper()
    if len(waarde) == 2 and waarde[0] == "0":  # noqa: PLR2004  some systems write "04"
        waarde = waarde[1]
    if waarde and waarde not in JAARGROEPEN:
        meldingen.waarschuw("import_jaargroep_onbekend", waarde=waarde[:10], regel=record.regel)
        return None
    return waarde or None
