"""What the parts of the comparison page have in common."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.background import Background
from ui.compare.drawn import Drawn
from ui.compare.keeping import Keeper, Picture, Rows
from ui.compare.work import Result
from ui.engine_ready import Engine
from ui.pages.outcome_table import wrapped_height
from ui.play.clock import Clock
from ui.theme import font, px
from ui.widgets import ScrollPage, label, row
from ui.widgets.as_is import as_is
from ui.widgets.looks import FollowsLooks
from ui.widgets.marks import mark_icon

SIDES, TOP = 48, 12
"""Room at both sides of a part together, and above it, in pixels."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part works with.

    Threads, the engine, the shared week, what keeps things, and what drawing the assumptions found.
    """

    background: Background
    engine: Engine
    clock: Clock
    keeper: Keeper
    drawn: Drawn = field(default_factory=Drawn)


class Part(QWidget):
    """One tab of the comparison page.

    Signals
    -------
    shown()
        What can be copied or saved has changed.
    """

    shown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.result: Result | None = None
        self.page = ScrollPage(margins=(SIDES // 2, TOP, SIDES // 2, 24), spacing=12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page)
        self.box = self.page.box

    def title(self) -> str:
        """Return the words of the tab."""
        raise NotImplementedError

    def show_result(self, result: Result | None) -> None:
        """Show another comparison, or none."""
        self.result = result

    def pieces(self, result: Result) -> Sequence[Callable[[], object]]:
        """Return what shows another comparison, to be called one after the other."""
        return (partial(self.show_result, result),)

    def begin(self) -> None:
        """Show what takes a moment and needs no choice first, once somebody stays here."""

    def rows(self) -> Rows:
        """Return the part's table, headings first; empty where there is none yet."""
        return []

    def has_rows(self) -> bool:
        """Return whether there is a table yet."""
        return bool(self.rows())

    def picture(self) -> Picture | None:
        """Return the part's picture, if it shows one."""
        return None

    def stop(self) -> None:
        """Stop whatever runs for this part."""


class WordTable(QTableWidget):
    """A table of words that wraps them and is as high as it needs to be.

    Columns share the width by `shares`; Ctrl+C copies it all.
    """

    def __init__(self, name: str, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self._keeper = keeper
        self._shares: tuple[float, ...] = ()
        self._rows: Rows = []
        self._marks: dict[int, str] = {}
        self._bold = True
        self._spare: frozenset[int] = frozenset()
        self._room = -1
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(LEFT | Qt.TextFlag.TextWordWrap)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        FollowsLooks(self, self._look)

    def fill(
        self,
        rows: Rows,
        shares: tuple[float, ...],
        *,
        marks: dict[int, str] | None = None,
        tips: dict[tuple[int, int], str] | None = None,
        bold: bool = True,
        spare: Sequence[int] = (),
    ) -> None:
        """Show rows, headings first.

        Parameters
        ----------
        rows : list of list of str
            Headings, then the lines.
        shares : tuple of float
            How the columns share the width.
        marks : dict of int to str, optional
            Marks of the styles beside headings, by column.
        tips : dict of (int, int) to str, optional
            Tooltips, by line and column.
        bold : bool
            Whether the first column is bold.
        spare : sequence of int
            Columns that are left out where headings would not fit; they are copied all the same.
        """
        self._rows, self._shares, self._marks = rows, shares, marks or {}
        self._bold = bold
        self._spare = frozenset(spare)
        self.clear()
        self.setColumnCount(len(shares))
        self.setRowCount(max(0, len(rows) - 1))
        for column, words in enumerate(rows[0] if rows else []):
            self.setHorizontalHeaderItem(column, QTableWidgetItem(words))
        for line, cells in enumerate(rows[1:]):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setTextAlignment(LEFT)
                item.setToolTip(as_is((tips or {}).get((line, column), words)))
                self.setItem(line, column, item)
        self._look()

    def _look(self) -> None:
        """Give marks and bold words the colours and the size of the looks in force."""
        for column, mark in self._marks.items():
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setIcon(mark_icon(mark))
        for line in range(self.rowCount() if self._bold else 0):
            item = self.item(line, 0)
            if item is not None:
                item.setFont(font("body", bold=True))
        self.fit()

    def rows(self) -> Rows:
        """Return what is shown, headings first."""
        return self._rows

    def fit(self) -> None:
        """Give every column its share and every line the height that its words need."""
        if not self._shares:
            return
        head = self.horizontalHeader()
        small = QFontMetrics(font("small"))
        room = self._room = self.viewport().width()
        shown = list(range(len(self._shares)))
        least = [self._least(small, words) for words in self._rows[0]]
        if self._spare and sum(least) > room:
            shown = [i for i in shown if i not in self._spare]
        for column in range(len(self._shares)):
            self.setColumnHidden(column, column not in shown)
        for column, width in self._widths(shown, least, room).items():
            self.setColumnWidth(column, width)
        tall = max(
            small.boundingRect(
                QRect(0, 0, max(10, self.columnWidth(i) - px(28 if self._marks else 14)), 1000),
                Qt.TextFlag.TextWordWrap,
                words,
            ).height()
            for i, words in enumerate(self._rows[0])
            if i in shown
        )
        high = tall + px(16)
        head.setFixedHeight(high)
        for line, cells in enumerate(self._rows[1:]):
            needs = [wrapped_height(cells[i], self.columnWidth(i)) for i in shown]
            wanted = max(px(32), *needs)
            self.setRowHeight(line, wanted)
            high += wanted
        self.setFixedHeight(high + px(8))

    def _least(self, small: QFontMetrics, heading: str) -> int:
        """Return the width that the longest word of a heading needs."""
        longest = max(map(small.horizontalAdvance, heading.split()), default=0)
        return longest + px(34 if self._marks else 14)

    def _widths(self, shown: Sequence[int], least: Sequence[int], room: int) -> dict[int, int]:
        """Share out the room; what a heading needs more comes from those that have more."""
        whole = sum(self._shares[i] for i in shown)
        widths = {i: int(room * self._shares[i] / whole) for i in shown}
        spare = {i: widths[i] - least[i] for i in shown if widths[i] > least[i]}
        wanted = sum(max(0, least[i] - widths[i]) for i in shown)
        if not wanted or sum(spare.values()) < wanted:
            return widths
        for i in shown:
            if i in spare:
                widths[i] -= math.ceil(wanted * spare[i] / sum(spare.values()))
            else:
                widths[i] = least[i]
        return widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # fitting gives it another height, which comes back here
        if self.viewport().width() != self._room:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self._rows:
            self._keeper.copy_rows(self._rows)
        else:
            super().keyPressEvent(event)


def named(words: str, control: QWidget) -> QWidget:
    """Return a control with its name beside it."""
    title = label(words, tone="muted")
    title.setBuddy(control)
    if isinstance(control, QSpinBox):
        control.lineEdit().setTextMargins(px(6), 0, 0, 0)
    if not control.accessibleName():
        control.setAccessibleName(words)
    pair = QWidget()
    pair.setLayout(row(title, control))
    return pair


def choose(box: QComboBox, data: object) -> None:
    """Choose an entry by its data, the first where there is none such; without a signal."""
    box.blockSignals(True)
    box.setCurrentIndex(max(0, box.findData(data)))
    box.blockSignals(False)
