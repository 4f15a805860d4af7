"""Two runs of one place on one clock: two maps side by side, or one map of the differences."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.map.selection import MapSelection
from ui.map.speech import announce
from ui.map.view import NetworkMap
from ui.theme import (
    ThemeHub,
    px,
    set_icon,
)
from ui.widgets import flat_button, label, paragraph
from ui.widgets.buttons import chips
from ui.widgets.marks import StyleMark

Mode = Literal["beside", "difference"]
WEEK_MS: Final = 400
"""Milliseconds that a week takes while the clock runs."""


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("TwoMaps", text)


@dataclass(frozen=True)
class Shown:
    """One of two runs.

    Attributes
    ----------
    name : str
        What it is called, such as "Heroic" or "Your run".
    mark : str
        ``heroic``, ``distributed``, ``yours``, or ``yours-heroic`` and ``yours-distributed`` for
        your cards carried out the other way: its shape and colour.
    pictures : sequence of Picture
        One for each week, week 0 first.
    """

    name: str
    mark: str
    pictures: Sequence[Picture]


def _within(name: str) -> str:
    """Return the name of a run as it stands inside a sentence."""
    return name[:1].lower() + name[1:]


class TwoMaps(QWidget):
    """Two runs on one clock, side by side or as their difference, with a list of the same.

    Signals
    -------
    week_changed(int)
        Another week is shown.
    """

    week_changed = Signal(int)

    def __init__(self, scenario: Scenario, hub: ThemeHub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._hub = hub
        self._runs: tuple[Shown, Shown] | None = None
        self._mode: Mode = "beside"
        self._week = 0
        self.selection = MapSelection(self)
        self.left = NetworkMap(scenario, hub, self.selection)
        self.right = NetworkMap(scenario, hub, self.selection)
        self.both = NetworkMap(scenario, hub, self.selection)
        for view in (self.left, self.right, self.both):
            view.setMinimumSize(px(200), px(180))
        self._timer = QTimer(self)
        self._timer.setInterval(WEEK_MS)
        self._timer.timeout.connect(self._tick)
        self._build()
        self.left.viewed.connect(self._from_left)
        self.right.viewed.connect(self._from_right)
        self._following = False

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(6)
        choices: tuple[tuple[Mode, str], ...] = (
            ("beside", tr("Side by side")),
            ("difference", tr("Difference")),
        )
        self.modes = chips(self, choices, self._mode_chosen)
        for made in self.modes.values():
            head.addWidget(made)
        self.modes["beside"].setChecked(True)
        head.addStretch(1)
        self.week_words = label(bold=True)
        head.addWidget(self.week_words)
        self.play_button = flat_button(
            "play", tr("Let the weeks run (Ctrl+Space)"), clicked=self.toggle
        )
        head.addWidget(self.play_button)
        whole.addLayout(head)
        self._sides = QStackedWidget()
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        self._titles: list[tuple[QHBoxLayout, QLabel]] = []
        for view in (self.left, self.right):
            column = QVBoxLayout()
            line = QHBoxLayout()
            name = label(bold=True)
            line.addWidget(name)
            line.addStretch(1)
            self._titles.append((line, name))
            column.addLayout(line)
            column.addWidget(view, 1)
            row.addLayout(column, 1)
        self._sides.addWidget(beside)
        difference = QWidget()
        column = QVBoxLayout(difference)
        column.setContentsMargins(0, 0, 0, 0)
        self.reading = paragraph(tone="muted")
        column.addWidget(self.reading)
        column.addWidget(self.both, 1)
        self._sides.addWidget(difference)
        whole.addWidget(self._sides, 1)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Week that both maps show"))
        self.slider.setPageStep(13)
        self.slider.valueChanged.connect(self.set_week)
        whole.addWidget(self.slider)
        space = QAction(tr("Let the weeks run, or stop them"), self)
        space.setShortcut(QKeySequence("Ctrl+Space"))
        space.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        space.triggered.connect(self.toggle)
        self.addAction(space)

    # What is shown

    def show_runs(self, first: Shown, second: Shown) -> None:
        """Take two runs of the scenario, and show their first week.

        Raises
        ------
        ValueError
            If one of them has no week.
        """
        if not first.pictures or not second.pictures:
            raise ValueError("a run without a week cannot be shown")
        self._runs = (first, second)
        for (line, name), run in zip(self._titles, self._runs, strict=True):
            first_item = line.itemAt(0)
            old = first_item.widget() if first_item is not None else None
            if isinstance(old, StyleMark):
                line.removeWidget(old)
                old.deleteLater()
            line.insertWidget(0, StyleMark(run.mark))
            name.setText(run.name)
        self.left.setAccessibleName(tr("Map of {run}").format(run=first.name))
        self.right.setAccessibleName(tr("Map of {run}").format(run=second.name))
        self.both.setAccessibleName(tr("Map of the differences"))
        self.both.set_pair(first.mark, second.mark)
        self.reading.setText(
            tr(
                "Bars to the left: more people in {first}. Bars to the right: more people in "
                "{second}. Links are as wide as the difference of those who travel."
            ).format(first=_within(first.name), second=_within(second.name))
        )
        last = min(len(first.pictures), len(second.pictures)) - 1
        self.slider.setRange(0, last)
        week = min(self._week, last)
        self.slider.setValue(week)
        self._show(week, animate=False)

    @property
    def week(self) -> int:
        """The week that is shown."""
        return self._week

    def set_week(self, week: int) -> None:
        """Show another week of both runs."""
        if self._runs is None or week == self._week:
            return
        last = self.slider.maximum()
        self._show(min(max(week, 0), last), animate=True)
        if self.slider.value() != self._week:
            self.slider.setValue(self._week)
        self.week_changed.emit(self._week)

    def _show(self, week: int, *, animate: bool) -> None:
        assert self._runs is not None
        self._week = week
        first, second = self._runs
        one, other = first.pictures[week], second.pictures[week]
        if self._mode == "beside":
            self.left.set_picture(one, animate)
            self.right.set_picture(other, animate)
        else:
            self.both.set_difference(one, other, (first.name, second.name))
        self.week_words.setText(
            tr("Week {week} of {last}").format(week=week, last=self.slider.maximum())
        )

    @property
    def mode(self) -> Mode:
        """How the two runs are shown."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Show the runs side by side, or their difference."""
        self._mode = mode
        self.modes[mode].setChecked(True)
        self._sides.setCurrentIndex(0 if mode == "beside" else 1)
        if self._runs is not None:
            self._show(self._week, animate=False)
        self._let_people_move()

    def _mode_chosen(self) -> None:
        self.set_mode(next(mode for mode, made in self.modes.items() if made.isChecked()))

    # Time

    @property
    def playing(self) -> bool:
        """Whether the weeks run."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Let the weeks run from here (from the start, at the end), or stop them."""
        if self._runs is None:
            return
        if self._timer.isActive():
            self.stop()
            return
        if self._week >= self.slider.maximum():
            self.set_week(0)
        self._timer.start()
        set_icon(self.play_button, "pause", "muted")
        self._let_people_move()

    def stop(self) -> None:
        """Stop the weeks."""
        if self._timer.isActive():
            self._timer.stop()
            announce(self, self.week_words.text())
        set_icon(self.play_button, "play", "muted")
        self._let_people_move()

    def _let_people_move(self) -> None:
        moving = self._timer.isActive()
        for view in (self.left, self.right):
            view.set_playing(moving and self._mode == "beside")

    def _tick(self) -> None:
        if self._week >= self.slider.maximum():
            self.stop()
        else:
            self.set_week(self._week + 1)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    # One look for both

    def _from_left(self) -> None:
        self._follow(self.left, self.right)

    def _from_right(self) -> None:
        self._follow(self.right, self.left)

    def _follow(self, led: NetworkMap, other: NetworkMap) -> None:
        if self._following:
            return
        self._following = True
        try:
            other.follow(led)
        finally:
            self._following = False
