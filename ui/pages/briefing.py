"""Before a game: what the place is, who to be in it, how to lead, and which luck."""

import secrets
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from simulator.cards import ROLES, Role
from simulator.parameters import BY_NAME
from simulator.styles import DISTRIBUTED, HEROIC, Dials
from ui.language import figure, plural
from ui.language import told as worded
from ui.own_mix import keep_own_mix, own_mix
from ui.pages.grid import Columns
from ui.pages.places import Place, span
from ui.pages.start import Scenery
from ui.preferences import Preferences
from ui.roles import ROLE_ICONS
from ui.theme import (
    hub,
    px,
    restyle,
    set_icon,
    set_step,
)
from ui.widgets import (
    Card,
    Divider,
    FlowLayout,
    PageHeader,
    Pill,
    ScrollPage,
    chip,
    choice_group,
    clear,
    column,
    flat_button,
    flowed,
    label,
    paragraph,
    primary_button,
    row,
    section_title,
)
from ui.widgets.dials import DialSliders
from ui.widgets.fields import LuckField
from ui.widgets.fold import Fold
from ui.widgets.markdown import Markdown
from ui.widgets.marks import mark_icon
from ui.widgets.private import Private
from ui.widgets.text import unmarked

WIDEST: Final = 1600
SHORT: Final = 120
"""Words of a briefing that are shown at once where a guide says the rest as it is met."""


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Briefing", text)


