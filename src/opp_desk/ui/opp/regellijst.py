"""A list of rows of one kind: add, take away with a way back, move. Every list of the OPP is one of these."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, TekstKnop
from opp_desk.ui.opp.kaartregel import Kaartregel
from opp_desk.ui.opp.regel import Regel, Regelsoort
from opp_desk.ui.versies import kies
from opp_desk.usecases import velden
from opp_desk.vault.ongedaan import Omkeerbaar
from opp_desk.vault.uow import Gezien
from opp_desk.vault.versies import TOMBSTONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.opp.blad import Context
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.uow import Uitkomst


class Regellijst(QWidget):
    """The rows of one `Regelsoort`. A row that was just added is open and has the focus.

    A row that is taken away first saves what was typed in it, so that undo brings everything back.
    """

    KAART: ClassVar[type[Regel]] = Kaartregel
    veranderd = Signal()

    def __init__(self, soort: Regelsoort, context: Context, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._soort, self._context = soort, context
        self._regels: dict[UUID, Regel] = {}
        self._nieuw: UUID | None = None
        self._wachtend: Callable[[], None] | None = None
        self._leeg = Hulptekst(soort.leeg, self)
        self._erbij = TekstKnop(soort.toevoegen, "plus", self)
        self._erbij.clicked.connect(self.voeg_toe)
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(8 if soort.kop is None else 12)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addLayout(self._rijen)
        stapel.addWidget(self._leeg)
        stapel.addWidget(self._erbij, 0, Qt.AlignmentFlag.AlignLeft)

    def toon(self, formulieren: Sequence[Formulier], *, vast: bool = False) -> None:
        """Show these rows; the focus and what is being typed stay where they are."""
        eigen = [f for f in formulieren if self._hoort_hier(f)]
        per_id = {formulier.id: formulier for formulier in eigen}
        for rij_id in [each for each in self._regels if each not in per_id]:
            self._ruim_op(rij_id)
        for formulier in eigen:
            if formulier.id not in self._regels:
                self._regels[formulier.id] = self._maak(formulier.id)
        volgorde = self._volgorde([formulier.id for formulier in eigen])
        self._regels = {rij_id: self._regels[rij_id] for rij_id in volgorde}
        for plek, (rij_id, regel) in enumerate(self._regels.items()):
            # Filled first: each part that appears in a page in sight lays the whole page out again.
            regel.toon(per_id[rij_id], plek + 1)
            regel.zet_plek(eerste=plek == 0, laatste=plek == len(volgorde) - 1)
            if self._rijen.indexOf(regel) != plek:
                self._rijen.insertWidget(plek, regel)
                regel.show()  # now, so that it can take the focus
        self._leeg.setVisible(not self._regels and bool(self._soort.leeg))
        self._erbij.setText((not self._regels and self._soort.eerste) or self._soort.toevoegen)
        self._erbij.setVisible(not vast)
        self._richt_nieuw()
        self._haal_weg_wat_kan()

    def regels(self) -> tuple[Regel, ...]:
        """Return the rows in their order."""
        return tuple(self._regels.values())

    def binders(self) -> Iterator[Binder]:
        """Yield the binders of the rows that are open."""
        for regel in self._regels.values():
            if regel.blad is not None:
                yield regel.blad.binder

    def richt(self, rij: UUID | None, veld: str = "") -> bool:
        """Put the focus in a row; without one, on adding. False if the row is not in this list."""
        if rij is None:
            self._erbij.setFocus()
            return True
        if rij not in self._regels:
            return False
        self._regels[rij].richt(veld)
        return True

    def voeg_toe(self) -> None:
        """Add a row at the end."""
        self._voeg_toe(None)

    def _voeg_toe(self, na: UUID | None) -> None:
        """Add a row once the others are in the vault: a new one takes its days from what was just typed.

        A row saves one field at a time, so the last one may follow later; a save that failed has said so.
        """
        self._wachtend = partial(self._voeg_nu_toe, na)
        self._ga_verder(gelukt=True)

    def _ga_verder(self, gelukt: bool) -> None:
        """Give the writer what was typed; with nothing left, add the row that waits."""
        if (doe := self._wachtend) is None:
            return
        for binder in self.binders() if gelukt else ():
            binder.bewaar_nu()
        if not gelukt or all(binder.alles_bewaard for binder in self.binders()):
            self._wachtend = None
            doe()

    def _voeg_nu_toe(self, na: UUID | None) -> None:
        ouders = {"leerling": self._context.leerling, "opp": self._context.opp}
        soort = self._soort
        doe = partial(
            velden.voeg_toe,
            klasse=soort.klasse,
            ouders=ouders,
            na=na,
            zelfde_dagen=soort.zelfde_dagen,
            **soort.waarden,
        )
        self._context.werk.jobs.run(doe, self._toegevoegd, self._mislukt)

    def _toegevoegd(self, rij_id: UUID) -> None:
        self._nieuw = rij_id
        self._richt_nieuw()

    def _richt_nieuw(self) -> None:
        if self._nieuw in self._regels:
            self._regels[self._nieuw].richt()
            self._nieuw = None

    def _hoort_hier(self, formulier: Formulier) -> bool:
        return all(formulier.waarden[naam] == waarde for naam, waarde in self._soort.waarden.items())

    def _volgorde(self, ids: list[UUID]) -> list[UUID]:
        """Keep rows of a list by date where they are while somebody works in it; new ones come last."""
        if not self._soort.op_datum or not any(each in self._regels for each in ids):
            return ids
        blijft = [each for each in self._regels if each in ids]
        return blijft + [each for each in ids if each not in blijft]

    def _maak(self, rij_id: UUID) -> Regel:
        soort = Regel if self._soort.kop is None else self.KAART
        regel = soort(self._soort, self._context, self)
        regel.weg.connect(partial(self._vraag_weg, rij_id))
        regel.omhoog.connect(partial(self._schuif, rij_id, -1))
        regel.omlaag.connect(partial(self._schuif, rij_id, 1))
        regel.volgende.connect(partial(self._volgende, rij_id))
        regel.besloten.connect(partial(self._beslis, rij_id))
        regel.veranderd.connect(self.veranderd)
        regel.bewaard.connect(self._ga_verder)
        return regel

    def _ruim_op(self, rij_id: UUID) -> None:
        regel = self._regels.pop(rij_id)
        if (met_focus := QApplication.focusWidget()) is not None and regel.isAncestorOf(met_focus):
            self._erbij.setFocus()
        self._rijen.removeWidget(regel)
        regel.hide()
        regel.deleteLater()

    def _volgende(self, rij_id: UUID) -> None:
        """Go on with Enter: to the row below when that is empty, otherwise to a new one."""
        plekken = list(self._regels)
        plek = plekken.index(rij_id)
        regel = self._regels[rij_id]
        if regel.blad is None or not regel.blad.invoer("tekst").waarde().strip():
            return
        regel.blad.binder.bewaar_nu()
        if plek + 1 < len(plekken):
            onder = self._regels[plekken[plek + 1]]
            if onder.blad is not None and not onder.blad.invoer("tekst").waarde():
                onder.richt()
                return
        self._voeg_toe(rij_id)

    def _schuif(self, rij_id: UUID, stap: int) -> None:
        """Move a row one place."""
        plekken = list(self._regels)
        doel = plekken.index(rij_id) + stap
        if not 0 <= doel < len(plekken):
            return
        voor = next(iter(plekken[doel if stap < 0 else doel + 1 :]), None)
        self._context.werk.jobs.run(self._verplaats(rij_id, voor), fout=self._mislukt)

    def _verplaats(self, rij_id: UUID, voor: UUID | None) -> partial[None]:
        """Return the use case that puts a row before another, or at the end."""
        return partial(velden.verplaats, klasse=self._soort.klasse, rij_id=rij_id, voor=voor)

    def _vraag_weg(self, rij_id: UUID) -> None:
        """Take a row out of sight, save what was typed in it, and then remove it."""
        regel = self._regels[rij_id]
        regel.weg_gevraagd = True
        regel.setEnabled(False)
        if regel.blad is not None and not regel.blad.binder.alles_bewaard:
            regel.blad.binder.bewaar_nu()
            return
        self._haal_weg(regel)

    def _haal_weg_wat_kan(self) -> None:
        for regel in self._regels.values():
            if regel.weg_gevraagd and (regel.blad is None or regel.blad.binder.alles_bewaard):
                self._haal_weg(regel)

    def _haal_weg(self, regel: Regel) -> None:
        formulier = regel.formulier
        if formulier is None:
            return
        regel.weg_gevraagd = False
        self._context.werk.jobs.run_met_uitkomst(
            partial(velden.haal_weg, klasse=self._soort.klasse, rij_id=formulier.id),
            partial(self._weggehaald, formulier.id),
            partial(self._niet_weggehaald, formulier.id),
            Gezien(formulier.stand),
        )

    def _weggehaald(self, rij_id: UUID, antwoord: tuple[None, Uitkomst]) -> None:
        sleutel = (self._soort.klasse.TABEL, rij_id.hex, TOMBSTONE)
        versie = antwoord[1].versies.get(sleutel)
        if versie is None:
            return
        zet_terug = partial(self._context.werk.jobs.keer_om, Omkeerbaar(versie[0], antwoord[1].label))
        self._context.werk.melding.emit(self._soort.weggehaald, self.tr("Ongedaan maken"), zet_terug)

    def _niet_weggehaald(self, rij_id: UUID, fout: Fout) -> None:
        if rij_id in self._regels:
            self._regels[rij_id].setEnabled(True)
        self._mislukt(fout)

    def _beslis(self, rij_id: UUID, weg: bool) -> None:
        """Settle that one person removed what another changed."""
        formulier = self._regels[rij_id].formulier
        if formulier is not None:
            kies(self._context.werk, formulier, "verwijderd", weg)

    def _mislukt(self, fout: Fout) -> None:
        self._context.werk.fout.emit(fout, None)
