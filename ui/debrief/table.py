"""The table of the debrief that holds the game against the others, one outcome a line."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from ui.compare.words import ends_words
from ui.debrief.content import Debrief
from ui.figures import digits, finding, side_by_side, standing
from ui.language import name_told, told
from ui.theme import px, set_step
from ui.widgets import label, paragraph
from ui.widgets.as_is import as_is
from ui.widgets.marks import StyleMark
from ui.widgets.text import Unbroken, held_together
from ui.wording import cost_sentence

if TYPE_CHECKING:
    from simulator.compare import Comparison

RIGHT: Final = Qt.AlignmentFlag.AlignRight
SHORT: Final = 16
"""Letters of a unit that is not parted at the end of a line, such as `weeks per need`."""


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("DebriefPage", text)


def goals(debrief: Debrief, comparison: "Comparison") -> list[str]:
    """Return the outcomes that a debrief compares."""
    goals = ["people_waiting", *(goal.outcome for goal in debrief.record.scenario.goals), "legacy"]
    return [each for each in dict.fromkeys(goals) if each in comparison.summary]


def compared_table(debrief: Debrief, comparison: "Comparison", some: slice) -> QGridLayout:
    """Return the table of some of the outcomes: each way of leading, and how the two differ."""
    from simulator.outcomes import BY_ID

    grid = QGridLayout()
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(6))
    marks = {"heroic": "heroic", "distributed": "distributed"}
    for column, arm in enumerate(comparison.arms, 1):
        # the mark above the name, which wraps: so five of them fit side by side in a low width
        name = _in_rows(_Heading(name_told(arm.label)))
        name.setAlignment(RIGHT | Qt.AlignmentFlag.AlignBottom)
        head = QVBoxLayout()
        head.setSpacing(px(2))
        head.addStretch(1)
        head.addWidget(StyleMark(marks.get(arm.name, arm.name)), 0, RIGHT)
        head.addWidget(name)
        grid.addLayout(head, 0, column)
    last = _in_rows(_Heading(tr("distributed less heroic")))
    last.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    grid.addWidget(last, 0, len(comparison.arms) + 1)
    for place, ident in enumerate(goals(debrief, comparison)[some], 1):
        outcome = BY_ID[ident]
        means = [comparison.summary[ident][arm.name].mean for arm in comparison.arms]
        difference = comparison.difference(ident)
        found = finding(outcome, difference, digits(outcome, *means, interval=difference))
        what, unit = told(outcome.label), told(outcome.unit)
        if unit.split()[0].lower() not in what.lower():  # "Weeks waited" has said it
            unit = held_together(unit) if len(unit) <= SHORT else unit
            what = tr("{measure}, {unit}").format(measure=what, unit=unit)
        named = Unbroken(what, bold=True)
        if ident == "money_balance":
            named.setToolTip(as_is(cost_sentence(debrief.record.scenario)))
        grid.addWidget(named, place, 0)
        for column, figure in enumerate(side_by_side(outcome, means), 1):
            grid.addWidget(label(figure), place, column, RIGHT)
        said = tr("{difference}, {words}").format(
            difference=ends_words(outcome, found), words=standing(outcome, found)
        )
        if found.same:
            said = found.short
        words = _in_rows(paragraph(_held(said), step="small"))
        grid.addWidget(words, place, len(comparison.arms) + 1)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(len(comparison.arms) + 1, 3)
    return grid


def _in_rows(words: QLabel) -> QLabel:
    """Let words that wrap take the height of their lines, and not that of the narrowest column."""
    words.setMinimumHeight(1)
    return words


class _Heading(QLabel):
    """The name of a column of figures, in two lines where one would be much wider than they."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_step(self, "body", bold=True)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        least = self.minimumSizeHint().width()
        whole = self.fontMetrics().horizontalAdvance(self.text())
        # two lines of unequal words need rather more than half of the width of one
        wide = whole + 2 if whole <= 2 * least else max(least, round(0.65 * whole))
        return QSize(wide, self.heightForWidth(wide))


def _held(words: str) -> str:
    """Return words that break neither within `%-points` nor after a mark."""
    for loose, held in (
        ("%-", "%\N{NON-BREAKING HYPHEN}"),
        ("✓ ", "✓\N{NO-BREAK SPACE}"),
        ("✗ ", "✗\N{NO-BREAK SPACE}"),
    ):
        words = words.replace(loose, held)
    return words
