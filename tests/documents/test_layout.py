"""Blocks break over pages without losing, doubling or shuffling anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.documents.boxes import Boxed, Picture
from opp_desk.documents.canvas import TaggedCanvas
from opp_desk.documents.layout import Block, Columns, Continued, Decoration, Stack, paginate
from opp_desk.documents.tagged import Meta, Node
from opp_desk.documents.text import Paragraph, TextStyle
from tests.documents.keuring import bladen

if TYPE_CHECKING:
    from collections.abc import Iterator

STIJL = TextStyle(10, 14, (0, 0, 0), after=4)
KOP = TextStyle(10, 14, (0, 0, 0), keep_with_next=True)
BREED = 300.0


def regels(block: Block) -> Iterator[str]:
    """Yield the lines of text inside a block from top to bottom, without repeated decoration."""
    if isinstance(block, Paragraph):
        yield from ("".join(text for text, _, _ in line).strip() for line in block.lines(BREED) if line)
    elif isinstance(block, Stack):
        for child in block.children:
            yield from regels(child)
    elif isinstance(block, Columns):
        for cell in block.cells:
            yield from regels(cell)
    elif isinstance(block, Boxed):
        yield from regels(block.block)


def alinea(aantal: int, naam: str) -> Paragraph:
    """Return a paragraph of so many lines, each with its own text."""
    return Paragraph("\n".join(f"{naam}.{nummer}" for nummer in range(aantal)), STIJL)


def niets(*_: object) -> None:
    """Paint nothing."""


Beschrijving = tuple[str, object]
blokken = st.recursive(
    st.integers(1, 30).map(lambda aantal: ("alinea", aantal)),
    lambda delen: st.tuples(
        st.sampled_from(["stapel", "samen", "vak", "vervolg"]), st.lists(delen, max_size=4)
    ),
    max_leaves=8,
)


def bouw(beschrijving: Beschrijving, naam: str = "r") -> Block:
    """Return the block that a description of Hypothesis means."""
    soort, inhoud = beschrijving
    if isinstance(inhoud, int):
        return alinea(inhoud, naam)
    assert isinstance(inhoud, list)
    kinderen = [bouw(deel, f"{naam}{plaats}") for plaats, deel in enumerate(inhoud)]
    if soort == "vak":
        return Boxed(Stack(kinderen), niets, above=6, below=6)
    if soort == "vervolg":
        return Continued(kinderen, again=Paragraph("vervolg", STIJL))
    return Stack(kinderen, together=soort == "samen")


@given(blokken, st.integers(250, 500))
def test_pages_hold_everything_once_and_in_order(beschrijving: Beschrijving, hoogte: int) -> None:
    """However blocks are nested: the lines of the pages are the lines of the whole, and each page fits."""
    pages = paginate(bouw(beschrijving), BREED, hoogte)
    assert [regel for page in pages for regel in regels(page)] == list(regels(bouw(beschrijving)))
    assert all(page.height(BREED) <= hoogte + 0.01 for page in pages)


@given(blokken, st.integers(1, 60))
def test_pages_without_room_still_come_to_an_end(beschrijving: Beschrijving, hoogte: int) -> None:
    """A page too low for a line holds one all the same: nothing is lost and nothing hangs."""
    pages = paginate(bouw(beschrijving), BREED, hoogte)
    assert [regel for page in pages for regel in regels(page)] == list(regels(bouw(beschrijving)))


def test_a_heading_goes_along_with_its_text() -> None:
    """A heading never stands alone at the foot of a page."""
    stack = Stack([alinea(3, "a"), Paragraph("Kop", KOP), alinea(4, "b")])
    eerste, tweede = paginate(stack, BREED, 5 * 14 + 4)
    assert "Kop" not in list(regels(eerste))
    assert next(regels(tweede)) == "Kop"


def test_what_belongs_together_moves_together() -> None:
    """A goal that does not fit goes to the next page whole, and is split only when no page can hold it."""
    stack = Stack([alinea(3, "a"), Stack([alinea(3, "b"), alinea(3, "c")], together=True)])
    eerste, tweede = paginate(stack, BREED, 8 * 14)
    assert list(regels(eerste)) == ["a.0", "a.1", "a.2"]
    assert len(list(regels(tweede))) == 6
    assert len(paginate(stack, BREED, 4 * 14)) == 3


def test_columns_go_on_beside_each_other() -> None:
    """A long cell goes on below; the short one stays empty there and says nothing twice."""
    columns = Columns([alinea(1, "kop"), alinea(9, "tekst")], (100, None))
    eerste, tweede = paginate(Stack([columns]), BREED, 5 * 14)
    assert next(regels(eerste)) == "kop.0"
    assert list(regels(tweede)) == ["tekst.5", "tekst.6", "tekst.7", "tekst.8"]


def test_the_header_of_a_table_comes_back_as_decoration() -> None:
    """Each next page repeats the header for the eye, and only the first is content."""
    header = Paragraph("hoofd", KOP)
    pages = paginate(Continued([header, *(alinea(2, str(n)) for n in range(6))], again=header), BREED, 6 * 14)
    assert len(pages) > 2
    for page in pages[1:]:
        assert isinstance(page, Continued)
        assert isinstance(page.children[0], Decoration)
    assert [regel for page in pages for regel in regels(page)].count("hoofd") == 1


def test_a_picture_higher_than_the_page_does_not_hang() -> None:
    """What cannot be split is placed, and the rest follows on the next page."""
    pages = paginate(Stack([Picture((10, 500), niets), alinea(1, "a")]), BREED, 100)
    assert len(pages) == 2


def test_both_halves_of_a_split_block_are_one_element() -> None:
    """A paragraph that goes on over the page is one P with two pieces of marked content."""
    node = Node("P")
    canvas = TaggedCanvas((400, 200), Meta("Titel", "School"))
    for page in paginate(Paragraph("\n".join("abcdef"), STIJL, node), BREED, 3 * 14):
        page.draw(canvas, 20, 180, BREED)
        canvas.showPage()
    assert node.kids == [(0, 0), (1, 0)]
    assert bladen(canvas.finish()) == ["a b c", "d e f"]


class Geteld(Paragraph):
    """A paragraph that counts how often it is measured."""

    keren = 0

    def height(self, width: float) -> float:
        """Count, and return the height."""
        self.keren += 1
        return super().height(width)


def test_a_file_of_ten_years_is_measured_a_page_at_a_time() -> None:
    """No block is measured again for every page before it: that took minutes."""
    teksten = [Geteld("Een regel.", STIJL) for _ in range(2000)]
    pages = paginate(Stack([Paragraph("Kop", KOP), Stack([*teksten])]), BREED, 100)
    assert len(pages) > 300
    assert max(een.keren for een in teksten) < 30
