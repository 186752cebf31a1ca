"""Which two texts of an OPP stand beside each other first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.model.opp import Opp
from opp_desk.usecases import opps, voorleggen
from opp_desk.usecases.vergelijken import NU, lees_teksten, vergelijk
from tests.bouw import bevries, doe, zet
from tests.noel import VANDAAG
from tests.usecases.test_oppkort import leg_voor, stel_vast

if TYPE_CHECKING:
    from opp_desk.usecases.vergelijken import Teksten
    from tests.noel import Noel


def teksten(noel: Noel) -> Teksten:
    """Return what can be compared."""
    return noel.kluis.lees(partial(lees_teksten, opp_id=noel.opp))


def test_before_the_first_version_it_is_what_was_laid_before(noel: Noel) -> None:
    """With one text there is nothing to choose; later the text that parents saw stands beside that of now."""
    assert (teksten(noel).van, teksten(noel).tot) == (None, NU)
    voorgelegd = doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    assert (teksten(noel).van, teksten(noel).tot) == (voorgelegd, NU)


def test_the_fixed_version_before_stands_beside_the_present_text(noel: Noel) -> None:
    """Also when something was laid before the parents in between; a fixed OPP shows its last two versions."""
    leg_voor(noel)
    eerste = stel_vast(noel)
    assert teksten(noel).tot == eerste
    doe(noel.kluis, opps.stel_bij, opp_id=noel.opp)
    zet(noel.kluis, Opp, noel.opp, aanleiding="Noël heeft bij schrijven meer nodig.")
    doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    assert (teksten(noel).van, teksten(noel).tot) == (eerste, NU)
    tweede = bevries(noel.kluis, noel.opp, VANDAAG)
    gekozen = teksten(noel)
    assert (gekozen.van, gekozen.tot) == (eerste, tweede)
    gevonden = noel.kluis.lees(partial(vergelijk, opp_id=noel.opp, van=eerste, tot=tweede))
    assert any("schrijven" in each.nieuw for each in gevonden.verschillen)
