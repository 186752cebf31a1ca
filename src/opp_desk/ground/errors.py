"""The four kinds of error, and no other.

A rule says no (`RegelFout`), the world says no (`WereldFout`), the user stopped (`Gestopt`); whatever else is
raised is our own bug. An error carries a code and values. The Dutch sentence belongs to the package that
raises it (its ``zinnen.py``) and is put together at the outer edge, so that it never reaches a log.
"""

from __future__ import annotations

from typing import Any


class Fout(Exception):  # noqa: N818  Dutch for error; the suffix would say it twice
    """Common ground of errors that we expect. ``code`` names the sentence, ``values`` fill it."""

    def __init__(self, code: str, **values: Any) -> None:
        """Keep the code and the values; only the code becomes the text, because texts reach logs."""
        super().__init__(code)
        self.code = code
        self.values = values


class RegelFout(Fout):
    """A rule of law or of the program says no; nothing was changed."""


class WereldFout(Fout):
    """The world says no: disk, file, password, another program; nothing was lost."""


class Gestopt(Exception):  # noqa: N818  the user stopped, which is no error
    """The user stopped the work; there is nothing to show."""
