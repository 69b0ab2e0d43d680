"""The small control of the projector: which slide the hall sees, another by hand, and back to following."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from forumdesk.ui.desk import Desk
from forumdesk.ui.projector.projector import Projector
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.sign import sign
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


def show_button(desk: Desk) -> QWidget:
    """Shows the projector or hides it, as F5 does; it says which."""
    made = button(_("Show on projector"), desk.projector.toggle)

    def tell() -> None:
        words = _("Hide the projector") if desk.projector.is_shown else _("Show on projector")
        made.setText(f"{words}  F5")
        made.setAccessibleName(f"{words}, F5")

    desk.projector.changed.connect(tell)
    tell()
    return made


class ProjectorControl(QWidget):
    """Seen only while the projector is; PageUp and PageDown do the same anywhere in `within`."""

    def __init__(self, desk: Desk, within: QWidget) -> None:
        super().__init__(within)
        self.projector = desk.projector
        self.slides = Choice({})  # filled when it is first seen
        self.slides.setAccessibleName(_("Slide on the projector"))
        self.slides.activated.connect(lambda _index: self.projector.choose(self.slides.value()))
        self.follow = button(_("Follow the run sheet"), lambda: self.projector.choose(None), "link")
        self.told = Text(_("The projector follows the run sheet"), "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Text(_("Projector"), "field"))
        row.addWidget(sign("‹", lambda: self.projector.turn(-1), _("Slide before (PageUp)")))
        row.addWidget(self.slides)
        row.addWidget(sign("›", lambda: self.projector.turn(1), _("Next slide (PageDown)")))
        row.addWidget(self.follow)
        row.addWidget(self.told)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._keys = [_key(within, "PgUp", self.projector, -1), _key(within, "PgDown", self.projector, 1)]
        self.projector.changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Say what is shown."""
        shown = self.projector.is_shown
        self.setVisible(shown)
        for key in self._keys:
            key.setEnabled(shown)
        if shown:
            self._fill()
            self.slides.put(self.projector.slide.key)
        self.follow.setVisible(self.projector.chosen is not None)
        self.told.setVisible(self.projector.chosen is None)

    def _fill(self) -> None:
        from forumdesk.ui.projector import slides

        if not self.slides.count():
            for slide in slides.in_order():
                if slide.used is not None and not self.projector.desk.ask(slide.used):
                    continue
                self.slides.addItem(_(slide.title), slide.key)


def _key(within: QWidget, key: str, projector: Projector, by: int) -> QShortcut:
    made = QShortcut(QKeySequence(key), within)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(lambda: projector.turn(by))
    return made
