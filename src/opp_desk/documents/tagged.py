"""The structure of a tagged PDF (PDF/UA-1): what the elements are. What is drawn is for `layout` and `stijl`.

The canvas that writes it stands in `canvas`, which alone loads ReportLab.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opp_desk.documents.fonts import printable

if TYPE_CHECKING:
    from opp_desk.documents.canvas import TaggedCanvas as TaggedCanvas  # noqa: PLC0414  others name it


@dataclass(frozen=True, slots=True)
class Meta:
    """What a PDF says of itself. ``moment`` is a day in ISO 8601; the clock is never asked."""

    title: str
    author: str
    subject: str = ""
    moment: str | None = None
    language: str = "nl-NL"


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure tree (ISO 32000-1, 14.7.2).

    ``kids`` are nodes, (page, MCID) pairs, and the links of a Link. ``entries`` are ready PDF dictionary
    entries, such as the scope of a header cell. A block that is split over pages keeps its one node.
    """

    tag: str
    entries: str = ""
    parent: Node | None = None
    kids: list[Node | tuple[int, int] | Annotation] = field(default_factory=list)
    number: int = 0


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link on a page, by the number of its object; the page counts from 0."""

    page: int
    number: int


def table_header(scope: str = "Column") -> Node:
    """Return the node of a header cell; ``scope`` is Column or Row (PDF/UA-1, 7.5)."""
    return Node("TH", f"/A <</O /Table /Scope /{scope}>>")


def figure(alt: str) -> Node:
    """Return the node of a picture with its replacement text (PDF/UA-1, 7.3)."""
    return Node("Figure", f"/Alt {pdf_text(alt)} /A <</O /Layout /Placement /Block>>")


def numbered_list(numbering: str) -> Node:
    """Return the node of a list; ``numbering`` is Disc, Decimal … (ISO 32000-1, 14.8.5.5)."""
    return Node("L", f"/A <</O /List /ListNumbering /{numbering}>>")


def pdf_text(text: str) -> str:
    """Return a PDF text string in UTF-16 (ISO 32000-1, 7.9.2.2)."""
    return f"<FEFF{printable(text).encode('utf-16-be').hex().upper()}>"
