"""How often one way did better, in words that ties do not bend."""

import pytest

from simulator.compare import Difference
from ui.pages.outcome_table import often_words


@pytest.mark.parametrize(
    ("better", "same", "words"),
    [
        (0.0, 1.0, "always the same"),
        (0.05, 0.94, "mostly the same"),
        # never worse, and yet better in half of the lucks only
        (0.5, 0.5, "50\u00a0%, same 50\u00a0%"),
        (0.1, 0.85, "10\u00a0%, same 85\u00a0%"),
        (0.8, 0.0, "mostly (80\u00a0%)"),
        (0.3, 0.0, "less often (30\u00a0%)"),
    ],
)
def test_lucks_in_which_both_did_the_same_are_no_win(
    better: float, same: float, words: str
) -> None:
    found = Difference(1.0, 0.5, 1.5, better + same / 2.0, same)
    assert often_words(found) == words
