"""The style sheet, filled in from the tokens. Shapes and states only; no colour is named here by value.

Rules for the kit's own widgets name their class; rules for Qt's classes keep plain forms in the same style.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import Final

from opp_desk.ui import tokens

_TEKST: Final = """
Titel { font-size: ${letter_titel}px; font-weight: 700; color: $tekst; }
Kop { font-size: ${letter_kop}px; font-weight: 700; color: $tekst; }
Tussenkop { font-size: ${letter}px; font-weight: 700; color: $tekst; }
Ondertitel { font-size: ${letter}px; color: $gedempt; }
Veldlabel { font-size: ${letter}px; font-weight: 600; color: $tekst; }
Hulptekst, Linktekst { font-size: ${letter_klein}px; color: $gedempt; }
Meldtekst { font-size: ${letter_klein}px; color: $let_op; }
Meldtekst[soort="laat"] { color: $laat; }
Meldtekst[soort="goed"] { color: $goed; }
QToolTip { color: $tekst; background-color: $vlak; border: 1px solid $rand; padding: 4px 8px;
  font-size: ${letter_klein}px; }
"""

_VLAK: Final = """
Kaart, Rijkaart { background-color: $vlak; border: 1px solid $lijn; border-radius: ${radius_kaart}px; }
Kaart[soort="verzonken"] { background-color: $verzonken; }
Kaart[soort="actief"] { border: 1px solid $accent; }
Kaartkop { background-color: $verzonken; border: none; border-bottom: 1px solid $lijn;
  border-top-left-radius: 7px; border-top-right-radius: 7px; }
Kaartkop[soort="laat"] > Tussenkop { color: $laat; }
Lijn { background-color: $lijn; border: none; }
Foutbalk { background-color: $laat_zacht; border: 1px solid $laat; border-radius: ${radius_kaart}px; }
Foutbalk[soort="let_op"] { background-color: $let_op_zacht; border-color: $let_op; }
Foutbalk[soort="info"] { background-color: $accent_zacht; border-color: $accent; }
Toast { background-color: $vlak; border: 1px solid $rand; border-radius: ${radius_kaart}px; }
Palet { background-color: $vlak; border: 1px solid $rand; border-radius: ${radius_kaart}px; }
Navigatie { background-color: $verzonken; border: none; border-right: 1px solid $lijn; }
Bovenbalk { background-color: $vlak; border: none; border-bottom: 1px solid $lijn; }
Zijpaneel { background-color: $vlak; border: none; border-left: 1px solid $lijn; }
QDialog { background-color: $vlak; }
QScrollArea, QScrollArea > QWidget > QWidget { background-color: transparent; border: none; }
Papier { border: 2px solid transparent; border-radius: 4px; }
Papier:focus { border: 2px solid $accent; }
QSplitter::handle { background-color: transparent; }
"""

_VELD: Final = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, Keuzelijst { color: $tekst; background-color: $vlak;
  border: 1px solid $rand; border-radius: ${radius}px; font-size: ${letter}px;
  selection-background-color: $accent; selection-color: $op_accent; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $gedempt; }
QLineEdit, QSpinBox { padding: 0 10px; }
Leerlingveld { background-color: $vlak; border: 1px solid $rand; border-radius: ${radius}px; }
Leerlingveld:hover { border-color: $tekst; }
Leerlingveld[fout="true"] { border-color: $let_op; }
Leerlingveld[gericht="true"] { border: 2px solid $accent; }
Keuzelijst { padding: 0 12px; combobox-popup: 0; }
QLineEdit[fout="true"], QPlainTextEdit[fout="true"], Keuzelijst[fout="true"] { border-color: $let_op; }
Keuzelijst[leeg="true"] { color: $gedempt; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, Keuzelijst:hover { border-color: $tekst; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background-color: $verzonken; border-color: $lijn; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, Keuzelijst:disabled {
  color: $gedempt; background-color: $verzonken; border-color: $lijn; }
QLineEdit:focus, QSpinBox:focus { border: 2px solid $accent; padding: 0 9px; }
Keuzelijst:focus, Keuzelijst:on { border: 2px solid $accent; padding: 0 11px; }
QPlainTextEdit, QTextEdit { padding: 5px 8px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
Naamregel, Naamregel:focus, Naamregel:hover { background-color: transparent; border: none; padding: 0 4px; }
Datumveld { padding-right: 44px; }
Datumveld:focus { padding-right: 43px; }
Keuzelijst { padding-right: 36px; }
Keuzelijst:focus, Keuzelijst:on { padding-right: 35px; }
Keuzelijst::drop-down { border: none; width: 0px; }
Keuzelijst::down-arrow { image: none; width: 0px; height: 0px; }
Keuzelijst QAbstractItemView, Keuzelijst QAbstractItemView:focus { color: $tekst; background-color: $vlak;
  border: 1px solid $rand; border-radius: 0; padding: 4px; outline: 0;
  selection-background-color: $accent_zacht; selection-color: $tekst; }
Keuzelijst QAbstractItemView::item { min-height: 36px; padding: 0 8px; border-radius: 4px; color: $tekst; }
Keuzelijst QAbstractItemView::item:hover, Keuzelijst QAbstractItemView::item:selected {
  background-color: $accent_zacht; color: $tekst; }
"""

