"""Schools of any size for tests of speed and number, and counting what a question costs. No test here."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import event

from opp_desk.ground import ids
from opp_desk.model.keuzes import Rol, Startgebeurtenis
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

ROEPNAMEN: Final = (
    "Noël", "Elif", "IJsbrand", "Zoë", "Łukasz", "Fenna", "Yusuf", "Sanne", "Anouar", "Mees", "Lotte",
    "Çağla", "Bram", "Ayşe", "Tess", "Jip",
)  # fmt: skip
ACHTERNAMEN: Final = (
    ("d'", "Hondt"), (None, "Şahin"), (None, "Mulder"), ("van der", "Meulen"), (None, "Żurek"),
    ("'t", "Hooft"), (None, "IJzerman"), ("de", "Vries"), (None, "El Amrani"), (None, "Bakker"),
    ("van", "Dijk"), (None, "Öztürk"), ("ten", "Brink"),
)  # fmt: skip


def tel_vragen(kluis: Kluis, vraag: Callable[[Lezer], object]) -> int:
    """Return how many statements one question sends to the database."""
    gesteld: list[str] = []

    def meet(lezer: Lezer) -> object:
        event.listen(lezer.verbinding, "before_cursor_execute", _noteer)
        try:
            return vraag(lezer)
        finally:
            event.remove(lezer.verbinding, "before_cursor_execute", _noteer)

    def _noteer(*gegevens: Any) -> None:
        gesteld.append(gegevens[2])

    kluis.lees(meet)
    return len(gesteld)


@handeling("Voorbeeldschool gemaakt")
def veel_leerlingen(uow: UnitOfWork, aantal: int, opp_per: int = 10, per_groep: int = 25) -> list[UUID]:
    """Add ``aantal`` pupils in groups, one in ``opp_per`` with an OPP that began lately; return their ids."""
    toeval = ids.seeded(7)
    gemaakt: list[UUID] = []
    for nummer in range(aantal):
        if nummer % per_groep == 0:
            klas = nummer // per_groep
            groep = uow.voeg_toe(
                Groep(naam=f"{klas % 8 + 1}{'abcdefgh'[klas // 8 % 8]}", jaargroep=str(klas % 8 + 1))
            )
            juf = uow.voeg_toe(Medewerker(roepnaam=f"Anouk{klas}", achternaam="Visser", rol=Rol.LEERKRACHT))
            uow.voeg_toe(Groepsleerkracht(groep=groep.id, medewerker=juf.id))
        voorvoegsel, achternaam = ACHTERNAMEN[toeval.randrange(len(ACHTERNAMEN))]
        leerling = uow.voeg_toe(
            Leerling(
                roepnaam=ROEPNAMEN[toeval.randrange(len(ROEPNAMEN))],
                voorvoegsel=voorvoegsel,
                achternaam=achternaam,
                groep=groep.id,
                jaargroep=groep.jaargroep,
                geboortedatum=date(2014, 1, 1) + timedelta(days=toeval.randrange(2500)),
            )
        )
        if nummer % opp_per == 0:
            uow.voeg_toe(
                Opp(
                    leerling=leerling.id,
                    startgebeurtenis=Startgebeurtenis.INSCHRIJVING,
                    startdatum=date(2026, 9, 1) + timedelta(days=toeval.randrange(60)),
                )
            )
        gemaakt.append(leerling.id)
    return gemaakt
