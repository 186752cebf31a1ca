"""Deciding together: laying before the parents, akkoord, and fixing on behalf of the board."""

from __future__ import annotations

from functools import partial

from opp_desk.ui.rondleiding.handgrepen import Handgrepen


class Besluiten(Handgrepen):
    """What happens with every version, the first and the next."""

    def leg_voor(self) -> None:
        """The text is frozen and laid before the parents."""
        self._sectie("Ouders")
        self._h.klik("Opnieuw voorleggen" if self._h.ziet("Opnieuw voorleggen") else "Voorleggen")
        self._h.wacht(lambda: self._h.ziet("Niet doen"), "de uitleg bij het voorleggen")
        self._h.klik("Voorleggen")
        self._h.wacht(self._vraagknop, "wie om akkoord gevraagd wordt")

    def akkoord(self) -> None:
        """Both parents agree."""
        for wie in ("Moeder", "Vader"):
            self._h.klik(f"{wie} om akkoord vragen")
            self._h.wacht(lambda: self._h.ziet("in een gesprek"), f"het antwoord van {wie}")
            self._h.vink("akkoord")
            self._h.vink("in een gesprek")
            self._h.klik("Antwoord vastleggen")
            self._h.wacht(partial(self._weg, f"{wie} om akkoord vragen"), f"het akkoord van {wie}")

    def stel_vast(self) -> None:
        """Fixed on behalf of the board."""
        self._rust()
        self._h.klik("Vaststellen")
        self._h.wacht(lambda: self._h.aantal("Wie stelt vast?"), "het besluit")
        if self._h.aantal("Toch vaststellen"):
            self._h.typ("Toch vaststellen", "Besproken in het ondersteuningsteam.")
        self._h.klik("Vaststellen", -1)
        self._h.wacht(lambda: self._h.ziet("Bijstellen"), "een vastgesteld OPP")
        self._h.wacht(lambda: self._h.ziet("PDF opslaan"), "de PDF in de kluis")
        self._rust()

    def bewaar_opp(self) -> None:
        """The paper that was kept in the vault, as a file."""
        self._bewaar("PDF opslaan", "opp.pdf")

    def _vraagknop(self) -> str:
        return next((naam for naam in self._h.namen() if naam.endswith("om akkoord vragen")), "")