_KNOP: Final = """
QPushButton { color: $accent; background-color: $vlak; border: 1px solid $accent; border-radius: ${radius}px;
  font-size: ${letter}px; font-weight: 600; padding: 0 15px; }
QPushButton:hover { background-color: $accent_zacht; }
QPushButton:focus { border: 2px solid $accent; padding: 0 14px; }
QPushButton:pressed { background-color: $accent_zacht; color: $accent_sterk; border-color: $accent_sterk; }
PrimaireKnop, QDialogButtonBox QPushButton:default { color: $op_accent; background-color: $accent; }
PrimaireKnop:hover { background-color: $accent_sterk; border-color: $accent_sterk; }
PrimaireKnop:pressed { color: $op_accent; background-color: $accent_sterk; }
QPushButton:disabled { color: $gedempt; background-color: $verzonken; border: 1px solid $lijn; }
TekstKnop { color: $accent; background-color: transparent; border: 1px solid transparent; border-radius: 4px;
  padding: 0; text-align: left; }
TekstKnop[klein="true"] { font-size: ${letter_klein}px; font-weight: 400; }
TekstKnop:hover { color: $accent_sterk; text-decoration: underline; background-color: transparent; }
TekstKnop:focus { border: 2px solid $accent; padding: 0; }
TekstKnop:disabled { background-color: transparent; border-color: transparent; }
IcoonKnop { background-color: transparent; border: 1px solid transparent; border-radius: ${radius}px;
  padding: 0; }
IcoonKnop:hover { background-color: $accent_zacht; }
IcoonKnop:focus { border: 2px solid $accent; padding: 0; }
Zoekknop { color: $gedempt; background-color: $verzonken; border: 1px solid $lijn; font-weight: 400;
  text-align: left; padding: 0 9px; }
Zoekknop:hover { background-color: $verzonken; border-color: $rand; }
Zoekknop:focus { border: 2px solid $accent; padding: 0 8px; }
QCheckBox, QRadioButton { color: $tekst; font-size: ${letter}px; spacing: 10px; }
QCheckBox:disabled, QRadioButton:disabled { color: $gedempt; }
"""

_LIJST: Final = """
QTableView, QListView, QTreeView { color: $tekst; background-color: $vlak;
  alternate-background-color: $vlak; border: 1px solid $lijn; border-radius: ${radius_kaart}px; outline: 0;
  font-size: ${letter}px; selection-background-color: $accent_zacht; selection-color: $tekst; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 1px solid $accent; }
QHeaderView { background-color: $verzonken; border: none; border-top-left-radius: 7px; }
QHeaderView::section { color: $gedempt; background-color: transparent; border: none;
  border-bottom: 1px solid $lijn; padding: 0 12px; font-size: ${letter_klein}px; font-weight: 600; }
QHeaderView::section:hover { color: $accent; }
QTableCornerButton::section { background-color: $verzonken; border: none; }
Blokkenvenster, Blokkenvenster:focus { border: 1px solid $rand; border-radius: 0; padding: 2px; }
Blokkenvenster::item { min-height: 36px; padding: 0 8px; border-radius: 4px; }
Blokkenvenster::item:selected { background-color: $accent_zacht; color: $tekst; }
Paletlijst, Paletlijst:focus { background-color: transparent; border: none; border-radius: 0; }
Paletveld, Paletveld:focus, Paletveld:hover { background-color: transparent; border: none;
  border-radius: 0; padding: 0 12px 0 44px; }
QTabWidget::pane { border: none; border-top: 1px solid $lijn; }
QTabBar { font-size: ${letter}px; }
QTabBar::tab { color: $gedempt; background-color: transparent; border: none;
  border-bottom: 2px solid transparent; padding: 10px 2px 8px 2px; margin-right: 24px; }
QTabBar::tab:hover { color: $accent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid $accent; border-radius: 4px; padding: 8px 0 8px 0; }
QMenu { color: $tekst; background-color: $vlak; border: 1px solid $rand; padding: 4px; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 4px; }
QMenu::item:selected { color: $tekst; background-color: $accent_zacht; }
QMenu::item:disabled { color: $gedempt; }
QMenu::separator { height: 1px; background-color: $lijn; margin: 4px 8px; }
"""

_OVERIG: Final = """
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background-color: $rand; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background-color: $gedempt; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background-color: $lijn; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background-color: $accent; border-radius: 4px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background-color: $vlak; }
Kalenderkader { background-color: $vlak; border: 1px solid $rand; }
QCalendarWidget QToolButton { color: $tekst; background-color: transparent; border: none; border-radius: 4px;
  padding: 6px; font-weight: 600; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background-color: $accent_zacht; }
QCalendarWidget QAbstractItemView { color: $tekst; background-color: $vlak; border: none;
  border-radius: 0; selection-background-color: $accent; selection-color: $op_accent; }
QCalendarWidget QAbstractItemView:disabled { color: $gedempt; }
"""

_MATEN: Final = {
    "letter": tokens.LETTER,
    "letter_klein": tokens.LETTER_KLEIN,
    "letter_kop": tokens.LETTER_KOP,
    "letter_titel": tokens.LETTER_TITEL,
    "radius": tokens.RADIUS,
    "radius_kaart": tokens.RADIUS_KAART,
}


def blad(kleuren: tokens.Kleuren) -> str:
    """Return the style sheet of the whole program in these colours."""
    alles = _TEKST + _VLAK + _VELD + _KNOP + _LIJST + _OVERIG
    return Template(alles).substitute(asdict(kleuren), **_MATEN)
