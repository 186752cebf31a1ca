"""The lock of the declared fields: run this file to add new fields to ``src/opp_desk/model/velden.lock``.

A number, name, type or merge that is in the lock never changes and never comes back for something else.
"""

from __future__ import annotations

from pathlib import Path

from opp_desk.model.basis import tabellen
from opp_desk.model.veld import velden

SLOT = Path(__file__).parents[2] / "src" / "opp_desk" / "model" / "velden.lock"


def nu() -> list[str]:
    """Return a line per declared field: table, number, name, type, merge."""
    return [
        " ".join(
            (
                str(tbl),
                klasse.__tablename__,
                str(plek.veld.nummer),
                plek.naam,
                plek.soort.__name__,
                plek.veld.merge.value,
            )
        )
        for tbl, klasse in sorted(tabellen().items())
        for plek in velden(klasse)
    ]


def vergrendeld() -> list[str]:
    """Return the lines of the lock, without its comments."""
    return [
        regel
        for regel in SLOT.read_text(encoding="utf-8").splitlines()
        if regel and not regel.startswith("#")
    ]


def voeg_toe() -> None:
    """Add the fields that are not in the lock yet; a line that was there stays for ever."""
    oud = vergrendeld() if SLOT.exists() else []
    regels = oud + [regel for regel in nu() if regel not in oud]
    regels.sort(key=lambda regel: (int(regel.split()[0]), int(regel.split()[2])))
    kop = "# table number, table, field number, field, type, merge: permanent, never reused\n"
    SLOT.write_text(kop + "\n".join(regels) + "\n", encoding="utf-8")


if __name__ == "__main__":
    import opp_desk.model  # noqa: F401  every table must be declared

    voeg_toe()
