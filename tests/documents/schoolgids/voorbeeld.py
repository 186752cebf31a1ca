"""A complete ondersteuningsaanbod of a basisschool, of a vo school with two places, and a large one."""

from __future__ import annotations

import tomllib
from base64 import b64encode
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PIL import Image, ImageDraw

from opp_desk.model.aanbod import (
    Aanbodjaar,
    Ambitie,
    Deskundigheid,
    Leerlingstem,
    Profieldeel,
    Vestiging,
    Voorziening,
)
from opp_desk.model.aanbodopname import Aanbod, Aanneming, maak_aanbodopname
from opp_desk.model.keuzes import ContactSoort, Sector
from opp_desk.model.keuzes_aanbod import (
    Aanbodgebied,
    Hoofdstuk,
    MrAdvies,
    MrInstemming,
    Voorzieningstand,
)
from opp_desk.model.school import School
from opp_desk.model.school_lijsten import Contact
from opp_desk.usecases.rechten import rechten

AANNEMING: Final = Aanneming(2, "2027-06-10", "S. Amrani", "directeur")
WOORDEN: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("voorbeeld.toml").read_text(encoding="utf-8")
)


def _ids() -> Any:
    teller = count(1)
    return lambda: UUID(int=next(teller))


def _logo() -> str:
    beeld = Image.new("RGB", (300, 90), "white")
    teken = ImageDraw.Draw(beeld)
    teken.ellipse((5, 5, 85, 85), fill="#2E8B57")
    teken.rectangle((110, 30, 290, 60), fill="#1F2A33")
    bestand = BytesIO()
    beeld.save(bestand, "PNG")
    return b64encode(bestand.getvalue()).decode()


def jaar(id_: UUID, schooljaar: str = "2027-2028") -> Aanbodjaar:
    """Return a cycle in which the MR spoke."""
    return Aanbodjaar(
        id=id_,
        schooljaar=schooljaar,
        advies=MrAdvies.POSITIEF,
        advies_op=date(2027, 5, 20),
        instemming=MrInstemming.JA,
        instemming_op=date(2027, 5, 27),
        instemming_wie="de oudergeleding",
    )


def contacten(nieuw: Any) -> tuple[Contact, ...]:
    """Return whom parents can ask."""
    rijen: tuple[tuple[str, str, str, str, str, str], ...] = (
        ("EERSTE_OUDERS", "", "leerkracht van uw kind", "", "", ""),
        ("EERSTE_LEERLINGEN", "Samira el Idrissi", "juf van groep 5", "", "", ""),
        ("VERTROUWEN", "Joost Bakker", "", "0113 55 01 12", "vertrouwen@waterlelie.example", ""),
        ("PESTEN", "Samira el Idrissi", "", "", "s.elidrissi@waterlelie.example", ""),
        (
            "ONDERSTEUNING",
            "Ingrid van den Berg",
            "intern begeleider",
            "0113 55 01 10",
            "ib@waterlelie.example",
            "",
        ),
        ("SWV", "Samenwerkingsverband De Delta", "", "0113 55 20 00", "", "www.swvdedelta.example"),
        (
            "STEUNPUNT",
            "Ouder- en jeugdsteunpunt De Delta",
            "",
            "0113 55 20 01",
            "steunpunt@swvdedelta.example",
            "",
        ),
        ("CONSULENT", "Onderwijsconsulenten", "", "", "", "www.onderwijsconsulenten.example"),
        ("KLACHTEN", "Landelijke klachtencommissie", "", "", "", "www.klachten.example"),
        ("GESCHIL", "Geschillencommissie passend onderwijs", "", "", "", "https://www.geschillen.example/"),
    )
    return tuple(
        Contact(
            id=nieuw(),
            soort=ContactSoort[soort],
            naam=naam,
            functie=functie,
            telefoon=telefoon,
            email=email,
            website=web,
            bereikbaar="maandag tot en met donderdag" if soort == "ONDERSTEUNING" else None,
        )
        for soort, naam, functie, telefoon, email, web in rijen
    )


