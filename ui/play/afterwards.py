"""Cards that look back at a turn: how the dials moved, and what was expected of it."""

from collections.abc import Sequence
from typing import Final

from simulator.decisions import Taken
from simulator.leading import leading
from simulator.outcomes import BY_ID
from simulator.predictions import Prediction
from simulator.scenario import Scenario
from simulator.styles import DIALS, Dials
from ui.glossary import tell
from ui.language import plural
from ui.language import told as worded
from ui.play.parts import scaled_icon
from ui.play.words import listed, number, percent, tr, value
from ui.widgets import Card, label, paragraph, row
from ui.widgets.dials import consequence
from ui.widgets.fold import Fold

MOVED: Final = 0.005
"""Change of a dial from which it is told."""
WEAK: Final = 0.5
"""Share that took hold below which a card may be why a prediction went wrong."""


class DialsMoved(Card):
    """How the dials moved in a turn, and what that changed."""

    def __init__(
        self,
        before: Dials,
        after: Dials,
        to: Dials,
        parameter: dict[str, float],
        services: int,
        *,
        folded: bool = False,
    ) -> None:
        super().__init__(kind="raised", margin=10, spacing=6)
        self.setObjectName("dials-moved")
        head = row(spacing=8)
        head.addWidget(scaled_icon("settings", "muted"))
        head.addWidget(paragraph(tr("How you lead has moved"), bold=True), 1)
        self.box.addLayout(head)
        old = leading(parameter.__getitem__, services, before)
        new = leading(parameter.__getitem__, services, after)
        said = []
        fold = Fold(tr("What that comes to"), tr("What that comes to"))
        for words in DIALS:
            was, now = getattr(before, words.id), getattr(after, words.id)
            aim = getattr(to, words.id)
            if abs(was - now) < MOVED:
                continue
            title = tr("{0}: {1} to {2}").format(worded(words.title), percent(was), percent(now))
            if abs(aim - now) >= MOVED and abs(aim - now) > abs(aim - was):
                title = tr("{0}: {1} to {2}; it has slipped from the {3} that you chose").format(
                    worded(words.title), percent(was), percent(now), percent(aim)
                )
            elif abs(aim - now) >= MOVED:
                title = tr("{0}: {1} to {2}, on its way to {3}").format(
                    worded(words.title), percent(was), percent(now), percent(aim)
                )
            self.box.addWidget(paragraph(title))
            told = consequence(words.id, old, new)
            comes_to = paragraph(told, step="small", tone="muted")
            (fold.content if folded else self.box).addWidget(comes_to)
            said.append(f"{title}. {told}")
        if folded:
            self.box.addWidget(fold)
        self.did = paragraph("")
        self.did.setObjectName("what-turning-did")
        self.did.hide()
        self.box.addWidget(self.did)
        self.setAccessibleName(" ".join(said))

    def tell_did(self, words: str, how: str) -> None:
        """Say what turning them in this turn did, against the turn without it."""
        if not self.did.text():
            self.did.setText(words)
            tell(self.did, how)
            self.did.show()
            self.setAccessibleName(f"{self.accessibleName()} {words}")


def moved(before: Dials, after: Dials) -> bool:
    """Return whether any dial moved so far that it is told."""
    return any(abs(a - b) >= MOVED for a, b in zip(before, after, strict=True))


class PredictionCard(Card):
    """A prediction beside what came of it, and why the two may differ."""

    def __init__(
        self, prediction: Prediction, scenario: Scenario, taken: Sequence[Taken] = ()
    ) -> None:
        super().__init__(kind="notice", margin=10, spacing=4)
        self.setObjectName("prediction")
        outcome = BY_ID[prediction.outcome]
        self.box.addWidget(
            label(
                tr("As you expected") if prediction.right else tr("Otherwise than you expected"),
                step="small",
                tone="muted",
            )
        )
        words = expected_words(prediction, scenario)
        self.box.addWidget(paragraph(words))
        if prediction.forecast is not None:
            low, _, high = prediction.forecast
            model = (
                tr("The model had expected {0} to {1}, and it came within that.")
                if prediction.within
                else tr("The model had expected {0} to {1}; it came outside of that.")
            ).format(value(outcome, low, scenario), value(outcome, high, scenario))
            self.box.addWidget(paragraph(model, step="small", tone="muted"))
            words = f"{words} {model}"
        if not prediction.right:
            for why in reasons(prediction, scenario, taken):
                self.box.addWidget(paragraph(why, step="small"))
                words = f"{words} {why}"
        self.setAccessibleName(words)


def expected_words(prediction: Prediction, scenario: Scenario) -> str:
    """Return what was expected and what it became, in one sentence."""
    outcome = BY_ID[prediction.outcome]
    says = {"up": tr("up"), "down": tr("down"), "same": tr("about the same")}
    return tr("You expected “{0}” to go {1}; it went {2} ({3} to {4}).").format(
        worded(outcome.label).lower(),
        says[prediction.said],
        says[prediction.came],
        value(outcome, prediction.before, scenario),
        value(outcome, prediction.after, scenario),
    )


def reasons(prediction: Prediction, scenario: Scenario, taken: Sequence[Taken]) -> tuple[str, ...]:
    """Return why a turn may have gone otherwise than was expected, as sentences."""
    found = []
    events = [event.title for event in scenario.events if event.id in prediction.happened]
    if events:
        found.append(tr("Nobody could know of what came from outside: {0}.").format(listed(events)))
    cards = [each for each in taken if each.decision.dials is None]
    weak = [each for each in cards if each.refusal or each.done < WEAK]
    if weak:
        found.append(
            tr("Your one card took hold by less than half.")
            if len(cards) == 1
            else plural(
                "Play",
                "{1} of your {0} card took hold by less than half.",
                "{1} of your {0} cards took hold by less than half.",
                len(cards),
            ).format(number(len(cards)), number(len(weak)))
        )
    if prediction.within is True and not events:
        found.append(tr("It came within the model's range: what you saw may be mostly luck."))
    if prediction.within is False and not events:
        found.append(tr("It came outside the model's range too: luck was unusual."))
    found.append(tr("What might you not have seen?"))
    return tuple(found)
