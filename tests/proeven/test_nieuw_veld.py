"""A new field touches one declaration, one migration, one widget: done and used in a copy of the program."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from opp_desk.vault.migraties import MIGRATIES, VERSIE
from tests.documents.keuring import tekst
from tests.proeven.proefkluis import WORTEL, begin_proces, school

UIC = Path(sys.executable).with_name("pyside6-uic")
VELD = 'proefveld: Mapped[str | None] = veld(990, "Wat nog meer telt", section="aanleiding")'
WIDGET = """   <item row="3" column="0" colspan="2">
    <widget class="QLineEdit" name="proefveld"/>
   </item>
"""
MIGRATIE = '''"""One more field."""

import sqlalchemy as sa


def proefveld(op):
    """Add it."""
    op.add_column("opp", sa.Column("proefveld", sa.Text(), nullable=True))
'''

PROGRAMMA = """
import json, sys
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground import clock
from opp_desk.model.opp import Opp
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.opp_aanleiding_ui import Ui_OppAanleiding
from opp_desk.ui.jobs import Jobs
from opp_desk.usecases import opps
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.formulier import eerdere_teksten, lees_formulier
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.vault.controle import controleer
from opp_desk.vault.migraties import VERSIE

pad, opp, uit = Path(sys.argv[1]), UUID(sys.argv[2]), Path(sys.argv[3])
app = QApplication([])
kluis = open_met_wachtwoord(pad, WACHTWOORD)
jobs = Jobs(kluis)
blad = QWidget()
Ui_OppAanleiding().setupUi(blad)
binder = Binder(blad, Opp, jobs)
blad.show()


def toon():
    binder.toon(kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=opp)))


def typ(tekst):
    veld = binder.invoer("proefveld")
    veld.selectAll()
    for letter in tekst:
        app.sendEvent(veld, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    binder.bewaar_nu()
    while not binder.alles_bewaard:
        app.processEvents()


def staat():
    return kluis.lees(lambda lezer: lezer.haal(Opp, opp).proefveld)


toon()
typ("muziek op school")
eerst = staat()
toon()
with clock.fixed(clock.now() + timedelta(minutes=2)):
    typ("muziek en toneel")
daarna = staat()
stap = kluis.ongedaan_te_maken()
momentopname = kluis.lees(partial(opps.concept, opp_id=opp))
pdf = maak_opp_pdf(momentopname)
teksten = kluis.lees(partial(eerdere_teksten, klasse=Opp, rij_id=opp, naam="proefveld"))
uit.write_bytes(pdf)
verslag = {
    "label": binder.invoer("proefveld").accessibleName(),
    "getypt": [eerst, daarna],
    "geschiedenis": [each.waarde for each in teksten],
    "momentopname": json.loads(momentopname)["opp"]["proefveld"],
    "ongedaan": (kluis.keer_om(stap), staat())[1],
    "bevindingen": len(kluis.lees(controleer).bevindingen),
    "schema": VERSIE,
}
jobs.sluit()
kluis.sluit()
print(json.dumps(verslag))
"""


def pas_aan(pad: Path, oud: str, nieuw: str) -> None:
    """Change one place in one file of the copy."""
    bron = pad.read_text(encoding="utf-8")
    assert bron.count(oud) == 1, (pad.name, bron.count(oud))
    pad.write_text(bron.replace(oud, nieuw), encoding="utf-8")


def voeg_veld_toe(kopie: Path) -> None:
    """Do what a developer does: declare, migrate, draw; then compile the form."""
    eerste = "    opsteller: Mapped[str | None]"
    pas_aan(kopie / "src/opp_desk/model/opp.py", eerste, f"    {VELD}\n{eerste}")
    migraties = kopie / "src/opp_desk/vault/migraties"
    (migraties / "m0999_proefveld.py").write_text(MIGRATIE, encoding="utf-8")
    laatste = MIGRATIES[-1].__name__
    pas_aan(migraties / "__init__.py", f"    {laatste},\n)", f"    {laatste},\n    proefveld,\n)")
    inhoud = f"from {MIGRATIES[-1].__module__} import {laatste}\n"
    erbij = "from opp_desk.vault.migraties.m0999_proefveld import proefveld\n"
    pas_aan(migraties / "__init__.py", inhoud, inhoud + erbij)
    vorm = kopie / "forms/opp_aanleiding.ui"
    pas_aan(vorm, "  </layout>\n", f"{WIDGET}  </layout>\n")
    doel = kopie / "src/opp_desk/ui/forms/opp_aanleiding_ui.py"
    subprocess.run([UIC, vorm, "-o", doel], check=True)


def test_een_veld_erbij(tmp_path: Path) -> None:
    """The new field binds, saves, has history and undo, stands in the momentopname and on the paper."""
    kopie = tmp_path / "kopie"
    for map_ in ("src", "forms", "resources"):
        shutil.copytree(WORTEL / map_, kopie / map_, ignore=shutil.ignore_patterns("__pycache__", ".*cache*"))
    voeg_veld_toe(kopie)
    pad, opp = school(tmp_path / "school")
    pdf = tmp_path / "opp.pdf"
    proces = begin_proces(
        tmp_path, "-c", PROGRAMMA, str(pad), str(opp), str(pdf), PYTHONPATH=str(kopie / "src")
    )
    uit, fout = proces.communicate(timeout=150)
    assert proces.returncode == 0, fout.decode()
    verslag = json.loads(uit)
    assert verslag.pop("schema") == VERSIE + 1
    assert verslag == {
        "label": "Wat nog meer telt",
        "getypt": ["muziek op school", "muziek en toneel"],
        "geschiedenis": ["muziek en toneel", "muziek op school"],
        "momentopname": "muziek en toneel",
        "ongedaan": "muziek op school",
        "bevindingen": 0,
    }
    papier = tekst(pdf.read_bytes())
    assert "Wat nog meer telt" in papier
    assert "muziek en toneel" in papier
