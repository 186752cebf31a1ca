"""From a point that is missing to the place where it is solved: in the editor, or on another screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from opp_desk.model.veld import velden
from opp_desk.rules.actie import ActieCode
from opp_desk.ui.opp.sectie_ouders import Ouders

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.rules.punt import Punt
    from opp_desk.ui.opp.formulieren import Formulieren
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.oppbeeld import Oppbeeld

_BIJ_OUDERS: Final = frozenset(
    {ActieCode.NOTEER_OVERLEG, ActieCode.VRAAG_AKKOORD, ActieCode.LEG_VOOR, ActieCode.LEG_OPNIEUW_VOOR}
)


class Wegwijzer(QObject):
    """Follows the button of a `Punt`. ``beeld`` is what the editor shows now."""

    def __init__(self, werk: Werkplek, formulieren: Formulieren, ouder: QObject) -> None:
        super().__init__(ouder)
        self._werk, self._formulieren = werk, formulieren
        self.beeld: Oppbeeld | None = None

    def volg(self, punt: Punt) -> None:
        """Go to where this point is solved."""
        if self.beeld is None:
            return
        actie = punt.actie
        if actie.code is ActieCode.OPEN_LEERLING:
            self._werk.ga_naar.emit("dossier", {"leerling": self.beeld.leerling, "tab": "tijdlijn"})
        elif actie.code in {ActieCode.OPEN_OUDERS, ActieCode.KIJK_GEZAG_NA}:
            self._werk.ga_naar.emit("ouders", {"leerling": self.beeld.leerling})
        elif actie.code is ActieCode.OPEN_INSTELLINGEN:
            self._werk.ga_naar.emit("instellingen", {})
        elif actie.code is ActieCode.LOS_CONFLICT_OP:
            self._naar_conflict(self.beeld)
        elif punt.sectie == "horen":
            self._naar_horen(self.beeld, actie.rij)
        elif actie.code in _BIJ_OUDERS:
            self._bij_ouders(punt)
        else:
            self._formulieren.ga_naar(punt.sectie or "", punt.veld or "", actie.rij)

    def _naar_horen(self, beeld: Oppbeeld, rij: UUID | None) -> None:
        """Open the talk that is meant (by itself or by one uitspraak), or begin a new one."""
        for gesprek in beeld.hoorgesprekken:
            if rij == gesprek.id or rij in {uitspraak.id for uitspraak in gesprek.uitspraken}:
                self._werk.ga_naar.emit("horen", {"hoorgesprek": gesprek.id})
                return
        self._werk.ga_naar.emit("horen", {"opp": beeld.id})

    def _bij_ouders(self, punt: Punt) -> None:
        self._formulieren.kies("ouders")
        sectie = self._formulieren.sectie
        if not isinstance(sectie, Ouders):
            return
        if punt.actie.code is ActieCode.NOTEER_OVERLEG:
            sectie.noteer_overleg()
        elif punt.actie.code is ActieCode.VRAAG_AKKOORD:
            sectie.vraag_akkoord(punt.actie.rij)
        else:
            sectie.leg_voor()

    def _naar_conflict(self, beeld: Oppbeeld) -> None:
        """Go to the first field that has two texts."""
        visies = tuple(ouder.visie for ouder in beeld.ouders if ouder.visie is not None)
        rijen = (beeld.opp, *(rij for lijst in beeld.lijsten.values() for rij in lijst), *visies)
        for formulier in rijen:
            for naam in sorted(formulier.conflicten):
                sectie = _sectie(formulier.klasse, naam)
                rij = None if formulier is beeld.opp else formulier.id
                self._formulieren.ga_naar(sectie or "", naam, rij)
                return
        self._naar_horen(beeld, None)


def _sectie(klasse: type[Rij], naam: str) -> str | None:
    """Return the section of a field; for a field without one, that of its row."""
    van_veld = {each.naam: each.veld.section for each in velden(klasse)}
    return van_veld[naam] or next((sectie for sectie in van_veld.values() if sectie), None)
