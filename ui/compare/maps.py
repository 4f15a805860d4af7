"""Two maps of the same luck side by side, on the week that everything looks at."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.background import Handle
from ui.compare.part import Desk, Part, named
from ui.compare.task import Task
from ui.compare.words import fill_ways, tr
from ui.compare.work import Result
from ui.language import name_told
from ui.pieces import Pieces
from ui.theme import hub, px
from ui.widgets import Card, EmptyState, FlowLayout, button, paragraph
from ui.widgets.fields import Picker

if TYPE_CHECKING:
    from simulator.ensemble import Arm
    from simulator.picture import Picture
    from ui.map import TwoMaps


MARKS: Final = ("heroic", "distributed", "yours-heroic", "yours-distributed")
"""Ways that have a mark of their own; all others have that of your run."""


class MapsPart(Part):
    """Two ways of leading on the first of the lucks, as two maps on one clock."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.maps: TwoMaps | None = None
        self._making = Pieces(self)
        self.first, self.second = Picker(), Picker()
        controls = FlowLayout(spacing=16)
        controls.addWidget(named(tr("Left"), self.first))
        controls.addWidget(named(tr("Right"), self.second))
        self.show_button = button(tr("Show both maps"), icon="map", clicked=self.show_maps)
        controls.addWidget(self.show_button)
        head = Card(margin=14, spacing=6)
        head.box.addLayout(controls)
        self.note = paragraph(step="small", tone="muted")
        head.box.addWidget(self.note)
        self.task = Task(desk.background, desk.engine, tr("Progress of the two maps"))
        self.empty = EmptyState(
            "map",
            tr("The two maps are not drawn yet"),
            tr("Choose two ways of leading and show both maps."),
        )
        self._place = Card(margin=10, spacing=0)
        self._inside = QVBoxLayout()
        self._place.box.addLayout(self._inside)
        self._place.setMinimumHeight(px(420))
        self._place.hide()
        for part in (head, self.task):
            self.box.addWidget(part)
        self.box.addWidget(self.empty, 1)
        self.box.addWidget(self._place, 1)
        desk.clock.week_changed.connect(self._follow)

    def title(self) -> str:
        return tr("Two maps")

    def show_result(self, result: Result | None) -> None:
        super().show_result(result)
        self._forget()
        if result is None:
            return
        words = tr(
            "Both live through the first luck of the comparison; the week is that of the charts."
        )
        if result.record is not None:
            words += " " + tr("“Outcomes” says which of your cards took hold the other way.")
        self.note.setText(words)
        for box, usual in ((self.first, "heroic"), (self.second, "distributed")):
            fill_ways(box, result.comparison, usual)

    def begin(self) -> None:
        if self.maps is None and not self.task.running and not self._making:
            self.show_maps()

    def _forget(self) -> None:
        self._making.drop()
        if self.maps is not None:
            self.maps.stop()
            self.maps.hide()
            self.maps.setParent(None)
            self.maps.deleteLater()
            self.maps = None
        self._place.hide()
        self.empty.show()

    def show_maps(self) -> None:
        """Run both ways on the first luck beside the window, and show their maps."""
        result = self.result
        if result is None:
            return
        pair = [str(box.currentData()) for box in (self.first, self.second)]
        arms = [result.comparison.arm(name) for name in pair]
        self._making.drop()

        def done(pictures: "list[list[Picture]]") -> None:
            if self.result is result:
                self._show(result, arms, pictures)

        self.task.run(
            _work(result, arms),
            tr("Living through the first luck week by week"),
            done,
            tr("The maps could not be drawn"),
            compiled=False,
        )

    def _show(self, result: Result, arms: "list[Arm]", pictures: "list[list[Picture]]") -> None:
        """Make both maps bit by bit, and show them once they are all there."""
        from ui.map import Shown, TwoMaps

        made: list[TwoMaps] = []
        shown = [
            Shown(
                name_told(arm.label),
                arm.name if arm.name in MARKS else "yours",
                each,
            )
            for arm, each in zip(arms, pictures, strict=True)
        ]

        def week() -> int:
            return self.desk.clock.week or result.comparison.weeks

        self._making.add(
            lambda: made.append(TwoMaps(result.scenario, hub())),
            lambda: made[0].show_runs(shown[0], shown[1]),
            # the week of the clock, which may have gone on by the time they are shown
            lambda: made[0].set_week(week()),
            lambda: self._place_maps(made[0], week()),
        )

    def _place_maps(self, maps: "TwoMaps", week: int) -> None:
        self._forget()
        self.maps = maps
        maps.set_week(week)
        maps.week_changed.connect(self.desk.clock.seek)
        self._inside.addWidget(maps)
        self.empty.hide()
        self._place.show()

    def _follow(self, week: int) -> None:
        if self.maps is not None and self.maps.week != week:
            self.maps.set_week(week)

    def stop(self) -> None:
        self._making.drop()
        self.task.stop()


def _work(result: Result, arms: "list[Arm]") -> "Callable[[Handle], list[list[Picture]]]":
    def work(handle: Handle) -> "list[list[Picture]]":
        weeks, found = result.comparison.weeks, []
        for n, arm in enumerate(arms):

            def told(week: int, before: int = n * weeks) -> None:
                handle.check()
                handle.progress(before + week, len(arms) * weeks)

            found.append(week_by_week(result, arm, told))
        return found

    return work


def week_by_week(result: Result, arm: "Arm", told: Callable[[int], None]) -> "list[Picture]":
    """Run a way of leading on the first luck and return its pictures, week 0 first."""
    from simulator.run import Run

    comparison = result.comparison
    run = Run(
        result.scenario,
        seed=comparison.seed,
        dials=arm.dials,
        seats=arm.seats,
        overrides=comparison.overrides,
    )
    pictures = [run.picture()]
    while run.week < comparison.weeks:
        if run.deciding:
            for decision in arm.decisions:
                if decision.turn == run.turn:
                    run.carry(decision)
            for seat in run.waiting_for:
                run.commit(seat)
        run.step()
        pictures.append(run.picture())
        told(run.week)
    return pictures
