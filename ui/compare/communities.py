"""How each community fares under each way of leading, and what it would say itself."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.outcomes import BY_ID, Outcome
from ui.at_once import figures_together, verdicts_together
from ui.compare.keeping import Picture, Rows, painted
from ui.compare.part import Desk, Part, WordTable
from ui.compare.words import spoken, tr
from ui.compare.work import Result
from ui.figures import in_units, number, percent, signed
from ui.language import name_told
from ui.language import told as worded
from ui.pages.outcome_table import often_words
from ui.theme import (
    colour,
    font,
    hub,
    px,
    theme,
)
from ui.widgets import Card, EmptyState, paragraph, section_title
from ui.widgets.marks import draw_mark

if TYPE_CHECKING:
    from simulator.compare import Comparison, Difference
    from simulator.judging import Verdict

SHOWN: Final = ("weeks_waited", "people_waiting", "unmet_need", "community_trust")
"""Outcomes that are told for each community."""
STYLES: Final = ("heroic", "distributed")


class WaitsPicture(QWidget):
    """Weeks waited in each community as marks on one axis, one line for each community."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._waits: dict[str, tuple[float, ...]] = {}
        self._labels: dict[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hub().changed.connect(self.updateGeometry)

    def show_waits(
        self, names: Sequence[str], waits: dict[str, tuple[float, ...]], labels: dict[str, str]
    ) -> None:
        """Show the mean weeks waited of each community, by way of leading."""
        self._names, self._waits, self._labels = tuple(names), waits, labels
        self.setAccessibleName(tr("Weeks waited in each community"))
        self.setAccessibleDescription(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return what the picture shows, in words."""
        told = []
        for i, name in enumerate(self._names):
            for arm, label in self._labels.items():
                told.append(
                    tr("{0}, {1}: {2} weeks.").format(
                        name, spoken(label), number(self._waits[arm][i], 1)
                    )
                )
        return " ".join(told)

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(34) * max(1, len(self._names)) + px(62))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(360), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRectF(self.rect()))
        painter.end()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the picture into a rectangle."""
        if not self._names:
            return
        small = font("small")
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        waits = self._waits
        most = max(max(values) for values in waits.values()) * 1.06 or 1.0
        longest = max(metrics.horizontalAdvance(name) for name in self._names)
        left = area.left() + min(longest + px(16), area.width() * 0.4)
        right, top, step = area.right() - px(24), area.top() + px(26), px(34)
        foot = top + step * len(self._names)
        self._paint_key(painter, area.left(), area.top() + px(10), metrics)
        for tick in _ticks(most):
            x = left + (right - left) * tick / most
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, foot))
            painter.setPen(colour("muted"))
            cell = QRectF(x - px(40), foot + px(2), px(80), metrics.height())
            painter.drawText(
                cell, Qt.AlignmentFlag.AlignHCenter, number(tick, 0 if tick == int(tick) else 1)
            )
        painter.drawText(
            QRectF(left, foot + metrics.height() + px(2), right - left, metrics.height()),
            Qt.AlignmentFlag.AlignHCenter,
            tr("weeks waited for each need, on average"),
        )
        for i, name in enumerate(self._names):
            y = top + step * (i + 0.5)
            painter.setPen(colour("text"))
            shown = metrics.elidedText(
                name, Qt.TextElideMode.ElideRight, left - area.left() - px(8)
            )
            painter.drawText(
                QRectF(area.left(), y - step / 2, left - area.left() - px(8), step),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                shown,
            )
            places = [left + (right - left) * waits[arm][i] / most for arm in self._labels]
            painter.setPen(QPen(colour("line_strong"), 1.4))
            painter.drawLine(QPointF(min(places), y), QPointF(max(places), y))
            for arm, x in zip(self._labels, places, strict=True):
                draw_mark(painter, arm, QPointF(x, y), px(6), theme())

    def _paint_key(self, painter: QPainter, x: float, y: float, metrics: QFontMetricsF) -> None:
        for arm, label in self._labels.items():
            draw_mark(painter, arm, QPointF(x + px(6), y), px(5.5), theme())
            painter.setPen(colour("text"))
            wide = metrics.horizontalAdvance(label)
            box = QRectF(x + px(16), y - metrics.height() / 2, wide + 2, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, label)
            x += wide + px(38)


def _ticks(most: float) -> list[float]:
    for step in (0.5, 1, 2, 5, 10, 20, 50, 100):
        if most / step <= 7:
            return [step * n for n in range(int(most / step) + 1)]
    return [0.0, most]


