"""The question before an evaluation is finished in which something is missing that the law asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.ui.onderdelen import Bevestiging

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.binder import Binder

_MET: Final = ("met_ouders", "met_leerling")
_TEKSTEN: Final = ("gelukt", "besluit", "aanwezig", "leerling_vindt", "ouders_vinden")
TEKSTEN: Final = "teksten"
"""Stands for all texts together: one that is there is enough not to ask."""


def wat_mist(binder: Binder) -> frozenset[str]:
    """Return which of ``met_ouders``, ``met_leerling`` and ``teksten`` the form misses, as it stands now.

    Every schooljaar the plan is evaluated with the parents, and the pupil is heard: WPO art. 40a, WVO 2020
    art. 2.44 lid 3.
    """
    mist = {naam for naam in _MET if not binder.invoer(naam).waarde()}
    if not any(binder.invoer(naam).waarde().strip() for naam in _TEKSTEN if naam in binder.namen):
        mist.add(TEKSTEN)
    return frozenset(mist)


class Afrondvraag(Bevestiging):
    """Names what is missing; ``accepted`` finishes all the same. The focus begins on filling it in."""

    def __init__(self, mist: AbstractSet[str], roepnaam: str, ouder: QWidget | None = None) -> None:
        self._roepnaam = roepnaam
        zinnen = (self._over_samen(mist), self._over_teksten(mist))
        super().__init__(
            self.tr("Evaluatie afronden"),
            " ".join(zin for zin in zinnen if zin),
            self.tr("Toch afronden"),
            self.tr("Eerst aanvullen"),
            ouder=ouder,
        )

    def _over_samen(self, mist: AbstractSet[str]) -> str:
        wie = {
            "met_ouders": self.tr("met de ouders"),
            "met_leerling": self.tr("met {}").format(self._roepnaam),
        }
        zonder = self.tr(" en ").join(tekst for naam, tekst in wie.items() if naam in mist)
        if not zonder:
            return ""
        return self.tr(
            "Er is niet aangevinkt dat je {0} terugkeek. De wet vraagt elk schooljaar een evaluatie met de "
            "ouders, en dat {1} wordt gehoord. Zo telt deze evaluatie daar niet voor."
        ).format(zonder, self._roepnaam)

    def _over_teksten(self, mist: AbstractSet[str]) -> str:
        if TEKSTEN not in mist:
            return ""
        return self.tr(
            "Onder ‘Samen teruggekeken’ staat nog geen tekst: niet wat er gelukt is, niet wat {} en de "
            "ouders ervan vinden, en niet wie erbij waren."
        ).format(self._roepnaam)
