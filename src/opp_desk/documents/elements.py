"""The structure elements of a tagged PDF as they are written (ISO 32000-1, 14.7.2); the nodes: `tagged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents.tagged import Annotation, Node

if TYPE_CHECKING:
    from collections.abc import Iterator


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and everything below it, in reading order."""
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from walk(kid)


def references(nodes: list[Node]) -> str:
    """Return references to nodes that have their numbers."""
    return " ".join(f"{node.number} 0 R" for node in nodes)


def element(node: Node, pages: list[int]) -> str:
    """Return the structure element of ``node``; ``pages`` are the object numbers of the pages."""
    home = next((kid[0] for kid in node.kids if isinstance(kid, tuple)), None)
    kids = " ".join(_kid(kid, home, pages) for kid in node.kids)
    page = "" if home is None else f" /Pg {pages[home]} 0 R"
    parent = node.parent.number if node.parent else 0
    return f"<</Type /StructElem /S /{node.tag} /P {parent} 0 R{page} /K [{kids}] {node.entries}>>"


def _kid(kid: Node | tuple[int, int] | Annotation, home: int | None, pages: list[int]) -> str:
    if isinstance(kid, Node):
        return f"{kid.number} 0 R"
    if isinstance(kid, Annotation):
        return f"<</Type /OBJR /Pg {pages[kid.page]} 0 R /Obj {kid.number} 0 R>>"
    page, mcid = kid
    return str(mcid) if page == home else f"<</Type /MCR /Pg {pages[page]} 0 R /MCID {mcid}>>"
