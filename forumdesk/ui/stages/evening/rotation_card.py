"""The rotation: how many sit at each table, counted with the arrow keys, and where it is full or too few."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QTabBar, QWidget

from forumdesk.forum import facts, sittings
from forumdesk.forum.sittings import Sitting
from forumdesk.ui.desk import Desk
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.count_tiles import Counted, CountTiles
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import N_, _, ngettext

LOW = 320
"""Pixels of the design: a card less high than this has tiles without what is talked about there."""


class RotationCard(Card):
    """One rotation at a time; Ctrl+Tab goes between them, and so do PageUp and PageDown unless the projector
    is shown, for then they turn its slides."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self.setAccessibleName(_("Rotation"))
        self.numbers = QTabBar()
        self.numbers.setDrawBase(False)
        self.numbers.setExpanding(False)
        self.numbers.setUsesScrollButtons(False)
        self.numbers.setAccessibleName(_("Which rotation"))
        self.sum = Pill()
        self.few = Text("", "error", wraps=True)
        self.tiles = CountTiles(_("People at each table"))
        self.none = Text(_("No rotation is planned. Add a step of that kind under Plan."), "soft", wraps=True)
        self.plan = button(_("Plan the steps"), lambda: desk.wanted.emit("plan"), "link")
        self.keys = Keys((
            ("← →", _("table")), ("↑ ↓", _("count")), ("0–9", _("type the number")),
            (_("Space"), _("full for now")), ("Ctrl+Tab", _("rotation")),
        ))  # fmt: skip
        self._lay_out()
        self.numbers.currentChanged.connect(lambda _place: self.refresh())
        self.tiles.stepped.connect(self._step)
        self.tiles.typed.connect(self._type)
        self.tiles.marked.connect(self._mark)
        self.tiles.came.connect(self.hall.ensureWidgetVisible)
        for keys, by in (("Ctrl+Shift+Tab", -1), ("Ctrl+Tab", 1)):
            self._key(keys, by)
        self._pages = [self._key("PgUp", -1), self._key("PgDown", 1)]
        desk.projector.changed.connect(self._share_keys)
        self._share_keys()

    @property
    def number(self) -> int:
        """Which rotation is shown; 1 is the first."""
        return max(0, self.numbers.currentIndex()) + 1

    def turn_to(self, number: int) -> None:
        """Show that rotation."""
        self.numbers.setCurrentIndex(number - 1)

    def refresh(self) -> None:
        planned = self.desk.ask(sittings.planned)
        self._show_numbers(planned)
        found = self.desk.ask(sittings.in_rotation, self.number) if planned else ()
        self.tiles.show_counted([_tile(one) for one in found])
        if found:
            self.setFocusProxy(self.tiles.tiles[0])
        self._sum_up(found)
        for part in (self.hall, self.sum, self.numbers):
            part.setVisible(bool(found))
        for lonely in (self.none, self.plan):
            lonely.setVisible(not found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < Sizes.now().px(LOW)
        self.keys.setVisible(not low and bool(self.tiles.tiles))
        self.tiles.stand(low=low)

    def begin(self) -> None:
        """Put the cursor on the first table that is not counted yet."""
        tiles = self.tiles.tiles
        first = next((tile for tile in tiles if tile.counted.number is None), next(iter(tiles), None))
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.numbers)
        head.addStretch(1)
        head.addWidget(self.sum)
        self.column.addLayout(head)
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QHBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.addWidget(self.tiles, 1, Qt.AlignmentFlag.AlignTop)
        self.hall = QScrollArea()
        self.hall.setWidgetResizable(True)
        self.hall.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hall.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hall.setWidget(inside)
        self.column.addWidget(self.few)
        self.column.addWidget(self.hall, 1)
        self.column.addWidget(self.none)
        self.column.addWidget(self.plan)
        self.column.addWidget(self.keys)

    def _show_numbers(self, planned: int) -> None:
        while self.numbers.count() > planned:
            self.numbers.removeTab(self.numbers.count() - 1)
        while self.numbers.count() < planned:
            self.numbers.addTab(_("Rotation {number}").format(number=self.numbers.count() + 1))

    def _sum_up(self, found: tuple[Sitting, ...]) -> None:
        counted = sum(one.people or 0 for one in found)
        came = self.desk.ask(facts.the_facts).attended
        words, tone = _("{counted} counted").format(counted=counted), "neutral"
        if came is not None:
            words = _("{counted} of {came} counted").format(counted=counted, came=came)
            whole = all(one.people is not None for one in found)
            tone = "good" if counted == came else "warn" if whole or counted > came else "neutral"
        self.sum.say(words, tone)
        few = [str(one.table) for one in found if one.too_few]
        self.few.setText(
            ngettext(
                "Table {tables} has fewer than {least} people: ask someone over, or close it for now.",
                "Tables {tables} have fewer than {least} people: ask some over, or join two.",
                len(few),
            ).format(tables=", ".join(few), least=sittings.LEAST)
        )
        self.few.setVisible(bool(few))

    def _key(self, keys: str, by: int) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self._turn(by))
        return shortcut

    def _share_keys(self) -> None:
        """PageUp and PageDown turn the slides while there are some to be seen."""
        for key in self._pages:
            key.setEnabled(not self.desk.projector.is_shown)

    # --- acts ------------------------------------------------------------------------------------------

    def _turn(self, by: int) -> None:
        self.numbers.setCurrentIndex((self.numbers.currentIndex() + by) % max(1, self.numbers.count()))
        self.begin()

    def _step(self, table_id: int, by: int) -> None:
        self.desk.do(
            N_("Count a table"), sittings.step, self.number, table_id, by, merge=self._merge(table_id)
        )

    def _type(self, table_id: int, people: int) -> None:
        self.desk.do(
            N_("Count a table"), sittings.count, self.number, table_id, people, merge=self._merge(table_id)
        )

    def _mark(self, table_id: int) -> None:
        full = any(
            one.full for one in self.desk.ask(sittings.in_rotation, self.number) if one.table_id == table_id
        )
        label = N_("Room again at a table") if full else N_("Table full for now")
        self.desk.do(label, sittings.set_full, self.number, table_id, not full)

    def _merge(self, table_id: int) -> str:
        return f"sitting.{self.number}.{table_id}"


def _tile(one: Sitting) -> Counted:
    state, tone = "", "neutral"
    if one.full:
        state, tone = _("full for now"), "good"
    elif one.too_few:
        state, tone = _("too few"), "warn"
    title = _("Table {number}").format(number=one.table)
    return Counted(one.table_id, title, one.area, one.people, state, tone)
