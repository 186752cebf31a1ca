"""The text of one demonstration OPP: a template filled in for one pupil, on school days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from opp_desk.ground import ids
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import (
    AanpakSoort,
    FactorSoort,
    Geslacht,
    Hoormoment,
    HoorUitkomst,
    InbrengBron,
    InPlan,
    Invloed,
    Manier,
    Uitstroom,
    Vakantieregio,
    Vorm,
)
from opp_desk.model.opp import Beginfeit, Factor, Opp, Overleg, Visie
from opp_desk.model.volgorde import tussen
from opp_desk.rules.schooldagen import schooldag_tot, schooldag_vanaf
from opp_desk.usecases.recht import vakanties
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from opp_desk.model.leerling import Leerling
    from opp_desk.model.ouder import Ouder
    from opp_desk.vault.uow import UnitOfWork

REGIO = Vakantieregio.MIDDEN
_MIDDELEN = {
    Vorm.DEELS_ELDERS: "arrangement van het samenwerkingsverband",
    Vorm.JEUGDHULP: "jeugdhulp van de gemeente",
}
_VISIES = ("{n} heeft thuis rust nodig na school.", "Ik hoop dat {n} uitgedaagd blijft.")


def terug(vandaag: date, dagen: int) -> date:
    """Return the school day ``dagen`` before ``vandaag``, or the one before that."""
    return schooldag_tot(vandaag - timedelta(days=dagen), REGIO, vakanties())


def vooruit(vandaag: date, dagen: int) -> date:
    """Return the school day ``dagen`` after ``vandaag``, or the one after that."""
    return schooldag_vanaf(vandaag + timedelta(days=dagen), REGIO, vakanties())


@dataclass(frozen=True, slots=True)
class Vuller:
    """Fills a template for one pupil: name, pronouns, teacher."""

    leerling: Leerling
    leerkracht: str

    def __call__(self, tekst: str) -> str:
        """Return the text with the pupil in it, beginning with a capital."""
        jongen = self.leerling.geslacht == Geslacht.JONGEN
        gevuld = tekst.format(
            n=self.leerling.roepnaam,
            hij="hij" if jongen else "zij",
            zijn="zijn" if jongen else "haar",
            hem="hem" if jongen else "haar",
            leerkracht=self.leerkracht,
        )
        return gevuld[:1].upper() + gevuld[1:]


@handeling("Demo-OPP geschreven")
def schrijf(
    uow: UnitOfWork,
    opp_id: UUID,
    sjabloon: Mapping[str, Any],
    vul: Vuller,
    begin: date,
    ouders: tuple[Ouder, ...],
) -> None:
    """Write the whole text of an OPP as a team would in the weeks after ``begin``."""
    opp = uow.haal(Opp, opp_id)
    opp.aanleiding = vul(sjabloon["aanleiding"])
    opp.uitstroom_van = Uitstroom(sjabloon["van"])
    opp.uitstroom_tot = Uitstroom(sjabloon["tot"]) if "tot" in sjabloon else None
    opp.uitstroom_open_reden = vul(sjabloon["open"]) if "open" in sjabloon else None
    opp.uitstroom_onderbouwing = vul(sjabloon["onderbouwing"])
    opp.geen_afwijking = True
    opp.geldig_vanaf = vooruit(begin, 35)
    opp.evaluatie_op = vooruit(begin, 110)
    schrijver = _Schrijver(uow, opp, vul)
    schrijver.factoren(sjabloon)
    schrijver.beginfeiten(sjabloon, begin)
    schrijver.handelingsdeel(sjabloon, begin)
    schrijver.ouders(sjabloon, begin, ouders)


@handeling("Demo-leerling gehoord")
def hoor(uow: UnitOfWork, opp_id: UUID, sjabloon: Mapping[str, Any], vul: Vuller, op: date) -> None:
    """Record what the pupil told, in the way that the pupil chose."""
    opp = uow.haal(Opp, opp_id)
    gesprek = uow.voeg_toe(
        Hoorgesprek(
            leerling=opp.leerling,
            opp=opp_id,
            moment=Hoormoment.OPSTELLEN,
            aangeboden_op=op,
            door=vul.leerkracht,
            manieren_aangeboden="praten, tekenen, al wandelend, of samen met iemand",
            manier_gekozen=Manier(sjabloon["manier"]),
            uitkomst=HoorUitkomst.GEHOORD,
            aanwezig=vul.leerkracht,
            volgorde=tussen(None, None),
        )
    )
    invloed, _, omdat = str(sjabloon["invloed"]).partition("|")
    uow.voeg_toe(
        Inbreng(
            leerling=opp.leerling,
            hoorgesprek=gesprek.id,
            woorden=vul(sjabloon["woorden"]),
            bron=InbrengBron.GEZEGD,
            in_plan=InPlan.ZO,
            invloed=Invloed(invloed),
            omdat=vul(omdat),
            volgorde=tussen(None, None),
        )
    )


class _Schrijver:
    """Adds the rows of one OPP, each at the end of its list."""

    def __init__(self, uow: UnitOfWork, opp: Opp, vul: Vuller) -> None:
        self._uow, self._opp, self._vul = uow, opp, vul
        self._laatste: dict[type[Any], str] = {}

    def factoren(self, sjabloon: Mapping[str, Any]) -> None:
        """What helps and what hinders."""
        for soort, lijst in ((FactorSoort.BEVORDEREND, "helpt"), (FactorSoort.BELEMMEREND, "hindert")):
            for tekst in sjabloon[lijst]:
                self._rij(Factor, soort=soort, tekst=self._vul(tekst))

    def beginfeiten(self, sjabloon: Mapping[str, Any], begin: date) -> None:
        """Where the pupil stands."""
        for regel in sjabloon["begin"]:
            gebied, feit, bron = regel.split("|")
            self._rij(Beginfeit, gebied=gebied, feit=self._vul(feit), bron=bron, datum=terug(begin, 3))

    def handelingsdeel(self, sjabloon: Mapping[str, Any], begin: date) -> None:
        """Goals, begeleiding and approach."""
        doelen = [self._doel(regel, begin) for regel in sjabloon["doelen"]]
        for nr, regel in enumerate(sjabloon["begeleiding"]):
            wat, vorm, wie, waar, keer, minuten = regel.split("|")
            self._rij(
                Begeleiding,
                wat=self._vul(wat),
                vorm=Vorm(vorm),
                wie=self._vul(wie),
                waar=waar,
                keer_per_week=int(keer),
                minuten=int(minuten),
                van=vooruit(begin, 36),
                tot=terug(vooruit(begin, 110), 0),
                doel=doelen[min(nr, len(doelen) - 1)].id,
                middelen=_MIDDELEN.get(Vorm(vorm), "basisbudget van de school"),
            )
        for soort, lijst in ((AanpakSoort.WEL, "wel"), (AanpakSoort.NIET, "niet")):
            for tekst in sjabloon[lijst]:
                self._rij(Aanpak, soort=soort, tekst=self._vul(tekst))

    def ouders(self, sjabloon: Mapping[str, Any], begin: date, ouders: tuple[Ouder, ...]) -> None:
        """The talk with parents, and how each of them sees it."""
        wie = " en ".join(each.aanspreekvorm or "ouder" for each in ouders) or "ouders"
        self._rij(
            Overleg,
            datum=vooruit(begin, 14),
            wie=f"{wie}, {self._vul.leerkracht}",
            eens=self._vul(sjabloon["eens"]),
            vervolg="We lezen samen het plan.",
        )
        for nr, each in enumerate(ouders[:2]):
            self._rij(
                Visie,
                id=ids.element_id(self._opp.id, each.id.hex),
                ouder=each.id,
                tekst=self._vul(_VISIES[nr]),
            )

    def _doel(self, regel: str, begin: date) -> Doel:
        gebied, straks, maat, nu, streef, kinddoel = regel.split("|")
        doel: Doel = self._rij(
            Doel,
            gebied=gebied,
            kan_straks=self._vul(straks),
            maat=maat,
            nu=nu,
            nu_datum=terug(begin, 2),
            streef=streef,
            evaluatie_op=vooruit(begin, 110),
            kinddoel=kinddoel,
        )
        return doel

    def _rij(self, klasse: type[Any], **waarden: Any) -> Any:
        self._laatste[klasse] = tussen(self._laatste.get(klasse), None)
        return self._uow.voeg_toe(
            klasse(leerling=self._opp.leerling, opp=self._opp.id, volgorde=self._laatste[klasse], **waarden)
        )