class CommunitiesPart(Part):
    """Who waits where: equity, community by community."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.empty = EmptyState(
            "users",
            tr("No community is looked at yet"),
            tr("Compare first; every community then stands here with its own figures."),
        )
        self.told = Card(margin=16, spacing=4)
        self.sentence = paragraph(step="title")
        self.note = paragraph(step="small", tone="muted")
        self.told.box.addWidget(self.sentence)
        self.told.box.addWidget(self.note)
        self.waits = WaitsPicture()
        self.card = Card(margin=16, spacing=8)
        self.card.box.addWidget(section_title(tr("Who waits how long")))
        self.card.box.addWidget(self.waits)
        self.verdicts = Card(margin=16, spacing=8)
        self.verdicts.box.addWidget(section_title(tr("What the communities themselves would say")))
        self.verdict_words = paragraph(tone="muted")
        self.verdict_table = WordTable(tr("What the communities themselves would say"), desk.keeper)
        self.verdicts.box.addWidget(self.verdict_words)
        self.verdicts.box.addWidget(self.verdict_table)
        self.figures = Card(margin=16, spacing=8)
        self.figures.box.addWidget(section_title(tr("Community by community")))
        self.table = WordTable(tr("Community by community"), desk.keeper)
        self.together = paragraph(step="small", tone="muted")
        self.figures.box.addWidget(self.table)
        self.figures.box.addWidget(self.together)
        for part in (self.told, self.card, self.verdicts, self.figures):
            self.box.addWidget(part)
        self.box.addWidget(self.empty, 1)
        self.box.addStretch(0)
        self.show_result(None)

    def title(self) -> str:
        return tr("Communities")

    def show_result(self, result: Result | None) -> None:
        super().show_result(result)
        shown = result is not None and bool(result.comparison.communities)
        for part in (self.told, self.card, self.figures):
            part.setVisible(shown)
        self.verdicts.hide()
        self.empty.setVisible(not shown)
        if result is None or not shown:
            return
        comparison = result.comparison
        labels = {arm.name: name_told(arm.label) for arm in comparison.arms}
        known = {part.id: part.name for part in result.scenario.communities}
        names = [known[part] for part in comparison.communities]
        waits = {arm: means(comparison, "weeks_waited", arm) for arm in labels}
        self.waits.show_waits(names, waits, labels)
        self.sentence.setText(
            " ".join(_extremes(names, waits[arm], spoken(labels[arm])) for arm in STYLES)
        )
        self.note.setText(
            tr(
                "Means over {runs} lucks, the same for every way of leading, up to week {weeks}. "
                "Difference: distributed less heroic, with the interval that holds the true mean "
                "95 times in 100."
            ).format(runs=number(comparison.runs), weeks=comparison.weeks)
        )
        self.table.fill(
            _rows(comparison, names, labels),
            (14, 13, *(9 for _ in labels), 15, 14),
            marks={2 + i: name for i, name in enumerate(labels)},
            spare=[2 + i for i, name in enumerate(labels) if name not in STYLES],
        )
        self.together.setText(together(comparison, names))
        self._show_verdicts(comparison)
        self.shown.emit()

    def _show_verdicts(self, comparison: "Comparison") -> None:
        """Show who did better by whose own values, where goals are contested."""
        from simulator.judging import verdicts

        found = verdicts(comparison)
        self.verdicts.setVisible(bool(found))
        if not found:
            return
        sides = {way: [each.name for each in found if each.better == way] for way in (*STYLES, "")}
        told = []
        for way, words in (
            ("heroic", tr("By their own values, heroic did better for: {0}.")),
            ("distributed", tr("By their own values, distributed did better for: {0}.")),
            ("", tr("Not clear by the values of: {0}.")),
        ):
            if sides[way]:
                told.append(words.format("; ".join(sides[way])))
        if not all(each.agreed for each in found):
            told.append(
                tr(
                    "Where it says “by size only”, counting votes instead of adding up sizes "
                    "gives another answer."
                )
            )
        told += verdicts_together(found, comparison.runs)
        self.verdict_words.setText(" ".join(told))
        self.verdict_table.fill(_verdict_rows(found), (18, 44, 20, 18))

    def rows(self) -> Rows:
        return self.table.rows() if self.result is not None else []

    def picture(self) -> Picture | None:
        if self.result is None or not self.result.comparison.communities:
            return None
        size = self.waits.sizeHint().expandedTo(QSize(px(900), 0))
        return Picture(
            "communities",
            lambda kind: painted(
                size + QSize(px(32), px(32)),
                colour("surface"),
                tr("Weeks waited in each community"),
                self.waits.words(),
                lambda painter, area: self.waits.paint(
                    painter, area.adjusted(px(16), px(16), -px(16), -px(16))
                ),
                kind,
            ),
            aside=False,
        )


def means(comparison: "Comparison", outcome: str, arm: str) -> tuple[float, ...]:
    """Return an outcome of each community under one way of leading, mean over lucks."""
    return tuple(float(value) for value in comparison.by_community[outcome][arm].mean(axis=0))


def _extremes(names: Sequence[str], waits: tuple[float, ...], style: str) -> str:
    most, least = waits.index(max(waits)), waits.index(min(waits))
    if most == least:
        return tr("With {0}, {1} waits {2} weeks for each need.").format(
            style, names[most], number(waits[most], 1)
        )
    longest, shortest = number(waits[most], 1), number(waits[least], 1)
    if longest == shortest:
        return tr(
            "With {style}, people everywhere wait about equally long, {a} weeks for each need."
        ).format(style=style, a=longest)
    return tr(
        "With {style}, people of “{most}” wait longest, {a} weeks for each need, and those of "
        "“{least}” least, {b} weeks."
    ).format(
        style=style,
        most=names[most],
        a=longest,
        least=names[least],
        b=shortest,
    )


def together(comparison: "Comparison", names: Sequence[str]) -> str:
    """Say what stays clear when all figures of all communities are judged together.

    Parameters
    ----------
    names : sequence of str
        Names of the communities, in the order of the comparison.
    """
    from simulator.at_once import at_once

    gaps, called = {}, {}
    for i, name in enumerate(names):
        for each in SHOWN:
            key = f"{i} {each}"
            gaps[key] = _gap(comparison, each, i)
            called[key] = tr("{0}, {1}").format(name, worded(BY_ID[each].label).lower())
    return figures_together(at_once(gaps, comparison.runs), called)


def _gap(comparison: "Comparison", outcome: str, place: int) -> "Difference":
    """Return distributed less heroic in one community, on the same lucks."""
    from simulator.compare import paired

    values = comparison.by_community[outcome]
    heroic, distributed = (values[style][:, place] for style in STYLES)
    return paired(heroic, distributed, BY_ID[outcome].better)


def _rows(comparison: "Comparison", names: Sequence[str], labels: dict[str, str]) -> Rows:
    rows = [
        [
            tr("Community"),
            tr("Figure"),
            *labels.values(),
            tr("Difference, 95 %"),
            tr("Distributed better"),
        ]
    ]
    for i, name in enumerate(names):
        for n, outcome in enumerate(BY_ID[each] for each in SHOWN):
            values = comparison.by_community[outcome.id]
            places = outcome.decimals
            cells = [name if n == 0 else "", _figure_words(outcome)]
            cells += [number(float(values[arm][:, i].mean()), places) for arm in labels]
            gap = _gap(comparison, outcome.id, i)
            if gap.clear:
                cells.append(
                    tr("{0} ({1} to {2})").format(
                        in_units(outcome, signed(gap.mean, places)),
                        signed(gap.low, places),
                        signed(gap.high, places),
                    )
                )
            elif gap.p_same >= 1.0:
                cells.append(tr("no difference"))
            else:
                cells.append(tr("no clear difference"))
            cells.append(often_words(gap))
            rows.append(cells)
    return rows


def _figure_words(outcome: Outcome) -> str:
    return tr("{0} ({1})").format(worded(outcome.label), worded(outcome.unit))


def _verdict_rows(found: "Sequence[Verdict]") -> Rows:
    rows = [
        [
            tr("Who judges"),
            tr("What counts for them"),
            tr("Better by their values"),
            tr("How often distributed"),
        ]
    ]
    better = {"heroic": tr("Heroic"), "distributed": tr("Distributed"), "": tr("Not clear")}
    for each in found:
        counts = [
            tr("{0} {1}").format(percent(part.share), worded(BY_ID[part.outcome].label).lower())
            for part in each.parts
        ]
        words = better[each.better]
        rows.append(
            [
                each.name,
                "; ".join(counts),
                words if each.agreed else tr("{0}, by size only").format(words),
                often_words(each.overall),
            ]
        )
    return rows
