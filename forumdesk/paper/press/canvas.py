"""The canvas on which nothing is drawn without saying what it is."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from forumdesk.paper.press import fonts
from forumdesk.paper.press.meta import Info, Meta, output_intent, xmp
from forumdesk.paper.press.structure import DOCUMENT, Element, Root, Tag, text
from forumdesk.paper.press.text import ACCENT

_STRINGS = re.compile(r"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f]*>")
_SHOWS = re.compile(r"(?:^|[\s\])])(?:Tj|TJ|'|\")(?=\s|$)")
_PAINTS = re.compile(r"(?:^|\s)(?:S|s|f\*?|F|B\*?|b\*?|sh|Do|EI)(?=\s|$)")
OUTSIDE = ("https://", "mailto:")


class Untagged(Exception):
    """Text was drawn without a tag: a fault in the program, never in the data."""


class Marked(str):
    """A piece of page code that carries its own marks."""


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """Builds the structure tree while it draws; one canvas is one pass."""

    def __init__(self, target: Any, meta: Meta, pagesize: tuple[float, float]) -> None:
        fonts.register()
        meta = replace(meta, title=fonts.clean(meta.title), author=fonts.clean(meta.author))
        super().__init__(
            target,
            pagesize=pagesize,
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            initialFontName=fonts.REGULAR,
            lang=meta.tag,
        )
        self.meta = meta
        self._doc.info = Info(meta)
        self._doc.structure = self._root = Root()
        self._elements: dict[Tag, Element] = {}
        self._root.number = self._number(self._root)
        self.headings: list[Any] = []
        self._outline_level = -1
        self._silent = 0
        self._page_marks: list[int] = []
        self._keys = 0
        self._page_key = -1
        self._root.document = self.element(DOCUMENT).number
        self.setTitle(meta.title)
        self.setViewerPreference("DisplayDocTitle", "true")

    # --- what is drawn, and as what ---

    def element(self, tag: Tag) -> Element:
        """The node of a tag; made, below its parents, where it is first drawn."""
        found = self._elements.get(tag)
        if found is None:
            parent = None if tag is DOCUMENT else self.element(tag.parent or DOCUMENT)
            found = self._elements[tag] = Element(tag, 0, parent)
            found.number = self._number(found)
            if parent is not None:
                parent.add_child(found.number)
        return found

    def begin_mark(self, tag: Tag) -> str:
        """The code that opens a marked piece; empty while an artifact is drawn."""
        if self._silent:
            return ""
        if self._page_key < 0:
            self._page_key = self._next_key()
            self._root.marks[self._page_key] = self._page_marks
        element = self.element(tag)
        mcid = len(self._page_marks)
        self._page_marks.append(element.number)
        element.add_mark(self._doc.thisPageName(), mcid)
        return f"/{tag.role} <</MCID {mcid}>> BDC"

    def end_mark(self) -> str:
        """The code that closes a marked piece."""
        return "" if self._silent else "EMC"

    @contextmanager
    def marked(self, tag: Tag) -> Iterator[None]:
        """Everything drawn inside is that tag's content."""
        self._code.append(self.begin_mark(tag))
        yield
        self._code.append(self.end_mark())

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Everything drawn inside is decoration, furniture or repetition: not read aloud."""
        if not self._silent:
            self._code.append("/Artifact BMC" if kind == "Layout" else f"/Artifact <</Type /{kind}>> BDC")
        self._silent += 1
        yield
        self._silent -= 1
        if not self._silent:
            self._code.append("EMC")

    @contextmanager
    def whole(self, tag: Tag) -> Iterator[None]:
        """Everything drawn inside, texts too, is one mark: a picture that is told in other words."""
        with self.marked(tag):
            self._silent += 1
            yield
            self._silent -= 1

    @property
    def silent(self) -> bool:
        """Whether an artifact is being drawn."""
        return self._silent > 0

    def link(self, tag: Tag, words: str, to: str, box: tuple[float, float, float, float]) -> None:
        """A link inside the document or to an address, tied to its tag; the box is in present coordinates."""
        if self._silent:
            return
        annotation = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Annot"),
                "Subtype": pdfdoc.PDFName("Link"),
                "F": 4,
                "Border": "[0 0 0]",
                "Rect": pdfdoc.PDFArray(self._absRect(box, 1)),
                "Contents": text(words),
                **self._aim(to),
                "StructParent": (number := self._next_key()),
            }
        )
        self._addAnnotation(annotation)
        element = self.element(tag)
        self._root.links[number] = element.number
        element.add_link(self._doc.thisPageName(), self._number(annotation))

    def _aim(self, to: str) -> dict[str, Any]:
        """Where a link leads: an address, else a place in the document."""
        if not to.startswith(OUTSIDE):
            return {"Dest": self._bookmarkReference(to)}
        address = pdfdoc.PDFString(to.encode("ascii", "ignore").decode())
        return {"A": pdfdoc.PDFDictionary({"S": pdfdoc.PDFName("URI"), "URI": address})}

    def outline(self, title: str, key: str, level: int) -> None:
        """An entry in the outline beside the pages; no level is left out on the way down."""
        self._outline_level = min(level - 1, self._outline_level + 1)
        self.addOutlineEntry(title, key, self._outline_level, closed=level > 1)
        self.showOutline()

    # --- colours ---

    def ink(self, color: Any) -> Any:
        """The colour itself, or that of the house in the place of the press's own."""
        return self.meta.accent or color if color == ACCENT else color

    def setFillColor(self, color: Any, alpha: float | None = None) -> None:
        super().setFillColor(self.ink(color), alpha)

    def setStrokeColor(self, color: Any, alpha: float | None = None) -> None:
        super().setStrokeColor(self.ink(color), alpha)

    # --- pages ---

    def showPage(self) -> None:
        """End the page: paint without a tag is decoration, text without one is a fault."""
        self._code[:] = list(swept(self._code))
        self._doc.signature.update("\n".join(self._code).encode("latin-1", "replace"))
        super().showPage()
        self._page_key, self._page_marks = -1, []

    def _setAnnotations(self, page: Any) -> None:
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Tabs = pdfdoc.PDFName("S")
        if self._page_key >= 0:
            page.StructParents = self._page_key

    def save(self) -> None:
        """End the document: tree, metadata and colour space go into the catalogue."""
        if self._code:
            self.showPage()
        catalogue = self._doc.Catalog
        catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents"]
        catalogue.StructTreeRoot = self._root
        catalogue.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalogue.Metadata = xmp(self.meta)
        catalogue.OutputIntents = output_intent()
        super().save()

    # --- numbers ---

    def _number(self, thing: Any) -> int:
        """The object number of a thing in the file."""
        name = self._doc.Reference(thing).name
        return int(self._doc.idToObjectNumberAndVersion[name][0])

    def _next_key(self) -> int:
        self._keys += 1
        return self._keys - 1


def swept(code: list[str]) -> Iterator[str]:
    """Page code in which nothing paints unmarked: stray paint becomes an artifact, stray text raises."""
    depth = 0
    for piece in code:
        if isinstance(piece, Marked):
            yield piece
            continue
        if piece.endswith((" BDC", " BMC")):
            depth += 1
        elif piece == "EMC":
            depth -= 1
        elif piece and not depth:
            bare = _STRINGS.sub("()", piece) if "(" in piece else piece
            if _SHOWS.search(bare):
                raise Untagged(piece[:200])
            if _PAINTS.search(bare):
                yield f"/Artifact BMC\n{piece}\nEMC"
                continue
        if piece:
            yield piece
