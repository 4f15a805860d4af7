"""The four dials of leadership: where they stand, where they turn to, and what that brings."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton

from simulator.decisions import Decision
from simulator.forecast import Forecast
from simulator.leading import turning_cost
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from ui.game import GameSession
from ui.glossary import explain
from ui.language import plural
from ui.own_mix import keep_own_mix, own_mix
from ui.play.outlook import FIRST, Outlook
from ui.play.step import Step
from ui.play.words import number, percent, tr
from ui.preferences import Preferences
from ui.theme import (
    hub,
    px,
    set_icon,
)
from ui.widgets import FlowLayout, clear, link_button, paragraph, section_title
from ui.widgets.as_is import as_is
from ui.widgets.buttons import chip
from ui.widgets.dials import DialSliders
from ui.widgets.marks import mark_icon
from ui.widgets.text import unmarked

TURN: Final = "turn of the dials"
"""The name under which their forecast is asked for."""


STYLES: Final = {"heroic": "Heroic leadership", "distributed": "Distributed leadership"}
"""Words of the glossary for the two presets."""


class DialsStep(Step):
    """The dials.

    Signals
    -------
    turned(Dials)
        The person turns the dials to these values.
    """

    turned = Signal(object)

    id = "dials"

    def __init__(self) -> None:
        super().__init__()
        self.preferences: Preferences | None = None
        self._listens: GameSession | None = None
        self.presets: dict[str, QPushButton] = {}
        self.mixes: dict[str, Dials] = {}
        asked = section_title(tr("How do you lead?"))
        explain(asked, "Dials")
        self.box.addWidget(asked)
        self.cost = paragraph(tone="muted")
        self.box.addWidget(self.cost)
        self.free = paragraph(
            tr("It takes none of your decisions, and moves them: power says whose they are."),
            tone="muted",
        )
        self.box.addWidget(self.free)
        self._chips = FlowLayout(spacing=6)
        self.box.addLayout(self._chips)
        self.sliders = DialSliders()
        self.rows = self.sliders.rows
        self.sliders.changed.connect(self._turn)
        self.box.addWidget(self.sliders)
        self.figures = link_button(tr("What the dials come to"), icon="chevron-right")
        self.figures.setObjectName("dials-figures")
        self.figures.setCheckable(True)
        self.figures.toggled.connect(self._show_figures)
        self.box.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignLeft)
        self.back = link_button(tr("Leave the dials as they are"), icon="rotate-ccw")
        self.back.clicked.connect(self._leave)
        self.box.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.outlook = Outlook(tr("against leaving the dials as they are"))
        self.outlook.when["end"].setChecked(True)
        self.box.addWidget(self.outlook)
        self.box.addStretch(1)
        hub().changed.connect(self._draw_marks)

    def title(self) -> str:
        return tr("Dials")

    def refresh(self) -> None:
        session = self.session
        if session is None or not session.ready or session.busy:
            return
        run = session.run
        parameter = run.network.parameter
        now, standing = run.dials, run.dials_target
        pending = next((c.dials for c in session.pending() if c.dials is not None), None)
        to = pending or standing
        lag = round(parameter("dial_weeks"))
        self.sliders.set_place(parameter, len(run.network.services))
        self.sliders.set_dials(to, now, run.week + lag)
        self.sliders.setEnabled(not run.finished and not session.look_only)
        self._show_presets(session, to)
        self.back.setVisible(pending is not None)
        turning = turning_cost(parameter, now, to)
        if turning > 0.0001:
            self.cost.setText(
                plural(
                    "Play",
                    "Turning takes {0} week and meanwhile costs {1} of everybody's working time.",
                    "Turning takes {0} weeks and meanwhile costs {1} of everybody's working time.",
                    lag,
                ).format(lag, percent(turning, 1))
            )
        else:
            self.cost.setText(
                plural(
                    "Play",
                    "A new way of leading takes {0} week to take hold. While a dial turns all "
                    "the way, {1} of everybody's working time goes into it.",
                    "A new way of leading takes {0} weeks to take hold. While a dial turns all "
                    "the way, {1} of everybody's working time goes into it.",
                    lag,
                ).format(number(lag), percent(parameter("dial_cost")))
            )
        self._ask(session, pending)

    def _show_presets(self, session: GameSession, to: Dials) -> None:
        named = {"heroic": (tr("Heroic"), HEROIC), "distributed": (tr("Distributed"), DISTRIBUTED)}
        for style in session.scenario.styles:
            mix = Dials(style.power, style.meaning, style.practice, style.purpose)
            named[style.id] = (style.name, mix)
        standard = [mix for _, mix in named.values()]
        own = to if to not in standard else own_mix(self.preferences)
        named["own"] = (tr("Own mix"), own)
        if list(named) != list(self.presets):
            self._make_chips({name: words for name, (words, _) in named.items()})
        for name, (_, mix) in named.items():
            chip = self.presets[name]
            self.mixes[name] = mix
            chip.setEnabled(self.sliders.isEnabled())
            shares = ", ".join(percent(value) for value in mix)
            if name in STYLES:
                explain(chip, STYLES[name], before=shares)
            else:
                chip.setToolTip(as_is(shares))
        chosen = next((name for name, mix in self.mixes.items() if mix == to), "own")
        for name, chip in self.presets.items():
            chip.setChecked(name == chosen)

    def _make_chips(self, named: dict[str, str]) -> None:
        clear(self._chips)
        self.presets = {}
        self.mixes = {}
        for name, words in named.items():
            made = chip(unmarked(words), name=f"preset-{name}")
            made.clicked.connect(lambda _on=False, name=name: self._choose(name))
            self.presets[name] = made
            self._chips.addWidget(made)
        self._draw_marks()

    def _draw_marks(self) -> None:
        for name, made in self.presets.items():
            made.setIcon(mark_icon(name))
            made.setIconSize(QSize(px(20), px(14)))

    def _show_figures(self, on: bool) -> None:
        set_icon(self.figures, "chevron-down" if on else "chevron-right", "accent")
        self.sliders.show_consequences(on)

    def _choose(self, name: str) -> None:
        session = self.session
        if session is None or session.busy:
            return
        self.turned.emit(self.mixes[name])
        # the same mix once more changes nothing, yet the chip has sprung out
        self.refresh()

    def _turn(self, dials: Dials) -> None:
        session = self.session
        if session is None or session.busy:
            return
        keep_own_mix(self.preferences, dials)
        self.turned.emit(dials)

    def _leave(self) -> None:
        if self.session is not None:
            if self.back.hasFocus():
                # the button goes, and the keyboard would go on somewhere else
                next(iter(self.rows.values())).slider.setFocus(Qt.FocusReason.OtherFocusReason)
            self.turned.emit(self.session.run.dials_target)

    # What turning them is likely to do

    def _ask(self, session: GameSession, pending: Dials | None) -> None:
        if self._listens is not session:
            self._listens = session
            # in a first game the figures under the dials are there for the asking
            guided = bool(session.scenario.guide)
            self.figures.setVisible(guided)
            self.free.setVisible(not guided)
            self.figures.setChecked(not guided)
            self._show_figures(not guided)
            self.outlook.first = 1 if guided else FIRST
            session.forecasts.told.connect(self._on_told)
            session.forecasts.waiting.connect(self._on_waiting)
            session.forecasts.failed.connect(self._on_failed)
        if pending is None:
            session.forecasts.drop(TURN)
            self.outlook.clear()
            return
        chosen = session.pending()
        without: tuple[Decision, ...] = tuple(each for each in chosen if each.dials is None)
        session.forecasts.ask(TURN, chosen, without)

    def _on_told(self, name: str, forecast: Forecast) -> None:
        if name == TURN and self.session is not None:
            self.outlook.tell(forecast, self.session.scenario)

    def _on_waiting(self, name: str, words: str) -> None:
        if name == TURN:
            self.outlook.wait(words)

    def _on_failed(self, name: str, words: str) -> None:
        if name == TURN:
            self.outlook.fail(words)
