"""The screen Leerlingen: one fast table of every pupil, with typed and saved filters."""

from opp_desk.ui.leerlingen.scherm import LeerlingenPage

__all__ = ["LeerlingenPage"]
