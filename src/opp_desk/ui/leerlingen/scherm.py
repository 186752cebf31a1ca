"""The page: head, filters, table, and what stands there as long as the school has no pupils."""

from __future__ import annotations

from functools import cached_property, partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.leerlingen.erbij import LeerlingErbij
from opp_desk.ui.leerlingen.kolommen import Zeef, kolommen, past, zeefnamen
from opp_desk.ui.leerlingen.leeg import Begin
from opp_desk.ui.leerlingen.zeefknoppen import Zeefknoppen
from opp_desk.ui.onderdelen import Invoer, Knop, LegeStaat, Paginakop, Skelet, Stapel, Tabel, TekstKnop
from opp_desk.usecases import leerlingen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.leerlingen import Leerlinglijst, LeerlingRegel
    from opp_desk.vault.uow import Uitkomst


class Zoekregel(Invoer):
    """The line that filters while typing; arrow down and Enter go to the table."""

    def __init__(self, tabel: LeerlingTabel, placeholder: str) -> None:
        super().__init__(placeholder)
        self.tabel = tabel
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand arrows to the table, open with Enter, empty with Escape."""
        toets = event.key()
        if toets in {Qt.Key.Key_Down, Qt.Key.Key_PageDown} and self.tabel.aantal():
            self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tabel.kies_eerste()
        elif toets in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.tabel.open_enige()
        elif toets == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class LeerlingTabel(Tabel):
    """The table of pupils."""

    def kies_eerste(self) -> None:
        """Choose the first row when none is chosen."""
        if self.sleutel() is None and self.aantal():
            self.selectRow(0)

    def open_enige(self) -> None:
        """Open the chosen pupil, or the only one that is left."""
        if self.sleutel() is None and self.aantal() == 1:
            self.selectRow(0)
        if self.sleutel() is not None:
            self.geopend.emit(self.sleutel())


class LeerlingenPage(QWidget):
    """Every pupil of the school. Filter, order and chosen row stay while one is away."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._laatste = Laatste(self)
        self._oud, self._gelezen, self._leeg = True, False, False
        self._weg, self._ook_weg = 0, False
        self._kies: UUID | None = None
        self._mijn: frozenset[UUID] = frozenset()
        self._regels: tuple[LeerlingRegel, ...] = ()
        self._vorige: tuple[LeerlingRegel, ...] = ()
        self.setWindowTitle(self.tr("Leerlingen"))
        self.tabel = LeerlingTabel(self.tr("Leerlingen"), kolommen(), attrgetter("id"), attrgetter("zoek"))
        self.zoek = Zoekregel(self.tabel, self.tr("Zoek op naam of groep"))
        self.zoek.setAccessibleName(self.tr("Zoek op naam of groep"))
        self.zeef = Zeefknoppen(self.tr("Filters"), zeefnamen())
        self._bouw()
        self.tabel.geopend.connect(self._open)
        self.tabel.aantal_gewijzigd.connect(self._tel)
        self.zoek.textChanged.connect(self.tabel.zeef)
        self.zeef.gewijzigd.connect(self._zeef_op)
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _bouw(self) -> None:
        """Put head, filters and table beneath each other."""
        erbij = Knop(self.tr("Leerling toevoegen"), "plus")
        erbij.clicked.connect(self._toon_erbij)
        overnemen = Knop(self.tr("Lopende OPP’s overnemen"))
        overnemen.clicked.connect(partial(self._werk.ga_naar.emit, "overnemen", {}))
        importeren = Knop(self.tr("Importeren"), "import")
        importeren.clicked.connect(partial(self._werk.ga_naar.emit, "importeren", {}))
        self._knoppen = (erbij, overnemen, importeren)
        self.kop = Paginakop(self.tr("Leerlingen"), " ", self._knoppen)
        self._niets = LegeStaat(
            self.tr("Niemand gevonden"),
            self.tr("Geen leerling past bij wat je zoekt en bij de filters die aanstaan."),
            self.tr("Alles laten zien"),
            "zoek",
        )
        self._niets.gevraagd.connect(self._wis_filters)
        self._lagen = Stapel()
        for laag in (Skelet(8), self.tabel, self._niets):
            self._lagen.addWidget(laag)
        self._lijst = QWidget()
        stapel = QVBoxLayout(self._lijst)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        stapel.addWidget(self.zoek)
        stapel.addWidget(self.zeef)
        stapel.addWidget(self._lagen, 1)
        self._stapel = alles = QVBoxLayout(self)
        alles.setContentsMargins(tokens.MARGE, tokens.MARGE, tokens.MARGE, tokens.MARGE)
        alles.setSpacing(16)
        alles.addWidget(self.kop)
        alles.addWidget(self._lijst, 1)
        self._rest = QWidget()
        self._rest.hide()
        alles.addWidget(self._rest, 1)
        self._aangemeld = TekstKnop("", "pijl-rechts", klein=True)
        self._aangemeld.clicked.connect(partial(self._werk.ga_naar.emit, "aanmeldingen", {}))
        self._aangemeld.hide()
        alles.addWidget(self._aangemeld, 0, Qt.AlignmentFlag.AlignLeft)

    @cached_property
    def erbij(self) -> LeerlingErbij:
        """Return the form of one pupil, beneath the head; made when first asked for."""
        vorm = LeerlingErbij(self._werk)
        vorm.hide()
        vorm.gesloten.connect(self._laad)
        self._stapel.insertWidget(1, vorm)
        return vorm

    @cached_property
    def _begin(self) -> Begin:
        """Return what stands there while the school has no pupils; made when first needed."""
        begin = Begin(self._werk)
        begin.erbij_gevraagd.connect(self._toon_erbij)
        self._stapel.insertWidget(self._stapel.indexOf(self._rest), begin, 1)
        return begin

    def toon(
        self,
        *,
        zeef: Iterable[str] | None = None,
        leerling: UUID | None = None,
        erbij: bool = False,
        **_waar: Any,
    ) -> None:
        """Load and show; ``zeef`` names saved filters to switch on, ``leerling`` the row to choose.

        With ``erbij`` the form of one pupil comes up.
        """
        if erbij:
            self._toon_erbij()
        if zeef is not None:
            self.zeef.zet_waarde(Zeef(een) for een in zeef)
            self._zeef_op()
        self._kies = leerling
        self._laad()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here: ids and codes only."""
        return {
            "zeef": tuple(sorted(str(een) for een in self.zeef.waarde())),
            "leerling": self.tabel.sleutel(),
        }

    def verlaat(self) -> None:
        """Leave: there is nothing to write here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Load again when something changed meanwhile."""
        super().showEvent(event)
        if self._oud and self._gelezen:
            self._laad()

    def _laad(self) -> None:
        self._oud = False
        self._ook_weg = Zeef.VERTROKKEN in self.zeef.waarde()
        vraag = partial(leerlingen.lees_lijst, persoon=self._werk.wie.id, vertrokken=self._ook_weg)
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._mislukt)

    def _toon(self, gelezen: Leerlinglijst) -> None:
        self._mijn, self._gelezen = gelezen.mijn, True
        self._weg = gelezen.vertrokken
        self._vorige, self._regels = self._regels, gelezen.regels
        leeg = not gelezen.regels and not gelezen.vertrokken
        for knop in self._knoppen:
            knop.setVisible(not leeg)
        self._leeg = leeg
        self._toon_aangemeld(gelezen.aangemeld)
        self._toon_staat()
        self._tel_filters(gelezen.regels)
        self._zeef_op()
        self.tabel.zet_rijen(gelezen.regels)
        if self._kies is not None:
            self.tabel.kies(self._kies)
            self._kies = None

    def _toon_aangemeld(self, aantal: int) -> None:
        """Say who is not in the list, with the way to them."""
        een = self.tr("1 kind is alleen aangemeld en staat niet in deze lijst")
        meer = self.tr("{} kinderen zijn alleen aangemeld en staan niet in deze lijst").format(aantal)
        self._aangemeld.setText(een if aantal == 1 else meer)
        self._aangemeld.setVisible(bool(aantal))

    def _toon_staat(self) -> None:
        """Show the list, or the ways in, or only the form while it is open in an empty school."""
        bezig = "erbij" in vars(self) and not self.erbij.isHidden()
        begin = self._leeg and not bezig
        self._lijst.setVisible(not self._leeg)
        if begin or "_begin" in vars(self):
            self._begin.setVisible(begin)
        self._rest.setVisible(self._leeg and not begin)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._laad)

    def _tel_filters(self, regels: tuple[LeerlingRegel, ...]) -> None:
        """Show on each filter how many it would leave, and offer "Mijn groep" only to who has one."""
        hier = [regel for regel in regels if not regel.vertrokken]
        for zeef in Zeef:  # who left counts only there
            weg = zeef is Zeef.VERTROKKEN
            self.zeef.zet_aantal(zeef, self._weg if weg else sum(past(zeef, r, self._mijn) for r in hier))
        self.zeef.zet_zichtbaar(Zeef.MIJN_GROEP, zichtbaar=bool(self._mijn))

    def _zeef_op(self) -> None:
        """Apply the saved filters; who left is shown only when asked for.

        The rows of before a refresh count too: they stand in the table until the new ones come.
        """
        aan = [zeef for zeef in Zeef if zeef in self.zeef.waarde()]
        vertrokken = Zeef.VERTROKKEN in aan
        if vertrokken and not self._ook_weg and self._gelezen:
            self._laad()  # they are read when somebody asks for them
            return
        passend = frozenset(
            regel
            for regel in (*self._regels, *self._vorige)
            if regel.vertrokken == vertrokken and all(past(zeef, regel, self._mijn) for zeef in aan)
        )
        self.tabel.zeef_op(passend.__contains__)

    def _wis_filters(self) -> None:
        self.zoek.clear()
        self.zeef.zet_waarde(())
        self._zeef_op()
        self.zoek.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tel(self, getoond: int, totaal: int) -> None:
        """Say how many there are, and when filtered how many of them are shown."""
        if not totaal:
            self.kop.zet(self.tr("Leerlingen"), self.tr("Nog geen leerlingen."))
            return
        gezeefd = bool(self.zoek.text().strip() or self.zeef.waarde())
        woord = self.tr("1 leerling") if getoond == 1 else self.tr("{} leerlingen").format(getoond)
        self.kop.zet(self.tr("Leerlingen"), self.tr("{} gevonden").format(woord) if gezeefd else woord)
        self._lagen.setCurrentIndex(1 if getoond else 2)

    def _open(self, leerling: UUID) -> None:
        self._werk.ga_naar.emit("dossier", {"leerling": leerling})

    def _toon_erbij(self) -> None:
        self.erbij.open()
        self._toon_staat()

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        """Load again now or, when nobody looks, as soon as somebody does."""
        self._oud = True
        if self.isVisible():
            self._laad()
