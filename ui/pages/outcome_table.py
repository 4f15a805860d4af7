"""All outcomes of a comparison as a table: two ways of running the place and their difference."""

import csv
import io
from collections.abc import Mapping, Sequence
from functools import lru_cache
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
    Signal,
)
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QTableView, QWidget

from simulator.outcomes import OUTCOMES, Outcome
from ui import at_once
from ui.compare.words import ends_words, wide_words
from ui.figures import (
    better_words,
    digits,
    finding,
    in_units,
    local,
    number,
    often,
    percent,
)
from ui.language import name_told
from ui.language import told as worded
from ui.phrases import SELDOM
from ui.theme import colour, font, px, scaled
from ui.widgets.as_is import as_is
from ui.widgets.looks import FollowsLooks
from ui.widgets.marks import mark_icon
from ui.wording import cost_sentence

if TYPE_CHECKING:
    from simulator.assumptions import Wider
    from simulator.compare import Comparison, Difference
    from simulator.scenario import Scenario

Index = QModelIndex | QPersistentModelIndex
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
DIFFERENCE, OFTEN = 3, 4
FIXED: Final = 5
"""Columns before those of further ways of running the place."""
MOST_FOLDED: Final = 3
"""The last level of folding, at which a table is as narrow as it can be."""
NARROWEST: Final = {0: 118, 4: 126, 3: 104}
"""Columns whose words may wrap, and their least widths at text size 100 %."""
FOLDED_LEAST: Final = {DIFFERENCE: 150}
"""The same where how often stands below the difference; narrower would make long cells."""
LAST_LEAST: Final = {0: 90, DIFFERENCE: 104}
"""The same where nothing more can be folded."""
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
        self._fold = 0
        self._cost = ""

    def why_column(self) -> int:
        """Return the column in which one asks why."""
        return FIXED + self._has_wider()

    def _has_wider(self) -> bool:
        return bool(self._wider)

    def fold(self, level: int) -> frozenset[int]:
        """Tell less in columns and more in lines; return the columns that are not shown then.

        The wider interval always stands below that of luck alone. From level 1 on, how often
        the second way did better stands below both; from 2 on, nothing asks why beside each
        line; at 3, the further ways of running the place are left to the pickers above.
        """
        if level != self._fold and self._outcomes:
            self._fold = level
            last = len(self._outcomes) - 1
            self.dataChanged.emit(self.index(0, DIFFERENCE), self.index(last, DIFFERENCE))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, DIFFERENCE, DIFFERENCE)
        hidden = {self._wider_column()} if self._has_wider() else set()
        hidden |= {OFTEN} if level > 0 else set()
        hidden |= {self.why_column()} if level > 1 else set()
        if level > 2:
            hidden |= set(range(self.why_column() + 1, self.columnCount()))
        return frozenset(hidden)

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
        self._cost = cost_sentence(scenario)
        self._first, self._second = first, second
        self._labels = {arm.name: name_told(arm.label) for arm in comparison.arms}
        self._others = [arm.name for arm in comparison.arms if arm.name not in (first, second)]
        # asked for many times for every cell, and slow with thousands of lucks
        self._gaps = {o.id: comparison.difference(o.id, first, second) for o in self._outcomes}
        self.endResetModel()

    def together(self) -> str:
        """Say what stays clear when all outcomes are judged together."""
        if self._comparison is None:
            return ""
        gaps = {o.id: self._gaps[o.id] for o in OUTCOMES if o.id in self._gaps}
        return at_once.of(gaps, self._comparison.runs)

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
            return self._labels[arm] if arm else self._heading(section, self._has_wider(), True)
        if role == Qt.ItemDataRole.DecorationRole and (arm or section == 4):
            return mark_icon(arm or self._second)
        if role in (
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
            Qt.ItemDataRole.WhatsThisRole,
        ):
            return as_is(self._header_tip(section, arm))
        return None

    def _heading(self, section: int, below: bool = False, shown: bool = False) -> str:
        if section == DIFFERENCE and shown and self._fold > 0:
            words = (
                tr("Difference, 95 %; below, with assumptions, and how often {0} did better")
                if below
                else tr("Difference, 95 %; below, how often {0} did better")
            )
            return words.format(self._labels[self._second])
        if section == DIFFERENCE and below:
            return tr("Difference, 95 %; below, with assumptions")
        if section == self._wider_column():
            return tr("With assumptions")
        if section == self.why_column():
            return ""
        plain = (tr("Outcome"), "", "", tr("Difference, 95 %"), tr("How often better"))
        return plain[section]

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
            return self._shown(outcome, index.column())
        if role in (
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
            Qt.ItemDataRole.WhatsThisRole,
        ):
            return as_is(self._tip(outcome, index.column()))
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
        found = [[self._labels.get(self._arm(i)) or self._heading(i) for i in columns]]
        for outcome in self._outcomes:
            cells = [self._text(outcome, column) for column in columns]
            found.append([self._with_unit(outcome), *cells[1:]])
        return found

    def _with_unit(self, outcome: Outcome) -> str:
        """Return what is measured with its unit, for a table that stands alone."""
        measure, unit = worded(outcome.label), worded(outcome.unit)
        if unit.lower() in measure.lower():  # "People waiting" has said it
            return measure
        return tr("{measure}, in {unit}").format(measure=measure, unit=unit)

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
            return self._with_unit(outcome)
        if column == 0:
            return worded(outcome.label)
        if arm:
            return reading(outcome, comparison.summary[outcome.id][arm].mean)
        if column == self.why_column():
            return tr("Why?")
        if column == self._wider_column():
            return wide_words(outcome, self._wider[outcome.id])
        difference = self._gaps[outcome.id]
        if column == 4:
            return often_words(difference)
        means = [comparison.summary[outcome.id][way].mean for way in (self._first, self._second)]
        words = finding(outcome, difference, digits(outcome, *means, interval=difference))
        if words.clearness == "unclear":
            return words.short
        judged = better_words(outcome, words).replace(" ", "\N{NO-BREAK SPACE}")
        return tr("{0}: {1}").format(ends_words(outcome, words), judged)

    def _shown(self, outcome: Outcome, column: int) -> str:
        """Return what a cell shows: the difference with what is folded into it, a line each."""
        lines = [self._text(outcome, column)]
        if column == DIFFERENCE and self._has_wider():
            lines.append(self._text(outcome, self._wider_column()))
        if column == DIFFERENCE and self._fold > 0:
            lines.append(self._text(outcome, OFTEN))
        return "\n".join(lines)

    def _tip(self, outcome: Outcome, column: int) -> str:
        comparison = self._comparison
        assert comparison is not None
        arm = self._arm(column)
        if arm:
            summary = comparison.summary[outcome.id][arm]
            return tr("Mean {mean}, spread {sd}; 9 lucks in 10: {low} to {high} ({unit})").format(
                mean=local(f"{summary.mean:,.4g}"),
                sd=local(f"{summary.sd:,.3g}"),
                low=local(f"{summary.p05:,.4g}"),
                high=local(f"{summary.p95:,.4g}"),
                unit=worded(outcome.unit),
            )
        if column == 0:
            better = tr("lower is better") if outcome.better == "lower" else tr("higher is better")
            about = f"{worded(outcome.explains)} ({worded(outcome.unit)}; {better})"
            if outcome.id == "money_balance":
                about = f"{about} {self._cost}"
            why = self._goals.get(outcome.id, "")
            return f"{about}\n\n" + tr("A goal of this scenario: {0}").format(why) if why else about
        if column == self.why_column():
            return tr("Take each suspected cause out and run again (Ctrl+E)")
        difference = self._gaps[outcome.id]
        if difference.p_same >= 1.0:
            return tr("Exactly the same on every luck")
        return tr("{mean}, between {low} and {high}").format(
            mean=local(f"{difference.mean:+,.4g}"),
            low=local(f"{difference.low:+,.4g}"),
            high=in_units(outcome, local(f"{difference.high:+,.4g}")),
        )