def _voorziening(id_: UUID, woorden: dict[str, str], achter: str = "") -> Voorziening:
    return Voorziening(
        id=id_,
        gebied=Aanbodgebied[woorden["gebied"]],
        titel=woorden["titel"] + achter,
        stand=Voorzieningstand[woorden["stand"]],
        voor_wie=woorden["voor_wie"],
        wat=woorden["wat"],
        begin=woorden["begin"],
    )


def basisschool(**anders: Any) -> Aanbod:
    """Return the aanbod of De Waterlelie."""
    nieuw = _ids()
    school = School(
        id=nieuw(),
        naam="De Waterlelie",
        sector=Sector.PO,
        plaats="Lageveen",
        bestuur="Stichting De Polder",
        website="www.waterlelie.example",
        kleur="#2E8B57",
    )
    loopt = jaar(nieuw())
    delen: dict[str, Any] = {
        "delen": tuple(
            Profieldeel(id=nieuw(), hoofdstuk=Hoofdstuk[code], tekst=tekst)
            for code, tekst in WOORDEN["teksten"].items()
        ),
        "voorzieningen": tuple(_voorziening(nieuw(), each) for each in WOORDEN["voorziening"]),
        "deskundigheid": (
            Deskundigheid(
 id=nieuw(), waarin="dyslexie", aantal=2, namen="An", uitleg="geven extra les in lezen"),
            Deskundigheid(id=nieuw(), waarin="gedrag", aantal=1, uitleg="is coach"),
            Deskundigheid(id=nieuw(), waarin="jonge kind", aantal=3),
        ),
        "stemmen": (
            Leerlingstem(
                id=nieuw(),
                aanbodjaar=loopt.id,
                groep="groep 4 tot en met 8",
                hoe="in een kring, met een tekening of met z’n tweeën",
                datum=date(2027, 4, 9),
                gezegd="Er zijn te weinig rustige plekken.\nWe weten niet wie ons kan helpen.",
                gedaan="Daarom is er nu in elke groep een rustige plek, en hangt bij elke deur een foto van "
                "juf Samira. Een huisdier in de klas kan niet, omdat sommige kinderen daar ziek van worden.",
            ),
        ),
        "ambities": (
            Ambitie(
                id=nieuw(),
                doel="Elk kind dat meer aankan, werkt een ochtend per week in de plusgroep.",
                wie="coördinator plusgroep",
                voor=date(2028, 6, 1),
            ),
            Ambitie(
 id=nieuw(),
 doel="Alle leerkrachten kunnen een rustig gesprek leiden bij ruzie.",
 wie="directeur",
 voor=date(2027, 12, 1),
 resultaat="Acht van de twaalf zijn geschoold.",
),
        ),
        "contacten": contacten(nieuw),
        "rechten": rechten(Sector.PO),
        "logo": _logo(),
    }  # fmt: skip
    return Aanbod(school, loopt, **(delen | anders))


