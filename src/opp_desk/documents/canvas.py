"""Our tagging layer over ReportLab: a canvas that writes the structure of PDF/UA-1 beside what it draws.

ReportLab draws, but knows no tags. Here belong marked content, the structure tree as it is written, and the
metadata of ISO 14289-1. With ``tagged=False`` the same pages come out without structure, so that a benchmark
can tell what the tags cost. Only who draws loads this module: ReportLab is large.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from opp_desk.documents.elements import element, references, walk
from opp_desk.documents.fonts import Face, load, printable
from opp_desk.documents.tagged import Annotation, Meta, Node, pdf_text

if TYPE_CHECKING:
    from collections.abc import Iterator

rl_config.useA85 = 0  # compressed streams as they are, not spelled in letters: smaller and faster

_PRODUCER = "OPP Desk"
Box = tuple[float, float, float, float]
_DEFAULT_MOMENT = "2000-01-01"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{moment}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>{moment}T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas that keeps the structure tree. Everything drawn stands in `content` or in `artifact`."""

    def __init__(self, size: tuple[float, float], meta: Meta, *, tagged: bool = True) -> None:
        self._buffer = BytesIO()
        load(Face.REGULAR)
        texts = {name: printable(getattr(meta, name)) for name in ("title", "author", "subject")}
        meta = replace(meta, **texts)
        super().__init__(
            self._buffer,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=meta.language,
            initialFontName=Face.REGULAR.value,
        )
        self.meta = meta
        self.tagged = tagged
        self._root = Node("Document")
        self._open = [self._root]
        self._in_artifact = False
        self._marked: list[list[Node]] = [[]]
        self._links: list[tuple[pdfdoc.PDFDictionary, Node]] = []
        self._headings = 0
        self._depth = -1

    @contextmanager
    def within(self, node: Node | None) -> Iterator[None]:
        """Open ``node`` below the node that is open; None and artifacts open nothing."""
        if node is None or self._in_artifact:
            yield
            return
        if node.parent is None:
            node.parent = self._open[-1]
            node.parent.kids.append(node)
        self._open.append(node)
        yield
        self._open.pop()

    @contextmanager
    def content(self, node: Node) -> Iterator[None]:
        """Mark what is drawn as the real content of ``node`` (ISO 32000-1, 14.6)."""
        if self._in_artifact or not self.tagged:
            yield
            return
        marked = self._marked[-1]
        with self.within(node):
            node.kids.append((len(self._marked) - 1, len(marked)))
            self._code.append(f"/{node.tag} <</MCID {len(marked)}>> BDC")
            marked.append(node)
            yield
            self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """Mark what is drawn as no content: lines, colour, a running header (``kind`` Header or Footer)."""
        if self._in_artifact:
            yield
            return
        if self.tagged:
            self._code.append(
                f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC" if kind else "/Artifact BMC"
            )
        self._in_artifact = True
        yield
        self._in_artifact = False
        if self.tagged:
            self._code.append("EMC")

    def outline(self, text: str, level: int, top: float) -> None:
        """Add a heading to the outline (bladwijzers); ``level`` counts from 0, ``top`` in points."""
        if self._in_artifact:
            return
        self._headings += 1
        self._depth = min(level, self._depth + 1)  # a heading of signs that are not drawn is passed over
        self.bookmarkPage(f"kop{self._headings}", fit="XYZ", left=0, top=round(top, 2))
        self.addOutlineEntry(text, f"kop{self._headings}", self._depth)

    def place(self, name: str, top: float) -> None:
        """Give a height on this page (points) a name that `jump` can go to; a name is given once."""
        if not self._in_artifact:
            self.bookmarkPage(name, fit="XYZ", left=0, top=round(top, 2))

    def link(self, node: Node, uri: str, box: Box) -> None:
        """Let ``box`` on this page open ``uri``, as part of ``node``, a Link (PDF/UA-1, 7.18.5)."""
        action = f"<</S /URI /URI <{uri.encode('ascii', 'ignore').hex().upper()}>>>"
        self._annotate(node, box, {"Contents": pdf_text(uri.removeprefix("mailto:")), "A": action})

    def jump(self, node: Node, name: str, text: str, box: Box) -> None:
        """Let ``box`` on this page go to the `place` of this name; ``text`` is what who listens hears."""
        self._annotate(node, box, {"Contents": pdf_text(text), "Dest": self._bookmarkReference(name)})

    def _annotate(self, node: Node, box: Box, what: dict[str, object]) -> None:
        if self._in_artifact:
            return
        rect = " ".join(f"{edge:.2f}" for edge in box)
        always = {"Type": "/Annot", "Subtype": "/Link", "Rect": f"[{rect}]", "Border": "[0 0 0]", "F": "4"}
        annotation = pdfdoc.PDFDictionary(always | what)
        name = f"link{len(self._links)}"
        self._addAnnotation(annotation, name)
        self._links.append((annotation, node))
        number = self._number(self._doc.annotationName(name))
        node.kids.append(Annotation(len(self._marked) - 1, number))

    def showPage(self) -> None:  # noqa: N802  ReportLab's name
        """Close the page and give it the entries that ReportLab does not know."""
        super().showPage()
        page = self._doc.idToObject[f"Page{len(self._marked)}"]
        page.Trans = None  # an empty transition is no entry of PDF/A
        if self.tagged:
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = len(self._marked) - 1
            page.Tabs = "/S"
        self._marked.append([])

    def finish(self) -> bytes:
        """Return the finished document; the canvas cannot be used afterwards."""
        self._describe()
        if self.tagged:
            self._write_structure()
        self._doc.SaveToFile(self._buffer, self)
        return self._buffer.getvalue()

    def _describe(self) -> None:
        """Write title, author and day, the same in the document information and in XMP."""
        meta, document = self.meta, self._doc
        moment = meta.moment or _DEFAULT_MOMENT
        self.setTitle(meta.title)
        self.setAuthor(meta.author)
        self.setSubject(meta.subject)
        self.setCreator(_PRODUCER)
        self.setProducer(_PRODUCER)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._doc.setDateFormatter(lambda *_: f"D:{moment.replace('-', '')}000000Z")
        # Without this the environment (SOURCE_DATE_EPOCH) would decide about bytes.
        pages = "".join(page.stream for name, page in document.idToObject.items() if name.startswith("Page"))
        mark = sha256(f"{meta}{pages}".encode()).hexdigest()[:32]
        document._ID = f"[<{mark}><{mark}>]".encode()  # noqa: SLF001  ReportLab has no other way to set it

    def _write_structure(self) -> None:
        """Write the structure tree, the parent tree and the XMP packet into the catalogue."""
        document = self._doc
        nodes = list(walk(self._root))
        for node in nodes:
            node.number = self._reserve(f"Node{id(node)}")
        root, parents, _ = (self._reserve(name) for name in ("StructRoot", "ParentTree", "Xmp"))
        self._root.parent = Node("StructTreeRoot", number=root)
        pages = [self._number(f"Page{index + 1}") for index in range(len(self._marked) - 1)]
        for node in nodes:
            document.idToObject[f"Node{id(node)}"] = element(node, pages)
        document.idToObject["StructRoot"] = (
            f"<</Type /StructTreeRoot /K {self._root.number} 0 R /ParentTree {parents} 0 R"
            f" /ParentTreeNextKey {len(pages) + len(self._links)}>>"
        )
        rows = [f"{page} [{references(marked)}]" for page, marked in enumerate(self._marked[:-1])]
        for key, (annotation, node) in enumerate(self._links, start=len(pages)):
            annotation["StructParent"] = str(key)
            rows.append(f"{key} {node.number} 0 R")
        document.idToObject["ParentTree"] = f"<</Nums [{' '.join(rows)}]>>"
        document.idToObject["Xmp"] = self._xmp()
        catalog = document.Catalog
        catalog.StructTreeRoot = pdfdoc.PDFObjectReference("StructRoot")
        catalog.Metadata = pdfdoc.PDFObjectReference("Xmp")
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _xmp(self) -> bytes:
        """Return the metadata stream, without a filter so that every checker can read it (ISO 16684-1)."""
        meta = self.meta
        names = ("title", "author", "subject", "language")
        texts = {name: escape(getattr(meta, name), quote=False) for name in names}
        packet = _XMP.format(**texts, moment=meta.moment or _DEFAULT_MOMENT, producer=_PRODUCER).encode()
        return b"<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%b\nendstream" % (len(packet), packet)

    def _reserve(self, name: str) -> int:
        """Return the object number that ``name`` will have; its content follows later."""
        self._doc.Reference(b"null", name)
        return self._number(name)

    def _number(self, name: str) -> int:
        number: int = self._doc.idToObjectNumberAndVersion[name][0]
        return number
