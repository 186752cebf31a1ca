"""Parents and other representatives of a pupil, persons or institutions."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel
from opp_desk.model.keuzes import Gezag, GezagBron, Informatie, Relatie
from opp_desk.model.veld import veld


class Ouder(Dossierdeel):
    """Somebody who stands beside the pupil; with ``gezag`` JA a parent in the sense of WVO 2020 art. 1.1.

    Contact data that is ``afgeschermd`` is printed on no paper for anybody.
    """

    __tablename__ = "ouder"
    TABEL = 7

    naam: Mapped[str | None] = veld(2, "Naam")
    instelling: Mapped[bool] = veld(
        3,
        "Dit is een instelling",
        default=False,
        help="bijvoorbeeld een voogdijinstelling; noteer hieronder de contactpersoon",
    )
    contactpersoon: Mapped[str | None] = veld(4, "Contactpersoon en functie")
    relatie: Mapped[Relatie | None] = veld(5, "Relatie")
    gezag: Mapped[Gezag | None] = veld(
        6, "Gezag", eis="gezag", help="bij ‘nog niet nagekeken’ kan het handelingsdeel niet vast"
    )
    gezag_bron: Mapped[GezagBron | None] = veld(7, "Waar staat dat?")
    gezag_gecontroleerd_op: Mapped[date | None] = veld(8, "Nagekeken op")
    gezag_toelichting: Mapped[str | None] = veld(
        9, "Toelichting bij het gezag", help="bij ‘deels’: wat wel, wat niet"
    )
    aanspreekvorm: Mapped[str | None] = veld(
        10, "Hoe {roepnaam} deze persoon noemt", help="papa, mama, oma, tante …; komt op Mijn plan"
    )
    taal: Mapped[str | None] = veld(11, "Taal thuis")
    tolk_nodig: Mapped[bool] = veld(12, "Tolk nodig", default=False, help="komt op de uitnodiging")
    telefoon: Mapped[str | None] = veld(13, "Telefoon")
    email: Mapped[str | None] = veld(14, "E-mail")
    adres: Mapped[str | None] = veld(15, "Adres")
    afgeschermd: Mapped[bool] = veld(
        16, "Contactgegevens afschermen", default=False, help="staan dan op geen enkel papier"
    )
    informatie: Mapped[Informatie | None] = veld(17, "Informatie van school")
    huishouden: Mapped[int | None] = veld(18, "Huishouden", help="1 of 2, bij ouders die apart wonen")
    volgorde: Mapped[str | None] = veld(19, "Volgorde")
