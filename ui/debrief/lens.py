"""The ten characteristics of the 21st Century Public Servant as a lens over a game.

They come from Needham and Mangan (2014), *The 21st Century Public Servant*, University of
Birmingham. For each, the record is searched for what speaks for it and what speaks against:
cards, dials, notes, and what became of the place. Evidence is for a conversation. There is no
score, and nothing here says what kind of person somebody is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from simulator.cards import BY_ID as CARDS
from simulator.decisions import Decision
from simulator.outcomes import BY_ID as OUTCOMES
from simulator.record import Record
from simulator.styles import Dials
from ui.language import mark, plural, told, translated
from ui.phrases import role_name
from ui.play.words import money
from ui.replaying import turn_of_note

SOURCE: Final = (
    "Catherine Needham and Catherine Mangan (2014), The 21st Century Public Servant, "
    "University of Birmingham"
)


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("Lens", text)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that the record shows.

    Attributes
    ----------
    speaks_for : bool
        Whether it speaks for the characteristic, or against.
    words : str
        A sentence with its numbers.
    turns : tuple of int
        Turns in which it happened, from 0.
    """

    speaks_for: bool
    words: str
    turns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Characteristic:
    """One of the ten.

    Attributes
    ----------
    id : str
    name, means, ask : str
        What it is called; what it means in one sentence; a question to talk about.
    modelled : bool
        Whether anything in the model can show it. Those without are for discussion only.
    """

    id: str
    name: str
    means: str
    ask: str
    modelled: bool = True


@dataclass(frozen=True, slots=True)
class Facet:
    """A characteristic with what the record shows of it."""

    characteristic: Characteristic
    evidence: tuple[Evidence, ...]

    @property
    def speaking_for(self) -> tuple[Evidence, ...]:
        """What speaks for it."""
        return tuple(each for each in self.evidence if each.speaks_for)

    @property
    def speaking_against(self) -> tuple[Evidence, ...]:
        """What speaks against it."""
        return tuple(each for each in self.evidence if not each.speaks_for)


TEN: Final = (
    Characteristic(
        "entrepreneur",
        mark("Lens", "Municipal entrepreneur, with many roles"),
        mark("Lens", "Takes on whatever role the place needs, and finds means for it."),
        mark("Lens", "Which role did you miss most, and who in your place could have taken it?"),
    ),
    Characteristic(
        "humanity",
        mark("Lens", "Shared humanity and pooled expertise"),
        mark("Lens", "Meets citizens as people, and adds what they know to what staff know."),
        mark("Lens", "Where did somebody who uses services know more than you did?"),
    ),
    Characteristic(
        "skills",
        mark("Lens", "Generic as well as technical skills"),
        mark("Lens", "Listens, connects and tells stories, besides knowing the trade."),
        mark("Lens", "Which skill that is in nobody's job description would have helped most?"),
    ),
    Characteristic(
        "careers",
        mark("Lens", "A career that is fluid across sectors"),
        mark("Lens", "Moves between organisations and takes what was learnt along."),
        mark("Lens", "What would you have done otherwise after a year in another service here?"),
        modelled=False,
    ),
    Characteristic(
        "publicness",
        mark("Lens", "Publicness with commerciality"),
        mark("Lens", "Earns and saves money, and keeps in mind whom it is for."),
        mark("Lens", "Who gained and who lost by how the money went?"),
    ),
    Characteristic(
        "austerity",
        mark("Lens", "Surviving perma-austerity"),
        mark("Lens", "Rethinks what services do while there is less of everything."),
        mark("Lens", "What would you stop doing tomorrow, if nobody complained?"),
    ),
    Characteristic(
        "organisations",
        mark("Lens", "Fluid and supportive organisations"),
        mark("Lens", "Works across boundaries, in organisations that look after their people."),
        mark("Lens", "Where did a boundary between organisations cost people time?"),
    ),
    Characteristic(
        "heroes",
        mark("Lens", "Rejecting heroic leadership"),
        mark("Lens", "Shares power and meaning, and asks what remains when the leader leaves."),
        mark("Lens", "When was it right to decide alone, and when was it only quicker?"),
    ),
    Characteristic(
        "place",
        mark("Lens", "Rooted in a place"),
        mark("Lens", "Knows the place, builds on what it has, and is loyal to it."),
        mark("Lens", "What does this place have that no other has, and did you use it?"),
    ),
    Characteristic(
        "reflection",
        mark("Lens", "Reflecting, and learning from others"),
        mark("Lens", "Stops to think, is wrong in the open, and learns from neighbours."),
        mark("Lens", "What did you believe at the start that you no longer believe?"),
    ),
)
"""The ten characteristics, in the order of the research."""

