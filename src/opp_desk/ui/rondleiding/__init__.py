"""The guided tour: drives the real windows with keys and clicks, as a user would, and takes pictures.

``demo`` does the main job on the demonstration school; ``schermen`` makes a picture of every screen.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler

from opp_desk.documents.herstelblad import maak_herstelblad
from opp_desk.ground import clock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from opp_desk.ui.programma import Programma


def main(app: QApplication, begin: Callable[[], Programma], woorden: Sequence[str]) -> int:
    """Do ``demo --out DIR [--open]`` or ``schermen --out DIR [--reeks …] [--vlug]``; return the exit code."""
    parser = argparse.ArgumentParser(prog="opp-desk")
    parser.add_argument("wat", choices=["demo", "schermen"])
    parser.add_argument("--out", type=Path, required=True, help="map voor wat er gemaakt wordt")
    parser.add_argument("--open", action="store_true", help="open daarna het programma op de demoschool")
    parser.add_argument("--reeks", nargs="+", default=[], help="alleen deze schermen, anders alle")
    parser.add_argument("--vlug", action="store_true", help="alleen licht en op 100 %%")
    gekozen = parser.parse_args(woorden)
    gekozen.out.mkdir(parents=True, exist_ok=True)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)  # the hand knows Qt's own only
    if app.platformName() == "offscreen":
        qInstallMessageHandler(_stil)  # it says of every window what a program without a screen cannot do
    if gekozen.wat == "schermen":
        from opp_desk.ui.rondleiding.beelden import NAMEN, maak_beelden  # noqa: PLC0415  only for who asks

        if onbekend := set(gekozen.reeks) - set(NAMEN):
            parser.error(f"Onbekende reeks: {', '.join(sorted(onbekend))}. Kies uit: {', '.join(NAMEN)}")
        return maak_beelden(app, begin, gekozen.out, gekozen.reeks, vlug=gekozen.vlug)
    from opp_desk.ui.rondleiding.verhaal import vertel  # noqa: PLC0415  only for who asks

    return vertel(app, begin, gekozen.out, blijf=gekozen.open)


def _stil(_soort: QtMsgType, _plek: QMessageLogContext, _tekst: str) -> None:
    """Say nothing."""


def proef_pdf() -> bytes:
    """Make one small document: shows that fonts and resources came along in a frozen program."""
    return maak_herstelblad("proef", "-".join(["00000"] * 8), "proef.oppdesk", clock.today())
