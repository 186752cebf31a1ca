"""Blocks that paint: a block on a ground, and a drawing of fixed size. How blocks find a place: `layout`."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opp_desk.documents.tagged import Node

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.documents.layout import Block, Split
    from opp_desk.documents.tagged import TaggedCanvas


@dataclass
class Boxed:
    """A block on a painted ground: ``paint(canvas, x, bottom, width, height)`` draws what is no content."""

    block: Block
    paint: Callable[[TaggedCanvas, float, float, float, float], None]
    left: float = 0
    right: float = 0
    above: float = 0
    below: float = 0
    before: float = 0
    after: float = 0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height with the padding."""
        return self.block.height(width - self.left - self.right) + self.above + self.below

    def split(self, width: float, height: float, *, force: bool) -> Split:
        """Split the block inside; both halves keep ground and padding."""
        inner = max(height - self.above - self.below, 0)
        part, rest = self.block.split(width - self.left - self.right, inner, force=force)
        if part is None or rest is None:
            return (None, self) if part is None else (self, None)
        first, second = copy(self), copy(self)
        first.block, second.block = part, rest
        return first, second

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Paint the ground, then draw the block on it."""
        height = self.height(width)
        with canvas.artifact():
            self.paint(canvas, x, top - height, width, height)
        self.block.draw(canvas, x + self.left, top - self.above, width - self.left - self.right)


@dataclass
class Picture:
    """A drawing of fixed size: ``paint(canvas, x, bottom)`` inside the content of ``node`` (a Figure)."""

    size: tuple[float, float]
    paint: Callable[[TaggedCanvas, float, float], None]
    node: Node = field(default_factory=lambda: Node("Figure"))
    before: float = 0
    after: float = 0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the fixed height."""
        return self.size[1]

    def split(self, width: float, height: float, *, force: bool) -> Split:
        """Stay whole."""
        return (self, None) if force else (None, self)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the picture as content."""
        with canvas.content(self.node):
            self.paint(canvas, x, top - self.size[1])
