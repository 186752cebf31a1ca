"""Arguments: no words (or only a vault) opens the window, anything else is the command line."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Start what was asked for and return the exit code (0 is good; see the command line's own help)."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()  # a frozen program starts its paper process through this same door
    woorden = sys.argv[1:]
    if not woorden or (len(woorden) == 1 and woorden[0].endswith(".oppdesk")):
        from opp_desk.app import start

        return start(Path(woorden[0]) if woorden else None)
    if woorden[0] == "--smoke-test":
        from opp_desk.app import smoke_test

        return smoke_test()
    if woorden[0] in {"demo", "schermen"}:
        from opp_desk.app import rondleiding

        return rondleiding(woorden)
    from opp_desk.cli import main as cli

    return cli(woorden)


if __name__ == "__main__":
    sys.exit(main())
