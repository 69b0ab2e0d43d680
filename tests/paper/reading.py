"""Reads a PDF back as a screen reader does: the structure tree, and below it the text of every mark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf


@dataclass
class Node:
    """One element as it is read out; `page` is the first it stands on, counted from 0."""

    role: str
    text: str = ""
    alt: str = ""
    page: int = -1
    language: str = ""
    kids: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """The element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    @property
    def words(self) -> str:
        """All text of the element and what is below it, one blank between words."""
        return " ".join(self.text.split())


@dataclass
class Read:
    """A PDF as it is heard, and what of it is not heard."""

    root: Node
    furniture: str
    outside: str
    pages: int
    title: str
    language: str

    def of(self, *roles: str) -> list[str]:
        """The texts of all elements with those roles, in order."""
        return [node.words for node in self.root.walk() if node.role in roles]

    @property
    def words(self) -> str:
        """Everything that is read out."""
        return self.root.words


def read(data: bytes) -> Read:
    """Read a PDF back."""
    with pikepdf.open(BytesIO(data)) as pdf:
        marks: dict[tuple[int, int], str] = {}
        furniture, outside = [], []
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        for number, page in enumerate(pdf.pages):
            for mark, text in _pieces(page):
                if mark is None:
                    outside.append(text)
                elif mark < 0:
                    furniture.append(text)
                else:
                    marks[number, mark] = marks.get((number, mark), "") + text
        tree = pdf.Root.StructTreeRoot.K
        top = tree[0] if isinstance(tree, pikepdf.Array) else tree
        root = _node(top, marks, numbers)
        return Read(
            root,
            "".join(furniture),
            "".join(outside),
            len(pdf.pages),
            str(pdf.docinfo.get("/Title", "")),
            str(pdf.Root.get("/Lang", "")),
        )


def _node(element: Any, marks: dict[tuple[int, int], str], numbers: dict[Any, int]) -> Node:
    node = Node(str(element.S)[1:], alt=str(element.get("/Alt", "")), language=str(element.get("/Lang", "")))
    if "/Pg" in element:
        node.page = numbers[element.Pg.objgen]
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            node.text += marks.pop((numbers[element.Pg.objgen], kid), "")
        elif kid.get("/Type") == "/MCR":
            node.text += marks.pop((numbers[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") != "/OBJR":
            below = _node(kid, marks, numbers)
            node.kids.append(below)
            node.text += below.text if below.role in ("Link", "Span") else f" {below.text} "
    return node


def _pieces(page: Any) -> Iterator[tuple[int | None, str]]:
    """Every shown text with the mark it stands in: its number, -1 for an artifact, None for none."""
    fonts = {name: _meanings(font) for name, font in page.Resources.Font.items()}
    stack: list[int | None] = []
    spoken: list[bool] = []
    meaning: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name in ("BDC", "BMC"):
            stack.append(_mark(operands, stack))
            told = len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary)
            instead = operands[1].get("/ActualText") if told else None
            spoken.append(instead is not None)
            if instead is not None:
                yield stack[-1], str(instead)
        elif name == "EMC":
            stack.pop()
            spoken.pop()
        elif name == "Tf":
            meaning = fonts[str(operands[0])]
        elif name in ("Tj", "TJ", "'", '"'):
            shown = b"".join(bytes(part) for part in _strings(operands))
            if any(spoken):
                continue  # what is said instead was told where it began
            yield stack[-1] if stack else None, "".join(meaning[code] for code in shown)


def _strings(operands: Any) -> Iterator[Any]:
    for operand in operands:
        if isinstance(operand, pikepdf.Array):
            yield from _strings(operand)
        elif isinstance(operand, pikepdf.String):
            yield operand


def _mark(operands: Any, stack: list[int | None]) -> int | None:
    if str(operands[0]) == "/Artifact":
        return -1
    if len(operands) > 1 and "/MCID" in operands[1]:
        return int(operands[1].MCID)
    return stack[-1] if stack else None


def _meanings(font: Any) -> dict[int, str]:
    told = font.ToUnicode.read_bytes().decode("latin-1")
    return {
        int(code, 16): bytes.fromhex(sign).decode("utf-16-be")
        for code, sign in re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", told, re.MULTILINE)
    }
