"""The application as in every test of a window: same look, and no silent warning of Qt."""

from __future__ import annotations

from tests.ui.conftest import _met_scherm, _qapp, pytest_configure

__all__ = ["_met_scherm", "_qapp", "pytest_configure"]
