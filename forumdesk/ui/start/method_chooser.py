"""Choose the method of a new dialogue: ours and her own templates, with what each sets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFile, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import methods
from forumdesk.forum.methods import Method
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.mark_list import MarkList, MarkRow
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, language, ngettext


class MethodChooser(QDialog):
    """A list, and beside it what the method is and what it sets."""

    chosen = Signal(object)  # Method

    def __init__(self, own: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own = own
        self.methods: dict[str, Method] = {}
        self.setWindowTitle(_("New from a method"))
        self.resize(Sizes.now().px(820), Sizes.now().px(470))
        self.list = MarkList(_("Methods"))
        self.name, self.about = Text("", "heading", wraps=True), Text("", wraps=True)
        self.sets, self.problems = Text("", "soft", wraps=True), Text("", "error", wraps=True)
        self.begin = button(_("Begin with this method"), self._choose, "primary")
        self.remove = button(_("Remove my template"), self._remove, "danger")
        self._lay_out()
        self.list.turned.connect(self._show)
        self.list.activated.connect(lambda _index: self._choose())
        self.list.removed.connect(lambda _key: self._remove())
        self.read()

    def read(self) -> None:
        """Look at the folder again."""
        found = methods.shelf(self.own)
        self.methods = {_key(one): one for one in found.methods}
        self._mark("")
        self.problems.setText("\n".join(found.problems))
        self.problems.setVisible(bool(found.problems))
        if self.list.current is None:
            self.list.turn_to(next(iter(self.methods)))

    def _mark(self, current: str) -> None:
        """The one turned to has the tick."""
        mine = _("my template")
        self.list.show_rows(
            [
                MarkRow(
                    key, methods.words(one.name, language()), mine if one.path else "", done=key == current
                )
                for key, one in self.methods.items()
            ]
        )

    def _show(self, key: str) -> None:
        method = self.methods[key]
        self._mark(key)
        self.name.setText(methods.words(method.name, language()))
        like = methods.named(method.method) if method.path else None
        about = methods.words(method.about, language())
        if like is not None:
            about = _("Follows {method}.").format(method=methods.words(like.name, language()))
        self.about.setText(about)
        self.sets.setText("\n".join(what_it_sets(method)))
        self.remove.setVisible(method.path is not None)

    def _current(self) -> Method | None:
        return self.methods.get(self.list.current.key) if self.list.current else None

    def _choose(self) -> None:
        method = self._current()
        if method is not None and self.isVisible():
            self.accept()
            self.chosen.emit(method)

    def _remove(self) -> None:
        method = self._current()
        if method is not None and method.path is not None:
            if not QFile(str(method.path)).moveToTrash():
                methods.remove(method)
            self.read()
            self.list.turn_to(next(iter(self.methods)))
            self.list.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(_("New from a method"), "title"))
        beside = QHBoxLayout()
        beside.setSpacing(14)
        held, told = Card(), Card()
        held.column.setContentsMargins(6, 6, 6, 6)
        held.column.addWidget(self.list)
        for part in (self.name, self.about, self.sets):
            told.column.addWidget(part)
        told.column.addStretch(1)
        told.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(held, 2)
        beside.addWidget(told, 3)
        column.addLayout(beside, 1)
        column.addWidget(self.problems)
        self.begin.setDefault(True)
        below = QDialogButtonBox()
        below.addButton(self.begin, QDialogButtonBox.ButtonRole.ActionRole)
        below.addButton(button(_("Cancel"), self.reject), QDialogButtonBox.ButtonRole.RejectRole)
        column.addWidget(below)


def what_it_sets(method: Method) -> list[str]:
    """Tables, rounds, agenda and more, a line each."""
    minutes = sum(step.minutes for step in method.agenda)
    lines = [
        ngettext("{n} table", "{n} tables", method.tables).format(n=method.tables) + _size(method),
        ngettext("{n} round", "{n} rounds", len(method.rounds)).format(n=len(method.rounds)),
        _("Agenda of {steps} steps, {minutes} min").format(steps=len(method.agenda), minutes=minutes),
    ]
    quota = next((one.themes_per_table for one in method.rounds if one.themes_per_table), None)
    if quota:
        lines.append(ngettext("{n} theme per table", "{n} themes per table", quota).format(n=quota))
    if method.dots_per_person:
        words = ngettext("{n} dot per person", "{n} dots per person", method.dots_per_person)
        lines.append(words.format(n=method.dots_per_person))
    return lines


def _size(method: Method) -> str:
    if method.table_size is None:
        return ""
    return _(", {low}–{high} people at each").format(low=method.table_size[0], high=method.table_size[1])


def _key(method: Method) -> str:
    """One of hers may have the file name of one of ours."""
    return f"{method.id} {method.path or ''}"


def choose(own: Path, then: Callable[[Method], object], parent: QWidget) -> None:
    """Ask which method; `then` is told."""
    dialog = MethodChooser(own, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.chosen.connect(then)
    dialog.open()
