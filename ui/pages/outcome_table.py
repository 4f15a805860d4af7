"""All outcomes of a comparison as a table: two ways of running the place and their difference."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from simulator.outcomes import OUTCOMES, Outcome
from ui.compare.words import ends_words
from ui.figures import digits, finding, local, number, often, percent, signed
from ui.language import name_told
from ui.language import told as worded
from ui.phrases import SELDOM
from ui.theme import colour, font, px
from ui.widgets.looks import FollowsLooks
from ui.widgets.marks import mark_icon

if TYPE_CHECKING:
    from simulator.assumptions import Wider
    from simulator.compare import Comparison, Difference
    from simulator.scenario import Scenario

Index = QModelIndex | QPersistentModelIndex
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
FIXED: Final = 5
"""Columns before those of further ways of running the place."""
NARROWEST: Final = {0: 118, 4: 126, 3: 104}
"""Columns whose words may wrap, and their least widths at text size 100 %."""
PADDING: Final = 16
"""What the style sheet takes of a cell's width, and a little more."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Compare", text)


def reading(outcome: Outcome, value: float) -> str:
    """Return a figure for reading, with a short unit where it needs one."""
    text = number(value, outcome.decimals)
    if outcome.unit.startswith("%"):
        return f"{text} %"
    if outcome.unit.startswith("weeks per"):
        return tr("{0} wk").format(text)
    return text


def ordered(scenario: "Scenario") -> list[Outcome]:
    """Return all outcomes, the goals of a scenario first."""
    goals = [goal.outcome for goal in scenario.goals]
    first = [outcome for name in goals for outcome in OUTCOMES if outcome.id == name]
    return first + [outcome for outcome in OUTCOMES if outcome not in first]


def often_words(difference: "Difference") -> str:
    """Say in words and in figures how often the second way did better than the first."""
    if difference.p_same >= 1.0:
        return tr("always the same")
    if difference.p_same >= SELDOM:
        # "mostly" and the like would pass over the lucks in which both did the same
        return often(difference).replace(" %", "\N{NO-BREAK SPACE}%")
    share = difference.p_second_better
    told = percent(share).replace(" ", "\N{NO-BREAK SPACE}")
    for least, words in (
        (0.95, tr("nearly always ({0})")),
        (0.75, tr("mostly ({0})")),
        (0.55, tr("more often than not ({0})")),
        (0.45, tr("about as often ({0})")),
        (0.25, tr("less often ({0})")),
        (0.05, tr("seldom ({0})")),
    ):
        if share >= least:
            return words.format(told)
    return tr("hardly ever ({0})").format(told)


