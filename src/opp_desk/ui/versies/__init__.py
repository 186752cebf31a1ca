"""Earlier texts of a field, and choosing between two that were written at once: for every form that binds."""

from __future__ import annotations

from opp_desk.ui.versies.koppeling import Versies, kies, kopdelen

__all__ = ["Versies", "kies", "kopdelen"]
