"""One citizen's journey under both styles on the same luck, as lanes and as a list."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QSpinBox, QWidget

from ui.background import Handle
from ui.compare.keeping import Picture, Rows
from ui.compare.lanes import Lanes
from ui.compare.part import Desk, Part, WordTable, choose, named
from ui.compare.task import Task
from ui.compare.words import tr
from ui.compare.work import Result
from ui.figures import number, percent
from ui.language import name_told
from ui.language import told as worded
from ui.tidying import put_off
from ui.widgets import Card, FlowLayout, button, paragraph, section_title
from ui.widgets.fields import BIGGEST_SEED, LuckField, Picker

if TYPE_CHECKING:
    from simulator.journey import Journey, Lane

PERSONS = 999
"""Tagged persons that can be chosen."""


class CitizenPart(Part):
    """Follows one citizen through the place, under each way of leading."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.journey: Journey | None = None
        self.communities, self.needs = Picker(), Picker()
        self.communities.currentIndexChanged.connect(self._community_chosen)
        self.week, self.person = QSpinBox(), QSpinBox()
        self.person.setRange(1, PERSONS)
        self.person.setToolTip(tr("Whose luck is followed; each person has luck of their own."))
        self.luck = LuckField()
        self.follow_button = button(tr("Follow"), icon="play", clicked=self.follow)
        self.next_button = button(tr("Next person"), icon="arrow-right", clicked=self.next_person)
        self.luck_button = button(tr("Another luck"), icon="dices", clicked=self.another_luck)
        controls = FlowLayout(spacing=14)
        for words, control in (
            (tr("From"), self.communities),
            (tr("Asks for"), self.needs),
            (tr("From week"), self.week),
            (tr("Person"), self.person),
            (tr("Luck number"), self.luck),
        ):
            controls.addWidget(named(words, control))
        buttons = FlowLayout(spacing=8)
        for each in (self.follow_button, self.next_button, self.luck_button):
            buttons.addWidget(each)
        head = Card(margin=16, spacing=10)
        head.box.addLayout(controls)
        head.box.addLayout(buttons)
        self.sentence = paragraph(step="title")
        self.note = paragraph(step="small", tone="muted")
        head.box.addWidget(self.sentence)
        head.box.addWidget(self.note)
        self.task = Task(desk.background, desk.engine, tr("Progress of the journey"))
        self.task.changed.connect(self._show_state)
        self.lanes = Lanes()
        self.lanes.week_read.connect(self._week_read)
        self.lanes_card = Card(margin=16, spacing=8)
        self.lanes_card.box.addWidget(self.lanes)
        self.key = paragraph(
            tr(
                "Thick line: waiting. Dashed: lost between services. Dotted: out of sight of the "
                "records. A tick ends a need; a triangle to the left comes back unsolved."
            ),
            step="small",
            tone="muted",
        )
        self.lanes_card.box.addWidget(self.key)
        self.sums_card = Card(margin=16, spacing=8)
        self.sums_card.box.addWidget(section_title(tr("In figures")))
        self.sums = WordTable(tr("The journey in figures"), desk.keeper)
        self.sums_card.box.addWidget(self.sums)
        self.list_card = Card(margin=16, spacing=8)
        self.list_card.box.addWidget(section_title(tr("Week by week")))
        self.table = WordTable(tr("The journey week by week"), desk.keeper)
        self.table.itemSelectionChanged.connect(self._row_chosen)
        self.list_card.box.addWidget(self.table)
        for part in (head, self.task, self.lanes_card, self.sums_card, self.list_card):
            self.box.addWidget(part)
        self.box.addStretch(1)
        desk.clock.week_changed.connect(self.lanes.set_week)
        self._show_state()

    def title(self) -> str:
        return tr("One citizen")

    # Choosing

    def show_result(self, result: Result | None) -> None:
        super().show_result(result)
        self.journey = None
        if result is None:
            return
        kept = self.communities.currentData()
        self.communities.blockSignals(True)
        self.communities.clear()
        for community in result.scenario.communities:
            if any(entry.per_week.value > 0 for entry in community.demand):
                self.communities.addItem(community.name, community.id)
        self.communities.blockSignals(False)
        choose(self.communities, kept)
        self.week.setRange(1, result.comparison.weeks)
        self.luck.setValue(min(max(result.comparison.seed, 1), BIGGEST_SEED))
        self._community_chosen()
        self._show_state()

    def _community_chosen(self) -> None:
        """Offer the needs of the chosen community, the most frequent first."""
        result = self.result
        if result is None:
            return
        kept = self.needs.currentData()
        names = {need.id: need.name for need in result.scenario.needs}
        found = [
            (-entry.per_week.value, entry.need)
            for community in result.scenario.communities
            if community.id == self.communities.currentData()
            for entry in community.demand
            if entry.per_week.value > 0
        ]
        self.needs.clear()
        for _, need in sorted(found):
            self.needs.addItem(names[need], need)
        choose(self.needs, kept)

    def next_person(self) -> None:
        """Follow the next person with the same need, on the same luck."""
        self.person.setValue(self.person.value() % PERSONS + 1)
        self.follow()

    def another_luck(self) -> None:
        """Follow the same person on the next luck."""
        self.luck.setValue(self.luck.value() % BIGGEST_SEED + 1)
        self.follow()

    def follow(self) -> None:
        """Follow the chosen person, beside the window."""
        result = self.result
        if result is None:
            return

        def done(found: "Journey") -> None:
            if self.result is result:
                self._show(found)

        self.task.run(
            _work(
                result,
                community=str(self.communities.currentData()),
                need=str(self.needs.currentData()),
                week=self.week.value(),
                tag=self.person.value() - 1,
                seed=self.luck.value(),
            ),
            tr("Following one citizen under every way of leading"),
            done,
            tr("Nobody could be followed"),
            compiled=False,
        )

    def begin(self) -> None:
        if self.journey is None and not self.task.running:
            self.follow()

    def stop(self) -> None:
        self.task.stop()

    # Showing

    def _show_state(self) -> None:
        found = self.journey
        for part in (self.lanes_card, self.sums_card, self.list_card):
            part.setVisible(found is not None)
        free = self.result is not None and not self.task.running
        for each in (self.follow_button, self.next_button, self.luck_button):
            each.setEnabled(free)
        if found is None:
            self.sentence.setText(tr("The same person, the same luck, led in two ways."))
            self.note.setText(
                tr(
                    "Choose where somebody lives and what they ask for, and follow them: to which "
                    "door they turn, how long they wait, who sends them on, and what is resolved."
                )
            )
        self.shown.emit()

    def _show(self, found: "Journey") -> None:
        self.journey = found
        self.lanes.show_journey(found)
        self.sentence.setText(
            tr("Somebody from {community} asks for “{need}” in week {week}.").format(
                community=found.community_name, need=found.need_name, week=found.week
            )
        )
        self.note.setText(
            tr(
                "One citizen is one luck: luck number {seed}, person {person}. People like this "
                "one are all who asked for the same, in the same place and run."
            ).format(seed=found.seed, person=found.tag + 1)
        )
        marks = {1 + i: lane.arm for i, lane in enumerate(found.lanes)}
        self.sums.fill(_sums(found), (20, *(20 for _ in found.lanes)), marks=marks)
        self.table.fill(by_week(found), (6, *(30 for _ in found.lanes)), marks=marks)
        self._show_state()

    def _week_read(self, week: int) -> None:
        self.desk.clock.seek(week)
        rows = self.table.rows()
        line = next((i for i, row in enumerate(rows[1:]) if row[0] == str(week)), -1)
        self.table.blockSignals(True)
        if line >= 0:
            self.table.selectRow(line)
        else:
            self.table.clearSelection()
        self.table.blockSignals(False)

    def _row_chosen(self) -> None:
        line = self.table.currentRow()
        if self.journey is not None and 0 <= line < len(self.table.rows()) - 1:
            week = int(self.table.rows()[line + 1][0])
            self.lanes.set_week(week)
            self.desk.clock.seek(week)

    # Keeping

    def rows(self) -> Rows:
        return self.table.rows() if self.journey is not None else []

    def picture(self) -> Picture | None:
        return self.lanes.picture() if self.journey is not None else None


