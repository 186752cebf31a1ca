"""The screens before a vault is open: first start, Herstelblad, unlocking. Light: no vault, no rules."""

from opp_desk.ui.start.eerste import EersteStartPage
from opp_desk.ui.start.gegevens import Antwoorden
from opp_desk.ui.start.herstelblad import HerstelbladPage
from opp_desk.ui.start.ontgrendelen import OntgrendelPage

__all__ = ["Antwoorden", "EersteStartPage", "HerstelbladPage", "OntgrendelPage"]
