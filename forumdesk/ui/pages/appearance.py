"""The page of the house style: logo, colour and contact line, with the head of a letter as it will be."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumdesk.forum import house_style, remembered_style
from forumdesk.forum.evening import Evening
from forumdesk.forum.files import evening_of
from forumdesk.refusal import Refusal
from forumdesk.ui.desk import Desk
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, language

if TYPE_CHECKING:
    from forumdesk.ui.widgets.preview import Preview

HIGH, ABOVE = 330, 21
"""Pixels of the design: how high the letter's head is, and how much lower than a field's name its line is."""


class AppearanceView(PageView):
    WATCHES = frozenset({"house_style", "dialogue", "round"})

    def build(self) -> None:
        self._typed = ""
        self.preview: Preview | None = None  # made when the page is first seen: it brings the view of PDFs
        free = not self.desk.file.read_only
        self.group(_("Logo"))
        self.logo = Text("", "soft", wraps=True)
        self.column.addWidget(self.logo)
        self.choose = button(_("Choose logo …"), self._choose)
        self.remove = button(_("Remove logo"), self._remove, "quiet")
        self._row(self.choose, self.remove)
        self._colour_and_line()
        self.sample = QVBoxLayout()
        self.column.addLayout(self.sample)
        self.keep = button(_("Use for new dialogues, too"), self._keep)
        self.take = button(_("Look as kept for new dialogues"), self._take, "quiet")
        self._row(self.keep, self.take)
        for one in (self.choose, self.remove, self.pick, self.take):
            one.setEnabled(free)

    def refresh(self) -> None:
        style = self.desk.ask(house_style.the_house_style)
        self.fields["accent"].show_stored(style.accent)
        self.fields["contact_line"].show_stored(style.contact_line)
        self.fields["accent"].say(_of_colour(style.colour, self._typed))
        self.logo.setText(_of_logo(style))
        self.choose.setText(_("Choose another logo …") if style.logo else _("Choose logo …"))
        self.remove.setVisible(bool(style.logo))
        kept = remembered_style.kept(self._folder)
        self.keep.setVisible(kept != style and any((style.logo, style.accent, style.contact_line)))
        self.take.setVisible(kept is not None and kept != style)
        self._show()

    def _colour_and_line(self) -> None:
        colour = self.field(
            "accent", _("Colour"), Line(), N_("Choose colour"), house_style.set_accent, read=self._remember
        )
        contact = self.field(
            "contact_line",
            _("Contact line"),
            Line(),
            N_("Edit contact line"),
            house_style.set_contact_line,
            hint=_("Address, telephone, web: at the foot of letters"),
        )
        self.pick = button(_("Choose colour …"), self._pick)
        beside = QWidget()
        lower = QVBoxLayout(beside)  # on the height of the lines, whose names stand above them
        lower.setContentsMargins(0, Sizes.now().px(ABOVE), 0, 0)
        lower.addWidget(self.pick)
        self.beside(colour, beside, contact, stretch=(2, 0, 3))

    # --- acts ------------------------------------------------------------------------------------------

    def take_logo(self, path: Path) -> None:
        """Check a picture and make it ready beside the screen; what is wrong with it stands beside it."""
        label = _("Reading the logo")
        self.desk.work(label, read_logo, path, then=self._put, failed=self.logo.setText)

    def _choose(self) -> None:
        kinds = _("Pictures (*.png *.jpg *.jpeg *.svg)")
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose logo"), str(Path.home()), kinds)
        if chosen:
            self.take_logo(Path(chosen))

    def _put(self, ready: tuple[str, bytes]) -> None:
        self.desk.do(N_("Choose logo"), house_style.set_logo, *ready)

    def _remove(self) -> None:
        self.desk.do(N_("Remove logo"), house_style.remove_logo)

    def _pick(self) -> None:
        """The system's colours; what is picked is written into the field."""
        style = self.desk.ask(house_style.the_house_style)
        self.colours = QColorDialog(QColor(style.colour or "#17624a"), self)
        self.colours.colorSelected.connect(lambda colour: self._picked(colour.name()))
        self.colours.open()

    def _picked(self, colour: str) -> None:
        self._remember(colour)
        self.desk.do(N_("Choose colour"), house_style.set_accent, colour)

    def _keep(self) -> None:
        self.flush()
        style = self.desk.ask(house_style.the_house_style)
        try:
            remembered_style.keep(self._folder, style)
        except Refusal as no:
            self.desk.said.emit(str(no))
        else:
            self.desk.said.emit(_("New dialogues begin with this appearance."))
        self.refresh()

    def _take(self) -> None:
        kept = remembered_style.kept(self._folder)
        if kept is not None:
            self.desk.do(N_("Take over appearance"), house_style.take_over, kept)

    def _remember(self, typed: str) -> str:
        self._typed = typed
        return typed

    # --- looks -----------------------------------------------------------------------------------------

    @property
    def _folder(self) -> Path:
        return self.desk.file.path.parent

    def _show(self) -> None:
        if self.preview is None:
            from forumdesk.ui.widgets import preview

            self.preview = preview.Preview(self.desk, _("The head of a letter"))
            self.preview.setFixedHeight(Sizes.now().px(HIGH))
            self.sample.addWidget(self.preview)
        self.preview.want(_("The head of a letter"), partial(sample, evening_of(self.desk.file)))

    def _row(self, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        self.column.addLayout(row)


def read_logo(path: Path) -> tuple[str, bytes]:
    """The picture fit for print, for the worker; a drawing is drawn by Qt."""
    from forumdesk.paper import logo
    from forumdesk.ui.drawn import drawn

    ready = logo.ready(path.read_bytes(), drawn)
    return ready.kind, ready.data


def sample(evening: Evening) -> bytes:
    """For the worker, which imports the press."""
    from forumdesk.paper.sample import letter_head

    return letter_head(evening, evening.dialogue.language)


def _of_logo(style: house_style.HouseStyle) -> str:
    if not style.logo:
        return _("PNG, JPG or SVG. Without a logo letters carry the name of the municipality.")
    return _("The logo stands at the head of letters and of the documentation.")


def _of_colour(colour: str, typed: str) -> str:
    """Whether the colour can be read, and whether it had to be made darker for that."""
    if not colour:
        return _("As #17624a. Empty: the green of the program.")
    told = f"{house_style.contrast(colour):.1f}"
    told = told.replace(".", ",") if language() == "sv" else told
    if typed and _normal(typed) != colour:
        words = _("{typed} is too pale to be read on white. It was darkened to {colour} ({contrast}:1).")
        return words.format(typed=_normal(typed), colour=colour, contrast=told)
    return _("Contrast with white {contrast}:1; at least 4.5:1 is needed.").format(contrast=told)


def _normal(typed: str) -> str:
    try:
        return house_style.colour(typed)
    except Refusal:
        return ""


def _is_chosen(desk: Desk) -> bool:
    style = desk.ask(house_style.the_house_style)
    return bool(style.logo_base64 or style.accent or style.contact_line)


PAGE = Page(
    "appearance",
    9,
    N_("Appearance"),
    N_("What should the papers look like?"),
    N_("Logo, colour and contact line of the municipality. Without them the papers look good, too."),
    AppearanceView,
    in_wizard=False,
    done=_is_chosen,
)
