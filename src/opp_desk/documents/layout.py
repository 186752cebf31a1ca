"""Blocks that find their own place: stacks, columns, tables, and how they break over pages.

A block knows its height at a width, can be split at a height, and draws itself. Each carries the node of the
structure tree that it stands for; both halves of a split block share it. No sizes or colours of our house
style here.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from opp_desk.documents.tagged import Node, TaggedCanvas

Split = tuple["Block | None", "Block | None"]


class Block(Protocol):
    """Something with a place on paper. Of ``after`` and the next ``before`` (points) the larger counts."""

    before: float
    after: float
    keep_with_next: bool

    def height(self, width: float) -> float:
        """Return the height in points at ``width`` points."""

    def split(self, width: float, height: float, *, force: bool) -> Split:
        """Return what fits in ``height`` and what is left. With ``force`` something is placed in any case."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw with the upper left corner at (``x``, ``top``)."""


@dataclass
class Stack:
    """Blocks below each other. ``together`` keeps them on one page when a page can hold them."""

    children: list[Block]
    node: Node | None = None
    before: float = 0
    after: float = 0
    keep_with_next: bool = False
    together: bool = False

    def height(self, width: float) -> float:
        """Return the heights of the children with the white between them."""
        white = sum(max(upper.after, lower.before) for upper, lower in pairwise(self.children))
        return white + sum(child.height(width) for child in self.children)

    def split(self, width: float, height: float, *, force: bool) -> Split:
        """Split between or inside children; what belongs to the next block goes along with it."""
        if self.together and not force and not fits(self, width, height):
            return None, self
        used = 0.0
        for index, child in enumerate(self.children):
            if index:
                used += max(self.children[index - 1].after, child.before)
            if not fits(child, width, height - used):
                return self._split_at(index, width, height - used, force=force)
            used += child.height(width)
        return self, None

    def _split_at(self, index: int, width: float, room: float, *, force: bool) -> Split:
        if force and not index and isinstance(self.children[0], Decoration):
            index, room = 1, 0  # decoration alone would come back for ever
        part, rest = self.children[index].split(width, room, force=force and not index)
        keep = index
        if part is None:
            while keep and self.children[keep - 1].keep_with_next:
                keep -= 1
        if part is None and not keep:
            if not force:
                return None, self
            part, rest = self.children[index].split(width, max(room, 0), force=True)
            keep = index
        placed = self.children[:keep] + ([] if part is None else [part])
        left = ([] if rest is None else [rest]) + self.children[index + 1 :]
        if part is None:
            left = self.children[keep:]
        return self.piece(placed), self.rest(left) if left else None

    def piece(self, children: list[Block]) -> Stack:
        """Return the same stack with other children; its node stays one."""
        piece = copy(self)
        piece.children = children
        return piece

    def rest(self, children: list[Block]) -> Stack:
        """Return what goes on the next page."""
        return self.piece(children)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the children from top to bottom."""
        with canvas.within(self.node):
            for index, child in enumerate(self.children):
                if index:
                    top -= max(self.children[index - 1].after, child.before)
                child.draw(canvas, x, top, width)
                top -= child.height(width)


@dataclass
class Continued(Stack):
    """A stack that says on each next page what it is: ``again`` (a table's header) stands above the rest."""

    again: Block | None = None

    def rest(self, children: list[Block]) -> Stack:
        """Return what is left, under ``again`` as decoration."""
        if self.again is None or children[0] is self.children[0]:
            return self.piece(children)
        return self.piece([Decoration(self.again, after=self.again.after), *children])


@dataclass
class Decoration:
    """A block that is drawn again and therefore no content."""

    block: Block
    before: float = 0
    after: float = 0
    keep_with_next: bool = True

    def height(self, width: float) -> float:
        """Return the height of the block."""
        return self.block.height(width)

    def split(self, width: float, height: float, *, force: bool) -> Split:
        """Stay whole."""
        return (self, None) if force else (None, self)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the block as an artifact."""
        with canvas.artifact():
            self.block.draw(canvas, x, top, width)


@dataclass
class Columns:
    """Blocks beside each other: a row, a list item. ``widths`` in points; None takes what is left."""

    cells: list[Block]
    widths: tuple[float | None, ...]
    gap: float = 0
    node: Node | None = None
    before: float = 0
    after: float = 0
    keep_with_next: bool = False

    def _places(self, width: float) -> list[tuple[Block, float, float]]:
        """Return each cell with its offset and width."""
        fixed = sum(each for each in self.widths if each is not None) + self.gap * (len(self.widths) - 1)
        open_ones = self.widths.count(None)
        places: list[tuple[Block, float, float]] = []
        x = 0.0
        for cell, wanted in zip(self.cells, self.widths, strict=True):
            given = (width - fixed) / open_ones if wanted is None else wanted
            places.append((cell, x, given))
            x += given + self.gap
        return places

    def height(self, width: float) -> float:
        """Return the height of the highest cell."""
        return max(cell.height(given) for cell, _, given in self._places(width))

    def split(self, width: float, height: float, *, force: bool) -> Split:
        """Split every cell that is too high; a cell that is done stays empty."""
        parts: list[Block] = []
        rests: list[Block] = []
        for cell, _, given in self._places(width):
            fits = cell.height(given) <= height
            part, rest = (cell, None) if fits else cell.split(given, height, force=force)
            if part is None:
                return None, self
            parts.append(part)
            rests.append(rest or Stack([]))
        first, second = copy(self), copy(self)
        first.cells, second.cells = parts, rests
        return first, second

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the cells from left to right."""
        with canvas.within(self.node):
            for cell, offset, given in self._places(width):
                cell.draw(canvas, x + offset, top, given)


def fits(block: Block, width: float, height: float) -> bool:
    """Return whether a block is at most this high, without measuring what comes after the end of the page.

    Of a file of ten years only one page at a time is looked at.
    """
    if not isinstance(block, Stack):
        return block.height(width) <= height
    used = 0.0
    for index, child in enumerate(block.children):
        if index:
            used += max(block.children[index - 1].after, child.before)
        if not fits(child, width, height - used):
            return False
        used += child.height(width)
    return used <= height


def paginate(body: Block, width: float, height: float) -> list[Block]:
    """Return the body in pieces that each fit on a page; every page holds something."""
    pages: list[Block] = []
    rest: Block | None = body
    while rest is not None:
        if fits(rest, width, height):
            pages.append(rest)
            break
        part, rest = rest.split(width, height, force=True)
        pages.append(part or Stack([]))
    return pages
