"""Plans for the papers of each reader: as in daily practice, the longest that is realistic, with secrets."""

from __future__ import annotations

from datetime import date
from typing import Any

from opp_desk.documents.invoer import (
    Afspraak,
    Antwoordregel,
    Contactregel,
    Feit,
    Geschil,
    Huishouden,
    Termijnregel,
    Voorlegging,
)
from tests.documents.voorbeeld import canoniek, noel

GEHEIM = "geheimwoord"
"""Stands in every place of `met_geheimen` that no paper may print."""

HUISHOUDEN = Huishouden("Beste mevrouw d’Hondt", ("o1",), "")
AFSPRAAK = Afspraak(
    datum=date(2026, 10, 12),
    tijd="15.30",
    minuten=45,
    waar="Op school, in de kamer naast de ingang",
    met=("juf Anouk", "meester Mo", "Marieke de Boer (intern begeleider)"),
    contact="Marieke de Boer, 030 123 45 67",
    afzender="Marieke de Boer, intern begeleider",
)
CONTACTEN = (
    Contactregel("schoolleider", "mevrouw S. Amrani", "030 123 45 60", "directie@waterlelie.example"),
    Contactregel("steunpunt", "Ouder- en jeugdsteunpunt", "030 765 43 21", "", "steunpunt.example"),
    Contactregel("consulent", "Onderwijsconsulenten", "", "", "https://consulenten.example/advies"),
    Contactregel("bestuur", "Stichting Het Water", "030 222 33 44"),
    Contactregel("geschil", "Geschillencommissie", "", "", "https://geschillen.example"),
    Contactregel("anders", "Cliëntondersteuner", "", "hulp@gemeente.example"),
)
VORMEN = (("Anouk Visser", "juf Anouk"), ("Mo Jansen", "meester Mo"))


def gewoon() -> dict[str, Any]:
    """Return the demo plan with what families say, and a refusal with what can be done instead."""
    inhoud = noel()
    inhoud["leerling"]["aanspreekpunt"] = "meester Mo"
    inhoud["ouders"][0]["aanspreekvorm"] = "mama"
    inhoud["ouders"][1]["aanspreekvorm"] = "papa"
    inhoud["opp"]["begeleidingen"][1]["id"] = "b2"
    inhoud["opp"]["hoorgesprekken"][0] |= {"door": "meester Mo", "aanwezig": None}
    inhoud["opp"]["hoorgesprekken"][0]["inbrengen"].append(
        {
            "woorden": "Ik wil geen gym meer",
            "bron": "gezegd",
            "in_plan": "zo",
            "invloed": "niet",
            "omdat": "gym hoort bij school",
            "begeleiding": "b2",
        }
    )
    return inhoud


def geevalueerd() -> dict[str, Any]:
    """Return the demo plan after the evaluation of December, the text as it stands now."""
    inhoud = gewoon()
    inhoud |= {"vaststelling": None, "stand": "vastgesteld"}
    resultaten = [
        {"doel": "d1", "resultaat": "behaald", "gegeven": "ja", "verschil": "de getallenlijn op tafel",
         "vervolg": "doorgaan"},
        {"doel": "d2", "resultaat": "deels", "gegeven": "deels", "verschil": "boos vergeet hij de kaart",
         "vervolg": "aanpassen"},
        {"doel": "d0", "resultaat": "behaald", "vervolg": "stoppen"},
    ]  # fmt: skip
    inhoud["opp"]["evaluaties"] = [
        {
            "id": "e1",
            "datum": "2026-12-17",
            "met_ouders": True,
            "met_leerling": True,
            "aanwezig": "moeder, vader, Noël, juf Anouk en Marieke de Boer",
            "gelukt": "Noël rekent met plezier en vraagt zelf om de getallenlijn",
            "gegeven": "het groepje wel, vijf minuten terugkijken lukte vier van de acht weken",
            "besluit": "verder met rekenen tot 1000; de kaart ligt voortaan op zijn tafel",
            "leerling_vindt": "de kaart helpt, maar niet als ik boos ben",
            "ouders_vinden": "thuis is het rustiger; vader wil graag moeilijkere sommen",
            "doelresultaten": resultaten,
        }
    ]
    inhoud["teksten"]["keuzes"] |= {
        "doelresultaat.resultaat": {"behaald": "behaald", "deels": "deels behaald"},
        "doelresultaat.vervolg": {"doorgaan": "doorgaan", "aanpassen": "aanpassen", "stoppen": "stoppen"},
    }
    return inhoud


def volwassen() -> dict[str, Any]:
    """Return the same plan of a pupil of 18 in vso."""
    inhoud = gewoon()
    inhoud["school"]["sector"] = "vso"
    inhoud["leerling"] |= {"geboortedatum": "2008-03-03", "groep": "vso 5"}
    return inhoud


