"""Rubbish that refers to itself is found on the main thread, never by a thread that makes things."""

from __future__ import annotations

import gc
from threading import Thread, current_thread, main_thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from opp_desk.ui.opruimen import Opruimer, ruim_op

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class _Pagina:
    """Refers to itself, and writes down which thread took it down."""

    def __init__(self, draden: list[bool]) -> None:
        self.zelf, self._draden = self, draden

    def __del__(self) -> None:
        self._draden.append(current_thread() is main_thread())


def _maak_veel() -> None:
    [[] for _ in range(50_000)]


def test_een_draad_ruimt_niets_op() -> None:
    """A thread that makes a lot takes nothing of another down, because Python does not look by itself."""
    ouder = QObject()
    Opruimer(ouder)
    assert not gc.isenabled()
    draden: list[bool] = []
    _Pagina(draden)
    draad = Thread(target=_maak_veel)
    draad.start()
    draad.join()
    assert draden == []
    gc.collect()
    assert draden == [True]


def test_de_klok_ruimt_op(qtbot: QtBot) -> None:
    """While the window lives what refers to itself goes away, once there is enough of it."""
    ouder = QObject()
    Opruimer(ouder)
    draden: list[bool] = []
    _Pagina(draden)
    bewaard: list[list[int]] = [[] for _ in range(20_000)]
    qtbot.waitUntil(lambda: draden == [True])
    assert len(bewaard) == 20_000


def test_niets_te_doen() -> None:
    """Where little was made nothing is looked through."""
    gc.collect()
    rondes = sum(each["collections"] for each in gc.get_stats())
    ruim_op()
    assert sum(each["collections"] for each in gc.get_stats()) == rondes
