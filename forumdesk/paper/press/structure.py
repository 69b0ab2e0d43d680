"""The structure tree of a PDF: what each piece of a page is, in reading order."""

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc


@dataclass(eq=False, slots=True)
class Tag:
    """What a flowable is (`P`, `H1`, `TD`…); the parts of one that was split share it."""

    role: str
    parent: "Tag | None" = None
    alt: str = ""
    language: str = ""
    attributes: str = ""


DOCUMENT = Tag("Document")
"""The root that every tag without a parent hangs under."""


def cell(role: str, parent: Tag, columns: int = 1, scope: str = "") -> Tag:
    """The tag of a table cell; headers tell what they head."""
    wanted = [f"/Scope /{scope}"] if scope else []
    wanted += [f"/ColSpan {columns}"] if columns > 1 else []
    return Tag(role, parent, attributes=f"<< /O /Table {' '.join(wanted)} >>" if wanted else "")


def listing(parent: Tag | None = None, numbering: str = "Disc") -> Tag:
    """The tag of a list, which tells how it is numbered."""
    return Tag("L", parent, attributes=f"<< /O /List /ListNumbering /{numbering} >>")


def figure(alt: str, box: tuple[float, float, float, float], parent: Tag | None = None) -> Tag:
    """The tag of a picture: what it tells in words, and where it stands."""
    corners = " ".join(f"{edge:.2f}" for edge in box)
    return Tag("Figure", parent, alt=alt, attributes=f"<< /O /Layout /Placement /Block /BBox [{corners}] >>")


class Element(pdfdoc.PDFObject):  # type: ignore[misc]
    """One node of the tree in one build; its children are elements, marks and links."""

    __RefOnly__ = 1

    def __init__(self, tag: Tag, number: int, parent: "Element | None") -> None:
        self.tag, self.number, self.parent = tag, number, parent
        self.page = ""
        self.kids: list[bytes | tuple[str, bytes]] = []

    def add_child(self, number: int) -> None:
        """Take in a node below this one."""
        self.kids.append(b"%d 0 R" % number)

    def add_mark(self, page: str, mcid: int) -> None:
        """Take in a marked piece of a page."""
        self.page = self.page or page
        if page == self.page:
            self.kids.append(b"%d" % mcid)
        else:
            self.kids.append((page, b"/Type /MCR /MCID %d" % mcid))

    def add_link(self, page: str, annotation: int) -> None:
        """Take in a link annotation."""
        self.kids.append((page, b"/Type /OBJR /Obj %d 0 R" % annotation))

    def format(self, document: Any) -> bytes:
        """The node as it stands in the file."""
        tag = self.tag
        parts = [b"<< /Type /StructElem /S /%s" % tag.role.encode()]
        parts.append(b"/P %d 0 R" % (self.parent.number if self.parent else document.structure.number))
        if self.page:
            parts.append(b"/Pg " + _page(document, self.page))
        if tag.alt:
            parts.append(b"/Alt " + text(tag.alt))
        if tag.language:
            parts.append(b"/Lang " + text(tag.language))
        if tag.attributes:
            parts.append(b"/A " + tag.attributes.encode())
        kids = [
            kid if isinstance(kid, bytes) else b"<< %s /Pg %s >>" % (kid[1], _page(document, kid[0]))
            for kid in self.kids
        ]
        parts.append(b"/K [" + b" ".join(kids) + b"] >>")
        return b" ".join(parts)


@dataclass(eq=False)
class Root(pdfdoc.PDFObject):  # type: ignore[misc]
    """The root of the tree, which also finds the element behind every mark and link."""

    number: int = 0
    document: int = 0
    marks: dict[int, list[int]] = field(default_factory=dict)
    links: dict[int, int] = field(default_factory=dict)

    __RefOnly__ = 1

    def format(self, _: Any) -> bytes:
        """The root with its parent tree: page keys lead to lists, link keys to single elements."""
        found = {
            key: b"[" + b" ".join(b"%d 0 R" % n for n in numbers) + b"]"
            for key, numbers in self.marks.items()
        }
        found |= {key: b"%d 0 R" % number for key, number in self.links.items()}
        tree = b"\n".join(b"%d %s" % (key, found[key]) for key in sorted(found))
        return (
            b"<< /Type /StructTreeRoot /K [%d 0 R] /ParentTreeNextKey %d\n/ParentTree << /Nums [\n%s\n] >> >>"
            % (self.document, len(found), tree)
        )


def _page(document: Any, name: str) -> bytes:
    """The reference to a page, whose number is known once it is full."""
    return b"%d 0 R" % document.idToObjectNumberAndVersion[name][0]


def text(words: str) -> bytes:
    """A text string, in UTF-16 and hexadecimal: nothing in it needs escaping."""
    return b"<FEFF" + words.encode("utf-16-be", "replace").hex().upper().encode() + b">"