def vo_school() -> Aanbod:
    """Return the aanbod of a vo school with two places: shared texts once, own parts by place."""
    nieuw = _ids()
    school = School(
        id=nieuw(),
        naam="Scholengemeenschap Het Baken",
        sector=Sector.VO,
        plaats="Oosterhaven",
        bestuur="Vereniging Het Baken",
        kleur="#FFCC00",
        aanmelden="https://www.hetbaken.example/aanmelden",
    )
    haven, weide = (
        Vestiging(id=nieuw(), naam=n, adres=a)
        for n, a in (("Havenlaan", "Havenlaan 3, Oosterhaven"), ("Weidehof", "Weidehof 12, Oosterhaven"))
    )
    return Aanbod(
        school,
        jaar(nieuw()),
        vestigingen=(haven, weide),
        delen=(
            Profieldeel(id=nieuw(), hoofdstuk=Hoofdstuk.SCHOOL, tekst="Elke leerling kent hier iemand."),
            Profieldeel(id=nieuw(), hoofdstuk=Hoofdstuk.SCHOOL, vestiging=haven.id, tekst="Havo en vwo."),
            Profieldeel(
                id=nieuw(), hoofdstuk=Hoofdstuk.SCHOOL, vestiging=weide.id, tekst="Vmbo, 450 leerlingen."
            ),
            Profieldeel(id=nieuw(), hoofdstuk=Hoofdstuk.GEBOUW, elders="blz. 12"),
        ),
        voorzieningen=(
            Voorziening(
                id=nieuw(),
                gebied=Aanbodgebied.EXTRA_LEREN,
                titel="Eén vaste begeleider",
                voor_wie="elke leerling met extra ondersteuning",
                wat="Je kiest mee wie dat is. Elke week tien minuten.",
                begin="Deze begeleider vertelt je docenten wat jou helpt, en jij leest mee.",
                stand=Voorzieningstand.AANWEZIG,
            ),
            Voorziening(
                id=nieuw(),
                gebied=Aanbodgebied.EXTRA_PLEK,
                titel="Het rustlokaal",
                wat="Een lokaal met een begeleider, het hele schooljaar open.",
                stand=Voorzieningstand.IN_OPBOUW,
                vestiging=weide.id,
            ),
        ),
        deskundigheid=(Deskundigheid(id=nieuw(), waarin="autisme", aantal=2, vestiging=weide.id),),
        stemmen=(),
        contacten=(
            Contact(
                id=nieuw(),
                soort=ContactSoort.VERTROUWEN,
                naam="Wim Ott",
                telefoon="0111 22",
                vestiging=haven.id,
            ),
            Contact(
                id=nieuw(),
                soort=ContactSoort.VERTROUWEN,
                naam="Ria Mol",
                telefoon="0111 33",
                vestiging=weide.id,
            ),
        ),
        rechten=rechten(Sector.VO),
    )


def twee_plekken(plekken: int = 2) -> bytes:
    """Return an aanbod in which help and the samenwerkingsverband differ by vestiging (Noord, Zuid, …)."""
    aanbod = vo_school()
    namen = ("Noord", "Zuid", *(f"Dependance {nr}" for nr in range(3, plekken + 1)))
    vestigingen = tuple(Vestiging(id=UUID(int=500 + nr), naam=naam) for nr, naam in enumerate(namen))
    delen = tuple(
        Profieldeel(
            id=UUID(int=600 + nr),
            hoofdstuk=Hoofdstuk.HULP,
            tekst=f"Op {plek.naam} loopt u binnen bij kamer {nr + 1}.",
            vestiging=plek.id,
        )
        for nr, plek in enumerate(vestigingen)
    )
    swv = tuple(
        Contact(id=UUID(int=700 + nr), soort=ContactSoort.SWV, naam=f"SWV {nr}", vestiging=plek.id)
        for nr, plek in enumerate(vestigingen)
    )
    _, rust = aanbod.voorzieningen
    rust.vestiging = vestigingen[0].id
    return maak_aanbodopname(
        replace(
            aanbod,
            vestigingen=vestigingen,
            delen=(Profieldeel(id=UUID(int=599), hoofdstuk=Hoofdstuk.HULP, tekst="Bel ons."), *delen),
            deskundigheid=(),
            contacten=swv,
        ),
        AANNEMING,
    )


def groot(aantal: int = 200) -> Aanbod:
    """Return an aanbod with very many voorzieningen."""
    bron = WOORDEN["voorziening"]
    rijen = (_voorziening(UUID(int=1000 + nr), bron[nr % len(bron)], f" {nr + 1}") for nr in range(aantal))
    return basisschool(voorzieningen=tuple(rijen))


@cache
def opname() -> bytes:
    """Return the adopted aanbod of the basisschool."""
    return maak_aanbodopname(basisschool(), AANNEMING)


@cache
def concept() -> bytes:
    """Return the same text while nobody adopted it."""
    return maak_aanbodopname(basisschool())


@cache
def vo_opname() -> bytes:
    """Return the adopted aanbod of the vo school."""
    return maak_aanbodopname(vo_school(), AANNEMING)