CITIZENS: Final = frozenset(
    {
        "greet-at-the-door",
        "give-the-gps",
        "look-for-people",
        "listen-first",
        "what-people-bring",
        "shared-story",
        "pass-money-on",
        "follow-a-journey",
    }
)
RELATIONAL: Final = frozenset(
    {
        "warm-handoff",
        "greet-at-the-door",
        "call-people-back",
        "open-the-doors",
        "join-groups",
        "learn-together",
        "follow-a-journey",
        "shared-story",
        "one-table",
        "listen-first",
        "meet-those-helped",
    }
)
TECHNICAL: Final = frozenset(
    {
        "local-guide",
        "try-and-learn",
        "standard-way",
        "remove-step",
        "put-step-back",
        "ask-once",
        "shared-front-door",
        "merge",
        "decommission",
        "invest-to-save",
        "hold-posts",
        "bid-for-money",
    }
)
EARNING: Final = frozenset({"bid-for-money", "sell-know-how", "joint-programme", "invest-to-save"})
LESS: Final = frozenset({"remove-step", "decommission", "ask-once", "invest-to-save", "merge"})
ACROSS: Final = frozenset(
    {
        "warm-handoff",
        "lend-a-hand",
        "pool-staff",
        "learn-together",
        "shared-front-door",
        "merge",
        "one-table",
        "joint-programme",
        "copy-a-neighbour",
    }
)
LEARNING: Final = frozenset(
    {"copy-a-neighbour", "follow-a-journey", "learn-together", "try-and-learn", "listen-first"}
)
MOVED: Final = 1.0
"""Points of 100 by which a figure has to move to be told of."""


