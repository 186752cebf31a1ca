"""The process that makes documents. Loaded at the first document: 20 ms that no start should wait for."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Thread

__all__ = ["BrokenProcessPool", "maak_proces"]


def maak_proces() -> ProcessPoolExecutor:
    """Return a pool of one process, which starts with its first work and ends with the program."""
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=_volg_het_programma)


def _volg_het_programma() -> None:
    """End this process when the program dies; it would wait for ever, with a pupil's text in memory."""
    Thread(target=_eindig_mee, name="volger", daemon=True).start()


def _eindig_mee() -> None:
    if (programma := multiprocessing.parent_process()) is not None:
        programma.join()
        os._exit(1)
