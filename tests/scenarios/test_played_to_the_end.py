"""Every shipped scenario is played to its end, by a bot for each role, under both styles."""

import pytest

from simulator.cards import ROLES
from simulator.decisions import Decision
from simulator.ensemble import Arm
from simulator.library import shipped as shipped_scenarios
from simulator.reader import load
from simulator.run import Run, rows_digest
from simulator.styles import DISTRIBUTED, HEROIC
from tests.simulator.bench import SEATS, block

SHIPPED = tuple(entry.id for entry in shipped_scenarios())
STYLES = {"heroic": HEROIC, "distributed": DISTRIBUTED}


class Bot:
    """A player who goes through its cards and targets, another every turn."""

    def __init__(self, seat: str, most: int) -> None:
        self.seat = seat
        self.most = most
        self.played: set[str] = set()

    def decide(self, run: Run) -> None:
        """Choose up to `most` cards, those first that were not played yet, and commit."""
        cards = sorted(run.allowed_cards(self.seat), key=lambda card: card.id in self.played)
        chosen = 0
        for card in cards:
            targets = run.targets(card)
            for k in range(len(targets)):
                target = targets[(run.turn + k) % len(targets)]
                decision = Decision(run.turn, self.seat, card.id, target)
                if chosen < self.most and not run.refusal(decision):
                    run.decide(decision)
                    self.played.add(card.id)
                    chosen += 1
                    break
        run.commit(self.seat)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("shipped", SHIPPED)
def test_a_shipped_scenario_is_played_to_its_end(shipped: str, style: str, seed: int) -> None:
    scenario = load(shipped)
    run = Run(scenario, seed=seed, dials=STYLES[style], seats=SEATS)
    bots = [Bot(seat, most=2) for seat in SEATS]
    turns = 0
    while not run.finished:
        if run.deciding:
            turns += 1
            for bot in bots:
                bot.decide(run)
        run.step()
        books = run.counts()
        assert books["born"] == books["resolved"] + books["queued"]
        assert books["queued"] == books["present"]
        money = run.accounts()
        assert money["start"] + money["in"] - money["out"] == pytest.approx(money["balance"])
    assert turns == run.turns == scenario.turns
    assert (3 if scenario.guide else 6) <= turns <= 10
    for bot in bots:
        allowed = {card.id for card in run.allowed_cards(bot.seat)}
        assert len(bot.played) >= min(3, len(allowed))
    taken = run.taken
    assert len(taken) == len(run.decisions) >= 2 * turns
    assert sum(each.done > 0 for each in taken) >= len(taken) // 2
    assert all(0.0 <= each.done <= 1.0 and 0.0 <= each.funded <= 1.0 for each in taken)
    arm = Arm("yours", "Yours", run.start_dials, run.decisions, SEATS)
    compiled = block(run.network, runs=1, weeks=run.weeks, seed=seed, arm=arm)
    assert rows_digest(compiled.weekly[0]) == run.digest()


NOT_YET = {
    "put-step-back": "no step was taken out at",
    "bid-for-money": "no pool of money is open to bids",
}
"""Cards that wait for something to happen first, and what is said until then."""


@pytest.mark.parametrize("shipped", SHIPPED)
def test_each_seat_alone_can_play_every_card_it_is_allowed(shipped: str) -> None:
    scenario = load(shipped)
    for seat in (role.id for role in ROLES):
        for dials in STYLES.values():
            run = Run(scenario, dials=dials, seats=(seat,))
            for offer in run.offers(seat):
                assert offer.targets, f"{offer.card.id} has no target in {shipped}"
                reasons = {option.refusal for option in offer.targets}
                if said := NOT_YET.get(offer.card.id):
                    assert all(reason.startswith(said) for reason in reasons)
                    continue
                assert "" in reasons, f"{offer.card.id}: {reasons}"
