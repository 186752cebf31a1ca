"""From the rows of a table to pupils and groups. Which column is which field is decided in `kolommen`."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from opp_desk.interchange.celwaarden import geslachten
from opp_desk.interchange.jaargroep import COMBINATIE, jaargroep_uit_naam, lees_jaargroep
from opp_desk.interchange.klassenlijst import Geslacht, GroepIn, LeerlingIn, LeerlingVerwijzing, OuderIn
from opp_desk.interchange.namen import (
    Naam,
    eerste_voornaam,
    is_verminkt,
    losse_achternaam,
    splits_naam,
    voorletters,
)
from opp_desk.interchange.rij import Onleesbaar, Rij
from opp_desk.interchange.tabel_ouders import ouders_in_rij

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from opp_desk.interchange.meldingen import Meldingen
    from opp_desk.interchange.tabel import Tabel


def lees_leerlingen(
    tabel: Tabel, kolommen: Mapping[str, int], meldingen: Meldingen, vandaag: date, *, vo: bool
) -> tuple[tuple[LeerlingIn, ...], tuple[GroepIn, ...], tuple[OuderIn, ...]]:
    """Return the pupils, their groups, and the parents that stand in the same rows.

    A pupil on more than one row (same number, or same name and birthday) is one pupil; the group of a later
    row becomes a combined group.
    """
    verzameling = _Verzameling(tabel, kolommen, meldingen, vandaag, vo=vo)
    ouders: dict[OuderIn, None] = {}
    for volgnummer, (regel, cellen) in enumerate(tabel.genummerd(), 1):
        rij = Rij(cellen, kolommen, regel)
        try:
            leerling = verzameling.neem_op(rij)
        except Onleesbaar as reden:
            meldingen.sla_over("leerling", volgnummer, regel, str(reden))
            continue
        ouders |= dict.fromkeys(ouders_in_rij(rij, verwijzing(leerling), meldingen, volgnummer))
    return tuple(verzameling.leerlingen), verzameling.groepen(), tuple(ouders)


def verwijzing(leerling: LeerlingIn) -> LeerlingVerwijzing:
    """Return how parents point at this pupil."""
    return LeerlingVerwijzing(
        leerling.sleutel,
        leerling.leerlingnummer,
        leerling.roepnaam,
        leerling.voorvoegsel,
        leerling.achternaam,
        leerling.geboortedatum,
        leerling.groep,
    )


def naam_uit_rij(rij: Rij) -> Naam:
    """Return the pupil's name; separate columns win over what is in a whole name. Raises Onleesbaar."""
    heel = splits_naam(rij["naam"]) if rij["naam"] else Naam()
    voorvoegsel, achternaam = rij["voorvoegsel"], rij["achternaam"]
    if achternaam and not voorvoegsel:
        voorvoegsel, achternaam = losse_achternaam(achternaam)
    voornamen = rij["voornamen"] or heel.voornamen
    roepnaam = rij["roepnaam"] or heel.roepnaam or eerste_voornaam(voornamen)
    if not (roepnaam or achternaam or heel.achternaam):
        raise Onleesbaar("import_geen_naam")
    if not achternaam:
        voorvoegsel, achternaam = voorvoegsel or heel.voorvoegsel, heel.achternaam
    letters = voorletters(rij["voorletters"]) if rij["voorletters"] else heel.voorletters
    return Naam(roepnaam, voorvoegsel, achternaam, voornamen, letters)


