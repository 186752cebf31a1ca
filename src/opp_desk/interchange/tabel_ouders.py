"""From the rows of a table to parents: one parent on a row, or several in the columns of a pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.interchange.celwaarden import email, gezag, ja_nee, relatie, telefoon
from opp_desk.interchange.klassenlijst import LeerlingVerwijzing, OuderIn
from opp_desk.interchange.koppen_woorden import OUDERVELDEN, PERSONEN
from opp_desk.interchange.namen import Naam, losse_achternaam, splits_naam, voorletters
from opp_desk.interchange.rij import Onleesbaar, Rij
from opp_desk.model.naam import volledige_naam

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from opp_desk.interchange.meldingen import Meldingen
    from opp_desk.interchange.tabel import Tabel

OUDERNAAM = ("naam", "roepnaam", "achternaam", "instelling")
"""One of these must be filled before there is a parent."""

_LANGSTE_WAARDE = 40


def lees_ouders(
    tabel: Tabel, kolommen: Mapping[str, int], meldingen: Meldingen, vandaag: date
) -> tuple[OuderIn, ...]:
    """Return the parents in a list of parents; the same row twice is one parent."""
    ouders: dict[OuderIn, None] = {}
    for volgnummer, (regel, cellen) in enumerate(tabel.genummerd(), 1):
        rij = Rij(cellen, kolommen, regel)
        try:
            leerling = _verwijzing(rij, vandaag)
        except Onleesbaar as reden:
            meldingen.sla_over("ouder", volgnummer, regel, str(reden))
            continue
        ouders |= dict.fromkeys(ouders_in_rij(rij, leerling, meldingen, volgnummer))
    return tuple(ouders)


def ouders_in_rij(
    rij: Rij, leerling: LeerlingVerwijzing, meldingen: Meldingen, volgnummer: int
) -> list[OuderIn]:
    """Return the parents in one row; data without a name is told, an empty parent is nobody."""
    uit = []
    for persoon in PERSONEN:
        if any(rij[f"{persoon}_{veld}"] for veld in OUDERNAAM):
            uit.append(_ouder(rij, persoon, leerling, meldingen))
        elif any(rij[f"{persoon}_{veld}"] for veld in OUDERVELDEN if veld not in {"relatie", "gezag"}):
            meldingen.sla_over("ouder", volgnummer, rij.regel, "import_geen_naam")
    return uit


def _ouder(rij: Rij, persoon: str, leerling: LeerlingVerwijzing, meldingen: Meldingen) -> OuderIn:
    def cel(veld: str) -> str:
        return rij[f"{persoon}_{veld}"]

    mens, instelling = _naam(rij, persoon), cel("instelling")
    is_instelling = bool(instelling) and ja_nee(instelling) is None
    return OuderIn(
        leerling=leerling,
        naam=instelling if is_instelling else mens,
        instelling=is_instelling or ja_nee(instelling) is True,
        contactpersoon=mens if is_instelling else "",
        relatie=_relatie(cel("relatie"), persoon, rij, meldingen),
        gezag=_gezag(cel("gezag"), rij, meldingen),
        aanspreekvorm=cel("aanspreekvorm"),
        taal=cel("taal"),
        tolk_nodig=ja_nee(cel("tolk_nodig")),
        telefoon=telefoon(cel("telefoon")),
        email=_email(cel("email"), rij, meldingen),
        adres=_adres(rij, persoon),
        afgeschermd=ja_nee(cel("afgeschermd")),
    )


def _naam(rij: Rij, persoon: str) -> str:
    """Return the name in the order of speech, from one column or from its parts."""
    heel = splits_naam(rij[f"{persoon}_naam"]) if rij[f"{persoon}_naam"] else Naam()
    voorvoegsel, achternaam = rij[f"{persoon}_voorvoegsel"], rij[f"{persoon}_achternaam"]
    if achternaam and not voorvoegsel:
        voorvoegsel, achternaam = losse_achternaam(achternaam)
    if not achternaam:
        voorvoegsel, achternaam = voorvoegsel or heel.voorvoegsel, heel.achternaam
    eigen = rij[f"{persoon}_roepnaam"] or heel.roepnaam
    letters = rij[f"{persoon}_voorletters"]
    return volledige_naam(
        eigen or (voorletters(letters) if letters else heel.voorletters), voorvoegsel, achternaam
    )


def _relatie(tekst: str, persoon: str, rij: Rij, meldingen: Meldingen) -> str | None:
    if not tekst:
        return persoon if persoon in {"moeder", "vader"} else None
    code = relatie(tekst)
    if code is None:
        meldingen.waarschuw("import_relatie_onbekend", waarde=tekst[:_LANGSTE_WAARDE], regel=rij.regel)
    return code or "anders"


def _gezag(tekst: str, rij: Rij, meldingen: Meldingen) -> str | None:
    code = gezag(tekst)
    if tekst and code is None:
        meldingen.waarschuw("import_gezag_onleesbaar", regel=rij.regel)
    return code


def _email(tekst: str, rij: Rij, meldingen: Meldingen) -> str:
    adres = email(tekst)
    if tekst and not adres:
        meldingen.waarschuw("import_email_onleesbaar", regel=rij.regel)
    return adres


def _adres(rij: Rij, persoon: str) -> str:
    """Return "Dorpsstraat 1 A, 1234 AB Gouda" from one column or from its parts."""
    straat, plaats = (
        " ".join(rij[f"{persoon}_{veld}"] for veld in delen if rij[f"{persoon}_{veld}"])
        for delen in (("straat", "huisnummer", "toevoeging"), ("postcode", "woonplaats"))
    )
    return ", ".join(deel for deel in (rij[f"{persoon}_adres"] or straat, plaats) if deel)


def _verwijzing(rij: Rij, vandaag: date) -> LeerlingVerwijzing:
    heel = splits_naam(rij["naam"]) if rij["naam"] else Naam()
    achternaam, voorvoegsel = rij["achternaam"], rij["voorvoegsel"]
    if achternaam and not voorvoegsel:
        voorvoegsel, achternaam = losse_achternaam(achternaam)
    leerling = LeerlingVerwijzing(
        sleutel=rij["sleutel"] or None,
        leerlingnummer=rij["leerlingnummer"] or None,
        roepnaam=rij["roepnaam"] or heel.roepnaam or heel.voorletters,
        voorvoegsel=voorvoegsel or heel.voorvoegsel,
        achternaam=achternaam or heel.achternaam,
        geboortedatum=rij.datum("geboortedatum", vandaag, geboorte=True),
        groep=rij["groep"].casefold() or None,
    )
    if not (leerling.sleutel or leerling.leerlingnummer or leerling.naam):
        raise Onleesbaar("import_geen_leerling")
    return leerling