def lang() -> dict[str, Any]:
    """Return a plan that is as full as an IB'er would ever make it."""
    inhoud = gewoon()
    opp = inhoud["opp"]
    opp["aanleiding"] = " ".join(["Noël heeft bij rekenen en werken meer nodig."] * 7)
    inhoud["leerling"] |= {"roepnaam": "Şükriye-Małgorzata", "naam": "Şükriye-Małgorzata van der Łukaszewicz"}
    doel = opp["doelen"][0]
    opp["doelen"] = [doel | {"id": f"d{nummer}", "kan_straks": _woorden(25)} for nummer in range(5)]
    hulp = opp["begeleidingen"][0]
    opp["begeleidingen"] = [
        hulp | {"id": f"b{nummer}", "doel": f"d{nummer % 5}", "wat": _woorden(25)} for nummer in range(9)
    ]
    opp["aanpakken"] = [
        {"soort": soort, "tekst": _woorden(12)} for soort in ("wel", "niet") for _ in range(4)
    ]
    uitspraak = opp["hoorgesprekken"][0]["inbrengen"][0]
    opp["hoorgesprekken"][0]["inbrengen"] = [uitspraak | {"id": f"i{nummer}"} for nummer in range(8)]
    inhoud["ouders"] += [
        {"id": "o3", "naam": "Stichting Jeugdhuis", "relatie": "voogd", "gezag": "ja", "instelling": True,
         "contactpersoon": "Anna Bos, jeugdbeschermer"},
        {"id": "o4", "naam": "Opa Piet", "relatie": "grootouder", "gezag": "nee"},
    ]  # fmt: skip
    return inhoud


def met_geheimen() -> dict[str, Any]:
    """Return a plan with the secret in words kept back and in contact data that a snapshot never has."""
    inhoud = gewoon()
    for ouder in inhoud["ouders"]:
        ouder |= {"adres": GEHEIM, "telefoon": GEHEIM, "email": GEHEIM, "afgeschermd": True}
    inbreng: dict[str, str | None] = {
        "woorden": GEHEIM,
        "anders_gezegd": GEHEIM,
        "duiding": GEHEIM,
        "invloed": "overgenomen",
        "omdat": GEHEIM,
        "tekening": GEHEIM,
    }
    gesprek = inhoud["opp"]["hoorgesprekken"][0]
    gesprek["inbrengen"] += [
        inbreng | {"id": "i9", "in_plan": besluit} for besluit in ("niet", None, "later")
    ]
    gesprek["inbrengen"].append(inbreng | {"in_plan": "anders", "anders_gezegd": "rustiger", "omdat": "ja"})
    gesprek |= {"uitkomst_reden": GEHEIM, "terugkoppeling_reactie": GEHEIM}
    return inhoud


def _woorden(aantal: int) -> str:
    """Return so many words of ordinary length."""
    zin = ["Noël", "oefent", "elke", "ochtend", "rustig", "verder", "met", "sommen", "op", "de", "lijn"]
    return " ".join(zin[nummer % len(zin)] for nummer in range(aantal))


def geschil(inhoud: dict[str, Any], *, keren: int = 1) -> Geschil:
    """Return a dispute about this plan: ``keren`` versions, two answers each, and the steps tried."""
    dagen = [date(2025 + keer, 10, 16) for keer in range(1, keren + 1)]
    return Geschil(
        versies=tuple(_versie(inhoud, nummer, dag) for nummer, dag in enumerate(dagen, 1)),
        nu=canoniek(inhoud),
        voorleggingen=tuple(Voorlegging(dag.replace(day=8), "4f2a91bc" * 8, ANTWOORDEN) for dag in dagen),
        pogingen=(
            Feit(date(2026, 10, 20), "gesprek met de schoolleider, met vader", "Niet eens over de rustplek"),
            Feit(date(2026, 11, 3), "onderwijsconsulent, met Anna de Wit", "Advies: zes weken proberen"),
        ),
        over=("schoolbestuur (bezwaar of klacht)", "doorbraakaanpak met de gemeente"),
        feiten=(Feit(date(2026, 6, 1), "Aanmelding ontvangen", "van basisschool Het Anker"),),
        termijnen=(
            Termijnregel(
                "OPP vaststellen", date(2026, 10, 19), date(2026, 10, 16), "op tijd", "WPO artikel 40a"
            ),
            Termijnregel("Evalueren in 2026-2027", date(2027, 7, 31), None, "nog niet", ""),
        ),
        waarover="Vader is het niet eens met de rustplek buiten de klas",
        kenmerk="GPO 2026-114",
        op=date(2026, 11, 9),
    )


ANTWOORDEN = (
    Antwoordregel(
        "o1", date(2026, 9, 24), date(2026, 10, 1), "akkoord", date(2026, 10, 12), "in een gesprek"
    ),
    Antwoordregel(
        "o2",
        date(2026, 9, 24),
        date(2026, 10, 2),
        "niet akkoord",
        date(2026, 10, 14),
        "op papier",
        opmerking="Ik wil eerst een onafhankelijk onderzoek.",
    ),
)


def _versie(inhoud: dict[str, Any], nummer: int, dag: date) -> bytes:
    vast = {
        "nummer": nummer,
        "vastgesteld_op": dag.isoformat(),
        "namens_naam": "mevrouw S. Amrani",
        "namens_functie": "directeur",
        "handelingsdeel_wacht": nummer == 1,
    }
    return canoniek(inhoud | {"stand": "vastgesteld", "vaststelling": vast})
