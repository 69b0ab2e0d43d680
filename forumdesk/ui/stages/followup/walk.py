"""Walking the trail of a card through the stage: the strip follows the cursor, and leads it."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from forumdesk.forum import trail
from forumdesk.forum.trail import DECISION, Stop
from forumdesk.ui.stages.followup.decision_card import DecisionCard
from forumdesk.ui.stages.followup.imprints_card import ImprintsCard
from forumdesk.ui.stages.followup.trail_strip import TrailStrip
from forumdesk.ui.style import Sizes

AROUND = 60
"""Pixels of the design to be seen above and below where the cursor goes."""


class Walk(QObject):
    """Alt and the arrows go from a card to the decision and back, from wherever the cursor is."""

    def __init__(
        self, stage: QWidget, page: QScrollArea, decision: DecisionCard, imprints: ImprintsCard
    ) -> None:
        super().__init__(stage)
        self._stage, self._page = stage, page
        self._decision, self._imprints = decision, imprints
        self.strip = TrailStrip()
        self.strip.wanted.connect(self.go)
        for keys, by in (("Alt+Right", 1), ("Alt+Left", -1)):
            shortcut = QShortcut(QKeySequence(keys), stage)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.strip.step, by))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def begin(self, stop: Stop) -> bool:
        """Go to a card or an area, and start its trail there; False if it hangs nowhere."""
        stops = trail.stops(self._imprints.traced, stop)
        if stops:
            self.strip.show_stops(stops, stop, self._imprints.traced)
            self.go(stop)
        return bool(stops)

    def refresh(self) -> None:
        """Names and counts may be others now; a card that hangs nowhere any more has no trail."""
        if self.strip.isHidden() or self.strip.here is None:
            return
        stops = trail.stops(self._imprints.traced, self.strip.stops[0])
        if self.strip.here in stops:
            self.strip.show_stops(stops, self.strip.here, self._imprints.traced)
        else:
            self.strip.hide()

    def go(self, stop: Stop) -> None:
        """Put the cursor there, unfolded and in sight."""
        target = self._target(stop)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, partial(self._show, target))  # once it is laid out

    def _target(self, stop: Stop) -> QWidget | None:
        if stop == DECISION:
            return self._decision.fields["matter"].editor
        if stop.kind == "area":
            return self._imprints.areas[stop.id].first
        for one in self._imprints.traced:
            if stop == Stop("notes", one.area.id):
                self._imprints.unfold(one.area.id)
                return self._imprints.folds[one.area.id].to_notes
            if stop.kind == "card" and any(card.id == stop.id for card, _head in one.cards):
                self._imprints.unfold(one.area.id)
                return self._imprints.folds[one.area.id].fields[stop.id].first
        return None

    def _show(self, target: QWidget) -> None:
        if isValid(target) and isValid(self._page):
            around = Sizes.now().px(AROUND)
            self._page.ensureWidgetVisible(target, around, around)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not isValid(self._stage) or not self._stage.isAncestorOf(now):
            return
        self._stage.setFocusProxy(None)  # type: ignore[arg-type] # from now on one comes back to where one was
        if self.strip.isAncestorOf(now):
            return
        stop = self._stop_of(now)
        stops = self.strip.stops if not self.strip.isHidden() else ()
        if stop is not None and stop not in stops:
            stops = trail.stops(self._imprints.traced, stop)
        if stop in stops and stop is not None:
            self.strip.show_stops(stops, stop, self._imprints.traced)
        else:
            self.strip.hide()

    def _stop_of(self, widget: QWidget) -> Stop | None:
        """The stop at which a widget stands."""
        if self._decision.isAncestorOf(widget):
            return DECISION
        for area_id, fold in self._imprints.folds.items():
            if fold.isAncestorOf(widget):
                card = fold.rows.current()
                return Stop("notes", area_id) if card is None else Stop("card", card)
        area = self._imprints.rows.current()
        return None if area is None else Stop("area", area)
