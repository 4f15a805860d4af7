"""Under which conditions each style does better: a map, its tipping line, and what decides."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from simulator.outcomes import BY_ID, OUTCOMES
from ui.charts import figure_file
from ui.compare.conditions_map import MapSpec, MapView, map_figure, value
from ui.compare.keeping import Picture, Rows
from ui.compare.part import Desk, Part, WordTable, choose, named
from ui.compare.task import Task
from ui.compare.words import tr
from ui.compare.work import Result
from ui.exploring import exploring
from ui.figures import local, number, percent
from ui.language import told as worded
from ui.pages.outcome_table import ordered
from ui.theme import hub, px, theme
from ui.widgets import Card, EmptyState, FlowLayout, button, paragraph, section_title
from ui.widgets.fields import Picker

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from simulator.conditions import Condition
    from simulator.tipping import TippingMap
    from ui.conditions import Found
    from ui.experiments import Rule

SIZES: Final = ((32, 8), (64, 16), (256, 16))
"""Points and lucks of a quick, a usual and a thorough look."""
BESIDE: Final = 1000
"""Map and rules stand side by side from this width on."""


class ConditionsPart(Part):
    """Varies what a sceptic would want to move, and shows who does better where."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.found: Found | None = None
        self._maps: dict[tuple[str, int, int], TippingMap] = {}
        self.outcomes, self.across, self.up, self.sizes = (Picker() for _ in range(4))
        for words, size in zip(
            (
                tr("Quick (under a minute)"),
                tr("Usual (a minute or two)"),
                tr("Thorough (several minutes)"),
            ),
            SIZES,
            strict=True,
        ):
            self.sizes.addItem(words, size)
        self.outcomes.currentIndexChanged.connect(self._show)
        for box in (self.across, self.up):
            box.currentIndexChanged.connect(self._show)
        self.run_button = button(tr("Explore"), icon="play", clicked=self.run)
        controls = FlowLayout(spacing=14)
        for words, control in (
            (tr("Outcome"), self.outcomes),
            (tr("Across"), self.across),
            (tr("Up"), self.up),
            (tr("How thoroughly"), self.sizes),
        ):
            controls.addWidget(named(words, control))
        controls.addWidget(self.run_button)
        head = Card(margin=16, spacing=8)
        self.sentence = paragraph(step="title")
        self.note = paragraph(step="small", tone="muted")
        head.box.addLayout(controls)
        head.box.addWidget(self.sentence)
        head.box.addWidget(self.note)
        self.task = Task(desk.background, desk.engine, tr("Progress of exploring the conditions"))
        self.task.changed.connect(self._show_state)
        self.empty = EmptyState(
            "map",
            tr("No conditions are explored yet"),
            tr(
                "Explore, and ten conditions of this place are varied together: how tangled needs "
                "are, how much trust there is, how long it goes on. You can go on meanwhile."
            ),
        )
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(12)
        self._beside.addWidget(self._map_card(), 3)
        self._beside.addWidget(self._rules_card(), 2)
        self.all_card = Card(margin=16, spacing=8)
        self.all_card.box.addWidget(section_title(tr("Every outcome over these conditions")))
        self.all_table = WordTable(tr("Every outcome over these conditions"), desk.keeper)
        self.all_table.itemSelectionChanged.connect(self._row_chosen)
        self.all_card.box.addWidget(self.all_table)
        for part in (head, self.task):
            self.box.addWidget(part)
        self.box.addWidget(self.empty, 1)
        self.box.addLayout(self._beside)
        self.box.addWidget(self.all_card)
        self.box.addStretch(0)
        hub().changed.connect(self._arrange)
        self._show_state()

    def title(self) -> str:
        return tr("Conditions")

    def _map_card(self) -> Card:
        self.map_card = Card(margin=14, spacing=6)
        self.map_title = section_title("")
        self.map_title.setWordWrap(True)
        self.map = MapView(self.desk.background)
        self.map.setMinimumHeight(px(380))
        self.ends = paragraph(step="small", tone="muted")
        self.reading = paragraph(step="small")
        self.map.read.connect(self.reading.setText)
        for part in (self.map_title, self.map, self.reading, self.ends):
            self.map_card.box.addWidget(part)
        return self.map_card

    def _rules_card(self) -> Card:
        self.rules_card = Card(margin=16, spacing=8)
        self.rules_card.box.addWidget(section_title(tr("In words")))
        self.rules = paragraph()
        self.mix = paragraph(tone="muted")
        self.rules_card.box.addWidget(self.rules)
        self.rules_card.box.addWidget(self.mix)
        self.rules_card.box.addWidget(section_title(tr("What decides")))
        self.deciding = WordTable(tr("What decides"), self.desk.keeper)
        self.rules_card.box.addWidget(self.deciding)
        self.rules_card.box.addStretch(1)
        return self.rules_card

    # Working

    def show_result(self, result: Result | None) -> None:
        before = self.result
        super().show_result(result)
        if result is None:
            return
        if before is None or before.comparison.digest != result.comparison.digest:
            self.found = None
            self._maps = {}
        kept = self.outcomes.currentData()
        self.outcomes.blockSignals(True)
        self.outcomes.clear()
        for outcome in ordered(result.scenario):
            self.outcomes.addItem(worded(outcome.label), outcome.id)
        self.outcomes.blockSignals(False)
        choose(self.outcomes, kept)
        if self.across.count() == 0:
            self._fill_axes()
        self._show()

    def _fill_axes(self) -> None:
        from simulator.conditions import CONDITIONS

        for box, words in (
            (self.across, tr("What decides most")),
            (self.up, tr("What decides next")),
        ):
            box.blockSignals(True)
            box.addItem(words, "")
            for one in CONDITIONS:
                box.addItem(worded(one.label), one.name)
            box.blockSignals(False)

    def run(self) -> None:
        """Explore the conditions of this place, beside the window."""
        result = self.result
        if result is None:
            return
        points, lucks = self.sizes.currentData()
        outcome = str(self.outcomes.currentData())

        def done(found: "Found") -> None:
            if self.result is not None and self.result.scenario is result.scenario:
                self.take(found)

        self.task.run(
            exploring(
                result.scenario,
                result.overrides,
                outcome=outcome,
                points=points,
                lucks=lucks,
                seed=result.comparison.seed,
            ),
            tr("Varying the conditions of this place"),
            done,
            tr("The conditions could not be explored"),
        )

    def take(self, found: "Found") -> None:
        """Show what was found."""
        self.found = found
        self._maps = {}
        self._show()

    def stop(self) -> None:
        """Go on: what is explored is about the place, not about one comparison of it."""

    # Showing

    def choose_outcome(self, outcome: str) -> None:
        """Look at another outcome."""
        self.outcomes.setCurrentIndex(max(0, self.outcomes.findData(outcome)))

    def _show_state(self) -> None:
        shown = self.found is not None
        for part in (self.map_card, self.rules_card, self.all_card):
            part.setVisible(shown)
        self.empty.setVisible(not shown)
        self.run_button.setEnabled(self.result is not None and not self.task.running)
        if not shown:
            self.sentence.setText(
                tr("Where would the other style have won? Nothing is held as it is here.")
            )
            self.note.setText(
                tr(
                    "Every condition is varied over the model's own test range, each value as "
                    "likely as any other: this says what decides, not how likely a style is to win."
                )
            )
        self.shown.emit()

    def columns(self) -> tuple[int, int]:
        """Return which conditions the map is over: those chosen, else those that decide most."""
        found = self.found
        assert found is not None
        conditions = found.design.conditions
        names = [one.name for one in conditions]
        leading = [names.index(one.name) for one in found.outcomes[self._outcome()].leading()]
        chosen = [str(box.currentData() or "") for box in (self.across, self.up)]
        picked = [names.index(name) if name in names else -1 for name in chosen]
        for i in (0, 1):
            if picked[i] < 0 or (i == 1 and picked[1] == picked[0]):
                picked[i] = next(place for place in leading if place not in picked)
        return picked[0], picked[1]

    def _outcome(self) -> str:
        return str(self.outcomes.currentData() or OUTCOMES[0].id)

    def _map(self, outcome: str, columns: tuple[int, int]) -> "TippingMap":
        """Return the map of an outcome over two conditions; read off the same runs."""
        found = self.found
        assert found is not None
        key = (outcome, *columns)
        if key not in self._maps:
            from simulator.tipping import FITTED, resamples, tipping_map

            place = [each.id for each in OUTCOMES].index(outcome)
            wanted = found.wanted
            drawn = resamples(found.design.group.tolist(), wanted.runs, wanted.seed, FITTED)
            self._maps[key] = tipping_map(
                found.design.shares, found.design.won[:, place], columns, drawn
            )
        return self._maps[key]

    def _show(self) -> None:
        found = self.found
        self._show_state()
        if found is None:
            return
        outcome = BY_ID[self._outcome()]
        here = found.outcomes[outcome.id]
        columns = self.columns()
        shown = self._map(outcome.id, columns)
        x, y = (found.design.conditions[i] for i in columns)
        label = worded(outcome.label).lower()
        better = (
            tr("{0}: {1} (lower is better)")
            if outcome.better == "lower"
            else tr("{0}: {1} (higher is better)")
        )
        title = better.format(found.scenario.title, label)
        note = tr("{0} places, {1} lucks at each, luck number {2}, engine {3}").format(
            number(len(found.design.shares)),
            found.wanted.runs,
            found.wanted.seed,
            found.version,
        )
        self.sentence.setText(
            tr(
                "Over all these conditions, distributed does better on “{outcome}” in {share} of "
                "cases ({low} to {high})."
            ).format(
                outcome=label,
                share=percent(here.chance[0]),
                low=percent(here.chance[1]),
                high=percent(here.chance[2]),
            )
        )
        self.note.setText(note)
        self.map_title.setText(
            tr("{0}, over {1} and {2}").format(
                worded(outcome.label), worded(x.label).lower(), worded(y.label).lower()
            )
        )
        self.map.show_map(MapSpec(title, note, shown, x, y), _map_words(shown))
        self.reading.setText(tr("Move over the map, or use the arrow keys, to read a place."))
        self.ends.setText(_ends_words(shown, x, y))
        self.rules.setText(" ".join(rule_words(style, rule) for style, rule in here.rules.items()))
        self.mix.setText(_mix_words(found, outcome.id))
        self.deciding.fill(_deciding_rows(found, outcome.id), (26, 20, 20))
        self.all_table.blockSignals(True)
        self.all_table.fill(_all_rows(found), (20, 22, 12, 28, 18))
        ids = [each.id for each in OUTCOMES]
        self.all_table.selectRow(ids.index(outcome.id))
        self.all_table.blockSignals(False)
        self.shown.emit()

    def _row_chosen(self) -> None:
        line = self.all_table.currentRow()
        if 0 <= line < len(OUTCOMES) and OUTCOMES[line].id != self._outcome():
            self.choose_outcome(OUTCOMES[line].id)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= px(BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._beside.direction() != direction:
            self._beside.setDirection(direction)

    # Keeping

    def rows(self) -> Rows:
        return self.all_table.rows() if self.found is not None else []

    def picture(self) -> Picture | None:
        spec, colours = self.map.spec, theme()
        if spec is None or self.found is None:
            return None
        return Picture(
            "conditions",
            lambda kind: figure_file(
                lambda: map_figure(spec, colours, (900, 620), titled=True),
                colours,
                kind,
                spec.title,
            ),
        )


# -- in words --------------------------------------------------------------------------------


def _map_words(found: "TippingMap") -> str:
    verdict = found.verdict
    return tr(
        "Heroic does better more often on {0} of the map, distributed on {1}; {2} is undecided."
    ).format(
        percent(float((verdict == -1).mean())),
        percent(float((verdict == 1).mean())),
        percent(float((verdict == 0).mean())),
    )


def _ends_words(found: "TippingMap", x: "Condition", y: "Condition") -> str:
    parts = [
        tr("Across: from “{0}” to “{1}”.").format(worded(x.ends[0]), worded(x.ends[1])),
        tr("Up: from “{0}” to “{1}”.").format(worded(y.ends[0]), worded(y.ends[1])),
        tr("Line: where both do better equally often. Hatched: undecided, between dashed edges."),
        _map_words(found),
    ]
    return " ".join(parts)


def rule_words(style: str, rule: "Rule") -> str:
    """Say in one sentence where a style does better."""
    heroic = style == "heroic"
    if not rule.limits:
        words = (
            tr("Heroic does better in {base} of places; no simple rule says where.")
            if heroic
            else tr("Distributed does better in {base} of places; no simple rule says where.")
        )
        return words.format(base=percent(rule.base))
    where = []
    for limit in rule.limits:
        one = limit.condition
        label = worded(one.label).lower()
        if limit.low is not None and limit.high is not None:
            words = tr("{0} {1} to {2}").format(
                label, value(one, limit.low), value(one, limit.high)
            )
        elif limit.low is not None:
            words = tr("{0} above {1}").format(label, value(one, limit.low))
        else:
            words = tr("{0} below {1}").format(label, value(one, limit.high or 0.0))
        where.append(words)
    words = (
        tr(
            "Heroic does better in {density} of places with {where} (in {base} of all; the rule "
            "holds {coverage} of the places in which it does better)."
        )
        if heroic
        else tr(
            "Distributed does better in {density} of places with {where} (in {base} of all; the "
            "rule holds {coverage} of the places in which it does better)."
        )
    )
    return words.format(
        density=percent(rule.density),
        where="; ".join(where),
        base=percent(rule.base),
        coverage=percent(rule.coverage),
    )


def _mix_words(found: "Found", outcome: str) -> str:
    mix = found.outcomes[outcome].mix
    best = max(range(len(mix.best)), key=lambda i: mix.best[i])
    return tr(
        "With all four dials moved together from 0 (heroic) to 1 (distributed), {mix} is best at "
        "more places than any other ({share} of them). Both halves of the lucks name the same mix "
        "at {agree} of places; luck alone would at {chance}. The best of a place does better than "
        "heroic in {heroic} of lucks and than distributed in {distributed}."
    ).format(
        agree=percent(mix.halves_agree),
        chance=percent(1.0 / len(mix.mixes)),
        mix=local(f"{mix.mixes[best]:g}"),
        share=percent(mix.best[best]),
        heroic=percent(mix.beats_heroic),
        distributed=percent(mix.beats_distributed),
    )


def _deciding_rows(found: "Found", outcome: str) -> Rows:
    labels = {one.name: worded(one.label) for one in found.design.conditions}
    rows = [[tr("Condition"), tr("By itself"), tr("With others")]]
    for one in found.outcomes[outcome].leading():
        rows.append(
            [
                labels[one.name],
                _part(one.first, one.first_half),
                _part(one.total, one.total_half),
            ]
        )
    return rows


def _part(share: float, half: float) -> str:
    words = tr("{0} ± {1}").format(percent(min(max(share, 0.0), 1.0)), percent(min(half, 1.0)))
    return words.replace(" %", "\N{NO-BREAK SPACE}%")


def _all_rows(found: "Found") -> Rows:
    rows = [
        [
            tr("Outcome"),
            tr("Distributed does better (95 %)"),
            tr("More often"),
            tr("Depends most on"),
            tr("Best mix of dials"),
        ]
    ]
    labels = {one.name: worded(one.label).lower() for one in found.design.conditions}
    for outcome in OUTCOMES:
        part = found.outcomes[outcome.id]
        middle, low, high = part.chance
        leading = [labels[one.name] for one in part.leading()[:2] if one.total > 0]
        best = max(range(len(part.mix.best)), key=lambda i: part.mix.best[i])
        verdict = tr("undecided")
        if low > 0.5:
            verdict = tr("distributed")
        elif high < 0.5:
            verdict = tr("heroic")
        rows.append(
            [
                worded(outcome.label),
                tr("{0} ({1} to {2})").format(percent(middle), percent(low), percent(high)),
                verdict,
                ", ".join(leading) or tr("nothing that was varied"),
                tr("{0} (at {1} of places)").format(
                    local(f"{part.mix.mixes[best]:g}"), percent(part.mix.best[best])
                ),
            ]
        )
    return rows