class _Verzameling:
    """The pupils so far, each once."""

    def __init__(
        self, tabel: Tabel, kolommen: Mapping[str, int], meldingen: Meldingen, vandaag: date, *, vo: bool
    ) -> None:
        self.leerlingen: list[LeerlingIn] = []
        self._plaats: dict[tuple[object, ...], int] = {}
        self._meldingen, self._vandaag, self._vo = meldingen, vandaag, vo
        self._namen: dict[str, str] = {}
        self._geslachten: Mapping[str, Geslacht] = {}
        if (kolom := kolommen.get("geslacht")) is not None:
            self._geslachten = geslachten(tabel.kolom(kolom), tabel.kop[kolom])

    def neem_op(self, rij: Rij) -> LeerlingIn:
        """Add the pupil of a row, or what the row adds to a pupil that is there. Raises Onleesbaar."""
        leerling = self._leerling(rij)
        for kenmerk in _kenmerken(leerling):
            if (plaats := self._plaats.get(kenmerk)) is not None:
                return self._voeg_samen(plaats, leerling, rij)
        self._waarschuw(leerling, rij)
        self._plaats |= dict.fromkeys(_kenmerken(leerling), len(self.leerlingen))
        self.leerlingen.append(leerling)
        return leerling

    def groepen(self) -> tuple[GroepIn, ...]:
        """Return the groups; a year is in the name, or is that of all pupils in it."""
        jaren: dict[str, set[str]] = {}
        samengesteld: dict[str, None] = {}
        for leerling in self.leerlingen:
            samengesteld |= dict.fromkeys(leerling.samengestelde_groepen)
            if leerling.groep:
                jaren.setdefault(leerling.groep, set()).add(leerling.jaargroep or "")
        return (
            *(
                GroepIn(s, self._namen[s], _jaar_van(self._namen[s], eigen, vo=self._vo))
                for s, eigen in jaren.items()
            ),
            *(GroepIn(s, self._namen[s], samengesteld=True) for s in samengesteld),
        )

    def _leerling(self, rij: Rij) -> LeerlingIn:
        naam = naam_uit_rij(rij)
        sleutel = rij["sleutel"]
        groep = rij["groep"]
        return LeerlingIn(
            sleutel=sleutel if sleutel and not sleutel.startswith("#") else None,
            dummy=sleutel.startswith("#"),
            roepnaam=naam.roepnaam,
            voorvoegsel=naam.voorvoegsel,
            achternaam=naam.achternaam,
            voornamen=naam.voornamen,
            voorletters=naam.voorletters,
            geboortedatum=rij.datum("geboortedatum", self._vandaag, geboorte=True),
            geslacht=self._geslacht(rij),
            jaargroep=self._jaargroep(rij),
            groep=self._sleutel(groep) if groep else None,
            samengestelde_groepen=self._andere_groepen(rij),
            vestiging=rij["vestiging"] or None,
            instroomdatum=rij.datum("instroomdatum", self._vandaag),
            uitstroomdatum=rij.datum("uitstroomdatum", self._vandaag),
            leerlingnummer=rij["leerlingnummer"] or None,
            mentor=rij["mentor"] or None,
        )

    def _geslacht(self, rij: Rij) -> Geslacht | None:
        tekst = rij["geslacht"].casefold()
        if tekst and tekst not in self._geslachten:
            code = "import_geslacht_dubbelzinnig" if tekst == "m" else "import_geslacht_onbekend"
            self._meldingen.waarschuw(code, regel=rij.regel)
        return self._geslachten.get(tekst)

    def _jaargroep(self, rij: Rij) -> str | None:
        jaar = lees_jaargroep(rij["jaargroep"], vo=self._vo)
        if rij["jaargroep"] and jaar is None:
            self._meldingen.waarschuw(
                "import_jaargroep_onbekend", waarde=rij["jaargroep"][:10], regel=rij.regel
            )
        if jaar in {None, COMBINATIE}:
            jaar = jaargroep_uit_naam(rij["groep"], vo=self._vo)
        return jaar if jaar != COMBINATIE else None

    def _andere_groepen(self, rij: Rij) -> tuple[str, ...]:
        tekst = rij["samengestelde_groepen"].replace(";", ",")
        namen = [naam.strip() for naam in tekst.split(",")]
        return tuple(dict.fromkeys(self._sleutel(naam, samengesteld=True) for naam in namen if naam))

    def _sleutel(self, naam: str, *, samengesteld: bool = False) -> str:
        sleutel = f"samengesteld:{naam.casefold()}" if samengesteld else naam.casefold()
        self._namen.setdefault(sleutel, naam)
        return sleutel

    def _voeg_samen(self, plaats: int, nieuw: LeerlingIn, rij: Rij) -> LeerlingIn:
        oud = self.leerlingen[plaats]
        if oud.naam.casefold() != nieuw.naam.casefold() or _verschilt(oud.geboortedatum, nieuw.geboortedatum):
            raise Onleesbaar("import_sleutel_dubbel")
        self._meldingen.waarschuw("import_dubbele_regels", regel=rij.regel)
        aanvulling = {veld.name: getattr(oud, veld.name) or getattr(nieuw, veld.name) for veld in fields(oud)}
        groepen = [*oud.samengestelde_groepen, *nieuw.samengestelde_groepen]
        if nieuw.groep and nieuw.groep != oud.groep:
            groepen.append(self._sleutel(rij["groep"], samengesteld=True))
        aanvulling["samengestelde_groepen"] = tuple(dict.fromkeys(groepen))
        self.leerlingen[plaats] = replace(oud, **aanvulling)
        return self.leerlingen[plaats]

    def _waarschuw(self, leerling: LeerlingIn, rij: Rij) -> None:
        if not leerling.roepnaam:
            self._meldingen.waarschuw("import_zonder_roepnaam", regel=rij.regel)
        if is_verminkt(leerling.naam):
            self._meldingen.waarschuw("import_naam_verminkt", regel=rij.regel)
        if not (leerling.sleutel or leerling.leerlingnummer or leerling.geboortedatum):
            self._meldingen.waarschuw("import_zonder_sleutel_en_datum", regel=rij.regel)


def _kenmerken(leerling: LeerlingIn) -> list[tuple[object, ...]]:
    """Return by what a second row of the same pupil is known."""
    uit: list[tuple[object, ...]] = []
    if leerling.sleutel:
        uit.append(("sleutel", leerling.sleutel))
    if leerling.leerlingnummer:
        uit.append(("nummer", leerling.leerlingnummer))
    if not uit and leerling.geboortedatum:
        uit.append(("naam", leerling.naam.casefold(), leerling.geboortedatum))
    return uit


def _verschilt(een: object, ander: object) -> bool:
    return een is not None and ander is not None and een != ander


def _jaar_van(naam: str, jaren: set[str], *, vo: bool) -> str | None:
    bekend = jaren - {""}
    if (uit_naam := jaargroep_uit_naam(naam, vo=vo)) or not bekend:
        return uit_naam
    return bekend.pop() if len(bekend) == 1 else COMBINATIE
