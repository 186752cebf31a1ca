"""Pictures of the whole kit, to look at: ``PYTHONPATH=src:. python tests/ui/galerij.py FOLDER [scale]``.

Writes every page and all that floats, light, dark and in high contrast. Not a test: people judge these.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from opp_desk.ground import paths
from opp_desk.ui import thema
from opp_desk.ui.onderdelen import Bevestiging, Datumveld, Keuzelijst
from opp_desk.ui.opdrachten import Opdracht
from opp_desk.ui.schil import NavPunt, Schil
from tests.ui.galerij_schermen import SCHERMEN

if TYPE_CHECKING:
    from collections.abc import Callable

PUNTEN = (
    NavPunt("vandaag", "Vandaag", "vandaag"),
    NavPunt("leerlingen", "Leerlingen", "leerlingen"),
    NavPunt("dossier", "Gesprekken", "gesprekken"),
    NavPunt("iconen", "Schoolprofiel", "school"),
    NavPunt("overzicht", "Overzicht", "overzicht"),
    NavPunt("formulier", "Postvak SWV", "postvak", onderaan=True),
    NavPunt("instellingen", "Instellingen", "instellingen", onderaan=True),
)


def niets() -> None:
    """Do nothing."""


def maak() -> Schil:
    """Make the window."""
    schil = Schil(PUNTEN, SCHERMEN, onder={"opp": "leerlingen"}, maat=(1280, 800))
    schil.zet_teller("vandaag", 5)
    schil.zet_teller("formulier", 1)
    schil.zet_opslag("Opgeslagen 14:32")
    schil.zet_opdrachten(
        partial(
            tuple,
            [
                Opdracht("Gesprek noteren", "", "Ctrl+N", niets, "gesprekken"),
                Opdracht("Klassenlijst importeren", "EDEXML, Excel of plakken", "", niets, "import"),
                Opdracht("Noël d’Hondt", "groep 6b", "", niets, "persoon"),
                Opdracht("Łukasz Wójcik", "groep 4", "", niets, "persoon"),
                Opdracht("Yılmaz Öztürk", "groep 7", "", niets, "persoon"),
                Opdracht("Vergrendelen", "", "Ctrl+L", niets, "slot"),
            ],
        )
    )
    return schil


def schoot(wat: QWidget, pad: Path) -> None:
    """Wait for the layout and write a picture."""
    for _keer in range(5):
        QApplication.processEvents()
    wat.grab().save(str(pad))


def zwevend(schil: Schil, naar: Callable[[str], Path]) -> None:
    """Write what floats: palette, toast, dialog, calendar, list, menu."""
    schil.toon("vandaag")
    schil.meld("Gesprek genoteerd bij Noël d’Hondt.", doe=niets)
    schil.open_opdrachten()
    veld = QApplication.focusWidget()
    if isinstance(veld, QLineEdit):
        veld.insert("l")
    schoot(schil, naar("palet"))
    schil.toon("vandaag")
    vraag = Bevestiging(
        "Versie 2 vaststellen",
        "Je stelt versie 2 vast namens het bestuur (S. Amrani, directeur). "
        "Daarna verandert deze tekst niet meer.",
        "Vaststellen",
        "Nog niet",
        schil,
    )
    vraag.open()
    schoot(vraag, naar("bevestiging"))
    vraag.reject()
    pagina = schil.toon("opp")
    if pagina is None:
        return
    pagina.findChildren(Datumveld)[0].open_kalender()
    venster = QApplication.activePopupWidget()
    if venster is not None:
        schoot(venster, naar("kalender"))
        venster.close()
    lijst = pagina.findChildren(Keuzelijst)[0]
    lijst.showPopup()
    schoot(lijst.view().window(), naar("keuzelijst"))
    lijst.hidePopup()
    menu = QMenu(schil)
    for tekst in ("Gesprek plannen", "Akkoordblad maken", "Antwoord vastleggen"):
        menu.addAction(tekst)
    menu.popup(schil.pos())
    schoot(menu, naar("menu"))
    menu.close()


def focus(schil: Schil, naar: Callable[[str], Path]) -> None:
    """Write the form with the focus on each kind of control, beside each other in one picture per control."""
    schil.activateWindow()
    QApplication.processEvents()
    pagina = schil.toon("formulier")
    if pagina is None:
        return
    for plek, veld in enumerate(pagina.findChildren(QWidget)):
        if veld.focusPolicy() & Qt.FocusPolicy.TabFocus and veld.isVisible() and veld.isEnabled():
            veld.setFocus(Qt.FocusReason.TabFocusReason)
            veld.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, plek % 2 == 0)
            schoot(veld.parentWidget() or veld, naar(f"focus-{plek:03}"))


def main() -> None:
    """Write all pictures."""
    doel = Path(sys.argv[1])
    schaal = sys.argv[2] if len(sys.argv) > 2 else "1"
    doel.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = schaal
    app = QApplication([])
    for bestand in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(bestand))
    app.setFont(QFont("Noto Sans"))
    thema.laad_vertaling(app)
    for modus in (
        thema.Modus.LICHT,
        thema.Modus.DONKER,
        thema.Modus.CONTRAST_LICHT,
        thema.Modus.CONTRAST_DONKER,
    ):
        thema.pas_toe(app, modus)
        schil = maak()
        schil.show()
        schil.activateWindow()

        def naar(naam: str, modus: str = modus) -> Path:
            return doel / f"{naam}-{modus}-{schaal}.png"

        for sleutel in SCHERMEN:
            schil.toon(sleutel)
            schoot(schil, naar(sleutel))
        zwevend(schil, naar)
        focus(schil, naar)
        for breed, hoog in ((1000, 640), (760, 480), (640, 360)):
            schil.resize(breed, hoog)
            for sleutel in ("vandaag", "formulier", "leerlingen"):
                schil.toon(sleutel)
                schoot(schil, naar(f"{sleutel}-{breed}"))
        schil.close()
        schil.deleteLater()
        app.processEvents()


if __name__ == "__main__":
    main()