def wrapped_height(words: str, width: int) -> int:
    """Return how high a cell of so many pixels must be to hold words, wrapped and bold."""
    return _wrapped(words, max(10, width - px(PADDING)), scaled(1.0)) + px(11)


@lru_cache(maxsize=4096)
def _wrapped(words: str, width: int, _scale: float) -> int:
    """Return the height of words; asked again for each width that a table tries."""
    metrics = QFontMetrics(font("body", bold=True))
    return metrics.boundingRect(
        QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, words
    ).height()


class FittingTable(QTableView):
    """A table of outcomes that wraps words and folds columns until it fits its width.

    Signals
    -------
    folded(bool)
        Whether ways of running the place are left out for want of room.
    """

    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wants: dict[bool, dict[int, int]] = {}
        self._words: dict[tuple[int, bool], list[str]] = {}
        self._besides: dict[int, int] = {}
        self._fitted: QSize | None = None
        self._resetting = False
        self._looks = FollowsLooks(self, self._fit_anew)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._forget()
        if model is not None:
            model.modelAboutToBeReset.connect(self._wait)
            model.modelReset.connect(self._forget)

    def _wait(self) -> None:
        # a reset gives the heading another size before anybody has told what is new
        self._resetting = True

    def _forget(self) -> None:
        # asking the model for every cell takes longer than all the rest, and a page that is laid
        # out gives its table another size several times
        self._wants, self._words, self._besides = {}, {}, {}
        self._fitted, self._resetting = None, False

    def _fit_anew(self) -> None:
        self._forget()
        self.fit()

    def fit(self) -> None:
        """Fit the columns to the table's width, and each line to what it then needs.

        Where the table is not seen, its cells are measured, and it is fitted as it is shown: by
        then it has the width that it is to fit.
        """
        model, size = self.model(), self.viewport().size()
        if not isinstance(model, OutcomeTable) or not model.columnCount():
            return
        if self._resetting or size == self._fitted:
            return
        if not self.isVisible():
            self._looks.freshen()
            self._all_wanted(False)
            return
        self._fitted = size
        head = self.horizontalHeader()
        for level in range(MOST_FOLDED + 1):
            hidden = model.fold(level)
            all_wants = self._all_wanted(level > 0)
            wants = {i: want for i, want in all_wants.items() if i not in hidden}
            narrowest = NARROWEST | (FOLDED_LEAST if level else {})
            narrowest |= LAST_LEAST if level == MOST_FOLDED else {}
            least = {i: min(want, px(narrowest.get(i, 10_000))) for i, want in wants.items()}
            if sum(least.values()) <= size.width():
                break
        # no width rather than hidden: who listens to the table is read all of it
        for i in hidden:
            head.resizeSection(i, 0)
        spare = size.width() - sum(wants.values())
        for i in NARROWEST:
            if spare < 0 and i in wants:
                given = min(wants[i] - least[i], -spare)
                wants[i] -= given
                spare += given
        if spare > 0:
            share = spare // len(wants)
            wants = {i: want + share for i, want in wants.items()}
            wants[0] += spare - share * len(wants)
        for i, want in wants.items():
            head.resizeSection(i, want)
        head.setFixedHeight(max(self._heading_height(i, want) for i, want in wants.items()))
        share = min(size.height() // max(1, model.rowCount()), px(36))
        lowest = max(px(27), share)
        for line in range(model.rowCount()):
            tall = [
                wrapped_height(self._words_of(i, level > 0)[line], wants[i])
                for i in NARROWEST
                if i in wants
            ]
            wanted = max(lowest, *tall)
            if self.rowHeight(line) != wanted:
                self.setRowHeight(line, wanted)
        self.folded.emit(level == MOST_FOLDED and model.columnCount() - 1 > model.why_column())

    def _all_wanted(self, folded: bool) -> dict[int, int]:
        """Return the width that each column would like, measured once for each way of folding."""
        if folded not in self._wants:
            self.ensurePolished()
            self.horizontalHeader().ensurePolished()
            known = self._wants.get(not folded)
            found = dict(known) if known else {}
            for i in range(self.model().columnCount()):
                if not known or i == DIFFERENCE:
                    found[i] = self._wanted(i)
            self._wants[folded] = found
        return self._wants[folded]

    def _words_of(self, column: int, folded: bool) -> list[str]:
        """Return what the cells of a column show, asked for once for each way of folding."""
        place = (column, folded)
        if place not in self._words:
            model = self.model()
            cells = (model.index(line, column).data() for line in range(model.rowCount()))
            self._words[place] = [str(words or "") for words in cells]
        return self._words[place]

    def _wanted(self, column: int) -> int:
        """Return the width of a column whose heading may wrap between words."""
        metrics = self.horizontalHeader().fontMetrics()
        words = self._heading(column).split()
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return max(self.sizeHintForColumn(column), widest + self._beside(column)) + px(2)

    def _heading(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    def _beside(self, column: int) -> int:
        """Return the pixels of a heading that are not words: its mark and the space around."""
        if column not in self._besides:
            mark = self.model().headerData(
                column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole
            )
            self._besides[column] = px(40 if mark is not None else 16)
        return self._besides[column]

    def _heading_height(self, column: int, width: int) -> int:
        metrics = self.horizontalHeader().fontMetrics()
        room = QRect(0, 0, max(10, width - self._beside(column)), 10_000)
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._heading(column))
        return max(px(34), words.height() + px(14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()


def as_text(rows: Sequence[Sequence[str]]) -> str:
    """Return a table as text that spreadsheets take when it is pasted.

    A cell of several lines stands in quotation marks, or each line would begin a row of its own.
    """
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(rows)
    return text.getvalue().removesuffix("\n")
