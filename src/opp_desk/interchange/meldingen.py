"""Collecting what a parser has to tell: warnings counted by code, and persons that were skipped."""

from __future__ import annotations

from opp_desk.interchange.klassenlijst import Overgeslagen, Soort, Waarschuwing


class Meldingen:
    """What one reading has met, in the order of meeting. Holds codes and places, never names."""

    def __init__(self) -> None:
        self._aantallen: dict[tuple[str, str], tuple[int, int | None]] = {}
        self._overgeslagen: list[Overgeslagen] = []

    def waarschuw(self, code: str, *, waarde: str = "", regel: int | None = None) -> None:
        """Count one more case of ``code``; the line of the first case is kept."""
        aantal, eerste = self._aantallen.get((code, waarde), (0, regel))
        self._aantallen[code, waarde] = (aantal + 1, eerste)

    def sla_over(self, soort: Soort, volgnummer: int, regel: int | None, reden: str) -> None:
        """Note that a person in the file could not be read."""
        self._overgeslagen.append(Overgeslagen(soort, volgnummer, regel, reden))

    @property
    def waarschuwingen(self) -> tuple[Waarschuwing, ...]:
        """All warnings, each code and value once."""
        return tuple(Waarschuwing(c, n, w, r) for (c, w), (n, r) in self._aantallen.items())

    @property
    def overgeslagen(self) -> tuple[Overgeslagen, ...]:
        """All persons that were skipped."""
        return tuple(self._overgeslagen)
