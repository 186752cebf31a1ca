"""The live page: it follows the text, counts its pages, and never holds up the typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.ui.onderdelen import Hulptekst
from opp_desk.ui.opp.rasteren import teken_opp, teken_voor_printer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from tests.ui.opp.conftest import Werkstuk


def teksten(stuk: Werkstuk) -> set[str]:
    """Return the small texts around the page."""
    return {label.text() for label in stuk.pagina._zijkant.voorbeeld.findChildren(Hulptekst)}


def beeld(stuk: Werkstuk) -> QImage:
    """Return the first page as it is shown."""
    gevonden = stuk.pagina._zijkant.voorbeeld.papier._bladen[0].beeld
    assert gevonden is not None
    return gevonden.copy()


def bij(stuk: Werkstuk) -> None:
    """Wait until the page shows the last text."""
    stuk.rust()
    stuk.bot.waitUntil(lambda: stuk.pagina._zijkant.voorbeeld.bij, timeout=20_000)
    stuk.rust()


def test_the_page_follows_the_text(maak: Callable[..., Werkstuk]) -> None:
    """A change of the text is on the page a moment later; the count of pages stands above it."""
    stuk = maak(breed=True)
    stuk.open("aanleiding")
    bij(stuk)
    stuk.bot.waitUntil(lambda: "pagina 1 van 2" in teksten(stuk))
    eerst = beeld(stuk)
    stuk.typ(stuk.veld("aanleiding"), "Noel heeft overzicht nodig, en tijd.")
    bij(stuk)
    assert beeld(stuk) != eerst


def test_a_narrow_window_turns_the_page_over(stuk: Werkstuk) -> None:
    """Without room the page is behind a button; choosing a section brings the form back."""
    stuk.open("aanleiding")
    assert not stuk.pagina._zijkant.isVisible()
    stuk.knop("Op papier").click()
    assert stuk.pagina._zijkant.isVisible()
    assert not stuk.pagina._formulieren.isVisible()
    stuk.pagina._stappen.gekozen.emit("doelen")
    assert stuk.pagina._formulieren.isVisible()
    assert not stuk.pagina._zijkant.isVisible()
    stuk.rust()


def test_pages_become_pictures_of_the_asked_size(stuk: Werkstuk) -> None:
    """A page is as wide as was asked, four bytes a pixel; for a printer the dots per inch decide."""
    vel = teken_opp(stuk.beeld.momentopname, 300)
    assert len(vel.bladzijden) == 2
    blad = vel.bladzijden[0]
    assert blad.breedte == 300
    assert len(blad.pixels) == blad.breedte * blad.hoogte * 4
    groot = teken_voor_printer(vel.pdf, 72)[0]
    assert (groot.breedte, groot.hoogte) == (596, 842)


def test_a_page_that_cannot_be_made_says_so(maak: Callable[..., Werkstuk]) -> None:
    """A text that is no OPP shows a bar with Opnieuw; the editor goes on."""
    stuk = maak(breed=True)
    stuk.open("aanleiding")
    bij(stuk)
    voorbeeld = stuk.pagina._zijkant.voorbeeld
    goed = voorbeeld._momentopname
    assert isinstance(goed, bytes)
    voorbeeld.zet_momentopname(b"geen momentopname")
    stuk.bot.waitUntil(voorbeeld._fout.isVisible, timeout=20_000)
    voorbeeld.zet_momentopname(goed)
    stuk.bot.waitUntil(lambda: not voorbeeld._fout.isVisible())
    stuk.rust()


def test_a_process_that_is_gone_does_not_stop_the_page(maak: Callable[..., Werkstuk]) -> None:
    """When no paper comes the bar says so after a while, and Opnieuw makes it."""
    stuk = maak(breed=True)
    stuk.open("aanleiding")
    bij(stuk)
    voorbeeld = stuk.pagina._zijkant.voorbeeld
    voorbeeld._bezig = (b"", 0)
    voorbeeld._geduld.timeout.emit()
    assert voorbeeld._fout.isVisible()
    stuk.knop("Opnieuw", voorbeeld).click()
    bij(stuk)
    assert not voorbeeld._fout.isVisible()
