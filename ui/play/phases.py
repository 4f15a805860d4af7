"""The phases of a game on its page."""

from typing import Final, Literal

Phase = Literal["closed", "failed", "opening", "look", "decide", "watch", "over"]

ACTIVE: Final = ("look", "decide", "over")
"""Phases in which the person may act on the game."""
