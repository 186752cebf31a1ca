"""The screen of one dossier: who it is about, what comes next, and everything that happened, in tabs."""

from opp_desk.ui.dossier.scherm import DossierPage

__all__ = ["DossierPage"]
