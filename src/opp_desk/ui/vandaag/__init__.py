"""The screen Vandaag: what has to be done, for whom, why, and the button that opens the right place."""

from opp_desk.ui.vandaag.scherm import VandaagPage

__all__ = ["VandaagPage"]