def _work(result: Result, *, seed: int, **wanted: Any) -> "Callable[[Handle], Journey]":
    def work(handle: Handle) -> "Journey":
        from simulator.journey import journey

        record = result.record
        if record is None:
            subject: Any = result.scenario
            more: dict[str, Any] = {"overrides": result.overrides, "seed": seed}
        else:
            subject = record
            # on its own luck a game must give its own figures again
            more = {"seed": None if seed == record.seed else seed}
        # who is sent where, week by week, are a hundred thousand objects in a large place
        with put_off():
            return journey(
                subject, **wanted, **more, progress=handle.progress, cancelled=handle.cancelled
            )

    return work


def by_week(found: "Journey") -> Rows:
    """Return what happened in each week, side by side, headings first."""
    told = [_lane_by_week(lane) for lane in found.lanes]
    weeks = sorted({week for lane in told for week in lane})
    rows = [[tr("Week"), *(name_told(lane.label) for lane in found.lanes)]]
    rows += [[str(week), *(lane.get(week, "") for lane in told)] for week in weeks]
    return rows


def _lane_by_week(lane: "Lane") -> dict[int, str]:
    found: dict[int, list[str]] = {}
    for step in lane.steps:
        words = worded(step.words)
        found.setdefault(step.week, []).append(f"{words[:1].upper()}{words[1:]}.")
    if lane.path.done and lane.steps:
        found[lane.steps[-1].week].append(tr("Everything is resolved."))
    return {week: "\n".join(lines) for week, lines in found.items()}


def _sums(found: "Journey") -> Rows:
    lanes = found.lanes
    return [
        [tr("Figure"), *(name_told(lane.label) for lane in lanes)],
        [tr("Weeks with a need unresolved"), *(number(lane.path.weeks) for lane in lanes)],
        [
            tr("Needs, and those resolved"),
            *(tr("{0}, {1} resolved").format(lane.path.needs, lane.path.solved) for lane in lanes),
        ],
        [
            tr("Contacts, and those that resolved nothing"),
            *(
                tr("{0}, {1} in vain").format(lane.path.contacts, lane.path.wasted)
                for lane in lanes
            ),
        ],
        [
            tr("Mean weeks of people like this one"),
            *(number(lane.alike_weeks, 1) for lane in lanes),
        ],
        [
            tr("Share of them with everything resolved"),
            *(percent(lane.alike_done) for lane in lanes),
        ],
    ]