class OutcomeTable(QAbstractTableModel):
    """Reads a comparison; holds nothing but which two ways are set side by side.

    One column asks why, and is no part of what is copied.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._outcomes: list[Outcome] = []
        self._goals: dict[str, str] = {}
        self._first, self._second = "heroic", "distributed"
        self._others: list[str] = []
        self._labels: dict[str, str] = {}
        self._gaps: dict[str, Difference] = {}
        self._wider: Mapping[str, Wider] = {}

    def why_column(self) -> int:
        """Return the column in which one asks why."""
        return FIXED + self._has_wider()

    def _has_wider(self) -> bool:
        return bool(self._wider)

    def _wider_column(self) -> int:
        return FIXED if self._has_wider() else -1

    def show_comparison(
        self,
        comparison: "Comparison",
        scenario: "Scenario",
        first: str = "heroic",
        second: str = "distributed",
        wider: "Mapping[str, Wider] | None" = None,
    ) -> None:
        """Show a comparison, with two of its ways side by side.

        `wider` has the intervals of the two that hold the assumptions too, by outcome.
        """
        self.beginResetModel()
        self._wider = wider or {}
        self._comparison = comparison
        self._outcomes = [o for o in ordered(scenario) if o.id in comparison.summary]
        self._goals = {goal.outcome: goal.why for goal in scenario.goals}
        self._first, self._second = first, second
        self._labels = {arm.name: name_told(arm.label) for arm in comparison.arms}
        self._others = [arm.name for arm in comparison.arms if arm.name not in (first, second)]
        # asked for many times for every cell, and slow with thousands of lucks
        self._gaps = {o.id: comparison.difference(o.id, first, second) for o in self._outcomes}
        self.endResetModel()

    def outcome(self, row: int) -> Outcome:
        """Return the outcome of a row."""
        return self._outcomes[row]

    def row_of(self, outcome: str) -> int:
        """Return the row of an outcome, or -1."""
        return next((i for i, o in enumerate(self._outcomes) if o.id == outcome), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._outcomes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        if parent.isValid() or not self._outcomes:
            return 0
        return FIXED + len(self._others) + self._has_wider() + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not self._outcomes:
            return None
        arm = self._arm(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._labels[arm] if arm else self._heading(section)
        if role == Qt.ItemDataRole.DecorationRole and (arm or section == 4):
            return mark_icon(arm or self._second)
        if role in (
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
            Qt.ItemDataRole.WhatsThisRole,
        ):
            return self._header_tip(section, arm)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        return None

    def _heading(self, section: int) -> str:
        if section == self._wider_column():
            return tr("With assumptions")
        if section == self.why_column():
            return ""
        words = (tr("Outcome"), "", "", tr("Difference, 95 %"), tr("How often better"))
        return words[section]

    def _header_tip(self, section: int, arm: str) -> str:
        first, second = self._labels[self._first], self._labels[self._second]
        if arm:
            return tr("Mean over all lucks: {0}").format(self._labels[arm])
        if section == 3:
            return tr(
                "{second} minus {first}, on the same luck; with the interval that holds the true "
                "mean 95 times in 100"
            ).format(first=first, second=second)
        if section == 4:
            return tr("On how many lucks “{0}” did better than “{1}”").format(second, first)
        if section == self._wider_column():
            return tr(
                "The difference in 95 of 100 draws of all assumptions over their ranges: wider "
                "than luck alone"
            )
        return ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._comparison is None:
            return None
        outcome = self._outcomes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(outcome, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(outcome, index.column())
        if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.WhatsThisRole):
            return self._tip(outcome, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        if role == Qt.ItemDataRole.FontRole and index.column() == 0 and outcome.id in self._goals:
            return font("body", bold=True)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == self.why_column():
            return colour("accent")
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == self.why_column():
            return tr("Why? {0}").format(worded(outcome.label))
        return None

    def rows(self) -> list[list[str]]:
        """Return the table as text, headings first."""
        columns = [i for i in range(self.columnCount()) if i != self.why_column()]
        across = Qt.Orientation.Horizontal
        found = [[str(self.headerData(column, across)) for column in columns]]
        found += [[self._text(outcome, column) for column in columns] for outcome in self._outcomes]
        return found

    def _arm(self, column: int) -> str:
        if column in (1, 2):
            return (self._first, self._second)[column - 1]
        place = column - self.why_column() - 1
        return self._others[place] if 0 <= place < len(self._others) else ""

    def _text(self, outcome: Outcome, column: int) -> str:
        comparison = self._comparison
        assert comparison is not None
        arm = self._arm(column)
        if column == 0 and outcome.id == "money_balance":
            # money is counted in what somebody costs, which no figure beside it says
            return tr("{measure}, in {unit}").format(
                measure=worded(outcome.label), unit=worded(outcome.unit)
            )
        if column == 0:
            return worded(outcome.label)
        if arm:
            return reading(outcome, comparison.summary[outcome.id][arm].mean)
        if column == self.why_column():
            return tr("Why?")
        if column == self._wider_column():
            wider = self._wider[outcome.id]
            places = digits(outcome, wider.low, wider.high)
            return tr("{0} to {1}").format(signed(wider.low, places), signed(wider.high, places))
        difference = self._gaps[outcome.id]
        if column == 4:
            return often_words(difference)
        words = finding(outcome, difference)
        if words.clearness == "unclear":
            return tr("no clear difference")
        return ends_words(words)

    def _tip(self, outcome: Outcome, column: int) -> str:
        comparison = self._comparison
        assert comparison is not None
        arm = self._arm(column)
        if arm:
            summary = comparison.summary[outcome.id][arm]
            return tr("Mean {mean}, spread {sd}; 9 lucks in 10: {low} to {high}").format(
                mean=local(f"{summary.mean:,.4g}"),
                sd=local(f"{summary.sd:,.3g}"),
                low=local(f"{summary.p05:,.4g}"),
                high=local(f"{summary.p95:,.4g}"),
            )
        if column == 0:
            better = tr("lower is better") if outcome.better == "lower" else tr("higher is better")
            about = f"{worded(outcome.explains)} ({worded(outcome.unit)}; {better})"
            why = self._goals.get(outcome.id, "")
            return f"{about}\n\n" + tr("A goal of this scenario: {0}").format(why) if why else about
        if column == self.why_column():
            return tr("Take each suspected cause out and run again (Ctrl+E)")
        difference = self._gaps[outcome.id]
        return tr("{mean}, between {low} and {high}").format(
            mean=local(f"{difference.mean:+,.4g}"),
            low=local(f"{difference.low:+,.4g}"),
            high=local(f"{difference.high:+,.4g}"),
        )


def wrapped_height(words: str, width: int) -> int:
    """Return how high a cell of so many pixels must be to hold words, wrapped and bold."""
    metrics = QFontMetrics(font("body", bold=True))
    room = QRect(0, 0, max(10, width - px(PADDING)), 10_000)
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() + px(11)


class FittingTable(QTableView):
    """A table that gives each column what it needs, wraps names, and spreads the room left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wants: list[int] = []
        self._fitted: QSize | None = None
        FollowsLooks(self, self._fit_anew)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._forget()
        if model is not None:
            model.modelReset.connect(self._forget)

    def _forget(self) -> None:
        self._wants, self._fitted = [], None

    def _fit_anew(self) -> None:
        self._forget()
        self.fit()

    def fit(self) -> None:
        """Fit the columns to the table's width, and each line to what it then needs."""
        model, size = self.model(), self.viewport().size()
        columns = self.horizontalHeader().count()
        if not columns or size == self._fitted:
            return
        self._fitted = size
        head = self.horizontalHeader()
        if not self._wants:
            # asks the model for every cell, which takes longer than all the rest
            self.ensurePolished()
            head.ensurePolished()
            self._wants = [
                max(self.sizeHintForColumn(i), head.sectionSizeHint(i)) + px(2)
                for i in range(columns)
            ]
        wants = list(self._wants)
        room = size.width() - sum(wants)
        if room < 0:
            for i, narrow in NARROWEST.items():
                least = min(wants[i], px(narrow))
                given = min(wants[i] - least, -room)
                wants[i] -= given
                room += given
        elif room > 0:
            wants = [want + room // columns for want in wants]
            wants[0] += room % columns
        for i, want in enumerate(wants):
            head.resizeSection(i, want)
        share = min(size.height() // max(1, model.rowCount()), px(36))
        least = max(px(27), share)
        for line in range(model.rowCount()):
            tall = [
                wrapped_height(str(model.index(line, i).data() or ""), wants[i]) for i in NARROWEST
            ]
            self.setRowHeight(line, max(least, *tall))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def as_text(rows: Sequence[Sequence[str]]) -> str:
    """Return a table as text that spreadsheets take when it is pasted.

    A cell of several lines stands in quotation marks, or each line would begin a row of its own.
    """
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(rows)
    return text.getvalue().removesuffix("\n")
