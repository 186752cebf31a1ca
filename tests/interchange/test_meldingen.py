"""What a reading has to tell."""

from __future__ import annotations

from opp_desk.interchange.klassenlijst import Overgeslagen, Waarschuwing
from opp_desk.interchange.meldingen import Meldingen


def test_warnings_are_counted() -> None:
    """The same warning comes once, with its number and first line; another value is another one."""
    meldingen = Meldingen()
    meldingen.waarschuw("import_jaargroep_onbekend", waarde="9", regel=4)
    meldingen.waarschuw("import_zonder_roepnaam", regel=5)
    meldingen.waarschuw("import_jaargroep_onbekend", waarde="9", regel=6)
    meldingen.waarschuw("import_jaargroep_onbekend", waarde="12", regel=7)
    assert meldingen.waarschuwingen == (
        Waarschuwing("import_jaargroep_onbekend", 2, "9", 4),
        Waarschuwing("import_zonder_roepnaam", 1, "", 5),
        Waarschuwing("import_jaargroep_onbekend", 1, "12", 7),
    )


def test_skipped_in_order() -> None:
    """Who was skipped stands in the order of the file."""
    meldingen = Meldingen()
    meldingen.sla_over("leerling", 2, 3, "import_geen_naam")
    meldingen.sla_over("ouder", 1, None, "import_geen_leerling")
    assert meldingen.overgeslagen == (
        Overgeslagen("leerling", 2, 3, "import_geen_naam"),
        Overgeslagen("ouder", 1, None, "import_geen_leerling"),
    )