@dataclass
class _Game:
    """A record as the ten questions read it."""

    record: Record
    cards: tuple[Decision, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.cards = tuple(each for each in self.record.decisions if each.card)

    @property
    def turns(self) -> int:
        """How many turns were begun."""
        per_turn = self.record.scenario.calendar.weeks_per_turn
        return max(1, -(-self.record.week // per_turn))

    def dials(self) -> list[Dials]:
        """Return where the dials were turned to, in each turn."""
        now, found = self.record.dials, []
        for turn in range(self.turns):
            for decision in self.record.decisions:
                if decision.turn == turn and decision.dials is not None:
                    now = decision.dials
            found.append(now)
        return found

    def played(self, some: frozenset[str]) -> tuple[Decision, ...]:
        """Return the cards of a set that were played."""
        return tuple(each for each in self.cards if each.card in some)

    def aimed_at(self, kinds: Sequence[str]) -> tuple[Decision, ...]:
        """Return the cards that were aimed at things of some kinds."""
        return tuple(
            each for each in self.cards if each.card in CARDS and CARDS[each.card].target in kinds
        )

    def moved(self, outcome: str) -> tuple[float, float] | None:
        """Return first and last weekly value of an outcome; None before two weeks."""
        values = self.record.outcomes.get(outcome, ())
        return (values[0], values[-1]) if len(values) > 1 else None

    def notes(self, kind: str) -> tuple[dict[str, str], ...]:
        """Return the notes of a kind in the journal."""
        return tuple(note for note in self.record.journal if note.get("kind") == kind)


def lens(record: Record) -> tuple[Facet, ...]:
    """Return what a record shows of each of the ten characteristics.

    Parameters
    ----------
    record : Record
        A game, finished or not.

    Returns
    -------
    tuple of Facet
        In the order of the research; evidence for before evidence against.
    """
    game = _Game(record)
    found = []
    for each in TEN:
        evidence = READERS[each.id](game) if each.id in READERS else []
        ordered = sorted(evidence, key=lambda one: not one.speaks_for)
        found.append(Facet(each, tuple(ordered)))
    return tuple(found)


def words(characteristic: Characteristic) -> tuple[str, str, str]:
    """Return name, meaning and question of a characteristic in the language of the window."""
    return (
        translated("Lens", characteristic.name),
        translated("Lens", characteristic.means),
        translated("Lens", characteristic.ask),
    )


# --- the ten readers -----------------------------------------------------------------------


def _card(ident: str) -> str:
    return told(CARDS[ident].name) if ident in CARDS else ident


def _times(cards: Sequence[Decision]) -> tuple[str, tuple[int, ...]]:
    """Return what was played, in words, and in which turns."""
    turns = tuple(sorted({each.turn for each in cards}))
    names = list(dict.fromkeys(_card(each.card) for each in cards))
    shown = ", ".join(tr("“{0}”").format(name) for name in names[:3])
    if len(names) > 3:
        shown = tr("{cards} and others").format(cards=shown)
    return shown, turns


def _count(one: str, many: str, cards: Sequence[Decision], *, speaks_for: bool) -> list[Evidence]:
    """Return one piece of evidence on cards that were played; none where none were."""
    if not cards:
        return []
    shown, turns = _times(cards)
    sentence = plural("Lens", one, many, len(cards)).format(len(cards), cards=shown)
    return [Evidence(speaks_for, sentence, turns)]


def _moved(
    game: _Game,
    outcome: str,
    up: str,
    down: str,
    words: Callable[[float], str] = "{:.0f}".format,
) -> list[Evidence]:
    """Return evidence on an outcome that moved; up and down are the two sentences."""
    values = game.moved(outcome)
    if values is None or abs(values[1] - values[0]) < MOVED:
        return []
    rose = values[1] > values[0]
    better = rose == (OUTCOMES[outcome].better == "higher")
    sentence = (up if rose else down).format(first=words(values[0]), last=words(values[1]))
    return [Evidence(better, sentence)]


def _entrepreneur(game: _Game) -> list[Evidence]:
    roles = {each.role for each in game.cards}
    found = []
    if len(roles) > 1:
        named = ", ".join(told(role_name(role)) for role in sorted(roles))
        found.append(
            Evidence(
                True,
                tr("You played cards of {count} roles: {roles}.").format(
                    count=len(roles), roles=named
                ),
                tuple(sorted({each.turn for each in game.cards})),
            )
        )
    elif roles and game.turns > 2:
        found.append(
            Evidence(
                False,
                tr("You stayed in one role for all {turns} turns.").format(turns=game.turns),
            )
        )
    found += _count(
        mark("Lens", "You looked for money or means once: {cards}."),
        mark("Lens", "You looked for money or means {0} times: {cards}."),
        game.played(EARNING),
        speaks_for=True,
    )
    kinds = {each.card for each in game.cards}
    if len(game.cards) >= 4 and len(kinds) == 1:
        only = _card(next(iter(kinds)))
        found.append(Evidence(False, tr("You played one card only, “{card}”.").format(card=only)))
    return found


def _humanity(game: _Game) -> list[Evidence]:
    found = _count(
        mark("Lens", "One card went to people themselves: {cards}."),
        mark("Lens", "{0} cards went to people themselves: {cards}."),
        game.played(CITIZENS),
        speaks_for=True,
    )
    if game.cards and not game.played(CITIZENS):
        found.append(Evidence(False, tr("No card was played with the people of a community.")))
    return found + _moved(
        game,
        "community_trust",
        tr("Communities trust their services more than at the start: {first} to {last} of 100."),
        tr("Communities trust their services less than at the start: {first} to {last} of 100."),
    )


def _skills(game: _Game) -> list[Evidence]:
    relational, technical = game.played(RELATIONAL), game.played(TECHNICAL)
    found = []
    if relational and technical:
        found.append(
            Evidence(
                True,
                tr("You used both: {soft}, and {hard}.").format(
                    soft=plural(
                        "Lens",
                        "{0} card that connects or listens",
                        "{0} cards that connect or listen",
                        len(relational),
                    ).format(len(relational)),
                    hard=plural(
                        "Lens",
                        "{0} that changes how things are done",
                        "{0} that change how things are done",
                        len(technical),
                    ).format(len(technical)),
                ),
            )
        )
    elif relational:
        found.append(
            Evidence(False, tr("All your cards connect or listen; none changes a way of working."))
        )
    elif technical:
        found.append(
            Evidence(False, tr("All your cards change ways of working; none connects or listens."))
        )
    return found


def _publicness(game: _Game) -> list[Evidence]:
    found = _count(
        mark("Lens", "You brought money in or put it to work once: {cards}."),
        mark("Lens", "You brought money in or put it to work {0} times: {cards}."),
        game.played(EARNING),
        speaks_for=True,
    )
    found += _moved(
        game,
        "money_balance",
        tr("The reserve grew from {first} to {last}."),
        tr("The reserve fell from {first} to {last}."),
        partial(money, game.record.scenario),
    )
    return found + _moved(
        game,
        "equity_gap",
        tr("The gap between communities widened from {first} to {last} weeks of waiting."),
        tr("The gap between communities narrowed from {first} to {last} weeks of waiting."),
    )


def _austerity(game: _Game) -> list[Evidence]:
    found = _count(
        mark("Lens", "You stopped or shortened something once: {cards}."),
        mark("Lens", "You stopped or shortened something {0} times: {cards}."),
        game.played(LESS),
        speaks_for=True,
    )
    found += _count(
        mark("Lens", "You held posts open once, which saves money and tires those who stay."),
        mark("Lens", "You held posts open {0} times, which saves money and tires those who stay."),
        game.played(frozenset({"hold-posts"})),
        speaks_for=False,
    )
    values = game.moved("money_balance")
    if values is not None and values[1] < 0:
        found.append(
            Evidence(
                False,
                tr("The place ended in debt, by {money}.").format(
                    money=money(game.record.scenario, -values[1])
                ),
            )
        )
    return found


def _organisations(game: _Game) -> list[Evidence]:
    found = _count(
        mark("Lens", "You worked across a boundary between services once: {cards}."),
        mark("Lens", "You worked across boundaries between services {0} times: {cards}."),
        game.played(ACROSS),
        speaks_for=True,
    )
    found += _moved(
        game,
        "morale",
        tr("Staff morale rose from {first} to {last} of 100."),
        tr("Staff morale fell from {first} to {last} of 100."),
    )
    return found + _moved(
        game,
        "trust",
        tr("Trust between services rose from {first} to {last} of 100."),
        tr("Trust between services fell from {first} to {last} of 100."),
    )


def _heroes(game: _Game) -> list[Evidence]:
    found = []
    dials = game.dials()
    power = sum(each.power for each in dials) / len(dials)
    meaning = sum(each.meaning for each in dials) / len(dials)
    shared = tr("On average, {share} % of power was shared.").format(share=f"{100 * power:.0f}")
    found.append(Evidence(power >= 0.5, shared))
    made = tr("On average, sense was made together to {share} %.").format(
        share=f"{100 * meaning:.0f}"
    )
    found.append(Evidence(meaning >= 0.5, made))
    turned = [each for each in game.record.decisions if each.dials is not None]
    before = game.record.dials
    for each in turned:
        assert each.dials is not None
        if abs(each.dials.power - before.power) >= 0.05:
            gave = each.dials.power > before.power
            sentence = (
                tr("In turn {turn} you gave power away.")
                if gave
                else tr("In turn {turn} you took power back.")
            )
            found.append(Evidence(gave, sentence.format(turn=each.turn + 1), (each.turn,)))
        before = each.dials
    return found


def _place(game: _Game) -> list[Evidence]:
    found = _count(
        mark("Lens", "You built once on what communities have: {cards}."),
        mark("Lens", "You built {0} times on what communities have: {cards}."),
        game.aimed_at(("asset", "asset pair")),
        speaks_for=True,
    )
    found += _count(
        mark("Lens", "You had local ways tried once: {cards}."),
        mark("Lens", "You had local ways tried {0} times: {cards}."),
        game.played(frozenset({"try-and-learn", "local-guide"})),
        speaks_for=True,
    )
    found += _count(
        mark("Lens", "You brought in a way from elsewhere once: {cards}."),
        mark("Lens", "You brought in ways from elsewhere {0} times: {cards}."),
        game.played(frozenset({"standard-way"})),
        speaks_for=False,
    )
    if game.cards and game.record.scenario.assets and not game.aimed_at(("asset", "asset pair")):
        found.append(
            Evidence(
                False,
                plural(
                    "Lens",
                    mark("Lens", "The place has one community asset, and no card went to it."),
                    mark("Lens", "The place has {0} community assets, and no card went to them."),
                    len(game.record.scenario.assets),
                ).format(len(game.record.scenario.assets)),
            )
        )
    return found


def _reflection(game: _Game) -> list[Evidence]:
    found = []
    guesses = game.notes("prediction")
    if guesses:
        turns = tuple(sorted({turn_of_note(note) for note in guesses}))
        found.append(
            Evidence(
                True,
                plural(
                    "Lens",
                    mark("Lens", "You made one prediction, and could be wrong."),
                    mark("Lens", "You made {0} predictions, and could be wrong."),
                    len(guesses),
                ).format(len(guesses)),
                turns,
            )
        )
    thoughts = [note for note in (*game.notes("reflection"), *game.notes("journal")) if note]
    if thoughts:
        turns = tuple(sorted({turn_of_note(note) for note in thoughts}))
        found.append(
            Evidence(
                True,
                plural(
                    "Lens",
                    mark("Lens", "You wrote one thought down."),
                    mark("Lens", "You wrote {0} thoughts down."),
                    len(thoughts),
                ).format(len(thoughts)),
                turns,
            )
        )
    if not guesses and not thoughts:
        found.append(Evidence(False, tr("Nothing was predicted or written down on the way.")))
    return found + _count(
        mark("Lens", "You had somebody learn from others once: {cards}."),
        mark("Lens", "You had people learn from others {0} times: {cards}."),
        game.played(LEARNING),
        speaks_for=True,
    )


READERS: Final[dict[str, Callable[[_Game], list[Evidence]]]] = {
    "entrepreneur": _entrepreneur,
    "humanity": _humanity,
    "skills": _skills,
    "publicness": _publicness,
    "austerity": _austerity,
    "organisations": _organisations,
    "heroes": _heroes,
    "place": _place,
    "reflection": _reflection,
}