class RoleCard(Card):
    """Somebody to be: the role, the job in this place, and its brief once chosen.

    Signals
    -------
    chosen(str)
        The role id.
    """

    chosen = Signal(str)

    def __init__(
        self,
        role: Role,
        job: str,
        brief: str,
        private: str,
        parent: QWidget | None = None,
        *,
        brief_until_chosen: bool = False,
    ) -> None:
        super().__init__(parent, kind="choice", margin=12, spacing=4)
        self.role_id = role.id
        # who one is stands beside the button; what that is called is learnt by doing it
        self.radio = QRadioButton("" if job else worded(role.name))
        set_step(self.radio, "body", bold=True)
        self.radio.setAccessibleName(job or worded(role.name))
        self.radio.setAccessibleDescription(worded(role.sentence))
        self.radio.toggled.connect(self._toggled)
        mark = QLabel()
        set_icon(mark, ROLE_ICONS.get(role.id, "users"), "muted", 20)
        head = row(self.radio)
        if job:
            head.addWidget(paragraph(job, bold=True), 1)
        else:
            head.addStretch(1)
        head.addWidget(mark)
        self.box.addLayout(head)
        # what is said of the role itself, without its name
        sentence = paragraph(worded(role.sentence), tone="muted" if job else "text")
        self._more = QWidget()
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.setSpacing(6)
        (inner if brief_until_chosen and job else self.box).addWidget(sentence)
        if brief and brief_until_chosen:
            # where little is to be read at once, the rest of the job is told to those who ask
            more = Fold(tr("More of this job"), tr("More of this job"))
            more.content.addWidget(paragraph(flowed(brief), tone="muted"))
            inner.addWidget(more)
        elif brief:
            inner.addWidget(paragraph(flowed(brief), tone="muted"))
        if private:
            inner.addWidget(Divider())
            inner.addWidget(Private(paragraph(flowed(private), tone="muted"), bold=True))
        self.box.addWidget(self._more)
        self._more.setVisible(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def choose(self) -> None:
        """Choose this role."""
        self.radio.setChecked(True)

    def suggest(self) -> None:
        """Say that the scenario suggests this role to somebody who is new to it."""
        words = tr("Suggested if you are new here")
        self.box.insertWidget(1, label(words, step="small", bold=True, tone="accent"))
        described = self.radio.accessibleDescription()
        self.radio.setAccessibleDescription(f"{described} {words}".strip())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choose()
        super().mousePressEvent(event)

    def _toggled(self, on: bool) -> None:
        self.setProperty("chosen", on)
        restyle(self)
        self._more.setVisible(on)
        if on:
            self.chosen.emit(self.role_id)


class BriefingPage(QWidget):
    """What is read and chosen before a game.

    Signals
    -------
    start(Place, str, Dials, int)
        The place, the role id, the dials and the seed of the game to begin.
    back()
        Another place is wanted.
    """

    start = Signal(object, str, object, int)
    back = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, preferences: Preferences | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._place: Place | None = None
        self._roles: dict[str, RoleCard] = {}
        self._presets: dict[str, Dials] = {}
        self._chips: dict[str, QPushButton] = {}
        self._group = choice_group(self)
        self._chip_group = choice_group(self)

        self.header = PageHeader(with_back=True)
        self.header.setMaximumWidth(WIDEST)
        self.header.back.connect(self.back)
        self.header.back_button.setToolTip(tr("Back to the scenarios"))
        self.start_button = primary_button(tr("Start"), icon="play", clicked=self._start)
        self.header.add(self.start_button)

        self._picture = Scenery(None, tall=px(150))
        self._text = Markdown()
        self._text.setAccessibleName(tr("Briefing"))
        self._facts = FlowLayout(spacing=6)
        self._coming = paragraph(tone="muted")
        self._rest = Markdown()
        self._rest.setAccessibleName(tr("The rest of the briefing"))
        self.rest = Fold(tr("Show all"), tr("Show less"))
        self.rest.content.addWidget(self._rest)
        self.rest.content.addLayout(self._facts)
        self.rest.content.addWidget(self._coming)
        left = Card(margin=1, spacing=0)
        left.box.addWidget(self._picture)
        left.box.addLayout(column(self._text, self.rest, spacing=10, margins=(19, 16, 19, 19)))
        left.box.addStretch(1)

        self._role_box = QVBoxLayout()
        self._role_box.setSpacing(8)
        self.jobs = Fold(tr("Take another job"), tr("Other jobs"))
        self.jobs.content.setSpacing(8)
        self._chip_box = FlowLayout(spacing=6)
        self._preset_words = paragraph(tone="muted")
        self.sliders = DialSliders()
        self.sliders.changed.connect(self._dialled)
        self.seed = LuckField()
        self._roll = flat_button("dices", tr("Another luck number"), clicked=self.roll)
        right = QWidget()
        parts = QVBoxLayout(right)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(12)
        who = Card(spacing=10)
        who.box.addWidget(section_title(tr("Who you are")))
        who.box.addLayout(self._role_box)
        who.box.addWidget(self.jobs)
        lead = Card(spacing=10)
        lead.box.addWidget(section_title(tr("How this place is led")))
        lead.box.addWidget(
            paragraph(
                tr("You can turn these dials during the game too; it takes a while to take hold."),
                tone="muted",
            )
        )
        lead.box.addLayout(self._chip_box)
        lead.box.addWidget(self._preset_words)
        lead.box.addWidget(self.sliders)
        luck = Card(spacing=6)
        name = label(tr("Luck number"), bold=True)
        name.setBuddy(self.seed)
        luck.box.addLayout(row(name, None, self.seed, self._roll))
        luck.box.addWidget(
            paragraph(
                tr("With the same number, two runs differ only by what people do."),
                step="small",
                tone="muted",
            )
        )
        self.choices = Fold(
            tr("How this place is led, and on which luck"),
            tr("How this place is led, and on which luck"),
        )
        self.choices.content.setSpacing(12)
        for part in (lead, luck):
            self.choices.content.addWidget(part)
        parts.addWidget(who)
        parts.addWidget(self.choices)
        parts.addStretch(1)

        hub().changed.connect(self._draw_marks)
        self._page = ScrollPage(margins=(24, 4, 24, 24), widest=WIDEST)
        self._page.box.addWidget(Columns(left, right, shares=(11, 10)))
        self._page.box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(row(self.header, margins=(24, 16, 24, 0)))
        outer.addWidget(self._page, 1)

    @property
    def place(self) -> Place | None:
        """The place that is shown."""
        return self._place

    def show_place(self, place: Place, *, role: str = "", seed: int | None = None) -> None:
        """Show a place; nothing is chosen yet but a role, the middle of all dials and a luck."""
        self._place = place
        scenario = place.scenario
        town = scenario.place.name
        self.header.set_texts(place.title, f"{town}  ·  {place.length()}")
        self._picture.set_sketch(place.picture)
        guided = bool(scenario.guide)
        first, rest = short(scenario.briefing) if guided else (scenario.briefing, "")
        self._text.set_text(first)
        self._rest.set_text(rest)
        self._rest.setVisible(bool(rest))
        for fold in (self.rest, self.choices):
            fold.toggle.setVisible(guided)
            fold.toggle.setChecked(not guided)
        self._show_facts(place)
        self._show_roles(place, role)
        self._show_presets(place)
        if seed is not None:
            self.seed.setValue(seed)
        self._page.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Give the keyboard to the next thing to do, once the page is shown."""
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def role(self) -> str:
        """Return the role that is chosen."""
        return next((name for name, card in self._roles.items() if card.radio.isChecked()), "")

    def role_cards(self) -> Sequence[RoleCard]:
        """Return the roles that can be chosen."""
        return tuple(self._roles.values())

    def chips(self) -> dict[str, QPushButton]:
        """Return the buttons of the styles, by id; ``own`` is the own mix."""
        return dict(self._chips)

    def dials(self) -> Dials:
        """Return the dials as they are set."""
        chosen = next((name for name, made in self._chips.items() if made.isChecked()), "own")
        return self._presets.get(chosen, self.sliders.dials())

    def roll(self) -> None:
        """Draw another luck number."""
        self.seed.setValue(1 + secrets.randbelow(9_999))

    def _show_facts(self, place: Place) -> None:
        scenario = place.scenario
        clear(self._facts)
        facts = [*place.parts()]
        if scenario.place.population is not None:
            people = scenario.place.population.value
            facts.insert(
                0,
                plural("Briefing", "{0} person", "{0} people", round(people)).format(
                    figure(people)
                ),
            )
        if scenario.calendar.starts:
            facts.insert(0, tr("from {0}").format(scenario.calendar.starts))
        facts.append(place.honesty())
        for fact in facts:
            self._facts.addWidget(Pill(fact))
        self._coming.setText(
            " ".join(
                (
                    tr("Each turn is {weeks}.").format(
                        weeks=span(scenario.calendar.weeks_per_turn)
                    ),
                    plural(
                        "Briefing",
                        "{0} thing will happen here that nobody controls; you will learn of it as "
                        "it comes.",
                        "{0} things will happen here that nobody controls; you will learn of them "
                        "as they come.",
                        len(scenario.events),
                    ).format(len(scenario.events)),
                )
            )
        )
        self._coming.setVisible(bool(scenario.events))

    def _show_roles(self, place: Place, wanted: str) -> None:
        for card in self._roles.values():
            self._group.removeButton(card.radio)
        clear(self._role_box)
        clear(self.jobs.content)
        self._roles = {}
        briefs = place.scenario.roles
        # where somebody begins the guide has a job for them; others are there for the asking
        suggested = place.scenario.suggested_role
        alone = suggested if place.scenario.guide else None
        self.jobs.setVisible(alone is not None)
        self.jobs.toggle.setChecked(alone is not None and wanted not in ("", alone))
        for role in ROLES:
            brief = briefs.get(role.id)
            card = RoleCard(
                role,
                brief.job if brief else "",
                brief.brief if brief else worded(role.sentence),
                brief.private if brief else "",
                brief_until_chosen=bool(place.scenario.guide),
            )
            self._group.addButton(card.radio)
            apart = alone is not None and role.id != alone
            (self.jobs.content if apart else self._role_box).addWidget(card)
            self._roles[role.id] = card
        names = list(self._roles)
        if suggested is not None and alone is None:
            self._roles[suggested].suggest()
        first = suggested or _first(names)
        self._roles[wanted if wanted in names else first].choose()

    def _show_presets(self, place: Place) -> None:
        for made in self._chips.values():
            self._chip_group.removeButton(made)
        clear(self._chip_box)
        self._chips = {}
        overrides = place.scenario.model
        given = {name: override.value for name, override in overrides.items()}
        self.sliders.set_place(
            lambda name: given.get(name, BY_NAME[name].default), len(place.scenario.services)
        )
        self._presets = {"heroic": HEROIC, "distributed": DISTRIBUTED}
        names = {"heroic": tr("Heroic"), "distributed": tr("Distributed")}
        for style in place.scenario.styles:
            self._presets[style.id] = Dials(
                style.power, style.meaning, style.practice, style.purpose
            )
            names[style.id] = style.name
        names["own"] = tr("Own mix")
        for name, words in names.items():
            made = chip(unmarked(words))
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            made.clicked.connect(self._preset_chosen)
            self._chip_group.addButton(made)
            self._chips[name] = made
            self._chip_box.addWidget(made)
        self._draw_marks()
        self._chips["own"].setChecked(True)
        self.sliders.set_dials(own_mix(self._preferences))
        self._say_preset("own")

    def _draw_marks(self) -> None:
        for name, made in self._chips.items():
            made.setIcon(mark_icon(name))
            made.setIconSize(QSize(px(20), px(14)))

    def _preset_chosen(self) -> None:
        name = next(name for name, made in self._chips.items() if made.isChecked())
        self.sliders.set_dials(self._presets.get(name, own_mix(self._preferences)))
        self._say_preset(name)

    def _dialled(self, dials: Dials) -> None:
        same = next((name for name, preset in self._presets.items() if preset == dials), "own")
        self._chips[same].setChecked(True)
        keep_own_mix(self._preferences, dials)
        self._say_preset(same)

    def _say_preset(self, name: str) -> None:
        words = {
            "heroic": tr(
                "Few people decide, from the centre, by what is known to work, for results."
            ),
            "distributed": tr(
                "Many people decide where they are, make sense together, try new ways, and keep a "
                "pace that they can hold."
            ),
            "own": tr("Your own place between the two, on each dial."),
        }
        self._preset_words.setText(words.get(name, tr("A style that this scenario offers.")))

    def _start(self) -> None:
        if self._place is not None:
            self.start.emit(self._place, self.role(), self.dials(), self.seed.value())


def short(briefing: str, words: int = SHORT) -> tuple[str, str]:
    """Return the paragraphs of a briefing up to so many words, and those that follow.

    A heading or a line that announces a list stays with what comes after it, and the first
    paragraph is always shown.
    """
    parts = briefing.strip().split("\n\n")
    count, at = 0, 0
    for place, part in enumerate(parts):
        count += len(part.split())
        if count > words and at:
            break
        if not part.startswith("#") and not part.rstrip().endswith(":"):
            at = place + 1
    return "\n\n".join(parts[:at]), "\n\n".join(parts[at:])


def _first(names: Sequence[str]) -> str:
    return "navigator" if "navigator" in names else names[0]
