"""The story of one thing on the map: its numbers, its line, and what could be done here."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from simulator.cards import CARDS, ROLE_BY_ID, Card
from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.glossary import explain
from ui.language import told as worded
from ui.map.facts import KINDS, Kind, Thing, pair_thing, things, translate
from ui.play.parts import Sparkline, scaled_icon
from ui.play.step import Step
from ui.play.words import names, number, tr
from ui.widgets import (
    Card as Frame,
)
from ui.widgets import (
    Divider,
    Pill,
    button,
    clear,
    flat_button,
    label,
    paragraph,
    row,
    section_title,
)
from ui.widgets.fold import Fold


def thing_of(scenario: Scenario, picture: Picture, id: str) -> Thing | None:
    """Return the row of facts of one thing, or None if there is no such thing."""
    for thing in things(scenario, picture):
        if thing.id == id:
            return thing
    if "+" in id:
        return pair_thing(id, names(scenario))
    return None


def people_over_time(pictures: Sequence[Picture], thing: Thing) -> tuple[str, tuple[float, ...]]:
    """Return what the line of a thing shows, and its weekly values."""
    if thing.kind == "community":
        values = [view.waiting for p in pictures for view in p.communities if view.id == thing.id]
        return tr("People waiting"), tuple(map(float, values))
    if thing.kind in ("front-door", "service", "specialist"):
        values = [view.people for p in pictures for view in p.services if view.id == thing.id]
        return tr("People waiting"), tuple(map(float, values))
    if thing.kind == "asset":
        helped = [view.helped for p in pictures for view in p.assets if view.id == thing.id]
        return tr("People helped a week"), tuple(helped)
    if thing.kind == "link":
        trust = [100 * view.trust for p in pictures for view in p.links if view.id == thing.id]
        return tr("Trust"), tuple(trust)
    if thing.kind == "door":
        right = [100 * view.right_door for p in pictures for view in p.doors if view.id == thing.id]
        return tr("Right door first"), tuple(right)
    return "", ()


_AT_WORK: Final = ("Morale", "Fit of practice", "Comes back unsolved")
TERMS: Final[dict[Kind, tuple[str, ...]]] = {
    "community": ("Trust", "Comes back unsolved"),
    "front-door": ("Front door", *_AT_WORK),
    "service": _AT_WORK,
    "specialist": _AT_WORK,
    "asset": ("Community asset", "Woven in"),
    "door": ("Trust", "Woven in"),
    "link": ("Trust", "Comes back unsolved"),
    "pair": ("Community asset", "Woven in"),
}
"""Words of the field that are said of each kind of thing."""


def cards_for(thing: Thing) -> tuple[Card, ...]:
    """Return every card that can be aimed at things of this kind, whoever holds it."""
    kinds = {
        "community": "community",
        "front-door": "service",
        "service": "service",
        "specialist": "service",
        "link": "link",
        "pair": "asset pair",
    }
    if thing.kind == "asset":
        return tuple(card for card in CARDS if card.target in ("asset", "asset pair"))
    wanted = kinds.get(thing.kind, "")
    return tuple(card for card in CARDS if card.target == wanted)


class StoryStep(Step):
    """What there is to know about the thing that is selected.

    Signals
    -------
    closed()
        Back to the step before.
    card_wanted(str, str)
        Open this card, aimed at this target.
    """

    closed = Signal()
    card_wanted = Signal(str, str)

    id = "story"

    def __init__(self) -> None:
        super().__init__()
        self.thing = ""
        self._week = 0
        head = row()
        self._back = flat_button("arrow-left", tr("Back"), clicked=self.closed.emit)
        head.addWidget(self._back)
        self.name = section_title("")
        self.name.setWordWrap(True)
        head.addWidget(self.name, 1)
        self.box.addLayout(head)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(10)
        self.box.addLayout(self._inside)
        self.box.addStretch(1)

    def take_keyboard(self) -> None:
        """Let the keyboard go on from here."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        return tr("Story")

    def show_thing(self, id: str, week: int) -> None:
        """Tell of a thing as it stands in `week`."""
        self.thing = id
        self._week = week
        self.refresh()

    def refresh(self) -> None:
        session = self.session
        if session is None or not session.ready or not self.thing:
            return
        pictures = session.pictures[: self._week + 1]
        if not pictures:
            return
        thing = thing_of(session.scenario, pictures[-1], self.thing)
        if thing is None:
            return
        clear(self._inside)
        self.name.setText(thing.name)
        kind = row(spacing=6)
        pill = Pill(translate("Map", KINDS[thing.kind].one))
        explain(pill, *TERMS[thing.kind])
        kind.addWidget(pill)
        if thing.word:
            kind.addWidget(Pill(thing.word))
        kind.addStretch(1)
        self._inside.addLayout(kind)
        about = self._about(session.scenario, thing.id)
        if about:
            self._inside.addWidget(paragraph(about, tone="muted"))
        words, values = people_over_time(pictures, thing)
        if len(values) > 1:
            frame = Frame(kind="raised", margin=10, spacing=2)
            frame.box.addWidget(
                label(tr("{0}, week by week").format(words), step="small", tone="muted")
            )
            line = Sparkline(width=300, height=56)
            line.set_values(values, max(0, len(values) - 14), words)
            frame.box.addWidget(line)
            low, high = min(values), max(values)
            frame.box.addWidget(
                label(
                    tr("now {0}; between {1} and {2} so far").format(
                        number(values[-1], 0), number(low, 0), number(high, 0)
                    ),
                    step="small",
                )
            )
            self._inside.addWidget(frame)
        inside = self._inside
        if session.scenario.guide or not self._week:
            # nothing has happened before week 1, and a first game is not learnt from figures
            figures = Fold(tr("In figures"), tr("In figures"))
            self._inside.addWidget(figures)
            inside = figures.content
        for fact in thing.tells.splitlines()[1:]:
            made = paragraph(fact)
            explain(made, *TERMS[thing.kind])
            inside.addWidget(made)
        self._actions(thing)

    def _about(self, scenario: Scenario, id: str) -> str:
        for group in (scenario.communities, scenario.services, scenario.assets):
            for part in group:
                if part.id == id:
                    return " ".join(part.about.split())
        return ""

    def _actions(self, thing: Thing) -> None:
        session = self.session
        assert session is not None
        self._inside.addWidget(Divider())
        self._inside.addWidget(label(tr("What could be done here"), bold=True))
        free = not session.busy and not session.run.finished and not session.look_only
        offers = {offer.card.id: offer for offer in session.offers()} if free else {}
        any_ = False
        # where a guide says what to look at, what others could do is there for the asking
        theirs = Fold(tr("What others could do here"), tr("What others could do here"))
        # what one can do oneself stands before what others could
        for card in sorted(cards_for(thing), key=lambda each: each.role != session.role):
            any_ = True
            offer = offers.get(card.id)
            if card.role == session.role and offer is not None:
                here = [o for o in offer.targets if thing.id in (o.id, *o.id.split("+"))]
                open_ = [option for option in here if not option.refusal]
                if open_:
                    made = button(worded(card.name), icon="plus")
                    made.setObjectName(f"story-{card.id}")
                    made.clicked.connect(
                        lambda _=False, c=card.id, t=open_[0].id: self.card_wanted.emit(c, t)
                    )
                    self._inside.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
                elif here:
                    self._inside.addWidget(
                        paragraph(f"{worded(card.name)}: {worded(here[0].refusal)}", tone="muted")
                    )
            elif card.role != session.role:
                line = row(spacing=6)
                line.addWidget(scaled_icon("users", "muted", 14), 0, Qt.AlignmentFlag.AlignTop)
                who = worded(ROLE_BY_ID[card.role].name)
                line.addWidget(
                    paragraph(tr("{0}: {1}").format(who, worded(card.name)), tone="muted"), 1
                )
                (theirs.content if session.scenario.guide else self._inside).addLayout(line)
        if theirs.content.count():
            self._inside.addWidget(theirs)
        if not any_:
            self._inside.addWidget(
                paragraph(tr("No card can be aimed at it directly."), tone="muted")
            )
