"""Pages that are made when first shown, remembered by key, and wiped as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from opp_desk.ui.onderdelen.stapel import Stapel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Paginas(Stapel):
    """The pages of the window. Where each one was (ids only) survives wiping; what it showed does not."""

    def __init__(self, fabrieken: Mapping[str, Callable[[], QWidget]], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._fabrieken = dict(fabrieken)
        self._gemaakt: dict[str, QWidget] = {}
        self._waar: dict[str, dict[str, Any]] = {}
        self._focus: dict[str, QWidget] = {}
        self._spoor: list[str] = []
        self._laatste = ""

    def toon(self, sleutel: str, /, **waar: Any) -> QWidget:
        """Bring up a page; raises ``KeyError`` for a key without a factory."""
        huidig = self.sleutel()
        if huidig and huidig != sleutel:
            vraag(self._gemaakt[huidig], "verlaat")
            self._spoor.append(huidig)
        nieuw = sleutel not in self._gemaakt
        if nieuw:
            self._gemaakt[sleutel] = self._fabrieken[sleutel]()
            self.addWidget(self._gemaakt[sleutel])
        pagina = self._gemaakt[sleutel]
        if waar:
            self._waar[sleutel] = waar
        self._laat_los(huidig)
        self.setCurrentWidget(pagina)
        self._laatste = sleutel
        if nieuw or waar:
            vraag(pagina, "toon", **self._waar.get(sleutel, {}))
        return pagina

    def terug(self) -> str:
        """Return the key of the page before this one and forget it; "" when there is none."""
        return self._spoor.pop() if self._spoor else ""

    def vergeet_stap(self) -> None:
        """Forget the last step: going back is no step of its own."""
        if self._spoor:
            self._spoor.pop()

    def sleutel(self) -> str:
        """Return the key of the page that is up, or ""."""
        pagina = self.currentWidget()
        return next((sleutel for sleutel, een in self._gemaakt.items() if een is pagina), "")

    def laatste(self) -> str:
        """Return the key of the page that was up last, also after wiping, or ""."""
        return self._laatste

    def pagina(self, sleutel: str) -> QWidget | None:
        """Return a page that was made already, or None."""
        return self._gemaakt.get(sleutel)

    def focus_terug(self) -> QWidget:
        """Return where the focus was on the page that is up, or the page itself."""
        pagina = self._gemaakt[self.sleutel()]
        vorige = self._focus.get(self.sleutel())
        return vorige if vorige is not None and isValid(vorige) and pagina.isAncestorOf(vorige) else pagina

    def _laat_los(self, sleutel: str) -> None:
        """Take the focus out of a page, or Qt gives it to the first button of the next: Enter presses."""
        pagina, nu = self._gemaakt.get(sleutel), QApplication.focusWidget()
        if pagina is not None and nu is not None and pagina.isAncestorOf(nu):
            self._focus[sleutel] = nu
            nu.clearFocus()

    def verlaat(self) -> None:
        """Let every page write what is typed."""
        for pagina in self._gemaakt.values():
            vraag(pagina, "verlaat")

    def vergeet(self) -> None:
        """Forget where pages were: the next vault has other pupils."""
        self._waar.clear()
        self._laatste = ""

    def wis(self) -> None:
        """Remove every page."""
        for pagina in self._gemaakt.values():
            self.removeWidget(pagina)
            ruim_op(pagina)
        self._gemaakt.clear()
        self._focus.clear()
        self._spoor.clear()


def vraag(pagina: QWidget, wat: str, /, **waar: Any) -> None:
    """Call an optional method of a page."""
    methode = getattr(pagina, wat, None)
    if callable(methode):
        methode(**waar)


def ruim_op(onderdeel: QWidget) -> None:
    """Take a widget out of sight now and destroy it as soon as its own slot is done."""
    onderdeel.hide()
    onderdeel.setParent(None)
    onderdeel.deleteLater()
