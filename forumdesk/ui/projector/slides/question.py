"""The question of a round, in large letters beside the clock."""

from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words

KINDS = ("brainstorm", "round")


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    kind = picture.step.kind if picture.step else "brainstorm"
    kind_name = furniture.kind_called(kind, _) if kind != "round" else ""
    title = spoken.one_line(picture.step.title) if picture.step else ""
    kicker = furniture.joined(furniture.round_called(picture, _), kind_name)
    said, strong = _afterwards(picture, _)
    furniture.speech(sheet, kicker, picture.question or title or kicker, said, strong=strong)


def _afterwards(picture: Picture, _: Words) -> tuple[str, str]:
    """What the table does next, where it chooses themes in this round; and the words that stand out."""
    quota = (picture.round.themes_per_table or 0) if picture.round else 0
    if not quota:
        return "", ""
    themes = _.n("{n} theme", "{n} themes", quota).format(n=spoken.number(quota, _.language))
    return _("Then agree on {themes} at your table.").format(themes=themes), themes


SLIDE = Slide("question", 30, N_("The question of the round"), KINDS, draw)
