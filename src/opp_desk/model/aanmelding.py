"""An aanmelding: a child whose parents asked for a place, which may be in no class list yet (zorgplicht)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from opp_desk.model.basis import Dossierdeel
from opp_desk.model.keuzes import AanmeldBesluit
from opp_desk.model.veld import Merge, veld


class Aanmelding(Dossierdeel):
    """One written aanmelding and what became of it (WVO 2020 art. 8.8 and 8.13; WPO art. 40 not verified)."""

    __tablename__ = "aanmelding"
    TABEL = 24

    ontvangen_op: Mapped[date | None] = veld(2, "Schriftelijk ontvangen op", eis="aanmelding")
    van_school: Mapped[str | None] = veld(3, "Komt van", help="school, opvang of thuis")
    gewenst_op: Mapped[date | None] = veld(4, "Gewenste startdatum")
    behoefte_bekend: Mapped[bool] = veld(5, "Ouders noemen extra ondersteuning", default=False)
    behoefte: Mapped[str | None] = veld(
        6, "Wat heeft {roepnaam} nodig?", merge=Merge.TEXT, max_woorden=60, zoek=True
    )
    verlengd_op: Mapped[date | None] = veld(7, "Verlenging gemeld op", eis="aanmelding")
    verlengd_reden: Mapped[str | None] = veld(8, "Waarom meer tijd?", merge=Merge.TEXT, zoek=True)
    tijdelijk_geplaatst_op: Mapped[date | None] = veld(9, "Tijdelijk geplaatst op", eis="aanmelding")
    besluit: Mapped[AanmeldBesluit | None] = veld(10, "Besluit", eis="aanmelding")
    besluit_op: Mapped[date | None] = veld(11, "Besluit op", eis="aanmelding")
    andere_school: Mapped[str | None] = veld(12, "Andere school")
    toelichting: Mapped[str | None] = veld(13, "Toelichting", merge=Merge.TEXT, zoek=True)
