"""Running text: from pieces of text to lines, and from lines to marked content.

Ragged right, no hyphenation and no justification: words stay whole for eyes and for screen readers. The sizes
and colours come from `stijl`.
"""

from __future__ import annotations

import unicodedata
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.documents.fonts import Face, load, printable, width
from opp_desk.documents.tagged import Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opp_desk.documents.tagged import TaggedCanvas

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks; sizes in points."""

    size: float
    leading: float
    colour: Colour
    face: Face = Face.REGULAR
    before: float = 0
    after: float = 0
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with a face or colour that differs from the paragraph's."""

    text: str
    face: Face | None = None
    colour: Colour | None = None


Segment = tuple[str, Face, Colour]
Line = list[Segment]
_WIDOW = 2


class Paragraph:
    """A block of running text (see `layout.Block`)."""

    def __init__(
        self,
        text: str | Sequence[Run],
        style: TextStyle,
        tag: str | Node = "P",
        *,
        level: int | None = None,
    ) -> None:
        """``tag`` may be the node of another block; ``level`` (0: the title) puts it into the outline."""
        runs = [Run(text)] if isinstance(text, str) else list(text)
        self.node = Node(tag) if isinstance(tag, str) else tag
        self.style = style
        self.before, self.after, self.keep_with_next = style.before, style.after, style.keep_with_next
        self._segments: Line = [
            (printable(run.text), run.face or style.face, run.colour or style.colour) for run in runs
        ]
        self.level = level
        self.pinned: list[Line] | None = None
        self._measured: tuple[float, list[Line]] | None = None

    def lines(self, width: float) -> list[Line]:
        """Return the text in lines of at most ``width`` points."""
        if self.pinned is not None:
            return self.pinned
        if self._measured is None or self._measured[0] != width:
            self._measured = width, list(_break(self._segments, self.style.size, width))
        return self._measured[1]

    def height(self, width: float) -> float:
        """Return the number of lines times the leading."""
        return len(self.lines(width)) * self.style.leading

    def split(self, width: float, height: float, *, force: bool) -> tuple[Paragraph | None, Paragraph | None]:
        """Split between lines, never leaving a single line behind unless there is no other way."""
        lines = self.lines(width)
        fits = int((height + 0.01) // self.style.leading)
        if fits >= len(lines):
            return self, None
        if len(lines) - fits < _WIDOW:
            fits = len(lines) - _WIDOW
        if fits < _WIDOW:
            if not force:
                return None, self
            fits = max(1, fits)
        return self._pieces(lines[:fits], lines[fits:])

    def _pieces(self, upper: list[Line], lower: list[Line]) -> tuple[Paragraph, Paragraph]:
        first, rest = copy(self), copy(self)
        first.pinned, rest.pinned, rest.level = upper, lower, None
        return first, rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw line by line; a space at each line's end keeps words apart for who listens."""
        lines = self.lines(width)
        if not any(lines):
            return
        style = self.style
        if self.level is not None:
            canvas.outline("".join(text for text, _, _ in self._segments).strip(), self.level, top)
        with canvas.content(self.node):
            baseline = top - style.leading / 2 - style.size * 0.35
            for index, line in enumerate(lines):
                canvas.drawText(self._written(canvas, line, x, baseline - index * style.leading))

    def _written(self, canvas: TaggedCanvas, line: Line, x: float, baseline: float) -> object:
        written = canvas.beginText(x, baseline)
        for text, face, colour in line:
            written.setFont(load(face).fontName, self.style.size)
            written.setFillColor(colour)
            written.textOut(text)
        return written


def _break(segments: Line, size: float, limit: float) -> Iterator[Line]:
    """Yield lines. Each ends in a space, except before a cut inside a word that is longer than a line."""
    line: Line = []
    used = 0.0
    for word in _words(segments):
        if word is None:
            yield _spaced(line)
            line, used = [], 0.0
            continue
        space = width(" ", line[-1][1], size) if line else 0.0
        need = _measure(word, size)
        if line and used + space + need > limit:
            yield _spaced(line)
            line, used, space = [], 0.0, 0.0
        elif line:
            line = _spaced(line)
        rest = word
        while need > limit and not line and (cut := _cut(rest, size, limit))[1]:
            yield cut[0]
            rest, need = cut[1], need - _measure(cut[0], size)
        line, used = _joined([*line, *rest]), used + space + need
    yield line


def _words(segments: Line) -> Iterator[Line | None]:
    """Yield the words, each of one or more segments, and None for a line break."""
    word: Line = []
    for text, face, colour in segments:
        for number, row in enumerate(text.split("\n")):
            if number:
                if word:
                    yield word
                    word = []
                yield None
            first, *others = row.split(" ")
            if first:
                word.append((first, face, colour))
            for other in others:
                if word:
                    yield word
                word = [(other, face, colour)] if other else []
    if word:
        yield word


def _measure(line: Line, size: float) -> float:
    return sum(width(text, face, size) for text, face, _ in line)


def _spaced(line: Line) -> Line:
    if not line:
        return line
    text, face, colour = line[-1]
    return [*line[:-1], (text + " ", face, colour)]


def _joined(line: Line) -> Line:
    """Return the line with neighbours of one face and colour as one segment."""
    joined: Line = []
    for text, face, colour in line:
        if joined and joined[-1][1:] == (face, colour):
            joined[-1] = (joined[-1][0] + text, face, colour)
        else:
            joined.append((text, face, colour))
    return joined


def _cut(word: Line, size: float, limit: float) -> tuple[Line, Line]:
    """Return what of a very long word fits on a line (at least one letter) and the rest."""
    used = 0.0
    for index, (text, face, colour) in enumerate(word):
        for place, sign in enumerate(text):
            used += width(sign, face, size)
            if used > limit and (index or place) and not unicodedata.combining(sign):
                head, tail = (text[:place], face, colour), (text[place:], face, colour)
                return [*word[:index], *([head] if place else [])], [tail, *word[index + 1 :]]
    return word, []
