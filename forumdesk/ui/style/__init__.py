"""How the program looks: named colours, one palette and one style sheet made from them."""

from forumdesk.ui.style.colours import AREAS, DARK, LIGHT, Colours, area, of
from forumdesk.ui.style.sizes import Sizes

__all__ = ["AREAS", "DARK", "LIGHT", "Colours", "Sizes", "area", "of"]
