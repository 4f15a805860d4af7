"""What only you see: the facts of a role in sentences, each a way to the thing it is about."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.cards import ROLE_BY_ID
from simulator.run import Run
from simulator.scenario import Scenario
from simulator.sight import Fact, Sight, sight
from ui.game import GameSession
from ui.language import plural, told
from ui.play.parts import scaled_icon
from ui.play.words import money, names, number, target_name, tr
from ui.widgets import label, link_button, paragraph, row, section_title
from ui.widgets.fold import Fold

AT_ONCE: Final = 5
"""Facts of a role that are shown at once; the others can be unfolded."""
AT_ONCE_GUIDED: Final = 1
"""As many where a guide says what to look at."""
STEADY: Final = 0.5
"""Points of 100 below which a change is none worth telling."""


def roles_seen(session: GameSession) -> tuple[str, ...]:
    """Return the roles whose sight the player has: the own one, and that of a second hat."""
    hat = session.run.hat(session.role)
    return (session.role, hat) if hat else (session.role,)


def sights(run: Run, session: GameSession, roles: Sequence[str]) -> tuple[Sight, ...]:
    """Return what some roles see now."""
    known = [role.id for role in ROLE_BY_ID.values() if role.id in roles]
    known.sort(key=list(roles).index)
    return tuple(sight(role, run, session.pictures) for role in known)


def to_mark(session: GameSession) -> dict[str, float]:
    """Return how much of what the player's roles look for there is at each thing, 0 to 1."""
    marked: dict[str, float] = {}
    for seen in sights(session.run, session, roles_seen(session)):
        for ident, amount in seen.overlay.items():
            marked[ident] = max(amount, marked.get(ident, 0.0))
    return marked


def age_words(seen: Sight) -> str:
    """Return how old it is what a role sees, and who tells it."""
    if seen.role == "entrepreneur":
        return tr("From the books, of today.")
    if not seen.week:
        if not seen.age:
            return tr("How things stand at the start.")
        return tr("No report has come through yet: this is how it stood at the start.")
    if seen.near:
        return tr("Told by those close by, this week.")
    weeks = plural("Play", "{0} week", "{0} weeks", seen.age).format(seen.age)
    return tr("From reports to the centre, {0} old: how it stood in week {1}.").format(
        weeks, seen.week
    )


def looks_for(role: str) -> str:
    """Return what a role will see once there is something to see."""
    return {
        "navigator": tr("Once people come you see here where they get lost."),
        "weaver": tr("You see here what lies unused, and who has time to lend."),
        "architect": tr("Once people come you see here what comes back, and where."),
        "entrepreneur": tr("You see here the money that is ahead."),
        "storyteller": tr("You see here who trusts whom, and whether a story would carry."),
    }[role]


def said(fact: Fact, scenario: Scenario, known: dict[str, str] | None = None) -> str:
    """Return a fact as one sentence."""
    known = names(scenario) if known is None else known
    make = _SENTENCES[fact.kind]
    return make(fact, scenario, _Names(known, scenario))


class _Names:
    """The names of things and needs, by id."""

    def __init__(self, known: dict[str, str], scenario: Scenario) -> None:
        self._known = known | {need.id: need.name for need in scenario.needs}

    def __getitem__(self, id: str) -> str:
        return target_name(self._known, id)


def _people(count: float) -> str:
    return plural("Play", "{0} person", "{0} people", count).format(number(count))


def _weeks(count: float, decimals: int = 0) -> str:
    shown = round(count, decimals)
    return plural("Play", "{0} week", "{0} weeks", shown).format(number(count, decimals))


def _moved(fact: Fact) -> Literal["up", "down", "same"]:
    """Return which way a figure of 100 has moved, if by enough to tell."""
    change = fact.figures["change"]
    if abs(change) < STEADY or fact.figures["weeks"] <= 1.0:
        return "same"
    return "up" if change > 0.0 else "down"


def _of_100(fact: Fact, templates: Mapping[str, str], name: _Names) -> str:
    """Return a figure of 100 and how it has moved, by the template of the way it went."""
    return templates[_moved(fact)].format(
        name[fact.about] if fact.about else "", number(fact.value),
        number(abs(fact.figures["change"])), _weeks(fact.figures["weeks"]),
    )  # fmt: skip


