"""The press: from blocks to a PDF that can be read aloud (PDF/UA-1) and kept for good (PDF/A-2a)."""

from forumdesk.paper.press import repairs
from forumdesk.paper.press.block import Block, Gap, NewPage, Together
from forumdesk.paper.press.boxes import Box, Boxes
from forumdesk.paper.press.build import build, sheets
from forumdesk.paper.press.canvas import TaggedCanvas, Untagged
from forumdesk.paper.press.contents import Contents
from forumdesk.paper.press.figure import Figure
from forumdesk.paper.press.fit import draw_fitted, fitted
from forumdesk.paper.press.flow import Furniture, Sheet, Turn
from forumdesk.paper.press.fonts import MISSING, unprintable
from forumdesk.paper.press.heading import Heading
from forumdesk.paper.press.lists import Item, items
from forumdesk.paper.press.meta import Meta
from forumdesk.paper.press.paging import Page, as_large_as_fits, needed, paged
from forumdesk.paper.press.paragraph import Paragraph, Style
from forumdesk.paper.press.rules import Rule
from forumdesk.paper.press.structure import Tag, cell, listing
from forumdesk.paper.press.table import Grid, Table
from forumdesk.paper.press.text import Look, Run, Words

repairs.apply()

__all__ = [
    "MISSING",
    "Block",
    "Box",
    "Boxes",
    "Contents",
    "Figure",
    "Furniture",
    "Gap",
    "Grid",
    "Heading",
    "Item",
    "Look",
    "Meta",
    "NewPage",
    "Page",
    "Paragraph",
    "Rule",
    "Run",
    "Sheet",
    "Style",
    "Table",
    "Tag",
    "TaggedCanvas",
    "Together",
    "Turn",
    "Untagged",
    "Words",
    "as_large_as_fits",
    "build",
    "cell",
    "draw_fitted",
    "fitted",
    "items",
    "listing",
    "needed",
    "paged",
    "sheets",
    "unprintable",
]
