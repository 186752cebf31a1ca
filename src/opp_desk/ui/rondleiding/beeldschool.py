"""What the demonstration school lacks for pictures: long names and texts, disagreement, a goal of a group."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import Antwoord, OppStatus, Wijze
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.versie import Voorlegversie
from opp_desk.usecases import bulk, hoorpin, tekstblokken, voorleggen, woordenlijst
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

CODE: Final = "4711"
"""The code that closes the pupil's screen in the pictures."""
LANGE_NAAM: Final = ("Maximiliaan-Alexander", "van der", "Westerhuyzen-Oosterlingh tot Noordbroek")
_LANG: Final = (
    "Na een uitleg met de hele klas begint hij zelf, ook als het druk is, en hij weet waar hij hulp kan "
    "vragen zonder te hoeven wachten tot iemand tijd voor hem heeft; dat lukt nu alleen in de ochtend. "
)
_REGELS: Final = 300
_VERVALLEN: Final = select(Doel.opp).where(Doel.streef == "bijna alles")
"""The OPP's of which the demonstration school changed a goal after it was laid before the parents."""
_GROEPSDOEL: Final = "[naam] vraagt zelf hulp met de hulpkaart"
_TEKSTBLOKKEN: Final = (
    ("rustplek", "{roepnaam} mag zelf naar de rustplek bij het raam, zonder het te vragen."),
    ("hulpkaart", "De hulpkaart ligt op tafel. {roepnaam} wijst aan welke hulp nodig is."),
    ("verlengde instructie", _LANG * 3),
)
_WOORDEN: Final = ("kurkentrekkerles", "Waterlelieboek", "maatjeslezen")


def richt_in(kluis: Kluis) -> None:
    """Add to the demonstration school what the pictures ask and no school has on its first day."""
    lang, oneens = (kluis.lees(partial(kies, wie=each)) for each in ("lang", "oneens"))
    kluis.voer_uit(partial(maak_lang, opp_id=lang.id))
    kluis.voer_uit(partial(word_oneens, opp_id=oneens.id, op=clock.today()))
    kluis.voer_uit(partial(bulk.deel_uit, klasse=Doel, opps=kluis.lees(_in_de_maak), waarden=_groepsdoel()))
    for naam, tekst in _TEKSTBLOKKEN:
        kluis.voer_uit(partial(tekstblokken.voeg_tekstblok_toe, naam=naam, tekst=tekst))
    for woord in _WOORDEN:
        kluis.voer_uit(partial(woordenlijst.voeg_woord_toe, woord=woord))
    kluis.voer_uit(partial(hoorpin.kies_pin, persoon=kluis.persoon, pin=CODE))


def kies(lezer: Lezer, wie: str) -> Opp:
    """Return an OPP: "vast", "lang" being adjusted, "leeg"; "bezig" waits for a parent, "oneens" got a no."""
    status = {"vast": OppStatus.VASTGESTELD, "lang": OppStatus.BIJSTELLING, "leeg": OppStatus.CONCEPT}
    keuze = select(Opp).join(Leerling, Leerling.id == Opp.leerling)
    keuze = keuze.where(Opp.status == status.get(wie, OppStatus.VOORGELEGD), Opp.id.not_in(_VERVALLEN))
    alle = lezer.lees(keuze.order_by(Opp.startdatum, Leerling.sleutel))
    return alle[-1] if wie in {"oneens", "leeg"} else alle[0]


def laatste_gesprek(lezer: Lezer) -> UUID:
    """Return the hoorgesprek of which the pupil was offered the opportunity last."""
    return lezer.lees(select(Hoorgesprek).order_by(Hoorgesprek.aangeboden_op.desc(), Hoorgesprek.id))[0].id


def te_horen(lezer: Lezer) -> Sequence[Opp]:
    """Return the OPP's of pupils who are to be heard: first plans, then plans that are being adjusted."""
    nog = (OppStatus.CONCEPT, OppStatus.BIJSTELLING)
    return lezer.lees(select(Opp).where(Opp.status.in_(nog)).order_by(Opp.status.desc(), Opp.id))


@handeling("Lange teksten")
def maak_lang(uow: UnitOfWork, opp_id: UUID) -> None:
    """Give one pupil a name of sixty characters, and fill the OPP with long texts."""
    opp = uow.haal(Opp, opp_id)
    rij = uow.haal(Leerling, opp.leerling)
    rij.roepnaam, rij.voorvoegsel, rij.achternaam = LANGE_NAAM
    opp.aanleiding = _LANG * 4
    opp.uitstroom_onderbouwing = "\n".join(f"{nr}. {_LANG.strip()}" for nr in range(1, _REGELS + 1))
    for doel in uow.lees(select(Doel).where(Doel.opp == opp_id)):
        doel.kan_straks, doel.kinddoel = _LANG * 2, _LANG
    for hulp in uow.lees(select(Begeleiding).where(Begeleiding.opp == opp_id)):
        hulp.wat, hulp.wie = _LANG, "de leerkracht, de onderwijsassistent en de begeleider van het steunpunt"


@handeling("Ouders zijn het oneens")
def word_oneens(uow: UnitOfWork, opp_id: UUID, op: date) -> None:
    """Let a parent say no to the last text."""
    versie = uow.lees(select(Voorlegversie).where(Voorlegversie.opp == opp_id))[-1]
    ouder = uow.lees(select(Ouder).where(Ouder.leerling == versie.leerling).order_by(Ouder.volgorde))[0]
    voorleggen.leg_antwoord_vast(
        uow,
        versie.id,
        ouder.id,
        antwoord=Antwoord.NIET_AKKOORD,
        op=op,
        wijze=Wijze.GESPREK,
        opmerking="Drie keer per week uit de klas vinden wij te veel.",
    )


@handeling("Leeftijd in het beeld")
def maak_oud(uow: UnitOfWork, leerling: UUID, geboren: date) -> None:
    """Give a pupil another birthday."""
    uow.haal(Leerling, leerling).geboortedatum = geboren


def _groepsdoel() -> dict[str, str]:
    return {"kan_straks": _GROEPSDOEL, "maat": "in 4 van de 5 lessen", "nu": "1", "streef": "4"}


def _in_de_maak(lezer: Lezer) -> list[UUID]:
    """Return OPP's that have a text already and are still being written."""
    opps = lezer.lees(select(Opp).where(Opp.status == OppStatus.CONCEPT).order_by(Opp.id))
    return [each.id for each in opps if each.aanleiding]