def _wrong_door(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    # one person stands at one door; of several most may
    if round(fact.value) == 1:
        words = tr("{0}: {1} at a wrong door with \u201c{2}\u201d, at {3}.")
    else:
        words = tr("{0}: {1} at a wrong door with \u201c{2}\u201d, most at {3}.")
    return words.format(
        name[fact.about], _people(fact.value), name[fact.others["need"]],
        name[fact.others["service"]],
    )  # fmt: skip


def _lost_on_way(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    words = tr("{0}: {1} of {2} who were sent on got lost in {3}.").format(
        name[fact.about], number(fact.value), number(fact.figures["sent"]),
        _weeks(fact.figures["weeks"]),
    )  # fmt: skip
    if fact.figures["pending"]:
        more = plural(
            "Play", "{0} still waits between.", "{0} still wait between.", fact.figures["pending"]
        )
        words = tr("{0} {1}").format(words, more.format(number(fact.figures["pending"])))
    return words


def _gave_up(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    words = plural(
        "Play", "{1}: {0} person has stopped asking.", "{1}: {0} people have stopped asking.",
        fact.value,
    )  # fmt: skip
    return words.format(number(fact.value), name[fact.about])


def _unused(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("{0}: strong ({1} of 100), and known to {2} of 100 people.").format(
        name[fact.about], number(fact.value), number(fact.figures["known"])
    )


def _frail(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    if fact.figures["fell"] >= STEADY:
        return tr("{0}: weakening, {1} of 100 left, {2} less than {3} ago.").format(
            name[fact.about], number(fact.value), number(fact.figures["fell"]),
            _weeks(fact.figures["weeks"]),
        )  # fmt: skip
    return tr("{0}: frail, {1} of 100.").format(name[fact.about], number(fact.value))


def _closed(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("{0}: closed.").format(name[fact.about])


def _could_weave(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("{0}: {1} wait, and few know {2}, which helps with \u201c{3}\u201d.").format(
        name[fact.about], _people(fact.value), name[fact.others["asset"]],
        name[fact.others["need"]],
    )  # fmt: skip


def _lender(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("Time to lend at {0}: {1} of work in hand, beside {2} with {3}.").format(
        name[fact.about], _weeks(fact.value, 1), name[fact.others["service"]],
        _weeks(fact.figures["theirs"], 1),
    )  # fmt: skip


def _rework(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("{0}: {1} in 100 contacts came back unsolved, {2} in 100 of all that did.").format(
        name[fact.about], number(fact.value), number(fact.figures["part"])
    )


def _steps(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    left, gone = fact.value, fact.figures["gone"]
    return tr("{0}: {1}, {2}.").format(
        name[fact.about],
        plural("Play", "{0} step left", "{0} steps left", left).format(number(left)),
        plural("Play", "{0} step gone", "{0} steps gone", gone).format(number(gone)),
    )


def _all_steps(fact: Fact, _scenario: Scenario, _name: _Names) -> str:
    return tr("Every service still has all {0} of its steps; some of them add nothing.").format(
        number(fact.value)
    )


def _practice(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("{0}: how they work seems to fit {1} of 100, give or take {2}.").format(
        name[fact.about], number(fact.value), number(fact.figures["error"])
    )


def _reserve(fact: Fact, scenario: Scenario, _name: _Names) -> str:
    amount = money(scenario, fact.value)
    if fact.value < 0.0:
        return tr("The reserve is overdrawn: {0}. Posts are frozen until it is not.").format(amount)
    change, weeks = fact.figures["change"], fact.figures["weeks"]
    if not weeks or round(abs(change), 1) == 0.0:
        return tr("In reserve: {0}.").format(amount)
    since = tr("In reserve: {0}, {1} less than {2} ago.") if change < 0.0 else tr(
        "In reserve: {0}, {1} more than {2} ago."
    )  # fmt: skip
    words = since.format(amount, money(scenario, abs(change)), _weeks(weeks))
    if "lasts" in fact.figures and fact.figures["lasts"] < 3 * scenario.calendar.weeks:
        lasts = tr("At that pace it lasts about {0}.").format(_weeks(fact.figures["lasts"]))
        words = tr("{0} {1}").format(words, lasts)
    return words


def _pay(fact: Fact, scenario: Scenario, _name: _Names) -> str:
    return tr("The turn to come costs {0} in pay, for {1} full-time staff at work.").format(
        money(scenario, fact.value), number(fact.figures["staff"])
    )


def _spent(fact: Fact, scenario: Scenario, _name: _Names) -> str:
    return tr("Cards cost {0} in the turn before.").format(money(scenario, fact.value))


def _pool(fact: Fact, scenario: Scenario, _name: _Names) -> str:
    return tr("A pool of money is open until week {0}: {1} for a bid that wins.").format(
        number(fact.figures["until"]), money(scenario, fact.value)
    )


def _cut(fact: Fact, scenario: Scenario, name: _Names) -> str:
    return tr("{0}: {1} in 100 of the budget goes each year, about {2} a week.").format(
        name[fact.about],
        number(fact.value, 0 if fact.value == round(fact.value) else 1),
        money(scenario, fact.figures["loss"]),
    )


def _due(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("The redesign at {0}, begun in week {1}: about {2} of 100 has taken hold.").format(
        name[fact.about], number(fact.figures["week"]), number(fact.value)
    )


def _programme(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("The joint programme {0}: about {1} of 100 of its money is left.").format(
        name[fact.about], number(fact.value)
    )


def _community_trust(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    templates = {
        "same": tr("{0}: trust in services is {1} of 100."),
        "up": tr("{0}: trust in services is {1} of 100, {2} more than {3} ago."),
        "down": tr("{0}: trust in services is {1} of 100, {2} less than {3} ago."),
    }
    return _of_100(fact, templates, name)


def _story_carries(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("A story would carry with {0}: people wait about {1}.").format(
        name[fact.about], _weeks(fact.value, 1)
    )


def _story_backfires(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("A story would backfire with {0}: people wait about {1}.").format(
        name[fact.about], _weeks(fact.value, 1)
    )


def _link_trust(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    templates = {
        "same": tr("{0}: trust is {1} of 100."),
        "up": tr("{0}: trust is {1} of 100, {2} more than {3} ago."),
        "down": tr("{0}: trust is {1} of 100, {2} less than {3} ago."),
    }
    return _of_100(fact, templates, name)


def _legitimacy(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    templates = {
        "same": tr("The centre\u2019s standing with staff is {1} of 100."),
        "up": tr("The centre\u2019s standing with staff is {1} of 100, {2} more than {3} ago."),
        "down": tr("The centre\u2019s standing with staff is {1} of 100, {2} less than {3} ago."),
    }
    return _of_100(fact, templates, name)


def _unheard(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr(
        "{0}: not heard. People waited {1}, {2} more than elsewhere, and no card went to them."
    ).format(name[fact.about], _weeks(fact.value, 1), number(fact.figures["more"], 1))


def _goes_this_way(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    trust = number(fact.figures["trust"])
    if not fact.figures["weeks"]:
        return tr("{0}: about {1} a week will be sent on here; trust is {2} of 100.").format(
            name[fact.about], _people(fact.value), trust
        )
    return tr(
        "{0}: of {1} who were sent on in {2}, {3} did not arrive; trust is {4} of 100."
    ).format(
        name[fact.about],
        _people(fact.value),
        _weeks(fact.figures["weeks"]),
        number(fact.figures["gone"]),
        trust,
    )


def _queue_here(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    load = _weeks(fact.figures["load"], 1)
    if not fact.figures["week"]:
        return tr("{0}: in a week people ask for about {1} of its work.").format(
            name[fact.about], load
        )
    return tr("{0}: {1} with a need here, and {2} of its own work in hand.").format(
        name[fact.about], _people(fact.value), load
    )


def _asks_here(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    asks = _people(fact.figures["a_week"])
    if not fact.value:
        return tr("{0}: about {1} a week begin to ask.").format(name[fact.about], asks)
    return tr("{0}: {1} waiting; about {2} a week begin to ask.").format(
        name[fact.about], _people(fact.value), asks
    )


def _group_here(fact: Fact, _scenario: Scenario, name: _Names) -> str:
    return tr("{0}: strength {1} of 100, known to {2} of 100.").format(
        name[fact.about], number(fact.value), number(fact.figures["known"])
    )


_SENTENCES: Final = {
    "goes_this_way": _goes_this_way,
    "queue_here": _queue_here,
    "asks_here": _asks_here,
    "group_here": _group_here,
    "wrong_door": _wrong_door,
    "lost_on_way": _lost_on_way,
    "gave_up": _gave_up,
    "unused": _unused,
    "frail": _frail,
    "closed": _closed,
    "could_weave": _could_weave,
    "lender": _lender,
    "rework": _rework,
    "steps": _steps,
    "all_steps": _all_steps,
    "practice": _practice,
    "reserve": _reserve,
    "pay": _pay,
    "spent": _spent,
    "pool": _pool,
    "cut": _cut,
    "due": _due,
    "programme": _programme,
    "community_trust": _community_trust,
    "story_carries": _story_carries,
    "story_backfires": _story_backfires,
    "link_trust": _link_trust,
    "legitimacy": _legitimacy,
    "unheard": _unheard,
}


class FactRow(QWidget):
    """One fact, and where there is a thing it is about, a button that goes there.

    Signals
    -------
    about(str)
        The id of the thing to go to.
    """

    about = Signal(str)

    def __init__(self, fact: Fact, scenario: Scenario, known: dict[str, str]) -> None:
        super().__init__()
        self.fact = fact
        self.words = said(fact, scenario, known)
        box = row(spacing=8)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)
        box.addWidget(paragraph(self.words), 1)
        if fact.about:
            name = target_name(known, fact.about)
            self.go = link_button(tr("Show"), tip=tr("Show {0} on the map").format(name))
            self.go.setObjectName(f"sight-{fact.kind}-{fact.about}")
            self.go.setAccessibleName(tr("Show {0} on the map").format(name))
            self.go.setAccessibleDescription(self.words)
            self.go.clicked.connect(lambda _checked=False: self.about.emit(fact.about))
            box.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.words)


class SightPart(QWidget):
    """What the player's role sees, and that of a second hat.

    Signals
    -------
    about(str)
        A thing was asked for; its id.
    """

    about = Signal(str)

    def __init__(self, seen: Sequence[Sight], scenario: Scenario) -> None:
        super().__init__()
        self.rows: list[FactRow] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        title = section_title(tr("What only you see"))
        box.addWidget(title)
        known = names(scenario)
        for one in seen:
            if len(seen) > 1:
                box.addWidget(label(told(ROLE_BY_ID[one.role].name), bold=True))
            head = row(spacing=8)
            icon = "history" if one.age else "eye"
            head.addWidget(scaled_icon(icon), 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(paragraph(age_words(one), step="small", tone="muted"), 1)
            box.addLayout(head)
            self._facts(box, one, scenario, known)

    def _facts(
        self, box: QVBoxLayout, seen: Sight, scenario: Scenario, known: dict[str, str]
    ) -> None:
        if not seen.facts:
            words = looks_for(seen.role) if not seen.week else tr("Nothing stands out at present.")
            box.addWidget(paragraph(words, tone="muted"))
        first = leading(seen, AT_ONCE_GUIDED if scenario.guide else AT_ONCE)
        for fact in first:
            box.addWidget(self._row(fact, scenario, known))
        others = [fact for fact in seen.facts if fact not in first]
        if others:
            more = Fold(tr("More of what you see"), tr("Less of what you see"))

            def fill(_opened: bool) -> None:
                if not more.content.count():
                    for fact in others:
                        more.content.addWidget(self._row(fact, scenario, known))

            more.opened.connect(fill)
            box.addWidget(more)

    def _row(self, fact: Fact, scenario: Scenario, known: dict[str, str]) -> FactRow:
        made = FactRow(fact, scenario, known)
        made.about.connect(self.about)
        self.rows.append(made)
        return made


def leading(seen: Sight, at_once: int = AT_ONCE) -> tuple[Fact, ...]:
    """Return the facts that are shown at once: of each kind the first, then the next ones."""
    kinds = list(dict.fromkeys(fact.kind for fact in seen.facts))
    turns: list[Fact] = []
    for n in range(len(seen.facts)):
        for kind in kinds:
            mine = [fact for fact in seen.facts if fact.kind == kind]
            if n < len(mine):
                turns.append(mine[n])
    shown = turns[:at_once]
    return tuple(fact for fact in seen.facts if fact in shown)
